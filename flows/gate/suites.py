"""The hand-written suites: what a file of ``expectations/`` may say, and what it means.

A suite is Great Expectations JSON (``name``, ``meta``, ``expectations`` with ``type``, ``kwargs``, ``severity``,
``notes``, ``meta``). Its ``meta.table`` names the relation whose columns the expectations are about. An expectation
with SQL in its ``meta`` is about one number instead, the column of its name:

    meta.rows    SQL that returns the failing rows; the number is how many there are. Rows with ``article_id``,
    ``char_start`` and
                 ``char_end`` are shown with their sentence
    meta.value   SQL that returns one number
    meta.needs   ``history`` (an earlier published run) or ``batch`` (documents that are new tonight): without it
                 the rule is skipped
    meta.sets_aside   true: the articles of the failing rows are refused, and the night goes on without them

SQL may be a list of lines. Severity: ``critical`` blocks, ``warning`` publishes with a banner, ``info`` is only shown.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from flows.errors import GateBlocked

Needs = Literal["history", "batch"]
SEVERITIES = ("critical", "warning", "info")


@dataclass(frozen=True, slots=True)
class Rule:
    """One expectation of one suite."""

    name: str
    type: str
    kwargs: dict[str, Any]
    severity: str
    notes: str
    rows: str | None
    value: str | None
    needs: tuple[str, ...]
    sets_aside: bool

    @property
    def columns(self) -> list[str]:
        """The columns of the suite's table that the rule reads; empty for a rule about the table itself."""
        named = [self.kwargs.get(key) for key in ("column", "column_A", "column_B")]
        return [name for name in [*named, *self.kwargs.get("column_list", ())] if name]


@dataclass(frozen=True, slots=True)
class Suite:
    """One file of a gate."""

    gate: str
    name: str
    table: str | None
    rules: tuple[Rule, ...]


def load(folder: Path, gate: str) -> list[Suite]:
    """The suites of ``<folder>/<gate>/*.json`` in the order of their names.

    Raises GateBlocked for a gate without suites, a file that does not parse, or a rule without name, severity or
    sentence.
    """
    paths = sorted((folder / gate).glob("*.json"))
    if not paths:
        raise GateBlocked(
            f"The gate {gate} has no suite",
            file=folder / gate,
            todo="Bring the suites back: without them nothing is checked",
        )
    suites = [_suite(gate, path) for path in paths]
    names = [rule.name for suite in suites for rule in suite.rules]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise GateBlocked(f"Rules of gate {gate} share a name: {', '.join(twice)}", file=folder / gate, todo="Rename one of each")
    return suites


def _suite(gate: str, path: Path) -> Suite:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        table = content.get("meta", {}).get("table")
        rules = tuple(_rule(found, path) for found in content["expectations"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GateBlocked(
            f"The suite does not parse: {type(error).__name__}: {error}",
            file=path,
            todo="Mend the file; nothing was published",
        ) from error
    if not rules:
        raise GateBlocked("The suite has no rule", file=path, todo="Add one, or remove the file")
    return Suite(gate, path.stem, table, rules)


def _rule(found: dict[str, Any], path: Path) -> Rule:
    meta, kwargs = found.get("meta", {}), found["kwargs"]
    rows, value = _sql(meta.get("rows")), _sql(meta.get("value"))
    name = meta.get("rule") or (kwargs["column"] if rows or value else None)
    needs = meta.get("needs", [])
    rule = Rule(
        name=name or f"{path.stem}_{kwargs.get('column', found['type'].removeprefix('expect_'))}",
        type=found["type"],
        kwargs=kwargs,
        severity=found.get("severity", ""),
        notes=found.get("notes", ""),
        rows=rows,
        value=value,
        needs=(needs,) if isinstance(needs, str) else tuple(needs),
        sets_aside=bool(meta.get("sets_aside")),
    )
    problems = [
        (rule.severity not in SEVERITIES, f"severity is none of {', '.join(SEVERITIES)}"),
        (not rule.notes, "it has no notes: the sentence that says what must hold"),
        (bool(rows and value), "it has both rows and value"),
        (bool(set(rule.needs) - {"history", "batch"}), "needs may be history or batch"),
        (rule.sets_aside and not rows, "only a rule with rows can set articles aside"),
    ]
    for wrong, what in problems:
        if wrong:
            raise GateBlocked(f"Rule {rule.name}: {what}", file=path, todo="Mend the suite; nothing was published")
    return rule


def _sql(lines: str | list[str] | None) -> str | None:
    return "\n".join(lines) if isinstance(lines, list) else lines
