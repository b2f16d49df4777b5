"""How a name is told from what stands around it: father and son, a first name that is a particle elsewhere, nicknames, bodies."""

from __future__ import annotations

import pytest

from tests.annotate.reading import read
from tests.annotate.test_people import athletes, names, person

_KIN = (
    "Tom Mallory Sr., a two-time Olympic distance runner, will watch his son, Tom Mallory Jr., the top American miler, race in Rio."
    " “I feel good,” Mallory Jr. said."
)


def test_father_and_son_of_one_name_are_two_athletes() -> None:
    assert {"Tom Mallory Sr", "Tom Mallory Jr"} <= athletes(_KIN)


def test_the_surname_with_junior_is_the_son() -> None:
    assert [q.speaker for q in read(_KIN).quotes] == ["Tom Mallory Jr"]


def test_ben_is_the_first_name_of_whom_it_begins() -> None:
    found = read("Ben Hartley has a personal best of 16:04 for the 5km.\n\n“She gives me tips on stretching,” says Ben.")
    assert [q.speaker for q in found.quotes] == ["Ben Hartley"]


def test_a_nickname_in_marks_is_nobody_of_its_own() -> None:
    text = "Japan’s ‘Golden Harker’ sets a record\n\nHideo Moriyama, dubbed “Golden Harker” after Ugo Harker, clocked 42.22 in Kyoto."
    assert "Golden Harker" not in names(text)


@pytest.mark.parametrize("body", ["Alan Marlow Associates", "Pearl Assurance", "English Heritage", "Frank Talk Radio", "One-Day Meetings"])
def test_what_ends_as_bodies_do_is_no_person(body: str) -> None:
    assert body not in names(f"Anna Bell won the 800m in 2:01.22 before {body} said that it would pay. {body} won the vote.")


def test_who_organises_a_meeting_is_no_athlete() -> None:
    text = "The Bergstad promoter, Anders Brugg, said that Liam Carter, second in 10.02, will race again at his meeting."
    assert athletes(text) == {"Liam Carter"}


@pytest.mark.parametrize(
    "text",
    [
        "Such prominent British athletes as Kay Holme, Stan Buckle and Ivo Thomas are managed by a banker.",
        "The Games will feature the talents of Kay Holme, Stan Buckle and Ivo Thomas at the Palace. She won the 800m.",
    ],
)
def test_whoever_is_listed_as_an_athlete_is_one(text: str) -> None:
    assert athletes(text) == {"Kay Holme", "Stan Buckle", "Ivo Thomas"}


def test_the_us_owns_an_athlete_as_other_countries_do() -> None:
    assert person("Lund finished second behind the US’ Sha’Tori Rich in 10.70 seconds.", "Sha’Tori Rich").country == "USA"


def test_the_role_of_whom_a_name_follows_is_not_the_next_one_s() -> None:
    text = "In a statement through her lawyer Rich Nolan, Marlow repeated that she won. Mary Marlow won the 100m gold medal in 2000."
    assert "Mary Marlow" in athletes(text)
