"""The numbers and frames a gate judges, fetched from the scratch file by SQL.

The SQL of a rule sees the scratch file's schemas and, for this night:

    tonight_files      raw.files of this run
    tonight_articles   raw.articles read in this run (not refused)
    earlier_articles   raw.articles read in earlier runs
    tonight_spans      raw.annotations of this run; tonight_texts: article_text and published_on of those
    tonight_<table>    the annotation tables, of tonight_spans only
    tonight_failures   raw.failures of this run
    findings           key of every quote, claim and race; span_counts: how many of each kind a document has
    disciplines        seeds/disciplines.csv
    metrics_now        (table_name, metric, group_name, value): what would be published; gate ``marts`` only
    metrics_before     the same of the last published run
    history            (run_no, run_id, started_at, table_name, metric, group_name, value) of the published runs;
                       1 = the last
    getvariable('today')   the date of the night
"""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING, Any

import duckdb

from flows.gate.suites import Rule, Suite
from flows.rows import TABLES
from flows.seeds import SEEDS
from flows.warehouse import db

if TYPE_CHECKING:
    import pandas as pd

KEPT_ROWS = 20
"""Failing rows kept of each rule."""

HISTORY_RUNS = 30
"""Published runs that history rules may look back on."""


def prepare(connection: duckdb.DuckDBPyConnection, run_id: str, day: datetime.date, full_refresh: bool = False) -> None:
    """Create the views that rules may name."""
    seeds = str(SEEDS / "disciplines.csv").replace("'", "''")
    views = VIEWS | {
        "disciplines": f"select * from read_csv('{seeds}', nullstr = '')",
        "findings": union("article_id, document_id, annotator_version", ("quotes", "claims", "races")),
        "span_counts": "select kind, article_id, document_id, annotator_version, count(*) as spans from ("
        + union("'{table}' as kind, article_id, document_id, annotator_version", tuple(TABLES))
        + ") group by all",
    }
    views |= {
        f"tonight_{table}": f"select * from raw.{table} semi join tonight_spans using (article_id, document_id, annotator_version)"
        for table in TABLES
    }
    connection.execute(f"set variable today = date '{day.isoformat()}'")
    connection.execute(f"set variable full_refresh = {full_refresh}")
    connection.execute("set variable run_id = '" + run_id.replace("'", "''") + "'")
    for name, sql in views.items():
        connection.execute(f"create or replace temp view {name} as {sql}")
    connection.execute(
        """create temp table if not exists metrics_now
        (table_name varchar, metric varchar, group_name varchar, value double)"""
    )


def union(columns: str, tables: tuple[str, ...]) -> str:
    """The same columns of several raw tables; ``{table}`` in them is the table's name."""
    return " union all ".join(f"select {columns.replace('{table}', table)} from raw.{table}" for table in tables)


VIEWS = {
    "tonight_files": "select * from raw.files where run_id = getvariable('run_id')",
    "tonight_articles": """
        select a.* from raw.articles as a semi join tonight_files as f
            on a.article_id = f.article_id and a.document_id = f.document_id and a.file_path = f.file_path
            and a.item is not distinct from f.item and f.state = 'read'""",
    "earlier_articles": """
        select a.* from raw.articles as a semi join raw.files as f
            on a.article_id = f.article_id and a.document_id = f.document_id and a.file_path = f.file_path
            and a.item is not distinct from f.item and f.state = 'read' and f.run_id < getvariable('run_id')""",
    "tonight_spans": "select * from raw.annotations where run_id = getvariable('run_id')",
    "tonight_failures": "select * from raw.failures where run_id = getvariable('run_id')",
    "tonight_texts": """
        select distinct on (article_id, document_id) article_id, document_id, text as article_text, published_on
        from raw.articles semi join tonight_spans using (article_id, document_id)""",
    "history": f"""
        with published as (
            select run_id, started_at, row_number() over (order by run_id desc) as run_no
            from ops.runs where status = 'published' and run_id < getvariable('run_id')
        )
        select p.run_no, p.started_at, m.* from published as p join ops.metrics as m using (run_id)
        where p.run_no <= {HISTORY_RUNS}""",
    "metrics_before": "select * from history where run_no = 1",
}
"""Views of the night, by name; later ones use earlier ones."""


def has(connection: duckdb.DuckDBPyConnection, need: str) -> bool:
    """Whether what a rule needs is there."""
    source = {"history": "history", "batch": "tonight_files where article_id is not null"}[need]
    return connection.execute(f"select 1 from {source} limit 1").fetchone() is not None


def frame(connection: duckdb.DuckDBPyConnection, suite: Suite, rules: list[Rule]) -> pd.DataFrame:
    """The suite's table with only the columns its rules name."""
    columns = sorted({column for rule in rules for column in rule.columns})
    named = ", ".join(f'"{column}"' for column in columns) or "true as row_is_there"
    return connection.execute(f"select {named} from {suite.table}").fetch_df()


def number(connection: duckdb.DuckDBPyConnection, rule: Rule) -> tuple[float | None, list[dict[str, Any]]]:
    """What a SQL rule found: its number (None: no answer) and the first failing rows."""
    if rule.rows:
        count = connection.execute(f"select count(*) from ({rule.rows})").fetchone()
        total = float(count[0]) if count else 0.0
        return total, failing_rows(connection, rule) if total else []
    row = connection.execute(rule.value or "").fetchone()
    value = None if row is None or row[0] is None else float(row[0])
    return (None if value is not None and math.isnan(value) else value), []  # 0/0 is no answer either


def failing_rows(connection: duckdb.DuckDBPyConnection, rule: Rule) -> list[dict[str, Any]]:
    """The first failing rows, each with the words around its span where it names one."""
    found = db.dicts(connection, f"select * from ({rule.rows}) limit {KEPT_ROWS}")
    for row in found:
        if {"article_id", "char_start", "char_end"} <= row.keys() and row["char_start"] is not None:
            row["sentence"] = sentence(connection, row["article_id"], row["char_start"], row["char_end"])
    return [{name: _plain(value) for name, value in row.items()} for row in found]


def articles_of(connection: duckdb.DuckDBPyConnection, rule: Rule) -> list[str]:
    """The articles of all failing rows."""
    found = connection.execute(f"select distinct article_id from ({rule.rows}) where article_id is not null").fetchall()
    return [row[0] for row in found]


def sentence(connection: duckdb.DuckDBPyConnection, article_id: str, start: int, end: int) -> str | None:
    """The span with up to 80 characters on either side, within its paragraph."""
    row = connection.execute("select text from raw.articles where article_id = ? limit 1", [article_id]).fetchone()
    if row is None:
        return None
    text: str = row[0]
    before = text[max(0, start - 80) : start].rsplit("\n", 1)[-1]
    after = text[end : end + 80].split("\n", 1)[0]
    return before + text[start:end] + after


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, (str, int, float, bool, list)) else str(value)
