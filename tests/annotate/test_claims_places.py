"""Which place a sentence gives: what somebody rose from, a second of time or the heat of the day is none."""

import pytest

from tests.annotate.reading import claims, read

ON = "2013-07-15"
LEAD = "Tara Finch won the women’s 800m at the British Championships in Birmingham on Sunday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "mark", "place"),
    [
        ("Rena Holt came from fourth to first with the last throw of the women’s discus, reaching 62.11m.", "62.11m", 1),
        ("In the women’s discus, Rena Holt climbed from sixth to third with 61.20m.", "61.20m", 3),
        ("In the women’s discus, Rena Holt, who had not won since a fall in 2010, came from fifth place to win with 60.05m.", "60.05m", 1),
    ],
)
def test_who_rises_has_the_place_reached(sentence: str, mark: str, place: int) -> None:
    assert ("Rena Holt", "DT", mark, place) in claims(LEAD + sentence, published_on=ON)


def test_a_fall_years_ago_does_not_date_the_result() -> None:
    text = LEAD + "In the women’s discus, Rena Holt, who had not won since a fall in 2010, came through in the last round with 60.05m."
    assert {c.race_date for c in read(text, published_on=ON).claims if c.mark_as_printed == "60.05m"} == {"2013-07-14"}


def test_half_a_second_is_no_place() -> None:
    text = LEAD + "Rena Holt won the 1500m in 4:12.30. Five others were within half a second of her."
    assert {c.place for c in read(text, published_on=ON).claims} == {1}


def test_a_run_that_belongs_to_somebody_is_no_win() -> None:
    text = "The fastest run at the Northshire Championships on Sunday belonged to Rena Holt, who was third in the 400m in 51.20."
    assert claims(text, published_on=ON) == {("Rena Holt", "400", "51.20", 3)}


@pytest.mark.parametrize("words", ["The 400m", "The women’s 400m final", "Gold over 400m", "The 400m title"])
def test_a_race_that_goes_to_somebody_is_won(words: str) -> None:
    assert ("Rena Holt", "400", "51.20", 1) in claims(f"{words} went to Rena Holt in 51.20.", published_on=ON)


@pytest.mark.parametrize("words", ["in the kind of heat that melts tar", "in 93-degree heat", "in the heat of the afternoon"])
def test_the_heat_of_the_day_is_no_round(words: str) -> None:
    text = f"Rena Holt won the 400m at the Northshire Championships on Sunday, running 51.20 {words}."
    assert {c.round for c in read(text, published_on=ON).claims} == {None}


def test_the_third_and_last_place_of_a_team_is_third() -> None:
    text = "Tara Finch won the 800m in 1:59.02 on Sunday and Rena Holt grabbed the third and final Moscow spot in 1:59.40."
    assert ("Rena Holt", "800", "1:59.40", 3) in claims(text, published_on=ON)


def test_who_could_finish_only_ninth_was_ninth() -> None:
    text = "Rena Holt kept her nerve in Rome, where she could finish only ninth in the 800m."
    assert ("Rena Holt", "800", None, 9) in claims(text, published_on=ON)


def test_who_was_left_in_fourth_has_that_place_and_its_mark() -> None:
    text = "Lars Holt won the 400m in 44.90 and left Ole Berg in fourth place with 45.19."
    assert claims(text) == {("Lars Holt", "400", "44.90", 1), ("Ole Berg", "400", "45.19", 4)}


def test_a_place_and_best_in_brackets_are_of_the_name_before() -> None:
    text = (
        "Felix Sandor was the winner of the 400m hurdles, cruising to a mark of 47.73, beating Fabio Mora (3rd in a season's best of"
        " 48.23)."
    )
    assert claims(text) == {("Felix Sandor", "400H", "47.73", 1), ("Fabio Mora", "400H", "48.23", 3)}
    assert {(c.mark_as_printed, c.records) for c in read(text).claims} == {("47.73", ()), ("48.23", ("SB",))}


def test_a_victory_by_somebody_is_theirs() -> None:
    assert claims("There was a 1500m victory by Jonas Pim in 3:36.20.") == {("Jonas Pim", "1500", "3:36.20", 1)}


@pytest.mark.parametrize(
    ("told", "mark"),
    [
        ("Holt took bronze in the 5000m behind Lena Kant and Petra Quill.", None),
        ("Holt won 5000m bronze. She was third, behind Norland's Lena Kant and Petra Quill.", None),
        ("Holt won 5000m bronze.\n\nHolt finished third, behind Lena Kant and Petra Quill, in 15:20.70.", "15:20.70"),
    ],
)
def test_whom_somebody_was_third_behind_were_first_and_second(told: str, mark: str | None) -> None:
    found = claims(f"Mira Holt is a runner.\n\n{told}")
    assert found == {("Mira Holt", "5000", mark, 3), ("Lena Kant", "5000", None, 1), ("Petra Quill", "5000", None, 2)}


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("finished sixth in the 100m, fourth in the 200m, second in the long jump", {"100": 6, "200": 4, "LJ": 2}),
        (
            "won the 100 and 200, placed second in the long jump, fifth in the shot put and the discus",
            {"100": 1, "200": 1, "LJ": 2, "SP": 5, "DT": 5},
        ),
        ("took first in the shot put and third in the discus", {"SP": 1, "DT": 3}),
        ("was the winner of the 100m and second in the 200m", {"100": 1, "200": 2}),
        ("took gold in the 100m, silver in the 200m and bronze in the long jump", {"100": 1, "200": 2, "LJ": 3}),
    ],
)
def test_of_several_places_each_discipline_has_the_one_told_before_it(said: str, places: dict[str, int]) -> None:
    assert {c[1]: c[3] for c in claims(f"Anna Bell, who felt ill, {said}.")} == places


def test_a_fraction_of_a_second_is_no_place() -> None:
    said = "Anna Bell won the 100m in 10.84 seconds, breaking the record by .01 of a second."
    assert claims(said) == {("Anna Bell", "100", "10.84 seconds", 1)}


@pytest.mark.parametrize(
    "said", ["threw 45.10m in the discus and 12.20m in the shot put", "threw 45.10m in the discus, and 12.20m in the shot put"]
)
def test_each_of_two_marks_is_of_the_discipline_behind_it(said: str) -> None:
    assert {(c[1], c[2]) for c in claims(f"Anna Bell {said}.")} == {("DT", "45.10m"), ("SP", "12.20m")}


def test_as_many_places_as_disciplines_behind_them_are_one_each() -> None:
    assert {(c[1], c[3]) for c in claims("Anna Bell was first and third in the 100m and 200m.")} == {("100", 1), ("200", 3)}


def test_a_race_that_went_to_another_is_not_of_who_won_the_one_before() -> None:
    said = "Anna Bell won the 400m in 55.20 and the 100m went to Lena Kant in 11.80."
    assert claims(said) == {("Anna Bell", "400", "55.20", 1), ("Lena Kant", "100", "11.80", 1)}
