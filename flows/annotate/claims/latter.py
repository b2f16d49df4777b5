"""Disciplines spoken of before that a sentence means without naming them: "runner-up in both", "the latter"."""

from __future__ import annotations

import re

from flows.annotate.claims.context import Context
from flows.annotate.claims.tokens import Token

BOTH = re.compile(r"\bin both(?: (?:events|races|sprints|finals|distances))?(?=[.,;])")


def in_both(toks: list[Token], ctx: Context, both: re.Match[str]) -> list[Token]:
    """ "runner-up in both": of the two disciplines spoken of."""
    if len({d.code for d in ctx.latter}) != 2:
        return toks
    pair = [Token("discipline", both.start(), both.start(), ctx.latter[0]), Token("discipline", both.start(), both.end(), ctx.latter[1])]
    return sorted([*toks, *pair], key=lambda t: t.start)


def the_latter(toks: list[Token], ctx: Context) -> None:
    """ "the latter": the second of the two disciplines spoken of."""
    for t in toks:
        if t.kind == "latter" and ctx.latter:
            pair = [x.value for x in toks if x.kind == "discipline" and x.start < t.start]
            t.kind, t.value = "discipline", (pair or ctx.latter)[-1]
