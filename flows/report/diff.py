"""Two snapshots compared, fact by fact: what appeared, changed or vanished, and why.

A fact is one row of a mart under a name that survives a new version of its article: a quote is its source and its words, an audit its
source and its sentence (``sql/facts.sql``). The reason of a difference is the nearest cause that its evidence shows: an article that is
new, changed or gone; else what differs between the inputs of the two runs (reading rules, comparing rules, corrections); else other
articles.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from flows.errors import MixedzoneError
from flows.records import Record
from flows.report.relations import text
from flows.warehouse.db import dicts
from flows.warehouse.folder import NAME, Folder
from flows.warehouse.publish import snapshot_run

KEPT = 60
"""Facts of one kind and one sort of change that are kept with a run; the counts are of all."""

_NAME = "coalesce(p.full_name, r.athlete_id)"
KINDS = ("article", "race", "result", "record", "athlete", "quote", "conflict", "audit")
"""In the order they are shown."""


@contextlib.contextmanager
def _both(before: Path | None, now: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with contextlib.closing(duckdb.connect(":memory:")) as connection:
        connection.execute("set autoinstall_known_extensions = false; set enable_progress_bar = false")
        for name, path in (("now", now), ("before", before)):
            if path is not None:
                connection.execute(f"attach '{str(path).replace(chr(39), chr(39) * 2)}' as \"{name}\" (read_only)")
        connection.execute(f"create temp view facts_now as {text('facts').format(s='now')}")
        if before is None:
            connection.execute("create temp view facts_before as select * from facts_now where false")
            connection.execute("create temp view moved as select article_id, 'new article' as why, title from now.marts.articles")
            connection.execute("create temp view evidence as select mart, row_id, article_id from now.marts.evidence where false")
        else:
            connection.execute(f"create temp view facts_before as {text('facts').format(s='before')}")
            connection.execute(f"create temp view moved as {text('moved')}")
            connection.execute(
                """create temp view evidence as select mart, row_id, article_id from now.marts.evidence
                union select mart, row_id, article_id from before.marts.evidence"""
            )
        yield connection


_CHANGES = """
create temp table changes as
select kind, fact, coalesce(n.mart, b.mart) as mart, n.row_id as row_id, b.row_id as row_before, coalesce(n.title, b.title) as title,
    case when b.fact is null then 'appeared' when n.fact is null then 'vanished' else 'changed' end as change,
    b.value as before, n.value as after, n.ref_kind, n.ref_id
from facts_now as n full join facts_before as b using (kind, fact)
where n.value is distinct from b.value or n.fact is null or b.fact is null
"""
_REASONS = """
create temp table reasons as
select c.kind, c.fact, m.why, min(m.title) as source
from changes as c
join evidence as e on e.mart = c.mart and (e.row_id = c.row_id or e.row_id = c.row_before)
join moved as m on m.article_id = e.article_id
group by c.kind, c.fact, c.change, m.why
qualify row_number() over (partition by c.kind, c.fact order by
    case when c.change = 'vanished' then array_position(['article withdrawn', 'new version', 'new article'], m.why)
    else array_position(['new article', 'new version', 'article withdrawn'], m.why) end) = 1
