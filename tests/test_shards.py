"""Annotating in batches: each document once, whole shards only, and a fault of a rule costs one document."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import duckdb
import pytest

from flows import annotate, ingest, pool, rows, shards
from flows.warehouse import raw
from tests import season


@pytest.fixture
def documents(tmp_path: Path) -> list[rows.Document]:
    paths = season.write_night(tmp_path / "raw", 1, 6, datetime.date(2024, 6, 10))
    found = [thing for path in paths for thing in ingest.read(path, tmp_path / "raw")]
    return [thing for thing in found if isinstance(thing, rows.Document)]


def annotate_all(documents: list[rows.Document], folder: Path, **given: int) -> list[Path]:
    return shards.annotate_all(documents, "v1", folder, **({"batch_size": 2, "workers": 1} | given))


def content(paths: list[Path], documents: list[rows.Document]) -> str:
    """Everything the shards hold, loaded into raw tables."""
    with duckdb.connect() as connection:
        raw.create(connection)
        wanted = [f"{document.article_id} {raw.document_id(document)}" for document in documents]
        raw.load_shards(connection, "run", [str(path) for path in paths], wanted)
        return str([connection.execute(f"select * from raw.{name} order by all").fetchall() for name in rows.TABLES])


def test_what_a_shard_holds_is_not_read_again(documents: list[rows.Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = annotate_all(documents[:4], tmp_path)
    read: list[str] = []
    monkeypatch.setattr(annotate, "annotate", lambda document: read.append(document.article_id) or rows.Annotation())
    second = annotate_all(documents, tmp_path)
    assert set(first) < set(second)
    assert sorted(read) == sorted(document.article_id for document in documents[4:])


def test_only_the_shards_of_the_documents_asked_for_are_read(documents: list[rows.Document], tmp_path: Path) -> None:
    archive = annotate_all(documents[:4], tmp_path)
    (tonight,) = annotate_all(documents[4:5], tmp_path)
    assert tonight not in archive
    assert annotate_all(documents[4:5], tmp_path) == [tonight]
    assert set(annotate_all(documents[:1], tmp_path)) < set(archive)


def test_batches_and_processes_change_nothing(documents: list[rows.Document], tmp_path: Path) -> None:
    one = content(annotate_all(documents, tmp_path / "a", batch_size=100), documents)
    several = content(annotate_all(documents[::-1], tmp_path / "b", batch_size=1), documents)
    assert one == several
    assert "1500" in one


@pytest.mark.slow
def test_worker_processes_find_the_same(documents: list[rows.Document], tmp_path: Path) -> None:
    alone = content(annotate_all(documents, tmp_path / "a"), documents)
    together = content(annotate_all(documents, tmp_path / "b", workers=2), documents)
    assert alone == together


def test_a_fault_of_a_rule_costs_one_document_and_says_why(
    documents: list[rows.Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, victim = annotate.annotate, documents[0].article_id

    def faulty(document: rows.Document) -> rows.Annotation:
        if document.article_id == victim:
            raise ZeroDivisionError("no lap has no metres")
        return real(document)

    monkeypatch.setattr(annotate, "annotate", faulty)
    paths = annotate_all(documents, tmp_path)
    errors = shards.errors(paths)
    assert {article for article, _ in errors} == {victim}
    assert list(errors.values()) == ["ZeroDivisionError: no lap has no metres"]


def test_a_day_that_is_none_is_a_fault_of_its_document(
    documents: list[rows.Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = annotate.annotate

    def wrong(document: rows.Document) -> rows.Annotation:
        found = real(document)
        return dataclasses.replace(found, dates=[dataclasses.replace(date, date_from="2024-02-31") for date in found.dates])

    monkeypatch.setattr(annotate, "annotate", wrong)
    assert len(shards.errors(annotate_all(documents, tmp_path))) == len(documents)


def test_a_damaged_shard_is_annotated_again(documents: list[rows.Document], tmp_path: Path) -> None:
    paths = annotate_all(documents, tmp_path)
    before = content(paths, documents)
    paths[0].write_bytes(paths[0].read_bytes()[:100])
    assert content(annotate_all(documents, tmp_path), documents) == before


def test_shards_of_other_annotators_are_removed(documents: list[rows.Document], tmp_path: Path) -> None:
    annotate_all(documents, tmp_path)
    (tmp_path / "v0").mkdir()
    shards.remove_other_versions(tmp_path, "v1")
    assert [path.name for path in tmp_path.iterdir() if path.is_dir() and path.name.startswith("v")] == ["v1"]


def test_no_item_is_lost_or_doubled_by_batches() -> None:
    assert [list(batch) for batch in pool.batches(range(5), 2)] == [[0, 1], [2, 3], [4]]
    assert pool.batches([], 3) == []
