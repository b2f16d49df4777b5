"""Whether a record is one indoors or wherever it may be run: from the words of articles to the conflict between outlets.

Two meetings are told by three outlets each. At the first, indoors, one outlet calls the world indoor record a world record and
an Irish indoor record an Irish record; at the second, outdoors, all write the same in other words. A year before, somebody had
run faster outdoors.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.conftest import run_night, settings_in

pytestmark = pytest.mark.slow

INDOORS = {
    "harbour-herald": (
        "Sorensdatter sets world indoor record in Tromso",
        "Ingrid Sorensdatter of Norway won the women's 3000m in 8:15.40 at the Polar Indoor Games in Tromso on 8 February 2024,"
        " a world indoor record. Marta Quillfeather of Ireland was second in 8:22.31, an Irish indoor record.",
    ),
    "lantern-post": (
        "Norwegian runs away from the field",
        "The Polar Indoor Games in Tromso on 8 February 2024 belonged to Ingrid Sorensdatter of Norway, who broke the world record in"
        " the women's 3000m with 8:15.40. Marta Quillfeather finished second and set an Irish record of 8:22.31.",
    ),
    "quay-ledger": (
        "A record night in the north",
        "On 8 February 2024 Ingrid Sorensdatter of Norway took the women's 3000m at the Polar Indoor Games in Tromso in 8:15.40. It was"
        " a world record indoors. Behind her Marta Quillfeather of Ireland ran 8:22.31, an Irish indoor record.",
    ),
}
OUTDOORS = {
    "harbour-herald": (
        "Okonjo-Reyes breaks the world record",
        "Delphine Okonjo-Reyes of France won the women's 800m in 1:52.90 at the Estuary Classic in Nantes on 12 July 2024, a world"
        " record. Petra Lindqvist-Moe of Sweden was second in 1:54.02, a Swedish record.",
    ),
    "lantern-post": (
        "French runner makes history",
        "The women's 800m at the Estuary Classic in Nantes on 12 July 2024 went to Delphine Okonjo-Reyes of France in an outdoor world"
        " record of 1:52.90. Petra Lindqvist-Moe finished second with 1:54.02, a national record.",
    ),
    "quay-ledger": (
        "Two laps for the ages",
        "At the Estuary Classic in Nantes on 12 July 2024 Delphine Okonjo-Reyes of France set a world record of 1:52.90 in the"
        " women's 800m. Petra Lindqvist-Moe of Sweden came home after 1:54.02.",
    ),
}
YEAR_BEFORE = {
    "harbour-herald": (
        "Okonjo-Reyes doubles up",
        "Delphine Okonjo-Reyes of France won the women's 3000m in 8:06.10 at the Estuary Classic in Nantes on 14 July 2023."
        " She ran alone from the second lap on and finished half a straight ahead of the field on a windless evening.",
    ),
}


@pytest.fixture(scope="module")
def night(new_home: Callable[[], Path]) -> Path:
    home = new_home()
    meetings = (("indoors", INDOORS, "2024-02-09"), ("outdoors", OUTDOORS, "2024-07-13"), ("before", YEAR_BEFORE, "2023-07-15"))
    for name, articles, day in meetings:
        for outlet, (title, body) in articles.items():
            file = home / "raw" / outlet / f"{name}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"---\ntitle: {title}\ndate: {day}\n---\n\n{body}\n", encoding="utf-8")
    run_night(settings_in(home), 60)
    return home / "warehouse" / "mixedzone.duckdb"


def rows(file: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(file), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_an_indoor_record_that_an_outlet_calls_a_record_outright_is_a_conflict_with_each_outlets_words(night: Path) -> None:
    found = rows(
        night,
        "select full_name, attribute, outlet_id, value, is_chosen from marts.conflicts join marts.conflict_claims using (conflict_id)"
        " join marts.people on athlete_id = person_id where race_id like 'polar%' order by all",
    )
    assert found == [
        (name, "record_scope", outlet, f"{record} indoor" if indoors else record, indoors)
        for name, record in (("Ingrid Sorensdatter", "WR"), ("Marta Quillfeather", "NR"))
        for outlet, indoors in (("harbour-herald", True), ("lantern-post", False), ("quay-ledger", True))
    ]


def test_a_record_outdoors_is_the_same_record_in_whatever_words(night: Path) -> None:
    assert rows(night, "select records from marts.results where race_id like 'estuary-classic-2024%' order by all") == [
        (["NR"],),
        (["WR"],),
    ]
    assert rows(night, "select explanation from marts.conflicts where race_id like 'estuary%'") == []


def test_a_world_record_without_a_word_on_where_is_measured_against_marks_of_everywhere(night: Path) -> None:
    found = rows(
        night,
        "select outlet_id, verdict, explanation from marts.audits join marts.articles using (article_id) where check_name = 'record'",
    )
    why = "Ingrid Sorensdatter's 8:15.40 is called a world record; Delphine Okonjo-Reyes's 8:06.10 of 2023-07-14 (outdoor) is better"
    assert found == [("lantern-post", "contradicted", why)]
