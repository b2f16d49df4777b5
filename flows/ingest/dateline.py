"""On which day it was published: the line that says so, above or below the text.

Guarantees: pure, never raises; a day in a sentence, or one of the dated headings of a timeline, is no day of
publication; "published" goes before "updated".
"""

from __future__ import annotations

import re
from itertools import pairwise

from flows.ingest.byline import CAPITALS, SIGNED, read_byline
from flows.ingest.metadata import DAY, DAY_PATTERN, NAME, day_of, page_words
from flows.ingest.outlets import of_name

PUBLISHED_BY = re.compile(r"^(?:this \w+ (?:was )?)?(?:(?:first|originally) )?published (?:by|in|on)\s*:?\s*(?P<rest>.*)$", re.I)
_CLOCK = (
    r"(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?\s*"
    r"(?:\(?(?-i:[A-Z]{1,5})(?:[+-]\d{1,2}(?::?\d\d)?)?\)?)?"
)
_BAR = r"[\s,|•·–—@/-]"
_AFTER = re.compile(
    rf"^(?:T\d\d:\d\d\S*)?{_BAR}*(?:{_CLOCK})?{_BAR}*"
    r"(?:(?:last\s+)?(?:updated|modified)\b.*|\d+\s*(?:-\s*)?min.*|comments?.*|by\s.*|in (?-i:[A-Z])\w+|"
    rf"(?<=[|•·–—/-] ){NAME}|(?<=/ )\w+)?[*_)\s]*$",
    re.I,
)
"""What may follow a day on its line: a clock time, "updated …", reading time, comments, a section, the byline."""
_AFTER_LABEL = re.compile(rf"^[\s,|•·–—@.-]*(?:{_CLOCK})?.{{0,60}}$", re.I)
"""What may follow one that a label or section's name makes sure of: a section, a place."""
_PLACE = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
_BEFORE = re.compile(r"^.*[|•·–—/]\s*$|^[A-Z][A-Z .'’-]{2,30}:\s*$")
"""What may stand before it: nothing, or anything closed by a bar; a place in capitals and a colon."""
_LABEL = re.compile(
    r"\b(?:published|posted|issued|updated|modified|edited|dated?|publication date)\s*(?:on|at)?\s*[:|]?\s*"
    rf"(?:{_CLOCK}[,\s]*)?$",
    re.I,
)
_UPDATED = re.compile(r"\b(?:updated|modified|edited)\b", re.I)
_LABELLED = re.compile(r"\b(?:published|posted|publication|dated?)\b", re.I)
_DATELINE = re.compile(
    rf"^(?:(?-i:[A-Z][A-Z .'’-]{{2,30}}|{_PLACE})(?:,\s*[\w. ]{{2,20}})??[,\s]+)?"
    rf"\(?(?P<day>(?<![\d/]){DAY_PATTERN})\)?\s*(?:\([\w /.-]{{2,30}}\)\s*)?[–—-]\s",
    re.I,
)
"""An agency's dateline with a year: ``LONDON, March 3, 2024 (AP) –``."""


def find_day(head: list[str], tail: list[str], lines: list[str]) -> tuple[str | None, str | None]:
    """ISO day of publication and the outlet printed beside it, from the first and last of the text's ``lines``."""
    timeline = sum(_is_heading(line) for line in lines) > 2
    body = next((i for i, line in enumerate(head) if is_paragraph(line) and not (i < 6 and _dated_below(head, i))), len(head))
    updated = None
    for i, line in enumerate(head):
        label_above = i > 0 and bool(PUBLISHED_BY.match(head[i - 1]))
        labelled = label_above or bool(_LABELLED.search(line)) or _beside_byline(head, i)
        if not labelled and (i > body or (timeline and _is_heading(line))):
            continue
        read = read_day(line, label_above)
        if read and _UPDATED.search(line) and not _LABELLED.search(line):
            updated = updated or read[0]
        elif read:
            return read
    joined = [f"{above}, {below}" for above, below in pairwise(tail) if len(above) + len(below) < 160]
    for line in (*tail, *joined):
        read = read_day(line) if _LABELLED.search(line) or read_byline(line) else None
        if read or SIGNED.match(line):
            return read or (_first(line), None)
    for line in head[: body + 1]:
        if found := _DATELINE.match(line):
            return _first(found["day"]), None
    return updated, None


def read_day(line: str, label_above: bool = False) -> tuple[str, str | None] | None:
    """Day and outlet of a line that is a day with its label and no sentence; None for any other line."""
    if len(line) > 160:
        return None
    for found in DAY.finditer(line):
        before, after = line[: found.start()], line[found.end() :]
        iso = day_of(found)
        sure = bool(_LABEL.search(before)) or is_menu(before)
        if not iso or not (_AFTER.match(after) or (sure and _AFTER_LABEL.match(after))):
            continue
        by = PUBLISHED_BY.match(before)
        above = before.strip(" \u00a0,|•·–—-")
        if sure or by or label_above or _BEFORE.match(before) or of_name(above) or read_byline(above.removesuffix(" on")):
            name = (by["rest"] if by else above if label_above or of_name(above) else "").strip(" \u00a0:,|•·–—-")
            return iso, (name if re.fullmatch(rf"{CAPITALS}|[\w-]+(?:\.[a-z]+)+", name) else None)
    return None


def is_menu(line: str) -> bool:
    """Navigation or a section's name: nearly all words are those of menus; also a line without words."""
    found, menu = re.findall(r"[a-z]+", line.casefold()), page_words("menu")
    return sum(word in menu for word in found) >= 0.8 * len(found)


def is_paragraph(line: str) -> bool:
    """A paragraph of the story rather than a headline, label or caption."""
    words = len(line.split())
    return words >= 25 or (words >= 10 and line.endswith((".", "!", "?", "”", '"')))


def _dated_below(head: list[str], i: int) -> bool:
    """Whether the next lines are a day alone: a long line above it is the standfirst."""
    return any(len(line) < 60 and read_day(line) for line in head[i + 1 : i + 3])


def _beside_byline(lines: list[str], i: int) -> bool:
    return any(read_byline(lines[j]) for j in (i - 1, i, i + 1) if 0 <= j < len(lines))


def _is_heading(line: str) -> bool:
    return len(line) < 90 and bool(DAY.match(line)) and not _LABELLED.search(line)


def _first(text: str) -> str | None:
    found = DAY.search(text)
    return day_of(found) if found else None
