"""One date expression before it is resolved, and how the forms of dates look at the words beside them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from flows.annotate.date_shifts import Shift, resolve
from flows.annotate.moments import Moment, Span
from flows.annotate.phrases import Tokens

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
FULL_WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))


@dataclass(slots=True, eq=False)
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

    def resolve(self, now: Moment | None, before: datetime.date | None = None, story_year: int | None = None) -> Span | None:
        """The days it means, counted from ``now`` where it does not say itself.

        ``before``: the last day named before it; ``story_year``: the year the passage tells of.
        """
        if self.moment is not None and self.moment.year is not None:
            return Span.of(self.moment, self.until)
        if self.shift is None:
            return None
        if self.moment is not None and story_year is not None and self.shift.word not in ("last", "this", "next", "coming"):
            told = self.moment._replace(year=story_year)
            return Span.of(told) if told.valid() else None
        return resolve(self.shift, now, before)


def make(
    toks: Tokens, first: int, last: int, shift: Shift | None, rule: str, confidence: float,
    moment: Moment | None = None, until: Moment | None = None, weekday: int | None = None,
) -> Form:  # fmt: skip
    """A form from its first to its last token (inclusive)."""
    start, end = toks.starts[first], toks.ends[last]
    return Form(start, end, toks.text[start:end], moment, until, shift, rule, confidence, weekday)


def word_near(toks: Tokens, i: int, base: int) -> str:
    """Token ``i`` when it stands in the same line close to token ``base``, else ''."""
    if not 0 <= i < len(toks.words):
        return ""
    if abs(i - base) == 1:
        between, longest = toks.gaps[i if i < base else base], 3
    else:
        low, high = min(i, base), max(i, base)
        between, longest = toks.text[toks.ends[low] : toks.starts[high]], 12 * (high - low) - 9
    return toks.words[i] if between == " " or "\n" not in between and len(between) <= longest else ""


_APOSTROPHES = frozenset("'’‘")
_CENTURY = 40
"""The two digits of a year from which on they are of the last century: '64, '08."""


def short_year(toks: Tokens, k: int) -> int | None:
    """The year of two digits behind an apostrophe ("the ’64 Games") that token ``k`` is, if it is one."""
    word, start, end = toks.words[k], toks.starts[k], toks.ends[k]
    if start < 2 or toks.text[start - 1] not in _APOSTROPHES or len(word) != 2 or not word.isdigit():
        return None
    if not toks.text[start - 2].isspace() and toks.text[start - 2] not in "(–—-/" or toks.text[end : end + 1] in _APOSTROPHES:
        return None
    return 1900 + int(word) if int(word) >= _CENTURY else 2000 + int(word)


_AHEAD = frozenset("will next upcoming ahead plans planning aims scheduled due future forthcoming".split())


def looks_ahead(toks: Tokens, i: int) -> bool:
    """Whether the words before (same sentence, at most thirty) speak of the future."""
    if _AHEAD.isdisjoint(toks.words[max(0, i - 30) : i]):
        return False
    for k in range(i - 1, max(-1, i - 31), -1):
        if toks.ends_after(k):
            return False
        if toks.words[k] in _AHEAD:
            return True
    return False
