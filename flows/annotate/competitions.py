"""Competitions: which ones a text speaks of, named canonically with their year, and which one governs a place in it.

``find_competitions`` also settles what the dates could not know alone: where an article bears no date, its year is
inferred from the editions it speaks of, and ``Competitions.dates`` are the dates read again with that year.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from operator import attrgetter, itemgetter

from flows.annotate import competition_names, editions
from flows.annotate import competition_story as story
from flows.annotate.article_year import infer
from flows.annotate.competition_asides import is_honour, is_hosted, is_in_passing, is_of_somebody, is_standard
from flows.annotate.competition_hosts import host_mentions
from flows.annotate.competition_main import main_of
from flows.annotate.competition_mention import Mention
from flows.annotate.competition_years import looks_ahead, printed_year, year_of
from flows.annotate.dates import Dates
from flows.annotate.phrases import tokens
from flows.annotate.text import Paragraph, Text, lowered
from flows.rows import CompetitionRow, DateRow

TITLE = "title of an athlete"
"""The rule of rows such as "Olympic champion": they date a title, they do not say where the told race was held."""

_CONFIDENCE = {"name": 0.97, "event": 0.95, "title": 0.9, "form": 0.85, "host": 0.75, "generic": 0.6}
_RULES = {
    "name": "listed name",
    "event": "listed event",
    "title": TITLE,
    "form": "form of the name",
    "host": "host city",
    "generic": "series alone",
}

_MEETING = re.compile(r"[\w'’ .-]{3,40} [–—-] [A-Z][\w .'’-]+, [A-Z][\w .'’-]+")
_NEAR = 400
"""How far (in characters) a competition governs inside one sentence; ten times as far inside a paragraph or section."""


@dataclass(slots=True)
class Competitions:
    """All mentions of competitions, the article's main one, and the dates read with what they tell."""

    text: Text
    rows: list[CompetitionRow]
    dates: Dates
    main: CompetitionRow | None
    told_day: str | None = None
    """The day on which the main competition's told races were held, where the article says so (ISO)."""
    spoken_ahead: frozenset[int] = frozenset()
    """Where an article of no known day names an edition that it speaks of as to come."""
    _starts: list[int] = field(init=False)
    _told: list[CompetitionRow] = field(init=False)
    _told_starts: list[int] = field(init=False)
    _sections: list[tuple[int, CompetitionRow | None]] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [r.char_start for r in self.rows]
        body = self.text.text
        telling = [r for r in self.rows if r.rule != TITLE and r.rule != "series alone"]
        self._told = [r for r in telling if not is_hosted(body, r.char_start) and not is_standard(body, r.char_end)]
        self._told_starts = [r.char_start for r in self._told]
        self._sections = self._headed()

    def __iter__(self) -> Iterator[CompetitionRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def within(self, start: int, end: int) -> list[CompetitionRow]:
        """The mentions that begin inside ``[start, end)``."""
        return self.rows[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def at(self, offset: int, *, apart: frozenset[int] = frozenset()) -> CompetitionRow | None:
        """The competition that governs ``offset``: of its sentence, paragraph, section, else the article's main one.

        Athletes' titles ("the Olympic champion") govern nothing, nor do the mentions that start at ``apart``.
        """
        sentence = self.text.sentence_at(offset)
        if sentence is not None:
            near = self._telling(max(sentence.start, offset - _NEAR), min(sentence.end, offset + _NEAR))
            if near and (nearest := self._nearest(near, offset, apart)) is not None:
                return nearest
        if self._sections and (k := bisect.bisect_right(self._sections, offset, key=itemgetter(0))):
            return self._sections[k - 1][1]
        heading = self.dates.heading_at(offset)
        paragraph = self.text.paragraph_at(offset)
        if paragraph is not None:
            told = self._telling(max(paragraph.start, offset - 10 * _NEAR), offset)
            if told and (last := self._last(told, apart, heading is None)) is not None:
                return last
        return self._below(heading, offset) if heading is not None else self._of_round_up(offset) or self.main

    def _nearest(self, rows: list[CompetitionRow], offset: int, apart: frozenset[int]) -> CompetitionRow | None:
        """That of a sentence which stands nearest to ``offset``."""
        kept = [r for r in rows if r.char_start not in apart] if apart else rows
        return min(kept, key=lambda r: max(offset - r.char_end, 1.2 * (r.char_start - offset)), default=None)

    def _last(self, rows: list[CompetitionRow], apart: frozenset[int], of_main: bool) -> CompetitionRow | None:
        """The one named last in a paragraph; where it is ``of_main``, rather the main one."""
        kept = [r for r in rows if r.char_start not in apart and not self._in_passing(r)]
        same = [r for r in kept if r.competition == self.main.competition] if of_main and self.main else None
        return (same or kept)[-1] if kept else None

    def _below(self, heading: DateRow, offset: int) -> CompetitionRow | None:
        """The one that goes on on the day of a heading, else the last one named below it."""
        section = self._telling(heading.char_end, min(self._section_end(heading.char_start), offset + 10 * _NEAR))
        inside = [
            r for r in section if r.first_day and heading.date_from and r.first_day <= heading.date_from <= (r.last_day or r.first_day)
        ]
        chosen = inside or [r for r in section if r.char_start <= offset][-1:]
        return chosen[0] if chosen else None

    def _headed(self) -> list[tuple[int, CompetitionRow | None]]:
        """Where the sections of a round-up begin, each under the name of its meeting: "Harrowby 10K – Leeds"; none of an unknown one."""
        out: list[tuple[int, CompetitionRow | None]] = []
        for p in self.text.paragraphs[1:]:
            if p.kind == "heading":
                named = next((r for r in self._telling(p.start, p.end) if r.char_start - p.start <= len("The ")), None)
                if named is not None or _MEETING.fullmatch(self.text.text, p.start, p.end):
                    out.append((p.start, named))
        several = len({r.series for _, r in out if r is not None}) > 1 or sum(r is None for _, r in out) > 1
        return out if several else []

    def _of_round_up(self, offset: int) -> CompetitionRow | None:
        """In a round-up of local meetings, the first one that the section around ``offset`` tells of, heading included."""
        known = editions.series().get(self.main.series) if self.main is not None else None
        paragraph = self.text.paragraph_at(offset)
        if self.main is None or known is not None or paragraph is None:
            return None
        sections = [p for p in self.text.paragraphs[1 : paragraph.index + 1] if p.kind == "heading" and _is_capitals(self.text, p)]
        told = self._telling(sections[-1].start, offset) if sections else []
        return next((r for r in told if r.year == self.main.year), None)

    def edition(self, row: CompetitionRow, year: int) -> CompetitionRow:
        """The same series in another year, for a claim that names its own: "he won both events in 2021"."""
        return self.of_series(row.series, year, row.char_start, row.char_end)

    def of_series(self, series: str, year: int | None, start: int, end: int) -> CompetitionRow:
        """An edition of a series that ``text[start:end]`` means without its name: "won the national title"."""
        return _row(Mention(series, "name", 0, 0, start, end, None, year))

    def _section_end(self, start: int) -> int:
        headings = self.dates.headings
        k = bisect.bisect_right(headings, start, key=lambda h: h.char_start)
        return headings[k].char_start if k < len(headings) else len(self.text.text)

    def _in_passing(self, row: CompetitionRow) -> bool:
        """Whether it is said of somebody's past ("Bell, who won at the 2023 Games, led"): later sentences are not of it."""
        if self.main is not None and row.series != self.main.series and is_honour(self.text.text, row.char_end):
            return True
        if self.main is None:
            return editions.is_major(row.series) and is_in_passing(self.text.text, row.char_start)
        if row.year is None:
            return False
        past = row.year < (self.main.year or 0) or (row.last_day or "9") < (self.main.first_day or "")
        past = past or self.main.year is None and row.series != self.main.series
        if not past and row.series != self.main.series and row.year == self.main.year:
            past = not is_of_somebody(self.text.text, row.char_start)  # "her mark of 56.11 set last week at the …"
        return past and is_in_passing(self.text.text, row.char_start)

    def _telling(self, start: int, end: int) -> list[CompetitionRow]:
        """The mentions inside ``[start, end)`` that say where something was held."""
        return self._told[bisect.bisect_left(self._told_starts, start) : bisect.bisect_left(self._told_starts, end)]


def _is_capitals(text: Text, paragraph: Paragraph) -> bool:
    return text.text[paragraph.start : paragraph.end].isupper()


def find_competitions(text: Text, dates: Dates) -> Competitions:
    """Read all competitions of a text."""
    toks = tokens(text.text)
    mentions, cities = competition_names.find(toks)
    for m in mentions:
        m.year, m.ahead = printed_year(toks, m), looks_ahead(toks, m.first, m.last)
    if dates.published is None:
        inferred = infer(toks, mentions, cities, dates)
        if inferred is not None:
            dates = dates.anchored(inferred)
    told: list[Mention] = []
    for m, after in zip_longest(mentions, mentions[1:]):
        m.year, rule = year_of(toks, m, dates, told, after.start if after else None)
        m.guessed = rule == "date of the article"
        told.append(m)
    story.awaited(toks, mentions, dates)
    story.titles(mentions, dates)
    story.share_years(text.text, mentions)
    story.of_the_season(toks, mentions, dates)
    main = main_of(text, mentions, dates)
    mentions += host_mentions(toks, mentions, cities, dates, (main.series, main.year) if main else None)
    mentions.sort(key=attrgetter("start"))
    story.of_titles(toks, mentions)
    story.past(mentions, dates)
    story.retold(mentions, main)
    story.share_years(text.text, mentions)
    leagues = {m.series for m in mentions if "diamond league" in lowered(text.text)[m.start : m.end]}
    rows = [_row(m, leagues) for m in mentions]
    main_mention = main_of(text, mentions, dates)
    main_row = _row(main_mention, leagues) if main_mention else None
    of_main = [m for m in mentions if main_mention and (m.series, m.year) == (main_mention.series, main_mention.year)]
    held = story.told_days(main_row, dates) if main_row and not all(m.ahead for m in of_main) else None
    if main_row is not None and held is not None and main_row.first_day is None:
        # the article itself says when it was held
        rows = [replace(r, first_day=held[0], last_day=held[1]) if r.competition == main_row.competition else r for r in rows]
        main_row = replace(main_row, first_day=held[0], last_day=held[1])
    day = held[0] if held and held[0] == held[1] else None
    named = [m for m in mentions if m.how in ("name", "form")] if text.published_on is None else []
    ahead = {(m.series, m.year) for m in named if m.ahead} - {(m.series, m.year) for m in named if not m.ahead}
    return Competitions(text, rows, dates, main_row, day, frozenset([r.char_start for r in rows if (r.series, r.year) in ahead]))


def _row(mention: Mention, leagues: Container[str] = ()) -> CompetitionRow:
    """The row of a mention; ``leagues``: the series that the text calls meetings of the Diamond League."""
    known = editions.series().get(mention.series)
    found = editions.edition(mention.series, mention.year) if mention.year else None
    name = editions.called(mention.series, mention.year, own=mention.series not in leagues)
    environment = known.environment if known else "indoor" if "Indoor" in name else "cross-country" if "Cross Country" in name else None
    return CompetitionRow(
        name,
        mention.series,
        mention.year,
        found.first_day if found else None,
        found.last_day if found else None,
        (found.environment if found else None) or environment,
        found.venue if found else None,
        (found.city if found else None) or (known.city if known else None) or mention.city,
        (found.country if found else None) or (known.country if known else None),
        mention.start,
        mention.end,
        _RULES[mention.how],
        _CONFIDENCE[mention.how],
    )
