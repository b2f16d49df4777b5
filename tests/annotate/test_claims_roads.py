"""Results as reports of road races tell them: those behind a winner, records that fell, races named by their length."""

import pytest

from tests.annotate.reading import claims, read

ON = "2019-05-13"


@pytest.mark.parametrize(
    ("words", "competition"),
    [
        ("the Harrowby 10K", "Harrowby 10K"),
        ("the Larch Ridge 100 Mile", "Larch Ridge 100 Mile"),
        ("the Oakley Women's 10km Challenge", "Oakley Women's 10km Challenge"),
        ("the 47th Boxley 10K for Women", "Boxley 10K for Women"),
    ],
)
def test_a_race_is_named_by_the_length_it_bears(words: str, competition: str) -> None:
    found = read(f"Petra Lindqvist won {words} on Sunday in 33:10.", published_on=ON)
    assert {c.series for c in found.competitions} == {competition}


@pytest.mark.parametrize("words", ["the women's 10K", "the Kenyan 10K", "Sunday's 10K", "a 5K", "the Olympic 10K"])
def test_a_length_without_a_name_is_no_competition(words: str) -> None:
    found = read(f"Petra Lindqvist won {words} on Sunday in 33:10.", published_on=ON)
    assert not [c for c in found.competitions if c.rule == "form of the name"]


def test_who_is_followed_by_others_with_their_times_won_before_them() -> None:
    text = (
        "Petra Lindqvist won the women's marathon in 2:31:10. She was followed by Emily Venner with a time of 2:32:31 and Jenny Sampson"
        " at 2:32:39."
    )
    assert claims(text, published_on=ON) == {
        ("Petra Lindqvist", "MAR", "2:31:10", 1),
        ("Emily Venner", "MAR", "2:32:31", 2),
        ("Jenny Sampson", "MAR", "2:32:39", 3),
    }


def test_who_is_not_far_behind_is_placed_all_the_same() -> None:
    text = "Petra Lindqvist won the women's marathon in 2:31:10. Not far behind, Iris Galloway placed second in 2:31:40."
    assert ("Iris Galloway", "MAR", "2:31:40", 2) in claims(text, published_on=ON)


def test_a_second_placed_runner_is_second() -> None:
    text = "Obi Tanner finished the men's marathon two minutes ahead of second-placed Albert Corrie."
    assert ("Albert Corrie", "MAR", None, 2) in claims(text, published_on=ON)


def test_ahead_of_two_of_whom_the_last_was_third_one_won() -> None:
    text = "Petra Lindqvist finished the women's marathon six seconds ahead of Leah Gidden and 10 seconds ahead of Sharon Locke in third."
    assert claims(text, published_on=ON) == {
        ("Petra Lindqvist", "MAR", None, 1),
        ("Leah Gidden", "MAR", None, 2),
        ("Sharon Locke", "MAR", None, 3),
    }


def test_the_time_that_was_beaten_is_of_who_set_it() -> None:
    text = "Tam Tolland ran the men's marathon in 2:04:58, beating the time of 2:05:06 set by Jeffrey Mottram in 2011."
    assert claims(text, published_on=ON) == {("Tam Tolland", "MAR", "2:04:58", None), ("Jeffrey Mottram", "MAR", "2:05:06", None)}


def test_a_record_that_is_and_was_set_by_somebody_is_his() -> None:
    text = "The men's course record of the Harrowby Marathon is 2:07:06 and was set by Guy Adler in 2014."
    assert claims(text, published_on=ON) == {("Guy Adler", "MAR", "2:07:06", None)}


def test_two_places_at_two_meetings_are_two_results() -> None:
    text = "Guy Adler was fourth in the 800m at the Tokyo Olympics and seventh at the World Championships last year."
    assert {(d, p) for _, d, _, p in claims(text, published_on="2023-08-20")} == {("800", 4), ("800", 7)}


def test_warm_weather_is_no_heat_of_a_race() -> None:
    found = read("Guy Adler won the men's 800m in 1:44.31 in heat that felt like an oven at the Harrowby Games.", published_on=ON)
    assert [c.round for c in found.claims] == [None]


def test_a_second_place_finish_is_a_place() -> None:
    text = (
        "Mark Vance led the way with a second-place finish in the men's 1500m, clocking 3:44.12 at the Boxley Invitational. Tom Wade had a"
        " fifth-place finish in the 800m (1:50.11), and Carl Abel added an eighth-place showing in the decathlon with 6,811 points."
    )
    assert claims(text, published_on=ON) == {
        ("Mark Vance", "1500", "3:44.12", 2),
        ("Tom Wade", "800", "1:50.11", 5),
        ("Carl Abel", "DEC", "6,811 points", 8),
    }


