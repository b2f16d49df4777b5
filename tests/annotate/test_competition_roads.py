"""What stands before a length is a race's name only where it is told as one: somebody who ran it stays somebody."""

import pytest

from tests.annotate.reading import claims, read

ON = "2019-05-13"


def _named(text: str) -> set[str]:
    return {c.series for c in read(text, published_on=ON).competitions}


@pytest.mark.parametrize(
    "text",
    [
        "Results: Bo Lund 10km 30:12, Max Wood 5km 14:10.",
        "Results\n\n1. Bo Lund 10K 30:12\n2. Max Wood 10K 30:20\n",
        "Bo Lund dropped Max Wood 10km from the finish and won the men's marathon in 2:10:10.",
        "Bo Lund dropped the Kenyan Max Wood 10km from the finish and won the men's marathon in 2:10:10.",
        "Bo Lund ran a Garmin 10K split on the way to winning the men's marathon in 2:10:10.",
        "Bo Lund ran in Nike Vaporfly 10K shoes and won the men's 1500m in 3:40.12.",
        "Lund Wins 10K in Bergstad\n\nBo Lund won the men's 10K in 30:12.",
        "LUND WINS 10K IN BERGSTAD\n\nBo Lund won the men's 10K in 30:12.",
    ],
)
def test_what_stands_before_a_length_that_somebody_ran_is_no_competition(text: str) -> None:
    assert _named(text) == set()


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("Bo Lund won the Lund 10K in 30:12.", "Lund 10K"),
        ("Bo Lund won last week's Wolds Dash 10k in 30:12.", "Wolds Dash 10k"),
        ("In London the Harrowby 10K was won by Bo Lund in 30:12.", "Harrowby 10K"),
        ("Harrowby 10K winner Bo Lund will run the men's marathon.", "Harrowby 10K"),
        ("Lund Wins Harrowby 10K\n\nBo Lund won the men's 10K in 30:12.", "Harrowby 10K"),
    ],
)
def test_what_is_told_as_a_race_is_one(text: str, competition: str) -> None:
    assert _named(text) == {competition}


def test_a_results_list_in_one_line_has_its_people_and_their_marks() -> None:
    assert claims("Results: Bo Lund 10km 30:12, Max Wood 5km 14:10.", published_on=ON) >= {
        ("Bo Lund", "10K", "30:12", None),
        ("Max Wood", "5K", "14:10", None),
    }


def test_who_is_dropped_so_far_from_the_finish_is_somebody() -> None:
    found = read("Bo Lund dropped Max Wood 10km from the finish and won the men's marathon in 2:10:10.", published_on=ON)
    assert {p.full_name for p in found.people} == {"Bo Lund", "Max Wood"}


@pytest.mark.parametrize(
    ("name", "discipline", "competition"),
    [
        ("Semi-Marathon de Paris", "HM", "Paris Half Marathon"),
        ("Mitja Marató Barcelona", "HM", "Barcelona Half Marathon"),
        ("Berliner Halbmarathon", "HM", "Berlin Half Marathon"),
        ("Medio Maratón de Bergstad", "HM", None),
        ("Maratón de Bergstad", "MAR", None),
    ],
)
def test_a_marathons_name_in_its_own_language_tells_its_length(name: str, discipline: str, competition: str | None) -> None:
    (claim,) = read(f"Bo Lund won the {name} in 2016 in {'62:10' if discipline == 'HM' else '2:12:10'}.", published_on=ON).claims
    assert (claim.discipline, claim.series) == (discipline, competition)
