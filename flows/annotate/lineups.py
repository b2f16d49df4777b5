"""Names in the company of a team or club: line-ups in brackets after a team, and what follows a name and "of"."""

from __future__ import annotations

import functools
import re

from flows.annotate import lexicon

_ITEMS = re.compile(r", (?:and |& )?|; | and | & ")
_BRACKETS = re.compile(r"\(([^()]{1,198}+)\)")


def bearer(word: str) -> bool:
    """Whether ``word``, before "of", ends somebody's name, age or bracket: what follows is where they come from or run for."""
    bare = word.strip(",*")
    if bare.isdigit() or (bare.endswith(")") and len(bare) > 2):
        return word.endswith((",", ")"))
    known = lexicon.word(bare)
    return (
        bare[:1].isupper()
        and word.removesuffix(",") == bare
        and not (known.ordinary or known.role or known.strong or known.title)
        and len(bare) > 2
    )


@functools.lru_cache(maxsize=1)
def brackets(body: str) -> tuple[int, ...]:
    """Where the brackets open in which three full names or more stand; remembered for the article at hand, since most have none."""
    return tuple([found.start() for found in _BRACKETS.finditer(body) if _first_names(found[1]) >= 0])


def team(body: str, opened: int, end: int) -> tuple[bool, str | None]:
    """ "South Africa (A, B, C, D) 37.58": whether the name that ends at ``end`` is one of a line-up in the brackets opened at
    ``opened``, and the code of the country before them."""
    closed = body.find(")", end, opened + 200)
    known = _first_names(body[opened + 1 : closed]) if closed > 0 else -1
    if known < 0:
        return False, None
    words = body[max(0, opened - 40) : opened].split()
    phrases = (" ".join(words[-n:]) for n in (5, 4, 3, 2, 1) if n <= len(words))
    code = next((lexicon.countries()[p] for p in phrases if p in lexicon.countries()), None)
    return known > 1 or code is not None or body[closed + 1 : closed + 4].strip(" ,;:–-")[:1].isdigit(), code


@functools.lru_cache(maxsize=256)
def _first_names(inside: str) -> int:
    """How many first names are known where the words in brackets are three or more full names; -1 where they are none."""
    items = [item.split() for item in _ITEMS.split(inside)]
    if len(items) < 3 or not all(2 <= len(i) <= 4 and all(w[0].isupper() or w.islower() for w in i) for i in items):
        return -1
    return sum(lexicon.first_name(i[0]) for i in items)
