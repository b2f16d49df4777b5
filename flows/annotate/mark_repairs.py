"""How a misprinted mark may be meant: the readings that swap a colon, a full stop or a misplaced point, likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.annotate.mark_form import Form


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a mark: how it should have been printed, its value and printed step.

    ``usual``: a way of printing that is no mistake (2:04 for a marathon's hours and minutes, 3.45.34 for 3:45.34).
    """

    printed: str
    value: float
    unit: str
    precision: float
    usual: bool = False


def readings(form: Form) -> Iterator[Reading]:
    """Other readings of a time: "8:03:40" as 8:03.40, "2:21.31" as 2:21:31, "5:052.6" as 5:05.26, "9:98" as 9.98."""
    parts = re.findall(r"\d+", form.printed)
    if not parts or form.unit == "m":
        return
    if len(parts) == 3 and all(len(d) <= 2 for d in parts):
        yield from _three(parts, dotted=form.shape == "dotted")
    elif len(parts) == 2 and len(parts[1]) == 2:
        yield from _two(parts, clock=form.shape == "clock")
    run = "".join(parts)
    if form.shape == "clock" and any(len(d) > 2 for d in parts[1:]) and 5 <= len(run) <= 6 and int(run[-4:-2]) < 60:
        minutes, seconds, hundredths = int(run[:-4]), run[-4:-2], run[-2:]
        value = round(minutes * 60 + float(f"{seconds}.{hundredths}"), 3)
        yield Reading(f"{minutes}:{seconds}.{hundredths}", value, "s", 0.01)


def _three(parts: list[str], *, dotted: bool) -> Iterator[Reading]:
    hours, minutes, seconds = (int(d) for d in parts)
    if minutes >= 60:
        return
    value = round(hours * 60 + minutes + float(f"0.{parts[2]}"), 3)
    yield Reading(f"{parts[0]}:{parts[1]}.{parts[2]}", value, "s", 10.0 ** -len(parts[2]), dotted)
    if seconds < 60 and len(parts[2]) == 2:
        yield Reading(":".join(parts), float(hours * 3600 + minutes * 60 + seconds), "s", 1.0, dotted)


def _two(parts: list[str], *, clock: bool) -> Iterator[Reading]:
    first, second = int(parts[0]), int(parts[1])
    if clock and second < 60:
        yield Reading(f"{first}:{parts[1]}:00", float(first * 3600 + second * 60), "s", 60.0, True)
    elif clock:
        yield Reading(f"{first}.{parts[1]}", float(f"{first}.{parts[1]}"), "s", 0.01)
    elif second < 60:
        yield Reading(f"{first}:{parts[1]}", float(first * 60 + second), "s", 1.0, True)
