"""Phrases that follow a name, cut where the next name begins: what belongs to whom."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import attrgetter

from flows.annotate import nouns
from flows.annotate.individuals import Individual

_OF = re.compile(r" (?:of|to|for) ")
_BARE = frozenset("the a an his her its".split())
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
        if his or c.apposition in _BARE or opening not in _APPOSED:
            c.apposition = ""
