"""A sentence as the words that matter to results: people, marks, places, disciplines, cues, boundaries.

Guarantees tokens sorted by offset, none inside quoted speech. Every later step reads these tokens, so that a new wording is most
often a row of ``seeds/result_cues.csv``. One pass over the article, whatever its sentences.
"""

from __future__ import annotations

import bisect
import functools
import re
from operator import attrgetter

from flows.annotate.claims.anaphors import DOES, Anaphors
from flows.annotate.claims.apposed import competition_kind
from flows.annotate.claims.ordinals import find_places
from flows.annotate.claims.round_words import find_rounds
from flows.annotate.claims.tokens import Inputs, Token
from flows.annotate.competition_asides import is_standard
from flows.annotate.overlaps import cover
from flows.annotate.phrases import START, Phrases
from flows.annotate.phrases import tokens as words_of
from flows.annotate.text import lowered
from flows.seeds import rows

STRONG = frozenset("mark place win title winnoun beat record out ahead behind".split())
"""Kinds of tokens without which a sentence tells no result."""

_STOPS = re.compile(r"[,;()\[\]|:–—-](?:(?<=[,;()\[\]|])|(?<=\s[–—-])[–—-]?(?=\s)|(?<=—)|(?<=:)(?=\s))")
"""Begins with one set of characters, so that the search skips quickly."""
_TO = re.compile(r"to (?=[A-Z\d]|the [A-Z\d])(?<=\d to )|to (?=\d)(?<=[a-z]['’]s to )")
_STOP_KINDS = {"[": "(", "]": ")", "–": "-", "—": "-", "--": "-", "––": "-"}
_PRIZE = re.compile(r"\b(titles?|gold|golds|crown|silver|bronze)(?: medals?)?$")
_PRIZES = ("title", "gold", "crown", "silver", "bronze", "titles", "golds", "medal", "medals")
_APOSTROPHES = ("'", "’")
_ATHLETE_NOUN = tuple("lete letes sprinter hurdler marathoner miler chaser walker jumper vaulter thrower putter".split())
_DESCRIBES = re.compile(r"[- ](?:record[- ]holders?\b|(?:specialist|exponent|ace|star|runner)s? [A-Z])")
"""After a discipline that describes an athlete: "the 10,000m record holder Name"."""
_HOLDER_AT = re.compile(r"record[- ]holders? (?:at|over|for|in) (?:the |both )?(?:[\d,]+ ?\w* (?:and|,) )*$")
"""Before the disciplines in which somebody holds records: "the world record-holder at 1,500 and 5,000 metres"."""
_NOUNS = frozenset(
    "placed throw jump leap break split set open complete clear score put reach cover post come go left run lead taking took claim".split()
)
_NO_CUES = {"won": re.compile(r"['’]t"), "no": re.compile(r".\d"), "t": re.compile(r"\d")}
"""What stands behind a word that is no cue: "won't", "world No 1", "T44"."""
_OVER = frozenset("over from by and against of".split())
_ATTEMPTS = ("attempt", "attempts")
_HAPPENED = ("only ", "manage ", "finish only ", "place only ", "fare no ", "do no ")
_DETERMINERS = frozenset(
    "a an the best his her their longest highest furthest second first third last final opening winning of farthest biggest fourth"
    " fifth sixth seventh eighth ninth tenth".split()
)
_SOLID = frozenset("person mark competition edition date record discipline".split())
"""Kinds of tokens that no cue, place or boundary overlaps, as none stands in quoted speech."""
_START, _END = attrgetter("start"), attrgetter("end")


@functools.cache
def _cues() -> Phrases:
    return Phrases(((r["phrases"], (r["kind"], r["value"])) for r in rows("result_cues")), crossing=False)


_OF_COUNTRY = re.compile(r" of [A-Z][\w-]+(?: [A-Z][\w-]+){0,2}['’]s \d")


def _owns(text: str, end: int) -> bool:
    """Whether what stands behind a name is its own: "Name of Ireland's 3:49.78"."""
    return text.startswith(" of ", end) and _OF_COUNTRY.match(text, end) is not None


