"""What a clause names beside its marks and places: the disciplines of its event, and their dates."""

from __future__ import annotations

import itertools
import re

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.tokens import Token
from flows.rows import DateRow

_OF_RECORD = re.compile(r" (?:in|for|over|at) (?:the )?(?:\w+ )?")
_OF_HOLDER = re.compile(r"record[- ]holder (?:for|over|at|in) (?:the )?(?:(?:wo)?men['’]s )?$")
_HOLDER = re.compile(
    r"(?: (?:and|&) [\d,]+ ?m)?[ -](?:[a-z]+[ -])?(?:record[- ]holders?\b|(?:medall?ist|(?:semi-?)?finalist|specialist)s? (?=[A-Z]))"
)
"""Behind a discipline that only says who somebody is: "Olympic 1500m finalist Name won the 800m"."""
_ASIDE = re.compile(r"\([^)]*\)")
_WITH_MARK = re.compile(r"^,? (?:in|with|at|of) (?:an? )?(?:[\w-]+ ){0,4}[\d:.,-]+\w*")
_IN_LIST = re.compile(
    r"[\s*_]*(?:,|and|&|/|[-‑–]|or|, and|and also|as well as|\+)?[\s*_]*(?:over |in |both )?(?:the |a |and "
    r"|also )*(?:[A-Za-z]+['’]?s? ){0,4}[\s*_]*(?:over )?(?:the )?"
)
_MARK_IN = re.compile(r"(?:,|,? and) (?:an? )?\d[\d:.,-]*(?: ?\w+)? (?:in|for|over) (?:the )?(?:[\w-]+ )?")
"""Between two disciplines, each behind its mark: "45.10m in the discus and 12.20m in the shot put"."""
_AND_DATE = re.compile(r"(?:,| and| &|, and) (?:in |again in |at )?")


_HE_SET = re.compile(r"\b(?:record|mark|best|time|standard) (?:that )?(?:s?he|they|[A-Z][\w’'-]+) (?:had )?set $")


def is_anothers(text: str, start: int, end: int) -> bool:
    """Whether a date is of a record told of: "a 12-year-old record", "the first since 1978", "the record set two years ago by X"."""
    since = text.endswith("since ", 0, start) and not text.startswith((" when ", ", when "), end)
    since = since or text.endswith(("staged the ", "hosted the "), 0, start)  # "the arena that staged the 2019 championships"
    if text.endswith(" set ", 0, start) and _HE_SET.search(text, start - 60, start):
        return True  # "had lost the world record he set two months ago"
    return since or "year-old" in text[start : end + 9] or text.endswith("set ", 0, start) and text.startswith(" by ", end)


def set_apart_records(text: str, c: Clause) -> None:
    """In a clause with a win and a record, "record in the 2000m" keeps its own discipline."""
    records, discs = c.all("record"), c.all("discipline")
    if len(discs) < 2 or "title" not in c.by_kind and "win" not in c.by_kind:
        return
    for r in records:
        for t in discs:
            if 0 <= t.start - r.end <= 24 and _OF_RECORD.fullmatch(text, r.end, t.start):
                t.owner = True


_BESIDE_THIS = re.compile(
    r"\bto (?:match|repeat|add to|equal|emulate|better|improve on|go with|go alongside|complement|follow) (?:up )?(?:his|her|their|the)\b"
    r"(?:(?! (?:s?he|they|that|which|who) )[^.;,]){0,60}$"
)
"""Before what somebody has already: "won silver to match her medal from the 2017 worlds"."""


def set_apart_competitions(text: str, s: Sentence) -> None:
    """Competitions and dates of another medal that this one stands beside are none of the race told."""
    for t in s.tokens:
        if t.kind in ("competition", "date") and _BESIDE_THIS.search(text, max(s.start, t.start - 90), t.start):
            t.kind = "held" if t.kind == "date" else "heldcomp"


_MOVED_FROM = re.compile(r"\b(?:step|mov|dropp?|switch|chang|convert)\w* (?:up |down |over )?from (?:[\w’'-]+ ){0,3}$")
"""Before the discipline that somebody left for another: "stepped down from his favoured 400m to the 200m"."""


