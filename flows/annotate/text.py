"""The parsed text: paragraphs and sentences with offsets, computed once and shared by every annotator."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph (a line that is not blank). ``kind``: title, date_heading, heading, caption, body, list, boilerplate."""

    index: int
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; never spans two paragraphs."""

    index: int
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its structure. ``title`` and ``published_on`` come from ingest and may be None."""

    text: str
    title: str | None
    published_on: str | None
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    _sentence_starts: tuple[int, ...]
    _paragraph_starts: tuple[int, ...]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds ``offset`` (or the nearest before it)."""
        i = bisect.bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[i] if i >= 0 else None

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds ``offset`` (or the nearest before it)."""
        i = bisect.bisect_right(self._paragraph_starts, offset) - 1
        return self.paragraphs[i] if i >= 0 else None


_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")


def parse(text: str, title: str | None = None, published_on: str | None = None) -> Text:
    """Split ``text`` into paragraphs and sentences. Total: never raises, any Unicode."""
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for line in re.finditer(r"[^\n]+", text):
        body = line.group()
        if not body.strip():
            continue
        start = line.start() + len(body) - len(body.lstrip())
        end = line.start() + len(body.rstrip())
        index = len(paragraphs)
        paragraphs.append(Paragraph(index, start, end, "body"))
        cut = start
        for stop in _SENTENCE_END.finditer(text, start, end):
            sentences.append(Sentence(len(sentences), index, cut, stop.start() + len(stop.group().rstrip())))
            cut = stop.end()
        if cut < end:
            sentences.append(Sentence(len(sentences), index, cut, end))
    return Text(
        text,
        title,
        published_on,
        tuple(paragraphs),
        tuple(sentences),
        tuple(s.start for s in sentences),
        tuple(p.start for p in paragraphs),
    )
