"""Where things lie in a warehouse folder, and how a file gets there whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

NAME = "mixedzone.duckdb"
"""Base name of every copy: views of DuckDB embed the catalog's name, so a scratch copy must share it."""


class Folder:
    """The paths of one warehouse. Nothing is created by asking for a path."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.published = root / NAME
        self.scratch = root / "scratch"
        self.scratch_file = self.scratch / NAME
        self.previous = root / "previous"
        self.runs = root / "runs"
        self.shards = root / "shards"
        self.cache = root / "cache"
        self.report = root / "report"
        self.lock = root / "lock"
        self.hold = root / "hold.json"
        self.quarantine = root / "quarantine.csv"


def wal_of(database: Path) -> Path:
    """The write-ahead log DuckDB keeps beside a database that was not closed cleanly."""
    return database.with_name(database.name + ".wal")


def fsync_folder(folder: Path) -> None:
    """Make renames inside ``folder`` durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(path: Path, text: str) -> None:
    """Write a text file so that a reader, or a power cut, meets the old content or the new, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with partial.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def write_json(path: Path, value: Any) -> None:
    """``write_whole`` of JSON, keys in the order given; dates and paths as text."""
    write_whole(path, json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n")


def read_json(path: Path, default: Any = None) -> Any:
    """The JSON of a file; ``default`` when there is none or it is not JSON (a record cut short is no record)."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return default
