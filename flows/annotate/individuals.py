"""One person of an article as gathered from its names: the mentions, the fullest name, and when two names are one person's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from rapidfuzz.distance import DamerauLevenshtein

from flows.annotate import lexicon, names
from flows.annotate.capitals import Token
from flows.annotate.context import Context
from flows.annotate.lexicon import fold
from flows.annotate.pieces import Piece
from flows.annotate.text import Sentence, Text

_ALIKE = 40
"""Names of one beginning that a name is compared with, by as many of their mentions: bounds the work on lists of thousands."""


@dataclass(slots=True)
class Found:
    """One mention of somebody: offsets, kind, the context when it was read, the sentence when all are known."""

    start: int
    end: int
    kind: str
    rule: str
    confidence: float
    context: Context | None = None
    piece: Piece | None = None
    sentence: Sentence | None = None


@dataclass(slots=True)
class Individual:
    """One person of the article. ``parts``: the folded words of the fullest name."""

    tokens: list[str]
    mentions: list[Found] = field(default_factory=list)
    forms: dict[str, None] = field(default_factory=dict)
    nicknames: set[str] = field(default_factory=set)
    kin_of: str = ""

    @property
    def parts(self) -> list[str]:
        return [lexicon.word(t).key for t in self.tokens]

    @property
    def full_name(self) -> str:
        return " ".join(self.tokens)


def mentions_of(people: list[Individual]) -> list[tuple[int, int, int]]:
    """(start, end, index of the person) of all mentions in order."""
    return sorted([(m.start, m.end, i) for i, p in enumerate(people) for m in p.mentions])


def words_of(text: Text, tokens: list[Token]) -> list[str]:
    """The words of a name, particles between included: capitals lowered, a family name in capitals put last, "El-X" written
    "El X" as World Athletics does."""
    body = text.text
    words: list[str] = []
    for i, token in enumerate(tokens):
        if i and token.start - tokens[i - 1].end > 1:
            gap = body[tokens[i - 1].end : token.start]
            words.extend(w for w in gap.split() if w.isalpha() and w.islower())
        words.append(token.text if "." in token.text[:-1] or len(token.text) < 3 else token.text.strip("."))
    shouted = [w for w in words if len(w) > 2 and w.isupper() and "." not in w and fold(w) not in names.SUFFIX]
    if shouted:
        words = [w.title() if len(w) == 2 and w.isupper() and w[1] in "AEIOU" and lexicon.first_name(w) else w for w in words]  # "MO BELL"
        mixed = [w for w in words if w not in shouted]
        given = bool(mixed) and lexicon.word(_lowered(shouted[0])).first_name  # "PADDY Bell"
        if given and lexicon.word(mixed[0]).first_name:  # "ALEX Wright ran": a story opens so, a list of results does not
            begins = tokens[0].start == 0 or body[tokens[0].start - 1] == "\n"
            given = begins and body[tokens[-1].end : tokens[-1].end + 1] == " " and body[tokens[-1].end + 1 : tokens[-1].end + 2].islower()
        if mixed and not given and words[: len(shouted)] == shouted and all(len(w) > 1 for w in mixed):
            words = mixed + shouted
        words = [_lowered(w) if w in shouted else w for w in words]
    if "El-" not in " ".join(words):
        return words
    return [part for w in words for part in (w.split("-", 1) if w[:3] == "El-" and w[3:4].isupper() else [w])]


def _lowered(word: str) -> str:
    out = word.title().replace("’S", "’s").replace("'S", "'s")
    return "Mc" + out[2:].capitalize() if out.startswith("Mc") and len(out) > 3 else out


def surname_start(words: list[str]) -> int:
    """The index where the surname begins: particles and "El", "van der", "St" belong to it."""
    i = len(words) - 1
    if i > 1 and fold(words[i]).strip(".") in names.SUFFIX:
        i -= 1
    while i > 1 and (words[i - 1].islower() or fold(words[i - 1]).strip(".") in names.GLUE):
        i -= 1
    return i


def same_name(a: list[str], b: list[str]) -> bool:
    """Whether two names (folded words, ``b`` the fuller) are forms of one: initials, short forms, added surnames, misprints."""
    if a[-1] in names.SUFFIX and b[-1] in names.SUFFIX and a[-1][0] != b[-1][0]:
        return False  # father and son
    if len(a) < len(b) and (a == b[-len(a) :] or a == b[: len(a)]):
        return True
    if _within(a, b):
        return True  # "Da Silva" of Rui da Silva Pinto
    first, other = a[0], b[0]
    letters = first.replace(".", "")
    if (
        1 < len(letters) < 4
        and len(b) > len(letters)
        and a[1:] == b[len(letters) :]
        and letters == "".join(w[0] for w in b[: len(letters)])
    ):
        return True  # EJ Bell, Ernest John Bell
    last, other_last = "".join(a[1:]), "".join(b[1:])
    initials = len(first) == 1 or len(other) == 1
    same_first = (
        first == other or (initials and first[0] == other[0])
        or other in lexicon.nicknames().get(first, ()) or first in lexicon.nicknames().get(other, ())
        or bool(lexicon.nicknames().get(first, frozenset()) & lexicon.nicknames().get(other, frozenset()))
    )  # fmt: skip
    plain, other_plain = last.replace("-", "").replace("'", ""), other_last.replace("-", "").replace("'", "")
    if same_first:
        if plain == other_plain or (a[-1] == b[-1] and len(a[-1]) > 2) or (len(a) == 2 and len(b) > 2 and a[1] in b[1:]):
            return True
        return not initials and len(plain) > 4 and DamerauLevenshtein.distance(plain, other_plain, score_cutoff=1) <= 1
    if plain == other_plain and len(first) > 3 and len(other) > 3 and lexicon.first_name(first) != lexicon.first_name(other):
        return DamerauLevenshtein.distance(first, other, score_cutoff=1) <= 1
    return False


def merged(text: Text, people: list[Individual]) -> list[Individual]:
    """Join individuals whose names are forms of one name; the form printed most often stays, of equals the fullest."""
    kept: list[Individual] = []
    frequent: dict[int, int] = {}
    by_part: dict[str, list[Individual]] = {}
    runs = list(accumulate([int(p.kind != "list") for p in text.paragraphs]))  # equal for the lines of one list
    for person in sorted(people, key=lambda p: (len(p.tokens[0].strip(".")) < 2, -len(p.tokens), -len(p.mentions))):
        parts = person.parts
        known: list[Individual] = []
        for part in dict.fromkeys([p[:3] for p in parts]):
            if part in by_part:
                known += by_part[part][-_ALIKE:]
        same = _same(text, runs, person, known) if known else None
        if same is not None:
            if len(parts[0]) > 1 and len(person.mentions) > frequent[id(same)] and not _short(parts, same.parts):
                same.tokens, frequent[id(same)] = person.tokens, len(person.mentions)
            same.mentions += person.mentions
            same.forms.update(person.forms)
            same.nicknames |= person.nicknames
            continue
        kept.append(person)
        frequent[id(person)] = len(person.mentions)
        for part in parts[1:]:
            by_part.setdefault(part[:3], []).append(person)
    return sorted(kept, key=lambda p: min([m.start for m in p.mentions]))


def _same(text: Text, runs: list[int], person: Individual, others: Iterable[Individual]) -> Individual | None:
    """The first of ``others`` whose name is a form of the same, told apart by nothing."""
    parts = person.parts
    for other in others:
        if (same_name(parts, other.parts) or _nicknamed(parts, other)) and not _told_apart(text, runs, person, other):
            return other
    return None


def _nicknamed(parts: list[str], other: Individual) -> bool:
    """Batman Bell, where Jon “Batman” Bell is told of."""
    return len(parts) == 2 and bool(other.nicknames) and parts[1] == other.parts[-1] and parts[0] in {fold(n) for n in other.nicknames}


def _told_apart(text: Text, runs: list[int], *both: Individual) -> bool:
    """Whether names alike are two people's: two countries stand in brackets behind them, or they are two lines of one list."""
    a, b = (p.mentions[:_ALIKE] for p in both)
    one, other = ({m.context.country for m in x if m.context and m.context.country_rule == "country_in_brackets"} for x in (a, b))
    if one and other and not one & other:
        return True
    lines, others = ({p.index for m in x if (p := text.paragraph_at(m.start)) and p.kind == "list"} for x in (a, b))
    return not {runs[i] for i in lines - others}.isdisjoint({runs[i] for i in others - lines})


def _short(parts: list[str], fuller: list[str]) -> bool:
    """Whether ``parts`` is no more than the surname of ``fuller`` ("van der Aa" of "Mia van der Aa")."""
    return parts == fuller[-len(parts) :] or _within(parts, fuller)


def _within(parts: list[str], fuller: list[str]) -> bool:
    """Whether ``parts`` is a particle and what follows it in the middle of ``fuller``."""
    return parts[0] in names.GLUE and any(fuller[i : i + len(parts)] == parts for i in range(1, len(fuller) - len(parts)))
