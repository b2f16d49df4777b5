"""How much of one article stands in another: a sample of its word sequences that is the same for the same words.

Guarantees: pure; the sample depends on the text alone, so shares of two samples estimate the shares of the two texts.
"""

from __future__ import annotations

import hashlib

from flows.compare.wording import words

WORDS = 5
"""Words in one shingle: five in a row are rarely the same by chance."""

SAMPLE = 4
"""One shingle in this many is kept, chosen by its hash."""


def shingles(text: str) -> list[int]:
    """Hashes of the sampled five-word sequences of a text, sorted, each once; below 2**62."""
    tokens = words(text)
    found: set[int] = set()
    for i in range(len(tokens) - WORDS + 1):
        digest = hashlib.blake2b(" ".join(tokens[i : i + WORDS]).encode(), digest_size=8).digest()
        value = int.from_bytes(digest, "big") >> 2
        if value % SAMPLE == 0:
            found.add(value)
    return sorted(found)
