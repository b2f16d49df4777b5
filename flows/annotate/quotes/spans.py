"""Finding quoted spans: a scanner with a grammar, not a pairing of marks.

Guarantees, for any Unicode text: never raises; linear; every span is inside one paragraph (unit) of the text,
``text[span.start:span.end] == span.text``, has a letter or digit in it and no white space at its ends; two spans are
disjoint unless one is the ``parent`` of the other; a mark that is missing or doubled is repaired in its own paragraph
and never turns what follows inside out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.annotate.quotes import glyphs, units
from flows.annotate.quotes.glyphs import CLOSE, DOUBLE, EITHER, OPEN, SINGLE, Glyph
from flows.annotate.quotes.lexicon import TAIL_CUE
from flows.annotate.text import Text

LOOKAHEAD = 12
"""Paragraphs without a mark that a quotation may run through before its closing mark: a post or letter quoted in full."""
CAPTIONS = 3
"""Paragraphs without a mark that may stand between two paragraphs of one quotation (captions, advertisements)."""

_SENTENCE_BEFORE = frozenset(".!?…”’\"')")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Mm]y|[Oo]ur|me|us)\b")
_SENTENCE_START = re.compile(r"[.!?…]['\"”’)]*\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """One quoted stretch without its marks at ``[start, end)``; with them at ``[outer_start, outer_end)``.

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


@dataclass(slots=True)
class _Open:
    glyph: Glyph | None
    family: str
    start: int
    outer: int
    slot: int
    parent: int | None
    continues: int | None
    repair: str | None


@dataclass(slots=True)
class _Found:
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


