"""The people of one article: who is named, where, and what is known of each. Guarantees spans inside the text, sorted by start.

Order: names (capitalised pieces), identity (which are people, which are one), traits (country, sex, age), athletes (who is
one), coref (pronouns and descriptions), then once more country and age from what the descriptions were read to mean.
"""

from __future__ import annotations

import bisect
import functools
import operator
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from flows import seeds
from flows.annotate import athlete_company, athletes, coref, expressions, lexicon, origins, profiles, traits
from flows.annotate.home import nation_in_name
from flows.annotate.identity import identify
from flows.annotate.individuals import Individual, mentions_of
from flows.annotate.lexicon import fold
from flows.annotate.overlaps import cover
from flows.annotate.pieces import pieces
from flows.annotate.presence import Profile
from flows.annotate.sport import Told
from flows.annotate.text import Text
from flows.annotate.trainers import in_brackets
from flows.annotate.votes import Traits
from flows.rows import Document, MentionRow, PersonRow, SignalRow


@dataclass(slots=True)
class Mention:
    """One mention of a person. ``kind``: full, surname, first, nickname, initial; of ``references``: pronoun, description."""

    person_key: str
    kind: str
    start: int
    end: int
    rule: str
    confidence: float
    possessive: bool = False


_START = operator.attrgetter("start")
_EXTENT = operator.attrgetter("start", "end")


@dataclass(slots=True)
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


@dataclass(slots=True)
class Resolution:
    """Whom a pronoun or description means: ``person_key`` is None when nothing supports a person."""

    person_key: str | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class People:
    """Everybody named in one article. ``mentions`` are the names, sorted by start and not overlapping; ``references`` the
    pronouns and descriptions of the narration that could be resolved."""

    text: Text
    people: tuple[Person, ...]
    mentions: tuple[Mention, ...]
    references: tuple[Mention, ...] = ()
    signals: tuple[SignalRow, ...] = ()
    by_key: dict[str, Person] = field(default_factory=dict)
    _starts: tuple[int, ...] = ()
    _reference_starts: tuple[int, ...] = ()
    _discourse: coref.Discourse | None = None
    credits: tuple[tuple[int, int], ...] = ()
    """The brackets that name a coach and a club behind an athlete."""

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in text[start:end]."""
        return self.mentions[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def mention_before(self, offset: int) -> Mention | None:
        """The last mention that begins before ``offset``."""
        i = bisect.bisect_left(self._starts, offset) - 1
        return self.mentions[i] if i >= 0 else None

    def references_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The resolved pronouns and descriptions that begin in text[start:end]."""
        starts = self._reference_starts
        return self.references[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]

    def resolve(self, start: int, end: int, exclude: Collection[str] = ()) -> Resolution:
        """Who the pronoun ("he", "her") or description ("the Norwegian", "his coach") in text[start:end] means there.

        ``exclude``: keys of people it cannot mean, such as the speaker of the quotation around it.
        """
        if self._discourse is None:
            return Resolution(None, "nobody_named", 0.0)
        reading = self._discourse.resolve(start, end, exclude)
        return Resolution(reading.key, reading.rule, reading.confidence)

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
            for m in sorted((*self.mentions, *self.references), key=_EXTENT)
        ]


def _contradictions(text: Text, people: list[Individual], found: list[Traits]) -> list[SignalRow]:
    """Pronouns of the other sex bound to somebody whose sex the article otherwise makes plain: a mark of machine translation."""
    sexes = [t.sex for t in found]
    out: list[SignalRow] = []
    for person, mine, sex in zip(people, found, sexes, strict=True):
        other = {"M": "F", "F": "M"}.get(sex or "")
        spans = mine.pronouns.get(other or "", [])
        if other is None or not spans or (other in sexes and len(spans) < 3):
            continue
        for start, end in spans:
            printed = text.text[start:end]
            told = f"“{printed}” is said of {person.full_name}, elsewhere a {'man' if sex == 'M' else 'woman'}"
            out.append(SignalRow("pronoun_contradiction", printed, None, told, start, end, "bound_pronoun"))
    return out


def _outlet_country(document: Document | None) -> str | None:
    """The country whose press the article is from, by its web domain, else by a nation in its name; None for .com and the like."""
    if document is None:
        return None
    hosts = ((document.url or "").split("//")[-1].split("/")[0], *_hosts(document.outlet_id), document.outlet_id or "")
    ends = [host.rsplit(".", 1)[-1].lower() for host in hosts if "." in host]
    by_domain = next((lexicon.domains()[end] for end in ends if end in lexicon.domains()), None)
    return by_domain or nation_in_name(document.outlet_id or "")


