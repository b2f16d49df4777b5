"""One built report for all tests here: two published nights of the sample season and a blocked one; and one browser, its network off."""

from __future__ import annotations

import datetime
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from flows import nightly, progress
from flows.errors import GateBlocked
from flows.seeds import ROOT
from flows.settings import Settings
from tests.conftest import settings_in

FIRST = datetime.datetime(2026, 3, 1, 2, 0, tzinfo=datetime.UTC)
STOP = {
    "name": "stop",
    "expectations": [
        {
            "type": "expect_column_values_to_be_between",
            "kwargs": {"column": "nobody_called_tuesday", "max_value": 0},
            "severity": "critical",
            "notes": "Nothing <b>published</b> is called Tuesday's news.",
            "meta": {
                "rows": "select article_id, title, 0 as char_start, 40 as char_end from tonight_articles where title = 'Tuesday''s news'"
            },
        }
    ],
}
TUESDAY = """Tuesday's news

By Orla Penhale
March 3, 2026

Rhys Llewelyn-Price won the mile at the Lakeside Invitational in 3:50.11 on Tuesday, a stadium best for the month of March.

"I ran as I run at home," Llewelyn-Price said after the race. "There was wind in the back straight and none in the home straight, which
is the wrong way round, and still nobody came past me before the line."

Yonas Tewolde was second in 3:51.02. The Eritrean had led until the bell and said that he would race over 1500 metres next.
"""


def articles() -> list[Path]:
    """The files of the sample season."""
    return sorted(path for path in (ROOT / "raw" / "sample").iterdir() if path.is_file())


def night(settings: Settings, number: int) -> None:
    """Night ``number`` of the report's home."""
    nightly.run(settings, now=FIRST + datetime.timedelta(days=number), walk=nightly.plainly)


@pytest.fixture(scope="session")
def home(once: Callable[..., Path]) -> Path:
    """Two published nights, the second with new articles and a changed one, and a blocked night; never written to."""
    return once("report", nights)


def nights(home: Path) -> None:
    """Make the report's home."""
    progress.QUIET = True
    settings = settings_in(home, report=True)
    files = articles()
    for path in files[:6]:
        shutil.copy(path, home / "raw")
    night(settings, 0)
    for path in files[6:]:
        shutil.copy(path, home / "raw")
    changed = home / "raw" / files[0].name
    changed.write_text(changed.read_text(encoding="utf-8").replace("3:48.12", "3:48.21"), encoding="utf-8")
    night(settings, 1)
    (home / "raw" / "020_backstraight.example.txt").write_text(TUESDAY, encoding="utf-8")
    suites = shutil.copytree(ROOT / "expectations", home / "expectations")
    (suites / "landing" / "stop.json").write_text(json.dumps(STOP), encoding="utf-8")
    with pytest.raises(GateBlocked):
        night(settings_in(home, report=True, expectations=suites), 2)


@pytest.fixture(scope="session")
def report(home: Path) -> Path:
    """The folder of the built report."""
    return home / "warehouse" / "report"


@pytest.fixture(scope="session")
def browser() -> Iterator[webdriver.Chrome]:
    """Headless Chromium that can reach nothing, with its console and its requests on record."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        if os.environ.get("CI"):
            pytest.fail("chromium and chromedriver are needed")
        pytest.skip("chromium and chromedriver are not installed")
    options = Options()
    options.binary_location = chromium
    for flag in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=http://127.0.0.1:9",
        "--window-size=1280,900",
    ):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(driver))
    started.set_script_timeout(600)  # a busy machine is no barrier on a page
    yield started
    started.quit()
