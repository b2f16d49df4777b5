"""Country, sex and age, from what the article says."""

from __future__ import annotations

import pytest

from flows import seeds
from flows.annotate.people import find_people
from flows.annotate.quotes.spans import find_spans
from flows.annotate.text import parse


def person(text: str, name: str):
    parsed = parse(text)
    return next(p for p in find_people(parsed, None, find_spans(parsed)).people if p.full_name == name)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Kenya's Tara Finch won in 51.20.", "KEN"),
        ("Tara Finch of Kenya won in 51.20.", "KEN"),
        ("Tara Finch (KEN) won in 51.20.", "KEN"),
        ("Kenyan Tara Finch won in 51.20.", "KEN"),
        ("Tara Finch, the Kenyan, won in 51.20.", "KEN"),
        ("Tara Finch won in 51.20. The Kenyan was delighted.", "KEN"),
        ("Tara Finch of the Netherlands won in 51.20.", "NED"),
        ("Great Britain's Tara Finch won in 51.20.", "GBR"),
        ("GB's Tara Finch won in 51.20.", "GBR"),
        ("The Scottish runner Tara Finch won in 51.20.", "GBR"),
        ("U.S. record holder Tara Finch won in 51.20.", "USA"),
        ("USA's Tara Finch won in 51.20.", "USA"),
        ("1. Tara Finch (Puerto Rico) 51.20", "PUR"),
        ("The British duo Mona Reyes and Tara Finch shared the lead until the bell.", "GBR"),
        ("Mona Reyes fell, and so did her fellow American Tara Finch.", "USA"),
        ("Tara Finch won in a Ugandan record of 51.20.", "UGA"),
        ("Tara Finch, a native of Moldova who holds an Irish passport, won in 51.20.", "IRL"),
        ("South Africa's double champion Tara Finch won in 51.20.", "RSA"),
        ("New Zealander Tara Finch won in 51.20.", "NZL"),
    ],
)
def test_country_is_read_from_every_way_of_saying_it(text: str, country: str) -> None:
    assert person(text, "Tara Finch").country == country


def test_a_rival_nation_named_in_passing_is_not_the_country() -> None:
    assert person("Tara Finch ran away from the Kenyan Mona Reyes and won in 51.20.", "Tara Finch").country is None


def test_the_nation_of_a_name_in_a_list_is_not_the_one_before() -> None:
    text = "The relay of Tara Finch, Jamaican freshman Mona Reyes and senior Ola Berg ran 3:29.10."
    assert (person(text, "Mona Reyes").country, person(text, "Tara Finch").country) == ("JAM", None)


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Zuri Finch won in 51.20. She was delighted.", "F"),
        ("Zuri Finch won the men's 400m in 45.20.", "M"),
        ("In the women's 400m Zuri Finch won in 51.20.", "F"),
        ("Dame Zuri Finch won gold in 1984.", "F"),
        ("Irishman Zuri Finch won in 45.20.", "M"),
        ("Zuri Finch won the junior boys 800m in 2:01.20.", "M"),
        ("Mona won again. In the girls 100m, Ana Silva beat Zuri Finch in 12.80.", "F"),
    ],
)
def test_sex_is_read_from_pronouns_events_titles_and_nouns(text: str, sex: str) -> None:
    assert person(text, "Zuri Finch").sex == sex


def test_an_object_pronoun_tells_nothing_of_the_subject() -> None:
    assert person("Team manager Greta Sandberg described him as raw.", "Greta Sandberg").sex == "F"


def test_age_is_read_after_and_before_the_name() -> None:
    assert person("Tara Finch, 22, won in 51.20.", "Tara Finch").age == 22
    assert person("Tara Finch (10.05) won.", "Tara Finch").age is None
    assert person("The 19-year-old Tara Finch won in 51.20.", "Tara Finch").age == 19


def test_pronouns_against_everything_else_are_signalled() -> None:
    text = (
        "Jonas Halvorsen won the men's 1500m in 3:33.10. Halvorsen kept her title. He ran well. Halvorsen will defend her crown. "
        "Halvorsen lost her shoe. Halvorsen praised his coach."
    )
    parsed = parse(text)
    found = find_people(parsed, None, find_spans(parsed))
    assert found.people[0].sex == "M"
    assert {s.printed for s in found.signals} == {"her"} and all(text[s.char_start : s.char_end] == "her" for s in found.signals)


def test_country_codes_are_unique_and_no_adjective_means_two_countries() -> None:
    rows = seeds.rows("countries")
    assert len({r["code"] for r in rows}) == len(rows)
    seen: dict[str, str] = {}
    for row in rows:
        for word in [*row["adjectives"].split("|"), *row["demonyms"].split("|"), row["name"], *row["variants"].split("|")]:
            assert not word or seen.setdefault(word, row["code"]) == row["code"], word


def test_a_race_that_is_only_compared_with_tells_nobodys_sex() -> None:
    text = (
        "The women's race, which began 29 minutes before the men's, was hot. Lena Aho of Finland and Sini Bell of Norway had been alone"
        " since the 16th mile, Bell on the flats, Aho on the hills."
    )
    assert {person(text, "Lena Aho").sex, person(text, "Sini Bell").sex} == {"F"}
