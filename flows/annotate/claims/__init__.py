"""Result claims, races, orders, splits, durations of one article, from what the other annotators found in it.

Guarantees: total (any text, any subset of what was found); one claim for one fact; every span inside the text; nothing from
inside quoted speech; a claim names a discipline, or is not made.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from flows.annotate.claims import context
from flows.annotate.claims.context import Context
from flows.annotate.claims.drafts import Draft, Order
from flows.annotate.claims.durations import find_durations
from flows.annotate.claims.lists import ListState, read_list
from flows.annotate.claims.merge import by_marks, merge, use_orders
from flows.annotate.claims.races import find_races, race_mentions
from flows.annotate.claims.read import read
from flows.annotate.claims.records import all_records
from flows.annotate.claims.splits import find_splits, margins
from flows.annotate.claims.splitter import split
from flows.annotate.claims.titles import find_titles
from flows.annotate.claims.tokens import Inputs, Token, all_cues, sentence_tokens
from flows.annotate.competitions import Competitions
from flows.annotate.dates import Dates
from flows.annotate.disciplines import DisciplineMention, find_distances
from flows.annotate.moments import Span
from flows.annotate.people import People
from flows.annotate.text import Text
from flows.rows import (
    ClaimEvidenceRow,
    ClaimRow,
    DurationRow,
    MarkRow,
    OrderRow,
    RaceRow,
    SplitRow,
)


@dataclass(frozen=True, slots=True)
class Claims:
    """Lists of rows, named as the raw tables."""

    claims: list[ClaimRow] = field(default_factory=list)
    claim_evidence: list[ClaimEvidenceRow] = field(default_factory=list)
    races: list[RaceRow] = field(default_factory=list)
    orders: list[OrderRow] = field(default_factory=list)
    splits: list[SplitRow] = field(default_factory=list)
    durations: list[DurationRow] = field(default_factory=list)


def find_claims(
    text: Text,
    people: People,
    dates: Dates,
    competitions: Competitions,
    disciplines: Sequence[DisciplineMention],
    marks: Sequence[MarkRow],
    spans: Sequence[Any] = (),
) -> Claims:
    """Join what was found into claims."""
    quoted = sorted((s.start, s.end) for s in spans if getattr(s, "parent", None) is None and s.end - s.start > 0)
    inp = Inputs(text, people, dates, competitions, disciplines, marks, quoted, all_cues(text.text), dates.rows, all_records(text))
    ctx = Context(inp, competitions.main, main_codes=_main_codes(inp))
    published = _today(inp, ctx)
    ctx.ahead = context.ahead_of(inp, published)
    ctx.day_of = context.days_of(inp)
    ctx.has_rounds = re.search(r"\b(?:heats?|semi-?finals?|first round|prelims|preliminar\w+)\b", text.text) is not None
    drafts: list[Draft] = []
    orders: list[Order] = []
    named_races: list[Draft] = []
    sexes = {p.key: p.sex for p in people.people}
    listed: dict[int, list[Draft]] = {}
    state = ListState()
    for p in text.paragraphs:
        entries = read_list(inp, p, state, -1)
        if entries:
            listed[p.index] = entries
    for s in text.sentences:
        if s.paragraph in listed:
            found = [d for d in listed[s.paragraph] if s.start <= d.start < s.end or d.start < s.end and d.sentence < 0]
            for d in found:
                if d.sentence < 0:
                    d.sentence = s.index
                    context.fill(ctx, d, [], s.paragraph, context.heading_index(inp, s.start), published)
                    drafts.append(d)
            continue
        toks = sentence_tokens(inp, s.start, s.end)
        if not toks:
            continue
        heading = context.heading_index(inp, s.start)
        if heading != ctx.section:
            ctx.section, ctx.disc, ctx.comp = heading, None, None
        titles = find_titles(inp, s.start, s.end, toks, s.index)
        for t in toks:
            if t.kind == "latter" and ctx.latter:
                pair = [x.value for x in toks if x.kind == "discipline" and x.start < t.start]
                t.kind, t.value = "discipline", (pair or ctx.latter)[-1]
        described = [t for t in toks if t.kind == "person" and t.form == "description"]
        live = [t for t in toks if t.kind != "titled" and not any(p.start <= t.start and t.end <= p.end and t is not p for p in described)]
        sentence = split(text.text, s.start, s.end, live, sexes)
        ctx.lend_flags(toks, s.paragraph)
        found, order = read(text.text, sentence, s.index, ctx.mark)
        ctx.mark = next((t.value for t in reversed(toks) if t.kind == "mark"), ctx.mark)
        _late_mark(toks, found, drafts, s.paragraph, text)
        here = [*found, *titles]
        ctx.sentence = (s.start, s.end)
        _afterthought(text.text, s.start, s.end, toks, drafts, s.paragraph, text)
        for d in here:
            context.fill(ctx, d, sentence.lent, s.paragraph, heading, published)
        context.share(here)
        drafts.extend(here)
        orders.extend(order)
        named_races.extend(race_mentions(ctx, live, s.paragraph, heading, s.index, published, s.start))
        ctx.see(live, s.paragraph, heading, here)
    named = {p.key for p in people.people if p.is_athlete}
    kept = [
        d
        for d in drafts
        if d.code is not None and d.person in named and not (published and d.when[1] and d.when[1] > published and d.kind != "holder")
    ]
    kept = [
        d
        for d in kept
        if d.needs is None or any(o.person == d.needs and o.place == 1 and o.code == d.code and o.name == d.name for o in kept)
    ]
    claims = merge(kept)
    use_orders(claims, orders)
    by_marks(claims)
    races, race_of = find_races(ctx, claims, named_races, published)
    for k, n in race_of.items():
        d, r = claims[k], races[n]
        if (
            r.race_date
            and len(r.race_date) > len(d.when[0] or "")
            and d.kind != "holder"
            and (d.when[1] or "") <= (r.race_from or "")
            and (r.race_to or "") <= (d.when[2] or "9")
        ):
            d.when = (r.race_date, r.race_from, r.race_to)
    margins(inp, orders)
    out = _rows(inp, claims, races, race_of, orders)
    out.splits.extend(find_splits(inp, find_distances(text), claims, race_of))
    out.durations.extend(find_durations(inp, claims))
    return out


_IT_WAS = re.compile(
    r"(?:It|That|This|The (?:time|mark|throw|jump|distance|height|effort|performance)|(?:His|Her) (?:time|mark|throw|jump"
    r"|effort))(?: was| is|['’]s| equalled| broke| set| marked| gave)\b"
)


def _afterthought(body: str, start: int, end: int, toks: list[Token], drafts: list[Draft], paragraph: int, text: Text) -> None:
    """ "It was a personal best by nearly three metres": the record belongs to the claim told last in this paragraph."""
    if not drafts or not _IT_WAS.match(body, start):
        return
    last = drafts[-1]
    home = text.paragraph_at(last.start)
    flags = [t for t in toks if t.kind == "record" and t.value.flags and not t.value.negated]
    if (
        last.mark is not None
        and last.kind == "result"
        and flags
        and home is not None
        and paragraph - home.index <= 1
        and not any(t.kind == "mark" for t in toks)
    ):
        for t in flags[:2]:
            last.records |= set(t.value.flags)
            last.spans.append(("record", t.start, t.end))


def _late_mark(toks: list[Token], found: list[Draft], drafts: list[Draft], paragraph: int, text: Text) -> None:
    """ "Gold for X! It's 9.95": a mark without a subject is of the place told last in the same paragraph."""
    marks = [t for t in toks if t.kind == "mark"]
    if found or len(marks) != 1 or not drafts or any(t.kind == "person" for t in toks):
        return
    last = drafts[-1]
    home = text.paragraph_at(last.start)
    if last.mark is None and last.place is not None and last.kind == "result" and home is not None and home.index == paragraph:
        last.mark = marks[0].value
        last.spans.append(("mark", marks[0].start, marks[0].end))


def _main_codes(inp: Inputs) -> tuple[str, ...]:
    return tuple(code for code, _ in Counter(d.code for d in inp.disciplines).most_common(3))


def _today(inp: Inputs, ctx: Context) -> str | None:
    """The day the article was written, as far as it is known: published, else its main competition's last day."""
    days = [h.date_to for h in inp.dates.headings if h.date_to]
    if inp.text.published_on:
        return max([inp.text.published_on, *days])
    if inp.dates.published is not None:
        span = Span.of(inp.dates.published)
        return max([span.last.isoformat() if span else f"{inp.dates.published.year}-12-31", *days])
    if ctx.main is not None:
        return ctx.main.last_day or (f"{ctx.main.year}-12-31" if ctx.main.year else None)
    years = re.findall(r"\b(?:19|20)\d\d\b", inp.text.text)
    return max(days) if days else (f"{max(years)}-12-31" if years else None)


