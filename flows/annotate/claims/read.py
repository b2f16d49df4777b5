"""Clauses → drafts of claims and orders: which mark, place and record belong to which athlete of the clause."""

from __future__ import annotations

import itertools
import re

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.drafts import Draft, Order
from flows.annotate.claims.records import Record
from flows.annotate.claims.tokens import Token
from flows.annotate.disciplines import DisciplineMention, catalogue
from flows.rows import DateRow, MarkRow

_SET = re.compile(
    r"\b(?:set|sets|setting|broke|breaks?|breaking|broken|smash\w*|shatter\w*|equal\w*|match\w*|lower\w*|improv\w*|better\w*"
    r"|eclips\w*|ran|run|running|runs|clock\w*|threw|throw\w*|leap\w*|leapt|jump\w*|clear\w*|record\w*|post\w*|establish\w*"
    r"|claim\w*|secur\w*|in an?|with an?|extend\w*|to an?|ti(?:ed|es)|produc\w*|surpass\w*|obliterat\w*|demolish\w*|took"
    r"|takes|taking|win\w*|won|achiev\w*|deliver\w*|for an?|new|own|was an?|is an?)\b",
    re.I,
)
_QUALIFIED = re.compile(r"\b(?:qualif\w+|advanc\w+|progress\w+|reach\w+) (?:\w+ )?(?:for|to|into|through|in)\b", re.I)
_RECORD_OF = re.compile(r"['’]?s? (?:(?!in\b|with\b|by\b|at\b|for\b|to\b|and\b|on\b|over\b)[\w-]+ ){0,2}(?:record|mark|best|time)s?\b")
_LOST = re.compile(r"(?:beaten|lost|loses|losing|defeated|edged|outkicked|outsprinted|pipped|upset)\b", re.I)
_INTO = re.compile(r"['’s]*[\s*_]*(?:\([^)]*\)[\s*_]*)?(?:back |down )?(?:in|into|to|for)(?: the| a)? $|['’s]* $")


_SAME = re.compile(
    r"\b(?:match\w*|equal\w*|ran|clocked|recorded|given|shared) (?:that|the same|an identical|his|her"
    r"|this) (?:winning )?(?:time|mark|distance|height|clocking)\b|\bin the same time\b",
    re.I,
)


def _same_time(text: str, s: Sentence, drafts: list[Draft], last: MarkRow | None) -> None:
    """ "X matched that time and finished fifth": the mark last spoken of is X's too."""
    found = _SAME.search(text, s.start, s.end)
    if found is None:
        return
    before = [t.value for t in s.tokens if t.kind == "mark" and t.end <= found.start()]
    mark = before[-1] if before else last
    near = [d for d in drafts if d.mark is None and d.kind == "result" and abs(d.start - found.start()) < 80]
    if mark is not None and near:
        near[0].mark = mark
        near[0].rule = "same mark"


def read(text: str, s: Sentence, index: int, last_mark: MarkRow | None = None) -> tuple[list[Draft], list[Order]]:
    """All that the clauses of one sentence claim."""
    drafts: list[Draft] = []
    orders: list[Order] = []
    used: set[int] = set()
    _held_dates(text, s)
    _inherit_events(text, s)
    for clause in s.clauses:
        d, o = _clause(text, s, clause, index, used, drafts)
        drafts.extend(d)
        orders.extend(o)
    if any(t.kind == "mid" for t in s.tokens) and not any(t.kind in ("win", "place", "mark") for t in s.tokens):
        orders = [
            o for o in orders if o.rule == "beat" or any(t.kind == "nomark" and o.start - 24 <= t.start <= o.end + 40 for t in s.tokens)
        ]
    _same_time(text, s, drafts, last_mark)
    for start, who in s.place_of.items():
        token = next(t for t in s.tokens if t.start == start)
        d = Draft(who, start, token.end, "place before name", index, place=int(token.value or 1))
        clause = next((c for c in s.clauses if token in c.tokens), None)
        disc = _last_run(clause, text) if clause is not None else []
        d.discipline = disc[0].value if disc else None
        dated = next((t for t in s.tokens if t.kind == "date" and 0 <= start - t.end <= 3), None)
        d.date = dated.value if dated is not None else None
        drafts.append(d)
    drafts.extend(_bound(text, s, index, drafts, used))
    drafts.extend(_holders(text, s, index, used))
    for c in s.clauses[:-1]:
        if (
            not c.subject
            and drafts
            and c.has("record")
            and re.search(
                r"\b(?:was|were) (?:set|broken|equalled)\b|\bfell\b|\bwent\b|\bcame\b", text[c.tokens[0].start : c.tokens[-1].end + 12]
            )
        ):
            for t in c.all("record"):
                if not t.value.negated and drafts[0].kind == "result":
                    drafts[0].records |= set(t.value.flags)
    return drafts, orders


