"""Whom a pronoun or a description means: by sex, country, age, title, role and recency, the subject of the sentence before first.

Every rule only chooses among people the article names; when nothing supports one, the answer is None.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from flows.annotate.expressions import Expression, find, parse
from flows.annotate.text import Text

_WORD = re.compile(r"([^\W_][\w’'-]*)( ?)")
_SUBORDINATE = frozenset(
    "after while when as although though since having in for with before despite by on at once given if like because during following".split()
)


@dataclass(slots=True)
class Profile:
    """What the resolver knows of one person."""

    key: str
    is_athlete: bool
    role: str
    sex: str | None
    country: str | None
    age: int | None
    leaning: str | None = None
    descriptions: tuple[frozenset[str], ...] = ()
    homes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Event:
    """Somebody was spoken of at ``start``: by name or by a resolved reference; ``weight`` is higher for a subject."""

    start: int
    end: int
    key: str
    sentence: int
    subject: bool
    quoted: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """Whom an expression means, by which rule, how sure."""

    key: str | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Reference:
    """A pronoun or description found in the narration."""

    start: int
    end: int
    kind: str
    reading: Reading


_NEW_CLAUSE = re.compile(
    r"[,;:–—(\"“”!?]|\. | (?:as|but|while|and|when|after|before|because|although|though|with|where|since|if|that|until|so|despite|in|for) |['’]s "
)
_BY_DISTANCE = ((5.0, 3.0), (4.0, 2.0), (2.4, 1.2), (1.4, 0.7), (0.8, 0.4), (0.5, 0.2))


class Discourse:
    """The people of one article in the order they are spoken of."""

    def __init__(
        self,
        text: Text,
        profiles: Sequence[Profile],
        named: Sequence[tuple[int, int, str, bool]],
        quoted: Sequence[tuple[int, int]],
        unreliable: bool,
    ) -> None:
        self.text = text
        self.profiles = {p.key: p for p in profiles}
        self.quoted = quoted
        self.unreliable = unreliable
        self._narrative = self._narrative_index()
        self._names = sorted((self._event(s, e, k, subject, True) for s, e, k, subject in named), key=lambda e: e.start)
        self.events: list[Event] = list(self._names)
        self._starts = [e.start for e in self.events]
        self.references: list[Reference] = []
        self._read_all()

    # -- structure -----------------------------------------------------------------------------------------------
    def _narrative_index(self) -> list[int]:
        """For each sentence the number of sentences outside quotations up to it: quoted ones do not make a name older."""
        out: list[int] = []
        n = 0
        for sentence in self.text.sentences:
            n += not (self.inside_quote(sentence.start + 1) and self.inside_quote(sentence.end - 2))
            out.append(n)
        return out

    def inside_quote(self, offset: int) -> bool:
        """Whether ``offset`` lies within quotation marks."""
        i = bisect.bisect_right(self.quoted, (offset, 1 << 60)) - 1
        return i >= 0 and self.quoted[i][0] <= offset < self.quoted[i][1]

    def _event(self, start: int, end: int, key: str, subject: bool, named: bool) -> Event:
        sentence = self.text.sentence_at(start)
        return Event(start, end, key, sentence.index if sentence else 0, subject, self.inside_quote(start), named)

    # -- salience ------------------------------------------------------------------------------------------------
    def _salience(self, offset: int, possessive: bool = False, objective: bool = False, described: bool = False) -> dict[str, float]:
        """How present each person is at ``offset``, from the last sentences; a description (``described``) mostly means
        somebody of its own sentence, named last."""
        sentence = self.text.sentence_at(offset)
        if sentence is None:
            return {}
        here = self._narrative[sentence.index]
        in_quote = self.inside_quote(offset)
        out: dict[str, float] = {}
        i = bisect.bisect_left(self._starts, offset) - 1
        stop = max(-1, i - 24)
        led = -1
        while i > stop:
            event = self.events[i]
            i -= 1
            same = event.sentence == sentence.index
            gap = 0 if same else max(1, here - self._narrative[event.sentence])
            if gap >= len(_BY_DISTANCE):
                break
            weight = _BY_DISTANCE[gap][0 if event.subject else 1]
            if described and same:
                weight = 5.0 if event.subject else 4.6
            if event.subject and gap and event.sentence != led:
                led, weight = event.sentence, weight * 1.12
            if event.quoted != in_quote:
                weight *= 0.4 if event.quoted else 0.9
            if self.text.sentences[event.sentence].paragraph != sentence.paragraph:
                weight *= 0.8
            if same and objective and event.subject:
                weight *= 0.3
            elif same and possessive and event.subject:
                weight *= 1.15
            known = out.get(event.key, 0.0)
            out[event.key] = max(known, weight) + (0.0 if described else 0.15 * min(known, weight))
        return out

    def _fits(self, profile: Profile, sex: str | None) -> float:
        if sex is None or profile.sex == sex:
            return 1.0
        if profile.sex is None:
            return 0.75
        return 0.55 if self.unreliable else 0.0

    # -- resolution ----------------------------------------------------------------------------------------------
    def resolve(self, start: int, end: int, exclude: Collection[str] = ()) -> Reading:
        """Whom text[start:end] means; ``exclude`` are people it cannot mean (the speaker of the quotation it stands in)."""
        expression = parse(self.text.text[start:end])
        if expression.pronoun:
            return self._pronoun(expression, start, end, exclude)
        return self._description(expression, start, exclude)

    def _pronoun(self, x: Expression, start: int, end: int, exclude: Collection[str]) -> Reading:
        body = self.text.text
        follows = body[end : end + 2]
        possessive = x.pronoun == "his" or (x.pronoun == "her" and follows[:1] == " " and follows[1:2].isalpha())
        objective = x.pronoun in ("him", "her") and not possessive
        ahead = self._cataphor(start, x, exclude)
        if ahead:
            return Reading(ahead, "pronoun_before_subject", 0.8)
        ranked = sorted(
            (
                (score * self._fits(self.profiles[k], x.sex), k)
                for k, score in self._salience(start, possessive, objective).items()
                if k not in exclude
            ),
            reverse=True,
        )
        ranked = [r for r in ranked if r[0] > 0.35]
        if not ranked:
            alone = self._alone_in_sentence(start, exclude)
            return Reading(alone, "pronoun_contradicts", 0.6) if alone else Reading(None, "nobody_fits", 0.0)
        top = ranked[0][0]
        second = ranked[1][0] if len(ranked) > 1 else 0.0
        margin = (top - second) / top
        rule = "pronoun_subject" if top >= 3.5 else "pronoun_recent"
        return Reading(ranked[0][1], rule, round(min(0.97, 0.55 + 0.3 * margin + 0.03 * min(top, 4)), 2))

    def _alone_in_sentence(self, start: int, exclude: Collection[str]) -> str | None:
        """The only person named before ``start`` in its sentence, whatever the sex: translated texts mistake pronouns."""
        sentence = self.text.sentence_at(start)
        if sentence is None:
            return None
        low, high = bisect.bisect_left(self._starts, sentence.start), bisect.bisect_left(self._starts, start)
        keys = {e.key for e in self.events[low:high] if e.named and e.key not in exclude}
        return keys.pop() if len(keys) == 1 else None

    def _clause_subject(self, start: int) -> list[str]:
        """Whom a description cannot mean: the subject of its own clause ("Bell ran 51.2 to the Norwegian's 51.9")."""
        i = bisect.bisect_left(self._starts, start) - 1
        if i < 0 or not self.events[i].named:
            return []
        event = self.events[i]
        sentence = self.text.sentence_at(start)
        if sentence is None or event.sentence != sentence.index or not event.subject or start - event.end > 80:
            return []
        return [] if _NEW_CLAUSE.search(self.text.text, event.end, start) else [event.key]

    def _cataphor(self, start: int, x: Expression, exclude: Collection[str]) -> str | None:
        """ "After his win, Kerr said …": the subject that comes right after the opening clause."""
        sentence = self.text.sentence_at(start)
        if sentence is None or start - sentence.start > 90 or self.inside_quote(start) != self.inside_quote(sentence.start):
            return None
        opening = _WORD.match(self.text.text, sentence.start)
        if not opening or opening.group(1).lower() not in _SUBORDINATE:
            return None
        i = bisect.bisect_left(self._starts, sentence.start)
        if i < len(self.events) and self.events[i].start < start:
            return None
        comma = self.text.text.find(",", start, min(sentence.end, start + 120))
        j = bisect.bisect_left(self._starts, comma)
        if comma < 0 or j >= len(self.events):
            return None
        event = self.events[j]
        if event.start > comma + 3 or not event.named or event.key in exclude:
            return None
        return event.key if self._fits(self.profiles[event.key], x.sex) >= 0.75 else None

    def _description(self, x: Expression, start: int, exclude: Collection[str]) -> Reading:
        exclude = {*exclude, *self._clause_subject(start)}
        salience = {k: v for k, v in self._salience(start, described=True).items() if k not in exclude}
        people = [p for k, p in self.profiles.items() if k not in exclude and self._fits(p, x.sex) > 0]
        if x.role and x.role not in ("athlete", "other"):
            of_role = [p for p in people if p.role == x.role]
            best = max(of_role, key=lambda p: salience.get(p.key, 0.0), default=None)
            if best is not None and (len(of_role) == 1 or salience.get(best.key, 0.0) > 0):
                return Reading(best.key, "role", 0.85 if len(of_role) == 1 else 0.7)
            return Reading(None, "nobody_in_this_role", 0.0)
        if x.owner and not x.relation and not x.role:
            return Reading(None, "no_person", 0.0)
        if x.relation or x.owner:
            return self._relation(x, start, salience, people)
        people = [p for p in people if p.is_athlete] or people
        if x.country:
            fit = [p for p in people if p.country == x.country and (x.age is None or p.age in (x.age, None))]
            found = self._best(fit, salience, x)
            unknown = self._best([p for p in people if p.country is None and p.leaning in (None, x.country)], salience, x)
            present = salience.get(found.key, 0.0) if found else 0.0
            near = salience.get(unknown.key, 0.0) if unknown else 0.0
            if unknown and near >= 2.0 and near * (0.85 if near >= 4.5 else 0.6) > present:
                return Reading(unknown.key, "nationality_of_subject", 0.7)
            if found and (present > 0 or len(fit) == 1):
                return Reading(found.key, "nationality", 0.93 if len(fit) == 1 else 0.85)
            return Reading(None, "nobody_of_this_country", 0.0)
        if x.age is not None:
            fit = [p for p in people if p.age == x.age]
            found = self._best(fit, salience, x)
            if found:
                return Reading(found.key, "age", 0.95 if len(fit) == 1 else 0.85)
            found = self._best([p for p in people if p.age is None], salience, x)
            if found and salience.get(found.key, 0.0) >= 2.0:
                return Reading(found.key, "age_of_subject", 0.8)
            return Reading(None, "nobody_of_this_age", 0.0)
        if x.words:
            fit = [p for p in people if any(x.words <= d for d in p.descriptions)]
            found = self._best(fit, salience, x)
            if found:
                return Reading(found.key, "title", 0.9 if len(fit) == 1 else 0.75)
            if x.role == "athlete":
                found = self._best(people, salience, x)
                if found and salience.get(found.key, 0.0) >= 2.8:
                    return Reading(found.key, "described_subject", 0.6)
        return Reading(None, "nothing_supports", 0.0)

    def _best(self, people: Sequence[Profile], salience: dict[str, float], x: Expression) -> Profile | None:
        return max(people, key=lambda p: salience.get(p.key, 0.0) * self._fits(p, x.sex), default=None)

    def _relation(self, x: Expression, start: int, salience: dict[str, float], people: Sequence[Profile]) -> Reading:
        """ "his team-mate", "her rival": somebody else of those just named; kin are never guessed."""
        if x.relation or not salience:
            return Reading(None, "kin_not_named", 0.0)
        owners = sorted(((v * self._fits(self.profiles[k], x.owner), k) for k, v in salience.items()), reverse=True)
        owner = owners[0][1] if owners and owners[0][0] > 0 else None
        others = [(v, k) for k, v in salience.items() if k != owner and self.profiles[k].is_athlete and v >= 1.0]
        if owner is None or len(others) != 1:
            return Reading(None, "several_or_nobody", 0.0)
        return Reading(others[0][1], "the_other", 0.6)

    # -- all references of the narration -------------------------------------------------------------------------
    def _narrated(self) -> Iterator[tuple[int, int, str]]:
        """The expressions outside quotations."""
        return ((start, end, kind) for start, end, kind in find(self.text.text) if not self.inside_quote(start))

    def _read_all(self) -> None:
        """Resolve pronouns and descriptions in reading order; each resolved one keeps its person present."""
        fresh: list[Event] = []
        pending = iter(self._names)
        upcoming = next(pending, None)
        self.events, self._starts = [], []
        for start, end, kind in self._narrated():
            while upcoming is not None and upcoming.start < start:
                self.events.append(upcoming)
                self._starts.append(upcoming.start)
                upcoming = next(pending, None)
            known = len(self.events)
            if upcoming is not None:
                self.events.append(upcoming)
                self._starts.append(upcoming.start)
            reading = self.resolve(start, end)
            del self.events[known:], self._starts[known:]
            if reading.key is None or reading.confidence < 0.55:
                continue
            if reading.rule == "nationality_of_subject":
                self.profiles[reading.key].country = parse(self.text.text[start:end]).country
            self.references.append(Reference(start, end, kind, reading))
            word = self.text.text[start:end].lower()
            event = self._event(start, end, reading.key, word not in ("him", "her", "his", "himself", "herself"), False)
            if not event.quoted:
                self.events.append(event)
                self._starts.append(start)
                fresh.append(event)
        self.events = sorted([*self._names, *fresh], key=lambda e: e.start)
        self._starts = [e.start for e in self.events]
