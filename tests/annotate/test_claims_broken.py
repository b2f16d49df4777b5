"""Marks of those whose record is broken, equalled or only spoken of, and of those who break it."""

import pytest

from tests.annotate.reading import claims, read

ON = "1997-08-13"
HEAD = "BERGSTAD, 12 August 1997 - Mara Lindholm won the women's 800m at the Bergstad Games on Tuesday in 1:57.31.\n\n"


def told(text: str) -> set[tuple[str | None, str | None, str | None, int | None]]:
    return {c for c in claims(HEAD + text, published_on=ON) if c[0] != "Mara Lindholm"}


@pytest.mark.parametrize("broke", ["lowered", "smashed", "pulverised", "broke"])
def test_the_time_that_broke_somebodys_record_is_of_who_broke_it(broke: str) -> None:
    text = f"In the women's 1500m Anna Berg {broke} Vera Pohl's 16-year-old record with a time of 3:53.90."
    assert told(text) == {("Anna Berg", "1500", "3:53.90", None)}


def test_who_breaks_an_own_record_has_run_the_new_mark_and_once_the_old_one() -> None:
    text = "Abel Tesfa pulverised his own 5,000m record with a time of 12:41.86, improving on his 1995 mark of 12:44.39."
    dates = {c.mark_as_printed: c.race_date for c in read(HEAD + text, published_on=ON).claims}
    assert (dates["12:41.86"], dates["12:44.39"]) == ("1997-08-12", "1995")


def test_a_mark_that_was_beaten_is_of_who_had_set_it() -> None:
    text = (
        "In the men's 3000m steeplechase Paul Kirui shattered the world record with a time of 7:59.08. He beat the mark of 7:59.18 set by "
        "fellow Kenyan Moses Tanui in 1995."
    )
    assert told(text) == {("Paul Kirui", "3000SC", "7:59.08", None), ("Moses Tanui", "3000SC", "7:59.18", None)}


def test_a_mark_that_is_equalled_is_of_who_equals_it() -> None:
    text = "In the men's 800m Lars Holm had already tied the Briton Stephen Cole's 1981 mark of 1:41.73 in Stockholm earlier this summer."
    assert ("Lars Holm", "800", "1:41.73", None) in told(text)


def test_a_record_that_the_winner_missed_is_of_who_set_it() -> None:
    text = (
        "The winner of the men's marathon, Tom Brand, was three minutes behind the world record of 2:05:38 set on a flatter and faster "
        "course on Sunday by Karim Khan."
    )
    assert told(text) == {("Tom Brand", "MAR", None, 1), ("Karim Khan", "MAR", "2:05:38", None)}


def test_the_medal_that_somebody_upgraded_on_is_not_todays() -> None:
    text = "Pavel Fajdos threw 80.93m in the men's hammer, and upgraded on the silver he won two years ago in Zurich."
    assert told(text) == {("Pavel Fajdos", "HT", "80.93m", None), ("Pavel Fajdos", "HT", None, 2)}


def test_what_follows_a_medal_of_the_past_is_of_the_meeting_told() -> None:
    text = (
        "Pavel Fajdos threw 80.93m in the men's hammer at the 1994 European Championships in Helsinki, improving on the silver he won four "
        "years ago in Split. Ivan Tichy won silver with 78.84m."
    )
    assert {(c.mark_as_printed, c.competition) for c in read(text, published_on="1994-08-12").claims if c.mark_as_printed} == {
        ("80.93m", "European Championships 1994"), ("78.84m", "European Championships 1994")
    }  # fmt: skip


def test_whose_best_is_named_has_not_run_it_here() -> None:
    text = "Maddi Schmid, whose personal best is 8.80, ran 9.09 in the women's 60m hurdles."
    found = {c.mark_as_printed: (c.competition, c.records) for c in read(HEAD + text, published_on=ON).claims}
    assert (found["8.80"], found["9.09"]) == ((None, ("PB",)), ("Bergstad Games 1997", ()))


