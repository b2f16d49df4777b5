"""Records as claims need them: adjoining ones joined ("a world-leading British record"), bare ones kept ("the previous record").

Guarantees one ``Record`` a phrase with the flags of ``rows.ClaimRow.records``; a record without a scope has none and takes
them from the record last spoken of (``context.Context.lend_flags``). "Record holder" is no record of this race.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from flows.annotate.records import CODES, find_records
from flows.annotate.text import Text


@dataclass(frozen=True, slots=True)
class Record:
    """One record phrase. ``previous``: one that stood before; ``own``: "his own", "her"; ``bare``: named without a scope."""

    flags: tuple[str, ...]
    previous: bool
    negated: bool
    own: bool
    bare: bool
    start: int
    end: int


_BARE = re.compile(
    r"\brecord(?:-breaking)?\b(?![- ](?:holders?|books?|label|crowd|number|attendance|breakers?))|(?<=-old )mark(?= of \d)"
    r"|(?<=[Pp]revious )(?:mark|best)(?= of \d)|\bmarker\b|(?:(?<=\b[Hh]er )|(?<=\b[Hh]is ))(?:(?:own|previous|indoor"
    r"|outdoor|old|marathon|mile|half-marathon|\d[\d,]*m|\d[\d,]*-met(?:er|re)) ){0,3}best\b(?! (?:friend|efforts?|chances?"
    r"|event|race|form|shot|foot|hope|asset|weapon|friends|quality|ever finish|finish|result|performance|of the (?:day"
    r"|season|year)|throw|jump))"
)
_COUNTED = re.compile(
    r"(?:(?<![\d:.])\d+(?:st|nd|rd|th)|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|two|three|four|five"
    r"|many|several)) (?:new )?$",
    re.I,
)
_OWN = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:own )?(?:[\w-]+ ){0,2}$")
_JOINT = re.compile(r"(?: and(?: an?)?|,| an?|-)? ?-?")
_EARLIER = re.compile(r"\b(?:previous|former|old|existing|earlier)[ -](?:[\w-]+ ){0,3}$", re.I)
_PLURAL = re.compile(r"s? (?:performances|marks|times)\b")


def all_records(text: Text) -> list[Record]:
    """The records of an article, in order."""
    body = text.text
    listed: list[Record] = []
    for m in find_records(text):
        if m.holder:
            continue
        before = body[max(0, m.start - 40) : m.start]
        counted = _COUNTED.search(before) is not None or _PLURAL.match(body, m.end) is not None
        flags = (m.code,) if m.code in CODES and not counted else ()
        listed.append(Record(flags, m.previous, m.negated, _OWN.search(before) is not None, False, m.start, m.end))
    taken = {k for r in listed for k in range(r.start, r.end)}
    for found in _BARE.finditer(body):
        if found.start() not in taken:
            before = body[max(0, found.start() - 40) : found.start()]
            flags = ("PB",) if found.group().endswith("best") else ()
            listed.append(
                Record(flags, _EARLIER.search(before) is not None, False, _OWN.search(before) is not None, True, found.start(), found.end())
            )
    listed.sort(key=lambda r: r.start)
    out: list[Record] = []
    for r in listed:
        last = out[-1] if out else None
        if last is not None and last.flags and r.start - last.end < 12 and _JOINT.fullmatch(body[last.end : r.start]):
            out[-1] = replace(last, flags=tuple(dict.fromkeys(last.flags + r.flags)), end=r.end)
        elif last is not None and r.bare and r.start < last.end:
            continue
        else:
            out.append(r)
    return out
