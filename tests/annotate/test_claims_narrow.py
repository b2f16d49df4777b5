"""What looks like a result and is none: others beside a relay, a goal beside a win, editions not yet held, titles shared."""

from __future__ import annotations

import pytest

from tests.annotate.reading import claims, read

GAMES = "The Harrowby Games were held in front of a full house on Saturday.\n\n"


@pytest.mark.parametrize(
    ("end", "place"),
    [
        (" of Britain second", 2),
        (" among the beaten Jamaican team", None),
        (" injured", None),
        (" winning individual medals", None),
    ],
)
def test_people_of_whom_more_is_told_are_no_winners_of_the_relay(end: str, place: int | None) -> None:
    found = claims(f"{GAMES}The United States won the women's 4x100m relay in 43.50, with Ann Berg, Ida Colby and Dee Roth{end}.")
    assert {c[3] for c in found if c[0] in ("Ann Berg", "Ida Colby", "Dee Roth")} <= {place}


@pytest.mark.parametrize(
    "rest",
    [
        "at the Golden Spike and the World Championships are her next goal.",
        "at the British Championships, the European Championships having been cancelled.",
        "at the Summer Games of the Leeds schools.",
    ],
)
def test_championships_that_a_further_clause_is_of_are_not_won(rest: str) -> None:
    found = read(f"{GAMES}Ann Berg won the 800m {rest}", published_on="2022-06-28")
    won = {c.competition for c in found.claims if c.place == 1}
    assert len(won) == 1 and not any(str(name).startswith(("World", "European", "Olympic")) for name in won)


@pytest.mark.parametrize(
    ("cities", "published", "years"),
    [("London and Beijing", "2014-06-28", {2008, 2012}), ("Paris and London", "2024-09-28", {2012, 2024})],
)
def test_the_games_of_two_cities_are_those_near_each_other(cities: str, published: str, years: set[int]) -> None:
    found = read(f"{GAMES}Ann Berg won the 800m at the {cities} Olympics.", published_on=published)
    assert {c.competition for c in found.claims} == {f"Olympic Games {year}" for year in years}


@pytest.mark.parametrize(
    ("text", "published", "edition"),
    [
        (
            "The World Cross Country Championships were called off. Gail Steeley had won the last World Cross Country Championships.",
            "2020-03-30",
            "World Cross Country Championships 2019",
        ),
        (
            "Gail Steeley, winner at the European Cross Country Championships, is injured.",
            "2014-12-02",
            "European Cross Country Championships 2013",
        ),
    ],
)
def test_no_edition_is_won_that_was_not_held(text: str, published: str, edition: str) -> None:
    assert {c.competition for c in read(text, published_on=published).claims} == {edition}


@pytest.mark.parametrize("who", ["Former Olympic finalist Ann Berg", "World-class miler Ann Berg"])
def test_who_was_at_games_may_win_a_road_race(who: str) -> None:
    assert {c[1] for c in claims(f"{GAMES}{who} won the town 10k title in 33:02.")} == {"10K"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell was upset to lose the 800m title.", set()),
        (
            "Ann Berg won silver in the 800m and shared the title of athlete of the meeting with Lena Kant.",
            {("Ann Berg", "800", None, 2)},
        ),
        ("Ann Berg finished third in the 800m and shared second place in the series with Lena Kant.", {("Ann Berg", "800", None, 3)}),
        (
            "Joel Marsh clocked 7:31.66 in the 3,000m, and Bo Lind ran out of time to win the 110m hurdles.",
            {("Joel Marsh", "3000", "7:31.66", None)},
        ),
        ("In the javelin Bo Lind moved into second with his fourth throw before dropping to fifth.", {("Bo Lind", "JT", None, 5)}),
        ("Ann Berg had a 6.52m season's best to finish third in the long jump.", {("Ann Berg", "LJ", "6.52m", 3)}),
        ("Ann Berg finished third of the day's runners in the 800m.", {("Ann Berg", "800", None, 3)}),
    ],
)
def test_what_only_looks_like_a_place_is_none(text: str, expected: set[tuple[str, str, str | None, int | None]]) -> None:
    assert claims(GAMES + text) == expected


def test_another_reinstated_leaves_who_was_disqualified_out() -> None:
    text = "Ann Berg was disqualified from the 800m and Lena Kant, who had been obstructed, was reinstated."
    assert [(c.discipline, c.outcome) for c in read(GAMES + text).claims] == [("800", "DQ")]


def test_a_title_that_somebody_was_beaten_to_last_year_is_of_last_year() -> None:
    found = read("Anna Bell, beaten to the title last year, won the 800m on Sunday.", published_on="2022-06-28")
    assert {(c.place, c.race_date) for c in found.claims} == {(1, "2022-06-26"), (2, "2021")}
