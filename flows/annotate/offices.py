"""Offices that the words after a name tell of: "X is the head of sprints at …", "Y, who has served as secretary", "Z of the … Agency"."""

from __future__ import annotations

import re

from flows.annotate import nouns

_IS = re.compile(
    r",? (?:who )?(?:is|serves as|works as|remains)(?: now| also| currently| still)? (the|an?|our|his|her|their) ([^,;.()–—\n]{3,80})"
)
_SERVED = re.compile(r",? who (?:has |had )?(?:served|acted) (?:for [\w ]{1,20} )?as (?:the |an? )?([\w -]{3,40})")
_OF_A_BODY = re.compile(
    r" (?:of|from) the (?:[A-Z][\w-]+ ){1,5}(?:Agency|Committee|Federation|Foundation|Council|Commission|Ministry|Unit)\b"
)
_NOW = frozenset("is who serves works remains".split())


def held(body: str, end: int, after: str) -> tuple[str, float] | None:
    """The role of who is named up to ``end``, and how much it counts; ``after``: the next word."""
    if after in ("of", "from"):
        return ("official", 1.5) if _OF_A_BODY.match(body, end, end + 90) else None
    if after not in _NOW:
        return None
    is_now = _IS.match(body, end, end + 120)
    if is_now is not None:
        phrase = is_now[2] if is_now[2].startswith("head of") else is_now[2].partition(" of ")[0]
        role = nouns.first_role(phrase)
        offices = ("coach",) if is_now[1][0] == "a" else ("coach", "official", "media")  # athletes are ambassadors of much
        return (role[0], 2.0) if role and role[0] in offices else None
    served = _SERVED.match(body, end, end + 80)
    role = nouns.first_role(served[1]) if served else None
    return (role[0], 2.0) if role and role[0] != "athlete" else None
