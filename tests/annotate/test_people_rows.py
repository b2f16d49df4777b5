"""People by their company and by the words around a name: rows of names, adjectives before a name, ages without hyphens."""

from __future__ import annotations

import pytest

from tests.annotate.test_people import athletes, names, person

RACE = "Jane Rowe won the women's 800m in 2:01.30 on Sunday, ahead of Mira Holt."


@pytest.mark.parametrize(
    "told",
    [
        "Jane Rowe, Mira Holt, Petra Quill and Lena Farrow all had to be content with watching on television.",
        "The likes of Petra Quill, Jane Rowe and Lena Farrow come to mind.",
    ],
)
def test_who_stands_in_a_row_with_athletes_is_one(told: str) -> None:
    assert athletes(f"{RACE}\n{told}") == {"Jane Rowe", "Mira Holt", "Petra Quill", "Lena Farrow"}


def test_all_of_a_list_that_fills_its_paragraph_are_athletes_where_two_are() -> None:
    listed = "\n\nBritish women\n\nJane Rowe, Mira Holt, Petra Quill, Lena Farrow, Anna Bell."
    assert athletes(RACE + listed) == {"Jane Rowe", "Mira Holt", "Petra Quill", "Lena Farrow", "Anna Bell"}


@pytest.mark.parametrize("opening", ["", "NORTHAVEN, Texas -- ", "NORTHAVEN – "])
def test_an_adjective_that_opens_a_sentence_is_no_part_of_a_name(opening: str) -> None:
    assert names(f"{opening}Versatile Anna Bell won the women's long jump with a leap of 6.81m.") == {"Anna Bell"}


def test_a_first_name_that_ends_like_an_adjective_is_part_of_the_name() -> None:
    assert names("Octavious James Cole won the 800m in 1:49.30.") == {"Octavious James Cole"}


def test_an_event_is_no_nationality() -> None:
    assert person("Pole vaulter Anna Bell cleared 4.50m on Sunday.", "Anna Bell").country is None


def test_a_surname_that_is_a_word_needs_no_more_than_another() -> None:
    assert names("Oskar Bolt put his troubles behind him at last.\nBolt won the 200m in 20.31.") == {"Oskar Bolt"}


def test_a_surname_that_is_a_nationality_is_one_behind_a_first_name() -> None:
    assert names("In winning a sixth title over 800m, Mark Welsh showed a return to form.") == {"Mark Welsh"}


@pytest.mark.parametrize("office", ["Norland Athletics President", "Norland Athletics chief"])
def test_a_title_behind_an_office_is_no_part_of_a_name(office: str) -> None:
    assert names(f"{office} Lord Hugo Bell has spoken.") == {"Hugo Bell"}


def test_all_behind_the_likes_of_are_athletes() -> None:
    told = "Crowds here cheered on the likes of Petra Quill, Jon Farrow and Lena Holt over the years."
    assert {"Petra Quill", "Jon Farrow", "Lena Holt"} <= athletes(f"{RACE}\n{told}")


def test_whom_a_coach_guides_is_an_athlete() -> None:
    told = "Her coach Ossian Crane also guided Petra Quill and Lena Farrow to honours, and coached his son, Lars Crane, to bronze."
    text = f"{RACE}\n{told}"
    assert {"Petra Quill", "Lena Farrow", "Lars Crane"} <= athletes(text)
    assert "Ossian Crane" not in athletes(text)


def test_who_served_in_an_office_is_what_the_office_says() -> None:
    text = f"{RACE}\n“I think she is the greatest,” said Ossian Crane, who served as meet director for 28 years after a run in the relay."
    assert (person(text, "Ossian Crane").role, "Ossian Crane" in athletes(text)) == ("official", False)


def test_a_name_with_an_agency_behind_it_is_a_byline() -> None:
    assert person(f"{RACE}\n\nOssian Crane (Reuters)\n\nMira Holt ran well.", "Ossian Crane").role == "media"


def test_a_word_that_opens_a_sentence_is_no_first_name() -> None:
    assert names("Anna Mayer won the 800m in 2:01.30.\n\nAs Mayer took in the victory, she was happy.") == {"Anna Mayer"}


def test_a_surname_that_is_an_event_is_one_behind_a_first_name_of_no_list() -> None:
    assert "Dorvik Walker" in names(
        "Former European 200m champion Dorvik Walker is to retire from athletics.\n\nWalker had hoped to compete."
    )
