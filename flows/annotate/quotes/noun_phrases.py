"""The noun phrases of the narrator around a verb of speech, read as speakers: the one that ends or begins with a given word."""

from __future__ import annotations

from flows.annotate.quotes.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    NOUN_SENSE,
    ORGANISATION_NOUNS,
    PASSIVE,
    PREPOSITIONS,
    PRONOUNS,
    ROLE_NOUNS,
    SPEAKING,
    SUBORDINATORS,
    VERB_SENSE,
    opens_role,
)
from flows.annotate.quotes.narrative import Narrative
from flows.annotate.quotes.speakers import Speaker, Speakers
from flows.annotate.quotes.verbs import Token, Verbs

_FINITE = PASSIVE | VERB_SENSE.keys() | set("had has have did does won ran would could will can".split())
_CROWD = frozenset("fans supporters spectators people crowd children kids locals friends others students pupils girls boys".split())
_HEADS = ROLE_NOUNS | ORGANISATION_NOUNS
_PEOPLE = frozenset({"police", "people", "staff"})
_NO_MODIFIERS = (
    PREPOSITIONS | SUBORDINATORS | PRONOUNS | DETERMINERS | AUXILIARIES | VERB_SENSE.keys() | {"that", "who", "which", "what", "if"}
)
_WHILE = frozenset({"while", "whilst", "whereas"})
_PLACING = PREPOSITIONS | {"outside", "inside"}
_ASIDE = PREPOSITIONS - {"of", "from", "for"}
_ENDS_PHRASE = (PREPOSITIONS - {"of"}) | SUBORDINATORS | {"who", "which", "that"}


