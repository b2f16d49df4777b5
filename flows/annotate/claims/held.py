"""Records and marks that a sentence only speaks of: whose they are, since when; they are no results of the race it tells."""

from __future__ import annotations

import re

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.named import is_anothers
from flows.annotate.claims.records import Record
from flows.annotate.claims.tokens import Token

_OF_HELD = re.compile(
    r"(?: of [\d:.,]+\w*)?,? ?(?:which |that )?(?:was |had been |has stood |had stood |he |she )?(?:set|run|ran|established"
    r"|from|dating|made|since|standing)?(?: back)?[^.;]{0,40}$"
)
_SET = re.compile(r"\b(?:set|run|ran|since|from|stood|dating)\b")
_GIVES = re.compile(r"\b(?:of|in|with|at|\() ?$")
_OWNS = re.compile(r"\b(?:holds?|held|owns?|has|had|boasts)\b")
_TO_ANOTHER = re.compile(r" to [\w’' .-]+['’]s? ")
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


def set_apart_dates(text: str, s: Sentence) -> None:
    """Dates of a record that is spoken of are not dates of this race: "her 1991 record", "the record set 12 years ago by …"."""
    kinds = s.kinds
    if "record" not in kinds and "date" not in kinds:
        return
    records = [t for t in s.tokens if t.kind == "record"] if "record" in kinds else []
    dates = [t for t in s.tokens if t.kind == "date"] if "date" in kinds else []
    marks = [t for t in s.tokens if t.kind == "mark"] if "mark" in kinds else []
    held = [t for t in dates if is_anothers(text, t.start, t.end) or any(is_held(s, r) and _is_of(text, t, r) for r in records)]
    for t in held:
        t.kind = "held"
    for record in [t for t in records if t.start in s.agent_records]:
        if not any(s.record_of_mark.get(m.start) is record for m in marks):
            near = (m for m in marks if 0 < m.start - record.end < 130 and _GIVES.search(text[record.end : m.start]))
            if (mark := next(near, None)) is not None:
                s.record_of_mark[mark.start] = record
                s.tight.add(mark.start)
    for m in marks:
        if m.start not in s.tight:
            continue
        r = s.record_of_mark[m.start]
        if _has(text, r) and len(holders := next((c.subject for c in s.clauses if r in c.tokens), ())) == 1:
            s.holder_of.setdefault(r.start, holders[0])
        if _STANDS.match(text, m.end) or _CHALLENGED.search(text, max(0, r.start - 40), r.start):
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
    foreign = [m.end for m in marks if m.start in s.foreign]
    for t in dates if foreign else ():
        if any(0 <= t.start - end <= (70 if " by " in text[end : t.start] else 45) for end in foreign):
            t.kind = "held"
    for t in s.tokens if foreign else ():
        if t.kind == "competition" and any(0 <= t.start - end <= 70 and " by " in text[end : t.start] for end in foreign):
            t.kind = "heldcomp"  # "bettering the 47.35 set by X at the 1988 Games"
    for i, t in enumerate(s.tokens) if dates else ():
        if t.kind == "date" and i and (before := s.tokens[i - 1]).kind == "person" and before.owner and t.start - before.end <= 4:
            after = s.tokens[i + 1] if i + 1 < len(s.tokens) else None
            if after is None or after.kind not in ("title", "winnoun", "competition", "discipline"):
                t.kind = "held"


def _has(text: str, r: Token) -> bool:
    """ "has a personal best of 27:27": what somebody has, not what is run here."""
    return text.startswith(_HAS, r.start) or _HAVING_A.search(text, max(0, r.start - 24), r.start) is not None


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
    for r in s.tokens if "record" in s.kinds else ():
        if r.kind == "record" and set(r.value.flags) == {"WL"} and not r.value.negated:
            if 0 <= mark.start - r.end <= 1 or r.start > mark.end and _IS.fullmatch(text, mark.end, r.start):
                return r
    return None