class Words:
    """The tokens of one article, and those of a stretch of it."""

    def __init__(self, inp: Inputs) -> None:
        self.inp = inp
        self.text = inp.text.text
        self.toks = words_of(self.text)
        fixed = [*self._people(), *self._marks()]
        rest = [*self._competitions(), *self._read()]
        self.taken = bytearray(inp.quoted)
        for t in (*fixed, *rest):
            if t.kind in _SOLID:
                self.taken[t.start : t.end] = b"\x01" * (t.end - t.start)
        rest.extend(places := [Token("place", s, e, v) for s, e, v in find_places(inp.text, inp.people) if self.taken.find(1, s, e) < 0])
        cover(self.taken, [(t.start, t.end) for t in places])  # "third-placed" has no verb
        rest.extend([Token("round", s, e, v) for s, e, v in find_rounds(self.text) if not inp.quoted[s]])
        rest.sort(key=_END, reverse=True)  # of those that begin together, the longest stands first
        self.tokens = sorted([*fixed, *rest], key=_START)
        self._tos = [m.start() for m in self.toks.matches(("to",), _TO)]
        self._starts = list(map(_START, self.tokens))
        self._anaphors = Anaphors(inp)
        self._cues = _cues().find(self.toks)
        self._cue_starts = list(map(START, self._cues))
        strong = [t.start for t in self.tokens if t.kind in STRONG]
        strong += [start for (kind, _), _, _, start, end in self._cues if kind in STRONG and self.taken.find(1, start, end) < 0]
        self._strong = sorted(strong)

    def sentences(self) -> set[int]:
        """The sentences that may tell a result or name a race."""
        telling, read = set(), 0
        for start in sorted(self._strong + [t.start for t in self.tokens if t.kind in ("discipline", "competition")]):
            if start >= read and (sentence := self.inp.text.sentence_at(start)) is not None:
                telling.add(sentence.index)
                read = sentence.end
        return telling

    def of(self, start: int, end: int) -> tuple[list[Token], list[Token], bool]:
        """The tokens of ``text[start:end]``, those of them that describe somebody, and whether it may tell a result.

        Where it may: what is named, cues, boundaries, pronouns and descriptions. Else only what is named: people, marks, disciplines,
        competitions, dates, records, places and rounds.
        """
        named = self.tokens[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]
        if bisect.bisect_left(self._strong, start) == bisect.bisect_left(self._strong, end):
            return named, [], False
        anaphors = self._anaphors.of(start, end)
        toks = sorted([*anaphors, *named, *self._listed(start, end), *self._stops(start, end)], key=_START)
        return toks, [t for t in anaphors if t.form == "description"] if anaphors else [], True

    def _people(self) -> list[Token]:
        text, quoted = self.text, self.inp.quoted
        return [
            Token("person", m.start, m.end, m.person_key, "name", text.startswith(_APOSTROPHES, m.end) or _owns(text, m.end))
            for m in self.inp.people.mentions
            if not quoted[m.start]
        ]

    def _competitions(self) -> list[Token]:
        out: list[Token] = []
        for c in self.inp.competitions.rows:
            if self.inp.quoted[c.char_start] or is_standard(self.text, c.char_end):
                continue
            words = lowered(self.text)[c.char_start : c.char_end]
            kind = competition_kind(self.text, c, words)
            out.append(Token(kind, c.char_start, c.char_end, c))
            prize = _PRIZE.search(words) if words.endswith(_PRIZES) else None
            if prize is not None and kind != "edition":
                value = {"silver": 2, "bronze": 3}.get(prize[1], 1)
                out.append(Token("title" if value == 1 else "place", c.char_start + prize.start(1), c.char_end, value, "finite"))
        return out

    def _marks(self) -> list[Token]:
        marks = [k for k in self.inp.marks if not self.inp.quoted[k.char_start]]
        return [Token("mark" if k.kind == "result" else "nomark", k.char_start, k.char_end, k) for k in marks]

    def _read(self) -> list[Token]:
        """What disciplines, dates and records were read to be."""
        quoted = self.inp.quoted
        than, text = " than ", self.text  # "much quicker than last year"
        days = [t for t in self.inp.dates.rows if not quoted[t.char_start] and not text.endswith(than, 0, t.char_start)]
        out = [Token("date", t.char_start, t.char_end, t) for t in days]
        out += [Token("record", r.start, r.end, r, owner=r.own) for r in self.inp.records if not quoted[r.start]]
        holders = not self.toks.vocabulary.isdisjoint(("holder", "holders"))
        for d in self.inp.disciplines:
            if quoted[d.start]:
                continue
            word = self.text[d.start : d.end].lower()
            of_athlete = word.endswith(_ATHLETE_NOUN) or _DESCRIBES.match(self.text, d.end) is not None
            of_athlete = of_athlete or holders and _HOLDER_AT.search(self.text, d.start - 60, d.start) is not None
            out.append(Token("titled" if of_athlete else "discipline", d.start, d.end, d))
            if word.endswith(DOES) or word == "put":  # "long jumped 7.12m": the discipline is the verb
                out.append(Token("finish", d.end - 1, d.end, "", "part" if word.endswith("ing") else "finite"))
        return out

    def _listed(self, low: int, high: int) -> list[Token]:
        """Cues of the seed, with the form of each verb."""
        words, gaps, starts, free = self.toks.words, self.toks.gaps, self._cue_starts, self.taken.find
        out: list[Token] = []
        for (kind, value), first, last, start, end in self._cues[bisect.bisect_left(starts, low) : bisect.bisect_left(starts, high)]:
            if kind == "plain" or free(1, start, end) >= 0:
                continue
            word = words[first]
            before = words[first - 1] if len(gaps[first - 1]) == 1 else ""
            if kind == "finish":
                if first == last and (word in _NOUNS and before in _DETERMINERS or gaps[first - 1] == "-"):
                    continue  # "on the mark", "the ever-improving Name"
            elif kind == "hyp":
                if before in _DETERMINERS and word in _ATTEMPTS or self.text.startswith(_HAPPENED, end + 1):
                    continue  # "with her fifth attempt"; "could only finish sixth", "could manage only sixth": it did happen
                if word == "able" and before in ("was", "were"):
                    continue  # "was able to hold her off": she did
                if word == "going" and self.text[end + 1 : end + 2].isupper():
                    kind = "goes"  # "going to Name"
            if word == "missed" and before in ("we", "you"):
                continue  # "in an event we missed, Name was ninth"
            if word == "leading" and before in _OVER and self.text[end + 1 : end + 2].isupper():
                continue  # "a victory over leading American Name"
            if word in _NO_CUES and _NO_CUES[word].match(self.text, end):
                continue
            out.append(Token(kind, start, end, value, "part" if word.endswith("ing") else "inf" if before == "to" else "finite"))
        return out

    def _stops(self, start: int, end: int) -> list[Token]:
        """Boundaries: the marks between words, and "to" between marks."""
        text, free = self.text, self.taken.find
        out: list[Token] = []
        for m in _STOPS.finditer(text[start:end]):
            kind, low, high = m.group(), start + m.start(), start + m.end()
            if free(1, low, high) < 0 and not (kind == "," and text[high : high + 1].isdigit() and self._in_number(low)):
                out.append(Token(_STOP_KINDS.get(kind, kind), low, high))
        for at in self._tos[bisect.bisect_left(self._tos, start) : bisect.bisect_left(self._tos, end)] if self._tos else ():
            if free(1, at - 1, at + 3) < 0:
                out.append(Token("to", at - 1, at + 3))
        return out

    def _in_number(self, comma: int) -> bool:
        """Whether a comma parts the thousands of a number: "10,000"."""
        before = self.toks.first(comma) - 1
        return before >= 0 and self.toks.ends[before] > comma
