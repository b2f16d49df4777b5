"""Lists of people with their marks: "with 3:57.71" behind a name, "X second and Y third in 10.01 and 10.07 respectively"."""

from __future__ import annotations

import re

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.tokens import Token

_INTO = re.compile(r"['’s]*[\s*_]*(?:\([^)]*\)[\s*_]*)?(?:back |down )?(?:in|into|to|for)(?: the| a)? $|['’s]* $")
_FOR_IT = re.compile(r"['’s]*[\s*_]*(?:\([^)]*\)[\s*_]*)?(?:to|for)\b")
_SENT = ("relegat", "consign", "deny", "denied")
_APART = 8
"""How far (in characters) "with" stands from the mark behind it."""


def plain(text: str, toks: list[Token]) -> list[Token]:
    """The tokens without the "with" that only gives a mark: "followed by Name with 3:57.71", "Name with 3:59.19"."""
    return [
        t
        for t, after in zip(toks, [*toks[1:], None], strict=True)
        if t.kind != "sub" or after is None or after.kind != "mark" or after.start - t.end > _APART or not text.startswith("with", t.start)
    ]


def placed_objects(text: str, c: Clause, places: list[Token], won: bool) -> dict[str, Token]:
    """ "pipping X into second", "ahead of X and Y in third": places of objects, taken away from the subject's.

    "Pipped X to third" is the subject's. ``won``: whether the clause tells a win.
    """
    out: dict[str, Token] = {}
    for k, (cue, p) in enumerate(c.objects):
        for t in list(places):
            followed = text.startswith("followed", cue.start)
            placed = cue.kind == "ahead" and (followed or int(t.value) == k + 2 and (k or won))
            if (placed or cue.kind == "beat" and cue.value != "-") and t.start >= p.end and _INTO.fullmatch(text[p.end : t.start]):
                if not placed and _FOR_IT.match(text, p.end) and not text.startswith(_SENT, cue.start):
                    continue
                out[p.value] = t
                places.remove(t)
    return out


def respectively(s: Sentence) -> None:
    """ "with X second and Y third in 10.01 and 10.07 respectively": to each clause with a place the mark of its turn."""
    for k, c in enumerate(s.clauses):
        marks = [t for t in c.tokens if t.kind == "mark" and t.start not in s.mark_of]
        told = s.clauses[max(0, k + 1 - len(marks)) : k + 1]
        if len(marks) < 2 or len(told) < len(marks) or not c.has("resp"):
            continue
        if all(len(x.subject) == 1 and x.has("place") and (x is c or not x.has("mark")) for x in told):
            for mark, x in zip(marks, told, strict=True):
                s.mark_of[mark.start] = x.subject[0]


def told_before(told: list[Token], discs: list[Token], k: int) -> Token | None:
    """Of several wins and places the one of the ``k``-th discipline: the last told before it; one each where all stand before all."""
    before = [t for t in told if t.start < discs[k].start]
    if before and len(told) == len(discs) and told[-1].start < discs[0].start:
        return before[k]  # "first and third in the 100m and 200m"
    return before[-1] if before else None
