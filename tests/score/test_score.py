"""The score says what it means: full marks for the annotations themselves, less for anything lost or made up."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows import seeds
from flows.score import main
from flows.score.matching import mark_value, name_key, same_competition, same_date, same_mark
from tests.score.warehouse import build

GOLD = seeds.ROOT / "raw" / "sample" / "gold"
REFERENCE = seeds.ROOT.parent / "shared" / "score" / "score.py"


def annotations() -> tuple[dict[str, Any], list[Any], list[Any]]:
    articles = {p.stem: json.loads(p.read_text("utf-8")) for p in sorted(GOLD.glob("[0-9]*.json"))}
    return articles, *(json.loads((GOLD / f"{n}.json").read_text("utf-8")) for n in ("same_words", "conflicts"))


def table(path: Path, capsys: pytest.CaptureFixture[str], **options: bool) -> str:
    assert main(GOLD, path, **options) == 0
    return capsys.readouterr().out


def values(report: Any) -> list[float]:
    """Every share and F1 of the table."""
    if not isinstance(report, dict):
        return []
    own = [report[k] for k in ("value", "f1") if k in report]
    return own + [v for inner in report.values() for v in values(inner)]


def test_a_warehouse_that_says_what_the_annotations_say_scores_one_everywhere(tmp_path: Path, capsys: Any) -> None:
    report = json.loads(table(build(tmp_path / "w.duckdb", *annotations()), capsys, as_json=True))
    assert set(values(report)) == {1.0}
    assert report["articles"]["right"] == len(annotations()[0])


def test_an_empty_warehouse_scores_nothing_and_does_not_fail(tmp_path: Path, capsys: Any) -> None:
    path = build(tmp_path / "w.duckdb", {}, [], [])
    report = json.loads(table(path, capsys, as_json=True))
    assert report["quotes"]["joint_f1"]["f1"] == report["results"]["detection"]["f1"] == 0.0
    assert report["articles"]["value"] == 0.0


@pytest.mark.parametrize(
    ("lie", "part", "number", "kind"),
    [
        (
            "insert into marts.quotes select 'q', '001', 'words nobody said', 'speech', null, null, 0, 1",
            ("quotes", "detection"),
            "precision",
            None,
        ),
        ("update marts.quotes set speaker = 'Somebody Else'", ("quotes", "joint_f1"), "f1", "quotes: speaker"),
        (
            "update marts.result_claims set place = 9 where place is null",
            ("results", "place"),
            "value",
            "results: place",
        ),
        ("update marts.result_claims set records = ['WR']", ("results", "records"), "value", "results: records"),
        ("update marts.races set winner_id = null", ("races", "winner"), "value", "races: winner"),
        (
            "update marts.statement_reports set statement_id = '1'",
            ("statements", "pairs"),
            "precision",
            "statements: wrong pair",
        ),
        ("delete from marts.audits", ("conflicts", "found"), "value", "conflicts: not found"),
        ("update marts.quotes set char_start = char_start + 1", ("quote_offsets_exact",), "value", None),
    ],
)
def test_what_is_lost_or_made_up_costs(tmp_path: Path, capsys: Any, lie: str, part: tuple[str, ...], number: str, kind: str | None) -> None:
    path = build(tmp_path / "w.duckdb", *annotations())
    with duckdb.connect(str(path)) as con:
        con.execute(lie)
    report = json.loads(table(path, capsys, as_json=True))
    for name in part:
        report = report[name]
    assert report[number] < 1.0
    assert kind is None or kind in table(path, capsys, misses=True)


def test_repeating_a_known_fact_is_no_false_alarm_but_a_new_one_is(tmp_path: Path, capsys: Any) -> None:
    path = build(tmp_path / "w.duckdb", *annotations())
    with duckdb.connect(str(path)) as con:
        con.execute("insert into marts.result_claims select claim_id || 'x', * exclude (claim_id) from marts.result_claims")
    assert json.loads(table(path, capsys, as_json=True))["results"]["detection"]["precision"] == 1.0
    with duckdb.connect(str(path)) as con:
        con.execute("update marts.result_claims set mark_as_printed = '9.99', mark_value = 9.99 where claim_id like '%x'")
    assert json.loads(table(path, capsys, as_json=True))["results"]["detection"]["precision"] < 1.0


def test_the_table_of_rules_tells_how_often_each_was_right(tmp_path: Path, capsys: Any) -> None:
    path = build(tmp_path / "w.duckdb", *annotations())
    with duckdb.connect(str(path)) as con:
        con.execute("alter table marts.quotes add column rule varchar default 'a rule of quotes'")
        con.execute("alter table marts.result_claims add column rule varchar default 'a rule'")
        con.execute("insert into marts.athletes values ('nobody', 'Nobody Named So', null, null)")
        con.execute("update marts.result_claims set rule = 'made up', athlete_id = 'nobody' where place = 2")
        [[wrong]] = con.execute("select count(*) from marts.result_claims where rule = 'made up'").fetchall()
    main(GOLD, path, rules=True, as_json=True)
    of_results = json.loads(capsys.readouterr().out)["rules"]["results"]
    assert of_results["made up"] == {"value": 0.0, "right": 0, "of": wrong} and wrong
    assert of_results["a rule"]["value"] == 1.0


def test_scoring_changes_no_byte_of_the_warehouse(tmp_path: Path, capsys: Any) -> None:
    path = build(tmp_path / "w.duckdb", *annotations())
    path.chmod(0o444)
    before = path.read_bytes()
    table(path, capsys)
    assert path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["w.duckdb"]


def test_a_folder_without_annotations_is_an_error_and_not_a_perfect_score(tmp_path: Path) -> None:
    path = build(tmp_path / "w.duckdb", {}, [], [])
    with pytest.raises(FileNotFoundError, match="no annotated article"):
        main(tmp_path, path)


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference scorer is not part of the repository")
@pytest.mark.parametrize(("noise", "seed"), [(0.0, 0), (0.1, 1), (0.3, 2), (0.6, 3)])
def test_every_number_equals_the_reference_scorers(tmp_path: Path, capsys: Any, noise: float, seed: int) -> None:
    path = build(tmp_path / "w.duckdb", *annotations(), noise=noise, seed=seed)
    done = subprocess.run([sys.executable, REFERENCE, path, GOLD], capture_output=True, text=True, check=True)
    assert table(path, capsys) == done.stdout


def test_names_marks_competitions_and_dates_match_as_the_guidelines_say() -> None:
    assert name_key("Štěpánka  O’Dell") == name_key("stepanka o'dell") != name_key("Stepanka Odel")
    printed = ("3:45.34", "3min 45.34sec", "one minute, 49.87 seconds", "23.13m", "21,05", None, "-")
    assert [mark_value(mark) for mark in printed] == [225.34, 225.34, 109.87, 23.13, 21.05, None, None]
    assert same_mark("8:03:40", "8:03.40", None)
    assert same_mark("3:49.05", None, 229.05)
    assert not same_mark("3:49.05", "3:49.50", 229.5)
    assert same_competition("Harbour Grand Prix 2025", "Harbour GP")
    assert not same_competition("Harbour Grand Prix 2025", "Harbour Grand Prix 2024")
    assert not same_competition("Meridian Games 2023", "Foundry Games 2023")
    assert same_competition("World Championships 2023", "World Athletics Championships 2023")
    assert same_date("2025-06", "2025-06-07") and not same_date("2025-06-07", "2025-06") and not same_date("2025", None)
