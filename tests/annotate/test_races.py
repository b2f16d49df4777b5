"""Which races an article speaks of: told apart by competition, discipline, sex, round and date; held or to come."""

from __future__ import annotations

import pytest

from tests.annotate.reading import name, read


def races(
    text: str, published_on: str | None = "2024-06-10"
) -> set[tuple[str | None, str | None, str | None, str | None, str, str | None]]:
    """(competition, discipline, sex, date, status, winner)."""
    found = read(text, published_on=published_on)
    return {(r.competition, r.discipline, r.sex, r.race_date, r.status, name(found, r.winner_key)) for r in found.races}


def test_a_told_result_makes_a_race_with_its_winner() -> None:
    assert races("Tara Finch won the women’s 800m at the Prefontaine Classic in Eugene on 25 May in 1:58.20.") == {
        ("Prefontaine Classic 2024", "800", "F", "2024-05-25", "held", "Tara Finch")
    }


def test_all_results_of_one_race_are_one_race() -> None:
    text = (
        "Tara Finch won the women’s 800m at the Prefontaine Classic in Eugene on 25 May in 1:58.20.\n\n"
        "Lena Holt was second in 1:58.90 and Mona Sande third in 1:59.10."
    )
    assert len(races(text)) == 1


def test_men_and_women_run_different_races() -> None:
    text = (
        "At the Prefontaine Classic in Eugene on 25 May, Tara Finch won the women’s 800m in 1:58.20 and "
        "Omar Diallo won the men’s 800m in 1:44.10."
    )
    assert {(sex, winner) for _, _, sex, _, _, winner in races(text)} == {("F", "Tara Finch"), ("M", "Omar Diallo")}


def test_heats_and_final_are_different_races() -> None:
    found = read(
        "At the European Championships in Rome on Saturday Tara Finch won her heat of the women’s 800m in 2:01.20. "
        "Finch won the 800m final in 1:58.20 on Sunday."
    )
    assert {r.round for r in found.races} == {"heat", "final"}


def test_an_announced_race_is_not_a_result() -> None:
    found = read("Tara Finch will run the women’s 800m at the Paris Olympics in August.")
    assert found.claims == []
    (race,) = found.races
    assert (race.competition, race.discipline, race.sex, race.status, race.winner_key) == (
        "Olympic Games 2024",
        "800",
        "F",
        "announced",
        None,
    )


def test_a_bare_title_is_no_race_but_a_dated_one_is() -> None:
    told = "Tara Finch, the {} 800m champion, won the women’s 1500m at the Prefontaine Classic in Eugene on 25 May in 4:01.10."
    assert {c for c, *_ in races(told.format("world"))} == {"Prefontaine Classic 2024"}
    assert {c for c, *_ in races(told.format("2022 world"))} == {"Prefontaine Classic 2024", "World Championships 2022"}


def test_a_result_is_never_of_a_day_to_come() -> None:
    found = read("Tara Finch won the women’s 800m at the Paris Olympics.", published_on="2024-05-01")
    assert found.claims == []


def test_a_claim_takes_the_day_of_its_race() -> None:
    found = read(
        "Tara Finch won the women’s 800m at the 2024 European Championships in Rome on 9 June in 1:58.20.\n\n"
        "Lena Holt took silver in the 800m at the European Championships in 1:58.90.",
        published_on="2024-06-10",
    )
    assert {c.race_date for c in found.claims} == {"2024-06-09"}


@pytest.mark.parametrize("text", ["", "\n", "Results", "Women’s 800m", "1. 2. 3."])
def test_no_athlete_means_no_claim_and_no_race(text: str) -> None:
    found = read(text)
    assert found.claims == []
    assert found.races == []
