"""Marks as the sport writes them.

Guarantees: pure; ``canonical`` of a value in seconds gives minutes and hours, with as many decimals as were printed.
"""

from __future__ import annotations

import math
import re


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


def parse(text: str) -> float | None:
    """The value of a mark as the sport writes it: ``3:47.83`` is 227.83, ``23.13m`` is 23.13, ``8847 points`` is 8847; else None."""
    body = re.fullmatch(r"\s*(\d+(?::\d{1,2}){0,2}(?:\.\d+)?)\s*(?:m|s|sec|points|pts)?\s*", text)
    if not body:
        return None
    value = 0.0
    for part in body[1].split(":"):
        value = value * 60 + float(part)
    return round(value, 3)


def step(text: str) -> float:
    """The printed step of a mark: 0.01 for ``3:47.83``, 1.0 for ``1:53``."""
    decimals = re.search(r"\.(\d+)", text)
    return float(10 ** -len(decimals[1])) if decimals else 1.0
