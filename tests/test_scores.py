"""Extraction stays as good as promised on annotated real articles, which are not part of the repository."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows import nightly
from flows.settings import load

SHARED = Path(__file__).resolve().parents[2] / "shared"

BARS: dict[str, dict[str, float]] = {
    ".": {
        "quotes.detection.f1": 0.99,
        "quotes.exact": 0.98,
        "quotes.speaker_right_of_all_gold": 0.96,
        "quotes.said_on": 0.90,
        "quotes.non_speech_kept_out": 5 / 6,
        "quote_offsets_exact": 1.0,
        "athletes.detection.f1": 0.97,
        "athletes.country": 0.85,
        "athletes.sex": 0.97,
        "results.detection.f1": 0.93,
        "results.place": 0.90,
        "results.competition": 0.90,
        "results.date": 0.88,
        "results.records": 0.85,
        "results.round": 0.85,
        "races.detection.f1": 0.88,
        "races.winner": 0.90,
        "races.date": 0.88,
        "statements.pairs.f1": 0.95,
        "conflicts.found": 1.0,
    },
    "more": {
        "quotes.detection.f1": 0.97,
        "quotes.joint_f1.f1": 0.93,
        "quote_offsets_exact": 1.0,
        "athletes.detection.f1": 0.90,
        "results.detection.f1": 0.82,
        "races.detection.f1": 0.72,
    },
}
"""Folder of annotated articles → least value of each measure of the scorer."""


def measured(score: dict[str, Any], path: str) -> float:
    """``quotes.exact`` of the scorer's JSON."""
    found: Any = score
    for step in path.split("."):
        found = found[step]
    return float(found["value"] if isinstance(found, dict) else found)


@pytest.fixture(scope="module", params=BARS)
def scored(request: pytest.FixtureRequest, new_home: Callable[[], Path]) -> tuple[str, dict[str, Any], str]:
    """The folder, the scorer's numbers for a night on its articles, and the scorer's list of misses."""
    base = SHARED / request.param
    if not (SHARED / "score" / "score.py").exists():
        pytest.skip(f"no annotated real articles at {SHARED}")
    home = new_home()
    given: dict[str, Any] = {"warehouse": home / "warehouse", "corrections": home / "corrections.csv", "flow": "plain"}
    nightly.run(load(raw=base / "articles", data_docs=False, workers=1, **given), walk=nightly.plainly)
    command = [sys.executable, SHARED / "score" / "score.py", home / "warehouse" / "mixedzone.duckdb", base / "gold"]
    as_json, with_misses = (
        subprocess.run([*map(str, command), option], capture_output=True, text=True, check=True).stdout for option in ("--json", "--misses")
    )
    return request.param, json.loads(as_json), with_misses


@pytest.mark.slow
def test_no_measure_falls_below_its_bar(scored: tuple[str, dict[str, Any], str]) -> None:
    folder, score, misses = scored
    below = [f"{path} is {value:.3f}, the bar {bar:.3f}" for path, bar in BARS[folder].items() if (value := measured(score, path)) < bar]
    assert not below, "\n".join([*below, "", misses])


@pytest.mark.slow
def test_no_conflict_of_marks_is_made_up(scored: tuple[str, dict[str, Any], str]) -> None:
    _, score, misses = scored
    if "conflicts" not in score:
        pytest.skip("this set has no annotated conflicts")
    assert score["conflicts"]["mark_conflicts_reported"] == score["conflicts"]["mark_conflicts_true"], misses
