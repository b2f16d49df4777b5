"""Who said each quotation: a ladder of named rules, the first that applies wins; nobody when nothing supports a speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from flows.annotate.quotes.cues import Cues, Verb
from flows.annotate.quotes.lexicon import NOT_SPEECH, NOUN_SENSE, PREPOSITIONS, SPEAKING, alternation
from flows.annotate.quotes.narrative import Narrative
from flows.annotate.quotes.spans import QuoteSpan
from flows.annotate.quotes.speakers import Speaker, Speakers
from flows.annotate.text import Text


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a quotation. ``evidence``: the offset of the words that show it, for dates and explanations.

    ``rule`` is a row of ``attribution_rules.csv``; ``linked``: index of the quotation whose speaker this one shares.
    """

    rule: str
    speaker: Speaker | None
    cue: str | None
    evidence: int
    linked: int | None = None


_NOUN = alternation(NOUN_SENSE)
_NOUN_BEFORE = re.compile(
    rf"\b(?:{_NOUN})\b(?:\s(?:to|of|on|about|for|from|in)\s[^.;:“”]{{1,60}})?\s?(?:was|were|is|are|had been|came|read|reads|included|:|,|-|–|—|that)*"
    r"(?:\s(?:that|a|an|the|simple|clear|this|one of|just|simply|as follows|typically))*[^.;“”]{0,40}$",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Ii]n (?:the )?words of|[Tt]o quote|[Ii]n the view of|[Ii]n the opinion of)\s+")
_AS_PUT = re.compile(
    rf"^[\s,–—-]*(?:as|is how|was how|is what|was what|(?:is|was|are|were|came|comes|went|ran) (?:the|his|her|a|one)?\s?(?:[\w-]+\s)?(?:{_NOUN}|way) (?:of|from|by|given by))\s+",
    re.IGNORECASE,
)
_DASH_NAME = re.compile(r"^[\s]*[-–—~]+\s*")
_CLAUSE = re.compile(r"\b(?:(?:I|you|he|she|it|we|they|that|there|this)\b(?:['’]\w+)?\s\w+|\w+['’](?:s|re|m|ll|ve|d)\s)|\b(?:is|was|are|were|feels|has|had)\b", re.IGNORECASE)
_CONNECTIVE = re.compile(r"\b(?:because|that|how|since|as|so|but|and|for|whether|why|what|if|,)\s*$")
_COLON_NAME = re.compile(r"\s*:\s*")
_PUT_IT = re.compile(r"\s(?:put|puts|had|has|sees|saw|tells|phrased|calls|called|likes to (?:say|put|call))\s(?:it|him|her|them)\b")
_THOSE = re.compile(rf"\s*(?:Those|These|Such|That|This) (?:were|was|are|is) [^.?!“]{{0,60}}?\b(?:{_NOUN})\b[^.?!“]{{0,40}}")
_TERMINAL = frozenset(".!?…")
_X_ON_Y = re.compile(r"\b(?:on|about|to|of)\b")
_SENTENCE_OPENER = re.compile(r"(?:^|[.!?…:;\n”\"])\s*$")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Oo]ur|me|us|myself|you|You)\b")


