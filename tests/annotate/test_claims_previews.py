"""Previews and news: what is to come holds no result, and what stands beside it in passing is not where the race told was held."""

import pytest

from tests.annotate.reading import claim, claims, read


def test_a_race_to_come_is_not_where_a_race_of_another_length_was_run() -> None:
    text = (
        "London Marathon organisers hope that Susan Cheboi will take part in this year's race. Cheboi finished third in last Sunday's 10K"
        " race in Puerto Rico."
    )
    assert (claim(text, "Susan Cheboi").discipline, claim(text, "Susan Cheboi").competition) == ("10KM", None)


def test_what_a_team_won_before_is_not_of_who_was_named_last() -> None:
    text = "Sonia Sullane will run the London Marathon. Sullane would boost the Ireland team who won the bronze three years ago."
    assert claims(text) == set()


def test_the_medal_of_a_quartet_somebody_was_of_does_not_tell_where_the_meeting_was() -> None:
    text = (
        "Jason Gardiner won the 60m at Sunday's Leipzig International meeting in 6.56.\n\nGardiner, part of the quartet that won gold at"
        " the Athens Olympics, goes to Sheffield next. Ian Mackay was third over 200m in 21.72 secs."
    )
    assert {c.competition for c in read(text, published_on="2005-02-14").claims if c.place == 3} == {"Leipzig International 2005"}


def test_whom_somebody_left_trailing_has_the_place() -> None:
    text = "Sarah Claxby won the 60m hurdles and left European medal favourite Irina Shevtsova trailing in sixth spot."
    assert claims(text) == {("Sarah Claxby", "60H", None, 1), ("Irina Shevtsova", "60H", None, 6)}


def test_a_win_by_the_favourite_is_of_the_favourite() -> None:
    text = "The women's 60m in Ghent was won by European medal favourite Christine Arnaud of France."
    assert claims(text) == {("Christine Arnaud", "60", None, 1)}
    assert read(text).competitions == []


@pytest.mark.parametrize(
    "said",
    [
        "lost the race and his title in the semi-finals",
        "has five wins this season",
        "faces more than one rival for the world crown",
        "returns to the task of recapturing his world title",
        "and Leo Hart had winning performances",
    ],
)
def test_what_was_lost_counted_or_hoped_for_is_no_win(said: str) -> None:
    assert claims(f"Maurice Greenway runs the 100m. Greenway {said}.") == set()


def test_the_event_somebody_moved_from_is_not_the_one_run() -> None:
    text = "Ian Mackay stepped down from his favoured 400m to 200m to finish third in 21.72 secs."
    assert claims(text) == {("Ian Mackay", "200", "21.72 secs", 3)}


def test_a_title_of_two_championships_or_years_is_two_claims() -> None:
    text = (
        "World and Commonwealth 100m champion Kim Collinson races on Friday. Paula Radway was world cross country champion in 2001"
        " and 2002."
    )
    assert {(c.discipline, c.competition) for c in read(text, published_on="2005-02-01").claims} == {
        ("100", "World Championships 2003"),
        ("100", "Commonwealth Games 2002"),
        ("XC", "World Cross Country Championships 2001"),
        ("XC", "World Cross Country Championships 2002"),
    }


def test_an_age_that_lost_its_hyphens_describes_somebody() -> None:
    text = "Sarah Claxby runs the 60m hurdles on Sunday. The 25 year old won the AAAs title in 7.96 seconds."
    assert claims(text, published_on="2005-02-14") == {("Sarah Claxby", "60H", "7.96 seconds", 1)}


def test_a_mark_owned_by_somebody_of_a_country_is_theirs() -> None:
    text = "Bernard Lagorio won the mile in 3:49.89, inferior only to Eamonn Coghill of Ireland's 3:49.78."
    assert ("Eamonn Coghill", "MILE", "3:49.78") in {c[:3] for c in claims(text)}


def test_a_record_of_long_ago_was_not_set_at_the_meeting_told_of() -> None:
    text = (
        "Shawn Merrick won the 400m at the Fayetteville Invitational in 44.93. Only Michael Johnstone has gone quicker, setting the"
        " world record of 44.63 in 1995."
    )
    assert claim(text, "Michael Johnstone").competition is None


def test_the_final_told_beside_the_name_of_its_city_is_of_that_city() -> None:
    text = (
        "Costas Kenteras, who won the 200m title at the 2000 Sydney Games and Katerina Thanos, 30, who won the women's 100m silver medal in"
        " Sydney, withdrew from the Athens Olympics."
    )
    assert claim(text, "Katerina Thanos").competition == "Olympic Games 2000"


def test_a_meeting_where_a_best_was_set_before_is_not_told_of_by_the_next_sentence() -> None:
    text = (
        "Haley Walcott threw the hammer 56.61 meters at the Michael Johnston Invitational on Friday.\n\nShe eclipsed her mark of 56.11"
        " meters set last week at the North Plains Classic. Sydney Rodman threw 42.60 meters in the javelin to finish fifth."
    )
    assert claim(text, "Sydney Rodman").competition == "Michael Johnston Invitational 2024"


def test_the_distances_somebody_holds_records_at_are_not_the_one_run() -> None:
    text = (
        "Said Aouini set a world record in the 2,000-meter run at the Paris International track and field meet. Aouini, the record-holder"
        " at 1,500 and 5,000 meters, won in 4:50.81, beating the previous mark of 4:51.39 set by Britain's Steve Camden at"
        " Budapest on Aug. 4, 1985."
    )
    found = read(text, published_on="1987-07-17")
    assert claims(text, published_on="1987-07-17") == {("Said Aouini", "2000", "4:50.81", 1), ("Steve Camden", "2000", "4:51.39", None)}
    assert {(c.place, c.competition, c.race_date) for c in found.claims} == {
        (1, "Paris International 1987", "1987"),
        (None, None, "1985-08-04"),
    }


def test_a_semi_final_is_no_final_and_a_place_in_it_is_of_the_race_told() -> None:
    text = (
        "Megan Simson was fourth in her semi-final of the 100m hurdles in 12.93. Missing out too was Rusha Burdon (12.94), who was fifth"
        " in her semi-final."
    )
    assert claims(text) == {("Megan Simson", "100H", "12.93", 4), ("Rusha Burdon", "100H", "12.94", 5)}
    assert {c.round for c in read(text).claims} == {"semi-final"}


@pytest.mark.parametrize("said", ["a qualifying spot", "the qualifying standard", "a qualifying mark"])
def test_a_qualifying_standard_is_no_round(said: str) -> None:
    assert claim(f"Megan Simson was fourth in the 100m hurdles in 12.93, {said} for the Games.", "Megan Simson").round is None


def test_a_record_somebody_set_before_does_not_date_the_race_told() -> None:
    text = "Moses Kiptoo lost the world record he set two months ago as Haile Gebreab won the 5,000m in 12:44.39 at the Weltklasse meeting."
    assert claim(text, "Haile Gebreab").race_date != "2024-04"
