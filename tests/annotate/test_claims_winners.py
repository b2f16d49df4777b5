"""Winners told in a row, Para classes, and what a competition is only named for."""

from __future__ import annotations

import pytest

from tests.annotate.reading import claims, name, read

GAMES = "The Harrowby Games were held in front of a full house on Saturday.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "There were victories for Otis Fenwick (200m) and Perry Lomax (shot).",
        "Other winners were Otis Fenwick (200m) and Perry Lomax (shot).",
        "Other British winners included Otis Fenwick in the 200m and Perry Lomax in the shot.",
        "There were wins for Paralympic champions Otis Fenwick (T44 200m) and Perry Lomax (F44 shot).",
    ],
)
def test_each_of_several_winners_has_the_discipline_beside_the_name(text: str) -> None:
    assert claims(GAMES + text) == {("Otis Fenwick", "200", None, 1), ("Perry Lomax", "SP", None, 1)}


def test_a_winner_whose_race_a_relative_clause_tells_has_no_other() -> None:
    text = "Other winners included Milo Garside, who took the 1500m in 3:58.24, and Ned Calloway (110m hurdles, 14.91)."
    assert claims(GAMES + text) == {("Milo Garside", "1500", "3:58.24", 1), ("Ned Calloway", "110H", "14.91", 1)}


def test_a_para_class_denies_nothing_and_tells_no_sex() -> None:
    found = read("At the Paralympic Games in Rio, Jed Farrow won the F46 javelin and Sid Marlowe (T35) won the 400m in 58.10.")
    assert {(r.discipline, r.sex, name(found, r.winner_key)) for r in found.races} == {
        ("JT", "M", "Jed Farrow"),
        ("400", "M", "Sid Marlowe"),
    }


def test_a_bare_number_with_a_mark_in_brackets_is_a_race() -> None:
    text = "Dora Fell is still unbeaten after winning the 1600 (5:12.40) and 800 (2:21.05) with ease."
    assert claims(GAMES + text) == {("Dora Fell", "1600", "5:12.40", 1), ("Dora Fell", "800", "2:21.05", 1)}


def test_in_an_article_of_the_paralympics_a_host_and_year_are_of_earlier_ones() -> None:
    text = "Tom Harker won silver in the T37 400m at the Rio Paralympics on Thursday. London 2012 champion Emil Larsen was fifth in 54.90."
    found = read(text, published_on="2016-09-16")
    assert {c.competition for c in found.claims} == {"Paralympic Games 2016", "Paralympic Games 2012"}


@pytest.mark.parametrize(
    "text",
    [
        "Athletes are looking for World Indoor Championships qualifying standards. Mina Farrow won the 800m.",
        "Mina Farrow won the 800m, her first global medal.",
    ],
)
def test_a_competition_that_only_asks_for_a_mark_or_is_any_one_holds_no_race(text: str) -> None:
    found = read("The Millrose Games were held in New York yesterday.\n\n" + text, published_on="2022-01-30")
    assert {c.competition for c in found.claims} == {"Millrose Games 2022"}


def test_a_best_that_somebody_has_at_another_distance_is_no_race() -> None:
    found = read(GAMES + "Tom Harker, who has a 2:51:37 marathon PB, won the 200m in 24.80.")
    assert [r.discipline for r in found.races] == ["200"]


def test_unnamed_team_mates_win_for_nobody() -> None:
    text = "Tom Harker is runner-up in the 400m, while his GB team-mates take gold in the women's 4x100m."
    assert claims(GAMES + text) == {("Tom Harker", "400", None, 2)}


def test_the_rank_of_a_team_is_nobodys_place() -> None:
    text = "Ida Colby was fourth in the high jump. The five points that Colby earned with her jump put Wexford in a tie for 11th place."
    assert claims(GAMES + text) == {("Ida Colby", "HJ", None, 4)}


def test_a_race_of_runners_of_unknown_sex_is_not_listed() -> None:
    found = read("Tamo Bekri of Ethiopia won the Harrowby Marathon in 2019.")
    assert [(c.discipline, c.place) for c in found.claims] == [("MAR", 1)] and not [r for r in found.races if r.sex is None]


@pytest.mark.parametrize(
    "text",
    [
        "The meet ended with a third place (3:48.15) by the 4x400 relay team consisting of Ada Lund, Bea Holt, Cy Marsh and Dee Roth.",
        "The women were third in the 4x400 relay in 3:48.15 with Ada Lund, Bea Holt, Cy Marsh and Dee Roth.",
        "The 4x400 relay team of Ada Lund, Bea Holt, Cy Marsh and Dee Roth finished third (3:48.15).",
    ],
)
def test_those_named_as_the_team_ran_the_relay(text: str) -> None:
    assert claims(GAMES + text) == {(who, "4x400", "3:48.15", 3) for who in ("Ada Lund", "Bea Holt", "Cy Marsh", "Dee Roth")}


