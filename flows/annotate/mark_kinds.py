"""What a number written like a mark is: a result, a split, a standard, a target, a gap, a hypothetical, or no mark.

The rules read the words right before and after it, in its own sentence; their patterns stand in ``mark_cues``. The name
of the rule goes into the row.
"""

from __future__ import annotations

from flows.annotate import mark_cues as cues
from flows.annotate.mark_form import Form
from flows.annotate.phrases import Tokens

_FAR = 400
"""Metres by which somebody may lead."""
_LEAST = 0.5
"""Metres below which a length is a difference: ".01 meters separated X"."""
_STAMP = len("23:59")
_ENDS_YEAR = frozenset("0123456789,")
_SMALL = frozenset(("round", "fraction", "spelled", "whole", "decimal"))


def kind_of(toks: Tokens, form: Form, low: int, high: int, *, has_distance: bool) -> tuple[str, str]:
    """(kind, rule) of a form in the sentence ``[low, high)``; kind ``none`` when it is no mark.

    ``has_distance``: a distance along the race ("800m" as a point) stands in the clause before it.
    """
    text, opens = toks.text, form.start - 90 if form.start - low > 90 else low
    before, after = cues.plain(text, opens, form.start), cues.plain(text, form.end, min(high, form.end + 60))
    told = cues.told_by(toks.words[max(0, toks.first(opens) - 1) : toks.first(form.start)])
    if (no_mark := _no_mark(text, form, low, high, before, after, told)) is not None:
        return "none", no_mark
    for cue in (cues.STANDARD_BEFORE, cues.SPLIT_BEFORE, cues.ATTEMPT_BEFORE):
        if cue in told and cue.ends(before) and not (cue is cues.SPLIT_BEFORE and cues.RUN.search(before)):
            if cue is not cues.STANDARD_BEFORE or cues.QUALIFYING.search(before) is None:
                return cue.kind, cue.rule
    if (gap := _gap(form, before, after, told)) is not None:
        return "gap", gap
    if cues.SPLIT_AFTER.match(after):
        return "split", "lap or bell named after"
    if cues.PACE_AFTER.match(after) or (cues.PACE_BEFORE in told and cues.PACE_BEFORE.ends(before)):
        return "other", "pace"
    if has_distance and (passed := cues.PASSED.search(before)) and not cues.DONE.search(before, passed.end()):
        return "split", "distance passed"
    if cues.STANDARD_AFTER.match(after):
        return "standard", "standard named after"
    if cues.BARRIER_BEFORE in told and cues.BARRIER_BEFORE.ends(before):
        return "target", "barrier"
    if cues.BARRIER_AFTER.match(after) or (form.shape == "round" and cues.MILE_AFTER.match(after)):
        return "target", "barrier"
    for cue in (cues.HYPOTHETICAL_BEFORE, cues.TARGET_BEFORE):
        if cue in told and cue.ends(before):
            return cue.kind, cue.rule
    if form.shape in ("round", "whole") and cues.PAST.search(before):
        return "target", "barrier"
    if form.shape in ("round", "fraction"):
        return "other", "round number"
    if form.shape == "whole":
        return "other", "whole metres"
    return "result", "printed mark"


def _no_mark(text: str, form: Form, low: int, high: int, before: str, after: str, told: set[cues.Cue]) -> str | None:
    """Why a number is no mark at all: a clock time, a time stamp, another unit; None when it may be one."""
    if high - low <= _STAMP and cues.ALONE.fullmatch(text, low, high):
        return "time stamp"
    if form.shape in ("clock", "decimal"):
        if (not form.start or text[form.start - 1] == "\n") and cues.STAMPED.match(text, form.start):
            return "time stamp"
        if before[-2:-1] in _ENDS_YEAR and cues.AFTER_YEAR.search(text, max(low, form.start - 8), form.start):
            return "time stamp"
    if form.shape == "clock":
        if cues.CLOCK_AFTER.match(after):
            return "clock time"
        if cues.CLOCK_BEFORE in told and cues.CLOCK_BEFORE.ends(before):
            return "time stamp"
        if cues.STAMP_BEFORE in told and cues.STAMP_AFTER.match(after) and cues.STAMP_BEFORE.ends(before):
            return "time stamp"
        return None
    if form.unit == "m" and form.shape in ("round", "whole") and cues.STRETCH_BEFORE.search(before):
        return "stretch of a race"
    return "other unit" if cues.NO_MARK_AFTER.match(after) else None


def _gap(form: Form, before: str, after: str, told: set[cues.Cue]) -> str | None:
    """The rule that makes a small number a difference: ".26 ahead", "by 0.03secs", "two seconds off"."""
    if form.shape == "fraction" or form.unit == "m" and form.value < _LEAST:
        return "difference named after"
    if form.shape not in _SMALL or form.value >= (_FAR if form.shape in ("round", "whole") and form.unit == "m" else 30):
        return None
    plain = form.shape in ("round", "whole")
    if (form.shape != "decimal" or form.value < 3) and cues.GAP_AFTER.match(after) and not cues.PLACED_WITH.search(before):
        return "difference named after"
    if (plain or form.value < 3) and cues.GAP_BEFORE in told and cues.GAP_BEFORE.ends(before):
        return "difference named before"
    return None
