"""How often each rule is right: the precision behind the column ``confidence``."""

from __future__ import annotations

from flows.score.gold import Gold
from flows.score.tally import Share, Verdicts

_RULE_OF = {
    "quotes": "select quote_id as row_id, rule from marts.quotes",
    "results": "select claim_id as row_id, rule from marts.result_claims",
}


def of_rules(gold: Gold, verdicts: dict[str, Verdicts]) -> dict[str, dict[str, Share]]:
    """By part ("quotes", "results") and rule: right rows of those that an annotation judges, the most used rule first."""
    out = {}
    for part, sql in _RULE_OF.items():
        shares: dict[str, Share] = {}
        for row in gold.rows(sql):
            if row["row_id"] in verdicts[part]:
                shares.setdefault(row["rule"], Share()).count(verdicts[part][row["row_id"]])
        out[part] = dict(sorted(shares.items(), key=lambda item: (-item[1].of, item[0])))
    return out
