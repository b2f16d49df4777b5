"""What a night makes of its files: which are read, which version of an article counts, where it lies."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from flows import landing, listing
from flows.errors import MixedzoneError
from flows.settings import Settings
from flows.warehouse import raw
from flows.warehouse.folder import Folder
from tests import season
from tests.conftest import settings_in

DAY = datetime.date(2024, 6, 10)


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as found:
        raw.create(found)
        yield found


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_in(tmp_path)


def land(
    connection: duckdb.DuckDBPyConnection, settings: Settings, run: str, aside: dict[str, str] | None = None, reader: str = "r1"
) -> landing.Plan:
    """One night's landing; returns its plan."""
    files = listing.take(settings.raw, Folder(settings.warehouse))
    known = landing.known_files(connection)
    plan = landing.plan(files, known, aside or {}, reader, False)
    landing.land(connection, run, plan, files, known, reader, settings)
    raw.refresh_current(connection, "a1")
    return plan


def current(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, bool]]:
    return connection.execute("select file_path, is_gone from raw.current order by all").fetchall()


def states(connection: duckdb.DuckDBPyConnection, run: str) -> list[tuple[str, str]]:
    return connection.execute("select file_path, state from raw.files where run_id = ? order by all", [run]).fetchall()


def test_unchanged_files_are_not_read_again(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    season.write_night(settings.raw, 1, 3, DAY)
    assert len(land(connection, settings, "1").read) == 3
    assert land(connection, settings, "2").read == []


def test_a_new_reader_reads_every_file_again(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    season.write_night(settings.raw, 1, 3, DAY)
    land(connection, settings, "1")
    assert len(land(connection, settings, "2", reader="r2").read) == 3
    assert connection.execute("select count(*) from raw.articles").fetchone() == (3,)


def test_a_touched_file_with_the_same_bytes_is_not_read_again(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    path = season.write(settings.raw, 2, DAY)
    land(connection, settings, "1")
    path.write_bytes(path.read_bytes())
    assert land(connection, settings, "2").read == []


def test_a_changed_file_counts_in_its_new_version_only(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    path = season.write(settings.raw, 2, DAY)
    land(connection, settings, "1")
    path.write_text(path.read_text(encoding="utf-8") + "\nThe time was corrected later.\n", encoding="utf-8")
    land(connection, settings, "2")
    assert connection.execute("select count(*) from raw.articles").fetchone() == (2,)
    text = connection.execute("select text from raw.current join raw.articles using (article_id)").fetchall()
    assert len(text) == 1 and "corrected later" in text[0][0]


def test_an_overwritten_file_leaves_the_article_it_held(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    path = season.write(settings.raw, 2, DAY)
    land(connection, settings, "1")
    before = current(connection)
    path.write_bytes(b"")
    land(connection, settings, "2")
    assert states(connection, "2") == [(path.relative_to(settings.raw).as_posix(), "refused")]
    assert current(connection) == before


def test_a_deleted_file_is_gone_once_and_its_article_stays(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    path = season.write(settings.raw, 2, DAY)
    name = path.relative_to(settings.raw).as_posix()
    land(connection, settings, "1")
    path.unlink()
    land(connection, settings, "2")
    land(connection, settings, "3")
    assert states(connection, "2") == [(name, "gone")]
    assert states(connection, "3") == []
    assert current(connection) == [(name, True)]


def test_a_file_that_comes_back_counts_again(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    path = season.write(settings.raw, 2, DAY)
    data = path.read_bytes()
    land(connection, settings, "1")
    path.unlink()
    land(connection, settings, "2")
    path.write_bytes(data)
    land(connection, settings, "3")
    assert current(connection) == [(path.relative_to(settings.raw).as_posix(), False)]


def test_equal_bytes_are_one_article_where_their_smallest_path_is(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    path = season.write(settings.raw, 2, DAY, "the-cinder-path")
    land(connection, settings, "1")
    twin = settings.raw / "a-copy" / path.name
    twin.parent.mkdir()
    twin.write_bytes(path.read_bytes())
    land(connection, settings, "2")
    assert current(connection) == [(f"a-copy/{path.name}", False)]


def test_what_is_set_aside_counts_no_more_and_comes_back_when_released(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    path = season.write(settings.raw, 2, DAY)
    name = path.relative_to(settings.raw).as_posix()
    land(connection, settings, "1")
    land(connection, settings, "2", {name: "the editor asked"})
    assert current(connection) == []
    land(connection, settings, "3", {name: "the editor asked"})
    assert states(connection, "3") == []
    land(connection, settings, "4")
    assert current(connection) == [(name, False)]


def test_what_counts_does_not_depend_on_the_order_in_which_files_came(settings: Settings) -> None:
    """The same four files (two of equal bytes, two of one address), one a night, in every order."""
    import json

    address = {"url": "https://the-cinder-path.example/race"}
    contents = {
        "b/1.txt": season.write(settings.raw, 2, DAY).read_bytes(),
        "a/1.txt": season.write(settings.raw, 2, DAY).read_bytes(),
        "c/2024-06-10.json": json.dumps({**season.article(5, DAY), **address}).encode(),
        "c/2024-06-11.json": json.dumps({**season.article(5, DAY), **address, "title": "Corrected"}).encode(),
    }
    found = set()
    for number, order in enumerate(itertools.permutations(contents)):
        own = settings_in(settings.raw.parent / str(number))
        with duckdb.connect() as connection:
            raw.create(connection)
            for run, name in enumerate(order):
                path = own.raw / name
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(contents[name])
                land(connection, own, str(run))
            found.add(
                str(connection.execute("select article_id, source_key, file_path, document_id from raw.current order by all").fetchall())
            )
    assert len(found) == 1
    assert "a/1.txt" in found.copy().pop() and "c/2024-06-11.json" in found.pop()


def test_a_missing_raw_folder_is_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(MixedzoneError, match="does not exist"):
        listing.take(tmp_path / "nowhere", Folder(tmp_path / "warehouse"))


def test_what_a_gate_set_aside_is_read_again_on_the_next_night(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    path = season.write(settings.raw, 2, DAY)
    land(connection, settings, "1")
    articles = [row[0] for row in connection.execute("select article_id from raw.articles").fetchall()]
    raw.refuse(connection, "1", articles, "gate:date_in_future", "It is dated tomorrow.")
    assert land(connection, settings, "2").read == [path.relative_to(settings.raw).as_posix()]