def _rows(inp: Inputs, claims: list[Draft], races: list[RaceRow], race_of: dict[int, int], orders: list[Order]) -> Claims:
    out = Claims(races=races)
    for n, d in enumerate(claims):
        mark = d.mark
        out.claims.append(
            ClaimRow(
                n, d.person, d.team, race_of.get(n), d.code, d.division, d.sex, d.outcome,
                mark.mark_as_printed if mark else None, mark.mark_value if mark else None, mark.mark_unit if mark else None,
                mark.mark_precision if mark else None, mark.wind if mark else None, d.place, d.name, d.series, d.year,
                d.when[0], d.when[1], d.when[2], d.round, d.environment, tuple(sorted(d.records)), None, d.start, d.end,
                d.rule, d.confidence,
            )
        )  # fmt: skip
        seen: set[tuple[str, int, int]] = set()
        for part, start, end in d.spans:
            if (part, start, end) not in seen and start < end:
                seen.add((part, start, end))
                out.claim_evidence.append(ClaimEvidenceRow(n, part, start, end, d.rule))
    by_person: dict[str, list[int]] = {}
    for n, d in enumerate(claims):
        if n in race_of and d.kind != "title":
            by_person.setdefault(d.person, []).append(n)
    for o in orders:
        race = _race_of(o, by_person, race_of, claims)
        if o.ahead != o.behind:
            out.orders.append(OrderRow(o.ahead, o.behind, race, o.margin, o.start, o.end, o.rule, 0.8))
    return out


def _race_of(o: Order, by_person: dict[str, list[int]], race_of: dict[int, int], claims: list[Draft]) -> int | None:
    """The race in which the article tells results of both, the one told nearest to the order."""
    mine, other = by_person.get(o.ahead, []), by_person.get(o.behind, [])
    shared = {race_of[n] for n in mine} & {race_of[n] for n in other}
    near = [n for n in (*mine, *other) if race_of[n] in shared] or [n for n in (*mine, *other) if claims[n].sentence == o.sentence]
    if not near:
        return None
    return race_of[min(near, key=lambda n: min(abs(start - o.start) for start in (claims[n].start, *(x[1] for x in claims[n].spans[:20]))))]
