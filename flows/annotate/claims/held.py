"""Records and marks that a sentence only speaks of: whose they are, since when; they are no results of the race it tells."""

from __future__ import annotations

import re

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.named import is_anothers
from flows.annotate.claims.tokens import Token

_OF_HELD = re.compile(
    r"(?: of [\d:.,]+\w*)?,? ?(?:which |that )?(?:was |had been |has stood |had stood |he |she )?(?:set|run|ran|established"
    r"|from|dating|made|since|standing)?(?: back)?[^.;]{0,40}$"
)
_SET = re.compile(r"\b(?:set|run|ran|since|from|stood|dating)\b")
_GIVES = re.compile(r"\b(?:of|in|with|at|\() ?$")
_STANDS = re.compile(r",? (?:which |that )?(?:has |had |still )?(?:stood|stands?|standing|lasted|survived|dat(?:es|ing)|belongs?)\b")

_HAVING = re.compile(r", (?:after )?having\b[^,;.]*$")
_CHALLENGED = re.compile(  # before a record that somebody only means to break
    r"\b(?:challeng\w+|threaten\w*|chas(?:e|ing)|attack\w*|target\w*|eyeing|approach\w*|assault on|tilt at|tipped to (?:break|beat))"
    r" (?:the |his |her |a )?(?:[\w-]+ ){0,2}$"
)
_HAS = ("has ", "had ", "boasts ", "owns ")
_HAVING_A = re.compile(r"\b(?:has|had|boasts?|owns?|holds?) (?:an? |the )?(?:[\w-]+ )?$|\bwhose (?:[\w-]+ ){0,2}$")
_STANDING = re.compile(r"(?: of [\d:.,]+\w*)?" + _STANDS.pattern)


def is_held(s: Sentence, r: Token) -> bool:
    """Whether a record is one that somebody held before: "her 2011 record", "the previous best"."""
    return r.start in s.holder_of or r.value.previous


def is_held_mark(s: Sentence, t: Token) -> bool:
    """Whether a mark is that of such a record, or somebody else's that is only compared with."""
    r = s.record_of_mark.get(t.start)
    return t.start in s.foreign or r is not None and is_held(s, r) and t.start in s.tight


def is_told_by_another(s: Sentence, c: Clause, mark: Token) -> bool:
    """Whether a mark stands in another clause of the same subject: "went out of the 1500m after running 3:44 in his heat"."""
    return (owner := s.clause_of.get(mark.start, c)) is not c and owner.subject == c.subject


def free_marks(s: Sentence, c: Clause) -> list[Token]:
    """The marks of a clause that form binds to nobody, and that are of no record held before."""
    marks = c.by_kind["mark"]
    if s.mark_of or s.foreign or s.record_of_mark:
        return [t for t in marks if t.start not in s.mark_of and not is_held_mark(s, t)]
    return marks


def bound_to(s: Sentence, c: Clause, used: set[int]) -> list[Token]:
    """The marks, not yet ``used``, that form binds to the subjects of a clause, and that no other clause of theirs tells."""
    mine = [t for t in s.kinds.get("mark", ()) if s.mark_of.get(t.start) in c.subject and t.start not in used]
    return [t for t in mine if not is_held_mark(s, t) and not is_told_by_another(s, c, t)] if mine else mine


def _given(text: str, record: Token, marks: list[Token]) -> Token | None:
    """The mark behind a record that gives it."""
    return next((m for m in marks if 0 < m.start - record.end < 130 and _GIVES.search(text[record.end : m.start])), None)


def _who_has(s: Sentence, record: Token) -> tuple[str, ...]:
    """The subject of the clause that a record stands in."""
    return next((c.subject for c in s.clauses if record in c.tokens), ())


def _is_of_held(text: str, s: Sentence, date: Token, records: list[Token]) -> bool:
    """Whether a date is that of a record which is only spoken of."""
    return any(is_held(s, r) and _is_of(text, date, r) for r in records)


