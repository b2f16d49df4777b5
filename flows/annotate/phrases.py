"""Finding listed phrases in a text: one pass over its words, whatever the length of the list.

A phrase is written as in the seeds (``phrase_patterns``). Matching ignores case, accents and whether words are joined by a
space, a hyphen, an apostrophe or nothing ("1,500-meter", "1500m", "1500 metres"); it never crosses a line.
Guarantees: total (any text), linear in the text, longest match wins, matches never overlap.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import operator
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from flows.annotate.folding import lowered, remembered
from flows.annotate.phrase_patterns import expand as expand

_TOKEN = re.compile(
    r"([a-z0-9\x80-\U0010ffff](?:(?<=[a-z])[a-z]*+(?![^\x00-\x7f])|(?<=\w)(?:(?<!\d)[^\W\d_]*+|\d{0,2}(?:,\d{3})+(?![\d,])|\d*+)))"
)
"""In lower case: letters, or digits with their thousands separators. It begins with one set of characters, so that the search skips
quickly, and takes a word of plain letters as it is; all others are asked about by category, which takes much longer."""
_STOP = re.compile(r"[\n.!?;]")
_JOIN = re.compile(r"[ \t\u00a0\u2009\u202f'’‘`´\-‐‑–.·&*_×]{0,4}")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and numbers of a text, folded (lower case, no accents, no thousands separators), with offsets."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]
    """What stands between each token and the next one; the last one's is a line end, and so is what stands before the first."""
    places: dict[str, list[int]]
    """Where each word stands: its token numbers in order."""
    vocabulary: frozenset[str]
    """Its words: a set meets another without a look at the words themselves, which a dictionary does for each."""
    numbers: tuple[int, ...]
    """Which tokens are numbers, in order."""
    endings: frozenset[str]
    """The gaps in which a sentence may end (line, full stop, semicolon …); a mark alone between two tokens ("3.50", "e.g")
    ends none."""

    def ends_after(self, i: int) -> bool:
        """Whether a sentence may end between token ``i`` and the next one."""
        return self.gaps[i] in self.endings

    def parted(self, i: int, marks: frozenset[str]) -> bool:
        """Whether one of the ``marks`` stands between token ``i`` and the next one."""
        return (gap := self.gaps[i]) != " " and not marks.isdisjoint(gap)

    def of(self, wanted: Iterable[str]) -> list[int]:
        """The numbers of all tokens that are one of the wanted words, in order."""
        found = self.vocabulary.intersection(wanted)
        if len(found) > 1:
            return sorted(itertools.chain.from_iterable(map(self.places.__getitem__, found)))
        return self.places[next(iter(found))] if found else []

    def matches(self, wanted: Iterable[str], pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """The matches of ``pattern`` that begin with one of the wanted words, in order."""
        return [found for i in self.of(wanted) if (found := pattern.match(self.text, self.starts[i])) is not None]

    def first(self, offset: int) -> int:
        """The number of the first token that begins at ``offset`` or after it."""
        return bisect.bisect_left(self.starts, offset)

    def apart(self, i: int) -> bool:
        """Whether token ``i`` is a word of its own, no part of one with digits."""
        return ((gap := self.gaps[i]) == " " or gap[:1] not in ("", "_")) and (i == 0 or self.gaps[i - 1] != "")

    def joined(self, i: int) -> bool:
        """Whether tokens ``i`` and ``i + 1`` stand side by side, as the words of one phrase do."""
        gap = self.gaps[i]
        return gap == " " or (len(gap) <= 4 and _JOIN.fullmatch(gap) is not None)


@functools.lru_cache(maxsize=1)
def tokens(text: str) -> Tokens:
    """Split ``text`` into words and numbers; computed once for the text at hand, shared by all annotators."""
    pieces = _TOKEN.split(lowered(text))
    bounds = tuple(itertools.accumulate(map(len, pieces)))
    words = pieces[1::2]
    gaps = (*pieces[2:-1:2], "\n\n") if words else ()
    endings = frozenset([gap for gap in set(gaps) if len(gap) != 1 and _STOP.search(gap)])
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        places[word].append(number)
    others = [word for word in places if word < "a" or not word.isascii()]  # the numbers, and the words that may have accents
    for word in others:
        if (folded := fold(word)) != word:
            found = places.pop(word)
            places[folded] = sorted(places[folded] + found)
            for number in found:
                words[number] = folded
    places.default_factory = None
    numbers = tuple(sorted([number for word in set(map(fold, others)) if word.isdigit() for number in places[word]]))
    return Tokens(text, tuple(words), bounds[:-1:2], bounds[1::2], gaps, places, frozenset(places), numbers, endings)


@remembered
def fold(word: str) -> str:
    """Lower case without accents and thousands separators: the form in which words are compared."""
    if word.isascii():
        return word.lower().replace(",", "") if word[0].isdigit() else word.lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return plain.lower().replace("ø", "o").replace("ł", "l").replace(",", "")


class Hit(NamedTuple):
    """One phrase found: its payload, its first and last token (inclusive), its offsets."""

    payload: Any
    first: int
    last: int
    start: int
    end: int


START = operator.itemgetter(Hit._fields.index("start"))
"""Where a hit begins: by its position, in half the time of the name."""
_new = tuple.__new__
"""Makes a ``Hit`` of its fields without the call of its class: texts have hundreds."""

_Following = dict[str, tuple[Any, Any]]
"""The words that may come next in a phrase, each with the payload of the phrase that ends there (or None) and what may follow it."""


_NOTHING: _Following = {}


def _settled(following: dict[str, list[Any]]) -> _Following:
    """The same in less memory: words are looked up by the hundred, and where is what costs."""
    return {word: (payload, _settled(after)) for word, (payload, after) in following.items()} if following else _NOTHING


class Phrases:
    """A list of phrases with a payload (anything but None) each, ready to be found. ``crossing``: a full stop may stand inside one
    ("St. Moritz"), which else ends it."""

    def __init__(self, listed: Iterable[tuple[str, Any]], crossing: bool = True) -> None:
        read: dict[str, list[Any]] = {}
        self._crossing = crossing
        for pattern, payload in listed:
            for phrase in expand(pattern):
                following, node = read, None
                for word in _TOKEN.findall(lowered(phrase)):
                    node = following.setdefault(fold(word), [None, {}])
                    following = node[1]
                if node is not None and node[0] is None:
                    node[0] = payload
        self._root = _settled(read)
        self._first = frozenset(self._root)

    def _starts(self, toks: Tokens) -> list[int]:
        """Where a phrase may begin: at a word that is one by itself, or before a second word."""
        root, places, words, vocabulary, end = self._root, toks.places, toks.words, toks.vocabulary, len(toks.words) - 1
        found: list[int] = []
        for first in vocabulary & self._first:
            (payload, following), here = root[first], places[first]
            if payload is not None:
                found += here
            elif len(here) <= len(following) or not vocabulary.isdisjoint(following):  # all texts have "the", few "the Millrose"
                for i in here:
                    if i < end and words[i + 1] in following:
                        found.append(i)
        found.sort()
        return found

    def find(self, toks: Tokens) -> list[Hit]:
        """All phrases in the text, longest first at each place, in order, without overlap."""
        found: list[Hit] = []
        root, words, gaps, starts, ends = self._root, toks.words, toks.gaps, toks.starts, toks.ends
        end, free = len(words) - 1, 0
        for i in self._starts(toks):
            if i < free:
                continue
            payload, following = root[words[i]]
            last = j = i
            while following and j < end and (node := following.get(words[j + 1])) and (gaps[j] == " " or self._goes_on(toks, j)):
                longer, following = node
                j += 1
                if longer is not None:
                    last, payload = j, longer
            if payload is not None:
                free = last + 1
                found.append(_new(Hit, (payload, i, last, starts[i], ends[last])))
        return found

    def _goes_on(self, toks: Tokens, i: int) -> bool:
        """Whether a phrase may go on over what stands after token ``i``."""
        return toks.joined(i) and (self._crossing or not toks.ends_after(i))
