"""Words beside a name or a race that say who or when, not where: descriptions in apposition, competitions that only date something."""

from __future__ import annotations

import functools
import re

from flows.annotate.competition_asides import is_hosted
from flows.annotate.competitions import TITLE
from flows.rows import CompetitionRow
from flows.seeds import rows

_HEADS = frozenset(
    "athlete runner star sprinter hurdler thrower jumper vaulter champion medallist medalist man woman teenager veteran scot londoner"
    " favourite rival youngster phenom superstar ace native favorite debutant debutante heptathlete decathlete marathoner miler"
    " steeplechaser walker putter teammate team-mate compatriot countryman countrywoman european african welshman irishman englishman"
    " dutchwoman dutchman frenchman frenchwoman scotsman ulsterman".split()
)
_WORD = re.compile(r"[\w’'-]+")
_AGE = re.compile(r"\d+[- ]year[- ]old")
_OF_PERSON = re.compile(r"champion|medall?ist|winner|finalist|record|representative|hopeful|debutant")
_NOT_THERE = re.compile(
    r"\b(?:weeks?|days?|months?|years?|hours|fortnight|shortly|soon|immediately|just) (?:before|after|ahead of|prior to)"
    r" (?:the |his |her )?(?:[A-Z]\w+ )?$|\bsince (?:the )?$"
)
"""Before a competition that only dates what happened elsewhere: "in August 1960, two weeks before the Rome Olympics"."""


@functools.cache
def _demonyms() -> frozenset[str]:
    return frozenset(w.strip().lower() for row in rows("countries") for w in re.split(r"[|;/]", row["demonyms"]) if w.strip())


def competition_kind(text: str, c: CompetitionRow, words: str) -> str:
    """``series``: no edition meant; ``edition``: of an athlete's title, or named for its date; ``competition``: where something was held
    or will be."""
    if c.rule == "series alone":
        return "series"
    if c.rule == TITLE and _OF_PERSON.search(words):
        return "edition"
    before = text[max(0, c.char_start - 40) : c.char_start]
    if is_hosted(text, c.char_start):
        return "edition"
    dates = "before" in before or "after" in before or "ahead of" in before or "prior to" in before
    return "edition" if dates and _NOT_THERE.search(text, c.char_start - 40, c.char_start) else "competition"


def description_end(text: str, at: int, end: int) -> int | None:
    """The end of "26-year-old [American]", "Jamaican", "Norwegian star": None when it is no description."""
    stop: int | None = None
    last = at
    for n, m in enumerate(_WORD.finditer(text, at, min(end, at + 60))):
        if n > 4 or n and text[last : m.start()] != " ":
            break
        last = m.end()
        word = m.group().lower().removesuffix("'s").removesuffix("’s")
        if _AGE.fullmatch(word) or word in _HEADS or word in _demonyms():
            stop = m.start() + len(word)
        elif stop is not None:
            break
    return stop
