"""A night has its page from its own files alone: before anything was published, when it was killed, when nothing was new."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flows import records
from flows.errors import MixedzoneError
from flows.records import Record
from flows.report import build
from flows.warehouse.folder import Folder
from tests.conftest import NIGHT
from tests.report.html import page, pick, text


def rule(name: str, outcome: str, severity: str = "critical", **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"gate": "landing", "suite": "documents", "rule": name, "severity": severity, "outcome": outcome}
    found |= {"notes": f"What {name} says holds.", "observed": "3", "failing_count": 3, "rows": [], "allowed_because": None}
    return found | more


def night(warehouse: Path, status: str, *gates: dict[str, Any], gate: str = "landing") -> Record:
    record = records.begin(Folder(warehouse), NIGHT, {})
    record.write("stage-01-ingest", {"name": "ingest", "seconds": 1.5, "counts": {"files_seen": 7, "files_refused": 2}})
    record.write(f"gate-{gate}", list(gates))
    if status != "killed":
        record.write("end", {"status": status, "exit_code": 1, "message": f"It ended {status}.", "seconds": 2.0})
    return record


def test_a_first_night_that_is_blocked_says_why(tmp_path: Path) -> None:
    record = night(tmp_path, "blocked", rule("share", "fail", "warning"), rule("ids", "fail"), rule("fine", "pass"))
    found = page(build(tmp_path, record.run_id))
    assert text(pick(found, ".verdict")[0]) == "Blocked"
    assert "What ids says holds." in text(pick(found, ".lede")[0])
    assert "Nothing has been published yet." in text(pick(found, ".lede")[0])
    assert [text(pick(part, ".tag")[0]) for part in pick(found, ".rule")] == ["BLOCKED", "WARNING"]


def test_a_rule_that_broke_blocks_and_says_so(tmp_path: Path) -> None:
    record = night(tmp_path, "blocked", rule("share", "error", "warning", observed="BinderException: no such column"))
    found = page(build(tmp_path, record.run_id))
    assert "Could not be evaluated: BinderException: no such column" in text(pick(found, ".rule")[0])


def test_an_overruled_rule_shows_the_operators_reason(tmp_path: Path) -> None:
    record = night(tmp_path, "published", rule("ids", "fail", allowed_because="known since June"))
    found = page(build(tmp_path, record.run_id))
    assert "known since June" in text(pick(found, ".rule")[0])
    assert "is-warn" in pick(found, ".verdict")[0].get("class")


def test_a_night_without_news_has_a_page_only_if_an_outlet_fell_silent(tmp_path: Path) -> None:
    silence = rule("silent_outlet", "fail", "warning", gate="silence", suite="silence", rows=[{"outlet_id": "lakeside-courier"}])
    quiet, silent = night(tmp_path, "nothing new"), night(tmp_path, "nothing new", silence, gate="silence")
    build(tmp_path, silent.run_id)
    nights = {path.stem for path in (tmp_path / "report" / "nights").glob("*.html")}
    assert nights == {silent.run_id}
    assert quiet.run_id not in nights
    assert "lakeside-courier" in text(page(tmp_path / "report" / "nights" / f"{silent.run_id}.html"))


def test_a_killed_night_is_red_in_the_strip(tmp_path: Path) -> None:
    killed, good = night(tmp_path, "killed"), night(tmp_path, "published", rule("ids", "pass"))
    build(tmp_path, good.run_id)
    index = page(tmp_path / "report" / "index.html")
    assert [link.get("class") for link in pick(index, ".strip a")] == ["is-bad", "is-good"]
    assert (tmp_path / "report" / "nights" / f"{killed.run_id}.html").exists()


def test_a_record_cut_short_does_not_stop_the_report(tmp_path: Path) -> None:
    record = night(tmp_path, "failed")
    (record.path / "gate-landing.json").write_text('[{"gate": "lan', encoding="utf-8")
    (record.path / "metrics.json").write_text("", encoding="utf-8")
    assert text(pick(page(build(tmp_path, record.run_id)), ".verdict")[0]) == "Failed"


def test_an_unknown_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(MixedzoneError, match="no run"):
        build(tmp_path, "2020-01-01T00-00-00Z")
