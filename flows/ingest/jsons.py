"""JSON and JSON Lines → items, each with the bytes it is known by.

Guarantees: a broken line refuses that line alone; numbers that JSON does not have and endless nesting are refused; an
item's canonical form does not depend on the order of its keys or on spacing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from flows.ingest.formats import Item, from_fields
from flows.ingest.rejection import Refused

_LISTS = ("articles", "items", "results", "documents", "docs", "data", "entries", "stories", "news")


def load(text: str) -> Any:
    """Parse JSON strictly. Raises Refused ``bad_json`` with the place of the error."""
    try:
        return json.loads(text.removeprefix("\ufeff"), parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise Refused("bad_json", f"{error.msg} in line {error.lineno}, column {error.colno}") from error
    except RecursionError as error:
        raise Refused("bad_json", "it is nested too deeply") from error
    except ValueError as error:
        raise Refused("bad_json", str(error)[:200]) from error


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON value")


def canonical(value: Any) -> bytes:
    """The item with sorted keys and no spacing, as UTF-8 (half characters escaped, so that any string has a form)."""
    try:
        return json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    except (RecursionError, ValueError) as error:
        raise Refused("bad_json", "it is nested too deeply") from error


def items(text: str, lines: bool) -> Iterator[tuple[int | None, bytes | None, Item | Refused]]:
    """(number from 1, canonical bytes, item) of each article, or (None, None, item) of a file that is one object.

    ``lines``: JSON Lines, the number is the line's. A refused item comes as the Refused itself.
    """
    if lines:
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield _one(number, line)
        return
    value = load(text)
    several = value if isinstance(value, list) else _listed(value)
    if several is None:
        yield None, None, _item(value)
        return
    for number, entry in enumerate(several, start=1):
        yield _entry(number, entry)


def _one(number: int, line: str) -> tuple[int, bytes | None, Item | Refused]:
    try:
        return _entry(number, load(line))
    except Refused as refused:
        return number, None, refused


def _entry(number: int, entry: Any) -> tuple[int, bytes | None, Item | Refused]:
    try:
        return number, canonical(entry), _item(entry)
    except Refused as refused:
        return number, None, refused


def _item(value: Any) -> Item | Refused:
    if not isinstance(value, dict):
        return Refused("bad_json", f"an article is an object, this is {_KINDS.get(type(value), 'something else')}")
    try:
        return from_fields(value)
    except Refused as refused:
        return refused


_KINDS = {
    list: "a list",
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "null",
}


def _listed(value: Any) -> list[Any] | None:
    """The list of articles of a wrapping object (``{"articles": […]}``), or of schema.org's ``@graph``."""
    if not isinstance(value, dict):
        return None
    if isinstance(graph := value.get("@graph"), list):
        return [g for g in graph if isinstance(g, dict) and str(g.get("@type", "")).endswith("Article")] or None
    for name in _LISTS:
        inner = value.get(name)
        if isinstance(inner, list) and inner and all(isinstance(v, dict) for v in inner):
            return inner
    response = value.get("response")
    return _listed(response) if isinstance(response, dict) else None