_OF_HELD = re.compile(
    r"(?: of [\d:.,]+\w*)?,? ?(?:which |that )?(?:was |had been |has stood |had stood |he |she )?(?:set|run|ran|established"
    r"|from|dating|made|since|standing)?(?: back)?[^.;]{0,40}$"
)


def _held_dates(text: str, s: Sentence) -> None:
    """Dates of a record that is spoken of are not dates of this race: "his 1985 record", "the record set 39 years ago by …"."""
    for r in [t for t in s.tokens if t.kind == "record" and _is_holder(s, t)]:
        for t in s.tokens:
            if t.kind == "date" and (
                r.start - 22 <= t.start < r.end
                or 0 <= t.start - r.end <= 90
                and _OF_HELD.fullmatch(text[r.end : t.start])
                and re.search(r"\b(?:set|run|ran|since|from|stood|dating)\b", text[r.end : t.end])
            ):
                t.kind = "held"
    for start in s.agent_records:
        record = next(t for t in s.tokens if t.start == start and t.kind == "record")
        if not any(s.record_of_mark.get(m.start) is record for m in s.tokens if m.kind == "mark"):
            m = next(
                (
                    m
                    for m in s.tokens
                    if m.kind == "mark"
                    and m.start > record.end
                    and m.start - record.end < 130
                    and re.search(r"\b(?:of|in|with|at|\() ?$", text[record.end : m.start])
                ),
                None,
            )
            if m is not None:
                s.record_of_mark[m.start] = record
                s.tight.add(m.start)
    for h in [t for t in s.tokens if t.kind == "held"]:
        for t in s.tokens:
            if t.kind == "competition" and 0 <= t.start - h.end <= 14:
                t.kind = "heldcomp"
    for m in [t for t in s.tokens if t.kind == "mark" and t.start in s.foreign]:
        for t in s.tokens:
            if t.kind == "date" and 0 <= t.start - m.end <= 45:
                t.kind = "held"
    for i, t in enumerate(s.tokens[:-1]):
        nxt = s.tokens[i + 1]
        if (
            t.kind == "person"
            and t.owner
            and nxt.kind == "date"
            and nxt.start - t.end <= 4
            and not (i + 2 < len(s.tokens) and s.tokens[i + 2].kind in ("title", "winnoun", "competition", "discipline"))
        ):
            nxt.kind = "held"


def _inherit_events(text: str, s: Sentence) -> None:
    """ "A won the 100m and B the long jump"; "A 800 and 1500m, B long and triple jump … took two titles": the shared win."""
    bare = [
        c
        for c in s.clauses
        if c.subject
        and not c.inherited
        and c.has("discipline")
        and not c.has("win", "get", "title", "winnoun", "place", "mark", "finish", "beat", "hyp", "neg", "mid", "out")
    ]
    if not bare:
        return
    for c in bare:
        k = s.clauses.index(c)
        if (
            k
            and len(s.clauses[k - 1].subject) == 1
            and s.clauses[k - 1].has("win")
            and s.clauses[k - 1].has("discipline")
            and not s.clauses[k - 1].has("hyp", "neg")
        ):
            c.tokens.append(next(t for t in s.clauses[k - 1].tokens if t.kind == "win"))
    rest = [c for c in bare if not c.has("win")]
    if len(bare) >= 2 or rest and sum(c.has("winnoun", "title") and c.has("discipline") for c in s.clauses) >= 2:
        cue = next((t for c in s.clauses for t in c.tokens if t.kind in ("win", "winnoun", "title") and not c.has("hyp", "neg")), None)
        if cue is not None:
            for c in rest:
                c.tokens.append(Token("win", cue.start, cue.end, "1"))


