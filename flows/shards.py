"""Annotate documents in batches: one Parquet shard a batch, named after its content's ids, written whole or not at all.

A shard is a cache: a document this annotator version has read is never read again, also when the night that read it
was killed or blocked. One row is one document with a list of structs per table of ``flows.rows``; ``error`` says why a
document has none.
"""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from flows import pool, rows
from flows.warehouse.raw import KEY, arrow_schema, document_id

_COLUMNS = {name: rows.columns(row_type) for name, row_type in rows.TABLES.items()}
SCHEMA = pa.schema(
    [(name, pa.string()) for name in KEY]
    + [("error", pa.string())]
    + [(name, pa.list_(pa.struct(list(arrow_schema(columns))))) for name, columns in _COLUMNS.items()]
)


@dataclasses.dataclass(frozen=True, slots=True)
class Job:
    """One batch for one worker."""

    documents: tuple[rows.Document, ...]
    annotator_version: str
    folder: Path


def annotate_all(
    documents: Sequence[rows.Document],
    annotator_version: str,
    shards: Path,
    *,
    batch_size: int,
    workers: int,
    executor: Executor | None = None,
    progress: Callable[[int], None] = lambda count: None,
) -> list[Path]:
    """Annotate what no shard holds yet; the paths of the shards that hold these documents, so that a night reads no others.

    ``progress`` is called with the number of documents each finished batch had, those found in shards first.
    """
    folder = shards / annotator_version
    folder.mkdir(parents=True, exist_ok=True)
    done = known(folder)
    keys = {(document.article_id, document_id(document)): document for document in documents}
    missing = sorted(
        (document for key, document in keys.items() if key not in done), key=lambda document: (document.article_id, document.file_path)
    )
    progress(len(documents) - len(missing))
    jobs = [Job(tuple(batch), annotator_version, folder) for batch in pool.batches(missing, batch_size)]
    for count in pool.run(annotate_batch, jobs, workers, executor):
        progress(count)
    now = known(folder) if missing else done
    return sorted({now[key] for key in keys})


def annotate_batch(job: Job) -> int:
    """Write the shard of one batch.

    The number of documents in it. A document that cannot be annotated carries its error.
    """
    from flows import annotate

    ids = [(document.article_id, document_id(document)) for document in job.documents]
    target = job.folder / f"{hashlib.sha256(repr(sorted(ids)).encode()).hexdigest()[:24]}.parquet"
    values = [
        annotated(document, key, job.annotator_version, annotate.annotate) for document, (_, key) in zip(job.documents, ids, strict=True)
    ]
    write(values, target)
    return len(values)


def annotated(document: rows.Document, key: str, version: str, annotate: Callable[[rows.Document], rows.Annotation]) -> dict[str, Any]:
    """One row of a shard. An annotator that raises, or writes a day that is none, costs its own document only."""
    row: dict[str, Any] = {
        "article_id": document.article_id,
        "document_id": key,
        "annotator_version": version,
        "error": None,
    }
    try:
        annotation = annotate(document)
        for name, columns in _COLUMNS.items():
            row[name] = [dataclasses.asdict(value) for value in getattr(annotation, name)]
            _check_days(row[name], [column for column, kind in columns.items() if kind == "DATE"])
        pa.Table.from_pylist([row], schema=SCHEMA)
    except Exception as error:  # any fault of a rule: the document is set aside with it, the night goes on
        return {name: row[name] for name in (*KEY,)} | {"error": f"{type(error).__name__}: {error}"[:500]}
    return row


def _check_days(values: Iterable[dict[str, Any]], days: Sequence[str]) -> None:
    for value in values:
        for name in days:
            if value[name] is not None:
                datetime.date.fromisoformat(value[name])


def write(values: Sequence[dict[str, Any]], target: Path) -> None:
    """Write one shard: a temporary file, then a rename."""
    partial = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        pq.write_table(pa.Table.from_pylist(list(values), schema=SCHEMA), partial, compression="zstd")
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def known(folder: Path) -> dict[tuple[str, str], Path]:
    """(article_id, document_id) of every document in the folder's shards, and in which it is.

    A shard that cannot be read is removed: it is a cache.
    """
    found: dict[tuple[str, str], Path] = {}
    for path in sorted(folder.glob("*.parquet")):
        try:
            table = pq.read_table(path, columns=["article_id", "document_id"])
        except (OSError, pa.ArrowInvalid):
            path.unlink()
            continue
        found.update(dict.fromkeys(zip(table["article_id"].to_pylist(), table["document_id"].to_pylist(), strict=True), path))
    return found


def errors(paths: Iterable[Path]) -> dict[tuple[str, str], str]:
    """Why documents in these shards could not be annotated, by (article_id, document_id)."""
    found: dict[tuple[str, str], str] = {}
    for path in paths:
        table = pq.read_table(path, columns=["article_id", "document_id", "error"])
        for article, document, error in zip(*(column.to_pylist() for column in table.columns), strict=True):
            if error is not None:
                found[article, document] = error
    return found


def remove_other_versions(shards: Path, annotator_version: str) -> None:
    """Remove the shards of earlier annotators: what was published of them stands in the raw tables."""
    for folder in shards.iterdir() if shards.is_dir() else ():
        if folder.is_dir() and folder.name != annotator_version:
            shutil.rmtree(folder)
