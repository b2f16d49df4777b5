"""A sentence as the words that matter to results: people, marks, places, disciplines, cues, boundaries.

Guarantees tokens sorted by offset, none inside quoted speech. Every later step reads these tokens, so that a new wording is most
often a row of ``seeds/result_cues.csv``. One pass over the article, whatever its sentences.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from operator import attrgetter

from flows.annotate import lexicon
from flows.annotate.claims.apposed import competition_kind, description_end
from flows.annotate.claims.ordinals import find_places, find_rounds
from flows.annotate.claims.tokens import Inputs, Token
from flows.annotate.folding import remembered
from flows.annotate.overlaps import cover
from flows.annotate.phrases import Phrases
from flows.annotate.phrases import tokens as words_of
from flows.annotate.text import lowered
from flows.seeds import rows

STRONG = frozenset("mark place win title winnoun beat record out ahead behind".split())
"""Kinds of tokens without which a sentence tells no result."""

_STOPS = re.compile(r"[,;()\[\]|]|[–—-](?<=\s.)[–—-]?(?=\s)|—|:(?=\s)")
_TO = re.compile(r"to (?=[A-Z\d]|the [A-Z\d])(?<=\d to )|to (?=\d)(?<=[a-z]['’]s to )")
_STOP_KINDS = {"[": "(", "]": ")", "–": "-", "—": "-", "--": "-", "––": "-"}
_PRIZE = re.compile(r"\b(titles?|gold|golds|crown|silver|bronze)(?: medals?)?$")
_PRIZES = ("title", "gold", "crown", "silver", "bronze", "titles", "golds", "medal", "medals")
_APOSTROPHES = ("'", "’")
_ATHLETE_NOUN = tuple("lete letes sprinter hurdler marathoner miler chaser walker jumper vaulter thrower putter".split())
_DESCRIBES = re.compile(r"[- ](?:record[- ]holders?\b|(?:specialist|exponent|ace|star) [A-Z])")
"""After a discipline that describes an athlete: "the 10,000m record holder Name"."""
_DOES = ("jumped", "vaulted", "vaulting", "puts", "putting")
_NOUNS = frozenset(
    "placed throw jump leap break split set open complete clear score put reach cover post come go left run lead taking took claim".split()
)
_NOT, _ATTEMPTS = ("'t", "’t"), ("attempt", "attempts")
_HAPPENED = ("only ", "manage ", "finish only ", "place only ", "fare no ", "do no ")
_DETERMINERS = frozenset(
    "a an the best his her their longest highest furthest second first third last final opening winning of farthest biggest fourth"
    " fifth sixth seventh eighth ninth tenth".split()
)
_BESIDE = re.compile(r"(?: of [A-Z][\w ]{0,30})?, ?[Tt]he ")
_TELLS_A_PLACE = ("winner", "winners", "runner-up", "runners-up", "victor")
_PLURAL = re.compile(r" (?:pair|duo|trio|quartet|twins|brothers|sisters|team-?mates|teammates|athletes|runners|men|women|of)\b")
_OF_RACE = re.compile(r" (?:boys |girls |men['’]s |women['’]s |boys['’] |girls['’] )?")
_OBJECTIVE_HER = re.compile(r" (?!in\b|to\b|by\b|with\b|and\b|at\b|for\b|on\b|into\b)[\w‘'\"“]")
_SOMEBODY = "somebody"
"""The key of a person whom the text does not name: no claim is made of it."""
_SEEN = re.compile(r"\b(?:saw|see|seen|watch|watched|watching|let|made|helped) $")
"""Before a "her" that does what follows: "watched her win"."""
_HE_OR_SHE = frozenset(("he", "she", "him", "her"))
_SOLID = frozenset("person mark competition edition date record discipline".split())
"""Kinds of tokens that no cue, place or boundary overlaps, as none stands in quoted speech."""
_START, _END = attrgetter("start"), attrgetter("end")


@functools.cache
def _cues() -> Phrases:
    return Phrases(((r["phrases"], (r["kind"], r["value"])) for r in rows("result_cues")), crossing=False)


@remembered
def _stops_in(gap: str) -> tuple[tuple[str, int, int], ...]:
    """The boundaries in what stands between two words: kind, start, end."""
    return tuple([(_STOP_KINDS.get(m.group(), m.group()), *m.span()) for m in _STOPS.finditer(gap)])


class Words:
    """The tokens of one article, and those of a stretch of it."""

    def __init__(self, inp: Inputs) -> None:
        self.inp = inp
        self.text = inp.text.text
        self.toks = words_of(self.text)
        fixed = [*self._people(), *self._marks()]
        rest = [*self._competitions(), *self._read()]
        self.taken = cover(bytearray(inp.quoted), [(t.start, t.end) for t in (*fixed, *rest) if t.kind in _SOLID])
        rest.extend(places := [Token("place", s, e, v) for s, e, v in find_places(inp.text, inp.people) if self.taken.find(1, s, e) < 0])
        cover(self.taken, [(t.start, t.end) for t in places])  # "third-placed" has no verb
        rest.extend(Token("round", s, e, v) for s, e, v in find_rounds(self.text))
        rest.sort(key=_END, reverse=True)  # of those that begin together, the longest stands first
        self.tokens = sorted([t for t in (*fixed, *rest) if not inp.quoted[t.start]], key=_START)
        self._tos = self.toks.places.get("to", [])
        self._starts = [t.start for t in self.tokens]
        self._unresolved = list(self._nobody())
        self._cues = [h for h in _cues().find(self.toks) if self.taken.find(1, h.start, h.end) < 0]
        self._cue_starts = [h.start for h in self._cues]
        self._strong = sorted([t.start for t in self.tokens if t.kind in STRONG] + [h.start for h in self._cues if h.payload[0] in STRONG])

    def sentences(self) -> set[int]:
        """The sentences that may tell a result or name a race."""
        telling, read = set(), 0
        for start in sorted(self._strong + [t.start for t in self.tokens if t.kind in ("discipline", "competition")]):
            if start >= read and (sentence := self.inp.text.sentence_at(start)) is not None:
                telling.add(sentence.index)
                read = sentence.end
        return telling

    def of(self, start: int, end: int) -> list[Token]:
        """What ``text[start:end]`` names: people, marks, disciplines, competitions, dates, records, places and rounds."""
        return self.tokens[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def may_tell(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` holds a word without which it tells no result."""
        return bisect.bisect_left(self._strong, start) < bisect.bisect_left(self._strong, end)

    def with_cues(self, named: list[Token], start: int, end: int) -> tuple[list[Token], list[Token]]:
        """All tokens of ``text[start:end]``: what is named, and cues, boundaries, pronouns and descriptions; and the descriptions alone."""
        anaphors = self._anaphors(start, end)
        toks = sorted([*anaphors, *named, *self._listed(start, end), *self._stops(start, end)], key=_START)
        return toks, [t for t in anaphors if t.form == "description"]

    def _people(self) -> list[Token]:
        text = self.text
        return [
            Token("person", m.start, m.end, m.person_key, "name", text[m.end : m.end + 1] in _APOSTROPHES) for m in self.inp.people.mentions
        ]

    def _competitions(self) -> Iterator[Token]:
        for c in self.inp.competitions.rows:
            words = lowered(self.text)[c.char_start : c.char_end]
            kind = competition_kind(self.text, c, words)
            yield Token(kind, c.char_start, c.char_end, c)
            prize = _PRIZE.search(words) if words.endswith(_PRIZES) else None
            if prize is not None and kind != "edition":
                value = {"silver": 2, "bronze": 3}.get(prize[1], 1)
                yield Token("title" if value == 1 else "place", c.char_start + prize.start(1), c.char_end, value, "finite")

    def _marks(self) -> list[Token]:
        return [Token("mark" if k.kind == "result" else "nomark", k.char_start, k.char_end, k) for k in self.inp.marks]

    def _read(self) -> Iterator[Token]:
        """What disciplines, dates and records were read to be."""
        for d in self.inp.disciplines:
            word = self.text[d.start : d.end].lower()
            of_athlete = word.endswith(_ATHLETE_NOUN) or _DESCRIBES.match(self.text, d.end) is not None
            yield Token("titled" if of_athlete else "discipline", d.start, d.end, d)
            if word.endswith(_DOES) or word == "put":  # "long jumped 7.12m": the discipline is the verb
                yield Token("finish", d.end - 1, d.end, "", "part" if word.endswith("ing") else "finite")
        for t in self.inp.dates.rows:
            yield Token("date", t.char_start, t.char_end, t)
        for r in self.inp.records:
            yield Token("record", r.start, r.end, r, owner=r.own)

    def _listed(self, low: int, high: int) -> list[Token]:
        """Cues of the seed, with the form of each verb."""
        words, gaps, starts = self.toks.words, self.toks.gaps, self._cue_starts
        out: list[Token] = []
        for (kind, value), first, last, start, end in self._cues[bisect.bisect_left(starts, low) : bisect.bisect_left(starts, high)]:
            word = words[first]
            before = words[first - 1] if len(gaps[first - 1]) == 1 else ""
            if kind == "plain" or kind == "finish" and first == last and word in _NOUNS and before in _DETERMINERS:
                continue
            if word == "won" and self.text.startswith(_NOT, end) or word == "no" and self.text[end + 1 : end + 2].isdigit():
                continue  # "won't", "world No 1"
            if kind == "hyp" and (before in _DETERMINERS and word in _ATTEMPTS or self.text.startswith(_HAPPENED, end + 1)):
                continue  # "with her fifth attempt"; "could only finish sixth", "could manage only sixth": it did happen
            if kind == "hyp" and word == "able" and before in ("was", "were"):
                continue  # "was able to hold her off": she did
            kind = "goes" if kind == "hyp" and word == "going" and self.text[end + 1 : end + 2].isupper() else kind  # "going to Name"
            out.append(Token(kind, start, end, value, "part" if word.endswith("ing") else "inf" if before == "to" else "finite"))
        return out

    def _stops(self, start: int, end: int) -> list[Token]:
        """Boundaries: the marks between words, and "to" between marks."""
        toks, free = self.toks, self.taken.find
        first, last = toks.first(start), toks.first(end)
        ends, between = toks.ends, toks.gaps
        gaps = [(ends[i], between[i]) for i in range(first, last) if between[i] != " "]
        if gaps:
            at, gap = gaps[-1]
            gaps[-1] = at, gap[: end - at]
        if first < last and start < toks.starts[first]:
            gaps.append((start, self.text[start : toks.starts[first]]))
        out: list[Token] = []
        for at, gap in gaps:
            for kind, low, high in _stops_in(gap):
                if free(1, at + low, at + high) < 0:
                    out.append(Token(kind, at + low, at + high))
        for i in self._tos[bisect.bisect_left(self._tos, first) : bisect.bisect_left(self._tos, last)]:
            low, high = toks.starts[i] - 1, toks.ends[i] + 1
            if _TO.match(self.text, low + 1) and free(1, low, high) < 0:
                out.append(Token("to", low, high))
        return out

    def _anaphors(self, start: int, end: int) -> list[Token]:
        """Pronouns and descriptions that the people of the article resolve; a description in apposition to a name is that person."""
        voices = self.inp.voices.within(start, end)
        out = [Token("person", v.start, v.end, v.person, "pronoun", v.owner) for v in voices if not self.inp.quoted[v.start]]
        out += self._unresolved[
            bisect.bisect_left(self._unresolved, start, key=_START) : bisect.bisect_left(self._unresolved, end, key=_START)
        ]
        for r in self.inp.people.references_in(start, end):
            if self.inp.quoted[r.start] or _PLURAL.match(self.text, r.end) or r.kind == "description" and self._of_race(r.end):
                continue
            word = self.text[r.start : r.end].lower()
            if r.kind == "description" and word.endswith(_TELLS_A_PLACE):
                continue
            owner = r.possessive or word == "his"
            if word == "her":
                owner = _OBJECTIVE_HER.match(self.text, r.end, r.end + 6) is not None
                owner = owner and _SEEN.search(self.text, max(0, r.start - 9), r.start) is None
            key = r.person_key
            if voices and r.kind == "pronoun" and key == voices[0].person:
                # nobody says "she" of herself
                before = self.inp.people.mentions_in(max(0, r.start - 400), r.start)
                key = next((m.person_key for m in reversed(before) if m.person_key != key), _SOMEBODY)
            out.append(Token("person", r.start, r.end, key, r.kind, owner))
            if owner and r.kind == "pronoun" and (kin := self._relative(r.end)) is not None:
                out.append(kin)
        for m in self.inp.people.mentions_in(start, end):
            if not self.text.startswith((",", " of "), m.end) or self.inp.quoted[m.start]:
                continue
            beside = _BESIDE.match(self.text, m.end, min(end, m.end + 45))
            stop = description_end(self.text, beside.end(), end) if beside is not None else None
            if beside is not None and stop is not None:
                low = beside.end() - 4
                out = [t for t in out if not (t.start < stop and low < t.end)]
                out.append(Token("person", low, stop, m.person_key, "description", self.text[stop : stop + 2] in ("'s", "’s")))
        return out

    def _relative(self, end: int) -> Token | None:
        """ "his wife won the pentathlon": a relative without a name, who is not whom the pronoun means."""
        i, words, starts = self.toks.first(end), self.toks.words, self.toks.starts
        if i + 1 >= len(words) or words[i] not in lexicon.kinship() or words[i + 1] not in lexicon.athlete_verbs():
            return None
        beside = starts[i + 1] == self.toks.ends[i] + 1 and self.text[starts[i + 1]].islower()
        return Token("person", starts[i], self.toks.ends[i], _SOMEBODY, "description") if beside else None

    def _nobody(self) -> Iterator[Token]:
        """Pronouns that nobody of the article is meant by: what they do is not done by who was named before."""
        known = {r.start for r in self.inp.people.references}
        for i in self.toks.of(_HE_OR_SHE):
            start, end = self.toks.starts[i], self.toks.ends[i]
            seen = self.toks.words[i] != "her" or _SEEN.search(self.text, max(0, start - 9), start)
            if start not in known and not self.inp.quoted[start] and seen:
                yield Token("person", start, end, _SOMEBODY, "pronoun")

    def _of_race(self, end: int) -> bool:
        """ "the junior steeplechase": what looks like a description belongs to a discipline."""
        near = self.inp.disciplines.within(end, end + 18)
        return any(_OF_RACE.fullmatch(self.text, end, d.start) and not self.text.endswith(_DOES, d.start, d.end) for d in near)
