"""The command: exit codes, errors that say what to do, and answers at once."""

from __future__ import annotations

import csv
import datetime
import io
import json
import shlex
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from flows import health, records, tables
from flows.cli import main
from flows.errors import MixedzoneError
from flows.settings import load
from flows.warehouse import raw
from flows.warehouse.folder import Folder
from flows.warehouse.lock import held
from tests import season
from tests.conftest import ARTICLES, NIGHT

Output = tuple[int, str, str]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> object:
    """Run the command in an empty folder: (exit code, standard output, standard error)."""
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> Output:
        monkeypatch.setattr(sys, "argv", ["mixedzone", *words])
        with pytest.raises(SystemExit) as ended:
            main()
            raise SystemExit(0)
        out = capsys.readouterr()
        code = ended.value.code
        return (code if isinstance(code, int) else 0), out.out, out.err

    return call


def test_help_names_every_command(run) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = run("--help")
    assert code == 0
    names = "run query show status runs rejected quarantine report rollback backfill serve export correct hash doctor score diff docs"
    assert [name for name in names.split() if f" {name} " not in out] == []


@pytest.mark.parametrize("command", ["query 'select 1'", "hash", "export --out x", "show nobody", "score gold"])
def test_what_is_missing_is_said_without_a_traceback(run, command: str) -> None:  # type: ignore[no-untyped-def]
    code, _, err = run(*shlex.split(command), "-w", "nowhere")
    assert code == 2
    assert err.startswith("mixedzone: ") and "Traceback" not in err


def test_a_run_on_a_missing_folder_is_an_error_and_leaves_a_record(run) -> None:  # type: ignore[no-untyped-def]
    code, _, err = run("run", "--raw", "nowhere", "-w", "w", "--plain")
    assert (code, "does not exist" in err) == (2, True)
    assert run("runs", "-w", "w")[1].count("  failed  ") == 1


def test_a_second_run_exits_3(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "raw").mkdir()
    with held(Folder(tmp_path / "w"), "a test"):
        code, _, err = run("run", "--raw", "raw", "-w", "w")
    assert (code, "Another run is under way" in err) == (3, True)


def test_allow_needs_a_reason(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "raw").mkdir()
    code, _, err = run("run", "--raw", "raw", "-w", "w", "--allow", "some_rule")
    assert (code, "names no reason" in err) == (2, True)


def test_status_before_any_night_fails_when_an_age_is_asked(run) -> None:  # type: ignore[no-untyped-def]
    assert run("status", "-w", "w")[0] == 0
    assert run("status", "-w", "w", "--max-age", "26h")[0] == 1


@pytest.mark.parametrize(
    ("age", "why"),
    [(None, "no good night"), (25, None), (27, "27 h old, more than 26 h"), (-2, "in the future")],
)
def test_a_good_night_comforts_while_it_is_young_and_not_in_the_future(age: float | None, why: str | None) -> None:
    said = health.old(None if age is None else datetime.timedelta(hours=age), datetime.timedelta(hours=26))
    assert said is None if why is None else why in str(said)


@pytest.mark.parametrize(("text", "seconds"), [("26h", 93600), ("90m", 5400), ("2d", 172800), ("1.5h", 5400)])
def test_lengths_of_time(text: str, seconds: int) -> None:
    assert health.duration(text).total_seconds() == seconds


@pytest.mark.parametrize("text", ["", "26", "h", "-1h", "26 hours"])
def test_no_length_of_time(text: str) -> None:
    with pytest.raises(MixedzoneError, match="26h"):
        health.duration(text)


def test_a_file_is_set_aside_and_let_in_again(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = season.write(tmp_path / "raw", 1, NIGHT.date())
    name = path.relative_to(tmp_path / "raw").as_posix()
    assert run("quarantine", str(path), "-w", "w", "--raw", "raw")[0] == 2, "a reason is asked for"
    assert run("quarantine", str(path), "--reason", "libel, they say", "-w", "w", "--raw", "raw")[0] == 0
    assert run("quarantine", "-w", "w")[1].strip() == f"{name}: libel, they say"
    assert run("quarantine", name, "--release", "-w", "w", "--raw", "raw")[0] == 0
    assert run("quarantine", "-w", "w")[1].strip() == "Nothing is set aside."
    assert path.exists()


@pytest.mark.parametrize("given", ["nowhere/nobody.txt", "../raw/x.txt", "fartlek-daily", "/etc/hosts"])
def test_only_a_file_of_the_raw_folder_is_set_aside(run, tmp_path: Path, given: str) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "raw" / "fartlek-daily").mkdir(parents=True)
    (tmp_path / "raw" / "x.txt").write_text("x", encoding="utf-8")
    code, _, err = run("quarantine", given, "--reason", "libel", "-w", "w", "--raw", "raw")
    assert (code, given in err, (tmp_path / "w").exists()) == (2, True, False)


