"""Marks of this season: a season's best, a world lead, and the form that a preview tells of its favourites are of the article's year."""

from __future__ import annotations

from datetime import date

from flows.annotate.claims.context import Context
from flows.annotate.claims.drafts import Draft

_SOON = 45
"""Days before a meeting within which an article about it is its preview."""


def of_this_season(ctx: Context, d: Draft) -> None:
    """Date a mark that nothing else dates with the year of the article, where it is of this season."""
    today = ctx.inp.dates.published
    if today is None or today.year is None:
        return
    best = bool(d.records & {"SB", "WL"})
    if d.kind != "result" and not best or d.records & {"WR", "OR"} or ("PB" in d.records and not best):
        return
    if best or ctx.preview:
        d.when = (str(today.year), f"{today.year}-01-01", f"{today.year}-12-31")


def is_preview(ctx: Context) -> bool:
    """Whether the article's main competition begins in the days after it."""
    today = ctx.inp.dates.published.date() if ctx.inp.dates.published is not None else None
    if ctx.main is None or ctx.main.first_day is None or today is None:
        return False
    return 0 < (date.fromisoformat(ctx.main.first_day) - today).days <= _SOON
