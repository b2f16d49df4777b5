"""What somebody gets in a passive or when it "goes to" them: a race, its prize, a place; a fastest run or a record is no win."""

from __future__ import annotations

import re

from flows.annotate.claims.clauses import Clause
from flows.annotate.claims.tokens import Token
from flows.annotate.text import lowered

_A_RACE = re.compile(r"\b(?:race|event|contest|competition|honou?rs|spoils|heat|final|crown|prize|verdict|decision)s?\b")
_NO_PRIZE = re.compile(r"\b(?:fastest|quickest|best|longest|biggest|record|performance|honou?r of|last word|credit|praise)\b")


def is_won(text: str, cur: Clause, start: int, goes: Token) -> bool:
    """Whether what "went to" somebody is a race or its prize: the fastest run of the day, or a record, is none."""
    if cur.has("title", "winnoun", "place", "win"):
        return True
    words = lowered(text)
    told = cur.has("discipline", "round") and _NO_PRIZE.search(words, start, goes.start) is None
    return told or _A_RACE.search(words, start, goes.start) is not None


def prize_of(cur: Clause, verb: Token) -> list[Token]:
    """ "third place was taken by X", "the gold was won by X": what X got; else the verb."""
    prizes = [x for x in cur.tokens if x.kind in ("place", "title") and x.end <= verb.start] if not cur.subject else []
    places = [x for x in prizes if x.kind == "place"]
    cur.tokens[:] = [x for x in cur.tokens if x not in places]
    return places or [Token("win", verb.start, verb.end, "1") if prizes else verb]
