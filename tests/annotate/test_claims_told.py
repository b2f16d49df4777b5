"""Results as writers of many kinds tell them: previews, interviews, old races, club reports, places in brackets."""

from __future__ import annotations

import pytest

from tests.annotate.reading import DAY, claims, name, read

MEET = "At the Bislett Games in Oslo on Thursday, "
PREVIEW = "European Championships: who to watch in Rome\n\nThe European Championships begin in Rome on Friday 7 June.\n\n"
INTERVIEW = (
    "The Norwegian steeplechaser Mona Sande spoke to us in Bergen.\n\n**How did the year begin for you?**\n\nI rested.\n\n"
    "**And the autumn?**\n\nI learned to wait, and my mother learned to watch.\n\n**{asked}**\n\n{answered}\n"
)


def told(text: str, published_on: str | None = DAY) -> set[tuple[str | None, str | None, str | None, int | None, str | None]]:
    """(who, discipline, mark, place, competition) of every claim."""
    found = read(text, published_on=published_on)
    return {(name(found, c.person_key), c.discipline, c.mark_as_printed, c.place, c.competition) for c in found.claims}


def test_i_is_the_person_interviewed() -> None:
    text = INTERVIEW.format(asked="What do you remember of 2022?", answered="At the Worlds in Eugene in 2022 I was sixth in 9:20.11.")
    assert ("Mona Sande", "3000SC", "9:20.11", 6, "World Championships 2022") in told(text)


def test_you_in_a_question_is_the_person_interviewed() -> None:
    text = INTERVIEW.format(asked="At the Worlds in Eugene in 2022 you were sixth in 9:20.11. Happy?", answered="For a day. I slept well.")
    assert ("Mona Sande", "3000SC", "9:20.11", 6, "World Championships 2022") in told(text)


def test_she_in_an_answer_is_somebody_else() -> None:
    text = INTERVIEW.format(asked="Who did you look up to?", answered="Tara Finch. I watched her win the 400m in Oslo from the stands.")
    assert not any(who == "Mona Sande" for who, *_ in told(text))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("800m\n\nReigning champion: Tara Finch (GBR)", ("Tara Finch", "800", None, 1, "European Championships 2022")),
        ("800m\n\nTara Finch, fourth in 2018, has the speed.", ("Tara Finch", "800", None, 4, "European Championships 2018")),
        ("800m\n\nTara Finch was runner-up in Munich and has trained well.", ("Tara Finch", "800", None, 2, "European Championships 2022")),
    ],
)
def test_a_preview_speaks_of_past_editions(sentence: str, expected: tuple[object, ...]) -> None:
    assert expected in told(PREVIEW + sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sam Ode won the 880 yards in 1:51.3.", ("Sam Ode", "880Y", "1:51.3", 1)),
        ("Sam Ode won the 100 yards in 9.8.", ("Sam Ode", "100Y", "9.8", 1)),
        ("Sam Ode won the 440 yards hurdles in 52.1.", ("Sam Ode", "440YH", "52.1", 1)),
        ("Sam Ode won the 440 yards in 49.2 on Friday. On Saturday he won the half-mile in 1:51.3.", ("Sam Ode", "880Y", "1:51.3", 1)),
        ("Sam Ode won the half-mile in 1:44.3.", ("Sam Ode", "800", "1:44.3", 1)),
    ],
)
def test_races_over_yards_are_no_races_over_metres(sentence: str, expected: tuple[object, ...]) -> None:
    assert expected in claims(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tara Finch led Northgate (sixth in the women’s 800m).", None),
        (MEET + "in the women’s 800m Lena Holt won in 1:59.10 from Tara Finch, with Mona Sande (sixth) next of the home team.", 6),
    ],
)
def test_a_place_in_brackets_is_of_the_name_before_it(sentence: str, expected: int | None) -> None:
    assert {place for who, _, _, place in claims(sentence) if who == "Mona Sande"} == ({expected} if expected else set())


@pytest.mark.parametrize(
    "sentence",
    [
        "In the women’s cross country Tara Finch was fifth as her club took the team gold.",
        "In the women’s cross country Tara Finch was fifth and her club won the six-to-score team race.",
        "In the women’s cross country Tara Finch was fifth, and they were second in the team standings.",
    ],
)
def test_a_team_prize_is_nobodys_place(sentence: str) -> None:
    assert {place for who, _, _, place in claims(sentence) if who == "Tara Finch"} == {5}


