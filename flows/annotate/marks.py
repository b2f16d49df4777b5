"""Marks: every time, distance, height and score of a text, what it is, of which discipline, and how a misprint reads.

A mark that no discipline of the text makes plausible keeps its printed value and no discipline; one that is plausible
only when read as a common misprint ("8:03:40" over two miles) is read so and says so in ``repair``.
"""

from __future__ import annotations

import bisect
import re

from flows.annotate import mark_forms
from flows.annotate.disciplines import DisciplineMention, Distance, catalogue, find_distances
from flows.annotate.mark_form import Form
from flows.annotate.mark_kinds import kind_of
from flows.annotate.mark_repairs import readings
from flows.annotate.phrases import tokens
from flows.annotate.text import Text
from flows.rows import MarkRow, SignalRow
from flows.seeds import rows as discipline_rows

_WIND = re.compile(
    r"\s?\(\s?(?:w(?:ind)?:?\s?)?(?P<sign>[+\-−–])?(?P<speed>\d\.\d)\s?(?:m/s|mps|w)?\s?\)"
    r"|,?\s(?:wind:?\s?)?(?P<sign2>[+\-−])(?P<speed2>\d\.\d)\s?(?:m/s)?(?![\d.])"
)
_FREE_WIND = re.compile(r"[+\-−]?\d\.\d ?m/s|[+\-−]\d\.\d(?![\d.%])")
_RAN = re.compile(r"\b(?:ran|run|runs|running|clock\w*|time|times|timed|seconds|finish\w*|stopped|crossed|won in|win in|in)\b", re.I)
_THREW = re.compile(
    r"\b(?:threw|throw\w*|leap\w*|leapt|jump\w*|clear\w*|vault\w*|putt?\w*|effort|distance|height|round|attempt|over)\b",
    re.I,
)
_WHEELS = re.compile(r"\b(?:T5[1-4]|T3[2-4]|wheelchair|racing chair|para)\b")
_BACK = 14


def plausible(code: str, value: float, unit: str, sex: str | None = None) -> bool:
    """Whether ``value`` (s, m, points) is a mark that somebody from school to world record reaches in discipline ``code``."""
    discipline = catalogue().get(code)
    if discipline is None or discipline.unit != unit or not discipline.plausible(value):
        return False
    return sex != "F" or _WOMEN_SLACK.get(code, 1.0) * discipline.best <= value or discipline.unit != "s"


def misprints(rows: list[MarkRow]) -> list[SignalRow]:
    """One signal for each mark that was read otherwise than it is printed."""
    out = []
    for row in rows:
        if row.repair is not None:
            read = row.repair.removeprefix("read as ")
            name = next(r["name"] for r in discipline_rows("disciplines") if r["code"] == row.discipline)
            why = f"{row.mark_as_printed} is read as {read}: as printed it is no mark of the discipline {name}"
            out.append(SignalRow("misprint", row.mark_as_printed, read, why, row.char_start, row.char_end, "plausible range"))
    return out


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


