"""Who coaches: told by the words beside a name ("coached by X and Y", "X, who guided her", "Y (her club; X)").

Guarantees: looks at the few words that its caller hands over; most names fail a test of two characters first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from flows.annotate import lexicon

_COACHES = re.compile(
    r",? (?:who|and) (?:also |now )?(?:(?:has |had )?(?:coache[sd]|guided|mentored|looked after)|guides|mentors|manages|looks after"
    r"|(?:has )?train(?:s|ed) (?:him|her|them)|organi[sz]es|founded|runs the)\b|,? (?:which"
    r"|who) (?:has )?broadcast"
)
_AS_COACH = re.compile(r"\b(?:coach(?:ed by)?[,:]?|trainer|under|mentor|guidance of|coaching of),? $", re.I)
_COACHED_BY = re.compile(
    r"\b(?:coached|trained|guided|mentored|managed) by (?:(?:(?:the|his|her|their) )?(?:(?:[A-Z][\w’'-]+|former|fellow|ex-[\w-]+|husband"
    r"|wife|uncle|aunt|dad|legend|champion|great|coach|late|[a-z-]+er|[a-z-]+ist) ){1,4}|(?:[\w’'-]+ ){0,2}(?:[A-Z][\w’'-]+ ){2,3}and )$"
)
"""Coached by Americans X and Y."""
_COACHES_THEM = re.compile(
    r"\b(?:coach|train|guid|mentor)(?:e[sd]|ed|s|ing) (?:(?:[Hh]is|[Hh]er) (?:own )?(?:son|daughter|wife|husband|brother|sister),? )?"
    r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}(?:, and | and |, )){0,4}$"
)
"""Before the names of those who are coached: "also guided X and "."""
CREDIT = 60
"""Characters of a bracket on either side of the coach it names."""
_CLUB = r"[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|&|and|of|in)){0,6}"
_CREDITED = re.compile(
    rf" \((?:(?:club: )?{_CLUB}[,;] )?(?:coach: )?(?P<coach>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{1,2}})(?:[,;] (?:club: )?{_CLUB})?\)"
)
"""Behind a name, as British reports have it: "X (Y)", "X (coach: Y; club: Z)", "X (Z, Y)"."""
_COACHED = ("coach", "by", "trainer", "under", "mentor", " of")
"""How a text ends on which the words before a name may match."""


_RUN = re.compile(r" \([^()\n]{0,20}\d[^()\n]{0,30}\)(?= \()")
"""What may stand between a name and the bracket with its coach: "X (3:38.32 – eighth) (Z, Y)"."""


def in_brackets(body: str, mentions: Sequence[tuple[int, int, int]]) -> dict[int, tuple[int, int]]:
    """Where the names begin that a bracket gives as the coach of whom it follows, with the bracket.

    ``mentions``: (start, end, person), in order. A bracket with nothing but a name counts where it is not the only one.
    """
    out: dict[int, tuple[int, int]] = {}
    bare: dict[int, tuple[int, int]] = {}
    starts = {m[0] for m in mentions}
    for (_, end, athlete), (start, stop, coach) in pairwise(mentions):
        if body.startswith(" (", end) and start - end <= 2 * CREDIT and coach != athlete:
            run = _RUN.match(body, end)
            found = _CREDITED.match(body, run.end() if run is not None else end)
            if found is None or stop >= found.end() or body.find(" ", start, stop) < 0 or _nation(found):
                continue
            named = found.start("coach")
            alone = found.end("coach") == found.end() - 1 and body[named - 1] == "("
            (bare if alone else out)[named if named in starts else start] = found.start() + 1, found.end()
    return out | bare if out or len(bare) > 1 else {}


def _nation(found: re.Match[str]) -> bool:
    """Whether a bracket gives a country where a club stands: "X (Y, Kenya)"."""
    return not lexicon.countries().keys().isdisjoint(part.strip() for part in re.split("[(),;]", found.group()))


def coached(body: str, low: int, start: int) -> bool:
    """Whether what stands before the name at ``start`` (down to ``low``) makes its bearer somebody's athlete."""
    return _COACHES_THEM.search(body, low, start) is not None


def trains(body: str, low: int, start: int, right: str) -> bool:
    """Whether what stands before the name at ``start`` (down to ``low``), or ``right`` after it, makes its bearer a coach."""
    if right[:2] in (" w", " a", ", ") and _COACHES.match(right):
        return True
    left = body[max(low, start - 40) : start]
    if left.lower().rstrip(" ,:").endswith(_COACHED) and _AS_COACH.search(left):
        return True
    return body.find(" by ", low, start) >= 0 and _COACHED_BY.search(body, low, start) is not None
