"""The year (and month) of an article that bears no date, from the editions and ages it speaks of.

Each hint votes for a year; a year is taken only with two votes' weight. Never used where a date is printed.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict

from flows.annotate import editions
from flows.annotate.competition_mention import Mention
from flows.annotate.competition_years import looks_ahead
from flows.annotate.dates import Dates
from flows.annotate.moments import Moment
from flows.annotate.phrases import Hit, Tokens
from flows.rows import DateRow

_ENOUGH = 2.0
_FIRST_NUMBER = re.compile(r"\d+")


def infer(toks: Tokens, mentions: list[Mention], cities: list[Hit], dates: Dates) -> Moment | None:
    """The article's own year, with its month where "last month" or "next month" stands beside a dated edition."""
    votes: dict[int, float] = defaultdict(float)
    months: dict[int, int] = {}
    years = [r for r in dates.rows if r.kind == "absolute" and r.resolved and r.rule in ("year", "month and year", "date in full")]
    past = [int(r.resolved[:4]) for r in years if r.resolved and not _ahead(toks, r)]
    for mention in _once(mentions):
        _vote_edition(toks, mention, dates, votes, months)
    for row in dates.rows:
        if row.resolved:
            continue
        near = [int(r.resolved[:4]) for r in years if r.resolved and abs(r.char_start - row.char_start) < 400]
        if row.rule in ("age of a record", "years ago") and (age := _age(row)) and age >= 3:
            for year in {int(r.resolved[:4]) for r in years if r.resolved}:
                if year + age >= max(past, default=0):
                    votes[year + age] += 2
        elif row.as_printed.lower() in ("last year", "last season", "last summer", "last spring"):
            for year in near:
                votes[year + 1] += 1.2
    _vote_hosts(toks, mentions, cities, votes, max(past, default=0))
    _vote_days(mentions, dates, votes)
    floor = max(past, default=0)
    # a year later than the article is rare in print unless its sentence looks ahead, which not every one does in so many words
    possible = {y: v - (1.5 if y < floor else 0.0) for y, v in votes.items() if not floor or y <= floor + 40}
    possible = {y: v for y, v in possible.items() if v >= _ENOUGH}
    if not possible:
        return None
    best = max(possible, key=lambda y: (possible[y], -abs(y - floor)))
    return Moment(best, months.get(best))


def _once(mentions: list[Mention]) -> list[Mention]:
    """One mention of each series and city: a name said ten times is one hint."""
    seen: dict[tuple[str, str | None], Mention] = {}
    for mention in mentions:
        seen.setdefault((mention.series, mention.city), mention)
    return list(seen.values())


def _vote_days(mentions: list[Mention], dates: Dates, votes: dict[int, float]) -> None:
    """A day and month of the text that is the first day of an edition of a series it names."""
    for row in dates.rows:
        if row.rule != "day and month" or row.resolved:
            continue
        printed = row.as_printed.lower()
        day = _FIRST_NUMBER.search(printed)  # of "4-6 March" the first day
        for name in {m.series for m in mentions} if day is not None else ():
            for edition in editions.editions().get(name, ()):
                first = edition.first
                if day is not None and first is not None and first.day == int(day[0]) and first.strftime("%b").lower() in printed:
                    votes[edition.held] += 3


def _vote_edition(toks: Tokens, mention: Mention, dates: Dates, votes: dict[int, float], months: dict[int, int]) -> None:
    hosted = editions.hosted(mention.series, mention.city) if mention.city else ()
    if not hosted:
        return
    sentence = dates.text.sentence_at(mention.start)
    near = dates.within(sentence.start, sentence.end) if sentence else []
    edition = max(hosted, key=lambda e: e.held)
    words = {r.as_printed.lower(): r for r in near}
    for cue, year_shift, month_shift in (
        ("last month", 0, 1), ("next month", 0, -1), ("this month", 0, 0), ("this weekend", 0, 0), ("last week", 0, 0), ("next week", 0, 0),
        ("last weekend", 0, 0), ("last year", 1, None), ("two years ago", 2, None), ("this summer", 0, None), ("this august", 0, None),
        ("three years ago", 3, None),
    ):  # fmt: skip
        if cue in words:
            votes[edition.held + year_shift] += 3
            if month_shift is not None and edition.first_day:
                month = int(edition.first_day[5:7]) + month_shift
                if 1 <= month <= 12:
                    months[edition.held] = month
    if looks_ahead(toks, mention.first, mention.last):
        # an edition to come is of this year or, less often, of the next
        votes[edition.held] += 1.5
        votes[edition.held - 1] += 1.0
    if edition.held != edition.year and any(w.startswith("postpone") for w in toks.words):
        votes[edition.year] += 1.5


_JUST_NOW = (("last", "month"), ("last", "week"), ("last", "weekend"), ("this", "month"), ("this", "week"), ("this", "summer"))
_NOW = frozenset(("weekend", "month", "week"))


def _vote_hosts(toks: Tokens, mentions: list[Mention], cities: list[Hit], votes: dict[int, float], floor: int) -> None:
    """A series and, elsewhere in the text, the one city that held it: "the European Indoors … in Madrid"; in none before ``floor``."""
    placed = {(m.series, m.city) for m in mentions if m.city}
    taken = {city for _, city in placed}
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        known = editions.series().get(mention.series)
        if mention.how in ("name", "event") and known is not None and known.kind in editions.MAJOR:
            named[mention.series].append(mention)
    for name, told in named.items():
        now = any(_NOW & set(toks.words[max(0, m.first - 3) : m.first]) for m in told)
        for mention in told:
            after = toks.words[mention.last + 1 : mention.last + 10]
            month = next((m for w in after if (m := _MONTHS.get(w))), None) if "this" in after else None
            for edition in editions.editions().get(name, ()):
                if month and edition.first_day and int(edition.first_day[5:7]) == month:
                    votes[edition.held] += 1.0
        ahead = not now and any(looks_ahead(toks, m.first, m.last) for m in told)
        for city in sorted({str(c.payload) for c in cities}):
            if city not in taken or (name, city) in placed:
                for edition in editions.hosted(name, city)[-2:]:
                    votes[edition.held] += 2.0 if now else 0.5 if ahead else 1.0
                    votes[edition.held - 1] += 0.5 if ahead else 0.0
    for city_hit in cities:
        latest = max(
            (e for e in editions.by_city().get(editions.city_key(str(city_hit.payload)), ()) if e.series in named),
            key=lambda e: e.held,
            default=None,
        )
        if latest is None:
            continue
        if toks.words[city_hit.last + 1 : city_hit.last + 3] in _JUST_NOW and latest.held >= floor:
            votes[latest.held] += 3.0
        if not looks_ahead(toks, city_hit.first, city_hit.last):
            continue
        if "this" in toks.words[city_hit.last + 1 : city_hit.last + 3]:
            votes[latest.held] += 2.0
        else:
            votes[latest.held] += 0.5
            votes[latest.held - 1] += 0.5


_MONTHS = {m: i for i, m in enumerate("january february march april may june july august september october november december".split(), 1)}


def _age(row: DateRow) -> int | None:
    digits = "".join(c for c in row.as_printed if c.isdigit())
    return int(digits) if digits and len(digits) <= 2 else None


def _ahead(toks: Tokens, row: DateRow) -> bool:
    k = bisect.bisect_left(toks.starts, row.char_start)
    return looks_ahead(toks, k, k)
