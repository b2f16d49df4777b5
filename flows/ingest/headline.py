"""The headline of an article that has none in its metadata.

Guarantees: pure, never raises; None where the first line is the story itself. Only menus, labels, captions, bylines
and days may stand above a headline.
"""

from __future__ import annotations

import re

from flows.ingest.byline import read_byline
from flows.ingest.dateline import PUBLISHED_BY, is_menu, read_day

_MARKED = re.compile(r"\s*#\s+(?P<title>[^\n]{2,300})")
_LABELLED = re.compile(r"(?:title|headline)\s*:\s*(?P<title>\S.{2,280})$", re.I)
_PLAYER = re.compile(r"video (?:can ?not|can't) be played|enable javascript|to play this|(?:media|image) caption", re.I)
_CREDIT = re.compile(r"©|\b(?:getty|photo(?:graph)?s?|images?|picture|credit)\s*(?::|images\b|source|credit|by\b)|\(photo", re.I)
_FIRST_PERSON = re.compile(r"(?:I|I['’]\w+|My|We|We['’]\w+)\s")
_ABBREVIATIONS = re.compile(r"\b(?:[A-Z]|St|Mr|Mrs|Dr|vs?|No)\. |\.{2,}")
_MOST_WORDS = 28


def find_headline(text: str, head: list[str]) -> str | None:
    """The first of the text's ``head`` lines that is not furniture, if it reads like a headline."""
    if marked := _MARKED.match(text[:2_000]):
        return marked["title"].strip(" #*_")
    above = ""
    for i, line in enumerate(head):
        if labelled := _LABELLED.match(line):
            return labelled["title"].strip()
        under_player = bool(_PLAYER.search(above))
        above = line
        if under_player or _is_furniture(line):
            continue
        return line if i + 1 < len(head) and _reads_like_headline(line) else None
    return None


def _is_furniture(line: str) -> bool:
    """Menu, label, byline, day, caption, or the notice of a video player (the line after which is its caption)."""
    return bool(
        _PLAYER.search(line) or _CREDIT.search(line) or PUBLISHED_BY.match(line) or read_byline(line) or read_day(line) or is_menu(line)
    )


def _reads_like_headline(line: str) -> bool:
    words = line.split()
    if not 2 <= len(words) <= _MOST_WORDS or line.endswith((":", ",", ";")) or re.match(r"Q\s*[:.]|[-•–]\s", line):
        return False
    if not line.endswith("...") and line.endswith((".", ".”", '."', ".'", ".’")):
        # A sentence in the first person without marks is the headline of an interview; any other opens the story.
        return len(words) <= 16 and bool(_FIRST_PERSON.match(line)) and ". " not in line
    return ". " not in _ABBREVIATIONS.sub("", line)