class Ladder:
    """Attributes the outermost quotations of one article."""

    def __init__(self, text: Text, narrative: Narrative, speakers: Speakers, cues: Cues) -> None:
        self.parsed = text
        self.text = narrative.text
        self.narrative = narrative
        self.masked = narrative.masked
        self.speakers = speakers
        self.cues = cues
        self.quotes = narrative.top
        self.position = {q.index: n for n, q in enumerate(self.quotes)}
        self.done: list[Attribution] = []

    def run(self) -> list[Attribution]:
        """One attribution a quotation, in order."""
        self.done = []
        for n in range(len(self.quotes)):
            self.done.append(self._attribute(n))
        self._backwards()
        self._repeated()
        for n, found in enumerate(self.done):
            if found.speaker is not None and found.speaker.how == "pronoun" and found.speaker.key is None:
                self.done[n] = replace(found, rule="unknown_subject" if found.linked is None else found.rule, speaker=None)
        return self.done

    # -- the places around a quotation --------------------------------------------------------------------------
    def _unit(self, q: QuoteSpan) -> tuple[int, int]:
        return self.narrative.units[q.unit]

    def _left(self, n: int) -> tuple[int, int]:
        """The narrator's words of the same sentence before quotation ``n``, other quotations of the sentence included."""
        q = self.quotes[n]
        i = self.narrative.sentence_index(q.outer_start)
        start = max(self.narrative.sentences[i][0] if i >= 0 else 0, self._unit(q)[0])
        return start, q.outer_start

    def _right(self, n: int) -> tuple[int, int]:
        """The narrator's words after quotation ``n``, to the sentence's end or the next quotation."""
        q = self.quotes[n]
        stop = self._unit(q)[1]
        at = q.outer_end
        while at < stop and not self.masked[at].isalnum() and self.masked[at] != "“":
            at += 1
        i = self.narrative.sentence_index(at)
        end = self.narrative.sentences[i][1] if i >= 0 else stop
        nxt = self.quotes[n + 1].outer_start if n + 1 < len(self.quotes) else stop
        return q.outer_end, max(min(end, stop, nxt), q.outer_end)

    def is_full(self, n: int) -> bool:
        """The quotation begins a sentence of its own."""
        q = self.quotes[n]
        start, end = self._left(n)
        before = self.masked[self._unit(q)[0] : end].rstrip()
        return not before.strip(" -–—>*•") or before[-1] in ".!?…:”"

    def _pronoun(self, found: Attribution | None, n: int) -> Attribution | None:
        """A cue's "he" or "she" is the subject of the narrator's sentence before, or whom its question is about."""
        if found is None or found.speaker is None or found.linked is not None:
            return found
        if found.speaker.how == "description" and found.speaker.confidence < 0.82:
            topic = self._topic(n)
            if topic is not None and topic.key is not None and self._sex(topic.key) in {self._sex(found.speaker.key or ""), None}:
                return replace(found, speaker=replace(topic, how="description", phrase=found.speaker.phrase, confidence=0.7))
        if found.speaker.how != "pronoun":
            return found
        low = found.speaker.phrase.casefold()
        sex = {"he": "M", "she": "F"}.get(low)
        if sex is None:
            return found
        previous = self.quotes[n - 1] if n else None
        if previous is not None and previous.unit == self.quotes[n].unit and self.done[n - 1].speaker is not None:
            known = self.done[n - 1].speaker
            between = self.masked[previous.outer_end : self.quotes[n].outer_start]
            if known is not None and known.key is not None and self._sex(known.key) == sex and len(between.split()) <= 12:
                return self._as(found, known)
        unit = self._unit(self.quotes[n])
        floor = self.narrative.units[max(self.quotes[n].unit - 1, 0)][0]
        i = self.narrative.sentence_index(min(found.evidence, self.quotes[n].outer_start)) - 1
        for _ in range(5):
            if i < 0 or self.narrative.sentences[i][0] < floor:
                break
            begin, stop = self.narrative.sentences[i]
            i -= 1
            if self.masked[begin] == "“":
                if begin < unit[0]:
                    break
                continue
            if self.masked[stop - 1] == "?":
                names = [m for m in self.speakers.names_in(begin, stop) if self._sex(m.person_key) == sex]
                if names:
                    return self._as(found, self.speakers.person(names[-1]))
            words = self.cues.tokens(begin, stop)
            subject = self.cues.clause_subject(words, len(words) - 1) if words else None
            if subject is None or subject.key is None or subject.how == "pronoun":
                owner = self._owner(begin, stop)
                if owner is not None and (subject is None or subject.how != "pronoun") and self._sex(owner.key or "") in {sex, None}:
                    return self._as(found, owner)
                if subject is None and any(self._sex(m.person_key) in {sex, None} for m in self.speakers.names_in(begin, stop)):
                    break
                continue
            if subject.how == "named" and self._sex(subject.key) in {sex, None}:
                return self._as(found, subject)
            break
        return found

    def _owner(self, begin: int, stop: int) -> Speaker | None:
        """X's plan is simple: whose thing the sentence is about."""
        names = self.speakers.names_in(begin, min(begin + 40, stop))
        return self.speakers.person(names[0]) if names and self.speakers.possessive(names[0]) else None

    def _topic(self, n: int) -> Speaker | None:
        """Whom the paragraph before is about: the subject of its first sentence."""
        for back in range(self.quotes[n].unit - 1, max(self.quotes[n].unit - 4, -1), -1):
            start, end = self.narrative.units[back]
            if self._kind(start) not in {"body"} or self.masked[start] == "“":
                continue
            begin, stop = self.narrative.sentences[max(self.narrative.sentence_index(start), 0)]
            words = self.cues.tokens(begin, stop)
            return self.cues.clause_subject(words, len(words) - 1) if words else None
        return None

    @staticmethod
    def _as(found: Attribution, known: Speaker) -> Attribution:
        """The same attribution, its pronoun read as somebody known."""
        phrase = found.speaker.phrase if found.speaker is not None else known.phrase
        return replace(found, speaker=replace(known, how="pronoun", phrase=phrase, confidence=0.85))

    def _sex(self, key: str) -> str | None:
        person = self.speakers.people.by_key.get(key)
        return person.sex if person is not None else None

    # -- the ladder ---------------------------------------------------------------------------------------------
    def _attribute(self, n: int) -> Attribution:
        q = self.quotes[n]
        after = self._pronoun(self._after(n), n)
        before, strong, consumed = self._before(n)
        before = self._pronoun(before, n)
        if before is not None and strong and not consumed:
            return before
        if after is not None:
            return after
        if before is not None and strong:
            return replace(self.done[n - 1], rule="interrupted", linked=n - 1) if consumed else before
        linked = self._same_sentence(n)
        if before is not None and (linked is None or not consumed):
            return before
        if linked is not None:
            return linked
        if self.is_full(n):
            return self._unlinked(n)
        return self._clause(n) or Attribution("unsupported", None, None, q.start)

    def _clause(self, n: int) -> Attribution | None:
        """A whole clause in marks inside a sentence without a cue: the words of the sentence's subject."""
        q = self.quotes[n]
        start, end = self._left(n)
        if len(q.text.split()) < 4 or not _CLAUSE.search(q.text) or not _CONNECTIVE.search(self.masked[start:end]):
            return None
        words = self.cues.tokens(start, end)
        subject = self.cues.clause_subject(words, len(words) - 1) if words else None
        if subject is None or (subject.key is None and subject.how != "pronoun"):
            return None
        return self._pronoun(Attribution("clause", subject, None, start), n)

    # 1: the cue stands after
    def _after(self, n: int) -> Attribution | None:
        q = self.quotes[n]
        start, end = self._right(n)
        piece = self.masked[start:end]
        head = len(piece) - len(piece.lstrip(" ,\u00a0–—-"))
        if head >= len(piece):
            return self._signed_below(n)
        at = start + head
        last = q.text.rstrip("'\"’”» ")[-1:] or q.text[-1]
        new_sentence = last == "." and self.masked[at].isupper() and "," not in piece[:head]
        follows = self.masked[end : end + 2].lstrip()[:1]
        dash = _DASH_NAME.match(piece) or (_COLON_NAME.match(piece) if self._kind(q.start) in {"title", "heading"} else None)
        if dash is not None:
            signed = self._signed(start + dash.end(), end)
            if signed is not None:
                return signed
        put = _AS_PUT.match(piece)
        if put is not None:
            for verb in self.cues.verbs(start + put.end(), end)[:1]:
                subject = self.cues.subject(verb.start, start + put.end())
                if subject is not None:
                    return Attribution("as_put", subject, self.cues.phrase(verb, end), verb.start)
            how = piece[: put.end()].casefold().split()
            idiom = how[-1:] != ["as"] or _PUT_IT.search(self.masked, start + put.end(), end)
            who = self.cues.following(start + put.end(), end, True) if idiom else None
            if who is not None:
                return Attribution("as_put", who, piece[: put.end()].strip(" ,–—-"), at)
        said = _ACCORDING.match(self.masked, at, end)
        if said is not None:
            who = self.cues.following(said.end(), end)
            if who is not None:
                return Attribution("according_to", who, said.group().strip(), at)
        verbs = self.cues.verbs(at, end)
        if not verbs:
            return self._unlisted(n, at, end) if not new_sentence else None
        verb = verbs[0]
        if verb.start - at <= 16 and all(w.endswith("ly") or w in {"also", "then", "later", "has", "had", "so"} for w in self.masked[at : verb.start].split()):
            if verb.passive or verb.gerund or verb.sense in {"quote", "call"}:
                return None
            who = self.cues.following(verb.end, end, True)
            if who is not None:
                return Attribution("said_x", who, self.text[verb.start : verb.end], verb.start)
            return None
        if last == "," and self.masked[:verb.start].rstrip().endswith(",") and not verb.passive and not verb.gerund:
            who = self.cues.following(verb.end, end)
            if who is not None and who.key is not None:
                return Attribution("said_x", who, self.text[verb.start : verb.end], verb.start)
        subject_first = self._starts_with_subject(at, verb)
        comma = last in ",.!?…-–—" or (piece[:head].strip() != "" and not self._object_of_preposition(q))
        if not subject_first or verb.passive or not comma:
            return None
        if new_sentence and (follows == "“" or self.masked[verb.end : end].strip(" .") or self._has_left_cue(n)):
            return None
        runs_on = follows == "“" and self.masked[end - 1 : end] not in {".", "!", "?", "…"} and not self._comma_before_next(end)
        if last != "," and (self.masked[verb.end : end].rstrip().endswith(":") or runs_on):
            return None
        subject = self.cues.subject(verb.start, at, printed=verb.sense in SPEAKING)
        if subject is None:
            if verb.sense in SPEAKING and len(self.masked[at : verb.start].split()) <= 8:
                return Attribution("unknown_subject", None, self.cues.phrase(verb, end), verb.start)
            return None
        return Attribution("x_said", subject, self.cues.phrase(verb, end), verb.start)

    def _object_of_preposition(self, q: QuoteSpan) -> bool:
        """In the "…", X said: the marks hold a name, not words."""
        before = self.masked[max(q.outer_start - 40, 0) : q.outer_start].casefold().split()
        while before and before[-1] in {"the", "a", "an", "his", "her", "their", "its"}:
            before.pop()
        return bool(before) and before[-1] in PREPOSITIONS

    def _comma_before_next(self, end: int) -> bool:
        return self.masked[:end].rstrip()[-1:] == ","

    def _has_left_cue(self, n: int) -> bool:
        start, end = self._left(n)
        return bool(self.cues.verbs(start, end))

    def _starts_with_subject(self, at: int, verb: Verb) -> bool:
        """From ``at`` to the verb stands nothing but a noun phrase, its asides and adverbs."""
        between = self.masked[at : verb.start]
        if len(between) > 260:
            return False
        first = between.split(None, 1)[0].casefold().strip(",") if between.split() else ""
        if not first or first in PREPOSITIONS or first in {"and", "but", "which", "that", "when", "while", "because", "so", "then", "if", "as", "or", "who", "where"}:
            return False
        plain = re.sub(r"\([^)]*\)", "", between)
        if plain.split()[-1].casefold() in {"and", "but", "then", "or"}:
            return False
        if "," in plain:
            parts = plain.split(",")
            return parts[-1].strip() == "" or len(parts) % 2 == 1 or len(parts[-1].split()) <= 3
        return len(plain.split()) <= 12

    def _signed(self, start: int, end: int) -> Attribution | None:
        """"…" – X, standing alone."""
        names = [m for m in self.speakers.names_in(start, end) if not self.speakers.possessive(m)]
        if not names or names[0].start - start > 40:
            return None
        rest = self.masked[names[0].end : end].strip(" .)")
        if names[0].start - start <= 2 and (not rest or rest.startswith((",", "(", "on ", "after ", "–", "-"))):
            return Attribution("signed", self.speakers.person(names[0]), None, names[0].start)
        return None

    def _signed_below(self, n: int) -> Attribution | None:
        """"…" and, as a paragraph of its own, the name: — X, 800m winner."""
        q = self.quotes[n]
        if q.unit + 1 >= len(self.narrative.units):
            return None
        start, end = self.narrative.units[q.unit + 1]
        dash = _DASH_NAME.match(self.masked, start, end)
        words = len(self.masked[start:end].split())
        if words > 14 or (dash is None and (words > 6 or self.masked[end - 1] in _TERMINAL)):
            return None
        return self._signed(dash.end() if dash is not None else start, end)

    def _afterword(self, n: int) -> Attribution | None:
        """"…" Those were the words of X."""
        q = self.quotes[n]
        found = _THOSE.match(self.masked, q.outer_end, q.outer_end + 140)
        if found is None:
            return None
        names = self.speakers.names_in(found.start(), found.end())
        return Attribution("as_put", self.speakers.person(names[0]), None, names[0].start) if names else None

    def _unlisted(self, n: int, at: int, end: int) -> Attribution | None:
        """A comma, a name, and a verb that no seed lists: "…," X grimaced."""
        if self.quotes[n].text[-1] not in ",?!":
            return None
        names = [m for m in self.speakers.names_in(at, min(at + 40, end)) if m.start == at and not self.speakers.possessive(m)]
        if not names:
            return None
        words = self.masked[names[0].end : end].split()
        if words and len(words) <= 3 and words[0].strip(".,").endswith("ed"):
            return Attribution("x_said", self.speakers.person(names[0]), words[0].strip(".,"), names[0].start)
        return None

    # 2: the cue stands before
    def _before(self, n: int) -> tuple[Attribution | None, bool, bool]:
        """Attribution by what stands before in the sentence; whether it is strong (adjacent); whether the cue already
        belongs to the quotation before."""
        start, end = self._left(n)
        piece = self.masked[start:end]
        trimmed = piece.rstrip(" \u00a0“\"'(–—-")
        if not trimmed.strip():
            return None, False, False
        previous = self.quotes[n - 1] if n and self.quotes[n - 1].outer_end > start else None
        own = previous.outer_end if previous is not None else start
        colon = trimmed.endswith(":")
        if colon:
            labelled = self._label(start, start + len(trimmed) - 1)
            if labelled is not None:
                return labelled, True, False
        verbs = self.cues.verbs(start, end)
        if NOT_SPEECH.search(trimmed) and not colon:
            return None, False, False
        for verb in reversed(verbs):
            gap = self.masked[verb.end : end]
            words = len(gap.split())
            adjacent = words <= 1 or (words <= 7 and trimmed[-1:] in ":," and "”" not in gap) or (colon and "”" not in gap)
            found = self._by_verb(n, verb, start, end, gap, adjacent)
            if found is None:
                continue
            consumed = previous is not None and verb.start >= previous.outer_end and self._consumes(n - 1, verb)
            return found, adjacent or verb.sense == "call", consumed
        said = None
        for said in _ACCORDING.finditer(self.masked, start, end):
            pass
        if said is not None:
            who = self.cues.following(said.end(), end)
            if who is not None:
                return Attribution("according_to", who, said.group().strip(), said.start()), False, False
        noun = self._noun(own, end, colon)
        if noun is not None:
            return noun, colon, False
        if colon:
            words_left = self.cues.tokens(start, end)
            subject = self.cues.clause_subject(words_left, len(words_left) - 1)
            if subject is not None:
                return Attribution("introduced_by_colon", subject, None, start), True, False
        return None, False, False

    def _consumes(self, n: int, verb: Verb) -> bool:
        done = self.done[n]
        return done.rule in {"said_x", "x_said", "as_put"} and done.evidence == verb.start

    def _by_verb(self, n: int, verb: Verb, start: int, end: int, gap: str, adjacent: bool) -> Attribution | None:
        if verb.sense == "beside" and (not adjacent and len(gap.split()) > 4 or gap.split()[:1] and gap.split()[0] in PREPOSITIONS):
            return None
        if verb.passive and verb.sense != "quote":
            if verb.sense == "ask":
                return None
            by = re.compile(r"[^.;]{0,40}?\bby\s").match(self.masked, self.quotes[n].outer_end, self._right(n)[1])
            if by is not None:
                who = self.cues.following(by.end(), self._right(n)[1])
                if who is not None and who.key is not None and verb.sense in {"call", "say", "ask"}:
                    return Attribution("called_by", who, self.text[verb.start : verb.end], verb.start)
            if verb.form not in {"heard", "quoted"}:
                return None
        if verb.sense == "ask" and not adjacent and len(gap.split()) > 12:
            return None
        if verb.sense == "quote":
            who = self.cues.subject(verb.start, start) if verb.passive else self.cues.following(verb.end, end)
            return Attribution("quoted", who, self.text[verb.start : verb.end], verb.start) if who else None
        if verb.gerund:
            quoted = next((v for v in reversed(self.cues.verbs(start, verb.start)) if v.sense == "quote"), None)
            if quoted is not None:
                who = self.cues.subject(quoted.start, start) if quoted.passive else self.cues.following(quoted.end, verb.start)
                if who is not None:
                    return Attribution("quoted", who, self.text[verb.start : verb.end], verb.start)
        subject = self.cues.speaker_of(verb, start, end, adjacent and verb.sense in SPEAKING)
        if subject is None:
            inverted = self.cues.following(verb.end, end) if adjacent and not verb.gerund else None
            if inverted is None:
                if not verb.gerund and adjacent and verb.sense in SPEAKING:
                    return Attribution("unknown_subject", None, self.cues.phrase(verb, end), verb.start)
                return None
            subject = inverted
        rule = "said_before" if adjacent else "embedded"
        if verb.sense == "call":
            rule = "called"
        return Attribution(rule, subject, self.cues.phrase(verb, end), verb.start)

    def _label(self, start: int, end: int) -> Attribution | None:
        """X: "…" · X on Y: "…" · X, the coach: "…"."""
        names = self.speakers.names_in(start, end)
        words = self.cues.tokens(start, end)
        if not words or len(words) > 14:
            return None
        if names and not self.speakers.possessive(names[0]) and len(self.masked[start : names[0].start].split()) <= 4:
            rest = self.masked[names[0].end : end].strip()
            before = self.masked[start : names[0].start].casefold().split()
            if any(w in PREPOSITIONS for w in before) or self.cues.verbs(start, end):
                return None
            if not rest or rest[0] in ",(" or re.fullmatch(r"\([^)]*\)", rest):
                return Attribution("name_colon", self.speakers.person(names[0]), None, names[0].start)
            if _X_ON_Y.match(rest):
                return Attribution("x_on_y", self.speakers.person(names[0]), self.text[start:end].strip(), names[0].start)
            return None
        if not names and len(words) <= 4 and words[0].word[0].isupper() and not self.cues.verbs(start, end):
            low = words[0].low
            if low in PREPOSITIONS or low in {"and", "but", "so", "why", "how", "what", "when", "question", "q", "a", "answer"}:
                return None
            who = self.speakers.who(words[0].start, words[-1].end)
            if who is not None and who.how in {"role", "description", "named"}:
                return Attribution("name_colon", who, None, start)
        return None

    def _noun(self, start: int, end: int, colon: bool) -> Attribution | None:
        """Her message was: "…" · X's verdict: "…" · among the accusations were that …"."""
        found = _NOUN_BEFORE.search(self.masked, start, end)
        if found is None:
            return None
        words = self.cues.tokens(start, found.start())
        noun = re.match(r"\w+", self.masked[found.start() : end])
        cue = noun.group() if noun else None
        low = [w.low for w in words]
        if low and low[-1] not in {"his", "her"}:
            names = [m for m in self.speakers.names_in(start, found.start()) if self.speakers.possessive(m)]
            if names and len(self.masked[names[-1].end : found.start()].split()) <= 4:
                return Attribution("speech_noun", self.speakers.person(names[-1]), cue, found.start())
        for k in range(len(words) - 1, max(len(words) - 5, -1), -1):
            if low[k] in {"his", "her"}:
                who = self.speakers.resolved(words[k].start, words[k].end, words[k].word, "pronoun")
                return Attribution("speech_noun", who, cue, found.start())
        by = re.compile(r"\b(?:from|by)\s").search(self.masked, found.start(), end)
        if by is not None:
            who = self.cues.following(by.end(), end)
            if who is not None:
                return Attribution("speech_noun", who, cue, found.start())
        subject = self.cues.clause_subject(words, len(words) - 1) if words else None
        if colon:
            return Attribution("speech_noun", subject, cue, found.start())
        tail = self.masked[found.start() : end].split()
        return Attribution("speech_noun", None, cue, found.start()) if len(tail) <= 6 else None

    # 3: linked to another quotation
    def _same_sentence(self, n: int) -> Attribution | None:
        """The second part of an interrupted quotation, or one more fragment of the same sentence."""
        if n == 0:
            return None
        q, previous = self.quotes[n], self.quotes[n - 1]
        done = self.done[n - 1]
        start, _ = self._left(n)
        if previous.outer_end <= start or previous.unit != q.unit:
            return None
        if done.rule == "unsupported":
            return None
        if NOT_SPEECH.search(self.masked[previous.outer_end : q.outer_start].rstrip()):
            return None
        between = self.masked[previous.outer_end : q.outer_start]
        if previous.text[-1:] == "," or done.rule in {"said_x", "x_said"}:
            return replace(done, rule="interrupted", linked=n - 1)
        if len(between.split()) <= 12:
            return replace(done, rule="same_sentence", linked=n - 1)
        return None

    def _unlinked(self, n: int) -> Attribution:
        """A quotation with no cue in its own sentence: what stands before it in the paragraph, or the paragraph before."""
        q = self.quotes[n]
        told = self._afterword(n)
        if told is not None:
            return told
        none = Attribution("unsupported", None, None, q.start)
        previous = self.quotes[n - 1] if n else None
        if q.continues is not None and q.continues in self.position:
            k = self.position[q.continues]
            if k < n and self.done[k].rule != "unsupported":
                return replace(self.done[k], rule="continued", linked=k)
        unit_start = self._unit(q)[0]
        if previous is not None and previous.unit == q.unit:
            done = self.done[n - 1]
            tail = self._right(n - 1)[1]
            middle = self.masked[tail : q.outer_start].strip(" .,–—-…")
            if done.rule in {"said_x", "x_said", "as_put", "according_to", "signed", "interrupted"} or not middle:
                if not middle and done.rule != "unsupported":
                    return replace(done, rule="same_paragraph", linked=n - 1)
            introduced = self.introduced(tail, q.outer_start) if middle else None
            if introduced is not None and (introduced.rule != "subject_before" or done.speaker is None or len(middle.split()) <= 16):
                return introduced
            if done.rule != "unsupported" and done.speaker is not None:
                return replace(done, rule="same_paragraph", linked=n - 1)
        elif unit_start < q.outer_start and self.masked[unit_start : q.outer_start].strip(" -–—>*•"):
            introduced = self.introduced(unit_start, q.outer_start)
            if introduced is not None:
                return introduced
        return self._from_around(n) or none

    def _from_around(self, n: int) -> Attribution | None:
        """What the paragraphs before say; where that is only whom they are about, what this one says next counts more."""
        before = self._from_before(n)
        if before is not None and before.rule not in {"subject_before", "section", "carried"}:
            return before
        q = self.quotes[n]
        i = self.narrative.sentence_index(q.outer_start) + 1
        if q.text[-1] in _TERMINAL and i < len(self.narrative.sentences) and self.narrative.sentences[i][1] <= self._unit(q)[1]:
            begin, stop = self.narrative.sentences[i]
            if "“" not in self.masked[begin:stop]:
                words = self.cues.tokens(begin, stop)
                subject = self.cues.clause_subject(words, len(words) - 1) if words else None
                if subject is not None and subject.key is not None and subject.how == "named":
                    return Attribution("subject_after", subject, None, begin)
        return before

    def introduced(self, start: int, end: int) -> Attribution | None:
        """The last sentences before the quotation, in ``[start, end)``, have a person as their subject."""
        i = self.narrative.sentence_index(end - 1)
        tried = 0
        while i >= 0 and self.narrative.sentences[i][1] > start and tried < 3:
            begin, stop = self.narrative.sentences[i]
            begin, stop = max(begin, start), min(stop, end)
            found = self._sentence_introduces(begin, stop)
            if found is not None:
                return found
            i -= 1
            tried += 1
        return None

    def _sentence_introduces(self, begin: int, stop: int) -> Attribution | None:
        words = self.cues.tokens(begin, stop)
        if not words:
            return None
        verbs = [v for v in self.cues.verbs(begin, stop) if v.sense not in {"quote"}]
        for verb in reversed(verbs):
            if verb.sense == "ask":
                answer = self._asked(verb, begin, stop)
                if answer is not None:
                    return answer
                continue
            if verb.passive or verb.gerund:
                continue
            subject = self.cues.speaker_of(verb, begin, stop)
            if subject is not None and subject.key is not None:
                return Attribution("introduced", subject, None, verb.start)
        subject = self.cues.clause_subject(words, len(words) - 1)
        if len(words) <= 8 and any(w.low in NOUN_SENSE for w in words):
            subject = self._owner(begin, stop) or subject
        if subject is not None and (subject.key is not None or subject.how == "organisation" and verbs):
            return Attribution("introduced" if verbs else "subject_before", subject, None, begin)
        return None

    def _asked(self, verb: Verb, begin: int, stop: int) -> Attribution | None:
        """Who was asked answers next."""
        if verb.passive:
            who = self.cues.subject(verb.start, begin)
            if who is None:
                words = self.cues.tokens(begin, stop)
                who = self.cues.clause_subject(words, len(words) - 1) if words else None
        else:
            who = self.cues.following(verb.end, stop)
        return Attribution("asked", who, None, verb.start) if who is not None and who.key is not None else None

    # 4: what the paragraphs before say
    def _from_before(self, n: int) -> Attribution | None:
        q = self.quotes[n]
        previous = self.quotes[n - 1] if n else None
        unit = q.unit
        same_section = True
        for back in range(unit - 1, max(unit - 7, -1), -1):
            start, end = self.narrative.units[back]
            kind = self._kind(start)
            if kind in {"caption", "credit", "boilerplate", "list"} and not (previous is not None and previous.unit == back):
                continue
            if previous is not None and previous.unit == back:
                done = self.done[n - 1]
                if done.speaker is None and not self.is_full(n - 1):
                    introduced = self.introduced(start, end)
                    if introduced is not None:
                        return introduced
                    continue
                tail = self._right(n - 1)[1] if done.rule in {"said_x", "x_said", "as_put"} else previous.outer_end
                rest = self.masked[tail:end].strip(" .,–—-…”")
                if rest and len(rest.split()) >= 4:
                    introduced = self.introduced(tail, end)
                    if introduced is not None and introduced.speaker is not None:
                        return introduced
                other = self._dialogue(n)
                if other is not None:
                    return other
                if done.rule != "unsupported" and done.speaker is not None and back >= unit - 4:
                    return replace(done, rule="next_paragraph" if same_section else "carried", linked=n - 1)
                return None
            if kind in {"date_heading", "heading", "title"}:
                heading = self._heading(start, end)
                if heading is not None:
                    return heading
                same_section = False
                continue
            introduced = self.introduced(start, end)
            if introduced is not None:
                return introduced
            if back < unit - 3:
                break
        if previous is not None and previous.unit >= unit - 5 and self.done[n - 1].speaker is not None:
            return replace(self.done[n - 1], rule="carried", linked=n - 1)
        return None

    def _dialogue(self, n: int) -> Attribution | None:
        """Short lines in turn, each a paragraph: who did not speak last speaks now."""
        q = self.quotes[n]
        if n < 2 or any(len(o.text.split()) > 12 or o.unit != q.unit - k or o.outer_start - self._unit(o)[0] > 2 for k, o in enumerate((q, self.quotes[n - 1], self.quotes[n - 2]))):
            return None
        last, first = self.done[n - 1].speaker, self.done[n - 2].speaker
        if last is None or first is None or last.name == first.name or self.masked[q.outer_end : self._unit(q)[1]].strip():
            return None
        return replace(self.done[n - 2], rule="dialogue", linked=None, cue=None)

    def _kind(self, offset: int) -> str:
        paragraph = self.parsed.paragraph_at(offset)
        return paragraph.kind if paragraph is not None else "body"

    def _heading(self, start: int, end: int) -> Attribution | None:
        names = self.speakers.names_in(start, end)
        keys = {m.person_key for m in names}
        if len(keys) == 1 and not self.speakers.after_preposition(names[0]):
            return Attribution("section", self.speakers.person(names[0]), None, start)
        return None

    def _repeated(self) -> None:
        """A headline or crosshead whose words are quoted with their speaker elsewhere in the article."""
        for n, q in enumerate(self.quotes):
            start, end = self._unit(q)
            alone = q.outer_start - start <= 2 and end - q.outer_end <= 2 and q.text[-1] not in _TERMINAL
            if not (alone or self._kind(q.start) in {"title", "heading", "caption"}) or self.done[n].rule in {"signed", "said_before", "name_colon"}:
                continue
            words = _plain(q.text)
            if len(words.split()) < 2:
                continue
            for k, other in enumerate(self.quotes):
                if k != n and self.done[k].speaker is not None and len(other.text) > len(q.text) and f" {words} " in f" {_plain(other.text)} ":
                    self.done[n] = replace(self.done[k], rule="repeated", linked=None, cue=None)
                    break

    def _backwards(self) -> None:
        """A quotation without a cue, whose next part has one: the words go on, so does the speaker."""
        for n in range(len(self.quotes) - 2, -1, -1):
            if self.done[n].rule != "unsupported" or not self.is_full(n):
                continue
            q, after = self.quotes[n], self.quotes[n + 1]
            linked = after.continues == q.index
            gap = self.masked[q.outer_end : after.outer_start].strip()
            if (linked or (not gap and after.unit - q.unit <= 1)) and self.done[n + 1].speaker is not None:
                self.done[n] = replace(self.done[n + 1], rule="continued" if linked else "cue_later", linked=n + 1)


def _plain(text: str) -> str:
    """Letters and digits alone, case folded, one space between words."""
    return " ".join(re.findall(r"\w+", text.casefold()))
