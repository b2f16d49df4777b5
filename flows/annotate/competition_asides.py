"""Competitions named in passing: "after winning the trials in May", "her run at the 2019 worlds", "who last week retained his world title".

What is told before and after such a mention is not of that competition.
"""

from __future__ import annotations

import functools
import re

from flows.annotate.phrases import tokens

_BEFORE = 110
"""How far back (in characters) the words stand that put a competition aside."""
_WON = r"(?:win|won|finish|tak|claim|set|defend|retain|secur|captur|land|earn|complet|los|miss|plac|com|runn|mak|reach|compet|rac)\w*"
_CLAUSE = r"(?:[^,.;:\n–—]|[.,:](?=\d))*$"
_SINCE = (
    frozenset("after since having despite following".split()),
    re.compile(rf"\b(?:after|since|having|despite|following) (?:\w+ly |also |just )?{_WON}\b{_CLAUSE}"),
)
_WHO = (
    (frozenset(("who", "whose", "whom")), re.compile(rf"(?:[,–—]| [a-z]+s) (?:who|whose|whom)\b{_CLAUSE}")),
    (
        frozenset("up medallist medallists medalist medalists champion champions winner winners finalist finalists".split()),
        re.compile(r"\b(?:medall?ists?|champions?|winners?|finalists?|runners?-up) (?:at|in|from)\b[^.;,\n]*$"),
    ),
    (frozenset("quartet team squad foursome".split()), re.compile(rf"\b(?:quartet|team|squad|foursome) that\b{_CLAUSE}")),
)
_HONOUR = re.compile(r",? (?:(?:gold|silver|bronze) medall?ist|champion|winner|finalist|runner-up)s?\b")
_FEAT = "win|run|victory|triumph|gold|silver|bronze|performance|defeat|loss|disappointment|success"
_NOUNS = (
    (
        frozenset("winning finishing taking claiming placing losing".split()),
        re.compile(rf"\bin (?:winning|finishing|taking|claiming|placing|losing) {_CLAUSE}"),
    ),
    (
        frozenset(_FEAT.split("|")),
        re.compile(rf"(?:['’]s?|\b(?:his|her|their)) (?:[\w-]+ ){{0,4}}(?:{_FEAT}) (?:at|in|from) (?:the |last [\w'’]+ |\d{{4}} )*$"),
    ),
    (
        frozenset("set ran run clocked broken achieved recorded".split()),
        re.compile(
            r"\b(?:(?:record|best|mark|time|standard)s?|\d[\d:.]+m?) (?:of [\w:. ]{1,14} )?(?:that )?"
            r"(?:(?:s?he|they|[A-Z][\w’'-]+) )?(?:had )?"
            rf"(?:been )?(?:set|ran|run|clocked|broken|achieved|recorded)\b{_CLAUSE}"
        ),
    ),
    (
        frozenset("won took claimed earned collected secured".split()),
        re.compile(
            r"\b(?:the|his|her|their) (?:[\w-]+ ){0,2}(?:gold|silver|bronze|medal|title|crown|race)s? (?:that )?(?:he|she|they) (?:had )?"
            rf"(?:won|took|claimed|earned|collected|secured)\b{_CLAUSE}"
        ),
    ),
)
"""Each with the words one of which it finds: most mentions stand behind none, and are not searched."""


def _by_word(*asides: tuple[frozenset[str], re.Pattern[str]]) -> dict[str, list[re.Pattern[str]]]:
    out: dict[str, list[re.Pattern[str]]] = {}
    for words, pattern in asides:
        for word in words:
            out.setdefault(word, []).append(pattern)
    return out


_OF_SOMEBODY, _IN_PASSING = _by_word(*_WHO), _by_word(*_WHO, _SINCE, *_NOUNS)


_HOSTED = re.compile(
    r"\b(?:that|which|once) (?:had )?(?:staged|hosted|held) (?:the |an? )?(?:(?:last|this) (?:year|summer|month|season)['’]s )?(?:\d{4} )?$"
)


def is_hosted(text: str, start: int) -> bool:
    """Whether the competition only tells a place: "the stadium that staged the 2019 world championships"."""
    near = text[start - 50 if start > 50 else 0 : start]
    return ("ed the " in near or "held the " in near) and _HOSTED.search(near) is not None


_STANDARD = re.compile(
    r" (?:(?:qualifying|qualification|entry) (?:standard|mark|time|distance|height|criteri|requirement|norm|score|target|tariff|figure)"
    r"|standards?\b|qualifier\b|qualifying\b(?! (?:event|meet|round|race|heat|trial|competition)))"
)


def is_standard(text: str, end: int) -> bool:
    """Whether the competition that ends at ``end`` only asks for a mark: "the World Indoor Championships qualifying standard"."""
    return text.startswith((" q", " s", " e"), end) and _STANDARD.match(text, end) is not None


def is_honour(text: str, end: int) -> bool:
    """Whether the competition that ends at ``end`` is in somebody's honours: "the Asian Games gold medallist"."""
    return _HONOUR.match(text, end) is not None


@functools.lru_cache(maxsize=64)
def is_of_somebody(text: str, start: int) -> bool:
    """Whether it is said of somebody in a relative clause or title: "Bell, who won at …", "the bronze medallist in …".

    Remembered for the article at hand, which asks again."""
    return _stands(text, start, _OF_SOMEBODY)


@functools.lru_cache(maxsize=64)
def is_in_passing(text: str, start: int) -> bool:
    """The same, or it stands in a clause of what went before ("after winning …", "having finished third at …"), or belongs to a noun of
    the past: "her run at the 2019 worlds", "the record he set at …". Remembered likewise."""
    return _stands(text, start, _IN_PASSING)


def _stands(text: str, start: int, asides: dict[str, list[re.Pattern[str]]]) -> bool:
    """Whether one of the ``asides``, by their words, ends right before ``start``."""
    low, toks = start - _BEFORE, tokens(text)
    told = asides.keys() & toks.words[toks.first(low) : toks.first(start)]
    return any(pattern.search(text, low, start) is not None for word in told for pattern in asides[word])
