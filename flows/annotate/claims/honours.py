"""Lists of a career: "2010: Bronze, Commonwealth Games, Delhi (800m)" below a heading → one draft a line, of whom the heading names.

A line is an honour when it opens with a year, a place follows, and it names a competition, a discipline and nobody; two at least.
"""

from __future__ import annotations

import re
from collections import Counter

from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.tokens import Inputs
from flows.annotate.competitions import TITLE

_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_LINE = re.compile(
    r"\W{0,3}(?:19|20)\d\d\b\s*[:–—-]?\s*(?:(?P<gold>gold|winner|champion)|(?P<silver>silver|runner-up)|(?P<bronze>bronze)"
    r"|(?P<word>" + "|".join(_WORDS) + r")|(?P<n>\d{1,2})(?:st|nd|rd|th))\b",
    re.I,
)
_LONGEST = 120


def read_honours(inp: Inputs) -> dict[int, Draft]:
    """The honours of the article's career list, by paragraph."""
    text, out = inp.text, {}
    lines = [(p, m) for p in text.paragraphs if p.end - p.start <= _LONGEST and (m := _LINE.match(text.text, p.start, p.end)) is not None]
    if len(lines) < 2:
        return {}
    first = lines[0][0].index
    heading = [m.person_key for p in text.paragraphs[max(0, first - 3) : first] for m in inp.people.mentions_in(p.start, p.end)]
    told = Counter(m.person_key for m in inp.people.mentions).most_common(1)
    owner = heading[-1] if heading else told[0][0] if told else None
    for p, m in lines if owner is not None else ():
        rows = [c for c in inp.competitions.within(p.start, p.end) if c.rule != TITLE]
        discs = inp.disciplines.within(p.start, p.end)
        if len(rows) != 1 or len(discs) != 1 or inp.people.mentions_in(p.start, p.end):
            continue
        d = Draft(str(owner), p.start, p.end, "results list", -1, discipline=discs[0], competition=rows[0])
        d.place = 1 if m["gold"] else 2 if m["silver"] else 3 if m["bronze"] else int(m["n"] or _WORDS.index(m["word"].lower()) + 1)
        out[p.index] = d
    return out
