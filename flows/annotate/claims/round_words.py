"""Words for the round in which something was done: "semi-finals", "first round", "final"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.annotate.claims.ordinals import starts_of
from flows.annotate.text import lowered

_ROUND_WORDS = frozenset(
    "final finals semi semis semifinal semifinals heat heats opening first preliminary second qualifying prelim prelims preliminaries"
    " elimination eliminations quarter quarterfinal quarterfinals".split()
)
_ROUND = re.compile(
    r"\b(?:(?P<final>finals?)|(?P<semi>semi[- ]?finals?|semis)"
    r"|(?P<heat>heats?|(?:opening|first|preliminary|second|qualifying)[- ]rounds?|prelims?|preliminar\w+|qualifying"
    r"|eliminations?|elimination rounds?"
    r"|quarter[- ]?finals?))\b",
)
_WARMTH = re.compile(
    r"(?:kind of|sort of|degree|degrees|in the|of the|by the|to the|with the|despite the|stifling|intense|searing|blistering|summer|midday"
    r"|sweltering|tropical|evening|afternoon|desert|fierce|oppressive|extreme|baking|this|such|humidity and|heat and)[ -]$"
)
_WARM = ("heat that", "heat and", "heat which", "heat of", "heat so", "heat,")
_REACHED = re.compile(
    r"(?:qualif\w+|reach\w*|into|advance\w*|progress\w*|through to|way to|made|make|place in|spot in|seeded|showdown in|line up)"
    r"[\w\s,.’'-]{0,34}$",
)
_FASTEST_IN = re.compile(r"\b(?:fastest|quickest|best|slowest) (?:\w+ ){0,3}(?:in|of) (?:[\w’']+ )?$")
_SEMI = ("emi-", "emi ", "uarter-", "uarter ")
_NO_ROUND = (" for ", " spot", " place", " berth", " mark", " time", " standard", " position", " height", " distance")
_LAST_OF = re.compile(
    r"[ -](?:\d+|lap|throw|jump|attempt|round|leap|effort|stages?|bend|turn|straight|met(?:re|er)s?|mile|time|test|part|event|hurdle"
    r"|m\b|kick|surge|leg|day|score|barrier|quarter|few|one|two|three|push|stretch|kilo\w+|season|year|championships?|preparation|tune"
    r"|qualif\w+|exam|result|placings?|outing|(?:[A-Z]\w+ )?(?:spot|berth)|automatic)"
)


def is_warmth(text: str, start: int) -> bool:
    """Whether the heat named at ``start`` is the day's, in which no round was run: "in 93-degree heat"."""
    if text.endswith(" in ", 0, start) and text.startswith(_WARM, start):
        return True
    return text.startswith("heat", start) and _WARMTH.search(lowered(text), start - 24, start) is not None


def reached(text: str, start: int, back: int = 50) -> bool:
    """Whether the round named at ``start`` is one that somebody only came into: "qualified for the 800m final"."""
    return _REACHED.search(lowered(text), start - back, start) is not None


def find_rounds(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and value (final, semi-final, heat) of each word for the round in which something was done."""
    for start in starts_of(text, _ROUND_WORDS):
        m = _ROUND.match(lowered(text), start)
        if m is None:
            continue
        if m["final"] and (text.endswith(_SEMI, 0, m.start()) or m.group() == "final" and _LAST_OF.match(text, m.end())):
            continue  # the end of "semi-final", which is a round of its own; "the final lap"
        if m.group() == "heat" and is_warmth(text, m.start()):
            continue
        if m.group() == "qualifying" and text.startswith(_NO_ROUND, m.end()) and not text.endswith("in ", 0, m.start()):
            continue  # "won in 28:02.71, qualifying for the Games", "a qualifying spot": no round
        if m["semi"] and _FASTEST_IN.search(text, m.start() - 50, m.start()):
            continue  # "the fastest man in Tuesday's semi-finals" says who he is
        if (m["final"] or m["semi"]) and reached(text, m.start(), 50 if m["final"] else 30):
            continue
        yield m.start(), m.end(), "final" if m["final"] else "semi-final" if m["semi"] else "heat"
