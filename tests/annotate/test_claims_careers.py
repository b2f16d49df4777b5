"""Careers told back: what an athlete's titles say of earlier races, where bests were set, and meetings named in lower case."""

import pytest

from tests.annotate.reading import claims, name, read

ON = "2018-02-06"
LEAD = "Former European indoor 800m champion Carl Finch has announced his retirement.\n\n"


def test_a_former_800m_champions_medals_are_of_the_800m() -> None:
    text = LEAD + "His breakthrough came at the 2010 Commonwealth Games, where he won bronze behind Philip Lang and Werner Britt."
    assert {("Carl Finch", "800", None, 3), ("Philip Lang", "800", None, 1), ("Werner Britt", "800", None, 2)} <= claims(
        text, published_on=ON
    )


def test_where_a_best_was_set_is_not_where_the_title_was_won() -> None:
    text = LEAD + "He won European indoor gold in Paris in 2011.\n\nFinch’s outdoor best of 1:44.87, set in Rovereto in 2012, stands."
    found = [c for c in read(text, published_on=ON).claims if c.mark_as_printed == "1:44.87"]
    assert [(c.competition, c.race_date, c.place) for c in found] == [(None, "2012", None)]


def test_a_win_of_last_summer_is_not_the_place_told_before_it() -> None:
    text = "Carl Finch was fifth in the 800m at the European Championships in 2016 and last summer won his fourth Welsh title, over 1500m."
    found = {(c.competition, c.discipline, c.place) for c in read(text, published_on=ON).claims}
    assert ("Welsh Championships 2017", "1500", 1) in found
    assert ("European Championships 2016", "800", 5) in found


def test_months_after_a_year_are_of_no_month() -> None:
    text = LEAD + "He was third at the 2010 Commonwealth Games. His victory in Wells five months later, in 1:46.36, was a surprise."
    assert {c.race_date for c in read(text, published_on=ON).claims if c.mark_as_printed == "1:46.36"} != {"2010-06"}


@pytest.mark.parametrize(
    ("words", "competition"),
    [
        ("the North Vale cross country championships", "North Vale Cross Country Championships 2017"),
        ("the Northshire Harriers road relay championships", "Northshire Harriers Road Relay Championships 2017"),
    ],
)
def test_championships_in_lower_case_bear_the_name_before_their_kind(words: str, competition: str) -> None:
    assert competition in {c.competition for c in read(f"Rena Holt was second at {words}.", published_on="2017-01-30").competitions}


def test_a_day_later_counts_from_the_last_race_told_not_from_one_to_come() -> None:
    text = (
        "Tara Finch took the Scottish indoor 3000m title Saturday in 9:14.62. She will run in Cardiff on February 18.\n\nA day later Rena "
        "Holt was second in 23:51 at the North Vale cross country championships."
    )
    found = read(text, published_on="2017-01-30")
    assert {(name(found, c.person_key), c.competition, c.race_date) for c in found.claims if c.place == 2} == {
        ("Rena Holt", "North Vale Cross Country Championships 2017", "2017-01-29")
    }
    assert {c.competition for c in found.claims if c.place == 1} == {"Scottish Indoor Championships 2017"}


def test_in_a_marathons_preview_cities_are_their_marathons_and_the_field_has_bests() -> None:
    text = (
        "London Marathon preview\n\nJoel Barn is the favourite for the London Marathon on Sunday. He lost in Chicago in 2013.\n\n"
        "Elite men: Joel Barn (KEN) 2:03:36; Tom Work (ETH) 2:04:05."
    )
    found = read(text, published_on="2016-04-21")
    assert "Chicago Marathon 2013" in {c.competition for c in found.competitions}
    assert {(c.competition, c.race_date) for c in found.claims if c.mark_as_printed == "2:04:05"} == {(None, None)}


def test_the_honours_of_a_career_are_of_whom_their_heading_names() -> None:
    text = LEAD + (
        "He thanked his coach Tom Work.\n\nCARL FINCH’S CAREER\n\n2009: Fourth, European Under-23 "
        "Championships, Kaunas (800m)\n\n2010: Bronze, Commonwealth Games, Delhi (800m)\n\n2012: Semi-finalist, Olympic Games (800m)"
    )
    assert {
        (name(found, c.person_key), c.series, c.year, c.place) for found in [read(text, published_on=ON)] for c in found.claims if c.year
    } == {
        ("Carl Finch", "European U23 Championships", 2009, 4),
        ("Carl Finch", "Commonwealth Games", 2010, 3),
    }


@pytest.mark.parametrize(
    ("told", "honours"),
    [
        (
            "won 800m gold at the 2008 Olympics and silver at the 2012 Games",
            {("Olympic Games 2008", 1), ("Olympic Games 2012", 2)},
        ),
        (
            "won the Olympic 800m title in 2008 and world bronze in 2011",
            {("Olympic Games 2008", 1), ("World Championships 2011", 3)},
        ),
        (
            "won world 800m gold in 2009, Olympic bronze in 2012 and European silver in 2014",
            {("World Championships 2009", 1), ("Olympic Games 2012", 3), ("European Championships 2014", 2)},
        ),
        (
            "took 800m gold in Beijing in 2008 and silver in London in 2012",
            {("Olympic Games 2008", 1), ("Olympic Games 2012", 2)},
        ),
    ],
)
def test_honours_told_in_a_row_are_of_their_own_competitions(told: str, honours: set[tuple[str, int]]) -> None:
    found = read(f"Carl Finch {told}.", published_on=ON).claims
    assert {(c.competition, c.place) for c in found} == honours


def test_titles_that_two_competitions_share_are_not_torn_apart() -> None:
    found = read("Carl Finch won the Commonwealth and European 800m titles in 2010.", published_on=ON).claims
    assert ("European Championships 2010", 1) in {(c.competition, c.place) for c in found}


def test_what_a_coach_guided_somebody_to_is_the_athletes() -> None:
    text = "Ossian Crane guided Mira Holt to the Olympic 400m title in 2008 and to fourth place in the 400m in London in 2012."
    assert claims(text, published_on=ON) == {("Mira Holt", "400", None, 1), ("Mira Holt", "400", None, 4)}


def test_the_country_of_a_race_runs_in_none_of_its_teams() -> None:
    text = "In South Korea, the United States won the women's 4x400m relay ahead of Jamaica and Russia."
    assert sorted((c.team, c.place) for c in read(text, published_on=ON).claims) == [("Jamaica", 2), ("Russia", 3), ("United States", 1)]


def test_a_5k_with_a_final_is_on_the_track() -> None:
    text = "Mira Holt scraped into the women's 5K final at the Athens Olympics and finished 14th. She won the Larch 5K road race in May."
    assert {r.discipline for r in read(text, published_on=ON).races} == {"5000", "5K"}


@pytest.mark.parametrize(
    "told",
    [
        "Maria Lind steered Mira Holt to the outside and won the 800m in 1:58.20.",
        "Maria Lind guided Mira Holt to the start line and won the 800m in 1:58.20.",
    ],
)
def test_what_is_won_behind_whom_one_guided_is_not_the_guided_ones(told: str) -> None:
    assert "Mira Holt" not in {person for person, *_ in claims(told, published_on=ON)}


@pytest.mark.parametrize("run", ["1" * 60, "1," * 60, "A" * 2000])
def test_a_flood_behind_a_national_title_or_a_name_is_read(run: str) -> None:
    text = f"Britain's Mira Holt of {run} ran. She won the 800m, her first national {run} of the year."
    assert read(text, published_on=ON).claims
