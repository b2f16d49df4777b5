"""Ages and intervals that the calendar can check: "her 12-year-old record", "first race in 90 days"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.ordinals import starts_of
from flows.annotate.claims.tokens import LONGEST, Inputs
from flows.annotate.phrases import tokens as words_of
from flows.annotate.text import lowered
from flows.rows import DurationRow

_WORDS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split()
    )
}
_N = r"(?P<n>\d{1,4}|" + "|".join(list(_WORDS)[1:]) + r")"
_AGE = re.compile(
    rf"\b{_N}[- ]year[- ]old (?:[\w’'-]+ ){{0,4}}?(?:record|mark|best|time)\b"
    rf"|\b(?:record|mark|best)\b[^.;\n]{{0,60}}?\b(?:set|run|ran|thrown|jumped"
    rf"|made) {_N.replace('?P<n>', '?P<m>')} years? (?:ago|earlier|before)"
    rf"|\b(?:record|mark|best)\b[^.;\n]{{0,60}}?\b(?:stood|lasted|survived|endured"
    rf"|remained)\b[^.;\n]{{0,24}}? {_N.replace('?P<n>', '?P<k>')} years\b",
)
_SINCE = re.compile(
    rf"\bfirst (?:competitive |outdoor |indoor |track |ever |official )?(?:race|outing|competition|appearance|action|start"
    rf"|event|meet|contest|time|victory|win)\b[^.;\n]{{0,40}}? (?:in|for|after) {_N} (?P<unit>days?|weeks?|months?|years?)\b",
)
_YEARS = frozenset(("year", "years"))
_MARKS = ("record", "mark", "best", "time")
_FIRST = frozenset(("first",))


def find_durations(inp: Inputs, claims: list[Draft]) -> list[DurationRow]:
    """One row a stated age or interval."""
    out: list[DurationRow] = []
    holders = [(n, d) for n, d in enumerate(claims) if d.kind == "holder"]
    for m in _near(_AGE, inp, _YEARS, _MARKS):
        if inp.in_quote(m.start()):
            continue
        printed = m["n"] or m["m"] or m["k"]
        claim = _record(holders, m.start(), m.end())
        out.append(
            DurationRow(
                "record_age",
                _number(printed),
                "years",
                claims[claim].person if claim is not None else None,
                claim,
                m.start(),
                m.end(),
                "age of a record",
                0.85,
            )
        )
    text, last = inp.text.text, 0
    for start in starts_of(text, _FIRST):
        sentence = inp.text.sentence_at(start)
        high = min(sentence.end, sentence.start + LONGEST) if sentence is not None else start
        found = _SINCE.match(lowered(text), start, high) if start >= last else None
        if found is None:
            continue
        m, words, last = found, found.group(), found.end()
        if inp.in_quote(start) or " time" in words or "victory" in words or " win" in words:
            continue
        amount, unit = _number(m["n"]), m["unit"].lower().rstrip("s") + "s"
        if unit == "weeks":
            amount, unit = amount * 7, "days"
        sentence = inp.text.sentence_at(m.start())
        low, high = (sentence.start, sentence.end) if sentence else (m.start(), m.end())
        people = sorted(
            (*inp.people.references_in(low, high), *inp.people.mentions_in(low, high)),
            key=lambda p: abs(p.start - m.start()) + (500 if p.start > m.start() else 0),
        )
        out.append(
            DurationRow(
                "since_last_race", amount, unit, people[0].person_key if people else None, None, m.start(), m.end(), "first race in", 0.85
            )
        )
    return sorted(out, key=lambda r: r.char_start)


def _near(pattern: re.Pattern[str], inp: Inputs, words: frozenset[str], beside: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """The matches in the sentences that hold one of the words with its number, and one of those beside it: it is tried nowhere else."""
    text, last = inp.text.text, -1
    toks = words_of(text)
    for i in toks.of(words):
        if not i or toks.words[i - 1] not in _WORDS and not toks.words[i - 1].isdigit():
            continue  # "last year"
        sentence = inp.text.sentence_at(toks.starts[i])
        if sentence is not None and sentence.index != last:
            last = sentence.index
            end = min(sentence.end, sentence.start + LONGEST)
            if any(text.find(word, sentence.start, end) >= 0 for word in beside):
                yield from pattern.finditer(lowered(text), sentence.start, end)


def _record(holders: list[tuple[int, Draft]], start: int, end: int) -> int | None:
    """The record spoken of nearest to the age, within a sentence or two."""
    near = [(min(abs(s - start) for _, s, _ in [("", d.start, d.end), *d.spans]), n) for n, d in holders]
    near = [x for x in near if x[0] <= 260]
    return min(near)[1] if near else None


def _number(printed: str) -> float:
    return float(_WORDS.get(printed.lower(), 0) or printed) if printed.lower() in _WORDS else float(printed)
