"""Results lists and tables: "200m: 1. Ada Example (KEN) 22.02; 2. …", "| 1 | Ada Example | 22.02 |" → one draft an entry.

An entry is a number right before a name with a mark right behind it (club, country or age between); what reads like prose is none.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.tokens import Inputs, between
from flows.annotate.disciplines import DisciplineMention
from flows.annotate.text import Paragraph
from flows.rows import MarkRow

_NUMBER = re.compile(r"(?:^|[:;,.|)–-]|\s)\s*(?P<n>\d{1,3})(?:[.,):]|st|nd|rd|th|\s?=)?[\s|*_]*$")
_BETWEEN = re.compile(r"[*_]*[\s,|:–-]*(?:\([^()\n]{0,60}\)|\[[^\]\n]{0,40}\]|[A-Z]{2,4}\b|\d{2}\b)?[\s,|:–-]*(?:[A-Z][\w.&'’/-]*(?: (?:and|of|&|[A-Z][\w.&'’/-]*)){0,5})?[\s,|:*–-]*(?:\(?)")
_SEX_LINE = re.compile(r"\W*(?P<sex>men|women|boys|girls|male|female|ladies|mixed)(?:['’]s)?\b", re.I)
_SEX_IN = re.compile(r"\b(?P<sex>men|women|boys|girls|ladies)(?:['’]s)?\b", re.I)
_OUT = re.compile(r"\W{0,4}(DNF|DNS|DQ|DSQ)\b")


@dataclass(slots=True)
class ListState:
    """What headings above the list have said: the discipline, the sex, the round."""

    discipline: DisciplineMention | None = None
    sex: str | None = None
    paragraph: int = -9


def sex_of(word: str) -> str | None:
    """M, F or X of a heading's word."""
    word = word.lower()
    return "M" if word in ("men", "boys", "male") else "F" if word in ("women", "girls", "female", "ladies") else "X" if word == "mixed" else None


def read_list(inp: Inputs, paragraph: Paragraph, state: ListState, index: int) -> list[Draft]:
    """The entries of one paragraph, or nothing when it is no list; headings are remembered in ``state``."""
    text = inp.text.text
    start, end = paragraph.start, paragraph.end
    line = text[start : min(end, start + 90)]
    heading = end - start <= 80
    found = _SEX_LINE.match(line)
    discs = list(between(inp.disciplines, start, end, lambda d: d.start))
    if heading:
        if found and sex_of(found["sex"]):
            state.sex, state.paragraph = sex_of(found["sex"]), paragraph.index
            state.discipline = None
        if discs and len(discs) == 1:
            state.discipline, state.paragraph = discs[0], paragraph.index
            state.sex = discs[0].sex or state.sex
    people = inp.people.mentions_in(start, end)
    marks = list(between(inp.marks, start, end, lambda m: m.char_start))
    if not people or not (marks or "DNF" in text[start:end]):
        return []
    mark_starts = [m.char_start for m in marks]
    disc_starts = [d.start for d in discs]
    out: list[Draft] = []
    for k, person in enumerate(people):
        number = _NUMBER.search(text, max(start, person.start - 10), person.start)
        if number is None or not _at_entry(text, number, start):
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
        disc = discs[j] if j >= 0 else state.discipline if 0 <= paragraph.index - state.paragraph <= 40 else None
        tail = mark.char_end if mark is not None else person.end
        d = Draft(person.person_key, person.start, tail, "results list", index, kind="result", discipline=disc)
        d.place = int(number["n"]) or None
        d.mark = mark
        d.confidence = 0.95
        if outcome is not None and mark is None:
            d.outcome, d.place = {"DSQ": "DQ"}.get(outcome[1], outcome[1]), None
        seen = [x for x in _SEX_IN.finditer(text, start, person.start)]
        d.sex = (disc.sex if disc else None) or (sex_of(seen[-1]["sex"]) if seen else None) or state.sex
        for r in between(inp.records, tail, min(stop, tail + 24), lambda r: r.start):
            d.records |= set(r.flags)
        d.spans.append(("place", number.start("n"), number.end("n")))
        out.append(d)
    return out


def _at_entry(text: str, number: re.Match[str], start: int) -> bool:
    """The number opens an entry: at the line's start or behind a separator, not inside a phrase ("aged 24 Ada")."""
    before = text[max(start, number.start("n") - 3) : number.start("n")]
    return not before.strip() and number.start("n") - start <= 3 or bool(re.search(r"[:;,.|)–*-]\s*$|\w\s$", before)) and not re.search(r"(?:aged|of|over|under|lane|bib|No) $", text[max(start, number.start("n") - 6) : number.start("n")])
