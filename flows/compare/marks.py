"""Marks as the sport writes them.

Guarantees: pure; ``canonical`` of a value in seconds gives minutes and hours, with as many decimals as were printed.
"""

from __future__ import annotations

import math


def canonical(value: float, unit: str | None, step: float | None) -> str:
    """``(227.83, "s", 0.01)`` is ``3:47.83``; ``(23.13, "m", 0.01)`` is ``23.13m``; ``(8847.0, "points", 1.0)`` is ``8847 points``."""
    decimals = max(0, min(3, round(-math.log10(step)))) if step and step > 0 else 2
    if unit == "m":
        return f"{value:.{decimals}f}m"
    if unit == "points":
        return f"{value:.0f} points"
    total = round(value * 10**decimals)
    whole, fraction = divmod(total, 10**decimals)
    hours, rest = divmod(whole, 3600)
    minutes, seconds = divmod(rest, 60)
    tail = f".{fraction:0{decimals}d}" if decimals else ""
    if hours:
        return f"{hours}:{minutes:02d}:{seconds:02d}{tail}"
    return f"{minutes}:{seconds:02d}{tail}" if minutes else f"{seconds}{tail}"
