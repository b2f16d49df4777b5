"""The subjects of speech verbs: who says, tells, asks, answers, writes or calls, in one clause of the narrator."""

from __future__ import annotations

import re

from flows.annotate.lexicon import titles
from flows.annotate.quotes.lexicon import AUXILIARIES, DETERMINERS, NOUN_SENSE, PREPOSITIONS, PRONOUNS, ROLE_NOUNS, SUBORDINATORS
from flows.annotate.quotes.noun_phrases import NounPhrases
from flows.annotate.quotes.speakers import Speaker
from flows.annotate.quotes.verbs import Token, Verb

REACH = 700
"""Characters back in which a verb's subject is looked for: longer than any clause, so that reading stays linear."""
COORDINATED = 300
"""Characters between two verbs of one subject, joined by "and"."""

_NEXT = re.compile(r"[\w’'&.-]*[\w’'&]|\S")
_CLAUSE_STOP = re.compile(
    r"[,;:(“”—–*]|(?<!\b[A-Z])\.|\s-\s|\s(?:next (?:morning|day|week|month)|the (?:next|following) |last (?:night|week|month)"
    r"|yesterday|today|tonight"
    r"|this (?:week|morning|month|year))\b|\s(?:who|which|whose|after|while|when|as|about|on|in|at|between|following|before|during|with"
    r"|if|that|to|by|from|because|but)\s"
)
_PARTS = frozenset({";", ":", "—", "–"})
_PARTICLES = frozenset("out up on back in down again later afterwards afterward simply also then".split())
_NO_PHRASE = PREPOSITIONS | set("that how why when if whether this what as".split())
_PERCEIVING = frozenset("hear heard hears hearing see saw sees remember remembers remembered recall recalls recalled".split())
_RELATIVE = frozenset({"who", "whose", "which", "whom"})
_PRINTED = frozenset("rule rules law laws article regulation regulations clause section sign banner poster placard charter".split())
"""What a rule book, a banner or the like says, nobody says."""
_CONJUNCTIONS = SUBORDINATORS - PREPOSITIONS
_OFF_THE_NAME = PREPOSITIONS | {"who", "which"}
_ADVERBS = frozenset("now today yesterday tonight then still later earlier instead meanwhile afterwards afterward also yet perhaps".split())
"""What may open a sentence right before its subject."""
_NO_ADVERBS = PRONOUNS | {"family", "assembly", "ally", "rally"}


def _between(word: str) -> bool:
    """An auxiliary or adverb, as stands between a subject and its verb."""
    return (word in AUXILIARIES or word.endswith(("ly", "n't", "n’t"))) and word not in _NO_ADVERBS


