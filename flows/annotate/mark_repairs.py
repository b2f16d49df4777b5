"""How a misprinted mark may be meant: the readings that swap a colon, a full stop or a misplaced point, likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.annotate.mark_forms import Form


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a mark: how it should have been printed, its value and printed step."""

    printed: str
    value: float
    unit: str
    precision: float


def readings(form: Form) -> Iterator[Reading]:
    """Other readings of a mark in seconds: "8:03:40" as 8:03.40, "2:21.31" as 2:21:31, "5:052.6" as 5:05.26, "21,05" as 21.05."""
    digits = re.findall(r"\d+", form.printed)
    if not digits or form.unit == "m" and form.shape == "decimal":
        return
    if len(digits) == 3 and all(len(d) <= 2 for d in digits):
        hours, minutes, seconds = (int(d) for d in digits)
        if minutes < 60:
            yield Reading(
                f"{digits[0]}:{digits[1]}.{digits[2]}", round(hours * 60 + minutes + float(f"0.{digits[2]}"), 3), "s", 10.0 ** -len(digits[2])
            )
            if seconds < 60 and len(digits[2]) == 2:
                yield Reading(":".join(digits), float(hours * 3600 + minutes * 60 + seconds), "s", 1.0)
    elif len(digits) == 2 and len(digits[1]) == 2 and int(digits[1]) < 60:
        first, second = int(digits[0]), int(digits[1])
        if form.shape == "clock":
            yield Reading(f"{first}:{digits[1]}:00", float(first * 3600 + second * 60), "s", 60.0)
            yield Reading(f"{first}.{digits[1]}", float(f"{first}.{digits[1]}"), "s", 0.01)
        else:
            yield Reading(f"{first}:{digits[1]}", float(first * 60 + second), "s", 1.0)
    run = "".join(digits)
    if form.shape == "clock" and len(digits) > 1 and any(len(d) > 2 for d in digits[1:]) and 5 <= len(run) <= 6:
        minutes, seconds, hundredths = run[:-4], run[-4:-2], run[-2:]
        if int(seconds) < 60:
            yield Reading(f"{minutes}:{seconds}.{hundredths}", round(int(minutes) * 60 + float(f"{int(seconds)}.{hundredths}"), 3), "s", 0.01)