def _clause(text: str, s: Sentence, c: Clause, index: int, used: set[int], earlier: list[Draft]) -> tuple[list[Draft], list[Order]]:
    subject = list(c.subject)
    _record_disciplines(text, c)
    discs = _last_run(c, text)
    marks = [t for t in c.all("mark") if t.start not in s.mark_of and not _holder_mark(s, t)]
    own = [t for t in s.tokens if t.kind == "mark" and t.start not in used and s.mark_of.get(t.start) in subject and not _holder_mark(s, t)]
    mid = c.has("mid")
    wins, places = _achieved(text, c, mid, s.place_of)
    drafts: list[Draft] = []
    placed_objects = {}
    for cue, p in c.objects:
        for t in list(places):
            if cue.kind == "beat" and t.start >= p.end and _INTO.fullmatch(text[p.end : t.start]):
                placed_objects[p.value] = t
                places.remove(t)
    pair = None
    if len(marks) == 2 and _paired(text, c, marks):
        pair, marks = marks[1], marks[:1]
        if c.objects and all(cue.kind == "behind" for cue, _ in c.objects):
            pair, marks = marks[0], [pair]
    flags = _flags(text, s, c)
    hyp = _first_hyp(c)
    outs = c.all("out")
    if not places and not wins and earlier and (nxt := next((t for t in c.tokens if t.kind == "next"), None)) is not None:
        before = next((d.place for d in reversed(earlier) if d.place is not None and d.sure), None)
        if before is not None:
            places = [Token("place", nxt.start, nxt.end, before + 1)]
    place_values: list[int | None] = [t.value if isinstance(t.value, int) else int(t.value or 0) or None for t in places]
    if wins and not places:
        place_values = [1]
    date = _near(c.all("date"))
    named = c.all("competition")
    plain = [t for t in named if not any(x.kind in ("title", "place") and t.start <= x.start < t.end for x in c.tokens)]
    comp = _near(plain) or _near(named)
    rounds = c.all("round")
    all_marks = own + [m for m in marks if m not in own]

    def draft(person: str, rule: str, mark: Token | None, place: int | None, disc: Token | None) -> Draft:
        tokens = [*wins, *places, *([mark] if mark else []), *([disc] if disc else [])]
        anchor = c.named
        start = min([t.start for t in tokens] + ([anchor.start] if anchor is not None and anchor.start >= s.start else []), default=s.start)
        end = max((t.end for t in tokens), default=s.end)
        d = Draft(person, start, max(end, start + 1), rule, index)
        d.place = place
        if mark is not None:
            d.mark = mark.value
            used.add(mark.start)
            disc = s.discipline_of.get(mark.start, disc)
            r = s.record_of_mark.get(mark.start)
            if r is not None and not _is_holder(s, r):
                d.records |= set(r.value.flags)
        if disc is not None:
            d.discipline = disc.value
        d.date = _date_of(text, c, disc, date)
        d.prelim = mark is not None and bool(_QUALIFIED.search(text[max(s.start, start - 10) : mark.start]))
        d.competition = comp.value if comp is not None else None
        d.round = min(rounds, key=lambda t: abs(t.start - start)).value if rounds else None
        return d

    if outs and subject and not hyp:
        for who in subject:
            d = draft(who, "outcome", None, None, discs[0] if discs else None)
            d.outcome = str(outs[0].value)
            drafts.append(d)
        return drafts, []
    owned = [t for t in c.all("discipline") if t.owner]
    if owned and flags and len(subject) == 1:
        d = draft(subject[0], "record beside a win", None, None, owned[0])
        d.records, flags = set(flags), set()
        drafts.append(d)
    if subject and (all_marks or place_values or flags):
        if len(subject) == 1:
            drafts.extend(_one(text, s, c, draft, subject[0], all_marks, place_values, discs, flags, places, wins))
        elif place_values or all_marks:
            for n, who in enumerate(subject):
                bound = next((m for m in own if s.mark_of[m.start] == who), None)
                if bound is None and own:
                    mark = None
                    place = place_values[n] if len(place_values) == len(subject) else (place_values[0] if len(place_values) == 1 else None)
                    if place is not None:
                        drafts.append(draft(who, "several subjects", None, place, discs[0] if discs else None))
                    continue
                mark = (
                    bound
                    if bound is not None
                    else all_marks[n]
                    if len(all_marks) == len(subject)
                    else (all_marks[0] if len(all_marks) == 1 and len(place_values) <= 1 else None)
                )
                place = place_values[n] if len(place_values) == len(subject) else (place_values[0] if len(place_values) == 1 else None)
                if mark is None and place is None:
                    continue
                if not mark and wins and not places and len(subject) > 1 and not c.has("title", "winnoun") and False:
                    continue
                one_each = discs[n] if len(discs) == len(subject) and len(discs) > 1 else (discs[0] if discs else None)
                drafts.append(draft(who, "several subjects", mark, place, one_each))
    disc = discs[0] if discs else None
    for who, t in placed_objects.items():
        d = draft(who, "object placed", None, t.value if isinstance(t.value, int) else int(t.value), disc)
        d.start, d.end = min(t.start, t.end - 1), t.end
        drafts.append(d)
    return drafts, _orders(text, s, c, index, drafts, draft, pair, place_values, bool(wins), mid, bool(hyp), placed_objects, discs, earlier)


