"""Where and when: the competition and date that the text around a draft supplies, where its own words do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from flows.annotate import editions
from flows.annotate.claims.around import around, of_record
from flows.annotate.claims.context import Context
from flows.annotate.claims.days import common, dates_meet, days, edition
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.tokens import Lent, Token
from flows.rows import CompetitionRow, DateRow, MarkRow

_EVER = re.compile(r"\b(?:has|have|had) (?:ever )?(?:run|gone|jumped|thrown|leapt|vaulted) (?:faster|quicker|further|farther|higher)\b")
"""What tells marks of whole careers: "only X (10.60) and Y (10.54) have run faster"."""


def competition_for(ctx: Context, d: Draft, lent: Lent, heading: int, published: str | None) -> None:
    """Give a draft its competition (name, series, year) when the text supplies one that its date allows."""
    if d.kind == "title" and d.competition is None:
        _title_competition(ctx, d, published)
        return
    if d.mark is not None and d.place is None and d.kind == "result" and _of_career(ctx, d.mark):
        d.kind = "holder"
    row = d.competition
    if row is not None and row.char_start in ctx.ahead and d.kind == "result":
        held = ctx.main is not None and ctx.main.char_start not in ctx.ahead and (row.first_day or "") > (published or "9")
        if d.mark is not None or held:  # "won the 800m to secure a spot in Paris"
            _not_yet(d, row)
            row = None
    if row is not None and d.date is not None and not dates_meet(row, d.date):
        other = ctx.inp.competitions.edition(row, int(d.date.date_from[:4])) if d.date.date_from else row
        if d.date.kind == "relative" and other.competition != row.competition and other.year is not None and dates_meet(other, d.date):
            row = d.competition = other
        elif d.date.kind == "relative" and row.year is not None:
            d.date = None
        else:
            row = d.competition = None
    if row is None:
        row = of_record(ctx, d) if d.kind == "holder" else around(ctx, d, lent, heading, published)
    if row is None:
        return
    d.explicit = d.competition is not None
    d.name, d.series, d.year = row.competition, row.series, row.year
    d.competition = row
    if row.environment == "cross-country" and d.mark is not None and d.discipline is not None:
        d.discipline = replace(d.discipline, code="XC")
    if row.environment and not d.environment:
        d.environment = row.environment


def _of_career(ctx: Context, mark: MarkRow) -> bool:
    """ "only X (10.60) and Y (10.54) have run faster": whether a mark in brackets is somebody's best ever."""
    body, (low, high) = ctx.inp.text.text, ctx.sentence
    if body[mark.char_start - 1 : mark.char_start] != "(" or _EVER.search(body, mark.char_end, high) is None:
        return False
    return body.find("nly ", low, mark.char_start) >= 0


def _not_yet(d: Draft, row: CompetitionRow) -> None:
    """Take a championship to come, and its month, from a result: "with places at September's worlds up for grabs, X threw …"."""
    d.competition = None
    if d.date is not None and row.char_start - 30 <= d.date.char_start <= row.char_end + 30:
        d.date = None


def _title_competition(ctx: Context, d: Draft, published: str | None) -> None:
    series = d.series
    if series is None and d.name == "defending" and ctx.main is not None:
        series = ctx.main.series
        before = ctx.main.first_day or (f"{ctx.main.year}-01-01" if ctx.main.year else None)
        row = edition(series, None, before)
        d.series, d.year = series, row.year if row else None
        d.name = editions.called(series, d.year)
        d.when = days(row)
        return
    if series is None:
        d.name = None
        return
    row = None
    if d.year is not None:
        row = edition(series, d.year)
    elif d.name != "many" and published:
        known = [c for c in ctx.inp.competitions if c.series == series and c.last_day and c.last_day <= published]
        row = edition(series, None, published)
        if known and row is None:
            d.year = max(c.year or 0 for c in known) or None
    if row is not None:
        d.year = row.year
    d.name = editions.called(series, d.year)
    d.when = days(row)


def _day_in_paragraph(ctx: Context, d: Draft, row: CompetitionRow) -> DateRow | None:
    """The last day named before in the paragraph, for a meeting over several days."""
    if row.first_day == row.last_day and row.first_day is not None:
        return None
    home = ctx.inp.text.paragraph_at(d.start)
    if home is None:
        return None
    today = ctx.inp.text.published_on or "9"
    for x in reversed(ctx.inp.dates.within(max(home.start, d.start - 1500), d.start)):
        named = x.date_from and x.date_from == x.date_to and x.date_from <= today
        if named and dates_meet(row, x) and not ctx.inp.in_quote(x.char_start):
            return x
    return None


_SPAN = 4
"""Days by which an unlisted meeting may have begun before the day that is told of it."""


def _days_between(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def _lent_dates(ctx: Context, d: Draft, said: Sequence[Token]) -> list[DateRow]:
    """The dates of its sentence that a draft may be of. In "the best since Moss was third in 1993" that is of Moss's race alone."""
    body, today, row = ctx.inp.text.text, ctx.inp.text.published_on or "9", d.competition
    dates: list[DateRow] = [t.value for t in said if body.find(" since ", d.end, t.start) < 0]
    return [x for x in dates if x.date_from and x.date_from <= today and (row is None or dates_meet(row, x))]


def date_for(ctx: Context, d: Draft, lent: Lent) -> None:
    """Give a draft its date: its own, its competition's days narrowed by the sentence's date, its section's heading."""
    own, row = d.date, d.competition
    if own is None and d.kind not in ("holder", "title"):
        dates = _lent_dates(ctx, d, lent["date"]) if "date" in lent else []
        if len(dates) == 1 or dates and len({x.resolved for x in dates}) == 1:
            own = dates[0]
        elif dates:
            own = min(dates, key=lambda x: min(abs(x.char_start - d.start), abs(x.char_end - d.end)))
        else:
            heading = ctx.inp.dates.heading_at(d.start) if ctx.inp.dates.headings else None
            if heading is None and row is not None:
                heading = _day_in_paragraph(ctx, d, row) or ctx.day_of.get(row.competition)
            if heading is not None and heading.date_from and (row is None or dates_meet(row, heading)):
                own = heading
            elif row is not None and ctx.main is not None and row.competition == ctx.main.competition and ctx.inp.competitions.told_day:
                day = ctx.inp.competitions.told_day
                d.when = (day, day, day)
                return
    if own is not None and own.date_from != own.date_to and row is not None:
        heading = ctx.inp.dates.heading_at(d.start)
        if heading is not None and heading.date_from and dates_meet(row, heading):
            own = heading if own.date_from and own.date_to and own.date_from <= heading.date_from <= own.date_to else own
    if row is not None and row.first_day and row.last_day:
        if own is not None and own.date_from and own.date_to and own.date_from <= row.last_day and row.first_day <= own.date_to:
            first, last = max(own.date_from, row.first_day), min(own.date_to, row.last_day)
        elif (
            own is not None and own.date_from and own.date_from == own.date_to and 0 <= _days_between(own.date_from, row.first_day) <= _SPAN
        ):
            first = last = own.date_from  # a day of the same meeting, whose list gives only the day it tells of
        else:
            first, last = row.first_day, row.last_day
        d.when = (common(first, last), first, last)
    elif own is not None and own.resolved:
        d.when = (own.resolved, own.date_from, own.date_to)
    elif row is not None and row.year and d.when[0] is None:
        d.when = (str(row.year), f"{row.year}-01-01", f"{row.year}-12-31")
