"""The forms marks are printed in: "3:45.34", "1min 56.72sec", "one minute, 49.87 seconds", "23.13m", "6 feet 2", "7,032 points".

``find`` gives every number that is written like a mark, with its value in seconds, metres or points as printed;
what it is a mark of, and whether it is one, is decided from its context elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.annotate.phrases import Tokens

_CLOCK = re.compile(r"(?<![\d:.,])\d{1,3}(?::\d{1,3}){1,2}(?:[.,]\d{1,3})?(?![\d:])")
_DOTTED = re.compile(r"(?<![\d:.,])\d{1,2}\.\d{2}\.\d{1,2}(?![\d:.])")
_DASHED = re.compile(r"(?<![\d:.,–-])\d{1,2}-[0-5]\d(?:\.\d{1,2})?(?![\d:/–-]|\.\d)")
_IMPERIAL = re.compile(r"(?<![\d:.,–-])(?P<ft>\d{1,3})-(?P<in>\d{1,2}(?:\.\d{1,2})?)(?:[ -]?(?P<frac>[¼½¾]|[13]/[24]))?(?![\d:/–-]|\.\d)")
_DECIMAL = re.compile(r"(?<![\d:,.])\d{0,3}[.·]\d{1,3}(?![\d:]|[.,]\d)|(?<![\d:.,])\d{1,2},\d{2}(?![\d:,.])")
_METRES = re.compile(r"(?<![\d:.,])(\d{1,3}(?:,\d{3})|\d{4,6}|\d{1,3})[ \u00a0]?(?:m|metres?|meters?)(?![\w²/])")
_POINTS = re.compile(r"(?<![\d:.,])(\d{1,2},\d{3}|\d{4,5})[ \u00a0]?-?(?:points?|pts)\b", re.I)
_TOTAL = re.compile(r"(?<![\d:.,£$€/–-])[2-9],?\d{3}(?![\d:/–-]|[.,]\d|[ \u00a0-]?(?:m|metres?|meters?|points?|pts|km|k|people|fans)\b)")
_UNIT_AFTER = re.compile(
    r"[ \u00a0-]?(?:(?P<m>m(?:etres?|eters?|trs?)?)|(?P<s>s(?:ec(?:ond)?s?)?|secs?|\"|″)|(?P<cm>cm))(?![\w²/°])(?!/s)",
    re.I,
)
_FEET = re.compile(
    r"(?<![\d:.,/])(?P<ft>\d{1,3})(?:[ -]?(?:ft|feet|foot)\.?[ -]?|['’′] ?)"
    r"(?:(?P<in>\d{1,2}(?:\.\d{1,2})?)?[ -]?(?P<frac>[¼½¾]|[13]/[24])?[ -]?(?:in(?:ches|ch)?s?\b|[\"”″]|(?=[\s.,;:)]|$)))",
    re.I,
)
_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "1/4": 0.25, "1/2": 0.5, "3/4": 0.75}
_PARTS = {
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), 3600.0),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), 60.0),
    **dict.fromkeys(("second", "seconds", "sec", "secs", "s"), 1.0),
}
_WORDS = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "a": 1, "an": 1}
_NUMBER_END = re.compile(r"(?<![\d.,:])(\d{1,3}(?:[.,]\d{1,3})?|\.\d{1,3})[ \u00a0-]?\Z")


@dataclass(frozen=True, slots=True)
class Form:
    """A number written like a mark. ``value`` in ``unit`` (s, m, points, or None where only the discipline can tell)."""

    start: int
    end: int
    printed: str
    value: float
    unit: str | None
    precision: float
    shape: str
    other: Form | None = None
    """The other thing that the same characters may be: "6-08" is a time or feet and inches."""


def find(toks: Tokens) -> list[Form]:
    """All forms in order; where two overlap the longer one stands."""
    text = toks.text
    forms = [
        *_spelled(toks),
        *_clock(text),
        *_dotted(text),
        *_decimals(text),
        *_metres(text),
        *_points(text),
        *_totals(text),
        *_feet(text),
        *_dashed(text),
    ]
    forms.sort(key=lambda f: (f.start, f.start - f.end))
    out: list[Form] = []
    for form in forms:
        if out and form.start < out[-1].end:
            if form.end - form.start > out[-1].end - out[-1].start:
                out[-1] = form
            continue
        out.append(form)
    return out


def step(number: str) -> float:
    """The printed step of a number: 0.01 for "45.34", 1 for "45"."""
    decimals = re.search(r"[.,·](\d+)$", number)
    return float(f"1e-{len(decimals[1])}") if decimals else 1.0


def _number(printed: str) -> float:
    return float(printed.replace(",", ".").replace("·", ".") or 0)


def _clock(text: str) -> Iterator[Form]:
    for found in _CLOCK.finditer(text):
        pieces = found.group().split(":")
        value = 0.0
        for piece in pieces:
            value = value * 60 + _number(piece)
        yield Form(found.start(), found.end(), found.group(), round(value, 3), "s", step(pieces[-1]), "clock")


def _dotted(text: str) -> Iterator[Form]:
    """ "2.03.59" and "3.45.34": full stops for colons; the discipline tells which is meant."""
    for found in _DOTTED.finditer(text):
        a, b, c = found.group().split(".")
        value = int(a) * 60 + float(f"{b}.{c}")
        yield Form(found.start(), found.end(), found.group(), round(value, 3), "s", 10.0 ** -len(c), "dotted")


def _dashed(text: str) -> Iterator[Form]:
    """"2-17.4" as local papers print 2:17.4, and "27-4 1/4", feet and inches; the discipline tells which, a score is neither."""
    taken: dict[int, Form] = {}
    for found in _IMPERIAL.finditer(text):
        inches = float(found["in"]) + _FRACTIONS.get(found["frac"] or "", 0.0)
        if inches < 12 and int(found["ft"]) >= 4:
            metres = round(int(found["ft"]) * 0.3048 + inches * 0.0254, 3)
            taken[found.start()] = Form(found.start(), found.end(), found.group(), metres, "m", 0.0254, "imperial")
    for found in _DASHED.finditer(text):
        minutes, seconds = found.group().split("-")
        value = round(int(minutes) * 60 + float(seconds), 3)
        imperial = taken.get(found.start())
        if imperial is None or imperial.end <= found.end():
            taken.pop(found.start(), None)
            yield Form(found.start(), found.end(), found.group(), value, "s", step(seconds), "dashed", imperial)
    yield from taken.values()


def _decimals(text: str) -> Iterator[Form]:
    for found in _DECIMAL.finditer(text):
        printed, start, end = found.group(), found.start(), found.end()
        if (
            start
            and text[start - 1] in "$£€#@/_"
            or (printed[0] in ".·" and start and not text[start - 1].isspace() and text[start - 1] not in "(+-–—")
        ):
            continue
        unit = _UNIT_AFTER.match(text, end)
        value, precision = round(_number(printed), 3), step(printed)
        if unit is None:
            yield Form(start, end, printed, value, None, precision, "decimal" if printed[0] not in ".·" else "fraction")
            continue
        kind = "m" if unit["m"] else "s" if unit["s"] else "cm"
        if kind == "cm":
            value, precision, kind = round(value / 100, 4), precision / 100, "m"
        yield Form(start, unit.end(), text[start : unit.end()], value, kind, precision, "decimal")


def _metres(text: str) -> Iterator[Form]:
    for found in _METRES.finditer(text):
        value = float(found[1].replace(",", ""))
        yield Form(found.start(), found.end(), found.group(), value, "m", 1.0, "whole")


def _totals(text: str) -> Iterator[Form]:
    """A bare total of four digits ("4,501", "(8468)"): a score only where a combined event makes it one."""
    for found in _TOTAL.finditer(text):
        if "1896" <= found.group() <= "2045":
            continue
        yield Form(found.start(), found.end(), found.group(), float(found.group().replace(",", "")), "points", 1.0, "total")


def _points(text: str) -> Iterator[Form]:
    for found in _POINTS.finditer(text):
        value = float(found[1].replace(",", ""))
        yield Form(found.start(), found.end(), found.group(), value, "points", 1.0, "points")


def _feet(text: str) -> Iterator[Form]:
    for found in _FEET.finditer(text):
        if not found["in"] and not found["frac"] and not re.search(r"f(?:ee|oo)?t", found.group(), re.I):
            continue
        inches = float(found["in"] or 0) + _FRACTIONS.get(found["frac"] or "", 0.0)
        if inches >= 12:
            continue
        metres = int(found["ft"]) * 0.3048 + inches * 0.0254
        printed = found.group().rstrip(" -")
        yield Form(found.start(), found.start() + len(printed), printed, round(metres, 3), "m", 0.0254, "feet")


def _spelled(toks: Tokens) -> Iterator[Form]:
    """ "three minutes 28.72 seconds", "2hr 03min 59sec", "two hours 4 minutes", "1min 56.72"."""
    pairs: list[tuple[int, int, float, str, float]] = []
    for j, word in enumerate(toks.words):
        size = _PARTS.get(word)
        if size is None or j == 0:
            continue
        pair = _pair(toks, j, size)
        if pair is None:
            continue
        if pairs and size < pairs[-1][4] and _continues(toks.text[pairs[-1][1] : pair[0]]):
            pairs.append(pair)
            continue
        yield from _chain(toks, pairs)
        pairs = [pair]
    yield from _chain(toks, pairs)


def _continues(gap: str) -> bool:
    return len(gap) <= 7 and gap.strip(" ,-").lower() in ("", "and")


def _pair(toks: Tokens, j: int, size: float) -> tuple[int, int, float, str, float] | None:
    """(start, end, value, printed number, size of the unit) of the number before unit token ``j``."""
    text, unit_start, end = toks.text, toks.starts[j], toks.ends[j]
    if text[end : end + 1] in ("'", "’") and text[end : end + 2] != "'" + " ":
        return None
    found = _NUMBER_END.search(text, max(0, unit_start - 10), unit_start)
    if found:
        return (found.start(1), end, _number(found[1]) * size, found[1], size)
    if toks.words[j] in ("h", "s", "sec", "min", "hr"):
        return None
    value, k = 0, j - 1
    while k >= 0 and toks.words[k] in _WORDS and toks.joined(k) and toks.words[k] not in ("a", "an"):
        number = _WORDS[toks.words[k]]
        value += number
        k -= 1
        if number >= 20 or number == 0 or number in range(10, 20):
            break
    if k == j - 1:
        return None
    return (toks.starts[k + 1], end, value * size, str(value), size)


def _chain(toks: Tokens, pairs: list[tuple[int, int, float, str, float]]) -> Iterator[Form]:
    if not pairs:
        return
    start, end = pairs[0][0], pairs[-1][1]
    value = sum(p[2] for p in pairs)
    precision = step(pairs[-1][3]) * pairs[-1][4]
    if pairs[-1][4] == 60.0:
        tail = re.compile(
            r"[ ,]{0,2}(?:and )?(\d{1,2}(?:\.\d{1,3})?)(?![\d:%]|[ -]?(?:m\b|met|km|mile|year|lap|men|women|point))"
        ).match(toks.text, end)
        if tail and (tail[1].find(".") > 0 or len(pairs) == 2 or toks.words and toks.text[end - 3 : end] == "min"):
            end, value, precision = tail.end(), value + float(tail[1]), step(tail[1])
            yield Form(start, end, toks.text[start:end], round(value, 3), "s", precision, "spelled")
            return
    shape = "spelled" if len(pairs) > 1 or "." in pairs[-1][3] else "round"
    yield Form(start, end, toks.text[start:end], round(value, 3), "s", precision, shape)
