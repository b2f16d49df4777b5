"""What a clause achieves: the wins, places, records, disciplines and dates in it that are said to have happened."""

from __future__ import annotations

import itertools
import re

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.records import Record
from flows.annotate.claims.tokens import Token
from flows.rows import DateRow

_SET = re.compile(
    r"\b(?:set|sets|setting|broke|breaks?|breaking|broken|smash\w*|shatter\w*|equal\w*|match\w*|lower\w*|improv\w*|better\w*"
    r"|eclips\w*|ran|run|running|runs|clock\w*|threw|throw\w*|leap\w*|leapt|jump\w*|clear\w*|record\w*|post\w*|establish\w*"
    r"|claim\w*|secur\w*|in an?|with an?|extend\w*|to an?|ti(?:ed|es)|produc\w*|surpass\w*|obliterat\w*|demolish\w*|took"
    r"|takes|taking|win\w*|won|achiev\w*|deliver\w*|for an?|new|own|was an?|is an?)\b",
    re.I,
)


TAKES = frozenset(
    (
        "take",
        "takes",
        "took",
        "taking",
        "claim",
        "claims",
        "claimed",
        "claiming",
        "captured",
        "captures",
        "capturing",
        "swept",
        "added",
        "adds",
        "adding",
        "secured",
        "grabbed",
        "dominated",
    )
)


_OBJECT = re.compile(r" (?!on |over |up |in |part |to |off )(?:the |his |her |both the |another )?(?:[\w'’-]+ ){0,4}")


_AGAINST = re.compile(r" (?:to|against|versus|-|–) ")


def achieved(text: str, c: Clause, mid: bool, placed: dict[int, str]) -> tuple[list[Token], list[Token]]:
    """The win cues and place tokens of a clause that are said to have happened."""
    hyp = first_doubt(c)
    wins: list[Token] = []
    places: list[Token] = []
    get = None
    for t in c.tokens:
        if hyp is not None and t.start > hyp:
            break
        if t.kind == "win" and not _denied(text, t) and not (t.form == "inf" and text.startswith(("defend", "retain"), t.start)):
            wins.append(t)
            get = t
        elif t.kind in ("get", "finish", "beat"):
            get = t if t.kind != "finish" or get is None else get
            if (
                t.kind in ("get", "finish")
                and re.match(r"(?:tak|took|claim|won)", text[t.start : t.end].lower())
                and re.match(
                    r" (?:the |his |her )?(?:first |second |opening )?(?:semi-?final|heat|final|race|event)s?\b", text[t.end : t.end + 24]
                )
            ):
                wins.append(t)
            elif text[t.start : t.end].lower() in TAKES and any(
                x.kind == "discipline"
                and 0 <= x.start - t.end <= 40
                and _OBJECT.fullmatch(text[t.end : x.start])
                and not re.match(r" (?:record|standard|best|lead)", text[x.end : x.end + 10])
                for x in c.tokens
            ):
                wins.append(t)
        elif t.kind == "title" and not _is_title_of(text, t) and not _empty_double(text, t, c):
            if (
                get is not None
                or c.named is not None
                and c.named.owner
                or re.search(
                    r"\b(?:with|to|for|after|of|in|his|her|their|through)\b[\w\s,.:’'-]{0,40}$", text[max(0, t.start - 48) : t.start]
                )
            ) and not _denied(text, t):
                wins.append(t)
        elif t.kind == "winnoun" and not _denied(text, t):
            wins.append(t)
        elif t.start in placed:
            continue
        elif t.kind == "place" and not (mid and not _finished(text, t)):
            if str(t.value) != "0" and not (t.form and _is_medallist(text, t)):
                places.append(t)
    if wins and places:
        kept = [w for w in wins if w.kind == "win" and not any(0 <= p.start - w.end <= 22 for p in places)]
        if kept and not any(p.start < kept[0].start for p in places) and False:
            places = []
        else:
            wins = []
    values = [str(t.value) for t in places]
    if len(places) > 1 and len(set(values)) == 1:
        places = places[:1]
    return wins, places


def _empty_double(text: str, t: Token, c: Clause) -> bool:
    """ "her double": without its two disciplines it names no race."""
    return text[t.start : t.end].lower() in ("double", "treble", "triple") and not c.has("discipline")


def _finished(text: str, t: Token) -> bool:
    return bool(
        re.search(r"\b(?:finish\w*|placed|came|took|home|was|claimed|ended) (?:\w+ )?(?:in )?$", text[max(0, t.start - 30) : t.start])
    )


def _is_medallist(text: str, t: Token) -> bool:
    return bool(re.match(r"(?:[- ]medal)?(?:[- ](?:medall?ists?|winning|winners?|hopes?|position))", text[t.end : t.end + 18]))


def _is_title_of(text: str, t: Token) -> bool:
    """ "title holder", "gold medallist", "win bonus", "gold standard": no win of this clause."""
    return bool(
        re.match(
            r"[- ](?:medall?ists?|holders?|defen[cs]e|hopes?|contenders?|winners?|favou?rites?|standard|label|coast|race|hunt"
            r"|ambitions|dreams|chances|rival)",
            text[t.end : t.end + 14],
        )
    ) or bool(
        re.search(r"\b(?:of the|Olympic|current|reigning|defending) $", text[max(0, t.start - 11) : t.start])
        and text[t.start : t.end].lower() in ("champion",)
    )


def _denied(text: str, t: Token) -> bool:
    before = text[max(0, t.start - 30) : t.start]
    return bool(
        re.search(
            r"\b(?:no|without|any|not|denied|bid for|hunt for|battle for|fight for|race for|hungry for|chance of|hopes of|such as|shot at"
            r"|dream of|quest for|far from|short of) (?:a |an |the |his |her )?(?:[\w-]+ )?$",
            before,
            re.I,
        )
    )