def test_a_winner_behind_whom_somebody_ran_is_somebody_else() -> None:
    text = MEET + "Tara Finch took silver in the women’s 5000m, clocking 15:10.20 behind runaway winner Lena Holt."
    assert ("Tara Finch", "5000", "15:10.20", 2) in claims(text)


def test_an_equalled_best_is_a_result_of_this_race() -> None:
    text = MEET + "Omar Diallo equalled his personal best of 13.71 to win the men’s 110m hurdles."
    assert claims(text) == {("Omar Diallo", "110H", "13.71", 1)}


def test_a_personal_best_in_brackets_is_no_result_of_the_race_told() -> None:
    text = MEET + "Tara Finch won the women’s 800m in 1:59.10 from Lena Holt (personal best 1:58.02)."
    assert ("Lena Holt", "800", "1:58.02", None, None) in told(text)


def test_a_result_of_another_place_and_day_is_of_another_meeting() -> None:
    text = (
        "Tara Finch won the women’s 800m at the Bislett Games in Oslo on Thursday in 1:58.20.\n\n"
        "She had opened her season in Loughborough on Sunday, clocking 2:01.30."
    )
    assert ("Tara Finch", "800", "2:01.30", None, None) in told(text)


def test_kilometres_passed_in_a_marathon_are_no_races() -> None:
    text = "Tara Finch won the Berlin Marathon on Sunday in 2:20:10. She covered the stretch from 30km to 35km in 16:20."
    assert {code for _, code, _, _ in claims(text, published_on="2024-09-30")} == {"MAR"}


def test_the_events_of_a_decathlon_are_results_of_their_own() -> None:
    text = (
        "DECATHLON\n\nOmar Diallo won the decathlon at the Northshire Championships on Saturday. He long jumped 7.31m, "
        "put 14.92m, cleared 2.01m and ended the first day with 48.90 over 400m.\n\nOn day two Diallo ran 14.40 in the hurdles, "
        "threw the discus 44.10m and vaulted 4.80m."
    )
    assert {
        ("Omar Diallo", "LJ", "7.31m", None),
        ("Omar Diallo", "SP", "14.92m", None),
        ("Omar Diallo", "HJ", "2.01m", None),
        ("Omar Diallo", "400", "48.90", None),
        ("Omar Diallo", "110H", "14.40", None),
        ("Omar Diallo", "DT", "44.10m", None),
        ("Omar Diallo", "PV", "4.80m", None),
    } <= claims(text)


def test_the_score_of_the_first_day_is_no_result() -> None:
    text = "Omar Diallo led the decathlon with an overnight 4,430, and won it on Sunday with 8512."
    assert {mark for who, code, mark, _ in claims(text) if code == "DEC"} == {"8512"}


def test_each_named_runner_of_a_listed_team_has_its_place_and_mark() -> None:
    text = (
        "Results\n\nWomen\n4x100m: 1. Northland (Tara Finch, Lena Holt, Mona Sande, Ida Krog) 42.64; 2. Southland 43.01; "
        "3. Westland (Ada Lowe, Bea Marsh, Cia Poole, Dee Quill) 43.18"
    )
    found = claims(text)
    assert {(who, place) for who, code, mark, place in found if code == "4x100" and mark in ("42.64", "43.18")} == {
        ("Tara Finch", 1), ("Lena Holt", 1), ("Mona Sande", 1), ("Ida Krog", 1),
        ("Ada Lowe", 3), ("Bea Marsh", 3), ("Cia Poole", 3), ("Dee Quill", 3),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "name_of"),
    [
        ("In Newton on Saturday Tara Finch won the shot at the Newton Throws Meeting with 17.20m.", "Newton Throws Meeting 2024"),
        ("Tara Finch won the shot at the River City Track Carnival with 17.20m.", "River City Track Carnival 2024"),
    ],
)
def test_meetings_and_carnivals_are_competitions(sentence: str, name_of: str) -> None:
    assert ("Tara Finch", "SP", "17.20m", 1, name_of) in told(sentence)


def test_two_who_complete_a_podium_are_second_and_third() -> None:
    text = MEET + "Mona Sande won the women’s 800m in 1:58.10. Tara Finch (1:58.90) and Lena Holt (1:59.20) completed the podium."
    assert {("Tara Finch", "800", "1:58.90", 2), ("Lena Holt", "800", "1:59.20", 3)} <= claims(text)


