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
    text = "Ivo Rantala pulverised his own 5,000m record with a time of 12:58.31, improving on his 1994 mark of 13:02.75."
    dates = {c.mark_as_printed: c.race_date for c in read(HEAD + text, published_on=ON).claims}
    assert (dates["12:58.31"], dates["13:02.75"]) == ("1997-08-12", "1994")


def test_a_mark_that_was_beaten_is_of_who_had_set_it() -> None:
    text = (
        "In the men's 3000m steeplechase Ezra Kibon shattered the world record with a time of 8:03.27. He beat the mark of 8:04.15 set by "
        "fellow Kenyan Jonas Lotum in 1993."
    )
    assert told(text) == {("Ezra Kibon", "3000SC", "8:03.27", None), ("Jonas Lotum", "3000SC", "8:04.15", None)}


def test_a_mark_that_is_equalled_is_of_who_equals_it() -> None:
    text = "In the men's 800m Lars Holm had already tied the Briton Giles Warden's 1983 mark of 1:42.66 in Oslo earlier this summer."
    assert ("Lars Holm", "800", "1:42.66", None) in told(text)


def test_a_record_that_the_winner_missed_is_of_who_set_it() -> None:
    text = (
        "The winner of the men's marathon, Tom Brand, was four minutes behind the world record of 2:06:17 set on a flat and quick "
        "course on Sunday by Karim Tazin."
    )
    assert told(text) == {("Tom Brand", "MAR", None, 1), ("Karim Tazin", "MAR", "2:06:17", None)}


def test_the_medal_that_somebody_upgraded_on_is_not_todays() -> None:
    text = "Marek Dolnik threw 79.46m in the men's hammer, and upgraded on the silver he won four years ago in Munich."
    assert told(text) == {("Marek Dolnik", "HT", "79.46m", None), ("Marek Dolnik", "HT", None, 2)}


def test_what_follows_a_medal_of_the_past_is_of_the_meeting_told() -> None:
    text = (
        "Marek Dolnik threw 79.46m in the men's hammer at the 1994 European Championships in Helsinki, improving on the silver he won four "
        "years ago in Split. Ilmar Kask won silver with 77.35m."
    )
    assert {(c.mark_as_printed, c.competition) for c in read(text, published_on="1994-08-12").claims if c.mark_as_printed} == {
        ("79.46m", "European Championships 1994"), ("77.35m", "European Championships 1994")
    }  # fmt: skip


def test_whose_best_is_named_has_not_run_it_here() -> None:
    text = "Tilda Brock, whose personal best is 8.71, ran 8.97 in the women's 60m hurdles."
    found = {c.mark_as_printed: (c.competition, c.records) for c in read(HEAD + text, published_on=ON).claims}
    assert (found["8.71"], found["8.97"]) == ((None, ("PB",)), ("Bergstad Games 1997", ()))


def test_whose_record_has_stood_is_its_holder() -> None:
    text = "Reid Colby, whose world record of 47.12 has stood for two years, won the men's 400m hurdles in 47.81."
    assert told(text) == {("Reid Colby", "400H", "47.12", None), ("Reid Colby", "400H", "47.81", 1)}


@pytest.mark.parametrize(
    ("said", "flags"),
    [("her top performance this season", ("SB",)), ("her season's best", ("SB",)), ("the best time of her career", ("PB",))],
)
def test_a_best_told_behind_the_mark_is_of_it(said: str, flags: tuple[str, ...]) -> None:
    found = read(HEAD + f"In the women's 60m hurdles Tilda Brock finished 12th in 8.97, {said}.", published_on=ON).claims
    assert [c.records for c in found if c.mark_as_printed == "8.97"] == [flags]


def test_the_olympic_champion_of_a_country_is_not_its_national_champion() -> None:
    found = read(HEAD + "American Olympic champion Reid Colby was fifth in the men's 400m hurdles in 49.64.", published_on=ON).claims
    assert {c.competition for c in found if c.discipline == "400H"} == {"Olympic Games 1996", "Bergstad Games 1997"}


def test_medals_of_a_career_go_each_with_its_year() -> None:
    text = "Vera Pohl won Olympic gold in 1988 and 1992 and silver in 1996 over 1500m."
    found = read(HEAD + text, published_on=ON).claims
    assert {(c.competition, c.place) for c in found if c.discipline == "1500"} == {
        ("Olympic Games 1988", 1), ("Olympic Games 1992", 1), ("Olympic Games 1996", 2)
    }  # fmt: skip


def test_who_was_able_to_hold_on_did_hold_on() -> None:
    text = "In the men's 1500m Gustaw Lorek, who had stuck close to Verlaan, was able to hold his form to win in 3:37.18."
    assert told(text) == {("Gustaw Lorek", "1500", "3:37.18", 1)}


def test_an_earlier_win_named_before_somebody_leaves_todays_race_alone() -> None:
    assert ("Ivar Munk", "10000", "27:52.40", 3) in told("Bergstad 25K winner Ivar Munk was third in the men's 10,000m in 27:52.40.")


@pytest.mark.parametrize("said", ["took fourth-place", "earned a fourth-place finish"])
def test_a_place_with_a_hyphen_is_a_place(said: str) -> None:
    assert told(f"Petra Ollard {said} in the women's 1500m in 4:08.20.") == {("Petra Ollard", "1500", "4:08.20", 4)}


def test_who_tied_for_first_is_first() -> None:
    assert told("Petra Ollard tied for first in the women's high jump with 1.90m.") == {("Petra Ollard", "HJ", "1.90m", 1)}


def test_who_has_a_best_told_in_commas_is_the_subject_of_the_verb_behind() -> None:
    text = (
        "South Africa's Jabu Maloke secured the bronze in the men's 60m, and China's sprint star Lin Baoshu, with a season's best of 6.64 "
        "seconds, finished fourth."
    )
    assert told(text) == {("Jabu Maloke", "60", None, 3), ("Lin Baoshu", "60", "6.64 seconds", 4)}


def test_a_place_may_stand_in_brackets_with_the_mark() -> None:
    text = "Hedda Kranz's seventh-place 18:33.40 in the women's 5000m was her best. Emma Tolliver (sixth, 18:31.12) was close to hers."
    assert told(text) == {("Emma Tolliver", "5000", "18:31.12", 6), ("Hedda Kranz", "5000", "18:33.40", 7)}


def test_the_events_of_a_record_holder_are_none_of_the_race() -> None:
    text = "Nora Veitch won the women's 60m in 7.14 ahead of British 100m and 200m record-holder Gemma Aldous in 7.19."
    assert told(text) == {("Nora Veitch", "60", "7.14", 1), ("Gemma Aldous", "60", "7.19", 2)}
