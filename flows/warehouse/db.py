"""The one way a DuckDB file is opened here.

No extension is ever fetched, and a missing file is an answer, not a crash.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from flows.errors import MixedzoneError


@contextlib.contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that is closed at the end of the block, whatever happens.

    All connections of a process to one file must be configured alike, so nothing is configured at opening. Raises
    MixedzoneError when the file cannot be opened.
    """
    try:
        connection = duckdb.connect(str(path), read_only=read_only)
    except duckdb.Error as error:
        raise MixedzoneError(
            f"The database cannot be opened: {error}",
            file=path,
            todo="If it is damaged, `mixedzone rollback` brings back the snapshot before it",
        ) from error
    try:
        connection.execute("set autoinstall_known_extensions = false; set enable_progress_bar = false; set timezone = 'UTC'")
        yield connection
    finally:
        connection.close()


@contextlib.contextmanager
def published(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published snapshot, read-only. Raises MixedzoneError when nothing was published yet."""
    if not path.exists():
        raise MixedzoneError(
            "Nothing has been published here yet",
            file=path,
            todo="Run `mixedzone run`, or name another folder with --warehouse",
        )
    with opened(path, read_only=True) as connection:
        yield connection


def dicts(connection: duckdb.DuckDBPyConnection, sql: str, parameters: Any = None) -> list[dict[str, Any]]:
    """The rows of a query as dictionaries."""
    cursor = connection.execute(sql, parameters)
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def has_table(connection: duckdb.DuckDBPyConnection, schema: str, table: str) -> bool:
    """Whether the database has that table or view."""
    found = connection.execute(
        "select 1 from information_schema.tables where table_schema = ? and table_name = ?", [schema, table]
    ).fetchone()
    return found is not None
