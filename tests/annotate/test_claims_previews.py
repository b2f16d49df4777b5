"""Previews and news: what is to come holds no result, and what stands beside it in passing is not where the race told was held."""

import pytest

from tests.annotate.reading import claim, claims, read


def test_a_race_to_come_is_not_where_a_race_of_another_length_was_run() -> None:
    text = "Mira Holt is to run the London Marathon in April. Holt was second in a 10K race in Ghent on Sunday."
    assert (claim(text, "Mira Holt").discipline, claim(text, "Mira Holt").competition) == ("10K", None)


def test_what_a_team_won_before_is_not_of_who_was_named_last() -> None:
    text = "Petra Quill has entered the London Marathon. Quill would strengthen the Norway team who won the silver two years ago."
    assert claims(text) == set()


def test_the_medal_of_a_quartet_somebody_was_of_does_not_tell_where_the_meeting_was() -> None:
    text = (
        "Tom Ash took the 60m in 6.71 at the Ghent International meeting on Saturday.\n\nAsh, one of the quartet that won silver at"
        " the London Olympics, will rest now. Lars Crane was third over 200m in 21.38 secs."
    )
    assert {c.competition for c in read(text, published_on="2013-02-11").claims if c.place == 3} == {"Ghent International 2013"}


def test_whom_somebody_left_trailing_has_the_place() -> None:
    text = "Anna Bell was first in the 100m hurdles, leaving Lena Kant trailing in fifth spot."
    assert claims(text) == {("Anna Bell", "100H", None, 1), ("Lena Kant", "100H", None, 5)}


def test_a_win_by_the_favourite_is_of_the_favourite() -> None:
    text = "In Lund the women's 800m was won by the European title favourite, Mira Holt of Sweden."
    assert claims(text) == {("Mira Holt", "800", None, 1)}
    assert read(text).competitions == []


@pytest.mark.parametrize(
    "said",
    [
        "lost his title and the race in the heats",
        "has five wins this season",
        "faces more than one rival for the world crown",
        "returns to the task of recapturing his world title",
        "and Leo Hart had winning performances",
    ],
)
def test_what_was_lost_counted_or_hoped_for_is_no_win(said: str) -> None:
    assert claims(f"Jon Farrow runs the 400m. Farrow {said}.") == set()


def test_the_event_somebody_moved_from_is_not_the_one_run() -> None:
    text = "Jon Farrow was second in 47.15 secs after he stepped down from his usual 800m to 400m."
    assert claims(text) == {("Jon Farrow", "400", "47.15 secs", 2)}


def test_a_title_of_two_championships_or_years_is_two_claims() -> None:
    text = (
        "Lars Crane, the world and Commonwealth 800m champion, is in Ghent. The world cross country champion in 2010 and 2011 was Petra"
        " Quill."
    )
    assert {(c.discipline, c.competition) for c in read(text, published_on="2012-02-01").claims} == {
        ("800", "World Championships 2011"),
        ("800", "Commonwealth Games 2010"),
        ("XC", "World Cross Country Championships 2010"),
        ("XC", "World Cross Country Championships 2011"),
    }


def test_an_age_that_lost_its_hyphens_describes_somebody() -> None:
    text = "Mira Holt is in the 60m hurdles in Lund. The 19 year old took the national title in 8.21 seconds."
    assert claims(text, published_on="2013-02-11") == {("Mira Holt", "60H", "8.21 seconds", 1)}


def test_a_mark_owned_by_somebody_of_a_country_is_theirs() -> None:
    text = "Nobody but Lars Crane of Norway's 3:57.12 was quicker than the 3:58.40 of Tom Ash, who won the mile."
    assert ("Lars Crane", "MILE", "3:57.12") in {c[:3] for c in claims(text)}


def test_a_record_of_long_ago_was_not_set_at_the_meeting_told_of() -> None:
    text = (
        "At the Ghent Invitational Tom Ash took the 800m in 1:47.20. One man was quicker: Jon Farrow, setting the national record of"
        " 1:46.95 in 1988."
    )
    assert claim(text, "Jon Farrow").competition is None


def test_the_final_told_beside_the_name_of_its_city_is_of_that_city() -> None:
    text = (
        "Missing from the Tokyo Olympics are Jon Farrow, the 800m winner at the 2012 London Games, and Lena Kant, 27, who took the women's"
        " javelin bronze medal in London."
    )
    assert claim(text, "Lena Kant").competition == "Olympic Games 2012"


def test_a_meeting_where_a_best_was_set_before_is_not_told_of_by_the_next_sentence() -> None:
    text = (
        "At the Port Adrian Invitational on Saturday Anna Bell threw the hammer 61.34 meters.\n\nThat beat her mark of 60.70 meters set"
        " in March at the Norland Classic. Lena Kant was fourth in the javelin with 47.15 meters."
    )
    assert claim(text, "Lena Kant").competition == "Port Adrian Invitational 2024"


def test_the_distances_somebody_holds_records_at_are_not_the_one_run() -> None:
    text = (
        "The 2,000-meter run at the Lund International track and field meet ended with a world record. Tom Ash, the record-holder at 800"
        " and 3,000 meters, won in 4:43.05. Jon Farrow of Sweden had set the previous mark of 4:44.60 in Ghent on May 9, 2009."
    )
    on = "2011-06-20"
    assert claims(text, published_on=on) == {("Tom Ash", "2000", "4:43.05", 1), ("Jon Farrow", "2000", "4:44.60", None)}
    assert {(c.place, c.competition, c.race_date) for c in read(text, published_on=on).claims} == {
        (1, "Lund International 2011", "2011"),
        (None, None, "2009-05-09"),
    }


def test_a_semi_final_is_no_final_and_a_place_in_it_is_of_the_race_told() -> None:
    text = (
        "In her semi-final of the 400m hurdles Anna Bell came third in 57.18. Out as well is Petra Quill (57.90), who was sixth in her"
        " semi-final."
    )
    assert claims(text) == {("Anna Bell", "400H", "57.18", 3), ("Petra Quill", "400H", "57.90", 6)}
    assert {c.round for c in read(text).claims} == {"semi-final"}


@pytest.mark.parametrize("said", ["a qualifying spot", "the qualifying standard", "a qualifying mark"])
def test_a_qualifying_standard_is_no_round(said: str) -> None:
    assert claim(f"Anna Bell was third in the 400m hurdles in 57.18, {said} for the Games.", "Anna Bell").round is None


def test_a_record_somebody_set_before_does_not_date_the_race_told() -> None:
    text = "Lars Crane won the 3,000m at the Ghent meeting in 7:51.30 and took from Jon Farrow the record he set two months ago."
    assert claim(text, "Lars Crane").race_date != "2024-04"


def test_games_that_somebody_runs_to_be_selected_for_are_not_where_the_race_was_run() -> None:
    text = (
        "Mira Holt won the 200m in 22.93 at the 2018 Australian Championships on Sunday.\n\nTom Ash, pushing for Commonwealth Games"
        " selection, was second in 20.60 and Lena Kant ran 23.06 to get the A qualifier for the Commonwealth Games."
    )
    assert {c.competition for c in read(text, published_on="2018-02-19").claims} == {"Australian Championships 2018"}