def _one(text, s, c, draft, who, marks, places, discs, flags, place_tokens, wins):  # type: ignore[no-untyped-def]
    """One subject: one mark and place; or several disciplines, each with its mark; or several marks."""
    out: list[Draft] = []
    bound = [m for m in marks if m.start in s.discipline_of]
    if len(discs) >= 2 and (places or len(marks) >= len(discs)):
        free = [m for m in marks if m not in bound]
        for k, disc in enumerate(discs):
            mine = next((m for m in bound if s.discipline_of[m.start] is disc), None)
            if mine is None and len(free) == len(discs):
                fits = [m for m in free if catalogue()[disc.value.code].plausible(m.value.mark_value)]
                mine = free[k] if free[k] in fits or not fits else fits[0]
            out.append(draft(who, "several disciplines", mine, places[0] if places else None, disc))
        left = [m for m in marks if m not in bound and len(free) != len(discs)]
        if len(left) == 1 and out:
            after = [d for d, t in zip(out, discs, strict=False) if t.end <= left[0].start]
            target = after[-1] if after else out[-1]
            if target.mark is None:
                target.mark = left[0].value
        return out
    named = [t for t in c.all("competition") if any(w.kind == "title" and t.start <= w.start < t.end for w in wins)]
    if len(named) > 1 and not marks:
        for t in named:
            beside = [x for x in c.all("discipline") if t.start - 26 <= x.start < t.end and not x.owner]
            d = draft(who, "several titles", None, 1, beside[-1] if beside else None)
            d.competition = t.value
            out.append(d)
        return out
    if len(places) > 1 and len(discs) < 2 and not marks:
        places = places[:1]
    disc = discs[0] if discs else None
    if len(marks) <= 1:
        d = draft(who, "clause", marks[0] if marks else None, places[0] if places else None, disc)
        d.records |= flags
        for t in (*place_tokens, *wins):
            d.span("place", t)
        for m in marks:
            d.span("mark", m)
        out.append(d)
        years = _coordinated(text, c)
        for row in years[1:] if d.place is not None and d.mark is None else []:
            twin = draft(who, "several dates", None, places[0] if places else None, disc)
            twin.date, twin.competition = row, None
            out.append(twin)
        return out
    anchor = place_tokens[0] if place_tokens else (wins[0] if wins else None)
    best = min(marks, key=lambda m: abs(m.start - anchor.start)) if anchor is not None else None
    for k, m in enumerate(marks):
        nearest = min(discs, key=lambda t: abs(t.start - m.start)) if discs else None
        d = draft(who, "several marks", m, (places[0] if places else None) if m is best else None, nearest)
        stop = marks[k + 1].start if k + 1 < len(marks) else s.end
        inside = [t for t in c.tokens if m.end <= t.start < stop]
        for kind in ("date", "competition"):
            own = [
                t
                for t in inside
                if t.kind == kind and (kind != "date" or "year" not in text[t.start : t.end] and "season" not in text[t.start : t.end])
            ]
            if own:
                setattr(d, kind, own[0].value)
        for t in inside:
            if t.kind == "record" and not t.value.negated and not _is_holder(s, t) and set(t.value.flags) <= flags:
                d.records |= set(t.value.flags)
        out.append(d)
    if flags and out and not any(d.records for d in out):
        out[0].records |= flags
    return out


