"""Results lists and tables: "200m: 1. Ada Example (KEN) 22.02; 2. …", "| 1 | Ada Example | 22.02 |" → one draft an entry.

An entry is a number right before a name with a mark right behind it (club, country or age between); what reads like prose is none.
"""

from __future__ import annotations

import bisect
import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from flows.annotate.claims import medal_lines
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.team_lists import read_teams
from flows.annotate.claims.tokens import Inputs
from flows.annotate.disciplines import DisciplineMention
from flows.annotate.people import Mention
from flows.annotate.text import Paragraph, lowered
from flows.rows import MarkRow

_NUMBER = re.compile(r"(?:(?m:^)|[:;,.|)–-]|\s)\s*(?P<n>\d{1,3})(?:[.,):]|st|nd|rd|th|\s?=)?[\s|*_]*$")
_DIGITS = frozenset("0123456789")
_HEADING = 90
"""Characters of the longest line that is a heading of a list."""
_BETWEEN = re.compile(
    r"[*_]*[\s,|:–-]*(?:\([^()\n]{0,60}\)|\[[^\]\n]{0,40}\]|[A-Z]{2,4}\b|\d{2}\b)?[\s,|:–-]*(?:[A-Z][\w.&'’/-]*(?: (?:and|of"
    r"|&|[A-Z][\w.&'’/-]*)){0,5})?[\s,|:*–-]*(?:\((?:[A-Z][^()\n\d]{0,30}, ?)?)?"
)
_SEX_LINE = re.compile(r"\W*(?P<sex>men|women|boys|girls|male|female|ladies|mixed)(?:['’]s)?\b")
_SEX_IN = re.compile(r"\b(?P<sex>men|women|boys|girls|ladies)(?:['’]s)?\b")
_BESTS = re.compile(r"\b(?:season['’]?s?|personal) bests?\b|\bPBs?\b|\bSBs?\b")
_WINNERS = re.compile(r"\b(?:winners|champions)\b(?! and )")
"""Before the first name of a list whose entries are all first: "Other winners on day two – 5000m: …"."""
_FIELD = re.compile(r"\b(?:fields?|start ?lists?|entr(?:ies|ants)|line-?ups?)\W*(?:for .{3,40})?(?:\([^)]*\))?\W*$")
"""What ends the heading of a start list: what stands behind its names are bests."""
_PARTED = re.compile(r"[:,;]\s*$")
_OUT = re.compile(r"\W{0,4}(DNF|DNS|DQ|DSQ)\b")


@dataclass(slots=True)
class ListState:
    """What headings above the list have said: the discipline, the sex, the round. ``relays``, ``medals``: the article speaks of some."""

    discipline: DisciplineMention | None = None
    sex: str | None = None
    paragraph: int = -9
    best: str | None = None
    best_paragraph: int = -99
    relays: bool = False
    medals: bool = False

    def heads(self, paragraph: Paragraph) -> bool:
        """Whether the discipline and sex last heard still head a paragraph."""
        return 0 <= paragraph.index - self.paragraph <= 40


def sex_of(word: str) -> str | None:
    """M, F or X of a heading's word."""
    word = word.lower()
    return (
        "M"
        if word in ("men", "boys", "male")
        else "F"
        if word in ("women", "girls", "female", "ladies")
        else "X"
        if word == "mixed"
        else None
    )


def read_lists(inp: Inputs, relays: bool) -> dict[int, deque[Draft]]:
    """The entries of an article's lists, by paragraph; ``relays``: it speaks of some."""
    out: dict[int, deque[Draft]] = {}
    state, text = ListState(relays=relays, medals=medal_lines.has_medals(inp.text.text)), inp.text
    marked = {p.index for m in inp.marks if (p := text.paragraph_at(m.char_start)) is not None}
    anywhere = relays or "DNF" in text.text
    for p in text.paragraphs:
        if (p.end - p.start <= _HEADING or anywhere or p.index in marked) and (entries := read_list(inp, p, state)):
            out[p.index] = deque(entries)
    return out


