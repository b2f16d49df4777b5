"""Competitions: which ones a text speaks of, named canonically with their year, and which one governs a place in it.

``find_competitions`` also settles what the dates could not know alone: where an article bears no date, its year is
inferred from the editions it speaks of, and ``Competitions.dates`` are the dates read again with that year.
"""

from __future__ import annotations

import bisect
import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from flows.annotate import competition_names, editions
from flows.annotate.article_year import infer
from flows.annotate.competition_hosts import host_mentions
from flows.annotate.competition_mention import Mention
from flows.annotate.competition_years import looks_ahead, story_year, year_of
from flows.annotate.dates import Dates
from flows.annotate.phrases import tokens
from flows.annotate.text import Text
from flows.rows import CompetitionRow

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


_NEAR = 400
"""How far (in characters) a competition governs inside one sentence; ten times as far inside a paragraph or section."""


@dataclass(frozen=True, slots=True)
class Competitions:
    """All mentions of competitions, the article's main one, and the dates read with what they tell."""

    text: Text
    rows: list[CompetitionRow]
    dates: Dates
    main: CompetitionRow | None
    told_day: str | None = None
    """The day on which the main competition's told races were held, where the article says so (ISO)."""
    _starts: list[int] = field(default_factory=list)

    def __iter__(self) -> Iterator[CompetitionRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def within(self, start: int, end: int) -> list[CompetitionRow]:
        """The mentions that begin inside ``[start, end)``."""
        return self.rows[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def at(self, offset: int, *, titles: bool = False) -> CompetitionRow | None:
        """The competition that governs ``offset``: of its sentence, paragraph, section, else the article's main one.

        Athletes' titles ("the Olympic champion") govern nothing unless ``titles`` is set.
        """
        sentence = self.text.sentence_at(offset)
        if sentence is not None:
            near = self._telling(max(sentence.start, offset - _NEAR), min(sentence.end, offset + _NEAR), titles)
            if near:
                return min(near, key=lambda r: max(offset - r.char_end, 1.2 * (r.char_start - offset)))
        heading = self.dates.heading_at(offset)
        paragraph = self.text.paragraph_at(offset)
        if paragraph is not None:
            near = self._telling(max(paragraph.start, offset - 10 * _NEAR), offset, titles)
            same = [r for r in near if self.main and r.competition == self.main.competition]
            if same and heading is None:
                return same[-1]
            if near:
                return near[-1]
        if heading is not None:
            section = self._telling(heading.char_end, min(self._section_end(heading.char_start), offset + 10 * _NEAR), titles)
            inside = [
                r for r in section if r.first_day and heading.date_from and r.first_day <= heading.date_from <= (r.last_day or r.first_day)
            ]
            before = [r for r in section if r.char_start <= offset]
            chosen = inside or before[-1:]
            return chosen[0] if chosen else None
        return self.main

    def edition(self, row: CompetitionRow, year: int) -> CompetitionRow:
        """The same series in another year, for a claim that names its own: "he won both events in 2021"."""
        return _row(Mention(row.series, "name", 0, 0, row.char_start, row.char_end, None, year))

    def _section_end(self, start: int) -> int:
        headings = self.dates.headings
        k = bisect.bisect_right(headings, start, key=lambda h: h.char_start)
        return headings[k].char_start if k < len(headings) else len(self.text.text)

    def _telling(self, start: int, end: int, titles: bool) -> list[CompetitionRow]:
        return [r for r in self.within(start, end) if (titles or r.rule != TITLE) and r.rule != "series alone"]


def find_competitions(text: Text, dates: Dates) -> Competitions:
    """Read all competitions of a text."""
    toks = tokens(text.text)
    mentions, cities = competition_names.find(toks)
    if dates.published is None:
        inferred = infer(toks, mentions, cities, dates)
        if inferred is not None:
            dates = dates.anchored(inferred)
    dated: list[Mention] = []
    for mention, after in zip_longest(mentions, mentions[1:]):
        year, rule = year_of(toks, mention, dates, dated, after.start if after else None)
        ahead = looks_ahead(toks, mention.first, mention.last)
        dated.append(replace(mention, year=year, ahead=ahead, guessed=rule == "date of the article"))
    dated = _environment(toks.words, _share_years(_titles(dated, dates)))
    main = _main(text, dated, dates)
    dated.extend(host_mentions(toks, dated, cities, dates, (main.series, main.year) if main else None))
    dated = [_past(m, dates) for m in sorted(dated, key=lambda m: m.start)]
    dated = _share_years(_retold(dated, main))
    rows = [_row(m) for m in dated]
    main_mention = _main(text, dated, dates)
    main_row = _row(main_mention) if main_mention else None
    told = told_days(main_row, dates) if main_row and main_mention and not main_mention.ahead else None
    if main_row is not None and told is not None and main_row.first_day is None:
        # the article itself says when it was held
        rows = [replace(r, first_day=told[0], last_day=told[1]) if r.competition == main_row.competition else r for r in rows]
        main_row = replace(main_row, first_day=told[0], last_day=told[1])
    day = told[0] if told and told[0] == told[1] else None
    return Competitions(text, rows, dates, main_row, day, [r.char_start for r in rows])


def _past(mention: Mention, dates: Dates) -> Mention:
    """An edition that was over when the article appeared is not to come, whatever the words around it say."""
    now = dates.now(mention.start)
    if not mention.ahead or now is None or now.year is None or mention.year is None:
        return mention
    found = editions.edition(mention.series, mention.year)
    held = found.held if found else mention.year
    return replace(mention, ahead=held >= now.year)


def _retold(mentions: list[Mention], main: Mention | None) -> list[Mention]:
    """Years that only the article's date suggested give way to the edition told of just before, or to the article's main one."""
    out: list[Mention] = []
    for mention in mentions:
        if mention.guessed and not mention.ahead and mention.how in ("name", "event"):
            of_main = main.year if main is not None and main.series == mention.series and not main.guessed else None
            told = story_year(mention, out)
            told = (of_main or told) if mention.how == "name" else (told or of_main)
            mention = replace(mention, year=told if told is not None else mention.year)
        out.append(mention)
    return out


def _titles(mentions: list[Mention], dates: Dates) -> list[Mention]:
    """Titles in the year of an edition, month unknown: the edition before when that year's is still to come, else none."""
    now = dates.published
    if now is None or now.month is not None:
        return mentions
    to_come = {m.series for m in mentions if m.ahead}
    out = []
    for m in mentions:
        found = editions.edition(m.series, m.year) if m.how == "title" and m.year else None
        if found is not None and found.held == now.year and m.series in to_come:
            earlier = [e.year for e in editions.editions()[m.series] if e.held < found.held]
            m = replace(m, year=earlier[-1] if earlier else None)
        elif found is not None and found.held == now.year:
            m = replace(m, year=None)
        out.append(m)
    return out


def told_days(main: CompetitionRow, dates: Dates) -> tuple[str, str] | None:
    """The first and last day (ISO) the article tells of: the day, else the weekend, of its lead that the main edition allows."""
    text, now = dates.text, dates.published.date() if dates.published else None
    if main.first_day is not None and main.first_day == main.last_day:
        return main.first_day, main.first_day
    if now is None or not text.paragraphs:
        return None
    lead = text.paragraphs[min(9, len(text.paragraphs) - 1)].end
    low = main.first_day or (now - datetime.timedelta(days=12)).isoformat()
    high = min(main.last_day or now.isoformat(), now.isoformat())
    weekend: tuple[str, str] | None = None
    for row in dates.within(0, lead):
        if row.kind != "relative" or not row.date_from or not row.date_to or not low <= row.date_from <= row.date_to <= high:
            continue
        if row.date_from == row.date_to and (row.rule != "today" or row.as_printed.lower() == "tonight"):
            return row.date_from, row.date_to
        if weekend is None and "weekend" in row.as_printed.lower():
            weekend = row.date_from, row.date_to
    return weekend


def _share_years(mentions: list[Mention]) -> list[Mention]:
    """A name without a year takes the year of the same series named with one, when the text names only one edition."""
    years: dict[str, set[int]] = {}
    for m in mentions:
        if m.year is not None and m.how != "title":
            years.setdefault(m.series, set()).add(m.year)
    return [
        replace(m, year=next(iter(years[m.series])))
        if m.year is None and m.how in ("name", "event", "host", "form") and len(years.get(m.series, ())) == 1
        else m
        for m in mentions
    ]


def _environment(words: tuple[str, ...], mentions: list[Mention]) -> list[Mention]:
    """An article about indoor races means the indoor edition of a championship that has one ("the AAAs title")."""
    indoor = sum(w in ("indoor", "indoors") for w in words)
    if indoor < 2:
        return mentions
    return [replace(m, series="AAA Indoor Championships") if m.series == "AAA Championships" else m for m in mentions]


def _row(mention: Mention) -> CompetitionRow:
    known = editions.series().get(mention.series)
    found = editions.edition(mention.series, mention.year) if mention.year else None
    name = f"{mention.series} {mention.year}" if mention.year else mention.series
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


def _main(text: Text, mentions: list[Mention], dates: Dates) -> Mention | None:
    """The competition the article is about: by headline, lead and number of mentions; what is past or to come counts less."""
    if not mentions:
        return None
    lead = text.paragraphs[min(5, len(text.paragraphs) - 1)].end if text.paragraphs else 0
    year = dates.published.year if dates.published else None
    score: dict[tuple[str, int | None], float] = {}
    for mention in mentions:
        if mention.how in ("title", "generic"):
            continue
        key = mention.series, mention.year
        weight = 0.7 if mention.how == "host" else 1.0
        weight *= 0.3 if mention.ahead else 1.0
        if year is not None and mention.year is not None:
            found = editions.edition(mention.series, mention.year)
            weight *= 1.0 if (found.held if found else mention.year) == year else 0.4
        weight *= 2.0 if mention.start <= lead else 1.0
        score[key] = score.get(key, 1.0) + weight
    if not score:
        return None
    best = max(score, key=lambda k: score[k])
    told = [m for m in mentions if (m.series, m.year) == best and m.how not in ("title", "generic")]
    return next((m for m in told if not m.guessed), told[0])
