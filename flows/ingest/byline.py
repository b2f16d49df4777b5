"""Who wrote it: the line of a byline, above or below the text.

Guarantees: pure, never raises; only a whole line is a byline ("By Jane Roe for The Track", "Jane Roe / Athletics
correspondent"), so that "by a stride" in a sentence is none.
"""

from __future__ import annotations

import functools
import re

from flows import seeds
from flows.ingest.metadata import DAY, DAY_PATTERN, NAME, page_words, split_names
from flows.ingest.outlets import of_name

_PROPER = r"(?:(?:[A-Z]\.){1,4}|St\.|[A-Z0-9][\w&'’]*(?:[./-][\w&'’]+)*)"
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
    r"|(?:words|text|author|byline|reporter|interview|report|story):"
)
_BYLINE = re.compile(rf"^(?:(?P<outlet>{CAPITALS})\s*[/|•·–—]\s*)?(?:{_LEAD})\s+(?P<rest>\S.{{2,140}})$", re.I)
_NAME_FOR = re.compile(rf"^(?P<name>{NAME})\s+(?:for|of)\s+(?P<publisher>{CAPITALS})$")
_REPORTING = re.compile(rf"^\W*Reporting by (?P<name>{NAME}(?:(?:,| and) {NAME})*)")
_ROLE = re.compile(
    r"[\s,]+(?:(?:chief|senior|staff|deputy|head|bbc|our|the|athletics|sports?|news|track|field|and|&)\s+)*"
    r"(?:correspondent|reporter|writer|editor|contributor|journalist)\b.*$",
    re.I,
)
_PLACE = re.compile(r"[\s,]+(?:in|at|from)\s+[A-Z].*$")
_NAME_THEN = re.compile(rf"^(?P<name>{NAME})(?:(?:{_ROLE.pattern})|\s*[|•·–—]\s*(?<![\d/]){DAY_PATTERN}.{{0,40}}$)", re.I)
_BY_AFTER = re.compile(rf"^.{{0,24}}?(?:\bby|[|•·–—/-])\s+(?P<name>{NAME})$", re.I)
_NAME_ALONE = re.compile(rf"^(?P<name>{NAME})(?:(?:\.|,?\s+(?:at|in))\s+(?:[A-Z][\w'’-]+\s*){{1,3}})?$")
_COLUMNIST = re.compile(rf"^(?P<name>{NAME}):\s+\S")
_FOR = re.compile(rf"^(?P<names>.+?)\s+(?:for|of)\s+(?P<publisher>{CAPITALS})(?=\s*(?:$|[|•·,–—]))")
_CUT = re.compile(r"\s*(?:[|•·–—(]|\s-\s|\s{3,}|\u00a0\s*\u00a0|(?:published|updated|posted|last updated)\b).*$", re.I)
_AFTER_BAR = re.compile(rf"[|•·]\s*(?P<publisher>{CAPITALS})\s*$")

Byline = tuple[tuple[str, ...], str | None]
"""Names of the authors, and the outlet that the byline names."""


def find_byline(text: str, head: list[str], tail: list[str]) -> Byline:
    """The byline in the first and last lines of a text; ((), None) without one."""
    for lines in (head, tail):
        for i, line in enumerate(lines):
            if found := read_byline(line) or _named_by_neighbour(lines, i):
                return found
    return _signature(tail) or _stranger(text, head) or ((), None)


def read_byline(line: str) -> Byline | None:
    """Names and outlet of a line that is a byline by itself; None for any other line."""
    if len(line) > 160 or (line.endswith((".", "?", "!")) and not line.endswith(("a.m.", "p.m."))):
        return None
    if found := _BYLINE.match(line):
        return _labelled(found["rest"], found["outlet"])
    if found := _NAME_FOR.match(line):
        is_person = of_name(found["publisher"]) or not _is_ordinary(found["name"].split()[-1])  # "Third Title for Roe"
        return _of(found["name"], found["publisher"]) if is_person else None
    if found := _NAME_THEN.match(line):
        return _of(found["name"])
    day = DAY.search(line)
    found = _BY_AFTER.match(line[day.end() :]) if day else None
    return _of(found["name"]) if found else None


def _labelled(rest: str, publisher: str | None) -> Byline | None:
    """What follows "By": names, and perhaps an outlet, a role, a place, a day."""
    bar = _AFTER_BAR.search(rest)
    publisher = bar["publisher"] if bar else publisher
    if publisher and all(word.casefold() in page_words("menu") for word in publisher.split()):
        publisher = None
    rest = _CUT.sub("", rest)
    day = DAY.search(rest)
    rest = (rest[: day.start()] if day else rest).strip(" ,").removesuffix(" on")
    if by_for := _FOR.match(rest):
        rest, publisher = by_for["names"], by_for["publisher"]
    names = split_names(_PLACE.sub("", _ROLE.sub("", rest)))
    return (tuple(names), publisher) if names else None


def _of(name: str, publisher: str | None = None) -> Byline | None:
    """A name that no label makes a byline must be of two words or more, not all of them ordinary ("Match Report")."""
    names = [n for n in split_names(name) if " " in n and not all(map(_is_ordinary, n.split()))]
    return (tuple(names), publisher) if names else None


def _is_ordinary(word: str) -> bool:
    return word.casefold() in _ordinary_words() or word.casefold() in page_words("menu")


@functools.cache
def _ordinary_words() -> frozenset[str]:
    return frozenset(row["word"] for row in seeds.rows("ordinary_words"))


def _named_by_neighbour(lines: list[str], i: int) -> Byline | None:
    """A line that is only a name is a byline where its role ("Athletics correspondent") or a bare day follows."""
    if not 0 < i < len(lines) - 1 or len(lines[i]) > 50 or not re.fullmatch(NAME, lines[i]):
        return None
    after = lines[i + 1]
    role = len(after) < 60 and _ROLE.fullmatch(" " + after)
    day = len(after) < 40 and DAY.match(after)
    return _of(lines[i]) if role or day else None


def _signature(tail: list[str]) -> Byline | None:
    """The name below an article, over one line or two, or an agency's "Reporting by"."""
    for i, line in enumerate(tail):
        below = f"{line}, {tail[i + 1]}" if i + 1 < len(tail) and len(line) + len(tail[i + 1]) < 160 else ""
        for candidate in (line, below):
            if signed := SIGNED.match(candidate):
                return tuple(split_names(signed["name"])), signed["publisher"]
        if reporting := _REPORTING.match(line):
            return tuple(split_names(reporting["name"])), None
    return None


def _stranger(text: str, head: list[str]) -> Byline | None:
    """A name alone on a line above the story, or before the colon of the headline, whom the story never mentions.

    Whom it does mention is its subject, not its author.
    """
    for i, line in enumerate(head[:6]):
        if i > 1 and len(line.split()) >= 25:  # one long line above the name may be the standfirst
            return None
        found = _COLUMNIST.match(line) if i == 0 else _NAME_ALONE.match(line) if len(line) < 60 else None
        byline = _of(found["name"]) if found else None
        if byline and not any(_mentioned(text, name) for name in byline[0]):
            return byline
    return None


def _mentioned(text: str, name: str) -> bool:
    """The last name stands in the text more than once, addresses aside."""
    last = re.escape(name.split()[-1])
    return len(re.findall(rf"(?<![\w.@])(?i:{last})(?![\w@])", text)) > 1
