"""Days: when the competitions an article names were on, which of them were still to come, and what day it tells of."""

from __future__ import annotations

import bisect
from operator import attrgetter

from flows.annotate import editions
from flows.annotate.claims.tokens import Inputs, Placed
from flows.annotate.competitions import TITLE
from flows.annotate.editions import Edition
from flows.rows import CompetitionRow, DateRow

_NEAR = 400
"""Characters within which a day of the same sentence is a competition's own: a table without stops may be one sentence."""


def edition(series: str, year: int | None = None, before: str | None = None) -> Edition | None:
    """The listed edition of ``year`` (or held in it), else the last one that was over on the ISO day ``before``."""
    if year is not None:
        return editions.edition(series, year)
    found = editions.editions().get(series, ())
    past = [e for e in found if before and (e.last_day or str(e.year)) < before[: len(e.last_day or str(e.year))]]
    return max(past, key=lambda e: e.first_day or str(e.year), default=None)


def common(first: str | None, last: str | None) -> str | None:
    """The date as precise as both bounds agree on: day, month or year."""
    if not first or not last:
        return first or last
    if first == last:
        return first
    if first[:7] == last[:7]:
        return first[:7]
    return first[:4] if first[:4] == last[:4] else None


def days(found: Edition | None) -> tuple[str | None, str | None, str | None]:
    """An edition's days: as precise as both agree on, first, last."""
    if found is None or not found.first_day:
        return (None, None, None)
    return (common(found.first_day, found.last_day), found.first_day, found.last_day)


def allowed(row: CompetitionRow, date: DateRow | None) -> bool:
    """Whether a competition can be the one of a date, if any."""
    return date is None or dates_meet(row, date)


def dates_meet(row: CompetitionRow, date: DateRow) -> bool:
    """Whether a competition can have been on at a date; unknown dates agree with everything."""
    listed = row.first_day and row.year and edition(row.series, row.year)
    if row.first_day and not listed and row.year and date.date_from:
        return date.date_from[:4] == str(row.year) or not date.date_to
    first = row.first_day or (f"{row.year}-01-01" if row.year else None)
    last = row.last_day or (f"{row.year}-12-31" if row.year else None)
    if not first or not last or not date.date_from or not date.date_to:
        return True
    return date.date_from <= last and first <= date.date_to


def days_of(inp: Inputs) -> dict[str, DateRow]:
    """The day of each one-day competition, and the day the article tells of: the first full date in a sentence that names it."""
    out: dict[str, DateRow] = {}
    told = [r for r in inp.dates.rows if r.date_from and r.date_from == r.date_to and not inp.in_quote(r.char_start)]
    full = Placed(told, attrgetter("char_start"))
    for c in inp.competitions if told else ():
        if c.rule == TITLE or c.rule == "series alone" or c.competition in out or c.first_day is not None and c.first_day == c.last_day:
            continue
        sentence = inp.text.sentence_at(c.char_start)
        if sentence is None:
            continue
        low, high = max(sentence.start, c.char_start - _NEAR), min(sentence.end, c.char_end + _NEAR)
        days = [r for r in full.within(low, high) if dates_meet(c, r)]
        if days:
            day = min(days, key=lambda r: abs(r.char_start - c.char_start))
            if c.year is None or (day.date_from or "")[:4] == str(c.year):
                out[c.competition] = day
    return out


def ahead_of(inp: Inputs, published: str | None) -> frozenset[int]:
    """Where the text names a competition that was still to come: its own days, or the date beside it, lie after the article."""
    if not published:
        return inp.competitions.spoken_ahead
    to_come = [r.char_start for r in inp.dates.rows if r.date_from and r.date_from > published]
    out = {c.char_start for c in inp.competitions if c.first_day and c.first_day > published}
    spoken = inp.competitions.spoken_ahead
    out.update(c.char_start for c in inp.competitions if c.char_start in spoken and (c.year or 9999) >= int(published[:4]))
    for c in inp.competitions if to_come else ():
        own = inp.text.sentence_at(c.char_start)
        low, high = (own.start, own.end) if own is not None else (0, c.char_end + 30)
        first = bisect.bisect_left(to_come, max(low, c.char_start - 40))
        if first < len(to_come) and to_come[first] < min(high, c.char_end + 30):
            out.add(c.char_start)
    return frozenset(out)
