"""Tokens: the words of a sentence that matter to results, and what the other annotators read, ready for bisecting."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from flows.annotate.claims.records import Record
from flows.annotate.claims.voices import Voice
from flows.annotate.competitions import Competitions
from flows.annotate.dates import Dates
from flows.annotate.disciplines import DisciplineMention
from flows.annotate.people import People
from flows.annotate.text import Text
from flows.rows import MarkRow

LONGEST = 4000
"""Characters of the longest stretch read as one sentence: real ones are shorter, and work in it grows faster than its length."""


@dataclass(slots=True, eq=False)
class Token:
    """One word that matters, equal to itself alone. ``kind``: person, mark, discipline, competition, date, place, round, record, a cue
    kind of the seed, or one of ``, ; ( ) -`` and ``to``. ``value`` is what the kind calls for. ``form`` of a verb: finite, part, inf."""

    kind: str
    start: int
    end: int
    value: Any = None
    form: str = ""
    owner: bool = False


Row = TypeVar("Row")


class Placed(Generic[Row]):
    """Rows in the order of the text, each found by where it begins."""

    def __init__(self, rows: Sequence[Row], start: Callable[[Row], int]) -> None:
        self._rows = rows
        self._starts = list(map(start, rows))

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def within(self, start: int, end: int) -> Sequence[Row]:
        """The rows that begin inside ``[start, end)``."""
        if not self._starts:
            return self._rows
        return self._rows[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]


Lent = Mapping[str, Sequence[Token]]
"""What a sentence lends to all that is told in it: tokens by their kind."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything the other annotators read in the article, ready for bisecting by offset."""

    text: Text
    people: People
    dates: Dates
    competitions: Competitions
    disciplines: Placed[DisciplineMention]
    marks: Placed[MarkRow]
    quoted: bytearray
    """For each character 1 when it stands inside quotation marks, else 0."""
    records: Placed[Record]
    voices: Placed[Voice]
    """Who "I" is in the answers of an interview, and "you" in its questions."""

    def in_quote(self, offset: int) -> bool:
        """Whether ``offset`` lies inside quotation marks."""
        return self.quoted[offset] == 1


def stretches(text: str, low: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a sentence that is longer than any real one, cut at spaces."""
    while end - low > LONGEST:
        cut = text.rfind(" ", low + 1, low + LONGEST)
        cut = cut if cut > low else low + LONGEST
        yield low, cut
        low = cut
    yield low, end
