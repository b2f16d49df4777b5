"""Results as features, obituaries and news of doping tell them: titles at home, records of before, medals given afterwards."""

import pytest

from tests.annotate.reading import claim, claims, read


def test_national_titles_are_of_the_winners_country_and_of_no_games_told_before() -> None:
    text = (
        "Hilda Marsh of New Zealand won four Commonwealth Games gold medals. She also won national titles in shot put, discus and the"
        " 80 meters hurdles."
    )
    found = read(text)
    assert {c.competition for c in found.claims if c.discipline in ("SP", "DT", "80H")} == {"New Zealand Championships"}


def test_a_national_title_of_nobody_knows_whose_country_has_no_competition() -> None:
    assert claim("Hilda Marsh won the national javelin title in 1997.", "Hilda Marsh").competition is None


@pytest.mark.parametrize("told", ["set by", "which was set by", "that had been set by", ", set in Oslo by"])
def test_a_previous_record_is_of_who_set_it(told: str) -> None:
    text = f"Hamid Amrane won the 1500m in 3:26.00, taking a second off the previous record of 3:27.37 {told} Salim Derradji in 1995."
    assert ("Salim Derradji", "1500", "3:27.37", None) in claims(text.replace(" ,", ","), published_on="1998-07-15")


def test_a_medal_awarded_after_a_disqualification_is_a_place() -> None:
    text = (
        "New Zealand's Val Addison has been awarded the Olympic shot put gold medal after Nadia Ostrova tested positive. Russia's Yeva"
        " Kolova has been upgraded to silver medal position."
    )
    assert claims(text) == {("Val Addison", "SP", None, 1), ("Yeva Kolova", "SP", None, 2)}


def test_a_title_said_of_a_pronoun_is_a_title() -> None:
    text = "Laura Mull trains in the hills. She is the reigning 1500m and 3000m European Indoor champion."
    assert claims(text, published_on="2018-08-07") == {("Laura Mull", "1500", None, 1), ("Laura Mull", "3000", None, 1)}


@pytest.mark.parametrize(
    ("text", "on", "called"),
    [
        ("Hamid Amrane won the 1500m at the Golden Gala in Rome in 3:26.00.", None, "Rome Golden Gala"),
        ("Hamid Amrane won the 1500m at the Golden Gala in Rome in 3:26.00.", "2024-08-31", "Rome Diamond League 2024"),
        ("Hamid Amrane won the 1500m at the Golden Gala, the Diamond League meeting in Rome, in 3:26.00.", None, "Rome Diamond League"),
        ("Lena Holt won the mile at the Anniversary Games in London.", None, "London Anniversary Games"),
    ],
)
def test_a_meeting_of_no_known_year_bears_the_name_that_the_text_uses(text: str, on: str | None, called: str) -> None:
    assert {c.competition for c in read(text, published_on=on).competitions} == {called}
