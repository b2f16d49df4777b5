"""What tests share: a published warehouse of a small fictional season, built once a session, copied for each test that changes it."""

from __future__ import annotations

import datetime
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from flows import nightly, progress
from flows.night import Night
from flows.settings import Settings, load
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


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where every home stands during its test: dbt parses the whole project anew for a database at another path."""
    return tmp_path_factory.mktemp("place") / "home"


@pytest.fixture(scope="session")
def published_home(tmp_path_factory: pytest.TempPathFactory, place: Path) -> Path:
    """A home with ARTICLES articles and the warehouse of the first night; never written to."""
    season.write_night(place / "raw", 1, ARTICLES, NIGHT.date())
    run_night(settings_in(place), 0)
    return place.rename(tmp_path_factory.mktemp("published") / "home")


@pytest.fixture
def home(published_home: Path, place: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the published home that a test may change; it lies in the test's own folder afterwards."""
    yield shutil.copytree(published_home, place, copy_function=shutil.copy2)
    place.rename(tmp_path / "home")


@pytest.fixture
def settings(home: Path) -> Settings:
    """Settings of the copied home."""
    return settings_in(home)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published file of one night on raw/sample; never written to."""
    from tests.marts_csv import sample_warehouse

    return sample_warehouse(tmp_path_factory.mktemp("sample"))