def test_where_somebody_leads_a_team_to_is_the_teams_place() -> None:
    text = "Cal Michaels won the men's 800m in 1:50.11 and led the Bearcats to a second-place finish at the Boxley Invitational."
    assert claims(text, published_on=ON) == {("Cal Michaels", "800", "1:50.11", 1)}


def test_a_leg_of_a_relay_is_no_race() -> None:
    text = "The Owls won the women's 4x400m in 3:26.27 at the Boxley Relays. Anne Mott ran a 50.27 400m anchor leg."
    assert not [c for c in claims(text, published_on=ON) if c[0] == "Anne Mott"]


def test_times_of_the_elite_field_are_bests_of_no_race() -> None:
    text = (
        "The Harrowby Half Marathon has announced its fields for 9 June 2019.\n\nElite men's field\n\nJon Lumley (KEN) 58:48\n\n"
        "Guy Adler (ETH) 59:06\n"
    )
    found = read(text, published_on=ON)
    assert {(c.mark_as_printed, c.competition) for c in found.claims} == {("58:48", None), ("59:06", None)}


def test_a_year_of_two_digits_is_that_of_its_games() -> None:
    text = "Alan Simmons, who has died at 84, was fourth in the ’64 Olympic 1500 and won silver in the 5000m at the ’66 Commonwealth Games."
    found = read(text, published_on=ON)
    assert {(c.competition, c.place) for c in found.claims} == {("Olympic Games 1964", 4), ("Commonwealth Games 1966", 2)}


def test_the_medal_that_another_matches_is_not_where_this_one_was_won() -> None:
    text = "Cai Bonham took bronze in the men's 20km race walk on Saturday to match his medal from the 2017 World Championships."
    found = read("World Championships, Budapest\n\n" + text, published_on="2023-08-20")
    assert {c.competition for c in found.claims} == {"World Championships 2023"}


def test_a_win_earlier_in_the_year_does_not_place_this_one() -> None:
    text = (
        "Petra Lindqvist won the women's race at the Harrowby Marathon on Sunday. She ran 2:27:23 after winning the Boston Marathon in"
        " April."
    )
    found = read(text, published_on=ON)
    assert {(c.competition, c.mark_as_printed) for c in found.claims} == {
        ("Harrowby Marathon 2019", "2:27:23"),
        ("Boston Marathon 2019", None),
    }


def test_each_section_of_a_round_up_is_of_the_meeting_that_heads_it() -> None:
    text = (
        "This week in running\n\nLarch Ridge 50k – Logan, Utah\n\nLindsay Alder was first in the women’s race in 4:30:10.\n\n"
        "Harrowby 10K – Leeds, England\n\nPetra Lindqvist, who won the Boxley 10K in May, was the women’s winner in 33:10.\n\n"
        "She was a minute ahead of Mona Rees, second in 34:12.\n"
    )
    found = read(text, published_on=ON)
    assert {(c.series, c.mark_as_printed) for c in found.claims if c.mark_as_printed} == {
        ("Larch Ridge 50k", "4:30:10"),
        ("Harrowby 10K", "33:10"),
        ("Harrowby 10K", "34:12"),
    }


def test_the_last_half_mile_is_no_race() -> None:
    text = "Hella Oberon won the women's marathon, making her move on the final half-mile back into the park and finishing in 2:27:23."
    assert claims(text, published_on=ON) == {("Hella Oberon", "MAR", "2:27:23", 1)}


def test_who_is_dropped_on_the_way_is_not_second() -> None:
    text = "Tam Tolland pulled away from Jem Younger at 30 kilometres in the men's marathon. Tolland won in 2:04:58."
    assert claims(text, published_on=ON) == {("Tam Tolland", "MAR", "2:04:58", 1)}


def test_the_winner_of_another_race_is_not_who_stands_beside_her() -> None:
    text = (
        "World marathon champion Geoff Kirwan and London Worlds 10,000m winner Alma Ayers will run the Delhi Half Marathon on November 19."
    )
    found = claims(text, published_on="2017-11-02")
    assert ("Alma Ayers", "10000", None, 1) in found and ("Geoff Kirwan", "10000", None, 1) not in found


def test_the_performance_of_the_year_goes_to_somebody_and_is_no_win() -> None:
    text = "The performance of the year, for me, goes to Salma Naser in the 400m at the World Championships in Doha."
    assert claims(text, published_on="2019-10-18") == set()


