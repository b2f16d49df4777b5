"""Pairing the marks of one paragraph: what opens, what closes, what is nested, and the repairs of what is missing.

Guarantees: a mark is looked at once; a repair stays inside the paragraph; what is left open at its end is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.annotate.quotes.glyphs import CLOSE, DOUBLE, EITHER, OPEN, SINGLE, Glyph
from flows.annotate.quotes.lexicon import LEAD_CUE, TAIL_CUE, TAIL_ROLE
from flows.annotate.quotes.prospects import SENTENCE_START, before_tail, closers, double_closers_left, is_opening, single_surplus, trim

DEEPEST = 3
"""Quotations inside quotations inside quotations: no deeper."""

_SENTENCE_BEFORE = frozenset(".!?…”’\"')")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Mm]y|[Oo]ur|me|us)\b")
_LONGEST_UNOPENED = 1500
_PAIRS = {
    "“": "”", "‟": "”", "„": "“”‟", ",,": "''\"”“", "``": "''\"", "«": "»", "»": "«", "‘": "’", "‛": "’", "‚": "‘’", "‹": "›", "「": "」",
}  # fmt: skip


@dataclass(slots=True)
class Open:
    """A quotation that is open: its opening mark (None where it runs on from a paragraph before), its place in ``found``."""

    glyph: Glyph | None
    family: str
    start: int
    outer: int
    slot: int
    parent: int | None = None
    continues: int | None = None
    repair: str | None = None


@dataclass(slots=True)
class Found:
    """A quotation with its bounds, without and with its marks; ``parent`` and ``continues`` are places in ``found``."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    unit: int
    family: str
    parent: int | None
    continues: int | None
    opened: bool
    closed: bool
    repair: str | None


