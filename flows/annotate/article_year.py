"""The year (and month) of an article that bears no date, from the editions, years and ages it speaks of.

What is over bounds the year from below, what is to come from above, and what is said to be of this month or summer names it. A year
is taken only when enough speaks for it. Never used where a date is printed.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from typing import NamedTuple

from flows.annotate import editions
from flows.annotate.article_dateline import FIRST_NUMBER, printed_years, take_dateline, take_weekday, wire_day
from flows.annotate.competition_mention import Mention
from flows.annotate.competition_years import looks_ahead
from flows.annotate.dates import Dates
from flows.annotate.moments import Moment
from flows.annotate.phrases import Hit, Tokens
from flows.rows import DateRow

_ENOUGH = 2.0
_SO_FAR = re.compile(r"\b(?:has|have)\b[^.,;]*$")
_PERFECT, _SO_FAR_BACK = frozenset(("has", "have")), 70
"""One of these words stands, at most so many characters before the year, where ``_SO_FAR`` finds it."""
_BESIDE = 400
"""How many characters from a year "last year" may be that it is told of."""
_SINCE = re.compile(r"\bsince\s$")
_LAST = frozenset(("last year", "last season", "last summer", "last spring", "last winter", "a year ago", "one year ago", "12 months ago"))
_CUES: dict[str, tuple[int, int | None]] = {
    "last month": (0, 1), "next month": (0, -1), "this month": (0, 0), "this weekend": (0, 0), "last week": (0, 0), "next week": (0, 0),
    "next weekend": (0, 0), "last weekend": (0, 0), "this summer": (0, None), "this winter": (0, None), "this august": (0, None),
    "this year": (0, None), "next year": (-1, None), "two years ago": (2, None), "three years ago": (3, None),
    **dict.fromkeys(_LAST, (1, None)),
}  # fmt: skip
"""What stands beside an edition: the years and months from it to the article."""


class _Evidence(NamedTuple):
    """``over`` and ``ahead``: years of what is past and what is to come; ``votes`` by year; ``before``: series held the year before."""

    over: list[int]
    ahead: list[int]
    votes: dict[int, float]
    before: set[str]
    months: dict[int, int]

    def score(self, year: int) -> float:
        """How much speaks for ``year``, less what speaks against it."""
        latest = max(self.over, default=0)
        out = self.votes.get(year, 0.0) + max(0.0, 0.75 - 0.25 * (year - latest) if year >= latest else 0.0)
        out -= min(4.0, 2.0 * sum(y > year for y in set(self.over)))
        for y in set(self.ahead):
            out += 1.5 if y == year else 1.0 if y == year + 1 else -1.0 if y < year else -0.5
        for name in self.before:
            out += 0.5 if any(e.held == year - 1 for e in editions.editions().get(name, ())) else -2.0
        return out


def infer(toks: Tokens, mentions: list[Mention], cities: list[Hit], dates: Dates) -> Moment | None:
    """The article's own year, with its month where "last month" or "next month" stands beside a dated edition."""
    found = _Evidence([], [], defaultdict(float), set(), {})
    years = [r for r in dates.rows if r.kind == "absolute" and r.resolved and r.rule in ("year", "month and year", "date in full")]
    for row in years:
        _take_year(toks, row, found)
    for mention in _once(mentions):
        _take_edition(toks, mention, dates, found)
    _take_ages(dates, years, found)
    _take_hosts(toks, mentions, cities, found)
    _take_days(mentions, dates, found)
    wire = wire_day(dates)
    told = printed_years(dates, wire, mentions) if wire is not None else set()
    for year in told:
        found.votes[year] += 4.0
    if wire is not None and not told:
        take_weekday(dates, wire, {y + k for y in (*found.over, *found.ahead, *found.votes) for k in (0, 1)}, found.votes)
        take_dateline(dates, wire, {m.series for m in mentions}, found.votes)
    known = {*found.votes, *found.over, *found.ahead}
    best = max(sorted(known | {y - 1 for y in found.ahead} | {y + 1 for y in found.over}), key=found.score, default=None)
    if best is None or found.score(best) < _ENOUGH:
        return None
    return Moment(best, *wire[:2]) if wire is not None else Moment(best, found.months.get(best))


