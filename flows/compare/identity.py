"""Two people of one name, or one? Decided from what the articles say of them, never from the name.

Guarantees: pure; the partition does not depend on the order of the profiles given (ties are broken by their content).
A profile is what one or several articles agree on: country, sex, sides of the sport, years of races, whom they are named with; and when
it was first written of, which puts people in an order that newer articles do not change.
"""

from __future__ import annotations

from typing import Any

SIDES = {
    "sprint": "speed", "hurdles": "speed", "relay": "speed", "jump": "jump", "throw": "throw", "combined": "all-round",
    "middle": "endurance", "long": "endurance", "steeplechase": "endurance", "road": "endurance", "ultra": "endurance",
    "cross-country": "endurance", "mountain": "endurance", "walk": "walk",
}  # fmt: skip
"""Kind of discipline (``dbt/seeds/disciplines.csv``) → side of the sport: few athletes are good on two."""

_STRANGERS = {
    frozenset(pair)
    for pair in (("throw", "speed"), ("throw", "endurance"), ("throw", "walk"), ("jump", "endurance"), ("jump", "walk"), ("speed", "walk"))
}

YEARS_APART = 20
"""Nobody returns after so many years without a race in between that somebody writes of."""

ENOUGH = 2
"""So many points against, and two profiles are two people: one alone may be a slip of an article or of the reading."""


def side(kind: str) -> str | None:
    """The side of the sport that a kind of discipline belongs to, or None for an unknown one."""
    return SIDES.get(kind)


def points_against(a: dict[str, Any], b: dict[str, Any]) -> int:
    """How much speaks against one person: country, sex and years 1 each, strange sides of the sport 1 or 2; common company takes 1 away."""
    points = int(bool(a["country"] and b["country"] and a["country"] != b["country"]))
    points += int(bool(a["sex"] and b["sex"] and a["sex"] != b["sex"]))
    one, two = set(a["sides"] or ()), set(b["sides"] or ())
    if one and two and not one & two and "all-round" not in one | two:
        points += 2 if any(frozenset((x, y)) in _STRANGERS for x in one for y in two) else 1
    if a["first_year"] and b["first_year"]:
        points += int(max(a["first_year"], b["first_year"]) - min(a["last_year"], b["last_year"]) > YEARS_APART)
    if points and set(a["company"] or ()) & set(b["company"] or ()):
        points -= 1
    return points


def support(a: dict[str, Any], b: dict[str, Any]) -> int:
    """How much speaks for one person: country 2, a side of the sport 1, sex 1, common company 1."""
    points = 2 * int(bool(a["country"] and a["country"] == b["country"]))
    points += int(bool(a["sex"] and a["sex"] == b["sex"]))
    points += int(bool(set(a["sides"] or ()) & set(b["sides"] or ())))
    return points + int(bool(set(a["company"] or ()) & set(b["company"] or ())))


def _order(profile: dict[str, Any]) -> tuple[Any, ...]:
    """What tells most first, of two that tell as much the older one."""
    country, sex, sides = profile["country"] or "", profile["sex"] or "", sorted(profile["sides"] or ())
    return -(bool(country) + bool(sex) + bool(sides)), profile["first_seen"] or 0, country, sex, sides, profile["first_year"] or 0


def senses(profiles: list[dict[str, Any]]) -> list[int]:
    """For each profile of one name, the number of the person it belongs to: 0 the one of whom most is told or, of two, who was written
    of first. What fits two people equally well goes to the first.
    """
    order = sorted(range(len(profiles)), key=lambda i: _order(profiles[i]))
    anchors: list[int] = []
    for i in order:
        if all(points_against(profiles[i], profiles[anchor]) >= ENOUGH for anchor in anchors):
            anchors.append(i)
    out = [0] * len(profiles)
    for i in order:
        fits = [support(profiles[i], profiles[anchor]) - 2 * points_against(profiles[i], profiles[anchor]) for anchor in anchors]
        out[i] = anchors.index(i) if i in anchors else fits.index(max(fits))
    return out
