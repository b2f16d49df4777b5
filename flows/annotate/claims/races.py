"""Races: what the article says took or will take place, told apart by competition, discipline, sex, round, date, division."""

from __future__ import annotations

from flows.annotate.claims.context import Context, common
from flows.annotate.claims.drafts import Draft
from flows.rows import RaceRow


def find_races(ctx: Context, claims: list[Draft], announced: list[Draft]) -> tuple[list[RaceRow], dict[int, int]]:
    """The races of the claims (and those announced), and the race number of each claim by its index."""
    rows: list[RaceRow] = []
    of_claim: dict[int, int] = {}
    groups: list[list[int]] = []
    everything = [*claims, *announced]
    for i, d in enumerate(everything):
        if d.name is None or d.code is None or d.kind == "holder":
            continue
        if d.kind == "title" and (d.year is None or "many" in (d.spans[0][0],) or not _dated_title(d)):
            continue
        for g in groups:
            if all(_same_race(everything[k], d) for k in g):
                g.append(i)
                break
        else:
            groups.append([i])
    for number, g in enumerate(groups):
        members = [everything[k] for k in g]
        held = [d for k, d in zip(g, members, strict=True) if k < len(claims)]
        lead = next((d for d in members if d.place == 1), members[0])
        dates = [d.when for d in members if d.when[0]]
        when = max(dates, key=lambda w: len(w[0] or ""), default=(None, None, None))
        if len({w[0] for w in dates}) > 1:
            firsts, lasts = max(w[1] or "" for w in dates), min(w[2] or "9999" for w in dates)
            if firsts and firsts <= lasts:
                when = (common(firsts, lasts), firsts, lasts)
        winner = next((d for d in members if d.place == 1 and d.outcome == "finished" and (d.sure or True)), None)
        rows.append(
            RaceRow(
                number,
                lead.name,
                lead.series,
                lead.year,
                lead.code,
                next((d.division for d in members if d.division), None),
                next((d.sex for d in members if d.sex), None),
                next((d.round for d in members if d.round), None),
                when[0],
                when[1],
                when[2],
                next((d.environment for d in members if d.environment), None),
                "held" if held else "announced",
                winner.person if winner is not None and held else None,
                lead.start,
                lead.end,
                "claims" if held else "announcement",
                max(d.confidence for d in members),
            )
        )
        for k in g:
            if k < len(claims):
                of_claim[k] = number
    return rows, of_claim


def _dated_title(d: Draft) -> bool:
    return d.competition is not None or d.confidence >= 0.9


def _same_race(a: Draft, b: Draft) -> bool:
    if (a.series, a.code) != (b.series, b.code) or (a.year and b.year and a.year != b.year):
        return False
    if a.sex and b.sex and a.sex != b.sex:
        return False
    if a.division and b.division and a.division != b.division:
        return False
    if a.round and b.round and a.round != b.round or {a.round, b.round} in ({None, "heat"}, {None, "semi-final"}):
        return False
    if a.place == 1 and b.place == 1 and a.person != b.person and a.sure and b.sure:
        return False
    return not (a.when[1] and b.when[1] and a.when[2] and b.when[2] and (a.when[1] > b.when[2] or b.when[1] > a.when[2]))
