"""A series of attempts is one result: of several marks of one athlete in a throw or jump the best is the result."""

from __future__ import annotations

from flows.annotate.claims.drafts import Draft
from flows.annotate.disciplines import catalogue
from flows.rows import MarkRow

_REACH = 2
"""Sentences in which the attempts of one athlete are told."""


def best_of_series(claims: list[Draft]) -> list[Draft]:
    """``claims`` without the lesser attempts; the best one takes the place that was told of an earlier attempt of its sentence."""
    series: dict[tuple[object, ...], list[tuple[MarkRow, Draft]]] = {}
    for d in claims:
        known = catalogue().get(d.code or "")
        if known is not None and known.kind in ("jump", "throw") and d.mark is not None and d.kind == "result":
            series.setdefault((d.person, d.code, d.name, d.name or d.sentence), []).append((d.mark, d))
    lesser: set[int] = set()
    for found in series.values():
        mark, best = max(found, key=lambda pair: pair[0].mark_value)
        for other, d in found:
            if d is best or not _is_attempt(d, best) or d.place is not None and not _before(other, mark, d, best):
                continue
            if best.place is None:
                best.place, best.sure, best.round = d.place, d.sure, d.round
            lesser.add(id(d))
    return [d for d in claims if id(d) not in lesser] if lesser else claims


def _is_attempt(d: Draft, best: Draft) -> bool:
    """Whether ``d`` may be of the same contest as ``best``, and is told beside it."""
    rounds = {best.round, d.round} - {None}
    apart = d.when[1] and best.when[1] and d.when[2] and best.when[2] and (d.when[1] > best.when[2] or best.when[1] > d.when[2])
    near = abs(d.sentence - best.sentence) <= _REACH
    return near and not (d.prelim or d.records or apart or len(rounds) > 1 or rounds & {"heat", "semi-final"})


def _before(other: MarkRow, mark: MarkRow, d: Draft, best: Draft) -> bool:
    """Whether a placed attempt stands before the best one of its sentence: the place is that of them all."""
    return best.place in (None, d.place) and d.sentence == best.sentence and other.char_start < mark.char_start
