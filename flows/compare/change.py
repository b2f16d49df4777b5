"""What one outlet changed in another's wording: a word-level diff and its cause.

Causes, from harmless to grave: ``identical``, ``house_style`` (hyphens, contractions, 1,500-meter for 1500m, brackets),
``spelling`` (favour, favor), ``shortened``, ``tense``, ``person`` (I for he), ``reworded``, ``translated``.
A report has the gravest cause that any of its differences has.
"""

from __future__ import annotations

import difflib
import functools
import re

from rapidfuzz.distance import Levenshtein

from flows.compare.wording import stem, words
from flows.seeds import rows

CAUSES = ("identical", "house_style", "spelling", "shortened", "tense", "person", "reworded", "translated")

_PRINTED = re.compile(r"\S+")
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_BRACKETS = re.compile(r"[\[(][^\])]*[\])]")
_CONNECTIVES = frozenset({"and", "but", "so", "because", "well", "yes", "yeah"})
_UNIT = re.compile(r"(?<=\d)(m|km|metres?|meters?)\b")
_SPELLINGS = (
    (re.compile(r"our(?=\b|ed|ing|ite|s)"), "or"),
    (re.compile(r"is(?=e|ing|ation)"), "iz"),
    (re.compile(r"ll(?=ed|ing|er)"), "l"),
    (re.compile(r"(?<=[bt])re\b"), "er"),
    (re.compile(r"ence\b"), "ense"),
    (re.compile(r"ogue\b"), "og"),
    (re.compile(r"mme\b"), "m"),
    (re.compile(r"ae|oe"), "e"),
)


@functools.cache
def _pronouns() -> frozenset[str]:
    return frozenset(r["word"] for r in rows("common_words") if r["lemma"] == "pronoun" or r["kind"] == "pronoun")


@functools.lru_cache(maxsize=65536)
def _american(word: str) -> str:
    """One spelling for both sides of the Atlantic: favour and favor, counselling and counseling, centre and center."""
    for pattern, to in _SPELLINGS:
        word = pattern.sub(to, word)
    return word


def _house(text: str) -> list[str]:
    """The words without what a house style decides: hyphens, contractions, brackets, thousands separators, units."""
    out: list[str] = []
    text = _BRACKETS.sub(" ", text)
    for word in words(_UNIT.sub(" metre ", re.sub(r"[-–]", " ", text.replace(",", "")).casefold())):
        out.append("metre" if stem(word) in {"metr", "meter"} or word == "m" else word)
    # Where a quote is cut, the connective that opened the sentence goes or stays.
    return out[1:] if out and out[0] in _CONNECTIVES else out


def _cause(gone: list[str], new: list[str]) -> str:
    """The cause of one difference: words ``gone`` from the reference, ``new`` in the report."""
    if not new:
        return "shortened"
    if len(gone) != len(new):
        return "reworded"
    worst = "identical"
    for a, b in zip(gone, new, strict=True):
        if _american(a) == _american(b) or (len(a) > 4 and Levenshtein.distance(a, b) == 1 and stem(a) != stem(b)):
            cause = "spelling"
        elif a in _pronouns() and b in _pronouns():
            cause = "person"
        elif stem(a) == stem(b):
            cause = "tense"
        else:
            return "reworded"
        worst = max(worst, cause, key=CAUSES.index)
    return worst


def change(reference: str, report: str, translated: bool = False) -> str:
    """Why ``report`` differs from ``reference``: one of ``CAUSES``; ``translated``: its article is a translation."""
    if _strip(reference) == _strip(report):
        return "identical"
    a, b = _house(reference), _house(report)
    worst = "house_style"
    for tag, a1, a2, b1, b2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            worst = max(worst, _cause(a[a1:a2], b[b1:b2]), key=CAUSES.index)
    return "translated" if translated and worst == "reworded" else worst


def _strip(text: str) -> str:
    plain = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return _EDGE.sub("", " ".join(plain.split()))


def word_diff(reference: str, report: str) -> str:
    """``report`` against ``reference`` as one line: ``[-gone-]`` and ``{+new+}`` around the printed words."""
    a, b = _PRINTED.findall(reference), _PRINTED.findall(report)
    matcher = difflib.SequenceMatcher(None, [_key(w) for w in a], [_key(w) for w in b], autojunk=False)
    out: list[str] = []
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            out.extend(b[b1:b2])
            continue
        if a2 > a1:
            out.append(f"[-{' '.join(a[a1:a2])}-]")
        if b2 > b1:
            out.append(f"{{+{' '.join(b[b1:b2])}+}}")
    return " ".join(out)


def _key(word: str) -> str:
    return _EDGE.sub("", word.replace("’", "'").casefold())
