"""Previews and winters: marks of this season, races announced by their headings, national championships indoors."""

import pytest

from tests.annotate.reading import read

PREVIEW = (
    "World Indoors preview: ten to watch in Torun\n\nThe world's best gather for the World Indoor Championships from Friday.\n\n"
    "Women's 400m\n\n{}"
)


def claims(body, published="2026-03-17"):
    return read(body, published_on=published).claims


@pytest.mark.parametrize(
    "line",
    [
        "Mia Sund of Sweden has run 50.37 in Metz.",
        "Mia Sund (50.37) starts as the favourite.",
        "Mia Sund of Sweden ran a national record of 50.37 in Ghent.",
    ],
)
def test_a_mark_told_in_a_preview_is_of_this_season(line):
    assert [c.race_date for c in claims(PREVIEW.format(line)) if c.mark_as_printed == "50.37"] == ["2026"]


def test_a_seasons_best_is_of_the_year_of_the_article():
    (claim,) = claims("Mia Sund of Sweden has a season's best of 50.37 in the 400m.", "2025-07-02")
    assert claim.race_date == "2025"


@pytest.mark.parametrize("line", ["Mia Sund of Sweden has a personal best of 50.37 in the 400m.", "Mia Sund of Sweden ran 50.37 for 400m."])
def test_a_mark_without_a_season_has_no_date(line):
    assert [c.race_date for c in claims(line, "2025-07-02")] == [None]


def test_a_heading_of_a_preview_announces_its_race():
    races = read(PREVIEW.format("Mia Sund of Sweden has run 50.37 in Metz."), published_on="2026-03-17").races
    assert [(r.competition, r.discipline, r.sex, r.winner_key) for r in races] == [("World Indoor Championships 2026", "400", "F", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mia Sund's 50.37 in Metz is the quickest time of the year over 400m.",
        "Mia Sund's 50.37 in Metz remains the fastest in the world this winter over 400m.",
    ],
)
def test_the_quickest_time_of_the_year_is_a_world_lead(sentence):
    assert [c.records for c in claims(sentence) if c.mark_as_printed == "50.37"] == [("WL",)]


def test_a_lead_said_of_another_mark_is_not_of_this_one():
    found = claims("Mia Sund's 50.37 in Metz is half a second off the fastest time of the year over 400m.")
    assert [c.records for c in found if c.mark_as_printed == "50.37"] == [()]


@pytest.mark.parametrize(("race", "expected"), [("800 metres final", "final"), ("800 metres", None)])
def test_places_of_trials_are_of_finals_where_the_article_speaks_of_them(race, expected):
    found = claims(f"Jon Koros won the men's {race} in 1:43.8 at the Kenyan trials in Eldoret. Geoffrey Mayo was second in 1:44.3.")
    assert [c.round for c in found if c.place == 2] == [expected]
