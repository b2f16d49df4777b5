"""Country, sex and age of each person, from what the article says: weighed votes, outright statements first."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from flows.annotate import home, lexicon, names, nouns, origins, race_company, sexes
from flows.annotate.individuals import Individual
from flows.annotate.lexicon import fold
from flows.annotate.text import Text
from flows.annotate.votes import Traits

_FROM = re.compile(r"\b(?:from|of) (?:the )?(?=[A-Z])")
_BY_RULE = {"country_in_brackets": 4.0, "of_country": 3.0, "country_code": 3.0, "team_of_country": 3.0}
"""How much a country counts by how it is told; anything else 1.5."""

_GRADE = re.compile(r"\b(?:M|W|FV|LV)\d\d\b")
"""An age group in brackets that tells the sex; F and two digits may be a Para class."""
_PARENTS = {"mother": "F", "mum": "F", "mom": "F", "father": "M", "dad": "M"}
"""Before "-of-two"."""
_NOT_OWN = frozenset("from by over whose in fluent speaks".split())
"""Words before a nationality in an apposition that is somebody else's, or a language."""


def demonym_sex(word: str) -> str | None:
    """F or M when a nationality noun has a sex (Irishwoman, Dutchman)."""
    low = word.lower()
    return "F" if low.endswith("woman") else "M" if low.endswith("man") and word not in ("German", "Roman", "Oman") else None


def _from_country(apposition: str) -> str | None:
    """The country in "the champion from Kenya", "a teacher of Kenya"."""
    found = _FROM.search(apposition)
    return nouns.country_at(apposition, found.end())[0] if found else None


def _explicit(person: Individual, traits: Traits) -> bool:
    """Weigh what stands beside the names of one person. Whether it makes them a coach or official: the women's race is not his."""
    official = False
    demonyms, kinship = lexicon.demonyms(), lexicon.kinship()
    for mention in person.mentions:
        c, piece = mention.context, mention.piece
        if c is None:
            continue
        if c.country:
            traits.countries[c.country] += _BY_RULE.get(c.country_rule, 1.5)
        if c.before:
            code, _rule = nouns.nationality(c.before)
            if code:  # "Oregon's X" runs for a college there, from wherever
                traits.countries[code] += 2.0 if code == "USA" else 3.0
            for word in c.before:
                sex = demonym_sex(word) if word in demonyms else _PARENTS.get(word.partition("-of-")[0].lower()) if "-of-" in word else None
                if sex:
                    traits.sexes[sex] += 3
        if piece is not None and piece.left is not None and mention.start == piece.start:
            if piece.left.kind == names.DEMONYM:
                traits.countries[demonyms.get(piece.left.phrase, "")] += 3.0
                sex = demonym_sex(piece.left.phrase)
                if sex:
                    traits.sexes[sex] += 3
            elif piece.left.kind == names.COUNTRY:
                traits.countries[lexicon.countries().get(piece.left.phrase, "")] += 2.0
            elif piece.left.kind == names.TITLE:
                sex = lexicon.titles()[fold(piece.left.text).strip(".")][0]
                if sex:
                    traits.sexes[sex] += 5
        if c.apposition:
            words = c.apposition.split(" ")
            native = "native" in words or "born" in words
            for i in range(min(len(words), 14)):
                if not words[i][:1].isupper():
                    continue
                known = demonyms.get(words[i]) or demonyms.get(" ".join(words[i : i + 2]))
                if known and (i < 5 or native) and (i == 0 or words[i - 1].lower() not in _NOT_OWN):
                    traits.countries[known] += 2.5
                    sex = demonym_sex(words[i])
                    if sex:
                        traits.sexes[sex] += 3
                    break
            if not native and not traits.countries and words[0] != "whose":
                code = nouns.nationality(words[:3])[0] or _from_country(c.apposition)
                if code:
                    traits.countries[code] += 2.0
        if c.before or c.apposition:
            role = nouns.role_of(c.before)
            official |= role is not None and role[0] in ("coach", "media", "official")
            role = role or (nouns.first_role(c.apposition) if c.apposition else None)
            official |= role is not None and role[0] == "coach" and " coached " not in c.apposition
            if role and role[1]:
                traits.sexes[role[1]] += 2
            for word in [*c.before[-1:], *(c.apposition.split(" ")[:3] if not c.apposition.startswith("whose ") else ())]:
                kin = kinship.get(fold(word))
                if kin and kin[0]:
                    traits.sexes[kin[0]] += 3
        if c.bracket and (graded := _GRADE.search(c.bracket)):
            traits.sexes["M" if graded[0][0] == "M" else "F"] += 3
        if c.age is not None and 8 <= c.age <= 99:
            traits.ages[c.age] += 1
    traits.countries.pop("", None)
    return official


def weigh(
    text: Text,
    people: list[Individual],
    order: Sequence[tuple[int, int, int]],
    quoted: bytearray,
    nations: Sequence[tuple[int, int, str]] = (),
    outlet: str | None = None,
    elsewhere: Collection[int] = (),
) -> list[Traits]:
    """The traits of ``people``, in their order. ``order``: their mentions, as ``mentions_of`` gives them; ``quoted`` has 1 for each
    character of a quotation, marks included; ``elsewhere``: those who run in nobody's race, being coaches or officials."""
    traits = [Traits() for _ in people]
    others = set(elsewhere)
    for who, (person, mine) in enumerate(zip(people, traits, strict=True)):
        if _explicit(person, mine):
            others.add(who)
        sex = lexicon.sex_of_first_name(person.tokens[0]) if len(person.tokens) > 1 else None
        if sex:
            first = person.tokens[0]
            mine.sexes[sex] += (
                1.4 if lexicon.frequent_first_name(first) else 1.0 if len(first) > 2 and fold(first) in lexicon.nicknames() else 0.8
            )
    mentions = {m.start: m for p in people for m in p.mentions}
    origins.coordinated(text, order, traits, mentions)
    origins.served(text, order, traits, people)
    origins.records(text, order, traits, mentions)
    sexes.bound_pronouns(text, order, traits, quoted, mentions)
    race_company.quartets(text, order, traits, mentions)
    sexes.events(text, [o for o in order if o[2] not in others] if others else order, traits, mentions)
    origins.homes(text, people, traits)
    at_home = home.home_of(text, nations, outlet) if any(not t.countries and not t.hints for t in traits) else None
    for mine in traits:
        if at_home and not mine.countries and not mine.hints:
            mine.hints[at_home] += 0.3
    return traits