def _take_year(toks: Tokens, row: DateRow, found: _Evidence) -> None:
    """A printed year is over, to come, or the one that runs ("nobody has run faster in 2019")."""
    year, low = int((row.resolved or "0")[:4]), row.char_start - _SO_FAR_BACK
    k = bisect.bisect_left(toks.starts, row.char_start)
    if looks_ahead(toks, k, k):
        found.ahead.append(year)
    else:
        found.over.append(year)
        so_far = not _PERFECT.isdisjoint(toks.words[max(0, k - _SO_FAR_BACK) : k]) and _SO_FAR.search(toks.text, low, row.char_start)
        if so_far and not _SINCE.search(toks.text, low, row.char_start):
            found.votes[year] += 1.0


def _once(mentions: list[Mention]) -> list[Mention]:
    """One mention of each series, city and tense: a name said ten times is one hint."""
    seen: dict[tuple[str, str | None, int | None], Mention] = {}
    for mention in mentions:
        seen.setdefault((mention.series, mention.city, mention.year), mention)
    return list(seen.values())


_POSTPONED = frozenset("postpone postponed postpones postponing postponement postponements".split())


def _take_edition(toks: Tokens, mention: Mention, dates: Dates, found: _Evidence) -> None:
    """An edition told by its year or host, and how far from it the article says it stands."""
    sentence = dates.text.sentence_at(mention.start)
    near = dates.within(sentence.start, sentence.end) if sentence else []
    words = {r.as_printed.lower() for r in near if -30 <= mention.start - r.char_end <= 40 or 0 <= r.char_start - mention.end <= 25}
    printed = mention.year
    if not editions.is_major(mention.series):
        return
    hosted = editions.hosted(mention.series, mention.city) if mention.city else ()
    of_year = editions.edition(mention.series, printed) if printed else None
    edition = of_year or max(hosted, key=lambda e: e.held, default=None)
    if edition is None:
        if _LAST & words:
            found.before.add(mention.series)
        return
    for cue, (years, months) in _CUES.items() if words else ():
        if cue in words:
            found.votes[edition.held + years] += 3
            if months is not None and edition.first_day and 1 <= int(edition.first_day[5:7]) + months <= 12:
                found.months[edition.held] = int(edition.first_day[5:7]) + months
    if mention.ahead:
        found.ahead.extend(e.held for e in (hosted if printed is None else (edition,)) if e.held >= max(found.over, default=0))
    elif mention.how != "title":
        found.over.append(edition.held if printed else min(e.held for e in hosted))
    if edition.held != edition.year and not toks.vocabulary.isdisjoint(_POSTPONED):
        found.votes[edition.year] += 1.5


def _take_ages(dates: Dates, years: list[DateRow], found: _Evidence) -> None:
    """ "A 39-year-old record" of 1985; "last year" beside a year."""
    starts = [r.char_start for r in years]
    told = [int(r.resolved[:4]) for r in years if r.resolved]
    named, latest = set(told), max(found.over, default=0)
    for row in dates.rows:
        if row.resolved:
            continue
        if row.rule in ("age of a record", "years ago") and (age := _age(row)) and age >= 3:
            for year in named:
                if year + age >= latest:
                    found.votes[year + age] += 2
        elif row.as_printed.lower() in _LAST:
            near = bisect.bisect_right(starts, row.char_start - _BESIDE), bisect.bisect_left(starts, row.char_start + _BESIDE)
            for year in set(told[slice(*near)]):
                found.votes[year + 1] += 1.2


