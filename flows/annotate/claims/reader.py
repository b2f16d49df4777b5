"""One clause → its drafts and orders: which mark, place and record belong to which of its people."""

from __future__ import annotations

import re

from flows.annotate.claims.achieved import (
    achieved,
    are_paired,
    blocked,
    date_of,
    disciplines_of,
    first_doubt,
    first_of,
    listed_dates,
    records_set,
    set_apart_records,
)
from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.drafts import Draft, Order
from flows.annotate.claims.held import is_held, is_held_mark
from flows.annotate.claims.tokens import Token
from flows.annotate.disciplines import catalogue

_QUALIFIED = re.compile(r"\b(?:qualif\w+|advanc\w+|progress\w+|reach\w+) (?:\w+ )?(?:for|to|into|through|in)\b", re.I)


_RECORD_OF = re.compile(r"['’]?s? (?:(?!in\b|with\b|by\b|at\b|for\b|to\b|and\b|on\b|over\b)[\w-]+ ){0,2}(?:record|mark|best|time)s?\b")


_LOST = re.compile(r"(?:beaten|lost|loses|losing|defeated|edged|outkicked|outsprinted|pipped|upset)\b", re.I)


_INTO = re.compile(r"['’s]*[\s*_]*(?:\([^)]*\)[\s*_]*)?(?:back |down )?(?:in|into|to|for)(?: the| a)? $|['’s]* $")
_CLOSE = re.compile(r"\b(?:just|right|directly|immediately|one place|close|narrowly)\b[\w\s]*$")
_HANDED = re.compile(r"\b(?:loss|defeat|beaten|home straight|home stretch|homestraight|line|finish)\b")