def test_whose_record_has_stood_is_its_holder() -> None:
    text = "Kerr Clem, whose world record of 46.78 has stood for two years, won the men's 400m hurdles in 47.50."
    assert told(text) == {("Kerr Clem", "400H", "46.78", None), ("Kerr Clem", "400H", "47.50", 1)}


@pytest.mark.parametrize(
    ("said", "flags"),
    [("her top performance this season", ("SB",)), ("her season's best", ("SB",)), ("the best time of her career", ("PB",))],
)
def test_a_best_told_behind_the_mark_is_of_it(said: str, flags: tuple[str, ...]) -> None:
    found = read(HEAD + f"In the women's 60m hurdles Maddi Schmid finished 12th in 9.09, {said}.", published_on=ON).claims
    assert [c.records for c in found if c.mark_as_printed == "9.09"] == [flags]


def test_the_olympic_champion_of_a_country_is_not_its_national_champion() -> None:
    found = read(HEAD + "American Olympic champion Kerr Clem was fifth in the men's 400m hurdles in 49.30.", published_on=ON).claims
    assert {c.competition for c in found if c.discipline == "400H"} == {"Olympic Games 1996", "Bergstad Games 1997"}


def test_medals_of_a_career_go_each_with_its_year() -> None:
    text = "Vera Pohl won Olympic gold in 1988 and 1992 and silver in 1996 over 1500m."
    found = read(HEAD + text, published_on=ON).claims
    assert {(c.competition, c.place) for c in found if c.discipline == "1500"} == {
        ("Olympic Games 1988", 1), ("Olympic Games 1992", 1), ("Olympic Games 1996", 2)
    }  # fmt: skip


def test_who_was_able_to_hold_on_did_hold_on() -> None:
    text = "In the men's 1500m Marcin Lewan, who had stuck close to Kuiper, was able to hold his form to win in 3:35.54."
    assert told(text) == {("Marcin Lewan", "1500", "3:35.54", 1)}


def test_an_earlier_win_named_before_somebody_leaves_todays_race_alone() -> None:
    assert ("Abel Muta", "10000", "27:40.11", 3) in told("Bergstad 25K winner Abel Muta was third in the men's 10,000m in 27:40.11.")


@pytest.mark.parametrize("said", ["took fourth-place", "earned a fourth-place finish"])
def test_a_place_with_a_hyphen_is_a_place(said: str) -> None:
    assert told(f"Katie Ollman {said} in the women's 1500m in 4:08.20.") == {("Katie Ollman", "1500", "4:08.20", 4)}


def test_who_tied_for_first_is_first() -> None:
    assert told("Katie Ollman tied for first in the women's high jump with 1.90m.") == {("Katie Ollman", "HJ", "1.90m", 1)}


def test_who_has_a_best_told_in_commas_is_the_subject_of_the_verb_behind() -> None:
    text = (
        "South Africa's Akan Simba secured the bronze in the men's 60m, and China's sprint star Xie Zhenya, with a season's best of 6.58 "
        "seconds, finished fourth."
    )
    assert told(text) == {("Akan Simba", "60", None, 3), ("Xie Zhenya", "60", "6.58 seconds", 4)}


def test_a_place_may_stand_in_brackets_with_the_mark() -> None:
    text = "Lacey Kunze's seventh-place 18:21.57 in the women's 5000m was her best. Emma Bergen (sixth, 18:19.50) was close to hers."
    assert told(text) == {("Emma Bergen", "5000", "18:19.50", 6), ("Lacey Kunze", "5000", "18:21.57", 7)}


def test_the_events_of_a_record_holder_are_none_of_the_race() -> None:
    text = "Daryl Neit won the women's 60m in 7.08 ahead of British 100m and 200m record-holder Dina Asher in 7.11."
    assert told(text) == {("Daryl Neit", "60", "7.08", 1), ("Dina Asher", "60", "7.11", 2)}
