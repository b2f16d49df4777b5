"""Two warehouses are equal when their marts are: a hash of each, independent of the order of rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import duckdb


def of(connection: duckdb.DuckDBPyConnection, marts: Sequence[str] | None = None) -> Iterator[tuple[str, str, int]]:
    """(mart, hash, rows). Rows count as often as they stand there; columns count in the order of their names."""
    tables = connection.execute(
        """select table_name, list(column_name order by column_name) from information_schema.columns
        where table_schema = 'marts' group by all order by all"""
    ).fetchall()
    for name, columns in tables:
        if marts is not None and name not in marts:
            continue
        fields = ", ".join(f'"{column}"' for column in columns)
        row = connection.execute(
            f"""select coalesce(sum(md5_number_lower(row({fields})::varchar)::hugeint), 0), count(*)
            from marts."{name}" as mart"""
        ).fetchone()
        total, count = row if row else (0, 0)
        yield name, f"{int(total) % 2**64:016x}", int(count)
