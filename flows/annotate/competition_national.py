"""Championships of a country, however its name is put together: "the USA/Acme outdoor track and field championships".

Read backwards from the word "championships": qualifiers ("outdoor", "senior", "track and field"), a sponsor joined by a
stroke, then a country or its adjective. Every such name is the one series of that country, outdoors or indoors.
"""

from __future__ import annotations

import functools

from flows.annotate import editions
from flows.annotate.competition_mention import Mention
from flows.annotate.lexicon import adjectives
from flows.annotate.phrases import Tokens, fold
from flows.seeds import rows

_HEADS = ("championships", "championship", "champs", "nationals")
_QUALIFIERS = frozenset("outdoor outdoors indoor indoors track and field athletics senior junior national open elite absolute".split())
_LONGEST = 9
_OWN = {"USA": "US", "GBR": None}
"""Countries whose series bear another word than the adjective, and those with several."""
_BRITISH = {"british": "British (UK)", "uk": "British (UK)", "scottish": "Scottish", "scotland": "Scottish", "welsh": "Welsh"}
_OF_AUSTRALIA = ("australia", "australian", "adelaide")
"""Where "the SA championships" are those of a state."""
_NO_COUNTRY = frozenset("england scotland wales jersey guernsey".split())


_TITLES = frozenset(("title", "titles", "crown", "crowns"))
_NO_HONOUR = frozenset("sponsor sponsors sponsorship prince princess jewel jewels race contender contenders hope hopes".split())


def is_title(toks: Tokens, k: int) -> bool:
    """Whether token ``k`` makes a nationality a competition: "the Polish title", no "Polish title sponsor"."""
    return toks.words[k] in _TITLES and _NO_HONOUR.isdisjoint(toks.words[k + 1 : k + 2])


@functools.cache
def _names() -> dict[tuple[str, ...], str]:
    """What a country's name, its adjective and its federation call its championships: ("south", "african"), ("asa",) → South African."""
    out: dict[tuple[str, ...], str] = {(word,): name for word, name in _BRITISH.items()}
    federations: dict[str, list[str]] = {}
    for r in rows("federations"):
        federations.setdefault(r["code"], []).append(r["name"])
    for r in rows("countries"):
        adjective = _OWN.get(r["code"], adjectives().get(r["code"]))
        if not adjective:
            continue
        variants = r["variants"].split("|")
        short = variants[:4] if r["code"] == "USA" else [v for v in variants if v.isupper() and len(v) < 4]
        for name in (r["name"], *short, *r["adjectives"].split("|"), *federations.get(r["code"], ())):
            words = tuple(fold(name).replace("-", " ").replace(".", " ").split())
            if words and len(words) <= 3 and words[0] not in _NO_COUNTRY:
                out.setdefault(words, adjective)
    return out


def find_national(toks: Tokens, taken: set[int]) -> list[Mention]:
    """The national championships outside the tokens already ``taken``."""
    out = []
    for i in toks.of(_HEADS):
        if i and i not in taken and (mention := _read_back(toks, i)) is not None:
            out.append(mention)
    return out


def _read_back(toks: Tokens, i: int) -> Mention | None:
    """The championships whose name ends with token ``i``."""
    text, k = toks.text, i - 1
    while k >= 0 and i - k <= _LONGEST and (toks.words[k] in _QUALIFIERS or _owner(toks, k)) and _close(toks, k):
        k -= 1
    if k >= 1 and toks.gaps[k - 1] in ("/", "-") and text[toks.starts[k]].isupper() and _country(toks, k) is None and _close(toks, k):
        k -= 1  # "USA/Acme outdoor championships"
        if not _close(toks, k, "/-"):
            return None
    elif k < 0 or not _close(toks, k):
        return None
    found = _country(toks, k)
    said = toks.words[k + 1 : i]
    if found is None or said[-1:] == ("and",) or "junior" in said and "senior" not in said:
        return None
    name, first = found
    series = f"{name} Championships"
    if "indoor" in said or "indoors" in said:
        series = f"{name.replace(' (UK)', '')} Indoor Championships"
    how = "name" if series in editions.series() else "form"
    return Mention(series, how, first, i, toks.starts[first], toks.ends[i])


def _owner(toks: Tokens, k: int) -> bool:
    """Whether token ``k`` is the "s" of "Ireland's national championships", not of "U.S."."""
    return toks.words[k] == "s" and k > 0 and toks.gaps[k - 1] in ("'", "’")


def _close(toks: Tokens, k: int, marks: str = "") -> bool:
    """Whether token ``k`` and the next one belong to one name."""
    return toks.joined(k) or toks.gaps[k].strip() in ("&", "'", "’") or bool(marks) and toks.gaps[k] in marks


def _country(toks: Tokens, k: int) -> tuple[str, int] | None:
    """The country whose name or adjective ends with token ``k``, and where it begins."""
    for width in (3, 2, 1):
        first = k - width + 1
        if first < 0 or not toks.text[toks.starts[first]].isupper():
            continue
        name = _names().get(toks.words[first : k + 1])
        if toks.words[k] == "sa" and width == 1 and not toks.vocabulary.isdisjoint(_OF_AUSTRALIA):
            return None
        if name is not None and all(toks.joined(n) for n in range(first, k)):
            if first and toks.words[first - 1] in ("northern", "african", "pan") and toks.joined(first - 1):
                return None
            return name, first
    return None
