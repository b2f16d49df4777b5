"""What a sentence only says in passing is not of the race told: asides, attempts, laps, meetings to come, days by number."""

from __future__ import annotations

import pytest

from tests.annotate.reading import claim, claims, name, read

NANJING = "Ada Stone won the women's 60m hurdles in 7.74 on Saturday at the World Indoor Championships in Nanjing.\n\n"


def told(text: str, who: str, published_on: str = "2025-03-22") -> list[tuple[str | None, int | None, str | None, str | None]]:
    """(mark, place, competition, date) of the claims of one person."""
    found = read(text, published_on=published_on)
    return [(c.mark_as_printed, c.place, c.competition, c.race_date) for c in found.claims if name(found, c.person_key) == who]


def test_a_relative_clause_about_another_year_keeps_its_meeting_to_itself() -> None:
    text = (
        NANJING + "Behind her Shona Brook, who had won the title in Glasgow 12 months ago, had to make do with silver in 7.77. "
        "In the heats Stone had clattered a hurdle and crept into the semi-finals in 8.02."
    )
    assert ("7.77", 2, "World Indoor Championships 2025", "2025-03-22") in told(text, "Shona Brook")
    assert ("8.02", None, "World Indoor Championships 2025", "2025-03-22") in told(text, "Ada Stone")


def test_what_somebody_did_before_does_not_date_the_race() -> None:
    text = NANJING + "Moira Bell was third in the 3000m in 8:41.38, having fallen at the bell 12 months ago."
    assert told(text, "Moira Bell") == [("8:41.38", 3, "World Indoor Championships 2025", "2025-03-22")]


def test_a_championship_to_come_is_not_where_something_was_achieved() -> None:
    text = (
        "With places at September's World Championships in Tokyo up for grabs, Ina Pirell won the long jump with 6.93m at the "
        "Australian Athletics Championships in Perth on Saturday."
    )
    assert [c for _, _, c, _ in told(text, "Ina Pirell", "2025-04-13")] == ["Australian Championships 2025"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Jane Dow went clear at 1.86m, 1.89m and 1.92m before the bar stayed up at 1.96m for gold in the high jump.", "1.96m"),
        ("Una Fry threw 17.20m, 17.85m and 18.02m to win the shot put.", "18.02m"),
        ("Una Fry won the shot put with 18.02m. She had opened with 17.20m.", "18.02m"),
    ],
)
def test_a_series_of_attempts_is_one_result(sentence: str, expected: str) -> None:
    assert [(m, p) for _, _, m, p in claims("At the Bislett Games in Oslo on Thursday, " + sentence)] == [(expected, 1)]


def test_a_record_beside_a_lesser_winning_throw_stays() -> None:
    text = "Anna Wolska, the world record-holder at 82.98m, won the hammer with 78.06m at the Bislett Games in Oslo on Thursday."
    assert {(m, p) for _, _, m, p in claims(text)} >= {("78.06m", 1)}


def test_a_height_never_cleared_is_no_result() -> None:
    text = "Ruth Sand had never cleared higher than 4.60m but won the pole vault with 4.75m in Oslo on Thursday."
    assert {m for _, _, m, _ in claims(text)} == {"4.75m"}


@pytest.mark.parametrize(
    "text",
    [
        "Lewis Tran unleashed a 55-second final lap to win the 5000m in 13:29.38 in Oslo on Thursday.",
        "Lewis Tran ran the final 400 of the men's 5000m in 55.1 to win in 13:29.38 in Oslo on Thursday.",
    ],
)
def test_a_lap_is_told_apart_from_the_race_it_ends(text: str) -> None:
    assert claim(text, "Lewis Tran").mark_as_printed == "13:29.38"


@pytest.mark.parametrize(
    "text",
    [
        "Mark Pitt won the 400m in 49.37 from Leon Carr, of Shaftesbury Vale, in 49.80.",
        "Mark Pitt won the 400m in 49.37 from Leon Carr (Notts AC) in 49.80.",
        "Mark Pitt won the 400m in 49.37 from Leon Carr in 49.80.",
    ],
)
def test_the_mark_behind_the_second_is_his(text: str) -> None:
    assert claims(text) == {("Mark Pitt", "400", "49.37", 1), ("Leon Carr", "400", "49.80", 2)}


def test_the_day_by_number_is_counted_from_the_first_day() -> None:
    text = "Ada Stone won the women's 60m hurdles in 7.74 on day two of the World Indoor Championships in Nanjing."
    assert told(text, "Ada Stone", "2025-03-24")[0][3] == "2025-03-22"


def test_the_day_by_number_is_the_report_s_where_tomorrow_is_still_to_come() -> None:
    text = (
        "Ina Pirell won the women's long jump with 6.93m on day three of the 2025 Australian Athletics Championships. "
        "The championships conclude tomorrow."
    )
    assert told(text, "Ina Pirell", "2025-04-12")[0][3] == "2025-04-12"


