"""Counts that become a line of the table: how much was found, how much of it is right.

Guarantees: a made-up row costs as much as a missed one (F1), and what cannot be judged is not counted.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

Record = dict[str, Any]
Misses = defaultdict[str, list[tuple[Any, ...]]]
Verdicts = dict[str, bool]


@dataclass
class Share:
    """Right answers of all judged ones."""

    right: int = 0
    of: int = 0

    def count(self, right: bool) -> bool:
        """Count one answer; returns it, so that a miss can be noted."""
        self.right += right
        self.of += 1
        return right

    @property
    def value(self) -> float | None:
        """The share, to four decimals; None when nothing was judged."""
        return round(self.right / self.of, 4) if self.of else None


@dataclass
class Detection:
    """Rows found, of those in the gold set and of those predicted."""

    found: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Found of predicted, to four decimals."""
        return round(self.found / self.predicted, 4) if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Found of gold, to four decimals."""
        return round(self.found / self.gold, 4) if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both, to four decimals."""
        together = self.predicted + self.gold
        return round(2 * self.found / together, 4) if self.found and together else 0.0


@dataclass
class Outcome:
    """All lines of the table, by part, every miss and false alarm by kind, and of each judged row whether it is right.

    ``verdicts``: by part ("quotes", "results") the key of a row (quote_id, claim_id) → right or not.
    """

    parts: dict[str, Any] = field(default_factory=dict)
    misses: Misses = field(default_factory=lambda: defaultdict(list))
    verdicts: dict[str, Verdicts] = field(default_factory=lambda: {"quotes": {}, "results": {}})


def plain(value: Any) -> Any:
    """A line or part as JSON values."""
    if isinstance(value, Detection):
        names = ("precision", "recall", "f1", "found", "predicted", "gold")
        return {name: getattr(value, name) for name in names}
    if isinstance(value, Share):
        return {"value": value.value, "right": value.right, "of": value.of}
    return {key: plain(inner) for key, inner in value.items()} if isinstance(value, dict) else value


def lines(parts: dict[str, Any], indent: int = 0) -> list[str]:
    """The table, a line a string; nested parts are indented by two."""
    out: list[str] = []
    for key, value in parts.items():
        label = f"{' ' * indent}{key:30s}"
        if isinstance(value, dict):
            out += [" " * indent + key, *lines(value, indent + 2)]
        elif isinstance(value, Detection):
            shares = f"P {value.precision:.3f}  R {value.recall:.3f}  F1 {value.f1:.3f}"
            out.append(f"{label} {shares}   ({value.found} of {value.gold} gold, {value.predicted} predicted)")
        elif isinstance(value, Share):
            shown = "-" if value.value is None else value.value
            out.append(f"{label} {shown}   ({value.right} of {value.of})")
        else:
            out.append(f"{label} {value}")
    return out
