"""Measure how often each rule of attribution names the right speaker, and write it into dbt/seeds/attribution_rules.csv.

    python scripts/measure_attribution.py FOLDER… [--write]

Each FOLDER holds ``articles/`` and ``gold/NNN.json`` (the format of ``mixedzone score``). The confidence of a rule is its
share of right speakers, drawn towards ``PRIOR`` as if ``WEIGHT`` more cases had been seen: a rule seen once is not certain.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

from flows.annotate import annotate
from flows.ingest import read
from flows.rows import Document
from flows.seeds import SEEDS

PRIOR, WEIGHT = 0.85, 2.0
UNMEASURED = {"nested", "unsupported", "reported", "interview", "post", "block"}


def _plain(text: str | None) -> str:
    return " ".join(re.findall(r"\w+", (text or "").replace("’", "'").casefold()))


def _same_role(wanted: str | None, got: str | None) -> bool:
    """Both are the same role without a name, however much of it is printed: "a reporter", "one reporter next to me"."""
    first, *rest = _plain(wanted).split() or [""]
    words = (
        set(rest) if first in {"a", "an", "the", "one"} else {first, *rest} if first.islower() and (wanted or "")[:1].islower() else set()
    )
    return bool(words & set(_plain(got).split()))


def measure(folder: Path, counts: dict[str, list[int]]) -> None:
    """Add the right and all cases of every rule in one folder of annotated articles."""
    for path in sorted((folder / "gold").glob("[0-9]*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        article = folder / "articles" / gold["article"]
        document = next((d for d in read(article, article.parent) if isinstance(d, Document)), None)
        if document is None:
            print(f"{article} is no article", file=sys.stderr)
            continue
        names = {_plain(a["name"]): {_plain(n) for n in (a["name"], *a.get("aliases", []))} for a in gold["athletes"]}
        found = defaultdict(list)
        for quote in annotate(document).quotes:
            found[_plain(quote.text)].append(quote)
        for wanted in gold["quotes"]:
            if not found[_plain(wanted["text"])]:
                continue
            quote = found[_plain(wanted["text"])].pop(0)
            speaker = _plain(wanted["speaker"])
            right = _plain(quote.speaker) in names.get(speaker, {speaker}) or _same_role(wanted["speaker"], quote.speaker)
            if wanted["kind"] != "speech":
                right = quote.kind != "speech"
            counts[quote.rule][0] += right
            counts[quote.rule][1] += 1


def main(arguments: list[str]) -> None:
    """Print rule, right, of, confidence; with ``--write`` the seed is brought up to date."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for folder in (a for a in arguments if not a.startswith("-")):
        measure(Path(folder), counts)
    seed = SEEDS / "attribution_rules.csv"
    with seed.open(encoding="utf-8", newline="") as file:
        rules = list(csv.DictReader(file))
    for rule in rules:
        right, seen = counts[rule["rule"]]
        confidence = (
            min(0.99, round((right + PRIOR * WEIGHT) / (seen + WEIGHT), 2)) if rule["rule"] not in UNMEASURED else float(rule["confidence"])
        )
        print(f"{rule['rule']:<20} {right:>4} of {seen:<4} {confidence:.2f}")
        rule["confidence"] = f"{confidence:.2f}"
    if "--write" in arguments:
        with seed.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=["rule", "confidence", "explanation"], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rules)


if __name__ == "__main__":
    main(sys.argv[1:])