def test_a_file_that_was_deleted_can_be_set_aside(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    for folder in ("raw", "w"):
        (tmp_path / folder).mkdir()
    with duckdb.connect(str(Folder(tmp_path / "w").published)) as connection:
        raw.create(connection)
        connection.execute("insert into raw.files (file_path) values ('herald/mile.json')")
    assert run("quarantine", "herald/mile.json", "--reason", "withdrawn", "-w", "w", "--raw", "raw")[0] == 0


@pytest.mark.parametrize(("raw", "warehouse"), [("raw", "raw/w"), ("w/raw", "w"), ("raw", "raw")])
def test_a_warehouse_inside_the_raw_folder_is_refused_and_nothing_is_written(run, tmp_path: Path, raw: str, warehouse: str) -> None:  # type: ignore[no-untyped-def]
    season.write(tmp_path / raw, 1, NIGHT.date())
    before = sorted(tmp_path.rglob("*"))
    for command in ("run", "backfill"):
        code, _, err = run(command, "--raw", raw, "-w", warehouse)
        assert (code, "lie in one another" in err) == (2, True)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_correction_is_one_row_more(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    words = ("correct", "set_mark", "a1", "3:31.0", "3:31.00", "--reason", "misprint", "--by", "desk", "--corrections", "c.csv")
    assert run(*words)[0] == 0
    assert run(*words)[0] == 0
    with (tmp_path / "c.csv").open(encoding="utf-8", newline="") as file:
        assert [row["value"] for row in csv.DictReader(file)] == ["3:31.00", "3:31.00"]


def test_an_unknown_correction_is_refused_with_the_known_ones(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    code, _, err = run("correct", "set_everything", "a1", "x", "y", "--reason", "r", "--by", "b", "--corrections", "c.csv")
    assert (code, "set_speaker" in err, (tmp_path / "c.csv").exists()) == (2, True, False)


def test_a_file_that_is_in_no_warehouse_is_read_on_the_spot(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = season.write(tmp_path / "raw", 2, NIGHT.date())
    code, out, _ = run("show", str(path), "-w", "w", "--kinds", "quote,mark")
    assert code == 0
    assert "read just now" in out and "speech: " in out and " s, " in out


def test_terminal_controls_of_an_article_do_not_reach_the_terminal(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = season.write(tmp_path / "raw", 2, NIGHT.date())
    path.write_text(path.read_text(encoding="utf-8").replace("passed 800m", "passed \x1b[2J\x9b31m[red]800m"), encoding="utf-8")
    out = run("show", str(path), "-w", "w")[1]
    assert "\x1b" not in out and "\x9b" not in out and "[red]" in out


def test_settings_come_from_command_line_then_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MIXEDZONE_WAREHOUSE", "from-environment")
    monkeypatch.setenv("MIXEDZONE_KEEP", "3")
    assert load().warehouse == tmp_path / "from-environment"
    assert load(warehouse=Path("given")).warehouse == tmp_path / "given"
    assert load().keep == 3


def test_a_setting_without_a_value_is_not_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MIXEDZONE_CORRECTIONS", "")
    (tmp_path / ".env").write_text("MIXEDZONE_KEEP=\n", encoding="utf-8")
    assert (load().corrections, load().keep) == (tmp_path / "corrections.csv", 7)


def test_status_and_query_import_no_heavy_library() -> None:
    code = "import sys, flows.cli, flows.health, flows.cookbook, flows.tables, flows.reading; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pandas", "dbt", "great_expectations", "prefect", "trafilatura", "polars", "scipy"} & set(loaded)


def test_a_setting_that_cannot_be_is_an_error_that_names_it(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("MIXEDZONE_KEEP", "many")
    code, _, err = run("status", "-w", "w")
    assert (code, "MIXEDZONE_KEEP" in err) == (2, True)


def test_what_nobody_foresaw_is_no_blocked_gate(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    def broken(folder: Folder) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(health, "status", broken)
    assert run("status", "-w", "w")[0] == 2


def test_spaces_of_print_are_shown_as_they_are() -> None:
    assert tables._safe("3:31.00\u00a0s\u2009–\tgood\x07") == "3:31.00\u00a0s\u2009–\tgood�"


def test_a_line_break_in_a_value_breaks_no_row_of_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    tables.print_table(["article", "words"], [["two\nlines", "a\ttab"]])
    assert "two⏎lines" in capsys.readouterr().out


@pytest.mark.slow
def test_the_doctor_finds_nothing_to_mend_in_a_healthy_warehouse_and_a_killed_run_in_another(run, home: Path) -> None:  # type: ignore[no-untyped-def]
    where = ["--raw", str(home / "raw"), "-w", str(home / "warehouse")]
    assert run("doctor", *where)[0] == 0
    records.begin(Folder(home / "warehouse"), NIGHT, {})
    code, out, _ = run("doctor", *where)
    assert (code, [line.split()[1] for line in out.splitlines() if line.startswith("MEND")]) == (1, ["runs"])


@pytest.mark.slow
def test_query_answers_in_every_format(run, home: Path) -> None:  # type: ignore[no-untyped-def]
    sql, where = "select count(*) as articles, null as nothing from marts.articles", str(home / "warehouse")
    assert str(ARTICLES) in run("query", sql, "-w", where)[1]
    assert json.loads(run("query", sql, "-w", where, "-f", "json")[1]) == [{"articles": ARTICLES, "nothing": None}]
    assert list(csv.reader(io.StringIO(run("query", sql, "-w", where, "-f", "csv")[1]))) == [["articles", "nothing"], [str(ARTICLES), ""]]


@pytest.mark.slow
def test_query_cannot_write(run, home: Path) -> None:  # type: ignore[no-untyped-def]
    code, _, err = run("query", "delete from marts.articles", "-w", str(home / "warehouse"))
    assert (code, "read-only" in err) == (2, True)


@pytest.mark.slow
@pytest.mark.parametrize("sql", ["copy marts.outlets to 'out.csv'", "attach 'new.db'", "from read_csv('raw.csv')", "set threads = 1"])
def test_query_reads_the_warehouse_and_nothing_else(run, home: Path, tmp_path: Path, sql: str) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "raw.csv").write_text("a\n1\n", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    assert run("query", sql, "-w", str(home / "warehouse"))[0] == 2
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.slow
def test_the_same_warehouse_hashes_the_same(run, home: Path) -> None:  # type: ignore[no-untyped-def]
    first, second = (run("hash", "-w", str(home / "warehouse"))[1] for _ in range(2))
    assert first == second and f"articles  {ARTICLES} rows" in first


@pytest.mark.slow
def test_the_command_runs_the_night_as_a_prefect_flow(run, home: Path) -> None:  # type: ignore[no-untyped-def]
    season.write(home / "raw", 500, NIGHT.date())
    words = ["run", "--raw", str(home / "raw"), "-w", str(home / "warehouse")]
    done = subprocess.run([sys.executable, "-m", "flows.cli", *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"{ARTICLES + 1} articles" in done.stdout and "prefect" in done.stdout
    again = subprocess.run([sys.executable, "-m", "flows.cli", *words], capture_output=True, text=True, check=False)
    assert (again.returncode, "Nothing new" in again.stdout) == (0, True)


def test_a_correction_with_a_bare_comma_is_named_before_another_is_added(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    text = "action,article,printed,occurrence,value,reason,by,on\nset_place,a1,second,1,2,misprint, surely,desk,2024-06-01\n"
    (tmp_path / "c.csv").write_text(text, encoding="utf-8")
    code, _, err = run("correct", "set_place", "a1", "third", "3", "--reason", "r", "--by", "b", "--corrections", "c.csv")
    assert code == 2 and "Correction 1 has more than 8 fields" in err
    assert (tmp_path / "c.csv").read_text(encoding="utf-8") == text


def test_a_night_names_the_row_of_the_corrections_that_it_cannot_read(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "raw").mkdir()
    text = "action,article,printed,occurrence,value,reason,by,on\nset_place,a1,second,1,2,misprint, surely,desk,2024-06-01\n"
    (tmp_path / "corrections.csv").write_text(text, encoding="utf-8")
    code, _, err = run("run", "--raw", "raw", "-w", "w", "--plain")
    assert code == 2 and "Correction 1 has more than 8 fields" in err


@pytest.mark.parametrize("content", [b"action\xff,article\n", b'action\x00\n"unclosed'], ids=["no UTF-8", "no CSV"])
def test_corrections_that_are_no_text_are_named_without_a_traceback(run, tmp_path: Path, content: bytes) -> None:  # type: ignore[no-untyped-def]
    season.write(tmp_path / "raw", 1, NIGHT.date())
    (tmp_path / "corrections.csv").write_bytes(content)
    code, _, err = run("run", "--plain", "--raw", "raw", "-w", "w")
    assert (code, "corrections.csv" in err, "Traceback" in err) == (2, True, False)
