"""Spellings made one, and answers remembered by word."""

import pytest

from flows.annotate.folding import fold, remembered


@pytest.fixture
def counted():
    """A function of a word that notes what it was asked, remembered."""
    asked = []

    @remembered
    def length(word):
        asked.append(word)
        return len(word)

    return length, asked


def test_the_answer_for_a_word_is_worked_out_once(counted):
    length, asked = counted
    assert [length("relay"), length("relay")] == [5, 5]
    assert asked == ["relay"]


def test_what_is_longer_than_any_word_is_not_kept(counted):
    length, asked = counted
    assert [length("a" * 10_000), length("a" * 10_000)] == [10_000, 10_000]
    assert len(asked) == 2


@pytest.mark.parametrize(("printed", "plain"), [("Ólafsdóttir", "olafsdottir"), ("O’Shea", "o'shea"), ("half‑marathon", "half-marathon")])
def test_spellings_of_one_word_fold_to_one(printed, plain):
    assert fold(printed) == plain
