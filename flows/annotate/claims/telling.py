"""Which clauses may tell a result: the others are not read."""

from __future__ import annotations

from flows.annotate.claims.achieved import takes_race
from flows.annotate.claims.clauses import Clause, Sentence

_TAKES = ("get", "finish", "beat")
_TELLS = frozenset("mark win place title winnoun record out next".split())


def tells(text: str, s: Sentence, c: Clause) -> bool:
    """Whether a clause may tell a result: it has objects, or a subject and a word for what was done or a mark bound to it."""
    if not c.subject or c.objects:
        return bool(c.objects)
    kinds = c.by_kind
    if not _TELLS.isdisjoint(kinds) or s.mark_of and not set(c.subject).isdisjoint(s.mark_of.values()):
        return True
    if kinds.keys().isdisjoint(_TAKES):
        return False
    for kind in _TAKES:
        for t in kinds.get(kind, ()):
            if takes_race(text, t, c):
                return True
    return False
