"""Who a noun phrase of the narrator means: a person of the article, an organisation, or a role left as printed."""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from flows.annotate import lexicon
from flows.annotate.people import Mention, People
from flows.annotate.quotes.lexicon import INDEFINITE, ORGANISATION_NOUNS, PREPOSITIONS, PRONOUNS, ROLE_NOUNS
from flows.annotate.quotes.narrative import Narrative

NAME_KINDS = frozenset({"full", "surname", "first", "nickname", "initial"})

_ACRONYM = re.compile(r"\(([A-Z]{2,8})\)")
_CAPITALS = re.compile(r"(?:[A-Z][\w’'&.-]*|of|the|and|for|de|la|&)(?:\s|$)")
_BREAK = re.compile(r"[,.;:“”()]| (?:who|and|but|said|says|told) ")
_POSSESSIVE = re.compile(r"['’]s$")
_OWNERS = frozenset("his her their its my our this that these those".split())
_CIRCLE = frozenset(
    "family relatives parents management representatives lawyers team club school friends camp entourage foundation".split()
)
"""Who speaks for somebody without a name: "his family said"."""
_OF_FOR = frozenset({"of", "for"})
"""In the name of a body, not of a newspaper: the Court of Arbitration for Sport."""
_THE = re.compile(r"^(?:the|The)\s+")
_WORD = re.compile(r"[\w’'&.-]+")
_MODIFIES = re.compile(rf" (?!(?:{'|'.join(PREPOSITIONS)}|and|who) )[a-z]")
"""After a name: "a Bell camp official", "an Obama spokesman"."""


@dataclass(slots=True)
class Speaker:
    """``name``: full name, organisation or printed role. ``key``: the person, or None. ``how``: named, pronoun,
    description, role, organisation. ``phrase``: as printed. ``confidence`` in the identity, 0 to 1."""

    name: str
    key: str | None
    how: str
    phrase: str
    start: int
    confidence: float

    def read_as(self, how: str, phrase: str, confidence: float) -> Speaker:
        """Whom another ``phrase`` is read to mean."""
        return Speaker(self.name, self.key, how, phrase, self.start, confidence)


