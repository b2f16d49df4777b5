"""Places, wins and marks in the wordings of daily reports: margins, doubles, last places, races lost and won on the way."""

from __future__ import annotations

import pytest

from tests.annotate.reading import claims, read


def test_a_place_held_during_the_contest_is_not_its_end() -> None:
    text = "Rena Holt was lying fourth until the last round of the women's javelin, when she threw 67.04m to beat Tara Finch by 12cm."
    assert claims(text) == {("Rena Holt", "JT", "67.04m", 1), ("Tara Finch", "JT", None, 2)}


def test_each_race_of_a_double_is_won() -> None:
    text = "Rena Holt completed a sprint double, taking the 100m in 10.93 and returning an hour later to win the 200m in 22.41."
    assert {("Rena Holt", "100", "10.93", 1), ("Rena Holt", "200", "22.41", 1)} <= claims(text)


def test_and_somebodys_in_another_event_is_a_win_too() -> None:
    text = "It was the club's third gold after Rena Holt's victory in the pentathlon and Carl Finch's in the men's 60m."
    assert {("Rena Holt", "PEN", None, 1), ("Carl Finch", "60", None, 1)} <= claims(text)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("won the men's 800m by two hundredths of a second in 1:44.10", 1),
        ("was fourth in the men's 800m in 1:44.10, two hundredths of a second behind the bronze", 4),
    ],
)
def test_a_second_of_time_is_no_second_place(words: str, place: int) -> None:
    assert ("Carl Finch", "800", "1:44.10", place) in claims(f"Carl Finch {words}.")


@pytest.mark.parametrize(("words", "place"), [("last of the eight finalists", 8), ("last of seven", 7)])
def test_last_of_so_many_is_a_place(words: str, place: int) -> None:
    assert claims(f"Rena Holt trailed home {words} in the women's 60m hurdles.") == {("Rena Holt", "60H", None, place)}


def test_the_time_of_a_race_won_from_the_front_is_no_split() -> None:
    text = "The miler Rena Holt hit the front of the 1500m with 600m to go and was never headed, winning in 4:09.14 from Tara Finch."
    assert ("Rena Holt", "1500", "4:09.14", 1) in claims(text)


def test_a_plan_in_a_relative_clause_does_not_make_the_result_hypothetical() -> None:
    text = "Rena Holt, who had said that this would be her last marathon, finished second in 2:24:20."
    assert ("Rena Holt", "MAR", "2:24:20", 2) in claims(text)


@pytest.mark.parametrize("race", ["1,500", "5,000", "10,000"])
def test_a_race_is_named_by_its_number_with_a_comma(race: str) -> None:
    found = read(f"Later came the women's {race}, where Rena Holt was third.")
    assert [(c.discipline, c.place) for c in found.claims] == [(race.replace(",", ""), 3)]


def test_feet_and_inches_are_one_mark() -> None:
    assert claims("Carl Finch won the men's javelin with a throw of 264 feet, 3 inches.") == {("Carl Finch", "JT", "264 feet, 3 inches", 1)}


def test_last_june_in_july_is_of_the_year_before() -> None:
    found = read("Rena Holt was ninth in the 800m at the NCAA championships here last June.", published_on="2016-07-08")
    assert [c.competition for c in found.claims] == ["NCAA Championships 2015"]


@pytest.mark.parametrize("point", ["at the bell", "with 200m to go", "off the final bend", "after two laps"])
def test_a_place_at_some_point_of_the_race_is_not_its_end(point: str) -> None:
    text = f"The miler Rena Holt was sixth {point} in the 1500m and found a gap on the inside. She won in 4:02.10."
    assert claims(text) == {("Rena Holt", "1500", "4:02.10", 1)}


def test_who_won_the_previous_three_did_not_win_this_one() -> None:
    text = "Rena Holt won the high jump with 1.94m. Tara Finch, who had won the previous three, was second in the high jump."
    assert claims(text) == {("Rena Holt", "HJ", "1.94m", 1), ("Tara Finch", "HJ", None, 2)}


def test_a_time_somebody_needed_is_no_result() -> None:
    text = "Rena Holt, who needed 4:16.00, won the 1500m in 4:17.48."
    assert claims(text) == {("Rena Holt", "1500", "4:17.48", 1)}


def test_the_woman_of_a_place_is_who_was_spoken_of() -> None:
    text = (
        "The sprinter Rena Holt is going to the Europeans.\n\n"
        "The Sandford woman powered to victory in the 400m in 52.07, taking half a second off the mark of 52.55 set by Tara Finch in 1999."
    )
    assert claims(text) == {("Rena Holt", "400", "52.07", 1), ("Tara Finch", "400", "52.55", None)}


