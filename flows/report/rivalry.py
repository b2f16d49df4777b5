"""The page of two athletes: every meeting, and what they said of each other, along one line of time."""

from __future__ import annotations

import datetime
from typing import Any

from flows.report.pages import Data

Row = dict[str, Any]


def shape(pair: str, data: Data) -> Row:
    """``one`` and ``other``, the score (races in which one was ahead), and the moments in order."""
    one, other = data["athletes"][0], data["athletes"][1]
    meetings = data["meetings"]
    moments = [{**row, "kind": "race", "on": row["race_from"]} for row in meetings]
    moments += [{**row, "kind": "words", "on": row["said_from"]} for row in data["words"]]
    moments.sort(key=lambda moment: (moment["on"] is None, moment["on"] or datetime.date.min, moment["kind"]))
    for moment in moments:
        moment["side"] = (moment["ahead_id"] if moment["kind"] == "race" else moment["speaker_id"]) == other["athlete_id"]
    return {
        "pair": pair,
        "one": one,
        "other": other,
        "scores": data["scores"],
        "meetings": meetings,
        "words": data["words"],
        "moments": moments,
        "one_won": sum(row["ahead_id"] == one["athlete_id"] for row in meetings),
        "other_won": sum(row["ahead_id"] == other["athlete_id"] for row in meetings),
    }
