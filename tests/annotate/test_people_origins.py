"""Countries and sexes that the article tells by the way: line-ups, home towns, federations, events, somebody else's pronoun."""

from __future__ import annotations

import pytest

from flows.annotate.people import Mention, find_people
from flows.annotate.quotes.spans import find_spans
from flows.annotate.text import parse
from flows.rows import Document
from tests.annotate.test_people import people, person


def _descriptions(text: str) -> list[Mention]:
    return [m for m in people(text).references if m.kind == "description"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A third German, Tara Finch, dropped out of the race with cramp.", "GER"),
        ("Tara Finch was second in 13.52m. Finch represented Nigeria at the World Championships.", "NGR"),
        ("There was better news for Sweden in the hurdles, where Tara Finch ran 54.20.", "SWE"),
        ("Tara Finch cleared 2.01m.\n\nThe 24-year-old from Malmo then had the bar put up to 2.07m.", "SWE"),
        ("Oregon's Tara Finch won in 51.20. Finch, a Kenyan sophomore, ran alone.", "KEN"),
        ("Next year there is Tara Finch from Surrey, B.C., who ran 9:24.", "CAN"),
        ("Tara Finch, 28, whose English is better than most, won in 51.20.", None),
        ("Tara Finch won in 9.79, a Danish record, and Anna Bell was fifth.", "DEN"),
        ("Relays in Rome\n\nAthletics Ireland media\n\nTara Finch ran the first leg in 51.20.", "IRL"),
        ("Jill Bell of Northampton, Mass., was 13th and Tara Finch of Reston, Va., 15th in 2:38:55.", "USA"),
        ("Canada's quartet of Anna Bell, Tara Finch, Ruth Lamb and Iris Moor clocked 42.11.", "CAN"),
        ("DAYTONVILLE, Ind. – The Owls opened at Indiana on Friday. Tara Finch won in 51.20.", "USA"),
        ("Indian athletics is back after the lockdown. Tara Finch won the 400m in 51.20.", "IND"),
        ("Tara Finch won the 400m in 51.20, ahead of the Kenyan Joyce Lemara.", None),
        ("Tara Finch beat three Kenyan runners to win the Bergstad Marathon.", None),
        ("Tara Finch won the 400m in 51.20. Every winter there are camps with Ethiopian athletes.", None),
        ("Tara Finch won in Oregon, having run in Texas a week before.", None),
    ],
)
def test_a_country_told_by_the_way_is_read(text: str, country: str | None) -> None:
    assert person(text, "Tara Finch").country == country


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Behind two male pacemakers the pair passed 10km in 32:44, with Tareka Finch ten metres adrift. She won in 2:17:49.", "F"),
        ("Hungary's Doruk Finch won with 74.82m. The men's event there went to Norway's Eivind Haug, 79.55m.", "F"),
        ("Men\n4x100m: 1. Botswana (Tumo Kogi, Lesi Piri, Tareka Finch, Kagi Tlo) 37.40; 2. Belgium 38.66", "M"),
    ],
)
def test_whose_race_it_is_tells_the_sex(text: str, sex: str) -> None:
    name = "Doruk Finch" if "Doruk" in text else "Tareka Finch"
    assert person(text, name).sex == sex


def test_the_pronoun_of_somebody_without_a_name_tells_nothing() -> None:
    text = "I knew Caren Chepko was gone, and a guy on the infield was shouting that he was coming."
    assert person(text, "Caren Chepko").sex == "F"


def test_a_description_that_opens_a_paragraph_is_whom_the_one_before_was_about() -> None:
    text = (
        "Ebba Holgersson cleared 2.01m to beat Darya Melnyk. Australia's Tess Rafter was third with 1.97m.\n\n"
        "The 24-year-old then had the bar put up to 2.07m.\n\n“I was sitting up there with an ice cream,” she said."
    )
    assert [m.person_key for m in _descriptions(text)][:1] == [person(text, "Ebba Holgersson").key]


def test_sa_among_australian_states_is_no_south_africa() -> None:
    text = "Anna Bell (NSW) won the 800m in 2:01.10 from Mary Poole (SA) in 2:02.00."
    assert person(text, "Mary Poole").country == "AUS"
    assert person("Mary Poole (SA) won the 800m in 2:01.10.", "Mary Poole").country == "RSA"


@pytest.mark.parametrize(
    ("outlet", "country"), [("the-hill.ie", "IRL"), ("jamaicatribune.com", "JAM"), ("georgiastriders.com", None), ("lapcounter.com", None)]
)
def test_in_an_article_that_names_no_nation_the_outlets_goes_without_saying(outlet: str, country: str | None) -> None:
    text = "Tara Finch won the 400m in 51.20 on Sunday."
    document = Document("a", "a", "a.txt", None, "", "txt", "utf-8", outlet, None, None, (), None, None, "en", text, 9)
    parsed = parse(text)
    assert [p.country for p in find_people(parsed, document, find_spans(parsed)).people] == [country]


@pytest.mark.parametrize("verb", ["became", "was", "is"])
def test_a_nation_is_told_by_what_somebody_became(verb: str) -> None:
    text = f"Hicham Kerrache won the 1,500 metres in 3:26.00. The 23-year-old Moroccan {verb} cheered by the crowd."
    assert {p.full_name: p.country for p in people(text).people} == {"Hicham Kerrache": "MAR"}


def test_a_nation_before_names_with_ages_holds_for_each() -> None:
    found = people("Britain's Steve Ovenden, 25, and Sebastian Cowdrey, 24, won the mile and the 800m.")
    assert {p.full_name: p.country for p in found.people} == {"Steve Ovenden": "GBR", "Sebastian Cowdrey": "GBR"}
