"""Famous failures, replayed: each is held, and the file of the night before is served as it was.

The stages run in this process, without Prefect. A fault that needs dbt is marked slow like the rest of this file.
"""

from __future__ import annotations

import datetime
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flows import annotate, fingerprint, records, rows
from flows.errors import GateBlocked, MixedzoneError
from flows.settings import Settings
from flows.warehouse import db
from flows.warehouse.folder import Folder
from tests import season
from tests.conftest import ARTICLES, NIGHT, run_night, settings_in

pytestmark = pytest.mark.slow
TONIGHT = NIGHT.date() + datetime.timedelta(days=1)
ROOT = Path(__file__).resolve().parent.parent


def served(settings: Settings) -> tuple[int, int, int]:
    """What tells whether the published file was touched."""
    stat = Folder(settings.warehouse).published.stat()
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


def articles(settings: Settings) -> int:
    with db.published(Folder(settings.warehouse).published) as connection:
        ((count,),) = connection.execute("select count(*) from marts.articles").fetchall()
        return int(count)


def assert_held(settings: Settings, *rules: str, error: type[MixedzoneError] = GateBlocked) -> None:
    """Tonight is blocked, one of the rules is why, and yesterday's file is served as it was."""
    before = served(settings)
    with pytest.raises(error) as blocked:
        run_night(settings)
    assert any(rule in str(blocked.value) for rule in rules), blocked.value
    assert served(settings) == before
    assert not Folder(settings.warehouse).scratch.exists()
    newest = records.newest(Folder(settings.warehouse))
    assert newest is not None and newest.summary()["exit_code"] == error.exit_code


def test_empty_files_over_yesterdays_are_held(settings: Settings) -> None:
    for path in settings.raw.rglob("*.*"):
        path.write_bytes(b"")
    assert_held(settings, "articles_overwritten")


def test_a_thousand_consent_pages_are_held(settings: Settings) -> None:
    folder = settings.raw / "the-cinder-path" / TONIGHT.isoformat()
    folder.mkdir()
    for number in range(1000):
        (folder / f"{number}.html").write_text(
            "<html><head><title>Your privacy</title></head><body><p>We value your privacy. We and our 812 partners store and "
            "access information on your device, such as cookies, to show you athletics news, race results and marathon "
            f"adverts that fit you. Page {number}.</p><button>Accept all</button></body></html>",
            encoding="utf-8",
        )
    assert_held(settings, "nothing_landed", "refused_share", "article_copied")


def strip(path: Path, *, letters_only: bool) -> None:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        text = json.dumps(json.loads(text), ensure_ascii=False)
    kept = "".join(char for char in text if char.isascii() or (letters_only and not char.isalpha()))
    path.write_text(kept, encoding="utf-8")


@pytest.mark.parametrize("letters_only", [True, False], ids=["letters", "all signs"])
def test_texts_that_lose_their_letters_are_held(settings: Settings, letters_only: bool) -> None:
    for path in season.write_night(settings.raw, 100, 60, TONIGHT)[::2]:
        strip(path, letters_only=letters_only)
    assert_held(settings, "letters_lost", "punctuation_lost")


@pytest.mark.parametrize("years", [100, -100])
def test_dates_shifted_by_a_century_are_held(settings: Settings, years: int) -> None:
    season.write_night(settings.raw, 100, 30, TONIGHT.replace(year=TONIGHT.year + years))
    assert_held(settings, "dates_shifted", "dates_impossible_share")


def test_one_empty_file_and_one_article_from_the_future_cost_nothing_else(settings: Settings) -> None:
    sorted(settings.raw.rglob("*.txt"))[0].write_bytes(b"")
    season.write(settings.raw, 100, TONIGHT.replace(year=TONIGHT.year + 100))
    season.write(settings.raw, 101, TONIGHT)
    night = run_night(settings)
    assert (night.status, articles(settings)) == ("published", ARTICLES + 1)
    assert sorted(row["code"] for row in night.record.read("rejected")) == ["empty", "gate:date_in_future"]


def test_one_article_five_hundred_times_with_small_changes_is_held(settings: Settings) -> None:
    folder = settings.raw / "fartlek-daily" / TONIGHT.isoformat()
    folder.mkdir()
    found = season.article(100, TONIGHT)
    for number in range(500):
        text = found["text"].replace("The women’s", f"Update {number}: the women’s")
        (folder / f"{number}.txt").write_text(f"{found['title']}\n\n{text}\n", encoding="utf-8")
    assert_held(settings, "article_copied")


