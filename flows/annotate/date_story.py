"""What the dates of one text say about each other: the year a passage tells of, weekdays and headings that cannot be right."""

from __future__ import annotations

import calendar
import datetime

from flows.annotate.date_form import Form
from flows.annotate.moments import Moment, Span
from flows.annotate.text import Text
from flows.rows import DateRow, SignalRow


class Story:
    """What the text has dated so far: the year a paragraph announced ("In 2022, … In December she …"), the last day, the last year."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._paragraph = -1
        self._year: int | None = None
        self._last_day: datetime.date | None = None
        self._last_year: datetime.date | None = None

    def note(self, form: Form, span: Span | None) -> None:
        """Take in a date; one that opens a sentence with its year sets the year of the rest of the paragraph."""
        if span is None:
            return
        kind = form.shift.kind if form.shift else ""
        if span.first == span.last and kind not in ("from_before", "ago"):
            self._last_day = span.first
        if span.resolved is not None and kind not in ("day", "night") and not (form.moment and form.moment.day):
            self._last_year = span.first
        if form.rule in ("year", "month and year") and form.moment is not None:
            sentence = self._text.sentence_at(form.start)
            if sentence is not None and form.start - sentence.start <= 4:
                self._paragraph, self._year = sentence.paragraph, form.moment.year

    def open_section(self, moment: Moment) -> None:
        """A date heading: what follows counts from it."""
        self._last_day = moment.date() or self._last_day

    def last(self, form: Form) -> datetime.date | None:
        """The day, or for years the year, that "eight days earlier" or "two years later" counts from."""
        if form.shift is None or form.shift.word not in ("year", "season", "summer", "winter", "month"):
            return self._last_day
        return self._last_year or self._last_day

    def year_at(self, form: Form) -> int | None:
        """The announced year at a date, if its paragraph has announced one."""
        paragraph = self._text.paragraph_at(form.start) if self._year is not None else None
        return self._year if paragraph is not None and paragraph.index == self._paragraph else None


def weekday_signal(row: DateRow, weekday: int) -> SignalRow | None:
    """A full date printed with a weekday that it was not; None when they agree or the date is not known to the day."""
    if row.date_from is None or row.date_from != row.date_to:
        return None
    actual = datetime.date.fromisoformat(row.date_from).weekday()
    if actual == weekday:
        return None
    expected = calendar.day_name[actual]
    why = f"{row.as_printed}: {row.date_from} was a {expected}, not a {calendar.day_name[weekday]}"
    return SignalRow("weekday_contradiction", row.as_printed, expected, why, row.char_start, row.char_end, "calendar")


def out_of_order(headings: list[DateRow]) -> list[SignalRow]:
    """A heading earlier than the one before it and than the one after: its year is most likely misprinted."""
    out = []
    days = [h.date_from or "" for h in headings]
    for k in range(1, len(days) - 1):
        before, here, after = days[k - 1], days[k], days[k + 1]
        if not (before and here and after) or before <= here <= after or before > after:
            continue
        expected = next((y + here[4:] for y in (after[:4], before[:4]) if before <= y + here[4:] <= after), None)
        if expected is None:
            continue
        row = headings[k]
        out.append(
            SignalRow(
                "heading_out_of_order",
                row.as_printed,
                expected,
                f"the heading {row.as_printed} ({here}) stands between {before} and {after}; {expected} would fit",
                row.char_start,
                row.char_end,
                "date headings run forward",
            )
        )
    return out
