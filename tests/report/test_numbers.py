"""Every number on a page is the number its SQL gives; every link leads to a page that is there."""

from __future__ import annotations

import contextlib
import urllib.parse
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows import summary
from flows.records import Record, all_records
from flows.report import words
from flows.warehouse.folder import Folder
from tests.report.html import page, pick, text

pytestmark = pytest.mark.slow


def ask(home: Path, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    with contextlib.closing(duckdb.connect(str(home / "warehouse" / "mixedzone.duckdb"), read_only=True)) as connection:
        return connection.execute(sql, list(values)).fetchall()


def stats(found: Any) -> dict[str, str]:
    """Label → number of the tiles of a page, without the differences beside them."""
    return {text(div.find("dt")): (div.find("dd").text or "").strip() for div in pick(found, ".stats > div")}


def section(found: Any, title: str) -> Any:
    return next(part for part in pick(found, "section") if text(pick(part, "h2")[0]) == title)


def test_the_start_page_counts_the_marts(home: Path, report: Path) -> None:
    tiles = stats(page(report / "index.html"))
    for name in ("articles", "quotes", "results", "races", "athletes", "outlets", "conflicts"):
        ((count,),) = ask(home, f"select count(*) from marts.{name}")
        assert tiles[words.counted(name, count)] == words.number(count), name


def test_trends_end_with_what_is_published_and_count_what_each_outlet_sent(home: Path, report: Path) -> None:
    nights, outlets = pick(page(report / "trends.html"), ".small-charts")
    shown = {text(pick(one, "figcaption > span")[0]): text(pick(one, "figcaption > strong")[0]) for one in pick(nights, "figure")}
    for name in ("articles", "quotes", "results", "races", "athletes", "conflicts"):
        assert shown[name] == words.number(ask(home, f"select count(*) from marts.{name}")[0][0]), name
    ((refused, run_id),) = ask(home, "select files_refused, run_id from ops.runs where status = 'published' order by run_id desc limit 1")
    share = "select value from ops.metrics where run_id = ? and table_name = 'quotes' and metric = 'share_attributed'"
    share_shown = shown["quotes with a speaker"]
    assert (shown["files refused"], share_shown) == (words.number(refused), words.percent(ask(home, share, run_id)[0][0]))
    sent = """select o.name, sum(m.value) from ops.metrics as m join marts.outlets as o on o.outlet_id = m.group_name
        where m.table_name = 'tonight' and m.metric = 'articles_new' group by 1"""
    figures = {text(pick(one, "figcaption > span")[0]): text(pick(one, "figcaption > strong")[0]) for one in pick(outlets, "figure")}
    assert figures == {name: words.number(value) for name, value in ask(home, sent)}


def test_lists_hold_every_row(home: Path, report: Path) -> None:
    for name in ("athletes", "races", "articles", "outlets"):
        assert len(pick(page(report / f"{name}.html"), "[data-find]")) == ask(home, f"select count(*) from marts.{name}")[0][0], name


def test_after_a_blocked_night_the_start_page_says_which_snapshot_its_numbers_are_of(home: Path, report: Path) -> None:
    ((run_id,),) = ask(home, "select run_id from ops.snapshot")
    found = page(report / "index.html")
    assert text(pick(found, ".verdict")[0]) == "Blocked"
    assert f"Readers see the snapshot of {words.night(run_id)}." in text(pick(found, ".lede")[0])
    assert words.night(run_id) in text(pick(found, "footer")[0])


def test_a_race_shows_its_reconciled_results(home: Path, report: Path) -> None:
    checked = 0
    for (race_id,) in ask(home, "select distinct race_id from marts.results"):
        found = page(report / "races" / f"{words.file_name(race_id)}.html")
        rows = pick(section(found, "Result"), "tbody tr")
        shown = [(text(pick(row, "th bdi")[0]), text(pick(row, "td.mark")[0])) for row in rows]
        sql = """select p.full_name, coalesce(r.mark, case when r.agreement = 'conflict' then 'undecided' end, '')
            from marts.results as r join marts.people as p on p.person_id = r.athlete_id
            where r.race_id = ? order by r.place nulls last, r.mark_value nulls last, p.full_name"""
        assert shown == ask(home, sql, race_id), race_id
        checked += len(shown)
    assert checked == ask(home, "select count(*) from marts.results")[0][0]


def test_an_athlete_shows_every_result_once(home: Path, report: Path) -> None:
    for athlete_id, count in ask(home, "select athlete_id, count(*) from marts.results group by all"):
        found = page(report / "athletes" / f"{words.file_name(athlete_id)}.html")
        rows = pick(section(found, "Results"), "tbody tr")
        marks = sorted(text(pick(row, "td.mark")[0]) for row in rows)
        assert len(rows) == count
        assert marks == sorted(row[0] or "" for row in ask(home, "select mark from marts.results where athlete_id = ?", athlete_id))


def test_an_outlet_shows_its_counts(home: Path, report: Path) -> None:
    for outlet_id, articles, quotes, claims, alone in ask(
        home, "select outlet_id, article_count, quote_count, claim_count, minority_count from marts.outlets"
    ):
        tiles = stats(page(report / "outlets" / f"{words.file_name(outlet_id)}.html"))
        for label, value in {"articles": articles, "quotes": quotes, "results claimed": claims, "stood alone": alone}.items():
            assert tiles[words.counted(label, value)] == words.number(value), (outlet_id, label)


def test_a_rivalry_shows_the_score_of_all_meetings(home: Path, report: Path) -> None:
    pairs = ask(
        home,
        """select athlete_id || '--' || opponent_id, sum(meetings), sum(wins), sum(losses) from marts.head_to_head
        where athlete_id < opponent_id group by all having sum(meetings) >= 2""",
    )
    assert pairs
    for pair, meetings, wins, losses in pairs:
        found = page(report / "rivalries" / f"{words.file_name(pair)}.html")
        assert text(pick(found, ".big")[0]) == f"{wins}–{losses}"
        assert len(pick(found, ".duels .race")) == meetings


def test_a_night_shows_the_counts_of_its_run(home: Path, report: Path) -> None:
    for record in all_records(Folder(home / "warehouse")):
        counts = summary.counts(record)
        tiles = stats(page(report / "nights" / f"{record.run_id}.html"))
        assert tiles["files seen"] == words.number(counts["files_seen"])
        for name in ("articles", "quotes", "results", "races", "athletes", "conflicts"):
            count = counts.get(f"marts_{name}")
            assert tiles.get(words.counted(name, count)) == (None if count is None else words.number(count))


def test_every_quote_of_an_article_is_marked_in_its_text(home: Path, report: Path) -> None:
    for (article_id,) in ask(home, "select article_id from marts.articles"):
        path = report / "articles" / f"{article_id}.html"
        if not path.exists():
            continue
        found = page(path)
        marked = "".join(part.text_content() for part in pick(found, ".text .r-quote, .text .r-quote-other"))
        for (quote,) in ask(home, "select text from marts.quotes where article_id = ? and kind <> 'nested'", article_id):
            assert quote.replace("\n", "") in marked


def test_the_blocked_night_says_why_and_what_readers_still_see(home: Path, report: Path) -> None:
    record = all_records(Folder(home / "warehouse"))[-1]
    found = page(report / "nights" / f"{record.run_id}.html")
    assert text(pick(found, ".verdict")[0]) == "Blocked"
    rule = pick(section(found, "What did not hold"), ".rule")[0]
    assert text(pick(rule, "h3")[0]) == "Nothing <b>published</b> is called Tuesday's news."
    assert "Tuesday's news" in text(pick(rule, "table")[0])
    assert published(home)[-1].run_id in pick(found, ".lede a")[0].get("href")


def published(home: Path) -> list[Record]:
    return [record for record in all_records(Folder(home / "warehouse")) if record.summary()["status"] == "published"]


def test_every_link_leads_somewhere(report: Path) -> None:
    pages = {path: page(path) for path in report.rglob("*.html") if "data-docs" not in path.parts}
    anchors = {path: {element.get("id") for element in pick(found, "[id]")} for path, found in pages.items()}
    broken = []
    for path, found in pages.items():
        for link in pick(found, "a[href]"):
            url = urllib.parse.urlsplit(link.get("href"))
            target = (path.parent / urllib.parse.unquote(url.path)).resolve() if url.path else path
            if url.scheme or target not in pages or (url.fragment and url.fragment not in anchors[target]):
                broken.append((path.name, link.get("href")))
    assert broken == []
