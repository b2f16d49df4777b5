"""Reported speech without marks: "X said that …", "X told reporters he …", "…, X said". Never part of a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.annotate.quotes.cues import REACH, Cues
from flows.annotate.quotes.lexicon import VERB_LEMMA
from flows.annotate.quotes.narrative import Narrative
from flows.annotate.quotes.speakers import Speaker
from flows.annotate.quotes.verbs import Verb

_THAT = re.compile(r"\s+(?:also\s+|again\s+|later\s+|then\s+|afterwards\s+)?that\s+")
_CLAUSE = re.compile(r"\s+(?=(?:he|she|they|it|there|we|I|this|these|those|[A-ZÀ-Þ][\w’'-]*)\b)")
_PHRASE = re.compile(r"\s+(?=(?:his|her|their|its|the|a|an|some|most|many|all|being)\b)")
_VERBAL = re.compile(
    r"\b(?:is|was|were|are|had|has|have|would|will|could|can|did|does|do|should|might|may|must|felt|wants?|wanted|needs?|needed|came|went|"
    r"ran|won|lost|knew|thought|got|made|took|hopes?|hoped|\w{3,}ed|\w+n['’]t|(?:he|she|they|it|there|we|I)['’](?:s|d|ll|re|ve|m))\b"
)
_NOT = re.compile(r"\b(?:not|n['’]t|never|refused to|declined to|without|nothing to|cannot|no one|nobody|little to)\s+(?:\w+\s+)?$")
_HEARER = re.compile(
    r"\s+(?:(?!(?:that|why|how|what|when|where|who|whether|about|of)\b)[\w’'&.()-]+\s+){0,7}?(?:that\s+|(?=(?:he|she|they|it|there|we)\b))"
)
_BARE = frozenset(
    {"say", "claim", "insist", "reckon", "admit", "maintain", "believe", "feel", "hope", "tell", "add", "joke", "concede", "suggest"}
)
_BARE |= {"predict", "warn", "promise", "declare", "reveal", "confirm"}
"""Verbs whose clause may follow without "that"."""
_BEFORE_NOUN = frozenset({"say", "insist", "reckon", "believe", "hope", "joke"})
"""Those after which "the …" or "his …" begins a clause, not an object ("claimed his first title")."""
_SENSES = frozenset({"say", "tell", "answer", "write", "beside"})
_TAIL = re.compile(r"^[\s.)]*$")


@dataclass(slots=True)
class Indirect:
    """A clause ``[start, end)`` of reported speech with its cue."""

    start: int
    end: int
    speaker: Speaker
    cue: str
    verb: int
    sentence: tuple[int, int]


def find_indirect(narrative: Narrative, cues: Cues, used: frozenset[int]) -> Iterator[Indirect]:
    """All clauses of reported speech, in order. ``used``: offsets of verbs that introduce quotations."""
    masked = narrative.masked
    for start, end in cues.sentences():
        if end - start < 12:
            continue
        last = start
        for verb in cues.verbs(start, end):
            if (
                verb.start < last
                or verb.sense not in _SENSES
                or verb.passive
                or verb.gerund
                and verb.form not in {"saying", "claiming", "insisting", "adding"}
            ):
                continue
            clause = _after(masked, verb, end) or _before(masked, verb, start, end, used)
            if clause is None or _NOT.search(masked[max(start, verb.start - 24) : verb.start]):
                continue
            begin, stop = clause
            if stop - begin < 8 or "“" in masked[begin:stop] or (verb.start in used and "“" in masked[stop : stop + 3]):
                continue
            floor = start if begin > verb.start else stop
            speaker = cues.speaker_of(verb, floor, end)
            if speaker is None:
                continue
            yield Indirect(begin, stop, speaker, cues.phrase(verb, end), verb.start, (start, end))
            last = max(stop, verb.end)


def _after(masked: str, verb: Verb, end: int) -> tuple[int, int] | None:
    that = _THAT.match(masked, verb.end, end)
    lemma = VERB_LEMMA[verb.form]
    if that is None and verb.sense == "tell":
        that = _HEARER.match(masked, verb.end, min(end, verb.end + 90))
        if that is None or "," in that.group():
            return None
    if that is None and lemma in _BARE:
        that = _CLAUSE.match(masked, verb.end, end) or (_PHRASE.match(masked, verb.end, end) if lemma in _BEFORE_NOUN else None)
        if that is not None and not _VERBAL.search(masked, that.end(), min(end, that.end() + 80)):
            return None
    if that is None:
        return None
    end = min(end, that.end() + REACH)
    stop = masked.find("“", that.end(), end)
    stop = end if stop < 0 else stop
    while stop > that.end() and masked[stop - 1] in " .,;:–—-\u00a0":
        stop -= 1
    return that.end(), stop


def _before(masked: str, verb: Verb, start: int, end: int, used: frozenset[int]) -> tuple[int, int] | None:
    """ "…, X said." at the end of a sentence without marks."""
    if (
        end - verb.end > 80
        or verb.start in used
        or verb.sense not in {"say", "tell"}
        or len(masked[verb.end : end].split()) > 6
        or "," in masked[verb.end : end]
    ):
        return None
    start = max(start, verb.start - REACH)
    comma = masked.rfind(",", start, verb.start)
    inverted = comma >= 0 and not masked[comma + 1 : verb.start].strip()
    if (
        comma <= start
        or verb.start - comma > 60
        or "“" in masked[start : verb.start]
        or not (inverted or _TAIL.match(masked[verb.end : end]))
    ):
        return None
    return start, comma
