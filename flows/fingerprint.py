"""What a snapshot was made from, as one hash: when it is unchanged there is nothing new.

Parts: the listing of raw/ (path and content), what was set aside, the reader and annotator versions (their code, the
seeds they read and the versions of their libraries), the dbt project with the functions it calls, the suites and the
corrections.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from flows.seeds import SEEDS
from flows.settings import Settings

PACKAGE = Path(__file__).resolve().parent
_TEXT = (".py", ".sql", ".yml", ".yaml", ".csv", ".json", ".md")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The parts, each a short hash, so that a summary can name what is new."""

    files: str
    set_aside: str
    reader: str
    annotator: str
    dbt: str
    suites: str
    corrections: str

    @property
    def whole(self) -> str:
        """One hash of all parts."""
        return _short(json.dumps(asdict(self), sort_keys=True))

    def new_since(self, parts: dict[str, str]) -> list[str]:
        """Names of the parts that differ from an earlier run's."""
        return [name for name, value in asdict(self).items() if parts.get(name) != value]


def take(settings: Settings, listing: Iterable[tuple[str, str]], set_aside: Path) -> Fingerprint:
    """The fingerprint of all inputs; ``listing`` holds (path below raw, sha256 of the content)."""
    return Fingerprint(
        files=_short("\n".join(f"{sha} {path}" for path, sha in sorted(listing))),
        set_aside=_file(set_aside),
        reader=reader_version(),
        annotator=annotator_version(),
        dbt=_short(_tree(settings.dbt_project) + _tree(PACKAGE / "compare")),
        suites=_tree(settings.expectations),
        corrections=_file(settings.corrections),
    )


def reader_version() -> str:
    """Version of what turns a file into documents."""
    from flows import ingest

    return _code("ingest", getattr(ingest, "SEEDS", None), getattr(ingest, "LIBRARIES", ()))


def annotator_version() -> str:
    """Version of what turns a document into spans."""
    from flows import annotate

    return _code("annotate", getattr(annotate, "SEEDS", None), getattr(annotate, "LIBRARIES", ()))


def _code(folder: str, seeds: Iterable[str] | None, libraries: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for path in (*sorted((PACKAGE / folder).rglob("*.py")), PACKAGE / "rows.py", PACKAGE / "seeds.py"):
        _add(digest, str(path.relative_to(PACKAGE)), path)
    for path in sorted(SEEDS.glob("*.csv")) if seeds is None else [SEEDS / f"{name}.csv" for name in sorted(seeds)]:
        _add(digest, path.name, path)
    for name in sorted(libraries):
        digest.update(f"{name} {importlib.metadata.version(name)}\n".encode())
    return digest.hexdigest()[:12]


def _tree(folder: Path) -> str:
    """Hash of a folder's text files by relative path; what dbt writes while it runs is left out."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.suffix in _TEXT and path.is_file() and not {"target", "logs"} & set(relative.parts):
            _add(digest, relative.as_posix(), path)
    return digest.hexdigest()[:12]


def _file(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else ""


def _add(digest: hashlib._Hash, name: str, path: Path) -> None:
    digest.update(f"{name}\0".encode() + path.read_bytes() + b"\0")


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:12]
