"""The text as its narrator tells it: quotations masked, cut into sentences that know which quotations they hold.

Guarantees: ``masked`` has the length of the text, so every offset means the same in both; no letter of a quotation
shows in it (its last punctuation mark does, since it may end the narrator's sentence).
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.annotate import sentences
from flows.annotate.quotes.spans import QuoteSpan
from flows.annotate.text import Text

INSIDE = "\ue000"
"""The character that stands for the words of a quotation."""

_AGENCY = r" ?\([A-Z][\w /.-]{1,30}\)"
_PLACE = r"[A-Z][\w .’'-]{2,30}"
_HEADED = rf"(?:[A-Z][A-Z .’'-]{{2,30}}(?:, {_PLACE}){{1,2}}|(?:{_PLACE})?(?:, {_PLACE}){{0,2}}{_AGENCY})"
_DATELINE = re.compile(_HEADED + r" ?(?:--?|–|—|:) ?(?=[A-Z\d])")
"""The place and agency at the head of a paragraph: "PORT OF SPAIN, Trinidad (CMC) — "."""
_HEAD = 100
"""Within so many characters its bracket opens, where it is not in capitals."""


@dataclass(frozen=True, slots=True)
class Narrative:
    """``masked``: the text with every outermost quotation as “Q…”. ``units``: (start, end) of each paragraph (wrapped
    lines joined). ``sentences``: (start, end) of the narrator's sentences. ``top``: the outermost spans, in order."""

    text: str
    masked: str
    units: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    top: tuple[QuoteSpan, ...]
    _sentence_starts: tuple[int, ...]
    _unit_starts: tuple[int, ...]

    def sentence_index(self, offset: int) -> int:
        """The index of the sentence that holds ``offset`` or is the last to begin before it; -1 before the first."""
        return bisect.bisect_right(self._sentence_starts, offset) - 1

    def unit_index(self, offset: int) -> int:
        """The index of the paragraph that holds ``offset`` or is the last to begin before it; -1 before the first."""
        return bisect.bisect_right(self._unit_starts, offset) - 1


def narrate(text: Text, spans: Sequence[QuoteSpan], units: Sequence[tuple[int, int]]) -> Narrative:
    """Mask the outermost ``spans`` and cut the rest into sentences, never across two of ``units``."""
    raw = text.text
    parts: list[str] = []
    at = 0
    top = tuple(s for s in spans if s.parent is None)
    quoted = {span.unit for span in top}
    for span in top:
        if span.outer_start < at:
            continue
        parts.append(raw[at : span.outer_start])
        parts.append(_mask(raw, span))
        at = span.outer_end
    parts.append(raw[at:])
    masked = "".join(parts)
    told: list[list[tuple[int, int]]] = [[] for _ in text.paragraphs]
    for s in text.sentences:
        told[s.paragraph].append((s.start, s.end))
    known = {(p.start, p.end): told[p.index] for p in text.paragraphs}
    cut: list[tuple[int, int]] = []
    for n, unit in enumerate(units):
        # a paragraph without quotations has the sentences of the text
        told_here = known[unit] if n not in quoted and unit in known else list(sentences.split(masked, *unit))
        start, end = unit
        if not masked[start + 1 : start + 2].islower() or masked.find("(", start, start + _HEAD) >= 0:
            dateline = _DATELINE.match(masked, start, end)
            if dateline is not None and told_here and dateline.end() < told_here[0][1]:
                told_here = [(dateline.end(), told_here[0][1]), *told_here[1:]]
        cut += told_here
    return Narrative(
        raw, masked, tuple(units), tuple(cut), top, tuple([s for s, _ in cut]), tuple([s for s, _ in units])
    )  # fmt: skip


def _mask(raw: str, span: QuoteSpan) -> str:
    length = span.outer_end - span.outer_start
    if length < 3:
        return "“" + INSIDE * (length - 1)
    last = raw[span.end - 1]
    tail = last if last in ".,!?…;:-–—" and length >= 4 else INSIDE
    return "“" + "Q" + INSIDE * (length - 4) + tail + "”" if length >= 4 else "“Q”"