def test_where_the_beaten_mark_was_set_is_not_where_it_was_beaten() -> None:
    text = (
        "Karsten Warhol won the men's 400m hurdles at the Tokyo Olympics, bettering the 46.78 set by Kevin Younger at the 1992 Barcelona"
        " Olympics to win in 45.94."
    )
    found = read(text, published_on="2021-08-03")
    assert {c.competition for c in found.claims if c.mark_as_printed == "45.94"} == {"Olympic Games 2020"}


def test_a_champion_who_has_died_won_the_title_that_is_told() -> None:
    text = (
        "Tom Courtenay, Olympic 800m champion, has died\n\nTom Courtenay, who has died aged 90, won the 800 metres Olympic gold in 1956"
        " after a battle in the final straight."
    )
    found = read(text, published_on="2023-08-24")
    assert {c.competition for c in found.claims} == {"Olympic Games 1956"}


def test_who_follows_home_from_another_country_has_the_time_in_brackets() -> None:
    text = (
        "Bo Mthemba won the men's marathon in 2:15:34. He was followed home by Hat Nyman from Zimbabwe (2:18:48) and previous winner"
        " Gil Keller, also from South Africa (2:21:48)."
    )
    assert claims(text, published_on=ON) == {
        ("Bo Mthemba", "MAR", "2:15:34", 1),
        ("Hat Nyman", "MAR", "2:18:48", 2),
        ("Gil Keller", "MAR", "2:21:48", 3),
    }


def test_the_time_behind_second_is_of_who_was_second() -> None:
    text = (
        "Camille Herring won the women's marathon in 2:27:35. She was followed home by Russia's Alexandra Moroz in second (2:31:45) while"
        " Charlene Boss came third in 2:39:51."
    )
    assert ("Alexandra Moroz", "MAR", "2:31:45", 2) in claims(text, published_on=ON)
    assert ("Camille Herring", "MAR", "2:31:45", 2) not in claims(text, published_on=ON)


def test_the_time_of_another_year_is_not_printed_with_this_ones() -> None:
    text = (
        "Bo Mthemba, who was second behind Lud Mamba two years ago, took the men's marathon title this time in 2:28:34, followed by Mamba"
        " in 2:33:14."
    )
    assert {(m, p) for n, _, m, p in claims(text, published_on=ON) if n == "Lud Mamba" and m} == {("2:33:14", 2)}


def test_runners_led_home_by_somebody_were_behind() -> None:
    text = "Runners at Penrith parkrun were led home by Harry Lancing in 17:44, followed by Chris Neale in 18:12."
    assert ("Harry Lancing", "5KM", "17:44", 1) in claims(text, published_on=ON)


def test_games_of_a_city_that_held_several_are_those_of_the_year_told() -> None:
    text = "The first marathon record was run in 1908 at the London Olympics, Johnny Hay taking the gold medal in 2:55:18."
    assert {c.competition for c in read(text, published_on=ON).claims} == {"Olympic Games 1908"}


def test_a_medal_for_her_country_is_no_win() -> None:
    text = "Shani Rickett jumped 14.89m in the women's triple jump to win a fourth medal for Jamaica."
    assert claims(text, published_on=ON) == {("Shani Rickett", "TJ", "14.89m", None)}


def test_who_follows_at_third_with_a_time_has_it() -> None:
    text = (
        "Rod Kwame finished first in the men's half marathon in 59:15, while Dan Matek finished second in 1:00:05, followed by Kenyan Manny"
        " Bohr at third with a time of 1:00:20."
    )
    assert ("Manny Bohr", "HM", "1:00:20", 3) in claims(text, published_on=ON)


def test_the_fifth_position_is_a_place() -> None:
    text = "Felix Mutiri scooped the 5th position in the men's half marathon."
    assert claims(text, published_on=ON) == {("Felix Mutiri", "HM", None, 5)}


def test_a_headline_in_small_letters_names_its_race() -> None:
    text = "Zack Matata wins Fernley Coast Half Marathon\n\nIn the men’s race Zack Matata, 27, clocked 59:48 to win by a minute."
    assert {c.series for c in read(text, published_on=ON).claims} == {"Fernley Coast Half Marathon"}


def test_an_invite_is_a_meeting() -> None:
    found = read("Logan Butter won the men's hammer at the Larch Invite with 56.36m.", published_on=ON)
    assert {c.series for c in found.claims} == {"Larch Invite"}
