"""Records and bests: "a Ugandan record", "world indoor best", "meet record", "lifetime best", "world lead", with scope and holder's share.

A record is named by a listed phrase (``seeds/record_names.csv``) or by a nationality or country before "record". Whether
it is the record now set or the one that stood before is told where the words beside it decide it.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from flows.annotate.phrases import Hit, Phrases, Tokens, fold, tokens
from flows.annotate.text import Text
from flows.seeds import rows

CODES = frozenset("WR AR NR OR CR MR WL PB SB WU20".split())
"""The codes that claims carry; others (age-group, track records) are found so that they are not taken for these."""


@dataclass(slots=True)
class RecordMention:
    """One mention of a record. ``area``: the country code of a national record ("Ugandan record"), else None.

    ``previous``: it is the mark that stood before ("broke X's record of", "the previous best"); ``holder``: the words name
    who holds it ("world record holder"), not a mark of this race; ``negated``: it was missed, chased or denied.
    """

    code: str
    scope: str | None
    area: str | None
    previous: bool
    holder: bool
    negated: bool
    start: int
    end: int


_STOPS = frozenset(".;:!?()\n")
_CLAUSE_ENDS = _STOPS | {","}
_NO_MORE = _CLAUSE_ENDS - {"("}
_ABBREVIATIONS = frozenset("wr ar er nr or cr mr wl pb pbs pr prs sb sbs p b".split())
_BEST_NOUNS = frozenset(("record", "records", "best"))
_SKIP = frozenset(
    "indoor outdoor mile s men women long standing year old 60 100 200 400 800 1500 3000 5000 10000 110 m metre metres"
    " meter meters hurdles marathon"
    " half high jump pole vault triple shot put discus hammer javelin decathlon heptathlon steeplechase relay 1 2 two"
    " one hour road 10 km short track"
    " 4 x sprint u all time new the senior".split()
)
_BROKE = re.compile(
    r"\b(?:br(?:oke|eak|eaks|eaking|oken)|beat(?:s|ing|en)?|smash\w*|shatter\w*|surpass\w*|eclips\w*|better(?:ed|s|ing)"
    r"|obliterat\w*|eras\w+|lower\w*"
    r"|remov\w+|t(?:akes?|ook|aking) (?:down|\w+ (?:\w+ )?off)|shav\w+|slic\w+|improv\w+|toppled|add(?:ed|s|ing)"
    r"|equal\w*|match\w*|tied?|extend\w*)\b[^.;]{0,40}$",
)
_NOT = re.compile(
    r"\b(?:miss(?:ed|es|ing)?|outside|behind|away from|short of|shy of|close to|closer to|near|approach\w*|threaten\w*|chas\w+|attack\w*"
    r"|attempt\w*|bid for|tilt at"
    r"|target\w*|no|not(?! only| just)|never"
    r"|without|within|nearly|almost|hop\w+ to|want\w* to|aim\w*|could|would|try\w*|tried)\b[^.;,]{0,40}$",
)
_POSSESSOR = re.compile(r"(?:[A-Z][\w.-]+['’]s?|[a-z]s['’])\s(?:(?!a\b|an\b|new\b|set\b|ran\b)[\w'’-]+\s){0,3}$")
_WORD = re.compile(r"[^\W\d_]+")
_AFTER_BEST = frozenset("time mark over for of set performance in at by with from and when".split())
_PREVIOUS = re.compile(r"(?<![\w-])(?:previous|former|old|existing|longstanding|long-standing)\s(?:[\w-]+\s){0,3}$")
_FORMER = frozenset("previous former old existing longstanding standing".split())
_OF_ANOTHER = re.compile(r"\s?(?:of [\d:.]+m?,?\s)?(?:\w+ ){0,3}(?:set|held|owned|run|established) (?:\w+ ){0,5}by\b", re.I)
_REACH = 24
"""Words behind a record within which its former holder stands: "the record of 8:06.11 set in Rome in 1993 by X"."""
_THIS_YEAR = re.compile(r"[^.;]{0,40}\b(?:of the (?:calendar )?(?:year|season)|this (?:year|season))\b", re.I)


_NAMED = re.compile(r" [A-Z][a-z]+")


@functools.cache
def _names() -> Phrases:
    return Phrases((r["phrase"], (r["code"], r["scope"] or None)) for r in rows("record_names"))


@functools.cache
def _nations() -> dict[tuple[str, ...], str]:
    """Nationalities and countries by their words, with their code."""
    out: dict[tuple[str, ...], str] = {}
    for r in rows("countries"):
        for key, value in r.items():
            for name in re.split(r"[|;]", value) if key != "code" else ():
                out.setdefault(tuple(fold(word) for word in _WORD.findall(name)), r["code"])
    return out


@functools.cache
def _longest_nation() -> int:
    return max(map(len, _nations()))


@functools.cache
def _nation_ends() -> frozenset[str]:
    return frozenset(words[-1] for words in _nations() if words)


def _nation(toks: Tokens, k: int) -> tuple[int, str] | None:
    """The first token and the code of the nation that ends with token ``k``."""
    if toks.words[k] not in _nation_ends():
        return None
    for first in range(max(0, k + 1 - _longest_nation()), k + 1):
        code = _nations().get(toks.words[first : k + 1])
        if code is not None and all(toks.joined(j) for j in range(first, k)):
            return first, code
    return None


def find_records(text: Text) -> list[RecordMention]:
    """All mentions of records and bests, in order."""
    toks = tokens(text.text)
    out = [m for hit in _names().find(toks) if (m := _listed(toks, hit)) is not None]
    taken = {m.end for m in out}
    for i in toks.of(_BEST_NOUNS):
        if toks.ends[i] not in taken and (found := _national(toks, i)) is not None:
            out.append(found)
    for m in _interrupted(toks, {m.end for m in out}):
        out.append(m)
    return sorted(out, key=lambda m: m.start)


def _listed(toks: Tokens, hit: Hit) -> RecordMention | None:
    code, scope = hit.payload
    word, text = toks.words[hit.first], toks.text
    if hit.first == hit.last and word in _ABBREVIATIONS and word not in ("pb", "pbs") and not text[hit.start : hit.end].isupper():
        return None
    if (
        hit.first == hit.last
        and word in _ABBREVIATIONS
        and _NAMED.match(text, hit.end)
        and not text[hit.start - 2 : hit.start - 1].isdigit()
    ):
        return None  # "MR Anjali": initials
    if word == "or" and (text[max(0, hit.start - 1) : hit.start] not in ("(", " ") or text[hit.end : hit.end + 1] not in (")", ",", ";")):
        return None
    if code == "WR" and hit.first > 1 and toks.words[hit.first - 1] in _AGES:
        code = "WU20" if toks.words[hit.first - 1] == "20" else "AGE"
    if word == "world" and toks.words[hit.last] == "best":
        if _THIS_YEAR.match(text, hit.end):
            return _mention(toks, hit.first, hit.last, "WL", scope, None)
        after = toks.words[hit.last + 1] if hit.last + 1 < len(toks.words) and not toks.parted(hit.last, _NO_MORE) else ""
        possessive = "s" in toks.words[hit.first + 1 : hit.last]
        if after not in _AFTER_BEST and (after or possessive):
            return None
    return _mention(toks, hit.first, hit.last, code, scope, None)


_AGES = frozenset(("16", "17", "18", "20", "23"))


def _national(toks: Tokens, i: int) -> RecordMention | None:
    """As in "Ugandan record", "Irish 60m hurdles record", "her own French record", "new British mile record"."""
    for k in range(i - 1, max(-1, i - 9), -1):
        if toks.parted(k, _CLAUSE_ENDS):
            return None
        nation = _nation(toks, k)
        if nation is not None and toks.text[toks.starts[nation[0]]].isupper():
            if toks.words[i] == "best" and toks.words[k] != toks.words[i - 1] and k != i - 1:
                return None
            return _mention(toks, nation[0], i, "NR", _scope(toks, k, i), nation[1] or None)
        if toks.words[k] not in _SKIP and not toks.words[k].isdigit():
            return None
    return None


def _interrupted(toks: Tokens, taken: set[int]) -> list[RecordMention]:
    """A record named around its discipline: "the 3000m world record" is listed, "world 3000m record", "national pole"
    " vault record" are not."""
    codes = {"world": "WR", "national": "NR", "european": "AR", "african": "AR", "asian": "AR", "oceania": "AR", "olympic": "OR",
             "championship": "CR", "meeting": "MR", "meet": "MR", "commonwealth": "CR"}  # fmt: skip
    out = []
    for i in toks.of(_BEST_NOUNS):
        word = toks.words[i]
        if toks.ends[i] in taken:
            continue
        for k in range(i - 1, max(-1, i - 9), -1):
            if toks.parted(k, _STOPS):
                break
            if toks.words[k] in codes:
                if word != "best" or (toks.words[k] == "world" and "s" not in toks.words[k + 1 : i]):
                    under = {"18": "AGE", "20": "WU20" if toks.words[k] == "world" else "AGE", "23": "AGE"}
                    code = next((under[w] for w in toks.words[k + 1 : i] if w in under), codes[toks.words[k]])
                    out.append(_mention(toks, k, i, code, _scope(toks, k, i), None))
                break
            if toks.words[k] not in _SKIP and toks.words[k] not in ("under", "18", "20", "23", "junior", "youth"):
                break
    return out


def _scope(toks: Tokens, first: int, last: int) -> str | None:
    near = list(toks.words[max(0, first - 2) : last + 1])
    if toks.gaps[last] == " ":
        near.append(toks.words[last + 1])  # "a world record indoors"
    return "indoor" if "indoor" in near or "indoors" in near else "outdoor" if "outdoor" in near else None


def _mention(toks: Tokens, first: int, last: int, code: str, scope: str | None, area: str | None) -> RecordMention:
    start, end = toks.starts[first], toks.ends[last]
    text = toks.text
    after_word = toks.words[last + 1] if "\n" not in toks.gaps[last] else ""
    before = text[max(0, start - 80) : start]
    clause = before.lower()[max(before.rfind("."), before.rfind(";")) + 1 :]  # neither what broke it nor what denies it stands further off
    holder = after_word in ("holder", "holders", "breaker", "breakers", "man") and not toks.parted(last, _CLAUSE_ENDS)
    previous = not _FORMER.isdisjoint(toks.words[max(0, first - 8) : first]) and _PREVIOUS.search(before.lower()) is not None
    if not previous:
        anothers = ("'" in before or "’" in before) and _POSSESSOR.search(before) is not None
        anothers = anothers or "by" in toks.words[last + 1 : last + _REACH] and _OF_ANOTHER.match(text, end) is not None
        previous = anothers and _BROKE.search(clause) is not None
    negated = _NOT.search(clause[clause.rfind(",") + 1 :]) is not None
    return RecordMention(code, scope or _scope(toks, first, last), area, previous, holder, negated, start, end)
