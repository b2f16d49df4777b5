"""Winners told in a row, Para classes, and what a competition is only named for."""

from __future__ import annotations

import pytest

from tests.annotate.reading import claims, name, read

GAMES = "The Harrowby Games were held in front of a full house on Saturday.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "There were victories for Robert Whitfield (200m) and Alan Daviot (shot).",
        "Other winners were Robert Whitfield (200m) and Alan Daviot (shot).",
        "Other British winners included Robert Whitfield in the 200m and Alan Daviot in the shot.",
        "There were wins for Paralympic champions Robert Whitfield (T42 200m) and Alan Daviot (F42 shot).",
    ],
)
def test_each_of_several_winners_has_the_discipline_beside_the_name(text: str) -> None:
    assert claims(GAMES + text) == {("Robert Whitfield", "200", None, 1), ("Alan Daviot", "SP", None, 1)}


def test_a_winner_whose_race_a_relative_clause_tells_has_no_other() -> None:
    text = "Other winners included Chris Parry, who took the 1500m in 3:55.53, and Andrew Sturdy (110m hurdles, 15.35)."
    assert claims(GAMES + text) == {("Chris Parry", "1500", "3:55.53", 1), ("Andrew Sturdy", "110H", "15.35", 1)}


def test_a_para_class_denies_nothing_and_tells_no_sex() -> None:
    found = read("At the Paralympic Games in Rio, Don Greavey won the F44 discus and David Rushty (T36) won the 100m in 10.90.")
    assert {(r.discipline, r.sex, name(found, r.winner_key)) for r in found.races} == {
        ("DT", "M", "Don Greavey"),
        ("100", "M", "David Rushty"),
    }


def test_a_bare_number_with_a_mark_in_brackets_is_a_race() -> None:
    text = "Anna Workley remained undefeated, easily winning the 1600 (5:01.09) and 800 (2:16.89)."
    assert claims(GAMES + text) == {("Anna Workley", "1600", "5:01.09", 1), ("Anna Workley", "800", "2:16.89", 1)}


def test_in_an_article_of_the_paralympics_a_host_and_year_are_of_earlier_ones() -> None:
    text = (
        "Rick Whitely won silver in the T42 100m at the Rio Paralympics on Thursday. London 2012 champion Heino Poppe was fourth in 12.46."
    )
    found = read(text, published_on="2016-09-16")
    assert {c.competition for c in found.claims} == {"Paralympic Games 2016", "Paralympic Games 2012"}


@pytest.mark.parametrize(
    "text",
    [
        "Athletes are looking for World Indoor Championships qualifying standards. Karen Hodge won the 800m.",
        "Karen Hodge won the 800m, her first global medal.",
    ],
)
def test_a_competition_that_only_asks_for_a_mark_or_is_any_one_holds_no_race(text: str) -> None:
    found = read("The Millrose Games were held in New York yesterday.\n\n" + text, published_on="2022-01-30")
    assert {c.competition for c in found.claims} == {"Millrose Games 2022"}


def test_a_best_that_somebody_has_at_another_distance_is_no_race() -> None:
    found = read(GAMES + "Rick Whitely, who has a 2:42:54 marathon PB, won the 100m in 12.32.")
    assert [r.discipline for r in found.races] == ["100"]


def test_unnamed_team_mates_win_for_nobody() -> None:
    text = "Rick Whitely is runner-up in the 100m, while his GB team-mates take silver in the women's 4x100m."
    assert claims(GAMES + text) == {("Rick Whitely", "100", None, 2)}


def test_the_rank_of_a_team_is_nobodys_place() -> None:
    text = (
        "Sharon Proctley was third in the triple jump. The six points Proctley earned with her finish put Florida in a tie for 16th place."
    )
    assert claims(GAMES + text) == {("Sharon Proctley", "TJ", None, 3)}


def test_a_race_of_runners_of_unknown_sex_is_not_listed() -> None:
    found = read("Lelisa Dessa of Ethiopia won the Harrowby Marathon in 2019.")
    assert [(c.discipline, c.place) for c in found.claims] == [("MAR", 1)] and not [r for r in found.races if r.sex is None]