def annotator(monkeypatch: pytest.MonkeyPatch, change: Callable[[rows.Annotation], rows.Annotation]) -> None:
    """A new version of the annotators, that does ``change`` to what they find."""
    real = annotate.annotate
    monkeypatch.setattr(annotate, "annotate", lambda document: change(real(document)))
    monkeypatch.setattr(fingerprint, "annotator_version", lambda: "another")


def without_speakers(annotation: rows.Annotation) -> rows.Annotation:
    import dataclasses

    quotes = [dataclasses.replace(quote, speaker=None, person_key=None) for quote in annotation.quotes]
    return dataclasses.replace(annotation, quotes=quotes)


def test_an_annotator_that_loses_speakers_is_held(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    annotator(monkeypatch, without_speakers)
    assert_held(settings, "quotes_attributed")


def test_an_annotator_that_loses_all_claims_is_held(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    import dataclasses

    annotator(monkeypatch, lambda found: dataclasses.replace(found, claims=[], claim_evidence=[]))
    assert_held(settings, "spans_fewer")


def test_an_annotator_that_raises_is_held(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(found: rows.Annotation) -> rows.Annotation:
        raise ValueError("no rule for this")

    annotator(monkeypatch, broken)
    season.write_night(settings.raw, 100, 10, TONIGHT)
    assert_held(settings, "annotation_failed")


def own_project(settings: Settings, home: Path) -> Path:
    """A copy of the dbt project that the night uses."""
    project = home / "dbt"
    shutil.copytree(settings.dbt_project, project, ignore=shutil.ignore_patterns("target", "logs"))
    settings.dbt_project = project
    return project


def test_a_model_that_drops_rows_in_a_join_is_held(settings: Settings, home: Path) -> None:
    project = own_project(settings, home)
    model = project / "models" / "marts" / "result_claims.sql"
    text = model.read_text(encoding="utf-8").rstrip()
    assert text.endswith("select * from final"), "the model no longer ends as this test expects"
    model.write_text(text + " where hash(claim_id) % 10 < 6\n", encoding="utf-8")
    assert_held(settings, "claims_missing", "dbt", "mart_shrunk")


@pytest.mark.soak
def test_a_model_that_does_not_compile_is_an_error(settings: Settings, home: Path) -> None:
    project = own_project(settings, home)
    (project / "models" / "marts" / "results.sql").write_text("select * from {{ ref('nowhere') }}", encoding="utf-8")
    assert_held(settings, "nowhere", error=MixedzoneError)


def own_suites(settings: Settings, home: Path) -> Path:
    """A copy of the suites that the night uses."""
    suites = home / "expectations"
    shutil.copytree(settings.expectations, suites)
    settings.expectations = suites
    return suites


def test_a_suite_that_does_not_parse_is_held(settings: Settings, home: Path) -> None:
    (own_suites(settings, home) / "landing" / "documents.json").write_text('{"expectations": [', encoding="utf-8")
    assert_held(settings, "does not parse")


def test_a_gate_whose_suites_are_gone_is_held(settings: Settings, home: Path) -> None:
    shutil.rmtree(own_suites(settings, home) / "landing")
    assert_held(settings, "has no suite")


def broken_rule(settings: Settings, home: Path, meta: dict[str, str], severity: str = "info") -> None:
    kwargs = {"column": "broken_rule", "max_value": 0}
    found = {
        "type": "expect_column_values_to_be_between",
        "kwargs": kwargs,
        "severity": severity,
        "notes": "Something holds.",
        "meta": meta,
    }
    suite = {"name": "own", "meta": {}, "expectations": [found]}
    (own_suites(settings, home) / "landing" / "own.json").write_text(json.dumps(suite), encoding="utf-8")


def test_a_rule_that_cannot_be_evaluated_blocks_even_if_it_only_informs(settings: Settings, home: Path) -> None:
    broken_rule(settings, home, {"rows": "select * from raw.no_such_table"})
    assert_held(settings, "broken_rule (could not be evaluated")


def test_a_rule_without_an_answer_blocks(settings: Settings, home: Path) -> None:
    broken_rule(settings, home, {"value": "select null"})
    assert_held(settings, "broken_rule (could not be evaluated")


def test_an_operator_overrules_one_rule_once_and_it_is_recorded(settings: Settings, home: Path) -> None:
    broken_rule(settings, home, {"rows": "select 1"}, "critical")
    assert_held(settings, "broken_rule")
    night = run_night(settings, allow={"broken_rule": "looked at it with the editor"})
    assert night.status == "published"
    with db.published(Folder(settings.warehouse).published) as connection:
        found = connection.execute("select allowed_because from ops.gate_results where rule = 'broken_rule' and run_id = ?", [night.run_id])
        assert found.fetchall() == [("looked at it with the editor",)]


@pytest.mark.parametrize("room", [0.5, 1.01], ids=["during the copy", "while building"])
def test_a_disk_that_fills_is_held_and_the_next_night_publishes(settings: Settings, room: float) -> None:
    season.write_night(settings.raw, 100, 10, TONIGHT)
    before = served(settings)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(before[2] * room), hard))
    try:
        with pytest.raises(MixedzoneError):
            run_night(settings)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert served(settings) == before
    if room > 1:
        assert run_night(settings).status == "published"
        assert articles(settings) == ARTICLES + 10


def killed(settings: Settings, last: str, home: Path) -> None:
    """Tonight in a process of its own, which the kernel kills right after the stage ``last``."""
    script = home / "killed.py"
    script.write_text(
        "import os, signal, sys\n"
        "from flows import nightly\n"
        "from tests.conftest import NIGHT, run_night, settings_in\n"
        "from pathlib import Path\n"
        "def walk(night):\n"
        "    for stage in nightly.STAGES:\n"
        "        stage(night)\n"
        "        if stage.__name__ == sys.argv[2]:\n"
        "            os.kill(os.getpid(), signal.SIGKILL)\n"
        "nightly.plainly = walk\n"
        "run_night(settings_in(Path(sys.argv[1])))\n",
        encoding="utf-8",
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])}
    done = subprocess.run([sys.executable, str(script), str(settings.raw.parent), last], env=environment, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()


def assert_published_without_prefect(settings: Settings, **environment: str) -> None:
    """A night by the command, whose Prefect fails: published, and the failure stands in ops and on the report."""
    season.write_night(settings.raw, 100, 5, TONIGHT)
    command = [sys.executable, "-m", "flows.cli", "run", "--raw", str(settings.raw), "-w", str(settings.warehouse)]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert articles(settings) == ARTICLES + 5
    assert_prefect_failed(settings)


def assert_prefect_failed(settings: Settings) -> None:
    newest = records.newest(Folder(settings.warehouse))
    assert newest is not None
    with db.published(Folder(settings.warehouse).published) as connection:
        found = connection.execute("select run_id, severity, outcome from ops.gate_results where gate = 'flow'").fetchall()
    assert found == [(newest.run_id, "warning", "fail")]


def test_a_prefect_that_has_no_home_costs_no_night(settings: Settings, home: Path) -> None:
    (home / "no-folder").write_text("a file", encoding="utf-8")
    assert_published_without_prefect(settings, PREFECT_HOME=str(home / "no-folder"))
    newest = records.newest(Folder(settings.warehouse))
    assert newest is not None
    page = Folder(settings.warehouse).report / "nights" / f"{newest.run_id}.html"
    assert "The night runs as a flow that Prefect watches." in page.read_text(encoding="utf-8")


@pytest.mark.soak
def test_a_prefect_server_whose_database_cannot_be_opened_costs_no_night(settings: Settings, home: Path) -> None:
    address = f"sqlite+aiosqlite:///{home / 'nowhere' / 'prefect.db'}"
    assert_published_without_prefect(settings, PREFECT_API_DATABASE_CONNECTION_URL=address)


@pytest.mark.soak
def test_a_named_prefect_server_that_is_down_costs_no_night(settings: Settings) -> None:
    assert_published_without_prefect(settings, PREFECT_API_URL="http://127.0.0.1:9/api")


@pytest.mark.soak
def test_a_prefect_server_that_dies_in_the_night_costs_no_night(settings: Settings, home: Path) -> None:
    season.write_night(settings.raw, 100, 5, TONIGHT)
    script = home / "server_dies.py"
    script.write_text(
        "import os, signal, subprocess, sys\n"
        "from pathlib import Path\n"
        "from flows import nightly, prefect_flow, stages\n"
        "from tests.conftest import NIGHT, settings_in\n"
        "def annotate(night):\n"
        "    stages.annotate(night)\n"
        "    found = subprocess.run(['pgrep', '-P', str(os.getpid()), '-f', 'prefect.server'], capture_output=True, text=True)\n"
        "    os.kill(int(found.stdout), signal.SIGKILL)\n"
        "nightly.STAGES = tuple(annotate if stage is stages.annotate else stage for stage in nightly.STAGES)\n"
        "night = nightly.run(settings_in(Path(sys.argv[1])), walk=prefect_flow.as_flow)\n",
        encoding="utf-8",
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, str(script), str(home)], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert articles(settings) == ARTICLES + 5


def assert_finished_by_the_next_night(settings: Settings) -> None:
    night = run_night(settings)
    assert (night.status, articles(settings)) == ("published", ARTICLES + 5)
    statuses = [record.summary()["status"] for record in records.all_records(Folder(settings.warehouse))]
    assert statuses == ["published", "killed", "published"]


@pytest.mark.parametrize(
    "stage",
    [
        "ingest",
        *(pytest.param(name, marks=pytest.mark.soak) for name in ("gate_landing", "annotate", "gate_annotations", "build", "gate_marts")),
    ],
)
def test_killed_after_a_stage_nothing_happened_and_the_next_night_finishes(settings: Settings, home: Path, stage: str) -> None:
    season.write_night(settings.raw, 100, 5, TONIGHT)
    before = served(settings)
    killed(settings, stage, home)
    assert served(settings) == before
    assert_finished_by_the_next_night(settings)


def test_killed_right_after_the_rename_the_night_counts_as_published(settings: Settings, home: Path) -> None:
    season.write_night(settings.raw, 100, 5, TONIGHT)
    killed(settings, "publish", home)
    assert articles(settings) == ARTICLES + 5
    assert run_night(settings).status == "nothing new"
    statuses = [record.summary()["status"] for record in records.all_records(Folder(settings.warehouse))]
    assert statuses == ["published", "published", "nothing new"]


@pytest.mark.soak
def test_killed_at_any_instant_the_served_file_is_whole_and_the_next_night_finishes(settings: Settings, home: Path) -> None:
    import random
    import time

    season.write_night(settings.raw, 100, 5, TONIGHT)
    command = [sys.executable, "-m", "flows.cli", "run", "--plain", "--raw", str(settings.raw), "-w", str(settings.warehouse)]
    for seed in range(12):
        night = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random.Random(seed).uniform(0.2, 25))
        night.kill()
        night.wait()
        assert articles(settings) in (ARTICLES, ARTICLES + 5)
    run_night(settings, 3)
    assert articles(settings) == ARTICLES + 5


