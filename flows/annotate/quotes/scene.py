"""The places around each quotation: the narrator's words before and after it, its paragraph, what kind of paragraph that is.

Guarantees: a stretch never reaches over a paragraph's bounds nor further than ``cues.REACH`` characters, so that reading the
surroundings of every quotation stays linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.annotate.people import Mention
from flows.annotate.quotes.cues import REACH, Cues
from flows.annotate.quotes.narrative import Narrative
from flows.annotate.quotes.spans import QuoteSpan
from flows.annotate.quotes.speakers import Speaker, Speakers
from flows.annotate.text import Text

TERMINAL = frozenset(".!?…")
HEADING_KINDS = frozenset({"title", "heading", "caption"})


_FACT = re.compile(
    r"(?:Age|Results?|Home ?town|Events?|Club|PBs?|Personal bests?|Born|Birthplace|Date of birth|Height|Team|School|College|Coach(?:ed by)?"
    r"|Place|Time|Mark|Position|Finish|Lives|Country|Year|Class)\s?:\s"
)
_ON_A_DAY = re.compile(
    r"O[Nn] (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})"
    r",? (?=[A-Z])"
)
"""When somebody spoke, not what of: "On Friday Bell:"."""
_TOPIC = ("On ", "ON ", "About ", "Regarding ")


@dataclass(slots=True)
class Attribution:
    """Who said a quotation. ``evidence``: the offset of the words that show it, for dates and explanations.

    ``rule`` is a row of ``attribution_rules.csv``; ``linked``: place of the quotation whose speaker this one shares.
    """

    rule: str
    speaker: Speaker | None
    cue: str | None
    evidence: int
    linked: int | None = None

    def carried(self, rule: str, linked: int) -> Attribution:
        """The same speaker's for another quotation, by another rule."""
        return Attribution(rule, self.speaker, self.cue, self.evidence, linked)

    def by(self, speaker: Speaker | None) -> Attribution:
        """The same with another speaker."""
        return Attribution(self.rule, speaker, self.cue, self.evidence, self.linked)


