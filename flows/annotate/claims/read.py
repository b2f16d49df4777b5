"""Clauses → drafts of claims and orders: what each clause says, then what the sentence as a whole adds."""

from __future__ import annotations

import itertools
import re

from flows.annotate.claims.achieved import TAKES
from flows.annotate.claims.clauses import Sentence
from flows.annotate.claims.drafts import Draft, Order
from flows.annotate.claims.held import set_apart_dates
from flows.annotate.claims.listing import respectively
from flows.annotate.claims.named import disciplines_of, set_apart_competitions, set_apart_records
from flows.annotate.claims.orders import OrderReader
from flows.annotate.claims.reader import ClauseReader
from flows.annotate.claims.spoken import bound_marks, held_records
from flows.annotate.claims.telling import tells
from flows.annotate.claims.tokens import Token
from flows.annotate.text import lowered
from flows.rows import MarkRow

_SAME = re.compile(
    r"\b(?:match\w*|equal\w*|ran|clocked|recorded|given|shared) (?:that|the same|an identical|his|her"
    r"|this) (?:winning )?(?:time|mark|distance|height|clocking)\b|\bin the same time\b",
)
_SHARED = re.compile(r" (?:time|mark|distance|height|clocking)")
"""What is quick to look for and stands in all that ``_SAME`` finds."""


def _same_time(text: str, s: Sentence, drafts: list[Draft], last: MarkRow | None) -> None:
    """ "X matched that time in fifth": the mark last spoken of is X's too."""
    bare = [d for d in drafts if d.mark is None and d.kind == "result"]
    found = _SAME.search(lowered(text), s.start, s.end) if bare and _SHARED.search(text, s.start, s.end) else None
    if found is None:
        return
    before = [t.value for t in s.kinds.get("mark", ()) if t.end <= found.start()]
    mark = before[-1] if before else last
    near = [d for d in bare if abs(d.start - found.start()) < 80]
    if mark is not None and near:
        near[0].mark = mark
        near[0].rule = "same mark"


def read(text: str, s: Sentence, index: int, last_mark: MarkRow | None = None) -> tuple[list[Draft], list[Order]]:
    """All that the clauses of one sentence claim."""
    drafts: list[Draft] = []
    orders: list[Order] = []
    used: set[int] = set()
    kinds = s.kinds
    set_apart_dates(text, s)
    if "competition" in kinds and text.find(" to ", s.start, s.end) >= 0:
        set_apart_competitions(text, s)
    if "discipline" in kinds:
        _inherit_events(text, s)
    if "resp" in kinds and "place" in kinds:
        respectively(s)
    if s.mark_of:
        s.clause_of = {t.start: c for c in s.clauses for t in c.tokens if t.kind == "mark"}
    won: Draft | None = None
    for clause in s.clauses:
        clause.close()
        if "record" in clause.by_kind and "discipline" in clause.by_kind:
            set_apart_records(text, clause)
        if not tells(text, s, clause):
            continue
        reader = ClauseReader(text, s, clause, index, used, drafts)
        if clause.objects and not reader.out:
            orders.extend(OrderReader(reader).orders)
        if won is not None and clause.kind == "rel":
            _mark_of_winner(won, reader.drafts, drafts)
        drafts.extend(reader.drafts)
        won = reader.drafts[0] if clause.kind == "agent" and len(reader.drafts) == 1 else None
    if orders and "mid" in kinds and kinds.keys().isdisjoint(("win", "place", "mark")):
        orders = [
            o for o in orders if o.rule == "beat" or any(t.kind == "nomark" and o.start - 24 <= t.start <= o.end + 40 for t in s.tokens)
        ]
    if drafts:
        _same_time(text, s, drafts, last_mark)
    if orders and text.find(" both ", s.start, s.end) >= 0:
        _both(text, s, drafts)
    if s.place_of:
        drafts.extend(_places_before_names(text, s, index))
    if s.mark_of:
        drafts.extend(bound_marks(text, s, index, drafts, used))
    if "record" in kinds:
        for d in held_records(text, s, index, used):
            d.like = next((o for o in drafts if o.person == d.person and o.kind == "result"), None)
            if d.like is not None and d.like.mark is None and _is_new_best(text, d):
                d.like.mark, d.like.records = d.mark, d.like.records | d.records
            else:
                drafts.append(d)
        _passive_records(text, s, drafts)
    if len(drafts) > 1:
        _verdict(text, s, drafts)
    return drafts, orders


_BOTH = re.compile(
    r"\bboth (?:had |having |men |women |athletes )?(?:gone|cleared|clearing|jumped|run|ran|clocked|thrown|threw|finished|ended|went)\b"
)


def _both(text: str, s: Sentence, drafts: list[Draft]) -> None:
    """ "X won on countback from Y after both had gone over at 5.92m": Y's mark too."""
    places = {d.place: d for d in drafts if d.kind == "result" and d.place is not None}
    marks = s.kinds.get("mark", ())
    if len(marks) == 1 and {*places} == {1, 2} and _BOTH.search(text, s.start, marks[0].start):
        for d in places.values():
            d.mark = marks[0].value


_NEW = re.compile(r"\b(?:to|in|with|of|for) an? (?:[\w-]+ ){0,2}$")


