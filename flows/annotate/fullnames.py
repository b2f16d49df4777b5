"""Which capitalised pieces are people named in full: by shape, by what stands around any mention, by the surname coming back."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from flows.annotate import context as contexts
from flows.annotate import lexicon, names, nouns
from flows.annotate.competition_roads import road_behind
from flows.annotate.context import PERSON_VERBS, Context
from flows.annotate.individuals import Found, Individual, merged, words_of
from flows.annotate.lexicon import fold
from flows.annotate.phrases import tokens
from flows.annotate.pieces import Piece, in_marks
from flows.annotate.text import Text

_BEFORE_PERSON = frozenset(
    "behind beat beating over with and from past by against as for of but while when between edging pipped leaving".split()
)
_GOT = re.compile(r" (?:in|with) (?:a )?\d+[.:]\d")
"""The mark behind whom a title went to: "gold went to X in 10.09"."""
_WON_THERE = re.compile(r" (?:\d+ ?(?:km|k|m|miles?)|(?:half[ -])?marathon|mile|relays?) (?:champion|winner|runner-up)s? (?:and )?")
_LENGTH = re.compile(r" \d{1,3}[ -]?[KkM]")  # "the Larch Ridge 100 Mile"
_CALLS = tuple("ly ist ician ographer ologist maker keeper ile ful ive ible able ted ded sed ring ling ning less ical nal ual".split())
"""How callings, adjectives and adverbs end: "Saxophonist Anna Bell", "Versatile Anna Bell", "Similarly Anna Bell"."""
_SCHOOLS = frozenset(("university", "college", "school", "high", "academy"))
_DATELINE = re.compile(r"(?:, | \[)(?:[A-Z][\w.]+ ?){1,3}\]?,? \(?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d")
"""What follows the town of a dateline: "RAS AL-KHAIMAH, United Arab Emirates, Jan 22 -"."""
_BEHIND_NAMES = ("leader", "ace", "star", "great", "head", "starter")
"""Roles that may stand right behind the name of a person."""
_KEEP = 2.0


def _shape(piece: Piece) -> float:
    """How much the words of a piece and their neighbours look like a full name."""
    tokens = piece.tokens
    if len(tokens) > 5:
        return -9.0
    score = 2.0
    lead, last = tokens[0], tokens[-1]
    words = [lexicon.word(t.text) for t in tokens]
    if lead.kind == names.INITIAL:
        score += 0.0 if "." in lead.text or len(lead.text) > 1 else -1.0
    elif words[0].first_name:
        score += 2.0
    if words[-1].surname:
        score += 1.0
    if words[0].prefix and not words[0].frequent:
        score -= 3.0
    if words[0].soft or (not words[0].frequent and any(w.soft for w in words)):
        score -= 2.0
    if "-" in last.text or (len(words) > 2 and any(w.key in names.GLUE for w in words[1:-1])):
        score += 1.5
    if piece.right is not None and not last.possessive:
        if piece.right.kind == names.CAPS and piece.right.text in lexicon.codes():
            score += 1.0
        elif piece.right.kind in (names.ENTITY, names.CAPS) and not piece.headline:
            score -= 5.0
        elif piece.right.kind == names.ROLE and not piece.headline:
            score -= 3.0
        elif piece.right.kind == names.COUNTRY:
            score -= 2.0
    if piece.left is not None:
        if piece.left.text == "Team":
            score -= 6.0
        elif piece.left.kind == names.ENTITY and not piece.headline:
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
    if words[0].key in ("st", "saint") and len(words) == 2:
        score -= 5.0
    return score


def _after_place(text: Text, piece: Piece) -> bool:
    """Whether a place begins the piece, then a full name: "On Friday in Bristol Anna Bell ran"."""
    lead, second = piece.tokens[0], lexicon.word(piece.tokens[1].text)
    before = text.text[max(0, lead.start - 4) : lead.start].strip().lower()
    known = lead.text in lexicon.places() or lexicon.word(lead.text).soft
    return before in ("in", "at", "near") and (known or not lexicon.word(lead.text).first_name) and second.first_name


def _names_its_own(piece: Piece, later: Piece) -> bool:
    """Whether a full name follows a possessor at once ("Ayr Town's Anna Bell"): people seldom own people, clubs and towns do."""
    gap = 2 if piece.tokens[-1].text.endswith("s") else 3
    return later.start - piece.end in (gap, 3) and lexicon.first_name(later.tokens[0].text)


def _calls_its_own(text: Text, piece: Piece, later: Piece) -> bool:
    """Whether an athlete's noun and a full name follow at once ("Newton Abbot teenager Anna Bell"): a town, as people own no athletes."""
    if not 4 < later.start - piece.end < 30 or not lexicon.first_name(later.tokens[0].text):
        return False
    between = text.text[piece.end : later.start]
    if between[0] != " " or not between.islower() or between.startswith((" and ", " or ")):
        return False
    if _WON_THERE.fullmatch(between):
        return True  # "Bergstad Nordea 10km champion Anna Bell": an event
    role = nouns.role_of(between.split()) if between.replace(" ", "").isalpha() else None
    return role is not None and role[0] == "athlete"


