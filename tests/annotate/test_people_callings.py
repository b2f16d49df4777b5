"""What the words beside a name make of its bearer: coaches, officials, those on a start list, and whose race a sentence is."""

from __future__ import annotations

import pytest

from tests.annotate.test_people import athletes, names, person


@pytest.mark.parametrize(
    ("text", "coach"),
    [
        ("Colin Marlow, the former coach of Olympic and world champion Jane Holm, said the track had been left to rot.", "Colin Marlow"),
        ("Ian Bell and Hugh Ashcombe won gold medals and are coached by Americans Allen Sadler and Doug Pfister.", "Allen Sadler"),
        ("Ian Bell and Hugh Ashcombe won gold medals and are coached by Americans Allen Sadler and Doug Pfister.", "Doug Pfister"),
        ("According to the secretary-general Femi Oladun, athletes and their coaches should run at the final trial.", "Femi Oladun"),
    ],
)
def test_who_is_said_to_coach_or_to_hold_office_is_no_athlete(text: str, coach: str) -> None:
    assert coach in names(text)
    assert coach not in athletes(text)


@pytest.mark.parametrize(
    ("text", "athlete"),
    [
        ("Fellow Britons Jane Corrigan and Mira Ashdown are both set to compete at the Bergstad event.", "Jane Corrigan"),
        ("How a miller's son Vikram Desale overcame everything to win hammer gold for India.", "Vikram Desale"),
    ],
)
def test_a_start_list_and_a_medal_make_an_athlete(text: str, athlete: str) -> None:
    assert athlete in athletes(text)


def test_no_sentence_begins_with_an_adverb_for_a_first_name() -> None:
    assert "Individually Lisa" not in names("Individually Lisa (Moor) and Nora (Brand) have been running well in the 800m.")


def test_who_wins_moments_after_the_women_s_race_is_no_woman() -> None:
    text = "Loran Kipsade ran the third-fastest marathon ever, just moments after Maria Lund won the women's race on her first attempt."
    assert person(text, "Loran Kipsade").sex != "F"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gold medallist\n\nAnton VERESKOV RUS\n\nThe javelin was won with 82.10m.", "Anton Vereskov"),
        ("De Boer chatted with Toronto Mayor Giles Lowry before the 100m.", "Giles Lowry"),
        ("AK boss Lt. Gen (Rtd) Josiah Lemaron said they will welcome the 10,000m champion.", "Josiah Lemaron"),
    ],
)
def test_codes_and_titles_are_no_part_of_a_name(text: str, name: str) -> None:
    assert name in names(text)


def test_lord_and_a_surname_who_did_something_is_somebody() -> None:
    assert "Harwood" in names("Lord Harwood, who followed by breaking the mile record twice, paid tribute to a fine man.")


def test_her_before_a_name_that_the_clause_waits_for_tells_the_sex() -> None:
    assert (
        person(
            "Despite missing by 0.11 in her attempt to defend her 800m title, Colorado's Nico Hallworth was thrilled.", "Nico Hallworth"
        ).sex
        == "F"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Pole vaulter Walter John “WJ” Ormond won the final in 5.71m. WJ Ormond said that he was glad.",
        "Pole vaulter Walter John Ormond won the final in 5.71m. WJ Ormond ran home.",
    ],
)
def test_initials_and_nicknames_are_one_person_with_the_whole_name(text: str) -> None:
    assert len(names(text)) == 1


def test_a_ground_named_like_a_person_is_none() -> None:
    assert "Hayward Field" not in names("Four days of trials\n\nHayward Field\n\nTom Arkwright won the 800m.")


def test_who_became_the_first_to_win_is_somebody_by_surname_alone() -> None:
    assert "Castleton" in names("Tom Arkwright won the mile.\n\nCastleton became the first British woman to win the 1500m there.")


def test_titles_and_houses_are_no_part_of_a_name() -> None:
    text = "SPEAKER of the House of Representatives Tunde Olabiran has warned ministers.\n\nHonourable Kwasi Bedrah of Bergstad was glad."
    assert {"Tunde Olabiran", "Kwasi Bedrah"} <= names(text)


def test_whom_his_father_gave_a_passport_is_no_father_himself() -> None:
    text = "400m man Carl Finch hopes for more.\n\nHaving moved to Oslo through his Danish father, Finch has enjoyed his racing."
    assert athletes(text) == {"Carl Finch"}
