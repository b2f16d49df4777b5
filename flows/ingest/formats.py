"""Decoded file → its articles: text and metadata, a format a function.

Guarantees: pure; the text of a .txt or .md file is what the file says (a front matter is metadata, not text); an item
that holds no article raises Refused, and so never takes its neighbours with it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from flows import seeds
from flows.ingest.markup import plain
from flows.ingest.metadata import any_day, names
from flows.ingest.rejection import Refused


@dataclass(frozen=True, slots=True)
class Item:
    """One article as its format gives it; None where the format does not say. ``key`` is its id in the file, if any."""

    text: str
    title: str | None = None
    byline: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    published_on: str | None = None
    language: str | None = None
    key: str | None = None
    notes: tuple[str, ...] = ()


def from_txt(text: str) -> Item:
    """Plain text: all of it; a first line ``URL: https://…`` is also the address."""
    found = re.match(r"(?:URL|Source|Link):\s*(https?://\S+)\s*$", text[:2_000], re.IGNORECASE | re.MULTILINE)
    return Item(text, url=found[1] if found else None)


_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>(?:(?!---[ \t]*\n).*\n){0,200}?)---[ \t]*(?:\n|\Z)")


def from_md(text: str) -> Item:
    """Markdown: the text as it is, less a front matter of ``key: value`` lines, whose fields are read like JSON's."""
    front = _FRONT.match(text)
    if not front:
        return from_txt(text)
    fields = dict(_front_fields(front["yaml"]))
    return from_fields(fields | {"text": text[front.end() :].lstrip("\n")})


def _front_fields(yaml: str) -> Iterator[tuple[str, Any]]:
    """``key: value``, ``key: [a, b]`` and ``key:`` with ``- value`` lines below; no more of YAML is needed here."""
    for found in re.finditer(r"^([A-Za-z][\w-]*):[ \t]*(.*)\n((?:[ \t]*- .*\n)*)", yaml, re.MULTILINE):
        key, value, listed = found.groups()
        bare = [v.strip(" \t'\"") for v in (value.strip(" \t[]").split(",") if value.startswith("[") else [value])]
        yield (
            key,
            [v[v.index("-") + 1 :].strip(" \t'\"") for v in listed.splitlines()] or (bare if value.startswith("[") else bare[0]),
        )


@functools.cache
def field_names(field: str) -> tuple[str, ...]:
    """The names a field of ours goes by, the surest first: plain, schema.org's, those of IPTC ninjs and of scrapers."""
    named = [row for row in seeds.rows("article_fields") if row["field"] == field]
    return tuple(row["printed"] for row in sorted(named, key=lambda row: int(row["rank"])))


def from_fields(fields: dict[str, Any]) -> Item:
    """One article from the fields of an object. Raises Refused ``no_text`` when no known field has its text."""
    if isinstance(fields.get("fields"), dict):  # one level of wrapping, as news interfaces do it
        fields = fields | fields["fields"]
    body = _ninjs_text(fields) or next(filter(None, (_string(fields.get(k)) for k in field_names("text"))), None)
    if not body:
        raise Refused("no_text", ", ".join(field_names("text")[:6]))
    text, notes = plain(body)
    return Item(
        text=text,
        title=_first(fields, "title", _string) or _ninjs_headline(fields),
        byline=_first(fields, "byline", names) or (),
        publisher=_first(fields, "publisher", _label),
        url=_first(fields, "url", _address),
        published_on=_first(fields, "published_on", any_day),
        language=_first(fields, "language", _string),
        key=_first(fields, "key", _identifier),
        notes=notes,
    )


def _first(fields: dict[str, Any], name: str, read: Callable[[Any], Any]) -> Any:
    return next(filter(None, (read(fields[k]) for k in field_names(name) if k in fields)), None)


def _string(value: Any) -> str | None:
    if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
        value = "\n\n".join(value)  # paragraphs as a list
    return value.strip() or None if isinstance(value, str) else None


def _label(value: Any) -> str | None:
    """A publisher: a name, or the name of an object; not an address."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    found = _string(value)
    return found if found and not found.startswith(("http:", "https:")) and len(found) < 100 else None


def _address(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value.strip() if isinstance(value, str) and value.strip().startswith(("http://", "https://")) else None


def _identifier(value: Any) -> str | None:
    return str(value)[:300] if isinstance(value, str | int) and not isinstance(value, bool) and str(value) else None


def _ninjs_text(fields: dict[str, Any]) -> str | None:
    """Ninjs 2 and later: ``bodies`` of {role, contenttype, value}; the plain one first."""
    bodies = fields.get("bodies")
    if not isinstance(bodies, list):
        return None
    usable = [b for b in bodies if isinstance(b, dict) and _string(b.get("value"))]
    usable.sort(key=lambda b: "html" in str(b.get("contenttype", "")).casefold())
    return _string(usable[0]["value"]) if usable else None


def _ninjs_headline(fields: dict[str, Any]) -> str | None:
    headlines = fields.get("headlines")
    found = [_string(h.get("value")) for h in headlines if isinstance(h, dict)] if isinstance(headlines, list) else []
    return next(filter(None, found), None)
