"""The length of a race by its pace: 27:57 is no time of a good 5000m where the article tells of a 10,000m, 2:07:40 none of a half marathon.

A race is only exchanged for a longer one that the article tells of too, whose best times the mark comes near.
"""

from __future__ import annotations

from flows.annotate.claims.context import Context
from flows.annotate.claims.drafts import Draft
from flows.annotate.disciplines import DisciplineMention, catalogue
from flows.rows import CompetitionRow

_SLOW = 1.75
"""A time so many times the best there is, is most likely of another race."""
_FAST = 1.4
_SHORTEST = 800


def longer(ctx: Context, d: Draft, code: str) -> DisciplineMention | None:
    """The longer race told of whose pace the mark has, where it is far too slow for ``code``."""
    if d.mark is None or (pace(code, d) or 0) < _SLOW:
        return None
    told = {c.code: c for known in ctx.disc_of.values() for c in known}
    near = [(ratio, c) for c in told.values() if c.code != code and (ratio := pace(c.code, d)) is not None and 1 <= ratio <= _FAST]
    return near[0][1] if len(near) == 1 else None


def of_the_marathon(ctx: Context, d: Draft) -> CompetitionRow | None:
    """The article's marathon, where a time of a marathon would be given to the half marathon its sentence names."""
    main = ctx.main
    if main is None or "Half" in main.series or not main.series.endswith("Marathon") or (pace("HM", d) or 0) < _SLOW:
        return None
    return main if 1 <= (pace("MAR", d) or 0) <= _FAST else None


def pace(code: str, d: Draft) -> float | None:
    """How many times the best mark of a running event a draft's is; None for other events and marks."""
    known = catalogue().get(code)
    if known is None or d.mark is None or known.unit != "s" or d.mark.mark_unit != "s" or (known.distance_m or 0) < _SHORTEST:
        return None
    return d.mark.mark_value / known.best
