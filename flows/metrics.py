"""What a snapshot holds, as numbers: one row per table, metric and group, kept for every published run.

``expectations/metrics.json`` lists them: {"table", "metric", "sql"} where the SQL returns one value, or (group, value)
rows. Rules on shrink, growth and drift compare these with the runs before, so that no count is ever hard-coded.
"""

from __future__ import annotations

import json
from pathlib import Path

import duckdb

from flows.errors import MixedzoneError

Metric = tuple[str, str, str | None, float]


def measure(connection: duckdb.DuckDBPyConnection, expectations: Path) -> list[Metric]:
    """All metrics of the scratch file, also put into the temp table ``metrics_now``.

    Raises MixedzoneError when the list does not parse or a metric cannot be computed.
    """
    path = expectations / "metrics.json"
    found: list[Metric] = []
    try:
        for entry in json.loads(path.read_text(encoding="utf-8")):
            sql = "\n".join(entry["sql"]) if isinstance(entry["sql"], list) else entry["sql"]
            for row in connection.execute(sql).fetchall():
                group, value = (None, row[0]) if len(row) == 1 else (str(row[0]), row[1])
                if value is not None:
                    found.append((entry["table"], entry["metric"], group, float(value)))
    except (OSError, ValueError, KeyError, TypeError, duckdb.Error) as error:
        raise MixedzoneError(
            f"The metrics could not be measured: {type(error).__name__}: {error}",
            file=path,
            todo="Mend the list; nothing was published",
        ) from error
    tables = connection.execute(
        """select table_schema, table_name from information_schema.tables
        where table_schema in ('marts', 'raw') order by all"""
    ).fetchall()
    for schema, table in tables:
        ((count,),) = connection.execute(f'select count(*) from {schema}."{table}"').fetchall()
        found.append((table if schema == "marts" else f"raw.{table}", "rows", None, float(count)))
    connection.execute(
        """create or replace temp table metrics_now
        (table_name varchar, metric varchar, group_name varchar, value double)"""
    )
    if found:
        names, kinds, groups, values = (list(column) for column in zip(*found, strict=True))
        connection.execute(
            """insert into metrics_now
            select unnest(?::varchar[]), unnest(?::varchar[]), unnest(?::varchar[]), unnest(?::double[])""",
            [names, kinds, groups, values],
        )
    return found
