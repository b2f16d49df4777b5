"""Bare numbers that stand for a race: "third in the 800", "the 200 and 400 titles", "women's 400"."""

from __future__ import annotations

import re
from operator import attrgetter

from flows.annotate.phrases import Hit, Tokens

RACE_AFTER = frozenset(
    "race races title titles final finals heat heats semi semifinal semifinals semis win wins winner victory victories gold silver bronze"
    " medal medals record records champion champions championship crown event runner runners best debut double double"
    " specialist star group field and/or contest competition sprint hurdles steeplechase relay walk".split()
)
_BARE = {
    "60": "60", "100": "100", "150": "150", "200": "200", "300": "300", "400": "400", "500": "500", "600": "600", "800": "800",
    "1000": "1000", "1500": "1500", "2000": "2000", "3000": "3000", "5000": "5000", "10000": "10000", "110": "110H",
    "1600": "1600", "3200": "3200", "220": "220Y", "440": "440Y", "880": "880Y",
}  # fmt: skip
_THOUSANDS = frozenset(("500", "000", "600", "200"))
_COMMA = {"1000": "1000", "1500": "1500", "1600": "1600", "3200": "3200", "2000": "2000", "3000": "3000", "5000": "5000", "10000": "10000"}
_OF_A_RACE = frozenset("the men women s boys girls senior junior indoor olympic world over".split())
_RACE_ENDS = frozenset(
    "and in at with where after for on female male was but to monday tuesday wednesday thursday friday saturday sunday yesterday".split()
)
_STOPS = (".", ",", ";", ":", ")", "!", "?", "(")
_NOT_A_DISTANCE = frozenset(
    "times people fans spectators dollars pounds euros runners athletes years days points more of per words".split()
)


def with_bare_numbers(toks: Tokens, hits: list[Hit]) -> list[Hit]:
    """Add numbers that stand for a race: "third in the 800", "200 and 400 titles", "the 800 and 1500m", "women's 400"."""
    bare = [(i, i, _BARE[toks.words[i]]) for i in toks.of(_BARE)]
    bare += [(i - 1, i, code) for i in toks.of(_THOUSANDS) if (code := _with_comma(toks, i)) is not None]
    if not bare:
        return hits
    taken = {k for h in hits for k in range(h.first, h.last + 1)}
    starts = {h.first: h for h in hits}
    found: dict[int, Hit] = {}
    for first, i, code in sorted(bare, reverse=True):
        if i in taken or not _stands_alone(toks, first, i):
            continue
        after = toks.words[i + 1] if "\n" not in toks.gaps[i] else ""
        before = toks.words[first - 1] if "\n" not in toks.gaps[first - 1] else ""
        if after in _NOT_A_DISTANCE:
            continue
        following = _listed_after(toks, i, starts, found)
        in_race = before in _OF_A_RACE or is_class(toks, first - 1)
        sentence_end = after == "" or toks.gaps[i].lstrip(" ")[:1] in _STOPS
        if following is not None:
            name = str(following.payload)
            hurdles = name if name.endswith("H") and code + "H" in _HURDLES else ""
            found[first] = _bare_hit(toks, first, i, code + "H" if hurdles else code)
        elif after in RACE_AFTER or (in_race and (sentence_end or after in _RACE_ENDS)) or _with_mark(toks, i):
            found[first] = _bare_hit(toks, first, i, code)
    ends = {h.last: h for h in hits if toks.words[h.first][0].isdigit()} | {h.last: h for h in found.values()}
    if not ends:
        return hits
    for first, i, code in sorted(bare):
        if first not in found and i not in taken and _follows(toks, first, i, ends) and _stands_alone(toks, first, i):
            found[first] = ends[i] = _bare_hit(toks, first, i, code)
    if not found:
        return hits
    return sorted([*hits, *found.values()], key=attrgetter("start"))


_LISTED = re.compile(r"(?:met(?:re|er)s|m)?(?: \([^()\n]{1,20}\))?(?:, and|,| and| &|/) ?(?:the )?")


def _follows(toks: Tokens, first: int, i: int, ends: dict[int, Hit]) -> bool:
    """Whether a number stands in a row with the race before it: "the 100 and 200", "the 100 (11.9), 200 (24.1) and 400"."""
    after = toks.words[i + 1] if "\n" not in toks.gaps[i] else ""
    if not (after == "" or after in _RACE_ENDS or toks.gaps[i].lstrip(" ")[:1] in _STOPS):
        return False
    before = next((ends[k] for k in range(first - 1, max(first - 7, -1), -1) if k in ends), None)
    return before is not None and _LISTED.fullmatch(toks.text, before.end, toks.starts[first]) is not None


_HURDLES = frozenset(("60H", "70H", "80H", "100H", "110H", "200H", "300H", "400H"))


def is_class(toks: Tokens, i: int) -> bool:
    """Whether token ``i`` is the number of a class: "the W60 200", "M45 200", "the F42 shot"."""
    return (
        i > 0
        and len(toks.words[i]) == 2
        and toks.words[i].isdigit()
        and toks.words[i - 1] in ("m", "w", "t", "f")
        and toks.gaps[i - 1] == ""
    )


def _with_mark(toks: Tokens, i: int) -> bool:
    """Whether a mark stands in brackets behind token ``i``: "the 1600 (5:01.09) and 800 (2:16.89)"."""
    return toks.gaps[i] == " (" and toks.words[i + 1].isdigit() and toks.gaps[i + 1] in (":", ".") and toks.words[i + 2].isdigit()


def _bare_hit(toks: Tokens, first: int, last: int, code: str) -> Hit:
    return Hit({"110HH": "110H"}.get(code, code), first, last, toks.starts[first], toks.ends[last])


def _with_comma(toks: Tokens, i: int) -> str | None:
    """The race over "1,500", "5,000" or "10,000", whose last three digits are word ``i``."""
    return _COMMA.get(toks.words[i - 1] + toks.words[i]) if i and toks.gaps[i - 1] == "," else None


def _stands_alone(toks: Tokens, first: int, last: int) -> bool:
    """No currency, decimal, time, score or ordinal: 800 in "£800", "1:800", "800.5", "800%" is no race."""
    start, end = toks.starts[first], toks.ends[last]
    before = toks.text[start - 1 : start]
    after, beyond = toks.text[end : end + 1], toks.text[end + 1 : end + 2]
    if before in ("£", "$", "€", ".", ":", "#", "@", "+") or after in ("%", "°"):
        return False
    return not (after in (".", ":", ",") and beyond.isdigit()) and not after.isalpha()


def _listed_after(toks: Tokens, i: int, *known: dict[int, Hit]) -> Hit | None:
    """The discipline that number ``i`` is listed with: "800 and 1500m", "200/400m", "100, 200 and 400m"."""
    gap = toks.gaps[i]
    if "\n" in gap or len(gap) > 3:
        return None
    mark = gap.strip(" ") in ("/", ",", "&", "-", "–")
    if not mark and toks.words[i + 1 : i + 2] not in (("and",), ("or",)):
        return None
    j = i + 1 if mark else i + 2
    hit = next((hits[j] for hits in known if j in hits), None)
    return hit if hit is not None and toks.words[j][0].isdigit() else None