def _orders(text, s, c, index, drafts, draft, pair, places, won, mid, hyp, placed, discs, earlier):  # type: ignore[no-untyped-def]
    """What "beat", "ahead of", "behind" say: orders always; places where a win or a place is stated."""
    orders: list[Order] = []
    if not c.objects or not c.subject:
        return orders
    disc = discs[0] if discs else None
    who = c.subject[0]
    if any(cue.kind == "beat" and _blocked(c, cue) for cue, _ in c.objects) or (hyp and not won and not places):
        return orders
    own = next((d for d in drafts if d.person == who), None)
    place = places[0] if places else None
    if own is None:
        own = next((d for d in reversed(earlier) if d.person == who and d.kind == "result"), None)
        if own is not None and place is None and own.sure:
            place = own.place
    if place is None and own is not None and own.place is None and own.mark is None:
        told = next((d.place for d in reversed(earlier) if d.person == who and d.kind == "result" and d.place is not None and d.sure), None)
        place = told
    n = len(c.objects)
    for k, (cue, p) in enumerate(c.objects):
        if mid and cue.kind != "beat" and not won:
            continue
        if _RECORD_OF.match(text, p.end):
            continue
        if text[cue.start : cue.start + 4].lower() in ("hand", "over") and not re.search(
            r"\b(?:loss|defeat|beaten|home straight|home stretch|homestraight|line|finish)\b", text[p.end : s.end]
        ):
            continue
        ahead = cue.kind != "behind"
        close = bool(
            re.search(
                r"\b(?:just|right|directly|immediately|one place|close|narrowly)\b[\w\s]*$", text[max(s.start, cue.start - 24) : cue.start]
            )
        )
        orders.append(
            Order(
                who if ahead else p.value, p.value if ahead else who, min(cue.start, p.start), max(cue.end, p.end), index, cue.kind, close
            )
        )
        if p.value in placed:
            continue
        value: int | None = None
        sure = False
        bound = next((t for t in s.tokens if t.kind == "mark" and s.mark_of.get(t.start) == p.value and t.start > p.start), None)
        if ahead:
            if place is not None and cue.kind != "beat" or place == 1:
                value = place + 1 + k if place is not None else None
            elif place is None and cue.kind == "beat" and not mid and cue.value == "1":
                value = 2 + k if n <= 2 else None
                if own is None:
                    own = draft(who, "beat", None, None, disc)
                    drafts.append(own)
                if own.place is None and n >= 1:
                    own.place, own.sure = 1, False
            elif place is None and own is not None and own.mark is not None and not mid and cue.kind == "ahead":
                own.place, own.sure = 1, False
                value = 2 + k
        elif place is not None:
            if place == n + 1:
                value = k + 1
            elif close and n == 1 and place > 1:
                value = place - 1
        elif n == 1 and not mid and _LOST.match(text, cue.start) and (disc is not None or c.has("competition", "date")):
            value = 1
            if own is None:
                own = draft(who, "lost", None, None, disc)
                drafts.append(own)
            if own.place is None and own.mark is None:
                own.place, own.sure = 2, False
        needs = None
        if value is None and bound is None and cue.kind == "ahead" and place is None and not mid and own is None:
            value, needs = 2 + k, who
        if value is None and bound is None and not (pair is not None and k == 0):
            continue
        d = draft(p.value, f"order {cue.kind}", bound if bound is not None else (pair if k == 0 else None), value, disc)
        d.like, d.needs = own, needs
        d.sure, d.start, d.end = sure, min(cue.start, p.start), max(cue.end, p.end, bound.end if bound is not None else 0)
        d.records = set(d.records) if bound is not None else set()
        drafts.append(d)
        for other in discs[1:] if value is not None and bound is None and n == 1 else []:
            twin = draft(p.value, f"order {cue.kind}", None, value, other)
            twin.sure, twin.start, twin.end, twin.records = sure, d.start, d.end, set()
            drafts.append(twin)
    return orders


