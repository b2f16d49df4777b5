"""Relay teams: in a sentence about a relay the countries that run may be its subjects, as people are elsewhere."""

from __future__ import annotations

import functools
import re
from operator import attrgetter

from flows.annotate.claims.tokens import Inputs, Placed, Token
from flows.annotate.disciplines import catalogue
from flows.annotate.phrases import Hit, Phrases
from flows.annotate.phrases import tokens as words_of
from flows.seeds import rows

KEY = "team:"
"""What the key of a team begins with, where a person's key is wanted."""

_RUNS = re.compile(r"['’]s? (?:[\w-]+ ){0,3}?(?:team|quartet|foursome|four|relay|squad|women|men|girls|boys|quartets)\b")


@functools.cache
def _countries() -> Phrases:
    listed: list[tuple[str, str]] = []
    for row in rows("countries"):
        names = [row["name"], *(n.strip() for n in re.split(r"[|;]", row.get("variants", "")) if n.strip())]
        listed.extend((name, row["name"]) for name in names if "{" not in name and len(name) > 2)
    return Phrases(
        [
            *listed,
            ("Team GB", "Great Britain"),
            ("United States", "United States"),
            ("Britain", "Great Britain"),
            ("USA", "United States"),
            ("US", "United States"),
        ]
    )


@functools.cache
def _relays() -> frozenset[str]:
    return frozenset(d.code for d in catalogue().values() if d.kind == "relay" or d.code == "EKIDEN")


def is_relay(code: str | None) -> bool:
    """Whether a discipline is run by teams."""
    return code in _relays()


class Teams:
    """The countries named in an article that speaks of relays; empty for all others, at no cost."""

    def __init__(self, inp: Inputs) -> None:
        self.inp = inp
        self.any = not _relays().isdisjoint(map(attrgetter("code"), inp.disciplines))
        self.hits: Placed[Hit] = Placed(_countries().find(words_of(inp.text.text)) if self.any else [], attrgetter("start"))

    def put_in(self, toks: list[Token], low: int, high: int) -> list[Token]:
        """The tokens with teams among the people, where the only disciplines of the sentence are relays."""
        discs = [t for t in toks if t.kind == "discipline"]
        if not discs or not all(is_relay(t.value.code) for t in discs):
            return toks
        teams = []
        text = self.inp.text.text
        for hit in self.hits.within(low, high):
            possessed = text[hit.end : hit.end + 1] in ("'", "’")
            owns = _RUNS.match(text, hit.end)
            if (
                possessed
                and owns is None
                or self.inp.quoted[hit.start]
                or text[max(0, hit.start - 4) : hit.start].split()[-1:] in (["in"], ["In"])  # where the race was
                or not text[hit.start : hit.end].removeprefix("the ")[:1].isupper()
                or any(t.start <= hit.start < t.end for t in toks if t.kind == "competition")
            ):
                continue
            teams.append(Token("person", hit.start, owns.end() if owns else hit.end, KEY + str(hit.payload), "name"))
        rest = [t for t in toks if not any(x.start <= t.start < x.end for x in teams)]
        return sorted([*rest, *teams], key=lambda t: (t.start, -t.end))
