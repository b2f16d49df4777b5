"""The records that a clause tells its subject set or equalled."""

from __future__ import annotations

import re

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.records import Record
from flows.annotate.text import lowered

_COMPARED = re.compile(r"\b(?:above|below|short of|shy of|outside|higher than|away from) (?:the |his |her |a |an )?(?:[A-Z]\w+ )?$")
"""Before a record that is only measured against: "one centimetre above the national record"."""
_SET = re.compile(
    r"\b(?:set|sets|setting|broke|breaks?|breaking|broken|smash\w*|shatter\w*|equal\w*|match\w*|lower\w*|improv\w*|better\w*"
    r"|eclips\w*|ran|run|running|runs|clock\w*|threw|throw\w*|leap\w*|leapt|jump\w*|clear\w*|record\w*|post\w*|establish\w*"
    r"|claim\w*|secur\w*|in an?|with an?|extend\w*|to an?|ti(?:ed|es)|produc\w*|surpass\w*|obliterat\w*|demolish\w*|took"
    r"|takes|taking|win\w*|won|achiev\w*|deliver\w*|for an?|new|own|was an?|is an?|had (?:the|h(?:is|er)))\b",
)
_BROKE = re.compile(
    r"\b(?:br(?:oke|eak\w*)|smash\w*|shatter\w*|beat\w*|eclips\w*|better\w*|equal\w*|match\w*|improv\w*|surpass\w*|erase\w*"
    r"|t(?:ook|akes?|aking) (?:down|[\w .]{0,24}off)|low\w*|extend\w*)\b",
)


def records_set(text: str, s: Sentence, c: Clause) -> set[str]:
    """Records that the clause's subject sets or equals in it."""
    out: set[str] = set()
    marks = c.all("mark")
    theirs = [s.record_of_mark.get(m.start) for m in marks if s.mark_of.get(m.start, c.subject[0]) not in c.subject] if s.mark_of else ()
    for t in c.by_kind["record"]:
        r: Record = t.value
        if t in theirs:
            continue  # "beating Name (3rd in a season's best of 48.20)"
        if r.negated or c.doubt is not None and c.doubt < t.start or _COMPARED.search(text, t.start - 30, t.start):
            continue
        low = max(s.start, t.start - 80)
        behind, beside = False, False
        for m in marks:
            behind = behind or m.end <= t.start <= m.end + 6 and text[m.end] == ","
            beside = beside or 0 <= m.start - t.end <= 8
        holder = s.holder_of.get(t.start)
        mine = behind and (holder,) == c.subject  # "9.09, her best this season"
        if (r.previous or holder is not None and not mine) and not _BROKE.search(lowered(text), low, t.end):
            continue
        if behind or beside or _SET.search(lowered(text), low, t.end):
            out.update(r.flags)
    return out