def _achieved(text: str, c: Clause, mid: bool, placed: dict[int, str]) -> tuple[list[Token], list[Token]]:
    """The win cues and place tokens of a clause that are said to have happened."""
    hyp = _first_hyp(c)
    wins: list[Token] = []
    places: list[Token] = []
    get = None
    for t in c.tokens:
        if hyp is not None and t.start > hyp:
            break
        if t.kind == "win" and not _denied(text, t):
            wins.append(t)
            get = t
        elif t.kind in ("get", "finish", "beat"):
            get = t if t.kind != "finish" or get is None else get
            if (
                t.kind in ("get", "finish")
                and re.match(r"(?:tak|took|claim|won)", text[t.start : t.end].lower())
                and re.match(
                    r" (?:the |his |her )?(?:first |second |opening )?(?:semi-?final|heat|final|race|event)s?\b", text[t.end : t.end + 24]
                )
            ):
                wins.append(t)
            elif text[t.start : t.end].lower() in _TAKES and any(
                x.kind == "discipline"
                and 0 <= x.start - t.end <= 40
                and _OBJECT.fullmatch(text[t.end : x.start])
                and not re.match(r" (?:record|standard|best|lead)", text[x.end : x.end + 10])
                for x in c.tokens
            ):
                wins.append(t)
        elif t.kind == "title" and not _is_title_of(text, t):
            if (
                get is not None
                or c.named is not None
                and c.named.owner
                or re.search(
                    r"\b(?:with|to|for|after|of|in|his|her|their|through)\b[\w\s,.:’'-]{0,40}$", text[max(0, t.start - 48) : t.start]
                )
            ) and not _denied(text, t):
                wins.append(t)
        elif t.kind == "winnoun" and not _denied(text, t):
            wins.append(t)
        elif t.start in placed:
            continue
        elif t.kind == "place" and not (mid and not _finished(text, t)):
            if str(t.value) != "0" and not (t.form and _is_medallist(text, t)):
                places.append(t)
    if wins and places:
        kept = [w for w in wins if w.kind == "win" and not any(0 <= p.start - w.end <= 22 for p in places)]
        if kept and not any(p.start < kept[0].start for p in places) and False:
            places = []
        else:
            wins = []
    values = [str(t.value) for t in places]
    if len(places) > 1 and len(set(values)) == 1:
        places = places[:1]
    return wins, places


_TAKES = frozenset(
    (
        "take",
        "takes",
        "took",
        "taking",
        "claim",
        "claims",
        "claimed",
        "claiming",
        "captured",
        "captures",
        "capturing",
        "swept",
        "added",
        "adds",
        "adding",
        "secured",
        "grabbed",
        "dominated",
    )
)
_OBJECT = re.compile(r" (?!on |over |up |in |part |to |off )(?:the |his |her |both the |another )?(?:[\w'’-]+ ){0,4}")


def _finished(text: str, t: Token) -> bool:
    return bool(
        re.search(r"\b(?:finish\w*|placed|came|took|home|was|claimed|ended) (?:\w+ )?(?:in )?$", text[max(0, t.start - 30) : t.start])
    )


def _is_medallist(text: str, t: Token) -> bool:
    return bool(re.match(r"(?:[- ]medal)?(?:[- ](?:medall?ists?|winning|winners?|hopes?|position))", text[t.end : t.end + 18]))


def _is_title_of(text: str, t: Token) -> bool:
    """ "title holder", "gold medallist", "win bonus", "gold standard": no win of this clause."""
    return bool(
        re.match(
            r"[- ](?:medall?ists?|holders?|defen[cs]e|hopes?|contenders?|winners?|favou?rites?|standard|label|coast|race|at the|hunt"
            r"|ambitions|dreams|chances|rival)",
            text[t.end : t.end + 14],
        )
    ) or bool(
        re.search(r"\b(?:of the|Olympic|current|reigning|defending) $", text[max(0, t.start - 11) : t.start])
        and text[t.start : t.end].lower() in ("champion",)
    )


