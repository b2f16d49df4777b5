"""Which files lie in raw/ and what they hold, without reading again what did not change.

A file's content hash is remembered with its size, inode and times of change; a file touched within the last seconds is
never remembered, so a write in the same tick is not missed. Losing the memory costs time, nothing else.
"""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

from flows import ingest
from flows.errors import MixedzoneError
from flows.warehouse.folder import Folder, read_json, write_json

UNREADABLE = "unreadable"
"""In place of a hash, for a file that cannot be opened."""

_SETTLED_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of one moment: content hash by path below raw/, and what discovery itself refused."""

    sha256: dict[str, str]
    refused: list[ingest.Rejection]

    def contents(self) -> list[tuple[str, str]]:
        """(path, content hash), refusals of discovery included: a link that was removed is news too."""
        return [*self.sha256.items(), *((refusal.file_path, refusal.code) for refusal in self.refused)]


def refuse_nested(raw: Path, folder: Folder) -> None:
    """Raise MixedzoneError when the raw folder and the warehouse lie in one another.

    Asked before anything is written: what a night writes into its warehouse would lie among the articles.
    """
    if folder.root.resolve().is_relative_to(raw.resolve()) or raw.resolve().is_relative_to(folder.root.resolve()):
        raise MixedzoneError(
            "The raw folder and the warehouse lie in one another: the report would be read as articles",
            file=folder.root,
            todo="Give the warehouse a folder of its own with --warehouse",
        )


def take(raw: Path, folder: Folder) -> Listing:
    """List the raw folder. Raises MixedzoneError when it is missing."""
    if not raw.is_dir():
        raise MixedzoneError("The raw folder does not exist", file=raw, todo="Create it, or name another with --raw")
    memory = folder.cache / "listing.json"
    known = read_json(memory, {})
    known = known if isinstance(known, dict) else {}
    found, refused = ingest.discover(raw)
    now = time.time_ns()
    hashes: dict[str, str] = {}
    remembered: dict[str, list[int | str]] = {}
    for file in found:
        stat = [file.size, file.inode, file.mtime_ns, file.ctime_ns]
        old = known.get(file.path)
        sha = str(old[-1]) if old and old[:-1] == stat else hash_of(raw / file.path)
        hashes[file.path] = sha
        if sha != UNREADABLE and now - max(file.mtime_ns, file.ctime_ns) > _SETTLED_NS:
            remembered[file.path] = [*stat, sha]
    if remembered != known:
        write_json(memory, remembered)
    return Listing(hashes, refused)


def hash_of(path: Path) -> str:
    """sha256 of a file's bytes, or UNREADABLE."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return UNREADABLE
