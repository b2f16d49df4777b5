"""Runs of capitalised words: the raw material of names. One paragraph at a time, one space (or a particle) between words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.annotate import lexicon
from flows.annotate.folding import fold, remembered

_LETTER = r"[^\W\d_]"
_ACCENT = r"[\u0300-\u036f]"
_LETTERS = rf"{_LETTER}*(?:{_ACCENT}+{_LETTER}*)*"
_JOINER = r"['’‘ʼ´`‐‑-]"
_PARTICLE = r"(?:van|von|der|den|de|da|do|dos|das|du|di|del|della|ter|ten|la|le|el|al|bin|ben|ibn|bint|ould|zu|af|av)"
_CAPITAL = r"[^\x00-@a-z\W\d_ß-öø-ÿ]"
_WORDS = re.compile(
    rf"{_CAPITAL}(?<![\w@#/].)(?:[a-z]++(?![A-Z'`\x80-\U0010ffff-])|(?<=[A-Z])\.(?:[A-Z]\.)*(?:[A-Z](?!\w))?"
    rf"|{_LETTERS}(?:{_JOINER}(?={_LETTER}|{_ACCENT}){_LETTERS}){{0,4}})"
)
"""Begins with the capital itself, so that the engine can skip to the next one; only then it looks at what stands before.
Plain words, which are most, are tried first."""
_EXTENT = re.Match[str].span
_LINK = re.compile(rf"\.?[ \u00a0]{{1,2}}(?:{_PARTICLE}[ \u00a0]){{0,3}}")
_NICK = re.compile(r" [\"“‘'(]([^\W\d_][\w’' -]{1,20})[\"”’')] (?=[^\W\d_])")
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_APART = 30
"""Between two words of a chain stands less than this."""
_APOSTROPHES = "'’ʼ´`‘"
_DOTTED = frozenset(
    {"st", "jr", "sr", "dr", "mr", "mrs", "ms", "prof", "mt", "ft", "jnr", "snr", "sgt", "capt", "gov", "sen", "rev", "lt", "gen", "col"}
)


@dataclass(slots=True)
class Token:
    """One capitalised word: ``text`` without possessive ending; ``kind`` is how it was classed; ``phrase``: the country or
    nationality that ends with it ("South African")."""

    text: str
    start: int
    end: int
    possessive: bool
    phrase: str = ""
    kind: str = "name"


Extent = tuple[int, int]
"""Where a capitalised word stands, its possessive ending included."""


def token(body: str, extent: Extent) -> Token:
    """The word at ``extent`` without its possessive ending."""
    start, end = extent
    word = body[start:end]
    possessive = word[-1] in "sS" and _possessive(body, extent)
    if possessive and word[-2] in _APOSTROPHES:
        word = word[:-2]
    return Token(word, start, start + len(word), possessive)


def _possessive(body: str, extent: Extent) -> bool:
    """Whether the word ends in "'s", or in "s" with an apostrophe after it."""
    start, end = extent
    if body[end - 1] not in "sS":
        return False
    if body[end - 2] in _APOSTROPHES and end - start > 2:
        return True
    return body[end - 1] == "s" and body[end : end + 1] in ("'", "’") and not body[end + 1 : end + 2].isalpha()


def capitalised(body: str) -> list[Extent]:
    """The capitalised words of a text, in order."""
    return [extent for extent in map(_EXTENT, _WORDS.finditer(body)) if body[extent[0]].isupper()]


def headline(body: str, start: int, end: int, capitals: int) -> bool:
    """Whether a line is printed in title case or capitals: most of its longer words begin with a capital."""
    if end - start > 260 or capitals < 3 or capitals * 12 < end - start:
        return False
    words = [w for w in _LONG_WORD.findall(body, start, end) if len(w) > 3]
    if len(words) < 3:
        return False
    capital = sum(w[0].isupper() for w in words)
    known = sum(fold(w) in lexicon.ordinary() for w in words if w[0].isupper())
    return capital >= 0.75 * len(words) and known >= 2


def chains_of(body: str, words: list[Extent]) -> Iterator[tuple[list[Extent], dict[int, str]]]:
    """Runs of words one link apart; the second value gives nicknames in marks by the index of the word before."""
    chain: list[Extent] = []
    none: dict[int, str] = {}
    nicks = none
    resume, end = -1, -_APART
    for word in words:
        start = word[0]
        apart = start - end
        if apart < _APART:
            if start < resume:
                continue
            gap = body[end:start]
            spaced = gap == " " and body[end - 1] not in "sS"
            if spaced or start == resume or (_links(gap) and _linked(body, chain, gap)):
                chain.append(word)
                end = word[1]
                continue
            nick = _nickname(body, chain) if apart == 2 else None
            if nick:
                nicks = {} if nicks is none else nicks
                nicks[len(chain) - 1], resume = nick
                continue
        if chain:
            yield chain, nicks
            nicks = none
        chain = [word]
        end = word[1]
    if chain:
        yield chain, nicks


def _linked(body: str, chain: list[Extent], gap: str) -> bool:
    """Whether a word goes on with ``chain``, ``gap`` between: a space or particles, or that of "(First) Last" as editors insert it."""
    last_start, last_end = last = chain[-1]
    if gap == ") ":
        return len(chain) == 1 and body[last_start - 1 : last_start] == "(" and lexicon.first_name(body[last_start:last_end])
    if gap[0] == "." and last_end - last_start > 1 and fold(body[last_start:last_end]) not in _DOTTED:
        return False
    return not _possessive(body, last)


@remembered
def _links(gap: str) -> bool:
    """Whether a name may go on after ``gap``."""
    return gap == ") " or _LINK.fullmatch(gap) is not None


def _nickname(body: str, chain: list[Extent]) -> tuple[str, int] | None:
    """The nickname in marks that follows ``chain`` inside a name (Ana “Rocket” Bell), and where the name goes on."""
    start, end = last = chain[-1]
    found = _NICK.match(body, end)
    if not found or _possessive(body, last) or not body[found.end()].isupper():
        return None
    word = body[start:end]
    if not (lexicon.first_name(word) or (len(chain) == 1 and body[end + 1] != "(")) or lexicon.word(word).ordinary:
        return None
    return found.group(1), found.end()
