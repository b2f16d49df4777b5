"""Finding quoted spans: a scanner with a grammar, not a pairing of marks.

Guarantees, for any Unicode text: never raises; linear; every span is inside one paragraph (unit) of the text,
``text[span.start:span.end] == span.text``, has a letter or digit in it and no white space at its ends; two spans are
disjoint unless one is the ``parent`` of the other; a mark that is missing or doubled is repaired in its own paragraph
and never turns what follows inside out.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.annotate.quotes import glyphs, units
from flows.annotate.quotes.glyphs import CLOSE, DOUBLE, EITHER, SINGLE, Glyph
from flows.annotate.quotes.pairing import Open, Pairing
from flows.annotate.text import Text

LOOKAHEAD = 12
"""Paragraphs without a mark that a quotation may run through before its closing mark: a post or letter quoted in full."""
CAPTIONS = 3
"""Paragraphs without a mark that may stand between two paragraphs of one quotation (captions, advertisements)."""


@dataclass(slots=True, unsafe_hash=True)
class QuoteSpan:
    """One quoted stretch without its marks at ``[start, end)``; with them at ``[outer_start, outer_end)``.

    Nobody changes a span once it is found; it is not frozen only because making frozen ones takes six times as long.

    ``parent``: index of the span it is nested in. ``continues``: index of the span of an earlier paragraph whose
    quotation goes on here. ``opened``/``closed``: a mark stands there. ``family``: double or single.
    ``repair``: what was mended (unclosed, unopened, reopened, continued, mixed_marks, misplaced_mark, damaged_mark).
    """

    index: int
    start: int
    end: int
    outer_start: int
    outer_end: int
    unit: int
    text: str
    family: str
    parent: int | None
    continues: int | None
    opened: bool
    closed: bool
    repair: str | None


def find_spans(text: Text | str) -> list[QuoteSpan]:
    """All quoted spans in reading order, a nested one after its parent."""
    return _Scanner(text if isinstance(text, str) else text.text).run()


class _Scanner:
    """Goes from paragraph to paragraph with what was left open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.layout = units.split(text)
        self.pairing = Pairing(text)
        count = len(self.layout.spans)
        self.marks: list[list[Glyph]] = [[] for _ in range(count)]
        self.first: dict[str, list[Glyph | None]] = {DOUBLE: [None] * count, SINGLE: [None] * count}
        unit = 0
        for glyph in glyphs.tokens(text):
            while unit < count and self.layout.spans[unit][1] <= glyph.start:
                unit += 1
            if unit < count:
                self.marks[unit].append(glyph)
                if self.first[glyph.family][unit] is None and (glyph.opens or glyph.closes):
                    self.first[glyph.family][unit] = glyph

    def run(self) -> list[QuoteSpan]:
        """Scan all paragraphs."""
        pending: tuple[int, str, int] | None = None
        running: tuple[int, str] | None = None
        until = -1
        for unit, bounds in enumerate(self.layout.spans):
            if not self.marks[unit] and running is None and (pending is None or self._is_scrap(*bounds)):
                if pending is not None:
                    pending = (pending[0], pending[1], pending[2] + 1)  # it counts for no caption
                continue
            entry = Open(None, running[1], bounds[0], bounds[0], -1, None, running[0], "continued") if running is not None else None
            link = None
            if pending is not None and entry is None:
                slot, family, since = pending
                if self._begins(unit, family):
                    link = slot
                if self.first[family][unit] is not None or unit - since >= CAPTIONS:
                    pending = None
            linked = self.first[SINGLE][unit] is not None and self._linked(unit, SINGLE)
            left = self.pairing.paragraph(self.marks[unit], bounds, unit, entry, link, linked)
            if unit >= until:
                running = None
            if left is None:
                continue
            if running is None:
                until = self._runs_until(unit, left[1])
            if until > unit:
                running = left
            else:
                pending = (*left, unit)
                self._unclosed(*left, unit)
        return self._spans()

    def _is_scrap(self, start: int, end: int) -> bool:
        """A scrap of the page between two paragraphs of an article: "Advertisement", "Story continues below"."""
        return end - start < 32 and self.text[end - 1].isalnum()

    def _unclosed(self, slot: int, family: str, unit: int) -> None:
        record = self.pairing.found[slot]
        linked = self._linked(unit, family)
        if record is not None and (self.pairing.cut_tail(record, linked) or not linked):
            record.repair = record.repair or "unclosed"

    def _begins(self, unit: int, family: str) -> bool:
        """The paragraph begins with an opening mark of the family."""
        first = self.first[family][unit]
        start = self.layout.spans[unit][0]
        return first is not None and first.opens and not self.text[start : first.start][:12].strip(" \t\u00a0-–—>*_….")

    def _linked(self, unit: int, family: str) -> bool:
        """The next paragraph with a mark begins with an opening one, as the next part of a quotation does."""
        for following in range(unit + 1, min(unit + 1 + CAPTIONS, len(self.layout.spans))):
            if self.first[family][following] is not None:
                return self._begins(following, family)
        return False

    def _runs_until(self, unit: int, family: str) -> int:
        """The later unit in which a quotation left open ends with a closing mark before any opening one, or -1."""
        opener = next((g for g in self.marks[unit] if g.family is family and g.opens), None)
        for following in range(unit + 1, min(unit + 1 + LOOKAHEAD, len(self.layout.spans))):
            if self.first[family][following] is None:
                continue
            if self._begins(following, family):
                return -1
            depth = 0
            other_style = False
            for mark in self.marks[following]:
                if mark.family is not family:
                    continue
                other_style |= opener is not None and mark.char != opener.char
                if mark.opens and not mark.closes and mark.hint is not CLOSE:
                    depth += 1
                elif mark.closes and mark.strong:
                    if depth == 0:
                        inches = mark.hint is EITHER and self.text[mark.start - 1 : mark.start].isdigit()
                        return -1 if inches else following
                    depth -= 1
            if depth or not other_style:
                return -1
        return -1

    def _spans(self) -> list[QuoteSpan]:
        """The quotations found, in reading order, with their numbers."""
        found = self.pairing.found
        if self.layout.sentence_lines:
            self._merge_lines()
        order = sorted((f.start, -f.end, slot) for slot, f in enumerate(found) if f is not None)
        number: dict[int, int] = {}
        out: list[QuoteSpan] = []
        reached = 0
        for _, _, slot in order:
            f = found[slot]
            assert f is not None
            parent = number.get(f.parent) if f.parent is not None else None
            if parent is not None and not (out[parent].start <= f.start and f.end <= out[parent].end):
                parent = None
            if parent is None and f.start < reached:
                continue
            number[slot] = len(out)
            if parent is None:
                reached = max(reached, f.outer_end)
            out.append(
                QuoteSpan(
                    len(out),
                    f.start,
                    f.end,
                    f.outer_start,
                    f.outer_end,
                    f.unit,
                    self.text[f.start : f.end],
                    f.family,
                    parent,
                    number.get(f.continues) if f.continues is not None else None,
                    f.opened,
                    f.closed,
                    f.repair,
                )
            )
        return out

    def _merge_lines(self) -> None:
        """Where every sentence has its own line, lines of one quotation without marks between them are one span."""
        found = self.pairing.found
        for slot in range(len(found) - 1, -1, -1):
            f = found[slot]
            head = found[f.continues] if f is not None and f.continues is not None else None
            if f is None or head is None or f.repair != "continued" or head.unit != f.unit - 1 or not self.layout.joined[f.unit]:
                continue
            head.end, head.outer_end, head.closed = f.end, f.outer_end, f.closed
            found[slot] = None
