"""Words that look like a result's and are none, and results behind words that hide them."""

from __future__ import annotations

from tests.annotate.reading import claims


def test_what_will_not_happen_is_not_won() -> None:
    text = "Carl Finch hung on for sixth in the 3000m in 7:49.88, a time which won’t trouble the winner."
    assert claims(text) == {("Carl Finch", "3000", "7:49.88", 6)}


def test_the_triple_jump_is_no_triple() -> None:
    text = "Rena Holt was the only woman over 14.50m as she won the triple jump with a leap of 14.63m."
    assert claims(text) == {("Rena Holt", "TJ", "14.63m", 1)}


def test_a_place_is_hung_on_for_after_nine_laps() -> None:
    text = "Carl Finch stayed with the leaders for nine laps and hung on for sixth in the 3000m in 7:49.88."
    assert claims(text) == {("Carl Finch", "3000", "7:49.88", 6)}


def test_the_world_number_one_is_no_denial() -> None:
    text = "Carl Finch won the 60m hurdles in 7.40 to leave Cuba’s Yordan Perez, the world No 1, in second in 7.44."
    assert ("Carl Finch", "60H", "7.40", 1) in claims(text)


def test_a_pupil_by_age_and_school_is_who_was_spoken_of() -> None:
    text = (
        "Ellie Harker became the champion of her county in the girls’ 300m hurdles on Saturday.\n\n"
        "The 16-year-old Sandford High School pupil led from the second hurdle and was five metres clear at the line in 42.18."
    )
    assert {mark for _, _, mark, _ in claims(text)} == {"42.18"}


def test_both_are_the_two_races_told() -> None:
    text = "Rena Holt took the 100m in 10.93 and returned to win the 200m in 22.41. American Kiara Dent was runner-up in both."
    assert {("Kiara Dent", "100", None, 2), ("Kiara Dent", "200", None, 2)} <= claims(text)
