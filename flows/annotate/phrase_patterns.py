"""How phrases are written in the seeds: words, ``[optional words]``, ``{one|of these}`` and the shorthands of ``SHORTHANDS`` (``{m}`` for
all ways to write metres)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

SHORTHANDS = {
    "m": ("m", "metre", "metres", "meter", "meters", "mtrs", "metros"),
    "km": ("km", "k", "kms", "kilometre", "kilometres", "kilometer", "kilometers"),
    "s": ("s", ""),
    "champs": ("championships", "championship", "champs"),
    "marathon": ("marathon", "marathons"),
}


def expand(pattern: str) -> Iterator[str]:
    """All phrases that a pattern of a seed stands for.

    Raises ValueError when its brackets do not match.
    """
    parts: list[list[str]] = []
    at = 0
    while at < len(pattern):
        opening = pattern[at]
        if opening in "[{":
            close = _closing(pattern, at)
            inside = pattern[at + 1 : close]
            choices = [""] if opening == "[" else []
            options = _options(inside) if "|" in inside else [inside]
            for option in options:
                if opening == "{" and option in SHORTHANDS:
                    choices.extend(SHORTHANDS[option])
                else:
                    choices.extend(expand(option))
            parts.append(choices)
            at = close + 1
        else:
            stop = min((k for k in (pattern.find("[", at), pattern.find("{", at)) if k >= 0), default=len(pattern))
            parts.append([pattern[at:stop]])
            at = stop
    for combination in itertools.product(*parts):
        yield "".join(combination)


def _closing(pattern: str, opening: int) -> int:
    depth = 0
    for k in range(opening, len(pattern)):
        depth += (pattern[k] in "[{") - (pattern[k] in "]}")
        if depth == 0:
            return k
    raise ValueError(f"unbalanced brackets in the phrase {pattern!r}")


def _options(inside: str) -> list[str]:
    """Split at the ``|`` of the outermost level."""
    out, depth, piece = [], 0, ""
    for c in inside:
        depth += (c in "[{") - (c in "]}")
        if c == "|" and depth == 0:
            out.append(piece)
            piece = ""
        else:
            piece += c
    return [*out, piece]
