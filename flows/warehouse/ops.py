"""Schema ``ops``: what the runs did, loaded from their records at each publish.

ops.runs              one run
ops.gate_results      one rule in one run
ops.rejected_files    one file (or item) refused in one run
ops.article_versions  one file (or item) that became new, changed, gone or set aside in one run
ops.metrics           one run, table, metric and group (group: null for the whole table)
ops.snapshot          one row: the run that built this file, and the fingerprint of its inputs
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from flows import records
from flows.warehouse.folder import Folder

_TEXT, _INT, _REAL, _TIME = pa.string(), pa.int64(), pa.float64(), pa.timestamp("us")

TABLES: dict[str, dict[str, pa.DataType]] = {
    "runs": {
        "run_id": _TEXT,
        "status": _TEXT,
        "exit_code": _INT,
        "message": _TEXT,
        "started_at": _TIME,
        "ended_at": _TIME,
        "seconds": _REAL,
        "files_seen": _INT,
        "files_read": _INT,
        "files_refused": _INT,
        "articles_new": _INT,
        "articles_annotated": _INT,
        "reader_version": _TEXT,
        "annotator_version": _TEXT,
        "fingerprint": _TEXT,
        "version": _TEXT,
    },
    "gate_results": {
        "run_id": _TEXT,
        "gate": _TEXT,
        "suite": _TEXT,
        "rule": _TEXT,
        "severity": _TEXT,
        "outcome": _TEXT,
        "notes": _TEXT,
        "observed": _TEXT,
        "failing_rows": _INT,
        "allowed_because": _TEXT,
    },
    "rejected_files": {
        "run_id": _TEXT,
        "file_path": _TEXT,
        "item": _INT,
        "code": _TEXT,
        "reason": _TEXT,
        "file_sha256": _TEXT,
    },
    "article_versions": {
        "run_id": _TEXT,
        "source_key": _TEXT,
        "file_path": _TEXT,
        "item": _INT,
        "article_id": _TEXT,
        "document_id": _TEXT,
        "state": _TEXT,
    },
    "metrics": {"run_id": _TEXT, "table_name": _TEXT, "metric": _TEXT, "group_name": _TEXT, "value": _REAL},
}
_SQL = {_TEXT: "VARCHAR", _INT: "BIGINT", _REAL: "DOUBLE", _TIME: "TIMESTAMP"}


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Create what is missing of schema ``ops``."""
    connection.execute("create schema if not exists ops")
    for name, columns in TABLES.items():
        ddl = ", ".join(f"{column} {_SQL[kind]}" for column, kind in columns.items())
        connection.execute(f"create table if not exists ops.{name} ({ddl})")
    connection.execute("create table if not exists ops.snapshot (run_id VARCHAR, fingerprint VARCHAR)")


def load(connection: duckdb.DuckDBPyConnection, folder: Folder, tonight: records.Record, fingerprint: str) -> None:
    """Load every record this file does not hold yet, and tonight's as published.

    Earlier runs without an end are left out.
    """
    create(connection)
    held = {row[0] for row in connection.execute("select run_id from ops.runs").fetchall()}
    fresh = [record for record in records.all_records(folder) if record.run_id not in held | {tonight.run_id}]
    done = [record for record in fresh if (record.path / "end.json").exists()]
    insert(connection, "runs", [run_row(record) for record in done])
    insert(connection, "runs", [run_row(tonight) | {"status": "published", "exit_code": 0}])
    for record in [*done, tonight]:
        load_details(connection, record)
    connection.execute("delete from ops.snapshot")
    connection.execute("insert into ops.snapshot values (?, ?)", [tonight.run_id, fingerprint])


def load_details(connection: duckdb.DuckDBPyConnection, record: records.Record) -> None:
    """Gate results, refusals, versions and metrics of one run."""
    run = {"run_id": record.run_id}
    gates = [gate | {"failing_rows": gate.get("failing_count")} | run for gate in record.gates()]
    insert(connection, "gate_results", gates)
    insert(connection, "rejected_files", [row | run for row in record.read("rejected", [])])
    insert(connection, "article_versions", [row | run for row in record.read("versions", [])])
    insert(connection, "metrics", metric_rows(record))


def metric_rows(record: records.Record) -> list[dict[str, Any]]:
    """A run's metrics as rows of ``ops.metrics``."""
    names = ("table_name", "metric", "group_name", "value")
    return [dict(zip(names, values, strict=True)) | {"run_id": record.run_id} for values in record.read("metrics", [])]


def run_row(record: records.Record) -> dict[str, Any]:
    """A run as a row of ``ops.runs``; counts come from its stages, so a run that was stopped has those it got to."""
    summary = record.summary()
    inputs = record.read("inputs", {})
    counts: dict[str, Any] = {}
    for stage in record.stages():
        counts |= stage["counts"]
    parts = inputs.get("parts", {})
    return {
        **{name: counts.get(name) for name in TABLES["runs"]},
        **{name: summary.get(name) for name in ("run_id", "status", "exit_code", "message", "seconds", "version")},
        "started_at": _time(summary.get("started_at")),
        "ended_at": _time(summary.get("ended_at")),
        "reader_version": parts.get("reader"),
        "annotator_version": parts.get("annotator"),
        "fingerprint": inputs.get("fingerprint"),
    }


def _time(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text).astimezone(datetime.UTC).replace(tzinfo=None) if text else None


def insert(connection: duckdb.DuckDBPyConnection, table: str, values: Sequence[dict[str, Any]] | Iterable[dict[str, Any]]) -> None:
    """Append dictionaries to ``ops.<table>``; unknown keys are left out, missing ones null."""
    columns = TABLES[table]
    found = [{name: value.get(name) for name in columns} for value in values]
    if not found:
        return
    frame = pa.Table.from_pylist(found, schema=pa.schema(list(columns.items())))
    names = ", ".join(columns)
    connection.register("appended", frame)
    connection.execute(f"insert into ops.{table} ({names}) select {names} from appended")
    connection.unregister("appended")
