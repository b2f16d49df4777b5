"""The marts of a warehouse as sorted CSV, for review as a diff.

Ids that are hashes are shown as the place they stand for (``003@412``: article 003, character 412), articles as the name
of their file, so that a line says what it is about. Left out are the article texts and measured confidences; of the
evidence, which has a row per mart row and span, the counts by mart and rule.

``python -m tests.marts_csv`` (``make expected``) runs a night on raw/sample and writes tests/expected anew.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import duckdb

from flows import cookbook, nightly, progress, seeds
from flows.settings import load

EXPECTED = Path(__file__).parent / "expected"
SAMPLE = seeds.ROOT / "raw" / "sample"
NIGHT = datetime.datetime(2025, 7, 1, 2, 0, tzinfo=datetime.UTC)
"""The night after the last article of the sample."""

_HASH = re.compile(r"[0-9a-f]{16,64}")
_LEFT_OUT = {"text", "confidence", "copied_share", "word_diff"}
_WITH_SPANS = {
    "quotes": "quote_id", "indirect_speech": "speech_id", "result_claims": "claim_id", "splits": "split_id", "audits": "audit_id",
}  # fmt: skip


def sample_warehouse(home: Path) -> Path:
    """Run one night on raw/sample, without Prefect; returns the published file."""
    progress.QUIET = True
    given: dict[str, Any] = {"warehouse": home / "warehouse", "corrections": home / "corrections.csv", "flow": "plain"}
    settings = load(raw=SAMPLE, data_docs=False, workers=1, **given)
    nightly.run(settings, now=NIGHT, walk=nightly.plainly)
    return home / "warehouse" / "mixedzone.duckdb"


def marts_csv(warehouse_file: Path) -> dict[str, str]:
    """Mart → its CSV, rows sorted by all columns."""
    with duckdb.connect(str(warehouse_file), read_only=True) as con:
        tables = con.execute("select table_name from information_schema.tables where table_schema = 'marts' order by 1").fetchall()
        labels = _labels(con)
        out = {table: _table(con, table, labels) for (table,) in tables if table != "evidence"}
        out["evidence"] = _write(*_rows(con, "select mart, rule, count(*) as spans from marts.evidence group by all order by all"))
    return out


def _labels(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Opaque id → what it stands for."""
    files = con.execute("select article_id, regexp_extract(file_path, '([^/_]*)[^/]*$', 1) from marts.articles").fetchall()
    labels = dict(files)
    for table, own_id in _WITH_SPANS.items():
        spans = con.execute(f"select {own_id}, article_id, char_start from marts.{table} order by 2, 3, 1").fetchall()
        labels |= {row_id: f"{labels[article]}@{start}" for row_id, article, start in spans}
    reports = con.execute("select statement_id, quote_id from marts.statement_reports").fetchall()
    for statement, quote in sorted(reports, key=lambda r: labels.get(r[1], ""), reverse=True):
        labels[statement] = f"said {labels.get(quote, '?')}"
    for conflict, *about in con.execute("select conflict_id, athlete_id, race_id, attribute from marts.conflicts").fetchall():
        labels[conflict] = " ".join(filter(None, about))
    return labels


def _table(con: duckdb.DuckDBPyConnection, table: str, labels: dict[str, str]) -> str:
    names, rows = _rows(con, f"select * from marts.{table}")
    keep = [i for i, name in enumerate(names) if name not in _LEFT_OUT or (name == "text" and table != "articles")]
    shown = [[_shown(row[i], labels) for i in keep] for row in rows]
    opaque = [i for i, _ in enumerate(keep) if any(_HASH.fullmatch(row[i]) for row in shown)]
    columns = [i for i, _ in enumerate(keep) if i not in opaque]
    return _write([names[keep[i]] for i in columns], sorted([row[i] for i in columns] for row in shown))


def _rows(con: duckdb.DuckDBPyConnection, sql: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    cursor = con.execute(sql)
    return [column[0] for column in cursor.description], cursor.fetchall()


def _shown(value: Any, labels: dict[str, str]) -> str:
    if isinstance(value, list):
        return "|".join(map(str, sorted(value)))
    if isinstance(value, float):
        return f"{value:.4g}" if abs(value) < 1 else f"{value:.10g}"
    text = "" if value is None else str(value)
    return labels.get(text, text)


def _write(names: list[str], rows: list[Any]) -> str:
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(rows)
    return file.getvalue()


def asked(query: str) -> dict[str, str]:
    """The parameters with which a query of the cookbook is asked of the sample: ``cookbook/asked.csv``."""
    with (EXPECTED / "cookbook" / "asked.csv").open(encoding="utf-8", newline="") as file:
        return {row["parameter"]: row["value"] for row in csv.DictReader(file) if row["query"] == query}


def answer_csv(warehouse_file: Path, query: str) -> str:
    """The answer of a query of the cookbook, in the query's own order."""
    with duckdb.connect(str(warehouse_file), read_only=True) as con:
        return _write(*cookbook.answer(con, cookbook.sql(query), asked(query)))


def main() -> int:
    """Write tests/expected anew; ``git diff tests/expected`` then shows what a change of extraction does."""
    with tempfile.TemporaryDirectory() as home:
        warehouse_file = sample_warehouse(Path(home))
        tables = marts_csv(warehouse_file)
        answers = {f"cookbook/{query}": answer_csv(warehouse_file, query) for query in cookbook.names()}
    EXPECTED.mkdir(exist_ok=True)
    for path in [*EXPECTED.glob("*.csv"), *(EXPECTED / "cookbook").glob("*.csv")]:
        if path.name != "asked.csv":
            path.unlink()
    for name, text in (tables | answers).items():
        (EXPECTED / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    print(f"{len(tables)} tables and {len(answers)} answers written to {EXPECTED}; review them with: git diff {EXPECTED.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
