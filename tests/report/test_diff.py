"""What differs between two nights, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flows.errors import MixedzoneError
from flows.records import Record, all_records
from flows.report import diff
from flows.warehouse.folder import Folder

pytestmark = pytest.mark.slow


def runs(home: Path) -> list[Record]:
    return [record for record in all_records(Folder(home / "warehouse")) if record.summary()["status"] == "published"]


@pytest.fixture(scope="module")
def facts(home: Path) -> list[dict[str, Any]]:
    return list(runs(home)[1].read("diff")["facts"])


def test_the_first_night_has_everything_new(home: Path) -> None:
    found = runs(home)[0].read("diff")
    assert found["before"] is None
    assert {change for counts in found["counts"].values() for change in counts} == {"appeared"}
    assert {fact["why"] for fact in found["facts"]} == {"new article"}


def test_a_changed_file_is_a_new_version_and_names_its_article(facts: list[dict[str, Any]]) -> None:
    versions = [fact for fact in facts if fact["kind"] == "article" and fact["change"] == "changed"]
    assert [fact["why"] for fact in versions] == ["new version"]
    marks = [fact for fact in facts if "3:48.21" in str(fact["after"]) + fact["title"]]
    assert marks
    assert {fact["why"] for fact in marks} == {"new version"}
    assert {fact["source"] for fact in marks} == {versions[0]["title"]}


def test_a_new_article_brings_facts_in_its_name(facts: list[dict[str, Any]]) -> None:
    new = {fact["title"] for fact in facts if fact["kind"] == "article" and fact["change"] == "appeared"}
    quotes = [fact for fact in facts if fact["kind"] == "quote" and fact["change"] == "appeared"]
    assert new
    assert quotes
    assert all(fact["source"] in new for fact in quotes)


def test_unchanged_words_of_a_changed_article_are_no_difference(facts: list[dict[str, Any]]) -> None:
    quotes = [fact for fact in facts if fact["kind"] == "quote" and fact["why"] == "new version"]
    assert quotes == []


def test_two_runs_are_compared_as_text(home: Path) -> None:
    before, now = runs(home)
    lines = diff.lines(home / "warehouse", before.run_id, now.run_id)
    assert any(line.startswith("  ~ ") and "[new version" in line for line in lines)
    assert lines == diff.lines(home / "warehouse", before.run_id)
    assert diff.lines(home / "warehouse", now.run_id, now.run_id) == ["The two are one snapshot."]


def test_a_snapshot_that_is_not_kept_is_told(home: Path) -> None:
    with pytest.raises(MixedzoneError, match="not kept"):
        diff.lines(home / "warehouse", "2020-01-01T00-00-00Z", runs(home)[1].run_id)
