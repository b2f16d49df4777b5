"""Interviews printed as questions and answers: whom "I" means in an answer, and "you" in what was asked.

Only whole paragraphs that were read as somebody's answers count, and the paragraphs between them: words in quotation marks tell no
result of their own, whoever says them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.annotate.text import Text
from flows.rows import QuoteRow

_I = re.compile(r"[IMm](?<!\w.)(?:(?<=I)|(?<!I)y|(?<=m)e)\b")
_YOU = re.compile(r"[Yy](?<!\w.)our?\b")
_LONGEST_QUESTION = 600


@dataclass(slots=True)
class Voice:
    """One word for the person interviewed; ``owner``: "my", "your"."""

    start: int
    end: int
    person: str
    owner: bool


def find_voices(text: Text, quotes: Sequence[QuoteRow]) -> list[Voice]:
    """All words for the person interviewed, in order; none where the article is no interview."""
    return list(_voices(text, [q for q in quotes if q.kind == "unmarked" and q.rule == "interview" and q.person_key]))


def _voices(text: Text, answers: list[QuoteRow]) -> Iterator[Voice]:
    asked = 0
    for answer in sorted(answers, key=lambda q: q.char_start):
        key = answer.person_key or ""
        low = max(asked, answer.char_start - _LONGEST_QUESTION)
        yield from _words(text.text, _YOU, low, answer.char_start, key)
        yield from _words(text.text, _I, answer.char_start, answer.char_end, key)
        asked = answer.char_end


def _words(text: str, pattern: re.Pattern[str], low: int, high: int, key: str) -> Iterator[Voice]:
    for m in pattern.finditer(text, low, high):
        yield Voice(m.start(), m.end(), key, m.group().lower() in ("my", "your"))
