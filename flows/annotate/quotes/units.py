"""Scanning units: the stretches within which quotation marks pair up.

A unit is a paragraph as the author meant it. Most articles have one paragraph a line; text wrapped at a column has
several lines a paragraph; some have a line for each sentence, where a quotation may run over lines.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from itertools import islice, pairwise

from flows.annotate.text import lines

_ENDS = re.compile(r"[.!?…:;”\"’'»)\]]\s*$")
_TWO_SENTENCES = re.compile(r"[.!?]['\"”’]*\s+['\"“‘]?[A-Z]")


@dataclass(frozen=True, slots=True)
class Units:
    """``spans``: (start, end) of each unit, stripped, in order. ``sentence_lines``: the layout has a line a sentence.

    ``joined[i]``: no blank line stands between unit ``i`` and the one before it.
    """

    spans: tuple[tuple[int, int], ...]
    joined: tuple[bool, ...]
    sentence_lines: bool


@functools.lru_cache(maxsize=1)
def split(text: str) -> Units:
    """Cut ``text`` into units; every character that is not white space is in exactly one.

    Cached for the article at hand: the scanner and the narrative both need it.
    """
    printed = lines(text)
    adjacent = [False, *[text.count("\n", end, start) <= 1 for (_, end), (start, _) in pairwise(printed)]]
    if not any(adjacent):  # a blank line after every paragraph, as most articles have it
        return Units(tuple(printed), tuple(adjacent[: len(printed)]), False)
    soft = [near and _is_soft(text, *printed[i - 1], printed[i][0]) for i, near in enumerate(adjacent)]
    breaks = sum(adjacent)
    wrapped = breaks >= 3 and sum(soft) >= 0.35 * breaks
    spans: list[tuple[int, int]] = []
    joined: list[bool] = []
    previous = 0
    for i, (start, end) in enumerate(printed):
        same = soft[i] or (wrapped and adjacent[i] and previous >= 40)
        previous = end - start
        if same and spans:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
            joined.append(adjacent[i])
    sentence_lines = len(spans) >= 6 and sum(joined) >= 0.6 * len(spans)
    if sentence_lines:
        several = (span for span in spans if _TWO_SENTENCES.search(text, *span))
        sentence_lines = next(islice(several, int(0.15 * len(spans)), None), None) is None
    return Units(tuple(spans), tuple(joined), sentence_lines)


def _is_soft(text: str, start: int, end: int, next_start: int) -> bool:
    """The line break after ``[start, end)`` falls inside a sentence."""
    return end - start >= 25 and text[next_start].islower() and not _ENDS.search(text, end - 3, end)