@pytest.mark.soak
def test_thirty_clean_nights_pass_without_one_alarm(tmp_path: Path) -> None:
    import random

    settings, rng, number = settings_in(tmp_path), random.Random(7), 1
    for later in range(30):
        day = NIGHT.date() + datetime.timedelta(days=later)
        for outlet, fewest, most in (("fartlek-daily", 6, 12), ("stride-and-spike", 2, 5), ("the-cinder-path", 0, 2)):
            if day.weekday() == 6 and outlet == "stride-and-spike":
                continue  # no paper on Sundays
            for _ in range(20 if later == 0 else rng.randint(fewest, most)):
                season.write(settings.raw, number, day, outlet)
                number += 1
        night = run_night(settings, later)
        alarms = [gate for gate in night.record.gates() if gate["outcome"] not in ("pass", "skipped")]
        assert (later, night.status, alarms) == (later, "published", [])


@pytest.mark.soak
def test_an_outlet_that_falls_silent_is_seen_on_a_night_without_news(tmp_path: Path) -> None:
    settings, number = settings_in(tmp_path), 1
    for later in range(5):
        season.write_night(settings.raw, number, 24, NIGHT.date() + datetime.timedelta(days=later))
        number += 24
        run_night(settings, later)
    night = run_night(settings, 5)
    assert night.status == "nothing new"
    silent = {row["outlet_id"] for gate in night.record.gates() for row in gate["rows"] if gate["rule"] == "outlet_silent"}
    assert silent == set(season.OUTLETS)
