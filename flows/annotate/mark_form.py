"""One number written like a mark, before its context has said what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Form:
    """A number written like a mark. ``value`` in ``unit`` (s, m, points, or None where only the discipline can tell).

    ``shape``: clock (3:45.34), dotted (3.45.34), dashed (3-45.34), decimal, fraction (.26), whole (90m), points, total
    (a bare 8346), feet, imperial (27-4), spelled (two minutes five), round ("two minutes"). ``other``: what else the
    same characters may be ("6-08": a time, or feet and inches).
    """

    start: int
    end: int
    printed: str
    value: float
    unit: str | None
    precision: float
    shape: str
    other: Form | None = None

    @property
    def malformed(self) -> bool:
        """A clock time that no clock shows: "5:052.6", "3:75.20"."""
        if self.shape != "clock":
            return False
        parts = self.printed.split(":")[1:]
        return any(len(whole := part.replace(",", ".").split(".")[0]) > 2 or int(whole) > 59 for part in parts)


_DECIMALS = re.compile(r"[.,·](\d+)$")


def step(printed: str) -> float:
    """The printed step of a number: 0.01 for "45.34", 1 for "45"."""
    decimals = _DECIMALS.search(printed)
    return float(f"1e-{len(decimals[1])}") if decimals else 1.0


def number(printed: str) -> float:
    """A number with a decimal point or comma."""
    return float(printed.replace(",", ".").replace("·", ".") or 0)
