"""Who gets what in a passive, in what is since, in a clause of somebody's club: the wordings of translated and agency reports."""

import pytest

from tests.annotate.reading import claims, name, read

ON = "2013-07-15"
LEAD = "Tara Finch won the women’s 800m in 2:00.38 at the British Championships in Birmingham on Sunday. "


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Third place was taken by Rena Holt.", 3),
        ("The bronze medal was won by Rena Holt, 2:03.15.", 3),
        ("Silver was claimed by Rena Holt in 2:01.15.", 2),
        ("The title was won, as everybody expected, by Rena Holt in 2:01.15.", 1),
    ],
)
def test_a_prize_is_of_who_took_it(sentence: str, place: int) -> None:
    text = sentence if place == 1 else LEAD + sentence
    text = text.replace("The title", "The women’s 800m title")
    assert {(who, rank) for who, _, _, rank in claims(text, published_on=ON) if who == "Rena Holt"} == {("Rena Holt", place)}


def test_who_was_faster_than_two_others_is_ahead_of_both() -> None:
    text = LEAD + "\n\nIn the 400m Rena Holt ran 51.44 and was faster than Carla Zane (51.90) and Vera Budd (52.37)."
    assert {("Rena Holt", "400", "51.44", 1), ("Carla Zane", "400", "51.90", 2), ("Vera Budd", "400", "52.37", 3)} <= claims(
        text, published_on=ON
    )


def test_what_a_club_won_years_ago_is_not_the_runners() -> None:
    text = LEAD + "\n\nIn the 400m Rena Holt, of the relay team which two years ago won bronze at the World Championships, ran 51.44."
    assert {(c.competition, c.place) for c in read(text, published_on=ON).claims if c.mark_as_printed == "51.44"} == {
        ("British (UK) Championships 2013", None)
    }


def test_the_mark_behind_a_comma_is_of_who_was_beaten() -> None:
    text = LEAD + "Only on the line did she beat the defending champion Joan Keel, 2:00.71."
    assert ("Joan Keel", "800", "2:00.71", 2) in claims(text, published_on=ON)


def test_a_height_that_only_looks_like_a_margin_is_the_mark() -> None:
    text = (
        "Tom Lysk won the men’s high jump on Sunday with 2.37m and Carl Finch had to settle for third with 2.31m behind Zed Marsh, "
        "also 2.34m."
    )
    assert {("Carl Finch", "HJ", "2.31m", 3)} <= claims(text, published_on=ON)
    assert "2.34m" in {mark for who, _, mark, _ in claims(text, published_on=ON) if who == "Zed Marsh"}


def test_the_best_since_a_record_is_not_of_where_that_was_set() -> None:
    text = LEAD + "\n\nRena Holt won the 1500m in 3:59.52, the fastest time since the record of 3:50.07 was set in Beijing in 1993."
    found = [c for c in read(text, published_on=ON).claims if c.discipline == "1500"]
    assert [(c.mark_as_printed, c.competition, c.race_date) for c in found] == [
        ("3:59.52", "British (UK) Championships 2013", "2013-07-14")
    ]


def test_championships_to_come_do_not_hide_the_race_told() -> None:
    text = (
        "Tara Finch won the 800m at the Doha Diamond League on Friday.\n\nIn the men’s 100m, Carl Finch served notice ahead of next "
        "month’s world championships in Beijing by winning in 9.83sec, finishing ahead of Trey Holm (9.88)."
    )
    found = read(text, published_on="2015-07-18")
    assert {(name(found, c.person_key), c.place) for c in found.claims if c.discipline == "100"} == {("Carl Finch", 1), ("Trey Holm", 2)}


def test_the_race_before_a_title_is_no_part_of_it() -> None:
    text = (
        "There was a scare for Carl Finch in the men’s high jump, the Asian champion landing badly.\n\n“It is the ankle,” said his coach."
        "\n\nThe competition was won by Tom Lysk, who cleared 2.37m."
    )
    assert ("Tom Lysk", "HJ", "2.37m", 1) in claims(text, published_on=ON)


def test_an_under_20_title_is_of_the_under_20_championships() -> None:
    text = "Rena Holt, the European under-20 800m champion, won the 800m at the British Championships on Sunday in 2:01.15."
    assert {c.series for c in read(text, published_on=ON).claims if c.rule == "title"} == {"European U20 Championships"}


def test_each_prize_is_of_whom_it_goes_to() -> None:
    text = "Gold in the women's shot put went to Rena Holt with 19.94m, silver to Tara Finch (19.12m) and bronze to Ilse Voss (18.90m)."
    assert claims(text) == {
        ("Rena Holt", "SP", "19.94m", 1), ("Tara Finch", "SP", "19.12m", 2), ("Ilse Voss", "SP", "18.90m", 3),
    }  # fmt: skip


def test_a_title_goes_to_a_name_that_no_list_has() -> None:
    assert claims("The men's 100m title went to Akoni Malukwe in 10.09.") == {("Akoni Malukwe", "100", "10.09", 1)}


def test_a_second_race_told_after_while_is_of_its_own_sex() -> None:
    text = "The men's 1,500m saw Carl Finch outkick Jon Voss to win in 3:46.28, while Ischka van Rooj took the women's discus with 59.03m."
    assert ("Ischka van Rooj", "DT", "59.03m", 1) in claims(text)


