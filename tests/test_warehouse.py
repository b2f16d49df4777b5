"""The file and its folder: one snapshot replaces another whole, one run at a time, and a way back."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import duckdb
import pytest

from flows import history, records
from flows.errors import AnotherRun, MixedzoneError
from flows.warehouse import publish
from flows.warehouse.db import opened, published
from flows.warehouse.folder import Folder, read_json, wal_of, write_whole
from flows.warehouse.lock import held


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "warehouse")


def publish_snapshot(folder: Folder, run_id: str, keep: int = 7) -> None:
    publish.make_scratch(folder)
    with opened(folder.scratch_file) as connection:
        connection.execute("create schema if not exists ops; create or replace table ops.snapshot (run_id varchar, fingerprint varchar)")
        connection.execute("insert into ops.snapshot values (?, 'f')", [run_id])
    publish.publish(folder, keep)


def test_a_snapshot_replaces_the_one_before_and_keeps_it(folder: Folder) -> None:
    publish_snapshot(folder, "run-1")
    publish_snapshot(folder, "run-2")
    assert publish.snapshot_run(folder.published) == "run-2"
    assert publish.previous_runs(folder) == ["run-1"]
    assert folder.published.stat().st_mode & 0o777 == 0o444


def test_only_the_newest_snapshots_are_kept(folder: Folder) -> None:
    for number in range(5):
        publish_snapshot(folder, f"run-{number}", keep=2)
    assert publish.previous_runs(folder) == ["run-2", "run-3"]


def test_a_reader_keeps_the_snapshot_it_opened(folder: Folder) -> None:
    publish_snapshot(folder, "run-1")
    with published(folder.published) as reader:
        publish_snapshot(folder, "run-2")
        assert reader.execute("select run_id from ops.snapshot").fetchone() == ("run-1",)
    assert publish.snapshot_run(folder.published) == "run-2"


def test_a_log_beside_the_published_file_stops_everything(folder: Folder) -> None:
    publish_snapshot(folder, "run-1")
    wal_of(folder.published).write_bytes(b"changes of somebody else")
    with pytest.raises(MixedzoneError, match="write-ahead log"):
        publish.make_scratch(folder)


def test_an_open_connection_to_the_scratch_file_forbids_publishing(folder: Folder) -> None:
    publish_snapshot(folder, "run-1")
    publish.make_scratch(folder)
    wal_of(folder.scratch_file).mkdir()  # stands for a log that a checkpoint could not remove
    with pytest.raises((MixedzoneError, duckdb.Error)):
        publish.publish(folder, 7)
    assert publish.snapshot_run(folder.published) == "run-1"


def test_a_second_run_is_turned_away_and_told_who_is_at_work(folder: Folder) -> None:
    with (
        held(folder, "began at two"),
        pytest.raises(AnotherRun, match=f"process {os.getpid()}, began at two") as busy,
        held(folder, "late"),
    ):
        pass
    assert busy.value.exit_code == 3
    with held(folder, "later"):
        pass


def test_rollback_serves_the_one_before_and_holds_until_released(folder: Folder) -> None:
    publish_snapshot(folder, "run-1")
    publish_snapshot(folder, "run-2")
    history.rollback(folder, None)
    assert publish.snapshot_run(folder.published) == "run-1"
    assert read_json(folder.hold)["instead_of"] == "run-2"
    assert "run-2" in publish.previous_runs(folder)
    history.release(folder)
    assert not folder.hold.exists()


def test_rollback_to_an_unknown_run_names_the_kept_ones_and_changes_nothing(folder: Folder) -> None:
    publish_snapshot(folder, "run-1")
    publish_snapshot(folder, "run-2")
    with pytest.raises(MixedzoneError, match="run-1"):
        history.rollback(folder, "run-9")
    assert publish.snapshot_run(folder.published) == "run-2"


def test_asking_before_anything_was_published_says_what_to_do(folder: Folder) -> None:
    with pytest.raises(MixedzoneError, match="mixedzone run"), published(folder.published):
        pass


@pytest.mark.parametrize("content", [b"", b"no database", None], ids=["emptied", "not a database", "no snapshot"])
def test_rollback_replaces_a_file_that_is_no_snapshot_and_keeps_it_as_the_oldest(folder: Folder, content: bytes | None) -> None:
    publish_snapshot(folder, "run-1")
    publish_snapshot(folder, "run-2")
    folder.published.unlink()
    if content is None:
        duckdb.connect(str(folder.published)).close()
    else:
        folder.published.write_bytes(content)
    history.rollback(folder, None)
    assert publish.snapshot_run(folder.published) == "run-1"
    assert [name.partition("-")[0] for name in publish.previous_runs(folder)] == ["unknown", "run"]


@pytest.mark.parametrize(
    ("clock", "name"),
    [
        ("2026-11-21T02:00:01", "2026-11-21T02-00-01Z"),
        ("2026-11-21T02:00:00", "2026-11-21T02-00-00Z-002"),
        ("2020-01-01T00:00:00", "2026-11-21T02-00-00Z-002"),
    ],
    ids=["goes on", "stands", "was put back"],
)
def test_runs_sort_in_their_order_whatever_the_clock_did(folder: Folder, clock: str, name: str) -> None:
    (folder.runs / "notes").mkdir(parents=True)
    at = datetime.datetime.fromisoformat(clock + "+00:00")
    assert records.begin(folder, at, {}, published="2026-11-21T02-00-00Z").run_id == name
    assert records.begin(folder, at, {}).run_id > name


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "notes.json"
    write_whole(target, "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(target, "new \ud800")
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]