def _are_joined(body: str, one: Piece, two: Piece) -> bool:
    """Whether two names of two words stand side by side, one of them a known first name's: "Shonda Preston and Anna Bell"."""
    if two.start - one.end != 5 or not body.startswith(" and ", one.end):
        return False
    return lexicon.first_name(one.tokens[0].text) or lexicon.first_name(two.tokens[0].text)


def _after_calling(body: str, piece: Piece, pairs: set[tuple[str, str]]) -> bool:
    """Whether a calling or an adjective, which no list has, opens a sentence before a full name: "Saxophonist Anna Bell"; or any
    word that is no name does, before one that is printed without it too."""
    lead, second = lexicon.word(piece.tokens[0].text), lexicon.word(piece.tokens[1].text)
    made = lead.key.endswith(_CALLS) and len(lead.key) > 6 and second.first_name and not lead.surname
    made = made or (len(piece.tokens) == 3 and (piece.tokens[1].text, piece.tokens[2].text) in pairs)
    opens = piece.first or piece.headline or body[max(0, piece.start - 2) : piece.start] in ("- ", "– ", "— ")
    return made and opens and not lead.first_name


def _around(body: str, piece: Piece, c: Context) -> tuple[float, float]:
    """(support, doubt) that the context gives a full name."""
    support = doubt = 0.0
    start, end, possessive = piece.start, piece.end, piece.possessive
    if c.age is not None or (c.country and c.country_rule != "country_after") or c.mark:
        support += 3.0
    if c.bracket[:1].isupper() and len(c.bracket) > 3 and piece.tokens[0].kind == names.INITIAL:
        support += 2.0
    if c.bracket and not lexicon.entities("strong").isdisjoint(map(fold, c.bracket.split())):
        support += 2.0
    if c.after in lexicon.ATHLETE_VERBS or c.after in lexicon.SPEECH_VERBS or c.after in PERSON_VERBS:
        support += 2.0
    if c.opener in lexicon.SPEECH_VERBS:
        support += 2.0
    if c.before and (nouns.role_of(c.before) or nouns.nationality(c.before)[0]):
        support += 2.0
    if c.opener == "to" and not c.before and _GOT.match(body, end):
        support += 2.0
    if not c.before and c.opener in _BEFORE_PERSON:
        support += 0.5
    support += 0.5 * possessive
    if c.team:
        support += 2.0
    elif c.enclosed and not (c.age or c.mark):
        doubt -= 3.0
    if c.club or body.endswith("club: ", 0, start):
        doubt -= 6.0
    if c.at_start and (piece.tokens[-1].text.isupper() or body.startswith(" [", end)) and _DATELINE.match(body, end):
        doubt -= 8.0
    if c.in_state or (c.country_rule == "country_after" and c.opener in ("of", "from", "in", "at", "near") and not c.before):
        doubt -= 5.0
    if in_marks(body, piece):
        doubt -= 4.0  # a nickname, a title
    if _LENGTH.match(body, end) and road_behind(tokens(body), start, end):
        doubt -= 6.0
    if not c.before and c.opener in ("the", "on", "along", "down", "up") and lexicon.word(piece.tokens[-1].text).soft:
        doubt -= 4.0
    if contexts.place_like(c):
        doubt -= 1.5 if possessive else 3.0
    if not c.before and c.opener in ("the", "a", "an", "this", "to"):
        doubt -= 3.0 if c.opener != "to" else 0.5
    if c.after and not possessive and fold(c.after) in lexicon.roles() and c.after not in _BEHIND_NAMES:
        doubt -= 2.0
    return support, doubt


