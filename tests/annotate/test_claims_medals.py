"""Medals before names are places; coaches and clubs in brackets take no result from the athletes they stand behind."""

from __future__ import annotations

import pytest

from tests.annotate.reading import claims, name, read

EVENT = "The European Championships ended in Rome on Saturday.\n\nWomen's marathon\n\n"
RACE = "The UK Championships ended in Birmingham on Saturday.\n\n"
PODIUM = {("Ada Lund", "MAR", "2:25:14", 1), ("Bea Holt", "MAR", "2:25:27", 2), ("Cora Wood", "MAR", "2:26:01", 3)}


@pytest.mark.parametrize(
    "listed",
    [
        "Gold: Ada Lund (FRA) 2:25:14\n\nSilver: Bea Holt (ITA) 2:25:27\n\nBronze: Cora Wood (GBR) 2:26:01",
        "Gold – Ada Lund (FRA) 2:25:14\nSilver – Bea Holt (ITA) 2:25:27\nBronze – Cora Wood (GBR) 2:26:01",
        "Gold Ada Lund (FRA) 2:25:14, silver Bea Holt (ITA) 2:25:27, bronze Cora Wood (GBR) 2:26:01.",
    ],
    ids=["headings", "lines", "a list"],
)
def test_the_medal_before_a_name_is_its_place(listed: str) -> None:
    assert claims(EVENT + listed) == PODIUM


@pytest.mark.parametrize("head", ["Silver medallist – Bea Holt ITA", "Silver medalist: Bea Holt", "Bea Holt, silver medallist"])
def test_a_medal_above_somebodys_words_is_a_place_in_the_event_of_the_heading(head: str) -> None:
    assert claims(f"{EVENT}{head}\n\n“It was hot.”") == {("Bea Holt", "MAR", None, 2)}


@pytest.mark.parametrize(
    "bracket",
    [
        "coach: Dan Shaw",
        "coach: Dan Shaw, club: Harrowby",
        "Harrowby Harriers; Dan Shaw",
        "Dan Shaw; Wells & Bath",
        "Wells, Dan Shaw",
    ],
)
def test_a_result_is_of_the_athlete_and_not_of_the_coach_in_brackets(bracket: str) -> None:
    found = read(f"{RACE}Ned Marlow ({bracket}) won the men's 200m in 20.18.")
    assert [(name(found, c.person_key), c.place) for c in found.claims] == [("Ned Marlow", 1)]
    assert {p.full_name: p.role for p in found.people} == {"Ned Marlow": "athlete", "Dan Shaw": "coach"}


def test_brackets_with_nothing_but_a_name_are_of_coaches_where_there_are_several() -> None:
    several = f"{RACE}Ned Marlow (Dan Shaw) won the men's 200m in 20.18. Mia Holt (Ryan Frank) won the women's race in 22.94."
    assert {p.full_name for p in read(several).people if p.role == "coach"} == {"Dan Shaw", "Ryan Frank"}
    one = f"{RACE}Ada Lund (Mia Rowe) was best in the pairs.\n\nMia Rowe, 24, won the women's 100m in 11.10."
    assert ("Mia Rowe", "100", "11.10", 1) in claims(one)


def test_coaches_stand_behind_the_marks_in_brackets_too() -> None:
    text = (
        RACE
        + "In the men's 1500m Niall Marrow (3:41.17 – eighth) (Harrowby, Max Rowell) and Jack Hay (3:43.30 -13th) (Bo Thew, Wells) ran."
    )
    found = read(text)
    assert {(name(found, c.person_key), c.mark_as_printed, c.place) for c in found.claims} == {
        ("Niall Marrow", "3:41.17", 8),
        ("Jack Hay", "3:43.30", 13),
    }


@pytest.mark.parametrize("who", ["Great Britain (Ada Lund, Bea Holt, Cora Wood, Dee Marsh)", "Ada Lund (Bea Holt, Kenya)"])
def test_brackets_of_a_team_or_with_a_country_name_no_coach(who: str) -> None:
    found = read(f"{RACE}{who} won in the women's {'4x100m in 42.90' if 'Great' in who else '800m in 1:58.20'}.")
    assert {p.role for p in found.people} == {"athlete"}


def test_who_shares_a_medal_is_left_to_the_prose() -> None:
    text = f"{RACE}Women's pole vault: Gold: Ada Lund (GBR) 4.80m, silver: Bea Holt (FRA) and Cora Wood (ITA) 4.70m."
    assert "results list" not in {c.rule for c in read(text).claims}
