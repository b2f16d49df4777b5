"""The page of an athlete: marks over time, records, words, opponents."""

from __future__ import annotations

from typing import Any

from flows.report import charts
from flows.report.pages import Data

Row = dict[str, Any]


def shape(athlete_id: str, data: Data) -> Row:
    """Results by discipline with their best and a chart; quotes, words about the athlete, opponents, articles as they are."""
    by_discipline: dict[str, list[Row]] = {}
    for result in data["results"]:
        by_discipline.setdefault(result["discipline"] or "", []).append(result)
    events = [event(code, results) for code, results in by_discipline.items()]
    events.sort(key=lambda found: (-len(found["results"]), found["discipline"]))
    return {
        "athlete": data["athlete"][0],
        "athlete_id": athlete_id,
        "events": events,
        "bests": [found for found in events if found["best"]],
        "wins": sum(result["place"] == 1 for result in data["results"]),
        **{name: data[name] for name in ("results", "records", "quotes", "about", "opponents", "articles", "conflicts")},
    }


def event(code: str, results: list[Row]) -> Row:
    """One discipline: its results, the best mark among them, and the chart where two or more are dated."""
    marked = [result for result in results if result["mark_value"] is not None]
    unit = results[0]["unit"] or "s"
    pick = min if unit == "s" else max
    best = pick(marked, key=lambda result: result["mark_value"]) if marked else None
    return {"discipline": code, "results": results, "best": best, "chart": charts.marks(results, unit)}
