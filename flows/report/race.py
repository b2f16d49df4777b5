"""The page of a race: the reconciled result, who reported what, and where the reports differ."""

from __future__ import annotations

from typing import Any

from flows.report.pages import Data

Row = dict[str, Any]


def shape(race_id: str, data: Data) -> Row:
    """Results with the gap to the first, and for each athlete the printed values with the articles that print them."""
    race = data["race"][0]
    results = data["results"]
    leader = next((row for row in results if row["place"] == 1 and row["mark_value"] is not None), None)
    for row in results:
        row["gap"] = gap(row, leader)
    return {
        "race": race,
        "race_id": race_id,
        "results": results,
        "reports": reports(results, data["claims"]),
        "articles": data["articles"],
        "conflicts": data["conflicts"],
        "splits": data["splits"],
        "quotes": data["quotes"],
        "has_records": any(row["records"] for row in results),
        "has_marks": any(row["mark"] for row in results),
        "has_gaps": any(row["gap"] for row in results),
    }


def gap(row: Row, leader: Row | None) -> str:
    """How far behind the first, in the unit of the marks; nothing for the first, or where either has no mark."""
    if (
        leader is None
        or row is leader
        or row["mark_value"] is None
        or row["mark_unit"] != leader["mark_unit"]
        or row["outcome"] != "finished"
    ):
        return ""
    behind = row["mark_value"] - leader["mark_value"]
    if row["mark_unit"] == "s":
        return f"+{behind:.2f}" if behind >= 0 else ""
    return f"−{-behind:.2f}" if behind <= 0 else ""


def reports(results: list[Row], claims: list[Row]) -> list[Row]:
    """For each athlete of the result, in its order: each value as printed, and the articles that print it."""
    of: dict[str, dict[tuple[Any, int | None], Row]] = {}
    for claim in sorted(claims, key=lambda claim: claim["place"] is None):  # a bare mark joins the same mark with a place
        shown = claim["mark_as_printed"] or (claim["outcome"] if claim["outcome"] != "finished" else "")
        value = round(claim["mark_value"], 3) if claim["mark_value"] is not None else shown
        printed_by = of.setdefault(claim["athlete_id"], {})
        key = next((known for known in printed_by if known[0] == value and claim["place"] in (None, known[1])), (value, claim["place"]))
        printed = printed_by.setdefault(key, {"mark": shown, "place": claim["place"], "articles": [], "differs": False})
        printed["articles"].append(claim)
        printed["differs"] = printed["differs"] or bool(claim["differs"])
    return [
        {
            "athlete_id": row["athlete_id"],
            "full_name": row["full_name"],
            "agreement": row["agreement"],
            "printed": list(of.get(row["athlete_id"], {}).values()),
        }
        for row in results
    ]
