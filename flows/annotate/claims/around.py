"""The competition that the text around a draft supplies: of its sentence, of what was spoken of before, of its day or year."""

from __future__ import annotations

import re

from flows.annotate import editions
from flows.annotate.claims.context import Context
from flows.annotate.claims.days import allowed, dates_meet
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.elsewhere import elsewhere
from flows.annotate.claims.nations import is_national, of_nation
from flows.annotate.claims.tokens import Lent
from flows.annotate.claims.which import series_code
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
_CHAMPIONSHIP = re.compile(r"Championship|Olympic|Games|Trials")


def around(ctx: Context, d: Draft, lent: Lent, heading: int, published: str | None) -> CompetitionRow | None:
    """The competition that the text around a draft supplies: its sentence, what stands before, the only one of its day."""
    if (national := is_national(ctx, d)) is not None:
        return of_nation(ctx, d, national)
    if d.date is not None and ctx.main is not None and (row := _last_year(ctx, d)) is not None:
        return row
    if ctx.main is not None and ctx.main.year is None and ctx.main.char_start in ctx.ahead and _SAME_RACE.search(_sentence(ctx)):
        return ctx.main  # "was fourth at last year's race": an edition of no known year
    if (said := lent.get("competition")) is not None:
        inside = [t for t in said if t.value.char_start not in ctx.ahead and allowed(t.value, d.date)]
        if inside:
            nearest: CompetitionRow = min(inside, key=lambda t: (d.start - t.end) if t.end <= d.start else (t.start - d.end)).value
            return nearest
        if said and d.place is not None and d.date is not None and d.date.date_from:
            other = ctx.inp.competitions.edition(said[0].value, int(d.date.date_from[:4]))
            if other.first_day and dates_meet(other, d.date):
                return other
    row = ctx.inp.competitions.at(d.start, apart=ctx.apart)
    if row is not None and row.competition in ctx.missed:
        row = None
    if row is not None:
        to_come = bool(published) and (row.first_day or "") > (published or "")
        if to_come or row.char_start in ctx.ahead or ctx.sentence[0] <= row.char_start < ctx.sentence[1]:
            row = _held(ctx, published) if heading < 0 else None
            told = [t.value for t in lent.get("date", ()) if (t.value.date_from or "9") <= (published or "9")]
            if row is not None and told and all((x.date_to or "9")[:7] < (row.first_day or "")[:7] for x in told):
                row = None  # "second in January and now bound for the worlds": of another meeting
    if row is not None:
        if elsewhere(ctx, d, row) or _only_a_record(ctx, d, row) or _is_another_race(d, row):
            return None
        if allowed(row, d.date):
            return row
        row = ctx.main if ctx.main is not None and heading < 0 and allowed(ctx.main, d.date) else None
    day = d.date if d.date is not None else ctx.inp.dates.heading_at(d.start)
    return _by_date(ctx, day) if row is None and day is not None else row


def _sentence(ctx: Context) -> str:
    """The sentence at hand in lower case."""
    return ctx.inp.text.text[ctx.sentence[0] : ctx.sentence[1]].lower()


def of_record(ctx: Context, d: Draft) -> CompetitionRow | None:
    """The edition at which a record of the main competition was set: "the meeting record of 4:02.11 from 1997"."""
    if ctx.main is None or d.date is None or d.records.isdisjoint(("MR", "CR")):
        return None
    year = (d.date.date_from or "")[:4]
    return ctx.inp.competitions.edition(ctx.main, int(year)) if ctx.main.year and year and int(year) < ctx.main.year else None


def _held(ctx: Context, published: str | None) -> CompetitionRow | None:
    """The main competition or, where that lies ahead, the only one told of that does not."""
    ahead = ctx.main is not None and ctx.main.char_start in ctx.ahead & ctx.inp.competitions.spoken_ahead
    if ctx.main is None or not ahead and (not published or (ctx.main.first_day or "") <= published):
        return ctx.main
    last = published or "9999"
    told = [c for c in ctx.inp.competitions if c.rule != TITLE and c.char_start not in ctx.ahead and (c.first_day or "") <= last]
    past = {c.competition: c for c in told if not published or (c.year or 0) >= int(published[:4]) - 1}
    return next(iter(past.values())) if len(past) == 1 else None


def _only_a_record(ctx: Context, d: Draft, row: CompetitionRow) -> bool:
    """A record without mark and place, in a discipline not told of here: it is spoken of, not set here."""
    if d.mark is not None or d.place is not None or not d.records or d.discipline is None:
        return False
    return d.discipline.code not in {k.code for k in ctx.disc_of.get(row.competition, [])}


def _is_another_race(d: Draft, row: CompetitionRow) -> bool:
    """Whether a competition that only stands around is none of a draft: a race of another length, a record of a year long before."""
    length = series_code(row.series)
    if length is not None and d.discipline is not None and d.discipline.code != length and row.environment == "road":
        return True
    unlisted = row.year is None and row.series not in editions.series()
    return unlisted and d.mark is not None and d.date is not None and d.date.rule == "year"


def _last_year(ctx: Context, d: Draft) -> CompetitionRow | None:
    """ "last year's race", "he won both in 2021": the main competition in that year, when it was held then."""
    main = ctx.inp.competitions.at(d.start, apart=ctx.apart) or ctx.main
    if ctx.main is not None and ctx.main.char_start in ctx.ahead and _CHAMPIONSHIP.search(ctx.main.series):
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
    if (
        not 0 < main.year - year <= 60
        or not _SAME_RACE.search(_sentence(ctx))
        or any(
            t.series != main.series and t.char_start not in ctx.apart for t in ctx.inp.competitions.within(*ctx.sentence) if t.rule != TITLE
        )
    ):
        return None
    row = ctx.inp.competitions.edition(main, year)
    known = editions.series().get(main.series)
    yearly = known is None or known.kind not in editions.MAJOR
    return row if row.first_day or main.year - year == 1 or yearly or not _CHAMPIONSHIP.search(main.series) else None


def _by_date(ctx: Context, date: DateRow) -> CompetitionRow | None:
    """The only competition of the article that was on at a precise date."""
    if not date.date_from or not date.date_to or date.date_from != date.date_to:
        return None
    day, on = date.date_from, [c for c in ctx.inp.competitions if c.rule != TITLE and c.first_day and c.last_day]
    found = {c.competition: c for c in on if (c.first_day or "") <= day <= (c.last_day or "")}
    return next(iter(found.values())) if len(found) == 1 else None
