"""Whom a pronoun or a description means: by sex, country, age, title, role and recency, the subject of the sentence before first.

Every rule only chooses among people the article names; when nothing supports one, the answer is None.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from flows.annotate import lexicon
from flows.annotate.expressions import Expression, find, parse
from flows.annotate.presence import Event, Presence, Profile
from flows.annotate.text import Sentence, Text


@dataclass(slots=True)
class Reading:
    """Whom an expression means, by which rule, how sure."""

    key: str | None
    rule: str
    confidence: float


@dataclass(slots=True)
class Reference:
    """A pronoun or description found in the narration."""

    start: int
    end: int
    kind: str
    reading: Reading


_NEXT = re.compile(r"\W{1,3}(\w+)")
_NO_SUBJECTS = frozenset({"him", "her", "his", "himself", "herself"})
_ANOTHER = frozenset("indoor junior youth under u20 u23 former ex paralympic masters".split())
"""Words that make another title of one: who is the world indoor champion is not "the world champion"."""
_GROWN = 45
"""From this age on "the 54-year-old" may as well be a coach or an official."""
_HARDLY = 0.35
"""A pronoun does not mean somebody who is less present than this."""
_SPOKEN_OF = 0.35
"""What is left of the presence of whom a quotation names, for the pronoun that says whose words it was."""
_COMPARED = 200
"""Described people that a title is compared with: bounds the work on lists of thousands."""


class Discourse:
    """The references of one article's narration, and the answer to any other expression in it."""

    def __init__(self, text: Text, profiles: Sequence[Profile], named: Sequence[Event], quoted: bytearray, unreliable: bool) -> None:
        self.text = text
        self.presence = Presence(text, profiles, quoted, unreliable)
        self.references: list[Reference] = []
        described = [p for p in profiles if p.descriptions][:_COMPARED]
        self._described = [(p, [frozenset(d.split()) for d in p.descriptions]) for p in described]
        self._by_country: dict[str, list[Profile]] = defaultdict(list)
        self._by_age: dict[int, list[Profile]] = defaultdict(list)
        self._by_role: dict[str, list[Profile]] = defaultdict(list)
        for profile in profiles:
            if profile.country:
                self._by_country[profile.country].append(profile)
            if profile.age is not None:
                self._by_age[profile.age].append(profile)
            self._by_role[profile.role].append(profile)
        self._topic = self.presence.topic(named)
        self._read_all(named)

    def resolve(self, start: int, end: int, exclude: Collection[str] = (), sentence: Sentence | None = None) -> Reading:
        """Whom text[start:end] of ``sentence`` means; ``exclude`` are people it cannot mean (the speaker of the words it is in)."""
        sentence = sentence or self.text.sentence_at(start)
        if sentence is None:
            return Reading(None, "nobody_fits", 0.0)
        expression = parse(self.text.text[start:end])
        if expression.pronoun:
            return self._pronoun(expression, start, end, sentence, exclude)
        return self._description(expression, start, end, sentence, exclude)

    def _pronoun(self, x: Expression, start: int, end: int, sentence: Sentence, exclude: Collection[str]) -> Reading:
        body = self.text.text
        follows = body[end : end + 2]
        possessive = x.pronoun == "his" or (x.pronoun == "her" and follows[:1] == " " and follows[1:2].isalpha())
        objective = x.pronoun in ("him", "her") and not possessive
        ahead = self.presence.cataphor(start, sentence, x.sex, exclude)
        if ahead:
            return Reading(ahead, "pronoun_before_subject", 0.8)
        presence, sex = self.presence, x.sex
        owner = presence.owner(start, sentence, sex, exclude) if x.pronoun in ("he", "she") else None
        if owner:
            return Reading(owner, "pronoun_subject", 0.85)
        profiles, spoken_of = presence.profiles, presence.spoken_of(start)
        best = second = (_HARDLY, "")
        for key, score in presence.salience(start, sentence, possessive, objective).items():
            weight = score * _SPOKEN_OF if key in spoken_of else score
            if weight < second[0]:
                continue
            profile = profiles[key]
            fitting = (weight if profile.sex == sex else weight * presence.fits(profile, sex), key)
            if fitting > second and key not in exclude:
                best, second = (fitting, best) if fitting > best else (best, fitting)
        if not best[1]:
            alone = presence.alone_in_sentence(start, sentence, exclude)
            return Reading(alone, "pronoun_contradicts", 0.6) if alone else Reading(None, "nobody_fits", 0.0)
        top = best[0]
        margin = (top - second[0]) / top if second[1] else 1.0
        rule = "pronoun_subject" if top >= 3.5 else "pronoun_recent"
        confidence = 0.55 + 0.3 * margin + 0.03 * (top if top < 4 else 4)
        return Reading(best[1], rule, round(confidence, 2) if confidence < 0.97 else 0.97)

    def _description(self, x: Expression, start: int, end: int, sentence: Sentence, exclude: Collection[str]) -> Reading:
        exclude = {*exclude, *self.presence.clause_subject(start, sentence), *self.presence.spoken_of(start)}
        salience = {k: v for k, v in self.presence.salience(start, sentence, described=True).items() if k not in exclude}
        present = [self.presence.profiles[k] for k in salience]
        if x.role and x.role not in ("athlete", "other"):
            anywhere = self._by_role.get(x.role, [])
            called = [p for p in anywhere if any(x.noun in d for d in p.descriptions)]
            anywhere = called if called or x.role == "media" else anywhere  # "the announcer" is not the reporter who signs the piece
            found, alone = self._fitting(x, salience, [p for p in anywhere if p.key in salience], anywhere, exclude)
            return Reading(found.key, "role", 0.85 if alone else 0.7) if found else Reading(None, "nobody_in_this_role", 0.0)
        if x.relation:
            return Reading(None, "kin_not_named", 0.0)
        if x.owner and x.role == "other":  # "her agent": only who is called so
            called = [p for p in self._by_role.get("other", []) if any(x.noun in d for d in p.descriptions)]
            found, _ = self._fitting(x, salience, [p for p in called if p.key in salience], called, exclude)
            return Reading(found.key, "role", 0.7) if found else Reading(None, "nobody_in_this_role", 0.0)
        if x.owner:
            return self._other(x, salience) if x.role else Reading(None, "no_person", 0.0)
        present = [p for p in present if p.is_athlete or (x.age or 0) >= _GROWN]
        if x.country:
            return self._national(x, salience, present, exclude, start)
        if x.age is not None:
            found, alone = self._fitting(x, salience, [p for p in present if p.age == x.age], self._by_age.get(x.age, []), exclude)
            if found:
                return Reading(found.key, "age", 0.95 if alone else 0.85)
            found = self._best([p for p in present if p.age is None], salience, x)
            spoken = _NEXT.match(self.text.text, end)
            if spoken and spoken.group(1) in lexicon.SPEECH_VERBS and self._topic in present and self._topic.age is None:
                return Reading(self._topic.key, "age_of_speaking_topic", 0.65)
            lead = self._lead(start, x, exclude)
            if lead and lead.age is None:
                return Reading(lead.key, "age_of_lead", 0.85)
            if found and salience[found.key] >= 2.0:
                return Reading(found.key, "age_of_subject", 0.75)
            topic = self._topic
            if (
                found in (None, topic)
                and topic
                and topic.key not in exclude
                and topic.age is None
                and self.presence.fits(topic, x.sex) == 1.0
            ):
                return Reading(topic.key, "age_of_topic", 0.6)
            return Reading(None, "nobody_of_this_age", 0.0)
        if x.words:
            fit = [p for p, descriptions in self._described if any(x.words <= d and _ANOTHER.isdisjoint(d - x.words) for d in descriptions)]
            found, alone = self._fitting(x, salience, [p for p in fit if p.key in salience], fit, exclude)
            if found:
                return Reading(found.key, "title", 0.9 if alone else 0.75)
            if x.role == "athlete":
                found = self._best(present, salience, x)
                if found and salience[found.key] >= 2.8:
                    return Reading(found.key, "described_subject", 0.6)
        return Reading(None, "nothing_supports", 0.0)

    def _national(
        self, x: Expression, salience: dict[str, float], present: Sequence[Profile], exclude: Collection[str], start: int
    ) -> Reading:
        """A nationality: whom the article gives it, or the subject at hand of whom it tells none."""
        code = x.country or ""
        fit = [p for p in present if p.country == code and (x.age is None or p.age in (x.age, None))]
        found, alone = self._fitting(x, salience, fit, self._by_country.get(code, []), exclude)
        nameless = [p for p in present if p.country is None and p.leaning in (None, code)]
        unknown = self._best(nameless, salience, x)
        near = salience[unknown.key] if unknown else 0.0
        lead = self._lead(start, x, exclude) if found is None else None
        if lead and lead.country is None and (lead in nameless or not lead.is_athlete):
            return Reading(lead.key, "nationality_of_lead", 0.85)
        if found is None and sum(salience[p.key] > 0.93 * near and self.presence.fits(p, x.sex) > 0 for p in nameless) > 1:
            return Reading(None, "several_of_no_nation", 0.0)
        if unknown and near >= 2.0 and near * (0.85 if near >= 4.5 else 0.6) > (salience.get(found.key, 0.0) if found else 0.0):
            return Reading(unknown.key, "nationality_of_subject", 0.7)
        return Reading(found.key, "nationality", 0.93 if alone else 0.85) if found else Reading(None, "nobody_of_this_country", 0.0)

    def _lead(self, start: int, x: Expression, exclude: Collection[str]) -> Profile | None:
        """Whom the paragraph before was about, where a description opens the next one and fits."""
        key = self.presence.lead_before(start)
        lead = self.presence.profiles[key] if key and key not in exclude else None
        fits = lead is not None and (lead.is_athlete or (x.country is not None and lead.role != "media"))
        return lead if lead and fits and self.presence.fits(lead, x.sex) >= 0.75 else None

    def _fitting(
        self, x: Expression, salience: dict[str, float], present: Sequence[Profile], everywhere: Sequence[Profile], exclude: Collection[str]
    ) -> tuple[Profile | None, bool]:
        """The most present of those who fit, else the only one of the whole article; and whether there is but one."""
        found = self._best(present, salience, x)
        only = everywhere[0] if len(everywhere) == 1 else None
        if found is None and only is not None and only.key not in exclude and self.presence.fits(only, x.sex) > 0:
            found = only
        return found, len(everywhere) <= 1

    def _best(self, people: Sequence[Profile], salience: dict[str, float], x: Expression) -> Profile | None:
        fit = [p for p in people if self.presence.fits(p, x.sex) > 0]
        return max(fit, key=lambda p: salience.get(p.key, 0.0) * self.presence.fits(p, x.sex), default=None)

    def _other(self, x: Expression, salience: dict[str, float]) -> Reading:
        """ "his team-mate", "her rival": somebody else of those just named."""
        profiles = self.presence.profiles
        owners = sorted(((v * self.presence.fits(profiles[k], x.owner), k) for k, v in salience.items()), reverse=True)
        owner = owners[0][1] if owners and owners[0][0] > 0 else None
        others = [k for k, v in salience.items() if k != owner and profiles[k].is_athlete and v >= 1.0]
        if owner is None or len(others) != 1:
            return Reading(None, "several_or_nobody", 0.0)
        return Reading(others[0], "the_other", 0.6)

    def _read_all(self, names: Sequence[Event]) -> None:
        """Resolve the narrator's pronouns and descriptions in reading order; each resolved one keeps its person present."""
        presence, body = self.presence, self.text.text
        at = 0
        for start, end, kind in find(body):
            if presence.quoted[start]:
                continue
            while at < len(names) and names[at].start < start:
                presence.add(names[at])
                at += 1
            sentence = self.text.sentence_at(start)
            for following in names[at : at + 1]:  # a pronoun may mean who is named next
                presence.add(following)
            reading = self.resolve(start, end, sentence=sentence)
            if at < len(names):
                presence.drop_last()
            if reading.key is None or reading.confidence < 0.55:
                continue
            if reading.rule == "nationality_of_subject":
                self._learn(presence.profiles[reading.key], parse(body[start:end]).country or "")
            self.references.append(Reference(start, end, kind, reading))
            subject = body[start:end].lower() not in _NO_SUBJECTS
            presence.add(Event(start, end, reading.key, sentence.index if sentence else 0, subject, False, False))
        for name in names[at:]:
            presence.add(name)

    def _learn(self, profile: Profile, country: str) -> None:
        """A nationality that could only mean the subject at hand is the subject's from here on."""
        profile.country = country
        self._by_country[country].append(profile)
