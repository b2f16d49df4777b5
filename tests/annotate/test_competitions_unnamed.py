"""National championships and meetings that an article names without their country or city."""

from __future__ import annotations

import pytest

from tests.annotate.reading import name, read

IRISH = "Una Holt smashed the Irish 400m record at {meeting} on Saturday. Cork's Donal Furey won the men's 60m for the second time."


def where(text: str, published_on: str = "2007-02-18") -> set[str | None]:
    return {c.competition for c in read(text, published_on=published_on).claims}


@pytest.mark.parametrize("meeting", ["the National Indoor Championships in Belfast", "the national indoors"])
def test_the_national_championships_are_of_the_country_spoken_of(meeting: str) -> None:
    assert where(IRISH.format(meeting=meeting)) == {"Irish Indoor Championships 2007"}


@pytest.mark.parametrize("meeting", ["the junior national championships", "the NCAA national championships", "the masters nationals"])
def test_championships_of_some_are_not_the_countrys(meeting: str) -> None:
    assert not any("Irish" in (c or "") for c in where(IRISH.format(meeting=meeting)))


def test_the_town_of_the_championships_tells_their_country() -> None:
    text = "Una Holt beat the visiting Australian Tess Furey in the 100m. Holt won the 200m at the national championships in Wellington."
    assert "New Zealand Championships 2023" in where(text, "2023-03-06")


def test_championships_of_no_country_have_no_name() -> None:
    text = "Una Holt won the 800m at the national championships on Saturday in 2:01.20."
    assert where(text) == {None}


def test_championships_that_somebody_missed_are_not_where_the_record_was_set() -> None:
    text = (
        "Una Holt won the women's 400m at the Irish Indoor Championships on Saturday in 52.07.\n\n"
        "Mary Lang missed the Irish Indoor Championships with a cold but set an Irish 3,000m record of 8:43.61 in Boston a fortnight ago."
    )
    found = read(text, published_on="2007-02-18")
    assert not {r.discipline for r in found.races if r.competition == "Irish Indoor Championships 2007"} & {"3000"}


def test_the_city_before_a_return_to_the_diamond_league_names_the_meeting() -> None:
    text = (
        "Una Holt ran the fastest 1500m of her life to win in Oslo on her return to the Diamond League.\n\n"
        "Only Tess Furey, who ran 3:57.20 at the Diamond League meeting in Shanghai in May, has gone quicker. "
        "Donal Marsh won the men's 400m hurdles in 47.38."
    )
    found = read(text, published_on="2019-06-14")
    assert {c.competition for c in found.claims if name(found, c.person_key) == "Donal Marsh"} == {"Oslo Diamond League 2019"}
