"""Pages about everything: the start page, the trends, and the lists of athletes, races, articles and outlets."""

from __future__ import annotations

from typing import Any

from flows import summary
from flows.records import Record, all_records
from flows.report import charts, night, render
from flows.report.pages import Pages
from flows.warehouse.folder import Folder

Row = dict[str, Any]
NIGHTS = 60
"""Nights in the strip of the start page."""
START = ("newest_races", "newest_words", "rivalries", "conflicts")
"""What the start page shows of the published snapshot."""
LISTS = ("athletes", "races", "articles", "outlets")


def has_page(record: Record) -> bool:
    """Nights without news have no page, unless a rule about silence failed."""
    return record.summary()["status"] != "nothing new" or any(gate["outcome"] == "fail" for gate in record.gates())


def write(folder: Folder, pages: Pages) -> None:
    """Write all pages about everything."""
    nights = nights_of(folder)
    totals = next(iter(pages.rows("overview/totals")), {})
    for name in ("index", "trends", *LISTS):
        context: Row = {"nights": nights, "pages": pages, "root": "", "here": name}
        if name == "index":
            context |= {"totals": totals, "last": nights[-1] if nights else None} | {part: pages.rows(f"overview/{part}") for part in START}
        elif name == "trends":
            context |= trends(folder, nights)
        else:
            context |= {"rows": pages.rows(f"overview/{name}"), "total": totals.get(name, 0), "scripted": True}
        render.page(folder.report / f"{name}.html", f"{name}.html", **context)


def nights_of(folder: Folder) -> list[Row]:
    """All nights, oldest first: run, verdict, counts, whether it has a page."""
    return [
        {
            "run_id": record.run_id,
            "verdict": (verdict := night.verdict(record)),
            "headline": night.headline(record, verdict),
            "counts": summary.counts(record),
            "end": record.summary(),
            "page": has_page(record),
            "record": record,
        }
        for record in all_records(folder)
    ]


def trends(folder: Folder, nights: list[Row]) -> Row:
    """Lines over all published nights, and new articles by outlet and night."""
    published = [found for found in nights if found["end"]["status"] == "published"]
    measured = [
        {(table, metric, group): value for table, metric, group, value in found["record"].read("metrics", [])} for found in published
    ]
    series = [
        ("articles", [found["counts"].get("marts_articles") for found in published], "number"),
        ("quotes", [found["counts"].get("marts_quotes") for found in published], "number"),
        ("results", [found["counts"].get("marts_results") for found in published], "number"),
        ("races", [found["counts"].get("marts_races") for found in published], "number"),
        ("athletes", [found["counts"].get("marts_athletes") for found in published], "number"),
        ("conflicts", [found["counts"].get("marts_conflicts") for found in published], "number"),
        ("quotes with a speaker", [one.get(("quotes", "share_attributed", None)) for one in measured], "percent"),
        ("files refused", [found["counts"].get("files_refused") for found in published], "number"),
        ("seconds a night", [found["end"].get("seconds") for found in published], "seconds"),
    ]
    outlets = sorted(
        {group for one in measured for table, metric, group in one if (table, metric) == ("tonight", "articles_new") and group}
    )
    by_outlet = [(name, [one.get(("tonight", "articles_new", name), 0) for one in measured]) for name in outlets]
    by_outlet.sort(key=lambda pair: (-sum(pair[1]), pair[0]))
    return {
        "series": [{"name": name, "chart": charts.line(values, 260, 84), "values": values, "show": show} for name, values, show in series],
        "outlets": [{"name": name, "chart": charts.line(values, 260, 44), "values": values} for name, values in by_outlet[:40]],
        "published": published,
    }
