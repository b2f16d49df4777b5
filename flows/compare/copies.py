"""How much of one article stands in another: in its words, or, where a translation changed every word, in what it keeps.

Guarantees: pure and linear in the text; what is kept depends on the text alone, so shares of two samples estimate the
shares of the two texts.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterator

from flows.compare.names import fold
from flows.compare.wording import stem, weight, words

WORDS = 5
"""Words in one shingle: five in a row are rarely the same by chance."""

SAMPLE = 4
"""One shingle in this many is kept, chosen by its hash."""

LANDMARKS = 4
"""Names and numbers in one sequence: a translation keeps their order, two reports of one race rarely share four in a row."""

_PRIME = (1 << 61) - 1
_BASE = 1_000_003

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


@functools.lru_cache(maxsize=262144)
def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=7).digest(), "big")


def _rolling(tokens: list[str], length: int) -> Iterator[int]:
    """A hash below 2**61 for each sequence of so many tokens."""
    out = pow(_BASE, length, _PRIME)
    numbers = [_number(token) for token in tokens]
    rolling = 0
    for i, number in enumerate(numbers):
        rolling = (rolling * _BASE + number) % _PRIME
        if i >= length:
            rolling = (rolling - numbers[i - length] * out) % _PRIME
        if i >= length - 1:
            yield rolling


def shingles(text: str) -> list[int]:
    """Hashes of the sampled five-word sequences of a text, sorted, each once."""
    return sorted({rolling for rolling in _rolling(words(text), WORDS) if rolling % SAMPLE == 0})


def landmarks(text: str) -> list[int]:
    """Hashes of the sequences of four names and numbers of a text, sorted, each once: what is left of it in another language.

    A name is a capitalised word that neither is a common one nor stands in lower case elsewhere in the text; of a number only
    the digits count, since 4:16.42 is 4:16,42 elsewhere. A name said twice in a row counts once: languages repeat or drop it.
    """
    tokens = _TOKEN.findall(text)
    lower = {token for token in tokens if token[0].islower()}
    kept: list[str] = []
    for token in tokens:
        mark = ""
        if token[0].isdigit():
            mark = re.sub(r"\D", "", token)
        elif token[0].isupper() and len(token) > 1 and token.lower() not in lower and weight(stem(token.lower())) == 1.0:
            mark = fold(_POSSESSIVE.sub("", token))
        if mark and kept[-1:] != [mark]:
            kept.append(mark)
    return sorted(set(_rolling(kept, LANDMARKS)))
