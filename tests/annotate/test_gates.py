"""What is not searched without a certain word: the words cover every alternative of the pattern they spare."""

from __future__ import annotations

import re

import pytest

from flows.annotate import mark_cues
from flows.annotate.phrases import tokens
from flows.annotate.quotes import occasion_words as words
from tests.annotate.alternatives import examples

CUES = {name: cue for name, cue in vars(mark_cues).items() if isinstance(cue, mark_cues.Cue)}


@pytest.mark.parametrize("name", CUES)
def test_every_alternative_of_a_cue_holds_what_the_cue_needs(name: str) -> None:
    cue = CUES[name]
    assert [text for text in examples(cue.pattern) if not any(letters in text for letters in cue.needs)] == []


@pytest.mark.parametrize("name", CUES)
def test_nothing_is_needed_that_no_alternative_holds(name: str) -> None:
    texts = examples(CUES[name].pattern)
    assert [letters for letters in CUES[name].needs if not any(letters in text for text in texts)] == []


@pytest.mark.parametrize(
    ("pattern", "gate"),
    [(words.OCCASION, words.OCCASION_WORDS), (words.AFTERWARDS, words.AFTERWARDS_WORDS), (words.BEFORE, words.BEFORE_WORDS)],
    ids=["occasion", "afterwards", "before"],
)
def test_every_alternative_of_an_occasion_holds_a_word_that_opens_it(pattern: re.Pattern[str], gate: frozenset[str]) -> None:
    def opened(text: str) -> bool:
        toks = tokens(text)
        perfect = pattern is words.BEFORE and any(not words.SAID.isdisjoint(toks.words[i + 1 : i + 3]) for i in toks.of(words.PERFECT))
        return perfect or bool(toks.of(gate))

    assert [text for text in examples(pattern) if not opened(text)] == []


def test_examples_hold_every_alternative_of_a_pattern() -> None:
    texts = examples(re.compile(r"\b(?:at|by) (?:the )?(?:bell|half(?:way| time))\b[^.;]{0,9}?\bin$"))
    assert {text.removesuffix(" in") for text in texts} == {"at bell", "by bell", "at the bell", "at halfway", "at half time"}
