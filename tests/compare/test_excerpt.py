"""The sentence that is shown as evidence holds the span, whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flows.compare import excerpt


def test_a_decimal_point_and_an_initial_quote_do_not_cut_the_sentence():
    text = "Rain fell. Berg ran 4:01.50 and said: “No wind.” Then she left."
    at = text.index("4:01.50")
    assert excerpt.sentence(text, at, at + 7) == "Berg ran 4:01.50 and said: “No wind.”"


@given(st.text(max_size=200), st.data())
def test_the_span_is_always_inside(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert text[start:end].strip() in excerpt.sentence(text, start, end)


def test_words_are_found_by_their_occurrence():
    text = "a lap, a lap and a lap"
    assert [excerpt.place(text, "a lap", n) for n in (1, 2, 3, 4)] == [0, 7, 17, None]
    assert excerpt.place(text, "", 1) is None
