"""Stretches of a text that overlap: of two the longer one stands."""

from __future__ import annotations

from typing import Protocol, TypeVar


class Stretch(Protocol):
    """Anything that begins and ends somewhere in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Stretch)


def longest(found: list[S]) -> list[S]:
    """What was found, in order and without overlap: where two overlap the longer one stands."""
    out: list[S] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not out or one.start >= out[-1].end:
            out.append(one)
        elif one.end - one.start > out[-1].end - out[-1].start:
            out[-1] = one
    return out
