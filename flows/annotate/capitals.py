"""Runs of capitalised words: the raw material of names. One paragraph at a time, one space (or a particle) between words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.annotate import lexicon
from flows.annotate.lexicon import fold

_WORD = r"(?:[^\W\d_]|[\u0300-\u036f])"
_JOINER = r"['’‘ʼ´`‐‑-]"
_PARTICLE = r"(?:van|von|der|den|de|da|do|dos|das|du|di|del|della|ter|ten|la|le|el|al|bin|ben|ibn|bint|ould|zu|af|av)"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_TOKEN = re.compile(rf"{_CAPITAL}(?<![\w@#/].)(?:(?<=[A-Z])\.(?:[A-Z]\.)*(?:[A-Z](?!\w))?|{_WORD}*(?:{_JOINER}{_WORD}+){{0,4}})")
"""Begins with the capital itself, so that the engine can skip to the next one; only then it looks at what stands before."""
_LINK = re.compile(rf"\.?[ \u00a0]{{1,2}}(?:{_PARTICLE}[ \u00a0]){{0,3}}")
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NICK = re.compile(r" [\"“‘'(]([^\W\d_][\w’' -]{1,20})[\"”’')] (?=[^\W\d_])")
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


def tokens_of(body: str, start: int, end: int) -> Iterator[Token]:
    """The capitalised words of body[start:end], possessive endings cut off."""
    for m in _TOKEN.finditer(body, start, end):
        word = m.group()
        if not word[0].isupper():
            continue
        possessive = len(word) > 2 and word[-1] in "sS" and word[-2] in "'’ʼ´`‘"
        if possessive:
            word = word[:-2]
        stop = m.start() + len(word)
        if not possessive and word[-1] == "s" and body[stop : stop + 1] in ("'", "’") and not body[stop + 1 : stop + 2].isalpha():
            possessive = True
        yield Token(word, m.start(), stop, possessive)


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


def chains_of(body: str, tokens: list[Token]) -> Iterator[tuple[list[Token], dict[int, str]]]:
    """Runs of tokens one link apart; the second value gives nicknames in marks by the index of the token before."""
    chain: list[Token] = []
    nicks: dict[int, str] = {}
    resume = -1
    for token in tokens:
        if token.start < resume:
            continue
        if chain and (token.start == resume or _linked(body, chain, token)):
            chain.append(token)
            continue
        nick = _nickname(body, chain, token) if chain else None
        if nick:
            nicks[len(chain) - 1], resume = nick
            continue
        if chain:
            yield chain, nicks
        chain, nicks = [token], {}
    if chain:
        yield chain, nicks


def _linked(body: str, chain: list[Token], token: Token) -> bool:
    """Whether ``token`` goes on with ``chain``: a space or particles between, or "(First) Last" as editors insert it."""
    last = chain[-1]
    gap = body[last.end : token.start]
    if last.possessive or len(gap) >= 30:
        return False
    if gap == ") ":
        return len(chain) == 1 and body[last.start - 1 : last.start] == "(" and lexicon.first_name(last.text)
    if gap.startswith(".") and len(last.text) > 1 and fold(last.text) not in _DOTTED:
        return False
    return _LINK.fullmatch(gap) is not None


def _nickname(body: str, chain: list[Token], token: Token) -> tuple[str, int] | None:
    """The nickname in marks that ``token`` begins inside a name (Ana “Rocket” Bell), and where the name goes on."""
    last = chain[-1]
    if last.possessive or token.start - last.end != 2 or not (lexicon.first_name(last.text) or len(chain) == 1):
        return None
    found = _NICK.match(body, last.end)
    if not found or lexicon.word(last.text).ordinary or not body[found.end()].isupper():
        return None
    if body[last.end + 1] == "(" and not lexicon.first_name(last.text):
        return None
    return found.group(1), found.end()
