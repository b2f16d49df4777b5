"""The rules that read claims with their measured confidence and their words, from ``claim_rules.csv``.

A rule that no annotated article has met yet has the confidence ``PRIOR``.
"""

from __future__ import annotations

from flows.seeds import rows

PRIOR = 0.85
EXPLANATION = {row["rule"]: f"{row['explanation']}." for row in rows("claim_rules")}
_CONFIDENCE = {row["rule"]: float(row["confidence"]) for row in rows("claim_rules")}


def confidence(rule: str) -> float:
    """The rule's precision on the annotated articles, 0 to 1."""
    return _CONFIDENCE.get(rule, PRIOR)
