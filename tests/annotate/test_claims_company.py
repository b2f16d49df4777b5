"""Whose a win or mark is where a sentence has others in its company: passed on the way, "both", a win for Y, lists."""

import pytest

from tests.annotate.reading import claims

ON = "2013-07-15"


@pytest.mark.parametrize("passing", ["passed", "went past", "eased past"])
def test_who_passes_another_and_wins_has_won(passing: str) -> None:
    text = f"Tara Finch ran the last lap in 61.4, {passing} Rena Holt in the last 50 metres and won the women’s 5000m in 15:24.38."
    assert claims(text, published_on=ON) == {("Tara Finch", "5000", "15:24.38", 1)}


def test_silver_won_on_the_last_bend_is_second() -> None:
    text = "Tara Finch moved out and went past Rena Holt on the crown of the bend to win 1500m silver in 3:55.61 in Rieti."
    assert ("Tara Finch", "1500", "3:55.61", 2) in claims(text, published_on=ON)


def test_a_height_that_both_cleared_is_of_both() -> None:
    text = "Carl Finch won the men’s pole vault on countback from Sander Lind after both had gone over at 5.92m."
    assert claims(text, published_on=ON) == {("Carl Finch", "PV", "5.92m", 1), ("Sander Lind", "PV", "5.92m", 2)}


def test_a_win_for_another_is_not_of_who_was_named_before() -> None:
    text = (
        "Carl Finch won the hammer with 70.36m, and there was a popular win in the men’s high jump for schoolteacher Sander Lind, "
        "who cleared 2.15m."
    )
    assert claims(text, published_on=ON) == {("Carl Finch", "HT", "70.36m", 1), ("Sander Lind", "HJ", "2.15m", 1)}


def test_those_listed_as_winners_have_won() -> None:
    text = (
        "Tara Finch won the 800m at the Northshire Championships on Sunday.\n\nOther winners on day two – Men, 5000m: Carl Wood (Wells) "
        "13:58.41; 800m: Joel Marsh (Leeds) 1:50.20."
    )
    assert {("Carl Wood", "5000", "13:58.41", 1), ("Joel Marsh", "800", "1:50.20", 1)} <= claims(text, published_on=ON)


def test_feet_and_inches_after_a_toss_are_its_mark() -> None:
    text = (
        "Freshman May Vane broke the record in the hammer throw at Valley’s meet on Friday.\n\nShe was passed by Rena Holt, who won "
        "her second crown with a toss of 206-1 on her last attempt."
    )
    assert ("Rena Holt", "HT", "206-1", 1) in claims(text, published_on=ON)


def test_the_10k_of_a_track_meeting_is_its_10000_metres() -> None:
    text = "Valley opens with 10K sweep\n\nTara Finch won the 10,000-meter title.\n\nIn the 10K Rena Holt was second in 33:50.10."
    assert ("Rena Holt", "10000", "33:50.10", 2) in claims(text, published_on=ON)


def test_a_games_representative_does_not_place_the_race_at_the_games() -> None:
    text = (
        "Tara Finch won the 800m at the New Zealand Championships on Saturday.\n\nThe 1500m was a duel of Commonwealth Games athlete "
        "Rena Holt and Vera Budd. Holt won in 4:11.85."
    )
    assert ("Rena Holt", "1500", "4:11.85", 1) in claims(text, published_on="2017-03-18")


def test_an_entry_may_name_its_region_and_a_single_name_with_the_mark() -> None:
    text = (
        "Results:\n\nWomen\n\n1500m: 1. Sunita (Utk, 4:29.10), 2. Ritu Malhan (Har, 4:30.72), 3. Shalini (Har, 4:41.33); "
        "High Jump: 1. Deepika (Har, 1.64m), 2. Nandini Oakar (TN, 1.61)."
    )
    assert claims(text, published_on=ON) == {
        ("Sunita", "1500", "4:29.10", 1), ("Ritu Malhan", "1500", "4:30.72", 2), ("Shalini", "1500", "4:41.33", 3),
        ("Deepika", "HJ", "1.64m", 1), ("Nandini Oakar", "HJ", "1.61", 2),
    }  # fmt: skip


