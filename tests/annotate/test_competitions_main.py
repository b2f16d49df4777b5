"""Which competition an article is about, and how names without a country or a city are understood."""

import pytest

from flows.annotate.competitions import find_competitions
from flows.annotate.dates import find_dates
from flows.annotate.text import parse


def read(body, published=None):
    text = parse(body, None, published)
    return find_competitions(text, find_dates(text))


def main(body, published):
    found = read(body, published).main
    return found and found.competition


@pytest.mark.parametrize(
    ("lede", "published", "expected"),
    [
        ("The Diamond League season burst into life in Doha on Friday.", "2018-05-04", "Doha Diamond League 2018"),
        ("The Diamond League roared back in Stockholm on Sunday night.", "2019-05-31", "Stockholm Diamond League 2019"),
        ("The Diamond League moved to its fifth stop of the summer at Lausanne.", "2019-07-05", "Lausanne Diamond League 2019"),
        ("The Diamond League season begins with a sprint. She was born in Doha.", "2018-05-04", None),
    ],
)
def test_a_diamond_league_meeting_takes_the_city_of_its_clause(lede, published, expected):
    assert main(f"{lede} Bo Lint won the 400m in 44.80.", published) == expected


@pytest.mark.parametrize(
    "aside",
    [
        "Lint, who won silver at the world indoor championships in Birmingham in March, won the 400m in 44.80.",
        "Lint was third at the world indoor championships in March. He won the 400m in 44.80.",
    ],
)
def test_a_championship_of_months_ago_is_background(aside):
    assert main(f"Bo Lint won again in Doha on Friday as the Diamond League opened its season. {aside}", "2018-05-04") == (
        "Doha Diamond League 2018"
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Police officer Jon Koros won as the curtains fell on the national Olympic trials in Eldoret. Athletics Kenya will name the"
            " Kenyan team on Monday.",
            "Kenyan Trials 2016",
        ),
        (
            "The Olympic trials ended in Kingston. Jamaica has its team, and the Jamaican selectors are content.",
            "Jamaican Olympic Trials 2016",
        ),
        ("The Olympic trials ended on Friday.", None),
        ("The 2016 US Olympic Track & Field Trials began in Eugene on Friday.", "US Olympic Trials 2016"),
    ],
)
def test_trials_are_of_the_country_the_article_speaks_of(body, expected):
    assert main(body, "2016-07-02") == expected


def test_the_trials_are_those_the_article_has_named():
    found = read("Lint won the US Olympic Trials in Eugene. After a fourth place at the 2016 Trials he drove home.", "2021-06-18")
    assert [r.competition for r in found] == ["US Olympic Trials 2021", "US Olympic Trials 2016"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the 2023 Australian Track & Field Championships", "Australian Championships 2023"),
        ("the 2023 New Zealand Track and Field Championships", "New Zealand Championships 2023"),
        ("the US championships", "US Championships 2023"),
    ],
)
def test_championships_in_track_and_field_are_the_national_ones(name, expected):
    assert [r.competition for r in read(f"Bo Lint won the shot put at {name}.", "2023-09-01")] == [expected]


def test_no_day_is_told_of_a_meeting_to_come():
    assert read("Bo Lint runs at the Prefontaine Classic on May 25. The Prefontaine Classic will be fast.", "2024-05-20").told_day is None


@pytest.mark.parametrize(
    ("lede", "published", "day"),
    [
        ("Bo Lint won the shot put on day three of the 2023 Example Championships in Tarn.", "2023-04-01", "2023-04-01"),
        ("Bo Lint won the shot put on the opening day of the 2023 Example Championships in Tarn.", "2023-04-01", "2023-04-01"),
        ("Bo Lint won the shot put on the second day of the World Championships.", "2023-08-20", "2023-08-20"),
        ("Bo Lint won the shot put on day two of the World Championships.", "2023-08-21", "2023-08-20"),
        ("Bo Lint won the shot put on Saturday, the first day of the World Championships.", "2023-08-20", "2023-08-19"),
        ("Bo Lint won the shot put at the World Championships.", "2023-08-23", "2023-08-23"),
        ("Bo Lint reached Friday's final at the World Championships.", "2023-08-23", "2023-08-23"),
    ],
)
def test_a_report_of_several_days_tells_of_its_own_day(lede, published, day):
    assert read(lede, published).told_day == day


@pytest.mark.parametrize("words", ["the opening night of the season", "the first day of the summer"])
def test_the_first_day_of_a_season_is_no_day_of_a_meeting(words):
    assert read(f"Bo Lint won on {words} at the 2023 Example Championships.", "2023-04-01").told_day is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("took the UK title in Birmingham", "British Indoor Championships 2026"),
        ("won the French championships in Miramas", "French Indoor Championships 2026"),
        ("won the European title last March", "European Indoor Championships 2025"),
        ("won the Estonian national title in the shot put last summer", "Estonian Championships 2025"),
        ("won the outdoor UK championships last summer", "British (UK) Championships 2025"),
    ],
)
def test_an_article_of_the_indoor_season_means_indoor_championships(title, expected):
    body = f"The indoor season ends on Friday.\n\nBo Lint, unbeaten indoors, {title}."
    assert expected in [r.competition for r in read(body, "2026-03-17")]


