"""One claim for one fact: drafts that say the same of one athlete become one, their spans its evidence."""

from __future__ import annotations

import re
from operator import attrgetter

from flows.annotate.claims.drafts import Draft, Order
from flows.annotate.claims.teams import is_relay
from flows.annotate.competitions import TITLE

_HELD_NOW = re.compile(r"\b(?:[Dd]efending|[Rr]eigning|[Cc]urrent)\b")
_RANK = {"result": 0, "bound": 0, "title": 1, "holder": 2}


def agree(drafts: list[Draft]) -> list[Draft]:
    """A mark that one place of the article prints with its discipline is of that one wherever the athlete's mark is told."""
    said: dict[tuple[str, float, str], set[str]] = {}
    bare = [d for d in drafts if d.mark is not None and d.discipline is None and d.code is not None]
    for d in drafts if bare else ():
        if d.mark is not None and d.discipline is not None and d.code is not None:
            said.setdefault((d.person, d.mark.mark_value, d.mark.mark_unit), set()).add(d.code)
    for d in bare:
        if d.mark is not None:
            codes = said.get((d.person, d.mark.mark_value, d.mark.mark_unit), ())
            if len(codes) == 1 and d.code not in codes:
                (d.code,) = codes
    return drafts


def date_titles(text: str, drafts: list[Draft]) -> list[Draft]:
    """A title without a year is of the win that the article tells of: "Olympic 1500m champion …, who won the 1500m in Helsinki in 1952"."""
    told: dict[tuple[str, str | None, str | None, int | None], list[Draft]] = {}
    latest = [d for d in drafts if d.titled and not d.year_said and (d.competition is None or d.competition.rule == TITLE)]
    for d in drafts if latest else ():
        if d.kind == "result" and not d.titled and d.year and d.place is not None and d.sure:
            told.setdefault((d.person, d.series, d.code, d.place), []).append(d)
    for d in latest if told else ():
        wins = told.get((d.person, d.series, d.code, d.place), [])
        if wins and len({w.year for w in wins}) == 1 and (wins[0].year or 0) < (d.year or 0) and not _HELD_NOW.search(text, d.start, d.end):
            d.year, d.name, d.when = wins[0].year, wins[0].name, wins[0].when
    return drafts


def merge(drafts: list[Draft]) -> list[Draft]:
    """Merge compatible drafts, the best informed first; places that were only inferred yield to stated ones."""
    ordered = sorted(drafts, key=lambda d: (d.mark is None, d.place is None or not d.sure, d.name is None, _RANK[d.kind], d.start))
    out: list[Draft] = []
    of_person: dict[str, list[Draft]] = {}
    for d in ordered:
        mine = of_person.setdefault(d.person, [])
        if mine and (fits := [m for m in mine if same(m, d)]):
            join(max(fits, key=lambda m: _closeness(m, d)), d)
        else:
            mine.append(d)
            out.append(d)
    return sorted(_settle(out), key=attrgetter("start"))


def same(a: Draft, b: Draft) -> bool:
    """Whether two drafts of one person can be one fact."""
    if a.code != b.code or (a.outcome != b.outcome):
        return False
    if a.division and b.division and a.division != b.division:
        return False
    if a.mark is not None and b.mark is not None:
        step = max(a.mark.mark_precision, b.mark.mark_precision)
        if abs(a.mark.mark_value - b.mark.mark_value) > (step * 0.5001 if a.mark.mark_precision != b.mark.mark_precision else 1e-6) + (
            step * 0.5 if a.mark.mark_precision != b.mark.mark_precision else 0
        ):
            return False
    else:
        holder = {a.kind, b.kind} & {"holder"}
        other = b if a.kind == "holder" else a
        if holder and a.kind != b.kind and not (other.place is None and other.name is None):
            return False
    if a.place is not None and b.place is not None and a.place != b.place and a.sure and b.sure:
        return False
    if a.round and b.round and a.round != b.round:
        return False
    if a.round == "heat" and not b.round and (b.place or 0) > 0 and b.mark is None:
        return False
    if a.titled != b.titled and a.series != b.series:
        return False
    if a.prelim != b.prelim and (a.place is not None or b.place is not None):
        return False
    if a.sentence == b.sentence and (a.mark is None) != (b.mark is None) and (a.explicit or b.explicit) and a.name != b.name:
        return False
    if a.series and b.series and (a.series != b.series or (a.year and b.year and a.year != b.year)):
        return False
    one, two = a.when, b.when
    return not (one[1] and two[1] and one[2] and two[2] and (one[1] > two[2] or two[1] > one[2]))


def _closeness(m: Draft, d: Draft) -> tuple[bool, bool, int]:
    return (m.series == d.series and m.year == d.year, m.place == d.place and d.place is not None, -abs(m.sentence - d.sentence))