def find_spans(text: Text | str) -> list[QuoteSpan]:
    """All quoted spans in reading order, a nested one after its parent."""
    raw = text if isinstance(text, str) else text.text
    return _Scanner(raw).run()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.layout = units.split(text)
        self.found: list[_Found | None] = []
        self.by_unit: list[list[Glyph]] = [[] for _ in self.layout.spans]
        unit = 0
        for glyph in glyphs.tokens(text):
            while unit < len(self.layout.spans) and self.layout.spans[unit][1] <= glyph.start:
                unit += 1
            if unit < len(self.layout.spans):
                self.by_unit[unit].append(glyph)
        self.first = {
            family: [next((g for g in marks if g.family is family and (g.opens or g.closes)), None) for marks in self.by_unit]
            for family in (DOUBLE, SINGLE)
        }

    def run(self) -> list[QuoteSpan]:
        pending: tuple[int, str, int] | None = None
        running: tuple[int, str] | None = None
        run_until = -1
        for unit in range(len(self.layout.spans)):
            entry: _Open | None = None
            start, end = self.layout.spans[unit]
            if running is not None:
                if unit == run_until or not self.by_unit[unit] or unit < run_until:
                    entry = _Open(None, running[1], start, start, -1, None, running[0], "continued")
            link: int | None = None
            if pending is not None and entry is None:
                slot, family, since = pending
                first = self.first[family][unit]
                if first is not None:
                    if first.start - start <= 3 and first.opens and not self.text[start : first.start].strip(" \t\u00a0-–—>*_…."):
                        link = slot
                    pending = None
                elif unit - since >= CAPTIONS:
                    pending = None
            last = self._scan(unit, entry, link)
            running = running if unit < run_until else None
            if last is None:
                continue
            slot, family = last
            if running is not None:
                running = (slot, family)
                continue
            run_until = self._runs_until(unit, family)
            if run_until > unit:
                running = (slot, family)
            else:
                pending = (slot, family, unit)
                following = self._linked(unit, family)
                record = self.found[slot]
                if record is not None and not following:
                    record.repair = record.repair or "unclosed"
                    self._cut_tail(record)
        return self._finish()

    def _linked(self, unit: int, family: str) -> bool:
        """One of the next few paragraphs begins with an opening mark, as the next part of a quotation does."""
        for nxt in range(unit + 1, min(unit + 1 + CAPTIONS, len(self.layout.spans))):
            first = self.first[family][nxt]
            if first is not None:
                start = self.layout.spans[nxt][0]
                return first.opens and not self.text[start : first.start].strip(" \t\u00a0-–—>*_….")
        return False

    def _runs_until(self, unit: int, family: str) -> int:
        """The later unit in which a quotation left open ends with a closing mark before any opening one, or -1."""
        for nxt in range(unit + 1, min(unit + 1 + LOOKAHEAD, len(self.layout.spans))):
            marks = [g for g in self.by_unit[nxt] if g.family is family]
            first = self.first[family][nxt]
            if first is None:
                continue
            start = self.layout.spans[nxt][0]
            if first.opens and not self.text[start : first.start].strip(" \t\u00a0-–—>*_…."):
                return -1
            depth = 0
            for mark in marks:
                if mark.opens and not mark.closes and mark.hint is not CLOSE:
                    depth += 1
                elif mark.closes and mark.strong:
                    if depth == 0:
                        before = self.text[mark.start - 1 : mark.start]
                        return nxt if mark.hint is not EITHER or not before.isdigit() else -1
                    depth -= 1
            opener = self._open_glyph(unit, family)
            if depth == 0 and opener is not None and any(m.char != opener.char for m in marks):
                continue
            return -1
        return -1

    def _open_glyph(self, unit: int, family: str) -> Glyph | None:
        return next((g for g in self.by_unit[unit] if g.family is family and g.opens), None)

    def _scan(self, unit: int, entry: _Open | None, link: int | None) -> tuple[int, str] | None:
        """Pair the marks of one unit; the outermost span left open at its end, if any."""
        marks = self.by_unit[unit]
        start, end = self.layout.spans[unit]
        stack: list[_Open] = []
        if entry is not None:
            entry.slot = self._reserve()
            stack.append(entry)
        if not marks:
            return self._leave_open(stack, unit, end)
        closers = _closers(marks)
        doubles_left = _double_closers_left(marks)
        last_end = start
        for i, mark in enumerate(marks):
            if mark.family is DOUBLE:
                last_end = self._double(i, mark, stack, unit, last_end, doubles_left, link)
            else:
                last_end = self._single(i, mark, marks, stack, unit, last_end, closers, link)
            if stack and link is not None and stack[0].glyph is mark and mark.start - start <= 3:
                stack[0].continues = link
        return self._leave_open(stack, unit, end)

    def _double(
        self, i: int, mark: Glyph, stack: list[_Open], unit: int, last_end: int, left: list[int], link: int | None
    ) -> int:
        inside = [o for o in stack if o.family is DOUBLE]
        if self._is_opening(mark, inside):
            if not inside:
                if stack and not left[i]:
                    return last_end
                self._push(stack, mark, None)
                return last_end
            before = self.text[:0]
            k = mark.start - 1
            floor = max(inside[-1].start, mark.start - 4)
            while k > floor and self.text[k].isspace():
                k -= 1
            before = self.text[k] if k >= inside[-1].start else ""
            if before and before in ",.?!…" and TAIL_CUE.match(self.text, mark.end) and mark.start - 1 > k - 1:
                if mark.start > 0 and self.text[mark.start - 1].isspace() and before != ".":
                    return self._close(stack, inside[-1], mark, unit, "misplaced_mark")
            if not before:
                return last_end
            differs = inside[-1].glyph is not None and inside[-1].glyph.char != mark.char and mark.hint is not EITHER
            if (before not in _SENTENCE_BEFORE and left[i] >= (1 if differs or inside[0].glyph is None else 2)) or (
                len(inside) == 1 and differs and left[i] >= 2 and inside[-1].glyph is not None and inside[-1].glyph.hint is EITHER
            ):
                if len(stack) < 3:
                    self._push(stack, mark, None)
                return last_end
            self._end_here(stack, inside[0], mark, unit)
            self._push(stack, mark, "reopened" if stack else None)
            return mark.start
        if inside:
            return self._close(stack, inside[-1], mark, unit, None)
        return self._unopened(mark, stack, unit, last_end)

    def _is_opening(self, mark: Glyph, inside: list[_Open]) -> bool:
        looks_open, looks_close = mark.opens and not mark.closes, mark.closes and not mark.opens
        opener = inside[-1].glyph if inside else None
        if opener is not None and opener.char in {"„", ",,"} and mark.char in {"“", "”", "‟"} and not looks_open:
            return False
        if opener is not None and opener.char == "»" and mark.char == "«":
            return False
        if mark.char in {"«", "»"}:
            return mark.char == "«" or not inside
        if mark.hint is OPEN:
            return not (inside and looks_close)
        if mark.hint is CLOSE:
            return not inside and looks_open
        return looks_open if inside else not looks_close

    def _single(
        self, i: int, mark: Glyph, marks: list[Glyph], stack: list[_Open], unit: int, last_end: int, closers: list[int], link: int | None
    ) -> int:
        inside = [o for o in stack if o.family is SINGLE]
        if inside:
            opener = inside[-1].glyph
            if mark.closes and (mark.hint is not OPEN or (opener is not None and opener.char == "‚")):
                later = closers[i]
                if mark.strong or later < 0 or (stack[-1] is not inside[-1] and False):
                    if stack[-1] is not inside[-1] and not mark.strong:
                        return last_end
                    return self._close(stack, inside[-1], mark, unit, None)
            elif mark.opens and mark.hint is OPEN and stack[-1] is inside[-1]:
                k = mark.start - 1
                while k > inside[-1].start and self.text[k].isspace():
                    k -= 1
                if self.text[k] in _SENTENCE_BEFORE and inside[0] is stack[0]:
                    self._end_here(stack, inside[0], mark, unit)
                    self._push(stack, mark, "reopened")
                    return mark.start
            return last_end
        if not mark.opens:
            return last_end
        end = closers[i]
        if stack:
            if end < 0 or len(stack) >= 3:
                return last_end
            nxt = next((m for m in marks[i + 1 : i + 40] if m.family is DOUBLE and m.closes and not m.opens), None)
            if nxt is not None and marks[end].start > nxt.start:
                return last_end
            self._push(stack, mark, None)
            return last_end
        if end < 0:
            lead = self.text[max(mark.start - 2, 0) : mark.start].strip()
            at_start = mark.start - self.layout.spans[unit][0] <= 2
            if mark.hint is not OPEN and not ((at_start or lead.endswith((":", ".", ",", "!", "?"))) and self._linked(unit, SINGLE)):
                return last_end
            if mark.hint is CLOSE:
                return last_end
        elif mark.hint is CLOSE and not marks[end].strong:
            return last_end
        self._push(stack, mark, None)
        return last_end

    def _push(self, stack: list[_Open], mark: Glyph, repair: str | None) -> None:
        parent = stack[-1].slot if stack else None
        repair = repair or ("damaged_mark" if mark.broken else None)
        stack.append(_Open(mark, mark.family, mark.end, mark.start, self._reserve(), parent, None, repair))

    def _reserve(self) -> int:
        self.found.append(None)
        return len(self.found) - 1

    def _close(self, stack: list[_Open], entry: _Open, mark: Glyph, unit: int, repair: str | None) -> int:
        while stack and stack[-1] is not entry:
            stack.pop()
        stack.pop()
        if repair is None and entry.glyph is not None and not _pair(entry.glyph.char, mark.char):
            repair = "mixed_marks"
        self._record(entry, mark.start, mark.end, unit, True, repair)
        return mark.end

    def _end_here(self, stack: list[_Open], entry: _Open, mark: Glyph, unit: int) -> None:
        while stack and stack[-1] is not entry:
            stack.pop()
        stack.pop()
        self._record(entry, mark.start, mark.start, unit, False, "reopened")
        record = self.found[entry.slot]
        if record is not None:
            self._cut_tail(record)

    def _unopened(self, mark: Glyph, stack: list[_Open], unit: int, last_end: int) -> int:
        """A closing mark without an opening one: the words are its sentence's, or the paragraph's if that is "I" speaking."""
        text = self.text
        if stack or mark.start - last_end <= 2 or mark.broken or not mark.closes:
            return max(last_end, mark.end) if not stack else last_end
        start = self.layout.spans[unit][0]
        if last_end > start or text[mark.start - 1] not in ",.!?…":
            return mark.end
        floor = max(start, mark.start - 1500)
        stops = [m.end() for m in _SENTENCE_START.finditer(text, floor, mark.start - 1)]
        begins = [floor, *stops] if floor == start else stops
        if not begins:
            return mark.end
        choice = begins[0] if _FIRST_PERSON.search(text, begins[0], begins[1] if len(begins) > 1 else mark.start) else begins[-1]
        entry = _Open(None, DOUBLE, choice, choice, self._reserve(), None, None, "unopened")
        self._record(entry, mark.start, mark.end, unit, True, "unopened")
        return mark.end

    def _leave_open(self, stack: list[_Open], unit: int, end: int) -> tuple[int, str] | None:
        if not stack:
            return None
        entry = stack[0]
        self._record(entry, end, end, unit, False, None)
        return (entry.slot, entry.family) if self.found[entry.slot] is not None else None

    def _record(self, entry: _Open, end: int, outer_end: int, unit: int, closed: bool, repair: str | None) -> None:
        start, end = _trim(self.text, entry.start, end)
        if start >= end:
            return
        if not closed:
            outer_end = end
        opened = entry.glyph is not None
        self.found[entry.slot] = _Found(
            start, end, entry.outer if opened else start, outer_end, unit, entry.family, entry.parent, entry.continues,
            opened, closed, entry.repair or repair,
        )  # fmt: skip

    def _cut_tail(self, record: _Found) -> None:
        """The mark that was left out stood before ", she said": the words end there."""
        cue = TAIL_CUE.search(self.text, record.start, record.end)
        while cue is not None:
            before = self.text[: 0] or self.text[max(record.start, cue.start() - 3) : cue.start()].rstrip()
            if before.endswith((",", "!", "?")) and cue.start() - record.start >= 4:
                record.start, record.end = _trim(self.text, record.start, record.start + len(self.text[record.start : cue.start()].rstrip()))
                record.outer_end = record.end
                return
            cue = TAIL_CUE.search(self.text, cue.end(), record.end)

    def _finish(self) -> list[QuoteSpan]:
        found = self.found
        if self.layout.sentence_lines:
            self._merge_lines()
        order = [i for i, f in enumerate(found) if f is not None]
        order.sort(key=lambda i: (found[i].start, -found[i].end))  # type: ignore[union-attr]
        number = {slot: n for n, slot in enumerate(order)}
        out: list[QuoteSpan] = []
        for slot in order:
            f = found[slot]
            assert f is not None
            parent = number.get(f.parent) if f.parent is not None else None
            if parent is not None and not (out[parent].start <= f.start and f.end <= out[parent].end):
                parent = None
            if parent is None and out and f.start < max(o.end for o in out[-3:]):
                continue
            continues = number.get(f.continues) if f.continues is not None else None
            out.append(
                QuoteSpan(
                    len(out), f.start, f.end, f.outer_start, f.outer_end, f.unit, self.text[f.start : f.end], f.family,
                    parent, continues, f.opened, f.closed, f.repair,
                )  # fmt: skip
            )
            number[slot] = len(out) - 1
        return out

    def _merge_lines(self) -> None:
        """Where every sentence has its own line, lines of one quotation without marks between them are one span."""
        for slot in range(len(self.found) - 1, -1, -1):
            f = self.found[slot]
            if f is None or f.repair != "continued" or f.continues is None or not self.layout.joined[f.unit]:
                continue
            head = self.found[f.continues]
            if head is None or head.unit != f.unit - 1:
                continue
            head.end, head.outer_end, head.closed = f.end, f.outer_end, f.closed
            self.found[slot] = None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "\u200b\u200e\ufeff"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200b\u200e\ufeff"):
        end -= 1
    if not any(c.isalnum() for c in text[start : min(end, start + 64)]) and not any(c.isalnum() for c in text[start:end]):
        return start, start
    return start, end


