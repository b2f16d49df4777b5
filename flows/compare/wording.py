"""Two wordings: how alike they are. Pure functions of text.

A quote is cut into *segments* (sentences, and parts around an ellipsis, a dash, a "but" or "because"), since outlets
shorten, split and join what somebody said; two segments are the same words when the shorter one stands, nearly whole
and nearly in order, in the longer one. The thresholds were measured on annotated articles with ``mixedzone score``.
"""

from __future__ import annotations

import functools
import re
import threading
import unicodedata

import snowballstemmer
from rapidfuzz.distance import LCSseq

from flows.seeds import rows

SURE = 0.9
"""Two shared telling words are enough only from this similarity on: "the best in the world" is said on many occasions."""

UNSURE = 0.7
"""What such a pair scores at most below ``SURE``: less than ``same_words`` of dbt_project.yml, which links by itself."""

LONG = 7
"""So many shared words in order tell something even when each of them is common."""

SHORT = 4
"""A wording of so few words must stand in the other one unbroken."""

COMMON = 0.25
"""Weight of a common word (``seeds/common_words.csv``); any other word weighs 1."""

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_SEGMENT_END = re.compile(
    r"(?<=[.!?])[\"'”’)\]]*\s+|\s*(?:…|\.\.\.+)\s*|\s+[–—-]+\s+|\n+|;\s+|,\s+(?=but\s)|,?\s+(?=because\s)",
    re.IGNORECASE,
)


class _Stemmer(threading.local):
    """A stemmer of its own for each thread: it keeps the word it works on in itself, and DuckDB calls from several threads."""

    def __init__(self) -> None:
        self.stem = snowballstemmer.stemmer("english").stemWord


_STEMMER = _Stemmer()


@functools.cache
def _contractions() -> dict[str, tuple[str, ...]]:
    return {r["printed"]: tuple(r["full"].split()) for r in rows("contractions")}


@functools.cache
def _lemmas() -> dict[str, str]:
    return {r["word"]: r["lemma"] for r in rows("common_words") if r["lemma"]}


@functools.cache
def _common() -> frozenset[str]:
    return frozenset(stem(r["word"]) for r in rows("common_words"))


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The English (Porter 2) stem of one lower-case word, forms of to be, have and do as one; numbers stay."""
    return word if word[0].isdigit() else _lemmas().get(word) or str(_STEMMER.stem(word))


def words(text: str) -> list[str]:
    """Lower-case words of ``text``: contractions written out, accents, punctuation and hyphens gone, 1,500 as 1500."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    out: list[str] = []
    for token in _TOKEN.findall(plain):
        token = token.replace(",", "") if token[0].isdigit() else token
        out.extend(_contractions().get(token, (token,)))
    return out


@functools.lru_cache(maxsize=65536)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(w) for w in words(text))


def weight(token: str) -> float:
    """How much a shared stem says: a common word little, a number or a rarer word much."""
    return COMMON if token in _common() else 1.0


def segments(text: str) -> list[dict[str, object]]:
    """The parts of a quote that can stand alone, in order: ``char_start`` in ``text`` and the words as printed.

    Parts without a word are dropped.
    """
    cuts = [(m.start(), m.end()) for m in _SEGMENT_END.finditer(text)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    out: list[dict[str, object]] = []
    for start, end in zip(starts, ends, strict=True):
        part = text[start:end]
        if _TOKEN.search(part):
            out.append({"char_start": start + len(part) - len(part.lstrip()), "wording": part.strip()})
    return out


def wording_key(text: str) -> str:
    """The words alone: two wordings with one key differ in typography only."""
    return " ".join(words(text))


def telling_stems(text: str) -> list[str]:
    """The stems that a candidate must share with ``text``, each once, sorted; all stems when every word is common."""
    stems = set(_stems(text))
    return sorted(s for s in stems if weight(s) == 1.0) or sorted(stems)


def similarity(one: str, other: str) -> float:
    """0 to 1: how much of the shorter wording stands in the longer one, by weight of words, half of it in order.

    0 when what is shared carries too little to tell: fewer than two telling words, unless the whole of three words or
    more stands there unbroken. Less than the plain share when the shared words are strewn over the longer wording.
    """
    short, long = sorted((_stems(one), _stems(other)), key=lambda s: (len(s), s))
    equal = [op for op in LCSseq.opcodes(short, long) if op.tag == "equal"] if short else []
    if not equal:
        return 0.0
    ordered = [token for op in equal for token in short[op.src_start : op.src_end]]
    span = equal[-1].dest_end - equal[0].dest_start
    unbroken = len(ordered) == len(short) == span
    telling = sum(weight(token) == 1.0 for token in ordered)
    if not telling or (telling < 2 and len(ordered) < LONG and not (unbroken and len(short) >= 3)):
        return 0.0
    if len(short) <= SHORT and len(ordered) == len(short) and not unbroken:
        return 0.0
    known = set(long)
    shared = sum(map(weight, ordered)) + sum(weight(token) for token in short if token in known)
    score = shared / (2 * sum(map(weight, short))) * min(1.0, 2.0 * len(short) / span)
    return score if telling >= 3 or score >= SURE else min(score, UNSURE)
