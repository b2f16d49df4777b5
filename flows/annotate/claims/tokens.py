"""A sentence as the words that matter to results: people, marks, places, disciplines, cues, boundaries.

Guarantees tokens sorted by offset, none inside quoted speech. Every later step reads these tokens and never the letters,
so that a new wording is a row of ``seeds/result_cues.csv``.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flows.annotate.claims.records import Record
from flows.annotate.competitions import TITLE, Competitions
from flows.annotate.disciplines import DisciplineMention
from flows.annotate.people import People
from flows.annotate.phrases import Phrases
from flows.annotate.phrases import tokens as words_of
from flows.annotate.text import Text
from flows.rows import DateRow, MarkRow
from flows.seeds import rows


@dataclass(slots=True)
class Token:
    """One word that matters. ``kind``: person, mark, discipline, competition, date, place, round, record, a cue kind of the
    seed, or one of ``, ; ( ) -`` and ``to``. ``value`` is what the kind calls for. ``form`` of a verb: finite, part, inf."""

    kind: str
    start: int
    end: int
    value: Any = None
    form: str = ""
    owner: bool = False


@functools.cache
def _cues() -> Phrases:
    return Phrases((r["phrases"], (r["kind"], r["value"])) for r in rows("result_cues"))


_ORDINALS = {
    w: i + 1
    for i, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
        " seventeenth eighteenth nineteenth twentieth".split()
    )
}
_ORDINAL = re.compile(r"\b(?:(" + "|".join(_ORDINALS) + r")|(\d{1,3})(?:st|nd|rd|th))\b(?!-)", re.I)
_PLACE_AFTER = frozenset(
    "in at behind ahead with and to place spot position overall over on respectively as while after for from but by out home when the both"
    " despite though although across before where just having whose who a against last yesterday today tonight about more some"
    " again only nearly almost also too finish place-finish finisher places of during since thanks under inside between clocking running"
    " throwing jumping setting posting recording is was were had have has".split()
)
_PLACE_BEFORE = frozenset(
    "was were is finished finish finishing placed placing place came come coming took take taking takes claimed claiming in into for ran"
    " settle settled ending ended end be been being and only distant close well-beaten a eventual up home finishes from him her them"
    " back he she over secured earned got grabbed snatched to beaten fine excellent creditable respectable down just safely"
    " easily eventually another".split()
)
_ROUND = re.compile(
    r"\b(?:(?P<final>(?:A )?finals?)|(?P<semi>semi[- ]?finals?|semis)|(?P<heat>heats?|(?:opening|first|preliminary|second"
    r"|qualifying)[- ]rounds?"
    r"|prelims?|preliminar\w+|qualifying|quarter[- ]?finals?))\b",
    re.I,
)
_MARKS_AND_STOPS = re.compile(r"[,;()\[\]|]|(?<=\s)[–—-]{1,2}(?=\s)|—|:(?=\s)|(?<=\d) to (?=[A-Z\d])|(?<=[a-z]['’]s) to (?=\d)")
_DET = re.compile(r"\b[Tt]he (?=(?P<np>(?:[\w’'-]+ ){0,4}?(?P<head>[\w’'-]+)))")
_HEADS = frozenset(
    "athlete runner star sprinter hurdler thrower jumper vaulter champion medallist medalist man woman teenager veteran scot londoner"
    " favourite winner rival youngster phenom superstar ace native duo pair trio favorite debutant debutante heptathlete"
    " decathlete marathoner"
    " miler steeplechaser walker putter teammate team-mate compatriot countryman countrywoman european african".split()
)


@functools.cache
def _demonyms() -> frozenset[str]:
    out: set[str] = set()
    for row in rows("countries"):
        out.update(w.strip().lower() for w in re.split(r"[|;/]", row["demonyms"]) if w.strip())
    return frozenset(
        out | {"welshman", "irishman", "scot", "englishman", "dutchwoman", "dutchman", "frenchman", "frenchwoman", "scotsman", "ulsterman"}
    )


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything the other annotators read in the article, ready for bisecting by offset."""

    text: Text
    people: People
    dates: Any
    competitions: Competitions
    disciplines: Sequence[DisciplineMention]
    marks: Sequence[MarkRow]
    quoted: Sequence[tuple[int, int]]
    cues: Sequence[Token]
    date_rows: Sequence[DateRow]
    records: Sequence[Record]

    def in_quote(self, offset: int) -> bool:
        """Whether ``offset`` lies inside quotation marks."""
        i = bisect.bisect_right(self.quoted, (offset, 1 << 60)) - 1
        return i >= 0 and self.quoted[i][0] <= offset < self.quoted[i][1]


