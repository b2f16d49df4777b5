"""Any Unicode text at all: no error, spans inside the text, and work that grows with its length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate.people import find_people
from flows.annotate.quotes.spans import find_spans
from flows.annotate.text import parse

_WORDS = st.sampled_from(
    "Tara Finch TARA FINCH Mona O’Dwyer van der de El St. J. J he she his Her the The Kenyan Kenya's 22-year-old champion coach said won "
    "in at of and , . ; ( ) “ ” ' ** \n \n\n 51.20 (KEN) (Ashby AC) twins brothers record women's men's Dame Sir © By – é \u0301 İ"
    " ß \u200b".split(" ")
)


def check(text: str) -> None:
    parsed = parse(text)
    found = find_people(parsed, None, find_spans(parsed))
    last = 0
    for m in found.mentions:
        assert last <= m.start < m.end <= len(text)
        last = m.end
    for r in found.references:
        assert 0 <= r.start < r.end <= len(text) and r.person_key in found.by_key
    for p in found.people:
        assert p.full_name and 0 <= p.start < p.end <= len(text) and 0 <= p.confidence <= 1
    for row in [*found.person_rows(), *found.mention_rows()]:
        assert row.confidence <= 1
    found.resolve(0, min(3, len(text)))


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_any_unicode_text_is_read_without_error(text: str) -> None:
    check(text)


@settings(max_examples=250)
@given(st.lists(_WORDS, max_size=60).map(" ".join))
def test_any_order_of_the_words_of_athletics_is_read_without_error(text: str) -> None:
    check(text)


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_parsing_twice_gives_the_same(text: str) -> None:
    parsed = parse(text)
    assert find_people(parsed, None, []).person_rows() == find_people(parsed, None, []).person_rows()


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "A",
        "A ",
        "Aa ",
        "1",
        "J. ",
        "(Aa ",
        "Aa Bb said. ",
        "Ana Bell beat Carla Dean. ",
        "he ",
        "the Kenyan ran. ",
        "A-",
        "O'",
        "El ",
        "*",
        "\n",
    ],
)
def test_a_megabyte_of_anything_is_read(unit: str) -> None:
    check(unit * (1_000_000 // len(unit)))


@pytest.mark.slow
def test_thousands_of_different_names_are_read() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    text = " ".join(f"Xan{a}{b}{c} Kov{c}{b}{a}x won." for a in letters for b in letters for c in letters[:15])
    check(text)