def test_the_crown_of_the_bend_is_not_won() -> None:
    text = "Rena Holt beat Tara Finch in the 1500m in 4:02.10 and was clear of Lena Moss by the crown of the final bend."
    assert ("Lena Moss", "1500", None, 1) not in claims(text)


def test_the_mark_of_his_heat_belongs_to_the_clause_that_tells_it() -> None:
    text = "There was no luck for Carl Finch, who went out of the 1500m after finishing ninth in his heat in 3:44.71."
    assert claims(text) == {("Carl Finch", "1500", "3:44.71", 9)}


def test_who_is_left_fourth_is_fourth() -> None:
    text = (
        "Dele Marsh took silver in the 200m in 20.27 and Omar Kell the bronze in 20.31, leaving Carl Finch, the European Under-23 champion "
        "at the distance in Tampere last summer, a frustrated fourth in 20.33."
    )
    assert ("Carl Finch", "200", "20.33", 4) in claims(text, published_on="2014-08-01")


def test_a_person_after_another_whose_verb_is_unknown_begins_a_clause() -> None:
    text = "Carl Finch, who led through 400m in 53.4, faded to sixth in the 800m and Dele Marsh was last."
    assert ("Carl Finch", "800", None, 6) in claims(text)


@pytest.mark.parametrize("verb", ["grab", "snatch", "steal", "secure"])
def test_a_place_is_grabbed_on_the_last_lap(verb: str) -> None:
    text = f"Rena Holt came from 20 metres back on the last lap to {verb} third in the women's 3000m steeplechase in 9:23.55."
    assert claims(text) == {("Rena Holt", "3000SC", "9:23.55", 3)}


def test_the_lap_that_closed_a_race_is_no_mark_of_it() -> None:
    text = "The miler Carl Finch closed in 51.8 to win the 1500m in 3:43.12."
    assert claims(text) == {("Carl Finch", "1500", "3:43.12", 1)}


def test_what_nobody_has_broken_is_no_result() -> None:
    text = "Rena Holt won the 800m in 2:00.31 on Friday, and no one else in the field has broken 1:59 this year."
    assert claims(text) == {("Rena Holt", "800", "2:00.31", 1)}


def test_her_whom_somebody_left_behind_is_no_subject() -> None:
    text = "Rena Holt sat behind Tara Finch for three laps and then blew the doors off her, winning the 1500m in 4:07.15."
    assert ("Rena Holt", "1500", "4:07.15", 1) in claims(text)


def test_a_best_that_somebody_has_is_no_result_of_the_race() -> None:
    text = (
        "Carl Finch won the 1500m at the Bislett Games on Thursday in 3:34.02. Dele Marsh, who has a personal best of 3:31.10, was third."
    )
    found = read(text)
    assert {(c.mark_as_printed, c.place, c.competition) for c in found.claims if c.records} == {("3:31.10", None, None)}


def test_there_was_a_medal_for_somebody_else() -> None:
    text = "Carl Finch won the shot put with 18.29m, and there was a bronze for England's Sam Marsh in the 200m in 21.10."
    assert claims(text) == {("Carl Finch", "SP", "18.29m", 1), ("Sam Marsh", "200", "21.10", 3)}


def test_what_his_wife_won_is_not_his() -> None:
    text = "Carl Finch took the heptathlon with 6470 points. It came a day after his wife won the pentathlon with 4881."
    assert claims(text) == {("Carl Finch", "HEP", "6470 points", 1)}


def test_a_relative_before_a_comma_did_not_win() -> None:
    text = "Rena Holt, who took up running after the birth of her daughter, won the 800m in 2:01.20."
    assert claims(text) == {("Rena Holt", "800", "2:01.20", 1)}


def test_a_record_holders_event_is_not_the_race_told() -> None:
    text = "Carl Finch, the former world marathon record holder, won the Great Manchester Run on Sunday in 28:11."
    assert claims(text) == {("Carl Finch", "10K", "28:11", 1)}


def test_the_day_told_in_the_paragraph_is_that_of_its_races() -> None:
    text = (
        "Rena Holt won the women's 1500m at the Commonwealth Games on Tuesday in 4:00.71.\n\n"
        "Dele Marsh won bronze in the marathon on Sunday. Carl Finch won it in 2:16:46."
    )
    found = read(text, published_on="2018-04-10")
    assert {c.race_date for c in found.claims if c.mark_as_printed == "2:16:46"} == {"2018-04-08"}