def test_a_record_that_somebody_had_held_is_theirs() -> None:
    text = "Rena Holt won the women's 100m hurdles in 12.64 to erase the British record of 12.68 that Tara Finch had held since 1988."
    assert claims(text) == {("Rena Holt", "100H", "12.64", 1), ("Tara Finch", "100H", "12.68", None)}


def test_who_triumphs_over_a_distance_wins_and_beats_nobody() -> None:
    assert claims("Carl Finch triumphed over 1500 metres in 3:41.90.") == {("Carl Finch", "1500", "3:41.90", 1)}


def test_a_height_missed_three_times_is_no_mark() -> None:
    text = "In the men's pole vault, Carl Finch missed three times at 5.80m after winning at 5.70m."
    assert claims(text) == {("Carl Finch", "PV", "5.70m", 1)}


def test_yards_indoors_are_disciplines() -> None:
    assert claims("Carl Finch won the men's 60-yard dash in 6.10 seconds.") == {("Carl Finch", "60Y", "6.10 seconds", 1)}


def test_a_best_that_the_winner_runs_to_is_the_mark_of_the_win() -> None:
    text = "The women's 800m was won by teenager Rena Holt, who front-ran her way to a personal best of 2:00.31."
    assert claims(text) == {("Rena Holt", "800", "2:00.31", 1)}


def test_whom_the_winner_leads_home_or_outdoes_by_a_margin_is_next() -> None:
    assert ("Carl Finch", "3000SC", None, 2) in claims("Jon Voss won the men's steeplechase in 8:19.60, leading home team-mate Carl Finch.")
    assert ("Carl Finch", "LJ", None, 2) in claims("Jon Voss won the men's long jump with 8.21m, one centimetre further than Carl Finch.")


def test_what_somebody_was_beaten_into_is_of_another_race() -> None:
    text = "Carl Finch, beaten into fourth place at last year's World Championships, recovered to clock 9.99 in the men's 100m."
    found = read(text, published_on="2016-06-26").claims
    assert {(c.mark_as_printed, c.place, c.competition) for c in found} == {("9.99", None, None), (None, 4, "World Championships 2015")}


def test_the_distance_of_somebodys_record_is_not_that_of_the_race() -> None:
    text = "Carl Finch, the American record-holder for 1,000 yards, was second in the men's mile in 3:57.10."
    assert claims(text) == {("Carl Finch", "MILE", "3:57.10", 2)}


def test_a_hundredth_of_a_second_is_no_second_place() -> None:
    text = "Rena Holt beat Tara Finch by a hundredth of a second in the women's 100m, 10.94 to 10.95."
    assert claims(text) == {("Rena Holt", "100", "10.94", 1), ("Tara Finch", "100", "10.95", 2)}


def test_what_somebody_could_only_manage_is_a_place() -> None:
    text = "There was disappointment for Rena Holt, who could only manage seventh in the women's 400m hurdles in 55.60."
    assert claims(text) == {("Rena Holt", "400H", "55.60", 7)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rena Holt passed Tara Finch for second in the women's 800m in 1:58.00.", ("Rena Holt", "800", "1:58.00", 2)),
        ("Rena Holt finished last in 15 minutes 40.2 in the women's 5000m.", ("Rena Holt", "5000", "15 minutes 40.2", None)),
        ("Rena Holt finished third with 51.20 to go through to the women's 400m semi-finals.", ("Rena Holt", "400", "51.20", 3)),
        ("Rena Holt topped the women's 800m world list with 1:57.30.", ("Rena Holt", "800", "1:57.30", None)),
        ("Rena Holt beat Tara Finch by half a second in the women's 800m in 1:58.00.", ("Rena Holt", "800", "1:58.00", 1)),
    ],
)
def test_words_of_place_are_read_as_what_they_say(text: str, expected: tuple[str, str, str | None, int | None]) -> None:
    assert [c for c in claims(text) if c[0] == "Rena Holt"] == [expected]


def test_who_is_behind_a_standard_is_behind_nobody() -> None:
    text = "Tara Finch won the women's 800m in 1:58.10. Rena Holt ran 2:01.20, and Holt was three seconds behind the qualifying standard."
    assert ("Rena Holt", "800", "2:01.20", None) in claims(text)


def test_a_lead_that_goes_to_somebody_is_no_win() -> None:
    text = "The lead in the women's 800m final went to Rena Holt after 200m, but Tara Finch won in 1:58.00."
    assert claims(text) == {("Tara Finch", "800", "1:58.00", 1)}


@pytest.mark.parametrize(
    "said",
    [
        "Anna Bell was pipped to gold in the 800m by Lena Kant.",
        "Anna Bell was beaten to the 800m title by her team-mate Lena Kant.",
        "Anna Bell took 800m silver after being edged out for gold by Lena Kant.",
    ],
)
def test_whoever_is_beaten_to_a_title_was_second_and_who_beat_her_won(said: str) -> None:
    assert claims(said) == {("Anna Bell", "800", None, 2), ("Lena Kant", "800", None, 1)}


def test_a_title_lost_by_a_fraction_of_a_second_is_no_win() -> None:
    assert claims("Anna Bell was pipped to gold in the 800m by a hundredth of a second.") == {("Anna Bell", "800", None, 2)}