def test_a_round_is_of_the_championship_it_was_said_of() -> None:
    text = (
        "Youssef Zaki starts as favourite for the 3,000 metres steeplechase final at the World Championships in Tokyo on Monday.\n\n"
        "He won in Rabat in May in 7:58.66."
    )
    found = read(text, published_on="2025-09-14")
    assert [(c.mark_as_printed, c.round) for c in found.claims] == [("7:58.66", None)]


def test_a_competition_s_name_does_not_reach_over_a_full_stop() -> None:
    found = read("She returned on 18 January. At the Kent Indoor Championships Ada Stone won the 60m in 7.41.")
    assert {c.competition for c in found.competitions} == {"Kent Indoor Championships 2024"}


def test_the_mark_set_by_somebody_is_bettered_not_run_by_the_other() -> None:
    text = (
        "In the women's race Naomi Jebo shattered the course record at the Nairobi City Marathon on Sunday, stopping the clock at 2:24:31 "
        "to better the 2:26:12 set by Agnes Barso in 2022."
    )
    assert {(who, mark) for who, _, mark, _ in claims(text)} == {("Naomi Jebo", "2:24:31"), ("Agnes Barso", "2:26:12")}


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("First woman was Sophie Burn of Fell Dales in 36:40.", 1),
        ("Sophie Burn (Ayr Harriers) was the first woman home in 36:40.", 1),
        ("Sophie Burn finished in 36:40, good enough for third lady.", 3),
        ("Sophie Burn was second female finisher in 36:40.", 2),
        ("Sophie Burn wound up fourth in 36:40.", 4),
    ],
)
def test_the_place_among_the_women_is_a_place(sentence: str, place: int) -> None:
    assert claims("Andy Powe won the Derwent 10km on Sunday in 32:02. " + sentence) >= {("Sophie Burn", "10K", "36:40", place)}


def test_the_first_woman_to_do_something_did_not_win_by_it() -> None:
    text = "Sophie Burn became the first woman to run under 30 minutes in Oslo on Thursday when she ran 29:40.10 for 10,000m."
    assert {place for *_, place in claims(text)} == {None}


def test_a_woman_s_points_are_of_the_heptathlon() -> None:
    text = (
        "Anna Holl leads the heptathlon at the Hypo-Meeting in Götzis after four events on Saturday. In the decathlon Sander Skog leads."
        "\n\n"
        "Holl won here in 2023 with 6,556 points, and was sixth at last year's Olympics with 6,480."
    )
    found = read(text, published_on="2025-05-31")
    assert {(c.discipline, c.mark_value, c.place, c.competition) for c in found.claims} == {
        ("HEP", 6556.0, 1, "Hypo-Meeting Gotzis 2023"),
        ("HEP", 6480.0, 6, "Olympic Games 2024"),
    }


def test_a_final_somebody_qualified_for_is_not_the_round_of_the_mark() -> None:
    found = read("Pooja Sing qualified for the women's high jump final at the Asian Championships with a best effort of 1.80m.")
    assert [(c.mark_as_printed, c.round) for c in found.claims] == [("1.80m", None)]


def test_a_championship_that_only_dates_a_race_is_not_where_it_was() -> None:
    text = "Ron Parge set a British record of 8:44.4 in the steeplechase in August 1960, two weeks before the Rome Olympics."
    assert [c.competition for c in read(text).claims] == [None]


def test_this_race_a_year_ago_is_the_edition_before() -> None:
    text = (
        "Abby Sand won the women's mile at the 2025 Millrose Games in New York on Saturday in 4:16.41. Next is the 3,000m.\n\n"
        "A year ago Sand was 11th in this race."
    )
    found = read(text, published_on="2025-02-09")
    told = {(c.discipline, c.place, c.competition) for c in found.claims}
    assert told == {("MILE", 1, "Millrose Games 2025"), ("MILE", 11, "Millrose Games 2024")}


@pytest.mark.parametrize("opening", ["On course for a medal all day", "Hoping for gold", "On track for a medal after two rounds"])
def test_what_somebody_hoped_for_before_takes_nothing_from_what_was_done(opening: str) -> None:
    text = f"{opening}, Bo Lund finished third in the men's long jump with 8.01m."
    assert claims(text) == {("Bo Lund", "LJ", "8.01m", 3)}


def test_an_earlier_silver_turned_to_gold_is_a_win_now() -> None:
    text = "Ann Sykes improved from the silver she won in 2019 to gold in the women's javelin with 58.20m."
    assert claims(text) == {("Ann Sykes", "JT", "58.20m", 1), ("Ann Sykes", "JT", None, 2)}


def test_what_is_left_of_the_season_takes_no_place() -> None:
    assert claims("Sam Vik finished sixth in the men's 800m, with one race to go in the season.") == {("Sam Vik", "800", None, 6)}


def test_praise_for_one_is_no_obstacle_to_the_title_of_another() -> None:
    text = "Credit for the pace goes to Sam Vik, and the title goes to Jo Noll in the men's 800m."
    assert claims(text) == {("Jo Noll", "800", None, 1)}
