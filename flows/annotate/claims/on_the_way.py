"""Places that somebody had during a race, and those had at its finish."""

from __future__ import annotations

import re

from flows.annotate.claims.tokens import Token

_FINISHED = re.compile(
    r"\b(?:finish\w*|placed|came|took|home|was|claimed|ended|grab\w*|snatch\w*|secur\w*|earn\w*|steal\w*|stole|seiz\w*) (?:\w+ )?(?:in )?$"
    r"|(?:\d[\d.:]*m?|\bon|\bsettl\w+) for (?:an? )?$"
)
_AT_POINT = re.compile(
    r" (?:at the (?:bell|halfway|half-way|midway)|at (?:halfway|half-way|midway|the time(?! trial))"
    r"|with (?:[\w.]+ ){0,2}(?:[\d,.]+(?:m|km|k)|laps?|met(?:re|er)s|kilomet(?:re|er)s|miles?|throws?|jumps?|rounds?|attempts?|hurdles?"
    r"|barriers?|seconds?|minutes?) (?:to go|left|remaining)\b(?! (?:to|through|on|into|out|with)\b)"
    r"|(?:going |coming )?(?:off|into|entering|around) the (?:bend|last|final|home|straight|back|bell)"
    r"|after (?:one|two|three|four|five|\d) (?:events|rounds|laps|throws|jumps))\b"
)
"""After a place somebody had at some point: "sixth at the bell"."""
_LYING = re.compile(
    r"\b(?:lying|lay|sat|sitting|languish\w+|running|was still|tucked in|found (?:him|her)self)"
    r" (?:down |back )?(?:in )?(?:an? )?(?:[a-z]+ )?$"
)
"""Before a place that somebody had during a race: "was lying fourth until the last round"."""
_PLACE_TIME = re.compile(r"[- ]place (?:time|finish|effort|showing|run|performance)")


def is_on_the_way(text: str, t: Token) -> bool:
    """ "was lying fourth", "sixth at the bell": a place during the race."""
    return _LYING.search(text, t.start - 30, t.start) is not None or _AT_POINT.match(text, t.end) is not None


_STILL = re.compile(
    r"(?: (?:in|of|over|and) [^,.;]{0,40})?,? with (?:(?:just|only|about|still|over|under) ){0,2}"
    r"(?:\d[\d,.]* ?(?:m|metres?|meters?|km|kilomet\w+|laps?|miles?)"
    r"|(?:a|one|two|three|four|five|half a) (?:laps?|kilomet\w+|miles?|barriers?|hurdles?|events?|rounds?|legs?))"
    r" (?:remaining|to go|left)\b"
)
"""Behind a place somebody had on the way: "was sixth with 100m remaining"."""


_WITH_LAST = re.compile(
    r" (?:on|with|in) (?:his|her|the) (?:\w+ and )?(?:final|last|sixth) (?:attempt|throw|jump|effort|put|leap|round)"
    r"(?!,? (?:before|but|only)\b)"
)
"""Behind a place somebody rose to: "moved from sixth to second on his final attempt"."""


def is_at_finish(text: str, t: Token) -> bool:
    """ "finished third", "was fourth in 3:40": a place had at the end, whatever the lead before."""
    if _PLACE_TIME.match(text, t.end) is not None or _WITH_LAST.match(text, t.end) is not None:
        return True
    return _FINISHED.search(text[max(0, t.start - 30) : t.start]) is not None and _STILL.match(text, t.end) is None
