"""Championships of a country are one series, whatever sponsors and qualifiers stand in the name."""

import pytest

from flows.annotate.competitions import find_competitions
from flows.annotate.dates import find_dates
from flows.annotate.text import parse


def names(body, published):
    text = parse(body, None, published)
    return [row.competition for row in find_competitions(text, find_dates(text))]


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("the USA/Harvest outdoor track and field championships", "US Championships"),
        ("the U.S. outdoor track and field championships", "US Championships"),
        ("the Harvest USA Outdoor Track & Field Championships", "US Championships"),
        ("the Polish national athletics championships", "Polish Championships"),
        ("the French elite championships", "French Championships"),
        ("New Zealand's senior track and field championships", "New Zealand Championships"),
        ("the Scottish indoor championships", "Scottish Indoor Championships"),
        ("the German Athletics Indoor Championships", "German Indoor Championships"),
        ("the JAAA National Senior Championships", "Jamaican Championships"),
        ("the Athletics Kenya national championships", "Kenyan Championships"),
        ("the SA Athletics Championships", "South African Championships"),
        ("the NZ track and field championships", "New Zealand Championships"),
    ],
)
def test_sponsors_and_qualifiers_do_not_make_another_series(name, series):
    assert names(f"Lind won the 800m at {name} on Saturday.", "2019-07-29") == [f"{series} 2019"]


@pytest.mark.parametrize("name", ["the Polish youth championships", "the Kenyan police championships", "the US road running championships"])
def test_championships_of_some_are_not_those_of_the_country(name):
    assert not {"Polish Championships 2019", "Kenyan Championships 2019", "US Championships 2019"} & set(
        names(f"Lind won the 800m at {name} on Saturday.", "2019-07-29")
    )


@pytest.mark.parametrize("words", ["The Indian title sponsor", "The Polish crown prince"])
def test_a_sponsor_and_a_prince_hold_no_championships(words):
    assert names(f"{words} watched Ruth Bett win the 10K in 31:20.", "2025-08-03") == []


def test_the_national_championships_are_those_the_article_names() -> None:
    text = (
        "The Athletics Kenya national championships were used as trials for the African Championships in Reduit, Mauritius. Mauritius is "
        "the host.\n\nAt the national championships Dominic Lumasi won the 5000m in 13:31.42."
    )
    assert {name.rstrip("0123456789 ") for name in names(text, "2022-04-30")} == {"Kenyan Championships", "African Championships"}


def test_an_abbreviation_that_is_a_state_here_is_no_country():
    assert "South African Championships" not in names("She won the SA Championships in Adelaide on Sunday.", "2024-03-10")
