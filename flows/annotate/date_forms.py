"""The forms dates are written in, found by their telling word (a month, a weekday, "ago", "last", a year).

Each form is a ``Form``: what is printed, the moment it names if it names one, and how it counts from a known day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.annotate.date_shifts import Shift, count_word, resolve
from flows.annotate.moments import Moment, Span
from flows.annotate.phrases import Tokens

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
_FULL_WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_ORDINALS = ("st", "nd", "rd", "th")
_NUMERIC = re.compile(
    r"(?<![\d/.:,-])(?:(?P<iso>(?:1[89]|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)|(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)"
    r"(?P<y>(?:1[89]|20)\d\d|\d\d))(?![\d/:]|[.,-]\d|[.]\w)"
)
_NOT_A_YEAR_AFTER = frozenset(
    "m metre metres meter meters km k kg people fans spectators points seconds yards miles euros dollars pounds runners athletes steps"
    " steeplechase relay".split()
)
_UNITS = {
    **dict.fromkeys(("day", "days"), "day"), **dict.fromkeys(("week", "weeks"), "week"), **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("year", "years"), "year"), "decade": "decade", "decades": "decade", "fortnight": "fortnight",
}  # fmt: skip
_RELATIVE_NOUNS = frozenset(
    ("night", "week", "weekend", "month", "year", "season", "summer", "winter", "spring", "autumn", "fall")
)
_RECORD_NOUNS = frozenset(("record", "mark", "best", "standard", "time", "records"))


@dataclass(frozen=True, slots=True)
class Form:
    """One date expression before it is resolved."""

    start: int
    end: int
    printed: str
    moment: Moment | None
    until: Moment | None
    shift: Shift | None
    rule: str
    confidence: float
    weekday: int | None = None

    def resolve(
        self, now: Moment | None, before: datetime.date | None = None, story_year: int | None = None
    ) -> Span | None:
        """The days it means, counted from ``now`` where it does not say itself.

        ``before``: the last day named before it; ``story_year``: the year the passage tells of.
        """
        if self.moment is not None and self.moment.year is not None:
            return Span.of(self.moment, self.until)
        if self.shift is None:
            return None
        if (
            self.moment is not None
            and story_year is not None
            and self.shift.word not in ("last", "this", "next", "coming")
        ):
            told = self.moment._replace(year=story_year)
            return Span.of(told) if told.valid() else None
        return resolve(self.shift, now, before)


def is_weekday(text: str) -> bool:
    """Whether ``text`` is the name of a weekday."""
    return text.strip(" ,").lower() in _WEEKDAYS


def find(toks: Tokens) -> list[Form]:
    """All date expressions, in order, without overlap (the longer one wins)."""
    forms = list(_numeric(toks))
    words = toks.words
    for i, word in enumerate(words):
        form: Form | None = None
        if word in _MONTHS:
            form = _month(toks, i)
        elif word in _WEEKDAYS:
            form = _weekday(toks, i)
        elif word in ("ago", "earlier", "later", "previously", "before", "afterwards"):
            form = _ago(toks, i)
        elif (
            word == "weekend"
            and toks.words[i - 1 : i] == ("the",)
            and toks.words[i - 2 : i - 1] in (("at",), ("on",), ("over",), ("in",))
        ):
            form = _form(toks, i - 2, i, Shift("weekend", -1), "period named from now", 0.75)
        elif word in ("last", "this", "next", "previous", "following", "same", "coming"):
            form = _relative(toks, i)
        elif word in ("yesterday", "today", "tonight", "tomorrow"):
            days = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
            form = _form(toks, i, i, Shift("day", days), word, 0.85)
        elif word == "old" and i > 1:
            form = _record_age(toks, i)
        elif len(word) == 4 and word.isdigit() and "1860" <= word <= "2045":
            form = _year(toks, i)
        if form is not None:
            forms.append(form)
    return _without_overlap(forms)


def _without_overlap(forms: list[Form]) -> list[Form]:
    forms.sort(key=lambda f: (f.start, f.start - f.end))
    out: list[Form] = []
    for form in forms:
        if out and form.start < out[-1].end:
            if form.end - form.start > out[-1].end - out[-1].start:
                out[-1] = form
            continue
        out.append(form)
    return out


def _form(
    toks: Tokens, first: int, last: int, shift: Shift | None, rule: str, confidence: float,
    moment: Moment | None = None, until: Moment | None = None, weekday: int | None = None,
) -> Form:  # fmt: skip
    start, end = toks.starts[first], toks.ends[last]
    return Form(start, end, toks.text[start:end], moment, until, shift, rule, confidence, weekday)


def _word(toks: Tokens, i: int, base: int) -> str:
    """Token ``i`` when it stands in the same line close to token ``base``, else ''."""
    if not 0 <= i < len(toks.words):
        return ""
    low, high = min(i, base), max(i, base)
    between = toks.text[toks.ends[low] : toks.starts[high]] if high > low else ""
    return toks.words[i] if "\n" not in between and len(between) <= 3 + 12 * (high - low - 1) else ""


def _day_number(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def _year_number(word: str) -> int | None:
    return int(word) if len(word) == 4 and word.isdigit() and "1860" <= word <= "2045" else None


def _month(toks: Tokens, i: int) -> Form | None:
    word, month = toks.words[i], _MONTHS[toks.words[i]]
    if not toks.text[toks.starts[i]].isupper():
        return None
    first = last = i
    day: int | None = None
    until_day: int | None = None
    # before: "26 May", "26th of May", "7-12 June", "26 and 27 May"
    k = i - 1
    if _word(toks, k, i) == "of":
        k -= 1
    if _word(toks, k, i) in _ORDINALS:
        k -= 1
    if (number := _day_number(_word(toks, k, i))) is not None and _clean_number(toks, k):
        day, first = number, k
        gap = toks.text[toks.ends[k - 1] : toks.starts[k]].strip() if k else ""
        if k and gap in ("-", "–", "—", "/", "&") and (start := _day_number(toks.words[k - 1])) and start < number:
            until_day, day, first = number, start, k - 1
        elif (
            k > 1
            and toks.words[k - 1] in ("to", "and")
            and (start := _day_number(toks.words[k - 2]))
            and start < number
        ):
            until_day, day, first = number, start, k - 2
    # after: "May 26th, 2024", "June 7-12, 2024", "May 2024"
    k = i + 1
    if day is None and (number := _day_number(_word(toks, k, i))) is not None and _clean_number(toks, k):
        day, last = number, k
        k += 1
        if _word(toks, k, last) in _ORDINALS:
            last, k = k, k + 1
        gap = toks.text[toks.ends[last] : toks.starts[k]].strip() if k < len(toks.words) else ""
        if gap in ("-", "–", "—") and (number := _day_number(toks.words[k])) and number > day:
            until_day, last, k = number, k, k + 1
            if _word(toks, k, last) in _ORDINALS:
                last, k = k, k + 1
    year = _year_number(_word(toks, k, last))
    if year is not None and "." not in toks.text[toks.ends[last] : toks.starts[k]].replace(
        ". ", "", word in ("sept", "jan")
    ):
        last = k
    elif year is not None and last == i and toks.text[toks.ends[i] : toks.starts[k]] in (". ", "."):
        last = k
    else:
        year = None
    moment = Moment(year, month, day)
    if not moment.valid():
        moment, until_day = Moment(year, month), None
    weekday = _WEEKDAYS.get(_word(toks, first - 1, first))
    if weekday is not None:
        first -= 1
    elif (weekday := _WEEKDAYS.get(_word(toks, last + 1, last))) is not None and toks.words[last + 1] in _FULL_WEEKDAYS:
        weekday = None
    until = Moment(year, month, until_day) if until_day else None
    if year is not None:
        return _form(toks, first, last, None, "date in full" if day else "month and year", 0.98, moment, until, weekday)
    if day is not None:
        return _form(
            toks, first, last, Shift("nearest", day, month, until_day), "day and month", 0.9, moment, until, weekday
        )
    before = _word(toks, i - 1, i)
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
    if (
        before == "mid"
        or len(word) == 3
        and word != "may"
        and before not in ("in", "last", "next", "this", "since", "until", "from")
    ):
        if before != "mid":
            return None
    return _form(
        toks, first, last, Shift("month_name", 0, month, None, before, _ahead(toks, first)), "month", 0.85, moment
    )


def _clean_number(toks: Tokens, k: int) -> bool:
    """A day of the month, not the end of a mark: no decimal point, colon or comma before it."""
    start = toks.starts[k]
    return toks.text[start - 1 : start] not in (".", ":", ",") or not toks.text[start - 2 : start - 1].isdigit()


_AHEAD = frozenset(
    "will next upcoming ahead plans planning aims scheduled due future forthcoming".split()
)


def _ahead(toks: Tokens, i: int) -> bool:
    """Whether the words before (same sentence, at most thirty) speak of the future."""
    for k in range(i - 1, max(-1, i - 31), -1):
        if toks.stops[k]:
            return False
        if toks.words[k] in _AHEAD:
            return True
    return False


def _weekday(toks: Tokens, i: int) -> Form | None:
    word = toks.words[i]
    if word not in _FULL_WEEKDAYS or not toks.text[toks.starts[i]].isupper():
        return None
    before = _word(toks, i - 1, i)
    first = i - 1 if before in ("last", "next", "this", "coming") else i
    last = i + 1 if _word(toks, i + 1, i) in ("night", "evening", "morning", "afternoon") else i
    shift = Shift("weekday", _WEEKDAYS[word], None, None, before, before in ("next", "coming") or _ahead(toks, i))
    return _form(toks, first, last, shift, "weekday", 0.85)


def _ago(toks: Tokens, i: int) -> Form | None:
    """ "39 years ago", "eight days earlier", "a week ago", "two years later", "the day before"."""
    unit = _UNITS.get(_word(toks, i - 1, i))
    if unit is None:
        return None
    word = toks.words[i]
    number, first = count_word(_word(toks, i - 2, i - 1)), i - 2
    if number is None and _word(toks, i - 2, i - 1) == "the" and unit == "day" and word in ("before", "earlier"):
        number = 1
    if number is None:
        return None
    if toks.words[first] == "couple" and _word(toks, first - 1, first) == "a":
        first -= 1
    if word == "before" and number != 1 and _word(toks, i + 1, i) not in ("",):
        return None
    sign = 1 if word in ("later", "afterwards") else -1
    kind = "ago" if word == "ago" else "from_before"
    return _form(toks, first, i, Shift(kind, sign * number, None, None, unit), f"{unit}s {word}", 0.85)


def _relative(toks: Tokens, i: int) -> Form | None:
    """ "last night", "this weekend", "next month", "last season", "the same day"."""
    noun = _word(toks, i + 1, i)
    if noun == "day" and toks.words[i] in ("same", "following", "previous", "next"):
        shift = {"same": 0, "following": 1, "next": 1, "previous": -1}[toks.words[i]]
        return _form(toks, i, i + 1, Shift("from_before", shift, None, None, "day"), "day after a day", 0.7)
    if noun not in _RELATIVE_NOUNS or toks.words[i] == "same":
        return None
    direction = {"last": -1, "previous": -1, "this": 0}.get(toks.words[i], 1)
    if toks.words[i] in ("previous", "following"):
        return _form(toks, i, i + 1, Shift("from_before", direction, None, None, noun), "period after a period", 0.6)
    return _form(toks, i, i + 1, Shift(noun, direction), "period named from now", 0.85)


def _record_age(toks: Tokens, i: int) -> Form | None:
    """ "Cram's 39-year-old mark": set in the year that lies so far back; only beside a word for a record."""
    if toks.words[i - 1] != "year" or not toks.words[i - 2].isdigit() or len(toks.words[i - 2]) > 2:
        return None
    if not any(_word(toks, k, i) in _RECORD_NOUNS for k in range(i + 1, min(i + 5, len(toks.words)))):
        return None
    return _form(toks, i - 2, i, Shift("ago", -int(toks.words[i - 2]), None, None, "year"), "age of a record", 0.8)


def _year(toks: Tokens, i: int) -> Form | None:
    start, end = toks.starts[i], toks.ends[i]
    text = toks.text
    if text[start - 1 : start] in (".", ":", "£", "$", "€", "#", "@", "/") or text[end : end + 1] in ("m", "k", "%"):
        return None
    if text[start:end] != toks.words[i] or (
        text[end : end + 1] in (".", ":", ",") and text[end + 1 : end + 2].isdigit()
    ):
        return None
    after = _word(toks, i + 1, i)
    before = _word(toks, i - 1, i)
    if after in _NOT_A_YEAR_AFTER or text[start - 1 : start].isdigit():
        return None
    if toks.words[i] in ("2000", "1900") and before not in (
        "in",
        "since",
        "of",
        "from",
        "until",
        "the",
        "sydney",
        "by",
        "before",
    ):
        return None
    return _form(toks, i, i, None, "year", 0.95, Moment(int(toks.words[i])))


def _numeric(toks: Tokens) -> Iterator[Form]:
    for found in _NUMERIC.finditer(toks.text):
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
            if month > 12 >= day:
                day, month = month, day
            moment = Moment(year, month, day)
        if moment.valid():
            yield Form(found.start(), found.end(), found.group(), moment, None, None, "numeric date", confidence)
