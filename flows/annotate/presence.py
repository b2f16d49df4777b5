"""How present each person of an article is at any place of its text: who was spoken of last, as a subject or not.

The subject of the sentence before outranks the rest of it; sentences inside quotations do not make a name older.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from flows.annotate.text import Sentence, Text

_WORD = re.compile(r"([^\W_][\w’'-]*)( ?)")
_SUBORDINATE = frozenset(
    "after while whilst when as although though since having in for with before despite by on at once given if like because during"
    " following".split()
)
_NEW_CLAUSE = re.compile(
    r"[,;:–—](?!\d)|[(\"“”!?]|\. | (?:as|but|while|and|when|after|before|because|although|though|with|where|since|if|that|until|so|despite"
    r"|in|for) |['’]s "
)
_OWNED = re.compile(r"['’]s?(?: (?!(?:and|but|as|when|while|after|before|because|if|though) )[a-z-]+){2,8} $")
"""What stands between an owner and the pronoun that means the owner: "Bell's late surge meant she …"."""
_CATAPHOR = 160
_ASIDE = (" who ", " which ", " whose ")
"""What may stand, within that many characters, before the name that a pronoun already means: "After his win, which …, Bell said"."""
_BESIDE = 14
"""How far from a quotation its speaker may stand: "…," said the Norwegian."""
_BY_DISTANCE = tuple(
    tuple((subject * 1.12 * near, subject * near, other * near) for near in (1.0, 0.8))
    for subject, other in ((5.0, 3.0), (4.0, 2.0), (2.4, 1.2), (1.4, 0.7), (0.8, 0.4), (0.5, 0.2))
)
"""How present somebody of an earlier sentence is, by how many lie between, in the same paragraph or in another: its last subject,
other subjects, the rest."""


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
    descriptions: tuple[str, ...] = ()
    sex_sure: bool = True


@dataclass(slots=True)
class Event:
    """Somebody was spoken of at ``start``: by name or by a resolved reference."""

    start: int
    end: int
    key: str
    sentence: int
    subject: bool
    quoted: bool
    named: bool


class Presence:
    """The people of one article in the order they are spoken of; ``events`` are sorted by start."""

    def __init__(self, text: Text, profiles: Sequence[Profile], quoted: bytearray, unreliable: bool) -> None:
        self.text = text
        self.profiles = {p.key: p for p in profiles}
        self.quoted = quoted
        self.unreliable = unreliable
        narrated = [not (quoted[s.start + 1] and quoted[s.end - 2]) for s in text.sentences]
        self._narrative = list(itertools.accumulate(narrated))
        """For each sentence the number of sentences outside quotations up to it: quoted ones do not make a name older."""
        self.events: list[Event] = []
        self.starts: list[int] = []

    def topic(self, named: Sequence[Event]) -> Profile | None:
        """The athlete whom an article names most often, three times at least."""
        often: dict[str, int] = {}
        for name in named:
            if self.profiles[name.key].is_athlete:
                often[name.key] = often.get(name.key, 0) + 1
        most = max(often, key=often.__getitem__, default="")
        return self.profiles[most] if most and often[most] >= 3 else None

    def add(self, event: Event) -> None:
        """Add an event that starts after all others."""
        self.events.append(event)
        self.starts.append(event.start)

    def drop_last(self) -> None:
        """Take back the event added last."""
        self.events.pop()
        self.starts.pop()

    def salience(
        self, offset: int, sentence: Sentence, possessive: bool = False, objective: bool = False, described: bool = False
    ) -> dict[str, float]:
        """How present each person is at ``offset`` of ``sentence``, from the last sentences; a description (``described``)
        mostly means somebody of its own sentence, named last."""
        here, narrative, sentences = sentence.index, self._narrative, self.text.sentences
        age = narrative[here]
        in_quote = self.quoted[offset]
        out: dict[str, float] = {}
        last = bisect.bisect_left(self.starts, offset)
        now = 5.0 * (0.3 if objective else 1.15 if possessive else 1.0)
        lead, led, other = now, now, 4.6 if described else 3.0
        at = here
        for event in reversed(self.events[last - 24 if last > 24 else 0 : last]):
            key, there = event.key, event.sentence
            if there != at:
                gap = (age - narrative[there]) or 1
                if gap >= len(_BY_DISTANCE):
                    break
                at = there
                lead, led, other = _BY_DISTANCE[gap][sentences[there].paragraph != sentence.paragraph]
            if event.subject:
                weight, lead = lead, led
            else:
                weight = other
            if event.quoted != in_quote:
                weight *= 0.4 if event.quoted else 0.9
            known = out.get(key, 0.0)
            if not known:
                out[key] = weight
            elif weight < known:
                out[key] = known if described else known + 0.15 * weight
            else:
                out[key] = weight if described else weight + 0.15 * known
        return out

    def fits(self, profile: Profile, sex: str | None) -> float:
        """How well the sex of a pronoun fits, 0 to 1; the other sex fits a little where an article mistakes its pronouns."""
        if sex is None or profile.sex == sex:
            return 1.0
        if profile.sex is None:
            return 0.75
        return 0.55 if self.unreliable else 0.0 if profile.sex_sure else 0.25

    def alone_in_sentence(self, start: int, sentence: Sentence, exclude: Collection[str]) -> str | None:
        """The only person named before ``start`` in its sentence, whatever the sex: translated texts mistake pronouns."""
        low, high = bisect.bisect_left(self.starts, sentence.start), bisect.bisect_left(self.starts, start)
        keys = {e.key for e in self.events[low:high] if e.named and e.key not in exclude}
        return keys.pop() if len(keys) == 1 else None

    def lead_before(self, offset: int) -> str | None:
        """Whom the paragraph before speaks of most, its first subject of equals; None where this one has named somebody already."""
        sentence, sentences = self.text.sentence_at(offset), self.text.sentences
        i = bisect.bisect_left(self.starts, offset) - 1
        while i >= 0 and self.events[i].quoted:
            i -= 1
        if sentence is None or i < 0:
            return None
        before = sentences[self.events[i].sentence].paragraph
        if not 0 < sentence.paragraph - before <= 2:
            return None
        counts: dict[str, int] = {}
        while i >= 0 and sentences[self.events[i].sentence].paragraph == before:
            event = self.events[i]
            i -= 1
            if event.subject and not event.quoted:
                counts[event.key] = counts.pop(event.key, 0) + 1
        return max(reversed(counts), key=lambda k: counts[k], default=None)

    def spoken_of(self, start: int) -> set[str]:
        """Whom the quotation that ends just before ``start`` names: its words are hardly theirs ("'Tell Bell,' the Norwegian said")."""
        quoted = self.quoted
        end = quoted.rfind(1, start - _BESIDE - 1 if start > _BESIDE else 0, start) + 1
        if not end or quoted[start] or self.text.text.find("\n", end, start) >= 0:
            return set()
        low, high = bisect.bisect_left(self.starts, quoted.rfind(0, 0, end) + 1), bisect.bisect_left(self.starts, start)
        return {e.key for e in self.events[low:high]}

    def clause_subject(self, start: int, sentence: Sentence) -> list[str]:
        """Whom a description cannot mean: the subject of its own clause ("Bell ran 51.2 to the Norwegian's 51.9")."""
        i = bisect.bisect_left(self.starts, start) - 1
        if i < 0 or not self.events[i].named:
            return []
        event = self.events[i]
        if event.sentence != sentence.index or not event.subject or start - event.end > 80:
            return []
        return [] if _NEW_CLAUSE.search(self.text.text, event.end, start) else [event.key]

    def owner(self, start: int, sentence: Sentence, sex: str | None, exclude: Collection[str]) -> str | None:
        """ "Lind led, but Bell's late surge meant she won": whose thing is the subject of the clause before the pronoun's."""
        i = bisect.bisect_left(self.starts, start) - 1
        event = self.events[i] if i >= 0 else None
        if event is None or event.sentence != sentence.index or not event.named or event.key in exclude:
            return None
        owned = start - event.end < 80 and _OWNED.fullmatch(self.text.text, event.end, start)
        return event.key if owned and self.fits(self.profiles[event.key], sex) >= 0.75 else None

    def cataphor(self, start: int, sentence: Sentence, sex: str | None, exclude: Collection[str]) -> str | None:
        """ "After his win, Bell said …": the subject that comes right after the opening clause."""
        if start - sentence.start > 90:
            return None
        opening = _WORD.match(self.text.text, sentence.start)
        if not opening or opening.group(1).lower() not in _SUBORDINATE:
            return None
        if self.quoted[start] != self.quoted[sentence.start]:
            return None
        i = bisect.bisect_left(self.starts, sentence.start)
        if i < len(self.starts) and self.starts[i] < start:
            return None
        body, stop = self.text.text, min(sentence.end, start + _CATAPHOR)
        comma = body.find(",", start, min(stop, start + 120))
        if comma >= 0 and body.startswith(_ASIDE, comma + 1):
            comma = body.find(",", comma + 1, stop)
        j = bisect.bisect_left(self.starts, comma)
        if comma < 0 or j >= len(self.events):
            return None
        event = self.events[j]
        if event.start > comma + 3 or not event.named or event.key in exclude:
            return None
        return event.key if self.fits(self.profiles[event.key], sex) >= 0.75 else None