def _introduced(c: Context) -> bool:
    """Whether somebody is told of for the first time: with an age, a club or a town, not with a verb at once."""
    return c.age is not None or bool(c.bracket) or bool(c.apposition) or c.after in ("of", "from")


def full_names(text: Text, pieces: list[Piece]) -> list[Individual]:
    """The people named in full in ``pieces``; whoever a name stands for is one Individual, each with its mentions so far."""
    people: list[Individual] = []
    alone: set[str] = set()
    groups: dict[str, list[tuple[Piece, Context]]] = defaultdict(list)
    pairs = {(p.tokens[0].text, p.tokens[1].text) for p in pieces if len(p.tokens) == 2}
    for piece in pieces:
        tokens = piece.tokens
        if len(tokens) == 1:
            if tokens[0].kind == names.NAME:
                alone.add(fold(tokens[0].text))
            continue
        if len(tokens) >= 3 and (_after_place(text, piece) or _after_calling(text.text, piece, pairs)):
            piece.left, piece.tokens = tokens[0], tokens[1:]
            tokens = piece.tokens
        key = " ".join([lexicon.word(t.text).key for t in tokens])
        groups[key].append((piece, contexts.read(text, tokens[0].start, tokens[-1].end, piece.paragraph)))
    owners = {
        id(p)
        for p, later in pairwise(pieces)
        if len(later.tokens) > 1 and (_names_its_own(p, later) if p.possessive else _calls_its_own(text, p, later))
    }
    company = {
        id(p)
        for one, two in pairwise(pieces)
        if len(one.tokens) == 2 == len(two.tokens) and _are_joined(text.text, one, two)
        for p in (one, two)
    }
    scores: dict[str, float] = {}
    lasts: dict[str, float] = defaultdict(float)
    for key, members in groups.items():
        last = key.rsplit(" ", 1)[1]
        shape, support, doubt, owning = -99.0, 0.0, 0.0, 0.0
        for piece, c in members:
            if (looks := _shape(piece)) > shape:
                shape = looks
            speaking, doubting = _around(text.text, piece, c)
            support, doubt = support + speaking + (1.5 if id(piece) in company else 0.0), doubt + doubting
            if id(piece) in owners or piece.right is not None and fold(piece.right.text) in _SCHOOLS and not piece.possessive:
                owning = 4.0
        score = shape + 1.5 * (last in alone) + ((support if support < 4.0 else 4.0) + (doubt if doubt > -6.0 else -6.0)) - owning
        scores[key] = score
        if members[0][0].tokens[0].kind != names.INITIAL and score > lasts[last]:
            lasts[last] = score
    for key, members in groups.items():
        if (score := scores[key]) < _KEEP:
            continue
        first = members[0][0].tokens[0]
        opening = not lexicon.word(first.text).first_name and all((p.first or p.headline) and not p.left for p, _ in members)
        opening &= members[0][0].tokens[1].start - first.end == 1  # no particle between
        if opening and first.kind == names.NAME and score < lasts[key.rsplit(" ", 1)[1]] and not any(_introduced(c) for _, c in members):
            continue  # "Rested Bell"
        person = Individual(words_of(text, _best_printed(members).tokens))
        confidence = min(0.99, 0.6 + 0.05 * score)
        for piece, c in members:
            kind = "initial" if piece.tokens[0].kind == names.INITIAL and len(piece.tokens) == 2 else "full"
            start, end = piece.start, piece.end
            person.mentions.append(Found(start, end, kind, "full_name", confidence, c, piece))
            person.forms[text.text[start:end]] = None
            if piece.nickname:
                person.nicknames.add(piece.nickname)
        people.append(person)
    return merged(text, people)


def _best_printed(members: list[tuple[Piece, Context]]) -> Piece:
    """The first of the pieces outside headlines whose words are least in capitals."""
    if len(members) == 1:
        return members[0][0]
    return max((p for p, _ in members), key=lambda p: (not p.headline, sum([sum(map(str.islower, t.text)) for t in p.tokens])))
