"""Names in the company of clubs, teams, class years and results lists: who is the person and what only stands beside."""

from __future__ import annotations

import pytest

from tests.annotate.test_people import athletes, names, people, person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Junior Mateo Ferrand won the 10,000m in 28:51.07.", "Mateo Ferrand"),
        ("Aston Harrier Naomi Belcher retained the hammer title with 61.35m.", "Naomi Belcher"),
        ("He finished three places ahead of Tynemouth Strider Liam Brook in the 5000m.", "Liam Brook"),
        ("Ayr Seafield's Lucy Hartnell won the 6km by 41 seconds.", "Lucy Hartnell"),
        ("Cambrian Vale's Owen Price was third in the 800m.", "Owen Price"),
        ("Boise State's Carter Nyberg won the decathlon with 7,588 points.", "Carter Nyberg"),
    ],
)
def test_a_club_or_a_class_year_before_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert athletes(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Third was Florian Stadler of TS Lindau with 8291 points.",
        "Kirsty Boyd of Giffard North (36:58) was third in the race.",
        "Ollie Starling, 16, of Banchory Stanton, won the 3000m in 9:01.",
        "Anna Bell won the 800m in 1:58.10, her fastest since the Golden Gala.",
        "The 4x100m went to the Rams in 39.22, ahead of San Marco State's 39.40; Anna Bell ran the first leg.",
        "Anna Bell, who won the 100m in 11.20, was named the meet's Outstanding Female Performer.",
        "A record by Anna Bell (club: Bruntsfield Hawker) over 1500m in 3:59.10 was the best of the day.",
    ],
)
def test_a_club_a_meeting_and_an_honour_are_nobody(text: str) -> None:
    assert len(athletes(text)) == 1 == len(names(text))


def test_every_runner_of_a_line_up_in_brackets_is_an_athlete_of_the_team_s_country() -> None:
    text = "4x100m: 1. South Africa (Banda Nkomo, Thabo Mabena, Retlisi Dlomo, Lindo Methu) 37.58; 2. Japan 37.83"
    assert athletes(text) == {"Banda Nkomo", "Thabo Mabena", "Retlisi Dlomo", "Lindo Methu"}
    assert {person(text, n).country for n in athletes(text)} == {"RSA"}


def test_a_results_list_with_codes_needs_no_known_first_name() -> None:
    assert athletes("4. Festos Langot KEN 2:06:58\n5. Yohanis Tesfu ERI 2:07:20") == {"Festos Langot", "Yohanis Tesfu"}


def test_the_initials_of_a_results_list_are_the_athlete_named_in_full_before() -> None:
    text = "Eilith Galbrane of Lasswade AC ran away from the field to win in 36:12.\n\nWomen: 1 E Galbrane (Lasswade) 36:12."
    assert athletes(text) == {"Eilith Galbrane"}


def test_a_coach_who_won_in_a_year_is_an_athlete_and_a_coach_who_did_not_is_none() -> None:
    text = "Only one woman has taken three: Bell's coach, Jana Horak, who won in 1998 and 2002. Anna Bell ran 1:59.10."
    assert "Jana Horak" in athletes(text)
    assert "Jana Horak" not in athletes("Bell's coach, Jana Horak, said she was pleased. Anna Bell ran 1:59.10.")


def test_who_stands_in_one_breath_with_an_athlete_of_a_race_is_one_too() -> None:
    text = "Tadeo Orme ran the first leg in 10.4. A bad change between Tadeo Orme and Luke Malloy cost the relay team dearly."
    assert athletes(text) == {"Tadeo Orme", "Luke Malloy"}


def test_an_official_with_a_long_title_is_no_athlete() -> None:
    text = "The team's director of high performance, Deirdre Manton, said: “We came for two medals and won one.”"
    assert athletes(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "There was a bronze for Newton Abbot teenager Callum Ridd in the men's 400m hurdles in 50.21.",
        "Callum Ridd, of Shaftesbury Vale, won the 400m in 49.80.",
        "Market Rasen Flyers’ Callum Ridd won Sunday's half marathon in 1:09:44.",
        "Callum Ridd (Thames Hare & Hounds) was fifth in the mile in 4:10.2.",
        "The steeplechase went to Burton Latimer runner Callum Ridd in 9:01.",
    ],
)
def test_the_club_or_town_of_an_athlete_is_nobody(text: str) -> None:
    assert names(text) == {"Callum Ridd"}


