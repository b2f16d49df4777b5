"""Which discipline a mark is of: the nearest one for which it is likely, else plausible, in its sentence or before it."""

from __future__ import annotations

import bisect
import functools
import re

from flows.annotate.disciplines import DisciplineMention, Distance, catalogue
from flows.annotate.mark_form import Form
from flows.annotate.phrases import tokens
from flows.rows import MarkRow

_BACK = 20
"""How many mentions before the sentence may still be what it speaks of."""
_WIND = re.compile(
    r"\s?\(\s?(?:w(?:ind)?:?\s?)?(?P<sign>[+\-−–])?(?P<speed>\d\.\d)\s?(?:m/s|mps|w)?\s?\)"
    r"|,?\s(?:wind:?\s?)?(?P<sign2>[+\-−])(?P<speed2>\d\.\d)\s?(?:m/s)?(?![\d.])"
)


def plausible(code: str, value: float, unit: str, sex: str | None = None) -> bool:
    """Whether ``value`` (s, m, points) is a mark that somebody from school to world record reaches in discipline ``code``."""
    discipline = catalogue().get(code)
    if discipline is None or discipline.unit != unit or not discipline.plausible(value):
        return False
    return sex != "F" or _WOMEN_SLACK.get(code, 1.0) * discipline.best <= value or discipline.unit != "s"


_WOMEN_SLACK = {
    "100": 1.08,
    "200": 1.08,
    "400": 1.08,
    "800": 1.1,
    "1500": 1.1,
    "MILE": 1.1,
    "5000": 1.08,
    "10000": 1.08,
    "MAR": 1.06,
}


class Candidates:
    """The disciplines of an article as asked about by its marks.

    One that only describes an athlete ("the Olympic 1500m champion") comes after the others.
    """

    def __init__(self, whole: str, disciplines: list[DisciplineMention]) -> None:
        self._whole, self._all = whole, disciplines
        self._starts = [d.start for d in disciplines]
        toks = tokens(whole)
        self._describes = {
            d.start
            for d in disciplines
            if (k := toks.first(d.end)) < len(toks.words) and toks.words[k] in _DESCRIBING and _DESCRIBES.match(whole, d.end)
        }

    def within(self, start: int, end: int) -> bool:
        """Whether the last discipline that begins before ``end`` ends after ``start``: the stretch is part of its name."""
        k = bisect.bisect_left(self._starts, end) - 1
        return k >= 0 and self._all[k].end > start

    def at(self, offset: int, low: int, high: int) -> list[DisciplineMention]:
        """Those that a mark at ``offset`` may be of: its sentence's (``[low, high)``), nearest first, then those before it."""
        here = bisect.bisect_left(self._starts, offset)
        first = max(bisect.bisect_left(self._starts, low), here - _BACK)
        last = min(bisect.bisect_left(self._starts, high), here + _BACK)
        inside = self._all[first:last]
        if last > here:  # "…; 200m: 1. …" heads what follows
            inside = [d for d in inside if d.start < offset or self._whole[d.end : d.end + 1] != ":"]
        if len(inside) > 1:
            inside.sort(key=functools.partial(self._distance, offset))
        before = self._all[first - _BACK if first > _BACK else 0 : first]
        before.reverse()
        if self._describes and (of_athletes := [d for d in before if d.start in self._describes]):
            before = [*[d for d in before if d.start not in self._describes], *of_athletes]
        return inside + before

    def _distance(self, offset: int, d: DisciplineMention) -> int:
        """How far a mark at ``offset`` is from what it may be of."""
        gap = offset - d.end if d.end <= offset else 2 * (d.start - offset) + 30
        clause = self._whole.find(";", d.end, offset) if d.end <= offset else self._whole.find(";", offset, d.start)
        return gap + (1000 if d.start in self._describes else 0) + (100 if clause >= 0 else 0)


_DESCRIBES = re.compile(
    r"(?: (?:and|&) [\d,]+m?)?[ -]?"
    r"(?:(?:world|olympic|european|commonwealth|indoor|national|british|record|title|gold|silver|bronze)[ -]){0,3}"
    r"(?:champions?|holders?|medall?ists?|specialists?|runners?|stars?|legends?|winners?|great)\b",
    re.I,
)


_DESCRIBING = frozenset(
    "and world olympic european commonwealth indoor national british record title gold silver bronze champion champions holder holders"
    " medalist medalists medallist medallists specialist specialists runner runners star stars legend legends winner winners great".split()
)
"""The words that ``_DESCRIBES`` may begin with."""


