"""Drafts of what a sentence tells beside its clauses: marks bound to a person by form, records and bests that are spoken of."""

from __future__ import annotations

import re

from flows.annotate.claims.clauses import Sentence
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.held import is_held_mark, leading
from flows.annotate.claims.records import Record

_OWNS = re.compile(r"\b(?:holds?|held|owns?|has|had|boasts)\b")
_OWN = frozenset(("PB", "SB"))
_TO_ANOTHER = re.compile(r" to [\w’' .-]+['’]s? ")


def bound_marks(text: str, s: Sentence, index: int, drafts: list[Draft], used: set[int]) -> list[Draft]:
    """Marks bound to a person by form that no clause has taken."""
    out: list[Draft] = []
    for t in s.kinds.get("mark", ()):
        if t.start in s.mark_of and t.start not in used and (t.start in s.foreign or not is_held_mark(s, t)):
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
    marks = s.kinds.get("mark", ())
    for t in s.kinds["record"]:
        if t.kind != "record":
            continue
        r: Record = t.value
        clause = next((c for c in s.clauses if t in c.tokens), None)
        holder = s.holder_of.get(t.start)
        mark = next((m for m in marks if m.start not in used and s.record_of_mark.get(m.start) is t), None) if s.record_of_mark else None
        by_agent = t.start in s.agent_records
        if by_agent and mark is None:
            mark = next((m for m in marks if m.start not in used and t.start < m.start < t.end + 120), None)
        if r.own and clause is not None and holder in clause.subject and set(r.flags) & {"WR", "NR", "AR", "OR"}:
            held = next((x for x in s.tokens if x.kind == "held" and 0 < r.start - x.start < 12), None)
            others = [
                x.value for x in s.tokens if x.kind == "person" and x.start < t.start and x.value not in clause.subject and not x.owner
            ]
            if held is not None and others and " own " not in text[t.start - 30 : t.start]:
                holder = others[-1]
        mine = r.own or r.previous and {*r.flags} <= _OWN  # "broke the previous record of 4:02" tells not whose it was
        if r.previous and clause is not None and mark is not None and clause.named is not None:
            mine = mine or clause.named.start > mark.start  # "the old record of 4:02 had been run by his countryman X"
        if holder is None and mine and clause is not None and mark is not None:
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
