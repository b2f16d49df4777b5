"""Any Unicode text at all: no error, every span inside the text, and work that grows with its length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.reading import read

_WORDS = st.sampled_from(
    "Tara Finch Lena Holt he her his who and with , . ; : ( ) – “ ” \n \n\n won beat"
    " ahead of behind second third 1. 2. | 4:01.10 22.90 61.20m"
    " 800m 1500m women's men's javelin 4x100m relay Jamaica record personal best Olympic champion world title gold silver final heats"
    " Prefontaine Classic in 2023 on Saturday last year to by from respectively runner-up 13th was is would not lap bell 1:58.20 (KEN)"
    " winner of the 25 May at went 12-year-old first race in 90 days"
    " é İ \u200b".split(" ")
)


@given(st.lists(_WORDS, max_size=60).map(" ".join) | st.text(max_size=200))
@settings(max_examples=150)
def test_any_text_is_read_and_every_span_lies_inside_it(text: str) -> None:
    found = read(text)
    rows = [*found.claims, *found.claim_evidence, *found.races, *found.orders, *found.splits, *found.durations]
    assert all(0 <= r.char_start < r.char_end <= len(text) for r in rows)
    numbers = {c.claim_no for c in found.claims}
    assert {e.claim_no for e in found.claim_evidence} <= numbers
    assert {c.race_no for c in found.claims if c.race_no is not None} <= {r.race_no for r in found.races}
    people = {p.person_key for p in found.people}
    assert {c.person_key for c in found.claims if c.person_key} | {r.winner_key for r in found.races if r.winner_key} <= people
    assert all(c.discipline and (c.person_key or c.team) for c in found.claims)
    assert all(c.mark_as_printed is None and c.place is None for c in found.claims if c.outcome != "finished")


@given(st.lists(_WORDS, max_size=40).map(" ".join))
@settings(max_examples=30)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    assert read(text).claims == read(text).claims


@pytest.mark.parametrize(
    "piece",
    [
        "Tara Finch beat Lena Holt, ",
        "won second third by ",
        "4:01.10 to 4:02.20 ",
        "Tara Finch (4:01.10), ",
        "1. Tara Finch 4:01.10; ",
        "the 800m champion ",
        "her 12-year-old record of 4:01.10 set by ",
        "who and with as ",
        "((((",
    ],
)
def test_a_sentence_without_end_is_read_in_pieces(piece: str) -> None:
    found = read("Tara Finch won the 800m in 2:00.10. Lena Holt was second. " + piece * (40_000 // len(piece)))
    assert all(r.char_end <= 41_000 for r in found.claims)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "in Paris 2024 ",
        "in the 800m in Paris 2024 on 2 May 2024 ",
        "Tara Finch beat the women and Lena Holt ",
        "Tara Finch beat Lena Holt and ",
    ],
)
def test_a_sentence_of_a_quarter_of_a_megabyte_is_read(piece: str) -> None:
    found = read("The women ran 1. In the 800m.\n" + piece * (250_000 // len(piece)))
    assert len(found.competitions) + len(found.mentions) > 5_000
