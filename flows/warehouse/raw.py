"""Schema ``raw``: what was read, append-only, and the one table that says which of it counts now.

    raw.files         what happened to each file (or item of one), run by run: read, refused, gone, quarantined
    raw.articles      one row per document as read: key (article_id, file_path, item, document_id)
    raw.annotations   one row per annotated document: key (article_id, document_id, annotator_version)
    raw.failures      one row per document that an annotator could not read, and run that tried
    raw.<table>       one row per span, for each table of ``flows.rows.TABLES``, with the same key in front
    raw.current       recomputed each night: one row per article that counts as a source

Nothing of ``raw.current`` depends on the order in which unchanged files came.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from flows import rows

KEY = {"article_id": "VARCHAR", "document_id": "VARCHAR", "annotator_version": "VARCHAR"}
"""The columns in front of every annotation table."""

FILES = {
    "run_id": "VARCHAR",
    "file_path": "VARCHAR",
    "item": "INTEGER",
    "state": "VARCHAR",
    "file_sha256": "VARCHAR",
    "article_id": "VARCHAR",
    "document_id": "VARCHAR",
    "reader_version": "VARCHAR",
    "code": "VARCHAR",
    "reason": "VARCHAR",
}
ARTICLES = {**rows.columns(rows.Document), "document_id": "VARCHAR"}
ANNOTATIONS = {"run_id": "VARCHAR", **KEY}
FAILURES = {"run_id": "VARCHAR", **KEY, "error": "VARCHAR"}

_ARROW = {
    "VARCHAR": pa.string(),
    "INTEGER": pa.int32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "VARCHAR[]": pa.list_(pa.string()),
    "DATE": pa.string(),
}


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Create what is missing of schema ``raw``; add the columns that a newer version of the row types has."""
    connection.execute("create schema if not exists raw")
    tables = {"files": FILES, "articles": ARTICLES, "annotations": ANNOTATIONS, "failures": FAILURES}
    tables |= {name: KEY | rows.columns(row_type) for name, row_type in rows.TABLES.items()}
    for name, columns in tables.items():
        ddl = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
        connection.execute(f'create table if not exists raw."{name}" ({ddl})')
        known = {row[0] for row in connection.execute(f'describe raw."{name}"').fetchall()}
        for column, kind in columns.items():
            if column not in known:
                connection.execute(f'alter table raw."{name}" add column "{column}" {kind}')


def arrow_schema(columns: dict[str, str]) -> pa.Schema:
    """The Arrow schema of a table's columns; days stay ISO text until they are loaded."""
    return pa.schema([(name, _ARROW[kind]) for name, kind in columns.items()])


def document_id(document: rows.Document) -> str:
    """Hash of all that an annotator may see of a document: everything but where the file lies.

    The same bytes in two folders can carry another outlet or date, so the article's id alone does not say what was
    read.
    """
    seen = dataclasses.asdict(document)
    for name in ("file_path", "item", "source_key"):
        del seen[name]
    text = json.dumps(seen, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:16]


def append(connection: duckdb.DuckDBPyConnection, table: str, columns: dict[str, str], values: Sequence[dict[str, Any]]) -> None:
    """Append dictionaries to ``raw.<table>``; a missing key is null."""
    if not values:
        return
    frame = pa.Table.from_pylist(list(values), schema=arrow_schema(columns))
    names = ", ".join(f'"{name}"' for name in columns)
    connection.register("appended", frame)
    connection.execute(f'insert into raw."{table}" ({names}) select {names} from appended')
    connection.unregister("appended")


def append_documents(connection: duckdb.DuckDBPyConnection, documents: Iterable[tuple[rows.Document, str]]) -> None:
    """Append documents with their ids; one that is stored already, from the same place, is left out."""
    values = [{**dataclasses.asdict(document), "document_id": key} for document, key in documents]
    if not values:
        return
    frame = pa.Table.from_pylist(values, schema=arrow_schema(ARTICLES))
    names = ", ".join(f'"{name}"' for name in ARTICLES)
    connection.register("appended", frame)
    connection.execute(
        f"""insert into raw.articles ({names}) select {names} from appended as new where not exists (
            select 1 from raw.articles as old where old.article_id = new.article_id and old.file_path = new.file_path
            and old.item is not distinct from new.item and old.document_id = new.document_id)"""
    )
    connection.unregister("appended")


