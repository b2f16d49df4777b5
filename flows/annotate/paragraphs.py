"""What each paragraph is: title, byline, date heading, heading, caption, credit, body, list or boilerplate."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SPAN = rf"{_DAY}(?:\s?[-–—/]\s?{_DAY})?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|\.)?,?\s+)?"

_DATE_HEADING = re.compile(
    rf"[*_#\s]{{0,6}}{_WEEKDAY}(?:{_MONTH}\s+{_SPAN}(?:,?\s+\d{{4}})?|{_SPAN}(?:\s+of)?\s+{_MONTH},?(?:\s+\d{{4}})?|{_MONTH},?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})\s?[:*_.–—-]{0,4}"
)
_BYLINE = re.compile(
    r"[*_\s]{0,4}(?:By|Words(?: by)?:?|Written by:?|Author:|Report(?:ed)? by:?|Story by:?)\s+[A-ZÀ-Þ]"
    r"|[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+){1,3} (?:for|at|in) (?:World Athletics|the |[A-Z])[\w ]{0,40}$",
)
_CREDIT = re.compile(
    r"[*_(\s]{0,4}(?:(?:Photo|Photos|Photograph|Photography|Image|Images|Picture|Pictures|Pic|Pics|Video|Credit)(?:s| credit"
    r"| courtesy)?(?: by)?\s?:|©|\(c\)\s)"
    r"|[\w .’'-]{3,40}(?: / |/)@?[\w .’'-]{3,40}\)?$|[A-ZÀ-Þ][\w .’'-]{3,40} photos?$|.{0,60}/\s?(?:Getty|AFP|Reuters|AP|PA|Alamy"
    r"|Shutterstock|EPA|Imago)\b.{0,30}$",
)
_IN_CAPTION = re.compile(
    r"\((?:©|Photo|Pic|Image|Credit|[^()\n]{3,60}(?:/|Getty|AFP|Reuters|Images))[^()\n]{0,60}\)\s*$"
    r"|\(©?\s?[A-ZÀ-Þ][\w’'.-]+ [A-ZÀ-Þ][\w’'.-]+\)\s*$"
)
_BOILERPLATE = re.compile(
    r"(?:leave a comment|comments?|related posts?|related (?:articles?|stories|content|topics)|pages related to|more news|more from"
    r"|more on this|read more|share(?: this.*)?"
    r"|follow us|follow .{0,40} on (?:twitter|instagram|facebook|x)\b.*|subscribe.*|sign up.*|click here.*|advertisement|upload a "
    r"|blog feed|live events|show \d+ more|folders|\+plus.*|get \+plus.*"
    r"|this video can not be played.*|watch from the .{1,20} mark.*|\(watch .{1,40}\)|get live .*|all rights reserved.*"
    r"|copyright\b.*|terms (?:of|and).*|privacy.*|cookie.*|newsletter.*"
    r"|published by|skip to .*|back to top|tags?:.*|topics?:.*|external-link|image (?:source|caption).*|media caption.*"
    r"|previous article|next article|watch meet on demand.*|continue reading.*|story continues.*)\W*",
)
_STAMP = re.compile(
    r"[*_(\s]{0,4}(?:(?:first|last|date|originally|was|article) )?(?:published|updated|posted|modified|revised|date|created|issued)"
    r"(?:[*_]{0,2}[:|]| (?:on|at|by|in)\b| (?=[\d(a-z]))[^.!?]*(?:\d|\b(?:ago|today|yesterday)\b)[^!?]*",
)
"""When a page was put up: "Published: 24 June 2025", "LAST UPDATED ON 3 MAY AT 10.15"."""
_RULE = re.compile(r"[\W_]+")
_BULLET = re.compile(r"\s*(?:(?:[•·▪■●*–—-]|>{1,2}|➤|→)\s+\S|\d{1,3}[.)]?\s+[A-ZÀ-Þ]|\(?\d{1,3}\)\s+\S)")
_LISTED = re.compile(r"\((?:[A-Z]{3}|[A-Z][^()\n]{2,50})\)")
_WORDS = re.compile(r"[^\W\d_]+")
_TERMINAL = tuple(".!?…”\"’'»)")


def _is_list(line: str) -> bool:
    """A bullet, a numbered result or a run of names with clubs or countries in brackets."""
    if not line[0].isalpha() and _BULLET.match(line):
        return not line.rstrip("*").endswith("*") or not line.startswith("*")
    brackets = len(_LISTED.findall(line[:2000])) if line.count("(") > 2 else 0
    return brackets >= 3 and len(_WORDS.findall(line[:2000])) < 12 * brackets and " said" not in line


def kind(line: str, lowered: str, index: int, title: str | None, before: str, after: str) -> str:
    """The kind of the paragraph ``line``, also given in lower case; ``before`` and ``after`` are its neighbours, empty at the ends."""
    if title and line.strip("*_# ") == title.strip():
        return "title"
    short = len(line) <= 400
    if len(line) <= 90 and _DATE_HEADING.fullmatch(lowered):
        return "date_heading"
    if not line[0].isalpha() and _RULE.fullmatch(line) or short and _BOILERPLATE.fullmatch(lowered):
        return "boilerplate"
    if len(line) <= 90 and line.rstrip("*_) ")[-1:] not in (".", "!", "?", "”", '"', "’") and _STAMP.fullmatch(lowered):
        return "boilerplate"
    stopped = line.endswith((".", "!", "?"))
    if not stopped and len(line) <= 90 and _BYLINE.match(line):
        return "byline"
    if short and line.endswith(")") and line.find("(") > 12 and _IN_CAPTION.search(line):
        return "caption"
    if not stopped and len(line) <= 120 and _CREDIT.match(line):
        return "credit"
    if _is_list(line):
        return "list"
    if not short or line.endswith(_TERMINAL) or line.endswith((",", ";")):
        return "body"
    words = _WORDS.findall(line)
    if line.endswith(":"):
        return "heading" if len(words) <= 10 else "body"
    if line in (before, after):
        return "caption"
    if index == 0 and len(words) <= 25:
        return "title"
    lower = sum(w[0].islower() for w in words)
    if len(words) <= 30 and len(words) >= 6 and lower * 2 > len(words):
        return "caption"
    return "heading" if 0 < len(words) <= 14 else "body"