@functools.lru_cache(maxsize=256)
def _hosts(outlet_id: str | None) -> tuple[str, ...]:
    """The web domains of an outlet."""
    return tuple(host for row in seeds.rows("outlets") if row["outlet_id"] == outlet_id for host in row["domains"].split("|"))


def find_people(text: Text, document: Document | None, spans: Iterable[Any] = ()) -> People:
    """Find everybody who is named in ``text``. Total: never raises; ``spans`` are the quotations, as found by quotes."""
    quoted = cover(bytearray(len(text.text) + 2), [(s.outer_start, s.outer_end) for s in spans if s.parent is None])
    nations: list[tuple[int, int, str]] = []
    cast = identify(text, pieces(text, nations))
    order = mentions_of(cast)
    bylines = frozenset(fold(name) for name in (document.byline if document else ()))
    told = Told(text)
    coaches = in_brackets(text.text, order)
    callings = [athletes.calling(text, person, bylines, coaches, told) for person in cast]
    elsewhere = {who for who, c in enumerate(callings) if c.role in ("coach", "official", "media")}
    votes = traits.weigh(text, cast, order, quoted, nations, _outlet_country(document), elsewhere)
    keys = [f"p{i + 1}" for i in range(len(cast))]
    signals = _contradictions(text, cast, votes)
    known = [profiles.profile(*four) for four in zip(keys, cast, callings, votes, strict=True)]
    discourse = coref.Discourse(text, known, profiles.named(text, keys, cast, quoted), quoted, len(signals) >= 2)
    number = {key: who for who, key in enumerate(keys)}
    for r in discourse.references:
        who = number[r.reading.key or ""]
        mine = votes[who]
        if r.kind == "description":
            country = expressions.parse(text.text[r.start : r.end]).country
            if country:
                mine.countries[country] += 1.2
            elif not mine.countries:
                origins.home(text, r.end, mine)
        elif not known[who].sex_sure:
            sex = expressions.PRONOUNS[text.text[r.start : r.end].lower()]
            against = mine.sex not in (None, sex)
            mine.bound[sex] += 1.0 if not against else 0.6 if r.reading.confidence >= 0.8 else 0.0
        if callings[who].rule == "no_sport_told" and told.sport_at(r.start):
            callings[who] = athletes.Calling(True, "athlete", "sport_told_of_pronoun", 0.75)
    athlete_company.joined(text, cast, callings, told)
    origins.groups(text, order, votes)
    origins.borrow(text, order, cast, votes, [c.is_athlete for c in callings])
    people: list[Person] = []
    mentions: list[Mention] = []
    for key, person, mine, calling, profile in zip(keys, cast, votes, callings, known, strict=True):
        profile.country, profile.age, profile.sex = mine.country, mine.age, mine.sex
        profile.is_athlete, profile.role = calling.is_athlete, calling.role
        people.append(_person(text, person, calling, profile))
        mentions += [Mention(key, m.kind, m.start, m.end, m.rule, m.confidence, _owner(text.text, m.end)) for m in person.mentions]
    mentions.sort(key=_START)
    references = [Mention(r.reading.key or "", r.kind, r.start, r.end, r.reading.rule, r.reading.confidence) for r in discourse.references]
    return People(text, tuple(people), tuple(mentions), tuple(references), tuple(signals), {p.key: p for p in people},
                  tuple([m.start for m in mentions]), tuple([r.start for r in references]), discourse, tuple(coaches.values()))  # fmt: skip


def _person(text: Text, person: Individual, calling: athletes.Calling, profile: Profile) -> Person:
    """What is known of one person in the end."""
    mentions = person.mentions
    kinds = [m.kind for m in mentions]
    best = mentions[kinds.index("full") if "full" in kinds else kinds.index("initial") if "initial" in kinds else 0]
    shorter = [text.text[m.start : m.end] for m in mentions if m.rule != "full_name"]  # the full ones are among the forms
    aliases = dict.fromkeys([*person.forms, *sorted(person.nicknames), *shorter] if shorter or person.nicknames else person.forms)
    full_name = person.full_name
    aliases.pop(full_name, None)
    return Person(
        profile.key, full_name, calling.is_athlete, calling.role, profile.country, profile.sex, profile.age, tuple(aliases), (),
        profile.descriptions, best.start, best.end, calling.rule, round(min(best.confidence, calling.confidence), 2),
    )  # fmt: skip


def _owner(body: str, end: int) -> bool:
    """Whether the name that ends at ``end`` is in the possessive."""
    if body[end : end + 1] not in ("'", "’"):
        return False
    return body[end + 1 : end + 2] == "s" or (body[end - 1] == "s" and not body[end + 1 : end + 2].isalpha())
