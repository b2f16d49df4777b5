"""One corpus of invented athletes that holds every difficulty of comparing articles, built by dbt once a session."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.dbt.corpus import Corpus, build, troubles, write

LUND = "Lund Relays 2031"


def season() -> Corpus:
    corpus = Corpus()

    # three outlets and a copy on one race: names, dates, marks and marks' precision differ
    a = corpus.article(
        "art-a",
        "At the Lund Relays on 25 May Elin Berg of Sweden won the mile in 4:18.52 ahead of Rūta Vaitkus, who ran 4:19.10, and Mohamed"
        " Idris's sister Amina Idris in 4:20.33. “I felt strong all day long,” Berg said.",
        "2031-05-26", "north-herald",
    )  # fmt: skip
    a.person("p1", "Elin Berg", "SWE", "F")
    a.person("p2", "Rūta Vaitkus", "LTU", "F")
    a.person("p3", "Amina Idris", None, "F")
    a.race(1, LUND, "MILE", "F", "2031-05-25", "Lund Relays", winner_key="p1")
    a.claim(1, "p1", 1, "4:18.52", 1, "4:18.52")
    a.claim(2, "p2", 1, "4:19.10", 2, "4:19.10")
    a.claim(3, "p3", 1, "4:20.33", 3, "4:20.33")
    a.quote(1, "p1", "I felt strong all day long,", "2031-05-25")

    b = corpus.article(
        "art-b",
        "Berg took the mile at the Lund Relays in 4:18.5. Ruta Vaitkus was second in 4:19.10. Amina Idris clocked 4:20.38. “I felt strong"
        " all day,” Elin Berg said.",
        "2031-05-27", "east-times",
    )  # fmt: skip
    b.person("p1", "Elin Berg", "SWE", "F")
    b.person("p2", "Ruta Vaitkus", None, "F")
    b.person("p3", "Amina Idris", "KEN", None)
    b.race(1, LUND, "MILE", None, "2031", "Lund Relays")
    b.claim(1, "p1", 1, "4:18.5", 1, "4:18.5")
    b.claim(2, "p2", 1, "4:19.10", 2, "4:19.10")
    b.claim(3, "p3", 1, "4:20.38", None, "4:20.38")
    b.quote(1, "p1", "I felt strong all day,", "2031-05-25")

    c = corpus.article(
        "art-c",
        "In Sweden on 25 May the mile went to Elin Berg. Vaitkus was beaten. Amina Idris came home in 4:20.33.",
        "2031-05-28", "west-post",
    )  # fmt: skip
    c.person("p1", "Elin Berg", "SWE", "F")
    c.person("p2", "Vaitkus", None, "F", words="Vaitkus")
    c.person("p3", "Amina Idris", None, "F")
    c.race(1, None, "MILE", "F", "2031-05-25", "25 May", winner_key="p1")
    c.claim(1, "p1", 1, None, 1, "went to Elin Berg")
    c.claim(2, "p3", 1, "4:20.33", None, "4:20.33")

    copy = corpus.article("art-d", b.text + " This report was taken over.", "2031-05-29", "copy-cat")
    copy.person("p1", "Elin Berg", "SWE", "F")
    copy.person("p3", "Amina Idris", "KEN", None)
    copy.race(1, LUND, "MILE", None, "2031", "Lund Relays")
    copy.claim(3, "p3", 1, "4:20.38", None, "4:20.38")

    # a namesake: another country, and a thrower
    e = corpus.article(
        "art-e", "Elin Berg of Norway threw the javelin in Oslo. Mohamed Idris won the 5000 m in 13:01.20.", "2031-06-02", "north-herald"
    )
    e.person("p1", "Elin Berg", "NOR", "F", disciplines=("JT",))
    e.person("p2", "Mohamed Idris", "KEN", "M")
    e.race(1, "Oslo Night 2031", "JT", "F", "2031-06-01", "Oslo")
    e.race(2, "Oslo Night 2031", "5000", "M", "2031-06-01", "won the 5000 m", winner_key="p2")
    e.claim(1, "p1", 1, None, 1, "threw the javelin")
    e.claim(2, "p2", 2, "13:01.20", 1, "13:01.20", records=("PB",))

    f = corpus.article(
        "art-f", "Mo Idris of Kenya, whose best is 13:01.20, starts in Lund. A year ago he did not finish.", "2031-06-20", "east-times"
    )
    f.person("p1", "Mo Idris", "KEN", "M", disciplines=("5000",))
    f.claim(1, "p1", None, "13:01.20", None, "13:01.20", discipline="5000", records=("PB",))
    return corpus


class Marts:
    """A built warehouse, read only."""

    def __init__(self, database: Path) -> None:
        self.database = database

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(self.database), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    def one(self, sql: str) -> Any:
        found = self.rows(sql)
        assert len(found) == 1, found
        return found[0] if len(found[0]) > 1 else found[0][0]


@pytest.fixture(scope="session")
def target(tmp_path_factory: pytest.TempPathFactory, parsed: Path) -> Path:
    """Where dbt keeps the parsed project, for all builds of a session."""
    target = tmp_path_factory.mktemp("target")
    shutil.copy(parsed, target)
    return target


@pytest.fixture(scope="session")
def dbt(tmp_path_factory: pytest.TempPathFactory, target: Path) -> Callable[..., tuple[Any, Path]]:
    """Runs dbt on a corpus: gives dbt's result object and the file."""

    def run(corpus: Corpus, *command: str, order: int = 0, corrections: Path | None = None) -> tuple[Any, Path]:
        database = tmp_path_factory.mktemp("warehouse") / "mixedzone.duckdb"
        write(corpus, database, order)
        return build(database, target, corrections, *command), database

    return run


@pytest.fixture(scope="session")
def built(dbt: Callable[..., tuple[Any, Path]]) -> Callable[..., Marts]:
    """Builds a corpus; a build that does not succeed fails the test."""

    def make(corpus: Corpus, order: int = 0, corrections: Path | None = None) -> Marts:
        outcome, database = dbt(corpus, order=order, corrections=corrections)
        assert troubles(outcome) == []
        return Marts(database)

    return make


@pytest.fixture(scope="session")
def marts(once: Callable[..., Path], built: Callable[..., Marts]) -> Marts:
    return Marts(once("season", lambda folder: built(season()).database.rename(folder / "mixedzone.duckdb")) / "mixedzone.duckdb")
