"""Whom pronouns and descriptions mean; None when nothing supports anybody."""

from __future__ import annotations

import pytest

from flows.annotate import expressions
from flows.annotate.people import find_people
from flows.annotate.quotes.spans import find_spans
from flows.annotate.text import parse
from tests.annotate.reading import claims

FINAL = (
    "Jonas Halvorsen of Norway won the men's 1500m in 3:29.10 on Saturday. "
    "Adam Kerrigan, 24, the Olympic champion from Scotland, was second.\n"
)


def meant(text: str, expression: str) -> str | None:
    parsed = parse(text)
    found = find_people(parsed, None, find_spans(parsed))
    start = text.rindex(expression)
    answer = found.resolve(start, start + len(expression))
    return found.by_key[answer.person_key].full_name if answer.person_key else None


@pytest.mark.parametrize(
    ("sentence", "expression", "name"),
    [
        ("The Norwegian was delighted.", "The Norwegian", "Jonas Halvorsen"),
        ("The South American was not there.", "The South American", None),
        ("The Scot was not.", "The Scot", "Adam Kerrigan"),
        ("The 24-year-old was not.", "The 24-year-old", "Adam Kerrigan"),
        ("The Olympic champion was not.", "The Olympic champion", "Adam Kerrigan"),
        ("Kerrigan led until he tired.", "he", "Adam Kerrigan"),
        ("Halvorsen held off Kerrigan. He was delighted.", "He", "Jonas Halvorsen"),
        ("Halvorsen passed Kerrigan as the Norwegian kicked.", "the Norwegian", "Jonas Halvorsen"),
        ("After his win, Halvorsen said little.", "his", "Jonas Halvorsen"),
        ("“Tell Halvorsen that I am coming,” the runner-up said.", "the runner-up", "Adam Kerrigan"),
    ],
)
def test_pronouns_and_descriptions_mean_who_fits_and_was_named_last(sentence: str, expression: str, name: str) -> None:
    assert meant(FINAL + sentence, expression) == name


@pytest.mark.parametrize(
    ("sentence", "expression"),
    [
        ("The Kenyan was third.", "The Kenyan"),
        ("The 31-year-old coach spoke.", "The 31-year-old coach"),
        ("His mother watched.", "His mother"),
        ("It was his first senior final.", "his first senior final"),
        ("A woman cheered and she left.", "she"),
    ],
)
def test_nobody_is_better_than_a_guess(sentence: str, expression: str) -> None:
    assert meant(FINAL + sentence, expression) is None


def test_his_coach_is_the_coach_named() -> None:
    text = FINAL + "“I told him to wait,” said coach Ola Berg. His coach was right."
    assert meant(text, "His coach") == "Ola Berg"


def test_a_description_is_never_the_subject_of_its_own_clause() -> None:
    text = "Ana Silva won the women's 400m. Mona Reyes ran 51.20 to the Kenyan’s 51.90."
    assert meant(text, "the Kenyan") != "Mona Reyes"


def test_each_nation_goes_to_its_own_person_once_learned() -> None:
    text = "Ciara Doyle and Maren Solberg met again. On Saturday the Irishwoman won. Doyle beat Solberg: the Norwegian was second."
    parsed = parse(text)
    by_name = {p.full_name: p.country for p in find_people(parsed, None, []).people}
    assert by_name["Ciara Doyle"] != by_name["Maren Solberg"]


def test_the_speaker_of_a_quotation_can_be_excluded() -> None:
    text = "Adam Kerrigan beat Jonas Halvorsen in 3:30.10. “He ran well,” Kerrigan said."
    parsed = parse(text)
    found = find_people(parsed, None, find_spans(parsed))
    speaker = next(p.key for p in found.people if p.full_name == "Adam Kerrigan")
    start = text.index("He ran")
    answer = found.resolve(start, start + 2, exclude={speaker})
    assert answer.person_key is not None and found.by_key[answer.person_key].full_name == "Jonas Halvorsen"


def test_an_adjective_of_nationality_before_a_thing_is_nobody() -> None:
    text = FINAL + "Next are the Norwegian trials, the Scottish record and the American team."
    found = find_people(parse(text), None, [])
    assert [text[r.start : r.end] for r in found.references_in(len(FINAL), len(text))] == []


def test_references_lie_outside_quotations_and_point_at_known_people() -> None:
    text = FINAL + "“He is good,” Kerrigan said. He left."
    parsed = parse(text)
    found = find_people(parsed, None, find_spans(parsed))
    assert [text[r.start : r.end] for r in found.references if r.kind == "pronoun"] == ["He"]
    assert all(r.person_key in found.by_key for r in found.references)


def test_a_nationality_before_a_things_name_means_nobody() -> None:
    assert [kind for _, _, kind in expressions.find("The other Norwegian medal hopes went out. The Norwegian lead was gone.")] == []


def test_a_description_means_whom_the_sentence_is_about_not_whom_a_clause_behind_after_names() -> None:
    text = (
        "In the men’s 1500m, Jacek Wrona hit the front at the final bend after Joost Verlaan led the field through 800m. "
        "From there the Pole was never troubled as he sped away for gold in 3:37.62."
    )
    assert ("Jacek Wrona", "1500", "3:37.62", 1) in claims(text)


def test_the_world_champion_is_not_who_holds_the_indoor_title() -> None:
    text = (
        "Marek Dolnik took the hammer with 79.46m, the world champion’s opener of 79.02m being nearly enough.\n\n"
        "In the women’s 1500m Sanne Hartog, the world indoor champion, was second in 4:31.05."
    )
    assert all(c[0] != "Sanne Hartog" or c[1] == "1500" for c in claims(text))
