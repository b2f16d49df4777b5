"""Result claims, races, orders, splits, durations of one article, from what the other annotators found in it.

``tokens`` (a sentence as the words that matter) → ``splitter`` (clauses) → ``reader`` (drafts of claims and orders) → ``where``,
``which``, ``rounds`` (what the text around supplies) → ``merge`` (one claim for one fact) → ``races``. Guarantees: total (any text, any
subset of what was found); every span inside the text; nothing from inside quoted speech; a claim names a discipline, or is not made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from flows.annotate.claims.article import Article
from flows.annotate.claims.attempts import best_of_series
from flows.annotate.claims.drafts import Draft, Order
from flows.annotate.claims.durations import find_durations
from flows.annotate.claims.merge import agree, by_marks, date_titles, merge, share_teams, use_orders
from flows.annotate.claims.races import find_races, lend_days
from flows.annotate.claims.records import all_records
from flows.annotate.claims.rules import confidence
from flows.annotate.claims.splits import find_splits, margins
from flows.annotate.claims.teams import KEY
from flows.annotate.claims.tokens import Inputs, Placed
from flows.annotate.claims.voices import find_voices
from flows.annotate.competitions import Competitions
from flows.annotate.dates import Dates
from flows.annotate.disciplines import DisciplineMention, find_distances
from flows.annotate.overlaps import cover
from flows.annotate.people import People
from flows.annotate.text import Text
from flows.rows import ClaimEvidenceRow, ClaimRow, DurationRow, MarkRow, OrderRow, QuoteRow, RaceRow, SplitRow


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
    quotes: Sequence[QuoteRow] = (),
) -> Claims:
    """Join what was found into claims; ``spans`` are the quotations, as found by quotes, ``quotes`` the words with their speakers."""
    quoted = cover(bytearray(len(text.text) + 1), [(s.start, s.end) for s in spans if s.parent is None and s.end > s.start])
    cover(quoted, people.credits)
    inp = Inputs(
        text,
        people,
        dates,
        competitions,
        Placed(disciplines, attrgetter("start")),
        Placed(marks, attrgetter("char_start")),
        quoted,
        Placed(all_records(text), attrgetter("start")),
        Placed(find_voices(text, quotes), attrgetter("start")),
    )
    article = Article(inp)
    claims = best_of_series(merge(date_titles(text.text, agree(_kept(inp, article)))))
    use_orders(claims, article.orders)
    by_marks(claims)
    share_teams(claims)
    races, race_of = find_races(article.ctx, claims, article.races, article.published)
    lend_days(claims, races, race_of)
    margins(inp, article.orders)
    out = Claims(races=races)
    placed = any(r.place is not None for r in inp.records)
    for n, d in enumerate(claims):
        out.claims.append(_claim(n, d, race_of.get(n), _place_of_record(inp, d, placed) if d.records else None))
    out.claim_evidence.extend(
        [ClaimEvidenceRow(n, part, s, e, d.rule) for n, d in enumerate(claims) for part, s, e in dict.fromkeys(d.spans) if s < e]
    )
    out.orders.extend(_orders(article.orders, claims, race_of))
    out.splits.extend(find_splits(inp, find_distances(text), claims, race_of))
    out.durations.extend(find_durations(inp, claims))
    return out


def _kept(inp: Inputs, article: Article) -> list[Draft]:
    """The drafts that are claims: of an athlete or team, with a discipline, of a day that has come."""
    athletes = {p.key for p in inp.people.people if p.is_athlete}
    out = []
    for d in article.drafts:
        if d.code is None or article.published and (d.when[1] or "") > article.published and d.kind != "holder":
            continue
        if d.person.startswith(KEY):
            d.team = d.person.removeprefix(KEY)
        if d.person in athletes or d.team is not None:
            out.append(d)
    needing = [d for d in out if d.needs is not None]
    if not needing:
        return out
    won = {(o.person, o.code, o.name) for o in out if o.place == 1}
    for d in needing:
        if d.mark is not None and (d.needs, d.code, d.name) not in won:
            d.needs, d.place = None, None  # a mark stands, wherever it put her
    return [d for d in out if d.needs is None or (d.needs, d.code, d.name) in won]


def _place_of_record(inp: Inputs, d: Draft, placed: bool) -> str | None:
    """Where the words put a claim's record: "world indoor best", "the indoor mile". That its meeting was indoors does not say it.

    ``placed``: the words put some record of the article somewhere."""
    for start in d.starts() if placed else ():
        sentence = inp.text.sentence_at(start)
        told = [r for r in inp.records if d.records.intersection(r.flags) and (sentence is None or r.start < sentence.end)]
        nearest = min(told, key=lambda r: abs(r.start - start), default=None)
        if nearest is not None and nearest.place is not None:
            return nearest.place
    return d.discipline.environment if d.discipline is not None else None


def _claim(number: int, d: Draft, race: int | None, record_scope: str | None) -> ClaimRow:
    mark = d.mark
    return ClaimRow(
        number,
        None if d.team is not None else d.person,
        d.team,
        race,
        d.code,
        d.division,
        d.sex,
        d.outcome,
        mark.mark_as_printed if mark else None,
        mark.mark_value if mark else None,
        mark.mark_unit if mark else None,
        mark.mark_precision if mark else None,
        mark.wind if mark else None,
        d.place,
        d.name,
        d.series,
        d.year,
        d.when[0],
        d.when[1],
        d.when[2],
        d.round,
        d.environment,
        tuple(sorted(d.records)) if d.records else (),
        record_scope,
        d.start,
        d.end,
        d.rule,
        confidence(d.rule),
    )


def _orders(orders: list[Order], claims: list[Draft], race_of: dict[int, int]) -> list[OrderRow]:
    """Orders between two people, each with the race in which the article tells results of them, the nearest told."""
    of_person: dict[str, list[int]] = {}
    for n, d in enumerate(claims) if orders else ():
        if n in race_of and d.kind != "title":
            of_person.setdefault(d.person, []).append(n)
    out = []
    for o in orders:
        if o.ahead == o.behind or o.ahead.startswith(KEY) or o.behind.startswith(KEY):
            continue
        mine, other = of_person.get(o.ahead, []), of_person.get(o.behind, [])
        shared = {race_of[n] for n in mine} & {race_of[n] for n in other}
        near = [n for n in (*mine, *other) if race_of[n] in shared] or [n for n in (*mine, *other) if claims[n].sentence == o.sentence]
        races = {race_of[n] for n in near}
        if len(races) > 1:
            races = {race_of[min(near, key=lambda n: min([abs(x - o.start) for x in claims[n].starts()]))]}
        race = races.pop() if races else None
        out.append(OrderRow(o.ahead, o.behind, race, o.margin, o.start, o.end, o.rule, 0.8))
    return out
