"""Which files below the raw folder may hold articles.

Guarantees: nothing outside the raw folder is ever opened, nothing is changed, the order is the same on every machine
(by the path's code points), and whatever is left out is listed with its reason.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from flows.ingest.rejection import Refused, Rejection

SUFFIXES = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
"""File ending → format."""

IGNORE_MARKER = ".mixedzoneignore"
_TEMPORARY = (".tmp", ".part", ".partial", ".crdownload", ".swp", ".swo", ".bak", ".orig", ".lock", "~")
_DOCUMENTATION = {"readme", "license", "licence", "contributing", "changelog"}


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that may hold articles, by its listing alone; ``path`` is below the raw folder, ``size`` in bytes."""

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


def relative(path: Path, raw: Path) -> str:
    """The path below the raw folder, with forward slashes; bytes that are no UTF-8 in a name become U+FFFD."""
    text = Path(os.path.relpath(path, raw)).as_posix()
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def discover(raw: Path) -> tuple[list[FoundFile], list[Rejection]]:
    """The files below ``raw`` that may hold articles, and what is left out (ROUTINE too), each sorted by path.

    Reads listings only, no content. Raises NotADirectoryError when ``raw`` is no folder.
    """
    if not raw.is_dir():
        raise NotADirectoryError(f"The raw folder {raw} does not exist; make it, or name another with --raw.")
    walk = _Walk(raw, raw.resolve())
    walk.folder(raw)
    return sorted(walk.files, key=lambda f: f.path), sorted(walk.rejections, key=lambda r: r.file_path)


def _is_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


class _Walk:
    """One walk, on an explicit stack, so that depth is no limit; no link to a folder is followed."""

    def __init__(self, raw: Path, root: Path) -> None:
        self.raw, self.root = raw, root
        self.files: list[FoundFile] = []
        self.rejections: list[Rejection] = []

    def folder(self, start: Path) -> None:
        """Walk everything below ``start``."""
        stack = [start]
        while stack:
            here = stack.pop()
            try:
                entries = sorted(os.scandir(here), key=lambda e: e.name)
            except OSError as error:
                self._note(here, Refused("unreadable", error.strerror or type(error).__name__))
                continue
            if here != self.raw and any(e.name == IGNORE_MARKER for e in entries):
                self._note(here, Refused("ignored_folder"))
                continue
            for entry in entries:
                self._entry(entry, stack)

    def _entry(self, entry: os.DirEntry[str], stack: list[Path]) -> None:
        path = Path(entry.path)
        try:
            found = self._file(entry, path, stack)
            if found is not None:
                at = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
                self.files.append(FoundFile(relative(path, self.raw), *at))
        except Refused as refused:
            self._note(path, refused)
        except OSError as error:
            self._note(path, Refused("unreadable", error.strerror or type(error).__name__))

    def _file(self, entry: os.DirEntry[str], path: Path, stack: list[Path]) -> os.stat_result | None:
        """Listing of a file to read, None for a folder (put on the stack); raises Refused for the rest."""
        name = entry.name.casefold()
        if not _is_utf8(entry.name):
            raise Refused("bad_name")
        if name.startswith("."):
            raise Refused("hidden")
        if name.endswith(_TEMPORARY) or name.startswith("~$"):
            raise Refused("temporary")
        if entry.is_symlink():
            self._check_link(path)
        mode = entry.stat().st_mode
        if stat.S_ISDIR(mode):
            if not entry.is_symlink():  # a link to a folder inside raw would list every file twice
                stack.append(path)
            return None
        if not stat.S_ISREG(mode):
            raise Refused("not_a_file")
        if path.stem.casefold() in _DOCUMENTATION:
            raise Refused("documentation")
        if path.suffix.casefold() not in SUFFIXES:
            raise Refused("unknown_format", path.suffix or "(none)")
        return entry.stat()

    def _check_link(self, path: Path) -> None:
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError) as error:
            raise Refused("symlink_broken") from error
        if not target.is_relative_to(self.root):
            raise Refused("symlink_outside")

    def _note(self, path: Path, refused: Refused) -> None:
        self.rejections.append(Rejection(relative(path, self.raw), None, refused.code, refused.reason, None, None))
