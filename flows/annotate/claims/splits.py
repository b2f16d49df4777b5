"""Intermediate times, bells and laps, with whose they are and where; and the printed gaps of "X .26 ahead of Y".

A split is what ``marks`` calls one. ``cumulative`` is the time at a distance, ``lap`` the time of a stretch ("the final lap in
53.2"), ``bell`` the time at the bell.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from operator import attrgetter

from flows.annotate.claims.drafts import Draft, Order
from flows.annotate.claims.tokens import Inputs, Placed
from flows.annotate.disciplines import Distance
from flows.annotate.text import lowered
from flows.rows import MarkRow, SplitRow

_STRETCH = re.compile(
    r"\b(?P<which>final|last|closing|first|opening|second|third|penultimate|fastest|middle)[ -](?P<what>lap|circuit|quarter"
    r"|half|mile|kilomet\w+|km|(?P<n>\d[\d,.]*) ?(?P<u>km|k|m|met(?:re|er)s?|miles?)?)\b",
)
_BELL = re.compile(r"\bbell\b")
_LAP_M = {"lap": 400.0, "circuit": 400.0, "quarter": 400.0, "mile": 1609.344, "km": 1000.0}


def find_splits(inp: Inputs, distances: Sequence[Distance], claims: list[Draft], race_of: dict[int, int]) -> list[SplitRow]:
    """One row a split."""
    splits = [m for m in inp.marks if m.kind == "split"]
    if not splits:
        return []
    text = inp.text.text
    starts = [d.start for d in claims]
    out: list[SplitRow] = []
    points = Placed(distances, attrgetter("start"))
    for mark in splits:
        sentence = inp.text.sentence_at(mark.char_start)
        low, high = (sentence.start, max(sentence.end, mark.char_end)) if sentence else (mark.char_start, mark.char_end)
        kind, distance, metres = _where(text, mark, low, high, points)
        people = [*inp.people.mentions_in(low, mark.char_start), *inp.people.references_in(low, mark.char_start)]
        person = max(people, key=lambda m: m.start).person_key if people else None
        rule, confidence = ("named distance", 0.85) if distance else ("no distance", 0.6)
        race = _race(starts, claims, race_of, mark.char_start, person)
        printed, value = mark.mark_as_printed, mark.mark_value
        out.append(SplitRow(person, race, kind, distance, metres, printed, value, mark.char_start, mark.char_end, rule, confidence))
    return out


def _where(text: str, mark: MarkRow, low: int, high: int, distances: Placed[Distance]) -> tuple[str, str | None, float | None]:
    """Kind, distance as printed and in metres: the stretch, bell or point nearest to the mark in its sentence."""
    found: list[tuple[int, str, str, float | None]] = []
    for m in _STRETCH.finditer(lowered(text), low, high):
        number = float(m["n"].replace(",", "")) if m["n"] and m["n"].strip(".,").replace(",", "").replace(".", "", 1).isdigit() else None
        unit = (m["u"] or "m").lower()
        metres = (
            number * (1000 if unit.startswith("k") else 1609.344 if unit.startswith("mile") else 1)
            if number
            else _LAP_M.get(m["what"].lower()[:7].rstrip("s"))
        )
        cumulative = m["which"].lower() in ("first", "opening") and m["what"].lower() not in ("half",)
        found.append((_gap(mark, m.start(), m.end()), "cumulative" if cumulative else "lap", text[m.start() : m.end()], metres))
    for m in _BELL.finditer(lowered(text), low, high):
        found.append((_gap(mark, m.start(), m.end()) + 1, "bell", text[m.start() : m.end()], None))
    for d in distances.within(low, high):
        found.append((_gap(mark, d.start, d.end) + 2, "cumulative", text[d.start : d.end], d.metres))
    if not found:
        return "cumulative", None, None
    _, kind, printed, metres = min(found, key=lambda f: f[0])
    return kind, printed, metres


def _gap(mark: MarkRow, start: int, end: int) -> int:
    return max(0, mark.char_start - end, start - mark.char_end)


def _race(starts: list[int], claims: list[Draft], race_of: dict[int, int], offset: int, person: str | None) -> int | None:
    """The race told of around ``offset``: the person's own nearest claim, else the nearest claim before it, else after."""
    mine = [n for n, d in enumerate(claims) if d.person == person and n in race_of and d.kind == "result"]
    if mine:
        return race_of[min(mine, key=lambda n: abs(starts[n] - offset))]
    k = bisect.bisect_right(starts, offset)
    for n in (*range(k - 1, -1, -1), *range(k, len(claims))):
        if n in race_of and claims[n].kind == "result":
            return race_of[n]
    return None


def margins(inp: Inputs, orders: list[Order]) -> None:
    """Give each order the gap in seconds that is printed beside it."""
    gaps = [m for m in inp.marks if m.kind == "gap" and m.mark_unit == "s"] if orders else []
    starts = [m.char_start for m in gaps]
    for o in orders:
        i = bisect.bisect_left(starts, o.start - 24)
        for m in gaps[i : i + 4]:
            if m.char_start <= o.end + 40:
                sentence = inp.text.sentence_at(o.start)
                if sentence is not None and sentence.start <= m.char_start < sentence.end:
                    o.margin = m.mark_value
                    break
