"""Heat, semi-final or final: the round of a result, as its sentence says, or as the places of a championship imply."""

from __future__ import annotations

import re

from flows.annotate import editions
from flows.annotate.claims.context import Context
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.tokens import Lent
from flows.annotate.claims.which import near
from flows.annotate.disciplines import catalogue
from flows.annotate.text import lowered

_NO_ROUNDS = frozenset(("MAR", "HM", "XC", "20KW", "35KW", "50KW", "RDMILE", "HOUR", "10K", "5K", "10MILE", "20K", "MARW", "HMW"))
_ROUND_OF_THROWS = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|opening)[- ]rounds?\b")
_OPEN = re.compile(r"^(?!.*(?:School|County|District|Club|Masters|Cross)).*\b(?:Championships|Games)$")


_FIELD = frozenset(("jump", "throw", "combined"))


def _kind(d: Draft) -> str:
    known = catalogue().get(d.code or "")
    return known.kind if known is not None else ""


def round_for(ctx: Context, d: Draft, lent: Lent) -> None:
    """Give a draft its round: said in its sentence, or the final that places of a championship are told of.

    World and continental championships and games have finals; others only where the text speaks of rounds.
    """
    if d.round == "heat" and _kind(d) in _FIELD and near(ctx, d, _ROUND_OF_THROWS):
        d.round = None
    if d.kind == "holder":
        d.round = d.round if d.competition is not None else None
        return
    if d.round is None and d.kind != "title" and "round" in lent:
        said = {t.value for t in lent["round"] if t.form != "told"}
        if len(said) == 1 and not (said == {"heat"} and _kind(d) in _FIELD):
            d.round = said.pop()
    if d.round is not None or d.place is None or not d.series or d.prelim or d.code in _NO_ROUNDS or d.outcome != "finished":
        return
    if "Team" in d.series or "Relays" in d.series and d.series != "World Relays" or d.kind != "title" and _kind(d) == "combined":
        return
    series = editions.series().get(d.series)
    held = series.kind if series is not None else None
    if held in ("championships", "games"):
        d.round = "final"
    elif held in ("national", "college"):
        trials = d.series.endswith("Trials") and " final " in lowered(ctx.inp.text.text)
        d.round = "final" if ctx.has_rounds or trials else None
    elif held is None and ctx.has_rounds and _OPEN.search(d.series):
        d.round = "final"
