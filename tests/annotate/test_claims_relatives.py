"""What a relative clause tells of somebody's past stays there; the sentence's own result is of the race it tells."""

from __future__ import annotations

import pytest

from tests.annotate.reading import name, read

WON = "Rena Holt won the women's 5,000 metres at the Bislett Games in Oslo on Thursday in 14:20.11.\n\n"


def told(text: str) -> set[tuple[str | None, str | None, str | None, int | None, str | None]]:
    """(who, discipline, mark, place, competition) of every claim."""
    found = read(text)
    return {(name(found, c.person_key), c.discipline, c.mark_as_printed, c.place, c.competition) for c in found.claims}


@pytest.mark.parametrize("verb", ["clung on for second", "faded to second", "came through for second", "eventually finished second"])
def test_the_verb_after_the_comma_goes_back_to_the_race_told(verb: str) -> None:
    text = f"{WON}Tara Finch, who won the Olympic 5,000 title in Paris last summer, {verb} in 14:21.60 ahead of her compatriot Lena Moss."
    assert ("Tara Finch", "5000", "14:21.60", 2, "Oslo Diamond League 2024") in told(text)


def test_a_compatriot_beaten_does_not_take_over_the_sentence() -> None:
    text = f"{WON}Tara Finch, who leads the rankings, clung on for second in 14:21.60 ahead of her compatriot Lena Moss."
    assert ("Lena Moss", "5000", None, 3, "Oslo Diamond League 2024") in told(text)


def test_a_number_with_a_comma_does_not_end_the_relative_clause() -> None:
    text = f"{WON}Tara Finch, who set a best of 8:30.16 over 3,000m in Boston last month, faded to ninth."
    assert ("Tara Finch", "5000", None, 9, "Oslo Diamond League 2024") in told(text)


def test_the_meeting_of_a_relative_clause_does_not_govern_the_mark_before_it() -> None:
    text = (
        "Tara Finch won the women's 400m hurdles at the Bislett Games in Oslo on Thursday in 55.01.\n\nFinch is in form. She ran 54.96 "
        "that night in the 400m hurdles, and was beaten only by Lena Moss, who was fifth at the London 2012 Olympics."
    )
    found = read(text)
    assert {c.competition for c in found.claims if c.mark_as_printed == "54.96"} != {"Olympic Games 2012"}


def test_an_athletes_past_race_is_of_the_event_the_article_tells_of() -> None:
    text = (
        "Carl Finch won the men's 400m hurdles at the Memorial Van Damme in Brussels on Friday in 48.31, and Dele Marsh won the 5,000 "
        'metres in 13:01.10.\n\n"I heard the noise," said Finch, who was sixth in the final in Paris last month.'
    )
    found = read(text, published_on="2024-09-14")
    assert {(c.discipline, c.competition) for c in found.claims if c.place == 6} == {("400H", "Olympic Games 2024")}


def test_who_pulled_up_did_so_in_the_event_of_the_relative_clause() -> None:
    text = (
        "Rena Holt won the women's mile at the Millrose Games in New York on Saturday in 4:16.41.\n\n"
        "Carl Finch, who ran an indoor 800m best of 1:46.13 in Boston three weeks ago, pulled up after 300m clutching his calf."
    )
    found = read(text, published_on="2024-02-12")
    assert {c.discipline for c in found.claims if c.outcome == "DNF"} == {"800"}


def test_what_who_goes_on_with_stays_in_the_relative_clause() -> None:
    text = (
        "Rena Holt won the New York City Marathon on Sunday in 2:23:41.\n\n"
        "For Tara Finch, who won in 2:25:16 a year ago and took bronze at the 2013 world championships, it was a long day."
    )
    found = read(text, published_on="2018-11-05")
    assert {(c.place, c.competition) for c in found.claims if name(found, c.person_key) == "Tara Finch"} == {
        (1, "New York City Marathon 2017"),
        (3, "World Championships 2013"),
    }


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("the bronze medallist at last summer's World Championships in Budapest", (3, "World Championships 2023")),
        ("the gold medallist at the 2022 Commonwealth Games", (1, "Commonwealth Games 2022")),
        ("silver medallist in the 5,000m at the 2022 World Championships", (2, "World Championships 2022")),
    ],
)
def test_a_title_is_of_the_championships_named_after_it(title: str, expected: tuple[int, str]) -> None:
    text = f"{WON}Tara Finch, {title}, was fourth in 14:25.60."
    assert {(place, where) for who, _, _, place, where in told(text) if who == "Tara Finch"} == {expected, (4, "Oslo Diamond League 2024")}


def test_the_championships_of_a_title_are_not_where_the_next_sentence_happens() -> None:
    text = f"{WON}Tara Finch, the gold medallist at the 2022 Commonwealth Games, was fourth in 14:25.60. Lena Moss was fifth in 14:26.00."
    assert ("Lena Moss", "5000", "14:26.00", 5, "Oslo Diamond League 2024") in told(text)


def test_a_world_medallist_of_last_august_won_it_in_what_she_runs() -> None:
    text = f"{WON}Tara Finch was fourth over 5,000m in 14:25.60.\n\nFinch, the world silver medallist in Budapest last August, was calm."
    assert ("Tara Finch", "5000", None, 2, "World Championships 2023") in told(text)


@pytest.mark.parametrize(
    "words",
    [
        "defended the 400m title she won in Berlin in 2018 with a clear 49.44",
        "retained the 400m crown she won in Berlin two years before, clocking 49.44",
    ],
)
def test_the_title_somebody_had_won_before_is_not_the_race_told(words: str) -> None:
    text = f"Tara Finch {words} at the European Championships in Munich on Wednesday."
    found = read(text, published_on="2022-08-18")
    assert {c.competition for c in found.claims if c.mark_as_printed == "49.44"} == {"European Championships 2022"}
