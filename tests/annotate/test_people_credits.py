"""Who is named beside an article, not in it, and what somebody is by the last noun: credits, datelines, lists of athletes."""

from __future__ import annotations

import pytest

from tests.annotate.test_people import athletes, names, person

RACE = "Anna Bell won the women's 800m in 2:01.30 on Sunday."


@pytest.mark.parametrize(
    "credit",
    [
        "(Report by Petra Quill and Jon Farrow; Edited by Lena Holt)",
        "Interview by Petra Quill, senior",
        "This is the last piece on the hurdles in this series by Petra Quill, about the state of the event.",
        "Anna Bell at the tape.:Courtesy of Petra Quill",
    ],
)
def test_who_wrote_edited_or_photographed_is_no_athlete(credit: str) -> None:
    assert athletes(f"{RACE}\n{credit}") == {"Anna Bell"}


def test_the_town_of_a_dateline_with_its_country_in_brackets_is_nobody() -> None:
    text = f'Port Adrian [Norland], June 7 (PAN): The Integrity Unit (IU) on Sunday said that Mira Holt missed a "test". {RACE}'
    assert "Port Adrian" not in names(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“There is a question mark,” said Ian Farrow, the marathon's longtime elite runner coordinator.", "Ian Farrow"),
        ("The 800m clinic was led by Scott Farrow, Norland Institute Senior Coach, and by a film crew.", "Scott Farrow"),
        ("“We defend the 4x400m title,” said Mike Farrow, one of the islands’ top coaches.", "Mike Farrow"),
        ("“Her name is ruined in the 800m,” said Jim Farrow, senior associate dean of the law school.", "Jim Farrow"),
        ("Chef De Mission David Farrow announced the plans for the 3,000m steeplechase.", "David Farrow"),
        ("Dr. Gary Farrow of the Norland Anti-Doping Agency said that the champion was banned from the 800m.", "Gary Farrow"),
        ("“We can win the 800m,” said Fred Farrow, a farmer from the hills who ran as a boy in second place.", "Fred Farrow"),
    ],
)
def test_the_last_noun_of_an_apposition_is_what_somebody_is(text: str, who: str) -> None:
    assert who in names(f"{text} {RACE}")
    assert who not in athletes(f"{text} {RACE}")


def test_a_former_goalkeeper_who_throws_is_an_athlete() -> None:
    assert "Ugne Vasara" in athletes("Former goalkeeper Ugne Vasara keeps her eye on the ball. Vasara threw the javelin 62.70m in Leira.")


def test_a_list_behind_the_athletes_are_names_athletes() -> None:
    text = "The missing athletes are Irena Chebet, Agnes Holt, Eunice Farrow and Margaret Bell. Their coach, Jon Tate, was not told why."
    assert set(athletes(text)) == {"Irena Chebet", "Agnes Holt", "Eunice Farrow", "Margaret Bell"}


@pytest.mark.parametrize("surname", ["Young", "Walker", "Head", "Long", "Day"])
def test_a_surname_that_is_an_ordinary_word_comes_back_alone(surname: str) -> None:
    text = f"Anna {surname} won the 800m in 2:01.30. “I ran well,” said {surname}, who led early."
    assert f"said {surname}" in text
    assert surname in person(text, f"Anna {surname}").aliases


def test_the_ordinary_word_itself_is_no_mention_of_who_bears_it() -> None:
    text = "Anna Young won the 800m. The Young Athletes League begins on Sunday, and Young Bergstad runs with it."
    assert "Young" not in person(text, "Anna Young").aliases


def test_said_before_a_surname_and_a_colon_is_no_first_name() -> None:
    text = "Tyson Farrow ran the last leg of the relay.\nSaid Farrow: “I dropped it.”"
    assert names(text) == {"Tyson Farrow"}


def test_the_year_of_a_class_behind_a_name_is_an_athlete_s_on_a_college_s_team() -> None:
    text = "Grinden had five runners last season. Others in that top group include Tonia Holt '16, Emma Farrow '18 and Shauna Young ’17."
    assert athletes(text) >= {"Tonia Holt", "Emma Farrow", "Shauna Young"}


def test_a_month_cut_short_is_nobody() -> None:
    text = "Jul 15, 2022, 10:32 PM | Updated: Jul 16, 2022, 4:27 pm\n\nAnna Bell won the 800m in 2:01.30 on Jul 14 and again on Jul 15."
    assert names(text) == {"Anna Bell"}


def test_an_office_printed_in_capitals_is_nobody() -> None:
    assert names(f"Chef De Mission David Farrow announced the plans for the steeplechase. {RACE}") == {"David Farrow", "Anna Bell"}
