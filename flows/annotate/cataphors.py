"""Pronouns before the name they stand for: "Despite a fall in her heat, X …"."""

from __future__ import annotations

import re

from flows.annotate import lexicon

OWNS = re.compile(r" (?:(?:long-?time|former|new|old|first|personal|then) )?([a-z-]+)\b")
"""What a "his" or "her" owns, where it is a person: "her former coach"."""
_FRONTED = re.compile(r"(?:Despite|After|Before|In|With|At|On|While|When|For|By|During|Following|Since|Until|Though|Although)\b")
"""Opens a clause whose "her" is the subject to come: "Despite a fall in her heat, X …"."""
_ITS_NAME = re.compile(r", (?:[A-Z][\w’'-]+ )*$")


def waits_for(body: str, opening: int, pronoun: tuple[int, int], name: int) -> bool:
    """ "Despite a fall in her heat, X …": the pronoun of the clause before is the name's."""
    if body[slice(*pronoun)].lower() not in ("his", "her") or not _FRONTED.match(body, opening):
        return False
    owned = OWNS.match(body, pronoun[1])
    another = owned is not None and (owned[1] in lexicon.roles() or owned[1] in lexicon.kinship())
    return not another and _ITS_NAME.search(body, pronoun[1], name) is not None