def join(a: Draft, b: Draft) -> None:
    """Put what ``b`` says into ``a``."""
    if a.mark is None:
        a.mark = b.mark
    elif b.mark is not None and b.mark.mark_precision < a.mark.mark_precision:
        a.mark = b.mark
    if a.place is None or (not a.sure and b.sure and b.place is not None):
        a.place, a.sure = b.place, b.sure
    elif b.place == a.place:
        a.sure = a.sure or b.sure
    a.records |= b.records
    if a.series is None or (a.year is None and b.year is not None and a.series == b.series):
        a.series, a.name, a.year, a.competition = b.series, b.name, b.year, b.competition
    if b.when[0] and (not a.when[0] or len(b.when[0]) > len(a.when[0])):
        a.when = b.when
    a.round = a.round or b.round
    a.division = a.division or b.division
    a.sex = a.sex or b.sex
    a.environment = a.environment or b.environment
    a.titled = a.titled and b.titled
    a.year_said = a.year_said or b.year_said
    if a.kind in ("holder", "title") and b.kind in ("result", "bound"):
        a.kind = b.kind
    a.spans.append(("repetition", b.start, b.end))
    a.spans.extend(b.spans)
    a.merged += 1


def race_key(d: Draft) -> tuple[object, ...] | None:
    """What tells races apart, as far as a claim knows it."""
    if d.name is None or d.code is None:
        return None
    return (d.series, d.year, d.code, d.sex, d.division)


def _settle(claims: list[Draft]) -> list[Draft]:
    """Drop an inferred place that a stated one of the same race contradicts."""
    inferred = [(d, key) for d in claims if d.place is not None and not d.sure and (key := race_key(d)) is not None]
    stated: dict[tuple[object, ...], set[int]] = {}
    for d in claims if inferred else ():
        if d.place is not None and d.sure and (key := race_key(d)) is not None:
            stated.setdefault((*key, d.round), set()).add(d.place)
    for d, key in inferred:
        if d.place in stated.get((*key, d.round), ()):
            d.place = None
    return [d for d in claims if d.mark is not None or d.place is not None or d.records or d.outcome != "finished"]


def by_marks(claims: list[Draft]) -> None:
    """A mark better than the second's of the same race is the winner's; one between two placed ones that leave one place is in it."""
    races: dict[tuple[object, ...], list[Draft]] = {}
    for d in claims:
        if d.mark is not None and d.kind != "holder" and d.outcome == "finished" and d.round in (None, "final"):
            key = race_key(d)
            if key is not None:
                races.setdefault(key, []).append(d)
    for found in races.values():
        known = {d.place: d for d in found if d.place is not None}
        for d in found if len(known) > 1 or 2 in known and known[2].sure else ():
            if d.place is None and not d.prelim:
                _place_by_mark(d, known)


def _place_by_mark(d: Draft, known: dict[int, Draft]) -> None:
    sign = 1 if d.mark is not None and d.mark.mark_unit == "s" else -1
    value = _value(d, sign)
    mates = {p: o for p, o in known.items() if o.when[0] is None or d.when[0] is None or o.when[0].startswith(d.when[0][:7])}
    ahead = [p for p, o in mates.items() if _value(o, sign) < value]
    behind = [p for p, o in mates.items() if _value(o, sign) > value]
    place = (max(ahead) if ahead else 0) + 1
    if behind and min(behind) == place + 1 and place not in known:
        d.place, d.sure = place, False
        d.round = d.round or known[place + 1].round
        known[place] = d


def _value(d: Draft, sign: int) -> float:
    return sign * d.mark.mark_value if d.mark is not None else 0.0


def share_teams(claims: list[Draft]) -> None:
    """The runners of one relay team share its time, place and records: those told in one breath, or with one time."""
    told: dict[tuple[object, ...], list[Draft]] = {}
    for d in claims:
        if d.place is not None and is_relay(d.code) and d.rule == "several subjects":
            told.setdefault((d.name, d.code, d.round, d.place, d.sentence), []).append(d)
    for team in told.values():
        timed = [d for d in team if d.mark is not None]
        for d in team if len(timed) == 1 else ():
            d.mark, d.sex = timed[0].mark, d.sex or timed[0].sex
    teams: dict[tuple[object, ...], list[Draft]] = {}
    for d in claims:
        if d.mark is not None and d.name is not None and is_relay(d.code) and d.outcome == "finished":
            teams.setdefault((d.name, d.code, d.sex, d.round, d.mark.mark_value), []).append(d)
    for team in teams.values():
        places = {d.place for d in team if d.place is not None and d.sure}
        records = {r for d in team for r in d.records} - {"PB", "SB"}
        for d in team:
            d.place = next(iter(places)) if d.place is None and len(places) == 1 else d.place
            d.records |= records


def use_orders(claims: list[Draft], orders: list[Order]) -> None:
    """ "X in 4:03.11 behind Y": second when Y is said to have won that race."""
    of_person: dict[str, list[Draft]] = {}
    for c in claims if orders else ():
        of_person.setdefault(c.person, []).append(c)
    for o in orders:
        for a in of_person.get(o.ahead, ()):
            if a.place is None or race_key(a) is None or not (o.close or a.place == 1 and o.rule == "behind"):
                continue
            for b in of_person.get(o.behind, ()):
                if b.place is None and b.mark is not None and race_key(a) == race_key(b):
                    b.place, b.sure = a.place + 1, False
