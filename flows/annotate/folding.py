"""What makes two spellings of a word one: lower case, no accents, plain apostrophes and hyphens."""

from __future__ import annotations

import functools
import unicodedata

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "‐": "-", "‑": "-", "\u00a0": " "})
_TABLE = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"})


@functools.lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case without accents, typographic apostrophes and hyphens made plain: what makes two spellings one."""
    plain = word.translate(_APOSTROPHES)
    if plain.isascii():
        return plain.lower()
    decomposed = unicodedata.normalize("NFKD", plain.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_TABLE)


@functools.lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """The text in lower case, each character where it was: patterns with many alternatives are slow where they ignore case."""
    return text.replace("İ", "I").lower()  # every other letter is as long in lower case
