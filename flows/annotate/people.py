"""The people of one article: who is named, where, and what is known of each. Guarantees spans inside the text, sorted by start."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from flows.annotate.text import Text
from flows.rows import Document, MentionRow, PersonRow, SignalRow


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a person. ``kind``: full, surname, first, nickname, initial."""

    person_key: str
    kind: str
    start: int
    end: int
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Person:
    """What the article says of one person. ``country`` is a World Athletics code, ``sex`` M or F, ``age`` in years;
    ``role`` one of athlete, coach, official, media, other; ``descriptions`` the phrases that may stand for the person
    (lower case, without article: "olympic champion")."""

    key: str
    full_name: str
    is_athlete: bool
    role: str
    country: str | None
    sex: str | None
    age: int | None
    aliases: tuple[str, ...]
    disciplines: tuple[str, ...]
    descriptions: tuple[str, ...]
    start: int
    end: int
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom a pronoun or description means: ``person_key`` is None when nothing supports a person."""

    person_key: str | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class People:
    """Everybody named in one article. ``mentions`` are sorted by start and do not overlap."""

    text: Text
    people: tuple[Person, ...]
    mentions: tuple[Mention, ...]
    signals: tuple[SignalRow, ...] = ()
    by_key: dict[str, Person] = field(default_factory=dict)
    _starts: tuple[int, ...] = ()

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in text[start:end]."""
        return self.mentions[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def mention_before(self, offset: int) -> Mention | None:
        """The last mention that begins before ``offset``."""
        i = bisect.bisect_left(self._starts, offset) - 1
        return self.mentions[i] if i >= 0 else None

    def resolve(self, start: int, end: int) -> Resolution:
        """Who the pronoun ("he", "her") or description ("the Norwegian", "his coach") in text[start:end] means there."""
        mention = self.mention_before(start)
        return Resolution(mention.person_key if mention else None, "last_named", 0.5)

    def person_rows(self) -> list[PersonRow]:
        """The rows of raw.people."""
        return [
            PersonRow(p.key, p.full_name, p.is_athlete, p.role, p.country, p.sex, p.aliases, p.disciplines, p.start, p.end,
                      p.rule, p.confidence)
            for p in self.people
        ]  # fmt: skip

    def mention_rows(self) -> list[MentionRow]:
        """The rows of raw.mentions."""
        return [
            MentionRow(m.person_key, m.kind, self.text.text[m.start : m.end], m.start, m.end, m.rule, m.confidence)
            for m in self.mentions
        ]


_NAME = re.compile(r"[A-Z][\w'’-]*[a-z][\w'’-]*(?: [A-Z][\w'’-]*[a-z][\w'’-]*)+")
_WORD = re.compile(r"[A-Z][\w’'-]+")


def find_people(text: Text, document: Document, spans: Iterable[Any] = ()) -> People:
    """Find everybody who is named in ``text``. Total: never raises; ``spans`` are the quotations, as found by quotes."""
    body = text.text
    people: dict[str, Person] = {}
    surnames: dict[str, str] = {}
    mentions: list[Mention] = []
    for m in _NAME.finditer(body):
        name = re.sub(r"['’]s$", "", m.group())
        if name not in people:
            key = f"p{len(people) + 1}"
            people[name] = Person(key, name, True, "athlete", None, None, None, (), (), (), m.start(), m.start() + len(name), "full_name", 0.5)
            surnames.setdefault(name.split()[-1], name)
        mentions.append(Mention(people[name].key, "full", m.start(), m.start() + len(name), "full_name", 0.5))
    taken = {(m.start, m.end) for m in mentions}
    spans_of = sorted(taken)
    starts = [s for s, _ in spans_of]
    for m in _WORD.finditer(body):
        word = re.sub(r"['’]s?$", "", m.group())
        i = bisect.bisect_right(starts, m.start()) - 1
        if word in surnames and not (i >= 0 and spans_of[i][1] > m.start()):
            mentions.append(Mention(people[surnames[word]].key, "surname", m.start(), m.start() + len(word), "surname", 0.5))
    mentions.sort(key=lambda m: m.start)
    everybody = tuple(people.values())
    return People(text, everybody, tuple(mentions), (), {p.key: p for p in everybody}, tuple(m.start for m in mentions))
