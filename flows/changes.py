"""What appeared, changed or vanished between two snapshots, mart by mart, and why.

Why: a fact goes with its articles, so a change is put down to a new article, a new version of one, a new annotator
(the article was read again), a correction (the corrections changed and nothing about the article did), else to the
models.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from flows.errors import MixedzoneError
from flows.records import Record
from flows.warehouse.db import dicts
from flows.warehouse.folder import NAME, Folder
from flows.warehouse.publish import snapshot_run

KEYS = {
    "articles": ["article_id"],
    "athletes": ["athlete_id"],
    "races": ["race_id"],
    "results": ["race_id", "athlete_id"],
    "result_claims": ["claim_id"],
    "quotes": ["quote_id"],
    "statements": ["statement_id"],
    "conflicts": ["conflict_id"],
    "audits": ["audit_id"],
}
"""Marts whose facts are compared, and what names one."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that differs: ``appeared``, ``changed`` or ``vanished``; ``what`` names old → new where it changed."""

    mart: str
    kind: str
    key: str
    what: str
    why: str


def between(folder: Folder, before: str, after: str | None) -> list[Change]:
    """All changes from one kept snapshot to another (default.

    The published one). Raises MixedzoneError when one is not kept.
    """
    old, new = snapshot(folder, before), snapshot(folder, after)
    corrected = _inputs(folder, old).get("corrections") != _inputs(folder, new).get("corrections")
    with duckdb.connect() as connection:
        for alias, path in (("old", old), ("new", new)):
            quoted = str(path).replace("'", "''")
            connection.execute(f"attach '{quoted}' as {alias} (read_only)")
        connection.execute(WHY)
        return [change for mart, key in KEYS.items() for change in _mart(connection, mart, key, corrected)]


WHY = """
create temp table why as
select coalesce(n.article_id, o.article_id) as article_id,
    case when n.article_id is null then 'article gone or replaced'
        when o.article_id is null and n.source_key in (select source_key from old.raw.current)
            then 'new version of an article'
        when o.article_id is null then 'new article'
        when n.annotator_version is distinct from o.annotator_version then 'new annotator'
        when n.document_id is distinct from o.document_id then 'new reader' end as why
from new.raw.current as n full join old.raw.current as o using (article_id)
"""


def _mart(connection: duckdb.DuckDBPyConnection, mart: str, key: list[str], corrected: bool) -> list[Change]:
    old, new = (_columns(connection, side, mart) for side in ("old", "new"))
    both = [name for name in new if name in old and name not in (*key, "text")]
    if not set(key) <= set(old) & set(new):
        return []
    join = " and ".join(f'o."{name}" is not distinct from n."{name}"' for name in key)
    named = " || ' ' || ".join(f'coalesce(n."{name}", o."{name}", \'\')::varchar' for name in key)
    differs = " or ".join(f'o."{name}" is distinct from n."{name}"' for name in both) or "false"
    parts = ", ".join(
        f"""case when o."{name}" is distinct from n."{name}" then '{name}: '
            || coalesce(o."{name}"::varchar, 'unknown') || ' → ' || coalesce(n."{name}"::varchar, 'unknown') end"""
        for name in both
    )
    article = "coalesce(n.article_id, o.article_id)" if "article_id" in set(old) & set(new) else "null"
    found = dicts(
        connection,
        f"""select {named} as key, concat_ws('; ', {parts or "null"}) as what, why.why,
            case when o."{key[0]}" is null then 'appeared' when n."{key[0]}" is null then 'vanished'
                else 'changed' end as kind
        from new.marts.{mart} as n full join old.marts.{mart} as o on {join} left join why on why.article_id = {article}
        where o."{key[0]}" is null or n."{key[0]}" is null or {differs} order by all""",
    )
    else_why = "correction" if corrected else "models"
    if "article_id" not in new:
        else_why = "its articles, " + else_why
    return [Change(mart, row["kind"], row["key"], row["what"] if row["kind"] == "changed" else "", row["why"] or else_why) for row in found]


def _columns(connection: duckdb.DuckDBPyConnection, side: str, mart: str) -> list[str]:
    found: list[Any] = connection.execute(
        """select column_name from information_schema.columns
        where table_catalog = ? and table_schema = 'marts' and table_name = ?""",
        [side, mart],
    ).fetchall()
    return [row[0] for row in found]


def snapshot(folder: Folder, run_id: str | None) -> Path:
    """The file of a run's snapshot; None: the published one. Raises MixedzoneError when it is not kept."""
    if folder.published.exists() and run_id in (None, "published", snapshot_run(folder.published)):
        return folder.published
    path = folder.previous / (run_id or "") / NAME
    if not path.exists():
        raise MixedzoneError(f"The snapshot of run {run_id} is not kept", file=path, todo="`mixedzone rollback --list` shows which are")
    return path


def _inputs(folder: Folder, path: Path) -> dict[str, str]:
    run = snapshot_run(path)
    parts: dict[str, str] = Record(folder.runs / run).read("inputs", {}).get("parts", {}) if run else {}
    return parts


def told(folder: Folder, before: str, after: str | None, rows: int) -> list[str]:
    """The changes as lines: per mart a count of each kind, then the first ``rows`` of it."""
    found = between(folder, before, after)
    if not found:
        return ["The marts are equal."]
    lines = []
    for mart in KEYS:
        for kind in ("appeared", "changed", "vanished"):
            some = [change for change in found if (change.mart, change.kind) == (mart, kind)]
            if some:
                lines.append(f"{mart}: {len(some):,} {kind}")
                lines += [f"  {change.key}  {change.what}  [{change.why}]" for change in some[:rows]]
    return lines
