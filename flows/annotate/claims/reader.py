"""One clause → its drafts: which mark, place and record belong to which of its people."""

from __future__ import annotations

import re
from operator import attrgetter

from flows.annotate.claims.achieved import achieved
from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.held import bound_to, free_marks, is_held, leading
from flows.annotate.claims.listing import placed_objects, told_before
from flows.annotate.claims.named import date_of, disciplines_of, listed_competitions, listed_dates, medals_by_date
from flows.annotate.claims.pairs import are_paired, away, is_better, is_reinstated, own_races
from flows.annotate.claims.records_set import records_set
from flows.annotate.claims.tokens import Token
from flows.annotate.disciplines import catalogue
from flows.annotate.text import lowered
from flows.rows import CompetitionRow

_QUALIFIED = re.compile(r"(?:q(?<!\w.)ualif|a(?<!\w.)dvanc|p(?<!\w.)rogress|r(?<!\w.)each)\w+ (?:\w+ )?(?:for|to|into|through|in)\b")
_START, _END = attrgetter("start"), attrgetter("end")


class ClauseReader:
    """Reads one clause on construction; ``drafts`` holds what it says.

    ``used``: starts of marks that have an owner already; ``earlier``: the drafts of the clauses before it in its sentence.
    """

    def __init__(self, text: str, s: Sentence, c: Clause, index: int, used: set[int], earlier: list[Draft]) -> None:
        self.text, self.s, self.c, self.index, self.used, self.earlier = text, s, c, index, used, earlier
        self.drafts: list[Draft] = []
        kinds = c.by_kind
        self.mid = "mid" in kinds
        self.discs = disciplines_of(c, text) if "discipline" in kinds else []
        free = free_marks(s, c) if "mark" in kinds else []
        self.own = bound_to(s, c, used) if s.mark_of else []
        self.wins, self.places, self.told = achieved(text, c, self.mid, s.place_of)
        self.placed_objects = placed_objects(text, c, self.places, bool(self.wins)) if c.objects and self.places else {}
        self.pair: Token | None = None
        self.out = False
        if len(free) == 2 and are_paired(text, c, free):
            self.pair, free = free[1], free[:1]
            if c.objects and all(cue.kind == "behind" for cue, _ in c.objects) == is_better(free[0], self.pair):
                self.pair, free = free[0], [self.pair]  # who is ahead has the better mark, whichever stands first
        self.marks = self.own + [m for m in free if m not in self.own] if self.own else free
        self.flags = records_set(text, s, c) if "record" in kinds else set()
        if "next" in kinds and not self.places and not self.wins:
            self._next_place(kinds["next"][0])
        self.values: list[int | None] = [1] if self.wins else []
        if self.places:
            self.values = [t.value if isinstance(t.value, int) else int(t.value or 0) or None for t in self.places]
        self.start: int | None = None
        self.end: int | None = None
        if told := [*self.wins, *self.places]:
            self.start, self.end = min(map(_START, told)), max(map(_END, told))
        if c.named is not None and s.start <= c.named.start and (self.start is None or c.named.start < self.start):
            self.start = c.named.start
        competition = c.competition() if "competition" in kinds else None
        self.competition: CompetitionRow | None = competition.value if competition is not None else None
        self._read()

    def _read(self) -> None:
        subject, kinds, disc = self.c.subject, self.c.by_kind, self.discs[0] if self.discs else None
        if (
            (outs := kinds.get("out"))
            and subject
            and self.c.doubt is None
            and not self.values
            and not is_reinstated(self.text, self.s, self.c, outs[0])
        ):
            self.out = True
            for who in subject:
                d = self.draft(who, "outcome", None, None, disc)
                d.outcome = str(outs[0].value)
                self.drafts.append(d)
            return
        owned = [t for t in kinds.get("discipline", ()) if t.owner] if self.flags else []
        if owned and len(subject) == 1:
            d = self.draft(subject[0], "record beside a win", None, None, owned[0])
            d.records, self.flags = set(self.flags), set()
            self.drafts.append(d)
        if subject and (self.marks or self.values or self.flags):
            self.drafts.extend(self._one(subject[0]) if len(subject) == 1 else self._several())
        for who, t in self.placed_objects.items():
            d = self.draft(who, "object placed", None, int(t.value), disc)
            d.start, d.end = t.start, t.end
            self.drafts.append(d)

    def _next_place(self, cue: Token) -> None:
        """ "Y was next in …": the place after the last stated one."""
        if (before := next((d.place for d in reversed(self.earlier) if d.place is not None and d.sure), None)) is not None:
            self.places = [Token("place", cue.start, cue.end, before + 1)]

    def draft(self, person: str, rule: str, mark: Token | None, place: int | None, disc: Token | None) -> Draft:
        """A draft with all that the clause says of everybody in it: date, competition, round."""
        s, c = self.s, self.c
        start, end = self.start, self.end
        for t in (mark, disc):
            if t is not None:
                start = t.start if start is None or t.start < start else start
                end = t.end if end is None or t.end > end else end
        start, end = s.start if start is None else start, s.end if end is None else end
        d = Draft(person, start, end if end > start else start + 1, rule, self.index)
        d.place = place
        if mark is not None:
            d.mark = mark.value
            self.used.add(mark.start)
            disc = s.discipline_of.get(mark.start, disc)
            if "record" in s.kinds:
                r = s.record_of_mark.get(mark.start) or leading(self.text, s, mark)
                if r is not None and not is_held(s, r):
                    d.records |= set(r.value.flags)
            d.prelim = bool(_QUALIFIED.search(lowered(self.text), max(s.start, start - 10), mark.start))
        d.discipline = disc.value if disc is not None else None
        d.competition = self.competition
        if "date" in c.by_kind:
            d.date = date_of(self.text, c, disc)
        if "round" in c.by_kind:
            d.round = min(c.by_kind["round"], key=lambda t: abs(t.start - start)).value
        return d

    def _several(self) -> list[Draft]:
        """Several subjects: marks and places one each, in order, or shared."""
        out: list[Draft] = []
        people, values, discs = self.c.subject, self.values, self.discs
        plain = [m for m in self.marks if self.text[m.start - 1] != "("]  # "in 37.47, with Japan second (37.52)"
        marks = self.marks if len(self.marks) == len(people) or len(self.marks) == 1 and values else plain
        beside = own_races(self.text, self.s, people)
        if len(people) == 2 and values == [3] and self.text.endswith(("podium", "top three"), self.places[0].start, self.places[0].end):
            values = [2, 3]  # "X and Y completed the podium"
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
            disc = beside.get(who, disc)
            out.append(self.draft(who, "several subjects", mark, place, disc))
        return out

    def _one(self, who: str) -> list[Draft]:
        """One subject: one mark and place; or several disciplines, titles or marks."""
        place = self.values[0] if self.values else None
        if len(self.discs) >= 2 and (self.values or len(self.marks) >= len(self.discs)):
            return self._disciplines(who, place)
        named = self.c.all("competition") if not self.marks else ()
        titles = [t for t in named if any(w.kind == "title" and t.start <= w.start < t.end for w in self.wins)] if len(named) > 1 else []
        if len(titles) > 1:
            return [self._title(who, t) for t in titles]
        if len(self.marks) > 1:
            return self._respectively() or self._marks(who, place)
        disc = self.discs[0] if self.discs else None
        d = self.draft(who, "clause", self.marks[0] if self.marks else None, place, disc)
        d.records |= self.flags
        for t in (*self.places, *self.wins):
            d.span("place", t)
        for t in self.marks:
            d.span("mark", t)
        if medals := medals_by_date(self.text, self.c) if d.mark is None and {"date", "place"} <= self.c.by_kind.keys() else []:
            out = [self.draft(who, "several dates", None, n, disc) for n, _ in medals]
            for twin, (_, row) in zip(out, medals, strict=True):
                twin.date, twin.competition = row, None
            return out
        out = [d]
        for t in listed_competitions(self.text, self.c) if place is not None and not self.marks else []:
            twin = self.draft(who, "several titles", None, place, disc)
            twin.competition, twin.date = t.value, None
            out.append(twin)
        for row in listed_dates(self.text, self.c)[1:] if place is not None and d.mark is None and "date" in self.c.by_kind else []:
            twin = self.draft(who, "several dates", None, place, disc)
            twin.date, twin.competition = row, None
            out.append(twin)
        return out

    def _respectively(self) -> list[Draft]:
        """ "X with his speed and Y with his will both … in 48.12 and 48.96 respectively": a mark each for the two who were named."""
        if not self.text.startswith((" respectively", ", respectively"), self.marks[-1].end):
            return []
        named = list(dict.fromkeys(t.value for t in self.s.tokens if t.kind == "person" and not t.owner and t.start < self.marks[0].start))
        if len(named) != len(self.marks):
            return []
        disc = self.discs[0] if self.discs else None
        return [self.draft(who, "several subjects", mark, None, disc) for who, mark in zip(named, self.marks, strict=True)]

    def _title(self, who: str, t: Token) -> Draft:
        beside = [x for x in self.c.all("discipline") if t.start - 26 <= x.start < t.end and not x.owner]
        d = self.draft(who, "several titles", None, 1, beside[-1] if beside else None)
        d.competition, d.strict = t.value, not beside
        return d

    def _disciplines(self, who: str, place: int | None) -> list[Draft]:
        """ "won the 100m (11.1) and 200m (22.6)", "an 800m and 1500m double (4:10.50 and 2:06.10)": a mark goes where it is plausible.

        "sixth in the 100, fourth in the 200 and hurdles": of several places the last told before a discipline is its own."""
        out: list[Draft] = []
        bound = [m for m in self.marks if m.start in self.s.discipline_of]
        free = [m for m in self.marks if m not in bound]
        for k, disc in enumerate(self.discs):
            mine = next((m for m in bound if self.s.discipline_of[m.start] is disc), None)
            if mine is None and len(free) == len(self.discs):
                fits = [m for m in free if catalogue()[disc.value.code].plausible(m.value.mark_value)]
                mine = free[k] if free[k] in fits or not fits else fits[0]
            if len(self.told) > 1 and (t := told_before(self.told, self.discs, k)) is not None:
                place = int(t.value or 0) or None if t.kind == "place" else 1
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
        anchor = next(iter(self.places or self.wins), None)
        best = min(self.marks, key=lambda m: abs(m.start - anchor.start)) if anchor is not None else None
        for k, m in enumerate(self.marks):
            read = [t for t in self.s.tokens if t.kind == "discipline" and t.value.code == m.value.discipline and t.start < m.start]
            likely = [t for t in (*self.discs, *read[-1:]) if catalogue()[t.value.code].plausible(m.value.mark_value)]
            likely = likely or ([] if m.value.discipline else self.discs)
            nearest = min(likely, key=lambda t: away(t, m)) if likely else None
            low = self.marks[k - 1].end if k else self.s.start  # each of several wins is of the mark behind it
            mine = m is best or len(self.wins) > 1 and any(low <= w.start < m.start for w in self.wins)
            d = self.draft(who, "several marks", m, place if mine else None, nearest)
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