def test_a_year_of_somebodys_title_dates_no_result_of_its_sentence() -> None:
    text = "Mona Sande won the Berlin Marathon on Sunday in 2:20:10 from Tara Finch, with last year’s winner Lena Holt third in 2:21:00."
    assert ("Mona Sande", "MAR", "2:20:10", 1, "Berlin Marathon 2024") in told(text, "2024-09-30")


def test_a_record_that_is_only_measured_against_is_not_set() -> None:
    text = MEET + "Tara Finch won the women’s high jump with 1.97m, two centimetres below the British record."
    assert {c.records for c in read(text).claims} == {()}


@pytest.mark.parametrize("marks", ["48.02 to 48.11", "48.11 to 48.02"])
def test_of_two_marks_the_better_is_of_who_is_ahead(marks: str) -> None:
    text = MEET + f"Omar Diallo was beaten only by Pavel Novotny in the men’s 400m, {marks}."
    assert {("Omar Diallo", "400", "48.11", 2), ("Pavel Novotny", "400", "48.02", 1)} <= claims(text)


def test_the_clock_of_a_live_report_is_no_mark() -> None:
    text = (
        "Live: the Bislett Games in Oslo\n\n19.20 Marcus Webb fouls out of the discus, to groans from the whole of the home crowd.\n\n"
        "19.05 Omar Diallo wins the men’s 400m in 45.10, and he looks as surprised as anybody in the stadium."
    )
    assert {mark for _, _, mark, _ in claims(text)} <= {"45.10", None}


def test_an_attempt_that_failed_is_no_result() -> None:
    text = (
        MEET + "Tara Finch won the women’s high jump with 1.97m, then had the bar put up to 2.07m and took three cracks at a record 2.07m."
    )
    assert {mark for _, _, mark, _ in claims(text)} == {"1.97m"}


@pytest.mark.parametrize(
    "headline",
    ["Harriers Roll to County Title Behind Dominant Relays, Distance Sweep", "Finch Storms to Gold as Harriers Sweep Sprints and Relays"],
)
def test_capitals_of_a_headline_name_no_competition(headline: str) -> None:
    text = headline + "\n\nTara Finch won the women’s 800m in 1:59.10 at the Northshire Championships on Saturday."
    assert {c.competition for c in read(text).competitions} == {"Northshire Championships 2024"}


def test_a_stadium_is_no_competition() -> None:
    text = "Tara Finch won the women’s 800m in 1:59.10 at Harbour Memorial Stadium on Saturday."
    assert not read(text).competitions


def test_a_record_of_the_meeting_was_set_at_it() -> None:
    text = "Tara Finch won the Berlin Marathon on Sunday in 2:20:10, inside the course record of 2:20:40 set by Lena Holt in 2019."
    assert ("Lena Holt", "MAR", "2:20:40", None, "Berlin Marathon 2019") in told(text, "2024-09-30")


def test_what_somebody_of_whom_the_text_gives_no_name_does_is_nobodys_result() -> None:
    text = (
        "Rena Holt talked to us before the championships.\n\nNT: People call it a rivalry. Do you?\n\n"
        "RH: At the 2023 Northshire Games I was ninth in my heat of the 1500m, and I watched her win the final from the stand.\n\n"
        "NT: What changed after that?\n\nRH: Nothing at all."
    )
    assert {(who, place) for who, _, _, place in claims(text)} == {("Rena Holt", 9)}


def test_a_rivals_past_elsewhere_does_not_take_the_runner_up_out_of_the_race() -> None:
    text = (
        "At the Berlin Marathon on Sunday Tara Finch, whose only race before this, in Porto last November, had ended in 2:40:02, won in "
        "2:21:15. Lena Holt was second in 2:21:26."
    )
    assert ("Lena Holt", "MAR", "2:21:26", 2, "Berlin Marathon 2024") in told(text, "2024-09-30")


def test_a_title_won_in_a_relative_clause_is_not_the_meeting_of_the_next_sentence() -> None:
    text = (
        "Rena Holt won the women’s 800m at the Northshire Championships on Saturday in 1:57.20.\n\n"
        "Tara Finch, who won the 1500m at the 2022 World Championships, was second in 1:57.88. Omara Kell was third in 1:58.01."
    )
    assert ("Omara Kell", "800", "1:58.01", 3, "Northshire Championships 2024") in told(text)


