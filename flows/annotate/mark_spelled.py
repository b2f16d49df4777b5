"""Times in words and units: "three minutes 28.72 seconds", "2hr 03min 59sec", "two hours 4 minutes", "1min 56.72", "3 min. 50 sec"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.annotate.mark_form import Form, number, step
from flows.annotate.phrases import Tokens

_PARTS = {
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), 3600.0),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), 60.0),
    **dict.fromkeys(("second", "seconds", "sec", "secs", "s"), 1.0),
}
_WORDS = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_NUMBER_END = re.compile(r"(?<![\d.,:])(\d{1,3}(?:[.,]\d{1,3})?|\.\d{1,3})[ \u00a0-]?\Z")
_TAIL = re.compile(r"[ ,]{0,2}(?:and )?(\d{1,2}(?:\.\d{1,3})?)(?![\d:%]|[ -]?(?:m\b|met|km|mile|year|lap|men|women|point))")


def find_spelled(toks: Tokens) -> Iterator[Form]:
    """As in "three minutes 28.72 seconds", "2hr 03min 59sec", "two hours 4 minutes", "1min 56.72"."""
    pairs: list[tuple[int, int, float, str, float]] = []
    for j in toks.of(_PARTS):
        if j == 0 or not (toks.words[j - 1].isdigit() or toks.words[j - 1] in _WORDS):
            continue
        size = _PARTS[toks.words[j]]
        pair = _pair(toks, j, size)
        if pair is None:
            continue
        if pairs and size < pairs[-1][4] and _continues(toks.text[pairs[-1][1] : pair[0]]):
            pairs.append(pair)
            continue
        yield from _chain(toks, pairs)
        pairs = [pair]
    yield from _chain(toks, pairs)


def _continues(gap: str) -> bool:
    return len(gap) <= 7 and gap.strip(" .,-").lower() in ("", "and")


def _pair(toks: Tokens, j: int, size: float) -> tuple[int, int, float, str, float] | None:
    """(start, end, value, printed number, size of the unit) of the number before unit token ``j``."""
    text, unit_start, end = toks.text, toks.starts[j], toks.ends[j]
    if text[end : end + 1] in ("'", "’") and text[end : end + 2] != "'" + " ":
        return None
    found = _NUMBER_END.search(text, unit_start - 10, unit_start)
    if found:
        return (found.start(1), end, number(found[1]) * size, found[1], size)
    if toks.words[j] in ("h", "s", "sec", "min", "hr"):
        return None
    value, k = 0, j - 1
    while k >= 0 and toks.words[k] in _WORDS and toks.joined(k):
        size_of_word = _WORDS[toks.words[k]]
        value += size_of_word
        k -= 1
        if size_of_word >= 10 or size_of_word == 0:
            break
    if k == j - 1:
        return None
    return (toks.starts[k + 1], end, value * size, str(value), size)


def _chain(toks: Tokens, pairs: list[tuple[int, int, float, str, float]]) -> Iterator[Form]:
    if not pairs:
        return
    start, end = pairs[0][0], pairs[-1][1]
    value = sum(p[2] for p in pairs)
    precision = step(pairs[-1][3]) * pairs[-1][4]
    if pairs[-1][4] == 60.0:
        tail = _TAIL.match(toks.text, end)
        if tail and (tail[1].find(".") > 0 or len(pairs) == 2 or toks.text[end - 3 : end] == "min"):
            end, value, precision = tail.end(), value + float(tail[1]), step(tail[1])
            yield Form(start, end, toks.text[start:end], round(value, 3), "s", precision, "spelled")
            return
    shape = "spelled" if len(pairs) > 1 or "." in pairs[-1][3] else "round"
    yield Form(start, end, toks.text[start:end], round(value, 3), "s", precision, shape)
