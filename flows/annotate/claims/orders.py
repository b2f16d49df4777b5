"""What "beat", "ahead of" and "behind" say of one clause: who finished before whom, and the places that follow from it."""

from __future__ import annotations

import re

from flows.annotate.claims.drafts import Draft, Order
from flows.annotate.claims.reader import ClauseReader
from flows.annotate.claims.tokens import Token

_RECORD_OF = re.compile(r"['’]?s? (?:(?!in\b|with\b|by\b|at\b|for\b|to\b|and\b|on\b|over\b)[\w-]+ ){0,2}(?:record|mark|best|time)s?\b")
_LOST = re.compile(r"(?:beaten|lost|loses|losing|defeated|edged|outkicked|outsprinted|pipped|upset)\b", re.I)
_CLOSE = re.compile(r"\b(?:just|right|directly|immediately|one place|close|narrowly)\b[\w\s]*$")
BACK_WORDS = frozenset(("back", "adrift", "behind"))
"""One of them stands in all that ``next_behind`` reads."""
_BACK = re.compile(
    r"(?:,? (?:of|from) [A-Z][\w ]{2,20})?,? (?:was |finished |came home |another |only |just |some |about |a |an )*(?:[\w.]+ )?"
    r"(?:seconds?|secs?|met(?:re|er)s?|m|strides?|yards?|hundredths|tenths|points?)(?: of a second)?"
    r" (?:back|adrift|behind|further back)\b(?! (?:the|her|his|their|an?|schedule)\b)"
)
_HANDED = re.compile(r"\b(?:loss|defeat|beaten|home straight|home stretch|homestraight|line|finish)\b")


class OrderReader:
    """Reads the objects of one clause on construction: ``orders`` always; drafts of its reader where a win or a place is stated."""

    def __init__(self, reader: ClauseReader) -> None:
        self.text, self.s, self.c, self.reader = reader.text, reader.s, reader.c, reader
        self.mid, self.discs, self.pair = reader.mid, reader.discs, reader.pair
        self.orders: list[Order] = []
        c = self.c
        if not c.subject or c.doubt is not None and any(cue.kind == "beat" and c.doubt < cue.start for cue, _ in c.objects):
            return
        if c.doubt is not None and not reader.wins and not reader.values:
            return
        who = c.subject[0]
        own = next((d for d in reader.drafts if d.person == who), None)
        place = reader.values[0] if reader.values else None
        before = [d for d in reversed(reader.earlier) if d.person == who and d.kind == "result"]
        if own is None:
            own = before[0] if before else None
            if own is not None and place is None and own.sure:
                place = own.place
        if place is None and own is not None and own.place is None and own.mark is None:
            place = next((d.place for d in before if d.place is not None and d.sure), None)
        for k, (cue, p) in enumerate(c.objects if place is None and own is None else ()):
            if cue.kind == "ahead" and (third := reader.placed_objects.get(p.value)) is not None:
                place = int(third.value) - 1 - k  # "ahead of Y and Z in third"
                own = self._add(reader.draft(who, "clause", None, place, self.discs[0] if self.discs else None))
                own.sure = False
        for k, (cue, p) in enumerate(c.objects):
            if cue.value == "-" or p.value in reader.placed_objects and cue.kind == "ahead":
                continue  # passed on the way
            if self.mid and cue.kind != "beat" and not reader.wins or _RECORD_OF.match(self.text, p.end):
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
        self.orders.append(Order(first, second, min(cue.start, p.start), max(cue.end, p.end), self.reader.index, cue.kind, close))
        if p.value in self.reader.placed_objects:
            if own is not None and own.place is None:
                own.place, own.sure = int(self.reader.placed_objects[p.value].value) - 1 or None, False
            return own
        value: int | None = None
        needs: str | None = None
        tokens = self.s.tokens if self.s.mark_of else ()
        bound = next(
            (
                t
                for t in tokens
                if t.kind == "mark"
                and self.s.mark_of.get(t.start) == p.value
                and t.start not in self.s.foreign
                and t.start - p.start > 0
                and not any(x.kind == "person" and x.value == p.value and p.end < x.start < t.start for x in tokens)
            ),
            None,
        )
        if ahead and place is not None and (cue.kind != "beat" or place == 1):
            value = place + 1 + k
        elif ahead and place is None and cue.kind == "beat" and not self.mid and cue.value == "1":
            value = 2 + k if n <= 2 else None
            own = own or self._add(self.reader.draft(who, "beat", None, None, disc))
            if own.place is None:
                own.place, own.sure = 1, False
        elif ahead and place is None and own is not None and own.mark is not None and not self.mid and cue.kind == "ahead":
            own.place, own.sure = 1, False
            value = 2 + k
        elif not ahead and place is not None:
            value = k + 1 if place == n + 1 else place - 1 if close and n == 1 and place > 1 else None
        elif not ahead and n == 1 and not self.mid and _LOST.match(self.text, cue.start) and (disc or c.has("competition", "date")):
            value = 1
            own = own or self._add(self.reader.draft(who, "lost", None, None, disc))
            if own.place is None and own.mark is None:
                own.place, own.sure = 2, False
        followed = bound is None or self.text.startswith("followed", cue.start)
        if value is None and followed and cue.kind == "ahead" and place is None and not self.mid and own is None:
            value, needs = 2 + k, who
        if value is None and bound is None and not (self.pair is not None and k == 0):
            return own
        d = self._add(self.reader.draft(p.value, f"order {cue.kind}", bound or (self.pair if k == 0 else None), value, disc))
        d.like, d.needs, d.sure = own, needs, False
        d.start, d.end = min(cue.start, p.start), max(cue.end, p.end, bound.end if bound is not None else 0)
        if bound is None:
            d.records = set()
            if d.mark is None and own is not None and "countback " in self.text[max(0, p.start - 40) : p.start]:
                d.mark = own.mark  # "won on countback from Name"
        for other in self.discs[1:] if value is not None and bound is None and n == 1 else []:
            twin = self._add(self.reader.draft(p.value, d.rule, None, value, other))
            twin.sure, twin.start, twin.end, twin.records = False, d.start, d.end, set()
        return own

    def _add(self, d: Draft) -> Draft:
        self.reader.drafts.append(d)
        return d


def next_behind(text: str, toks: list[Token], winner: Draft | None, told: list[Draft], index: int) -> Draft | None:
    """ "X was three seconds back", "with X two metres behind": second, where the winner was told just before and no second is."""
    if winner is None or winner.place != 1 or winner.kind != "result" or any(d.place == 2 for d in told):
        return None
    known = {d.person: d for d in (winner, *told)}
    for t in toks:
        if t.kind == "person" and t.form == "name" and t.start > winner.start and _BACK.match(text, t.end):
            if (own := known.get(t.value)) is not None:
                if own.place is None:
                    own.place, own.sure = 2, False
                return None
            return Draft(t.value, t.start, t.end, "order behind", index, place=2, sure=False, like=winner)
    return None
