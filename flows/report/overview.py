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


def write(folder: Folder, pages: Pages, nights: list[Row]) -> None:
    """Write all pages about everything."""
    totals = next(iter(pages.rows("overview/totals")), {})
    for name in ("index", "trends", *LISTS):
        context: Row = {"nights": nights, "pages": pages, "root": "", "here": name}
        if name == "index":
            context |= {"totals": totals, "served": totals.get("run_id"), "last": nights[-1] if nights else None} | {
                part: pages.rows(f"overview/{part}") for part in START
            }
        elif name == "trends":
            context |= trends(nights)
        else:
            context |= {"rows": pages.rows(f"overview/{name}"), "total": totals.get(name, 0)}
            if name != "outlets":
                context["scripted"] = True
        render.page(folder.report / f"{name}.html", f"{name}.html", **context)


def nights_of(folder: Folder, known: dict[str, Any]) -> list[Row]:
    """All nights, oldest first: run, verdict, counts, whether it has a page. ``known`` keeps what was read once: records never change."""
    out = []
    for record in all_records(folder):
        last = known.setdefault(record.run_id, {})
        if last.get("read_by") != render.version() or last["night"]["end"]["status"] == "killed":
            last |= {"read_by": render.version(), "night": one_night(record)}
        out.append(last["night"])
    return out


def one_night(record: Record) -> Row:
    """A night as the lists show it."""
    found = night.verdict(record)
    metrics = record.read("metrics", [])
    return {
        "run_id": record.run_id,
        "verdict": {name: found[name] for name in ("tone", "word", "sentence", "status")},
        "headline": night.headline(record, found),
        "counts": summary.counts(record),
        "end": record.summary(),
        "page": has_page(record),
        "share_attributed": next((value for table, metric, _, value in metrics if (table, metric) == ("quotes", "share_attributed")), None),
        "outlets": {group: value for table, metric, group, value in metrics if (table, metric) == ("tonight", "articles_new") and group},
    }


def trends(nights: list[Row]) -> Row:
    """Lines over all published nights, and new articles by outlet and night."""
    published = [found for found in nights if found["end"]["status"] == "published"]

    def counted(name: str) -> list[float | None]:
        return [found["counts"].get(name) for found in published]

    series: list[tuple[str, list[float | None], str]] = [
        *((name, counted(f"marts_{name}"), "number") for name in ("articles", "quotes", "results", "races", "athletes", "conflicts")),
        ("quotes with a speaker", [found["share_attributed"] for found in published], "percent"),
        ("files refused", counted("files_refused"), "number"),
        ("seconds a night", [found["end"].get("seconds") for found in published], "seconds"),
    ]
    names = sorted({name for found in published for name in found["outlets"]})
    by_outlet = [(name, [found["outlets"].get(name, 0) for found in published]) for name in names]
    by_outlet.sort(key=lambda pair: (-sum(pair[1]), pair[0]))
    return {
        "series": [{"name": name, "chart": charts.line(values, 260, 84), "values": values, "show": show} for name, values, show in series],
        "outlets": [{"name": name, "chart": charts.line(values, 260, 44), "values": values} for name, values in by_outlet[:40]],
        "outlet_names": night.outlet_names(),
        "published": published,
    }
