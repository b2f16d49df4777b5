"""What the narrator's stretches tell of the occasion of words, searched only where the words of an occasion stand."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from flows.annotate.phrases import tokens
from flows.annotate.quotes import occasion_words as words
from flows.annotate.quotes.narrative import Narrative


@dataclass(slots=True)
class Told:
    """Whether a stretch looks back to before the race, to its eve, to after it."""

    before: bool
    eve: bool
    after: bool


class Telling:
    """The stretches of one article's narrator as asked for occasions."""

    def __init__(self, narrative: Narrative) -> None:
        self.narrative = narrative
        self.masked = narrative.masked
        self._read: dict[tuple[int, int], Told] = {}
        toks = tokens(narrative.text)
        perfect = [i for i in toks.of(words.PERFECT) if not words.SAID.isdisjoint(toks.words[i + 1 : i + 3])]
        self._nouns, self._after, self._before = (
            [toks.starts[i] for i in found]
            for found in (toks.of(words.OCCASION_WORDS), toks.of(words.AFTERWARDS_WORDS), sorted(toks.of(words.BEFORE_WORDS) + perfect))
        )

    def told(self, start: int, end: int) -> Told:
        """What one stretch says of the time of the words; read once."""
        known = self._read.get((start, end))
        if known is None:
            before = after = eve = False
            looks_back, follows = _any(self._before, start, end), _any(self._after, start, end)
            if looks_back or follows:
                piece = self.masked[start:end].lower()
                before = looks_back and words.BEFORE.search(piece) is not None
                after = follows and words.AFTERWARDS.search(piece) is not None
                eve = before and words.EVE.search(piece) is not None
            known = self._read[start, end] = Told(before, eve, after)
        return known

    def occasion(self, start: int, end: int) -> tuple[str, str] | None:
        """The occasion a stretch names, as printed, and its kind."""
        found = words.OCCASION.search(self.masked, start, end) if _any(self._nouns, start, end) else None
        if found is None:
            return None
        noun = found["noun"].casefold()
        return self.narrative.text[found.start() : found.end()], words.WHEN.get(noun, "day")


def _any(offsets: list[int], start: int, end: int) -> bool:
    """Whether one of the sorted ``offsets`` lies in ``[start, end)``."""
    k = bisect.bisect_left(offsets, start)
    return k < len(offsets) and offsets[k] < end
