"""A night from files to published snapshot, on real components; Prefect has a test of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from flows import history, records
from flows.errors import MixedzoneError
from flows.settings import Settings
from flows.warehouse import db, publish
from flows.warehouse.folder import Folder, wal_of, write_json
from tests import season
from tests.conftest import ARTICLES, NIGHT, run_night

pytestmark = pytest.mark.slow


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def one(path: Path, sql: str) -> object:
    with db.published(path) as connection:
        row = connection.execute(sql).fetchone()
        assert row is not None
        return row[0]


def test_every_article_is_published_with_its_text(settings: Settings) -> None:
    published = Folder(settings.warehouse).published
    assert one(published, "select count(*) from marts.articles") == ARTICLES
    assert one(published, "select count(*) from marts.quotes where kind = 'speech'") > ARTICLES
    there = "substr(a.text, char_start + 1, char_end - char_start)"
    wrong = f"select count(*) from marts.quotes as q join marts.articles as a using (article_id) where {there} <> q.text"
    assert one(published, wrong) == 0


def test_published_file_is_read_only_and_has_no_log(settings: Settings) -> None:
    published = Folder(settings.warehouse).published
    assert published.stat().st_mode & 0o777 == 0o444
    assert not wal_of(published).exists()
    assert not Folder(settings.warehouse).scratch.exists()


def test_second_night_without_news_publishes_nothing(settings: Settings) -> None:
    published = Folder(settings.warehouse).published
    before = digest(published), published.stat().st_ino
    night = run_night(settings)
    assert night.status == "nothing new"
    assert (digest(published), published.stat().st_ino) == before


def test_log_beside_the_published_file_stops_the_night(settings: Settings) -> None:
    folder = Folder(settings.warehouse)
    season.write(settings.raw, 900, NIGHT.date())
    wal_of(folder.published).write_bytes(b"x")
    with pytest.raises(MixedzoneError, match="write-ahead log"):
        run_night(settings)
    assert folder.published.exists()


def emptied(folder: Folder) -> None:
    folder.published.unlink()
    folder.published.touch()


def cut_short(folder: Folder) -> None:
    content = folder.published.read_bytes()
    folder.published.unlink()
    folder.published.write_bytes(content[: len(content) // 3])


def foreign(folder: Folder) -> None:
    folder.published.unlink()
    duckdb.connect(str(folder.published)).close()


def linked(folder: Folder) -> None:
    folder.published.rename(folder.root / "elsewhere.duckdb")
    folder.published.symlink_to(folder.root / "elsewhere.duckdb")


@pytest.mark.parametrize("fault", [emptied, cut_short, foreign, linked])
def test_a_published_file_that_is_no_snapshot_stops_the_night_which_gets_its_page(
    settings: Settings, fault: Callable[[Folder], None]
) -> None:
    folder = Folder(settings.warehouse)
    fault(folder)
    before = digest(folder.published)
    with pytest.raises(MixedzoneError) as stopped:
        run_night(settings.model_copy(update={"report": True}))
    assert str(folder.published) in str(stopped.value)
    assert digest(folder.published) == before
    newest = records.newest(folder)
    assert newest is not None and newest.summary()["status"] == "failed"
    assert "Failed" in (folder.report / "nights" / f"{newest.run_id}.html").read_text(encoding="utf-8")


def test_what_breaks_after_the_rename_is_told_and_the_night_is_published(settings: Settings, home: Path) -> None:
    folder = Folder(settings.warehouse)
    (home / "elsewhere").mkdir()
    (folder.shards / "of-an-earlier-annotator").symlink_to(home / "elsewhere")  # which no cleaning removes
    season.write(settings.raw, 903, NIGHT.date())
    night = run_night(settings)
    assert (night.status, publish.snapshot_run(folder.published)) == ("published", night.run_id)
    assert night.record.summary()["status"] == "published"
    assert "symbolic link" in night.record.summary()["message"]


def test_a_clock_that_was_put_back_makes_no_old_version_count_again(settings: Settings) -> None:
    changed = min(settings.raw.rglob("*.txt"))
    changed.write_text(changed.read_text(encoding="utf-8") + "\nA line came the next morning.\n", encoding="utf-8")
    run_night(settings, -1 / 24)
    name = changed.relative_to(settings.raw).as_posix()
    text = one(Folder(settings.warehouse).published, f"select text from marts.articles where file_path = '{name}'")
    assert "next morning" in str(text)


def test_changed_file_is_a_new_version_and_a_deleted_one_stays(settings: Settings) -> None:
    changed, deleted = sorted(settings.raw.rglob("*.txt"))[:2]
    changed.write_text(
        changed.read_text(encoding="utf-8") + "\nA correction was added to this report the next morning.\n", encoding="utf-8"
    )
    deleted.unlink()
    night = run_night(settings)
    published = Folder(settings.warehouse).published
    assert night.status == "published"
    assert one(published, "select count(*) from marts.articles") == ARTICLES
    assert one(published, "select count(*) from raw.articles") == ARTICLES + 1
    name = changed.relative_to(settings.raw).as_posix()
    assert "correction was added" in str(one(published, f"select text from marts.articles where file_path = '{name}'"))
    gone = one(published, "select list(file_path) from ops.article_versions where state = 'gone'")
    assert gone == [deleted.relative_to(settings.raw).as_posix()]


def test_reader_keeps_its_snapshot_while_the_next_is_published(settings: Settings) -> None:
    folder = Folder(settings.warehouse)
    with db.published(folder.published) as reader:
        season.write(settings.raw, 901, NIGHT.date())
        run_night(settings)
        assert reader.execute("select count(*) from marts.articles").fetchone() == (ARTICLES,)
    assert one(folder.published, "select count(*) from marts.articles") == ARTICLES + 1
    assert len(publish.previous_runs(folder)) == 1


def test_a_hold_gates_the_night_and_publishes_nothing_until_released(settings: Settings) -> None:
    folder = Folder(settings.warehouse)
    write_json(folder.hold, {"since": "today", "serving": "the one before"})
    season.write(settings.raw, 902, NIGHT.date())
    before = digest(folder.published)
    night = run_night(settings)
    assert (night.status, digest(folder.published)) == ("held", before)
    assert night.record.read("gate-marts")
    history.release(folder)
