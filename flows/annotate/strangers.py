"""Single names of nobody so far: misspellings of a known surname, relatives by first name, people whom only a surname names."""

from __future__ import annotations

import bisect
import functools
import re
from collections import Counter, defaultdict

from rapidfuzz.distance import DamerauLevenshtein

from flows.annotate import context as contexts
from flows.annotate import lexicon, names, nouns
from flows.annotate.capitals import Token
from flows.annotate.context import Context
from flows.annotate.individuals import Found, Individual, surname_start
from flows.annotate.lexicon import fold
from flows.annotate.phrases import tokens
from flows.annotate.pieces import Piece
from flows.annotate.text import Text

_OWNS = re.compile(r"(?<=['’]s) [A-Z][\w’'-]+ [A-Z]")
_ALIKE = 60
_NO_SURNAME_AFTER = frozenset("in at near across to from the a an".split())
"""Words that speak against a surname that stands alone behind them."""
_ENTRY = re.compile(r"\d[.)]? $")
"""What opens an entry of a results list: "2. Name (Club, 4:28.61)"."""
_BECAME = re.compile(
    r" (?:becomes?|became|is|was) the (?:first|only|second|third|oldest|youngest) (?:[A-Z]?[\w-]+ ){0,2}?"
    r"(?:woman|man|athlete|runner|sprinter|jumper|thrower|hurdler|teenager|person"
    r"|Briton|American|European|African|Australian)(?= to | in | since |[,.])"
)
"""What follows somebody's name, and no place's: "became the first British woman to win"."""
_TIMED = re.compile(r" \(\d{1,2}[.:]\d\d|(?:,? [a-z][\w-]*){1,5} \(?\d{1,2}[.:]\d\d")
"""What follows the surname of who ran: "Moor (12.40)", "Moor won clearly in 1:57.08"; and other numbers of that form."""
_CAPITAL = re.compile(r"[A-Z][\w’'-]* $")
_PLACES = frozenset("second third fourth fifth sixth seventh eighth".split())
_TEAMS = re.compile(
    r"\d ?[x×] ?\d|\b(?:[Rr]elays?|[Tt]eams?|[Qq]uartets?|[Ss]chools?|points|[Cc]lubs?|[Mm]atch|[Dd]ivision|[Hh]arriers"
    r"|[Hh]orses?|colt|filly|[Bb]roadcasts?|live|shows?|channel|app)\b"
)
_EVENT = re.compile(
    r"\W{0,3}(?:(?:[Ww]om|[Mm])en['’]?s )?(?:\d[\d,]* ?m\b|[Hh]igh|[Ll]ong|[Tt]riple|[Pp]ole|[Ss]hot|[Dd]iscus|[Jj]avelin"
    r"|[Hh]ammer|[Mm]arathon|[Mm]ile|\d+m? steeple)[^:\n]{0,24}: "
)
"""What opens a paragraph that tells of one event: "800m: Moor won in 1:57.08"."""
_COLLEGES = frozenset("university college colleges ncaa naia njcaa collegiate intercollegiate".split())
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_STYLES = frozenset("mr mrs ms miss coach".split())
"""Titles that stand before nothing but a surname."""
_FAMILY = frozenset({"parent", "sibling", "child"})
_NEAR = 2000
"""How far back, in characters, whose relative somebody is was named: last in the paragraph, else most often."""


@functools.cache
def _kin() -> list[str]:
    """The nouns of relatives who mostly share a surname."""
    return [noun for noun, (_, relation) in lexicon.kinship().items() if relation in _FAMILY]


@functools.cache
def _kin_words() -> frozenset[str]:
    """The words on which they end, one and several: most names stand behind none."""
    return frozenset(word for noun in _kin() for last in tokens(noun).words[-1:] for word in (last, last + "s"))


@functools.cache
def _relatives() -> re.Pattern[str]:
    """What stands before the first name of a relative: "his brothers, A and ", "Bell's mother ", "her son, "."""
    kin = "|".join(_kin())
    return re.compile(
        rf"(?:\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?:[a-z]+ )?)?\b(?:{kin})s?[,:]?\*{{0,2}} \*{{0,2}}"
        r"(?:(?!\b(?:and|but|while) [a-z])[A-Z][\w’'-]+\*{0,2}(?:,? and |, )\*{0,2}){0,2}$"
    )


