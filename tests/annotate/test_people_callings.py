"""What the words beside a name make of its bearer: coaches, officials, those on a start list, and whose race a sentence is."""

from __future__ import annotations

import pytest

from tests.annotate.test_people import athletes, names, person


@pytest.mark.parametrize(
    ("text", "coach"),
    [
        ("Tom Minich, the former coach of Olympic and world champion Jess Hill, said the legacy of the title was ruined.", "Tom Minich"),
        ("Mo Bell and Greg Ashby won gold medals and are coached by Americans Alan Salar and Dan Pfeiff.", "Alan Salar"),
        ("Mo Bell and Greg Ashby won gold medals and are coached by Americans Alan Salar and Dan Pfeiff.", "Dan Pfeiff"),
        ("According to the secretary-general Adil Adeyi, athletes and their coaches should run at the final trial.", "Adil Adeyi"),
    ],
)
def test_who_is_said_to_coach_or_to_hold_office_is_no_athlete(text: str, coach: str) -> None:
    assert coach in names(text)
    assert coach not in athletes(text)


@pytest.mark.parametrize(
    ("text", "athlete"),
    [
        ("Fellow Britons Kate Thorne and Mira Lakeland are both set to compete at the Gotten event.", "Kate Thorne"),
        ("How farmer's son Niraj Chopal overcame everything to win javelin gold for India.", "Niraj Chopal"),
    ],
)
def test_a_start_list_and_a_medal_make_an_athlete(text: str, athlete: str) -> None:
    assert athlete in athletes(text)


def test_no_sentence_begins_with_an_adverb_for_a_first_name() -> None:
    assert "Individually Lisa" not in names("Individually Lisa (Egan) and Chelsea (Brake) have been running well in the 800m.")


def test_who_wins_moments_after_the_women_s_race_is_no_woman() -> None:
    text = "Kelan Kiptai ran the second-fastest marathon ever, just moments after Sofia Hassani won the women's race in her first attempt."
    assert person(text, "Kelan Kiptai").sex != "F"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gold medallist\n\nSergey MAKARENKO RUS\n\nThe javelin was won with 85.44m.", "Sergey Makarenko"),
        ("De Witt chatted with Toronto Mayor John Lowry before the 100m.", "John Lowry"),
        ("AK boss Lt. Gen (Rtd) Jackson Tuweit said they will welcome the 10,000m champion.", "Jackson Tuweit"),
    ],
)
def test_codes_and_titles_are_no_part_of_a_name(text: str, name: str) -> None:
    assert name in names(text)


def test_lord_and_a_surname_who_did_something_is_somebody() -> None:
    assert "Cooper" in names("Lord Cooper, who followed by breaking the mile record three times, paid tribute to an inspirational man.")


def test_her_before_a_name_that_the_clause_waits_for_tells_the_sex() -> None:
    assert (
        person("Despite missing by 0.06 in her attempt to defend her mile title, Colorado's Dani Joness was thrilled.", "Dani Joness").sex
        == "F"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Pole vaulter Ernest John “EJ” Oberon won the final in 5.80m. EJ Oberon said that he was glad.",
        "Pole vaulter Ernest John Oberon won the final in 5.80m. EJ Oberon ran home.",
    ],
)
def test_initials_and_nicknames_are_one_person_with_the_whole_name(text: str) -> None:
    assert len(names(text)) == 1


def test_a_ground_named_like_a_person_is_none() -> None:
    assert "Hayward Field" not in names("Four days of trials\n\nHayward Field\n\nTom Arkwright won the 800m.")


def test_who_became_the_first_to_win_is_somebody_by_surname_alone() -> None:
    assert "Muirhead" in names("Tom Arkwright won the mile.\n\nMuirhead became the first British woman to win the 1500m there.")


def test_titles_and_houses_are_no_part_of_a_name() -> None:
    text = "SPEAKER of the House of Representatives Femi Gbadamosi has warned ministers.\n\nHonourable Kwasi Bedrah of Bergstad was glad."
    assert {"Femi Gbadamosi", "Kwasi Bedrah"} <= names(text)
