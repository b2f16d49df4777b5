"""Files a human set aside: ``quarantine.csv`` of the warehouse, one row a file."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from flows.errors import MixedzoneError
from flows.warehouse.folder import write_whole


def read(path: Path) -> dict[str, str]:
    """Path below raw/ → reason; empty without a list. Raises MixedzoneError when the list is damaged."""
    if not path.exists():
        return {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return {row["path"]: row["reason"] for row in csv.DictReader(file)}
    except (KeyError, UnicodeDecodeError, csv.Error) as error:
        raise MixedzoneError(
            f"The list of set-aside files cannot be read: {error}",
            file=path,
            todo="Mend it: a header path,reason, then a row a file",
        ) from error


def add(path: Path, name: str, reason: str) -> None:
    """Set one file aside; a second time replaces the reason."""
    _write(path, read(path) | {name: reason})


def remove(path: Path, name: str) -> None:
    """Let a file in again. Raises MixedzoneError when it was not set aside."""
    found = read(path)
    if name not in found:
        raise MixedzoneError("This file is not set aside", file=name, todo="`mixedzone quarantine` shows the list")
    del found[name]
    _write(path, found)


def below(path: Path, raw: Path) -> str:
    """A path as it is called below the raw folder: given so, or as a path of the file system."""
    if not path.is_absolute() and not (raw / path).exists() and path.exists():
        path = path.resolve()
    return path.relative_to(raw).as_posix() if path.is_absolute() and path.is_relative_to(raw) else path.as_posix()


def refuse_unknown(name: str, raw: Path, published: Path) -> None:
    """Raise MixedzoneError for a name that is neither a file below the raw folder nor one whose articles are published."""
    if ".." not in Path(name).parts and not Path(name).is_absolute() and ((raw / name).is_file() or _was_read(name, published)):
        return
    what = "Files are set aside one by one" if (raw / name).is_dir() else "There is no such file, and none was read"
    todo = "Name it as `mixedzone show` and the report do, below the raw folder; another raw folder is named with --raw"
    raise MixedzoneError(f"{what}. Raw folder: {raw}", file=name, todo=todo)


def _was_read(name: str, published: Path) -> bool:
    """A file that was deleted since can be set aside too: its articles count until it is."""
    if not published.exists():
        return False
    from flows.warehouse.db import opened

    with opened(published, read_only=True) as connection:
        return connection.execute("select 1 from raw.files where file_path = ? limit 1", [name]).fetchone() is not None


def _write(path: Path, found: dict[str, str]) -> None:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["path", "reason"])
    writer.writerows(sorted(found.items()))
    write_whole(path, out.getvalue())