@pytest.mark.parametrize(
    "text",
    [
        "The meet ended with a third place (3:59.86) by the 4x400 relay team consisting of Ada Lund, Bea Holt, Cy Marsh and Dee Roth.",
        "The women were third in the 4x400 relay in 3:59.86 with Ada Lund, Bea Holt, Cy Marsh and Dee Roth.",
        "The 4x400 relay team of Ada Lund, Bea Holt, Cy Marsh and Dee Roth finished third (3:59.86).",
    ],
)
def test_those_named_as_the_team_ran_the_relay(text: str) -> None:
    assert claims(GAMES + text) == {(who, "4x400", "3:59.86", 3) for who in ("Ada Lund", "Bea Holt", "Cy Marsh", "Dee Roth")}


def test_who_tied_with_another_has_the_same_place_and_mark() -> None:
    text = "Amy Acton tied for third place in the women's high jump with Vita Palmer of Ukraine at 1.93m."
    assert claims(GAMES + text) == {("Amy Acton", "HJ", "1.93m", 3), ("Vita Palmer", "HJ", "1.93m", 3)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Leon Reidy (Menapians), also looking to run for Ireland, won the 60m in 6.74 and the 200m in 21.08.",
            {("Leon Reidy", "60", "6.74", 1), ("Leon Reidy", "200", "21.08", 1)},
        ),
        (
            "Shawn Crawley finished in 20.17 in the 200m, far ahead of second place Chris Willis of Jamaica (20.38).",
            {("Shawn Crawley", "200", "20.17", 1), ("Chris Willis", "200", "20.38", 2)},
        ),
        (
            "Phil Healey won the women's 400m ahead of Sinead Dennis in a European indoor qualifying time of 53.49. Dennis dipped under the"
            " standard (53.75) in 53.74.",
            {("Phil Healey", "400", "53.49", 1), ("Sinead Dennis", "400", "53.74", 2)},
        ),
        ("In an event we missed, Ada Lund was ninth in the 5000 Friday, running 15:49.66.", {("Ada Lund", "5000", "15:49.66", 9)}),
        (
            "Sue Sullivan reached the line of the women's 1500m in 4:07.18, with Sarah Healey just behind her in 4:07.36.",
            {("Sue Sullivan", "1500", "4:07.18", None), ("Sarah Healey", "1500", "4:07.36", None)},
        ),
        (
            "Bo Greeley moved from sixth to second on his final attempt in the javelin with 85.86m, which beat the previous Games record of"
            " 84.16m.",
            {("Bo Greeley", "JT", "85.86m", 2)},
        ),
    ],
)
def test_what_stands_beside_a_result_does_not_take_it(text: str, expected: set[tuple[str, str, str | None, int | None]]) -> None:
    assert claims(GAMES + text) == expected


def test_at_a_major_a_mark_is_of_no_distance_spoken_of_that_it_is_far_from() -> None:
    text = (
        "Omar McCloud claimed the 110 metres hurdles gold medal at the World Championships in London.\n\nJamaica had taken a knock after"
        " defeats for Hugh Bold and Ela Thomson in the 100m. McCloud went away again, striding clear to win in 13.04 seconds."
    )
    found = read(text, published_on="2017-08-08")
    assert {(c.discipline, c.mark_as_printed) for c in found.claims if c.mark_as_printed} == {("110H", "13.04 seconds")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nia Atkins won the 800m. Allie Wilton and Julie Whitaker finished out the top three.",
            {("Nia Atkins", "800", None, 1), ("Allie Wilton", "800", None, 2), ("Julie Whitaker", "800", None, 3)},
        ),
        (
            "Discus thrower Vik Gouda and steeplechaser Lalita Barbar won gold medals.",
            {("Vik Gouda", "DT", None, 1), ("Lalita Barbar", "3000SC", None, 1)},
        ),
        (
            "Ada Lund won bronze in the long jump and the day ended with the men's 4x400m relay team grabbing gold.",
            {("Ada Lund", "LJ", None, 3)},
        ),
        ("Bo Kang threw a bronze-winning effort of 83.29m in the javelin.", {("Bo Kang", "JT", "83.29m", 3)}),
        ("Bo Kang won the javelin in 83.29m, the hosts' fifth of the day.", {("Bo Kang", "JT", "83.29m", 1)}),
        ("Bo Kang has won the long jump in 45 consecutive meets.", set()),
        (
            "Bea Holt finished third in the 800m, while there was a surprise win for Ada Lund in the 1500m.",
            {("Bea Holt", "800", None, 3), ("Ada Lund", "1500", None, 1)},
        ),
        (
            "Bo Kang finished fifth in the men's 800m, won in a sprint finish by Max Hall.",
            {("Bo Kang", "800", None, 5), ("Max Hall", "800", None, 1)},
        ),
        ("Bo Kang was pipped to bronze in the 800m on the line.", {("Bo Kang", "800", None, 4)}),
        ("The only other medal winner was Bo Kang, who took silver in the 800m.", {("Bo Kang", "800", None, 2)}),
        ("Bo Kang took a tenth off his personal best with 9.93 in the 100m.", {("Bo Kang", "100", "9.93", None)}),
    ],
)
def test_rows_counts_and_those_without_a_name(text: str, expected: set[tuple[str, str, str | None, int | None]]) -> None:
    assert claims(GAMES + text) == expected


