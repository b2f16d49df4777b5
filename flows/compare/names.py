"""When do two printed names mean one person?

Guarantees: pure; symmetric in its two names; says why (``relation``) or None. It compares spellings only: whether two
people may be one at all (country, sex, discipline, years, both in one article) is decided by the models.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from rapidfuzz.distance import OSA

from flows import seeds

_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_PARTICLES = {"saint": "st", "sainte": "ste", "jnr": "jr", "snr": "sr", "junior": "jr"}


@functools.lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name without case, accents and punctuation: ``Elin St. Claire`` and ``Elin Saint Claire`` are ``elin st claire``."""
    text = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = re.sub(r"['’ʼ`´.]", "", text)
    return " ".join(_PARTICLES.get(word, word) for word in re.findall(r"[^\W_]+", text))


def slug(name: str) -> str:
    """A readable id: ``Elin Berg`` is ``elin-berg``; a name without letters or digits gives an empty string."""
    return fold(name).replace(" ", "-")


@functools.cache
def _short_forms() -> dict[str, frozenset[str]]:
    """Given name → the names it is a short form of or has as short forms (``dbt/seeds/nicknames.csv``)."""
    try:
        rows = seeds.rows("nicknames")
    except FileNotFoundError:
        return {}
    out: dict[str, set[str]] = {}
    for row in rows:
        values = [fold(part) for cell in row.values() for part in re.split(r"[|;]", cell or "") if part.strip()]
        for one in values:
            out.setdefault(one, set()).update(v for v in values if v != one)
    return {key: frozenset(value) for key, value in out.items()}


def _given_relation(a: str, b: str) -> str | None:
    """How two given names may be one: same, initial, nickname, shortened or spelling."""
    if a == b:
        return "same"
    if len(a) == 1 or len(b) == 1:
        return "initial" if a[0] == b[0] else None
    if b in _short_forms().get(a, ()) or a in _short_forms().get(b, ()):
        return "nickname"
    short, long = sorted((a, b), key=len)
    if len(short) >= 3 and long.startswith(short):
        return "shortened"
    return "spelling" if _misspelt(a, b) else None


def _misspelt(a: str, b: str) -> bool:
    """One slip apart in a word of five letters or more, two in nine or more; the first letter is never the slip."""
    length = min(len(a), len(b))
    allowed = 0 if length < 5 else 1 if length < 9 else 2
    return bool(allowed) and a[0] == b[0] and OSA.distance(a, b, score_cutoff=allowed) <= allowed


def relation(a: str, b: str) -> str | None:
    """Why the names ``a`` and ``b`` may be one person's, or None.

    ``same`` (but for case, accents, punctuation), ``order`` (family name first), ``initial``, ``nickname``, ``shortened``
    (Jess, Jessica), ``middle name``, ``longer surname`` (Berg, Berg-Larsson), ``spelling``.
    """
    one, two = fold(a).split(), fold(b).split()
    if not one or not two:
        return None
    if one == two or "".join(one) == "".join(two):
        return "same"
    if len(one) < 2 or len(two) < 2:
        return None
    if sorted(one) == sorted(two):
        return "order"
    if len(one) > len(two):
        one, two = two, one
    if one[-1] == two[-1]:
        if len(one) == len(two) and one[1:] != two[1:]:
            return None
        given = _given_relation(one[0], two[0])
        if given == "same" and len(two) > len(one):
            return "middle name"
        return given
    if one == two[: len(one)]:
        return "longer surname"
    if len(one) == len(two) and one[:-1] == two[:-1] and _misspelt(one[-1], two[-1]):
        return "spelling"
    return None


def block_keys(name: str) -> list[str]:
    """Keys of which two names that may be one share at least one, and few other pairs do: blocking keeps linking near-linear."""
    words = fold(name).split()
    if len(words) < 2:
        return []
    first, last = words[0], words[-1]
    return sorted({f"l:{last}:{first[0]}", f"n:{last}", f"g:{first}:{words[1][:2]}", "o:" + " ".join(sorted(words)), "j:" + "".join(words)})