_PAIRS = {"“": "”", "‟": "”", "„": "“”‟", ",,": "''\"”“", "``": "''\"", "«": "»", "»": "«", "‘": "’", "‛": "’", "‚": "‘’", "‹": "›", "「": "」"}


def _pair(opening: str, closing: str) -> bool:
    return closing in _PAIRS.get(opening, opening)


def _closers(marks: list[Glyph]) -> list[int]:
    """For each mark, the next single mark that may close: a sure one before the next sure opener, else a doubtful one."""
    out = [-1] * len(marks)
    sure = doubtful = -1
    for i in range(len(marks) - 1, -1, -1):
        mark = marks[i]
        out[i] = sure if sure >= 0 else doubtful
        if mark.closes and not mark.strong:
            # a doubtful mark asks whether a sure one follows before another quotation opens
            out[i] = sure
        if mark.family is not SINGLE:
            continue
        if mark.closes and mark.hint is not OPEN:
            if mark.strong:
                sure = i
            elif doubtful < 0 or sure < 0:
                doubtful = i
        elif mark.opens:
            sure = doubtful = -1
    return out


def _double_closers_left(marks: list[Glyph]) -> list[int]:
    out = [0] * len(marks)
    count = 0
    for i in range(len(marks) - 1, -1, -1):
        out[i] = count
        mark = marks[i]
        if mark.family is DOUBLE and mark.closes and not (mark.opens and mark.hint is OPEN):
            count += 1
    return out