def test_an_event_named_before_its_champion_is_nobody() -> None:
    text = "Valencia Lumbra 10km champion Dominic Lumasi won the men's 5,000m in 13:31.42."
    assert claims(text, published_on=ON) == {("Dominic Lumasi", "5000", "13:31.42", 1)}


MEETING = "Rena Holt won the women’s high jump at the London Diamond League on Saturday.\n\n"


def test_who_is_placed_in_a_race_that_only_the_words_on_her_name_is_of_that_race() -> None:
    text = (
        MEETING + "There was a second-place finish for Tara Finch, who pipped Lena Moss behind clear winner Julie Aske in the women’s 200m."
    )
    assert ("Tara Finch", "200", None, 2) in claims(text, published_on=ON)


def test_a_miler_is_not_second_in_the_sprint_told_last() -> None:
    text = "Bo Lind won the 400m in 44.14 at the London Diamond League.\n\nWorld 1500m champion Joel Marsh had to settle for second."
    assert {c[1] for c in claims(text, published_on=ON) if c[0] == "Joel Marsh"} == {"1500"}


def test_whoever_beat_another_as_she_crossed_the_line_crossed_it() -> None:
    text = (
        MEETING
        + "Tara Finch overhauled Lena Moss in the 200m as she crossed the line in 22.25, with the ever-improving Moss clocking 22.31."
    )
    assert {c for c in claims(text, published_on=ON) if c[2]} == {("Tara Finch", "200", "22.25", 1), ("Lena Moss", "200", "22.31", 2)}


def test_a_second_runner_who_pulls_ahead_to_win_has_the_win() -> None:
    text = (
        "Carl Finch looked strong in the 3,000m, clocking 7:31.66, and Sweden’s Bo Lind pulled ahead in the last metres to win"
        " the 110m hurdles in 13.18."
    )
    assert {("Bo Lind", "110H", "13.18", 1)} == {c for c in claims(text, published_on=ON) if c[3]}


def test_the_10k_of_championships_is_run_on_the_track() -> None:
    text = "Carl Finch won the European 5k and 10k titles."
    assert {c[1] for c in claims(text, published_on=ON)} == {"5000", "10000"}


def test_a_record_broken_in_a_race_told_on_the_name_is_of_that_race() -> None:
    text = (
        "Joel Marsh won the triple jump at the 1996 Olympics. And then there was Carl Finch, the Dane who not only won the 100 metres"
        " but won it in 9.84 seconds, breaking Bo Lind’s world record."
    )
    assert {c[1] for c in claims(text, published_on="1996-08-01") if c[0] in ("Carl Finch", "Bo Lind")} == {"100"}


def test_another_runner_named_after_the_race_one_lost_has_the_win() -> None:
    text = (
        "Joel Marsh lost in the 110 hurdles, and Carl Finch, a former Morgan State sprinter who once paid for his career by cleaning"
        " cars, won."
    )
    assert claims(text, published_on=ON) == {("Carl Finch", "110H", None, 1)}


def test_what_somebody_usually_runs_is_not_the_race_told() -> None:
    text = "Tara Finch won the women's 800m in Leeds on Sunday.\n\nLena Moss, who usually runs the 1500m, finished second."
    assert {c[1] for c in claims(text, published_on=ON) if c[0] == "Lena Moss"} == {"800"}


def test_the_old_record_run_by_a_countryman_is_the_countryman_s() -> None:
    text = "Joel Marsh won the 800m in 1:44.20. The old record of 1:45.02 had been run by Marsh’s countryman Carl Finch in 2008."
    assert ("Carl Finch", "1:45.02") in {(c[0], c[2]) for c in claims(text, published_on=ON)}
