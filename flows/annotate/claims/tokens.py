"""Tokens: the words of a sentence that matter to results, and what the other annotators read, ready for bisecting."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from flows.annotate.claims.records import Record
from flows.annotate.competitions import Competitions
from flows.annotate.dates import Dates
from flows.annotate.disciplines import DisciplineMention
from flows.annotate.people import People
from flows.annotate.text import Text
from flows.rows import MarkRow


@dataclass(slots=True)
class Token:
    """One word that matters. ``kind``: person, mark, discipline, competition, date, place, round, record, a cue kind of the
    seed, or one of ``, ; ( ) -`` and ``to``. ``value`` is what the kind calls for. ``form`` of a verb: finite, part, inf."""

    kind: str
    start: int
    end: int
    value: Any = None
    form: str = ""
    owner: bool = False


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything the other annotators read in the article, ready for bisecting by offset."""

    text: Text
    people: People
    dates: Dates
    competitions: Competitions
    disciplines: Sequence[DisciplineMention]
    marks: Sequence[MarkRow]
    quoted: bytearray
    """For each character 1 when it stands inside quotation marks, else 0."""
    records: Sequence[Record]

    def in_quote(self, offset: int) -> bool:
        """Whether ``offset`` lies inside quotation marks."""
        return self.quoted[offset] == 1


def covered(text: str, stretches: Iterable[tuple[int, int]]) -> bytearray:
    """For each character of a text 1 when one of the stretches covers it, else 0."""
    out = bytearray(len(text) + 1)
    for start, end in stretches:
        out[start:end] = b"\x01" * (end - start)
    return out


def between(rows_: Sequence[Any], start: int, end: int, key: Any) -> Sequence[Any]:
    """The rows whose key lies in ``[start, end)``; ``rows_`` is sorted by key."""
    return rows_[bisect.bisect_left(rows_, start, key=key) : bisect.bisect_left(rows_, end, key=key)]
