"""What the resolver of pronouns and descriptions is told of each person: traits, calling, descriptions, where named as what."""

from __future__ import annotations

import bisect
from operator import attrgetter

from flows.annotate import context, expressions, lexicon, names, nouns
from flows.annotate.athletes import Calling
from flows.annotate.individuals import Found, Individual
from flows.annotate.lexicon import fold
from flows.annotate.presence import Event, Profile
from flows.annotate.text import Text
from flows.annotate.votes import Traits

_SUBJECTS = frozenset("he she He She His Her".split())
_IS = frozenset("is was are were named called".split())
_RELATIVE = frozenset("who whose".split())
_SUBORDINATE = frozenset("after because before since".split())
_OPENING = 24
"""Characters in which a clause opens its sentence; one further on ("X won after Y fell") is not what the sentence is about."""
_DESCRIBED_BY = 7
"""Words of a phrase after a name that can describe its bearer."""


def profile(key: str, person: Individual, calling: Calling, mine: Traits) -> Profile:
    """The profile of one person."""
    country = mine.country
    return Profile(
        key, calling.is_athlete, calling.role, mine.sex, country if mine.countries else None, mine.age, country,
        _descriptions(person), mine.sex_sure,
    )  # fmt: skip


def _descriptions(person: Individual) -> tuple[str, ...]:
    """Titles that stood before or after the name, folded, without article: "world 1500m champion"."""
    found: dict[str, None] = {}
    for mention in person.mentions:
        c = mention.context
        left = mention.piece.left if mention.piece is not None else None
        if left is not None and left.kind == names.TITLE:
            found[fold(left.text)] = None
        if c is None:
            continue
        if c.before and nouns.role_of(c.before):
            found[fold(" ".join(c.before))] = None
        if c.apposition and nouns.first_role(c.apposition):
            words = c.apposition.split(" ")
            stop = next((i for i, w in enumerate(words) if w in ("who", "whose", "at", "from", "in", "with", "and")), _DESCRIBED_BY)
            found[fold(" ".join(w for w in words[:stop] if w not in ("the", "a", "an")))] = None
    return tuple(found)


def named(text: Text, keys: list[str], cast: list[Individual], quoted: bytearray) -> list[Event]:
    """Every name, in order; who is named alone in a sentence is what it is about, subject or not,
    but for one who is named behind the "he" it is about ("he came within a centimetre of Bell's record")."""
    body = text.text
    pronouns = [start for start, end in expressions.pronouns(body) if body[start:end] in _SUBJECTS]
    about: dict[int, str] = {}
    names: list[Event] = []
    hidden: list[Event] = []
    for key, person in zip(keys, cast, strict=True):
        for m in person.mentions:
            sentence, c = m.sentence, m.context
            index = sentence.index if sentence else 0
            if about.setdefault(index, key) != key:
                about[index] = ""
            verb = (
                c is not None
                and c.after in _VERBS
                and (c.opener not in _SUBORDINATE or sentence is None or m.start - sentence.start < _OPENING)
            )
            name = Event(m.start, m.end, key, index, verb or _is_subject(m), quoted[m.start] == 1, True)
            names.append(name)
            if c is not None and sentence is not None and not c.at_start and c.opener not in _IS and (not verb or c.after in _RELATIVE):
                at = bisect.bisect_left(pronouns, sentence.start)
                if at < len(pronouns) and pronouns[at] < m.start and not quoted[pronouns[at]]:
                    hidden.append(name)
    for name in names:
        name.subject = name.subject or about[name.sentence] == name.key
    for name in hidden:
        name.subject = False
    return sorted(names, key=attrgetter("start"))


def _is_subject(mention: Found) -> bool:
    """Whether the sentence speaks of whom it names here, no verb after it: it opens with the name, a verb of saying precedes."""
    c = mention.context
    if c is None:
        return mention.kind == "full"
    return c.at_start or c.opener in lexicon.SPEECH_VERBS or (c.after.endswith("ly") and not c.opener)


_VERBS = lexicon.ATHLETE_VERBS | lexicon.SPEECH_VERBS | context.PERSON_VERBS
