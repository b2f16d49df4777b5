"""The parsed text: paragraphs and sentences with offsets, computed once and shared by every annotator."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from dataclasses import dataclass

from flows.annotate import paragraphs as kinds
from flows.annotate import sentences as stops
from flows.annotate.folding import lowered as lowered


@dataclass(slots=True)
class Paragraph:
    """One paragraph (a line that is not blank). ``kind``: title, byline, date_heading, heading, caption, credit, body,
    list, boilerplate."""

    index: int
    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Sentence:
    """One sentence; never spans two paragraphs."""

    index: int
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its structure, which nobody changes. ``title`` and ``published_on`` come from ingest and may be None."""

    text: str
    title: str | None
    published_on: str | None
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    _sentence_starts: tuple[int, ...]
    _paragraph_starts: tuple[int, ...]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds ``offset`` (or the nearest before it)."""
        i = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[i] if i >= 0 else None

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds ``offset`` (or the nearest before it)."""
        i = bisect_right(self._paragraph_starts, offset) - 1
        return self.paragraphs[i] if i >= 0 else None


_LINE = re.compile(r"\S(?:.*\S)?")
_OTHER_ENDS = "\r\u2028\u2029\x0b\x0c\x85"
_ANY_LINE = re.compile(rf"\S(?:[^\n{_OTHER_ENDS}]*\S)?")
"""The same where a text has other line ends, too: it takes three times as long."""


@functools.lru_cache(maxsize=1)
def lines(text: str) -> list[tuple[int, int]]:
    """(start, end) of the lines that are not blank, without the white space around; remembered for the article at hand."""
    pattern = _ANY_LINE if any(end in text for end in _OTHER_ENDS) else _LINE
    return [line.span() for line in pattern.finditer(text)]


def parse(text: str, title: str | None = None, published_on: str | None = None) -> Text:
    """Split ``text`` into paragraphs and sentences. Total: never raises, any Unicode."""
    spans, low = lines(text), lowered(text)
    printed = ["", *[text[start:end] for start, end in spans], ""]
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for index, (start, end) in enumerate(spans):
        before, line, after = printed[index : index + 3]
        paragraphs.append(Paragraph(index, start, end, kinds.kind(line, low[start:end], index, title, before, after)))
        for cut, stop in stops.split(text, start, end):
            sentences.append(Sentence(len(sentences), index, cut, stop))
    return Text(
        text,
        title,
        published_on,
        tuple(paragraphs),
        tuple(sentences),
        tuple([s.start for s in sentences]),
        tuple([start for start, _ in spans]),
    )
