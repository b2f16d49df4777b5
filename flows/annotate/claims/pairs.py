"""Two marks of one clause: which is the better, whether they are two people's; how far a discipline is from being a mark's."""

from __future__ import annotations

import re

from flows.annotate.claims.clauses import Clause
from flows.annotate.claims.tokens import Token

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
