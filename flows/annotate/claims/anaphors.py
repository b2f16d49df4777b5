"""Pronouns and descriptions as tokens: of the person whom the people of the article resolve them to, or of nobody named."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from operator import attrgetter

from flows.annotate import lexicon
from flows.annotate.claims.apposed import description_end
from flows.annotate.claims.tokens import Inputs, Token
from flows.annotate.phrases import tokens as words_of

DOES = ("jumped", "vaulted", "vaulting", "puts", "putting")
"""What ends a discipline that is the verb: "long jumped"."""
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


class Anaphors:
    """The pronouns and descriptions of one article."""

    def __init__(self, inp: Inputs) -> None:
        self.inp = inp
        self.text = inp.text.text
        self.toks = words_of(self.text)
        self._unresolved = list(self._nobody())
        self._unresolved_starts = list(map(attrgetter("start"), self._unresolved))

    def of(self, start: int, end: int) -> list[Token]:
        """Those of ``text[start:end]``: a description in apposition to a name is that person."""
        voices = self.inp.voices.within(start, end) if self.inp.voices else ()
        nobody = self._unresolved_starts
        out = self._unresolved[bisect.bisect_left(nobody, start) : bisect.bisect_left(nobody, end)]
        for v in voices:
            if not self.inp.quoted[v.start]:
                out.append(Token("person", v.start, v.end, v.person, "pronoun", v.owner))
        for r in self.inp.people.references_in(start, end):
            if self.inp.quoted[r.start] or _PLURAL.match(self.text, r.end) or r.kind == "description" and self._of_race(r.end):
                continue
            word = self.text[r.start : r.end].lower()
            if r.kind == "description" and word.endswith(_TELLS_A_PLACE):
                continue
            owner = r.possessive or word == "his"
            if word == "her":
                owner = _OBJECTIVE_HER.match(self.text, r.end, r.end + 6) is not None
                owner = owner and _SEEN.search(self.text, r.start - 9, r.start) is None
            key = r.person_key
            if voices and r.kind == "pronoun" and key == voices[0].person:
                # nobody says "she" of herself
                before = self.inp.people.mentions_in(r.start - 400, r.start)
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
        if i + 1 >= len(words) or words[i] not in lexicon.kinship() or words[i + 1] not in lexicon.ATHLETE_VERBS:
            return None
        beside = starts[i + 1] == self.toks.ends[i] + 1 and self.text[starts[i + 1]].islower()
        return Token("person", starts[i], self.toks.ends[i], _SOMEBODY, "description") if beside else None

    def _nobody(self) -> Iterator[Token]:
        """Pronouns that nobody of the article is meant by: what they do is not done by who was named before."""
        known = {r.start for r in self.inp.people.references}
        for i in self.toks.of(_HE_OR_SHE):
            start, end = self.toks.starts[i], self.toks.ends[i]
            seen = self.toks.words[i] != "her" or _SEEN.search(self.text, start - 9, start)
            if start not in known and not self.inp.quoted[start] and seen:
                yield Token("person", start, end, _SOMEBODY, "pronoun")

    def _of_race(self, end: int) -> bool:
        """ "the junior steeplechase": what looks like a description belongs to a discipline."""
        near = self.inp.disciplines.within(end, end + 18)
        return any(_OF_RACE.fullmatch(self.text, end, d.start) and not self.text.endswith(DOES, d.start, d.end) for d in near)
