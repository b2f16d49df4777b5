"""The sample of word sequences tells how much of one article stands in another."""

from __future__ import annotations

import random

from flows.compare import copies


def article(seed: int, words: int = 600) -> list[str]:
    rng = random.Random(seed)
    return ["".join(rng.choices("abcdefghijklmnop", k=rng.randint(3, 9))) for _ in range(words)]


def share(copy: list[str], original: list[str]) -> float:
    one, other = set(copies.shingles(" ".join(copy))), set(copies.shingles(" ".join(original)))
    return len(one & other) / len(one)


def test_the_same_words_in_other_typography_are_the_same():
    text = " ".join(article(1))
    assert copies.shingles(text) == copies.shingles(text.upper().replace(" ", ",  "))


def test_a_trimmed_copy_stands_wholly_in_its_original():
    original = article(2)
    assert share(original[100:400], original) == 1.0


def test_half_a_copy_shares_about_half():
    original, other = article(3), article(4)
    assert 0.4 < share(original[:300] + other[:300], original) < 0.6


def test_another_article_shares_nothing():
    assert share(article(5), article(6)) == 0.0


def test_a_text_shorter_than_a_sequence_has_none():
    assert copies.shingles("four words are few") == []
    assert copies.shingles("") == []


def test_a_translation_keeps_names_and_numbers_in_their_order():
    one = "On Sunday Elin Berg ran 4:18.52 in Lund, and Rūta Vaitkus 4:19.10 before Amina Idris."
    other = "This Sunday, Elin Berg stopped the clock at 4:18,52 in Lund; Ruta Vaitkus’s 4:19,10 was enough to beat Amina Idris."
    assert copies.landmarks(one) == copies.landmarks(other) != []


def test_the_same_facts_in_another_order_are_no_translation():
    one = "Elin Berg of Sweden ran 4:18.52 in Lund, and Rūta Vaitkus of Lithuania 4:19.10."
    other = "In 4:19.10 the Lithuanian Rūta Vaitkus was second in Lund to Sweden's Elin Berg and her 4:18.52."
    assert not set(copies.landmarks(one)) & set(copies.landmarks(other))


def test_a_word_that_only_begins_a_sentence_is_no_name():
    assert (
        copies.landmarks("The runners wait. Runners always do. It rains. Nobody goes home. Rains like these come and nobody knows why.")
        == []
    )