def _is_new_best(text: str, d: Draft) -> bool:
    """ "front-ran her way to a personal best of 2:00.31": a best of this race, not one told of."""
    new = d.records <= {"PB", "SB"} and d.mark is not None and d.date is None and d.competition is None
    return new and _NEW.search(text, d.start - 40, d.start) is not None


def _mark_of_winner(won: Draft, told: list[Draft], drafts: list[Draft]) -> None:
    """ "won by X, who cleared 2.37m": one result."""
    mine = told[0] if len(told) == 1 else None
    if mine is None or mine.person != won.person or mine.place is not None or won.mark is not None or mine.mark is None:
        return
    if mine.kind == "result" and mine.discipline is None and mine.date is None and mine.competition is None:
        mine.place, mine.sure, mine.discipline, mine.date, mine.competition = won.place, won.sure, won.discipline, won.date, won.competition
        drafts[:] = [d for d in drafts if d is not won]


_TOLD = ("win", "get", "title", "winnoun", "place", "finish", "beat", "hyp", "neg", "mid", "out")


def _inherit_events(text: str, s: Sentence) -> None:
    """ "A won the 100m and B the long jump"; "A 100 and 200m, B shot and discus … took two titles": the shared win."""
    bare = [c for c in s.clauses if c.tokens and c.subject and not c.inherited and c.has("discipline") and not c.has(*_TOLD)]
    if not bare:
        return
    cue: Token | None = None
    for c, after in itertools.zip_longest(s.clauses, s.clauses[1:]):
        winners = next((t for t in c.tokens if t.kind == "winnoun" and text.startswith("inners", t.start + 1)), None)
        if winners is not None and c.subject and c.named is not None and winners.start < c.named.start:
            cue = Token("win", winners.start, winners.end, "1")
            if (
                after is not None
                and after.kind == "rel"
                and after.subject == c.subject
                and after.has("discipline")
                and not c.has("discipline")
            ):
                c.tokens.remove(winners)  # "winners included X, who took the 1500m, and Y (110m hurdles)": told by the relative clause
        elif any(c is b for b in bare):
            if cue is not None:
                c.tokens.append(Token("win", cue.start, cue.end, "1"))
        elif c.subject and c.has("discipline") and c.kind != "rel":
            told = not c.has("hyp", "neg") and len(c.subject) == 1
            cue = (
                next((t for t in c.tokens if t.kind == "win" or t.kind == "get" and text[t.start : t.end].lower() in TAKES), None)
                if told
                else None
            )
    rest = [c for c in bare if not c.has("win", "mark")]
    if rest and (len(bare) >= 2 or sum(c.has("winnoun", "title") and c.has("discipline") for c in s.clauses) >= 2):
        shared = next((t for c in s.clauses for t in c.tokens if t.kind in ("win", "winnoun", "title") and not c.has("hyp", "neg")), None)
        for c in rest:
            if shared is None:
                break
            c.tokens.append(Token("win", shared.start, shared.end, "1"))


_FORMER = ("previous ", "former ", "past ", "multiple ", "time ", "times ")
"""Before a winner of no edition told."""


def _places_before_names(text: str, s: Sentence, index: int) -> list[Draft]:
    """ "Runner-up X", "2017 winner Y": the place of the name after it."""
    out = []
    for start, who in s.place_of.items():
        token = next(t for t in s.tokens if t.start == start)
        if text.endswith(_FORMER, 0, start):
            continue
        d = Draft(who, start, token.end, "place before name", index, place=int(token.value or 1))
        clause = next((c for c in s.clauses if token in c.tokens), None)
        beside = s.discipline_of.get(start)
        disc = [beside] if beside is not None else disciplines_of(clause, text) if clause is not None else []
        d.discipline = disc[0].value if disc else None
        dated = next((t for t in s.tokens if t.kind in ("date", "held") and 0 <= start - t.end <= 3), None)
        d.date = dated.value if dated is not None else None
        out.append(d)
    return out


_PASSIVE = re.compile(r"\b(?:was|were) (?:set|broken|equalled)\b|\bfell\b|\bwent\b|\bcame\b")


def _passive_records(text: str, s: Sentence, drafts: list[Draft]) -> None:
    """ "A national record fell after X ran …": a record without a subject is of the sentence's first result."""
    if not drafts or drafts[0].kind != "result":
        return
    for c in s.clauses[:-1]:
        if not c.subject and c.all("record") and _PASSIVE.search(text, c.tokens[0].start, c.tokens[-1].end + 12):
            for t in c.all("record"):
                if not t.value.negated:
                    drafts[0].records |= set(t.value.flags)


_VERDICT = re.compile(
    r"\b(?:given|awarded|got|getting|handed|took|taking|earned|declared) the (?:verdict|nod|win|decision|victory|winner)\b"
)


def _verdict(text: str, s: Sentence, drafts: list[Draft]) -> None:
    """ "X and Y both clocked 55.31, X given the verdict": first and second in one time."""
    tied = [d for d in drafts if d.rule == "several subjects" and d.place is None and d.mark is not None]
    found = _VERDICT.search(text, s.start, s.end) if len(tied) == 2 and tied[0].mark is tied[1].mark else None
    if found is None:
        return
    named = [t.value for t in s.tokens if t.kind == "person" and t.end <= found.start()]
    if named and named[-1] in (tied[0].person, tied[1].person):
        for d in tied:
            d.place, d.sure = (1, True) if d.person == named[-1] else (2, False)
