"""What each quotation mark of a paragraph may do, by itself and by the marks that follow it: open, close, be closed."""

from __future__ import annotations

import re

from flows.annotate.quotes.glyphs import CLOSE, DOUBLE, OPEN, SINGLE, Glyph
from flows.annotate.quotes.lexicon import TAIL_CUE, TAIL_ROLE

SENTENCE_START = re.compile(r"[.!?…]['\"”’)]*\s+(?=\S)")
_TAIL = 200
"""Characters of a paragraph's last sentence behind its cue."""
_TAIL_STOP = re.compile(r"[,!?]\s{0,3}")
_INVISIBLE = "\u200b\u200e\ufeff"


def is_opening(mark: Glyph, opener: Glyph | None, inside: bool) -> bool:
    """Whether a double mark opens; ``opener`` is the mark of the innermost open double quotation, if one is open."""
    looks_open, looks_close = mark.opens and not mark.closes, mark.closes and not mark.opens
    if opener is not None and opener.char in {"„", ",,"} and mark.char in {"“", "”", "‟"} and not looks_open:
        return False
    if mark.char in {"«", "»"}:
        return not inside or (mark.char == "«" and (opener is None or opener.char != "»"))
    if mark.hint is OPEN:
        return not (inside and (looks_close or not mark.opens))
    if mark.hint is CLOSE:
        return not inside and looks_open
    return looks_open if inside else not looks_close


def closers(marks: list[Glyph]) -> list[int]:
    """For each mark the next single mark that may close: a sure one before the next opening one, else a doubtful one.

    For a doubtful mark itself (a possessive?): the sure one alone, so that it closes only if none follows.
    """
    out = [-1] * len(marks)
    sure = doubtful = -1
    for i in range(len(marks) - 1, -1, -1):
        mark = marks[i]
        out[i] = sure if sure >= 0 or (mark.closes and not mark.strong) else doubtful
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


def single_surplus(marks: list[Glyph]) -> list[int]:
    """For each mark, how many more single marks after it surely close than open: those still open must be so many."""
    out = [0] * len(marks)
    count = 0
    for i in range(len(marks) - 1, -1, -1):
        out[i] = count
        mark = marks[i]
        if mark.family is SINGLE:
            count += (mark.closes and mark.strong and mark.hint is not OPEN) - (mark.opens and not mark.closes)
    return out


def double_closers_left(marks: list[Glyph]) -> list[int]:
    """For each mark, how many double marks after it may close."""
    out = [0] * len(marks)
    count = 0
    for i in range(len(marks) - 1, -1, -1):
        out[i] = count
        mark = marks[i]
        count += mark.family is DOUBLE and mark.closes and not (mark.opens and mark.hint is OPEN)
    return out


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds without white space at the ends; empty when no letter or digit is between them."""
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    for i in range(start, end):
        if text[i].isalnum():
            return start, end
    return start, start


def before_tail(text: str, start: int, end: int, last: bool) -> int:
    """Where the words of ``[start, end)`` end if the mark left out stood before ", she said" (``last``: and no sentence follows); or 0."""
    for stop in _TAIL_STOP.finditer(text, start + 3, end):
        cue = TAIL_CUE.match(text, stop.end(), end) or TAIL_ROLE.match(text, stop.end(), end)
        if cue is not None and not (last and (end - cue.end() > _TAIL or SENTENCE_START.search(text, cue.end(), end))):
            start, cut = trim(text, start, stop.end())
            if start < cut:
                return cut
    return 0
