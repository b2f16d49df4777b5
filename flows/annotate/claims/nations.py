"""National titles that name no country: "won national titles in the discus" is of the winner's own country, of no games told besides."""

from __future__ import annotations

import re

from flows.annotate import editions
from flows.annotate.claims.context import Context
from flows.annotate.claims.days import allowed
from flows.annotate.claims.drafts import Draft
from flows.annotate.lexicon import adjectives
from flows.rows import CompetitionRow

_TITLE = re.compile(
    r"\bnational (?:(?P<indoor>indoors?)|outdoor|senior|track|junior|\d+(?:,\d{3})?m?|(?:long|high|triple|shot|pole)|jump|put|vault|discus"
    r"|hammer|javelin|hurdles|marathon|,|and| )*+(?:titles?|crowns?|golds?|championship titles?)\b"
)
_SERIES = {"USA": "US Championships", "GBR": "British (UK) Championships"}


def is_national(ctx: Context, d: Draft) -> re.Match[str] | None:
    """The words of a draft, of a win without a competition of its own, that make it a national title."""
    text, (low, high) = ctx.inp.text.text, ctx.sentence
    if d.place != 1 or d.mark is not None or text.find("national ", low, high) < 0:
        return None
    said = _TITLE.search(text, d.start, high)
    own = said is not None and (said.start() < d.end or any(low < said.end() and said.start() < end for _, low, end in d.spans))
    return said if own else None  # "won the 800m and will next defend her national title": another one


def of_nation(ctx: Context, d: Draft, said: re.Match[str]) -> CompetitionRow | None:
    """The championships of the athlete's country, where that is known."""
    person = ctx.inp.people.by_key.get(d.person)
    adjective = adjectives().get(person.country or "") if person is not None else None
    if person is None or not adjective:
        return None
    series = _SERIES.get(person.country or "", f"{adjective} Championships")
    if said["indoor"]:
        series = f"{adjective} Indoor Championships"
    year = int(d.date.resolved[:4]) if d.date is not None and d.date.resolved else None
    if series not in editions.series():
        return None
    row = ctx.inp.competitions.of_series(series, year, said.start(), said.end())
    return row if allowed(row, d.date) else None