class Pairing:
    """Pairs the marks of one paragraph after another into ``found`` (None: nothing was quoted after all)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Found | None] = []

    def paragraph(
        self, marks: list[Glyph], bounds: tuple[int, int], unit: int, entry: Open | None, link: int | None, linked: bool
    ) -> tuple[int, str] | None:
        """Pair ``marks``; the place and family of the outermost quotation left open at the end, if any.

        ``entry``: a quotation of the paragraph before that runs on here; ``link``: one that a mark at the very start of
        this paragraph continues; ``linked``: the next paragraphs begin with a single mark, as a continuation would.
        """
        self._marks, self._start, self._unit, self._linked = marks, bounds[0], unit, linked
        self._stack: list[Open] = []
        self._last_end = bounds[0]
        if entry is not None:
            entry.slot = self._reserve()
            self._stack.append(entry)
        self._doubles_left = double_closers_left(marks)
        if any(m.family is SINGLE for m in marks):
            self._closers, self._surplus = closers(marks), single_surplus(marks)
        for i, mark in enumerate(marks):
            if mark.family is DOUBLE:
                self._double(i, mark)
            else:
                self._single(i, mark)
            if self._stack and link is not None and self._stack[0].glyph is mark and mark.start - bounds[0] <= 3:
                self._stack[0].continues = link
        if not self._stack:
            return None
        outermost = self._stack[0]
        self._record(outermost, bounds[1], None, None)
        return (outermost.slot, outermost.family) if self.found[outermost.slot] is not None else None

    # -- double marks -------------------------------------------------------------------------------------------
    def _double(self, i: int, mark: Glyph) -> None:
        inside = [o for o in self._stack if o.family is DOUBLE] if self._stack else []
        if not is_opening(mark, inside[-1].glyph if inside else None, bool(inside)):
            if inside:
                self._close(inside[-1], mark)
            else:
                self._unopened(mark)
        elif not inside:
            if not self._stack or self._doubles_left[i]:
                self._push(mark)
        else:
            self._opened_again(i, mark, inside)

    def _opened_again(self, i: int, mark: Glyph, inside: list[Open]) -> None:
        """An opening mark inside a quotation: nested, misplaced, or the sign that the closing mark was left out."""
        before = self._character_before(mark, inside[-1].start)
        if not before:
            return
        spaced = self.text[mark.start - 1].isspace()
        if before in ",?!…" and spaced and TAIL_CUE.match(self.text, mark.end):
            self._close(inside[-1], mark, "misplaced_mark")
            return
        opener = inside[-1].glyph
        differs = opener is not None and opener.char != mark.char and mark.hint is not EITHER
        left = self._doubles_left[i]
        enough = left >= (1 if differs or inside[0].glyph is None else 2)
        inner_style = len(inside) == 1 and differs and left >= 2 and opener is not None and opener.hint is EITHER
        if (before not in _SENTENCE_BEFORE and enough) or inner_style:
            if len(self._stack) < DEEPEST:
                self._push(mark)
            return
        self._end_here(inside[0], mark)
        self._push(mark, "reopened" if self._stack else None)

    def _character_before(self, mark: Glyph, floor: int) -> str:
        """The last character of the open quotation before a mark, up to three spaces skipped; "" at its very start."""
        at = mark.start - 1
        while at > max(floor, mark.start - 4) and self.text[at].isspace():
            at -= 1
        return self.text[at] if at >= floor else ""

    def _unopened(self, mark: Glyph) -> None:
        """A closing mark without an opening one: the words are its sentence's, or the paragraph's if "I" speaks in it; behind the
        cue of the quotation before ("…," she said.) or a cue that leads to them (She said, …”) all since."""
        if self._stack:
            return
        last, self._last_end = self._last_end, mark.end
        first = last <= self._start
        stray = mark.start - last <= 2 or mark.broken or not mark.closes or self.text[mark.start - 1] not in ",.!?…"
        if stray:
            return
        floor = max(last, mark.start - _LONGEST_UNOPENED)
        starts = [m.end() for m in SENTENCE_START.finditer(self.text, floor, mark.start - 1)]
        if first and floor == self._start:
            starts.insert(0, floor)
        led = [lead.end() for at in starts if (lead := LEAD_CUE.match(self.text, at, mark.start)) is not None]
        if not starts or not (first or led or TAIL_CUE.match(self.text, last)):
            return
        second = starts[1] if len(starts) > 1 else mark.start
        start = starts[0] if not first or _FIRST_PERSON.search(self.text, starts[0], second) else starts[-1]
        start = led[-1] if led else start
        self._record(Open(None, DOUBLE, start, start, self._reserve()), mark.start, mark, "unopened")

    # -- single marks -------------------------------------------------------------------------------------------
    def _single(self, i: int, mark: Glyph) -> None:
        inside = [o for o in self._stack if o.family is SINGLE]
        if inside:
            self._single_inside(i, mark, inside)
        elif self._stack and mark.closes and not self._doubles_left[i] and self._ends_before_cue(mark):
            self._close(self._stack[0], mark)
        elif mark.opens and self._may_open(i, mark):
            self._push(mark)

    def _ends_before_cue(self, mark: Glyph) -> bool:
        """“…,’ she said: the double quotation is closed by a single mark."""
        return (
            self.text[mark.start - 1] in ",.!?…"
            and (TAIL_CUE.match(self.text, mark.end) or TAIL_ROLE.match(self.text, mark.end)) is not None
        )

    def _single_inside(self, i: int, mark: Glyph, inside: list[Open]) -> None:
        opener = inside[-1].glyph
        innermost = self._stack[-1] is inside[-1]
        if mark.closes and (mark.hint is not OPEN or (opener is not None and opener.char == "‚")):
            if mark.strong or (self._closers[i] < 0 and innermost and self._surplus[i] < 1):
                self._close(inside[-1], mark)
        elif mark.opens and mark.hint is EITHER and innermost and self._surplus[i] >= 2:
            if len(self._stack) < DEEPEST:
                self._push(mark)
        elif mark.opens and mark.hint is OPEN and innermost and inside[0] is self._stack[0]:
            if self._character_before(mark, inside[-1].start) in _SENTENCE_BEFORE:
                self._end_here(inside[0], mark)
                self._push(mark, "reopened")

    def _may_open(self, i: int, mark: Glyph) -> bool:
        """A single mark opens a quotation if one closes it before something else ends; else it is an apostrophe."""
        end = self._closers[i]
        if self._stack:
            if end < 0 or len(self._stack) >= DEEPEST:
                return False
            outer = next((m for m in self._marks[i + 1 : i + 40] if m.family is DOUBLE and m.closes and not m.opens), None)
            return outer is None or self._marks[end].start < outer.start
        if end >= 0:
            return mark.hint is not CLOSE or self._marks[end].strong
        if mark.hint is not EITHER:
            return mark.hint is OPEN
        lead = self.text[max(mark.start - 2, 0) : mark.start].strip()
        return self._linked and (mark.start - self._start <= 2 or lead.endswith((":", ".", ",", "!", "?")))

    # -- the stack ----------------------------------------------------------------------------------------------
    def _reserve(self) -> int:
        self.found.append(None)
        return len(self.found) - 1

    def _push(self, mark: Glyph, repair: str | None = None) -> None:
        parent = self._stack[-1].slot if self._stack else None
        repair = repair or ("damaged_mark" if mark.broken else None)
        self._stack.append(Open(mark, mark.family, mark.end, mark.start, self._reserve(), parent, None, repair))

    def _pop(self, entry: Open) -> None:
        while self._stack.pop() is not entry:
            pass

    def _close(self, entry: Open, mark: Glyph, repair: str | None = None) -> None:
        self._pop(entry)
        if repair is None and entry.glyph is not None and mark.char not in _PAIRS.get(entry.glyph.char, entry.glyph.char):
            repair = "mixed_marks"
        self._record(entry, mark.start, mark, repair)
        self._last_end = mark.end

    def _end_here(self, entry: Open, mark: Glyph) -> None:
        """The closing mark was left out before ``mark`` opens the next quotation."""
        self._pop(entry)
        self._record(entry, mark.start, None, "reopened")
        record = self.found[entry.slot]
        if record is not None:
            self.cut_tail(record)
        self._last_end = mark.start

    def _record(self, entry: Open, end: int, closing: Glyph | None, repair: str | None) -> None:
        start, end = trim(self.text, entry.start, end)
        if start >= end:
            return
        opened = entry.glyph is not None
        self.found[entry.slot] = Found(
            start, end, entry.outer if opened else start, closing.end if closing is not None else end, self._unit, entry.family,
            entry.parent, entry.continues, opened, closing is not None, entry.repair or repair,
        )  # fmt: skip

    def cut_tail(self, record: Found, last: bool = False) -> bool:
        """Whether the mark that was left out stood before ", she said", where the words then end; ``last``: at the paragraph's end."""
        end = before_tail(self.text, record.start, record.end, last)
        if end:
            record.end = record.outer_end = end
        return end > 0