class ClauseReader:
    """Reads one clause on construction; ``drafts`` and ``orders`` hold what it says.

    ``used``: starts of marks that have an owner already; ``earlier``: the drafts of the clauses before it in its sentence.
    """

    def __init__(self, text: str, s: Sentence, c: Clause, index: int, used: set[int], earlier: list[Draft]) -> None:
        self.text, self.s, self.c, self.index, self.used, self.earlier = text, s, c, index, used, earlier
        self.drafts: list[Draft] = []
        self.orders: list[Order] = []
        self.mid = c.has("mid")
        set_apart_records(text, c)
        self.discs = disciplines_of(c, text)
        free = [t for t in c.all("mark") if t.start not in s.mark_of and not is_held_mark(s, t)]
        self.own = [
            t
            for t in s.tokens
            if t.kind == "mark" and t.start not in used and s.mark_of.get(t.start) in c.subject and not is_held_mark(s, t)
        ]
        self.wins, self.places = achieved(text, c, self.mid, s.place_of)
        self.placed_objects = self._placed_objects()
        self.pair: Token | None = None
        if len(free) == 2 and are_paired(text, c, free):
            self.pair, free = free[1], free[:1]
            if c.objects and all(cue.kind == "behind" for cue, _ in c.objects):
                self.pair, free = free[0], [self.pair]
        self.marks = self.own + [m for m in free if m not in self.own]
        self.flags = records_set(text, s, c)
        self.doubt = first_doubt(c)
        self._next_place()
        self.values = [t.value if isinstance(t.value, int) else int(t.value or 0) or None for t in self.places]
        if self.wins and not self.places:
            self.values = [1]
        named = c.all("competition")
        plain = [t for t in named if not any(x.kind in ("title", "place") and t.start <= x.start < t.end for x in c.tokens)]
        self.competition = first_of(plain) or first_of(named)
        self._read()

    def _read(self) -> None:
        subject = self.c.subject
        disc = self.discs[0] if self.discs else None
        outs = self.c.all("out")
        if outs and subject and not self.doubt and not self.values:
            for who in subject:
                d = self.draft(who, "outcome", None, None, disc)
                d.outcome = str(outs[0].value)
                self.drafts.append(d)
            return
        owned = [t for t in self.c.all("discipline") if t.owner]
        if owned and self.flags and len(subject) == 1:
            d = self.draft(subject[0], "record beside a win", None, None, owned[0])
            d.records, self.flags = set(self.flags), set()
            self.drafts.append(d)
        if subject and (self.marks or self.values or self.flags):
            self.drafts.extend(self._one(subject[0]) if len(subject) == 1 else self._several())
        for who, t in self.placed_objects.items():
            d = self.draft(who, "object placed", None, int(t.value), disc)
            d.start, d.end = t.start, t.end
            self.drafts.append(d)
        self._orders()

    def _placed_objects(self) -> dict[str, Token]:
        """ "pipping X into second": places of objects, taken away from the subject's."""
        out: dict[str, Token] = {}
        for cue, p in self.c.objects:
            for t in list(self.places):
                if cue.kind == "beat" and t.start >= p.end and _INTO.fullmatch(self.text[p.end : t.start]):
                    out[p.value] = t
                    self.places.remove(t)
        return out

    def _next_place(self) -> None:
        """ "Y was next in …": the place after the last stated one."""
        cue = next((t for t in self.c.tokens if t.kind == "next"), None)
        if cue is not None and not self.places and not self.wins:
            before = next((d.place for d in reversed(self.earlier) if d.place is not None and d.sure), None)
            if before is not None:
                self.places = [Token("place", cue.start, cue.end, before + 1)]

    def draft(self, person: str, rule: str, mark: Token | None, place: int | None, disc: Token | None) -> Draft:
        """A draft with all that the clause says of everybody in it: date, competition, round."""
        s, c = self.s, self.c
        tokens = [*self.wins, *self.places, *([mark] if mark else []), *([disc] if disc else [])]
        named = [c.named.start] if c.named is not None and c.named.start >= s.start else []
        start = min([t.start for t in tokens] + named, default=s.start)
        d = Draft(person, start, max(start + 1, max((t.end for t in tokens), default=s.end)), rule, self.index)
        d.place = place
        if mark is not None:
            d.mark = mark.value
            self.used.add(mark.start)
            disc = s.discipline_of.get(mark.start, disc)
            r = s.record_of_mark.get(mark.start)
            if r is not None and not is_held(s, r):
                d.records |= set(r.value.flags)
            d.prelim = bool(_QUALIFIED.search(self.text, max(s.start, start - 10), mark.start))
        d.discipline = disc.value if disc is not None else None
        d.date = date_of(self.text, c, disc, first_of(c.all("date")))
        d.competition = self.competition.value if self.competition is not None else None
        rounds = c.all("round")
        d.round = min(rounds, key=lambda t: abs(t.start - start)).value if rounds else None
        return d

    def _several(self) -> list[Draft]:
        """Several subjects: marks and places one each, in order, or shared."""
        out: list[Draft] = []
        people, marks, values, discs = self.c.subject, self.marks, self.values, self.discs
        for n, who in enumerate(people):
            mark = next((m for m in self.own if self.s.mark_of[m.start] == who), None)
            if mark is None and not self.own:
                if len(marks) == len(people):
                    mark = marks[n]
                elif len(marks) == 1 and len(values) <= 1:
                    mark = marks[0]
            place = values[n] if len(values) == len(people) else values[0] if len(values) == 1 else None
            if mark is None and place is None:
                continue
            disc = discs[n] if len(discs) == len(people) and len(discs) > 1 and not self.own else discs[0] if discs else None
            out.append(self.draft(who, "several subjects", mark, place, disc))
        return out

    def _one(self, who: str) -> list[Draft]:
        """One subject: one mark and place; or several disciplines, titles or marks."""
        place = self.values[0] if self.values else None
        if len(self.discs) >= 2 and (self.values or len(self.marks) >= len(self.discs)):
            return self._disciplines(who, place)
        titles = [t for t in self.c.all("competition") if any(w.kind == "title" and t.start <= w.start < t.end for w in self.wins)]
        if len(titles) > 1 and not self.marks:
            return [self._title(who, t) for t in titles]
        if len(self.marks) > 1:
            return self._marks(who, place)
        disc = self.discs[0] if self.discs else None
        d = self.draft(who, "clause", self.marks[0] if self.marks else None, place, disc)
        d.records |= self.flags
        for t in (*self.places, *self.wins):
            d.span("place", t)
        for t in self.marks:
            d.span("mark", t)
        out = [d]
        for row in listed_dates(self.text, self.c)[1:] if place is not None and d.mark is None else []:
            twin = self.draft(who, "several dates", None, place, disc)
            twin.date, twin.competition = row, None
            out.append(twin)
        return out

    def _title(self, who: str, t: Token) -> Draft:
        beside = [x for x in self.c.all("discipline") if t.start - 26 <= x.start < t.end and not x.owner]
        d = self.draft(who, "several titles", None, 1, beside[-1] if beside else None)
        d.competition, d.strict = t.value, not beside
        return d

    def _disciplines(self, who: str, place: int | None) -> list[Draft]:
        """ "won the 100m (11.1) and 200m (22.6)", "an 800m and 1500m double (4:10.50 and 2:06.10)": a mark goes where it is plausible."""
        out: list[Draft] = []
        bound = [m for m in self.marks if m.start in self.s.discipline_of]
        free = [m for m in self.marks if m not in bound]
        for k, disc in enumerate(self.discs):
            mine = next((m for m in bound if self.s.discipline_of[m.start] is disc), None)
            if mine is None and len(free) == len(self.discs):
                fits = [m for m in free if catalogue()[disc.value.code].plausible(m.value.mark_value)]
                mine = free[k] if free[k] in fits or not fits else fits[0]
            out.append(self.draft(who, "several disciplines", mine, place, disc))
        if len(free) == 1 and len(self.discs) != 1:
            after = [d for d, t in zip(out, self.discs, strict=False) if t.end <= free[0].start]
            target = after[-1] if after else out[-1]
            if target.mark is None:
                target.mark = free[0].value
                self.used.add(free[0].start)
        return out

    def _marks(self, who: str, place: int | None) -> list[Draft]:
        """Several marks of one subject: the place is of the nearest; dates and records behind a mark are its own."""
        out: list[Draft] = []
        anchor = self.places[0] if self.places else self.wins[0] if self.wins else None
        best = min(self.marks, key=lambda m: abs(m.start - anchor.start)) if anchor is not None else None
        for k, m in enumerate(self.marks):
            nearest = min(self.discs, key=lambda t: abs(t.start - m.start)) if self.discs else None
            d = self.draft(who, "several marks", m, place if m is best else None, nearest)
            stop = self.marks[k + 1].start if k + 1 < len(self.marks) else self.s.end
            for t in self.c.tokens:
                if not m.end <= t.start < stop:
                    continue
                words = self.text[t.start : t.end]
                if t.kind == "date" and "year" not in words and "season" not in words:
                    d.date = t.value
                elif t.kind == "competition":
                    d.competition = t.value
                elif t.kind == "record" and not t.value.negated and not is_held(self.s, t) and set(t.value.flags) <= self.flags:
                    d.records |= set(t.value.flags)
            out.append(d)
        if self.flags and not any(d.records for d in out):
            out[0].records |= self.flags
        return out

    def _orders(self) -> None:
        """What "beat", "ahead of", "behind" say: orders always; places where a win or a place is stated."""
        c = self.c
        if not c.objects or not c.subject or any(cue.kind == "beat" and blocked(c, cue) for cue, _ in c.objects):
            return
        if self.doubt and not self.wins and not self.values:
            return
        who = c.subject[0]
        own = next((d for d in self.drafts if d.person == who), None)
        place = self.values[0] if self.values else None
        before = [d for d in reversed(self.earlier) if d.person == who and d.kind == "result"]
        if own is None:
            own = before[0] if before else None
            if own is not None and place is None and own.sure:
                place = own.place
        if place is None and own is not None and own.place is None and own.mark is None:
            place = next((d.place for d in before if d.place is not None and d.sure), None)
        for k, (cue, p) in enumerate(c.objects):
            if self.mid and cue.kind != "beat" and not self.wins or _RECORD_OF.match(self.text, p.end):
                continue
            if self.text[cue.start : cue.start + 4].lower() in ("hand", "over") and not _HANDED.search(self.text, p.end, self.s.end):
                continue
            own = self._order(k, cue, p, who, own, place)

    def _order(self, k: int, cue: Token, p: Token, who: str, own: Draft | None, place: int | None) -> Draft | None:
        """One object: its order, and its place when that follows; returns the subject's own draft."""
        c, n = self.c, len(self.c.objects)
        disc = self.discs[0] if self.discs else None
        ahead = cue.kind != "behind"
        close = _CLOSE.search(self.text, max(self.s.start, cue.start - 24), cue.start) is not None
        first, second = (who, p.value) if ahead else (p.value, who)
        self.orders.append(Order(first, second, min(cue.start, p.start), max(cue.end, p.end), self.index, cue.kind, close))
        if p.value in self.placed_objects:
            if own is not None and own.place is None:
                own.place, own.sure = int(self.placed_objects[p.value].value) - 1 or None, False
            return own
        value: int | None = None
        needs: str | None = None
        tokens = self.s.tokens
        bound = next((t for t in tokens if t.kind == "mark" and self.s.mark_of.get(t.start) == p.value and t.start > p.start), None)
        if ahead and place is not None and (cue.kind != "beat" or place == 1):
            value = place + 1 + k
        elif ahead and place is None and cue.kind == "beat" and not self.mid and cue.value == "1":
            value = 2 + k if n <= 2 else None
            own = own or self._add(self.draft(who, "beat", None, None, disc))
            if own.place is None:
                own.place, own.sure = 1, False
        elif ahead and place is None and own is not None and own.mark is not None and not self.mid and cue.kind == "ahead":
            own.place, own.sure = 1, False
            value = 2 + k
        elif not ahead and place is not None:
            value = k + 1 if place == n + 1 else place - 1 if close and n == 1 and place > 1 else None
        elif not ahead and n == 1 and not self.mid and _LOST.match(self.text, cue.start) and (disc or c.has("competition", "date")):
            value = 1
            own = own or self._add(self.draft(who, "lost", None, None, disc))
            if own.place is None and own.mark is None:
                own.place, own.sure = 2, False
        if value is None and bound is None and cue.kind == "ahead" and place is None and not self.mid and own is None:
            value, needs = 2 + k, who
        if value is None and bound is None and not (self.pair is not None and k == 0):
            return own
        d = self._add(self.draft(p.value, f"order {cue.kind}", bound or (self.pair if k == 0 else None), value, disc))
        d.like, d.needs, d.sure = own, needs, False
        d.start, d.end = min(cue.start, p.start), max(cue.end, p.end, bound.end if bound is not None else 0)
        if bound is None:
            d.records = set()
        for other in self.discs[1:] if value is not None and bound is None and n == 1 else []:
            twin = self._add(self.draft(p.value, d.rule, None, value, other))
            twin.sure, twin.start, twin.end, twin.records = False, d.start, d.end, set()
        return own

    def _add(self, d: Draft) -> Draft:
        self.drafts.append(d)
        return d
