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


def test_who_was_beaten_into_second_by_somebody_lost_to_him() -> None:
    text = "Carl Finch was beaten into second in the men's 5,000m by Omar Kell."
    assert claims(text) == {("Carl Finch", "5000", None, 2), ("Omar Kell", "5000", None, 1)}


def test_the_four_of_a_relay_have_the_time_not_those_in_brackets() -> None:
    text = (
        "Great Britain won the men's 4x100m relay.\n\n"
        "Carl Finch, Omar Kell, Dan Talbot and Sam Ode finished in 37.47, with the USA second (37.52) and Japan third (38.04)."
    )
    assert {(who, mark) for who, code, mark, _ in claims(text) if code == "4x100" and who == "Sam Ode"} == {("Sam Ode", "37.47")}
