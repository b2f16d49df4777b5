"""What the words of a noun phrase say of somebody: country, nationality, role."""

from __future__ import annotations

import functools
import re

from flows.annotate import lexicon
from flows.annotate.folding import fold, remembered

_POSSESSIVE = re.compile(r"['’]s?$")
_OBJECT_OPENS = frozenset("the a an his her their this that in into for at against as with".split())
_AFTER_YEAR = frozenset("at from of in and who on with for".split())
"""What follows "senior" where it is a student, "official" where it is an office: "a senior at Tech"."""
_COUNTRY_PHRASE = re.compile(r"[A-Z][\w.’'&-]*(?: (?:and |of |the |& )?[A-Z][\w.’'&-]*){0,3}")


def country_at(body: str, offset: int) -> tuple[str | None, int]:
    """The World Athletics code of the country whose name begins at ``offset``, and where it ends."""
    found = _COUNTRY_PHRASE.match(body, offset)
    if not found:
        return None, offset
    words = found.group().split(" ")
    known = lexicon.countries()
    for n in range(len(words), 0, -1):
        phrase = " ".join(words[:n])
        plain = _POSSESSIVE.sub("", phrase).rstrip(".,") if phrase.rstrip(".") not in known else phrase.rstrip(".")
        for form in (phrase, plain):
            if form in known:
                return known[form], offset + len(" ".join(words[:n]))
    return None, offset


def nationality(words: list[str]) -> tuple[str | None, str]:
    """The country that the words of a noun phrase give ("Britain's", "American", "Kenyan-born" not), and by what rule."""
    return _nationality(tuple(words)) if words else (None, "")


@functools.lru_cache(maxsize=4096)
def _nationality(words: tuple[str, ...]) -> tuple[str | None, str]:
    demonyms, known = lexicon.demonyms(), lexicon.countries()
    for n in (3, 2, 1):
        for i in range(len(words) - n, -1, -1):
            phrase = " ".join(words[i : i + n]).strip("*\"“‘'(")
            bare = _POSSESSIVE.sub("", phrase)
            if bare in known and (phrase != bare or n > 1 or known[bare] in ("GBR", "USA") or role_of(list(words[i + n :]))):
                return known[bare], "country_before"
            if phrase in demonyms and not (phrase == "Pole" and words[i + 1 : i + 2] in (("vaulter",), ("vaulters",), ("vault",))):
                return demonyms[phrase], "nationality_before"
    return None, ""


def role_of(words: list[str]) -> tuple[str, str] | None:
    """(role, sex) of the last role noun at the end of ``words`` ("former Olympian and BBC pundit" → media), or None."""
    if not words or fold(words[-1]) not in _last_words():
        return None
    roles = lexicon.roles()
    for n in (3, 2, 1):
        if len(words) >= n and (found := roles.get(fold(" ".join(words[-n:])))):
            return found
    return None


@functools.cache
def _last_words() -> frozenset[str]:
    """The words on which the role nouns end."""
    return frozenset(noun.rsplit(" ", 1)[-1] for noun in lexicon.roles())


@functools.cache
def _plurals() -> frozenset[str]:
    """Role nouns of several people."""
    roles = lexicon.roles()
    men = (noun for noun in roles if noun.endswith("men") and noun[:-3] + "man" in roles)
    return frozenset([*(noun for noun in roles if noun.endswith("s") and noun[:-1] in roles), *men])


def plural_role(word: str) -> str | None:
    """The role of several people that a noun names ("medallists" → athlete), or None."""
    return lexicon.roles()[fold(word)][0] if fold(word) in _plurals() else None


@remembered
def first_role(phrase: str) -> tuple[str, str] | None:
    """(role, sex) of the first role noun in an apposition ("a Somali coach who …" → coach), or None."""
    words = [w.strip("\"“”‘’'") for w in phrase.split(" ")]
    if words[0].endswith("s") and words[1:2] and words[1] in _OBJECT_OPENS:
        return None  # a verb: "Bell, 25, heads the season's list"
    if words[1:2] == ["of"] and fold(words[0]) in lexicon.kinship():
        return None  # "Bell, son of a former footballer"
    if fold(words[0]) in _plurals():
        return None  # the next of a list: "Bell, athletes and their coaches"
    for i in range(len(words)):
        if words[i] in ("who", "whose", "which", "at", "with", "from", "in", "after", "as"):
            return None
        after = words[i + 1 : i + 2]
        if after and words[i] in ("senior", "junior", "official") and after[0] not in _AFTER_YEAR and not role_of(after):
            continue  # "senior associate dean"
        for n in (3, 2, 1):
            found = lexicon.roles().get(fold(" ".join(words[i : i + n])))
            if found and not (i + n < len(words) and fold(" ".join(words[i : i + n + 1])) in lexicon.roles()):
                head = i + n < len(words) and words[i + n - 1].isalpha() and lexicon.roles().get(fold(words[i + n]))
                return head or found  # "a runner coordinator", "the Senior Coach": the last noun is what somebody is
    return None


def own(before: list[str]) -> list[str]:
    """The words before a name that describe its bearer: those after the last possessor ("the host nation's X" is no host)."""
    return before[max((i for i, w in enumerate(before) if w.endswith(("'s", "’s", "s'", "s’"))), default=-1) + 1 :]