"""


def compare(before: Path | None, now: Path, inputs_before: dict[str, Any], inputs_now: dict[str, Any], limit: int = KEPT) -> dict[str, Any]:
    """``counts``: kind → change → how many; ``facts``: the first of each, with ``why`` and ``source`` (an article's title or None)."""
    elsewhere = _other_reason(inputs_before.get("parts", {}), inputs_now.get("parts", {}))
    with _both(before, now) as connection:
        connection.execute(_CHANGES)
        if before is None:
            connection.execute("create temp table reasons (kind varchar, fact varchar, why varchar, source varchar)")
            elsewhere = "new article"
        else:
            connection.execute(_REASONS)
        counts: dict[str, dict[str, int]] = {}
        for kind, change, count in connection.execute("select kind, change, count(*) from changes group by all order by all").fetchall():
            counts.setdefault(kind, {})[change] = count
        facts = dicts(
            connection,
            """select c.kind, c.change, c.title, c.before, c.after, coalesce(r.why, ?) as why, r.source, c.ref_kind, c.ref_id
            from changes as c left join reasons as r using (kind, fact)
            qualify row_number() over (partition by c.kind, c.change order by c.title, c.fact) <= ?
            order by list_position(?, c.kind), c.change, c.title, c.fact""",
            [elsewhere, limit, list(KINDS)],
        )
    for fact in facts:
        if fact["kind"] == "article":
            fact["before"] = fact["after"] = None
    return {"counts": counts, "facts": facts}


def _other_reason(before: dict[str, str], now: dict[str, str]) -> str:
    """Why a fact differs though none of its articles does."""
    moved = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
    for part, why in (
        ("annotator", "new reading rules"),
        ("dbt", "new comparing rules"),
        ("corrections", "correction"),
        ("reader", "new file reader"),
    ):
        if part in moved:
            return why
    return "follows from other articles"


def of_run(folder: Folder, record: Record) -> dict[str, Any]:
    """What a published run changed: from its record, else computed against the snapshot before and put there. Empty where none is kept."""
    known = record.read("diff")
    if known is not None:
        return dict(known)
    now = snapshot_path(folder, record.run_id)
    if now is None:
        return {}
    earlier = [path.parent.name for path in folder.previous.glob(f"*/{NAME}") if path.parent.name < record.run_id]
    run_before = max(earlier, default=None)
    if run_before is None and any(
        r.name < record.run_id and (r / "metrics.json").exists() and _published(r) for r in folder.runs.iterdir()
    ):
        return {}  # there was a snapshot before, and it is not kept any more
    before = snapshot_path(folder, run_before) if run_before else None
    inputs_before = Record(folder.runs / run_before).read("inputs", {}) if run_before else {}
    try:
        found = {"before": run_before} | compare(before, now, inputs_before, record.read("inputs", {}))
    except duckdb.Error:  # the snapshot before is of another version: its facts have no counterpart
        return {}
    record.write("diff", found)
    return found


def _published(run: Path) -> bool:
    return bool(Record(run).summary()["status"] == "published")


def snapshot_path(folder: Folder, run_id: str) -> Path | None:
    """Where the snapshot that a run published lies, if it is kept."""
    if folder.published.exists() and snapshot_run(folder.published) == run_id:
        return folder.published
    path = folder.previous / run_id / NAME
    return path if path.exists() else None


def lines(warehouse: Path, before: str, after: str | None = None, rows: int = 10) -> list[str]:
    """The differences of two kept snapshots as text: counts, and the first ``rows`` of each kind and change. ``after``: the published one.

    Raises MixedzoneError when a snapshot is not kept.
    """
    folder = Folder(warehouse)
    now = after or snapshot_run(folder.published) or "published"
    paths = []
    for run in (before, now):
        path = snapshot_path(folder, run)
        if path is None:
            raise MixedzoneError(
                f"The snapshot of run {run} is not kept", file=folder.previous, todo="`mixedzone rollback --list` shows which are"
            )
        paths.append(path)
    if paths[0] == paths[1]:
        return ["The two are one snapshot."]
    inputs = [Record(folder.runs / run).read("inputs", {}) for run in (before, now)]
    found = compare(paths[0], paths[1], inputs[0], inputs[1], limit=rows)
    out = [f"From run {before} to run {now}:"]
    for kind in (kind for kind in KINDS if kind in found["counts"]):
        for change, count in found["counts"][kind].items():
            out.append(f"{kind}s: {count:,} {change}")
            facts = [fact for fact in found["facts"] if (fact["kind"], fact["change"]) == (kind, change)]
            out += [f"  {sign(change)} {fact['title']}{_values(fact)}  [{_why(fact)}]" for fact in facts]
            out += [f"    and {count - len(facts):,} more"] if count > len(facts) else []
    return out if found["counts"] else [*out, "no difference."]


def _why(fact: dict[str, Any]) -> str:
    return str(fact["why"]) + (f": {fact['source']}" if fact["source"] and fact["kind"] != "article" else "")


def sign(change: str) -> str:
    """``+``, ``~`` or ``-``."""
    return {"appeared": "+", "changed": "~", "vanished": "-"}[change]


def _values(fact: dict[str, Any]) -> str:
    if fact["change"] == "changed" and fact["before"] is not None:
        return f": {fact['before']} → {fact['after']}"
    value = fact["after"] if fact["change"] == "appeared" else fact["before"]
    return f": {value}" if value else ""
