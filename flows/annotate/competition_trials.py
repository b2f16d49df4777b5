"""Trials and national championships that do not say of which country: "the national Olympic trials", "the national indoors".

"The Trials" are those the article has named.
"""

from __future__ import annotations

import functools
from collections import Counter
from dataclasses import replace

from flows.annotate import editions
from flows.annotate.competition_mention import Mention
from flows.annotate.lexicon import adjectives, places
from flows.annotate.phrases import Phrases, Tokens
from flows.seeds import rows

_SERIES = "Olympic Trials"
_BARE = frozenset(("the", "at", "s"))


def with_trials(toks: Tokens, mentions: list[Mention]) -> list[Mention]:
    """The mentions with trials named by their country, and with the further mentions of the only trials of the article."""
    if "trials" not in toks.places:
        return mentions
    series = {m.series for m in mentions if m.series.endswith("Trials") and m.series != _SERIES}
    if any(m.series == _SERIES for m in mentions):
        series = series or _of_country(toks)
    if len(series) != 1:
        return mentions
    name = next(iter(series))
    how = "name" if name in editions.series() else "form"
    named = [replace(m, series=name, how=how) if m.series == _SERIES else m for m in mentions]
    taken = {k for m in named for k in range(m.first, m.last + 1)}
    further = [
        Mention(name, how, i, i, toks.starts[i], toks.ends[i])
        for i in toks.places["trials"]
        if i not in taken and i and toks.text[toks.starts[i]] == "T" and toks.joined(i - 1) and _bare(toks.words[i - 1])
    ]
    return sorted([*named, *further], key=lambda m: m.start)


_NATIONAL = {"National Championships": "Championships", "National Indoor Championships": "Indoor Championships"}
_OTHERS = frozenset(
    "junior youth schools school high club college collegiate masters veterans u20 u18 u23 under para division open cross ncaa".split()
)
"""Words before "national championships" that are not those of all the country's athletes."""


_OWN = frozenset("record records team season best international vest federation".split())
"""Words soon behind a country's name that show it to be the article's own: "the Irish 400m record"."""


def with_nationals(toks: Tokens, mentions: list[Mention]) -> list[Mention]:
    """The mentions with "the national championships" named by the country the article speaks of, or without them."""
    if not any(m.series in _NATIONAL for m in mentions):
        return mentions
    named = {m.series.removesuffix(" Championships") for m in mentions if m.series.endswith(" Championships")}.intersection(
        adjectives().values()
    )
    of = named.pop() if len(named) == 1 else _adjective(toks)
    out = []
    for m in mentions:
        kind = _NATIONAL.get(m.series)
        if kind is not None:
            before = toks.words[m.first - 1] if m.first else ""
            if not before or before != "the" and not toks.text[toks.starts[m.first - 1]].islower() and not before.isdigit():
                continue
            if not _OTHERS.isdisjoint(toks.words[max(0, m.first - 2) : m.first]):
                continue
            there = _held_in(toks, m.last) or of
            if there is None:
                continue
            name = "British (UK) Championships" if there == "British" and "Indoor" not in kind else f"{there} {kind}"
            m = replace(m, series=name, how="name" if name in editions.series() else "form")
        out.append(m)
    return out


def _held_in(toks: Tokens, last: int) -> str | None:
    """The adjective of the country whose town is named right behind: "the national championships in Wellington"."""
    town = last + 2
    if town >= len(toks.words) or toks.words[last + 1] not in ("in", "at") or not toks.joined(last):
        return None
    return adjectives().get(places().get(toks.text[toks.starts[town] : toks.ends[town]], ""))


def _adjective(toks: Tokens) -> str | None:
    """The adjective of the country that the article speaks of alone, or clearly most.

    Not of the United States, whose colleges and schools have national championships of their own.
    """
    hits = list(_countries().find(toks))
    counted = Counter(h.payload for h in hits).most_common(2)
    if not counted or len(counted) > 1 and counted[0][1] < max(2, 1.5 * counted[1][1]):
        return None
    if counted[0][1] == 1 and _OWN.isdisjoint(toks.words[hits[0].last + 1 : hits[0].last + 4]):
        return None
    of = str(counted[0][0])
    if of == "British" and sum(len(toks.places.get(w, ())) for w in ("british", "britain", "gb", "uk")) < counted[0][1] / 2:
        return None
    return of if of != "American" else None


def _bare(before: str) -> bool:
    return before in _BARE or (len(before) == 4 and before.isdigit())


@functools.cache
def _countries() -> Phrases:
    listed = []
    for r in rows("countries"):
        adjective = adjectives().get(r["code"], "")
        names = (r["name"], *r["variants"].split("|"), *r["adjectives"].split("|"))
        listed += [(name, adjective) for name in names if len(name) > 3]
    return Phrases(listed)


def _of_country(toks: Tokens) -> set[str]:
    """The trials of the country that the article speaks of most, where it is named more than once."""
    counted = Counter(hit.payload for hit in _countries().find(toks)).most_common(1)
    if not counted or counted[0][1] < 2 or not counted[0][0]:
        return set()
    adjective = str(counted[0][0])
    found = [name for name in (f"{adjective} Olympic Trials", f"{adjective} Trials") if name in editions.series()]
    return {found[0] if found else f"{adjective} Olympic Trials"}
