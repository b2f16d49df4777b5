"""Pages about everything: the start page, the trends, and the lists of athletes, races, articles and outlets."""

from __future__ import annotations

import itertools
from typing import Any

from flows import summary
from flows.records import Record, all_records
from flows.report import charts, night, render
from flows.report.pages import Pages
from flows.warehouse.db import dicts
from flows.warehouse.folder import Folder

Row = dict[str, Any]
NIGHTS = 60
"""Nights in the strip of the start page."""
LISTED = 5000
"""Rows of one list; a longer one says how many it leaves out."""

_LISTS = {
    "athletes": f"select * from marts.athletes order by result_count + quote_count desc, full_name limit {LISTED}",
    "races": f"""select c.*, p.full_name as winner, count(r.result_id) as result_count from marts.races as c left join marts.people as p on p.person_id = c.winner_id
        left join marts.results as r using (race_id) group by all order by c.race_from desc nulls last, c.race_id limit {LISTED}""",
    "articles": f"""select a.article_id, a.title, a.file_path, a.published_on, a.outlet_id, coalesce(o.name, a.publisher) as outlet, a.word_count,
        a.duplicate_of is not null or a.derivative_of is not null as is_copy
        from marts.articles as a left join marts.outlets as o using (outlet_id) order by a.published_on desc nulls last, a.article_id limit {LISTED}""",
    "outlets": "select * from marts.outlets order by article_count desc, name",
}
_COUNTS = """select (select count(*) from marts.articles) as articles, (select count(*) from marts.athletes) as athletes, (select count(*) from marts.races) as races,
    (select count(*) from marts.results) as results, (select count(*) from marts.quotes where kind in ('speech', 'unmarked')) as quotes,
    (select count(*) from marts.conflicts) as conflicts, (select count(*) from marts.outlets) as outlets"""
_NEW_RACES = """select c.*, p.full_name as winner, r.mark, r.place from marts.races as c join marts.results as r on r.race_id = c.race_id and r.athlete_id = c.winner_id
    left join marts.people as p on p.person_id = c.winner_id where c.status = 'held' and c.competition is not null
    order by c.race_from desc nulls last, c.article_count desc, c.race_id limit 10"""
_NEW_QUOTES = """select q.text, q.speaker, q.speaker_id, a.title, a.article_id, coalesce(o.name, a.publisher) as outlet, a.published_on
    from marts.quotes as q join marts.articles as a using (article_id) left join marts.outlets as o using (outlet_id)
    where q.kind = 'speech' and q.speaker_id is not null and length(q.text) between 40 and 220
    qualify row_number() over (partition by q.speaker_id order by a.published_on desc nulls last, length(q.text) desc, q.quote_id) = 1
    order by a.published_on desc nulls last, length(q.text) desc limit 6"""
_RIVALRIES = """select least(athlete_id, opponent_id) || '--' || greatest(athlete_id, opponent_id) as pair, any_value(p.full_name) as one, any_value(o.full_name) as other,
    sum(meetings)::int as meetings, sum(wins)::int as wins, sum(losses)::int as losses
    from marts.head_to_head as h join marts.people as p on p.person_id = h.athlete_id join marts.people as o on o.person_id = h.opponent_id
    where h.athlete_id < h.opponent_id group by pair having sum(meetings) >= 2 order by sum(meetings) desc, least(sum(wins), sum(losses)) desc, pair limit 8"""
_CONFLICTS = """select k.*, p.full_name, c.competition, c.discipline, c.sex, c.round, c.division from marts.conflicts as k left join marts.people as p on p.person_id = k.athlete_id
    left join marts.races as c using (race_id) order by c.race_from desc nulls last, k.conflict_id limit 6"""


def has_page(record: Record) -> bool:
    """Nights without news have no page, unless a rule about silence failed."""
    return record.summary()["status"] != "nothing new" or any(gate["outcome"] == "fail" for gate in record.gates())


def write(folder: Folder, pages: Pages) -> None:
    """Write all pages about everything."""
    nights = nights_of(folder)
    for name in ("index", *_LISTS, "trends"):
        context: Row = {"nights": nights, "pages": pages, "root": "", "here": name}
        if name == "index":
            context |= start(pages) | {"last": nights[-1] if nights else None}
        elif name == "trends":
            context |= trends(folder, nights)
        else:
            context |= {"rows": _rows(pages, _LISTS[name]), "all": _rows(pages, f"select count(*) as n from marts.{name}"), "scripted": True, "groupby": itertools.groupby}
        render.page(folder.report / f"{name}.html", f"{name}.html", **context)


def _rows(pages: Pages, sql: str) -> list[Row]:
    return dicts(pages.connection, sql) if pages.connection is not None else []


def nights_of(folder: Folder) -> list[Row]:
    """All nights, oldest first: run, verdict, counts, whether it has a page."""
    return [
        {
            "run_id": record.run_id, "verdict": (verdict := night.verdict(record)), "headline": night.headline(record, verdict),
            "counts": summary.counts(record), "end": record.summary(), "page": has_page(record), "record": record,
        }
        for record in all_records(folder)
    ]  # fmt: skip


def start(pages: Pages) -> Row:
    """What the start page shows of the published snapshot."""
    named = {"races": _NEW_RACES, "quotes": _NEW_QUOTES, "rivalries": _RIVALRIES, "conflicts": _CONFLICTS}
    found: Row = {name: _rows(pages, sql) for name, sql in named.items()}
    totals = _rows(pages, _COUNTS)
    return found | {"totals": totals[0] if totals else None}


def trends(folder: Folder, nights: list[Row]) -> Row:
    """Lines over all published nights, and new articles by outlet and night."""
    published = [found for found in nights if found["end"]["status"] == "published"]
    measured = [{(table, metric, group): value for table, metric, group, value in found["record"].read("metrics", [])} for found in published]
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
    outlets = sorted({group for one in measured for table, metric, group in one if (table, metric) == ("tonight", "articles_new") and group})
    by_outlet = [(name, [one.get(("tonight", "articles_new", name), 0) for one in measured]) for name in outlets]
    by_outlet.sort(key=lambda pair: (-sum(pair[1]), pair[0]))
    return {
        "series": [{"name": name, "chart": charts.line(values, 260, 84), "values": values, "show": show} for name, values, show in series],
        "outlets": [{"name": name, "chart": charts.line(values, 260, 44), "values": values} for name, values in by_outlet[:40]], "published": published,
    }  # fmt: skip