def test_heats_still_to_come_are_of_the_competition_ahead() -> None:
    text = (
        "Rena Holt won the 800m at the Northshire Invitational on 25 May 2024. Before this weekend’s Westmark Championships she talked "
        "to us.\n\nThe 1500m heats are on Saturday and the two finals on Sunday."
    )
    assert {(r.competition, r.status) for r in read(text, published_on="2024-05-28").races if r.discipline == "1500"} == {
        ("Westmark Championships 2024", "announced")
    }


def test_a_meeting_bears_the_name_it_had_then() -> None:
    text = "Lena Holt ran 8:41.90 for 3000m at the Bislett Games in 1986. Tara Finch won the 1500m at the Bislett Games in 2023."
    assert {c.competition for c in read(text).competitions} == {"Oslo Bislett Games 1986", "Oslo Diamond League 2023"}


def test_the_year_of_one_edition_is_not_lent_to_another_of_which_the_text_gives_none() -> None:
    text = (
        "Tara Finch won the Boston Marathon on Sunday in 2:21:15. Rena Holt was second in 2:22:16, the best placing by an American since "
        "Lena Moss was third in 1993."
    )
    found = read(text, published_on=None)
    assert {c.race_date for c in found.claims if c.place in (1, 2)} == {None}


def test_the_youngster_who_flew_is_who_the_paragraph_before_is_about() -> None:
    text = (
        "Teenager Dele Marsh beat the favourite Carl Finch to the men’s 100m title at the Northshire Championships on Saturday.\n\n"
        "The 19-year-old flew from the blocks and won in 10.18, with Finch second in 10.22."
    )
    assert ("Dele Marsh", "100", "10.18", 1) in claims(text)


@pytest.mark.parametrize("said", ["and 2016 Olympian, is here", "and 2016 bronze medallist, is here", "and 2016 was a bad year"])
def test_a_year_before_another_word_is_of_no_title_told_before(said: str) -> None:
    assert told(f"Tara Finch, the European 800m champion in 2014 {said}.") == {
        ("Tara Finch", "800", None, 1, "European Championships 2014")
    }


def test_so_many_years_of_a_title_are_one_each() -> None:
    assert len(told("Tara Finch, the European 800m champion in 2014" + " and 2016" * 3000 + ".")) <= 2


def test_a_margin_is_not_who_won() -> None:
    assert not any(
        who == "Tara Finch" and place == 1
        for who, _, _, place, _ in told("Mona Sande won the 800m by less than the record margin that Tara Finch set.")
    )


def test_wins_counted_with_a_mark_or_their_years_are_wins() -> None:
    assert claims("Tara Finch made it three straight victories in the 800m with 1:58.20.") == {("Tara Finch", "800", "1:58.20", 1)}
    found = told("Tara Finch took three straight wins in the 800m, at the 2014, 2016 and 2018 European Championships.")
    assert found == {("Tara Finch", "800", None, 1, f"European Championships {year}") for year in (2014, 2016, 2018)}


@pytest.mark.parametrize("said", ["beat her rivals for gold in the 800m", "returned to winning ways in the 800m"])
def test_a_win_over_rivals_or_a_return_to_winning_is_a_win(said: str) -> None:
    assert ("Tara Finch", "800", None, 1) in claims(f"Tara Finch {said}.")


def test_a_task_somebody_did_not_face_hides_no_win() -> None:
    assert ("Tara Finch", "800", None, 1) in claims("Tara Finch took on the task of winning the 800m and did.")
    assert claims("Tara Finch faced the task of winning the 800m.") == set()


def test_a_national_title_to_come_is_not_the_one_won() -> None:
    found = told("British runner Tara Finch won the 800m and will next defend her national title.")
    assert found == {("Tara Finch", "800", None, 1, None)}


@pytest.mark.parametrize(
    "said",
    [
        "came second in a poll of fans",
        "was fifth in the world rankings",
        "was fourth of six children",
        "was third in the queue",
        "finished third on a TV show",
        "was second at school in maths",
    ],
)
def test_a_place_of_something_else_is_not_of_the_race_told(said: str) -> None:
    race = "Mona Sande won the 800m in 1:58.20."
    assert claims(f"{race} Tara Finch {said}.") == claims(race)
    assert ("Tara Finch", "800", None, 3) in claims(f"{race} Tara Finch finished third in the final.")
