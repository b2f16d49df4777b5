"""Reports of track meetings: who is how placed in lists and company, and which meeting a result is of."""

import pytest

from tests.annotate.reading import claims, name, read

ON = "2019-06-14"


def placed(text: str) -> set[tuple[str | None, str | None, str | None, int | None]]:
    return claims(text, published_on=ON)


@pytest.mark.parametrize(("prize", "place"), [("third place", 3), ("the silver medal", 2), ("bronze", 3), ("the title", 1)])
def test_who_beats_another_to_a_place_has_it(prize: str, place: int) -> None:
    assert ("Tara Finch", "1500", "4:02.11", place) in placed(f"Tara Finch pipped Rena Holt to {prize} in the women's 1500m in 4:02.11.")


def test_who_is_beaten_into_a_place_has_it() -> None:
    assert ("Rena Holt", "1500", None, 3) in placed("Tara Finch edged Rena Holt into third in the women's 1500m in 4:02.11.")


@pytest.mark.parametrize("called", ["Third-place finisher", "Third-placed", "The third-place finisher"])
def test_a_place_before_a_name_is_of_the_name(called: str) -> None:
    assert placed(f"{called} Carl Finch threw 77.07m in the hammer.") == {("Carl Finch", "HT", "77.07m", 3)}


def test_who_beats_the_third_placed_is_not_third() -> None:
    told = placed("In the women's 800m Tara Finch beat third-placed Rena Holt by two seconds in 2:01.10.")
    assert ("Rena Holt", "800", None, 3) in told
    assert ("Tara Finch", "800", "2:01.10", 3) not in told


def test_marks_given_with_a_name_are_of_the_name() -> None:
    text = "Carl Finch won the mile with 3:56.15, followed by Joel Marsh with 3:57.71, Sander Lind in 3:58.85 and Max Wood with 3:59.19."
    marks = {(who, mark) for who, _, mark, _ in placed(text)}
    assert marks == {("Carl Finch", "3:56.15"), ("Joel Marsh", "3:57.71"), ("Sander Lind", "3:58.85"), ("Max Wood", "3:59.19")}


def test_a_place_between_a_rival_and_a_mark_is_the_rivals() -> None:
    text = "Carl Finch placed third in the men's 10,000m in 27:36.09, just ahead of Joel Marsh in fourth at 27:40.23."
    assert placed(text) == {("Carl Finch", "10000", "27:36.09", 3), ("Joel Marsh", "10000", "27:40.23", 4)}


def test_marks_given_respectively_follow_the_places() -> None:
    text = "Carl Finch won the 100m in 9.92 with Joel Marsh second and Sander Lind third in 10.01 and 10.07 respectively."
    assert placed(text) == {("Carl Finch", "100", "9.92", 1), ("Joel Marsh", "100", "10.01", 2), ("Sander Lind", "100", "10.07", 3)}


def test_a_mark_somebody_was_on_course_for_is_none() -> None:
    text = "Tara Finch dropped out of the women's 1500m with a lap to go while she was on course to run a 4:05 time."
    assert all(mark is None for _, _, mark, _ in placed(text))


def test_a_record_missed_by_little_is_its_holders() -> None:
    text = "Carl Finch won the 400m hurdles in 47.25, just 0.21 behind the world record set by Joel Marsh at the 1988 Olympics."
    found = read(text, published_on=ON)
    told = {name(found, c.person_key): (c.competition, c.records) for c in found.claims}
    assert told == {"Carl Finch": (None, ()), "Joel Marsh": ("Olympic Games 1988", ("WR",))}


def test_what_was_first_done_since_a_year_was_done_that_year() -> None:
    found = read(
        "Carl Finch set a world record in the men's mile, the first by a Dane since 1974 when Joel Marsh ran 3:55.71.", published_on=ON
    )
    assert [c.race_date for c in found.claims if name(found, c.person_key) == "Joel Marsh"] == ["1974"]


def test_the_meeting_of_the_headline_is_the_one_told() -> None:
    text = (
        "Carl Finch equals the world lead in Xiamen\n\nCarl Finch equalled the fastest 100m time in the world to win in Xiamen.\n\n"
        "The Dane matched the 9.87 that Joel Marsh ran at the World Championships. Finch was sixth in the world final in August."
        "\n\nTara Finch was fourth in the women's 1500m, her best at the Diamond League meeting."
        '\n\n"I knew what I could do," said Finch of his World Championships.\n\nSander Lind won the 110m hurdles in 13.04.'
    )
    found = read(text, "Carl Finch equals the world lead in Xiamen", "2023-09-02")
    told = {name(found, c.person_key): c.competition for c in found.claims}
    assert told["Sander Lind"] == told["Tara Finch"] == "Xiamen Diamond League 2023"


