"""Title, byline, publisher and day of publication as the text itself prints them.

Scraped articles carry them in lines above the first paragraph ("Feature11 Jun 2024", "By Jane Roe | 13 March 2024") and
below the last one ("Jane Roe for The Track", "© 2024 The Track"). Guarantees: pure, never raises, linear in the text
(only the first and last lines are looked at), and None rather than a guess: a sentence is no headline, a dated heading
of a timeline no day of publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.ingest.metadata import DAY, NAME, day_of, split_names

_HEAD, _TAIL, _LONGEST = 14, 14, 400
_CAPITALS = r"(?-i:(?:[Tt]he\s+)?[A-Z][\w&'’.-]*(?:\s+(?:(?:of|and|the|&)\s+)?[A-Z0-9][\w&'’.-]*){0,4})"
_LEAD = r"(?:(?:words|text|story|report(?:ed|ing)?|written|interview|analysis|author|posted|published)\s*:?\s*)?"

_BYLINE = re.compile(rf"^{_LEAD}by\b:?\s+(?P<rest>\S.{{2,140}})$|^(?:words|text|author|byline|reporter):\s*(?P<rest2>\S.{{2,140}})$", re.I)
_NAME_FOR = re.compile(rf"^(?P<name>{NAME})\s+(?:for|of)\s+(?P<publisher>{_CAPITALS})$")
_NAME_ONLY = re.compile(rf"^{NAME}$")
_REPORTING = re.compile(rf"^\W*Reporting by (?P<name>{NAME}(?:(?:,| and) {NAME})*)")
_SIGNED = re.compile(rf"^(?P<name>{NAME})(?:,\s*(?P<column>[^,|\d]{{2,60}}?))?\s*[,|]\s*(?P<publisher>{_CAPITALS}),?\s+(?P<day>{DAY.pattern})\W*$", re.I)
_ROLE_TAIL = re.compile(
    r"[\s,]+(?:(?:chief|senior|staff|deputy|head|bbc|our|the|athletics|sports?|news|track|field|and|&)\s+)*"
    r"(?:correspondent|reporter|writer|editor|contributor|journalist)\b.*$|[\s,]+(?:in|at|from)\s+[A-Z].*$", re.I)  # fmt: skip
_FOR = re.compile(rf"^(?P<names>.+?)\s+(?:for|of)\s+(?P<publisher>{_CAPITALS})(?=\s*(?:$|[|•·,–—]))")
_CUT = re.compile(r"\s*(?:[|•·–—(]|\s-\s|\s{3,}|\u00a0\s*\u00a0|(?:published|updated|posted|last updated)\b).*$", re.I)
_PUBLISHED_BY = re.compile(r"^published (?:by|in|on)\s*:?\s*(?P<rest>.*)$", re.I)
_CLOCK = r"(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:\(?[A-Za-z]{2,5}\)?)?"
_AFTER_DAY = re.compile(rf"^[\s,|•·–—@-]*(?:{_CLOCK})?[\s,|•·–—-]*(?:(?:last\s+)?(?:updated|modified)\b.*|\d+\s*(?:-\s*)?min.*|comments?.*)?[*_)\s]*$", re.I)
_BEFORE_DAY = re.compile(r"^(?:[A-Z][a-z&/ ]{2,24}|.*\b(?:published|posted|date[d]?|on|at|by|first published|publication date)\b.{0,60})?[\s:,|•·–—(-]*$|^.*[|•·–—]\s*$", re.I)
_UPDATED = re.compile(r"\b(?:updated|modified|edited)\b", re.I)
_LABELLED = re.compile(r"\b(?:published|posted|publication|date|dated)\b", re.I)
_DATELINE = re.compile(rf"^[A-Z][A-Z .'’-]{{2,30}}(?:,\s*[\w. ]{{2,20}})??[,\s]+\(?(?P<day>{DAY.pattern})\)?\s*(?:\([\w /.-]{{2,30}}\)\s*)?[–—-]\s", re.I)
_PUBLISHER_LINES = (
    re.compile(rf"©\s*(?:copyright\s*)?(?:\d{{4}}(?:[–-]\d{{2,4}})?\s*)?(?P<publisher>{_CAPITALS})"),
    re.compile(rf"[Cc]opyright\s*(?:\(c\)\s*)?\d{{4}},?\s*(?P<publisher>{_CAPITALS})"),
    re.compile(rf"(?:[Ss]ubscribe|[Ss]ign up|[Jj]oin|[Ff]ollow|inbox|for (?:the|our)).{{0,80}}?\b(?:and|the|to)\s+(?P<publisher>{_CAPITALS})\s+[Nn]ewsletter"),
    re.compile(rf"(?:article|story|report|piece|interview) (?:was )?(?:first |originally )?(?:published|appeared) (?:in|on|by) (?P<publisher>{_CAPITALS})"),
    re.compile(rf"^(?:[Ss]ource|[Pp]ublisher|[Oo]utlet)\s*:\s*(?P<publisher>{_CAPITALS})\s*$"),
)
_BIO = r"(?:launched|founded|co-founded|edits|writes for|works for|joined|reports for|is (?:an? |the )?[\w\s-]{2,50}? (?:of|for|at|with))\s+"
_NAVIGATION = frozenset(
    "a all add and about account advertisement advertising archive article articles athletics back blog blogs by close comment comments contact cookies email events "
    "facebook feature features feed feeds field fixtures folders follow gallery home image images in interview jump latest link live log login main menu more most news "
    "newsletter next of open opinion page pages photo photos play podcast podcasts popular previous print privacy profile read register related report reports results save "
    "search share show shop sign site skip sport sports statistics stories story subscribe tags the to top topics track tweet twitter up upload us video videos views watch "
    "whatsapp world write your you x copy settings toggle view".split())  # fmt: skip
_PLAYER = re.compile(r"video (?:can ?not|cannot|can't) be played|enable javascript|to play this|media caption|image caption", re.I)
_CAPTION = re.compile(r"©|\b(?:getty|photo(?:graph)?s?|image|images|picture|credit)\s*(?::|images\b|source|credit|by\b)|\(photo", re.I)
_MARKUP = re.compile(r"^[#>*_\s\u00a0]+|[*_\s\u00a0]+$")


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines around an article say of it; None and () where they do not."""

    title: str | None = None
    byline: tuple[str, ...] = ()
    publisher: str | None = None
    published_on: str | None = None


