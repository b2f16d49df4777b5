"""Example texts of a pattern: every alternative of every branch of it stands in at least one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SAMPLES = {code.CATEGORY_DIGIT: "7", code.CATEGORY_WORD: "x", code.CATEGORY_SPACE: " ", code.CATEGORY_NOT_SPACE: "x"}


def examples(pattern: re.Pattern[str]) -> set[str]:
    """Texts that ``pattern`` finds; alternatives that look around themselves may be left out."""
    return {text for text in _sequence(parser.parse(pattern.pattern, pattern.flags)) if pattern.search(text)}


def _sequence(nodes: Any) -> Iterator[str]:
    """The parts of a sequence side by side: each alternative of each part once, the first one elsewhere."""
    parts = [list(dict.fromkeys(_node(*node))) or [""] for node in nodes]
    plain = [part[0] for part in parts]
    yield "".join(plain)
    for k, part in enumerate(parts):
        for choice in part[1:]:
            yield "".join([*plain[:k], choice, *plain[k + 1 :]])


def _node(kind: Any, value: Any) -> Iterator[str]:
    if kind is code.LITERAL:
        yield chr(value)
    elif kind is code.NOT_LITERAL or kind is code.ANY:
        yield "x"
    elif kind is code.IN:
        yield _one_of(value)
    elif kind is code.BRANCH:
        for branch in value[1]:
            yield from _sequence(branch)
    elif kind is code.SUBPATTERN:
        yield from _sequence(value[3])
    elif kind in (code.MAX_REPEAT, code.MIN_REPEAT):
        low, high, inner = value
        once = list(_sequence(inner))
        if once == [" "]:
            yield " " * max(low, 1)  # "[^.;]{0,60}" between two words holds at least what parts them
        yield once[0] * low
        for choice in once if high else ():
            yield choice * max(low, 1)
    elif kind in (code.AT, code.ASSERT, code.ASSERT_NOT):
        yield ""


def _one_of(choices: Any) -> str:
    if choices[0][0] is code.NEGATE:
        return "x" if (code.LITERAL, 32) in choices or (code.CATEGORY, code.CATEGORY_SPACE) in choices else " "
    for kind, value in choices:
        if kind is code.LITERAL:
            return chr(value)
        if kind is code.RANGE:
            return chr(value[0])
        if kind is code.CATEGORY:
            return _SAMPLES.get(value, "x")
    return "x"
