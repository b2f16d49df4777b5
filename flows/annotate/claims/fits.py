"""Whether a discipline may be the one of a draft: by its mark, by the athlete's sex, by the events the athlete is known for."""

from __future__ import annotations

import re

from flows.annotate.claims.context import Context
from flows.annotate.claims.drafts import Draft
from flows.annotate.disciplines import DisciplineMention, catalogue

_MAJOR = re.compile(r"(?:World(?: Indoor| Athletics)?|European(?: Indoor)?) Championships|Olympic Games")
_NEVER_OF_MAJORS = frozenset("MILE 2MILE RDMILE HOUR 1000 2000 600 300 150".split())
_OF_SEVEN = frozenset(("World Championships", "European Championships", "Olympic Games", "Commonwealth Games"))
"""Where women have seven events, not the pentathlon's five."""
_FAMILIES = {"throw": "throw", "jump": "jump"}


def _family(code: str) -> str | None:
    known = catalogue().get(code)
    if known is None or known.kind == "combined":
        return None
    return _FAMILIES.get(known.kind, "run")


def is_foreign(ctx: Context, d: Draft, code: str) -> bool:
    """Whether a thrower would be given a run, a runner a throw: what is told of somebody else's event."""
    person = ctx.inp.people.by_key.get(d.person)
    theirs = {_family(c) for c in person.disciplines} if person is not None else set()
    family = _family(code)
    return bool(theirs) and None not in theirs and family is not None and family not in theirs


def plausible(code: str, d: Draft) -> bool:
    """Whether the mark of a draft, if any, is one of a discipline."""
    known = catalogue().get(code)
    return known is not None and (d.mark is None or known.unit == d.mark.mark_unit and known.plausible(d.mark.mark_value))


_SLOW = 1.3
"""How many times the best that anybody could run a mark of a major championship is, at most, up to the 1500m."""


def without_pentathlon(d: Draft, choices: list[DisciplineMention]) -> list[DisciplineMention]:
    """The disciplines spoken of, without the indoor pentathlon where a heptathlon is among them and the championship was outdoors."""
    codes = {c.code for c in choices}
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
