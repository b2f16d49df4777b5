"""What tests share: a published warehouse of a small fictional season, built once a session, copied for each test that changes it."""

from __future__ import annotations

import datetime
import fcntl
import os
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

from flows import nightly, progress
from flows.night import Night
from flows.settings import Settings, load
from flows.transform import PARSED
from flows.warehouse.folder import Folder
from tests import season

# How long an example takes is the benchmark's concern: on a busy machine a deadline fails what is right.
hypothesis.settings.register_profile("mixedzone", deadline=None)
hypothesis.settings.load_profile("mixedzone")

NIGHT = datetime.datetime(2024, 6, 10, 2, 0, tzinfo=datetime.UTC)
"""The clock of the first night."""

ARTICLES = 30
"""Articles of the first night."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests first: each goes to one worker whole, and a long one begun last would run alone."""
    slow = Counter(item.path for item in items if item.get_closest_marker("slow"))
    items.sort(key=lambda item: -slow[item.path])


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "QUIET", True)


def settings_in(home: Path, **given: object) -> Settings:
    """Settings whose raw folder, warehouse and corrections lie below ``home``; plain stages, no worker processes."""
    (home / "raw").mkdir(parents=True, exist_ok=True)
    base = {"raw": home / "raw", "warehouse": home / "warehouse", "corrections": home / "corrections.csv"}
    return load(**(base | {"flow": "plain", "data_docs": False, "report": False, "workers": 1} | given))


def run_night(settings: Settings, nights_later: float = 1, **given: object) -> Night:
    """One night without Prefect, its clock that many days after the first."""
    return nightly.run(settings, now=NIGHT + datetime.timedelta(days=nights_later), walk=nightly.plainly, **given)  # type: ignore[arg-type]


def keep_parsed(parsed: Path, home: Path) -> None:
    """Give a new home the parsed dbt project of another: parsing it takes longer than a night."""
    cache = Folder(home / "warehouse").cache
    cache.mkdir(parents=True)
    shutil.copyfile(parsed, cache / PARSED)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], object]], Path]:
    """A folder of that name, made by whichever worker needs it first, for all of them; never written to afterwards."""
    own = tmp_path_factory.getbasetemp()
    base = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder = base / name
        with (base / f"{name}.made").open("a+") as mark:
            fcntl.flock(mark, fcntl.LOCK_EX)
            if not os.fstat(mark.fileno()).st_size:
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                mark.write("whole")
        return folder

    return made


@pytest.fixture(scope="session")
def published_home(once: Callable[..., Path]) -> Path:
    """A home with ARTICLES articles and the warehouse of the first night; never written to."""

    def make(home: Path) -> None:
        season.write_night(home / "raw", 1, ARTICLES, NIGHT.date())
        run_night(settings_in(home), 0)

    return once("published", make)


@pytest.fixture
def home(published_home: Path, tmp_path: Path) -> Path:
    """A copy of the published home that a test may change."""
    return shutil.copytree(published_home, tmp_path / "home", copy_function=shutil.copy2)


@pytest.fixture
def settings(home: Path) -> Settings:
    """Settings of the copied home."""
    return settings_in(home)


@pytest.fixture(scope="session")
def parsed(published_home: Path) -> Path:
    """The dbt project as the first night left it parsed."""
    return Folder(published_home / "warehouse").cache / PARSED


@pytest.fixture(scope="session")
def new_home(parsed: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes an empty home in which dbt need not parse its project anew."""

    def make() -> Path:
        home = tmp_path_factory.mktemp("home")
        keep_parsed(parsed, home)
        return home

    return make


@pytest.fixture(scope="session")
def sample_file(once: Callable[..., Path], parsed: Path) -> Path:
    """The published file of one night on raw/sample; never written to."""
    from tests.marts_csv import sample_warehouse

    def make(home: Path) -> None:
        keep_parsed(parsed, home)
        sample_warehouse(home)

    return once("sample", make) / "warehouse" / "mixedzone.duckdb"
