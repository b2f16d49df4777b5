"""The speech verbs of the narrator: where they stand, in what sense, and how the article prints the cue."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from flows.annotate.phrases import tokens
from flows.annotate.quotes.lexicon import NOUN_SENSE, PASSIVE, VERB_FORMS, VERB_LEMMA, VERB_SENSE
from flows.annotate.quotes.narrative import Narrative

_TOKEN = re.compile(r"(\S(?:(?<=\d)\d{0,2}(?:,\d{3})+(?!\w)|(?<=[\w’'&.-])[\w’'&.-]*(?<=[\w’'&])|))")
"""A number with its thousands separators, a word with what joins its parts, or one mark."""
_PART = frozenset("’'-")
"""What makes a word the part of a longer one: "self-called", "said’s"."""
_HEARER_ENDS = re.compile(r"[,.;:(“”—–]|\s(?:that|of|about|in|at|on|after|when|before|how|and|he|she|they|following|during|ahead)\s|$")
_NOUN_BEFORE = frozenset("the a an his her their my our of its this that media blog instagram facebook".split())
_ONE = frozenset({"a", "an", "one", "another"})
_ORDERED = frozenset("first second third next last final only other same main big".split())
_MODALS = frozenset("would will to could can should must may might not".split())
"""What stands before "continue" and "go" where somebody goes on to do something, not to speak."""
_NEVER_NOUNS = frozenset("said says told added called".split())
_BETWEEN_PASSIVE = frozenset("also then later once not even often n't".split())


class Token(NamedTuple):
    """One word or mark of punctuation of a narrator's clause; ``low``: without capitals."""

    word: str
    start: int
    end: int
    low: str


_new = tuple.__new__
"""Makes a ``Token`` of its four fields in half the time of a call of its class: a quarter of what they take to read."""


@dataclass(slots=True)
class Verb:
    """One speech verb. ``passive``: its subject does not speak ("was asked", "was called")."""

    form: str
    sense: str
    start: int
    end: int
    passive: bool
    gerund: bool


