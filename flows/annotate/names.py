"""Capitalised sequences, cut into pieces that could be a person's name and what stands around them.

A chain is a run of capitalised words of one paragraph, one space apart ("Olympic Champion Josh Kerr", "Ronaldo da Costa");
its words are classed (country, title, ordinary word, part of a place …) and the stretches of name words between are pieces.
Nothing here decides who is a person: ``identity`` weighs the pieces of the whole article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.annotate import lexicon
from flows.annotate.lexicon import fold
from flows.annotate.text import Text

_WORD = r"(?:[^\W\d_]|[\u0300-\u036f])"
_JOINER = r"['’‘ʼ´`‐‑-]"
_PARTICLE = r"(?:van|von|der|den|de|da|do|dos|das|du|di|del|della|ter|ten|la|le|el|al|bin|ben|ibn|bint|ould|zu|af|av)"
_TOKEN = re.compile(rf"(?<![\w@#/])(?:(?:[A-Z]\.)+(?:[A-Z](?!\w))?|{_WORD}+(?:{_JOINER}{_WORD}+){{0,4}})")
_LINK = re.compile(rf"\.?[ \u00a0]{{1,2}}(?:{_PARTICLE}[ \u00a0]){{0,3}}")
_NICK = re.compile(r" [\"“‘'(]([^\W\d_][\w’' -]{1,20})[\"”’')] (?=[^\W\d_])")
_DOTTED = frozenset({"st", "jr", "sr", "dr", "mr", "mrs", "ms", "prof", "mt", "ft", "jnr", "snr", "sgt", "capt", "gov", "sen", "rev", "lt", "gen", "col"})
_TAILS = frozenset("mate mates up holder holders led born based like style induced language level year old bound trained backed wide".split())
_CONTRACTION = re.compile(r"['’](?:m|ve|d|ll|re|t|s)$", re.I)
SUFFIX = frozenset({"jr", "sr", "jnr", "snr", "ii", "iii", "iv"})
GLUE = frozenset({"el", "al", "ben", "bin", "de", "da", "di", "du", "van", "von", "le", "la", "st", "mac", "dos", "ter", "del", "der", "ait", "ould", "abu", "o", "saint"})
_SOFT_TITLES = frozenset({"king", "prince", "major", "judge", "father", "general", "justice", "miss", "pope", "queen", "captain", "president", "coach", "minister", "governor", "mayor", "doctor", "professor", "lord", "baron", "princess", "senator"})

NAME, INITIAL, COUNTRY, DEMONYM, TITLE, ROLE, ENTITY, SOFT, ORDINARY, CAPS = (
    "name", "initial", "country", "demonym", "title", "role", "entity", "soft", "ordinary", "caps")  # fmt: skip


@dataclass(slots=True)
class Token:
    """One capitalised word: ``text`` without possessive ending; ``kind`` is how it was classed."""

    text: str
    start: int
    end: int
    possessive: bool
    kind: str = NAME


@dataclass(slots=True)
class Piece:
    """A stretch of name words. ``left`` and ``right`` are the class of the chain's word before and after it (or empty);
    ``first`` tells whether a sentence begins with the chain, ``headline`` whether the line is in title case."""

    tokens: list[Token]
    left: Token | None
    right: Token | None
    first: bool
    headline: bool
    paragraph: int
    nickname: str | None = None

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def possessive(self) -> bool:
        return self.tokens[-1].possessive


def _tokens(body: str, start: int, end: int) -> Iterator[Token]:
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


def headline(body: str, start: int, end: int) -> bool:
    """Whether a line is printed in title case or capitals: most of its longer words begin with a capital."""
    if end - start > 260:
        return False
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", body[start:end]) if len(w) > 3]
    if len(words) < 3:
        return False
    capital = sum(w[0].isupper() for w in words)
    known = sum(fold(w) in lexicon.ordinary() for w in words if w[0].isupper())
    return capital >= 0.75 * len(words) and known >= 2


def _chains(body: str, tokens: list[Token]) -> Iterator[tuple[list[Token], dict[int, str]]]:
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


def _phrase_class(body: str, chain: list[Token], i: int) -> tuple[str, int]:
    """COUNTRY or DEMONYM and the number of tokens, when a country or nationality begins at token ``i``."""
    for n in (4, 3, 2, 1):
        if i + n > len(chain):
            continue
        phrase = body[chain[i].start : chain[i + n - 1].end]
        for kind, known in ((COUNTRY, lexicon.countries()), (DEMONYM, lexicon.demonyms())):
            if phrase in known or (phrase.isupper() and len(phrase) > 3 and phrase.title() in known):
                return kind, n
    return "", 0


def _classify(body: str, chain: list[Token], first: bool, title_case: bool, listed: bool) -> None:
    i = 0
    while i < len(chain):
        token = chain[i]
        word = fold(token.text).strip(".")
        following = fold(chain[i + 1].text).strip(".") if i + 1 < len(chain) and not token.possessive else ""
        before = chain[i - 1] if i > 0 and not chain[i - 1].possessive else None
        after_first = before is not None and (before.kind == INITIAL or (before.kind == NAME and lexicon.first_name(before.text)))
        begins = following and lexicon.first_name(token.text) and following not in lexicon.ordinary() and following not in lexicon.entities("strong")
        phrase, n = _phrase_class(body, chain, i)
        if phrase == DEMONYM and begins:
            begins = len(chain) - i == 2 and (before is None or fold(before.text) != "fellow") and lexicon.frequent_first_name(token.text)
        if phrase and not (n == 1 and (after_first or begins)):
            for token in chain[i : i + n]:
                token.kind = phrase
            i += n
            continue
        i += 1
        plain = token.text.strip(".")
        if _CONTRACTION.search(token.text) and fold(token.text.split("'")[0].split("’")[0]) in lexicon.ordinary():
            token.kind = ORDINARY
        elif len(plain) == 1 or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?", token.text):
            plain_word = token.text in ("A", "I", "O", "X") and (title_case or not listed)
            token.kind = INITIAL if following and not plain_word else ORDINARY
        elif word in lexicon.titles() and following and (word not in _SOFT_TITLES or i == 1 or chain[i - 2].kind in (ENTITY, ORDINARY, COUNTRY, DEMONYM, ROLE)):
            token.kind = TITLE
        elif word in lexicon.entities("strong") and not (after_first and word in lexicon.entities("soft")):
            token.kind = ENTITY
        elif word in SUFFIX and i > 1:
            token.kind = NAME
        elif word in lexicon.roles() and not begins and (not after_first or (following and not lexicon.surname(word))):
            token.kind = ROLE
        elif plain.isupper() and word in lexicon.ordinary() and not after_first:
            token.kind = ORDINARY
        elif "-" in word and word.rsplit("-", 1)[1] in _TAILS | lexicon.ordinary() and plain.rsplit("-", 1)[-1].islower():
            token.kind = ORDINARY
        elif plain.isupper() and 2 <= len(plain) <= 5 and not title_case:
            known = len(plain) == 2 and following and not (set(plain) <= set("BCDFGHKLMNPQRSTVWXZ") and len(plain) > 2)
            token.kind = INITIAL if known and not lexicon.surname(plain) and not after_first else CAPS
            if token.kind == CAPS and len(plain) > 2 and (after_first or (following and lexicon.first_name(following))):
                token.kind = NAME
        elif word in lexicon.ordinary():
            keep = (begins and not (first and i == 1 and not lexicon.surname(following) and len(word) < 4)) or (before is not None and before.kind in (NAME, INITIAL) and not title_case and (after_first or lexicon.surname(word)))
            token.kind = NAME if keep else ORDINARY
        elif word.endswith(("ing", "edly")) and first and i == 1 and not lexicon.first_name(word) and not lexicon.surname(word):
            token.kind = ORDINARY
        elif word in lexicon.entities("soft") and not begins and not after_first:
            token.kind = SOFT


def pieces(text: Text) -> list[Piece]:
    """All pieces of ``text`` in reading order."""
    body = text.text
    starts = {s.start for s in text.sentences}
    out: list[Piece] = []
    for paragraph in text.paragraphs:
        if paragraph.kind in ("date_heading", "boilerplate"):
            continue
        title_case = paragraph.kind != "list" and headline(body, paragraph.start, paragraph.end)
        tokens = list(_tokens(body, paragraph.start, paragraph.end))
        split: list[Token] = []
        for chain, nicks in _chains(body, tokens):
            lead = body[max(0, chain[0].start - 3) : chain[0].start]
            first = chain[0].start in starts or chain[0].start == paragraph.start or lead.strip()[-1:] in tuple("\"“‘'*:–—•_([") and lead.strip() != ""
            split = []
            _classify(body, chain, first, title_case, paragraph.kind == "list")
            run: list[Token] = []
            left: Token | None = None
            nick: str | None = None
            for i, token in enumerate(chain):
                boundary = i > 0 and token.start in starts
                if boundary and run:
                    out.append(Piece(run, left, None, first, title_case, paragraph.index, nick))
                    run, left, nick = [], None, None
                if token.kind in (NAME, INITIAL, SOFT):
                    if i - 1 in nicks and run:
                        nick = nicks[i - 1]
                    run.append(token)
                    continue
                if run:
                    out.append(Piece(run, left, token, first, title_case, paragraph.index, nick))
                    run, nick = [], None
                left = token
            if run:
                out.append(Piece(run, left, None, first, title_case, paragraph.index, nick))
    return out
