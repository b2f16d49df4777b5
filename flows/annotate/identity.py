"""Which pieces are people, and which are one person: full names first, then surnames, first names and misspellings.

Evidence is weighed over the whole article: a name counts as a person's by its shape, by what stands around any of its
mentions and by whether its surname comes back alone.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from flows.annotate import context as contexts
from flows.annotate import lexicon, names
from flows.annotate.context import PERSON_VERBS, Context
from flows.annotate.lexicon import fold
from flows.annotate.names import Piece, Token
from flows.annotate.text import Text

_BEFORE_PERSON = frozenset("behind beat beating over with and from past by against as for of but while when between edging pipped leaving".split())
_KEEP = 2.0
_KINSFOLK = frozenset("twins brothers sisters siblings".split())
_SIBLINGS = re.compile(
    r"\b(?:brothers?|sisters?|siblings?|twins?)[,:]?\*{0,2} \*{0,2}(?:(?!\b(?:and|but|while) [a-z])[A-Z][\w’'-]+\*{0,2}(?:,? and |, )\*{0,2}){0,2}$"
)


@dataclass(slots=True)
class Found:
    """One mention of somebody: offsets, kind, the context when it was read."""

    start: int
    end: int
    kind: str
    rule: str
    confidence: float
    context: Context | None = None
    piece: Piece | None = None


@dataclass(slots=True)
class Individual:
    """One person of the article. ``parts``: the folded words of the fullest name."""

    tokens: list[str]
    mentions: list[Found] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    nicknames: set[str] = field(default_factory=set)
    sibling_of: str = ""

    @property
    def parts(self) -> list[str]:
        return [fold(t).strip(".") for t in self.tokens]

    @property
    def full_name(self) -> str:
        return " ".join(self.tokens)


def words_of(text: Text, tokens: list[Token]) -> list[str]:
    """The words of a name, particles between included: capitals lowered, a family name in capitals put last, "El-X" written
    "El X" as World Athletics does."""
    body = text.text
    words: list[str] = []
    for i, token in enumerate(tokens):
        if i and token.start - tokens[i - 1].end > 1:
            gap = body[tokens[i - 1].end : token.start]
            words.extend(w for w in gap.split() if w.isalpha() and w.islower())
        words.append(token.text.strip(".") if len(token.text) > 2 else token.text)
    shouted = [w for w in words if len(w) > 2 and w.isupper()]
    if shouted:
        mixed = [w for w in words if w not in shouted]
        if mixed and words[: len(shouted)] == shouted and all(len(w) > 1 for w in mixed):
            words = mixed + shouted
        words = [_lowered(w) if w in shouted else w for w in words]
    return [part for w in words for part in (w.split("-", 1) if w[:3] in ("El-", "Al-") and w[3:4].isupper() else [w])]


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


def _shape(piece: Piece) -> float:
    tokens = piece.tokens
    if len(tokens) < 2 or len(tokens) > 5:
        return -9.0
    score = 2.0
    lead, last = tokens[0], tokens[-1]
    if lead.kind == names.INITIAL:
        score += 0.0 if "." in lead.text or len(lead.text) > 1 else -1.0
    elif lexicon.first_name(lead.text):
        score += 2.0
    if lexicon.surname(last.text):
        score += 1.0
    key = fold(lead.text).strip(".")
    if key in lexicon.entities("prefix") and not lexicon.frequent_first_name(lead.text):
        score -= 3.0
    soft = [t for t in tokens if fold(t.text) in lexicon.entities("soft")]
    if soft and not (lexicon.frequent_first_name(lead.text) and lead not in soft[:1]):
        score -= 2.0
    if any(fold(t.text) in names.GLUE for t in tokens[1:-1]) or "-" in last.text:
        score += 1.5
    if piece.right is not None and not last.possessive:
        if piece.right.kind in (names.ENTITY, names.CAPS) and not piece.headline:
            score -= 5.0
        elif piece.right.kind == names.ROLE and not piece.headline:
            score -= 3.0
        elif piece.right.kind == names.COUNTRY:
            score -= 2.0
    if piece.left is not None:
        if piece.left.kind == names.ENTITY and not piece.headline:
            score -= 2.0
        elif piece.left.kind == names.TITLE:
            score += 3.0
        elif piece.left.kind in (names.DEMONYM, names.ROLE):
            score += 2.0
        elif fold(piece.left.text) == "the":
            score -= 3.0
        elif fold(piece.left.text) in ("in", "at"):
            score -= 2.0
    if piece.headline:
        score -= 1.0
    return score


def _around(piece: Piece, c: Context) -> tuple[float, float]:
    """(support, doubt) that the context gives a full name."""
    support = doubt = 0.0
    if c.age is not None or (c.country and c.country_rule != "country_after") or c.mark:
        support += 3.0
    if c.bracket[:1].isupper() and len(c.bracket) > 3 and piece.tokens[0].kind == names.INITIAL:
        support += 2.0
    if c.bracket and any(fold(w) in lexicon.entities("strong") for w in c.bracket.split()):
        support += 2.0
    if c.after in lexicon.athlete_verbs() or c.after in lexicon.speech_verbs() or c.after in PERSON_VERBS:
        support += 2.0
    if c.opener in lexicon.speech_verbs():
        support += 2.0
    if c.before and (contexts.role_of(c.before) or contexts.nationality(c.before)[0]):
        support += 2.0
    if not c.before and c.opener in _BEFORE_PERSON:
        support += 0.5
    if piece.possessive:
        support += 0.5
    if c.enclosed and not (c.age or c.mark):
        doubt -= 3.0
    if c.in_state or (c.country_rule == "country_after" and c.opener in ("of", "from", "in", "at", "near") and not c.before):
        doubt -= 5.0
    if contexts.place_like(c):
        doubt -= 1.5 if piece.possessive else 3.0
    if not c.before and c.opener in ("the", "a", "an", "this", "to"):
        doubt -= 3.0 if c.opener != "to" else 0.5
    if fold(c.after) in lexicon.roles() and not piece.possessive and c.after not in ("leader", "ace", "star", "great", "head", "starter"):
        doubt -= 2.0
    return support, doubt


class Cast:
    """Everybody of one article, gathered in three passes over its pieces."""

    def __init__(self, text: Text, pieces: list[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self.people: list[Individual] = []
        self.taken: list[tuple[int, int]] = []
        self._index: dict[str, list[tuple[int, Individual]]] = defaultdict(list)
        alone: Counter[str] = Counter()
        for p in pieces:
            if len(p.tokens) == 1 and p.tokens[0].kind == names.NAME:
                alone[fold(p.tokens[0].text)] += 1
        self._alone = alone
        self._full_names()
        self._merge()
        for person in self.people:
            self._register(person)
        self._shorter_names()
        for person in self.people:
            person.mentions.sort(key=lambda m: m.start)
        self._trim_appositions()

    def _trim_appositions(self) -> None:
        """Cut what follows a name where the next name begins; "X, Jamaican freshman Y" says nothing of X."""
        mentions = sorted((m for p in self.people for m in p.mentions), key=lambda m: m.start)
        for mention, later in zip(mentions, mentions[1:], strict=False):
            c = mention.context
            if c is None or not c.apposition or later.start >= c.apposition_end:
                continue
            begin = c.apposition_end - len(c.apposition)
            if later.start <= begin + 1 and c.apposition[later.end - later.start :][:2] in ("'s", "’s"):
                continue
            opening = c.apposition.split(" ", 1)[0].lower()
            c.apposition = c.apposition[: max(0, later.start - begin)].strip()
            if opening not in ("the", "a", "an", "who", "whose", "his", "her", "another") or c.apposition in ("the", "a", "an", "his", "her"):
                c.apposition = ""
            elif later.context is not None and later.context.before and opening in ("the", "a", "an", "his", "her") and (
                contexts.role_of(later.context.before) is not None
            ):
                c.apposition = ""

    # -- full names ----------------------------------------------------------------------------------------------
    def _full_names(self) -> None:
        groups: dict[str, list[tuple[Piece, Context]]] = defaultdict(list)
        for piece in self.pieces:
            if len(piece.tokens) >= 2:
                groups[" ".join(fold(t.text).strip(".") for t in piece.tokens)].append(
                    (piece, contexts.read(self.text, piece.start, piece.end))
                )
        scores: dict[str, float] = {}
        lasts: dict[str, float] = defaultdict(float)
        for key, members in groups.items():
            last = key.rsplit(" ", 1)[1]
            around = [_around(p, c) for p, c in members]
            score = max(_shape(p) for p, _ in members) + 1.5 * bool(self._alone[last])
            score += min(4.0, sum(s for s, _ in around)) + max(-6.0, sum(d for _, d in around))
            scores[key] = score
            lasts[last] = max(lasts[last], score)
        for key, members in groups.items():
            score = scores[key]
            first = members[0][0].tokens[0]
            opening = all((p.first or p.headline) and not p.left for p, _ in members) and not lexicon.first_name(first.text)
            if score < _KEEP or (opening and first.kind == names.NAME and score < lasts[key.rsplit(" ", 1)[1]]):
                continue
            tokens = words_of(self.text, max((p for p, _ in members), key=lambda p: (not p.headline, sum(c.islower() for t in p.tokens for c in t.text))).tokens)
            person = Individual(tokens)
            for piece, c in members:
                kind = "initial" if piece.tokens[0].kind == names.INITIAL and len(piece.tokens) == 2 else "full"
                person.mentions.append(Found(piece.start, piece.end, kind, "full_name", min(0.99, 0.6 + 0.05 * score), c, piece))
                person.forms[self.text.text[piece.start : piece.end]] += 1
                if piece.nickname:
                    person.nicknames.add(piece.nickname)
            self.people.append(person)

    def _merge(self) -> None:
        """Join individuals whose names are forms of one name; the fullest name stays."""
        kept: list[Individual] = []
        by_part: dict[str, list[Individual]] = defaultdict(list)
        for person in sorted(self.people, key=lambda p: (len(p.tokens[0].strip(".")) < 2, -len(p.tokens), -len(p.mentions))):
            parts = person.parts
            candidates = (other for part in dict.fromkeys(p[:3] for p in parts) for other in by_part[part])
            same = next((other for other in candidates if _same(parts, other.parts)), None)
            if same is not None:
                same.mentions += person.mentions
                same.forms.update(person.forms)
                same.nicknames |= person.nicknames
                continue
            kept.append(person)
            for part in parts[1:]:
                by_part[part[:3]].append(person)
        self.people = sorted(kept, key=lambda p: min(m.start for m in p.mentions))

    # -- shorter names -------------------------------------------------------------------------------------------
    def _register(self, person: Individual) -> None:
        """Index the forms under which ``person`` may come back: rank 0 surname, 1 part of it, 2 first name, 3 nickname."""
        words = person.tokens
        at = surname_start(words)
        for i, word in enumerate(words):
            if word.islower() or len(word.strip(".")) < 2 or fold(word).strip(".") in names.SUFFIX | names.GLUE:
                continue
            rank = 0 if i >= at else 2 if i == 0 else 1
            self._index[fold(word)].append((rank, person))
            if "-" in word and rank == 0:
                for part in word.split("-"):
                    if len(part) > 3:
                        self._index[fold(part)].append((3, person))
        for nick in person.nicknames:
            self._index[fold(nick)].append((2, person))
        for form in lexicon.short_forms().get(fold(words[0]), ()) if len(words) > 1 else ():
            self._index[form].append((4, person))

    def _choose(self, key: str, offset: int) -> tuple[int, Individual] | None:
        """The person whom ``key`` names at ``offset``: lowest rank, then the last one named in full before, else after."""
        found = self._index.get(key)
        if not found:
            return None
        rank = min(r for r, _ in found)
        best = [p for r, p in found if r == rank]
        if len(best) == 1:
            return rank, best[0]

        def distance(person: Individual) -> tuple[int, int]:
            before = [m.start for m in person.mentions if m.start <= offset]
            return (0, offset - max(before)) if before else (1, min(m.start for m in person.mentions) - offset)

        return rank, min(best, key=lambda p: (-min(3, len(p.mentions)) if len(best) > 1 and abs(len(best[0].mentions) - len(best[1].mentions)) > 3 else 0, distance(p)))

    def _shorter_names(self) -> None:
        self._full_at = {m.start: p for p in self.people for m in p.mentions}
        self._families: dict[int, str] = {}
        spans = sorted((m.start, m.end) for p in self.people for m in p.mentions)
        starts = [s for s, _ in spans]
        leftovers: dict[str, list[tuple[Piece, Token, Context]]] = defaultdict(list)
        for piece in self.pieces:
            at = bisect.bisect_right(starts, piece.start) - 1
            if at >= 0 and spans[at][1] > piece.start:
                continue
            if len(piece.tokens) > 1:
                self._inside(piece)
                continue
            token = piece.tokens[0]
            if token.kind == names.INITIAL:
                continue
            self._single(piece, token, leftovers)
        self._unknown(leftovers)

    def _inside(self, piece: Piece) -> None:
        """A longer piece that is no name itself may end in one ("Rested Gebrselassie") or be one ("Thompson-Herah")."""
        if piece.right is not None and piece.right.kind == names.ENTITY and not piece.headline:
            return
        for n in range(min(3, len(piece.tokens) - 1), 0, -1):
            tail = piece.tokens[-n:]
            found = self._choose(fold(tail[-1].text), tail[0].start)
            if found and found[0] == 0 and [fold(t.text) for t in tail] == found[1].parts[-n:]:
                found[1].mentions.append(Found(tail[0].start, tail[-1].end, "surname", "surname", 0.9, None, piece))
                return

    def _single(self, piece: Piece, token: Token, leftovers: dict[str, list[tuple[Piece, Token, Context]]]) -> None:
        key = fold(token.text)
        if piece.right is not None and piece.right.kind == names.ENTITY and not piece.headline and not token.possessive:
            return
        found = self._choose(key, token.start)
        if found is None and "-" in key:
            parts = token.text.replace("‑", "-").replace("‐", "-").split("-")
            both = [self._choose(fold(part), token.start) for part in parts]
            if len(parts) == 2 and both[0] and both[1] and both[0][1] is not both[1][1]:
                middle = token.start + len(parts[0])
                both[0][1].mentions.append(Found(token.start, middle, "surname", "pair", 0.9, None, piece))
                both[1][1].mentions.append(Found(middle + 1, token.end, "surname", "pair", 0.9, None, piece))
                return
            if both[0] and both[0][0] == 0 and parts[1].islower():
                both[0][1].mentions.append(Found(token.start, token.start + len(parts[0]), "surname", "compound", 0.85, None, piece))
                return
        context = contexts.read(self.text, token.start, token.end)
        if found is None:
            if context.after in _KINSFOLK and token.kind == names.NAME:
                self._families[piece.paragraph] = token.text
                return
            if token.kind == names.NAME:
                leftovers[key].append((piece, token, context))
            return
        if context.after in _KINSFOLK:
            self._families[piece.paragraph] = token.text
        rank, person = found
        if self._doubtful(token, piece, context, rank):
            return
        start = token.start
        at = surname_start(person.tokens)
        particles = " ".join(person.tokens[at:-1])
        if rank == 0 and particles and self.text.text[: token.start].endswith(particles + " "):
            start -= len(particles) + 1
        kind = ("surname", "surname", "first", "surname", "nickname")[rank]
        person.mentions.append(Found(start, token.end, kind, kind, (0.97, 0.93, 0.9, 0.85, 0.8)[rank], context, piece))

    def _doubtful(self, token: Token, piece: Piece, context: Context, rank: int) -> bool:
        """Whether a word that could be somebody's name is here a place or an ordinary word."""
        key = fold(token.text)
        place = contexts.place_like(context) or (not context.before and context.opener in ("of", "from", "to") and rank >= 2)
        soft = key in lexicon.entities("soft") or token.text in lexicon.countries() or key in lexicon.ordinary()
        if contexts.place_like(context) and rank != 0:
            return True
        if soft and place:
            return True
        if soft and piece.first and not token.possessive and key in lexicon.ordinary():
            return context.after not in lexicon.athlete_verbs() and context.after not in lexicon.speech_verbs() and context.after not in PERSON_VERBS
        return False

    def _unknown(self, leftovers: dict[str, list[tuple[Piece, Token, Context]]]) -> None:
        """Single names of nobody so far: misspellings of a known surname, siblings by first name, people named by surname only."""
        surnames = {k: v for k, v in ((k, [p for r, p in found if r == 0]) for k, found in self._index.items()) if v}
        for key, members in leftovers.items():
            if len(key) >= 6 and key not in lexicon.ordinary():
                limit = 2 if len(key) >= 9 else 1
                near = [
                    (d, k) for k in surnames if k[0] == key[0] and abs(len(k) - len(key)) <= limit
                    and (d := DamerauLevenshtein.distance(key, k, score_cutoff=limit)) <= limit
                ]  # fmt: skip
                if near and not all(contexts.place_like(c) for _, _, c in members):
                    person = surnames[min(near)[1]][0]
                    for piece, token, c in members:
                        person.mentions.append(Found(token.start, token.end, "surname", "misspelt", 0.8, c, piece))
                    continue
            if not self._sibling(key, members):
                self._surname_only(key, members)

    def _sibling(self, key: str, members: list[tuple[Piece, Token, Context]]) -> bool:
        """First names that borrow a surname: "his brothers, A and B", "twins A and B Surname", "the Surname twins … A"."""
        piece, token, _ = members[0]
        body = self.text.text
        if key in lexicon.ordinary() or not token.text[-1].isalpha() or not (lexicon.first_name(token.text) or not lexicon.surname(token.text)):
            return False
        surname: list[str] = []
        after = body[token.end : token.end + 5]
        if after.startswith((" and ", " & ")):
            at = token.end + len(" and " if after == " and " else " & ")
            owner = self._full_at.get(at)
            if owner is not None and lexicon.first_name(token.text) and lexicon.first_name(owner.tokens[0]):
                surname = owner.tokens[surname_start(owner.tokens) :]
        if not surname and _SIBLINGS.search(body, max(0, token.start - 70), token.start):
            before = [m for p in self.people for m in p.mentions if token.start - 250 < m.start < token.start and len(p.tokens) > 1]
            if before:
                nearest = max(before, key=lambda m: m.start)
                owner = next(p for p in self.people if nearest in p.mentions)
                surname = owner.tokens[surname_start(owner.tokens) :]
        if not surname:
            family = self._families.get(piece.paragraph)
            if family and lexicon.first_name(token.text):
                surname = [family]
        if not surname or (len(surname) == 1 and fold(surname[0]) == key):
            return False
        person = Individual([token.text, *surname])
        person.sibling_of = " ".join(surname)
        for other, word, c in members:
            person.mentions.append(Found(word.start, word.end, "first", "sibling", 0.8, c, other))
            person.forms[word.text] += 1
        self.people.append(person)
        return True

    def _surname_only(self, key: str, members: list[tuple[Piece, Token, Context]]) -> None:
        token = members[0][1]
        if (
            key in lexicon.ordinary() or key in lexicon.entities("soft") or token.text in lexicon.countries() or len(key) < 3
            or token.text.isupper() or not token.text[-1].isalpha() or token.text in lexicon.demonyms()
        ):  # fmt: skip
            return
        score = 0.0
        for piece, word, c in members:
            if contexts.place_like(c) or (c.opener in ("to", "from", "the", "a", "an") and not c.before):
                score -= 2.0
                continue
            if piece.headline:
                continue
            athletic = c.after in lexicon.athlete_verbs() or c.mark or c.age is not None
            spoken = c.after in lexicon.speech_verbs() or (c.opener in lexicon.speech_verbs() and not c.before)
            score += 1.5 * (athletic or spoken) + 0.5 * word.possessive
            if (piece.left is not None and piece.left.kind in (names.TITLE, names.DEMONYM)) or (c.before and contexts.role_of(c.before)):
                score += 2.0
            if c.country and c.country_rule in ("of_country", "country_in_brackets"):
                score += 1.5
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
                person.forms[word.text] += 1
        self.people.append(person)


def _same(a: list[str], b: list[str]) -> bool:
    """Whether two names (folded words, ``b`` the fuller) are forms of one: initials, short forms, added surnames, misprints."""
    if len(a) < len(b) and (a == b[-len(a) :] or a == b[: len(a)]):
        return True
    first, other = a[0], b[0]
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
