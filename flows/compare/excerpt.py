"""The sentence around a span, to show as evidence.

Guarantees: pure; linear in the text given; the span itself is always inside what is returned.
"""

from __future__ import annotations

import re

_BREAK = re.compile(r"[.!?][\"'”’)\]]*(\s+)(?=[\"'“‘(\[]?[^\W\d_a-zß-öø-ÿ])|(\n+)")

REACH = 400
"""Characters on either side of a span within which the ends of its sentence are looked for."""


def sentence(window: str, start: int, end: int) -> str:
    """The sentence of ``window`` that holds ``window[start:end]``, white space at both ends removed."""
    left, right = 0, len(window)
    for found in _BREAK.finditer(window):
        gap_start, gap_end = found.span(found.lastindex or 0)
        if gap_end <= start:
            left = gap_end
        elif gap_start >= end:
            right = gap_start
            break
    return window[left:right].strip()


def place(text: str, words: str, occurrence: int) -> int | None:
    """Where ``words`` begin for the ``occurrence``-th time (from 1) in ``text``, or None; overlapping ones count once."""
    at = -1
    for n in range(max(occurrence, 1)):
        at = text.find(words, 0 if n == 0 else at + len(words))
        if at < 0 or not words:
            return None
    return at


def sentences(text: str, starts: list[int], ends: list[int]) -> list[str]:
    """The sentence around each span ``starts[i]:ends[i]`` of a text, looked for within ``REACH`` characters on either side."""
    out = []
    for start, end in zip(starts, ends, strict=True):
        left = max(start - REACH, 0)
        out.append(sentence(text[left : end + REACH], start - left, end - left))
    return out
