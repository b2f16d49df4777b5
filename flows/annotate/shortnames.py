"""Later mentions of those named in full: by surname or first name alone, by nickname; what is left is for ``strangers``."""

from __future__ import annotations

import bisect
import functools
import re
from collections import defaultdict
from itertools import repeat

from flows.annotate import context as contexts
from flows.annotate import lexicon, names
from flows.annotate.capitals import Token
from flows.annotate.context import PERSON_VERBS, Context
from flows.annotate.individuals import Found, Individual, surname_start
from flows.annotate.lexicon import fold
from flows.annotate.pieces import Piece, in_marks
from flows.annotate.strangers import Strangers
from flows.annotate.text import Text

_NO_NAMES = names.SUFFIX | names.GLUE
_KINSFOLK = frozenset("twins brothers sisters siblings".split())
_SAID_OF = re.compile(r"(?:[A-Z][\w’'-]*\.? ){1,3}([a-z]+)\b")
_OF_TWO = frozenset({"elder", "younger", "older"})
_SCHOOLS = frozenset("high school college university academy".split())
"""What makes a name that of a school, which no bare mention of it names a person by."""
_LISTENED = 20
"""Full names of one person beside which a verb of speech is looked for: bounds the work on lists of thousands."""
_LISTED_BEFORE = re.compile(r"(?:[,;)]|\d\.?|\band|^|\n)\s+$")
_LISTED = re.compile(r"(?:[A-Z][\w’'-]+\.? ?){2,4}(?:[(,;]|and\b|\d|\.?$|\.\s)")
"""A name of a list: between commas, with what is told of it in brackets."""
_FAMILY = re.compile(r"\*{0,2} (?:twins|brothers|sisters|siblings)\b")


