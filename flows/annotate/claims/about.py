"""What an article as a whole is about, where a result leaves its race open: races across country, a combined event."""

from __future__ import annotations

from flows.annotate.claims.context import Context
from flows.annotate.competitions import TITLE
from flows.annotate.disciplines import catalogue

_LENGTHS = frozenset(("3K", "4K", "5K", "6K", "8K", "10K", "12K", "10MILE"))
"""Lengths of races on the road or across country, whichever the article is about."""
_COURSES = _LENGTHS | {"XC", "5000", "10000"}
_FIRST_LINES = 300
"""Characters within which an article says what it is about."""
COMBINED = frozenset(("DEC", "HEP", "PEN"))
_OF_SEX = {"F": "HEP", "M": "DEC"}
_EVENTS = frozenset("60 60H 100 100H 110H 200 400 800 1000 1500 HJ PV LJ SP DT JT DEC HEP PEN".split())
"""What a combined event is made of, and the combined events."""


def across_country(ctx: Context, code: str, held: bool) -> bool:
    """Whether a race of this length is one across country: the article tells of such meetings and of none on the road.

    It may also tell of such races alone, at meetings of no kind told (``held``).
    """
    if code not in _COURSES:
        return False
    told = {c.environment for c in ctx.inp.competitions if c.rule != TITLE}
    if "road" in told or "cross-country" in told:
        return "road" not in told and code in _LENGTHS
    codes = {m.code for m in ctx.inp.disciplines}
    return held and code in codes and "XC" in codes and codes <= _COURSES


def combined_event(ctx: Context, sex: str | None) -> str | None:
    """The combined event that the article is about: the one that its first lines name before any other.

    None where what was spoken of last is no part of one ("in the men's hammer").
    """
    named = ctx.inp.disciplines.within(0, _FIRST_LINES)
    if not named or catalogue()[named[0].code].kind != "combined" or ctx.disc is not None and ctx.disc.code not in _EVENTS:
        return None
    return _OF_SEX.get(sex or "", named[0].code) if named[0].code in _OF_SEX.values() else named[0].code