def disciplines_of(c: Clause, text: str) -> list[Token]:
    """The disciplines of the clause: all of one list ("100m and 200m"), else only the one nearest to the event."""
    discs = [t for t in c.all("discipline") if not t.owner]
    if len(discs) > 1 and text.find(" from ", max(0, discs[0].start - 50), discs[-1].start) >= 0:
        discs = [t for t in discs if not _MOVED_FROM.search(text, t.start - 50, t.start)] or discs
    if len(discs) > 1:
        of_holder = [t for t in discs if _OF_HOLDER.search(text, t.start - 40, t.start) or _HOLDER.match(text, t.end)]
        discs = [t for t in discs if t not in of_holder] or discs
    if len(discs) < 2:
        return discs
    runs: list[list[Token]] = [[discs[0]]]
    for a, b in itertools.pairwise(discs):
        if a.value.code == b.value.code:
            continue
        gap = _WITH_MARK.sub("", _ASIDE.sub("", text[a.end : b.start]).replace(")", ""))
        if len(gap) < 55 and (_IN_LIST.fullmatch(gap) or _MARK_IN.fullmatch(gap)):
            runs[-1].append(b)
        else:
            runs.append([b])
    if len(runs) == 1:
        return runs[0]
    anchors = [t.start for t in c.tokens if t.kind in ("win", "place", "mark", "title", "winnoun", "beat")]
    if not anchors:
        return runs[0]
    return min(runs, key=lambda r: min(abs(a - t.start) for a in anchors for t in r))


def date_of(text: str, c: Clause, disc: Token | None) -> DateRow | None:
    """The date that stands right at the discipline ("300m hurdles (last week)"), else the clause's."""
    dates = c.all("date")
    if not dates:
        return None
    date = dates[0]
    if disc is not None and len(dates) > 1:
        date = min(dates, key=lambda t: (t.start - disc.end) if t.start >= disc.end else (disc.start - t.end) + 4)
    elif disc is not None and _is_of_another(text, c, disc, date):
        return None
    return date.value if isinstance(date.value, DateRow) else None


def _is_of_another(text: str, c: Clause, disc: Token, date: Token) -> bool:
    """Whether the only date of a clause stands at another of its disciplines."""
    gap = text[disc.end : date.start] if date.start >= disc.end else text[date.end : disc.start]
    distance = _distance(disc, date)
    return len(gap) > 25 and any(_distance(t, date) < distance for t in c.all("discipline"))


def _distance(disc: Token, date: Token) -> int:
    return min(abs(disc.end - date.start), abs(date.end - disc.start))


_MEDALS = {"gold": 1, "silver": 2, "bronze": 3}
_IN_YEAR = re.compile(r"s?(?: medals?)? (?:in|from|at|back in) |" + _AND_DATE.pattern)


def medals_by_date(text: str, c: Clause) -> list[tuple[int, DateRow]]:
    """ "gold in 2008 and 2012 and silver in 2016": each date with the place of its medal; nothing where all are alike."""
    out: list[tuple[int, DateRow]] = []
    place, end = 0, 0
    for t in c.tokens:
        if t.kind in ("title", "place") and (medal := next((m for m in _MEDALS if text.startswith(m, t.start)), None)):
            place, end = _MEDALS[medal], t.start + len(medal)
        elif t.kind == "date" and place and t.value.resolved and _IN_YEAR.fullmatch(text, end, t.start):
            out.append((place, t.value))
            end = t.end
    return out if len({place for place, _ in out}) > 1 else []


_AND_AT = re.compile(r"(?: in [A-Z][\w ]{2,20}?)?(?:,| and|,? as well as) (?:at |in )?(?:both )?(?:the )?(?:\d{4} )?(?:[A-Z][a-z]+ )?")


_DOES = re.compile(
    r"(?: in [A-Z]\w+| \d{4}| (?:last|next|this) \w+)*,? (?:now |still |only |then )?(?:are|is|was|were|will|would|can|could|may|might|must"
    r"|should|has|have|had|having|being|be|come|comes|follow|follows|await|awaits|beckon|beckons|loom|looms|remain|remains|lie|lies|start"
    r"|starts|begin|begins|take|takes|cancell?ed|postponed|scheduled|looming|approaching|coming|starting|beginning|due|next|still|ahead)\b"
)
"""Behind a competition that only a further clause is of: "and the World Championships are her next goal"."""


def listed_competitions(text: str, c: Clause) -> list[Token]:
    """The further ones of a row: "gold at the Commonwealth Games and the European Championships", "the Rio and Tokyo Olympics"."""
    named = c.all("competition")
    if len(named) < 2:
        return []
    run = [named[0]]
    for t in named[1:]:
        if t.value.competition == run[-1].value.competition or _AND_AT.fullmatch(text, run[-1].end, t.start) is None:
            break
        run.append(t)
    return run[1:-1] if _DOES.match(text, run[-1].end) else run[1:]


def listed_dates(text: str, c: Clause) -> list[DateRow]:
    """ "in 2022 and 2023": the dates of one list."""
    dates = c.all("date")
    run = list(dates[:1])
    for t in dates[1:]:
        if t.value.resolved != run[-1].value.resolved and _AND_DATE.fullmatch(text, run[-1].end, t.start):
            run.append(t)
    return [t.value for t in run] if len(run) > 1 and all(t.value.resolved for t in run) else []