def read_header(text: str) -> Header:
    """Read the first and last lines of an article's text."""
    head = _lines(text, 0, 20_000)[: _HEAD + 8]
    tail = _lines(text, max(0, len(text) - 8_000), len(text))[-_TAIL:]
    short_tail = [line for line in tail if line not in head[:3]]  # of a short text the head and tail overlap
    byline, publisher = _byline(head[:_HEAD], short_tail)
    day, printer = _day(text, head[:_HEAD], short_tail)
    publisher = publisher or printer or _publisher(short_tail, byline)
    return Header(_title(text, head), byline, _shown(publisher), day)


def _lines(text: str, start: int, end: int) -> list[str]:
    """The lines of a stretch that hold something, without markdown at their ends."""
    plain = (_MARKUP.sub("", line) for line in text[start:end].split("\n"))
    return [line for line in plain if line]


# -- byline ------------------------------------------------------------------------------------------------------
def _byline(head: list[str], tail: list[str]) -> tuple[tuple[str, ...], str | None]:
    for lines in (head, tail):
        for i, line in enumerate(lines):
            found = _read_byline(line) or _named_by_neighbour(lines, i)
            if found:
                return found
    for i, line in enumerate(tail):
        for candidate in (line, f"{line}, {tail[i + 1]}" if i + 1 < len(tail) and len(tail[i + 1]) < 80 else ""):
            if candidate and (signed := _SIGNED.match(candidate)):
                return tuple(split_names(signed["name"])), signed["publisher"]
        if reporting := _REPORTING.match(line):
            return tuple(split_names(reporting["name"])), None
    return (), None


def _read_byline(line: str) -> tuple[tuple[str, ...], str | None] | None:
    if len(line) > 160:
        return None
    if (found := _BYLINE.match(line)) and not line.endswith((".", "?", "!")):
        rest = _CUT.sub("", found["rest"] or found["rest2"])
        day = DAY.search(rest)
        rest = rest[: day.start()] if day else rest
        publisher = None
        if by_for := _FOR.match(rest):
            rest, publisher = by_for["names"], by_for["publisher"]
        names = split_names(_ROLE_TAIL.sub("", rest.strip(" ,")))
        return (tuple(names), publisher) if names else None
    if (found := _NAME_FOR.match(line)) and (names := split_names(found["name"])):
        return tuple(names), found["publisher"]
    return None


def _named_by_neighbour(lines: list[str], i: int) -> tuple[tuple[str, ...], None] | None:
    """A line that is only a name is a byline where a line of a role ("Athletics correspondent") or a bare day follows."""
    if i + 1 < len(lines) and i > 0 and " " in lines[i] and len(lines[i]) < 50 and _NAME_ONLY.match(lines[i]):
        after = lines[i + 1]
        role = len(after) < 60 and _ROLE_TAIL.fullmatch(" " + after)
        day = DAY.match(after)
        if (role or (day and _AFTER_DAY.match(after[day.end() :]))) and (names := split_names(lines[i])):
            return tuple(names), None
    return None


