"""The year of an article that bears no date: bounded by what is over and what is to come."""

from __future__ import annotations

import pytest

from flows.annotate.competitions import find_competitions
from flows.annotate.dates import find_dates
from flows.annotate.text import parse

WON = "Rena Holt won the women’s 800m at the Northshire Championships on Saturday in 1:58.20. "


def year(text: str) -> int | None:
    """The year that the meeting of the first sentence is given."""
    parsed = parse(WON + text, None, None)
    found = find_competitions(parsed, find_dates(parsed))
    return next(c.year for c in found if c.series == "Northshire Championships")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She is in the team for next month’s 2007 European Indoor Championships.", 2007),
        ("The first two are guaranteed places at the 2004 Olympics in Athens. Tara Finch was a finalist in 2002.", 2004),
        ("Nobody has run faster in 2019, and the first two will run at the World Championships in Doha.", 2019),
        ("A year ago, at the World Championships in Moscow, she was ninth. Her goal is the World Championships in Beijing.", 2014),
        (
            "She took silver at the Commonwealth Games in Manchester in 2002 and will run at next month’s World Championships in Paris.",
            2003,
        ),
    ],
)
def test_what_is_over_and_what_is_to_come_tell_the_year(text: str, wanted: int) -> None:
    assert year(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "",
        "She was fourth at the World Championships in 2015.",
        "Her mother ran at the Olympic Games in Seoul in 1988, and her aunt in 1992.",
    ],
)
def test_what_is_over_alone_names_no_year(text: str) -> None:
    assert year(text) is None


def test_a_city_that_held_it_again_later_does_not_outweigh_the_years_printed() -> None:
    text = (
        "Nobody has gone quicker in 2019. She will next run the British Championships in Birmingham before the World Championships in Doha."
    )
    assert year(text) == 2019


def test_an_agencys_dateline_and_its_weekday_tell_the_day() -> None:
    text = (
        "BRUSSELS, Sept 7 (ABC) - Rena Holt won the women’s 800m at the Memorial Van Damme on Friday, the closing night of the 2012 "
        "Diamond League, in 1:58.20. She had lost last month."
    )
    found = find_competitions(parsed := parse(text, None, None), find_dates(parsed))
    assert [r.resolved for r in found.dates.rows] == ["2012-09-07", "2012-09-07", "2012", "2012-08"]


def test_the_city_told_beside_the_title_in_the_lead_tells_which_edition_is_on() -> None:
    text = "Olympic champion Rena Holt began her pursuit of a first world title by winning her heat of the women’s 800m in Tokyo."
    found = find_competitions(parsed := parse(text, None, None), find_dates(parsed))
    assert {c.competition for c in found if c.series == "World Championships"} == {"World Championships 2025"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "the 2019 world champion won in Leeds on Saturday. ",
        "last year in 2019 the Olympic champion won. ",
        "his 39-year-old record of 1985. ",
        "the European Indoor Championships on 4 March. ",
    ],
)
def test_a_long_text_without_a_date_is_read(piece: str) -> None:
    parsed = parse(piece * (250_000 // len(piece)), None, None)
    assert len(find_competitions(parsed, find_dates(parsed)).dates.rows) > 5_000
