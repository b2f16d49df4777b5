"""Where and when: the competition and date that the text around a draft supplies, where its own words do not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from flows.annotate import editions
from flows.annotate.claims.context import Context
from flows.annotate.claims.days import allowed, common, dates_meet, days, edition
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.elsewhere import elsewhere
from flows.annotate.claims.tokens import Lent
from flows.annotate.competitions import TITLE
from flows.rows import CompetitionRow, DateRow

_SAME_RACE = re.compile(
    r"\blast year['’]s (?:race|meeting|meet|event|edition|final|championships|title|winner|champion|runner-up)\b"
    r"|\b(?:champion|winners?|won|wins?|winning|victor\w+|title|runner-up|second|third|fourth|fifth|gold|silver|bronze)"
    r" (?:both (?:events|races) |here |there |again |the (?:race|title) |it |in the [\w ]{3,20} )*in (?:19|20)\d\d"
    r"|\b(?:19|20)\d\d (?:winner|champion|runner-up|race|edition)"
    r"|\b(?:won|winning|victor\w+|triumph\w*|finished \w+|second|third) (?:here |it |there )?last (?:year|season)"
    r"|\bhere (?:a year ago|last (?:year|season|time|summer)|in (?:19|20)\d\d|(?:\w+) (?:years|months) (?:ago|earlier|before))\b"
    r"|\b(?:a year|twelve months|12 months|\w+ years) ago\b[^.;]{0,40}"
    r"\b(?:here|th(?:e|is) (?:same (?:race|course|place)|race|event|meeting))\b"
    r"|\bin (?:this|the same) (?:race|event|final) (?:a year|12 months|twelve months|\w+ years|last year)\b"
    r"|\b(?:won|winning|finished|ran) (?:\w+ )?in [\d:.]+m? (?:last year|a year (?:ago|earlier)|12 months ago)\b"
    r"|\bfilled the same place\b",
)
CHAMPIONSHIP = re.compile(r"Championship|Olympic|Games|Trials")


def competition_for(ctx: Context, d: Draft, lent: Lent, paragraph: int, heading: int, published: str | None) -> None:
    """Give a draft its competition (name, series, year) when the text supplies one that its date allows."""
    if d.kind == "title" and d.competition is None:
        _title_competition(ctx, d, published)
        return
    if d.competition is not None and d.competition.char_start in ctx.ahead and d.mark is not None and d.kind == "result":
        _not_yet(d, d.competition)
    row = d.competition
    if row is not None and d.date is not None and not dates_meet(row, d.date):
        other = ctx.inp.competitions.edition(row, int(d.date.date_from[:4])) if d.date.date_from else row
        if d.date.kind == "relative" and other.competition != row.competition and other.year is not None and dates_meet(other, d.date):
            row = d.competition = other
        elif d.date.kind == "relative" and row.year is not None:
            d.date = None
        else:
            row = d.competition = None
    if row is None and d.kind != "holder" and ctx.main is not None and d.date is not None:
        row = _last_year(ctx, d)
    if row is None and d.kind == "holder" and ctx.main is not None and d.date is not None and d.records & {"MR", "CR"}:
        year = (d.date.date_from or "")[:4]
        row = ctx.inp.competitions.edition(ctx.main, int(year)) if ctx.main.year and year and int(year) < ctx.main.year else None
    if row is None and d.kind != "holder":
        said = lent.get("competition", ())
        inside = said and [t for t in said if allowed(t.value, d.date) and t.value.char_start not in ctx.ahead]
        if inside:
            row = min(inside, key=lambda t: (d.start - t.end) if t.end <= d.start else (t.start - d.end)).value
        elif (
            said
            and not inside
            and d.place is not None
            and d.date is not None
            and d.date.date_from
            and (other := ctx.inp.competitions.edition(said[0].value, int(d.date.date_from[:4]))).first_day
            and dates_meet(other, d.date)
        ):
            row = other
        else:
            row = ctx.inp.competitions.at(d.start, apart=ctx.apart)
            if row is not None and row.competition in ctx.missed:
                row = None
            to_come = row is not None and bool(published) and (row.first_day or "") > (published or "")
            if row is not None and (to_come or row.char_start in ctx.ahead or ctx.sentence[0] <= row.char_start < ctx.sentence[1]):
                row = _held(ctx, published) if heading < 0 else None
                told = [t.value for t in lent.get("date", ()) if (t.value.date_from or "9") <= (published or "9")]
                if row is not None and told and all((x.date_to or "9")[:7] < (row.first_day or "")[:7] for x in told):
                    row = None  # "second in January and now bound for the worlds": of another meeting
            if row is not None and elsewhere(ctx, d, row):
                return
            if row is not None and _only_a_record(ctx, d, row):
                return
            if row is not None and not allowed(row, d.date):
                row = ctx.main if ctx.main is not None and heading < 0 and allowed(ctx.main, d.date) and d.date is not None else None
        day = d.date if d.date is not None else ctx.inp.dates.heading_at(d.start)
        if row is None and day is not None:
            row = _by_date(ctx, day)
    if row is None:
        return
    d.explicit = d.competition is not None
    d.name, d.series, d.year = row.competition, row.series, row.year
    d.competition = row
    if row.environment == "cross-country" and d.mark is not None and d.discipline is not None:
        d.discipline = replace(d.discipline, code="XC")
    if row.environment and not d.environment:
        d.environment = row.environment


def _not_yet(d: Draft, row: CompetitionRow) -> None:
    """Take a championship to come, and its month, from a result: "with places at September's worlds up for grabs, X threw …"."""
    d.competition = None
    if d.date is not None and row.char_start - 30 <= d.date.char_start <= row.char_end + 30:
        d.date = None


def _held(ctx: Context, published: str | None) -> CompetitionRow | None:
    """The main competition or, where that lies ahead, the only one told of that does not."""
    if ctx.main is None or not published or (ctx.main.first_day or "") <= published:
        return ctx.main
    past = {
        c.competition: c
        for c in ctx.inp.competitions
        if c.rule != TITLE and (c.year or 0) >= int(published[:4]) - 1 and (c.first_day or "") <= published
    }
    return next(iter(past.values())) if len(past) == 1 else None


def _only_a_record(ctx: Context, d: Draft, row: CompetitionRow) -> bool:
    """A record without mark and place, in a discipline not told of here: it is spoken of, not set here."""
    if d.mark is not None or d.place is not None or not d.records or d.discipline is None:
        return False
    return d.discipline.code not in {k.code for k in ctx.disc_of.get(row.competition, [])}


def _last_year(ctx: Context, d: Draft) -> CompetitionRow | None:
    """ "last year's race", "he won both in 2021": the main competition in that year, when it was held then."""
    main = ctx.inp.competitions.at(d.start, apart=ctx.apart) or ctx.main
    if ctx.main is not None and ctx.main.char_start in ctx.ahead and CHAMPIONSHIP.search(ctx.main.series):
        main = ctx.main  # a preview of a championship: bare years are those of its past editions
    if ctx.main is not None and d.date is not None and ctx.inp.text.text.endswith("here in ", 0, d.date.char_start):
        main = ctx.main
        if any(t.series == main.series for t in ctx.inp.competitions.within(*ctx.sentence)) is False and main.year and d.date.resolved:
            return ctx.inp.competitions.edition(main, int(d.date.resolved[:4])) if int(d.date.resolved[:4]) < main.year else None
    if main is None or d.date is None or main.year is None or not d.date.resolved:
        return None
    if len(d.date.resolved) != 4 and not (len(d.date.resolved) == 7 and "months" in d.date.as_printed):
        return None
    year = int(d.date.resolved[:4])
    words = ctx.inp.text.text[ctx.sentence[0] : ctx.sentence[1]]
    if (
        not 0 < main.year - year <= 60
        or not _SAME_RACE.search(words.lower())
        or any(
            t.series != main.series and t.char_start not in ctx.apart for t in ctx.inp.competitions.within(*ctx.sentence) if t.rule != TITLE
        )
    ):
        return None
    row = ctx.inp.competitions.edition(main, year)
    known = editions.series().get(main.series)
    yearly = known is None or known.kind not in editions.MAJOR
    return row if row.first_day or main.year - year == 1 or yearly or not CHAMPIONSHIP.search(main.series) else None


def _by_date(ctx: Context, date: DateRow) -> CompetitionRow | None:
    """The only competition of the article that was on at a precise date."""
    if not date.date_from or not date.date_to or date.date_from != date.date_to:
        return None
    day, on = date.date_from, [c for c in ctx.inp.competitions if c.rule != TITLE and c.first_day and c.last_day]
    found = {c.competition: c for c in on if (c.first_day or "") <= day <= (c.last_day or "")}
    return next(iter(found.values())) if len(found) == 1 else None


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
    home = ctx.inp.text.paragraph_at(d.start)
    if home is None or row.first_day == row.last_day and row.first_day is not None:
        return None
    today = ctx.inp.text.published_on or "9"
    before = ctx.inp.dates.within(max(home.start, d.start - 1500), d.start)
    days = [x for x in before if x.date_from and x.date_from == x.date_to and x.date_from <= today]
    return next((x for x in reversed(days) if dates_meet(row, x) and not ctx.inp.in_quote(x.char_start)), None)


_SPAN = 4
"""Days by which an unlisted meeting may have begun before the day that is told of it."""


def _days_between(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def date_for(ctx: Context, d: Draft, lent: Lent) -> None:
    """Give a draft its date: its own, its competition's days narrowed by the sentence's date, its section's heading."""
    own = d.date
    row = d.competition
    if own is None and d.kind not in ("holder", "title"):
        said, body = lent.get("date"), ctx.inp.text.text  # "the best since Moss was third in 1993": of Moss's race alone
        dates = [t.value for t in said if t.value.date_from and body.find(" since ", d.end, t.start) < 0] if said else []
        today = ctx.inp.text.published_on or "9"
        dates = [x for x in dates if (x.date_from or "") <= today and (row is None or dates_meet(row, x))] if dates else []
        if dates and len({x.resolved for x in dates}) == 1:
            own = dates[0]
        elif dates:
            own = min(dates, key=lambda x: min(abs(x.char_start - d.start), abs(x.char_end - d.end)))
        else:
            heading = ctx.inp.dates.heading_at(d.start)
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
