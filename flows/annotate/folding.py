"""What makes two spellings of a word one: lower case, no accents, plain apostrophes and hyphens."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable
from typing import TypeVar

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "‐": "-", "‑": "-", "\u00a0": " "})
_TABLE = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"})

_MOST = 65536
"""Words for which an answer is kept."""
_LONGEST = 120
"""Characters of a word, or phrase, for which one is kept: memory is bounded, whatever stands in a text."""
Answer = TypeVar("Answer")


class _Known(dict[str, Answer]):
    def __init__(self, read: Callable[[str], Answer]) -> None:
        self._read = read

    def __missing__(self, word: str) -> Answer:
        answer = self._read(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = answer
        return answer


def remembered(read: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """``read`` with its answers kept, as many as are met in thousands of articles: half the time of a cache that knows their order."""
    return _Known(read).__getitem__


def fold_once(word: str) -> str:
    """Lower case without accents, typographic apostrophes and hyphens made plain: what makes two spellings one."""
    plain = word.translate(_APOSTROPHES)
    if plain.isascii():
        return plain.lower()
    decomposed = unicodedata.normalize("NFKD", plain.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_TABLE)


fold = remembered(fold_once)
"""The same, remembered: the words of an article come back."""


@functools.lru_cache(maxsize=1)
def lowered(text: str) -> str:
    """The text in lower case, each character where it was: patterns with many alternatives are slow where they ignore case."""
    return text.replace("İ", "I").lower()  # every other letter is as long in lower case
