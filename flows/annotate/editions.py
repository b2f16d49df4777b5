"""The sport's calendar: which series of competitions there are, and when and where their editions were held.

From ``seeds/competitions.csv`` and ``seeds/editions.csv``. Days are given where known, else only the year and city.
"""

from __future__ import annotations

import datetime
import functools
from collections import defaultdict
from dataclasses import dataclass

from flows.annotate.folding import remembered
from flows.annotate.moments import Moment
from flows.annotate.phrases import Phrases, fold
from flows.seeds import rows

ANNUAL = frozenset(
    (
        "league",
        "tour",
        "indoor tour",
        "national",
        "school",
        "college",
        "marathon",
        "half",
        "road",
        "road mile",
        "cross",
        "local",
    )
)
MAJOR = frozenset(("games", "championships"))


@dataclass(frozen=True, slots=True)
class Series:
    """One series of competitions; ``month`` is when it is usually held, if always in the same one."""

    name: str
    kind: str
    environment: str | None
    city: str | None
    country: str | None
    month: int | None


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition. ``year`` is in its name (Olympic Games 2020), the days are those of the calendar (2021)."""

    series: str
    year: int
    first_day: str | None
    last_day: str | None
    city: str | None
    venue: str | None
    country: str | None
    environment: str | None
    held: int
    """The calendar year it was held in."""
    first: datetime.date | None
    last: datetime.date | None


@functools.cache
def series() -> dict[str, Series]:
    """All listed series by canonical name."""
    return {
        r["series"]: Series(
            r["series"],
            r["kind"],
            r["environment"] or None,
            r["city"] or None,
            r["country"] or None,
            int(r["month"]) if r["month"] else None,
        )
        for r in rows("competitions")
    }


@functools.cache
def editions() -> dict[str, tuple[Edition, ...]]:
    """The known editions of each series, by year."""
    out: dict[str, list[Edition]] = defaultdict(list)
    for r in rows("editions"):
        first, last = (datetime.date.fromisoformat(r[day]) if r[day] else None for day in ("first_day", "last_day"))
        out[r["series"]].append(
            Edition(
                r["series"], int(r["year"]), r["first_day"] or None, r["last_day"] or None, r["city"] or None, r["venue"] or None,
                r["country"] or None, r["environment"] or None, first.year if first else int(r["year"]), first, last,
            )
        )  # fmt: skip
    return {name: tuple(sorted(found, key=lambda e: e.year)) for name, found in out.items()}


@functools.cache
def _former_names() -> dict[str, tuple[int, str, str]]:
    return {r["series"]: (int(r["until"]), r["former_name"], r["own_name"]) for r in rows("former_names")}


def called(name: str, year: int | None, *, own: bool = False) -> str:
    """What an edition is called: the name its series bore then ("Oslo Bislett Games 1986": the Diamond League began in 2010).

    Of no known year: the name of its own that it has besides ("Oslo Bislett Games") where the text uses only that (``own``).
    """
    until, former, besides = _former_names().get(name, (0, "", ""))
    if year is None:
        return besides or name if own else name
    return f"{former if year <= until else name} {year}"


@functools.cache
def by_city() -> dict[str, tuple[Edition, ...]]:
    """The known editions held in each city, by folded name of the city."""
    out: dict[str, list[Edition]] = defaultdict(list)
    for found in editions().values():
        for edition in found:
            if edition.city:
                out[city_key(edition.city)].append(edition)
    return {city: tuple(found) for city, found in out.items()}


@functools.cache
def series_by_city() -> dict[str, tuple[Series, ...]]:
    """The series that are always held in one city, by folded name of the city."""
    out: dict[str, list[Series]] = defaultdict(list)
    for one in series().values():
        if one.city:
            out[city_key(one.city)].append(one)
    return {city: tuple(found) for city, found in out.items()}


@functools.lru_cache(maxsize=4096)
def city_key(city: str) -> str:
    """A city's name as compared: folded words."""
    return " ".join(fold(w) for w in city.replace("-", " ").split())