def test_who_tied_with_another_has_the_same_place_and_mark() -> None:
    text = "Cora Finch tied for third place in the women's high jump with Olena Marko of Ukraine at 1.86m."
    assert claims(GAMES + text) == {("Cora Finch", "HJ", "1.86m", 3), ("Olena Marko", "HJ", "1.86m", 3)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ewan Pike (Northgate Harriers), also hoping to run for Wales, won the 60m in 6.91 and the 200m in 21.87.",
            {("Ewan Pike", "60", "6.91", 1), ("Ewan Pike", "200", "21.87", 1)},
        ),
        (
            "Cal Dunmore finished in 45.31 in the 400m, far ahead of second place Art Lowry of Jamaica (45.98).",
            {("Cal Dunmore", "400", "45.31", 1), ("Art Lowry", "400", "45.98", 2)},
        ),
        (
            "Rena Holt won the women's 800m ahead of Tara Finch in a European indoor qualifying time of 2:02.10. Finch dipped under the"
            " standard (2:03.00) in 2:02.87.",
            {("Rena Holt", "800", "2:02.10", 1), ("Tara Finch", "800", "2:02.87", 2)},
        ),
        ("In an event we missed, Ada Lund was ninth in the 5000 Friday, running 16:02.31.", {("Ada Lund", "5000", "16:02.31", 9)}),
        (
            "Lena Moss reached the line of the women's 1500m in 4:11.52, with Ruth Garland just behind her in 4:11.80.",
            {("Lena Moss", "1500", "4:11.52", None), ("Ruth Garland", "1500", "4:11.80", None)},
        ),
        (
            "Bo Lind moved from fifth to second on his final attempt in the hammer with 74.12m, which beat the previous Games record of"
            " 73.05m.",
            {("Bo Lind", "HT", "74.12m", 2)},
        ),
    ],
)
def test_what_stands_beside_a_result_does_not_take_it(text: str, expected: set[tuple[str, str, str | None, int | None]]) -> None:
    assert claims(GAMES + text) == expected


def test_at_a_major_a_mark_is_of_no_distance_spoken_of_that_it_is_far_from() -> None:
    text = (
        "Cal Dunmore claimed the 400 metres hurdles gold medal at the European Championships in Zurich.\n\nIt had been a poor night for the"
        " Swedes, with Jed Farrow and Sid Marlowe out of the 200m. Dunmore never let go, running on to win in 49.02 seconds."
    )
    found = read(text, published_on="2014-08-16")
    assert {(c.discipline, c.mark_as_printed) for c in found.claims if c.mark_as_printed} == {("400H", "49.02 seconds")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ida Colby won the 1500m. Rena Holt and Tara Finch finished out the top three.",
            {("Ida Colby", "1500", None, 1), ("Rena Holt", "1500", None, 2), ("Tara Finch", "1500", None, 3)},
        ),
        (
            "Hammer thrower Milo Garside and steeplechaser Dora Fell won gold medals.",
            {("Milo Garside", "HT", None, 1), ("Dora Fell", "3000SC", None, 1)},
        ),
        (
            "Ada Lund won bronze in the long jump and the day ended with the men's 4x400m relay team grabbing gold.",
            {("Ada Lund", "LJ", None, 3)},
        ),
        ("Bo Kang threw a bronze-winning effort of 76.40m in the javelin.", {("Bo Kang", "JT", "76.40m", 3)}),
        ("Bo Kang won the javelin in 76.40m, the hosts' fifth of the day.", {("Bo Kang", "JT", "76.40m", 1)}),
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
    text = "Doha silver medallist Mina Farrow won the 1500m at the British Championships in 4:09.75."
    found = read(text, published_on="2022-06-25")
    assert {(c.competition, c.place) for c in found.claims} == {
        ("World Championships 2019", 2),
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
            "Ada Lund, the 800m champion a year ago in the Tokyo Olympics, was second at the Commonwealth Games in 2:01.40.",
            {("Commonwealth Games 2022", 2), ("Olympic Games 2020", 1)},
        ),
    ],
)
def test_each_of_several_competitions_has_its_own_result(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(c.competition, c.place) for c in read(text, published_on="2022-09-18").claims} == expected


def test_last_years_champion_won_the_edition_before() -> None:
    text = "Sol Kiprotei won the Reading Half Marathon on Sunday. He had run much of the way beside last year's champion Ned Calloway."
    found = read(text, published_on="2023-10-03")
    assert {(name(found, c.person_key), c.competition, c.place) for c in found.claims} == {
        ("Sol Kiprotei", "Reading Half Marathon 2023", 1),
        ("Ned Calloway", "Reading Half Marathon 2022", 1),
    }


def test_a_discipline_that_opens_a_sentence_of_a_preview_is_a_race_to_come() -> None:
    text = "The London Diamond League takes place on Saturday.\n\nIn the women's 5000m, Ida Colby will face Tara Finch."
    found = read(text, published_on="2019-07-18")
    assert [(r.competition, r.discipline, r.sex, r.status) for r in found.races] == [
        ("London Diamond League 2019", "5000", "F", "announced")
    ]


def test_a_cross_country_championship_of_no_list_is_of_the_year_in_whose_month_it_is_told() -> None:
    found = read("Gail Steeley won the women's race at the European Cross Country Championships on Sunday.", published_on="2014-12-15")
    assert [(c.competition, c.discipline, c.place) for c in found.claims] == [("European Cross Country Championships 2014", "XC", 1)]


def test_somebody_reinstated_was_not_disqualified() -> None:
    text = "Cal Dunmore won the 110m hurdles in 14.06. Dunmore was disqualified in the semi-final on Friday but was reinstated."
    assert claims(GAMES + text) == {("Cal Dunmore", "110H", "14.06", 1)}
