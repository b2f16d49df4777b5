"""Files → rows of ``raw.files`` and ``raw.articles``: what is new, changed, gone, refused or set aside tonight.

A file whose bytes and reader version are those of its last reading is not read again. A refusal never unseats what was
read from the same file before: an empty file that overwrites yesterday's article is refused, and the article stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from flows import ingest, pool, progress, rows
from flows.listing import Listing
from flows.settings import Settings
from flows.warehouse import raw

Read = list[rows.Document | ingest.Rejection]


@dataclass(frozen=True, slots=True)
class Known:
    """The last word on a file.

    Its bytes (none when it was gone or set aside), the reader's version, its items that are articles.
    """

    sha256: str
    reader_version: str
    states: frozenset[str]
    codes: frozenset[str]
    items: dict[int | None, tuple[str, str]]


def known_files(connection: duckdb.DuckDBPyConnection) -> dict[str, Known]:
    """The last word on every file ever seen, by path."""
    words: dict[str, list[tuple[Any, ...]]] = {}
    for row in connection.execute(
        """select file_path, state, file_sha256, reader_version, code from raw.files
        qualify run_id = max(run_id) over (partition by file_path)"""
    ).fetchall():
        words.setdefault(row[0], []).append(row)
    articles: dict[str, dict[int | None, tuple[str, str]]] = {}
    for path, item, article, document in connection.execute(
        """select file_path, item, article_id, document_id from (
            select * from raw.files where article_id is not null and state <> 'refused'
            qualify row_number() over (partition by file_path, item order by run_id desc) = 1
        ) where state <> 'gone'"""
    ).fetchall():
        articles.setdefault(path, {})[item] = (article, document)
    return {
        path: Known(
            found[0][2] or "",
            found[0][3] or "",
            frozenset(row[1] for row in found),
            frozenset(row[4] for row in found if row[4]),
            articles.get(path, {}),
        )
        for path, found in words.items()
    }


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do tonight, file by file."""

    read: list[str]
    gone: list[str]
    set_aside: dict[str, str]


def plan(files: Listing, known: dict[str, Known], set_aside: dict[str, str], reader_version: str, everything: bool) -> Plan:
    """Compare the listing with what is known.

    ``set_aside``: path → reason; ``everything``: read unchanged files too.
    """
    aside = {path: reason for path, reason in set_aside.items() if path in files.sha256 or path in known}
    read = []
    for path, sha in files.sha256.items():
        last = known.get(path)
        if path in aside:
            continue
        judged = last is not None and any(code.startswith("gate:") for code in last.codes)  # tomorrow's date is tonight's tomorrow
        unchanged = last and (last.sha256, last.reader_version) == (sha, reader_version) and not judged
        if everything or not unchanged:
            read.append(path)
    gone = [path for path, last in known.items() if path not in files.sha256 and last.items and last.states != {"gone"}]
    newly = {path: reason for path, reason in aside.items() if path not in known or "quarantined" not in known[path].states}
    return Plan(read, [path for path in gone if path not in aside], newly)


def read_files(paths: Sequence[str], settings: Settings) -> Iterator[tuple[str, Read]]:
    """Read files in batches, in this process or several; (path, what it holds), in no promised order."""
    many = len(paths) >= settings.in_process_below
    size = min(settings.batch_size, 100) if many else max(len(paths), 1)
    jobs = [(settings.raw, tuple(batch)) for batch in pool.batches(paths, size)]
    with progress.long_work("reading files", len(paths)) as advance:
        for batch in pool.run(_read_batch, jobs, settings.worker_count() if many else 1):
            advance(len(batch))
            yield from batch


def _read_batch(job: tuple[Path, tuple[str, ...]]) -> list[tuple[str, Read]]:
    root, paths = job
    return [(path, ingest.read(root / path, root)) for path in paths]


def land(
    connection: duckdb.DuckDBPyConnection,
    run_id: str,
    tonight: Plan,
    files: Listing,
    known: dict[str, Known],
    reader_version: str,
    settings: Settings,
) -> None:
    """Read what the plan names and append it all to ``raw.files`` and ``raw.articles``."""

    def row(path: str, state: str, item: int | None = None, **more: str | None) -> dict[str, Any]:
        return {
            "run_id": run_id,
            "file_path": path,
            "item": item,
            "state": state,
            "reader_version": reader_version,
            **more,
        }

    events: list[dict[str, Any]] = []
    documents: list[tuple[rows.Document, str]] = []
    for path, found in read_files(tonight.read, settings):
        # of what was read: a file may change, or be unreadable for a moment, after it was listed
        sha = next((thing.content_sha256 for thing in found if thing.content_sha256), None)
        if sha is None and all(getattr(thing, "code", "") != "unreadable" for thing in found):
            sha = files.sha256[path]
        items = set()
        for thing in found:
            items.add(thing.item)
            if isinstance(thing, rows.Document):
                key = raw.document_id(thing)
                documents.append((thing, key))
                events.append(row(path, "read", thing.item, file_sha256=sha, article_id=thing.article_id, document_id=key))
            else:
                events.append(row(path, "refused", thing.item, file_sha256=sha, code=thing.code, reason=thing.reason))
        if any(isinstance(thing, rows.Document) for thing in found):  # items that were in the file and are not any more
            left = {item: ids for item, ids in known[path].items.items() if item not in items} if path in known else {}
            for item, (article, document) in left.items():
                events.append(row(path, "gone", item, file_sha256=sha, article_id=article, document_id=document))
    for path in tonight.gone:
        for item, (article, document) in known[path].items.items():
            events.append(row(path, "gone", item, article_id=article, document_id=document))
    for path, reason in tonight.set_aside.items():
        items_known = known[path].items if path in known else {}
        for item, (article, document) in (items_known or {None: ("", "")}).items():
            events.append(
                row(path, "quarantined", item, article_id=article or None, document_id=document or None)
                | {"code": "quarantined", "reason": reason}
            )
    for refusal in files.refused:
        if refusal.file_path not in known or refusal.code not in known[refusal.file_path].codes:
            events.append(row(refusal.file_path, "refused", refusal.item, code=refusal.code, reason=refusal.reason))
    raw.append(connection, "files", raw.FILES, events)
    raw.append_documents(connection, documents)
