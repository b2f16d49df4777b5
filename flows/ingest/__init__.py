"""Files → documents: find, decode, read each format, refuse what is no article.

Guarantees: no file makes a run crash, it becomes documents or rejections with a reason; no file is changed; a document
depends on its file's bytes and its path below the raw folder only, not on other files, the clock or the order.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.ingest.article import Limits, check
from flows.ingest.decode import Decoded, decode, tidy
from flows.ingest.files import SUFFIXES, FoundFile, discover, relative
from flows.ingest.formats import Item, from_md, from_txt
from flows.ingest.header import read_header
from flows.ingest.jsons import items
from flows.ingest.metadata import day_in_path, source_url
from flows.ingest.outlets import outlet_id, printed_name
from flows.ingest.pages import from_html
from flows.ingest.rejection import REASONS, ROUTINE, Refused, Rejection
from flows.rows import Document

__all__ = ["LIBRARIES", "REASONS", "ROUTINE", "SEEDS", "FoundFile", "Limits", "Rejection", "discover", "read"]

LIBRARIES = ("ftfy", "lxml", "py3langid", "trafilatura")
"""Distributions whose version changes what is read."""

SEEDS = ("article_fields", "ordinary_words", "outlets", "page_words", "sport_terms")
"""Seeds whose rows change what is read."""


@dataclass(frozen=True, slots=True)
class _File:
    """One file's bytes and what its articles have in common."""

    path: str
    kind: str
    data: bytes
    sha256: str
    decoded: Decoded
    limits: Limits

    def reject(self, refused: Refused, number: int | None = None) -> Rejection:
        return Rejection(self.path, number, refused.code, refused.reason, self.sha256, len(self.data))


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
        if not path.resolve().is_relative_to(raw.resolve()):  # discover saw to it, but a link can change since
            raise Refused("symlink_outside")
        data = _bytes(path, limits.max_json_bytes if kind.startswith("json") else limits.max_file_bytes)
        size, sha = len(data), hashlib.sha256(data).hexdigest()
        yield from _articles(_File(file_path, kind, data, sha, decode(data), limits))
    except Refused as refused:
        yield Rejection(file_path, None, refused.code, refused.reason, sha, size)
    except Exception as error:  # guarantee 5: whatever a library does with this file, the run goes on and says so
        failed = Refused("failed", f"{type(error).__name__}: {str(error)[:200]}")
        yield Rejection(file_path, None, failed.code, failed.reason, sha, size)


def _bytes(path: Path, most: int) -> bytes:
    if path.exists() and not path.is_file():
        raise Refused("not_a_file")
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise Refused("unreadable", error.strerror or type(error).__name__) from error
    if len(data) > most:
        raise Refused("too_large", f"The file has more than {most:,} bytes")
    return data


_PAGE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)


def _articles(file: _File) -> Iterator[Document | Rejection]:
    """Each article of the file; one that is refused does not stop the others."""
    if not file.kind.startswith("json"):
        is_page = file.kind == "html" or _PAGE.match(file.decoded.text)  # saved pages often end in .txt
        read_format = from_html if is_page else from_md if file.kind == "md" else from_txt
        yield _document(read_format(file.decoded.text), file, None, file.data)
        return
    count = 0
    for count, (number, known_by, found) in enumerate(items(file.decoded.text, lines=file.kind == "jsonl"), start=1):
        if count > file.limits.max_items:
            raise Refused("too_many_items", f"{file.limits.max_items:,}")
        try:
            if isinstance(found, Refused):
                raise found
            yield _document(found, file, number, known_by or file.data)
        except Refused as refused:
            yield file.reject(refused, number)
    if not count:  # a list of no articles is refused, not passed over in silence
        raise Refused("empty")


def _document(item: Item, file: _File, number: int | None, known_by: bytes) -> Document:
    """One article; what its metadata does not say is read from the lines around its text, then from the path."""
    text, repaired = tidy(item.text)
    language, count = check(text, file.limits)
    header = read_header(text)
    publisher = item.publisher or printed_name(text, file.path, item.url) or header.publisher
    published_on, notes = item.published_on or header.published_on, (*file.decoded.notes, *item.notes, *repaired)
    if not published_on and (published_on := day_in_path(item.url) or day_in_path(file.path)):
        notes = (*notes, "day of publication from the address or path")
    place = file.path if number is None else f"{file.path}#{item.key or number}"
    return Document(
        article_id=_article_id(file.kind, known_by),
        source_key=source_url(item.url) or place,
        file_path=file.path,
        item=number,
        content_sha256=file.sha256,
        format=file.kind,
        encoding=file.decoded.encoding,
        outlet_id=outlet_id(publisher, item.url, file.path),
        publisher=_tidy(publisher),
        title=_tidy(item.title or header.title),
        byline=tuple(filter(None, map(_tidy, item.byline or header.byline))),
        url=_tidy(item.url),
        published_on=published_on,
        language=language,
        text=text,
        word_count=count,
        notes=tuple(dict.fromkeys(notes)),
    )


def _article_id(kind: str, known_by: bytes) -> str:
    """128 bits of a sha256: of the bytes of a text file; where the format decides what the text is, of its name too."""
    return hashlib.sha256(known_by if kind == "txt" else b"%s\n%s" % (kind.encode(), known_by)).hexdigest()[:32]


def _tidy(value: str | None) -> str | None:
    """One line of metadata: no line breaks, no half characters, at most 500 characters; None when nothing is left."""
    return " ".join(tidy(value)[0].split())[:500] or None if value else None