class Speakers:
    """Reads noun phrases of one article."""

    def __init__(self, narrative: Narrative, people: People) -> None:
        self.narrative = narrative
        self.people = people
        self.acronyms = _acronyms(narrative.text)
        raw, masked = narrative.text, narrative.masked
        self._names = [m for m in people.mentions if m.kind in NAME_KINDS and masked[m.start] == raw[m.start]]
        self._name_starts = [m.start for m in self._names]
        self.first_person: list[tuple[int, int, Speaker]] = []
        """Stretches told by an "I" who is not the author (answers of an interview), in order."""

    def names_in(self, start: int, end: int) -> list[Mention]:
        """Mentions by name that begin in the span, outside quotations."""
        return self._names[bisect.bisect_left(self._name_starts, start) : bisect.bisect_left(self._name_starts, end)]

    def possessive(self, mention: Mention) -> bool:
        """The name is followed by 's or, after an s, by an apostrophe."""
        after = self.narrative.masked[mention.end : mention.end + 2]
        return after[:1] in {"'", "’"} and (after[1:] in {"s", "S", " "} or not after[1:])

    def after_preposition(self, mention: Mention) -> bool:
        """The name is the object of a preposition ("behind", "behind only Kenya's")."""
        before = self.narrative.masked[max(mention.start - 30, 0) : mention.start].split()
        while len(before) > 1 and (before[-1].endswith(("'s", "’s")) or before[-1] in {"only", "just"}):
            before.pop()
        return bool(before) and before[-1].strip("(").casefold() in PREPOSITIONS

    def person(self, mention: Mention, phrase: str | None = None, confidence: float | None = None) -> Speaker:
        """The speaker a mention by name stands for."""
        known = self.people.by_key[mention.person_key]
        printed = phrase or self.narrative.text[mention.start : mention.end]
        return Speaker(known.full_name, known.key, "named", printed, mention.start, confidence or max(mention.confidence, 0.9))

    def who(self, start: int, end: int, printed: bool = False) -> Speaker | None:
        """Read the noun phrase ``[start, end)``; None when it is nobody that can be told.

        ``printed``: it is the subject of a verb of speech, so what cannot be told is kept as a role, as printed.
        """
        text = self.narrative.masked
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and text[end - 1] in " ,;:–—-*_":
            end -= 1
        phrase = text[start:end]
        if not phrase or phrase.endswith(("'s", "’s")):
            return None
        names = self.names_in(start, end)
        plain = [m for m in names if not self.possessive(m)] if names else []
        heads = [m for m in plain if not self.after_preposition(m)] if plain else []
        first = phrase.split(None, 1)[0].casefold()
        office = first in INDEFINITE and phrase.split()[-1].casefold() in ROLE_NOUNS | ORGANISATION_NOUNS
        if heads and not (office and _MODIFIES.match(text, heads[0].end, end)):
            return self.person(heads[0])
        if first in PRONOUNS and len(phrase) <= 6:
            if first == "i":
                return self._first_person(start, phrase)
            nobody = Speaker("", None, "pronoun", phrase, start, 0.0)
            return (self.resolved(start, end, phrase, "pronoun") or nobody) if first in {"he", "she"} else None
        if plain and not heads and not any(w.casefold() in ROLE_NOUNS for w in _WORD.findall(phrase)):
            return self.person(plain[0])
        if first in INDEFINITE:
            if " " not in phrase:
                return None
            return self._in_apposition(end) or Speaker(phrase, None, "role", phrase, start, 0.9)
        bare = _THE.sub("", phrase)
        if bare in self.acronyms:
            return Speaker(self.acronyms[bare], None, "organisation", phrase, start, 0.9)
        words = [w.casefold() for w in _WORD.findall(bare)]
        if not words:
            return None
        if words[-1] in ORGANISATION_NOUNS and phrase != bare:
            return self._last_organisation(start) or Speaker(bare, None, "role", phrase, start, 0.6)
        if _is_capitals(bare) and not (len(words) == 1 and phrase == bare and words[0] in lexicon.ordinary()):
            described = self._is_role(words) or (" " not in bare and not bare.isupper())
            resolved = self.resolved(start, end, phrase, "description") if phrase != bare and described else None
            if resolved is None and phrase == bare and " " not in bare and lexicon.word(bare).opens_place:
                return None  # a country hails nothing: "Trinidad and Tobago coach hails …"
            called = phrase if phrase[:4] in {"The ", "the "} and lexicon.medium(words[-1]) and not _OF_FOR & set(words) else bare
            return resolved or Speaker(self.acronyms.get(bare, called[:1].upper() + called[1:]), None, "organisation", phrase, start, 0.8)
        plural = phrase.islower() and (phrase.endswith("s") or words[-1] in {"police", "people", "staff"}) and first not in _OWNERS
        if phrase == bare and plural and (printed or words[-1][:-1] in ROLE_NOUNS or words[-1] == "police"):
            return Speaker(phrase, None, "role", phrase, start, 0.7)
        roles = [*words[:-1], words[-1].removesuffix("s")]
        if printed and phrase == bare and bare[0].isupper() and bare[-1].islower() and self._is_role(roles) and not names:
            return Speaker(phrase, None, "role", phrase, start, 0.6)  # "says Danish hurdler", in a headline
        if first in {"the", "his", "her", "their", "my", "our", "its"} or names or first.endswith(("'s", "’s")):
            role = self._is_role(words)
            named = self._in_apposition(end) if role else None
            if named is not None:
                return named
            resolved = self.resolved(start, end, phrase, "description") if role or first == "the" else None
            if resolved is not None:
                return resolved
            if role or (first != "the" and words[-1] in _CIRCLE):
                return Speaker(bare, None, "role", phrase, start, 0.7)
            if printed and phrase != bare and len(words) <= 6 and words[-1:] != ["one"]:
                return Speaker(bare, None, "role", phrase, start, 0.5)
        return None

    def _in_apposition(self, end: int) -> Speaker | None:
        """ "her mother, Lena Bell, says", "Bell's coach, the former hurdler Jon Farrow, says": the name between commas after a role."""
        masked = self.narrative.masked
        name = next(iter(self.names_in(end, end + 90)), None) if masked.startswith(", ", end) else None
        if name is None or not masked.startswith(",", name.end):
            return None
        between = masked[end + 2 : name.start]
        return self.person(name) if len(between.split()) <= 8 and not _BREAK.search(between.replace(". ", " ")) else None

    @staticmethod
    def _is_role(words: list[str]) -> bool:
        """The head of the phrase, before its first preposition, is a role or kinship noun."""
        stop = next((i for i, w in enumerate(words) if w in PREPOSITIONS), len(words))
        return stop > 0 and (words[stop - 1] in ROLE_NOUNS or " ".join(words[max(stop - 2, 0) : stop]) in ROLE_NOUNS)

    def _last_organisation(self, at: int) -> Speaker | None:
        """The organisation the article spelt out and named last: what "the body" means."""
        floor = max(at - 4000, 0)
        last = max(self.acronyms, key=lambda a: self.narrative.masked.rfind(a, floor, at), default=None)
        if last is None or self.narrative.masked.rfind(last, floor, at) < 0:
            return None
        return Speaker(self.acronyms[last], None, "organisation", last, at, 0.7)

    def _first_person(self, at: int, phrase: str) -> Speaker | None:
        i = bisect.bisect_right(self.first_person, at, key=lambda s: s[0]) - 1
        if i < 0 or at >= self.first_person[i][1]:
            return None
        return replace(self.first_person[i][2], how="pronoun", phrase=phrase, start=at)

    def resolved(self, start: int, end: int, phrase: str, how: str, exclude: Collection[str] = ()) -> Speaker | None:
        """Whom a pronoun or description means, by the people of the article, ``exclude`` apart."""
        found = self.people.resolve(start, end, exclude)
        if found.person_key is None or found.person_key not in self.people.by_key:
            return None
        person = self.people.by_key[found.person_key]
        return Speaker(person.full_name, person.key, how, phrase, start, found.confidence)


def _is_capitals(phrase: str) -> bool:
    words = phrase.split()
    return bool(words) and words[0][:1].isupper() and all(w[:1].isupper() or w in {"of", "the", "and", "for", "&", "de"} for w in words)


def _acronyms(text: str) -> dict[str, str]:
    """Acronym → what it stands for, where the text spells it out once: "Athletics Integrity Unit (AIU)"."""
    out: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        letters = match.group(1)
        words = text[max(match.start() - 90, 0) : match.start()].split()
        small = {"of", "the", "and", "for", "de"}
        taken: list[str] = []
        left = list(letters)
        for word in reversed(words):
            if left and word[:1].upper() == left[-1] and word[:1].isupper():
                left.pop()
            elif word not in small:
                break
            taken.append(word)
            if not left:
                break
        if not left and taken:
            out.setdefault(letters, _POSSESSIVE.sub("", " ".join(reversed(taken))))
    return out
