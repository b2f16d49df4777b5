"""Men or women by company: races and relays are run by one sex, so that who runs with others tells it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping, Sequence

from flows.annotate.individuals import Found
from flows.annotate.phrases import tokens
from flows.annotate.text import Text
from flows.annotate.votes import Traits

_MIXED = re.compile(r"\b[Mm]ixed (?=4|relay|team|quartet|zone relay)")
_DOUBT = 1.0
"""Votes below which others of the same race tell somebody's sex."""
_LISTED = re.compile(r"(?:,| and|, and| &)(?: [a-z]+)? ")
_RELAY = re.compile(r"\b(?:4 ?[x×] ?\d|relay|quartet|foursome)", re.I)
_RELAY_WORDS = frozenset("x relay relays relayed quartet quartets foursome foursomes".split())
_QUARTET = 4


def quartets(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], mentions: Mapping[int, Found]) -> None:
    """ "Anna, Beth, Cameron and Dee ran 3:26": one of a relay whose name alone tells another sex than those of its team-mates."""
    run: list[int] = []
    relay = not tokens(text.text).vocabulary.isdisjoint(_RELAY_WORDS) or "×" in text.text
    for k, (start, _, who) in enumerate(order if relay else ()):
        sentence = mentions[start].sentence
        joined = k > 0 and sentence is mentions[order[k - 1][0]].sentence and _LISTED.fullmatch(text.text, order[k - 1][1], start)
        run = [*run, who] if joined else [who]
        if len(run) != _QUARTET or sentence is None or not _RELAY.search(text.text, sentence.start, sentence.end):
            continue
        told = [traits[i].sex for i in run]
        for sex, other in (("F", "M"), ("M", "F")):
            odd = run[told.index(other)] if told.count(sex) > 1 and told.count(other) == 1 else None
            if odd is not None and not traits[odd].bound[other] and "ixed" not in text.text[sentence.start : sentence.end]:
                traits[odd].sexes[sex] += 2.0


def shared(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], athletes: Sequence[bool]) -> None:
    """Races are run by one sex: whose sex is in doubt has that of the others named in the same sentence, or paragraph."""
    known = [t.sex for t in traits]
    doubtful = {i for i, t in enumerate(traits) if athletes[i] and t.votes("M") < _DOUBT and t.votes("F") < _DOUBT}
    mixed = [m.start() for m in tokens(text.text).matches(("mixed",), _MIXED)] if doubtful else []
    for k, (start, _end, who) in enumerate(order):
        if who not in doubtful:
            continue
        sentence, paragraph = text.sentence_at(start), text.paragraph_at(start)
        for other_start, _, other in order[max(0, k - 4) : k + 5]:
            sex = known[other]
            if sex is None or other == who or sentence is None or paragraph is None:
                continue
            leaning = other in doubtful
            if leaning and (known[who] is not None or max(traits[other].sexes.values(), default=0.0) < 0.8):
                continue
            near = bisect.bisect_left(mixed, paragraph.start - 600)
            if near < len(mixed) and mixed[near] < paragraph.end:
                continue
            if sentence.start <= other_start < sentence.end:
                traits[who].sexes[sex] += 0.3 if leaning else 0.5
            elif leaning:
                continue
            elif paragraph.start <= other_start < paragraph.end:
                traits[who].sexes[sex] += 0.1
