"""An article's outlet is known by what names it first: publisher, address, file name, folder."""

from __future__ import annotations

import pytest

from flows import seeds
from flows.ingest.metadata import any_day, names, source_url
from flows.ingest.outlets import outlet_id, printed_name


@pytest.mark.parametrize(
    ("publisher", "url", "path", "expected"),
    [
        (None, None, "017_bbc.co.uk.txt", "bbc-sport"),
        (None, None, "2031/06/017_bbc.com (2).txt", "bbc-sport"),
        ("BBC", None, "x.txt", "bbc-sport"),
        (None, "https://www.theguardian.com/sport/x", "x.txt", "the-guardian"),
        (None, "https://sport.theguardian.com/x", "x.txt", "the-guardian"),
        (None, None, "The Water Jump/2031-06/x.txt", "water-jump"),
        (None, None, "articles/2031/x.txt", None),
        ("The Back Straight", None, "x.txt", "back-straight"),
        ("The Water Jump", None, "x.txt", "water-jump"),
        (None, "https://water-jump.example/x", "y/x.txt", "water-jump.example"),
        (None, None, "moyo.wins.at.the.lake.txt", None),
        (None, None, "report.final.txt", None),
        (None, None, "notes.md.txt", None),
        (None, None, "x.txt", None),
    ],
)
def test_outlet_of_an_article(publisher: str | None, url: str | None, path: str, expected: str | None) -> None:
    assert outlet_id(publisher, url, path) == expected


def test_an_outlet_is_named_as_it_prints_itself() -> None:
    assert printed_name("“I won,” she told BBC Sport.", "1_bbc.com.txt", None) == "BBC Sport"
    assert printed_name("“I won,” she told BBC Sport.", "1_rival.example.txt", None) is None


def test_each_domain_and_name_belongs_to_one_outlet() -> None:
    rows = seeds.rows("outlets")
    for column in ("domains", "names"):
        printed = [p for row in rows for p in row[column].split("|") if p]
        assert len(printed) == len(set(printed))
    assert [r["outlet_id"] for r in rows] == sorted({r["outlet_id"] for r in rows})


def test_two_links_to_one_article_have_one_key() -> None:
    links = ["http://www.backstraight.example/moyo/?utm_source=x#top", "https://BackStraight.example/moyo"]
    assert {source_url(link) for link in links} == {"https://backstraight.example/moyo"}
    assert source_url("https://backstraight.example/a?id=1") != source_url("https://backstraight.example/a?id=2")
    assert [source_url(u) for u in ("javascript:x", "http://[bad", "", None, "urn:x:1")] == [None] * 5


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2031-06-09T23:59:00-05:00", "2031-06-09"),
        ("Mon, 09 Jun 2031 20:00:00 GMT", "2031-06-09"),
        (1938888000, "2031-06-10"),
        ("1938888000000", "2031-06-10"),
        ("9th June 2031", "2031-06-09"),
        ("20310609", "2031-06-09"),
        ("3/4/31", None),
        ("31/12/30", "2030-12-31"),
        ("2031-02-30", None),
        ("yesterday", None),
        (True, None),
        (float("nan"), None),
        (1e300, None),
        ([], None),
    ],
)
def test_a_day_is_read_where_the_value_gives_one(value: object, day: str | None) -> None:
    assert any_day(value) == day


def test_bylines_name_people_only() -> None:
    assert names("By JANE ROE, Athletics Correspondent") == ("JANE ROE",)  # as printed
    assert names(["Jane Roe; Tom O’Dell", "Staff", None, 3]) == ("Jane Roe", "Tom O’Dell")
    assert names({"@type": "Organization", "name": "Back Straight"}) == ()
    assert names("Ludwig van der Berg & Maria de la Cruz") == ("Ludwig van der Berg", "Maria de la Cruz")
