"""What only a comparison of articles can get right: the same words reported twice, and disagreements.

Guarantees: pairs within one article are not counted; optional groups count neither for nor against.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import Any

from flows.score.gold import Gold
from flows.score.matching import name_key
from flows.score.tally import Detection, Misses, Record, Share

Member = tuple[str, int]
_CONFLICTS = """
select c.conflict_id, c.attribute, a.full_name as athlete, list(distinct k.value)::varchar as claimed
from marts.conflicts as c inner join marts.conflict_claims as k using (conflict_id)
left join marts.athletes as a using (athlete_id) group by all
"""
_AUDITS = "select verdict, explanation, article_id from marts.audits"


def score_statements(gold: Gold, of_quote: dict[str, Member], misses: Misses) -> dict[str, Any]:
    """Pairs of quotations in different articles that report the same words."""
    wanted: set[tuple[Member, Member]] = set()
    optional: set[tuple[Member, Member]] = set()
    for group in gold.same_words:
        pairs = _pairs((m["article"], m["quote"]) for m in group["members"])
        (optional if group["optional"] else wanted).update(pairs)
    clusters: dict[str, set[Member]] = defaultdict(set)
    for row in gold.rows("select distinct statement_id, quote_id from marts.statement_reports"):
        if row["quote_id"] in of_quote:
            clusters[row["statement_id"]].add(of_quote[row["quote_id"]])
    read = {pair for members in clusters.values() for pair in _pairs(members)} - (optional - wanted)
    misses["statements: pair not found"] += sorted(wanted - read)
    misses["statements: wrong pair"] += sorted(read - wanted)
    return {"pairs": Detection(len(read & wanted), len(read), len(wanted))}


def _pairs(members: Iterable[Member]) -> set[tuple[Member, Member]]:
    return {(a, b) for a, b in combinations(sorted(members), 2) if a[0] != b[0]}


def score_conflicts(gold: Gold, misses: Misses) -> dict[str, Any]:
    """Disagreements and contradictions that must be brought up, and how many marks are said to disagree."""
    rows, audits = gold.rows(_CONFLICTS), gold.rows(_AUDITS)
    found = Share()
    for conflict in gold.conflicts:
        if conflict["where"] == "conflicts":
            hit = any(_is_conflict(conflict, row) for row in rows)
        else:
            hit = any(_is_audit(conflict, row, gold.article_ids.get(conflict["article"])) for row in audits)
        if not found.count(hit):
            misses["conflicts: not found"].append((conflict["name"],))
    wanted = [c for c in gold.conflicts if c["where"] == "conflicts" and c["attribute"] == "mark"]
    reported = [row for row in rows if row["attribute"] == "mark"]
    athletes = {name_key(c["athlete"]) for c in wanted}
    misses["conflicts: false alarm"] += [(row["athlete"], row["claimed"]) for row in reported if name_key(row["athlete"]) not in athletes]
    return {"found": found, "mark_conflicts_reported": len(reported), "mark_conflicts_true": len(wanted)}


def _is_conflict(gold: Record, row: Record) -> bool:
    same = row["attribute"] == gold["attribute"] and name_key(row["athlete"]) == name_key(gold["athlete"])
    return same and all(value in row["claimed"] for value in gold["values"])


def _is_audit(gold: Record, row: Record, article_id: str | None) -> bool:
    mentions = gold["mentions"] in (row["explanation"] or "")
    return bool(row["article_id"] == article_id and mentions and row["verdict"] != "confirmed")