class Cues(NounPhrases):
    """Reads the subjects of the speech verbs of one article."""

    def speaker_of(self, verb: Verb, floor: int, ceiling: int, printed: bool = False) -> Speaker | None:
        """Who the verb says speaks: its subject, before it or, in an aside (", says X,"), after it."""
        if (
            not verb.gerund
            and verb.sense != "tell"
            and self.masked[max(floor, verb.start - 4) : verb.start].rstrip().endswith((",", "–", "—"))
        ):
            inverted = self.following(verb.end, ceiling)
            acting = inverted is not None and self.masked[verb.end : inverted.start].rstrip().endswith("ing")  # "X, …, remembers asking Y,"
            if inverted is not None and inverted.key is not None and not acting and self._ends_phrase(inverted, ceiling):
                return inverted
        return self.subject(verb.start, floor, verb.gerund, printed)

    def _ends_phrase(self, speaker: Speaker, ceiling: int) -> bool:
        end = speaker.start + len(speaker.phrase)
        return (
            end >= ceiling
            or self.masked[end : end + 1] in {",", ".", ";", ":", "!", "?", "–", "—"}
            or self.masked[end : end + 2] in {" –", " —"}
        )

    # -- subjects -----------------------------------------------------------------------------------------------
    def subject(self, verb_start: int, floor: int, gerund: bool = False, printed: bool = False, first: bool = False) -> Speaker | None:
        """The subject of the verb at ``verb_start``, to its left down to ``floor``. ``first``: no verb before it is asked for its own."""
        words = self.tokens(max(floor, verb_start - REACH), verb_start)
        i = len(words) - 1
        infinitive = relative = False
        while i >= 0 and _between(words[i].low):
            infinitive |= words[i].low == "to"
            relative |= words[i].low == "who"
            if words[i].word[0].isupper() and self._mention_ending(words, i) is not None:
                break
            i -= 1
        if i < 0:
            return None
        if i and words[i].low in {"which", "that"} and words[i - 1].low in NOUN_SENSE:
            return self.clause_subject(words, i)  # "X answered with a statement which said"
        if i and words[i].low == "which" and not _PRINTED.isdisjoint(w.low for w in words[max(i - 4, 0) : i]):
            return None  # "disqualified under rule 17, which says"
        if relative and words[i].word == ",":
            return self._mention_ending(words, i - 1) or self._apposition(words, i) or self._phrase_ending(words, i - 1)
        if relative:
            return self._phrase_ending(words, i)
        heard = self._perceived(words, i) or self._crowd(words, i) if gerund else None
        if heard is not None:
            return heard
        if gerund and words[i].word[0].isupper() and (beside := self._mention_ending(words, i)) is not None:
            return beside  # "…, Bell calling it “…”"
        if not (gerund or first) and words[i].low in {"and", "but"}:
            earlier = self._coordinated(words, i, verb_start)
            if earlier is not None:
                return earlier
        if gerund and (late := self._late_clause(words, i)) is not None:
            return late
        if gerund or infinitive or words[i].low in {"and", "but", "then", "before", "or", ";", "—", "–", "-", "yet"}:
            return self.clause_subject(words, i)
        if words[i].word == ",":
            return self._apposition(words, i) or self.clause_subject(words, i)
        unclosed = None if gerund else self._unclosed(words, i)
        if unclosed is not None:
            return unclosed
        if words[i].low == "it":
            return Speaker("", None, "pronoun", words[i].word, words[i].start, 0.0)
        return self._phrase_ending(words, i, printed) or self._long_phrase(words, i, printed) or self.clause_subject(words, i)

    def _coordinated(self, words: list[Token], i: int, verb_start: int) -> Speaker | None:
        """The judges accepted that … and said: the subject of the verb of speech before the "and"."""
        near = max(words[0].start, verb_start - COORDINATED)
        before = [v for v in self.verbs(near, verb_start) if v.end <= words[i].start and not (v.passive or v.gerund)]
        if not before or any(w.word in _PARTS for w in words[:i] if w.start > before[-1].end):
            return None
        return self.subject(before[-1].start, words[0].start, printed=True, first=True)

    def _perceived(self, words: list[Token], i: int) -> Speaker | None:
        """ "I could hear a man on the infield screaming": whom somebody hears or sees speak."""
        end = i
        for k in range(i, max(i - 12, -1), -1):
            if words[k].low in _PERCEIVING and k < i:
                return self.speakers.who(words[k + 1].start, words[end].end)
            if not words[k].word[0].isalnum() or words[k].low in _CONJUNCTIONS:
                return None
            if words[k].low in PREPOSITIONS:
                end = k - 1
        return None

    def _apposition(self, words: list[Token], i: int) -> Speaker | None:
        """X, 22, of Y, said: the words before ``i`` (a comma) are an aside; the subject ends at an earlier comma."""
        for k in range(i - 1, max(i - 40, 0), -1):
            if words[k].word not in {",", "—", "–", "-"} or k == 0:
                continue
            floor = self._last_comma(words, k)
            if any(
                words[j].low in _RELATIVE and (j == 0 or words[j - 1].low not in {"those", "people", "one", "all"})
                for j in range(max(k - 12, 0), k)
                if words[j].start >= floor
            ):
                continue
            found = self._mention_ending(words, k - 1) or self._named_after(words, k + 1)
            if found is None and (words[k - 1].word == ")" or words[k - 1].low not in SUBORDINATORS):
                start = self._phrase_start(words, k - 1)
                if start is not None and (start == 0 or words[start - 1].word in {",", "and", "but", "—", "–"}):
                    found = self.speakers.who(words[start].start, words[k - 1].end)
            if found is not None:
                return found
        return None

    def _named_after(self, words: list[Token], k: int) -> Speaker | None:
        """His coach, X, said: the aside is the name."""
        if k < 2 or k >= len(words) or not words[k].word[0].isupper():
            return None
        start = self._phrase_start(words, k - 2)
        whose = start is not None and (words[start].low in DETERMINERS or words[start].low.endswith(("'s", "’s")))
        if not whose or words[k - 2].low not in ROLE_NOUNS:
            return None
        names = [m for m in self.speakers.names_in(words[k].start, words[k].end) if m.start == words[k].start]
        if names and not self.speakers.possessive(names[0]):
            return self.speakers.person(names[0])
        end = k
        while end + 1 < len(words) and words[end + 1].word[0].isupper():
            end += 1
        name = self.masked[words[k].start : words[end].end]
        return Speaker(name, None, "named", name, words[k].start, 0.7) if end + 1 < len(words) and words[end + 1].word == "," else None

    @staticmethod
    def _last_comma(words: list[Token], k: int) -> int:
        for j in range(k - 1, -1, -1):
            if words[j].word == ",":
                return words[j].start
        return 0

    def clause_subject(self, words: list[Token], i: int) -> Speaker | None:
        """The subject of the main clause that begins the sentence ``words[:i + 1]``."""
        start = 0
        while start <= i and (words[start].low in {"and", "but", "so", "then", "yet", "“", "”"} or not words[start].word[0].isalnum()):
            start += 1
        if start > i:
            return None
        opens = words[start].low
        if opens in _ADVERBS and start < i and words[start + 1].word != ",":
            found = self._phrase_beginning(words, start + 1, i)
            if found is not None and (found.key is not None or found.how in {"pronoun", "organisation"}):
                return found
        if opens in SUBORDINATORS or opens in PREPOSITIONS or (opens.endswith(("ing", "ed", "ly")) and not self._names_at(words, start)):
            for k in range(start, i):
                if words[k].word == ",":
                    found = self._phrase_beginning(words, k + 1, i)
                    if found is not None and (found.key is not None or found.how in {"pronoun", "organisation"}):
                        return found
        found = self._phrase_beginning(words, start, i)
        if found is not None:
            return found
        names = self.speakers.names_in(words[start].start, words[i].end)
        plain = [m for m in names if not self.speakers.possessive(m) and not self.speakers.after_preposition(m)]
        for k in range(start, i + 1):
            if plain and words[k].start >= plain[0].start:
                return self.speakers.person(plain[0])
            if words[k].low in {"he", "she", "i"}:
                return self.speakers.who(words[k].start, words[k].end)
        return None

    # -- phrases after a verb -----------------------------------------------------------------------------------
    def following(self, verb_end: int, ceiling: int, printed: bool = False) -> Speaker | None:
        """The noun phrase right after a verb ("said X", "added the Norwegian", "said X's coach, Y,")."""
        masked = self.masked
        start = verb_end
        while True:
            m = _NEXT.match(masked, self._skip(start, ceiling), ceiling)
            if m is None:
                return None
            if m.group().casefold() in _PARTICLES and m.end() < ceiling:
                start = m.end()
                continue
            if masked.startswith(". ", m.end()) and m.group().casefold() in titles():
                start = m.end() + 1
                continue
            break
        start = m.start()
        if not m.group()[0].isalnum() or m.group().casefold() in _NO_PHRASE:
            return None
        stop = _CLAUSE_STOP.search(masked, m.end(), ceiling)
        end = stop.start() if stop else ceiling
        found = self.speakers.who(start, end, printed)
        if stop is not None and stop.group() == "," and (found is None or found.how != "named"):
            after = self._skip(stop.end(), ceiling)
            names = [n for n in self.speakers.names_in(after, min(after + 60, ceiling)) if not self.speakers.possessive(n)]
            if (
                names
                and len(masked[after : names[0].start].split()) <= 5
                and not any(w in _OFF_THE_NAME for w in masked[after : names[0].start].casefold().split())
            ):
                return self.speakers.person(names[0])
        return found

    def _skip(self, at: int, ceiling: int) -> int:
        while at < ceiling and (self.masked[at].isspace() or self.masked[at] in "*_"):
            at += 1
        return at
