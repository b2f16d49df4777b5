"""Stretches of a text: of two that overlap the longer one stands; all they cover together."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Protocol, TypeVar


class Stretch(Protocol):
    """Anything that begins and ends somewhere in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Stretch)
_START = attrgetter("start")


def longest(found: list[S]) -> list[S]:
    """What was found, in order and without overlap: where two overlap the longer one stands."""
    out: list[S] = []
    for one in sorted(found, key=_START):
        if not out or one.start >= out[-1].end:
            out.append(one)
        elif one.end - one.start > out[-1].end - out[-1].start:
            out[-1] = one
    return out


def cover(mask: bytearray, stretches: Iterable[tuple[int, int]]) -> bytearray:
    """Set the characters of each stretch to 1 in a mask of a text."""
    for start, end in stretches:
        mask[start:end] = b"\x01" * (end - start)
    return mask
