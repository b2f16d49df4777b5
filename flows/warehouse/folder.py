"""Where things lie in a warehouse folder, and how a file gets there whole or not at all."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAME = "mixedzone.duckdb"
"""Base name of every copy: views of DuckDB embed the catalog's name, so a scratch copy must share it."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The paths of one warehouse. Nothing is created by asking for a path."""

    root: Path

    @property
    def published(self) -> Path:
        return self.root / NAME

    @property
    def scratch(self) -> Path:
        return self.root / "scratch"

    @property
    def scratch_file(self) -> Path:
        return self.scratch / NAME

    @property
    def previous(self) -> Path:
        return self.root / "previous"

    @property
    def runs(self) -> Path:
        return self.root / "runs"

    @property
    def shards(self) -> Path:
        return self.root / "shards"

    @property
    def cache(self) -> Path:
        return self.root / "cache"

    @property
    def report(self) -> Path:
        return self.root / "report"

    @property
    def lock(self) -> Path:
        return self.root / "lock"

    @property
    def hold(self) -> Path:
        return self.root / "hold.json"

    @property
    def quarantine(self) -> Path:
        return self.root / "quarantine.csv"


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
        os.replace(partial, path)
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
