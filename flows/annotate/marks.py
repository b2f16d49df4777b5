"""Marks: every time, distance, height and score of a text, what it is, of which discipline, and how a misprint reads.

A mark that no discipline of the text makes plausible keeps its printed value and no discipline; one that is plausible
only when read as a common misprint ("8:03:40" over two miles) is read so and says so in ``repair``.
"""

from __future__ import annotations

import bisect
import re

from flows.annotate import mark_forms
from flows.annotate.disciplines import DisciplineMention, catalogue, find_distances
from flows.annotate.mark_disciplines import Candidates, discipline_of, passed, same_length, wind_of
from flows.annotate.mark_disciplines import plausible as plausible
from flows.annotate.mark_form import Form
from flows.annotate.mark_kinds import kind_of
from flows.annotate.mark_repairs import readings
from flows.annotate.phrases import tokens
from flows.annotate.text import Text
from flows.rows import MarkRow, SignalRow
from flows.seeds import rows as discipline_rows

_FREE_WIND = re.compile(r"[+\-−]?\d\.\d ?m/s|[+\-−]\d\.\d(?![\d.%])")
_RAN = re.compile(r"\b(?:ran|run|runs|running|clock\w*|time|times|timed|seconds|finish\w*|stopped|crossed|won in|win in|in)\b", re.I)
_THREW = re.compile(
    r"\b(?:threw|throw\w*|leap\w*|leapt|jump\w*|clear\w*|vault\w*|putt?\w*|effort|distance|height|round|attempt|over"
    r"|toss\w*|heav\w+|hurl\w*|fling|flung|launch\w*|(?:record|best|mark) of)\b",
    re.I,
)
_LENGTH_OF = re.compile(
    r"\b(?:throw|toss|heave|put|mark|record|leap|jump|clearance|effort|best|bomb) of $"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|next) (?:at|with) $"
)
"""Before feet and inches whatever stands around them: "a toss of 206-1"."""
_LONGEST_S = 48 * 3600
"""No mark is nothing (a stopped clock's 0:00.00), or longer than the longest race, 48 hours; metres and points stay far below it."""
_CLEARED = re.compile(r"\b(?:clear(?:ed|ing|s)|over|went over) (?:only |just )?$")
_OVERNIGHT = re.compile(
    r"\b(?:overnight|first[- ]day|day[- ]one|halfway|after (?:four|five) events|at the end of (?:the )?(?:first day|day one))\b"
)
_WHEELS = re.compile(r"\b(?:T5[1-4]|T3[2-4]|wheelchair|racing chair|para)\b")


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


def find_marks(text: Text, disciplines: list[DisciplineMention]) -> list[MarkRow]:
    """All marks of a text in order; numbers that are no marks (clock times, money, plain distances) are left out."""
    whole = text.text
    rows: list[MarkRow] = []
    distances = find_distances(text)
    distance_ends = [d.end for d in distances]
    named = Candidates(whole, disciplines)
    told = [(d, known) for d in {d.code: d for d in disciplines}.values() if (known := catalogue().get(d.code)) is not None]
    contests = [d for d, known in told if known.unit == "m"]
    combined = any(known.kind == "combined" for _, known in told)
    taken_until = -1
    toks = tokens(whole)
    for form in mark_forms.find(toks):
        if form.start < taken_until:
            continue
        if named.within(form.start, form.end):
            continue
        sentence = text.sentence_at(form.start)
        low, high = (sentence.start, max(sentence.end, form.end)) if sentence else (0, len(whole))
        k = bisect.bisect_right(distance_ends, form.start) - 1
        if form.shape == "whole" and any(d.start <= form.start < d.end for d in distances[max(0, k) : k + 2]):
            continue
        has_distance = k >= 0 and distances[k].start >= low and passed(whole, distances[k], form)
        kind, rule = kind_of(toks, form, low, high, has_distance=has_distance)
        if kind == "none":
            continue
        if rows and form.start - rows[-1].char_end <= 4 and same_length(rows[-1], form):
            kind, rule = "other", "the same mark in other units"
        candidates = named.at(form.start, low, high)
        chosen = discipline_of(form, candidates, low, kind)
        if chosen is None and form.other is not None:
            form = form.other
            chosen = discipline_of(form, candidates, low, kind)
        if chosen is None and kind == "result" and form.unit == "m" and form.precision == 0.01 and form.shape != "imperial":
            # metres to the centimetre are a field event's, also where the last event told of was a race
            possible = [d for d in contests if plausible(d.code, form.value, "m")]
            chosen = possible[0] if len(possible) == 1 else None
        if (
            chosen is None
            and kind == "result"
            and form.shape == "imperial"
            and _LENGTH_OF.search(whole, max(low, form.start - 16), form.start)
        ):
            chosen = next((d for d in candidates if catalogue()[d.code].unit == "m" and plausible(d.code, form.value, "m")), None)
        if combined and kind == "result" and form.unit == "m" and (chosen is None or chosen.code in ("LJ", "TJ")):
            if _CLEARED.search(whole, max(low, form.start - 16), form.start):
                code = "HJ" if form.value < 2.6 else "PV"
                chosen, rule = DisciplineMention(code, None, None, None, None, form.start, form.start, "height cleared"), "height cleared"
        if form.shape in ("total", "points") and kind == "result" and form.value < 5000 and _OVERNIGHT.search(whole, low, high):
            kind, rule = "split", "score of the first day"
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
    if not 0 < value <= _LONGEST_S:
        return None, form.end
    wind, end_of_wind = wind_of(whole, form, chosen)
    if wind is None and _FREE_WIND.match(whole, form.start - 1) and form.value < 10 and form.precision == 0.1:
        return None, form.end
    confidence = 0.95 if chosen is not None and kind == "result" else 0.85 if kind != "result" else 0.6
    return (
        MarkRow(
            number, kind, form.printed, value, unit, precision, wind, chosen.code if chosen else None, None, repair,
            form.start, form.end, rule, confidence,
        ),
        end_of_wind,
    )  # fmt: skip