_DENIED = re.compile(
    r"\b(?:no|without|first|for|any|not|another|next|from|winless|lack of|since (?:his|her) (?:last|first)|instead of|denied"
    r"|desire|bid|hunt|battle|fight|race|hungry) (?:a |an |the |his |her )?$",
    re.I,
)


def _denied(text: str, t: Token) -> bool:
    before = text[max(0, t.start - 30) : t.start]
    return bool(
        re.search(
            r"\b(?:no|without|any|not|denied|bid for|hunt for|battle for|fight for|race for|hungry for|chance of|hopes of|shot at"
            r"|dream of|quest for|far from|short of) (?:a |an |the |his |her )?(?:[\w-]+ )?$",
            before,
            re.I,
        )
    )


def _first_hyp(c: Clause) -> int | None:
    """Where the clause turns hypothetical, future or negative."""
    return next((t.start for t in c.tokens if t.kind in ("hyp", "neg")), None)


def _blocked(c: Clause, cue: Token) -> bool:
    hyp = _first_hyp(c)
    return hyp is not None and hyp < cue.start


def _record_disciplines(text: str, c: Clause) -> None:
    """In a clause with a win and a record, "record in the two miles" keeps its own discipline."""
    if not c.has("title", "win"):
        return
    for r in c.all("record"):
        for t in c.tokens:
            if (
                t.kind == "discipline"
                and 0 <= t.start - r.end <= 24
                and re.fullmatch(r" (?:in|for|over|at) (?:the )?(?:\w+ )?", text[r.end : t.start])
                and len(c.all("discipline")) > 1
            ):
                t.owner = True


def _last_run(c: Clause, text: str) -> list[Token]:
    """The disciplines of the clause: all of one list ("100m and 200m"), else only the one nearest to the event."""
    discs = [t for t in c.all("discipline") if not t.owner]
    if len(discs) < 2:
        return discs
    runs: list[list[Token]] = [[discs[0]]]
    for a, b in itertools.pairwise(discs):
        gap = text[a.end : b.start]
        gap = re.sub(r"\([^)]*\)", "", gap).replace(")", "")
        gap = re.sub(r"^,? (?:in|with|at|of) (?:an? )?(?:[\w-]+ ){0,4}[\d:.,-]+\w*", "", gap)
        if a.value.code == b.value.code:
            continue
        if (
            re.fullmatch(
                r"[\s*_]*(?:,|and|&|/|or|, and|and also|as well as|\+)?[\s*_]*(?:over |in |both )?(?:the |a |and "
                r"|also )*(?:[A-Za-z]+['’]?s? ){0,4}[\s*_]*(?:over )?(?:the )?",
                gap,
            )
            and len(gap) < 55
        ):
            runs[-1].append(b)
        else:
            runs.append([b])
    if len(runs) == 1:
        return runs[0]
    anchors = [t.start for t in c.tokens if t.kind in ("win", "place", "mark", "title", "winnoun", "beat")]
    if not anchors:
        return runs[0]
    return min(runs, key=lambda r: min(abs(a - t.start) for a in anchors for t in r))


def _date_of(text: str, c: Clause, disc: Token | None, fallback: Token | None) -> object:
    """The date that stands right at the discipline ("300m hurdles (last week)"), else the clause's."""
    dates = c.all("date")
    if len(dates) > 1 and disc is not None:
        return min(dates, key=lambda t: (t.start - disc.end) if t.start >= disc.end else (disc.start - t.end) + 4).value
    if len(dates) == 1 and disc is not None and len(c.all("discipline")) > 1:
        near = dates[0]
        gap = text[disc.end : near.start] if near.start >= disc.end else text[near.end : disc.start]
        others = [
            t
            for t in c.all("discipline")
            if t is not disc
            and min(abs(t.end - near.start), abs(near.end - t.start)) < min(abs(disc.end - near.start), abs(near.end - disc.start))
        ]
        if len(gap) > 25 and others:
            return None
    return fallback.value if fallback is not None else None


def _coordinated(text: str, c: Clause) -> list[DateRow]:
    """ "in 2022 and 2023": the dates of one list."""
    dates = c.all("date")
    run = dates[:1]
    for t in dates[1:]:
        if (
            re.fullmatch(r"(?:,| and| &|, and) (?:in |again in |at )?", text[run[-1].end : t.start])
            and t.value.resolved != run[-1].value.resolved
        ):
            run.append(t)
    return [t.value for t in run] if len(run) > 1 and all(t.value.resolved for t in run) else []


