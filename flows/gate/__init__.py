"""Gates: what must hold before the next stage, and before anybody sees the result.

``check`` evaluates every suite of a gate, writes all outcomes with their failing rows to the run's record, sets aside
the articles that a row rule names, and raises GateBlocked when a critical rule failed or any rule could not be
evaluated.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb

from flows.errors import GateBlocked
from flows.gate import evaluate, measure, suites
from flows.records import Record

Result = dict[str, Any]


def check(
    connection: duckdb.DuckDBPyConnection,
    gate: str,
    expectations: Path,
    record: Record,
    day: datetime.date,
    allow: dict[str, str],
    *,
    set_aside: Callable[[str, list[str], str], None] | None = None,
    data_docs: Path | None = None,
    full_refresh: bool = False,
) -> list[Result]:
    """Judge one gate.

    ``set_aside(rule, article_ids, sentence)`` refuses articles; ``data_docs``: folder for the suites' HTML.
    """
    measure.prepare(connection, record.run_id, day, full_refresh)
    results: list[Result] = []
    pages: list[tuple[str, Any]] = []
    for suite in suites.load(expectations, gate):
        found, docs = evaluate.suite_results(connection, suite)
        results += found
        pages += [(f"{gate}-{suite.name}-{number}", doc) for number, doc in enumerate(docs, 1) if doc is not None]
        failed = {result["rule"] for result in found if result["outcome"] == "fail"}
        for rule in suite.rules:
            if rule.sets_aside and rule.name in failed and rule.name not in allow and set_aside:
                set_aside(rule.name, measure.articles_of(connection, rule), rule.notes)
    overrule(results, allow)
    record.write(f"gate-{gate}", results)
    if data_docs is not None:
        from flows.gate import docs as html

        html.write(pages, data_docs)
    blocked = blocking(results)
    if blocked:
        raise as_error(gate, blocked)
    return results


def overrule(results: list[Result], allow: dict[str, str]) -> None:
    """Note the operator's reason on each rule that ``--allow`` names."""
    for result in results:
        if result["rule"] in allow and result["outcome"] in ("fail", "error"):
            result["allowed_because"] = allow[result["rule"]]


def blocking(results: list[Result]) -> list[Result]:
    """The results that block: critical ones that failed, and any that could not be evaluated, unless overruled."""
    return [
        result
        for result in results
        if not result["allowed_because"]
        and (result["outcome"] == "error" or (result["outcome"] == "fail" and result["severity"] == "critical"))
    ]


def as_error(gate: str, blocked: list[Result]) -> GateBlocked:
    """The exception that names what blocked, and the way on."""
    what = "; ".join(f"{result['rule']} ({_short(result)}): {result['notes']}" for result in blocked[:3])
    more = f" and {len(blocked) - 3} more" if len(blocked) > 3 else ""
    return GateBlocked(
        f"Gate {gate} blocked the night. {what}{more}",
        todo="The published file is unchanged. See `mixedzone report` for the rows; "
        'after looking, `mixedzone run --allow "rule: reason"` overrules one rule once',
    )


def _short(result: Result) -> str:
    observed = result["observed"][:200]
    return f"could not be evaluated: {observed}" if result["outcome"] == "error" else f"observed {observed}"
