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
_TOKEN = re.compile(rf"(?<![\w@#/])(?:(?:[A-Z]\.)+(?:[A-Z](?!\w))?|{_CAPITAL}{_WORD}*(?:{_JOINER}{_WORD}+){{0,4}})")
_LINK = re.compile(rf"\.?[ \u00a0]{{1,2}}(?:{_PARTICLE}[ \u00a0]){{0,3}}")
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NICK = re.compile(r" [\"“‘'(]([^\W\d_][\w’' -]{1,20})[\"”’')] (?=[^\W\d_])")
_DOTTED = frozenset(
    {"st", "jr", "sr", "dr", "mr", "mrs", "ms", "prof", "mt", "ft", "jnr", "snr", "sgt", "capt", "gov", "sen", "rev", "lt", "gen", "col"}
)


@dataclass(slots=True)
class Token:
    """One capitalised word: ``text`` without possessive ending; ``kind`` is how it was classed."""

    text: str
    start: int
    end: int
    possessive: bool
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
    for token in tokens:
        if chain:
            last = chain[-1]
            gap = body[last.end : token.start]
            dotted = not gap.startswith(".") or len(last.text) == 1 or fold(last.text) in _DOTTED
            if not last.possessive and len(gap) < 30 and dotted and _LINK.fullmatch(gap):
                chain.append(token)
                continue
            if gap == ") " and body[chain[0].start - 1] == "(" and len(chain) == 1 and lexicon.first_name(last.text):
                chain.append(token)
                continue
            nick = _NICK.fullmatch(gap) if len(gap) < 30 and not last.possessive else None
            if nick:
                nicks[len(chain) - 1] = nick.group(1)
                chain.append(token)
                continue
            yield chain, nicks
        chain, nicks = [token], {}
    if chain:
        yield chain, nicks