def test_a_city_of_an_outdoor_meeting_is_none_in_winter():
    body = "The World Indoor Championships in Torun open on Friday. Bo Lint has lost twice, with a win in Madrid in 6.45 indoors since."
    assert {r.series for r in read(body, "2026-03-17")} == {"World Indoor Championships"}


ROUND_UP = (
    "CALDER Harriers won nine medals at the Yorkshire Championships on Saturday.\n\nBo Lint won the 800m.\n\nHALF MARATHON\n\n"
    "PADDY Lund was first home at the Leeds Half Marathon.\n\nHe ran 1:11:48.\n\nFELL RUNNING\n\nMORE than 180 ran Thursday's Stoodley Fell"
    " Race.\n\nBen Aske was second.\n\nNORTHERN LEAGUE\n\nThere were wins for Max Dube.\n\nEXTRA\n\nThe club dances."
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("won the 800m", "Yorkshire Championships 2016"),
        ("ran 1:11:48", "Leeds Half Marathon 2016"),
        ("was second", "Stoodley Fell Race 2016"),
        ("wins for", "Northern League 2016"),
    ],
)
def test_a_section_of_a_local_round_up_is_of_its_own_meeting(words, expected):
    row = read(ROUND_UP, "2016-05-17").at(ROUND_UP.index(words))
    assert row is not None
    assert row.competition == expected


@pytest.mark.parametrize("name", ["the Premier League", "the League", "the relegation race", "the Space Race"])
def test_other_leagues_and_races_are_no_competitions(name):
    assert names(f"Bo Lint spoke of {name} after the meal.") == []


def names(body):
    return [r.competition for r in read(body, "2016-05-17")]


def test_a_preview_is_about_the_championship_that_begins_in_days():
    body = (
        "The World Indoor Championships get under way in Doha on Friday.\n\nA look at it.\n\nMen\n\nIt may be close.\n\n"
        "Or not.\n\nWho knows?\n\n"
        "Bo Lint won the 800m at the Boston Indoor Games last month. Ann Roe won the 1500m at the Boston Indoor Games. "
        "Nobody was near her in Boston."
    )
    assert main(body, "2010-03-07") == "World Indoor Championships 2010"


def test_a_golden_league_meeting_bears_the_name_of_its_city_and_time():
    assert main("Bo Lint was second in the 400m at Rome's Golden League meeting on Friday. Ann Roe won in Rome.", "2003-07-12") == (
        "Rome Golden Gala 2003"
    )


@pytest.mark.parametrize(
    "aside",
    [
        "High jumper Bo Lint, European indoor champion of Turin 2009, was ninth.",
        "Bo Lint won a second European title after Gothenburg 2006.",
    ],
)
def test_the_city_of_an_honour_takes_no_later_sentence_with_it(aside):
    body = f"Silver at the European Championships in Barcelona went to Ada Holt. {aside} Cy Dahl won with 2.33."
    assert read(body, "2010-07-30").at(body.index("2.33")).competition == "European Championships 2010"


def test_last_night_is_the_day_before_and_no_last_night_of_the_meeting():
    found = read("Bo Lint won the 100m last night on the third day of the Jamaican Championships.", "2004-06-27")
    assert (found.main.first_day, found.main.last_day) == ("2004-06-26", "2004-06-26")


def test_the_day_of_an_earlier_round_is_not_the_day_told():
    body = "Sam Holt took bronze at the World Championships in Daegu. Bo Lint, the fastest man in Tuesday's semi-finals, was eighth."
    assert read(body, "2011-09-01").told_day == "2011-09-01"


def test_championships_to_come_are_meant_wherever_the_article_names_them_without_a_year():
    body = (
        "Lint to miss World Championships\n\nLint pulled out of next month's world championships. He won't defend his title at the worlds."
    )
    assert {r.competition for r in read(body, "2013-07-16").rows} == {"World Championships 2013"}


def test_who_was_fourth_at_the_nationals_was_so_at_the_last_ones():
    body = "Her place at next week's World Championships will go to Mia Lint, who was fourth at the US championships."
    assert "US Championships 2023" in {r.competition for r in read(body, "2023-08-12").rows}


def test_the_year_in_which_championships_began_is_none_of_their_editions():
    body = "Mia Lint is the first to win three titles in a row since the World Championships began in 1983."
    assert 1983 not in {r.year for r in read(body, "2018-07-18").rows}


@pytest.mark.parametrize("words", ["WOMEN’S MARATHON", "Bo Lint’s Championship Best Performance"])
def test_an_event_and_a_record_are_no_competition(words):
    assert [r.series for r in read(f"{words}\n\nBo Lint ran 2:10:10.", "2014-08-18").rows] == []


def test_a_name_without_a_year_behind_what_was_done_is_of_the_last_edition():
    body = (
        "Bo Lint will run at the World Championships in Moscow next month. The World Championships saw Cora Wood win the 800m in 1:58.10."
    )
    assert "World Championships 2011" in {r.competition for r in read(body, "2013-07-16").rows}


def test_a_spot_at_games_is_one_at_games_to_come():
    (games,) = (m for m in read("Bo Lint won the 800m to secure a spot in Tokyo.", "2025-08-04").rows)
    assert games.competition == "World Championships 2025"