CURRENT = """
create or replace table raw.current as
with last_rows as (  -- the last word on each file or item: refusals do not unseat what was read before
    select * from raw.files
    where state <> 'refused' and article_id is not null
    qualify row_number() over (partition by file_path, item order by run_id desc) = 1
), sighted as (
    select f.article_id, f.document_id, f.file_path, f.item, a.source_key, f.run_id, f.state = 'gone' as is_gone
    from last_rows as f
    join raw.articles as a on a.article_id = f.article_id and a.document_id = f.document_id
        and a.file_path = f.file_path and a.item is not distinct from f.item
    where f.state in ('read', 'gone')
), chosen as (  -- one version per source: of present files the one with the greatest path, of gone ones the last seen
    select * from sighted
    qualify row_number() over (partition by source_key order by is_gone, case when is_gone then run_id end desc,
        file_path desc, item desc nulls last, article_id) = 1
), placed as (  -- equal bytes lie where their smallest path is
    select s.* from sighted as s
    where s.article_id in (select article_id from chosen)
    qualify row_number() over (partition by s.article_id order by s.is_gone, s.file_path, s.item nulls first) = 1
), read_by as (  -- tonight's annotator, else the last one that read this document
    select article_id, document_id, annotator_version from raw.annotations
    qualify row_number() over (
        partition by article_id, document_id order by annotator_version = $version desc, run_id desc) = 1
)
select p.article_id, p.source_key, p.file_path, p.item, p.document_id, r.annotator_version, p.is_gone
from placed as p left join read_by as r using (article_id, document_id)
"""


def refresh_current(connection: duckdb.DuckDBPyConnection, annotator_version: str) -> None:
    """Recompute ``raw.current``: which version of each article counts, where it lies, and whose annotation is used."""
    connection.execute(CURRENT, {"version": annotator_version})


def documents_to_annotate(connection: duckdb.DuckDBPyConnection, annotator_version: str) -> list[rows.Document]:
    """Current documents this annotator has not read yet, in the order of their ids."""
    names = [field.name for field in dataclasses.fields(rows.Document)]
    found = connection.execute(
        f"""select {", ".join(f'a."{name}"' for name in names)} from raw.current as c
        join raw.articles as a on a.article_id = c.article_id and a.document_id = c.document_id
            and a.file_path = c.file_path and a.item is not distinct from c.item
        where c.annotator_version is distinct from ?
        order by c.article_id""",
        [annotator_version],
    ).fetchall()
    return [_document(dict(zip(names, row, strict=True))) for row in found]


def _document(values: dict[str, Any]) -> rows.Document:
    return rows.Document(**values | {name: tuple(values[name] or ()) for name in ("byline", "notes")})


def refuse(connection: duckdb.DuckDBPyConnection, run_id: str, articles: Sequence[str], code: str, reason: str) -> None:
    """Turn tonight's readings of these articles into refusals: what the same files held before stays in force."""
    connection.execute(
        """update raw.files set state = 'refused', code = ?, reason = ?
        where run_id = ? and state = 'read' and article_id in (select unnest(?))""",
        [code, reason, run_id, list(articles)],
    )


def withdraw(connection: duckdb.DuckDBPyConnection, run_id: str, articles: Sequence[str]) -> None:
    """Take back tonight's annotations of these articles; an earlier annotator's stay and count again."""
    connection.execute(
        """create or replace temp table withdrawn as
        select article_id, document_id, annotator_version from raw.annotations
        where run_id = ? and article_id in (select unnest(?))""",
        [run_id, list(articles)],
    )
    for name in ("annotations", *rows.TABLES):
        connection.execute(
            f"""delete from raw."{name}" using withdrawn as w where raw."{name}".article_id = w.article_id
            and raw."{name}".document_id = w.document_id and raw."{name}".annotator_version = w.annotator_version"""
        )


def forget_annotations(connection: duckdb.DuckDBPyConnection) -> None:
    """Empty every annotation table: a full refresh reads all that is stored anew."""
    for name in ("annotations", *rows.TABLES):
        connection.execute(f'delete from raw."{name}"')
    connection.execute("update raw.current set annotator_version = null")


def load_shards(connection: duckdb.DuckDBPyConnection, run_id: str, shards: Sequence[str], wanted: Sequence[str]) -> None:
    """Append the annotations of ``wanted`` documents ("article_id document_id") from Parquet shards.

    A document stands in one shard only: shards are written under the warehouse's lock, for documents that are in none.
    """
    if not shards or not wanted:
        return
    connection.execute("create or replace temp table wanted as select unnest(?) as key", [list(wanted)])
    connection.execute(
        f"""create or replace temp view loading as
        select * from read_parquet({_literal(shards)}) as s
        where s.error is null and s.article_id || ' ' || s.document_id in (select key from wanted)"""
    )
    key = ", ".join(KEY)
    for name, row_type in rows.TABLES.items():
        columns = rows.columns(row_type)
        fields = ", ".join(f'try_cast(r."{c}" as date)' if kind == "DATE" else f'r."{c}"' for c, kind in columns.items())
        names = ", ".join(f'"{c}"' for c in columns)
        connection.execute(
            f"""insert into raw."{name}" ({key}, {names})
            select {key}, {fields} from (select {key}, unnest("{name}") as r from loading)"""
        )
    connection.execute(f"insert into raw.annotations select '{run_id}', {key} from loading")
    connection.execute("drop view loading; drop table wanted")


def _literal(values: Sequence[str]) -> str:
    return "[" + ", ".join("'" + value.replace("'", "''") + "'" for value in values) + "]"
