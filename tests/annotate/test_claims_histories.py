"""Results as features, obituaries and news of doping tell them: titles at home, records of before, medals given afterwards."""

import pytest

from tests.annotate.reading import claim, claims, read


def test_national_titles_are_of_the_winners_country_and_of_no_games_told_before() -> None:
    text = (
        "Anna Bell of Norway took two gold medals at the Commonwealth Games. She also won national titles in javelin, long jump and the"
        " 400 meters hurdles."
    )
    found = read(text)
    assert {c.competition for c in found.claims if c.discipline in ("JT", "LJ", "400H")} == {"Norwegian Championships"}


def test_a_national_title_of_nobody_knows_whose_country_has_no_competition() -> None:
    assert claim("Mira Holt won the national discus title in 2011.", "Mira Holt").competition is None


@pytest.mark.parametrize("told", ["set by", "which was set by", "that had been set by", ", set in Oslo by"])
def test_a_previous_record_is_of_who_set_it(told: str) -> None:
    text = f"The previous record of 1:45.20 {told} Jon Farrow in 2009 is gone: Lars Crane won the 800m in 1:44.65."
    assert ("Jon Farrow", "800", "1:45.20", None) in claims(text.replace(" ,", ","), published_on="2012-06-20")


def test_a_medal_awarded_after_a_disqualification_is_a_place() -> None:
    text = (
        "Mira Holt of Norway has been awarded the European javelin gold medal, since Lena Kant tested positive. Sweden's Anna Bell has"
        " been upgraded to silver."
    )
    assert claims(text) == {("Mira Holt", "JT", None, 1), ("Anna Bell", "JT", None, 2)}


def test_a_title_said_of_a_pronoun_is_a_title() -> None:
    text = "Petra Quill lives by the sea. She is the reigning European Indoor champion at 800m and 1500m."
    assert claims(text, published_on="2018-08-07") == {("Petra Quill", "800", None, 1), ("Petra Quill", "1500", None, 1)}


@pytest.mark.parametrize(
    ("text", "on", "called"),
    [
        ("Lars Crane won the 800m at the Golden Gala in Rome in 1:46.70.", None, "Rome Golden Gala"),
        ("Lars Crane won the 800m at the Golden Gala in Rome in 1:46.70.", "2024-08-31", "Rome Diamond League 2024"),
        ("Lars Crane won the 800m at the Golden Gala, the Diamond League meeting in Rome, in 1:46.70.", None, "Rome Diamond League"),
        ("Lena Holt won the mile at the Anniversary Games in London.", None, "London Anniversary Games"),
    ],
)
def test_a_meeting_of_no_known_year_bears_the_name_that_the_text_uses(text: str, on: str | None, called: str) -> None:
    assert {c.competition for c in read(text, published_on=on).competitions} == {called}
