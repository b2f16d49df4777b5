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
        "Petra Lindqvist won the women's marathon in 2:31:10. She was followed by Clara Whitlow with a time of 2:33:05 and Judith Amery"
        " at 2:33:20."
    )
    assert claims(text, published_on=ON) == {
        ("Petra Lindqvist", "MAR", "2:31:10", 1),
        ("Clara Whitlow", "MAR", "2:33:05", 2),
        ("Judith Amery", "MAR", "2:33:20", 3),
    }


def test_who_is_not_far_behind_is_placed_all_the_same() -> None:
    text = "Petra Lindqvist won the women's marathon in 2:31:10. Not far behind, Iris Galloway placed second in 2:31:40."
    assert ("Iris Galloway", "MAR", "2:31:40", 2) in claims(text, published_on=ON)


def test_a_second_placed_runner_is_second() -> None:
    text = "Hugh Tanner finished the men's marathon two minutes ahead of second-placed Alfred Morrow."
    assert ("Alfred Morrow", "MAR", None, 2) in claims(text, published_on=ON)


def test_ahead_of_two_of_whom_the_last_was_third_one_won() -> None:
    text = (
        "Petra Lindqvist finished the women's marathon nine seconds ahead of Lena Gorringe and 12 seconds ahead of Carol Loxton in third."
    )
    assert claims(text, published_on=ON) == {
        ("Petra Lindqvist", "MAR", None, 1),
        ("Lena Gorringe", "MAR", None, 2),
        ("Carol Loxton", "MAR", None, 3),
    }


def test_the_time_that_was_beaten_is_of_who_set_it() -> None:
    text = "Neil Tarrant ran the men's marathon in 2:06:14, beating the time of 2:06:40 set by Gordon Mellish in 2009."
    assert claims(text, published_on=ON) == {("Neil Tarrant", "MAR", "2:06:14", None), ("Gordon Mellish", "MAR", "2:06:40", None)}


def test_a_record_that_is_and_was_set_by_somebody_is_his() -> None:
    text = "The men's course record of the Harrowby Marathon is 2:08:33 and was set by Roy Halden in 2012."
    assert claims(text, published_on=ON) == {("Roy Halden", "MAR", "2:08:33", None)}


def test_two_places_at_two_meetings_are_two_results() -> None:
    text = "Roy Halden was fifth in the 800m at the Tokyo Olympics and sixth at the World Championships last year."
    assert {(d, p) for _, d, _, p in claims(text, published_on="2023-08-20")} == {("800", 5), ("800", 6)}


def test_warm_weather_is_no_heat_of_a_race() -> None:
    found = read("Roy Halden won the men's 800m in 1:44.31 in heat that felt like an oven at the Harrowby Games.", published_on=ON)
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
    text = "Cal Marriner won the men's 800m in 1:50.11 and led the Bearcats to a second-place finish at the Boxley Invitational."
    assert claims(text, published_on=ON) == {("Cal Marriner", "800", "1:50.11", 1)}


def test_a_leg_of_a_relay_is_no_race() -> None:
    text = "The Owls won the women's 4x400m in 3:31.60 at the Boxley Relays. Joan Amery ran a 51.84 400m anchor leg."
    assert not [c for c in claims(text, published_on=ON) if c[0] == "Joan Amery"]


def test_times_of_the_elite_field_are_bests_of_no_race() -> None:
    text = (
        "The Harrowby Half Marathon has announced its fields for 9 June 2019.\n\nElite men's field\n\nPaul Wetherby (KEN) 59:21\n\n"
        "Roy Halden (ETH) 59:52\n"
    )
    found = read(text, published_on=ON)
    assert {(c.mark_as_printed, c.competition) for c in found.claims} == {("59:21", None), ("59:52", None)}


def test_a_year_of_two_digits_is_that_of_its_games() -> None:
    text = "Ralph Dunning, who has died at 81, was sixth in the ’68 Olympic 1500 and won bronze in the 5000m at the ’70 Commonwealth Games."
    found = read(text, published_on=ON)
    assert {(c.competition, c.place) for c in found.claims} == {("Olympic Games 1968", 6), ("Commonwealth Games 1970", 3)}


