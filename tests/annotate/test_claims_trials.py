"""Trials for a championship or Games: what is told there is a final of theirs, and the medals are of the Games."""

from tests.annotate.reading import name, read

TEXT = (
    "Olympic record holder and 2012 silver medalist Carl Finch won the men's 10,000 meters at the US Olympic Trials in 28:02.71 on Friday, "
    "qualifying for the Games in his second event."
)


def test_medals_named_by_their_year_are_of_the_games() -> None:
    found = read(TEXT, published_on="2016-07-02")
    assert ("Carl Finch", "Olympic Games 2012", 2) in {(name(found, c.person_key), c.competition, c.place) for c in found.claims}


def test_who_wins_and_so_qualifies_has_run_no_heat() -> None:
    found = read(TEXT, published_on="2016-07-02")
    assert {c.round for c in found.claims if c.mark_as_printed == "28:02.71"} <= {None, "final"}
