"""``mixedzone score``: a published warehouse against annotated articles, so that anybody can check how well it reads.

Guarantees: reads only the marts of the contract, changes nothing, and gives the same table for the same two inputs.
A gold folder holds one NNN.json per article and optionally same_words.json and conflicts.json (raw/sample/gold is one).
"""

from __future__ import annotations

import json
from pathlib import Path

import duckdb

from flows.score.across import score_conflicts, score_statements
from flows.score.facts import score_athletes, score_races, score_results
from flows.score.gold import Gold, load
from flows.score.quotes import score_quotes
from flows.score.rules import of_rules
from flows.score.tally import Outcome, Share, lines, plain

__all__ = ["main", "score"]


def main(gold: Path, warehouse_file: Path, misses: bool = False, rules: bool = False, as_json: bool = False) -> int:
    """Print the table; with ``rules`` how often each rule is right, with ``misses`` every miss and false alarm below it.

    Returns the exit code 0.
    """
    with duckdb.connect(str(warehouse_file), read_only=True) as connection:
        annotated = load(gold, connection)
        outcome = score(annotated)
        if rules:
            outcome.parts["rules"] = of_rules(annotated, outcome.verdicts)
    if as_json:
        print(json.dumps(plain(outcome.parts), indent=1))
    else:
        print("\n".join(lines(outcome.parts)))
    if misses:
        for kind, rows in sorted(outcome.misses.items()):
            if rows:
                print(f"\n{kind} ({len(rows)})")
                print("\n".join("   | " + " | ".join(map(str, row)) for row in rows))
    return 0


def score(gold: Gold) -> Outcome:
    """Every part of the table, in its order."""
    outcome = Outcome()
    misses = outcome.misses
    quotes = score_quotes(gold, misses, outcome.verdicts["quotes"])
    outcome.parts = {
        "articles": Share(len(gold.article_ids), len(gold.articles)),
        "quotes": quotes.parts(),
        "athletes": score_athletes(gold, misses),
        "results": score_results(gold, misses, outcome.verdicts["results"]),
        "races": score_races(gold, misses),
        "quote_offsets_exact": _offsets(gold),
    }
    if gold.same_words:
        outcome.parts["statements"] = score_statements(gold, quotes.of_quote, misses)
    if gold.conflicts:
        outcome.parts["conflicts"] = score_conflicts(gold, misses)
    return outcome


def _offsets(gold: Gold) -> Share:
    """Quotations whose offsets give exactly their text, of all in the warehouse."""
    [row] = gold.rows(
        "select count(*) as quotes, count(*) filter (where substr(a.text, q.char_start + 1, q.char_end - q.char_start)"
        " = q.text) as exact from marts.quotes as q inner join marts.articles as a using (article_id)"
    )
    return Share(row["exact"], row["quotes"])
