"""Records as claims need them: adjoining ones joined ("a world-leading Danish record"), bare ones kept ("the previous record").

Guarantees one ``Record`` a phrase with the flags of ``rows.ClaimRow.records``; a record without a scope has none and takes
them from the record last spoken of (``context.Context.lend_flags``). "Record holder" is no record of this race.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flows.annotate.claims.ordinals import starts_of
from flows.annotate.records import CODES, find_records
from flows.annotate.text import Text


@dataclass(slots=True)
class Record:
    """One record phrase. ``previous``: one that stood before; ``own``: "his own", "her"; ``bare``: named without a scope.

    ``place``: indoor or outdoor, where the words say it ("world indoor best").
    """

    flags: tuple[str, ...]
    previous: bool
    negated: bool
    own: bool
    bare: bool
    start: int
    end: int
    place: str | None = None


_NOUN = re.compile(r"\b(?:record(?:-breaking)?|mark|marker|best)\b")
_NOUNS = frozenset(("record", "mark", "marker", "best"))
_NOT_SET = re.compile(r"[- ](?:holders?|books?|label|crowd|number|attendance|breakers?|hopes?|bids?|attempts?|chances?)")
_OF_MARK = re.compile(r" of \d")
_OLD_MARK = re.compile(r"(?:-old|[Pp]revious) $")
_OWN_BEST = re.compile(
    r"\b[Hh](?:er|is) (?:(?:own|previous|indoor|outdoor|old|marathon|mile|half-marathon|\d[\d,]*m|\d[\d,]*-met(?:er|re)) ){0,3}$"
)
_NO_BEST = re.compile(
    r" (?:friends?|efforts?|chances?|event|race|form|shot|foot|hope|asset|weapon|quality|ever finish|finish|result|performance"
    r"|of the (?:day|season|year)|throw|jump)"
)
_COUNTED = re.compile(
    r"(?:(?<![\d:.])\d+(?:st|nd|rd|th)|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|two|three|four|five"
    r"|many|several)) (?:new )?$",
)
_COUNTS = tuple(
    f"{word} " for word in "st nd rd th second third fourth fifth sixth seventh eighth ninth tenth two three four five many several".split()
)
_SHARED = re.compile(r"\b(world|Olympic|European|African|Asian|Oceania|South American|national|meeting|championship) and (?:an? )?$")
_AND = ("and ", "and a ", "and an ")
_SHARED_CODES = {"world": "WR", "Olympic": "OR", "national": "NR", "meeting": "MR", "championship": "CR"}
_SUPERLATIVE = re.compile(
    r"\b(?:fastest|best|longest|quickest|furthest|farthest|highest|biggest|top)"
    r"(?: (?:time|throw|jump|mark|performance|leap|vault|run|clocking|score"
    r"|[\d,]+ ?(?:m|met(?:re|er)s?)(?: hurdles)?|mile|marathon|half marathon|steeplechase))?"
    r"(?: (?P<world>in the world (?:so far )?(?:this|of the) (?:year|season))"
    r"|(?: of)? (?P<season>(?:the|his|her|this) (?:season|year))(?! in the world)"
    r"| of (?P<life>his|her) (?:life|career))\b"
)
_OPENS = frozenset("fastest best longest quickest furthest farthest highest biggest top".split())
"""The words that a superlative begins with."""
_MEASURED = ("fastest", "longest", "quickest", "furthest", "farthest", "highest")
_EVERY = re.compile(r"s? (?:at|in|over|for) (?:every|each|all|any|many|several|both|two|three)\b")
_OWN = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:own )?(?:[\w-]+ ){0,2}$")
_JOINT = re.compile(r"(?: and(?: an?)?|,| an?|-)? ?-?")
_EARLIER = re.compile(r"\b(?:previous|former|old|existing|earlier)[ -](?:[\w-]+ ){0,3}$")
_PLURAL = re.compile(r"s? (?:performances|marks|times)\b")


def _is_counted(body: str, start: int, end: int) -> bool:
    """Whether a record is one of several: "her third national record", "two world records"."""
    before = body[max(0, start - 20) : start].lower()
    counted = before.removesuffix("new ").endswith(_COUNTS) and _COUNTED.search(before) is not None
    return counted or _PLURAL.match(body, end) is not None or _EVERY.match(body, end) is not None


def _is_bare(body: str, found: re.Match[str]) -> bool:
    """Whether a word names a record without a scope: "the record", "his 20-year-old mark of 4:02", "her best"."""
    word = found.group()
    if word.startswith("record"):
        return _NOT_SET.match(body, found.end()) is None
    if word == "best" and _OWN_BEST.search(body, found.start() - 50, found.start()):
        return _NO_BEST.match(body, found.end()) is None
    return (
        word == "marker"
        or _OF_MARK.match(body, found.end()) is not None
        and _OLD_MARK.search(body, found.start() - 9, found.start()) is not None
    )


def _superlatives(body: str, known: set[int]) -> Iterator[Record]:
    """ "her fastest of the season" (SB, when it is somebody's), "the longest of his life" (PB), "best in the world this year" (WL)."""
    for start in starts_of(body, _OPENS):
        m = _SUPERLATIVE.match(body, start)
        if m is None or start in known:
            continue
        own = _OWN.search(body, start - 12, start) is not None
        anybodys = m["season"] and m["season"].startswith("the") and body.startswith(_MEASURED, start) and body[start - 4 : start] == "the "
        flag = "WL" if m["world"] or anybodys else "PB" if m["life"] else "SB" if own else None
        if flag is not None:
            this = m["season"] and m["season"].startswith("this")
            yield Record((flag,), False, False, False, False, start, m.start("season") - 1 if this else m.end())


def all_records(text: Text) -> list[Record]:
    """The records of an article, in order."""
    body = text.text
    listed: list[Record] = []
    for m in find_records(text):
        if m.holder:
            continue
        before = body[max(0, m.start - 40) : m.start]
        flags: tuple[str, ...] = (m.code,) if m.code in CODES and not _is_counted(body, m.start, m.end) else ()
        shared = _SHARED.search(before) if flags and before.endswith(_AND) else None
        if shared is not None:
            flags = (_SHARED_CODES.get(shared[1], "AR"), *flags)
        own = ("is " in before or "er " in before or "eir " in before) and _OWN.search(before) is not None
        listed.append(Record(flags, m.previous, m.negated, own, False, m.start, m.end, m.scope))
    listed.extend(_superlatives(body, {r.start for r in listed}))
    listed.sort(key=lambda r: r.start)
    starts, ends = [r.start for r in listed], [r.end for r in listed]
    for start in starts_of(body, _NOUNS):
        i = bisect.bisect_right(starts, start) - 1
        found = _NOUN.match(body, start) if i < 0 or ends[i] <= start else None
        if found is not None and _is_bare(body, found):
            before = body[max(0, found.start() - 40) : found.start()]
            flags = ("PB",) if found.group().endswith("best") else ()
            previous, own = _EARLIER.search(before.lower()) is not None, _OWN.search(before) is not None
            listed.append(Record(flags, previous, False, own, True, found.start(), found.end()))
    listed.sort(key=lambda r: r.start)
    out: list[Record] = []
    for r in listed:
        last = out[-1] if out else None
        if last is not None and last.flags and r.start - last.end < 12 and _JOINT.fullmatch(body[last.end : r.start]):
            out[-1] = replace(last, flags=tuple(dict.fromkeys(last.flags + r.flags)), end=r.end, place=last.place or r.place)
        elif last is not None and r.bare and r.start < last.end:
            continue
        else:
            out.append(r)
    return out
