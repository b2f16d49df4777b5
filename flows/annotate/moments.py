"""Moments and spans of days: a date as precise as it is known, and the days it may mean."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import NamedTuple

_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of the months, but for leap years."""
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Moment(NamedTuple):
    """A year, a month or a day. ``year`` is None for "25 May" whose year the text does not give."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, iso: str | None) -> Moment | None:
        """``2024``, ``2024-05`` or ``2024-05-25``; None for anything else."""
        found = _ISO.match(iso or "")
        if found is None:
            return None
        moment = cls(int(found[1]), int(found[2]) if found[2] else None, int(found[3]) if found[3] else None)
        return moment if moment.valid() else None

    def valid(self) -> bool:
        """Whether the calendar has such a day."""
        if self.year is not None and not 1 <= self.year <= 9998:
            return False
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        if self.month == 2 and self.day == 29:
            return calendar.isleap(self.year or 2024)
        return self.month is not None and 1 <= self.day <= _DAYS[self.month]

    def date(self) -> datetime.date | None:
        """The day, when all of it is known and the calendar has it."""
        if self.year is None or self.month is None or self.day is None or not self.valid():
            return None
        return datetime.date(self.year, self.month, self.day)


@dataclass(slots=True)
class Span:
    """The days a date may mean; ``resolved`` is the ISO string as precise as known."""

    first: datetime.date
    last: datetime.date
    resolved: str | None

    @classmethod
    def of(cls, moment: Moment | None, until: Moment | None = None) -> Span | None:
        """The span of a moment, or from one moment to another; None when the year is unknown."""
        if moment is None or moment.year is None:
            return None
        year, month = moment.year, moment.month
        if month is None:
            return cls(datetime.date(year, 1, 1), datetime.date(year, 12, 31), f"{year:04d}")
        if moment.day is None:
            last = datetime.date(year, month, calendar.monthrange(year, month)[1])
            return cls(last.replace(day=1), last, f"{year:04d}-{month:02d}")
        first = datetime.date(year, month, moment.day)
        end = until.date() if until else None
        if end is not None and end > first:
            same = f"{year:04d}-{month:02d}" if (end.year, end.month) == (year, month) else f"{year:04d}"
            return cls(first, end, same)
        return cls(first, first, first.isoformat())

    @classmethod
    def day(cls, day: datetime.date) -> Span:
        """One day."""
        return cls(day, day, day.isoformat())

    @classmethod
    def days(cls, first: datetime.date, last: datetime.date) -> Span:
        """Several days, named as precisely as their common month or year allows."""
        if first == last:
            return cls.day(first)
        if (first.year, first.month) == (last.year, last.month):
            return cls(first, last, f"{first.year:04d}-{first.month:02d}")
        return cls(first, last, f"{first.year:04d}" if first.year == last.year else None)
