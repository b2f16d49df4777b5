"""Where sentences end: in prose full of initials, abbreviations, decimals, quotations and missing spaces. Linear, total."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator

_UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΑ-ΩА-Я"
_OPEN = r"\"'“‘„«(\[*_–—-"
_CLOSE = r"\"'“”’»)\]*_"

_STOP = re.compile(
    rf"[.!?…](?<![.!?…].)[.!?…]*[{_CLOSE}]{{0,4}}(?:\s+(?=[{_OPEN}]{{0,3}}[{_UPPER}0-9£$€@#])|(?=[\"“][{_UPPER}])"
    rf"|(?<=[a-z)][.!?])(?=[{_UPPER}][a-z]+\s))"
)
"""A stop that may end a sentence: before a space and a beginning, before a quotation glued to it, or with its space lost.

A run of stops is tried at its first mark only, so that thousands of them are read once."""
_MARKS = ".!?…"

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sr jr rev hon gen col capt lt sgt maj gov sen rep pres messrs mt ft vs v no nos vol pp ed est approx"
    " jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri calif ore wash mass conn fla ariz"
    " colo ill ind kan mich minn miss mo mont neb nev okla pa tenn tex va wis wyo ala ark ga ky la md inc ltd co corp bros"
    " cf viz etc al dept univ natl intl champs bldg ave blvd rd sq tel fig ca circa".split()
)
_UNITS = frozenset("hr hrs min mins sec secs ft in yds".split())
"""Units written short: the sentence goes on before a number ("3 min. 50.2 sec.")."""
_ALWAYS_INSIDE = frozenset("mr mrs ms dr prof st rev hon capt lt sgt maj gov sen rep messrs mt vs v no nos".split())
_STARTERS = frozenset(
    "the a an he she it they we i you his her their its our my this that these those there here in on at by for from with"
    " without within after before when while as if although though because since until but and or so yet then now"
    " however meanwhile what who why how where not no only even also both all each another other some many most more"
    " to of over under during despite elsewhere earlier later".split()
)
_WORD_BEFORE = re.compile(r"[\w.’'&-]{1,24}\Z")
_WORD_AFTER = re.compile(rf"[{_OPEN}]{{0,3}}([\w’']+)")
_SPEECH = re.compile(
    rf"[{_UPPER}][\w’'-]+(?: [{_UPPER}][\w’'-]+){{0,2}} (?:said|says|asked|asks|added|adds|told|tells|replied|replies|laughed"
    r"|laughs|joked|jokes|explained|explains|recalled|recalls|continued|continues|wrote|writes|shouted|exclaimed|wondered)\b"
)


def _inside(text: str, start: int, at: int, marks: str, end: int) -> bool:
    """Whether the stop ``marks`` at ``at`` belongs to an abbreviation, an initial or a quoted question, so that the sentence
    goes on at ``end``."""
    if marks != ".":
        return marks[0] in "?!" and len(marks) > 1 and _SPEECH.match(text, end) is not None
    reach = at - 24 if at - start > 24 else start
    low = text.rfind(" ", reach, at) + 1 or reach
    word = text[low:at]
    if not word.isalpha():
        found = _WORD_BEFORE.search(text, low, at)
        word = found.group() if found else ""
    bare = word.lower()
    if bare in _UNITS and text[end].isdigit():
        return text[max(start, low - 2) : low - 1].isdigit()
    if not (bare in _ABBREVIATIONS or len(word) == 1 or "." in word):
        return False
    after = _WORD_AFTER.match(text, end)
    following = after.group(1).lower() if after else ""
    if len(word) == 1 and word.isalpha():
        return word.isupper() and not (word == "I" and following in _STARTERS)
    if "." in word and all(len(part) <= 1 for part in word.split(".")):
        return following not in _STARTERS
    if bare in _ALWAYS_INSIDE:
        return bare not in {"no", "nos", "v"} or following.isdigit() or bare == "v"
    return bare in _ABBREVIATIONS and following not in _STARTERS and word[:1].isupper()


@functools.lru_cache(maxsize=1)
def _marks(text: str) -> list[int]:
    """Where the marks stand that may end a sentence; each kind is found by itself, which is much quicker than all as a set."""
    found = []
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    return sorted(found)


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph text[start:end], as offsets without surrounding space."""
    cut = read = start
    places = _marks(text)
    for at in places[bisect_left(places, start) : bisect_left(places, end)]:
        stop = _STOP.match(text, at, end) if at >= read else None
        if stop is None:
            continue
        read = stop.end()
        marks = stop.group().rstrip()
        stop_end = at + len(marks)
        if stop_end <= cut or stop_end >= end or _inside(text, cut, at, marks, read):
            continue
        yield cut, stop_end
        cut = read
    if cut < end:
        yield cut, end