def find_marks(text: Text, disciplines: list[DisciplineMention]) -> list[MarkRow]:
    """All marks of a text in order; numbers that are no marks (clock times, money, plain distances) are left out."""
    whole = text.text
    rows: list[MarkRow] = []
    distances = find_distances(text)
    distance_ends = [d.end for d in distances]
    starts = [d.start for d in disciplines]
    taken_until = -1
    for form in mark_forms.find(tokens(whole)):
        if form.start < taken_until:
            continue
        if any(starts[k] < form.end and disciplines[k].end > form.start for k in _near(starts, form.start, 1)):
            continue
        sentence = text.sentence_at(form.start)
        low, high = (sentence.start, max(sentence.end, form.end)) if sentence else (0, len(whole))
        k = bisect.bisect_right(distance_ends, form.start) - 1
        if form.shape == "whole" and any(d.start <= form.start < d.end for d in distances[max(0, k) : k + 2]):
            continue
        has_distance = k >= 0 and distances[k].start >= low and _passed(whole, distances[k], form)
        kind, rule = kind_of(whole, form, low, high, has_distance=has_distance)
        if kind == "none":
            continue
        if rows and form.start - rows[-1].char_end <= 4 and _same_length(rows[-1], form):
            kind, rule = "other", "the same mark in other units"
        candidates = _candidates(whole, disciplines, starts, low, high, form.start)
        chosen = _discipline(form, candidates, low, kind)
        if chosen is None and form.other is not None:
            form = form.other
            chosen = _discipline(form, candidates, low, kind)
        if chosen is None and form.shape == "total" and rows and rows[-1].mark_unit == "points" and form.start - rows[-1].char_end < 120:
            chosen = next((d for d in candidates if d.code == rows[-1].discipline), None)
        if chosen is None and form.shape in ("dashed", "imperial", "total"):
            continue
        if (
            chosen is None
            and form.unit == "s"
            and kind == "result"
            and _WHEELS.search(whole, max(low, form.start - 200), min(high, form.end + 200))
        ):
            chosen = next((d for d in candidates if plausible(d.code, form.value / 0.7, "s")), None)
        if kind == "other" and rule == "whole metres":
            if chosen is None or catalogue()[chosen.code].unit != "m" or catalogue()[chosen.code].kind == "jump":
                continue
            kind, rule = "result", "printed mark"
        row, taken_until = _row(len(rows), whole, form, kind, rule, chosen, candidates, low)
        if row is not None:
            rows.append(row)
    return rows


_OTHER_MARK = re.compile(r"\d[:.]\d|, in $")


def _passed(whole: str, distance: Distance, form: Form) -> bool:
    """Whether a time may be the time at (or over) a distance named shortly before it: near enough, nothing between, a runner's pace."""
    between = whole[distance.end : form.start]
    return len(between) < 80 and 0.08 <= form.value / distance.metres <= 0.6 and _OTHER_MARK.search(between) is None


def _same_length(row: MarkRow, form: Form) -> bool:
    """As in "13.61m/44-8", "21ft 1in (6.43m)": one mark printed in metres and in feet."""
    other = form.other or form
    imperial = ("feet", "imperial", "dashed")
    metric = other.unit == "m" and row.mark_unit == "m" and abs(other.value - row.mark_value) < 0.03
    return metric and (other.shape in imperial or row.mark_precision > 0.02)


def _near(starts: list[int], offset: int, reach: int) -> range:
    k = bisect.bisect_right(starts, offset)
    return range(max(0, k - reach), min(len(starts), k + reach))


def _candidates(
    whole: str, disciplines: list[DisciplineMention], starts: list[int], low: int, high: int, offset: int
) -> list[DisciplineMention]:
    """Disciplines that a mark at ``offset`` may be of: its sentence's, nearest first, then those before it.

    One that only describes an athlete ("the Olympic 1500m champion") comes after the others of its sentence.
    """
    here = bisect.bisect_left(starts, offset)
    first = max(bisect.bisect_left(starts, low), here - _BACK)
    last = min(bisect.bisect_left(starts, high), here + _BACK)

    def distance(d: DisciplineMention) -> int:
        gap = offset - d.end if d.end <= offset else 2 * (d.start - offset) + 30
        return gap + (1000 if _DESCRIBES.match(whole, d.end) else 0)

    inside = sorted(disciplines[first:last], key=distance)
    before = disciplines[max(0, first - _BACK) : first][::-1]
    told = [d for d in before if not _DESCRIBES.match(whole, d.end)]
    return inside + told + [d for d in before if _DESCRIBES.match(whole, d.end)]


_DESCRIBES = re.compile(
    r"[ -]?(?:(?:world|olympic|european|commonwealth|indoor|national|british|record|title|gold|silver|bronze)[ -]){0,3}"
    r"(?:champions?|holders?|medall?ists?|specialists?|runners?|stars?|legends?|winners?|great)\b",
    re.I,
)


