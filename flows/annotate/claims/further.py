"""Honours told in a row: "gold at the 2008 Games, world bronze in 2011 and 400m silver in London": each is a result of its own.

Guarantees: looks at the tokens up to the next comma, "and" or verb, no farther.
"""

from __future__ import annotations

from flows.annotate.claims.clauses import Clause
from flows.annotate.claims.tokens import Token

_HONOURS = frozenset(("place", "title"))
_WON = _HONOURS | {"win", "winnoun"}
_WHERE = frozenset(("competition", "date"))
_DETAILS = frozenset(("competition", "discipline", "date", "round"))
_ENDS = frozenset((",", "and", ";", ":", "(", "-"))
_SHARED = ("titles", "golds", "crowns", "champion", "champions")
_NEAR = 30
"""Characters between the comma or "and" and the first word of the honour."""


def begins(text: str, near: list[Token | None], i: int, cur: Clause) -> bool:
    """Whether behind the comma or "and" at token ``i`` another honour of the clause's subject begins, with the competition it was at."""
    if len(cur.subject) != 1 or cur.has("hyp", "neg"):
        return False
    kinds = [t.kind for t in cur.tokens]
    won = next((k for k, kind in enumerate(kinds) if kind in _WON), None)
    if won is None or _WHERE.isdisjoint(kinds[won:]):
        return False
    j = i + 1
    if (boundary := near[i]) is None:
        return False
    if (following := near[j]) is not None and following.kind == "and":
        boundary, j = following, j + 1
    told: set[str] = set()
    while (t := near[j]) is not None and t.kind not in _ENDS:
        if not told and t.start - boundary.end > _NEAR:
            return False
        placed = t.kind == "finish" and text.startswith("place", t.start)  # "to fourth place"
        if t.kind not in _DETAILS and t.kind not in _HONOURS and not placed:
            return False
        if not told and t.kind == "date":
            return False  # "gold in 2008 and 2012": of the honour before
        if t.kind == "title" and text.endswith(_SHARED, t.start, t.end):
            return False  # "the European and the world titles"
        told.add(t.kind)
        j += 1
    return "competition" in told and not _HONOURS.isdisjoint(told)