# -- day ---------------------------------------------------------------------------------------------------------
def _day(text: str, head: list[str], tail: list[str]) -> tuple[str | None, str | None]:
    """The day of publication, and who "Published by …" names beside it."""
    updated = None
    timeline = sum(_is_heading_day(line) for line in _lines(text, 0, 200_000)) > 2
    body = next((i for i, line in enumerate(head) if _is_body(line)), len(head))
    for i, line in enumerate(head):
        beside_byline = any(_read_byline(head[j]) for j in (i - 1, i, i + 1) if 0 <= j < len(head))
        labelled = bool(_LABELLED.search(line)) or (i > 0 and bool(_PUBLISHED_BY.match(head[i - 1])))
        if not (labelled or beside_byline) and (i > body or (timeline and _is_heading_day(line))):
            continue
        read = _read_day(line, after_label=i > 0 and bool(_PUBLISHED_BY.fullmatch(head[i - 1])))
        if read and _UPDATED.search(line[: line.find(read[2])]) and not _LABELLED.search(line):
            updated = updated or read[0]
        elif read:
            return read[0], read[1]
    for line in (*tail, *(f"{a}, {b}" for a, b in zip(tail, tail[1:], strict=False) if len(a) + len(b) < 160)):
        read = _read_day(line) if _LABELLED.search(line) or _read_byline(line) else None
        signed = _SIGNED.match(line)
        if (read and read[0]) or signed:
            return (read[0], read[1]) if read else (_first_day(line), None)
    for line in head[: body + 1]:
        if found := _DATELINE.match(line):
            return _first_day(found["day"]), None
    return updated, None


def _read_day(line: str, after_label: bool = False) -> tuple[str, str | None, str] | None:
    """Day, publisher and the printed day of a line that is a day with a label, and not a sentence."""
    if len(line) > 160:
        return None
    for found in DAY.finditer(line):
        before, after = line[: found.start()], line[found.end() :]
        iso = day_of(found)
        if not iso or not _AFTER_DAY.match(after):
            continue
        by = _PUBLISHED_BY.match(before)
        name = (by["rest"] if by else before if after_label else "").strip(" \u00a0:,|•·–—-")
        if by or after_label or _BEFORE_DAY.match(before) or _read_byline(before.rstrip(" ,|•·–—-")):
            return iso, (name if re.fullmatch(rf"{_CAPITALS}|[\w-]+(?:\.[a-z]+)+", name) else None), found[0]
    return None


def _first_day(line: str) -> str | None:
    found = DAY.search(line)
    return day_of(found) if found else None


def _is_heading_day(line: str) -> bool:
    found = DAY.match(line) if len(line) < 90 else None
    return bool(found and not _LABELLED.search(line))


# -- publisher ---------------------------------------------------------------------------------------------------
def _publisher(tail: list[str], byline: tuple[str, ...]) -> str | None:
    """Who prints it, by the last lines: copyright, newsletter, "first published in", or the author's biography."""
    lines = tail[::-1]
    for name in byline:
        for line in lines:
            if found := re.match(rf"{re.escape(name)}\s+{_BIO}(?P<publisher>{_CAPITALS})", line[:_LONGEST]):
                return found["publisher"]
    for pattern in _PUBLISHER_LINES:
        for line in lines:
            if found := pattern.search(line[:_LONGEST]):
                return found["publisher"]
    return None


def _shown(publisher: str | None) -> str | None:
    """A publisher without the full stop of its sentence and the "All rights reserved" after it."""
    if not publisher:
        return None
    return re.sub(r"\s+(?:All Rights|Ltd|Limited|Inc|LLC|Newsletter).*$", "", publisher).strip(" .,") or None


# -- title -------------------------------------------------------------------------------------------------------
def _title(text: str, head: list[str]) -> str | None:
    """The first line that reads like a headline, if nothing but menus, labels and bylines stands above it."""
    if marked := re.match(r"\s*#\s+(?P<title>[^\n]{2,300})", text[:2_000]):
        return marked["title"].strip(" #*_")
    caption_follows = False
    for i, line in enumerate(head[:_HEAD]):
        if labelled := re.match(r"(?:title|headline)\s*:\s*(?P<title>\S.{2,280})$", line, re.I):
            return labelled["title"].strip()
        if caption_follows:
            caption_follows = False
            continue
        if _PLAYER.search(line):
            caption_follows = True
            continue
        if _read_byline(line) or _read_day(line) or _PUBLISHED_BY.match(line) or _is_menu(line) or _CAPTION.search(line):
            continue
        return line if _is_headline(line, is_last=i + 1 == len(head)) else None
    return None


def _is_menu(line: str) -> bool:
    """Navigation: (nearly) all words are those of menus and section names."""
    words = re.findall(r"[a-z]+", line.casefold())
    return not words or sum(w in _NAVIGATION for w in words) >= 0.8 * len(words)


def _is_body(line: str) -> bool:
    """A paragraph rather than a headline, label or caption."""
    return len(line.split()) >= 25 or (len(line.split()) >= 10 and line.endswith((".", "!", "?", "”", '"')))


def _is_headline(line: str, is_last: bool) -> bool:
    words = line.split()
    if is_last or not 2 <= len(words) <= 28 or line.endswith((":", ",", ";", "…")) or re.match(r"Q\s*[:.]|[-•–]\s", line):
        return False
    if line.endswith((".", ".”", '."', ".'", ".’")):
        # a sentence in the first person without marks is the headline of an interview; any other sentence opens the story
        return len(words) <= 16 and bool(re.match(r"(?:I|I['’]\w+|My|We|We['’]\w+)\s", line)) and ". " not in line
    return ". " not in re.sub(r"\b(?:[A-Z]|St|Mr|Mrs|Dr|vs?|No)\. ", "", line)