def discipline_of(form: Form, candidates: list[DisciplineMention], low: int, kind: str) -> DisciplineMention | None:
    """The nearest discipline for which the value is likely, else plausible, as printed."""
    if kind in ("split", "gap") or form.malformed:
        return None
    doubtful = form.shape in ("dashed", "imperial", "total")
    for group in ((d for d in candidates if d.start >= low), candidates):
        possible = None
        for d in group:
            if _fits(form, d) and not (doubtful and not _goes_with(form, d, low)):
                if _likely(d, form.value):
                    return d
                possible = possible or d
        if possible is not None:
            return possible
    return None


def _fits(form: Form, mention: DisciplineMention) -> bool:
    discipline = catalogue()[mention.code]
    unit = form.unit or (discipline.unit if discipline.unit != "points" else None)
    return unit == discipline.unit and discipline.plausible(form.value)


def _goes_with(form: Form, mention: DisciplineMention, low: int) -> bool:
    """Forms that are rarely marks need their discipline near: a total its combined event, a dashed time its race."""
    kind = catalogue()[mention.code].kind
    if form.shape == "total":
        return kind == "combined" and form.start - mention.end < (1500 if form.value % 100 else 400)
    if form.shape == "imperial":
        return kind in ("jump", "throw") and mention.start >= low - 200
    return mention.start >= low - 200 and kind in ("sprint", "middle", "long", "steeplechase", "road", "relay", "walk", "hurdles")


def _likely(mention: DisciplineMention, value: float) -> bool:
    """Whether a mark is one of a trained athlete: within a third of the best in time, two fifths in distance and points."""
    discipline = catalogue()[mention.code]
    return value <= discipline.best * 1.45 if discipline.unit == "s" else value >= discipline.best * 0.55


_OTHER_MARK = re.compile(r"\d[:.]\d|, in $")


def passed(whole: str, distance: Distance, form: Form) -> bool:
    """Whether a time may be the time at (or over) a distance named shortly before it: near enough, nothing between, a runner's pace."""
    between = whole[distance.end : form.start]
    return len(between) < 80 and 0.08 <= form.value / distance.metres <= 0.6 and _OTHER_MARK.search(between) is None


def same_length(row: MarkRow, form: Form) -> bool:
    """As in "13.61m/44-8", "21ft 1in (6.43m)": one mark printed in metres and in feet."""
    other = form.other or form
    imperial = ("feet", "imperial", "dashed")
    metric = other.unit == "m" and row.mark_unit == "m" and abs(other.value - row.mark_value) < 0.03
    return metric and (other.shape in imperial or row.mark_precision > 0.02)


def wind_of(whole: str, form: Form, chosen: DisciplineMention | None) -> tuple[float | None, int]:
    """(wind in m/s or None, where the mark with its wind ends): "10.83 (1.5)", "8.12m (+0.3)", "with a headwind of 0.8m/s".

    A wind printed with the discipline of a results list ("200m (-0.9m/s): 1. …") holds for the whole line.
    """
    if chosen is not None and chosen.code not in _WINDY:
        return None, form.end
    found = _WIND.match(whole, form.end)
    if found is not None and (chosen is not None or found["sign"] or found["sign2"]):
        speed = float(found["speed"] or found["speed2"])
        return (speed if (found["sign"] or found["sign2"] or "+") == "+" else -speed), found.end()
    told = _TOLD_WIND.match(whole, form.end)
    if told is not None:
        against = told["against"] is not None or told["sign"] in ("-", "−", "–")
        return -float(told["speed"]) if against else float(told["speed"]), form.end
    if chosen is not None and chosen.end < form.start and form.start - chosen.end < _LINE:
        header = _WIND.match(whole, chosen.end)
        if (
            header is not None
            and header["sign"]
            and whole[header.end() : header.end() + 1] == ":"
            and "\n" not in whole[chosen.end : form.start]
        ):
            return float(header["speed"]) * (1 if header["sign"] == "+" else -1), form.end
    return None, form.end


_TOLD_WIND = re.compile(
    r",?\s(?:with|into|against|despite|aided by)\s(?:an?\s)?"
    r"(?:(?:legal|illegal|following|helpful|slight|strong|stiff|tail|over-the-limit)\s?){0,2}"
    r"(?:(?P<against>headwind)|tailwind|wind|breeze)\s(?:of|reading|at)?\s?(?P<sign>[+\-−–])?(?P<speed>\d\.\d)\s?m",
    re.I,
)
_LINE = 600
"""How far a results list's line may run after its discipline."""
_WINDY = frozenset("60 80 100 150 200 80H 100H 110H LJ TJ HEP DEC PEN".split())