class ShortNames:
    """The later names of the people of one article."""

    def __init__(self, text: Text, people: list[Individual]) -> None:
        self.text = text
        self.people = people
        self._index: dict[str, list[tuple[int, Individual]]] = defaultdict(list)
        self._families: dict[int, str] = {}
        self._schools: set[str] = set()
        self._last: dict[int, int] = {}
        self._bare: dict[int, int] = defaultdict(int)
        self._named = sorted([(m.start, m.end) for p in people for m in p.mentions])
        for person in people:
            self._register(person)

    @functools.cached_property
    def _fulls(self) -> dict[int, list[int]]:
        """Where each person is named in full, in order."""
        return {id(p): sorted([m.start for m in p.mentions if m.rule == "full_name"]) for p in self.people}

    def _register(self, person: Individual) -> None:
        """Index the forms under which ``person`` may come back: rank 0 surname, 1 part of it, 2 first name, 3 nickname."""
        words = person.tokens
        at = surname_start(words)
        for i, word in enumerate(words):
            known = lexicon.word(word)
            if word.islower() or len(word.strip(".")) < 2 or (known.key in _NO_NAMES and (i or not known.frequent)):
                continue  # but "Ben" is the first name of Ben Bell
            rank = 0 if i >= at else 2 if i == 0 else 1
            self._index[fold(word)].append((rank, person))
            if "-" in word and rank == 2:
                self._index[fold(word.split("-")[0])].append((2, person))
            if "-" in word and rank < 2:
                for part in word.split("-"):
                    if len(part) > 3:
                        self._index[fold(part)].append((3, person))
        for nick in person.nicknames:
            self._index[fold(nick)].append((2, person))
        for form in lexicon.short_forms().get(fold(words[0]), ()) if len(words) > 1 else ():
            self._index[form].append((4, person))

    def _choose(self, key: str, offset: int) -> tuple[int, Individual] | None:
        """The person whom ``key`` names at ``offset``: lowest rank, the one much more often named, else the last one named."""
        found = self._index.get(key)
        if not found:
            return None
        return found[0] if len(found) == 1 else self._of_several(found, offset)

    def _of_several(self, found: list[tuple[int, Individual]], offset: int) -> tuple[int, Individual]:
        """The same where some people share a name."""
        rank = min(r for r, _ in found)
        best = list({id(p): p for r, p in found if r == rank}.values())
        if len(best) == 1:
            return rank, best[0]
        best = [p for p in best if not self._is_kin(p)] or best
        if len(best) == 1:
            return rank, best[0]
        often = sorted((len(self._fulls[id(p)]) for p in best), reverse=True)
        if often[0] > often[1] + 3:
            return rank, max(best, key=lambda p: len(self._fulls[id(p)]))
        spoke = [p for p in best if not self._is_listed(p)] if self._speaks(offset) else []
        if len(spoke) == 1 and any(map(self._speaks, self._fulls[id(spoke[0])][:_LISTENED])):
            return rank, spoke[0]  # "…," Bell said: the coach who has spoken before, not the namesake of a result list
        nearest = min(best, key=lambda p: self._distance(p, offset))
        used = max(best, key=lambda p: self._bare[id(p)])
        if (
            self._bare[id(used)] > 1
            and not self._bare[id(nearest)]
            and self.text.text.find("\n", offset - self._distance(nearest, offset)[1], offset) > 0
        ):
            return rank, used  # a namesake told of in passing: the bare surname goes on meaning whom it has meant
        return rank, nearest

    def _speaks(self, start: int) -> bool:
        """Whether a verb of speech stands right before or behind the name that begins at ``start``."""
        body = self.text.text
        said = _SAID_OF.match(body, start)
        before = body[max(0, start - 14) : start].rsplit(None, 1)[-1:]
        if before and before[0] in _OF_TWO:
            return False
        return (said is not None and said[1] in lexicon.SPEECH_VERBS) or any(word in lexicon.SPEECH_VERBS for word in before)

    def _is_listed(self, person: Individual) -> bool:
        """Whether somebody is only one of a list, named once: ", Finja Martin (sixth) and"."""
        body, fulls = self.text.text, self._fulls[id(person)]
        if len(fulls) != 1 or self._bare[id(person)]:
            return False
        return _LISTED_BEFORE.search(body, max(0, fulls[0] - 8), fulls[0]) is not None and _LISTED.match(body, fulls[0]) is not None

    def _is_kin(self, person: Individual) -> bool:
        """Whether a name is first told as that of a relative ("her mother Lena Bell"): the bare surname is the athlete's."""
        first = min(self._fulls[id(person)], default=0)
        before = self.text.text[max(0, first - 16) : first].rstrip(" ,").rsplit(" ", 1)[-1]
        return before.lower() in lexicon.kinship()

    def _distance(self, person: Individual, offset: int) -> tuple[int, int]:
        """How far back ``person`` was last named (first), or how far ahead for the first time (second)."""
        fulls = self._fulls[id(person)]
        at = bisect.bisect_right(fulls, offset)
        last = max(fulls[at - 1] if at else -1, self._last.get(id(person), -1))
        return (0, offset - last) if last >= 0 else (1, fulls[0] - offset)

    def read(self, pieces: list[Piece]) -> None:
        """Add the shorter mentions in ``pieces`` to the people, and new people who are named by one name only."""
        starts = [start for start, _ in self._named]
        leftovers: dict[str, list[tuple[Piece, Token]]] = defaultdict(list)
        for piece in pieces:
            token = piece.tokens[0]
            start = token.start
            at = bisect.bisect_right(starts, start) - 1
            if at >= 0 and self._named[at][1] > start:
                continue
            if len(piece.tokens) > 1:
                self._inside(piece)
                continue
            if token.kind == names.INITIAL:
                continue
            self._single(piece, token, leftovers)
        for school in self._schools & leftovers.keys():
            del leftovers[school]
        Strangers(self.text, self.people, self._index, self._families).read(leftovers)

    def _inside(self, piece: Piece) -> None:
        """A longer piece that is no name itself may end in one ("Rested Bell") or be one ("Bell-Serra")."""
        if piece.right is not None and piece.right.kind == names.ENTITY and not piece.headline or in_marks(self.text.text, piece):
            return
        for n in range(min(3, len(piece.tokens) - 1), 0, -1):
            tail = piece.tokens[-n:]
            found = self._choose(fold(tail[-1].text), tail[0].start)
            if found and found[0] == 0 and [fold(t.text) for t in tail] == found[1].parts[-n:]:
                found[1].mentions.append(Found(tail[0].start, tail[-1].end, "surname", "surname", 0.9, None, piece))
                return

    def _single(self, piece: Piece, token: Token, leftovers: dict[str, list[tuple[Piece, Token]]]) -> None:
        key = fold(token.text)
        if piece.right is not None and not token.possessive:
            if fold(piece.right.text) in _SCHOOLS:
                self._schools.add(key)
            if piece.right.kind == names.ENTITY and not piece.headline:
                return
        found = self._choose(key, token.start)
        if found is None and key.startswith("el-"):
            found = self._choose(key[3:], token.start)
        if found is None and "-" in key:
            parts = token.text.replace("‑", "-").replace("‐", "-").split("-")
            both = list(map(self._choose, map(fold, parts), repeat(token.start)))
            if len(parts) == 2 and both[0] and both[1] and both[0][1] is not both[1][1]:
                middle = token.start + len(parts[0])
                both[0][1].mentions.append(Found(token.start, middle, "surname", "pair", 0.9, None, piece))
                both[1][1].mentions.append(Found(middle + 1, token.end, "surname", "pair", 0.9, None, piece))
                return
            if both[0] and both[0][0] == 0 and parts[1].islower():
                both[0][1].mentions.append(Found(token.start, token.start + len(parts[0]), "surname", "compound", 0.85, None, piece))
                return
        if found is None:
            if token.kind == names.NAME:
                if _FAMILY.match(self.text.text, token.end):
                    self._families[piece.paragraph] = token.text
                else:
                    leftovers[key].append((piece, token))
            return
        context = contexts.read(self.text, token.start, token.end, piece.paragraph)
        if context.after in _KINSFOLK:
            self._families[piece.paragraph] = token.text
        rank, person = found
        if self._doubtful(token, piece, context, rank):
            return
        start = token.start
        at = surname_start(person.tokens)
        particles = " ".join(person.tokens[at:-1])
        if rank == 0 and particles and self.text.text.startswith(particles + " ", max(0, start - len(particles) - 1)):
            start -= len(particles) + 1
        self._last[id(person)] = token.start
        self._bare[id(person)] += rank == 0
        kind = ("surname", "surname", "first", "surname", "nickname")[rank]
        person.mentions.append(Found(start, token.end, kind, kind, (0.97, 0.93, 0.9, 0.85, 0.8)[rank], context, piece))

    def _doubtful(self, token: Token, piece: Piece, context: Context, rank: int) -> bool:
        """Whether a word that could be somebody's name is here a place or an ordinary word."""
        place = contexts.place_like(context)
        if place and rank != 0:
            return True
        place |= not context.before and context.opener in ("of", "from", "to") and rank >= 2
        if not place and not piece.first:
            return False
        key = fold(token.text)
        if place and (key in lexicon.entities("soft") or token.text in lexicon.countries() or key in lexicon.ordinary()):
            return True
        if piece.first and not token.possessive and key in lexicon.ordinary():
            return (
                context.after not in lexicon.ATHLETE_VERBS
                and context.after not in lexicon.SPEECH_VERBS
                and context.after not in PERSON_VERBS
            )
        return False
