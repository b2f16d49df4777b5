"""Dates: absolute, headings, weekdays, "last year", "39 years ago": as precise as the text supports, never more.

``find_dates`` reads every date expression; ``Dates.at`` gives the one that governs a place in the text. Relative ones
count from the date of their section (a date heading) or of the article (``published_on``, else the text's own
dateline); where neither is known they stay unresolved, until ``Dates.anchored`` is told the article's year.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, field

from flows.annotate import date_forms
from flows.annotate.date_form import Form
from flows.annotate.date_story import Story, out_of_order, weekday_signal
from flows.annotate.moments import Moment, Span
from flows.annotate.phrases import tokens
from flows.annotate.text import Text
from flows.rows import DateRow, SignalRow

DATELINE = "dateline"
"""The rule of the row that dates the article itself: it says nothing of the sentence it stands in."""

_NEAR = 400
"""How far (in characters) a date may govern inside one sentence; a longer one is a list or no prose."""


@dataclass(frozen=True, slots=True)
class Dates:
    """All date expressions of one article, in order of place."""

    text: Text
    rows: list[DateRow]
    published: Moment | None
    headings: list[DateRow]
    signals: list[SignalRow]
    _forms: list[Form] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _heading_starts: list[int] = field(default_factory=list)

    def at(self, offset: int) -> DateRow | None:
        """The date that governs ``offset``: the nearest resolved one of its sentence, else its section's heading."""
        sentence = self.text.sentence_at(offset)
        if sentence is not None:
            low, high = max(sentence.start, offset - _NEAR), min(sentence.end, offset + _NEAR)
            near = [r for r in self.within(low, high) if r.resolved and r.rule != DATELINE]
            if near:
                return min(near, key=lambda r: min(abs(r.char_start - offset), abs(r.char_end - offset)))
        return self.heading_at(offset)

    def heading_at(self, offset: int) -> DateRow | None:
        """The date heading of the section that holds ``offset``."""
        i = bisect.bisect_right(self._heading_starts, offset) - 1 if self.headings else -1
        return self.headings[i] if i >= 0 else None

    def within(self, start: int, end: int) -> list[DateRow]:
        """The date expressions that begin inside ``[start, end)``."""
        return self.rows[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def now(self, offset: int) -> Moment | None:
        """The day (or month, or year) that counts as today at ``offset``."""
        heading = self.heading_at(offset)
        return Moment.parse(heading.date_from) if heading and heading.date_from else self.published

    def anchored(self, published: Moment) -> Dates:
        """The same text read again, now that the article's own date is known (from the competitions it speaks of)."""
        return _resolve(self.text, self._forms, published)


def find_dates(text: Text) -> Dates:
    """Read all dates of a text."""
    published = Moment.parse(text.published_on) if text.published_on else None
    return _resolve(text, date_forms.find(tokens(text.text)), published)


def _resolve(text: Text, forms: list[Form], published: Moment | None) -> Dates:
    lines = _date_lines(text, forms)
    dateline = _dateline(text, forms, lines, published)
    if published is None and dateline is not None:
        published = dateline.moment
    headings = [f for f in lines if f is not dateline]
    if len(headings) == 1 and published is None:
        published = headings[0].moment
    rows: list[DateRow] = []
    heading_rows: list[DateRow] = []
    signals: list[SignalRow] = []
    now = published
    story = Story(text, published)
    heading_set = {f.start for f in headings}
    for form in forms:
        if form.start in heading_set:
            row = _row(form, Span.of(form.moment, form.until) if form.moment else None, "heading", "date heading", 0.98)
            heading_rows.append(row)
            if form.moment:
                now = form.moment
                story.open_section(form.moment)
        else:
            span = form.resolve(now or published, story.last(form), story.year_at(form))
            kind = "absolute" if form.moment and form.moment.year else "relative"
            row = _row(form, span, kind, DATELINE if form is dateline else form.rule, form.confidence)
            if form is not dateline:
                story.note(form, span)
        rows.append(row)
        if form.weekday is not None and (signal := weekday_signal(row, form.weekday)) is not None:
            signals.append(signal)
    signals.extend(out_of_order(heading_rows))
    return Dates(
        text,
        rows,
        published,
        heading_rows,
        signals,
        forms,
        [r.char_start for r in rows],
        [r.char_start for r in heading_rows],
    )


def _row(form: Form, span: Span | None, kind: str, rule: str, confidence: float) -> DateRow:
    return DateRow(
        kind,
        form.printed,
        span.resolved if span else None,
        span.first.isoformat() if span else None,
        span.last.isoformat() if span else None,
        form.start,
        form.end,
        rule,
        confidence,
    )


def _date_lines(text: Text, forms: list[Form]) -> list[Form]:
    """Dates that fill a line of their own ("Aug. 23, 2023", "Saturday 4 May", "July 12th, 2024:")."""
    out = []
    for form in forms:
        if form.moment is None or form.moment.month is None:
            continue
        paragraph = text.paragraph_at(form.start)
        if paragraph is None or paragraph.end - paragraph.start > form.end - form.start + 14:
            continue
        rest = text.text[paragraph.start : form.start] + text.text[form.end : paragraph.end]
        if not rest.strip(" .:,–—-*_#()") or date_forms.is_weekday(rest.strip(" .:,–—-*_#()")):
            out.append(form)
    return out


def _opens_timeline(form: Form, lines: list[Form], index: int) -> bool:
    """Whether a date line is the first heading of a timeline rather than the article's own date, which comes before older ones."""
    after = [f.moment for f in lines if f.start > form.start and f.moment is not None]
    if not after or form.moment is None:
        return False
    return index > 3 or (len(after) >= 2 and after[0].year is not None and form.moment < after[0])


_WIRE = re.compile(r"\s?(?:\([A-Z][\w .]{1,20}\)\s?)?[-–—]")


def _opens(text: str, start: int, form: Form) -> bool:
    """Whether a date opens its paragraph as wires and releases do: "March 6, 2024 (Agency) - …", "TORONTO, May 2, 2018 – …"."""
    place = text[start : form.start].strip(" ,")
    return len(place) <= 40 and (not place or place.isupper()) and _WIRE.match(text, form.end) is not None


def _dateline(text: Text, forms: list[Form], lines: list[Form], known: Moment | None) -> Form | None:
    """The full date printed with byline or headline at the top, or in a sign-off line at the end."""
    dated = [f for f in forms if f.moment is not None and f.moment.day is not None and f.moment.year is not None]
    if not dated:
        return None
    top = text.paragraphs[min(14, len(text.paragraphs) - 1)].start
    for form in dated:
        if form.start > min(top, 900):
            break
        paragraph = text.paragraph_at(form.start)
        if paragraph is None:
            continue
        if paragraph.end - paragraph.start > 90 and not _opens(text.text, paragraph.start, form):
            continue
        if form in lines and (
            _opens_timeline(form, lines, paragraph.index) or (known is not None and form.moment != known and len(lines) > 1)
        ):
            continue
        return form
    last = dated[-1]
    paragraph = text.paragraph_at(last.start)
    if not lines and paragraph is not None and paragraph.index >= len(text.paragraphs) - 6:
        if paragraph.end - paragraph.start <= 80:
            return last
    return None
