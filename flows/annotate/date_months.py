"""Dates with a month: "26th of May", "June 7-12, 2024", "Sept. 2021", "last June", "in March"."""

from __future__ import annotations

from flows.annotate.date_form import FULL_WEEKDAYS, MONTHS, WEEKDAYS, Form, looks_ahead, make, word_near
from flows.annotate.date_shifts import Shift
from flows.annotate.moments import Moment
from flows.annotate.phrases import Tokens

_ORDINALS = ("st", "nd", "rd", "th")


def read_month(toks: Tokens, i: int) -> Form | None:
    """The date around the month at token ``i``; None when the word is no month here ("may run")."""
    word, month = toks.words[i], MONTHS[toks.words[i]]
    if not toks.text[toks.starts[i]].isupper():
        return None
    first = last = i
    day: int | None = None
    until_day: int | None = None
    # before: "26 May", "26th of May", "7-12 June", "26 and 27 May"
    k = i - 1
    if word_near(toks, k, i) == "of":
        k -= 1
    if word_near(toks, k, i) in _ORDINALS:
        k -= 1
    if (number := _day_number(word_near(toks, k, i))) is not None and _clean_number(toks, k):
        day, first = number, k
        gap = toks.text[toks.ends[k - 1] : toks.starts[k]].strip() if k else ""
        if k and gap in ("-", "–", "—", "/", "&") and (start := _day_number(toks.words[k - 1])) and start < number:
            until_day, day, first = number, start, k - 1
        elif k > 1 and toks.words[k - 1] in ("to", "and") and (start := _day_number(toks.words[k - 2])) and start < number:
            until_day, day, first = number, start, k - 2
    # after: "May 26th, 2024", "June 7-12, 2024", "May 2024"
    k = i + 1
    if day is None and (number := _day_number(word_near(toks, k, i))) is not None and _clean_number(toks, k):
        day, last = number, k
        k += 1
        if word_near(toks, k, last) in _ORDINALS:
            last, k = k, k + 1
        gap = toks.text[toks.ends[last] : toks.starts[k]].strip() if k < len(toks.words) else ""
        if gap in ("-", "–", "—") and (number := _day_number(toks.words[k])) and number > day:
            until_day, last, k = number, k, k + 1
            if word_near(toks, k, last) in _ORDINALS:
                last, k = k, k + 1
    year = _year_number(word_near(toks, k, last))
    if year is not None and "." not in toks.text[toks.ends[last] : toks.starts[k]].replace(". ", "", word in ("sept", "jan")):
        last = k
    elif year is not None and last == i and toks.text[toks.ends[i] : toks.starts[k]] in (". ", "."):
        last = k
    else:
        year = None
    moment = Moment(year, month, day)
    if not moment.valid():
        moment, until_day = Moment(year, month), None
    weekday = WEEKDAYS.get(word_near(toks, first - 1, first))
    if weekday is not None:
        first -= 1
    elif (weekday := WEEKDAYS.get(word_near(toks, last + 1, last))) is not None and toks.words[last + 1] in FULL_WEEKDAYS:
        weekday = None
    until = Moment(year, month, until_day) if until_day else None
    if year is not None:
        return make(toks, first, last, None, "date in full" if day else "month and year", 0.98, moment, until, weekday)
    if day is not None:
        return make(toks, first, last, Shift("nearest", day, month, until_day), "day and month", 0.9, moment, until, weekday)
    before = word_near(toks, i - 1, i)
    ambiguous = word in ("may", "march", "mar", "sat", "sun")
    if ambiguous and before not in (
        "in",
        "last",
        "next",
        "this",
        "since",
        "until",
        "from",
        "early",
        "late",
        "by",
        "of",
        "mid",
        "during",
        "for",
    ):
        return None
    if before in ("last", "next", "this", "coming"):
        first = i - 1
    if before == "mid" or len(word) == 3 and word != "may" and before not in ("in", "last", "next", "this", "since", "until", "from"):
        if before != "mid":
            return None
    return make(toks, first, last, Shift("month_name", 0, month, None, before, looks_ahead(toks, first)), "month", 0.85, moment)


def _clean_number(toks: Tokens, k: int) -> bool:
    """A day of the month, not the end of a mark: no decimal point, colon or comma before it."""
    start = toks.starts[k]
    return toks.text[start - 1 : start] not in (".", ":", ",") or not toks.text[start - 2 : start - 1].isdigit()


def _day_number(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def _year_number(word: str) -> int | None:
    return int(word) if len(word) == 4 and word.isdigit() and "1860" <= word <= "2045" else None