def read_list(inp: Inputs, paragraph: Paragraph, state: ListState) -> list[Draft]:
    """The entries of one paragraph, or nothing when it is no list; headings are remembered in ``state``."""
    text = inp.text.text
    start, end = paragraph.start, paragraph.end
    people = inp.people.mentions_in(start, end)
    if end - start <= _HEADING:
        _hear(inp, paragraph, people, state)
    if not people:
        return []
    marks = inp.marks.within(start, end)
    if state.relays and (teams := read_teams(inp, paragraph, state.discipline if state.heads(paragraph) else None, state.sex)):
        return teams
    medals = medal_lines.labels(text, paragraph, people) if state.medals else {}
    if state.medals and (medal := medal_lines.alone(text, paragraph, people, medals)) is not None:
        return [_medallist(people[0], medal, state if state.heads(paragraph) else ListState())]
    if not marks and text.find("DNF", start, end) < 0:
        return []
    mark_starts = [m.char_start for m in marks]
    told = state.best is not None and paragraph.index - state.best_paragraph <= 12
    unnumbered = _pairs(text, people, marks, mark_starts, end) if text.find(":", start, min(end, start + _HEADING)) >= 0 else set()
    if told and not unnumbered and _alone(text, paragraph, people, marks):
        unnumbered, state.best_paragraph = {0}, paragraph.index
    numbers = medals if len(medals) == len(people) else {}  # prose tells of those who share one
    for k, p in enumerate(people):
        numbered = not _DIGITS.isdisjoint(text[max(start, p.start - 10) : p.start])
        if numbered and (found := _number(text, p.start, start)) is not None:
            numbers[k] = int(found["n"]), found.start("n"), found.end("n")
    if not numbers and not unnumbered:
        return []
    won = bool(unnumbered) and _WINNERS.search(lowered(text), start, people[0].start) is not None
    discs = inp.disciplines.within(start, end)
    disc_starts = [d.start for d in discs]
    words = list(_SEX_IN.finditer(lowered(text), start, end))
    sex_starts, sexes = [m.start() for m in words], [sex_of(m["sex"]) for m in words]
    out: list[Draft] = []
    for k, person in enumerate(people):
        number = numbers.get(k)
        if number is None and k not in unnumbered:
            continue
        stop = people[k + 1].start if k + 1 < len(people) else end
        i = bisect.bisect_left(mark_starts, person.end)
        mark: MarkRow | None = marks[i] if i < len(marks) and marks[i].char_start < stop else None
        outcome = _OUT.search(text[person.end : min(stop, person.end + 60)])
        if mark is None and outcome is None:
            continue
        if mark is not None and not _BETWEEN.fullmatch(text[person.end : mark.char_start]):
            continue
        j = bisect.bisect_right(disc_starts, person.start) - 1
        disc = discs[j] if j >= 0 else state.discipline if state.heads(paragraph) else None
        tail = mark.char_end if mark is not None else person.end
        d = Draft(person.person_key, person.start, tail, "results list", -1, kind="result", discipline=disc)
        d.place = number[0] or None if number is not None else None
        if number is None and won and disc is not None and not (out and out[-1].discipline is disc):
            d.place = 1
        if number is None and state.best is not None and told:
            d.kind, d.records = "holder", {state.best} if state.best else set()
        d.mark = mark
        if outcome is not None and mark is None:
            d.outcome, d.place = {"DSQ": "DQ"}.get(outcome[1], outcome[1]), None
        nearest = bisect.bisect_left(sex_starts, person.start) - 1
        d.sex = (disc.sex if disc else None) or (sexes[nearest] if nearest >= 0 else None) or state.sex
        for r in inp.records.within(tail, min(stop, tail + 24)):
            d.records |= set(r.flags)
        if number is not None:
            d.spans.append(("place", *number[1:]))
        out.append(d)
    return out