def _take_days(mentions: list[Mention], dates: Dates, found: _Evidence) -> None:
    """A day and month of the text that is the first day of an edition of a series it names."""
    named = {m.series for m in mentions}
    for row in dates.rows:
        if row.rule != "day and month" or row.resolved:
            continue
        printed = row.as_printed.lower()
        day = FIRST_NUMBER.search(printed)  # of "4-6 March" the first day
        for name in named if day is not None else ():
            for edition in editions.editions().get(name, ()):
                first = edition.first
                if day is not None and first is not None and first.day == int(day[0]) and first.strftime("%b").lower() in printed:
                    found.votes[edition.held] += 3


_JUST_NOW = (("last", "month"), ("last", "week"), ("last", "weekend"), ("this", "month"), ("this", "week"), ("this", "summer"))
_NOW = frozenset(("weekend", "month", "week"))


_LEAD, _WORDS = 700, 20
"""Characters of the lead; words between the name of a championship and its host in one sentence of it."""


def _take_hosts(toks: Tokens, mentions: list[Mention], cities: list[Hit], found: _Evidence) -> None:
    """A series and, elsewhere in the text, the one city that held it: "the European Indoors … in Madrid"; in none before what is over."""
    floor = max(found.over, default=0)
    placed = {(m.series, m.city) for m in mentions if m.city}
    taken = {city for _, city in placed}
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.how in ("name", "event") and editions.is_major(mention.series):
            named[mention.series].append(mention)
    hosts = sorted({str(c.payload) for c in cities})
    for name, told in named.items():
        now = any(_NOW & set(toks.words[max(0, m.first - 3) : m.first]) for m in told)
        for mention in told:
            after = toks.words[mention.last + 1 : mention.last + 10]
            month = next((m for w in after if (m := _MONTHS.get(w))), None) if "this" in after else None
            for edition in editions.editions().get(name, ()) if month else ():
                if edition.first_day and int(edition.first_day[5:7]) == month:
                    found.votes[edition.held] += 1.0
        ahead = not now and any(m.ahead for m in told)
        lead = [m for m in told if m.start < _LEAD]
        for city_hit in cities if lead else ():
            if city_hit.start >= _LEAD:
                break
            beside = any(
                0 < city_hit.first - m.last <= _WORDS and not any(map(toks.ends_after, range(m.last, city_hit.first))) for m in lead
            )
            held_there = editions.hosted(name, str(city_hit.payload)) if beside and toks.words[city_hit.first - 1] == "in" else ()
            if held_there and held_there[-1].held >= floor:
                found.votes[held_there[-1].held] += 1.5  # "began her pursuit of a world title by winning her heat in Tokyo"
        for city in hosts:
            if city not in taken or (name, city) in placed:
                for edition in editions.hosted(name, city)[-2:]:
                    if edition.held >= floor:
                        found.votes[edition.held] += 2.0 if now else 0.5 if ahead else 1.0
                        found.votes[edition.held - 1] += 0.5 if ahead else 0.0
    for city_hit in cities:
        just_now = toks.words[city_hit.last + 1 : city_hit.last + 3] in _JUST_NOW
        to_come = looks_ahead(toks, city_hit.first, city_hit.last)
        if not just_now and not to_come:
            continue
        held = [e for e in editions.by_city().get(editions.city_key(str(city_hit.payload)), ()) if e.series in named]
        latest = max(held, key=lambda e: e.held, default=None)
        if latest is None or latest.held < floor:
            continue
        if just_now:
            found.votes[latest.held] += 3.0
        if not to_come:
            continue
        if "this" in toks.words[city_hit.last + 1 : city_hit.last + 3]:
            found.votes[latest.held] += 2.0
        else:
            found.votes[latest.held] += 0.5
            found.votes[latest.held - 1] += 0.5


_MONTHS = {m: i for i, m in enumerate("january february march april may june july august september october november december".split(), 1)}


def _age(row: DateRow) -> int | None:
    digits = "".join(c for c in row.as_printed if c.isdigit())
    return int(digits) if digits and len(digits) <= 2 else None