def _near(tokens: list[Token]) -> Token | None:
    return tokens[0] if tokens else None


_AGAINST = re.compile(r" (?:to|against|versus|-|–) ")


def _paired(text: str, c: Clause, marks: list[Token]) -> bool:
    a, b = marks
    return (
        b.start - a.end < 30
        and any(t.kind == "to" and a.end <= t.start <= b.start for t in c.tokens)
        or _AGAINST.fullmatch(text, a.end, b.start) is not None
    )


def _is_holder(s: Sentence, r: Token) -> bool:
    return r.start in s.holder_of or r.value.previous


def _holder_mark(s: Sentence, t: Token) -> bool:
    r = s.record_of_mark.get(t.start)
    return t.start in s.foreign or r is not None and _is_holder(s, r) and t.start in s.tight


def _flags(text: str, s: Sentence, c: Clause) -> set[str]:
    """Records that the clause's subject sets or equals in it."""
    out: set[str] = set()
    for t in c.all("record"):
        r: Record = t.value
        if (
            r.negated
            or r.previous
            and not re.search(
                r"\b(?:br(?:oke|eak\w*)|better\w*|improv\w*|smash\w*|shatter\w*|eclips\w*|low\w*|beat\w*)\b",
                text[max(s.start, t.start - 60) : t.start],
            )
        ):
            continue
        holder = s.holder_of.get(t.start)
        window = text[max(s.start, t.start - 80) : t.end]
        if holder is not None and not re.search(
            r"\b(?:br(?:oke|eak\w*)|smash\w*|shatter\w*|beat\w*|eclips\w*|better\w*|equal\w*|match\w*|improv\w*|surpass\w*|erase\w*"
            r"|t(?:ook|akes?|aking) (?:down|[\w .]{0,24}off)|low\w*|extend\w*)\b",
            window,
            re.I,
        ):
            continue
        if _first_hyp(c) is not None and (_first_hyp(c) or 0) < t.start:
            continue
        if _SET.search(window) or any(0 <= m.start - t.end <= 8 for m in c.all("mark")):
            out |= set(r.flags)
    return out


def _bound(text: str, s: Sentence, index: int, drafts: list[Draft], used: set[int]) -> list[Draft]:
    """Marks bound to a person by form that no clause has taken."""
    out: list[Draft] = []
    for t in s.tokens:
        if t.kind == "mark" and t.start in s.mark_of and t.start not in used and (t.start in s.foreign or not _holder_mark(s, t)):
            who = s.mark_of[t.start]
            mate = next((d for d in drafts if d.person == who and d.mark is None), None)
            if mate is not None:
                mate.mark = t.value
                if t.start in s.discipline_of:
                    mate.discipline = s.discipline_of[t.start].value
                used.add(t.start)
                continue
            d = Draft(who, t.start, t.end, "bound mark", index, mark=t.value)
            r = s.record_of_mark.get(t.start)
            if r is not None:
                d.records |= set(r.value.flags)
            disc = s.discipline_of.get(t.start)
            d.discipline = disc.value if disc is not None else None
            if t.start in s.foreign:
                held = next((x for x in s.tokens if x.kind == "held" and 0 <= x.start - t.end <= 45), None)
                d.kind, d.date = "holder", held.value if held is not None else None
                used.add(t.start)
                out.append(d)
                continue
            d.kind = "bound"
            prior = next(
                (
                    x
                    for x in drafts
                    if x.mark is not None
                    and 0 < t.start - x.mark.char_end < 40
                    and re.fullmatch(r" to [\w’' .-]+['’]s? ", text[x.mark.char_end : t.start])
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


def _holders(text: str, s: Sentence, index: int, used: set[int]) -> list[Draft]:
    """Records and bests that are spoken of: "his 1985 British record of 3:46.32", "the record set by Wang of 8:06.11 in 1993"."""
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
            and re.search(r"\b(?:holds?|held|owns?|has|had|boasts)\b", text[max(s.start, t.start - 40) : t.start])
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


__all__ = ["DisciplineMention", "read"]
