"""When and on what occasion words were said, as far as the article supports it.

The ladder: a day in the sentence of the cue; a date heading; a linked quotation's date; the race the report is about,
where nothing speaks against it. Where only bounds are known ``said_on`` stays None (or a month or year) and
``said_from``/``said_to`` hold them; ``said_to`` is at most the publication date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from flows.annotate.quotes.narrative import Narrative
from flows.annotate.quotes.occasion_told import Telling
from flows.annotate.quotes.occasion_words import NAMED_AFTER_DAY, OTHER_CLAUSE, RACE_OF_THE_DAY
from flows.annotate.quotes.report_day import DAY, as_day, report_days, scene_days
from flows.annotate.text import Text
from flows.rows import DateRow

if TYPE_CHECKING:
    from flows.annotate.competitions import Competitions
    from flows.annotate.dates import Dates

NEAR = 4
"""Days between the report's race and another of the same meeting."""

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(slots=True)
class When:
    """``on``: as precise as known; ``first`` and ``last``: ISO days; ``occasion``: as printed; ``rule``: how it is known."""

    on: str | None = None
    first: str | None = None
    last: str | None = None
    occasion: str | None = None
    rule: str = "unknown"


class Occasions:
    """Dates the quotations of one article."""

    def __init__(self, text: Text, narrative: Narrative, dates: Dates, competitions: Competitions | None) -> None:
        self.text = text
        self.narrative = narrative
        self.masked = narrative.masked
        self.dates = dates
        self.published = dates.published.date() if dates.published else as_day(text.published_on)
        self._published = self.published.isoformat() if self.published else None
        self.competitions = competitions
        self._scenes: list[DateRow] | None = None
        self.race = report_days(text, narrative, dates, competitions, self.published)
        self._telling = Telling(narrative)

    def when(
        self, spans: Sequence[tuple[int, int]], own: int, linked: When | None, verb: int = -1, story: tuple[int, int] | None = None
    ) -> When:
        """``spans``: the narrator's stretches that bear on the words, the nearest first; the first ``own`` hold the words
        or their cue, the others only stand before them. ``linked``: the date of a quotation this one belongs to; ``verb``: the
        offset of the verb of speech, if there is one; ``story``: where the paragraph before tells of the speaker.
        """
        occasion = None
        before = afterwards = day_before = False
        found: tuple[DateRow, str] | None = None
        for rank, span in enumerate(spans):
            occasion = occasion or self._telling.occasion(*span)
            if rank < own:
                told = self._telling.told(*span)
                before, day_before, afterwards = before or told.before, day_before or told.eve, afterwards or told.after
            row = self._date_row(*span, rank < own, verb) if found is None else None
            if row is not None:
                found = (row, "day_in_sentence" if rank < own else "day_nearby")
        printed = occasion[0] if occasion else None
        if occasion is not None and occasion[1] == "before":
            before = True
        heading = self.dates.heading_at(spans[0][0]) if spans else None
        if found is not None and DAY.match(found[0].resolved or "") and not self._against(found[0], heading):
            return self._from_row(found[0], printed, found[1])
        if heading is not None and heading.date_from:
            return self._from_row(heading, printed, "date_heading")
        if found is not None and before:
            return self._from_row(found[0], printed, found[1])
        if day_before and self.race is not None and self.race[0] == self.race[1]:
            eve = (dt.date.fromisoformat(self.race[0]) - dt.timedelta(days=1)).isoformat()
            return When(eve, eve, eve, printed, "eve_of_race")
        if linked is not None and linked.on is not None and found is None and not (before or afterwards):
            return When(linked.on, linked.first, linked.last, printed or linked.occasion, "linked")
        if found is not None:
            return self._from_row(found[0], printed, found[1])
        if before:
            return When(None, None, self.race[1] if self.race else self._published, printed, "before_the_race")
        if linked is not None and linked.rule in {"before_the_race"} and not afterwards:
            return When(None, linked.first, linked.last, printed or linked.occasion, "linked")
        lead = self._paragraph_date(spans[0][0]) if spans else None
        if lead is not None:
            return (
                self._from_row(lead, printed, "paragraph_date")
                if lead.resolved
                else When(None, None, self._published, printed, "before_the_race")
            )
        raced = self._raced(*story) if story is not None and self.race is not None else None
        if raced is not None:
            return self._from_row(raced, printed, "race_day_of_speaker")
        if self.race is not None and spans and not self._elsewhere(spans[0][0]):
            first, last = self.race
            if first == last and (occasion is None or occasion[1] in {"after", "race", "day"}):
                return When(first, first, last, printed, "race_day")
            return When(None, first, min(last, self._published or last), printed, "championships")
        scene = self._scene(spans[0][0]) if spans and self.race is None else None
        if scene is not None:
            return self._from_row(scene, printed, "day_of_speaking")
        return When(None, None, self._published, printed, "unknown")

    def _raced(self, start: int, end: int) -> DateRow | None:
        """The last day within ``[start, end)`` that lies within ``NEAR`` days of the race: when the speaker raced."""
        last = None
        for row in self.dates.within(start, end):
            day = as_day(self._by_race(row).resolved)
            if (
                day is None
                or row.kind == "heading"
                or self.race is None
                or self.masked[row.char_start] != self.narrative.text[row.char_start]
            ):
                continue
            if abs((day - dt.date.fromisoformat(self.race[1])).days) > NEAR or (self.published is not None and day > self.published):
                continue
            before, after = self.masked[max(start, row.char_start - 70) : row.char_start], self.masked[row.char_end : row.char_end + 30]
            if RACE_OF_THE_DAY.match(after) or not OTHER_CLAUSE.search(before):
                last = self._by_race(row)
        return last

    def _scene(self, offset: int) -> DateRow | None:
        """Where no race is reported: the day told beside a verb of speech or a press conference, last before ``offset`` or first."""
        if self._scenes is None:
            self._scenes = scene_days(self.text, self.narrative, self.dates, self.published)
        return next((row for row in reversed(self._scenes) if row.char_start < offset), self._scenes[0] if self._scenes else None)

    def _elsewhere(self, offset: int) -> bool:
        """The sentence of the words opens with an earlier competition than the article's."""
        i = self.narrative.sentence_index(offset)
        if i < 0 or self.competitions is None or self.race is None:
            return False
        start, end = self.narrative.sentences[i]
        near = self.competitions.within(start, min(start + 50, end))
        told = [c for c in near if c.last_day and not c.rule.startswith("title")] if near else []
        return bool(told) and all((c.last_day or "") < self.race[0] for c in told)

    def _paragraph_date(self, offset: int) -> DateRow | None:
        """The date that opens the paragraph ("In November, …"), where it is not the time of the race."""
        i = self.narrative.unit_index(offset)
        if i < 0:
            return None
        start = self.narrative.units[i][0]
        row = next(iter(self.dates.within(start, min(start + 24, self.narrative.units[i][1]))), None)
        if row is None or row.kind == "heading" or self.masked[row.char_end : row.char_end + 1] not in {",", ""} or row.rule == "weekday":
            return None
        inside = self.race is not None and row.date_from and row.date_to and row.date_from <= self.race[1] and self.race[0] <= row.date_to
        return None if inside else row

    def posted(self, start: int, end: int) -> When:
        """When a post without marks was written: the date it is signed with, else as any other words."""
        unit = self.narrative.unit_index(start)
        stop = self.narrative.units[unit][1] if unit >= 0 else end
        signed = next((r for r in self.dates.within(end, stop) if DAY.match(r.resolved or "")), None)
        return self._from_row(signed, None, "signed") if signed is not None else self.when([(start, end)], 0, None)

    @staticmethod
    def _against(row: DateRow, heading: DateRow | None) -> bool:
        """Under a date heading a relative day far from it was read from another day than the heading's."""
        day, under = as_day(row.resolved), as_day(heading.date_from) if heading is not None else None
        return row.kind == "relative" and day is not None and under is not None and abs((day - under).days) > 7

    def _from_row(self, row: DateRow, occasion: str | None, rule: str) -> When:
        last = row.date_to
        if last and self._published and row.date_from and row.date_from <= self._published:
            last = min(last, self._published)
        return When(row.resolved, row.date_from, last, occasion, rule)

    def _close(self, row: DateRow) -> bool:
        """A day within ten days of the race or of publication: the article's own time, not its background."""
        day = as_day(row.resolved)
        anchors = [as_day(self.race[0])] if self.race else []
        return day is not None and any(a is not None and abs((day - a).days) <= 10 for a in [*anchors, self.published])

    def _by_race(self, row: DateRow) -> DateRow:
        """A weekday the article's date does not settle: the one nearest to the day of the race."""
        name = row.as_printed.strip(".").casefold()[:3]
        if row.resolved or row.rule != "weekday" or name not in _WEEKDAYS or self.race is None or self.race[0] != self.race[1]:
            return row
        race = dt.date.fromisoformat(self.race[0])
        ahead = (_WEEKDAYS.index(name) - race.weekday()) % 7
        day = (race + dt.timedelta(days=ahead if ahead <= 2 else ahead - 7)).isoformat()
        return replace(row, resolved=day, date_from=day, date_to=day)

    def _date_row(self, start: int, end: int, near: bool, verb: int) -> DateRow | None:
        """A resolved date outside quotations that says when the words were said, not when something else happened."""
        best = None
        for row in self.dates.within(start, end):
            row = self._by_race(row)
            if not row.resolved or row.kind == "heading" or self.masked[row.char_start] != self.narrative.text[row.char_start]:
                continue
            if self._published is not None and row.date_from and row.date_from > self._published:
                continue
            after = self.masked[row.char_end : row.char_end + 30]
            before = self.masked[max(start, row.char_start - 70) : row.char_start]
            if RACE_OF_THE_DAY.match(after) or OTHER_CLAUSE.search(before):
                continue
            if NAMED_AFTER_DAY.match(after):
                continue
            if not near and not self._close(row):
                continue
            told = start <= verb < row.char_start and len(self.masked[verb : row.char_start].split()) <= 6
            aside = self.masked[verb : row.char_start].rpartition(",") if told else ("", "", "")
            told = told and not (aside[1] and len(aside[2].split()) > 2)
            if not DAY.match(row.resolved) and not told and len(self.masked[start : row.char_start].split()) > 2:
                continue
            if best is None or (DAY.match(row.resolved) and not DAY.match(best.resolved or "")):
                best = row
        return best
