"""Quotation-mark characters as tokens: which family each belongs to, and what it may be where it stands.

Guarantees: one pass over the text; a mark inside a word is an apostrophe and no token; feet, inches, minutes and
seconds (6'2", 59'34") and primes are no tokens; marks lost to mojibake or left as HTML entities are tokens.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

DOUBLE, SINGLE = "double", "single"
OPEN, CLOSE, EITHER = "open", "close", "either"


@dataclass(slots=True)
class Glyph:
    """One quotation mark at ``[start, end)``.

    ``hint`` is what the character alone says; ``opens``/``closes`` what the characters beside it allow; ``strong``: a
    single mark that cannot be a possessive or an elision. ``broken``: the mark was damaged (mojibake, entity).
    """

    start: int
    end: int
    char: str
    family: str
    hint: str
    opens: bool
    closes: bool
    strong: bool
    broken: bool


_WHAT = {
    '"': (DOUBLE, EITHER),
    "＂": (DOUBLE, EITHER),
    "''": (DOUBLE, EITHER),
    "``": (DOUBLE, OPEN),
    ",,": (DOUBLE, OPEN),
    "‘‘": (DOUBLE, OPEN),
    "‘’": (DOUBLE, OPEN),
    "’’": (DOUBLE, CLOSE),
    "“": (DOUBLE, OPEN),
    "‟": (DOUBLE, OPEN),
    "„": (DOUBLE, OPEN),
    "”": (DOUBLE, CLOSE),
    "«": (DOUBLE, OPEN),
    "»": (DOUBLE, CLOSE),
    "「": (DOUBLE, OPEN),
    "」": (DOUBLE, CLOSE),
    "'": (SINGLE, EITHER),
    "´": (SINGLE, EITHER),
    "`": (SINGLE, EITHER),
    "‘": (SINGLE, OPEN),
    "‛": (SINGLE, OPEN),
    "‚": (SINGLE, OPEN),
    "‹": (SINGLE, OPEN),
    "’": (SINGLE, CLOSE),
    "›": (SINGLE, CLOSE),
}
_BROKEN = {
    "\x93": "“",
    "\x94": "”",
    "\x91": "‘",
    "\x92": "’",
    "â€œ": "“",
    "â€\x9d": "”",
    "â€": "”",
    "â€ž": "„",
    "â€˜": "‘",
    "â€™": "’",
    "&quot;": '"',
    "&#34;": '"',
    "&ldquo;": "“",
    "&#8220;": "“",
    "&rdquo;": "”",
    "&#8221;": "”",
    "&lsquo;": "‘",
    "&#8216;": "‘",
    "&rsquo;": "’",
    "&#8217;": "’",
    "&#39;": "'",
    "&apos;": "'",
    "\ufffd": '"',
    "?": '"',
}
_APOSTROPHES = "'’´`\\x91\\x92\\ufffd"
_OTHERS = '"＂“‟„”«»「」‛‚‹›‘\\x93\\x94?'
_MARK = (
    rf"[{_OTHERS}{_APOSTROPHES}&â](?:(?<=`)`|(?<=')'|(?<=&)(?:quot|[lr][ds]quo|apos|#34|#39|#82(?:16|17|20|21));"
    rf"|(?<=â)€[œ\x9dž˜™]?|(?<=[{_OTHERS}])|(?<=[{_APOSTROPHES}])(?!(?<=\w.)\w))"
)
"""One set of first characters, so that the search skips the text between them quickly. An apostrophe inside a word is no mark."""
_MEASURE = re.compile(r"\d\s?['’′´]{1,2}\s?(?:\d{1,2}(?:[.,]\d+)?\s?)?(?:½|¼|¾)?$")
_ELISION = re.compile(r"(?:em|til|till|cause|cos|coz|cuz|tis|twas|n|bout|round|neath|tween|nuff|fraid|\d0s|\d\ds)\b", re.I)
_OPENERS = frozenset(("", *" \n([{<-–—/|*_#>~\u200b\u200e\ufeff=+"))
_ENDERS = frozenset(("", *" \n)]}>.,;:!?…-–—/|*_&\u200b\u200e=+"))
_MARKS = frozenset("\"“”„‟«»‹›'‘’‚‛`´＂「」\x91\x92\x93\x94")


@functools.cache
def _pattern(two: bool, commas: bool) -> re.Pattern[str]:
    """``two``: a newspaper sets two single marks for each double one; elsewhere two in a row close two quotations. ``commas``: some stand
    in pairs, for an opening mark; texts are full of others."""
    pattern = _MARK.replace("(?:", r"(?:(?<=‘)‘|(?<=‘)’(?=\w)|(?<=’)’|", 1) if two else _MARK
    return re.compile(pattern.replace("[", "[,", 1).replace("(?:", "(?:(?<=,),|", 1) if commas else pattern)


def _left(text: str, at: int) -> str:
    """The character left of a mark, other marks (up to three) skipped; "" at the start."""
    for i in range(at - 1, max(at - 4, -1), -1):
        if text[i] not in _MARKS:
            return text[i]
    return ""


def _right(text: str, at: int) -> str:
    for i in range(at, min(at + 3, len(text))):
        if text[i] not in _MARKS:
            return text[i]
    return ""


def tokens(text: str) -> list[Glyph]:
    """All quotation marks of ``text`` in order."""
    found: list[Glyph] = []
    of_two = "‘‘" in text or "‘’" in text if "‘" in text else "’’" in text
    for match in _pattern(of_two, ",," in text).finditer(text):
        printed = match.group()
        start, end = match.span()
        if (printed == "?" or printed == ",,") and not _is_mark(text, printed, start, end):
            continue
        char = _BROKEN.get(printed, printed)
        family, hint = _WHAT[char]
        left, right = text[start - 1 : start], text[end : end + 1]
        if left in _MARKS:
            left = _left(text, start)
        if right in _MARKS:
            right = _right(text, end)
        at_left = left in _OPENERS or left.isspace()
        at_right = right in _ENDERS or right.isspace()
        opens = at_left and (not at_right or right in "…-–—*_£$€" or text.startswith("..", end))
        closes = at_right and not at_left or (bool(left) and left in "-–—…*_" and at_right)
        strong = True
        if char == "”" and not closes:
            if opens and found and found[-1].end == start and found[-1].char == "“":
                found.pop()  # “”Here the opening mark is doubled
            opens = opens or (right == " " and text[end + 1 : end + 2].isupper() and text[start - 2 : start] == ": ")
        if family is SINGLE:
            if not opens and not closes and hint is EITHER and at_left == at_right:
                continue
            if _is_word_part(text, start, end, left, opens):
                continue
            strong = not (closes and right.isspace() and (left in "sSzx" or text[max(start - 5, 0) : start].endswith("in")))
            if left.isdigit() and hint is EITHER and closes:
                strong = False
        elif hint is EITHER and left.isdigit() and _MEASURE.search(text, max(start - 9, 0), start):
            continue
        found.append(Glyph(start, end, char, family, hint, opens, closes, strong, char != printed))
    return found


def _is_mark(text: str, printed: str, start: int, end: int) -> bool:
    """Two commas before a word; a question mark where only a lost mark can stand."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if printed == ",,":
        return _is_word(after) and not _is_word(before) and before != ","
    return (_is_word(after) and not before.strip()) or (before != "" and before in ",.!?…" and not after.strip())


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _is_word_part(text: str, start: int, end: int, left: str, opens: bool) -> bool:
    """A leading apostrophe ('em, '90s, rock 'n' roll) or a minute or foot mark."""
    if opens and text[start] in "'’´`":
        word = _ELISION.match(text, end)
        if word:
            after = text[word.end() : word.end() + 1]
            return (
                word.group()[0].isdigit()
                and word.group()[-2] == "0"
                or word.group().casefold() in {"n", "em", "til", "till", "tis", "twas"}
                or after not in {"'", "’"}
            )
    if text[start - 1 : start].casefold() == "n" and text[max(start - 2, 0) : start - 1] in {"'", "’", "‘"} and start >= 2:
        return True
    return bool(left.isdigit() and text[end : end + 1].isdigit())
