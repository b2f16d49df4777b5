"""What somebody gets in a passive or when it "goes to" them: a race, its prize, a place; a fastest run or a record is no win."""

from __future__ import annotations

import re

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.tokens import Token
from flows.annotate.text import lowered

_A_RACE = re.compile(r"\b(?:race|event|contest|competition|honou?rs|spoils|heat|final|crown|prize|verdict|decision)s?\b")
_NO_PRIZE = re.compile(r"\b(?:fastest|quickest|best|longest|biggest|record|performance|honou?r of|last word|credit|praise)\b")

_PRAISED = re.compile(
    r"\b(?:performance|award|credit|praise|thanks|distinction|honou?r) (?:of |for |that )?(?:(?! goes | went | and )[^.;]){0,50}$"
)
"""What goes to somebody and is no race: "the performance of the year, for me, goes to X"."""
_PASSED_ON = re.compile(r"\b(?:lead|baton)\b")
"""What goes to somebody in the middle of a race."""


def is_won(text: str, cur: Clause, start: int, goes: Token) -> bool:
    """Whether what "went to" somebody is a race or its prize: the fastest run of the day, or a record, is none."""
    words = lowered(text)
    if _PRAISED.search(words, max(start, goes.start - 60), goes.start):
        return False
    if cur.has("title", "winnoun", "place", "win"):
        return True
    if _PASSED_ON.search(words, start, goes.start):
        return False
    told = cur.has("discipline", "round") and _NO_PRIZE.search(words, start, goes.start) is None
    return told or _A_RACE.search(words, start, goes.start) is not None


def prize_of(cur: Clause, verb: Token) -> list[Token]:
    """ "third place was taken by X", "the gold was won by X": what X got; else the verb."""
    prizes = [x for x in cur.tokens if x.kind in ("place", "title") and x.end <= verb.start] if not cur.subject else []
    places = [x for x in prizes if x.kind == "place"]
    cur.tokens[:] = [x for x in cur.tokens if x not in places]
    return places or [Token("win", verb.start, verb.end, "1") if prizes else verb]


_GAPPED = re.compile(r" (?:going )?to (?:[a-z-]+ |[A-Z][\w’'-]+['’]s? )?")


def further_prize(text: str, s: Sentence, prev: Token, who: Token) -> list[Token]:
    """ "gold went to X, silver to Y": what Y got, with the event, taken from the clause of X; nothing elsewhere."""
    cur, first = s.clauses[-1], next((c for c in reversed(s.clauses) if c.kind == "agent"), None)
    gapped = first is not None and (cur is first or cur.inherited) and prev in cur.tokens
    if first is None or not gapped or not _GAPPED.fullmatch(text, prev.end, who.start):
        return []
    cur.tokens.remove(prev)
    return [*[x for x in first.tokens if x.kind in ("discipline", "competition", "date", "round")], prev]


_IN_THE = re.compile(r"['’]s? (?:in|over|at) (?:the |[A-Z][a-z]+['’]s )?(?:[a-z]+['’]s? )?")


def won_likewise(text: str, cur: Clause, prev: Token | None, nxt: Token | None, last: Token) -> Token | None:
    """ "X's victory in the 200m and Y's in the 800m": the win that Y's is too."""
    beside = prev is not None and prev.kind == "and" or prev is not None and text.endswith((" and ", ", "), 0, last.start)
    named = cur.named
    if not beside or nxt is None or nxt.kind not in ("discipline", "date") or last.form != "name" or named is None or not named.owner:
        return None
    if not _IN_THE.fullmatch(text, last.end, nxt.start):
        return None
    return next((t for t in cur.tokens if t.kind in ("winnoun", "place", "title")), None)
