"""The country that goes without saying in an article: that of a national meeting, of the outlet, of the only nation named."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from flows.annotate import lexicon
from flows.annotate.context import IN_STATE
from flows.annotate.lexicon import fold
from flows.annotate.text import Text

_FEDERATION = re.compile(
    r"^(?:By |Words: )?(?:Athletics ([A-Z][a-z]+(?: [A-Z][a-z]+)?)|([A-Z][a-z]+) Athletics)"
    r"(?: (?:[Mm]edia|[Pp]ress|[Cc]ommunications|[Ss]taff|[Nn]ews)\b.{0,20}|)$",
    re.M,
)
"""The federation that signs the article."""
_NATIONAL = re.compile(
    r"(?:['’]s)? (?:(?:[A-Z][\w-]+ ){0,3}(?:Championships?|Champs|Trials|Schools|Nationals)|(?:\w+ ){0,2}(?:squad|select|trials"
    r"|championships?))\b"
)


_AMERICA = frozenset("USA US U.S. U.S.A. America American Americans".split()) | {"United States", "Team USA"}
_OURS = re.compile(
    r"(?:['’]s)? (?:(?:senior|junior|young|top|elite|national|women’s|men’s|track and field|sporting|distance|sprint) )*"
    r"(?:athletics|teams?|athletes|runners|squad|women|men|federation|sport|careers|shot put|fans|public|nationals)\b"
)
"""Behind the only nation that an article names: it speaks of the sport there, of no single guest."""
_GUESTS = re.compile(
    r"\b(?:\d+|two|three|four|five|six|several|some|many|other|fellow|rivals?|visiting|beat\w*|against|with|from|of) (?:[a-z]+ )?$"
)
"""Before a nation whose athletes are others: "beat three Kenyan runners", "trains with Ethiopian athletes"."""
_LEAD = 300
"""How far the lead reaches, in characters."""


def home_of(text: Text, nations: Sequence[tuple[int, int, str]], outlet: str | None) -> str | None:
    """The country that goes without saying in this article, or None.

    That of a national championship, trials, schools meeting or selection when it bears half of all countries named; else the
    only nation named, where it is spoken of as the one at home; else the USA, where an article speaks of its states; else that
    of the outlet (``outlet``: country of its web domain or name) when the article names no other country, or mostly that one.
    """
    federation = _FEDERATION.search(text.text, 0, 400) if "Athletics" in text.text[:400] else None
    if federation:
        return lexicon.countries().get(federation.group(1) or "") or lexicon.demonyms().get(federation.group(2) or "")
    counts: dict[str, int] = {}
    for _, _, code in nations:
        counts[code] = counts.get(code, 0) + 1
    if counts:
        code = max(counts, key=counts.__getitem__)
        top = counts[code]
        if (
            top >= 2
            and top >= 0.5 * len(nations)
            and any(
                c == code and (_NATIONAL.match(text.text, end) or text.text.startswith("Athletics ", max(0, start - 10)))
                for start, end, c in nations
            )
        ):
            return code
        if len(counts) == 1 and any(_is_ours(text.text, start, end, top) for start, end, _ in nations):
            return code
        if code == "USA" and top >= 0.6 * len(nations) and _american(text, nations):
            return code
    return outlet if outlet and counts.get(outlet, 0) >= 0.6 * len(nations) else None


def _is_ours(body: str, start: int, end: int, told: int) -> bool:
    """Whether a nation is spoken of as the one at home: by its sport or its team, in the lead where it is named but once."""
    found = _OURS.match(body, end)
    if found is None or _GUESTS.search(body, start - 30, start):
        return False
    return told > 1 or start < _LEAD and found.group().endswith(("athletics", "team"))


def _american(text: Text, nations: Sequence[tuple[int, int, str]]) -> bool:
    """Whether an article speaks of states as only those do who are at home there: in its dateline, or of two at least."""
    states = {text.text[s:e] for s, e, code in nations if code == "USA" and not text.text.endswith(" in ", 0, s)} - _AMERICA
    return len(states) > 1 or bool(states and IN_STATE.search(text.text, 0, 300))


_ALSO_ELSEWHERE = frozenset(("georgia", "jordan"))
"""Countries whose names are as well a state's or a person's."""


@functools.cache
def _nations() -> list[tuple[str, str]]:
    """(name without spaces, code) of the countries and nationalities, the longest first."""
    known = {
        fold(name).replace(" ", ""): code for name, code in (lexicon.countries() | lexicon.demonyms()).items() if len(name) > 4 and code
    }
    return sorted(((n, c) for n, c in known.items() if n not in _ALSO_ELSEWHERE), key=lambda pair: -len(pair[0]))


@functools.lru_cache(maxsize=256)
def nation_in_name(outlet_id: str) -> str | None:
    """The nation with which an outlet's name begins ("irish-independent", "jamaicaobserver.com")."""
    plain = outlet_id.replace("-", "")
    return next((code for name, code in _nations() if plain.startswith(name)), None)
