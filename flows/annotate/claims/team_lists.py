"""Relays in results lists: "1. South Africa (A, B, C, D) 37.58; 2. Japan (…) 37.83" → one draft for each named runner.

Each runner has the team's place and mark; a team without names is nobody's result.
"""

from __future__ import annotations

import re
from dataclasses import replace

from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.teams import is_relay
from flows.annotate.claims.tokens import Inputs
from flows.annotate.disciplines import DisciplineMention
from flows.annotate.text import Paragraph

_ENTRY = re.compile(
    r"(?<![\d:.])(?P<n>\d{1,2})[.)]?\s+(?P<team>[A-Z][^()\d;:]{1,45}?)\s*\((?P<legs>[^()\d;]{12,220})\),?[\s:–-]{1,3}(?=\d)"
)


def read_teams(inp: Inputs, paragraph: Paragraph, above: DisciplineMention | None, sex: str | None) -> list[Draft]:
    """The runners of the teams that one paragraph lists; ``above`` and ``sex`` are what the headings above it say."""
    text = inp.text.text
    out: list[Draft] = []
    named = inp.disciplines.within(paragraph.start, paragraph.end)
    if not any(is_relay(d.code) for d in (*named, *([above] if above else []))):
        return out
    for entry in _ENTRY.finditer(text, paragraph.start, paragraph.end):
        legs = inp.people.mentions_in(entry.start("legs"), entry.end("legs"))
        mark = next(iter(inp.marks.within(entry.end(), entry.end() + 1)), None)
        before = inp.disciplines.within(paragraph.start, entry.start())
        disc = before[-1] if before else above
        if len(legs) < 2 or mark is None or disc is None or not is_relay(disc.code):
            continue
        whose = disc.sex or sex
        if whose == "X" and disc.code == "4x400":
            disc = replace(disc, code="4x400X", sex="X")
        flags = {
            f for r in inp.records.within(mark.char_end, mark.char_end + 24) if ";" not in text[mark.char_end : r.start] for f in r.flags
        }
        for leg in legs:
            d = Draft(leg.person_key, entry.start(), mark.char_end, "results list", -1, discipline=disc, mark=mark, sex=whose)
            d.place, d.records = int(entry["n"]) or None, set(flags)
            d.spans.append(("place", entry.start("n"), entry.end("n")))
            out.append(d)
    return out
