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

    def __init__(self, text: Text, published: Moment | None = None) -> None:
        self._text = text
        self._today = published.date() if published is not None else None
        self._past: datetime.date | None = None
        self._day_at = 0
        self._of_year = False
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
            self._last_day, self._day_at = span.first, form.start
            if self._today is None or span.first <= self._today:
                self._past = span.first
        if span.resolved is not None and kind not in ("day", "night") and not (form.moment and form.moment.day):
            self._last_year, self._of_year = span.first, len(span.resolved) == 4
        if form.rule in ("year", "month and year") and form.moment is not None:
            sentence = self._text.sentence_at(form.start)
            if sentence is not None and form.start - sentence.start <= 4:
                self._paragraph, self._year = sentence.paragraph, form.moment.year

    def open_section(self, moment: Moment) -> None:
        """A date heading: what follows counts from it."""
        self._last_day = self._past = moment.date() or self._last_day

    def last(self, form: Form) -> datetime.date | None:
        """The day, or for years the year, that "eight days earlier" or "two years later" counts from."""
        if form.shift is None or form.shift.word not in ("year", "season", "summer", "winter", "month"):
            return self._last_day if self._past is None or self._same_paragraph(form.start) else self._past
        if form.shift.word == "month" and self._of_year:
            return None  # five months after a year is no month
        return self._last_year or self._last_day

    def _same_paragraph(self, start: int) -> bool:
        """Whether the last day stands in the paragraph of ``start``: a day to come counts no further."""
        here, there = self._text.paragraph_at(start), self._text.paragraph_at(self._day_at)
        return self._last_day == self._past or here is not None and there is not None and here.index == there.index

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