def _medallist(person: Mention, medal: medal_lines.Label, state: ListState) -> Draft:
    """The place of somebody whose medal is all that a line tells."""
    place, start, end = medal
    d = Draft(person.person_key, min(person.start, start), max(person.end, end), "results list", -1, kind="result", place=place)
    d.discipline, d.sex = state.discipline, state.sex
    d.spans.append(("place", start, end))
    return d


def _hear(inp: Inputs, paragraph: Paragraph, people: Sequence[Mention], state: ListState) -> None:
    """Remember what a heading says of the list below it: its sex and discipline; whether it is one of bests."""
    line = inp.text.text[paragraph.start : paragraph.end]
    if paragraph.end - paragraph.start <= 80:
        found = _SEX_LINE.match(line.lower())
        discs = inp.disciplines.within(paragraph.start, paragraph.end)
        if found and sex_of(found["sex"]):
            state.sex, state.paragraph = sex_of(found["sex"]), paragraph.index
            state.discipline = None
        if len(discs) == 1:
            state.discipline, state.paragraph = discs[0], paragraph.index
            state.sex = discs[0].sex or state.sex
    if paragraph.kind != "body" and paragraph.end - paragraph.start <= 70 and _FIELD.search(line.lower()):
        state.best, state.best_paragraph = "", paragraph.index
    named = ("best" in line or "PB" in line or "SB" in line) and _BESTS.search(line)
    if (
        named
        and not line.endswith(".")
        and not any(  # prose that tells of a best is no heading
            _numbered(inp.text.text, p.start, paragraph.start) for p in people
        )
    ):
        state.best = "PB" if "personal" in line or "PB" in line else "SB"
        state.best_paragraph = paragraph.index


def _pairs(text: str, people: Sequence[Mention], marks: Sequence[MarkRow], mark_starts: list[int], end: int) -> set[int]:
    """The persons of "800m: Ada Example (KEN) 1:58.92, Bea Example (GBR) 2:00.79": each with its mark right behind, two at least."""
    out: set[int] = set()
    for k, person in enumerate(people):
        stop = people[k + 1].start if k + 1 < len(people) else end
        i = bisect.bisect_left(mark_starts, person.end)
        if (
            i < len(marks)
            and marks[i].char_start < stop
            and _BETWEEN.fullmatch(text[person.end : marks[i].char_start])
            and _PARTED.search(text[max(0, person.start - 3) : person.start])
        ):
            out.add(k)
    return out if len(out) >= 2 else set()


def _alone(text: str, paragraph: Paragraph, people: Sequence[Mention], marks: Sequence[MarkRow]) -> bool:
    """Whether a line is a name and a mark: "Ada Example (KEN) 59:21"."""
    if len(people) != 1 or len(marks) != 1 or people[0].start - paragraph.start > 2 or paragraph.end - marks[0].char_end > 12:
        return False
    return _BETWEEN.fullmatch(text[people[0].end : marks[0].char_start]) is not None


_FRACTION = re.compile(r"\d[.:,]$")
_OPENS = re.compile(r"[:;,.|)–*-]\s*$|\w\s$")
_NO_PLACE = re.compile(r"(?:aged|of|over|under|lane|bib|No) $")


def _numbered(text: str, offset: int, start: int) -> re.Match[str] | None:
    """A number right before a name."""
    return _NUMBER.search(text, max(start, offset - 10), offset)


def _number(text: str, offset: int, start: int) -> re.Match[str] | None:
    """The number that opens an entry of a list: at the line's start or behind a separator, not ending a mark or a phrase ("aged 24")."""
    number = _numbered(text, offset, start)
    if number is None:
        return None
    n = number.start("n")
    before = text[max(start, n - 6) : n]
    if not before.strip() and n - start <= 3:
        return number
    return number if not _FRACTION.search(before) and _OPENS.search(before) and not _NO_PLACE.search(before) else None
