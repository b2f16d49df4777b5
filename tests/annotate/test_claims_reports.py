"""Wordings of meeting reports: who is meant, in which race, and what did not happen."""

from __future__ import annotations

import pytest

from tests.annotate.reading import claim, claims, name, read

DAY = "2024-07-01"
H = "The UK Championships ended in Birmingham on Saturday.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund was third this time around in the 100m in 11.27.", {("Ada Lund", "100", "11.27", 3)}),
        ("Ada Lund got to the line first in the 200m in 22.74.", {("Ada Lund", "200", "22.74", 1)}),
        ("Ada Lund won the 200m in 22.40, much quicker than last year.", {("Ada Lund", "200", "22.40", 1)}),
        (
            "Max Hall with his speed and Bo Lind with his will led the 400m hurdles, crossing the line in 48.12 and 48.96 respectively.",
            {("Max Hall", "400H", "48.12", None), ("Bo Lind", "400H", "48.96", None)},
        ),
        (
            "Ada Lund crossed the line at the end of her mile race with a mark of 4:18.75, and also has a 1500m best of 4:01.83.",
            {("Ada Lund", "MILE", "4:18.75", None), ("Ada Lund", "1500", "4:01.83", None)},
        ),
    ],
)  # fmt: skip
def test_a_reports_wording_is_read(text: str, expected: set[tuple[str, str, str, int | None]]) -> None:
    assert claims(H + text, published_on=DAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund missed out on the 200m gold after thinking she had won.",
        "Ada Lund wept on the infield, believing that she had won the 200m.",
        "The women's 200m was a battle for the Diamond League title between Ada Lund and Bea Holt.",
        "Ada Lund – a four-time Diamond League winner in the 200m – was in lane six.",
    ],
)
def test_a_win_that_was_only_thought_hoped_for_or_counted_is_no_win(text: str) -> None:
    assert [c for c in read(H + text, published_on=DAY).claims if c.place is not None] == []


@pytest.mark.parametrize("noun", ["medallist", "finalist"])
def test_the_discipline_of_what_somebody_is_called_is_not_the_one_won(noun: str) -> None:
    text = f"{H}Olympic 1500m {noun} Ada Lund won the 800m final in 1:56.20."
    assert claims(text, published_on=DAY) == {("Ada Lund", "800", "1:56.20", 1)}


def test_a_win_that_earns_a_place_at_games_to_come_is_of_the_meeting_told() -> None:
    found = read(H + "Ada Lund won the 800m final to secure a spot in Paris.", published_on=DAY)
    assert [(c.place, c.series) for c in found.claims] == [(1, "British (UK) Championships")]


def test_marks_of_careers_are_of_no_meeting_and_those_just_told_are() -> None:
    found = read(H + "Ada Lund won the 100m in 11.13. Only Bea Holt (11.06) and Cora Wood (11.04) have run faster.", published_on=DAY)
    assert {(name(found, c.person_key), c.competition) for c in found.claims if c.place is None} == {
        ("Bea Holt", None),
        ("Cora Wood", None),
    }
    (told,) = read(H + "Ada Lund ran 22.40 in the 200m and has gone faster twice this season.", published_on=DAY).claims
    assert told.series == "British (UK) Championships"


def test_an_ordinal_that_counts_titles_is_no_place() -> None:
    text = "Ada Lund had won the world 800m titles in 2001, 2005, 2011 and an unprecedented fourth in 2017."
    assert {c.place for c in read(text, published_on="2018-07-18").claims} == {1}
    assert ("Ada Lund", "200", "22.90", 4) in claims(H + "Ada Lund was an unprecedented fourth in the 200m in 22.90.", published_on=DAY)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("After dedicating the day to his aunt, who had died in May, Bo Lind won the 100m in 10.10.", "Bo Lind"),
        ("As he won the 100m in 10.10, the champion, Bo Lind, fell.", "Max Hall"),
        ("After his 100m win in 10.10, his coach, Bo Lind, was in tears.", "Max Hall"),
    ],
)
def test_a_pronoun_means_the_name_that_comes_behind_an_aside_and_no_other(text: str, who: str) -> None:
    found = read(f"{H}Max Hall was there. {text}", published_on=DAY)
    assert {name(found, c.person_key) for c in found.claims} == {who}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("800m: Moorall won clearly in 1:57.08 over Ada Lund (1:57.94).", ("Moorall", "800", "1:57.08", 1)),
        ("200m: Ada Lund won in 22.55. Kerlow finished fourth in 22.81.", ("Kerlow", "200", "22.81", 4)),
    ],
)
def test_a_surname_alone_with_a_time_is_somebody(text: str, person: tuple[str, str, str, int]) -> None:
    assert person in claims(H + text, published_on=DAY)


@pytest.mark.parametrize(
    "text",
    [
        "4x400m relay: Moorall won in 3:27.10.",
        "800m: at the college meeting Moorall ran 1:57.10.",
        "Ada Lund won the 800m. Broadcasts: Moorall (20.30).",
        "The colt Moorall won in 1:59.20.",
        "Moorall (3:30.20) beat Ada Lund's club in the match.",
    ],
)
def test_teams_channels_and_horses_with_a_time_are_nobody(text: str) -> None:
    assert "Moorall" not in {p.full_name for p in read(H + text, published_on=DAY).people}


def test_the_first_name_of_a_champion_is_not_the_city_of_the_games() -> None:
    assert claim("Reigning Olympic javelin champion Sydney Marlow is hurt.", "Sydney Marlow").year != 2000


def test_a_time_behind_the_second_word_of_a_town_makes_it_nobody() -> None:
    text = (
        "Ada Lund is back at the Harrow Twin Harbours Marathon. She won in 2017 at Pittsburgh (2:36:20) and ran at Twin Harbours (2:37:32)."
    )
    assert {p.full_name for p in read(text, published_on=DAY).people} == {"Ada Lund"}