class Strangers:
    """The single names of one article that are left over; ``index``: the forms of the known people, with their ranks;
    ``families``: the surname that twins, brothers or sisters are given, by paragraph."""

    def __init__(
        self, text: Text, people: list[Individual], index: dict[str, list[tuple[int, Individual]]], families: dict[int, str]
    ) -> None:
        self.text = text
        self.people = people
        self._index = index
        self._families = families
        self._timed: dict[int, str] = {}

    @functools.cached_property
    def _everywhere(self) -> list[tuple[int, int]]:
        """(start, number of the person) of all mentions known, in order."""
        return sorted([(m.start, i) for i, p in enumerate(self.people) for m in p.mentions])

    @functools.cached_property
    def _full_at(self) -> dict[int, Individual]:
        """Who is named in full, by where."""
        return {m.start: p for p in self.people for m in p.mentions if m.kind in ("full", "initial")}

    def read(self, leftovers: dict[str, list[tuple[Piece, Token]]]) -> None:
        """Add the mentions in ``leftovers``, by folded name, to the people, and the people who are new."""
        by_letter = self._surnames() if any(len(key) >= 6 for key in leftovers) else {}
        for key, bare in leftovers.items():
            if key in lexicon.ordinary():
                continue
            members: list[tuple[Piece, Token, Context]] = []
            if len(key) >= 6:
                limit = 2 if len(key) >= 9 else 1
                near = [
                    (d, k, person) for k, person in by_letter.get(key[:2], ()) if abs(len(k) - len(key)) <= limit
                    and (d := DamerauLevenshtein.distance(key, k, score_cutoff=limit)) <= limit
                ]  # fmt: skip
                members = self._with_contexts(bare) if near else members
                if near and not all(contexts.place_like(c) for _, _, c in members):
                    person = min(near, key=lambda n: (n[0], n[1]))[2]
                    for piece, token, c in members:
                        person.mentions.append(Found(token.start, token.end, "surname", "misspelt", 0.8, c, piece))
                    continue
            surname = self._family(key, *bare[0])
            if surname:
                self._relative(surname, members or self._with_contexts(bare))
            elif not (_unlikely(key, bare[0][1]) or self._acronym(bare[0][1]) or all(self._placed(token) for _, token in bare)):
                self._surname_only(key, members or self._with_contexts(bare))

    def _surnames(self) -> dict[str, list[tuple[str, Individual]]]:
        """The surnames of the known people by their first two letters."""
        by_letter: dict[str, list[tuple[str, Individual]]] = defaultdict(list)
        for form, found in self._index.items():
            person = next((p for r, p in found if r == 0), None) if found[0][0] else found[0][1]
            if person is not None and len(by_letter[form[:2]]) < _ALIKE:
                by_letter[form[:2]].append((form, person))
        return by_letter

    def _with_contexts(self, bare: list[tuple[Piece, Token]]) -> list[tuple[Piece, Token, Context]]:
        return [(piece, token, contexts.read(self.text, token.start, token.end, piece.paragraph)) for piece, token in bare]

    def _family(self, key: str, piece: Piece, token: Token) -> list[str]:
        """The surname that a first name borrows: "his brothers, A and B", "her son, A", "twins A and B Surname", "the Surname twins"."""
        body = self.text.text
        if not token.text[-1].isalpha() or not (lexicon.first_name(token.text) or not lexicon.surname(token.text)):
            return []
        surname: list[str] = []
        after = body[token.end : token.end + 5]
        if after.startswith((" and ", " & ")):
            at = token.end + len(" and " if after == " and " else " & ")
            owner = self._full_at.get(at)
            if owner is not None and lexicon.first_name(token.text) and lexicon.first_name(owner.tokens[0]):
                surname = owner.tokens[surname_start(owner.tokens) :]
        toks, floor = tokens(body), max(0, token.start - 70)
        near_kin = not surname and not _kin_words().isdisjoint(toks.words[toks.first(floor) : toks.first(token.start)])
        kin = _relatives().search(body[floor : token.start]) if near_kin else None
        if kin and kin["whose"] not in ("My", "my"):
            begin = self.text.paragraphs[piece.paragraph].start
            low, here, high = (bisect.bisect_left(self._everywhere, (at, 0)) for at in (token.start - _NEAR, begin, token.start))
            near = [i for _, i in self._everywhere[min(low, here) : high]]
            if near:
                owner = self.people[near[-1] if here < high or not kin["whose"] else Counter(near).most_common(1)[0][0]]
                surname = owner.tokens[surname_start(owner.tokens) :]
        if not surname:
            family = self._families.get(piece.paragraph)
            if family and lexicon.first_name(token.text):
                surname = [family]
        return [] if len(surname) == 1 and fold(surname[0]) == key else surname

    def _relative(self, surname: list[str], members: list[tuple[Piece, Token, Context]]) -> None:
        """Add who is called by a first name, with the surname borrowed."""
        person = Individual([members[0][1].text, *surname])
        person.kin_of = " ".join(surname)
        for other, word, c in members:
            person.mentions.append(Found(word.start, word.end, "first", "sibling", 0.8, c, other))
            bisect.insort(self._everywhere, (word.start, len(self.people)))
            person.forms[word.text] = None
        self.people.append(person)

    def _tells_times(self, paragraph: int, key: str) -> bool:
        """Whether a name alone with a time is somebody's in a paragraph: none of teams, clubs or broadcasts, nor in an article on
        colleges; and the name is known as one, or the paragraph is headed by an event."""
        if (told := self._timed.get(paragraph)) is None:
            p, body = self.text.paragraphs[paragraph], self.text.text
            none = _TEAMS.search(body, p.start, p.end) is not None or not _COLLEGES.isdisjoint(tokens(body).vocabulary)
            told = self._timed[paragraph] = "" if none else "all" if _EVENT.match(body, p.start, p.end) else "known"
        return told == "all" or told == "known" and lexicon.surname(key.title())

    def _acronym(self, token: Token) -> bool:
        """Bergaf, where BERGAF is printed, too: a body."""
        if lexicon.surname(token.text) or lexicon.first_name(token.text):
            return False
        once = len(tokens(self.text.text).places.get(token.text.lower(), "  ")) == 1
        return not once and f"({token.text.upper()})" in self.text.text

    def _placed(self, token: Token) -> bool:
        """Whether a word that speaks against a surname by itself stands right before ("in Oslo", "the Stadium")."""
        left = self.text.text[max(0, token.start - 8) : token.start]
        return left[-1:] == " " and left[:-1].rpartition(" ")[2] in _NO_SURNAME_AFTER

    def _surname_only(self, key: str, members: list[tuple[Piece, Token, Context]]) -> None:
        """Add somebody who is named by a surname alone, where what stands around it tells so."""
        token = members[0][1]
        score = 0.0
        for piece, word, c in members:
            if contexts.place_like(c) or (c.opener in ("to", "from", "the", "a", "an") and not c.before):
                score -= 2.0
                continue
            if piece.headline:
                continue
            aged = c.age is not None and not (c.bracket and "points" in tokens(self.text.text).vocabulary)  # "beat Carson (40)"
            athletic = c.after in lexicon.ATHLETE_VERBS or (c.after in _PLACES and not word.possessive) or c.mark or aged
            alone = _CAPITAL.search(self.text.text, word.start - 24, word.start) is None  # not "at Twin Cities (2:37:32)"
            if athletic and alone and _TIMED.match(self.text.text, word.end) and self._tells_times(piece.paragraph, key):
                score += 1.5
            spoken = c.after in lexicon.SPEECH_VERBS or (c.opener in lexicon.SPEECH_VERBS and not c.before)
            owner = word.possessive and _OWNS.match(self.text.text, word.end) is not None  # "Pacific's Jeremy Hill": a school, a town
            score += 3.0 * (_BECAME.match(self.text.text, word.end) is not None)
            score += 1.5 * (athletic or spoken) + (-2.0 if owner else 0.5 * word.possessive)
            team = piece.left is not None and fold(piece.left.text) == "lady" and word.text.endswith("s")  # "the Lady Jays"
            if team or word.text in lexicon.places():
                score -= 3.0
            if (piece.left is not None and piece.left.kind in (names.TITLE, names.DEMONYM)) or (c.before and nouns.role_of(c.before)):
                score += 3.0 if piece.left is not None and fold(piece.left.text).strip(".") in _STYLES else 2.0
            if c.after == "who" or (c.apposition and nouns.first_role(c.apposition)):
                score += 1.0
            if c.country and c.country_rule in ("of_country", "country_in_brackets"):
                score += 1.5
            if c.mark and _ENTRY.search(self.text.text, word.start - 6, word.start):
                score += 3.0
        if lexicon.surname(token.text) or key.startswith("mc"):
            score += 1.0
        if lexicon.first_name(token.text) and not lexicon.surname(token.text):
            score -= 1.0
        if score < 3.0:
            return
        person = Individual([token.text])
        for piece, word, c in members:
            if not contexts.place_like(c):
                person.mentions.append(Found(word.start, word.end, "surname", "surname_only", min(0.9, 0.5 + 0.05 * score), c, piece))
                person.forms[word.text] = None
        self.people.append(person)


def _unlikely(key: str, token: Token) -> bool:
    """Whether a word is nobody's surname by itself: it is a country, a code, part of a place's name."""
    return (
        key in lexicon.entities("soft") or token.text in lexicon.countries() or len(key) < 3
        or token.text.isupper() or not token.text[-1].isalpha() or token.text in lexicon.demonyms() or key in _MONTHS
    )  # fmt: skip