class NounPhrases(Verbs):
    """Reads the noun phrases of one article's narrator."""

    def __init__(self, narrative: Narrative, speakers: Speakers) -> None:
        super().__init__(narrative)
        self.speakers = speakers

    def _mention_ending(self, words: list[Token], i: int) -> Speaker | None:
        """The person whose name ends with word ``i``."""
        end = words[i].end
        for m in reversed(self.speakers.names_in(max(words[max(i - 5, 0)].start, 0), end)):
            if m.end == end:
                return self.speakers.person(m)
        return None

    def _phrase_ending(self, words: list[Token], i: int, printed: bool = False) -> Speaker | None:
        """The noun phrase that ends with word ``i``, read as a speaker."""
        while i >= 0 and words[i].word == ")":
            while i >= 0 and words[i].word != "(":
                i -= 1
            i -= 1
        if i < 0:
            return None
        start = self._phrase_start(words, i)
        if start is None and (words[i].low in _PEOPLE or (words[i].low.endswith("s") and (printed or words[i].low[:-1] in ROLE_NOUNS))):
            start = self._plural_start(words, i)  # "organisers describe it as …", "court papers say"
        if start is None:
            return None
        if start == i and i and words[i].word[0].isupper():
            whole = self._mention_ending(words, i)  # "van den Berg said", "St. Pierre said"
            if whole is not None and whole.start < words[i].start:
                return whole
        if start >= 2 and words[start].word[0].isupper() and words[start - 1].low in {"in", "at", "from", "on"}:
            # "a paper in Oslo reported", "everybody in Oslo says": the place is not the speaker
            return self._phrase_ending(words, start - 2, printed)
        beside = start > 1 and words[start - 1].word == ","
        named = self._mention_ending(words, start - 2) if beside and words[start].low in {"a", "an"} else None
        if named is not None:
            return named  # "X, a former hurdler who calls it …": the phrase is said of X
        if start == i and _contracted(words[i]):
            return self.speakers.who(words[i].start, words[i].end - 2)  # "she'd said"
        printed = printed and not (start and words[start - 1].low in _PLACING)
        return self.speakers.who(words[start].start, words[i].end, printed)

    def _crowd(self, words: list[Token], i: int) -> Speaker | None:
        """ "Bell ran past fans chanting": the people right before the participle."""
        word = words[i]
        if word.low not in _CROWD and not (word.low.endswith("s") and word.low[:-1] in ROLE_NOUNS):
            return None
        return self.speakers.who(word.start, word.end, True) if word.word.islower() else None

    def _plural_start(self, words: list[Token], i: int) -> int | None:
        """The first word of a plural without an article, up to two words before its noun: "senior race officials"."""
        k = i
        while k and i - k < 2 and words[k - 1].word.islower() and words[k - 1].word.isalpha() and words[k - 1].low not in _NO_MODIFIERS:
            k -= 1
        return k if words[i].word.islower() and words[i].low not in _NO_MODIFIERS else None

    def _phrase_start(self, words: list[Token], i: int) -> int | None:
        if words[i].low in PRONOUNS or _contracted(words[i]):
            return i
        k = i
        best: int | None = i if words[i].word[0].isupper() else None
        while k >= 0 and i - k <= 9:
            word = words[k]
            if not word.word[0].isalnum() and word.word != "&":
                break
            if word.low in DETERMINERS:
                if best is not None and (word.low in {"that", "this"} or self._opens_aside(words, k, best)):
                    return best
                return self._outer(words, k)
            if word.low.endswith(("'s", "’s")) and k < i:
                best = k
            elif word.word[0].isupper():
                best = k if k == i or best in {None, k + 1} or words[k + 1].low in {"of", "for", "the", "and", "de", "van", "der"} else best
            elif word.low in PREPOSITIONS and word.low != "of":
                # "coach to X said": go on to the head of the phrase
                if k + 1 <= i and best is not None and k > 0:
                    k -= 1
                    continue
                break
            elif word.low == "and" and 0 < k < i and best in {None, k + 1} and words[i].low in _HEADS and _of_titles(words[k - 1]):
                k -= 1
                continue
            elif k < i and (word.low in SUBORDINATORS or word.low in VERB_SENSE):
                break
            k -= 1
        return best + 1 if best is not None and best < i and words[best].low in SUBORDINATORS else best  # "As Coach Bell says"

    @staticmethod
    def _opens_aside(words: list[Token], k: int, name: int) -> bool:
        """ "In a statement Bell said": the phrase of a preposition ends before the name."""
        return k > 0 and words[k - 1].low in PREPOSITIONS and k < name - 1 and words[name - 1].low in NOUN_SENSE

    def _outer(self, words: list[Token], k: int) -> int:
        """A spokesman for the organisers: the phrase that holds the one beginning at ``k``."""
        if k < 2 or words[k - 1].low not in {"of", "for", "from", "at", "to"} or words[k - 2].low not in ROLE_NOUNS:
            return k
        start = self._phrase_start(words, k - 2)
        return k if start is None else start

    def _long_phrase(self, words: list[Token], i: int, printed: bool) -> Speaker | None:
        """A phrase with its own prepositions: ", and a man from a newspaper next to me said"."""
        for k in range(i, max(i - 16, -1), -1):
            if words[k].low in VERB_SENSE or not words[k].word[0].isalnum():
                return None
            if k and words[k - 1].low not in {",", "and", "but", "while", "when", "as", "because", "—", "–"}:
                continue
            if words[k].low in DETERMINERS:
                end = next((j for j in range(k + 1, i + 1) if words[j].low in _ASIDE), i + 1)
                return self.speakers.who(words[k].start, words[end - 1].end, printed)
            return None
        return None

    def _names_at(self, words: list[Token], k: int) -> bool:
        return any(m.start == words[k].start for m in self.speakers.names_in(words[k].start, words[k].end))

    def _phrase_beginning(self, words: list[Token], k: int, last: int) -> Speaker | None:
        """The noun phrase that begins with word ``k``: a name, pronoun or description."""
        while k <= last and words[k].low in {"and", "but", "then", "so", "however", "though"}:
            k += 1
        if k > last:
            return None
        word = words[k]
        if word.low in {"he", "she", "i"}:
            return self.speakers.who(word.start, word.end)
        if _contracted(word):
            return self.speakers.who(word.start, word.end - 2)
        names = self.speakers.names_in(word.start, words[min(k + 9, last)].end)
        if names and names[0].start == word.start and not self.speakers.possessive(names[0]):
            return self.speakers.person(names[0])
        if word.low in DETERMINERS or word.word[0].isupper() or word.low.endswith(("'s", "’s")):
            end, named = k, False
            while end < last and words[end + 1].word[0].isalnum() and end - k < 9 and words[end + 1].low not in _FINITE:
                if _within_name(words, end, last):
                    named = True
                elif words[end + 1].low in _ENDS_PHRASE or (named and words[end + 1].word[0].islower()):
                    break
                end += 1
                if any(m.end == words[end].end and not self.speakers.possessive(m) for m in names):
                    break
            return self.speakers.who(word.start, words[end].end)
        for m in names[:1]:
            between = self.masked[word.start : m.start]
            pronoun = next((w for w in words[k : k + 8] if w.end <= m.start and w.low in {"he", "she"}), None)
            if pronoun is not None:
                return self.speakers.who(pronoun.start, pronoun.end)
            if len(between.split()) <= 6 and "," not in between and not any(w in PREPOSITIONS for w in between.casefold().split()):
                return self.speakers.person(m)
        return None

    def _unclosed(self, words: list[Token], i: int) -> Speaker | None:
        """X, who is now president of Y said · X, president of Y said: the comma that should end the aside is left out."""
        for k in range(i, max(i - 25, 0), -1):
            if words[k].word == "," and opens_role([w.low for w in words[k + 1 : min(k + 5, i)]]):
                who = self._mention_ending(words, k - 1) if self._mention_ending(words, i) is None else None
                lead = next((w.low for w in reversed(words[:k]) if who is not None and w.end <= who.start), "")
                return None if lead in PREPOSITIONS else who
            if words[k].word == "," or words[k].low in {"and", "but"}:
                return None
            if words[k].low == "who":
                inside = self._mention_ending(words, i) is not None or words[i].low in PRONOUNS
                return self._mention_ending(words, k - 2) if k > 1 and words[k - 1].word == "," and not inside else None
        return None

    def _late_clause(self, words: list[Token], i: int) -> Speaker | None:
        """The coach said nothing, while X shook her head, adding: the subject of the clause that the participle stands in."""
        for k in range(i - 1, max(i - 30, 0), -1):
            if words[k].low in _WHILE and words[k - 1].word == ",":
                said = self.verbs(words[k].end, words[i].end)
                if not any(v.sense in SPEAKING and not v.gerund and not v.passive for v in said) or words[k + 1].low.endswith("ing"):
                    return None
                found = self._phrase_beginning(words, k + 1, i)
                return found if found is not None and found.key is not None and found.how == "named" else None
        return None


def _contracted(word: Token) -> bool:
    """She'd said · he's said: the auxiliary is part of the word."""
    return word.low[-2:-1] in ("'", "’") and word.low[-1] in "ds" and word.low[:-2] in ("he", "she", "they")


def _within_name(words: list[Token], end: int, last: int) -> bool:
    """The Court of Appeal for Sport: "for" between two capitals belongs to the name."""
    return words[end + 1].low == "for" and end + 2 <= last and words[end].word[0].isupper() and words[end + 2].word[0].isupper()


def _of_titles(word: Token) -> bool:
    """The Olympic and world champion: "and" joins two titles of one; so it does track and field."""
    return word.word[0].isupper() or word.low in _TITLES


_TITLES = frozenset("track world national indoor outdoor reigning defending former continental regional domestic junior".split())