class Scene:
    """The outermost quotations of one article in their surroundings; ``done`` are those attributed so far, in order."""

    def __init__(self, text: Text, narrative: Narrative, speakers: Speakers, cues: Cues) -> None:
        self.parsed = text
        self.text = narrative.text
        self.narrative = narrative
        self.masked = narrative.masked
        self.speakers = speakers
        self.cues = cues
        self.quotes = narrative.top
        self.done: list[Attribution] = []
        self.list_starts: dict[int, int] = {}
        """Paragraph → the first one of the list of names and quotations that it goes on with, as far as asked for."""
        self.coached = any(person.role == "coach" for person in speakers.people.people)
        """Somebody is told to be a coach."""
        self.contradictions: list[tuple[Speaker, Speaker]] = []
        """A cue's pronoun and the person of the other sex it was nevertheless read as (a machine translation)."""

    def unit(self, q: QuoteSpan) -> tuple[int, int]:
        """The paragraph of a quotation."""
        return self.narrative.units[q.unit]

    def left(self, n: int) -> tuple[int, int]:
        """The narrator's words of the same sentence before quotation ``n``, other quotations of the sentence included."""
        q = self.quotes[n]
        i = self.narrative.sentence_index(q.outer_start)
        start = self.narrative.sentences[i][0] if i >= 0 else 0
        return max(start, self.unit(q)[0], q.outer_start - REACH), q.outer_start

    def right(self, n: int) -> tuple[int, int]:
        """The narrator's words after quotation ``n``, to the sentence's end or the next quotation."""
        q = self.quotes[n]
        at, stop = q.outer_end, self.narrative.units[q.unit][1]
        if stop > at + REACH:
            stop = at + REACH
        while at < stop and not self.masked[at].isalnum() and self.masked[at] != "“":
            at += 1
        i = self.narrative.sentence_index(at)
        end = self.narrative.sentences[i][1] if i >= 0 else stop
        if n + 1 < len(self.quotes) and (following := self.quotes[n + 1].outer_start) < stop:
            stop = following
        return q.outer_end, max(end if end < stop else stop, q.outer_end)

    def sentence(self, i: int) -> tuple[int, int]:
        """The bounds of sentence ``i``, its last ``REACH`` characters if it is longer."""
        start, end = self.narrative.sentences[i]
        return max(start, end - REACH), end

    def is_full(self, n: int) -> bool:
        """The quotation begins a sentence of its own."""
        q = self.quotes[n]
        begin, at = self.narrative.units[q.unit][0], q.outer_start
        before = self.masked[begin if at - begin < REACH else at - REACH : at].rstrip()
        return not before.strip(" -–—>*•") or before[-1] in ".!?…:”" or before.endswith((".)", "!)", "?)"))

    def kind(self, offset: int) -> str:
        """The kind of the paragraph that holds ``offset``."""
        paragraph = self.parsed.paragraph_at(offset)
        return paragraph.kind if paragraph is not None else "body"

    def is_fact(self, begin: int, stop: int) -> bool:
        """Age: 19 · Result: second in 1:57.90 – a line about whom the words that follow are by."""
        return _FACT.match(self.masked, begin, stop) is not None

    def is_topic(self, begin: int, stop: int) -> bool:
        """On the wind: · On what they said to each other: – what the words that follow are about, not whose they are."""
        line = self.masked[begin:stop].strip(" *_")
        if not line.startswith(_TOPIC) or "," in line or _ON_A_DAY.match(line):
            return False
        if not line.endswith((":", "…", "...")) and (stop - begin > 120 or self.kind(begin) not in HEADING_KINDS):
            return False
        said = (v for v in self.cues.verbs(begin, stop) if not self.masked.endswith(" to ", begin, v.start))
        speakers = (self.cues.subject(v.start, begin) for v in said)
        return not any(who is not None and who.key is not None for who in speakers)

    def subject_of(self, begin: int, stop: int) -> Speaker | None:
        """The subject of the sentence ``[begin, stop)``."""
        words = self.cues.tokens(begin, stop)
        return self.cues.clause_subject(words, len(words) - 1) if words else None

    def teller(self, begin: int, stop: int) -> Speaker | None:
        """X says it was hard: who is named as speaking in the sentence, in the narrator's words."""
        verbs = (v for v in reversed(self.cues.verbs(begin, stop)) if v.sense not in {"quote", "ask"} and not v.passive and not v.gerund)
        return next((who for v in verbs if (who := self.cues.speaker_of(v, begin, stop)) is not None and who.how == "named"), None)

    def owner(self, begin: int, stop: int) -> Speaker | None:
        """X's plan is simple: whose thing the sentence is about."""
        names = self.speakers.names_in(begin, min(begin + 40, stop))
        return self.speakers.person(names[0]) if names and self.speakers.possessive(names[0]) else None

    def owner_again(self, names: list[Mention], stop: int, sex: str) -> Speaker | None:
        """ "Lind led, but Bell's late surge meant she won": whose thing a sentence ends with, if it goes on with "she"."""
        for m in names:
            if self.speakers.possessive(m) and self.sex(m.person_key) == sex:
                later = self.speakers.people.references_in(m.end, stop)
                if any(r.person_key == m.person_key and self.text[r.start : r.end] in ("he", "she") for r in later):
                    return self.speakers.person(m)
        return None

    def is_no_athlete(self, key: str | None) -> bool:
        """Whether a person is told of who does no sport."""
        person = self.speakers.people.by_key.get(key) if key else None
        return person is not None and not person.is_athlete

    def sex(self, key: str | None) -> str | None:
        """M, F or None of a person."""
        person = self.speakers.people.by_key.get(key) if key else None
        return person.sex if person is not None else None