@functools.cache
def city_names() -> Phrases:
    """Every way the text may name a city of the calendar or one of its venues; the payload is the city."""
    listed = [(r["phrase"], r["city"]) for r in rows("venues")]
    cities = {e.city for found in editions().values() for e in found if e.city}
    cities |= {s.city for s in series().values() if s.city}
    return Phrases([*listed, *((city, city) for city in sorted(cities))])


@functools.lru_cache(maxsize=4096)
def edition(name: str, year: int) -> Edition | None:
    """The edition of a series that bears ``year`` in its name or was held in it (Tokyo's Games: 2020 or 2021)."""
    found = editions().get(name, ())
    return next((e for e in found if e.year == year), None) or next((e for e in found if e.held == year), None)


@functools.lru_cache(maxsize=4096)
def hosted(name: str, city: str) -> tuple[Edition, ...]:
    """The editions of a series held in a city."""
    return tuple(e for e in by_city().get(city_key(city), ()) if e.series == name)


@functools.lru_cache(maxsize=4096)
def majors_of(city: str) -> tuple[Edition, ...]:
    """The editions of the great games and championships held in a city."""
    return tuple(e for e in by_city().get(city_key(city), ()) if series()[e.series].kind in MAJOR)


@functools.lru_cache(maxsize=4096)
def covering(name: str, moment: Moment, slack: int = 3) -> Edition | None:
    """The edition whose days hold ``moment`` (give or take ``slack`` days)."""
    day = moment.date()
    if day is None:
        return None
    for e in editions().get(name, ()):
        if e.first and e.last and (e.first - day).days <= slack and (day - e.last).days <= slack:
            return e
    return None


@functools.lru_cache(maxsize=4096)
def around(name: str, now: Moment, *, ahead: bool, soon: bool = False) -> int | None:
    """The year of the edition meant when none is named: the last one begun by ``now``, or the next one if ``ahead``.

    ``soon``: one that begins within ten days is meant too, whatever the tense (a preview).

    For a yearly series without listed editions the year of ``now``, or the year before if its month is still to come.
    """
    if now.year is None:
        return None
    found = [e for e in editions().get(name, ()) if abs(e.held - now.year) <= 4]
    known = series().get(name)
    if known is not None and known.month is not None and not ahead and now.month is not None and (now.month - known.month) % 12 < 2:
        held = now.year - (now.month < known.month)
        if not any(e.held == held for e in found) and known.kind in ANNUAL:
            return held  # an edition that no list has, in the month of the series or the next
    if any(e.held in (now.year, now.year + (1 if ahead else -1)) for e in found) or (found and known and known.kind in MAJOR):
        today = now.date()
        if soon and today and any(e.first and 0 < (e.first - today).days <= 10 for e in found):
            ahead = True
        return _among(found, now, ahead)
    if known is None or known.kind not in ANNUAL:
        return None
    month = known.month
    if month is None or now.month is None:
        return now.year if known.kind != "marathon" or ahead else None
    if ahead:
        return now.year + 1 if month < now.month else now.year
    return now.year - 1 if month > now.month else now.year


def _among(found: list[Edition], now: Moment, ahead: bool) -> int | None:
    year = now.year or 0
    low = datetime.date(year, now.month or 1, now.day or 1)
    high = datetime.date(year, now.month or 12, now.day or 28)
    if ahead:
        after = [e for e in found if (e.last or datetime.date(e.held, 12, 31)) >= low]
        return min(after, key=lambda e: e.held).year if after else None
    before = [e for e in found if (e.first or datetime.date(e.held, 7, 1)) <= high]
    return max(before, key=lambda e: e.held).year if before else None


@remembered
def is_major(name: str) -> bool:
    """Whether a series is one of championships or games of the world, a continent or the like."""
    known = series().get(name)
    return known is not None and known.kind in MAJOR
