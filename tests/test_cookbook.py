"""Every named query of the cookbook answers, and answers what was reviewed."""

from __future__ import annotations

import difflib
from pathlib import Path

import duckdb
import pytest

from flows import cookbook
from flows.errors import MixedzoneError
from tests.marts_csv import EXPECTED, answer_csv


def test_the_cookbook_has_at_least_twenty_queries_and_each_says_what_it_answers() -> None:
    says = [cookbook.sql(name).splitlines()[0] for name in cookbook.names()]
    assert len(says) >= 20
    assert all(line.startswith("-- ") and line.endswith("?") or line.endswith(".") for line in says), says


def test_an_unknown_query_is_refused_with_the_list_of_those_there_are() -> None:
    with pytest.raises(MixedzoneError, match="said-about"):
        cookbook.sql("no-such-query")


@pytest.mark.slow
@pytest.mark.parametrize("name", cookbook.names())
def test_the_answer_on_the_sample_is_the_reviewed_one(sample_file: Path, name: str) -> None:
    wanted = (EXPECTED / "cookbook" / f"{name}.csv").read_text(encoding="utf-8")
    got = answer_csv(sample_file, name)
    diff = "\n".join(difflib.unified_diff(wanted.splitlines(), got.splitlines(), "reviewed", "now", lineterm=""))
    assert got == wanted, f"if this is meant, run make expected and commit the diff\n{diff}"


@pytest.mark.slow
def test_a_value_that_looks_like_sql_is_only_a_value(sample_file: Path) -> None:
    with duckdb.connect(str(sample_file), read_only=True) as connection:
        _, rows = cookbook.answer(connection, cookbook.sql("quotes-of"), {"speaker": "'; drop table marts.quotes; --"})
    assert rows == []
