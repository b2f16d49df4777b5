"""Names, teams and offices that are told by common words: who bears such a name or stands beside such a word stays what he is."""

from __future__ import annotations

import time

import pytest

from tests.annotate.reading import read
from tests.annotate.test_people import athletes, names

_RACE = "Anna Bellamy won the women's 800m in 1:59.20 at the Bergstad Games on Saturday.\n\n"


@pytest.mark.parametrize(
    "name",
    ["Marina Berg", "Ana Marina", "Canyon Berg", "Jane Creek", "Jane Beavers", "Amy Talk", "Amy Grounds", "Modest Berg", "Beloved Berg",
     "Joel Tall", "Jane Humble", "Hon Lai Berg", "Col Berg", "Admiral Berg"],
)  # fmt: skip
def test_a_name_that_is_a_word_as_well_wins_and_is_placed(name: str) -> None:
    assert {"Anna Bellamy", name} == athletes(f"{_RACE}{name} won the 400m in 52.30.\n\nThird was {name} (Leeds) in 2:03.1.")


def test_a_title_with_its_stop_is_no_part_of_the_name() -> None:
    assert "Joe Harrow" in names(f"{_RACE}Col. Joe Harrow opened the track.")


@pytest.mark.parametrize(
    "opening",
    ["The BBC commentary team includes", "The organising team was", "The presenting team will be", "The judging team is",
     "The team of judges is", "The festival had the talents of"],
)  # fmt: skip
def test_a_team_of_no_athletes_makes_none(opening: str) -> None:
    assert athletes(f"{_RACE}{opening} Ann Harrow, Lena Kant and Dora Hall.") == {"Anna Bellamy"}


@pytest.mark.parametrize("team", ["The relay team", "Norway's team", "The British women's team", "The Olympic squad", "The trio"])
def test_a_team_of_athletes_is_told_by_what_stands_before_it(team: str) -> None:
    assert "Dora Hall" in athletes(f"{_RACE}{team} includes Ann Harrow, Lena Kant and Dora Hall.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Harrow is the official world record holder over the distance and was second in 1:59.40.",
        "Role model Ann Harrow was second in 1:59.40.",
        "Ann Harrow, writing in the training diary of her club, ran 1:59.40.",
        "Watching were the Mayor, Ann Harrow, who was third in 2:00.10, and Lena Kant.",
    ],
)
def test_who_ran_is_an_athlete_whatever_word_of_an_office_is_near(sentence: str) -> None:
    assert "Ann Harrow" in athletes(_RACE + sentence)


def test_names_without_end_before_a_race_are_read_in_a_moment() -> None:
    begun = time.perf_counter()
    read("Anna Bellamy won " + "by Ann Harrow from " * 3000 + "the women's 800m.")
    assert time.perf_counter() - begun < 4
