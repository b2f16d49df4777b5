"""Alerts, sent to a receiver of this machine: once per cause, once for the recovery, never by default."""

from __future__ import annotations

import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows import alerts, records
from flows.errors import GateBlocked
from flows.records import Record
from flows.seeds import ROOT
from flows.settings import Settings, load
from flows.warehouse.folder import Folder
from tests import season
from tests.conftest import NIGHT, run_night, settings_in


class Receiver(http.server.ThreadingHTTPServer):
    """Keeps what it gets: (path, body)."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.got: list[tuple[str, str]] = []
        self.answer = 200

    @property
    def messages(self) -> list[dict[str, str]]:
        return [json.loads(body) for path, body in self.got if path == "/alerts"]


class Handler(http.server.BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.server.got.append((self.path, body))
        self.send_response(self.server.answer)
        self.end_headers()

    def log_message(self, *given: Any) -> None:
        pass


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    server = Receiver()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def settings(receiver: Receiver, tmp_path: Path) -> Settings:
    """Settings that send alerts and the heartbeat to the receiver."""
    port = receiver.server_address[1]
    return load(
        warehouse=tmp_path / "warehouse",
        alerts=f"json://127.0.0.1:{port}/alerts",
        heartbeat_url=f"http://127.0.0.1:{port}/beat/{{status}}/{{exit_code}}",
    )


def rule(
    name: str, outcome: str = "fail", suite: str = "articles", rows: list[dict[str, Any]] | None = None, **more: Any
) -> dict[str, Any]:
    return {
        "gate": "marts", "suite": suite, "rule": name, "severity": "critical", "outcome": outcome, "notes": f"What {name} says holds.",
        "observed": "7", "failing_count": 7, "rows": rows or [], "allowed_because": None,
    } | more  # fmt: skip


def night(settings: Settings, status: str, *gates: dict[str, Any], message: str = "") -> Record:
    """The record of a night that ended so."""
    folder = Folder(settings.warehouse)
    record = records.begin(folder, NIGHT, {})
    record.write("gate-marts", list(gates))
    code = {"published": 0, "nothing new": 0, "blocked": 1}.get(status, 2)
    record.write("end", {"status": status, "exit_code": code, "message": message})
    return record


def tell(settings: Settings, *given: Any, **more: Any) -> str | None:
    return alerts.after_night(settings, Folder(settings.warehouse), night(settings, *given, **more))


def test_nothing_is_sent_unless_settings_say_where(receiver: Receiver, tmp_path: Path) -> None:
    silent = load(warehouse=tmp_path / "warehouse")
    assert tell(silent, "blocked", rule("places")) is None
    assert receiver.got == []
    assert not (tmp_path / "warehouse" / "alerts.json").exists()


def test_a_blocked_night_is_told_with_rule_rows_and_link(settings: Settings, receiver: Receiver) -> None:
    rows = [{"race_id": f"race-{n}", "place": 1, "char_start": 3} for n in range(9)]
    assert tell(settings, "blocked", rule("places", rows=rows), rule("other", "pass"))
    [message] = receiver.messages
    assert message["title"].startswith("mixedzone: night blocked")
    assert "What places says holds. Observed: 7." in message["message"]
    assert "race-0" in message["message"]
    assert "race-8" not in message["message"]
    assert "and 4 more" in message["message"]
    assert "char_start" not in message["message"]
    assert (settings.warehouse / "report" / "nights").as_uri() in message["message"]


def test_a_cause_is_told_once_and_its_end_once(settings: Settings, receiver: Receiver) -> None:
    assert tell(settings, "blocked", rule("places"))
    assert tell(settings, "blocked", rule("places")) is None
    assert tell(settings, "blocked", rule("places"), rule("marks"))
    assert tell(settings, "published")
    assert tell(settings, "published") is None
    titles = [message["title"].split(" (")[0] for message in receiver.messages]
    assert titles == ["mixedzone: night blocked", "mixedzone: night blocked", "mixedzone: recovered"]
    assert "What marks says" in receiver.messages[1]["message"]
    assert "What places says" not in receiver.messages[1]["message"]
    assert receiver.messages[2]["message"].count("Over: blocked") == 2


def test_a_blocked_night_does_not_end_another_cause(settings: Settings, receiver: Receiver) -> None:
    tell(settings, "failed", message="The disk is full.")
    tell(settings, "blocked", rule("places"))
    tell(settings, "failed", message="The disk is full.")
    assert len(receiver.messages) == 2


def test_a_silent_outlet_is_told_on_a_night_without_news(settings: Settings, receiver: Receiver) -> None:
    silence = rule("silent_outlet", suite="silence", severity="warning", rows=[{"outlet_id": "lakeside-courier", "days_silent": 3}])
    assert tell(settings, "nothing new", silence)
    assert tell(settings, "nothing new", silence) is None
    assert "lakeside-courier is silent" in receiver.messages[0]["message"]
    assert tell(settings, "published", rule("silent_outlet", "pass", suite="silence", severity="warning"))
    assert receiver.messages[1]["title"].startswith("mixedzone: recovered")


def test_a_killed_night_is_told_by_the_next(settings: Settings, receiver: Receiver) -> None:
    tell(settings, "published")
    night(settings, "killed")
    assert tell(settings, "published")
    assert tell(settings, "published") is None
    assert "was killed" in receiver.messages[0]["message"]


def test_what_could_not_be_sent_is_sent_the_next_night(settings: Settings, receiver: Receiver) -> None:
    receiver.answer = 500
    assert tell(settings, "blocked", rule("places")) is None
    receiver.answer = 200
    assert tell(settings, "blocked", rule("places"))


def test_an_overruled_rule_and_a_warning_are_no_alert(settings: Settings, receiver: Receiver) -> None:
    assert tell(settings, "published", rule("places", allowed_because="seen"), rule("share", severity="warning")) is None
    assert receiver.messages == []


def test_an_address_that_is_none_never_fails_a_night(settings: Settings, tmp_path: Path) -> None:
    broken = load(warehouse=tmp_path / "warehouse", alerts="nonsense://x", heartbeat_url="file:///etc/passwd")
    assert tell(broken, "blocked", rule("places")) is None


def test_every_night_sends_one_heartbeat_with_its_verdict(settings: Settings, receiver: Receiver) -> None:
    tell(settings, "published")
    tell(settings, "nothing new")
    tell(settings, "blocked", rule("places"))
    assert [path for path, _ in receiver.got if path.startswith("/beat")] == ["/beat/published/0", "/beat/nothing-new/0", "/beat/blocked/1"]


@pytest.mark.slow
def test_a_night_that_a_gate_blocks_sends_one_alert(home: Path, receiver: Receiver) -> None:
    suites = shutil.copytree(ROOT / "expectations", home / "expectations")
    stop = {
        "type": "expect_column_values_to_be_between",
        "kwargs": {"column": "nothing_tonight", "max_value": 0},
        "severity": "critical",
        "notes": "No article comes in.",
        "meta": {"rows": "select article_id, title from tonight_articles"},
    }
    (suites / "landing" / "stop.json").write_text(json.dumps({"name": "stop", "expectations": [stop]}), encoding="utf-8")
    settings = settings_in(home, report=True, expectations=suites, alerts=f"json://127.0.0.1:{receiver.server_address[1]}/alerts")
    season.write_night(home / "raw", 900, 3, NIGHT.date())
    for nights_later in (1, 2):
        with pytest.raises(GateBlocked):
            run_night(settings, nights_later)
    [message] = receiver.messages
    assert "No article comes in. Observed: 3." in message["message"]
    page = message["message"].splitlines()[-1].removeprefix("file://")
    assert "Stopped by 1 rule" in Path(page).read_text(encoding="utf-8")
