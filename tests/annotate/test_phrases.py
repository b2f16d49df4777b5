"""The phrase finder: what a pattern of a seed stands for, and where it is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate.phrases import Phrases, expand, tokens


def found(patterns, text):
    return [(hit.payload, text[hit.start : hit.end]) for hit in Phrases(patterns).find(tokens(text))]


@pytest.mark.parametrize(
    ("pattern", "phrases"),
    [
        ("metric mile", {"metric mile"}),
        ("{two|2} mile[s]", {"two mile", "two miles", "2 mile", "2 miles"}),
        ("world [indoor] {title|gold [medal]}", {f"world {a} {b}" for a in ("", "indoor") for b in ("title", "gold ", "gold medal")}),
        ("", {""}),
    ],
)  # fmt: skip
def test_a_pattern_stands_for_all_its_choices(pattern, phrases):
    assert set(expand(pattern)) == phrases


@pytest.mark.parametrize("pattern", ["{a|b", "[a", "a [b {c|d] e"])
def test_unbalanced_brackets_are_an_error_that_names_the_pattern(pattern):
    with pytest.raises(ValueError, match="unbalanced"):
        list(expand(pattern))


@pytest.mark.parametrize("text", ["1,500m", "1500 metres", "1,500-meter", "1500 METRES", "1500\u00a0m"])
def test_spaces_hyphens_case_and_thousands_separators_do_not_count(text):
    assert found([("1500 {m}", "1500")], f"the {text} race") == [("1500", text)]


def test_a_list_that_says_so_has_no_phrase_over_the_end_of_a_sentence():
    cues = Phrases([("knocked out", 1), ("knocked out of", 2)], crossing=False)
    assert [hit.payload for hit in cues.find(tokens("Bell was knocked out. Of the others, one was knocked out of it."))] == [1, 2]


def test_a_frequent_word_begins_a_phrase_only_before_a_second_word_of_it():
    assert found([("the games", "G")], "the the the sun " * 20 + "the games and the") == [("G", "the games")]


def test_accents_do_not_count():
    assert found([("zurich", "Z")], "in Zürich and Zurich") == [("Z", "Zürich"), ("Z", "Zurich")]


def test_the_longest_phrase_wins_and_none_overlap():
    listed = [("world", 1), ("world indoor", 2), ("world indoor championships", 3), ("championships", 4)]
    assert found(listed, "world indoor championships") == [(3, "world indoor championships")]
    assert found(listed, "world indoor final, championships") == [(2, "world indoor"), (4, "championships")]


@pytest.mark.parametrize("text", ["world\nindoor", "world; indoor", "world: indoor"])
def test_a_phrase_never_crosses_a_line_or_a_clause(text):
    assert found([("world indoor", 1)], text) == []


@given(st.text())
def test_any_text_has_tokens_whose_offsets_are_its_words(text):
    toks = tokens(text)
    assert len(toks.words) == len(toks.starts) == len(toks.ends)
    assert all(text[s:e] for s, e in zip(toks.starts, toks.ends, strict=True))
    assert list(toks.starts) == sorted(toks.starts)


def test_a_phrase_is_found_in_a_text_that_is_full_of_its_first_word():
    text = "the race, the lap, the bell. " * 20 + "She won the Harbour Mile. The harbour mile is the oldest."
    assert found([("the harbour mile", 1)], text) == [(1, "the Harbour Mile"), (1, "The harbour mile")]


def test_a_folded_word_stands_with_the_same_word_printed_plain():
    toks = tokens("Zoë ran 1,500 metres, Zoe ran 1500")
    assert toks.of(["zoe"]) == [0, 4]
    assert [toks.words[i] for i in toks.numbers] == ["1500", "1500"]


@given(st.text(alphabet="ab 1,.'’é\nİ", max_size=40))
def test_words_and_what_stands_between_them_make_up_the_text(text):
    toks = tokens(text)
    for i in range(len(toks.words) - 1):
        assert toks.gaps[i] == text[toks.ends[i] : toks.starts[i + 1]]


@pytest.mark.parametrize(("text", "apart"), [("so she ran", True), ("(she)", True), ("she", True), ("2she", False), ("she_ran", False)])
def test_a_word_stands_apart_where_no_digit_or_underscore_touches_it(text, apart):
    toks = tokens(text)
    assert toks.apart(toks.words.index("she")) is apart


def test_a_mark_alone_between_two_tokens_ends_no_sentence():
    toks = tokens("He ran 3.50 in the rain. She won.")
    assert [toks.words[i] for i in range(len(toks.words)) if toks.ends_after(i)] == ["rain", "won"]