@pytest.mark.parametrize(
    "past",
    ["the promise he showed in finishing second at the 2019 World Championships", "his run at the 2019 World Championships"],
)
def test_a_past_championship_named_in_passing_governs_nothing_behind_it(past: str) -> None:
    text = (
        "Carl Finch won the 400m hurdles at the US Olympic Trials on Sunday in 47.90.\n\n"
        f"Finch delivered on {past}. Joel Marsh was second in 48.57."
    )
    found = read(text, published_on="2021-06-28")
    assert [c.competition for c in found.claims if c.mark_as_printed == "48.57"] == ["US Olympic Trials 2021"]


def test_a_dateline_of_city_and_day_tells_the_year_of_the_championships_held_there() -> None:
    text = (
        "London, Aug 9\n\nCarl Finch claimed the 400m title at the World Championships here in 44.21 on Tuesday.\n\n"
        "Tara Finch, who won her last world title in 2007 in Osaka, won the women's javelin with 65.91m."
    )
    told = {
        (name(found, c.person_key), c.competition) for found in [read(text, published_on=None)] for c in found.claims if c.mark_as_printed
    }
    assert told == {("Carl Finch", "World Championships 2017"), ("Tara Finch", "World Championships 2017")}


def test_the_mens_and_womens_races_tell_nobodys_sex() -> None:
    found = read(
        "Six athletes were picked for the men's and women's 10,000m teams and Marlo Finch ran 27:40.23 in his heat.", published_on=ON
    )
    assert [p.sex for p in found.people if p.full_name == "Marlo Finch"] == ["M"]


def test_who_is_followed_by_others_in_their_places_has_won() -> None:
    text = "Tara Finch took the title in the women's 5000m followed by Rena Holt in second and Ida Wood in third."
    assert placed(text) == {("Tara Finch", "5000", None, 1), ("Rena Holt", "5000", None, 2), ("Ida Wood", "5000", None, 3)}


@pytest.mark.parametrize("aside", ["as expected", "as widely expected", "as usual"])
def test_what_was_expected_happened(aside: str) -> None:
    assert placed(f"Tara Finch, {aside}, easily won the women's 1500m in 4:10.20.") == {("Tara Finch", "1500", "4:10.20", 1)}


def test_two_who_follow_each_other_have_a_place_and_mark_each() -> None:
    text = "Carl Finch and Joel Marsh followed each other in the 1500m to finish second (3:34.30) and third (3:34.34), respectively."
    assert placed(text) == {("Carl Finch", "1500", "3:34.30", 2), ("Joel Marsh", "1500", "3:34.34", 3)}


def test_who_is_ahead_of_another_behind_a_prize_keeps_the_prize() -> None:
    text = "Second place in the 100m went to Tara Finch in 10.96, just ahead of Rena Holt in 10.98."
    assert placed(text) == {("Tara Finch", "100", "10.96", 2), ("Rena Holt", "100", "10.98", 3)}


def test_the_fourth_and_to_whom_fifth_went() -> None:
    text = "Fourth in the men's 100m was Carl Finch in 10.04, fifth went to Joel Marsh in 10.05."
    assert placed(text) == {("Carl Finch", "100", "10.04", 4), ("Joel Marsh", "100", "10.05", 5)}


def test_who_fared_no_better_than_a_place_has_it() -> None:
    assert placed("Carl Finch could fare no better than fourth in the 100m in 10.01.") == {("Carl Finch", "100", "10.01", 4)}


def test_all_whom_somebody_was_ahead_of_are_placed_though_described_between() -> None:
    text = "Tara Finch won the women's 800m in 2:00.43 ahead of Rena Holt, who ran 2:01.56, and Ida Wood, who ran 2:02.06."
    assert ("Ida Wood", "800", "2:02.06", 3) in placed(text)


def test_a_best_that_is_run_now_is_of_this_race() -> None:
    found = read("In the men's 200m final at the Oslo Diamond League Carl Finch ran his personal best of 20.62 seconds.", published_on=ON)
    assert [(c.competition, c.records) for c in found.claims] == [("Oslo Diamond League 2019", ("PB",))]