def first_doubt(c: Clause) -> int | None:
    """Where the clause turns hypothetical, future or negative."""
    return next((t.start for t in c.tokens if t.kind in ("hyp", "neg")), None)


def blocked(c: Clause, cue: Token) -> bool:
    """Whether a cue stands after the place where its clause turns hypothetical."""
    hyp = first_doubt(c)
    return hyp is not None and hyp < cue.start


def set_apart_records(text: str, c: Clause) -> None:
    """In a clause with a win and a record, "record in the 2000m" keeps its own discipline."""
    if not c.has("title", "win"):
        return
    for r in c.all("record"):
        for t in c.tokens:
            if (
                t.kind == "discipline"
                and 0 <= t.start - r.end <= 24
                and re.fullmatch(r" (?:in|for|over|at) (?:the )?(?:\w+ )?", text[r.end : t.start])
                and len(c.all("discipline")) > 1
            ):
                t.owner = True


def disciplines_of(c: Clause, text: str) -> list[Token]:
    """The disciplines of the clause: all of one list ("100m and 200m"), else only the one nearest to the event."""
    discs = [t for t in c.all("discipline") if not t.owner]
    if len(discs) < 2:
        return discs
    runs: list[list[Token]] = [[discs[0]]]
    for a, b in itertools.pairwise(discs):
        gap = text[a.end : b.start]
        gap = re.sub(r"\([^)]*\)", "", gap).replace(")", "")
        gap = re.sub(r"^,? (?:in|with|at|of) (?:an? )?(?:[\w-]+ ){0,4}[\d:.,-]+\w*", "", gap)
        if a.value.code == b.value.code:
            continue
        if (
            re.fullmatch(
                r"[\s*_]*(?:,|and|&|/|[-‑–]|or|, and|and also|as well as|\+)?[\s*_]*(?:over |in |both )?(?:the |a |and "
                r"|also )*(?:[A-Za-z]+['’]?s? ){0,4}[\s*_]*(?:over )?(?:the )?",
                gap,
            )
            and len(gap) < 55
        ):
            runs[-1].append(b)
        else:
            runs.append([b])
    if len(runs) == 1:
        return runs[0]
    anchors = [t.start for t in c.tokens if t.kind in ("win", "place", "mark", "title", "winnoun", "beat")]
    if not anchors:
        return runs[0]
    return min(runs, key=lambda r: min(abs(a - t.start) for a in anchors for t in r))


def date_of(text: str, c: Clause, disc: Token | None, fallback: Token | None) -> DateRow | None:
    """The date that stands right at the discipline ("300m hurdles (last week)"), else the clause's."""
    dates = c.all("date")
    if len(dates) > 1 and disc is not None:
        best = min(dates, key=lambda t: (t.start - disc.end) if t.start >= disc.end else (disc.start - t.end) + 4)
        return best.value if isinstance(best.value, DateRow) else None
    if len(dates) == 1 and disc is not None and len(c.all("discipline")) > 1:
        near = dates[0]
        gap = text[disc.end : near.start] if near.start >= disc.end else text[near.end : disc.start]
        others = [
            t
            for t in c.all("discipline")
            if t is not disc
            and min(abs(t.end - near.start), abs(near.end - t.start)) < min(abs(disc.end - near.start), abs(near.end - disc.start))
        ]
        if len(gap) > 25 and others:
            return None
    return fallback.value if fallback is not None and isinstance(fallback.value, DateRow) else None


def listed_dates(text: str, c: Clause) -> list[DateRow]:
    """ "in 2022 and 2023": the dates of one list."""
    dates = c.all("date")
    run = dates[:1]
    for t in dates[1:]:
        if (
            re.fullmatch(r"(?:,| and| &|, and) (?:in |again in |at )?", text[run[-1].end : t.start])
            and t.value.resolved != run[-1].value.resolved
        ):
            run.append(t)
    return [t.value for t in run] if len(run) > 1 and all(t.value.resolved for t in run) else []


def first_of(tokens: list[Token]) -> Token | None:
    """The first token, if any."""
    return tokens[0] if tokens else None


def are_paired(text: str, c: Clause, marks: list[Token]) -> bool:
    """Whether two marks are those of two people: "10.10 to 10.14"."""
    a, b = marks
    return (
        b.start - a.end < 30
        and any(t.kind == "to" and a.end <= t.start <= b.start for t in c.tokens)
        or _AGAINST.fullmatch(text, a.end, b.start) is not None
    )


_BROKE = re.compile(
    r"\b(?:br(?:oke|eak\w*)|smash\w*|shatter\w*|beat\w*|eclips\w*|better\w*|equal\w*|match\w*|improv\w*|surpass\w*|erase\w*"
    r"|t(?:ook|akes?|aking) (?:down|[\w .]{0,24}off)|low\w*|extend\w*)\b",
    re.I,
)


def records_set(text: str, s: Sentence, c: Clause) -> set[str]:
    """Records that the clause's subject sets or equals in it."""
    out: set[str] = set()
    for t in c.all("record"):
        r: Record = t.value
        low = max(s.start, t.start - 80)
        broken = _BROKE.search(text, low, t.end) is not None
        if r.negated or not broken and (r.previous or s.holder_of.get(t.start) is not None):
            continue
        if (doubt := first_doubt(c)) is not None and doubt < t.start:
            continue
        behind = any(m.end <= t.start <= m.end + 6 and text[m.end : t.start].startswith(",") for m in c.all("mark"))
        if behind or _SET.search(text, low, t.end) or any(0 <= m.start - t.end <= 8 for m in c.all("mark")):
            out |= set(r.flags)
    return out
