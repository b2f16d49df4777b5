"""Title, byline, publisher and day of publication as the text itself prints them.

Scraped articles carry them in lines above the first paragraph ("Feature11 Jun 2024", "By Jane Roe | 13 March 2024") and
below the last one ("Jane Roe for The Track", "© 2024 The Track"). Guarantees: pure, never raises, linear in the text,
and None rather than a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.ingest.byline import CAPITALS, find_byline
from flows.ingest.dateline import find_day
from flows.ingest.headline import find_headline

_HEAD = _TAIL = 14
_HEAD_CHARACTERS, _TAIL_CHARACTERS, _LINE = 20_000, 8_000, 400
_MARKUP = re.compile(r"^[#>*_\s\u00a0]+|[*_\s\u00a0]+$")
_PRINTED = (
    rf"©\s*(?:copyright\s*)?(?:\d{{4}}(?:[–-]\d{{2,4}})?\s*)?(?P<publisher>{CAPITALS})",
    rf"[Cc]opyright\s*(?:\(c\)\s*)?\d{{4}},?\s*(?P<publisher>{CAPITALS})",
    r"(?:[Ss]ubscribe|[Ss]ign up|[Jj]oin|[Ff]ollow|inbox|for (?:the|our)).{0,80}?\b(?:and|the|to)\s+"
    rf"(?P<publisher>{CAPITALS})\s+[Nn]ewsletter",
    r"(?:article|story|report|piece|interview) (?:was )?(?:first |originally )?(?:published|appeared) (?:in|on|by) "
    rf"(?P<publisher>{CAPITALS})(?=\s*(?:[,.;]|on\b|in\b|$))",
    rf"^(?:[Ss]ource|[Pp]ublisher|[Oo]utlet)\s*:\s*(?P<publisher>{CAPITALS})\s*$",
)
_PUBLISHER = tuple(map(re.compile, _PRINTED))
_BIOGRAPHY = (
    r"(?:launched|founded|co-founded|edits|writes for|works for|joined|reports for|"
    r"is (?:an? |the )?[\w\s-]{2,50}? (?:of|for|at|with))\s+"
)
_COMPANY = re.compile(r"\s+(?:All Rights|Ltd|Limited|Inc|LLC|Newsletter).*$")


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines around an article say of it; None and () where they do not."""

    title: str | None = None
    byline: tuple[str, ...] = ()
    publisher: str | None = None
    published_on: str | None = None


def read_header(text: str) -> Header:
    """Read the first and last lines of an article's text."""
    lines = _lines(text[:200_000])
    head = _lines(text[:_HEAD_CHARACTERS])[:_HEAD]
    tail = _lines(text[-_TAIL_CHARACTERS:])[-_TAIL:]
    tail = [line for line in tail if line not in head[:3]]  # the two overlap in a short text
    byline, by_publisher = find_byline(text[:200_000], head, tail)
    day, day_publisher = find_day(head, tail, lines)
    publisher = by_publisher or day_publisher or _publisher(tail[::-1], byline)
    return Header(find_headline(text, head), byline, _shown(publisher), day)


def _lines(text: str) -> list[str]:
    """The lines that hold something, without the marks of Markdown at their ends."""
    plain = (_MARKUP.sub("", line) for line in text.split("\n"))
    return [line for line in plain if line]


def _publisher(lines: list[str], byline: tuple[str, ...]) -> str | None:
    """Who prints it, by the last lines: the author's biography, copyright, newsletter, "first published in"."""
    biographies = (re.compile(rf"{re.escape(name)}\s+{_BIOGRAPHY}(?P<publisher>{CAPITALS})") for name in byline)
    for pattern in (*biographies, *_PUBLISHER):
        for line in lines:
            if found := pattern.search(line[:_LINE]):
                return found["publisher"]
    return None


def _shown(publisher: str | None) -> str | None:
    """The name without the full stop of its sentence and what copyright lines add."""
    return _COMPANY.sub("", publisher).strip(" .,") or None if publisher else None