def test_the_medal_that_another_matches_is_not_where_this_one_was_won() -> None:
    text = "Bruno Caldas took silver in the men's 20km race walk on Saturday to match his medal from the 2015 World Championships."
    found = read("World Championships, Budapest\n\n" + text, published_on="2023-08-20")
    assert {c.competition for c in found.claims} == {"World Championships 2023"}


def test_a_win_earlier_in_the_year_does_not_place_this_one() -> None:
    text = (
        "Petra Lindqvist won the women's race at the Harrowby Marathon on Sunday. She ran 2:29:41 after winning the Rotterdam Marathon in"
        " April."
    )
    found = read(text, published_on=ON)
    assert {(c.competition, c.mark_as_printed) for c in found.claims} == {
        ("Harrowby Marathon 2019", "2:29:41"),
        ("Rotterdam Marathon 2019", None),
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
    text = "Freda Osgood won the women's marathon, breaking clear on the final half-mile by the harbour and finishing in 2:29:41."
    assert claims(text, published_on=ON) == {("Freda Osgood", "MAR", "2:29:41", 1)}


def test_who_is_dropped_on_the_way_is_not_second() -> None:
    text = "Neil Tarrant pulled away from Kit Farley at 30 kilometres in the men's marathon. Tarrant won in 2:06:14."
    assert claims(text, published_on=ON) == {("Neil Tarrant", "MAR", "2:06:14", 1)}


def test_the_winner_of_another_race_is_not_who_stands_beside_her() -> None:
    text = "World marathon champion Gil Garrick and London Worlds 5000m winner Edda Salter will run the Harrowby Half on November 26."
    found = claims(text, published_on="2017-11-02")
    assert ("Edda Salter", "5000", None, 1) in found and ("Gil Garrick", "5000", None, 1) not in found


def test_the_performance_of_the_year_goes_to_somebody_and_is_no_win() -> None:
    text = "The performance of the year, for me, goes to Amal Rashdi in the 800m at the World Championships in Doha."
    assert claims(text, published_on="2019-10-18") == set()


def test_where_the_beaten_mark_was_set_is_not_where_it_was_beaten() -> None:
    text = (
        "Jonas Hegland won the men's 400m hurdles at the Tokyo Olympics, bettering the 47.35 set by Keith Mallory at the 1988 Seoul"
        " Olympics to win in 47.02."
    )
    found = read(text, published_on="2021-08-03")
    assert {c.competition for c in found.claims if c.mark_as_printed == "47.02"} == {"Olympic Games 2020"}


def test_a_champion_who_has_died_won_the_title_that_is_told() -> None:
    text = (
        "Ned Farringdon, Olympic 1500m champion, has died\n\nNed Farringdon, who has died aged 92, won the 1500 metres Olympic gold in 1952"
        " after a duel down the back straight."
    )
    found = read(text, published_on="2022-03-10")
    assert {c.competition for c in found.claims} == {"Olympic Games 1952"}


def test_who_follows_home_from_another_country_has_the_time_in_brackets() -> None:
    text = (
        "Dirk Molembe won the men's marathon in 2:17:05. He was followed home by Tad Nyarota from Zimbabwe (2:19:40) and previous winner"
        " Gus Kemper, also from South Africa (2:22:15)."
    )
    assert claims(text, published_on=ON) == {
        ("Dirk Molembe", "MAR", "2:17:05", 1),
        ("Tad Nyarota", "MAR", "2:19:40", 2),
        ("Gus Kemper", "MAR", "2:22:15", 3),
    }


def test_the_time_behind_second_is_of_who_was_second() -> None:
    text = (
        "Martine Fenwick won the women's marathon in 2:29:06. She was followed home by Russia's Valentina Dorosh in second (2:33:18) while"
        " Charlotte Brill came third in 2:41:02."
    )
    assert ("Valentina Dorosh", "MAR", "2:33:18", 2) in claims(text, published_on=ON)
    assert ("Martine Fenwick", "MAR", "2:33:18", 2) not in claims(text, published_on=ON)


def test_the_time_of_another_year_is_not_printed_with_this_ones() -> None:
    text = (
        "Dirk Molembe, who was second behind Ted Lomax two years ago, took the men's marathon title this time in 2:26:51, followed by Lomax"
        " in 2:30:07."
    )
    assert {(m, p) for n, _, m, p in claims(text, published_on=ON) if n == "Ted Lomax" and m} == {("2:30:07", 2)}


def test_runners_led_home_by_somebody_were_behind() -> None:
    text = "Runners at Boxley parkrun were led home by Harvey Tilling in 17:31, followed by Chris Orton in 18:05."
    assert ("Harvey Tilling", "5K", "17:31", 1) in claims(text, published_on=ON)


def test_games_of_a_city_that_held_several_are_those_of_the_year_told() -> None:
    text = "The first 1500m record was run in 1908 at the London Olympics, Walter Pratt taking the gold medal in 4:07.2."
    assert {c.competition for c in read(text, published_on=ON).claims} == {"Olympic Games 1908"}


def test_a_medal_for_her_country_is_no_win() -> None:
    text = "Tessa Morant jumped 14.52m in the women's triple jump to win a fourth medal for Jamaica."
    assert claims(text, published_on=ON) == {("Tessa Morant", "TJ", "14.52m", None)}


def test_who_follows_at_third_with_a_time_has_it() -> None:
    text = (
        "Rob Tanwell finished first in the men's half marathon in 59:36, while Dean Mallory was second in 1:00:31, followed by Kenyan Lucas"
        " Tabon at third with a time of 1:00:52."
    )
    assert ("Lucas Tabon", "HM", "1:00:52", 3) in claims(text, published_on=ON)


def test_the_fifth_position_is_a_place() -> None:
    text = "Felix Arlett scooped the 5th position in the men's half marathon."
    assert claims(text, published_on=ON) == {("Felix Arlett", "HM", None, 5)}


def test_a_headline_in_small_letters_names_its_race() -> None:
    text = "Zack Warrow wins Fernley Coast Half Marathon\n\nIn the men’s race Zack Warrow, 28, clocked 1:00:17 to win by a minute."
    assert {c.series for c in read(text, published_on=ON).claims} == {"Fernley Coast Half Marathon"}


def test_an_invite_is_a_meeting() -> None:
    found = read("Logan Prentice won the men's hammer at the Larch Invite with 55.18m.", published_on=ON)
    assert {c.series for c in found.claims} == {"Larch Invite"}


@pytest.mark.parametrize("margin", ["by a stride", "by two seconds", "but only by a step"])
def test_who_was_beaten_by_so_much_was_second(margin: str) -> None:
    text = f"Ed Moyle won the half marathon in 1:12:55, {margin} over Utah's Sam Cramer."
    assert claims(text, published_on=ON) == {("Ed Moyle", "HM", "1:12:55", 1), ("Sam Cramer", "HM", None, 2)}


def test_a_win_by_a_margin_is_not_of_who_was_beaten() -> None:
    assert claims("Ed Moyle won by a stride over Sam Cramer in the mile.", published_on=ON) == {
        ("Ed Moyle", "MILE", None, 1),
        ("Sam Cramer", "MILE", None, 2),
    }


def test_a_place_among_those_of_one_sex_is_a_place() -> None:
    text = "Lisa Vale placed second among women in the marathon in 2:57:15, a day after placing seventh among women in the 15K at 58:02."
    assert claims(text, published_on=ON) == {("Lisa Vale", "MAR", "2:57:15", 2), ("Lisa Vale", "15K", "58:02", 7)}


def test_minutes_and_seconds_written_short_are_one_time() -> None:
    text = "Wim Aerts won the mile in 3 min. 48.40 sec. His feat was cheered."
    assert claims(text, published_on=ON) == {("Wim Aerts", "MILE", "3 min. 48.40 sec", 1)}
