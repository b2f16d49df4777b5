"""Files → documents: find, decode, read each format, refuse what is no article.

Guarantees: no file makes a run crash, it becomes documents or rejections with a reason; no file is changed; a document
depends on its file's bytes and its path below the raw folder only, not on other files, the clock or the order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from flows.ingest.article import Limits, check
from flows.ingest.decode import Decoded, decode, tidy
from flows.ingest.files import SUFFIXES, FoundFile, discover, relative
from flows.ingest.formats import Item, from_html, from_md, from_txt
from flows.ingest.header import read_header
from flows.ingest.jsons import items
from flows.ingest.metadata import source_url
from flows.ingest.outlets import outlet_id, printed_name
from flows.ingest.rejection import REASONS, ROUTINE, Refused, Rejection
from flows.rows import Document

__all__ = ["LIBRARIES", "REASONS", "ROUTINE", "SEEDS", "FoundFile", "Limits", "Rejection", "discover", "read"]

LIBRARIES = ("ftfy", "lxml", "py3langid", "trafilatura")
"""Distributions whose version changes what is read."""

SEEDS = ("outlets", "sport_terms")
"""Seeds whose rows change what is read."""


def read(path: Path, raw: Path, limits: Limits | None = None) -> list[Document | Rejection]:
    """The articles of one file below ``raw``, or why there are none; never raises for what the file holds."""
    return list(_read(path, raw, limits or Limits()))


def _read(path: Path, raw: Path, limits: Limits) -> Iterator[Document | Rejection]:
    file_path = relative(path, raw)
    sha: str | None = None
    size: int | None = None
    try:
        kind = SUFFIXES.get(path.suffix.casefold())
        if kind is None:
            raise Refused("unknown_format", path.suffix or "(none)")
        data = _bytes(path, limits.max_json_bytes if kind.startswith("json") else limits.max_file_bytes)
        size, sha = len(data), hashlib.sha256(data).hexdigest()
        decoded = decode(data)
        if not kind.startswith("json"):
            item = {"txt": from_txt, "md": from_md, "html": from_html}[kind](decoded.text)
            yield _document(item, decoded, file_path, kind, None, data, sha, limits)
            return
        for count, (number, known_by, found) in enumerate(items(decoded.text, lines=kind == "jsonl")):
            if count == limits.max_items:
                raise Refused("too_many_items", f"{limits.max_items:,}")
            yield _item(found, decoded, file_path, kind, number, known_by or data, sha, limits, size)
    except Refused as refused:
        yield Rejection(file_path, None, refused.code, refused.reason, sha, size)
    except Exception as error:  # guarantee 5: whatever a library does with this file, the run goes on and says so
        refused = Refused("failed", f"{type(error).__name__}: {str(error)[:200]}")
        yield Rejection(file_path, None, refused.code, refused.reason, sha, size)


def _bytes(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise Refused("unreadable", error.strerror or type(error).__name__) from error
    if len(data) > most:
        raise Refused("too_large", f"The file has more than {most:,} bytes")
    return data


def _item(
    found: Item | Refused, decoded: Decoded, file_path: str, kind: str, number: int | None, known_by: bytes, sha: str, limits: Limits, size: int
) -> Document | Rejection:
    try:
        if isinstance(found, Refused):
            raise found
        return _document(found, decoded, file_path, kind, number, known_by, sha, limits)
    except Refused as refused:
        return Rejection(file_path, number, refused.code, refused.reason, sha, size)


def _document(
    item: Item, decoded: Decoded, file_path: str, kind: str, number: int | None, known_by: bytes, sha: str, limits: Limits
) -> Document:
    """One article; what its metadata does not say is read from the lines around its text, then from the path."""
    text, repaired = tidy(item.text)
    language, count = check(text, limits)
    header = read_header(text)
    url = item.url
    publisher = item.publisher or printed_name(text, file_path, url) or header.publisher
    place = file_path if number is None else f"{file_path}#{item.key or number}"
    return Document(
        article_id=_article_id(kind, known_by),
        source_key=source_url(url) or place,
        file_path=file_path,
        item=number,
        content_sha256=sha,
        format=kind,
        encoding=decoded.encoding,
        outlet_id=outlet_id(publisher, url, file_path),
        publisher=_tidy(publisher),
        title=_tidy(item.title or header.title),
        byline=tuple(filter(None, map(_tidy, item.byline or header.byline))),
        url=_tidy(url),
        published_on=item.published_on or header.published_on,
        language=language,
        text=text,
        word_count=count,
        notes=tuple(dict.fromkeys((*decoded.notes, *item.notes, *repaired))),
    )


def _article_id(kind: str, known_by: bytes) -> str:
    """128 bits of a sha256: of the bytes of a text file; where the format decides what the text is, of its name too."""
    return hashlib.sha256(known_by if kind == "txt" else b"%s\n%s" % (kind.encode(), known_by)).hexdigest()[:32]


def _tidy(value: str | None) -> str | None:
    """One line of metadata: no line breaks, no half characters, at most 500 characters; None when nothing is left."""
    return " ".join(tidy(value)[0].split())[:500] or None if value else None
