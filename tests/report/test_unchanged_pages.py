"""What did not change is not built again."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from flows.errors import MixedzoneError
from flows.records import all_records
from flows.report import article_page, build
from flows.warehouse.folder import Folder

pytestmark = pytest.mark.slow


@pytest.fixture
def warehouse(home: Path, tmp_path: Path) -> Path:
    """A copy of the built warehouse that a test may change."""
    shutil.copytree(home / "warehouse", tmp_path / "warehouse", copy_function=shutil.copy2)
    return tmp_path / "warehouse"


def last(warehouse: Path) -> str:
    return [record for record in all_records(Folder(warehouse)) if record.summary()["status"] == "published"][-1].run_id


def written(warehouse: Path) -> set[str]:
    """Pages of rows that are newer than the oldest possible time they were set to."""
    report = warehouse / "report"
    return {path.relative_to(report).as_posix() for path in report.glob("*/*.html") if path.stat().st_mtime > 1}


def age(warehouse: Path) -> None:
    """Set the time of every page to the beginning of time."""
    import os

    for path in (warehouse / "report").glob("*/*.html"):
        os.utime(path, (1, 1))


def change(warehouse: Path, sql: str) -> None:
    path = warehouse / "mixedzone.duckdb"
    path.chmod(0o644)
    with duckdb.connect(str(path)) as connection:
        connection.execute(sql)


def test_a_second_build_writes_no_page_of_a_row(warehouse: Path) -> None:
    age(warehouse)
    build(warehouse, last(warehouse))
    assert {name for name in written(warehouse) if not name.startswith("nights/")} == set()


def test_a_changed_fact_rebuilds_only_the_pages_it_stands_on(warehouse: Path) -> None:
    age(warehouse)
    change(warehouse, "update marts.results set source_count = 9 where race_id = (select min(race_id) from marts.results)")
    build(warehouse, last(warehouse))
    pages = {name for name in written(warehouse) if not name.startswith("nights/")}
    assert {name.split("/")[0] for name in pages} == {"races", "athletes", "outlets"} or {name.split("/")[0] for name in pages} == {
        "races",
        "athletes",
    }
    assert len([name for name in pages if name.startswith("races/")]) == 1


def test_a_page_whose_row_is_gone_goes(warehouse: Path) -> None:
    path = next((warehouse / "report" / "outlets").glob("*.html"))
    change(warehouse, f"delete from marts.outlets where outlet_id = '{path.stem}'")
    build(warehouse, last(warehouse))
    assert not path.exists()


def test_what_a_build_that_was_killed_left_behind_goes(warehouse: Path) -> None:
    left = warehouse / "report" / "races" / "nobody-knows-it.html"
    left.write_text("half a page", encoding="utf-8")
    build(warehouse, last(warehouse))
    assert not left.exists()


def test_an_old_article_gets_its_page_when_asked_for_and_keeps_it(warehouse: Path) -> None:
    change(warehouse, "update ops.runs set started_at = started_at - interval 1 year where run_id <> (select run_id from ops.snapshot)")
    change(warehouse, "delete from marts.audits; delete from marts.conflict_claims")
    build(warehouse, last(warehouse))
    with duckdb.connect(str(warehouse / "mixedzone.duckdb"), read_only=True) as connection:
        known = {row[0] for row in connection.execute("select article_id from marts.articles").fetchall()}
    old = sorted(known - {path.stem for path in (warehouse / "report" / "articles").glob("*.html")})
    assert old
    path = article_page(warehouse, old[0])
    build(warehouse, last(warehouse))
    assert path.exists()


def test_an_unknown_article_is_told(warehouse: Path) -> None:
    with pytest.raises(MixedzoneError, match="No article"):
        article_page(warehouse, "../../etc/passwd")


def test_a_snapshot_of_another_version_does_not_keep_the_night_from_its_page(warehouse: Path) -> None:
    change(warehouse, "drop table marts.statement_reports")
    run = all_records(Folder(warehouse))[-1].run_id
    (warehouse / "report" / "nights" / f"{run}.html").unlink()
    assert build(warehouse, run).exists()
