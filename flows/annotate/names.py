"""Capitalised sequences, cut into pieces that could be a person's name and what stands around them.

A chain is a run of capitalised words of one paragraph, one space apart ("Olympic Champion Anna Bell", "Rui da Serra");
its words are classed (country, title, ordinary word, part of a place …) and the stretches of name words between are pieces.
Nothing here decides who is a person: ``identity`` weighs the pieces of the whole article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.annotate import lexicon
from flows.annotate.capitals import Token, chains_of, headline, tokens_of
from flows.annotate.lexicon import fold
from flows.annotate.text import Text

_TAILS = frozenset(
    "mate mates up holder holders led born based like style induced language level year old bound trained backed wide".split()
)
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)? $")
_OPENERS = frozenset("\"“‘'*:–—•_([")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
_CONTRACTION = re.compile(r"['’](?:m|ve|d|ll|re|t|s)$", re.I)
SUFFIX = frozenset({"jr", "sr", "jnr", "snr", "ii", "iii", "iv"})
GLUE = frozenset(
    {
        "el",
        "al",
        "ben",
        "bin",
        "de",
        "da",
        "di",
        "du",
        "van",
        "von",
        "le",
        "la",
        "st",
        "mac",
        "dos",
        "ter",
        "del",
        "der",
        "ait",
        "ould",
        "abu",
        "o",
        "saint",
    }
)
_SOFT_TITLES = frozenset(
    {
        "king",
        "prince",
        "major",
        "judge",
        "father",
        "general",
        "justice",
        "miss",
        "pope",
        "queen",
        "captain",
        "president",
        "coach",
        "minister",
        "governor",
        "mayor",
        "doctor",
        "professor",
        "lord",
        "baron",
        "princess",
        "senator",
    }
)

NAME, INITIAL, COUNTRY, DEMONYM, TITLE, ROLE, ENTITY, SOFT, ORDINARY, CAPS = (
    "name", "initial", "country", "demonym", "title", "role", "entity", "soft", "ordinary", "caps")  # fmt: skip
_TITLED = (ENTITY, ORDINARY, COUNTRY, DEMONYM, ROLE)


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
    """Set the kind of each token of one chain, from the left; ``first``: a sentence begins with it, ``listed``: a results list."""
    i = 0
    while i < len(chain):
        token = chain[i]
        info = lexicon.word(token.text)
        if i == 0 and info.key in _MONTHS and _DAY_BEFORE.search(body, max(0, token.start - 6), token.start):
            token.kind, i = ORDINARY, 1
            continue
        following = lexicon.word(chain[i + 1].text) if i + 1 < len(chain) and not token.possessive else None
        before = chain[i - 1] if i > 0 and not chain[i - 1].possessive else None
        named = before is not None and before.kind in (NAME, INITIAL)
        after_first = named and before is not None and (before.kind == INITIAL or lexicon.word(before.text).first_name)
        begins = info.first_name and following is not None and not following.ordinary and not following.strong
        if info.opens_place:
            phrase, n = _phrase_class(body, chain, i)
            if phrase == DEMONYM and begins:
                begins = len(chain) - i == 2 and (before is None or lexicon.word(before.text).key != "fellow") and info.frequent
            if phrase and not (n == 1 and (after_first or begins)):
                for token in chain[i : i + n]:
                    token.kind = phrase
                token.phrase = body[chain[i].start : token.end]
                i += n
                continue
        token.kind = _kind(token, info, following, named, after_first, begins, (first and i == 0, title_case, listed, i, chain))
        i += 1


def _classify_alone(
    body: str, chain: list[Token], first: bool, title_case: bool, listed: bool, known: dict[tuple[str, bool, bool, bool], tuple[str, str]]
) -> None:
    """``_classify`` of a word that stands alone, remembered for the next time it does."""
    token = chain[0]
    key = (token.text, first, title_case, listed)
    dated = body[max(0, token.start - 2) : token.start - 1].isdigit()
    if key in known and not dated:
        token.kind, token.phrase = known[key]
        return
    _classify(body, chain, first, title_case, listed)
    if not dated:
        known[key] = (token.kind, token.phrase)


def _kind(
    token: Token, info: lexicon.Word, following: lexicon.Word | None, named: bool, after_first: bool, begins: bool,
    place: tuple[bool, bool, bool, int, list[Token]],
) -> str:  # fmt: skip
    """The kind of one token that opens no country or nationality."""
    opening, title_case, listed, i, chain = place
    plain, word = token.text.strip("."), info.key
    if len(plain) > 2 and "'" in word and _CONTRACTION.search(token.text) and word.split("'")[0] in lexicon.ordinary():
        return ORDINARY
    if len(plain) == 1 or (plain[1] == "." and _INITIALS.fullmatch(token.text)):
        plain_word = token.text in ("A", "I", "O", "X") and (title_case or not listed)
        return INITIAL if following and not plain_word else ORDINARY
    if info.title and following and (word not in _SOFT_TITLES or i == 0 or chain[i - 1].kind in _TITLED):
        return TITLE
    if info.strong and not (after_first and (info.soft or info.surname)) and not (begins and info.soft):
        return ENTITY
    if word in SUFFIX and i:
        return NAME
    if info.role and not begins and (not after_first or (following is not None and not info.surname)):
        return ROLE
    shouted = len(plain) <= 5 and plain.isupper()
    if shouted and info.ordinary and not after_first:
        return ORDINARY
    tail = plain.rsplit("-", 1)[-1] if "-" in plain else ""
    if tail.islower() and (tail.endswith(("ed", "ing")) or fold(tail) in _TAILS or fold(tail) in lexicon.ordinary()):
        return ORDINARY
    if shouted and not title_case:
        if len(plain) > 2:
            if following is None and i > 1 and plain in lexicon.codes():
                return CAPS
            return NAME if after_first or (following is not None and following.first_name) else CAPS
        return INITIAL if following and not info.surname and not after_first else CAPS
    if info.ordinary:
        keep = begins and not (opening and following is not None and not following.surname and len(word) < 4)
        return NAME if keep or (named and not title_case and (after_first or info.surname)) else ORDINARY
    if opening and word.endswith(("ing", "edly")) and not info.first_name and not info.surname:
        return ORDINARY
    return SOFT if info.soft and not begins and not after_first else NAME


def nation(body: str, token: Token, chain: list[Token], i: int) -> tuple[int, int, str] | None:
    """(start, end, code) of the country or nationality that begins at token ``i`` of ``chain``."""
    kind, n = _phrase_class(body, chain, i)
    if not kind:
        return None
    phrase = body[token.start : chain[i + n - 1].end]
    code = lexicon.countries().get(phrase) or lexicon.demonyms().get(phrase)
    return (token.start, chain[i + n - 1].end, code) if code else None


def pieces(text: Text, nations: list[tuple[int, int, str]] | None = None) -> list[Piece]:
    """All pieces of ``text`` in reading order; the countries and nationalities between are added to ``nations``."""
    body = text.text
    starts = {s.start for s in text.sentences}
    out: list[Piece] = []
    alone: dict[tuple[str, bool, bool, bool], tuple[str, str]] = {}
    for paragraph in text.paragraphs:
        if paragraph.kind in ("date_heading", "boilerplate"):
            continue
        tokens = list(tokens_of(body, paragraph.start, paragraph.end))
        title_case = paragraph.kind != "list" and headline(body, paragraph.start, paragraph.end, len(tokens))
        for chain, nicks in chains_of(body, tokens):
            begin = chain[0].start
            first = begin in starts or begin == paragraph.start
            if not first:
                lead = body[begin - 1] if not body[begin - 1].isspace() else body[max(0, begin - 2)]
                first = lead in _OPENERS
            if len(chain) == 1 and not chain[0].possessive:
                _classify_alone(body, chain, first, title_case, paragraph.kind == "list", alone)
            else:
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
                if nations is not None and token.kind in (COUNTRY, DEMONYM):
                    found = nation(body, token, chain, i)
                    if found:
                        nations.append(found)
                if run:
                    out.append(Piece(run, left, token, first, title_case, paragraph.index, nick))
                    run, nick = [], None
                left = token
            if run:
                out.append(Piece(run, left, None, first, title_case, paragraph.index, nick))
    return out