def set_apart_dates(text: str, s: Sentence) -> None:
    """Dates of a record that is spoken of are not dates of this race: "her 1991 record", "the record set 12 years ago by …"."""
    kinds = s.kinds
    if "record" not in kinds and "date" not in kinds:
        return
    records = [t for t in kinds["record"] if t.kind == "record"] if "record" in kinds else []
    dates = [t for t in kinds["date"] if t.kind == "date"] if "date" in kinds else []
    marks = kinds.get("mark", [])
    held: list[Token] = []
    for t in dates:
        if is_anothers(text, t.start, t.end) or records and _is_of_held(text, s, t, records):
            held.append(t)
            t.kind = "held"
    for record in records if s.agent_records else ():
        if record.start in s.agent_records and not any(s.record_of_mark.get(m.start) is record for m in marks):
            if (mark := _given(text, record, marks)) is not None:
                s.record_of_mark[mark.start] = record
                s.tight.add(mark.start)
    for m in marks if s.tight else ():
        if m.start not in s.tight:
            continue
        r = s.record_of_mark[m.start]
        if (_has(text, r) or _has(text, m)) and len(holders := _who_has(s, r)) == 1:
            s.holder_of.setdefault(r.start, holders[0])
        if _STANDS.match(text, m.end) or _CHALLENGED.search(text, r.start - 40, r.start):
            s.foreign.add(m.start)
            r.kind = "stands"
            if r.start in s.holder_of:
                s.mark_of.setdefault(m.start, s.holder_of[r.start])
    for r in records:
        if _STANDING.match(text, r.end):
            r.kind = "stands"
    for t in s.tokens if held else ():
        if t.kind == "competition" and any(0 <= t.start - h.end <= 14 for h in held):
            t.kind = "heldcomp"
    for t in dates:
        _before_that(text, s, t)
    by_others = {start for start, r in s.record_of_mark.items() if r.start in s.agent_records} if s.agent_records else set()
    foreign = [m.end for m in marks if m.start in s.foreign or m.start in by_others] if s.foreign or by_others else []
    for t in dates if foreign else ():
        if any(0 <= t.start - end <= (70 if " by " in text[end : t.start] else 45) for end in foreign):
            t.kind = "held"
    for t in s.tokens if foreign else ():
        if t.kind == "competition" and any(0 <= t.start - end <= 70 and " by " in text[end : t.start] for end in foreign):
            t.kind = "heldcomp"  # "bettering the 47.35 set by X at the 1988 Games"
    i = 0
    for t in dates:
        i = s.tokens.index(t, i)
        if t.kind == "date" and i and (before := s.tokens[i - 1]).kind == "person" and before.owner and t.start - before.end <= 4:
            after = s.tokens[i + 1] if i + 1 < len(s.tokens) else None
            if after is None or after.kind not in ("title", "winnoun", "competition", "discipline"):
                t.kind = "held"


def _has(text: str, r: Token) -> bool:
    """ "has a personal best of 27:27": what somebody has, not what is run here."""
    return text.startswith(_HAS, r.start) or _HAVING_A.search(text, r.start - 24, r.start) is not None


def _before_that(text: str, s: Sentence, date: Token) -> None:
    """ "third in 10:01.38, having fallen at the last water jump 12 months ago": the date of what came before the race told."""
    having = _HAVING.search(text, max(s.start, date.start - 120), date.start)
    if having is not None and not any(
        having.start() < t.start < date.start and t.kind in ("win", "place", "mark", "title") for t in s.tokens
    ):
        date.kind = "held"


def _is_of(text: str, date: Token, record: Token) -> bool:
    """Whether a date stands beside a record as the one on which it was set."""
    if record.start - 22 <= date.start < record.end:
        return True
    gap = text[record.end : date.start]
    return (
        0 <= date.start - record.end <= 90 and _OF_HELD.fullmatch(gap) is not None and _SET.search(text[record.end : date.end]) is not None
    )


_IS = re.compile(r"(?: in [A-Z][\w-]+){0,2},? (?:is|was|remains|makes \w+) (?:still |by far )?(?:the )?")


def leading(text: str, s: Sentence, mark: Token) -> Token | None:
    """The lead of the world that is said of a mark: "his world-leading 44.21", "her 49.44 in Bern is the quickest time of the year"."""
    for r in s.kinds.get("record", ()):
        if r.kind == "record" and set(r.value.flags) == {"WL"} and not r.value.negated:
            if 0 <= mark.start - r.end <= 1 or r.start > mark.end and _IS.fullmatch(text, mark.end, r.start):
                return r
    return None