def between(rows_: Sequence[Any], start: int, end: int, key: Any) -> Sequence[Any]:
    """The rows whose key lies in ``[start, end)``; ``rows_`` is sorted by key."""
    return rows_[bisect.bisect_left(rows_, start, key=key) : bisect.bisect_left(rows_, end, key=key)]


_NOUNS = frozenset(
    "throw jump leap break split set open complete clear score put reach cover post come go left run lead taking took claim".split()
)
_DETERMINERS = frozenset(
    "a an the best his her their longest highest furthest second first third last final opening winning of farthest biggest"
    " fourth fifth".split()
)


def all_cues(text: str) -> list[Token]:
    """All cues of the seed in the text, with the form of each verb."""
    toks = words_of(text)
    out = []
    for hit in _cues().find(toks):
        kind, value = hit.payload
        first = toks.words[hit.first]
        before = toks.words[hit.first - 1] if hit.first and hit.start - toks.ends[hit.first - 1] == 1 else ""
        if hit.first == hit.last and first in _NOUNS and before in _DETERMINERS and kind == "finish":
            continue
        form = "finite"
        if first.endswith("ing"):
            form = "part"
        elif before == "to":
            form = "inf"
        out.append(Token(kind, hit.start, hit.end, value, form))
    return out


def sentence_tokens(inp: Inputs, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]`` outside quoted speech."""
    text = inp.text.text
    out: list[Token] = []
    for m in inp.people.mentions_in(start, end):
        tail = text[m.end : m.end + 2]
        out.append(Token("person", m.start, m.end, m.person_key, "name", tail in ("'s", "’s") or tail[:1] in "'’" and tail[:1] != ""))
    taken = [(t.start, t.end) for t in out]
    for c in inp.competitions.within(start, end):
        words = text[c.char_start : c.char_end]
        kind = "series" if c.rule == "series alone" else "edition" if c.rule == TITLE and _OF_PERSON.search(words) else "competition"
        out.append(Token(kind, c.char_start, c.char_end, c))
        prize = _PRIZE.search(words)
        if prize is not None and kind != "edition":
            value = {"silver": 2, "bronze": 3}.get(prize[1].lower(), 1)
            out.append(Token("title" if value == 1 else "place", c.char_start + prize.start(1), c.char_end, value, "finite"))
    for d in between(inp.disciplines, start, end, lambda r: r.start):
        noun = (
            text[d.start : d.end]
            .lower()
            .endswith(
                (
                    "lete",
                    "letes",
                    "sprinter",
                    "hurdler",
                    "marathoner",
                    "miler",
                    "chaser",
                    "walker",
                    "jumper",
                    "vaulter",
                    "thrower",
                    "putter",
                )
            )
        )
        out.append(Token("titled" if noun else "discipline", d.start, d.end, d))
    for k in between(inp.marks, start, end, lambda r: r.char_start):
        out.append(Token("mark" if k.kind == "result" else "nomark", k.char_start, k.char_end, k))
    for t in between(inp.date_rows, start, end, lambda r: r.char_start):
        out.append(Token("date", t.char_start, t.char_end, t))
    for r in between(inp.records, start, end, lambda r: r.start):
        out.append(Token("record", r.start, r.end, r, owner=r.own))
    solid = sorted(
        [*taken, *((t.start, t.end) for t in out if t.kind in ("mark", "competition", "edition", "date", "record", "discipline"))]
    )
    for cue in between(inp.cues, start, end, lambda r: r.start):
        if not _overlaps(solid, cue.start, cue.end):
            out.append(Token(cue.kind, cue.start, cue.end, cue.value, cue.form))
    for m_ in _ORDINAL.finditer(text, start, end):
        place = _place(text, m_, start, end, out)
        if place is not None and not _overlaps(solid, m_.start(), m_.end()):
            out.append(Token("place", m_.start(), m_.end(), place))
    for m_ in _ROUND.finditer(text, start, end):
        if m_["final"] and not _is_round(text, m_) or m_["semi"] and _TITLE_ROUND.search(text[max(start, m_.start() - 30) : m_.start()]):
            continue
        out.append(Token("round", m_.start(), m_.end(), "final" if m_["final"] else "semi-final" if m_["semi"] else "heat"))
    for m_ in _MARKS_AND_STOPS.finditer(text, start, end):
        s = m_.group().strip()
        kind = {"[": "(", "]": ")", "–": "-", "—": "-", "--": "-", ":": ":", "to": "to"}.get(s, s)
        if not _overlaps([x for x in solid if x[0] <= m_.start()][-1:], m_.start(), m_.end()):
            out.append(Token(kind, m_.start(), m_.end()))
    out = [t for t in out if not inp.in_quote(t.start)]
    if any(t.kind in ("mark", "nomark", "place", "win", "title", "winnoun", "beat", "record", "out", "ahead", "behind") for t in out):
        out.extend(t for t in _anaphors(inp, start, end, taken) if not inp.in_quote(t.start))
    order = {"person": 0, "mark": 1}
    out.sort(key=lambda t: (t.start, order.get(t.kind, 2), -t.end))
    return out


_PLURAL = re.compile(r" (?:pair|duo|trio|quartet|twins|brothers|sisters|team-?mates|teammates|athletes|runners|men|women|of)\b")


_OF_PERSON = re.compile(r"champion|medall?ist|winner|finalist|record", re.I)
_PRIZE = re.compile(r"\b(titles?|gold|golds|crown|silver|bronze)(?: medals?)?$", re.I)


def _anaphors(inp: Inputs, start: int, end: int, taken: list[tuple[int, int]]) -> list[Token]:
    """Pronouns and descriptions that the people of the article resolve; a description in apposition to a name is that person."""
    text = inp.text.text
    out: list[Token] = []
    for r in inp.people.references_in(start, end):
        if _overlaps(taken, r.start, r.end) or _PLURAL.match(text, r.end):
            continue
        if r.kind == "description" and any(
            d.start - r.end <= 16 and re.fullmatch(r" (?:boys |girls |men['’]s |women['’]s |boys['’] |girls['’] )?", text[r.end : d.start])
            for d in between(inp.disciplines, r.end, r.end + 18, lambda d: d.start)
        ):
            continue
        word = text[r.start : r.end].lower()
        owner = r.possessive or word == "his"
        if word == "her":
            owner = re.match(r" (?!in\b|to\b|by\b|with\b|and\b|at\b|for\b|on\b|into\b)[\w‘'\"“]", text[r.end : r.end + 6]) is not None
        out.append(Token("person", r.start, r.end, r.person_key, r.kind, owner))
    for m in _DET.finditer(text, start, end):
        stop = _description_end(text, m.end(), end)
        if stop is None or _overlaps(taken, m.start(), stop):
            continue
        beside = next(
            (
                x
                for x in inp.people.mentions_in(max(start, m.start() - 60), m.start())
                if re.fullmatch(r"(?: of [A-Z][\w ]+)?, ?", text[x.end : m.start()])
            ),
            None,
        )
        if beside is not None:
            out = [t for t in out if not (t.start < stop and m.start() < t.end)]
            out.append(Token("person", m.start(), stop, beside.person_key, "description", text[stop : stop + 2] in ("'s", "’s")))
    return out


def _description_end(text: str, at: int, end: int) -> int | None:
    """The end of "the 26-year-old [American]", "the Jamaican", "the Norwegian star": None when it is no description."""
    stop: int | None = None
    for n, m in enumerate(re.finditer(r"[\w’'-]+", text[at : min(end, at + 60)])):
        if n > 4 or (n and text[at + m.start() - 1] != " "):
            break
        word = re.sub(r"['’]s?$", "", m.group().lower())
        if re.fullmatch(r"\d+-year-old", word) or word in _HEADS or word in _demonyms():
            stop = at + m.start() + len(word)
        elif stop is not None:
            break
        elif not re.fullmatch(r"[a-z0-9-]+|[A-Z][\w-]+", m.group()):
            break
    return stop


def _overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(s < end and start < e for s, e in spans)


_TITLE_ROUND = re.compile(
    r"(?:qualif\w+|reach\w*|into|advance\w*|progress\w*|through to|way to|made|make|place in|spot in|seeded|showdown in"
    r"|line up)[\w\s,.’'-]{0,24}$",
    re.I,
)


def _is_round(text: str, m: re.Match[str]) -> bool:
    """ "final" as a round, not in "final lap", "her final throw", "on the way to the final"."""
    after = re.match(r"[ -]([a-z\d]+)", text[m.end() : m.end() + 16])
    if (
        m.group().lower() == "final"
        and after
        and re.match(
            r"\d+|lap|throw|jump|attempt|round|leap|effort|stages?|bend|turn|straight|metres|meters|metre|meter|mile|time|test|part"
            r"|event|race|hurdle|m$|kick|surge|leg|day|of$|score|barrier|quarter|few|one|two|three|push|stretch|k|kilo\w+|season"
            r"|year|championships?|preparation|tune|qualif\w+|exam|result|placings?|outing",
            after[1],
        )
    ):
        return after[1] == "race" or after[1] == "of"
    return not _TITLE_ROUND.search(text[max(0, m.start() - 50) : m.start()])


def _place(text: str, m: re.Match[str], start: int, end: int, others: list[Token]) -> int | None:
    """The place an ordinal names, or None when it counts something else ("third lap", "first title", "5th of May")."""
    value = _ORDINALS[m[1].lower()] if m[1] else int(m[2])
    after = re.match(r"[*_]*(?:[ ,]{1,2}|)([A-Za-z’'-]+|\S)?", text[m.end() : min(end, m.end() + 24)])
    nxt = (after[1] or "").lower() if after else ""
    raw = after[1] or "" if after else ""
    tight = text[m.end() : m.end() + 1] == " "
    before = re.search(r"([\w’'-]+)[\s*(]*$", text[max(start, m.start() - 24) : m.start()])
    prev = before[1].lower() if before else ""
    if value < 1 or value > 200 or text[m.start() - 1 : m.start()] == "-":
        return None
    if (
        prev in ("the", "his", "her", "their", "its", "this", "that", "our", "every", "each", "world", "all", "at", "ranked")
        or prev.endswith("'s")
        or prev.endswith("’s")
    ):
        if nxt not in ("place", "spot", "finisher") and not re.match(r" [A-Z][a-z]+ (?:place|spot)\b", text[m.end() : m.end() + 24]):
            return None
    if m[2] and re.match(
        r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug"
        r"|sept?|oct|nov|dec)\b",
        prev,
    ):
        return None
    if tight and nxt and nxt.isalpha() and nxt not in _PLACE_AFTER and not raw[:1].isupper():
        return None
    if value == 1:
        return (
            1
            if nxt in ("place", "spot")
            or prev in ("finished", "came", "placed", "finishing", "placing", "coming", "in", "was")
            and nxt not in ("the", "his", "her", "a", "to", "time")
            and prev != "in"
            else None
        )
    if prev in _PLACE_BEFORE or prev in ("with",) or not prev:
        return value
    if prev.endswith(("ed", "ing", "ly", "ten")) or nxt in ("place", "spot", "respectively", "overall", "behind"):
        return value
    at = m.start()
    if any(
        t.kind in ("person",)
        and 0 <= at - t.end <= 30
        and re.fullmatch(
            r"['’]?s?[*_]*(?: of [A-Z][\w ]+| \([^)]*\)|, \d+,|,)?[ *_,]*(?:was |finished |a |an |in )?[*_]*", text[t.end : at]
        )
        for t in others
    ):
        return value
    if (
        before
        and before[1][:1].isupper()
        and nxt in _PLACE_AFTER | {""}
        and not re.search(r"[.:]\s*$", text[max(start, m.start() - 3) : m.start()])
    ):
        return value
    return value if nxt in ("in", "and", "with", ",", ".", ";") and prev in ("clear", "surprise", "impressive", "tie", "lowly") else None
