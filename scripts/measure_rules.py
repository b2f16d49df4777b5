"""Measure how often each rule is right, and write it into dbt/seeds/attribution_rules.csv and claim_rules.csv.

    python scripts/measure_rules.py WAREHOUSE:GOLD_DIR… [--write]

WAREHOUSE is a published file, GOLD_DIR the annotations of its articles (the format of ``mixedzone score``). The confidence of a
rule is its share of right rows, drawn towards ``PRIOR`` as if ``WEIGHT`` more cases had been seen: a rule seen once is not certain.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

import duckdb

from flows.score import score
from flows.score.gold import load
from flows.score.rules import of_rules
from flows.score.tally import Share
from flows.seeds import SEEDS

PRIOR, WEIGHT, MOST = 0.85, 2.0, 0.99
UNMEASURED = {"nested", "unsupported", "reported", "interview", "post", "block"}
"""Rules whose rows no annotation holds: their confidence stands in the seed as somebody judged it."""
SEED_OF = {"quotes": "attribution_rules", "results": "claim_rules"}


def main(arguments: list[str]) -> None:
    """Print rule, right, of, confidence; with ``--write`` bring the seeds up to date."""
    counts: dict[str, dict[str, Share]] = {part: defaultdict(Share) for part in SEED_OF}
    for pair in (a for a in arguments if not a.startswith("-")):
        warehouse, folder = pair.split(":")
        with duckdb.connect(warehouse, read_only=True) as connection:
            gold = load(Path(folder), connection)
            for part, rules in of_rules(gold, score(gold).verdicts).items():
                for rule, share in rules.items():
                    counts[part][rule].right += share.right
                    counts[part][rule].of += share.of
    for part, seed in SEED_OF.items():
        update(SEEDS / f"{seed}.csv", counts[part], "--write" in arguments)


def update(seed: Path, counts: dict[str, Share], write: bool) -> None:
    """The measured confidence of every rule of one seed."""
    with seed.open(encoding="utf-8", newline="") as file:
        rules = list(csv.DictReader(file))
    for rule in rules:
        share = counts.get(rule["rule"], Share())
        if rule["rule"] not in UNMEASURED:
            rule["confidence"] = f"{min(MOST, (share.right + PRIOR * WEIGHT) / (share.of + WEIGHT)):.2f}"
        print(f"{rule['rule']:<22} {share.right:>4} of {share.of:<4} {rule['confidence']}")
    for unknown in counts.keys() - {rule["rule"] for rule in rules}:
        print(f"{unknown:<22} {counts[unknown].right:>4} of {counts[unknown].of:<4} not in {seed.name}")
    if write:
        with seed.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=["rule", "confidence", "explanation"], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rules)


if __name__ == "__main__":
    main(sys.argv[1:])
