"""Who coaches: told by the words beside a name ("coached by X and Y", "X, who guided her").

Guarantees: looks at the few words that its caller hands over; most names fail a test of two characters first.
"""

from __future__ import annotations

import re

_COACHES = re.compile(
    r",? (?:who|and) (?:also |now )?(?:(?:has |had )?(?:coache[sd]|guided|mentored|looked after)|guides|mentors|manages|looks after"
    r"|(?:has )?train(?:s|ed) (?:him|her|them)|organi[sz]es|founded|runs the)\b|,? (?:which"
    r"|who) (?:has )?broadcast"
)
_AS_COACH = re.compile(r"\b(?:coach(?:ed by)?,?|trainer|under|mentor|guidance of|coaching of),? $", re.I)
_COACHED_BY = re.compile(
    r"\b(?:coached|trained|guided|mentored|managed) by (?:(?:(?:the|his|her|their) )?(?:(?:[A-Z][\w’'-]+|former|fellow|ex-[\w-]+|husband"
    r"|wife|uncle|aunt|dad|legend|champion|great|coach|late|[a-z-]+er|[a-z-]+ist) ){1,4}|(?:[\w’'-]+ ){0,2}(?:[A-Z][\w’'-]+ ){2,3}and )$"
)
"""Coached by Americans X and Y."""
_COACHED = ("coach", "by", "trainer", "under", "mentor", " of")
"""How a text ends on which the words before a name may match."""


def trains(body: str, low: int, start: int, right: str) -> bool:
    """Whether what stands before the name at ``start`` (down to ``low``), or ``right`` after it, makes its bearer a coach."""
    if right[:2] in (" w", " a", ", ") and _COACHES.match(right):
        return True
    left = body[max(low, start - 40) : start]
    if left.lower().rstrip(" ,").endswith(_COACHED) and _AS_COACH.search(left):
        return True
    return body.find(" by ", low, start) >= 0 and _COACHED_BY.search(body, low, start) is not None
