"""The forms marks are printed in: "3:45.34", "23.13m", "6 feet 2", "7,032 points", "2-17.4", "27-4 1/4", and times in words.

``find`` gives every number that is written like a mark, with its value in seconds, metres or points as printed;
what it is a mark of, and whether it is one, is decided from its context elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from flows.annotate.mark_form import Form, number, step
from flows.annotate.mark_spelled import find_spelled
from flows.annotate.overlaps import longest
from flows.annotate.phrases import Tokens

_NUMBER = re.compile(r"\d[\d.,:·]*|[.·]\d+")
_CLOCK = re.compile(r"\d{1,3}(?::\d{1,3}){1,2}(?:[.,]\d{1,3})?(?![\d:])")
_DOTTED = re.compile(r"\d{1,2}\.\d{2}\.\d{1,2}(?![\d:]|\.\d)")
_DASHED = re.compile(r"\d{1,2}-[0-5]\d(?:\.\d{1,2})?(?![\d:/–-]|\.\d)")
_IMPERIAL = re.compile(r"(?P<ft>\d{1,3})-(?P<in>\d{1,2}(?:\.\d{1,2})?)(?:[ -]?(?P<frac>[¼½¾]|[13]/[24]))?(?![\d:/–-]|\.\d)")
_DECIMAL = re.compile(r"\d{0,3}[.·]\d{1,3}(?![\d:]|[.,]\d)|\d{1,2},\d{2}(?![\d:]|[.,]\d)")
_METRES = re.compile(r"(\d{1,3}(?:,\d{3})|\d{4,6}|\d{1,3})[ \u00a0]?(?:m|metres?|meters?)(?![\w²/])")
_POINTS = re.compile(r"(\d{1,2},\d{3}|\d{4,5})[ \u00a0]?-?(?:points?|pts)\b", re.I)
_TOTAL = re.compile(r"[2-9],?\d{3}(?![\d:/–-]|[.,]\d|[ \u00a0-]?(?:m|metres?|meters?|points?|pts|km|k|people|fans)\b)")
_UNIT_AFTER = re.compile(
    r"[ \u00a0-]?(?:(?P<m>m(?:etres?|eters?|trs?)?)|(?P<s>s(?:ec(?:ond)?s?)?|secs?|\"|″)|(?P<cm>cm))(?![\w²/°])(?!/s)", re.I
)
_FEET = re.compile(
    r"(?P<ft>\d{1,3})(?:[ -]?(?P<unit>ft|feet|foot)\.?(?:[ -]|, (?=\d[\d.]*[ -]?(?:[¼½¾] ?)?in))?|['’′] ?)"
    r"(?:(?P<in>\d{1,2}(?:\.\d{1,2})?)?[ -]?(?P<frac>[¼½¾]|[13]/[24])?[ -]?(?:in(?:ches|ch)?s?\b|[\"”″]|(?=[\s.,;:)]|$)))",
    re.I,
)
_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "1/4": 0.25, "1/2": 0.5, "3/4": 0.75}
_FEET_MARKS = ("'", "’", "′")
_MONEY = frozenset("$£€#@/_")
_FAR = 20
"""Longest run of digits and separators that can be one mark; a longer one is data."""


def find(toks: Tokens) -> list[Form]:
    """All forms in order; where two overlap the longer one stands."""
    text = toks.text
    forms = list(find_spelled(toks))
    end = 0
    for i in toks.numbers:
        start = toks.starts[i]
        if start < end or _is_plain(toks, i):
            continue
        start -= start > end and text[start - 1] in ".·"
        found = _NUMBER.match(text, start)
        if found is None:
            continue
        end = found.end()
        if end - start > _FAR or (start and text[start - 1] in _MONEY):
            continue
        form = _at(text, start, found.group())
        if form is not None:
            forms.append(form)
    return longest(forms)


def _is_plain(toks: Tokens, i: int) -> bool:
    """Whether number ``i``, of at most three digits or a year, stands by itself and before no unit: no form begins so."""
    word, gap = toks.words[i], toks.gaps[i]
    if len(word) > 3 and not (len(word) == 4 and _is_year(word)):
        return False
    if toks.words[i + 1][0] in "mpf" if gap == " " else not (gap[:1] in ".,;)" and gap[1:2].isspace()):
        return False
    return i == 0 or toks.gaps[i - 1][-1:] not in (".", "·")


def _is_year(printed: str) -> bool:
    return "1896" <= printed <= "2045"


def _at(text: str, start: int, printed: str) -> Form | None:
    """The longest form that begins at ``start`` with the digits and separators ``printed``."""
    end = start + len(printed)
    best: Form | None = None
    for read in _readers(printed, text[end : end + 3]):
        form = read(text, start)
        if form is not None and (best is None or form.end > best.end):
            best = form
    return best


def _readers(printed: str, after: str) -> list[Callable[[str, int], Form | None]]:
    """The readers of the forms that such digits, with what stands right after them, may have."""
    out: list[Callable[[str, int], Form | None]] = []
    if not printed.isdigit():
        if ":" in printed:
            out.append(_clock)
        if printed.count(".") > 1:
            out.append(_dotted)
        if "." in printed or "," in printed or "·" in printed:
            out.append(_decimal)
    if "m" in after:
        out.append(_metres)
    if "p" in after or "P" in after:
        out.append(_points)
    if "f" in after or "F" in after or after[:1] in _FEET_MARKS:
        out.append(_feet)
    if after[:1] == "-":
        out.append(_dashed)
    if len(printed) > 3 and printed[0] in "23456789":
        out.append(_total)
    return out


def _clock(text: str, start: int) -> Form | None:
    found = _CLOCK.match(text, start)
    if found is None:
        return None
    value = 0.0
    for piece in found.group().split(":"):
        value = value * 60 + number(piece)
    last = found.group().rsplit(":", 1)[1]
    return Form(start, found.end(), found.group(), round(value, 3), "s", step(last), "clock")


def _dotted(text: str, start: int) -> Form | None:
    """As in "2.03.59" and "3.45.34": full stops for colons; the discipline tells which is meant."""
    found = _DOTTED.match(text, start)
    if found is None:
        return None
    a, b, c = found.group().split(".")
    return Form(start, found.end(), found.group(), round(int(a) * 60 + float(f"{b}.{c}"), 3), "s", 10.0 ** -len(c), "dotted")


def _dashed(text: str, start: int) -> Form | None:
    """As in "2-17.4" as local papers print 2:17.4, "27-4 1/4" for feet and inches; the discipline tells which, a score is neither."""
    if text[start - 1 : start] in ("-", "–") and start:
        return None
    imperial = None
    if (found := _IMPERIAL.match(text, start)) is not None:
        inches = float(found["in"]) + _FRACTIONS.get(found["frac"] or "", 0.0)
        if inches < 12 and int(found["ft"]) >= 4:
            metres = round(int(found["ft"]) * 0.3048 + inches * 0.0254, 3)
            imperial = Form(start, found.end(), found.group(), metres, "m", 0.0254, "imperial")
    found = _DASHED.match(text, start)
    if found is None or (imperial is not None and imperial.end > found.end()):
        return imperial
    minutes, seconds = found.group().split("-")
    return Form(start, found.end(), found.group(), round(int(minutes) * 60 + float(seconds), 3), "s", step(seconds), "dashed", imperial)


def _decimal(text: str, start: int) -> Form | None:
    found = _DECIMAL.match(text, start)
    if found is None:
        return None
    printed, end = found.group(), found.end()
    fraction = printed[0] in ".·"
    if fraction and start and not text[start - 1].isspace() and text[start - 1] not in "(+-–—":
        return None
    value, precision = round(number(printed), 3), step(printed)
    unit = _UNIT_AFTER.match(text, end)
    if unit is None:
        return Form(start, end, printed, value, None, precision, "fraction" if fraction else "decimal")
    if unit["cm"]:
        return Form(start, unit.end(), text[start : unit.end()], round(value / 100, 4), "m", precision / 100, "decimal")
    return Form(start, unit.end(), text[start : unit.end()], value, "m" if unit["m"] else "s", precision, "decimal")


def _metres(text: str, start: int) -> Form | None:
    found = _METRES.match(text, start)
    return found and Form(start, found.end(), found.group(), float(found[1].replace(",", "")), "m", 1.0, "whole")


def _points(text: str, start: int) -> Form | None:
    found = _POINTS.match(text, start)
    return found and Form(start, found.end(), found.group(), float(found[1].replace(",", "")), "points", 1.0, "points")


def _total(text: str, start: int) -> Form | None:
    """A bare total of four digits ("4,501", "(8468)"): a score only where a combined event makes it one."""
    found = _TOTAL.match(text, start)
    if found is None or _is_year(found.group()):
        return None
    return Form(start, found.end(), found.group(), float(found.group().replace(",", "")), "points", 1.0, "total")


def _feet(text: str, start: int) -> Form | None:
    found = _FEET.match(text, start)
    if found is None or not (found["in"] or found["frac"] or found["unit"]):
        return None
    inches = float(found["in"] or 0) + _FRACTIONS.get(found["frac"] or "", 0.0)
    if inches >= 12:
        return None
    metres = int(found["ft"]) * 0.3048 + inches * 0.0254
    printed = found.group().rstrip(" -")
    return Form(start, start + len(printed), printed, round(metres, 3), "m", 0.0254, "feet")