class Verbs:
    """Finds the speech verbs of one article, once."""

    def __init__(self, narrative: Narrative) -> None:
        self.narrative = narrative
        self.masked = narrative.masked
        self._tokens: dict[tuple[int, int], list[Token]] = {}
        self._hits = list(self._find())
        self._hit_starts = [start for start, _, _ in self._hits]

    def _find(self) -> Iterator[tuple[int, int, str]]:
        """(start, end, form) of every word of the narrator that has the form of a speech verb."""
        toks, masked = tokens(self.narrative.text), self.masked
        for i in toks.of(VERB_FORMS):
            start, end = toks.starts[i], toks.ends[i]
            after = masked[end : end + 2]
            quoted = masked[end - 1] != toks.text[end - 1]
            if quoted or (start > 1 and masked[start - 1] in _PART and masked[start - 2].isalnum()):
                continue
            if not (after[:1] in _PART and after[1:].isalnum()):
                yield start, end, toks.words[i]

    def sentences(self) -> list[tuple[int, int]]:
        """The narrator's sentences that have such a word, in order."""
        with_verb = {self.narrative.sentence_index(start) for start in self._hit_starts}
        return [self.narrative.sentences[i] for i in sorted(with_verb) if i >= 0]

    def tokens(self, start: int, end: int) -> list[Token]:
        """The words and punctuation of ``[start, end)``; read once."""
        known = self._tokens.get((start, end))
        if known is None:
            pieces = _TOKEN.split(self.masked[start:end])
            words, bounds = pieces[1::2], list(itertools.accumulate(map(len, pieces), initial=start))
            fields = zip(words, bounds[1::2], bounds[2::2], map(str.casefold, words), strict=False)
            known = self._tokens[start, end] = list(map(_new, itertools.repeat(Token), fields))
        return known

    def verbs(self, start: int, end: int) -> list[Verb]:
        """The speech verbs of ``[start, end)`` in order."""
        first, last = bisect.bisect_left(self._hit_starts, start), bisect.bisect_left(self._hit_starts, end)
        return self._read_verbs(start, end, self._hits[first:last]) if first < last else []

    def _read_verbs(self, start: int, end: int, hits: list[tuple[int, int, str]]) -> list[Verb]:
        out = []
        lowered = any(self.masked[at].islower() for at, _, _ in hits)
        followed = {verb - 1 for verb, _, _ in hits if self.masked[verb].islower()} if lowered else ()
        for at, stop, form in hits:
            capital = self.masked[at].isupper()
            if capital and at > start and (lowered or not self.title_case(start, end)):
                continue  # a name: a headline would have capitalised the other verbs, too
            if capital and form.endswith("ing") and stop in followed:
                continue  # so is this: "Yelling told reporters"
            if form.startswith("point") and not self.masked.startswith((" out", " to "), stop):
                continue
            before = self.masked[at - 24 if at - start > 24 else start : at].split()
            last = before[-1].casefold() if before else ""
            if (
                _is_noun(form, last)
                or (form in NOUN_SENSE and len(before) > 1 and _with_adjective(form, last, before))
                or (last in _MODALS and form in ("continue", "go"))
            ):
                continue
            sense, gerund = VERB_SENSE[form], form.endswith("ing")
            passive = not gerund and (
                _is_passive(before)
                or (not before and capital and form.endswith(("ed", "told")))
                or (sense == "call" and form.endswith("ed") and form != "called" and self.masked.startswith(" for ", stop))
            )  # "X condemned for ‘…’"
            out.append(Verb(form, sense, at, stop, passive, gerund))
        return out

    def title_case(self, start: int, end: int) -> bool:
        """The stretch is printed as a headline, its words capitalised."""
        words = [w for w in self.masked[start : min(end, start + 300)].split() if w[:1].isalpha() and len(w) > 3][:12]
        return len(words) >= 3 and sum(w[0].isupper() for w in words) >= 0.7 * len(words)

    def phrase(self, verb: Verb, ceiling: int) -> str:
        """The cue as printed: the verb, and for "told" its hearer."""
        text = self.narrative.text
        if verb.form == "described":
            return text[verb.start : verb.end] + (" as" if self.masked[verb.end : ceiling].lstrip().startswith("as") else "")
        if verb.sense == "tell":
            stop = _HEARER_ENDS.search(self.masked, verb.end, min(ceiling, verb.end + 60))
            if stop is not None and stop.start() > verb.end:
                return text[verb.start : stop.start()].strip()
        return text[verb.start : verb.end]


def _is_noun(form: str, before: str) -> bool:
    """The word before makes it a noun: "her answer", "Tom's message", "dropped hints"."""
    if before in _NOUN_BEFORE and form not in _NEVER_NOUNS:
        return True
    if form not in NOUN_SENSE:
        return False
    return before.endswith(("'s", "’s", "s'", "s’")) or (form.endswith("s") and before.endswith(("ed", "ing")))


def _with_adjective(form: str, last: str, before: list[str]) -> bool:
    """ "a bold claim", "an equally old thought", "the next question": the bare form of a verb that is a noun, too, after an article
    and one more word."""
    if VERB_LEMMA[form] != form and form != "thought":
        return False
    article = before[-2].casefold()
    if article.endswith("ly") and len(before) > 2:
        article = before[-3].casefold()
    return (article in _ONE and not last.endswith("ly")) or (article in _NOUN_BEFORE and last in _ORDERED)


def _is_passive(before: list[str]) -> bool:
    """A form of "be" before it, adverbs between."""
    for word in reversed(before[-3:]):
        low = word.casefold()
        if low in PASSIVE:
            return True
        if not low.endswith("ly") and low not in _BETWEEN_PASSIVE:
            return False
    return False
