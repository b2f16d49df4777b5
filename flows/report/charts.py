"""Geometry of the charts: numbers in, coordinates out. The SVG itself is in ``templates/_charts.html``.

Coordinates are in the units of the drawing's view box, rounded to a tenth. A value that is missing is left out, never drawn as zero.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Axis:
    """A linear scale from values to coordinates, with round steps to label."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The coordinate of a value."""
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return round(self.start + share * (self.end - self.start), 1)

    def steps(self, about: int = 4) -> list[float]:
        """Round values within the axis, about so many."""
        return round_steps(self.low, self.high, about)


def round_steps(low: float, high: float, about: int = 4) -> list[float]:
    """Multiples of 1, 2 or 5 × 10ⁿ between two values."""
    if not high > low:
        return [low]
    rough = (high - low) / max(about, 1)
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    first = math.ceil(low / step - 1e-9)
    return [round(n * step, 10) for n in range(first, math.floor(high / step + 1e-9) + 1)]


def line(values: Sequence[float | None], width: float, height: float, pad: float = 6, *, zero: bool = True) -> dict[str, Any]:
    """A line over equal steps: ``path`` (broken where a value is missing), ``last`` point, ``low`` and ``high`` of the axis."""
    known = [float(value) for value in values if value is not None]
    if not known:
        return {"path": "", "area": "", "last": None, "points": [], "low": 0.0, "high": 0.0}
    low, high = (min(0.0, *known) if zero else min(known)), max(known)
    high = high if high > low else low + 1
    across, up = Axis(0, max(len(values) - 1, 1), pad, width - pad), Axis(low, high, height - pad, pad)
    points = [(across.at(n), up.at(float(value)), float(value)) for n, value in enumerate(values) if value is not None]
    path, pen = [], "M"
    for n, value in enumerate(values):
        if value is None:
            pen = "M"
            continue
        path.append(f"{pen}{across.at(n)} {up.at(float(value))}")
        pen = "L"
    whole = len(known) == len(values)
    area = f"{' '.join(path)} L{points[-1][0]} {height - pad} L{points[0][0]} {height - pad} Z" if whole and len(points) > 1 else ""
    return {"path": " ".join(path), "area": area, "last": points[-1], "points": points, "low": low, "high": high}


def shares(parts: Sequence[tuple[str, float]], width: float) -> list[dict[str, Any]]:
    """One bar of several parts, side by side: name, value, x, width. Parts of nothing are left out."""
    total = sum(value for _, value in parts)
    out, x = [], 0.0
    for name, value in parts:
        if value <= 0:
            continue
        wide = width * value / total
        out.append({"name": name, "value": value, "x": round(x, 2), "width": round(wide, 2), "share": value / total})
        x += wide
    return out


def bars(parts: Sequence[tuple[str, float]]) -> list[dict[str, Any]]:
    """Bars one below the other: name, value, and its share of the largest (0 to 100)."""
    most = max((value for _, value in parts), default=0)
    return [{"name": name, "value": value, "length": round(100 * value / most, 2) if most else 0} for name, value in parts]


def marks(results: Sequence[dict[str, Any]], unit: str, width: float = 640, height: float = 220) -> dict[str, Any] | None:
    """Marks over time: dots, the best so far as a stepped line; better is always up. None for fewer than two dated marks.

    Each result needs ``mark_value``, ``mark`` and ``race_from`` (a date).
    """
    known = [found for found in results if found["mark_value"] is not None and found["race_from"] is not None]
    if len(known) < 2:
        return None
    known.sort(key=lambda found: found["race_from"])
    values = [float(found["mark_value"]) for found in known]
    spare = (max(values) - min(values)) * 0.12 or abs(values[0]) * 0.01 or 1.0
    low, high = min(values) - spare, max(values) + spare
    left, right, top, bottom = 64.0, width - 16.0, 16.0, height - 28.0
    up = Axis(low, high, top, bottom) if unit == "s" else Axis(low, high, bottom, top)
    days = [found["race_from"].toordinal() for found in known]
    first, last = min(days), max(days)
    room = max((last - first) * 0.04, 3)
    across = Axis(first - room, last + room, left, right)
    better = min if unit == "s" else max
    best, path = values[0], []
    dots: list[dict[str, Any]] = []
    for number, (found, value) in enumerate(zip(known, values, strict=True)):
        x, y = across.at(found["race_from"].toordinal()), up.at(value)
        is_best = number == 0 or better(value, best) == value
        if number == 0:
            path.append(f"M{x} {y}")
        elif is_best and value != best:
            path.append(f"H{x} V{y}")
        best = better(value, best)
        dots.append({"x": x, "y": y, "result": found, "is_best": False})
    path.append(f"H{right}")
    top_dot = min(dots, key=lambda dot: float(dot["y"]))
    top_dot["is_best"] = True
    return {
        "width": width,
        "height": height,
        "left": left,
        "right": right,
        "bottom": bottom,
        "path": " ".join(path),
        "dots": dots,
        "best": top_dot,
        "ticks": [(up.at(step), clock(step, unit)) for step in up.steps(4)],
        "days": day_ticks(first - room, last + room, across),
    }


def clock(value: float, unit: str) -> str:
    """A round mark for an axis: 225 s → ``3:45``, 9.9 s → ``9.9``, 8 m → ``8 m``."""
    if unit != "s":
        return f"{value:,.2f}".rstrip("0").rstrip(".") + (f" {unit}" if unit == "m" else "")
    if value < 60:
        return f"{value:.2f}".rstrip("0").rstrip(".")
    minutes, rest = divmod(value, 60)
    hours, minutes = divmod(int(minutes), 60)
    tail = f"{rest:05.2f}".rstrip("0").rstrip(".") if "." in f"{rest:g}" else f"{rest:02.0f}"
    return f"{hours}:{minutes:02d}:{tail}" if hours else f"{minutes}:{tail}"


def day_ticks(first: float, last: float, across: Axis) -> list[tuple[float, str]]:
    """Years, or months of a span shorter than two years, as (coordinate, label); at most seven."""
    start, end = datetime.date.fromordinal(int(first)), datetime.date.fromordinal(int(last))
    if (end - start).days > 400:
        every = math.ceil((end.year - start.year) / 7) or 1
        found = [(datetime.date(year, 1, 1), str(year)) for year in range(start.year + 1, end.year + 1, every)]
    else:
        months = [(start.year + (start.month - 1 + n) // 12, (start.month - 1 + n) % 12 + 1) for n in range(1, 26)]
        days = [datetime.date(year, month, 1) for year, month in months]
        days = [day for day in days if day <= end]
        days = days[:: math.ceil(len(days) / 6) or 1]
        found = [(day, f"{day:%b %Y}" if day.month == 1 or day == days[0] else f"{day:%b}") for day in days]
    return [(across.at(day.toordinal()), label) for day, label in found]
