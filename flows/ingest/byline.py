"""Who wrote it: the line of a byline, above or below the text.

Guarantees: pure, never raises; only a whole line is a byline ("By Jane Roe for The Track", "Jane Roe / Athletics
correspondent"), so that "by a stride" in a sentence is none.
"""

from __future__ import annotations

import re

from flows.ingest.metadata import DAY, DAY_PATTERN, NAME, split_names

_PROPER = r"(?:(?:[A-Z]\.){1,4}|St\.|[A-Z0-9][\w&'’]*(?:[.-][\w&'’]+)*)"
CAPITALS = rf"(?-i:(?:[Tt]he\s+)?(?=[A-Z]){_PROPER}(?:\s+(?:(?:of|and|the|&)\s+)?{_PROPER}){{0,4}})"
"""A proper name of one to five words, such as an outlet's."""

SIGNED = re.compile(
    rf"^(?P<name>{NAME})(?:,\s*(?P<column>[^,|\d]{{2,60}}?))?\s*[,|]\s*(?P<publisher>{CAPITALS}),?\s+"
    rf"(?P<day>(?<![\d/]){DAY_PATTERN})\W*$",
    re.I,
)
"""The signature below an article: name, column, paper and day."""

_LEAD = (
    r"(?:(?:words|text|story|report(?:ed|ing)?|written|interview|analysis|author|posted)\s*:?\s*)?by\b:?"
    r"|(?:words|text|author|byline|reporter):"
)
_BYLINE = re.compile(rf"^(?:{_LEAD})\s+(?P<rest>\S.{{2,140}})$", re.I)
_NAME_FOR = re.compile(rf"^(?P<name>{NAME})\s+(?:for|of)\s+(?P<publisher>{CAPITALS})$")
_NAME_ONLY = re.compile(rf"^{NAME}$")
_REPORTING = re.compile(rf"^\W*Reporting by (?P<name>{NAME}(?:(?:,| and) {NAME})*)")
_ROLE = re.compile(
    r"[\s,]+(?:(?:chief|senior|staff|deputy|head|bbc|our|the|athletics|sports?|news|track|field|and|&)\s+)*"
    r"(?:correspondent|reporter|writer|editor|contributor|journalist)\b.*$",
    re.I,
)
_PLACE = re.compile(r"[\s,]+(?:in|at|from)\s+[A-Z].*$")
_NAME_THEN = re.compile(
    rf"^(?P<name>{NAME})(?:(?:{_ROLE.pattern})|\s*[|•·–—]\s*(?<![\d/]){DAY_PATTERN}.{{0,40}}$)", re.I
)
_FOR = re.compile(rf"^(?P<names>.+?)\s+(?:for|of)\s+(?P<publisher>{CAPITALS})(?=\s*(?:$|[|•·,–—]))")
_CUT = re.compile(r"\s*(?:[|•·–—(]|\s-\s|\s{3,}|\u00a0\s*\u00a0|(?:published|updated|posted|last updated)\b).*$", re.I)


def find_byline(head: list[str], tail: list[str]) -> tuple[tuple[str, ...], str | None]:
    """Names of the authors, and the outlet the byline names, from the first and last lines; ((), None) without one."""
    for lines in (head, tail):
        for i, line in enumerate(lines):
            if found := read_byline(line) or _named_by_neighbour(lines, i):
                return found
    for i, line in enumerate(tail):
        below = f"{line}, {tail[i + 1]}" if i + 1 < len(tail) and len(line) + len(tail[i + 1]) < 160 else ""
        for candidate in (line, below):
            if signed := SIGNED.match(candidate):
                return tuple(split_names(signed["name"])), signed["publisher"]
        if reporting := _REPORTING.match(line):
            return tuple(split_names(reporting["name"])), None
    return (), None


def read_byline(line: str) -> tuple[tuple[str, ...], str | None] | None:
    """Names and outlet of a line that is a byline; None for any other line."""
    if len(line) > 160 or line.endswith((".", "?", "!")):
        return None
    if found := _BYLINE.match(line):
        rest = _CUT.sub("", found["rest"])
        day = DAY.search(rest)
        rest = (rest[: day.start()] if day else rest).strip(" ,")
        publisher = None
        if by_for := _FOR.match(rest):
            rest, publisher = by_for["names"], by_for["publisher"]
        names = split_names(_PLACE.sub("", _ROLE.sub("", rest)))
        return (tuple(names), publisher) if names else None
    if (found := _NAME_FOR.match(line)) and (names := split_names(found["name"])):
        return tuple(names), found["publisher"]
    if (found := _NAME_THEN.match(line)) and (names := split_names(found["name"])):
        return tuple(names), None
    return None


def _named_by_neighbour(lines: list[str], i: int) -> tuple[tuple[str, ...], None] | None:
    """A line that is only a name is a byline where its role ("Athletics correspondent") or a bare day follows."""
    if not 0 < i < len(lines) - 1 or " " not in lines[i] or len(lines[i]) > 50 or not _NAME_ONLY.match(lines[i]):
        return None
    after = lines[i + 1]
    role = len(after) < 60 and _ROLE.fullmatch(" " + after)
    day = len(after) < 40 and DAY.match(after)
    names = split_names(lines[i]) if role or day else []
    return (tuple(names), None) if names else None
