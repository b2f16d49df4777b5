"""The day in a dateline that bears no year ("BRUSSELS, Sept 7 (Reuters) -", "London, Aug 9"), and the years it allows."""

from __future__ import annotations

import re

from flows.annotate import editions
from flows.annotate.competition_mention import Mention
from flows.annotate.date_form import MONTHS, WEEKDAYS
from flows.annotate.dates import Dates
from flows.annotate.moments import Moment
from flows.rows import DateRow

_AGENCY = re.compile(r"\s*\([A-Z][\w /.-]{1,30}\)\s*[-–—]")
_DATELINE = re.compile(r"\s*(?:\n|[-–—:])")
_PLACE = re.compile(r"(?:\A|\n)[A-Z](?:[\w ’'-]|(?<![a-z]{3})\.){2,24}(?:, [A-Z][\w. ]{1,20})?, $")
_ENTRY = re.compile(r"\W*[A-Z][\w .’'-]{2,24}, [A-Z][a-z]{2,8}\.? \d{1,2}\b.{0,20}")
"""A line of a list of meetings: "Doha, May 10"."""
_HEAD = 400
"""How many characters of headline and standfirst stand before a dateline."""
FIRST_NUMBER = re.compile(r"\d+")


def wire_day(dates: Dates) -> tuple[int, int, int] | None:
    """Month and day of an agency's dateline without a year, and where it ends: "BRUSSELS, Sept 7 (Reuters) -"."""
    for row in dates.rows:
        if row.rule == "day and month" and not row.resolved and _is_dateline(dates.text.text, row):
            month = next((n for w in re.findall(r"[a-z]+", row.as_printed.lower()) if (n := MONTHS.get(w))), None)
            day = FIRST_NUMBER.search(row.as_printed)
            return (month, int(day[0]), row.char_end) if month and day else None
    return None


def _is_dateline(text: str, row: DateRow) -> bool:
    """Whether a day stands behind a place at the head of a line or before an agency: "London, Aug 9", "BRUSSELS, Sept 7 (Reuters) -"."""
    if _AGENCY.match(text, row.char_end):
        return True
    placed = _PLACE.search(text, row.char_start - 52, row.char_start)
    if placed is None or placed.start() > _HEAD or not _DATELINE.match(text, row.char_end):
        return False
    above = text[: placed.start()].rstrip().rpartition("\n")[2]
    below = text[row.char_end : row.char_end + 80].lstrip(" ").lstrip("\n").partition("\n")[0]
    return not (_ENTRY.fullmatch(above) or _ENTRY.fullmatch(below))


def take_dateline(dates: Dates, wire: tuple[int, int, int], named: set[str], votes: dict[int, float]) -> None:
    """The edition of a series told of that was on, in the city of the dateline, on its day or the day before."""
    line = _line(dates, wire)
    for name in named:
        for edition in editions.editions().get(name, ()):
            moment = Moment(edition.held, *wire[:2]).date()
            if moment is None or edition.first is None or edition.last is None or not edition.city or edition.city.lower() not in line:
                continue
            if edition.first <= moment and (moment - edition.last).days <= 1:
                votes[edition.held] += 3.0


def printed_years(dates: Dates, wire: tuple[int, int, int], mentions: list[Mention]) -> set[int]:
    """The years printed with the competitions of the dateline's city in the first sentences behind it."""
    near = [(m.series, m.year) for m in mentions if m.year and 0 <= m.start - wire[2] < _HEAD]
    line = _line(dates, wire)
    found = [e for name, year in near for e in editions.editions().get(name, ()) if year in (e.held, e.year)]
    return {e.held for e in found if e.city and e.city.lower() in line}


def _line(dates: Dates, wire: tuple[int, int, int]) -> str:
    return dates.text.text[max(0, wire[2] - 60) : wire[2]].rpartition("\n")[2].lower()


def take_weekday(dates: Dates, wire: tuple[int, int, int], years: set[int], votes: dict[int, float]) -> None:
    """The years in which the first weekday told behind the dateline is its day or the one beside it."""
    month, day, end = wire
    told = next((r.as_printed.lower() for r in dates.rows if r.rule == "weekday" and 0 < r.char_start - end < 400), "")
    for year in years if told in WEEKDAYS else ():
        moment = Moment(year, month, day).date()
        if moment is not None and (moment.weekday() - WEEKDAYS[told]) % 7 in (0, 1, 6):
            votes[year] += 1.5
