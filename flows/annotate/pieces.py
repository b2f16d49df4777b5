"""Capitalised sequences, cut into pieces that could be a person's name and what stands around them.

A chain is a run of capitalised words of one paragraph, one space apart ("Olympic Champion Anna Bell", "Rui da Serra");
its words are classed by ``names`` and the stretches of name words between are pieces.
Nothing here decides who is a person: ``identity`` weighs the pieces of the whole article.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.annotate import lexicon, names
from flows.annotate.capitals import Token, capitalised, chains_of, headline, token
from flows.annotate.phrases import tokens
from flows.annotate.text import Text

_OPENERS = frozenset("\"“‘'*:–—•_([")
_FINITE = re.compile(r" (?:won|ran|was|is|has|had|took|finished|led|set|beat|came|clocked|broke|claimed|said|says)\b")
_OPEN, _CLOSE = frozenset("“‘\"'"), frozenset("”’\"'")
_NAMES = frozenset({names.NAME, names.INITIAL, names.SOFT})
_NATIONS = frozenset({names.COUNTRY, names.DEMONYM})
_SURNAMES = frozenset({names.ORDINARY, names.COUNTRY, names.DEMONYM})
"""What the last word of a name may have been taken for."""


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


def in_marks(body: str, piece: Piece) -> bool:
    """Whether quotation marks enclose nothing but ``piece``, as they do a nickname or a title ("the ‘Golden Bell’")."""
    return body[piece.end : piece.end + 1] in _CLOSE and piece.start > 0 and body[piece.start - 1] in _OPEN


def pieces(text: Text, nations: list[tuple[int, int, str]]) -> list[Piece]:
    """All pieces of ``text`` in reading order; the countries and nationalities between are added to ``nations``."""
    body = text.text
    starts = {s.start for s in text.sentences}
    out: list[Piece] = []
    capitals = capitalised(body)
    high = 0
    for paragraph in text.paragraphs:
        low, high = high, bisect.bisect_left(capitals, (paragraph.end,), high)
        if low == high or paragraph.kind in ("date_heading", "boilerplate"):
            continue
        listed = paragraph.kind == "list"
        title_case = not listed and headline(body, paragraph.start, paragraph.end, high - low)
        for extents, nicks in chains_of(body, capitals[low:high]):
            begin, end = extents[0]
            if len(extents) == 1:
                word = body[begin:end]
                if names.never(word):
                    continue
                first = begin in starts or _opens(body, begin)
                if first and word.endswith("ing") and word not in lexicon.ordinary() and _surname_elsewhere(body, word):
                    first = False
                only = token(body, extents[0])
                if not names.simple(only.text):
                    names.classify_alone(body, only, first, title_case, listed)
                if only.kind in _NAMES:
                    out.append(Piece([only], None, None, first, title_case, paragraph.index))
                elif only.phrase:
                    nations += names.nations([only])
                continue
            first = begin in starts or _opens(body, begin)
            if first and len(extents) == 2 and body[end - 3 : end] == "ing" and _FINITE.match(body, extents[1][1]):
                first = False  # "Anding Bell won": no participle
            chain = [token(body, extent) for extent in extents]
            names.classify(body, chain, first, title_case, listed)
            last = chain[-1]
            if last.kind in _SURNAMES and len(last.text) > 2 and chain[-2].kind == names.NAME and not title_case:
                if _does_alone(body, last.text, last.kind):
                    last.kind, last.phrase = names.NAME, ""  # "Nadia East won …. East said"
            kinds = {word.kind for word in chain}
            if not kinds.isdisjoint(_NATIONS):
                nations += names.nations(chain)
            if kinds <= _NAMES and not nicks and starts.isdisjoint([word.start for word in chain[1:]]):
                out.append(Piece(chain, None, None, first, title_case, paragraph.index))
            else:
                out += _cut(chain, nicks, starts, (first, title_case, paragraph.index))
    surnames = {p.tokens[-1].text for p in out if len(p.tokens) > 1 and names.hidden(p.tokens[-1].text)}
    if surnames:
        out += [p for surname in sorted(surnames) for p in _alone(text, surname, starts)]
        out.sort(key=lambda p: p.start)
    for piece in out if "Said " in body else ():
        if piece.first and piece.tokens[0].text == "Said" and _spoken(body, out, piece):
            piece.tokens = piece.tokens[1:]
    return out


def _spoken(body: str, pieces: list[Piece], piece: Piece) -> bool:
    """Whether "Said" that opens a sentence is the verb: "Said Anna Bell, the coach:", "Said Bell:" where she is Anna Bell."""
    if len(piece.tokens) > 2 and lexicon.first_name(piece.tokens[1].text):
        return True
    return body[piece.end : piece.end + 1] == ":" and _named(pieces, piece)


def _named(pieces: list[Piece], piece: Piece) -> bool:
    """Whether somebody of the surname that ends ``piece`` has another first name: "Said Bell: “…”" speaks of Anna Bell."""
    return any(
        len(p.tokens) > 1 and p.tokens[-1].text == piece.tokens[-1].text and p.tokens[0].text != piece.tokens[0].text for p in pieces
    )


def _alone(text: Text, surname: str, starts: set[int]) -> Iterator[Piece]:
    """The places where a surname that is an ordinary word, too ("Young", "Walker"), stands by itself with its capital."""
    toks, body = tokens(text.text), text.text
    for i in toks.places.get(surname.lower(), ()):
        begin, end = toks.starts[i], toks.ends[i]
        paragraph = text.paragraph_at(begin)
        if body[begin:end] != surname or paragraph is None or paragraph.kind in ("date_heading", "boilerplate", "list"):
            continue
        last = i and toks.starts[i - 1]
        before = body[last] if i and toks.gaps[i - 1] == " " and last not in starts else ""
        after = body[end + 1 : end + 2] if body[end : end + 1] == " " else ""
        joined = body[end : end + 1] in ("-", "‑") or body[begin - 1 : begin] in ("-", "‑")
        if joined or before.isupper() or after.isupper() or after.isdigit():
            continue
        short = paragraph.end - paragraph.start <= 260
        if short and headline(body, paragraph.start, paragraph.end, len(capitalised(body[paragraph.start : paragraph.end]))):
            continue
        word = token(body, (begin, end + 2 if body[end : end + 2] in ("'s", "’s") else end))
        word.kind = names.ORDINARY
        yield Piece([word], None, None, begin in starts or _opens(body, begin), False, paragraph.index)


@functools.lru_cache(maxsize=64)
def _does_alone(body: str, word: str, kind: str) -> bool:
    """Whether ``word`` by itself, with its capital, did or said something somewhere: it is a surname there. What else it is, by
    ``kind``, must be a known surname (a country wins races, too, and says nothing)."""
    if kind != names.ORDINARY and not lexicon.surname(word):
        return False
    toks = tokens(body)
    for i in toks.places.get(word.lower(), ()):
        alone = not (i and toks.gaps[i - 1] == " " and body[toks.starts[i - 1]].isupper())
        if alone and toks.gaps[i] == " " and body.startswith(word, toks.starts[i]) and body[toks.starts[i + 1]].islower():
            verb = toks.words[i + 1 if not toks.words[i + 1].endswith("ly") or i + 2 == len(toks.words) else i + 2]
            if ((verb in lexicon.ATHLETE_VERBS and kind != names.COUNTRY) or verb in lexicon.SPEECH_VERBS) and verb.endswith(
                ("ed", "t", "w", "n", "id")
            ):
                return True
    return False


@functools.lru_cache(maxsize=64)
def _surname_elsewhere(body: str, word: str) -> bool:
    """Whether ``word`` follows another name somewhere: what opens a sentence as a participle would is a surname there, too."""
    toks = tokens(body)
    for i in toks.places.get(word.lower(), ()):
        before = body[toks.starts[i - 1] : toks.starts[i]] if i else ""
        if before[:1].isupper() and before[-1] == " " and not lexicon.word(before[:-1]).ordinary and body.startswith(word, toks.starts[i]):
            return True
    return False


def _opens(body: str, begin: int) -> bool:
    """Whether a bracket or a quotation begins at ``begin``."""
    before = body[begin - 1]
    return (body[begin - 2] if before.isspace() else before) in _OPENERS


def _cut(chain: list[Token], nicks: dict[int, str], starts: set[int], place: tuple[bool, bool, int]) -> Iterator[Piece]:
    """The stretches of name words of one chain, with what stands around each; a sentence that begins inside it ends one.

    ``place``: ``first``, ``headline`` and ``paragraph`` of them all."""
    run: list[Token] = []
    left: Token | None = None
    nick: str | None = None
    for i, word in enumerate(chain):
        if run and word.start in starts:
            yield Piece(run, left, None, *place, nick)
            run, left, nick = [], None, None
        if word.kind in _NAMES:
            if i - 1 in nicks and run:
                nick = nicks[i - 1]
            run.append(word)
            continue
        if run:
            yield Piece(run, left, word, *place, nick)
            run, nick = [], None
        left = word
    if run:
        yield Piece(run, left, None, *place, nick)
