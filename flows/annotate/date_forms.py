"""The forms dates are written in, found by their telling word (a month, a weekday, "ago", "last", a year) or by their digits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from flows.annotate import date_relatives as relatives
from flows.annotate.date_form import FULL_WEEKDAYS, MONTHS, WEEKDAYS, Form, make, short_year, word_near
from flows.annotate.date_months import read_month
from flows.annotate.moments import Moment
from flows.annotate.overlaps import longest
from flows.annotate.phrases import Tokens

_NUMERIC = re.compile(
    r"(?:(?P<iso>(?:1[89]|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)|(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)"
    r"(?P<y>(?:1[89]|20)\d\d|\d\d))(?![\d/:]|[.,-]\d|[.]\w)"
)
_SIGNS = frozenset("/.-")
"""What stands on both sides of the middle number of a date in digits: quick to look for, since few texts have one."""
_NOT_A_YEAR_AFTER = frozenset(
    "m metre metres meter meters km k kg people fans spectators points seconds yards miles euros dollars pounds runners athletes steps"
    " steeplechase relay".split()
)
_BEFORE_ROUND_YEAR = frozenset("in since of from until the sydney by before".split())

_READERS: dict[str, Callable[[Tokens, int], Form | None]] = {
    **dict.fromkeys(MONTHS, read_month),
    **dict.fromkeys(FULL_WEEKDAYS, relatives.read_weekday),
    **dict.fromkeys(("ago", "earlier", "later", "previously", "before", "afterwards"), relatives.read_ago),
    **dict.fromkeys(("last", "this", "next", "previous", "following", "same", "coming"), relatives.read_relative),
    **dict.fromkeys(("yesterday", "today", "tonight", "tomorrow"), relatives.read_day),
    "weekend": relatives.read_weekend,
    "old": relatives.read_record_age,
}


def is_weekday(text: str) -> bool:
    """Whether ``text`` is the name of a weekday."""
    return text.strip(" ,").lower() in WEEKDAYS


def find(toks: Tokens) -> list[Form]:
    """All date expressions, in order, without overlap (the longer one wins)."""
    forms = list(_numeric(toks))
    for i in toks.of(_READERS):
        form = _READERS[toks.words[i]](toks, i)
        if form is not None:
            forms.append(form)
    for i in toks.numbers:
        word = toks.words[i]
        if len(word) == 2 and (short := short_year(toks, i)) is not None:
            forms.append(make(toks, i, i, None, "year", 0.9, Moment(short)))
        elif len(word) == 4 and "1860" <= word <= "2045" and (year := _year(toks, i)) is not None:
            forms.append(year)
    return longest(forms)


def _year(toks: Tokens, i: int) -> Form | None:
    start, end = toks.starts[i], toks.ends[i]
    text = toks.text
    if text[start - 1 : start] in (".", ":", "£", "$", "€", "#", "@", "/") or text[end : end + 1] in ("m", "k", "%"):
        return None
    if text[start:end] != toks.words[i] or (text[end : end + 1] in (".", ":", ",") and text[end + 1 : end + 2].isdigit()):
        return None
    if word_near(toks, i + 1, i) in _NOT_A_YEAR_AFTER or text[start - 1 : start].isdigit():
        return None
    if toks.words[i] in ("2000", "1900") and word_near(toks, i - 1, i) not in _BEFORE_ROUND_YEAR:
        return None
    return make(toks, i, i, None, "year", 0.95, Moment(int(toks.words[i])))


_METERS, _METRES = frozenset(("meter", "meters")), frozenset(("metre", "metres"))


def _numeric(toks: Tokens) -> Iterator[Form]:
    gaps, words = toks.gaps, toks.words
    middle = [i for i in toks.numbers if gaps[i] in _SIGNS and gaps[i - 1] in _SIGNS and words[i + 1].isdigit()]
    american = middle and _METERS & toks.vocabulary and not _METRES & toks.vocabulary
    for i in middle:
        found = _NUMERIC.match(toks.text, toks.starts[i - 1])
        if found is None or (found.start() and toks.text[found.start() - 1] in "0123456789/.:,-"):
            continue
        if found["iso"]:
            moment = Moment(int(found["iso"]), int(found["im"]), int(found["id"]))
            confidence = 0.98
        else:
            if found["sep"] == "." and len(found["y"]) == 2:
                continue
            year = int(found["y"])
            year += 0 if year > 99 else 2000 if year < 60 else 1900
            day, month = int(found["a"]), int(found["b"])
            confidence = 0.8 if month <= 12 and day <= 12 else 0.95
            if month > 12 >= day or (day <= 12 and american):
                day, month = month, day
            moment = Moment(year, month, day)
        if moment.valid():
            yield Form(found.start(), found.end(), found.group(), moment, None, None, "numeric date", confidence)
