"""Competitions named in passing: "after winning the trials in May", "her run at the 2019 worlds", "who last week retained his world title".

What is told before and after such a mention is not of that competition.
"""

from __future__ import annotations

import re

from flows.annotate.phrases import tokens

_BEFORE = 110
"""How far back (in characters) the words stand that put a competition aside."""
_WON = r"(?:win|won|finish|tak|claim|set|defend|retain|secur|captur|land|earn|complet|los|miss|plac|com|runn|mak|reach|compet|rac)\w*"
_CLAUSE = r"(?:[^,.;:\n–—]|[.,:](?=\d))*$"
_SINCE = re.compile(rf"\b(?:after|since|having|despite|following) (?:\w+ly |also |just )?{_WON}\b{_CLAUSE}")
_WHO = re.compile(
    rf"[,–—] (?:who|whose|whom)\b{_CLAUSE}|\b(?:medall?ists?|champions?|winners?|finalists?|runners?-up) (?:at|in|from)\b[^.;,\n]*$"
)
_FEAT = "(?:win|run|victory|triumph|gold|silver|bronze|performance|defeat|loss|disappointment|success)"
_NOUN = re.compile(
    rf"\bin (?:winning|finishing|taking|claiming|placing|losing) {_CLAUSE}"
    rf"|(?:['’]s?|\b(?:his|her|their)) (?:[\w-]+ ){{0,4}}{_FEAT} (?:at|in|from) (?:the |last [\w'’]+ |\d{{4}} )*$"
    r"|\b(?:record|best|mark|time|standard)s? (?:of [\w:. ]{1,14} )?(?:that )?(?:(?:he|she|they|[A-Z][\w’'-]+) )?(?:had )?"
    rf"(?:been )?(?:set|ran|run|clocked|broken|achieved|recorded)\b{_CLAUSE}"
)

_SINCE_WORDS = frozenset("after since having despite following".split())
_WHO_WORDS = frozenset(
    "who whose whom up medallist medallists medalist medalists champion champions winner winners finalist finalists".split()
)
_NOUN_WORDS = frozenset(
    "winning finishing taking claiming placing losing win run victory triumph gold silver bronze performance defeat loss disappointment"
    " success set ran clocked broken achieved recorded".split()
)
"""The words one of which each pattern finds: most mentions stand behind none, and are not searched."""


def is_in_passing(text: str, start: int) -> bool:
    """Whether the competition at ``start`` is told of in passing: in a relative clause or title of somebody ("Bell, who won at …", "the
    bronze medallist in …"), in a clause of what went before ("after winning …", "having finished third at …"), or as a noun of the
    past ("her run at the 2019 worlds", "the record he set at …")."""
    low, toks = max(0, start - _BEFORE), tokens(text)
    near = toks.words[toks.first(low) : toks.first(start)]
    return (
        (not _WHO_WORDS.isdisjoint(near) and _WHO.search(text, low, start) is not None)
        or (not _SINCE_WORDS.isdisjoint(near) and _SINCE.search(text, low, start) is not None)
        or (not _NOUN_WORDS.isdisjoint(near) and _NOUN.search(text, low, start) is not None)
    )
