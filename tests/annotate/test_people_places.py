"""What is capitalised like a person and is none: streets, schools and teams, races; and one of a relay by her team-mates."""

import pytest

from tests.annotate.reading import read


def athletes(text: str) -> dict[str, str | None]:
    return {p.full_name: p.sex for p in read(text).people if p.is_athlete}


@pytest.mark.parametrize(
    "place",
    [
        "She ran alone until the Charles Street finish line.",
        "She had won last year's Glen Ogle 33 Mile and the Rocky Badger 100 Mile.",
        "The race passed St. Olaf and the Division III schools.",
        "Aoyama Gakuin University came from behind to win the team race. Aoyama Gakuin's runners were seventh, eighth and ninth.",
        "The Lady Jays took the team title with 117.5 points.",
    ],
)
def test_streets_schools_and_races_are_nobody(place: str) -> None:
    assert set(athletes(f"Petra Lindqvist won the women's race at the Harrowby 10K in 32:08. {place}")) == {"Petra Lindqvist"}


def test_one_of_a_relay_is_of_the_sex_of_her_team_mates() -> None:
    found = athletes(
        "Annalise Harding, Bridget Palmer, Marianne Webb and Sami Orchard obtained a school record of 3:41.80 in the 4x400m relay."
    )
    assert set(found.values()) == {"F"}


def test_nominees_of_the_year_are_athletes() -> None:
    found = athletes("Americans Sydney Marlow, Clara Dunley and Noah Kessel are among the nominees for Athlete of the Year.")
    assert set(found) == {"Sydney Marlow", "Clara Dunley", "Noah Kessel"}