def bound_marks(text: str, s: Sentence, index: int, drafts: list[Draft], used: set[int]) -> list[Draft]:
    """Marks bound to a person by form that no clause has taken."""
    out: list[Draft] = []
    for t in s.tokens:
        if t.kind == "mark" and t.start in s.mark_of and t.start not in used and (t.start in s.foreign or not is_held_mark(s, t)):
            who = s.mark_of[t.start]
            r = s.record_of_mark.get(t.start)
            if r is not None and r.kind == "stands" and t.start not in s.tight:
                # "Name (personal best 4:02.11)"
                out.append(Draft(who, r.start, t.end, "bound mark", index, "holder", mark=t.value, records=set(r.value.flags)))
                used.add(t.start)
                continue
            mate = next((d for d in drafts if d.person == who and d.mark is None), None)
            if mate is not None:
                mate.mark = t.value
                if t.start in s.discipline_of:
                    mate.discipline = s.discipline_of[t.start].value
                used.add(t.start)
                continue
            d = Draft(who, t.start, t.end, "bound mark", index, mark=t.value)
            r = r or leading(text, s, t)
            if r is not None:
                d.records |= set(r.value.flags)
            disc = s.discipline_of.get(t.start)
            d.discipline = disc.value if disc is not None else None
            if t.start in s.foreign:
                held = next((x for x in s.tokens if x.kind == "held" and (0 <= x.start - t.end <= 70 or 0 < t.start - x.end <= 20)), None)
                d.kind, d.date = "holder", held.value if held is not None else None
                where = next((x for x in s.tokens if x.kind in ("competition", "heldcomp") and 0 <= x.start - t.end <= 60), None)
                if where is not None and held is not None and abs(where.start - held.end) <= 20:
                    d.competition = where.value
                used.add(t.start)
                out.append(d)
                continue
            d.kind = "bound"
            prior = next(
                (
                    x
                    for x in drafts
                    if x.mark is not None and 0 < t.start - x.mark.char_end < 40 and _TO_ANOTHER.fullmatch(text[x.mark.char_end : t.start])
                ),
                None,
            )
            if prior is not None:
                d.kind, d.like, d.round, d.discipline = "result", prior, prior.round, prior.discipline
                if prior.place is not None:
                    d.place, d.sure = prior.place + 1, False
            used.add(t.start)
            out.append(d)
    return out


def held_records(text: str, s: Sentence, index: int, used: set[int]) -> list[Draft]:
    """Records and bests that are spoken of: "his 1985 British record of 4:00.10", "the record set by Wang of 8:06.11 in 1993"."""
    out: list[Draft] = []
    for i, t in enumerate(s.tokens):
        if t.kind != "record":
            continue
        r: Record = t.value
        clause = next((c for c in s.clauses if t in c.tokens), None)
        holder = s.holder_of.get(t.start)
        mark = next((m for m in s.tokens if m.kind == "mark" and m.start not in used and s.record_of_mark.get(m.start) is t), None)
        by_agent = t.start in s.agent_records
        if by_agent and mark is None:
            mark = next((m for m in s.tokens[i + 1 :] if m.kind == "mark" and m.start not in used and m.start - t.end < 120), None)
        if r.own and clause is not None and holder in clause.subject and set(r.flags) & {"WR", "NR", "AR", "OR"}:
            held = next((x for x in s.tokens if x.kind == "held" and 0 < r.start - x.start < 12), None)
            others = [
                x.value for x in s.tokens if x.kind == "person" and x.start < t.start and x.value not in clause.subject and not x.owner
            ]
            if held is not None and others and " own " not in text[t.start - 30 : t.start]:
                holder = others[-1]
        if holder is None and (r.previous or r.own) and clause is not None and (mark is not None):
            holder = clause.subject[0] if len(clause.subject) == 1 else None
        if (
            holder is None
            and mark is not None
            and clause is not None
            and len(clause.subject) == 1
            and _OWNS.search(text[max(s.start, t.start - 40) : t.start])
        ):
            holder = clause.subject[0]
        if holder is None:
            continue
        own_subject = clause is not None and holder in clause.subject
        if mark is None and own_subject and not r.previous:
            continue
        if mark is None and not set(r.flags) - {"PB", "SB", "WL"}:
            continue
        if own_subject and not r.previous and not by_agent and mark is not None and mark.start in used:
            continue
        start = min(t.start, mark.start) if mark is not None else t.start
        d = Draft(holder, start, max(t.end, mark.end if mark is not None else 0), "record holder", index, kind="holder")
        if mark is not None:
            d.mark = mark.value
            used.add(mark.start)
        d.records = set(r.flags)
        near = [
            x
            for x in s.tokens
            if x.kind in ("date", "held")
            and (t.start - 12 <= x.start <= t.end + 90 or (mark is not None and 0 <= x.start - mark.end <= 45))
        ]
        d.date = near[-1].value if near else None
        disc = [x for x in s.tokens if x.kind == "discipline" and x.start >= t.start - 30 and x.end <= t.end + 30]
        d.discipline = disc[0].value if disc else None
        comp = [
            x
            for x in s.tokens
            if x.kind in ("competition", "heldcomp")
            and t.end <= x.start <= t.end + 75
            and not any(m.kind == "mark" and m is not mark and t.end <= m.start < x.start for m in s.tokens)
        ]
        d.competition = comp[0].value if comp else None
        out.append(d)
    return out
