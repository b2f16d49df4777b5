"""Two marks of one clause: which is the better, whether they are two people's; how far a discipline is from being a mark's."""

from __future__ import annotations

import bisect
import re
from operator import attrgetter

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.tokens import Token

_START = attrgetter("start")
_AGAINST = re.compile(r" (?:to|against|versus|-|–) ")


def away(disc: Token, mark: Token) -> tuple[bool, bool, int]:
    """How little a discipline is that of a mark: another than the mark's own words say, told only after it, far off."""
    return disc.value.code != mark.value.discipline, disc.start > mark.end, abs(disc.start - mark.start)


def is_better(one: Token, two: Token) -> bool:
    """Whether the first of two marks is the better one: the shorter time, the longer distance."""
    return bool((one.value.mark_value < two.value.mark_value) == (one.value.mark_unit == "s"))


def are_paired(text: str, c: Clause, marks: list[Token]) -> bool:
    """Whether two marks are those of two people: "10.10 to 10.14"."""
    a, b = marks
    between = b.start - a.end < 30 and any(a.end <= t.start <= b.start for t in c.all("to"))
    return between or _AGAINST.fullmatch(text, a.end, b.start) is not None


_HIS_RACE = re.compile(r" (?:\(|(?:in|over|at|with) (?:the )?)(?:(?:wo)?men['’]?s )?(?:[A-Z]{1,2}\d\d )?")
"""Between each of several winners and the discipline: "wins for X (200m) and Y (T44 100m)"."""


def own_races(text: str, s: Sentence, people: tuple[str, ...]) -> dict[str, Token]:
    """The discipline right behind each of several people, where that is so of two or more."""
    discs = s.kinds.get("discipline", ())
    if len(discs) < 2:
        return {}
    found: dict[str, Token] = {}
    for p in s.kinds["person"]:
        if p.value in people and (k := bisect.bisect_right(discs, p.end, key=_START)) < len(discs):
            if discs[k].start - p.end < 24 and _HIS_RACE.fullmatch(text, p.end, discs[k].start):
                found[p.value] = discs[k]
    return found if len(found) > 1 else {}


def is_reinstated(text: str, s: Sentence, c: Clause, out: Token) -> bool:
    """ "were disqualified on Friday but were reinstated": not out after all, if nobody else is told of between."""
    if (at := text.find("reinstated", out.end, s.end)) < 0:
        return False
    return not any(o.named is not None and out.end <= o.named.start < at and o.named.value not in c.subject for o in s.clauses)
