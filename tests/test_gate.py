"""The suites as files, the silence of outlets, and the outcomes of a rule."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from flows.errors import GateBlocked
from flows.gate import blocking, evaluate, measure, overrule, suites
from flows.rows import TABLES
from flows.seeds import ROOT
from flows.warehouse import ops, raw

GATES = ("landing", "annotations", "marts")
EXPECTATIONS = ROOT / "expectations"


def all_suites() -> list[suites.Suite]:
    return [suite for gate in GATES for suite in suites.load(EXPECTATIONS, gate)]


def test_every_raw_table_has_a_suite() -> None:
    tables = {suite.table for suite in all_suites()}
    assert {f"tonight_{name}" for name in TABLES} <= tables
    assert {"tonight_articles", "tonight_files"} <= tables


def test_every_mart_has_a_suite() -> None:
    marts = {f"marts.{path.stem}" for path in (ROOT / "dbt" / "models" / "marts").glob("*.sql")}
    judged = {suite.table for suite in all_suites()}
    assert marts <= judged, "a new mart needs a suite"
    assert {table for table in judged if table and table.startswith("marts.")} <= marts, "a suite of a mart that is gone"


def test_every_rule_says_in_a_sentence_what_must_hold() -> None:
    for suite in all_suites():
        for rule in suite.rules:
            assert rule.notes[0].isupper() and rule.notes.endswith("."), rule.name


def write_suite(folder: Path, **expectation: object) -> None:
    (folder / "landing").mkdir(parents=True, exist_ok=True)
    given = {"type": "t", "kwargs": {"column": "x"}, "severity": "critical", "notes": "It holds.", "meta": {"rows": "select 1"}}
    (folder / "landing" / "own.json").write_text(json.dumps({"expectations": [given | expectation]}), encoding="utf-8")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"severity": "fatal"}, "severity"),
        ({"notes": ""}, "notes"),
        ({"meta": {"rows": "select 1", "value": "select 1"}}, "both rows and value"),
        ({"meta": {"rows": "select 1", "needs": "luck"}}, "needs"),
        ({"meta": {"value": "select 1", "sets_aside": True}}, "set articles aside"),
    ],
)
def test_a_rule_that_says_too_little_or_too_much_blocks(tmp_path: Path, wrong: dict[str, object], says: str) -> None:
    write_suite(tmp_path, **wrong)
    with pytest.raises(GateBlocked, match=says):
        suites.load(tmp_path, "landing")


def test_two_rules_of_one_name_block(tmp_path: Path) -> None:
    write_suite(tmp_path)
    (tmp_path / "landing" / "other.json").write_bytes((tmp_path / "landing" / "own.json").read_bytes())
    with pytest.raises(GateBlocked, match="share a name"):
        suites.load(tmp_path, "landing")


def result(outcome: str, severity: str) -> dict[str, object]:
    return {"rule": "r", "outcome": outcome, "severity": severity, "allowed_because": None}


@pytest.mark.parametrize(
    ("outcome", "severity", "blocks"),
    [
        ("fail", "critical", True),
        ("fail", "warning", False),
        ("fail", "info", False),
        ("error", "info", True),
        ("skipped", "critical", False),
        ("pass", "critical", False),
    ],
)
def test_what_blocks(outcome: str, severity: str, blocks: bool) -> None:
    assert bool(blocking([result(outcome, severity)])) is blocks


def test_an_overruled_rule_blocks_no_more_and_carries_the_reason() -> None:
    results = [result("fail", "critical")]
    overrule(results, {"r": "seen"})
    assert blocking(results) == [] and results[0]["allowed_because"] == "seen"


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as found:
        raw.create(found)
        ops.create(found)
        yield found


def silent_outlets(connection: duckdb.DuckDBPyConnection, sent: dict[int, int], today: int) -> list[str]:
    """Outlets that the rule calls silent, when outlet-a sent ``sent[day]`` articles on each day of June."""
    for day, count in sent.items():
        run = {"run_id": f"2024-06-{day:02}", "status": "published", "started_at": datetime.datetime(2024, 6, day, 2)}
        ops.insert(connection, "runs", [run])
        metric = {"table_name": "tonight", "metric": "articles_new", "group_name": "outlet-a", "value": float(count)}
        ops.insert(connection, "metrics", [metric | {"run_id": run["run_id"]}])
    measure.prepare(connection, f"2024-06-{today:02}x", datetime.date(2024, 6, today))
    (rule,) = [rule for suite in suites.load(EXPECTATIONS, "landing") if suite.name == "silence" for rule in suite.rules]
    return [row["outlet_id"] for row in measure.number(connection, rule)[1]]


def test_an_outlet_that_sent_ten_a_night_and_now_none_is_silent(connection: duckdb.DuckDBPyConnection) -> None:
    assert silent_outlets(connection, dict.fromkeys(range(1, 7), 10), 7) == ["outlet-a"]


def test_an_outlet_that_pauses_on_sundays_is_not_silent_on_a_sunday(connection: duckdb.DuckDBPyConnection) -> None:
    days = {day: 10 for day in range(1, 16) if day not in (2, 9)}
    assert silent_outlets(connection, days, 16) == []


def test_an_outlet_that_sends_now_and_then_is_not_silent(connection: duckdb.DuckDBPyConnection) -> None:
    assert silent_outlets(connection, {1: 1, 4: 1, 6: 2, 10: 1, 13: 1}, 16) == []


def test_a_new_outlet_cannot_be_silent_yet(connection: duckdb.DuckDBPyConnection) -> None:
    assert silent_outlets(connection, {1: 50, 2: 50}, 5) == []


def test_failing_rows_come_with_the_words_around_their_span(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("insert into raw.articles (article_id, text) values ('a', 'First line.\nMoss won in 3:31.00 there.\nLast.')")
    assert measure.sentence(connection, "a", 24, 31) == "Moss won in 3:31.00 there."


@pytest.mark.parametrize("answer", ["null", "0 / 0", "'nan'::double"])
def test_no_number_is_no_answer(connection: duckdb.DuckDBPyConnection, answer: str) -> None:
    rule = suites.Rule("r", "t", {"column": "r"}, "critical", "It holds.", None, f"select {answer}", (), False)
    assert measure.number(connection, rule) == (None, [])


@pytest.mark.slow
def test_a_number_is_shown_beside_what_it_may_be(connection: duckdb.DuckDBPyConnection) -> None:
    kwargs = {"column": "share", "min_value": 0, "max_value": 0.2}
    rule = suites.Rule("share", "expect_column_values_to_be_between", kwargs, "critical", "It holds.", None, "select 1", (), False)
    (result,), _ = evaluate.suite_results(connection, suites.Suite("landing", "files", None, (rule,)))
    assert (result["outcome"], result["observed"]) == ("fail", "1 (at least 0, at most 0.2)")