def _discipline(form: Form, candidates: list[DisciplineMention], low: int, kind: str) -> DisciplineMention | None:
    """The nearest discipline for which the value is likely, else plausible, as printed."""
    if kind in ("split", "gap") or form.malformed:
        return None
    fitting = [d for d in candidates if (unit := _unit(form, d)) and plausible(d.code, form.value, unit)]
    if form.shape in ("dashed", "imperial", "total"):
        fitting = [d for d in fitting if _goes_with(form, d, low)]
    here = [d for d in fitting if d.start >= low]
    for group in (here, fitting):
        if best := next((d for d in group if _likely(d, form.value)), None):
            return best
        if group:
            return group[0]
    return None


def _unit(form: Form, mention: DisciplineMention) -> str | None:
    unit = catalogue()[mention.code].unit
    return form.unit or (unit if unit != "points" else None)


def _goes_with(form: Form, mention: DisciplineMention, low: int) -> bool:
    """Forms that are rarely marks need their discipline near: a total its combined event, a dashed time its race."""
    kind = catalogue()[mention.code].kind
    if form.shape == "total":
        return kind == "combined" and form.start - mention.end < 400
    if form.shape == "imperial":
        return kind in ("jump", "throw") and mention.start >= low - 200
    return mention.start >= low - 200 and kind in ("sprint", "middle", "long", "steeplechase", "road", "relay", "walk", "hurdles")


def _likely(mention: DisciplineMention, value: float) -> bool:
    """Whether a mark is one of a trained athlete: within a third of the best in time, two fifths in distance and points."""
    discipline = catalogue()[mention.code]
    return value <= discipline.best * 1.45 if discipline.unit == "s" else value >= discipline.best * 0.55


def _row(
    number: int, whole: str, form: Form, kind: str, rule: str, chosen: DisciplineMention | None,
    candidates: list[DisciplineMention], low: int,
) -> tuple[MarkRow | None, int]:  # fmt: skip
    value, unit, precision, repair = form.value, form.unit, form.precision, None
    if chosen is None and kind not in ("split", "gap", "other") and form.shape in ("clock", "dotted", "decimal"):
        for mention in candidates[:4]:
            reading = next((r for r in readings(form) if plausible(mention.code, r.value, r.unit)), None)
            if reading is not None:
                chosen, value, unit, precision = mention, reading.value, reading.unit, reading.precision
                repair = None if reading.usual else f"read as {reading.printed}"
                break
    if chosen is not None:
        unit = unit or catalogue()[chosen.code].unit
    if chosen is None and unit == "m" and kind == "result":
        # a height or length of something else: a barrier, a person, a wall
        if form.shape == "feet" or not _THREW.search(whole[max(low, form.start - 60) : form.end + 30]):
            return None, form.end
    if unit is None:
        before = whole[max(low, form.start - 60) : form.start]
        if kind == "result" and form.precision > 0.01 and not _RAN.search(before) and not _THREW.search(before):
            return None, form.end
        if kind == "result" and not candidates:
            return None, form.end
        unit = "m" if _THREW.search(before) and not _RAN.search(before) else "s"
    wind, end_of_wind = _wind(whole, form, chosen)
    if wind is None and _FREE_WIND.match(whole, max(0, form.start - 1)) and form.value < 10 and form.precision == 0.1:
        return None, form.end
    confidence = 0.95 if chosen is not None and kind == "result" else 0.85 if kind != "result" else 0.6
    return (
        MarkRow(
            number, kind, form.printed, value, unit, precision, wind, chosen.code if chosen else None, None, repair,
            form.start, form.end, rule, confidence,
        ),
        end_of_wind,
    )  # fmt: skip


def _wind(whole: str, form: Form, chosen: DisciplineMention | None) -> tuple[float | None, int]:
    """The wind printed right after a sprint or a jump: "10.83 (1.5)", "8.12m (+0.3)", "9.86 +1.1"."""
    if chosen is not None and chosen.code not in _WINDY:
        return None, form.end
    found = _WIND.match(whole, form.end)
    if found is None:
        return None, form.end
    speed = float(found["speed"] or found["speed2"])
    sign = found["sign"] or found["sign2"] or "+"
    if chosen is None and not (found["sign"] or found["sign2"]):
        return None, form.end
    return (speed if sign == "+" else -speed), found.end()


_WINDY = frozenset("60 80 100 150 200 80H 100H 110H LJ TJ HEP DEC PEN".split())
