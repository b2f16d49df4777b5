"""The day or days an article reports: what was said in it without a date of its own was said then."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from flows.annotate.quotes.lexicon import FINITE, SPEAKING, VERB_SENSE, alternation
from flows.annotate.quotes.narrative import Narrative
from flows.annotate.quotes.occasion_words import OTHER_CLAUSE
from flows.annotate.text import Text
from flows.rows import DateRow

if TYPE_CHECKING:
    from flows.annotate.competitions import Competitions
    from flows.annotate.dates import Dates

REPORT_DAYS = 21
"""A report appears within this many days of its race; what was said later needs a date of its own."""
LEAD = 4
"""Paragraphs in which a report says when its race was."""

_ONE_DAY = dt.timedelta(days=1)
"""A meeting of two days is reported when it is over."""
DAY = re.compile(r"\d{4}-\d\d-\d\d$")


def report_days(
    text: Text, narrative: Narrative, dates: Dates, competitions: Competitions | None, published: dt.date | None
) -> tuple[str, str] | None:
    """First and last day (ISO) of the article's main competition, or the one day its lead gives; None where neither is told."""
    main = competitions.main if competitions is not None else None
    days = (main.first_day, main.last_day) if main is not None and main.first_day and main.last_day else None
    if days is not None and published is not None:
        late = (dt.date.fromisoformat(days[1]) + dt.timedelta(days=REPORT_DAYS)).isoformat()
        days = days if days[0] <= published.isoformat() <= late else None
    if days is not None and days[0] == days[1]:
        return days
    lead = [p for p in text.paragraphs if p.kind in {"body", "caption"}][:LEAD]
    told: list[str] = []
    for row in dates.within(lead[0].start, lead[-1].end) if lead else []:
        day = as_day(row.resolved)
        if day is None or row.kind == "heading" or narrative.masked[row.char_start] != narrative.text[row.char_start]:
            continue
        if published is not None and not 0 <= (published - day).days <= REPORT_DAYS:
            continue
        if days is not None and not days[0] <= day.isoformat() <= days[1]:
            continue
        before = narrative.masked[max(0, row.char_start - 70) : row.char_start]
        if not OTHER_CLAUSE.search(before) or before.endswith(("until ", "by ")):
            told.append(day.isoformat())
    if told and days is not None and days[1] in told and dt.date.fromisoformat(days[1]) - dt.date.fromisoformat(days[0]) == _ONE_DAY:
        return days[1], days[1]
    if not told and competitions is not None and competitions.told_day is not None and days is not None:
        return competitions.told_day, competitions.told_day
    return (told[0], told[0]) if told else days


def as_day(value: str | None) -> dt.date | None:
    """The day an ISO string names; None for a month, a year or nothing."""
    return dt.date.fromisoformat(value) if value and DAY.match(value) else None


def scene_days(text: Text, narrative: Narrative, dates: Dates, published: dt.date | None) -> list[DateRow]:
    """The days of the last week on which, as the narrator tells, somebody spoke or the press was met, in order."""
    if published is None:
        return []
    out = []
    for row in dates.within(0, len(text.text)):
        day = as_day(row.resolved)
        if day is None or row.kind == "heading" or not 0 <= (published - day).days < 7:
            continue
        i = narrative.sentence_index(row.char_start)
        start, end = narrative.sentences[i] if i >= 0 else (0, 0)
        paragraph = text.paragraph_at(row.char_start)
        if narrative.masked[row.char_start] != narrative.text[row.char_start] or paragraph is None or paragraph.kind != "body":
            continue
        before = narrative.masked[max(start, row.char_start - 70) : row.char_start]
        if OTHER_CLAUSE.search(before) or not _SPEAKING.search(narrative.masked, start, end):
            continue
        out.append(row)
    return out


_SPEAKING = re.compile(
    rf"\b(?:{alternation(form for form in FINITE if VERB_SENSE[form] in SPEAKING)})\b|\b(?:press|news|media) (?:conference|day|call)\b"
)
