"""Cities that stand for a competition: "Paris 2024", "in Budapest last year", "victory in Zurich" once Zurich's meeting is named."""

from __future__ import annotations

import bisect
import functools
from dataclasses import replace

from flows.annotate import editions
from flows.annotate.competition_mention import Mention
from flows.annotate.competition_years import looks_ahead, near_date, printed_year, year_number, year_of
from flows.annotate.dates import Dates
from flows.annotate.editions import Edition
from flows.annotate.moments import Moment
from flows.annotate.phrases import Hit, Tokens
from flows.rows import DateRow

_BEFORE_HOST = frozenset(("in", "at", "before", "since", "to", "from", "after", "until", "reach"))
_PERSON_AFTER = frozenset(("olympian", "paralympian", "native", "resident", "born", "based"))
_MEDALS = frozenset(("gold", "silver", "bronze"))
_MEDALLISTS = frozenset(("medallist", "medalist"))
_REACH = 6
"""How many years from the article an edition may lie that only its city names."""

_APART = 12
"""How many years two editions may lie apart that are named in one breath: "the Paris and London Olympics"."""


def host_mentions(
    toks: Tokens, mentions: list[Mention], cities: list[Hit], dates: Dates, main: tuple[str, int | None] | None
) -> list[Mention]:
    """The mentions of competitions by their city alone; ``mentions``: those by name, ``main``: the article's main edition."""
    return Hosts(toks, mentions, dates, main).find(cities)


