"""Title, byline, outlet and day are read from the lines around an article, and not guessed from sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ingest.header import Header, read_header
from tests.ingest.prose import STORY


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        (
            "Report9 Jun 2031\n\nMoyo owns the lake",
            "Jane Roe for Back Straight",
            Header("Moyo owns the lake", ("Jane Roe",), "Back Straight", "2031-06-09"),
        ),
        ("By Jane Roe\nJune 9, 2031", "", Header(None, ("Jane Roe",), None, "2031-06-09")),
        (
            "Moyo owns the lake\n\nBy Jane Roe and Tom O’Dell for Back Straight",
            "",
            Header("Moyo owns the lake", ("Jane Roe", "Tom O’Dell"), "Back Straight", None),
        ),
        (
            "Moyo owns the lake\nPublished by\nBackStraight.example   June 9th 2031, 8:15pm\nComments",
            "",
            Header("Moyo owns the lake", (), "BackStraight.example", "2031-06-09"),
        ),
        (
            "Moyo owns the lake",
            "*Jane Roe, On Track\nLakeside Courier 19/6/31*",
            Header("Moyo owns the lake", ("Jane Roe",), "Lakeside Courier", "2031-06-19"),
        ),
        (
            "# Moyo owns the lake\n\n*Jane Roe, Athletics correspondent | Monday 9 June 2031 21.40 BST*",
            "",
            Header("Moyo owns the lake", ("Jane Roe",), None, "2031-06-09"),
        ),
        (
            "Moyo owns the lake\nJane Roe\nAthletics correspondent",
            "© 2031 Lakeside Courier. All rights reserved.",
            Header("Moyo owns the lake", ("Jane Roe",), "Lakeside Courier", None),
        ),
        ("I ran as if the bus was leaving.", "", Header("I ran as if the bus was leaving.")),
        (
            "Home News Video Log in\nMoyo owns the lake\nLast updated on 10 June 2031",
            "",
            Header("Moyo owns the lake", (), None, "2031-06-10"),
        ),
        ("This video can not be played\nMoyo wins at the lake", "", Header()),
    ],
)
def test_conventions_of_headers_and_signatures(above: str, below: str, expected: Header) -> None:
    got = read_header(f"{above}\n\n{STORY}\n\n{below}\n")
    assert got == expected


@pytest.mark.parametrize(
    ("above", "below", "byline", "day"),
    [
        ("Moyo owns the lake\nBy Jane Roe\nLast updated on 10 June 2031. From the section Athletics", "", ("Jane Roe",), "2031-06-10"),
        ("Moyo owns the lake\nLakes FM / By Jane Roe\nPosted Tue 10 Jun 2031 at 3:42pm", "", ("Jane Roe",), "2031-06-10"),
        ("Moyo owns the lake\nSport | 10th June 2031 | By Sports Desk", "", (), "2031-06-10"),
        ("Moyo owns the lake\nJ. K. Roe\nLAKESIDE: June 10, 2031 00:15 IST", "", ("J. K. Roe",), "2031-06-10"),
        (
            "Moyo owns the lake\nJANE ROE at Lakeside",
            "Originally published in the Lakeside Courier, June 10, 2031",
            ("JANE ROE",),
            "2031-06-10",
        ),
        ("Report 10 June 2031 Lakeside, Sweden\nMoyo owns the lake", "*Interview: Jane Roe*", ("Jane Roe",), "2031-06-10"),
        ("Moyo owns the lake\nBy Jane Roe\nJune 10, 2031 (Agency) - It was late when they ran.", "", ("Jane Roe",), "2031-06-10"),
        ("Jane Roe: I would watch Moyo run for a bus", "", ("Jane Roe",), None),
        ("Tendai Moyo: I ran for the bus", "", (), None),
        ("Moyo owns the lake\nTendai Moyo", "Disappointment for Reis", (), None),
    ],
)
def test_more_bylines_and_days(above: str, below: str, byline: tuple[str, ...], day: str | None) -> None:
    header = read_header(f"{above}\n\n{STORY}\n\n{below}\n")
    assert (header.byline, header.published_on) == (byline, day)


@pytest.mark.parametrize(
    "line",
    [
        "Updated 1:04 PM EDT, Thu June 12, 2031",
        "PUBLISHED : 12 Jun 2031 at 04:15",
        "June 12, 2031 / 4:15 PM / AP",
        "2031-06-12T04:15:00Z",
        "12-Jun-2031",
        "Last modified on Thu 12 Jun 2031 20.02 BST",
        "Thu, Jun 12, 2031 at 1:35 p.m. PDT·3 min read",
        "By Jane Roe, Associated Press | June 12, 2031, 1:35 p.m.",
        "Reuters  June 12, 2031 1:35 AM GMT+2 Updated 2 hours ago",
        "by Jane Roe on June 12, 2031",
        "12 June 2031 | Jane Roe",
        "LetsRun.com  June 12, 2031",
        "June 12, 2031 in News",
        "June 12, 2031 by Jane Roe",
        "LAKESIDE, Sweden (June 12, 2031) – It rained before the races and after them.",
        "Jane Roe, Athletics Reporter, 12 June 2031",
        "Posted by Jane Roe | Jun 12, 2031 | News",
        "Issued on: 2031-06-12 - 22:46",
        "Lakeside, June 12, 2031 (ABC) - It rained before the races and after them.",
    ],
)
def test_every_way_to_print_the_day_of_publication(line: str) -> None:
    header = read_header(f"Moyo owns the lake\n{line}\n\n{STORY}")
    assert header.published_on == "2031-06-12"
    assert header.title == "Moyo owns the lake"
    assert header.byline == (("Jane Roe",) if "Jane" in line else ())


@pytest.mark.parametrize(
    "line",
    ["Lakeside, 12 June 2031 was the day it ended.", "Semi-final, 12 June 2031", "Born: 12 June 2001", "The race is on 12 June 2031"],
)
def test_other_days_above_the_story_are_not_its_day(line: str) -> None:
    assert read_header(f"Moyo owns the lake\n{line}\n\n{STORY}").published_on is None


@pytest.mark.parametrize(
    "headline", ["Third Title for Tendai Moyo", "Match Report: Moyo Wins", "World Record for Zimbabwe", "Race Report | 12 June 2031"]
)
def test_a_headline_that_looks_like_a_name_is_no_byline(headline: str) -> None:
    assert read_header(f"{headline}\n\n{STORY}\n\n{headline}").byline == ()


def test_a_story_without_furniture_has_none() -> None:
    assert read_header(STORY) == Header()


@pytest.mark.parametrize(
    "above",
    [
        "Reis lost by a whisker to a fast finish.",
        "The race was held on 9 June 2031 at the lake.",
        "3/4/31",
        "LAKESIDE – Rain fell.",
    ],
)
def test_sentences_and_ambiguous_days_are_no_metadata(above: str) -> None:
    header = read_header(f"{above}\n\n{STORY}")
    assert (header.byline, header.published_on) == ((), None)


def test_the_dated_headings_of_a_timeline_are_no_day_of_publication() -> None:
    entries = "\n\n".join(f"{month} 3, 2031\n\n{STORY}" for month in ("March", "April", "May", "June"))
    assert read_header("The road to the lake\n\n" + entries).published_on is None
    assert read_header("The road to the lake\nPublished: July 1, 2031\n\n" + entries).published_on == "2031-07-01"


def test_a_long_standfirst_stands_above_the_day() -> None:
    standfirst = "The miler on juggling her shifts with her races, a rubbish year by the sea and why she is not going back for the cake"
    assert (
        read_header(f"Moyo owns the lake\n\n{standfirst} alone this time, whatever\n\n12 June 2031 02:30 AM\n\n{STORY}").published_on
        == "2031-06-12"
    )


def test_published_goes_before_updated() -> None:
    header = read_header(f"Moyo owns the lake\nUpdated: 11 June 2031\nPublished: 9 June 2031\n\n{STORY}")
    assert header.published_on == "2031-06-09"


@given(st.text(max_size=600))
def test_any_text_has_a_header(text: str) -> None:
    header = read_header(text)
    assert header.title is None or header.title.strip()


def test_a_million_characters_on_one_line_are_read_at_once() -> None:
    for pattern in ("By A ", "June 9, ", "Aa", "© ", "- ", "published by "):
        read_header(pattern * (1_000_000 // len(pattern)))
