"""Races: what the article says took or will take place, told apart by competition, discipline, sex, round, date, division."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from operator import attrgetter

from flows.annotate.claims.context import Context
from flows.annotate.claims.days import common
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.rules import confidence
from flows.annotate.claims.teams import is_relay
from flows.annotate.claims.tokens import Lent, Token
from flows.annotate.claims.where import date_for
from flows.annotate.competitions import TITLE
from flows.annotate.disciplines import DisciplineMention, catalogue
from flows.annotate.phrases import tokens as words_of
from flows.rows import CompetitionRow, DateRow, RaceRow

_TO_COME = re.compile(
    r"\b(?:will (?:\w+ )?(?:run|race|compete|contest|double|face|line up|take on|defend|start)"
    r"|(?:is|are) (?:entered|due|set|down) (?:in|to|for)|entered in|goes in|go in)\b[^.;:]*$"
)
_COMING = frozenset("will entered due set down goes go".split())
_VERB = re.compile(r", (?:[a-z]+ed|won|took|ran|was|came|beat|threw|set|broke)\b")
_PARTED = re.compile(r"[;:(]| – | — | but |, who ")
_OPENING = re.compile(r"\s*(?:(?:In|At|Over) (?:the )?|The )(?:(?:(?:wo)?men|ladies)['’]?s? )?")
"""Before the discipline that opens a sentence of a preview."""
_NEXT_ON = re.compile(r"\b(?:before|ahead of) (?:the |his |her )?$")


def race_mentions(ctx: Context, said: Lent, heading: int, index: int, start: int) -> list[Draft]:
    """Races spoken of by discipline and competition in one sentence, with or without a result: "the 1500m final in Paris"."""
    out: list[Draft] = []
    discs, comps = said["discipline"], said.get("competition", ())
    if comps and (prizes := [*said.get("title", ()), *said.get("place", ())]):
        comps = [t for t in comps if not any(t.start <= p.start < t.end for p in prizes)]
    text = ctx.inp.text.text
    for t in discs:
        disc: DisciplineMention = t.value
        near = [c for c in comps if _belongs(text, t, c) and not any(_parts(t, c, x) for x in discs)] if comps else []
        row: CompetitionRow | None = None
        if len(near) > 1:  # "drops to the 100m there, before the national championships"
            near = [c for c in near if not _NEXT_ON.search(text, c.start - 20, c.start)] or near
        if near:
            row = min(near, key=lambda c: max(t.start - c.end, c.start - t.end)).value
        elif not comps and t.start - start <= 4 and text[t.end : t.end + 1] == ":" or disc.round is not None and not comps:
            row = ctx.main if ctx.main is not None and heading < 0 else None
        elif ctx.preview and (_is_heading(ctx, t) or not comps and _OPENING.fullmatch(text, start, t.start)):
            row = ctx.main  # "In the women's 5000m, X faces Y"
        elif not comps and ctx.ahead and _is_to_come(text, max(start, t.start - 70), t.start):
            here = ctx.inp.competitions.at(t.start)
            row = here if here is not None and here.char_start in ctx.ahead else None
        if row is None:
            continue
        dates = [x for x in said["date"] if 0 <= max(x.start - t.end, t.start - x.end) <= 60] if "date" in said else []
        day: DateRow | None = min(dates, key=lambda x: abs(x.start - t.start)).value if dates else None
        if not near and day is not None and (day.date_from or "") > (ctx.inp.text.published_on or "9"):
            row = _to_come(ctx, row)
        if row.rule == TITLE:
            continue
        d = Draft("", t.start, t.end, "race named", index, kind="race", discipline=disc)
        d.code, d.sex, d.division, d.round, d.environment = (
            disc.code,
            disc.sex or _sex(ctx, said.get("person", ()), t),
            disc.division,
            disc.round,
            disc.environment,
        )
        if d.code in catalogue() and row.environment in ("cross-country",):
            d.code = "XC"
        d.name, d.series, d.year, d.competition = row.competition, row.series, row.year, row
        d.date = day
        if (
            d.date is not None
            and row.first_day
            and d.date.date_from
            and not (d.date.date_from <= (row.last_day or "9") and row.first_day <= (d.date.date_to or "9"))
        ):
            d.date = None
        date_for(ctx, d, {})
        out.append(d)
    return out


def _is_to_come(text: str, low: int, high: int) -> bool:
    """ "will run in the 800m", "is entered in the 1500m": whether what stands before a discipline puts it into the days to come."""
    toks = words_of(text)
    return not _COMING.isdisjoint(toks.words[toks.first(low) : toks.first(high)]) and _TO_COME.search(text, low, high) is not None


_WHOSE = len("Women's ")


def _is_heading(ctx: Context, t: Token) -> bool:
    """Whether a discipline is all that its line says ("Women's 400m"): in a preview, one of the races to come."""
    line = ctx.inp.text.paragraph_at(t.start)
    return line is not None and t.start - line.start <= _WHOSE and line.end - t.end <= 1


def _to_come(ctx: Context, row: CompetitionRow) -> CompetitionRow:
    """The competition of a race on a day to come that names none: ``row`` unless its days are over, else the only one ahead."""
    ahead = {c.competition: c for c in ctx.inp.competitions if c.char_start in ctx.ahead}
    if row.competition in ahead or (row.last_day or "") >= (ctx.inp.text.published_on or ""):
        return row
    return next(iter(ahead.values())) if len(ahead) == 1 else row


def _parts(t: Token, c: Token, other: Token) -> bool:
    """Whether another discipline stands between the two, no neighbour in a list: "fourth in Paris over 5000m, took the 10km"."""
    return min(t.end, c.end) <= other.start < max(t.start, c.start) and max(other.start - t.end, t.start - other.end) > 12


def _belongs(text: str, t: Token, c: Token) -> bool:
    """Whether a competition stands close enough to a discipline, in the same stretch between full stops, to be its own."""
    gap = text[t.end : c.start] if c.start >= t.end else text[c.end : t.start]
    return len(gap) <= 75 and _PARTED.search(gap) is None and _VERB.search(gap) is None


def _sex(ctx: Context, people: Sequence[Token], t: Token) -> str | None:
    near = [x for x in people if ctx.sexes.get(x.value)]
    return ctx.sexes[min(near, key=lambda x: abs(x.start - t.start)).value] if near else None


def find_races(ctx: Context, claims: list[Draft], mentions: list[Draft], published: str | None) -> tuple[list[RaceRow], dict[int, int]]:
    """The races of claims and mentions, and the race number of each claim by its index."""
    everything = [*claims, *mentions]
    usual = _usual_sexes(ctx, claims)
    groups: list[tuple[list[Draft], bool]] = []
    buckets: dict[tuple[str | None, str | None], list[tuple[int, list[Draft]]]] = {}
    race_of: dict[int, int] = {}
    for i, d in enumerate(everything):
        if d.name is None or d.code is None or d.kind == "title" and d.year_said is False:
            continue
        if d.sex is None:
            d.sex = usual.get(d.code) or (usual.get("") if d.kind == "race" else None)
            if d.sex is None:
                continue  # whose race it was the article does not tell
        bucket = buckets.setdefault((d.series, d.code), [])
        found = next((g for g in bucket if all(map(_same_race, g[1][:12], itertools.repeat(d)))), None) if bucket else None
        if found is None:
            found = len(groups), []
            bucket.append(found)
            groups.append((found[1], i < len(claims)))
        number, members = found
        members.append(d)
        if i < len(claims):
            race_of[i] = number
    return [_row(number, members, claimed, published) for number, (members, claimed) in enumerate(groups)], race_of


def _row(number: int, members: list[Draft], claimed: bool, published: str | None) -> RaceRow:
    year, division, sex, race_round, environment = None, None, None, None, None
    firsts: list[Draft] = []
    dates: list[tuple[str | None, str | None, str | None]] = []
    for d in members:
        if d.place == 1 and d.outcome == "finished" and d.person:
            firsts.append(d)
        if d.when[0]:
            dates.append(d.when)
        year, division, sex = year or d.year, division or d.division, sex or d.sex
        race_round, environment = race_round or d.round, environment or d.environment
    lead = next((d for d in firsts if d.sure), firsts[0]) if firsts else members[0]
    when = dates[0] if dates else (None, None, None)
    if len(dates) > 1 and len({w[0] for w in dates}) > 1:
        when = max(dates, key=lambda w: len(w[0] or ""))
        first, last = max(w[1] or "" for w in dates), min(w[2] or "9999" for w in dates)
        if first and first <= last:
            when = (common(first, last), first, last)
    held = claimed or not (published and when[1] and when[1] > published)
    winner = lead.person if firsts and held and not is_relay(lead.code) else None
    return RaceRow(
        number,
        lead.name,
        lead.series,
        year or None,
        lead.code,
        division or None,
        sex or None,
        race_round or None,
        *when,
        environment or None,
        "held" if held else "announced",
        winner or None,
        lead.start,
        lead.end,
        "claims" if claimed else "race named",
        max(map(confidence, map(attrgetter("rule"), members))),
    )


def _usual_sexes(ctx: Context, claims: list[Draft]) -> dict[str, str]:
    """The only sex whose results in a discipline the article tells; under "" the only sex of its athletes at all."""
    seen: dict[str, set[str]] = {}
    for d in claims:
        if d.sex and d.code:
            seen.setdefault(d.code, set()).add(d.sex)
    out = {code: next(iter(s)) for code, s in seen.items() if len(s) == 1}
    sexes = {p.sex for p in ctx.inp.people.people if p.is_athlete and p.sex}
    if len(sexes) == 1:
        out[""] = sexes.pop()
    return out


def _same_race(a: Draft, b: Draft) -> bool:
    if a.year and b.year and a.year != b.year:
        return False
    if not (a.year and b.year) and (a.when[0] is None) != (b.when[0] is None):
        return False  # an edition of no year told is not the one of 1993 that is told besides
    if a.sex and b.sex and a.sex != b.sex:
        return False
    if a.division and b.division and a.division != b.division:
        return False
    if a.round and b.round and a.round != b.round:
        return False
    if a.round != b.round and (a.round or b.round) in ("heat", "semi-final") and a.kind != "race" and b.kind != "race":
        return False
    if a.place == 1 and b.place == 1 and a.person != b.person and a.sure and b.sure and a.person and b.person and not is_relay(a.code):
        return False
    return not (a.when[1] and b.when[1] and a.when[2] and b.when[2] and (a.when[1] > b.when[2] or b.when[1] > a.when[2]))


def lend_days(claims: list[Draft], races: list[RaceRow], race_of: dict[int, int]) -> None:
    """A claim that knows its race's day less precisely than another of the same race takes that day."""
    for k, n in race_of.items():
        d, r = claims[k], races[n]
        finer = r.race_date and len(r.race_date) > len(d.when[0] or "") and d.kind != "holder"
        if finer and (d.when[1] or "") <= (r.race_from or "") and (r.race_to or "") <= (d.when[2] or "9"):
            d.when = (r.race_date, r.race_from, r.race_to)