def test_results_below_prose_that_tells_of_a_best_are_no_bests() -> None:
    text = (
        "Carl Finch ran a personal best at the Northshire Championships on Saturday to win the men's 200m in 20.62.\n\n"
        "Results:\n\n800m: Joel Marsh 1:50.16, Sander Lind 1:50.18, Max Wood 1:50.44;\n"
    )
    found = read(text, published_on=ON)
    assert [(c.competition, c.records) for c in found.claims if name(found, c.person_key) == "Joel Marsh"] == [
        ("Northshire Championships 2019", ())
    ]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("the JAAA/Acme National Senior and Junior Championships", "Jamaican Championships 2019"),
        ("the Kenyan Commonwealth Games trials", "Kenyan Trials 2019"),
    ],
)
def test_championships_and_trials_of_a_country_are_one_series(named: str, expected: str) -> None:
    found = read(f"Carl Finch won the men's 100m in 9.99 at {named} on Friday.", published_on=ON)
    assert {c.competition for c in found.claims} == {expected}


def test_the_diamond_league_told_below_is_that_of_the_headlines_city() -> None:
    title = "Carl Finch beats all comers in Zurich"
    text = (
        f"{title}\n\nTara Finch won the women's 200m with a Diamond League record of 21.88 seconds.\n\nJoel Marsh won the 800m in 1:43.05."
    )
    found = read(text, title, "2019-08-30")
    assert {c.competition for c in found.claims if c.mark_as_printed} == {"Zurich Diamond League 2019"}


def test_the_honours_of_somebody_beaten_govern_nothing_behind_them() -> None:
    text = (
        "Carl Finch won the 100m at the Northshire Championships on Saturday.\n\nJoel Marsh won the long jump, upsetting Asian Games gold "
        "medallist Sander Lind. Marsh had a best jump of 8.11m."
    )
    found = read(text, published_on=ON)
    assert [c.competition for c in found.claims if c.mark_as_printed == "8.11m"] == ["Northshire Championships 2019"]


def test_a_place_somebody_still_had_on_the_way_is_none() -> None:
    told = placed("Carl Finch, who was sixth and 30m back with just over 100m remaining, won the men's 800m in 1:43.05.")
    assert told == {("Carl Finch", "800", "1:43.05", 1)}


def test_a_rare_name_beside_a_common_one_is_a_persons() -> None:
    found = read("The pair of Shonda Preston and Anna Holt won the women's 100m and 200m.", published_on=ON)
    assert {p.full_name for p in found.people} == {"Shonda Preston", "Anna Holt"}


def test_the_stadium_that_staged_a_championship_is_not_the_championship() -> None:
    text = (
        "Tara Finch won the women's triple jump at the Oslo Diamond League with 15.03m. In a smaller stadium than the arena that "
        "staged the 2019 World Championships, Rena Holt was second with 14.57m."
    )
    found = read(text, published_on="2021-07-02")
    assert {c.competition for c in found.claims} == {"Oslo Diamond League 2021"}


def test_a_winning_streak_is_no_win() -> None:
    told = placed("Carl Finch, who ended Joel Marsh's winning streak in June, was second in 48.98 in the men's 400m hurdles.")
    assert told == {("Carl Finch", "400H", "48.98", 2)}


def test_a_height_of_another_event_is_nobodys_time() -> None:
    text = "Tara Finch won the women's 3000m steeplechase. The pole vault again saw great depth, with six clearing 4.74m or higher."
    assert placed(text) == {("Tara Finch", "3000SC", None, 1)}


def test_she_who_nears_anothers_record_is_the_subject() -> None:
    text = (
        "Tara Finch won the women's triple jump. Finch came within 5cm of Rena Holt's world record in May and here she won with a leap of "
        "15.03m in the triple jump."
    )
    assert ("Tara Finch", "TJ", "15.03m", 1) in placed(text)


def test_what_opens_a_sentence_elsewhere_leaves_its_result_here() -> None:
    text = (
        "The triple jump was the event of the Oslo Diamond League.\n\nAfter winning in Havana last week in 17.72m, Carl Finch won the "
        "triple jump with 17.95m."
    )
    found = read(text, published_on=ON)
    assert [c.competition for c in found.claims if c.mark_as_printed == "17.95m"] == ["Oslo Diamond League 2019"]


@pytest.mark.parametrize("won", ["Irish gold", "Irish glory"])
def test_what_a_nations_athletes_win_is_no_championship_of_the_nation(won: str) -> None:
    found = read(f"There was {won} at the Oslo Diamond League when Tara Finch won the women's 1500m in 4:05.10.", published_on=ON)
    assert {c.competition for c in found.claims} == {"Oslo Diamond League 2019"}


def test_he_who_runs_before_another_is_named_is_the_subject() -> None:
    text = (
        "The 25-year-old Carl Finch capped the meeting when he ran 3:47.20 to win the men's mile and Joel Marsh won the 3000m in 7:24.35."
    )
    assert placed(text) == {("Carl Finch", "MILE", "3:47.20", 1), ("Joel Marsh", "3000", "7:24.35", 1)}
