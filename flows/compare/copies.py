"""How much of one article stands in another: a sample of its word sequences that is the same for the same words.

Guarantees: pure and linear in the text; the sample depends on the text alone, so shares of two samples estimate the
shares of the two texts.
"""

from __future__ import annotations

import functools
import hashlib

from flows.compare.wording import words

WORDS = 5
"""Words in one shingle: five in a row are rarely the same by chance."""

SAMPLE = 4
"""One shingle in this many is kept, chosen by its hash."""

_PRIME = (1 << 61) - 1
_BASE = 1_000_003
_OUT = pow(_BASE, WORDS, _PRIME)


@functools.lru_cache(maxsize=262144)
def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=7).digest(), "big")


def shingles(text: str) -> list[int]:
    """Rolling hashes of the sampled five-word sequences of a text, sorted, each once; below 2**61."""
    numbers = [_number(word) for word in words(text)]
    found: set[int] = set()
    rolling = 0
    for i, number in enumerate(numbers):
        rolling = (rolling * _BASE + number) % _PRIME
        if i >= WORDS:
            rolling = (rolling - numbers[i - WORDS] * _OUT) % _PRIME
        if i >= WORDS - 1 and rolling % SAMPLE == 0:
            found.add(rolling)
    return sorted(found)
