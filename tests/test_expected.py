"""The marts of the fictional season are what was reviewed: a change of extraction shows as a diff of tests/expected."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from tests.marts_csv import EXPECTED, marts_csv


@pytest.mark.slow
def test_the_marts_of_the_sample_are_the_reviewed_ones(sample_file: Path) -> None:
    got = marts_csv(sample_file)
    wanted = {path.stem: path.read_text(encoding="utf-8") for path in EXPECTED.glob("*.csv")}
    assert wanted, "tests/expected is empty: run make expected and review what it writes"
    changes: list[str] = []
    for name in sorted(got.keys() | wanted.keys()):
        before, after = (tables.get(name, "").splitlines() for tables in (wanted, got))
        changes += difflib.unified_diff(before, after, f"expected/{name}.csv", f"tonight/{name}.csv", lineterm="", n=0)
    shown = "\n".join(changes[:80])
    assert not changes, f"{len(changes)} lines differ; if that is meant, run make expected and commit the diff\n{shown}"
