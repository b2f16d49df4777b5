"""Record phrases: "a world-leading British record", "his own French record", "a personal best" → flags and whose they are.

Guarantees one ``Record`` a phrase, with the flags of ``rows.ClaimRow.records``; a record without a scope ("the previous record")
has no flags here and takes them from the record last spoken of (``clauses``).
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from flows.seeds import rows

_AREAS = "European|African|Asian|Oceanian?|South American|North American|Central American|NACAC|NACAC|area|continental|Commonwealth"
_NOT_NATIONAL = frozenset("olympic world european african asian".split())
_YOUNG = r"(?:under|u)[- ]?\d\d|junior|youth|high[- ]school|collegiate|ncaa|age[- ]group|club|school|masters|all-comers|over-\d\d|para|t\d\d|f\d\d|college"


@dataclass(frozen=True, slots=True)
class Record:
    """One record phrase. ``previous``: a record that was, not the one set here; ``holder_noun``: "record holder"."""

    flags: tuple[str, ...]
    previous: bool
    negated: bool
    own: bool
    bare: bool
    start: int
    end: int


@functools.cache
def _national() -> str:
    words: set[str] = set()
    for row in rows("countries"):
        words.update(w.strip() for w in re.split(r"[|;/]", row["adjectives"]) if w.strip())
    words.update(("national", "Scottish", "Welsh", "English", "US", "U.S.", "UK", "GB"))
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@functools.cache
def _pattern() -> re.Pattern[str]:
    scope = rf"world(?:['’]s)?|Olympic|championships?|games|meeting|meet|course|stadium|track|event|Diamond League|personal|life-?time|life-time|career|season(?:['’]s|al|s)?|{_AREAS}|{_national()}"
    gap = r"(?:[- ](?:the|new|indoor|outdoor|short-track|under-\d\d|u\d\d|junior|long-standing|\d[\d,.]*(?: ?(?:km?|m|metres?|meters?|miles?))?|(?:one|two|half)[- ](?:mile|hour)|mile|half|marathon|steeplechase|hurdles|sprint|pole|vault|high|long|triple|jump|shot|put|discus|hammer|javelin|heptathlon|decathlon|pentathlon|relay|race|walk|road|men['’]s|women['’]s|national|British|European|one|hour|hurdle|distance))"
    noun = r"(?:record(?:[- ]breaking|s)?|bests?|mark|lead(?:ing)?(?: time| mark)?|PBs?|SBs?)"
    return re.compile(
        rf"\b(?P<scope>{scope})(?P<gap>{gap}{{0,5}})[- ](?P<noun>{noun})\b|\b(?P<short>PBs?|SBs?|PRs?|WR|NR|WL)\b"
        rf"|\b(?:fastest|quickest|best|longest|highest|farthest|furthest)(?: time| mark| throw| jump| performance)?(?: in the world| by anyone)?,? (?:in the world )?(?P<life>of (?:his|her) (?:career|life)|this year|in the world this year|in the world this season|of the year so far)"
        rf"|\b(?P<bare>record(?:[- ]breaking)?|(?<=previous )mark(?= of \d)|(?<=previous )best(?= of \d)|(?<=-old )mark(?= of \d)|marker)\b",
        re.IGNORECASE,
    )


_HOLDER = re.compile(r"[- ](?:holders?|books?|attempts?|bids?|breaker|chase|books|medal|hunt|keeping|straight|run|number|[a-z]+ times|crowd|deal|amount|haul|eighth|fifth|sixth|seventh|fourth|third|tally|entry|field|label|company|producer)\b", re.I)
_NEGATED = re.compile(
    r"(?:miss(?:ed|ing|es)?(?: out)?(?: on)?|short|shy|outside|off|nearly|almost|inside|close|closer|closest|chas\w+|target\w*|attack\w*|away|near|threaten\w*|tilt|attempt\w*|shot|crack|going|eye\w*|sights?|pursuit|approach\w*|within|bid|against|have|beyond|under)"
    r"(?: (?:just|of|on|for|at|to|from|her|his|the|a|an|new|own|break|breaking|broke|run|set|in|after|[\d.]+(?:s|m| seconds?)?|seconds?|second))*,? *$",
    re.I,
)
_PREVIOUS = re.compile(r"\b(?:previous|former|old|erstwhile|existing|then|long-standing|longstanding|standing|prior|last)[- ](?:\w+[- ]){0,2}$", re.I)
_OWN = re.compile(r"\b(?:his|her|their) (?:own )?(?:\w+[- ]){0,2}$", re.I)


def find_records(text: str, start: int, end: int) -> list[Record]:
    """The record phrases of ``text[start:end]``, in order."""
    found: list[Record] = []
    for m in _pattern().finditer(text, start, end):
        if _HOLDER.match(text, m.end()):
            continue
        flags = _flags(text, m, start, end)
        if flags is None:
            continue
        if found and flags and text[found[-1].end : m.start()].strip(" -,") in ("", "and", "and a", "and an") and found[-1].flags:
            last = found.pop()
            found.append(Record(tuple(dict.fromkeys(last.flags + flags)), last.previous, last.negated, last.own, False, last.start, m.end()))
            continue
        before = text[max(start, m.start() - 60) : m.start()]
        found.append(
            Record(
                flags,
                bool(_PREVIOUS.search(before)) or bool(re.search(r"previous", m.group(), re.I)),
                bool(_NEGATED.search(before)),
                bool(_OWN.search(before)),
                m["bare"] is not None,
                m.start(),
                m.end(),
            )
        )
    return found


def _flags(text: str, m: re.Match[str], start: int, end: int) -> tuple[str, ...] | None:
    if m["short"]:
        return {"p": ("PB",), "s": ("SB",), "w": ("WR",), "n": ("NR",)}[m["short"][0].lower()] if m["short"].upper() != "WL" else ("WL",)
    if m["life"]:
        return ("PB",) if m["life"].lower().startswith("of h") else ("WL",)
    if m["bare"]:
        return () if m["bare"].lower() in ("record", "mark", "marker") else ("PB",) if m["bare"] == "best" else None
    scope, noun, gap = m["scope"].lower().replace("’", "'"), m["noun"].lower(), m["gap"].lower()
    whole = text[max(start, m.start() - 24) : m.end()].lower()
    young = re.search(rf"\b(?:{_YOUNG})\b", gap) or re.search(rf"\b(?:{_YOUNG})[- ]$", text[max(start, m.start() - 14) : m.start()].lower())
    if re.search(r"\b(?:\d+(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) $", text[max(start, m.start() - 10) : m.start()]) or noun.endswith("s") and noun not in ("sbs", "pbs"):
        return ()
    if scope in ("world", "world's"):
        if young:
            return ("WU20",) if re.search(r"20|junior", young.group()) else ()
        if noun.startswith("lead"):
            return ("WL",)
        if scope == "world's" and noun.startswith("best"):
            return None
        if noun.startswith("best") and re.search(r"\b(?:this|of the|calendar|in the) (?:calendar )?(?:year|season)\b", text[m.end() : m.end() + 45]):
            return ("WL",)
        return ("WR",) if not noun.startswith(("mark", "bests")) else None
    if scope in ("personal", "lifetime", "life-time", "career"):
        return ("PB",)
    if scope.startswith("season"):
        return ("SB",) if noun.startswith(("best", "mark")) else ("WL",) if noun.startswith("lead") else None
    if noun.startswith(("best", "mark", "lead")) and scope not in ("national",) and not noun.startswith("mark"):
        return None
    if young:
        return ()
    if scope == "olympic":
        return ("OR",) if noun.startswith("record") else None
    if scope in ("championship", "championships", "games"):
        return ("CR",)
    if scope in ("meeting", "meet", "event", "stadium", "track", "diamond league"):
        return ("MR",) if scope in ("meeting", "meet", "diamond league") else ()
    if scope == "course":
        return ("CR",)
    if re.fullmatch(_AREAS.lower(), scope):
        return ("AR",) if scope != "commonwealth" else ()
    if noun.startswith("mark") and scope != "national":
        return None
    if scope in _NOT_NATIONAL or "olympic" in whole.split()[-3:]:
        return None
    return ("NR",)