class Hosts:
    """What the text has said of its competitions, asked about one city after another."""

    def __init__(self, toks: Tokens, mentions: list[Mention], dates: Dates, main: tuple[str, int | None] | None) -> None:
        self._toks, self._dates, self._main = toks, dates, main
        self._taken = {k for m in mentions for k in range(m.first, m.last + 1)}
        self._named = {m.series for m in mentions}
        self._held = {m.series for m in mentions if m.how != "title"} if dates.published is None else self._named
        """Those that a city may stand for: of an article of no date, none that only somebody's title names."""
        self._told: dict[str, list[Mention]] = {}
        for mention in mentions:
            where = _city_of(mention.series, mention.year, mention.city)
            if where is not None and mention.how != "generic":
                self._told.setdefault(where, []).append(mention)
        self._years = sorted({int(r.resolved[:4]) for r in dates.rows if r.rule == "year" and r.resolved})
        known = editions.series().get(main[0]) if main else None
        self._winter = known is not None and known.environment == "indoor"
        self._city_behind: dict[int, str] = {}
        self._of_marathons = not toks.vocabulary.isdisjoint(("marathon", "marathons"))

    def find(self, cities: list[Hit]) -> list[Mention]:
        """The cities that stand for a competition, in order."""
        self._city_behind = {c.first: str(c.payload) for c in cities}
        return [m for city in cities if city.first not in self._taken and (m := self._read(city)) is not None]

    def _read(self, city: Hit) -> Mention | None:
        toks = self._toks
        name = str(city.payload)
        if toks.words[city.last + 1 : city.last + 2] and toks.words[city.last + 1] in _MEDALS and toks.joined(city.last):
            return self._title(city, name)
        year = year_number(toks, city.last + 1) if city.last + 1 < len(toks.words) and toks.joined(city.last) else None
        before = toks.words[max(0, city.first - 2) : city.first]
        hosting = before[-1:] and (before[-1] in _BEFORE_HOST or before == ("ahead", "of"))
        if not year and (beside := self._beside_another(city, name)) is not None:
            return beside
        if not year and (not hosting or self._of_person(city) or self._only_says_where(city, name)):
            return None
        last = city.last + (1 if year else 0)
        ahead = before[-1:] in (("to",), ("before",), ("until",), ("reach",)) or looks_ahead(toks, city.first, last)
        base = Mention("", "host", city.first, last, city.start, toks.ends[last], name, ahead=ahead)
        held = editions.majors_of(name)
        if year:
            return _best(base, [e for e in held if year in (e.year, e.held)], {self._main[0]} if self._main else set())
        row = near_date(toks, base, self._dates)
        if row is not None and row.resolved:
            dated = self._on_days(base, row) or _best(base, [e for e in held if _in_year(e, row) and _fits(e, row)], self._named)
            dated = dated or self._marathon_of(base, row.date_from or "", row.date_to or "")
            if dated is not None:
                return dated
        if row is None and (past := self._of_main_before(name, held)) is not None:
            return base.of(past.series, past.year)
        if name in self._told:
            return self._told_of(base, row)
        if row is not None and row.resolved:
            return None
        return self._of_the_time(base, held)

    def _title(self, city: Hit, name: str) -> Mention | None:
        """ "Tokyo silver medallist Name": the last championship of the city, as somebody's title."""
        k = city.last + 2
        if _MEDALLISTS.isdisjoint(self._toks.words[k : k + 1]) or not self._toks.joined(k - 1):
            return None
        now = self._dates.now(city.start)
        if now is None or now.year is None:
            return None
        today = now.date()
        past = [
            e for e in editions.majors_of(name) if now.year - _REACH < e.held <= now.year and not (today and e.first and e.first > today)
        ]
        best = max(past, key=lambda e: e.held, default=None)
        base = Mention("", "title", city.first, k, city.start, self._toks.ends[k], name)
        return base.of(best.series, best.year) if best is not None else None

    def _beside_another(self, city: Hit, name: str) -> Mention | None:
        """ "The Rio and Tokyo Olympics": the Games in the first of two cities, the second of which names them."""
        toks, k = self._toks, city.last + 1
        if toks.words[k : k + 1] != ("and",):
            return None
        told = [m for m in self._told.get(self._city_behind.get(k + 1, ""), ()) if m.how == "name" and 0 < m.first - k <= 4]
        if not told or (year := told[0].year) is None:
            return None
        now = self._dates.now(city.start)
        last = now.year if now is not None and now.year else 9999
        near = [e for e in editions.majors_of(name) if e.series == told[0].series and 0 < abs(e.year - year) <= _APART and e.held <= last]
        best = min(near, key=lambda e: abs(e.year - year), default=None)
        base = Mention("", "host", city.first, city.last, city.start, toks.ends[city.last], name)
        return base.of(best.series, best.year) if best is not None else None

    def _of_person(self, city: Hit) -> bool:
        """As in "a nurse from Duluth": where somebody comes from, unless a mark makes it a meeting ("4:02.39 from Belgrade")."""
        words = self._toks.words
        if city.last + 1 < len(words) and words[city.last + 1] in _PERSON_AFTER:
            return True
        return words[city.first - 1] == "from" and not any(w.isdigit() for w in words[max(0, city.first - 3) : city.first - 1])

    def _only_says_where(self, city: Hit, name: str) -> bool:
        """Whether the city only says where the competition named just before (or after) was held."""
        told = self._told.get(name, [])
        k = bisect.bisect_left(told, city.start, key=lambda m: m.start)
        if k < len(told) and told[k].start - city.end < 25:
            return True
        between = self._toks.text[told[k - 1].end : city.start] if k > 0 else ""
        return k > 0 and len(between) < 60 and not set(between) & set(".\n;") and " who " not in between

    def _on_days(self, base: Mention, row: DateRow) -> Mention | None:
        """A city with a day or month: the edition held there then, or the city's marathon ("in Valencia in December")."""
        first, last = row.date_from or "", row.date_to or ""
        if first[:7] != last[:7]:
            return None
        key = editions.city_key(base.city or "")
        found = [e for e in editions.by_city().get(key, ()) if e.first_day and _fits(e, row)]
        best = next((e for e in found if e.series in self._named), found[0] if len(found) == 1 else None)
        if best is not None:
            return base.of(best.series, best.year)
        for one in editions.series_by_city().get(key, ()) if self._of_marathons else ():
            if one.kind == "marathon" and one.month == int(first[5:7]):
                return base.of(one.name, int(first[:4]))
        return None

    def _marathon_of(self, base: Mention, first: str, last: str) -> Mention | None:
        """In an article about a marathon, a city with a year or season: its marathon of then ("in Chicago in 2013")."""
        if self._main is None or not self._main[0].endswith("Marathon") or first[:4] != last[:4]:
            return None
        for one in editions.series_by_city().get(editions.city_key(base.city or ""), ()):
            if one.kind == "marathon" and (one.month is None or int(first[5:7]) <= one.month <= int(last[5:7])):
                return base.of(one.name, int(first[:4]))
        return None

    def _of_main_before(self, name: str, held: tuple[Edition, ...]) -> Edition | None:
        """In an article about a championship the host of one of its last two editions means that one."""
        if self._main is None or self._main[1] is None or not editions.is_major(self._main[0]):
            return None
        year = self._main[1]
        before = [e for e in editions.editions().get(self._main[0], ()) if e.held < year][-2:]
        return next((e for e in reversed(before) if e in held), None)

    def _told_of(self, base: Mention, row: DateRow | None) -> Mention | None:
        """The competition that the text has named for this city: the article's main one, else the last before, else the first."""
        told = self._told[base.city or ""]
        k = bisect.bisect_left(told, base.start, key=lambda m: m.start)
        of_main = next((m for m in told if self._main and m.series == self._main[0]), None) if self._main else None
        pick = of_main or next((m for m in reversed(told[max(0, k - 8) : k]) if m.how != "title"), told[0])
        if row is None or not row.resolved:
            year = self._main[1] if of_main and self._main and _city_of(*self._main, None) == base.city else None
            return base.of(pick.series, year or pick.year)
        told_year, ahead = printed_year(self._toks, base), looks_ahead(self._toks, base.first, base.last)
        year, _ = year_of(self._toks, replace(base, series=pick.series, year=told_year, ahead=ahead), self._dates)
        found = editions.edition(pick.series, year) if year else None
        if found is None:
            return None if pick.series in editions.editions() and editions.is_major(pick.series) else base.of(pick.series, year)
        return base.of(pick.series, year) if _fits(found, row) else None

    def _of_the_time(self, base: Mention, held: tuple[Edition, ...]) -> Mention | None:
        """No date, no competition named for the city: the edition of a series named elsewhere, or the only one of these years."""
        now = self._dates.now(base.start)
        year = now.year if now else None
        recent = [e for e in held if e.series in self._held and self._in_reach(e, now) and (base.ahead or not year or e.held <= year)]
        if recent and (year or len(recent) == 1):
            best = min(recent, key=lambda e: (abs(e.held - (year or 0)), -e.held))
            return base.of(best.series, best.year)
        today = now.date() if now else None
        if today is not None:
            on = [e for e in held if e.first and e.last and (today - e.first).days >= -3 and (today - e.last).days <= 12]
            if on:
                return _best(base, on, self._named)
        around = [e for e in held if year and abs(e.held - year) <= 1 and not (self._winter and e.environment == "outdoor")]
        return base.of(around[0].series, around[0].year) if len(around) == 1 else None

    def _in_reach(self, edition: Edition, now: Moment | None) -> bool:
        """An edition that a bare city may stand for: near the article in time, or near a year that the text names."""
        if now is None or now.year is None or abs(edition.held - now.year) <= _REACH:
            return True
        k = bisect.bisect_left(self._years, edition.held - 3)
        return k < len(self._years) and self._years[k] <= edition.held + 3


def _city_of(series: str, year: int | None, city: str | None) -> str | None:
    found = editions.edition(series, year) if year else None
    known = editions.series().get(series)
    return city or (found.city if found else None) or (known.city if known else None)


@functools.cache
def _order() -> dict[str, int]:
    """The number of each series in the list."""
    return {name: n for n, name in enumerate(editions.series())}


def _best(base: Mention, found: list[Edition], named: set[str]) -> Mention | None:
    """Of several editions in one city and year: one that the text names, the Games before championships, then the list's order."""
    if not found:
        return None
    order, known = _order(), editions.series()
    best = min(found, key=lambda e: (e.series not in named, known[e.series].kind != "games", order[e.series]))
    return base.of(best.series, best.year)


def _in_year(edition: Edition, row: DateRow) -> bool:
    return int((row.resolved or "0")[:4]) in (edition.year, edition.held)


def _fits(edition: Edition, row: DateRow) -> bool:
    """Whether an edition's days meet the days that a date may mean (a year always meets its editions)."""
    if not (row.date_from and row.date_to and edition.first_day and edition.last_day):
        return True
    return edition.first_day <= row.date_to and row.date_from <= edition.last_day
