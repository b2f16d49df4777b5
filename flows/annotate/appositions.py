"""Phrases beside a name: what follows it, cut where the next name begins, and the noun before its comma: what belongs to whom."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import attrgetter

from flows.annotate import lexicon, nouns
from flows.annotate.individuals import Individual
from flows.annotate.lexicon import fold

_OF = re.compile(r" (?:of|to|for) ")
_OF_HIS = re.compile(r"[Hh'’Tt](?:(?<=['’])s|(?<!\w.)(?:(?<=[Hh])(?:is|er)|(?<=[Tt])(he))) ((?:[\w-]+ ){0,5}[\w-]+), $")
_ON_DUTY = re.compile(r"commentating |(?:writing (?:in|for)|reporting for) (?:(?:the )?[A-Z]|(?:his|her) column\b)")
"""How a phrase behind a journalist's name may begin: with a medium."""
_CLAUSE, _PLACE, _BRACKET = re.compile(r"[.,;:“”\"\]\n]"), re.compile(r" (?:of|in|for|at) "), re.compile(r" \([^()]*\)")
_BARE = frozenset("the a an his her its our my".split())
_APPOSED = _BARE | {"who", "whose", "another"}


def trim_appositions(people: list[Individual]) -> None:
    """Cut what follows a name where the next name begins; "X, Jamaican freshman Y" says nothing of X."""
    mentions = sorted([m for p in people for m in p.mentions], key=attrgetter("start"))
    for mention, later in pairwise(mentions):
        c = mention.context
        if c is None or not c.apposition or later.start >= c.apposition_end:
            continue
        begin = c.apposition_end - len(c.apposition)
        if later.start <= begin + 1 and c.apposition[later.end - later.start :][:2] in ("'s", "’s"):
            continue
        opening = c.apposition.split(" ", 1)[0].lower()
        c.apposition = c.apposition[: max(0, later.start - begin)].strip()
        his = later.context is not None and opening in _BARE and nouns.role_of(later.context.before) is not None
        if his and later.context is not None:  # "X, the coach of the champion Y": what is Y's own is cut off as well
            rest = c.apposition.removesuffix(" ".join(later.context.before)).rstrip()
            of = _OF.search(rest)
            if of is not None and nouns.first_role(rest[: of.start()]) is not None:
                his, c.apposition = False, rest[: of.start()]
        own = c.apposition.endswith(" of") and nouns.first_role(c.apposition) is not None  # "X, coach of Y,"
        if his or c.apposition in _BARE or (opening not in _APPOSED and not own):
            c.apposition = ""


def role_before_comma(left: str, closed: bool) -> str | None:
    """The role, or "kin", that the noun before a comma gives to whom a name follows: "his coach, X", "the promoter, X,",
    "President of the federation, X,".

    ``closed``: another comma follows the name."""
    apposed = _OF_HIS.search(left) if "s " in left or "er " in left or "he " in left else None
    if not apposed:
        return _office(left) if closed else None
    if apposed[1] and not closed:
        return None
    words = apposed[2].split(" ")
    named = next((i for i in range(len(words), 0, -1) if not words[i - 1][0].isupper()), 0)
    if named < len(words) and nouns.role_of(words[:named]):
        return _office(left) if closed and " of " in left else None  # "her lawyer Jo Bell, X": what somebody else is
    said = nouns.role_of(words) or nouns.first_role(apposed[2])
    if said is not None:
        return said[0]
    kin = lexicon.kinship().get(fold(words[-1]))
    if kin is not None:
        return "kin" if kin[1] != "sibling" else None
    return _office(left) if closed else None


def _office(left: str) -> str | None:
    """The office that the clause before a comma gives without an article: "AFN President, X,", "Secretary of the AFN, X,"."""
    clause = _CLAUSE.split(_BRACKET.sub("", left[:-2]))[-1]
    head = _PLACE.split(clause, maxsplit=1)[0].split()
    role = nouns.role_of(head)
    return role[0] if role is not None and head[-1][0].isupper() else None


def role_in_aside(phrase: str) -> str | None:
    """The role that a phrase behind a name tells without its noun: "X, commentating for the BBC,", "X, her father,"."""
    if "ing " in phrase and _ON_DUTY.match(phrase):
        return "media"
    kin = lexicon.kinship().get(phrase[4:]) if phrase[:4] in ("his ", "her ") else None
    return "other" if kin and kin[1] != "sibling" else None
