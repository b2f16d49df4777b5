"""Trials that do not say of which country: "the national Olympic trials", "the Trials" once the article has named them."""

from __future__ import annotations

import functools
from collections import Counter

from flows.annotate import editions
from flows.annotate.competition_mention import Mention
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
    named = [m._replace(series=name, how=how) if m.series == _SERIES else m for m in mentions]
    taken = {k for m in named for k in range(m.first, m.last + 1)}
    further = [
        Mention(name, how, i, i, toks.starts[i], toks.ends[i])
        for i in toks.places["trials"]
        if i not in taken and i and toks.text[toks.starts[i]] == "T" and toks.joined(i - 1) and _bare(toks.words[i - 1])
    ]
    return sorted([*named, *further], key=lambda m: m.start)


def _bare(before: str) -> bool:
    return before in _BARE or (len(before) == 4 and before.isdigit())


@functools.cache
def _countries() -> Phrases:
    listed = []
    for r in rows("countries"):
        adjective = r["adjectives"].split("|")[0]
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
