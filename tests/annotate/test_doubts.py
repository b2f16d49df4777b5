"""What looks like a dateline, a body or a coach and is none takes nothing from the people and days that are told."""

import pytest

from tests.annotate.reading import claims, read


def test_a_list_of_meetings_with_their_days_dates_no_article() -> None:
    text = (
        "Doha, May 10\nRome, June 6\nLondon, July 20\n\nBo Lund won the men's 800m in 1:44.31 at the London Diamond League on Friday, two"
        " years after he won the 2016 Olympic title."
    )
    days = {d.as_printed: d.resolved or "" for d in read(text, published_on=None).dates}
    assert not days["Friday"].startswith("2019-05")


@pytest.mark.parametrize("before", ["", "Vik wins. "])
def test_the_year_printed_with_the_meeting_outweighs_the_weekday_of_a_dateline(before: str) -> None:
    text = before + "Brussels, Sept 7: Sam Vik won the men's 800m in 1:44.31 at the Memorial Van Damme in 2018, on Friday."
    assert not [d for d in read(text, published_on=None).dates if (d.resolved or "2018")[:4] != "2018"]


def test_who_stands_in_brackets_of_a_photo_is_no_body() -> None:
    text = "Lindholm was third in the women's 800m in 1:59.20. Lindholm ran well, Lindholm said. Photo (Lindholm) by Max Wood."
    assert ("Lindholm", "800", "1:59.20", 3) in claims(text)


def test_who_trains_in_the_same_team_is_no_coach() -> None:
    text = "Max Wood, trained by the same team as Bo Lund, won the men's 800m in 1:44.10. Bo Lund was second in 1:44.30."
    assert ("Bo Lund", "800", "1:44.30", 2) in claims(text)