def test_a_preposition_of_a_headline_is_no_first_name() -> None:
    text = "Abby Sand Runs 4:16.41 to Win Bell Mile Over Imogen Tate in Front of Sold-Out Hall\n\nImogen Tate was second in 4:17.30."
    assert athletes(text) == {"Abby Sand", "Imogen Tate"}


def test_who_heads_a_list_is_no_head() -> None:
    assert athletes("Youssef Zaki, 25, heads the season's list with 7:58.66 in the steeplechase.") == {"Youssef Zaki"}


def test_the_women_s_race_is_not_the_coach_s() -> None:
    text = "Abby Sand, who trains under coach Ben Rourke, won the women's mile in 4:16.41. Rourke said the plan was simple."
    assert person(text, "Ben Rourke").sex == "M"


def test_when_a_page_was_put_up_is_no_person() -> None:
    assert names("Anna Bell wins\n\nPublished Sat 12 Apr 2025\n\nAnna Bell won the 800m in 1:58.10.") == {"Anna Bell"}


@pytest.mark.parametrize(
    "aside",
    [
        "Moira Finch, 78, was waiting for the runners in the race with a flask.",
        "British team leader Neil Parget said the runners had been unlucky in the race.",
        "“She can run faster in a race,” said Fergus Lacey, who has guided her since she came home.",
    ],
)
def test_who_waits_leads_a_team_or_guides_is_no_athlete(aside: str) -> None:
    assert athletes(f"Erin Holt won the 1500m in 4:09.14.\n\n{aside}") == {"Erin Holt"}


def test_an_old_champion_is_an_athlete() -> None:
    assert athletes("Moira Finch, 78, won the marathon in 1964 in 2:51.10.") == {"Moira Finch"}


def test_the_label_of_a_section_is_nobody() -> None:
    assert "Quick" not in names("Carl Boyd was third in the 1500m.\n\nQuick Take: A win for Boyd\n\nHe ran 3:39.84 to win his heat.")


def test_a_surname_goes_on_meaning_whom_it_has_meant() -> None:
    text = (
        "Erin Holt won the 1500m. Holt was glad. Holt ran 4:09.14.\n\nIn the stands, Hector Holt had his hands over his eyes.\n\n"
        "Holt will run the 800m too."
    )
    last = [m for m in people(text).mentions if m.start > text.index("eyes")]
    assert [m.person_key for m in last] == [person(text, "Erin Holt").key]


def test_a_story_that_opens_in_capitals_opens_with_a_first_name() -> None:
    assert names("ALEX Wright produced the race of his life to finish second in the 10,000m.") == {"Alex Wright"}


def test_who_heads_quoted_words_below_an_event_is_an_athlete() -> None:
    text = "Quotes of the day\n\nMen’s 400m hurdles, semi-finals\n\nReid Colby\n\n“I had a good start.”\n\nJonny Amsden\n\n“I felt strong.”"
    assert athletes(text) == {"Reid Colby", "Jonny Amsden"}


def test_the_town_of_a_dateline_is_nobody() -> None:
    text = "RAS AL-KHAIMAH, United Arab Emirates, Jan 22 - Gideon Lumo won the marathon in 2:10:25."
    assert names(text) == {"Gideon Lumo"}


@pytest.mark.parametrize(
    "text",
    [
        "The Olympic medallists Holly Stanton and Clive Rennick were injured.",
        "Holly Stanton was floored on the first lap and Clive Rennick won. Rennick – son of former footballer Ronny – looked happy.",
    ],
)
def test_medallists_and_sons_of_other_people_are_athletes(text: str) -> None:
    assert athletes(text) == {"Holly Stanton", "Clive Rennick"}