def test_a_competition_that_goes_to_somebody_is_won() -> None:
    text = "Greece's Katerina Vlachou failed at 4.54m in the women's pole vault, the competition going to Canadian Shawna Pell with 4.74m."
    assert ("Shawna Pell", "PV", "4.74m", 1) in claims(text)


@pytest.mark.parametrize(("words", "place"), [("was second", 3), ("won", 2)])
def test_countback_leaves_the_next_the_same_height(words: str, place: int) -> None:
    text = f"Ihor Demko {words} in the high jump with 2.33m, on countback from Bahamian Jovan Roy."
    assert ("Jovan Roy", "HJ", "2.33m", place) in claims(text)


@pytest.mark.parametrize(
    "words",
    [
        "came past Carl Finch in the last 10 metres to win",
        "was 30 metres clear at the bell and won",
        "had talked of an assault on 43.9, and won",
    ],
)
def test_a_stretch_or_lead_or_plan_is_no_mark(words: str) -> None:
    assert ("Sam Ode", "400", "44.37", 1) in claims(f"The sprinter Sam Ode {words} the 400m in 44.37.")
    assert not any(
        mark in ("10 metres", "30 metres", "43.9") for _, _, mark, _ in claims(f"The sprinter Sam Ode {words} the 400m in 44.37.")
    )


def test_a_jumper_named_by_his_title_jumped() -> None:
    text = (
        "Tony Rudge won the javelin with 80.14m.\n\nWorld triple jump silver medallist Kelvin Marsh took two jumps, the better of them "
        "16.88m, to win a competition in which he was never threatened."
    )
    assert ("Kelvin Marsh", "TJ", "16.88m", 1) in claims(text)


def test_who_is_told_to_be_so_far_back_of_the_winner_is_second() -> None:
    text = "Jock Tait won the 800m in 1:56.12 with Angus Fair three metres back."
    assert claims(text) == {("Jock Tait", "800", "1:56.12", 1), ("Angus Fair", "800", None, 2)}


def test_what_somebody_was_before_does_not_hide_a_result() -> None:
    text = "Leah Dunn, a former gymnast from Oregon, was a surprise fifth in the women's steeplechase in 9:14.30."
    assert claims(text) == {("Leah Dunn", "3000SC", "9:14.30", 5)}


def test_the_time_of_the_marathon_is_not_that_of_its_kilometres() -> None:
    text = "Yuma Hatto won the Fukuoka Marathon on Sunday, pulling away after 36 kilometres to finish in 2 hours 7 minutes 27 seconds."
    assert {mark for _, _, mark, _ in claims(text)} == {"2 hours 7 minutes 27 seconds"}


def test_a_record_to_be_challenged_is_no_result() -> None:
    text = "Omar Kell won the Fukuoka Marathon. Carl Finch, who had been tipped to challenge the course record of 2:05:18, was ninth."
    assert "2:05:18" not in {mark for _, _, mark, _ in claims(text)}


def test_who_was_so_far_back_of_the_sentence_before_is_second() -> None:
    text = "Omar Kell won the Fukuoka Marathon on Sunday in 2:07:27.\n\nYemane Toga was 35 seconds back in 2:08:02."
    assert ("Yemane Toga", "MAR", "2:08:02", 2) in claims(text)


def test_who_beats_the_field_wins() -> None:
    assert claims("Rena Holt beat a loaded field in the 1500m, running 3:59.22.") == {("Rena Holt", "1500", "3:59.22", 1)}


def test_victory_over_a_distance_is_a_victory() -> None:
    text = "Carl Finch cruised to victory over 3,000m at the Anniversary Games in London, finishing in 7:34.66."
    assert claims(text) == {("Carl Finch", "3000", "7:34.66", 1)}


def test_a_compatriot_takes_the_bronze_himself() -> None:
    text = "In the men's high jump Andrey Sokol took the gold with 2.36m and his compatriot Pavel Rybin the bronze with 2.34m."
    assert claims(text) == {("Andrey Sokol", "HJ", "2.36m", 1), ("Pavel Rybin", "HJ", "2.34m", 3)}


def test_who_followed_the_winner_home_has_the_time_told() -> None:
    text = "Carl Finch won the 1500m in 3:48.21. He was followed home by Alex Breck (Tipton) in 3:48.40."
    assert ("Alex Breck", "3:48.40") in {(who, mark) for who, _, mark, _ in claims(text)}