def test_a_medallist_of_a_city_is_of_its_last_championships() -> None:
    text = "Doha bronze medallist Kelly Hodge won the 800m at the British Championships in 1:57.36."
    found = read(text, published_on="2022-06-25")
    assert {(c.competition, c.place) for c in found.claims} == {
        ("World Championships 2019", 3),
        ("British (UK) Championships 2022", 1),
    }


def test_somebody_who_qualified_for_the_games_won_elsewhere() -> None:
    text = "Ada Lund qualified for the Summer Games in Brazil by winning the 100m at the US Olympic Trials. Cy Marsh will go to Rio too."
    found = read(text, published_on="2016-07-04")
    assert {r.competition for r in found.races} == {"US Olympic Trials 2016"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Lund won 800m gold at the Commonwealth Games in Birmingham and the European Championships.",
            {("Commonwealth Games 2022", 1), ("European Championships 2022", 1)},
        ),
        ("Ada Lund won 800m gold at both the Rio and Tokyo Olympics.", {("Olympic Games 2016", 1), ("Olympic Games 2020", 1)}),
        (
            "Ada Lund, the 800m champion a year ago in the Tokyo Olympics, was second at the Commonwealth Games in 1:58.20.",
            {("Commonwealth Games 2022", 2), ("Olympic Games 2020", 1)},
        ),
    ],
)
def test_each_of_several_competitions_has_its_own_result(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(c.competition, c.place) for c in read(text, published_on="2022-09-18").claims} == expected


def test_last_years_champion_won_the_edition_before() -> None:
    text = "Vince Muthai won the Cardiff Half Marathon on Sunday. He was in a group alongside last year's champion Geoff Koeche."
    found = read(text, published_on="2023-10-03")
    assert {(name(found, c.person_key), c.competition, c.place) for c in found.claims} == {
        ("Vince Muthai", "Cardiff Half Marathon 2023", 1),
        ("Geoff Koeche", "Cardiff Half Marathon 2022", 1),
    }


def test_a_discipline_that_opens_a_sentence_of_a_preview_is_a_race_to_come() -> None:
    text = "The London Diamond League takes place on Saturday.\n\nIn the women's 5000m, Helen Obari will face Sifa Hassani."
    found = read(text, published_on="2019-07-18")
    assert [(r.competition, r.discipline, r.sex, r.status) for r in found.races] == [
        ("London Diamond League 2019", "5000", "F", "announced")
    ]


def test_a_cross_country_championship_of_no_list_is_of_the_year_in_whose_month_it_is_told() -> None:
    found = read("Gail Steeley won the women's race at the European Cross Country Championships on Sunday.", published_on="2014-12-15")
    assert [(c.competition, c.discipline, c.place) for c in found.claims] == [("European Cross Country Championships 2014", "XC", 1)]


def test_somebody_reinstated_was_not_disqualified() -> None:
    text = "Shaq Gordon won the 110m hurdles in 13.52. Gordon was disqualified in the semi-final on Friday but was reinstated."
    assert claims(GAMES + text) == {("Shaq Gordon", "110H", "13.52", 1)}
