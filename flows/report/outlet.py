"""The page of an outlet: how faithful its words and numbers are, beside those of the others."""

from __future__ import annotations

from typing import Any

from flows.report import charts
from flows.report.pages import Data

Row = dict[str, Any]
FAITHFUL = ("identical", "spelling", "house_style")
ORDER = (*FAITHFUL, "shortened", "tense", "person", "reworded", "translated")


def shape(outlet_id: str, data: Data) -> Row:
    """``changes``: its wordings of words that others report too, as shares; ``numbers``: its claims beside those of the others."""
    counts = {row["change"]: row["reports"] for row in data["changes"]}
    order = [*ORDER, *sorted(counts.keys() - set(ORDER))]
    shared = sum(counts.values())
    return {
        "outlet": data["outlet"][0],
        "outlet_id": outlet_id,
        "shared": shared,
        "faithful": sum(counts.get(name, 0) for name in FAITHFUL),
        "changes": charts.shares([(name, counts.get(name, 0)) for name in order], 1000) if shared else [],
        "numbers": data["numbers"][0] if data["numbers"] else {"claims": 0, "comparable": 0, "agreeing": 0},
        **{name: data[name] for name in ("wordings", "conflicts", "audits", "articles")},
    }
