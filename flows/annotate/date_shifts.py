"""Dates that count from another day: "last month", "39 years ago", "Saturday", "25 May" without its year."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

from flows.annotate.moments import Moment, Span

_NUMBERS = {
    w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())
} | {"a": 1, "an": 1, "couple": 2, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}  # fmt: skip


def count_word(word: str) -> int | None:
    """The number a word or numeral stands for; None for anything else."""
    if word.isdigit() and len(word) <= 3:
        return int(word)
    return _NUMBERS.get(word)


@dataclass(slots=True)
class Shift:
    """How a date counts from a known one. ``kind`` names the rule, ``amount`` its number (sign: past or future)."""

    kind: str
    amount: int
    month: int | None = None
    until_day: int | None = None
    word: str = ""
    ahead: bool = False


def resolve(shift: Shift, now: Moment | None, before: datetime.date | None) -> Span | None:
    """The days meant, or None when what is known of ``now`` does not suffice."""
    if now is None or now.year is None:
        return None
    today = now.date()
    if shift.kind == "nearest":
        return _nearest(shift, now)
    if shift.kind == "month_name":
        return _month_name(shift, now)
    if shift.kind == "ago":
        return _ago(shift.amount, shift.word, now)
    if shift.kind == "from_before":
        if before is None:
            return None
        if shift.word in ("year", "season", "summer", "winter"):
            return Span.of(Moment(before.year + shift.amount))
        return _ago(shift.amount, shift.word, Moment(before.year, before.month, before.day))
    if shift.kind in ("year", "season"):
        return Span.of(Moment(now.year + shift.amount))
    if shift.kind in ("summer", "spring", "autumn", "fall"):
        ends = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}[shift.kind]
        past = shift.amount < 0 and now.month is not None and now.month > ends
        ahead = shift.amount > 0 and now.month is not None and now.month < ends - 2
        return Span.of(Moment(now.year + (0 if past or ahead else shift.amount)))
    if shift.kind == "month":
        return _months(now, shift.amount)
    if today is None or shift.kind == "winter":
        return None
    return _around(shift, today)


def _around(shift: Shift, today: datetime.date) -> Span | None:
    """Days, nights, weeks and weekdays around a known day."""
    if shift.kind in ("day", "night"):
        return _day(today, shift.amount)
    if shift.kind == "weekday":
        back = (today.weekday() - shift.amount) % 7
        if shift.ahead:
            return _day(today, (shift.amount - today.weekday()) % 7 or (7 if shift.word == "next" else 0))
        if shift.word == "last" and back == 0:
            back = 7
        return _day(today, -back)
    monday = _day(today, -today.weekday() + 7 * shift.amount)
    if monday is None:
        return None
    first, length = monday.first, 6
    if shift.kind == "weekend":
        if shift.amount == -1 and today.weekday() == 6:
            first += datetime.timedelta(days=7)
        first, length = first + datetime.timedelta(days=5), 1
    return Span.days(first, first + datetime.timedelta(days=length))


def _day(today: datetime.date, days: int) -> Span | None:
    try:
        return Span.day(today + datetime.timedelta(days=days))
    except OverflowError:
        return None


def _months(now: Moment, amount: int) -> Span | None:
    if now.month is None or now.year is None:
        return None
    months = now.year * 12 + now.month - 1 + amount
    return Span.of(Moment(months // 12, months % 12 + 1)) if months >= 12 else None


def _ago(amount: int, unit: str, now: Moment) -> Span | None:
    """``amount`` units from ``now``: days to the day, weeks to the week, months to the month, years to the year."""
    today = now.date()
    if unit in ("year", "decade", "season", "summer"):
        year = (now.year or 0) + amount * (10 if unit == "decade" else 1)
        return Span.of(Moment(year)) if 1 <= year <= 9998 and unit != "decade" else None
    if unit == "month":
        return _months(now, amount)
    if today is None:
        return None
    if unit == "day":
        return _day(today, amount)
    if unit in ("week", "fortnight"):
        middle = _day(today, amount * (14 if unit == "fortnight" else 7))
        if middle is None:
            return None
        return Span.days(middle.first - datetime.timedelta(days=3), middle.first + datetime.timedelta(days=3))
    return None


def _nearest(shift: Shift, now: Moment) -> Span | None:
    """A day and month without a year: the one nearest to now (in the year of now when only that is known)."""
    month = shift.month or 1
    if now.year is None:
        return None
    years = [now.year] if now.month is None else [now.year - 1, now.year, now.year + 1]
    moments = [m for y in years if (m := Moment(y, month, shift.amount)).valid()]
    anchor = datetime.date(now.year, now.month or 7, now.day or 15)
    best = min(moments, key=lambda m: abs(((m.date() or anchor) - anchor).days), default=None)
    if best is None or best.year is None:
        return None
    until = Moment(best.year, month, shift.until_day) if shift.until_day else None
    if until is not None and not until.valid():
        until = None
    return Span.of(best, until)


def _month_name(shift: Shift, now: Moment) -> Span | None:
    """As in "in March": of this year if it is past or begun, else of last year, unless the sentence looks ahead."""
    month, year = shift.month or 1, now.year
    if year is None:
        return None
    if now.month is not None:
        if shift.word == "last" and month >= now.month - 1:  # of the month before one says "last month"
            year -= 1
        elif shift.word in ("next", "coming") and month <= now.month:
            year += 1
        elif shift.word not in ("last", "next", "coming", "this") and month > now.month and not shift.ahead:
            year -= 1
        elif shift.ahead and month < now.month and shift.word not in ("last", "this"):
            year += 1
    elif (shift.word == "last" or month >= 10) and not shift.ahead and shift.word not in ("this", "next", "coming"):
        # only the year is known: the season ends in September, so its story counts the last months to the year before
        year -= 1
    return Span.of(Moment(year, month))


def weekday_of(moment: Moment) -> str | None:
    """The name of the weekday of a full date."""
    day = moment.date()
    return calendar.day_name[day.weekday()] if day else None
