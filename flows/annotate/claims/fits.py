"""Whether a discipline may be the one of a draft: by its mark, by the athlete's sex, by the events the athlete is known for."""

from __future__ import annotations

import functools
import re

from flows.annotate.claims.context import Context
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.tokens import Lent
from flows.annotate.disciplines import DisciplineMention, catalogue

_MAJOR = re.compile(r"(?:World(?: Indoor| Athletics)?|European(?: Indoor)?) Championships|Olympic Games")
_NEVER_OF_MAJORS = frozenset("MILE 2MILE RDMILE HOUR 1000 2000 600 300 150".split())
_OF_SEVEN = frozenset(("World Championships", "European Championships", "Olympic Games", "Commonwealth Games"))
"""Where women have seven events, not the pentathlon's five."""
_SPRINT, _DISTANCE = 441.0, 1400.0
"""Metres: those of 400m run 100m and 800m too, those of 1500m hardly ever both 800m and 400m."""

_TITLE = 40
"""How far (in characters) the discipline of a title stands from the name it leads to."""


@functools.lru_cache(maxsize=256)
def _family(code: str) -> str | None:
    known = catalogue().get(code)
    if known is None or known.kind == "combined":
        return None
    if known.kind in ("throw", "jump"):
        return known.kind
    if known.kind == "relay" or known.distance_m is None:
        return "sprint" if known.code.startswith(("4x1", "4x4")) else None
    return "sprint" if known.distance_m < _SPRINT else "distance" if known.distance_m > _DISTANCE else None


def is_foreign(ctx: Context, d: Draft, code: str, lent: Lent, here: bool) -> bool:
    """Whether a thrower would be given a run, a miler a sprint: what is told of somebody else's event.

    Whose event is which, the results and titles told before say, and the title before the name: "world 1500m champion X"; not where
    this paragraph spoke of the discipline (``here``).
    """
    family = _family(code)
    if family is None:
        return False
    theirs = {_family(c) for told in (ctx.runs_of, ctx.titles_of) for c in told.get(d.person, ())}
    for t in lent.get("titled", ()) if not here else ():
        led_to = ctx.inp.people.mentions_in(t.end, t.end + _TITLE) if isinstance(t.value, DisciplineMention) else ()
        if led_to and led_to[0].person_key == d.person:
            theirs.add(_family(t.value.code))
    return bool(theirs) and None not in theirs and family not in theirs


def plausible(code: str, d: Draft) -> bool:
    """Whether the mark of a draft, if any, is one of a discipline."""
    known = catalogue().get(code)
    return known is not None and (d.mark is None or known.unit == d.mark.mark_unit and known.plausible(d.mark.mark_value))


_SLOW = 1.3
"""How many times the best that anybody could run a mark of a major championship is, at most, up to the 1500m."""


def without_pentathlon(d: Draft, choices: list[DisciplineMention]) -> list[DisciplineMention]:
    """The disciplines spoken of, without the indoor pentathlon where a heptathlon is among them and the championship was outdoors."""
    codes = {c.code for c in choices} if len(choices) > 1 else ()
    if "PEN" in codes and "HEP" in codes and d.series in _OF_SEVEN and (d.year or 0) > 1980:
        return [c for c in choices if c.code != "PEN"]
    return choices


def is_too_slow(d: Draft, code: str) -> bool:
    """Whether a mark of a major championship is far from what is run there: 13.04 over 110m hurdles is none over the 100m spoken of."""
    known = catalogue()[code]
    if d.mark is None or known.kind not in ("sprint", "hurdles", "middle") or d.series is None or not _MAJOR.fullmatch(d.series):
        return False
    return d.mark.mark_value > _SLOW * known.best


def fits(d: Draft, c: DisciplineMention, sex: str | None) -> bool:
    """Whether a discipline spoken of may be the one of a draft."""
    known = catalogue().get(c.code)
    if known is None:
        return False
    if sex and c.sex in ("M", "F") and c.sex != sex:
        return False
    if sex == "F" and (c.code == "110H" or c.code == "DEC" and c.sex != "F"):
        return False
    if c.code in _NEVER_OF_MAJORS and (d.titled or d.series and _MAJOR.fullmatch(d.series)):
        return False
    if d.mark is None:
        return True
    return known.unit == d.mark.mark_unit and known.plausible(d.mark.mark_value)
