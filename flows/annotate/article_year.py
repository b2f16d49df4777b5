"""The year (and month) of an article that bears no date, from the editions and ages it speaks of.

Each hint votes for a year; a year is taken only with two votes' weight. Never used where a date is printed.
"""

from __future__ import annotations

from collections import Counter

from flows.annotate import editions
from flows.annotate.competition_names import Mention
from flows.annotate.competition_years import looks_ahead
from flows.annotate.dates import Dates
from flows.annotate.moments import Moment
from flows.annotate.phrases import Hit, Tokens
from flows.rows import DateRow

_ENOUGH = 2.0


def infer(toks: Tokens, mentions: list[Mention], cities: list[Hit], dates: Dates) -> Moment | None:
    """The article's own year, with its month where "last month" or "next month" stands beside a dated edition."""
    votes: Counter[int] = Counter()
    months: dict[int, int] = {}
    years = [r for r in dates.rows if r.kind == "absolute" and r.resolved and r.rule in ("year", "month and year", "date in full")]
    past = [int(r.resolved[:4]) for r in years if r.resolved and not _ahead(toks, r)]
    for mention in mentions:
        _vote_edition(toks, mention, dates, votes, months)
    for row in dates.rows:
        if row.resolved:
            continue
        near = [int(r.resolved[:4]) for r in years if r.resolved and abs(r.char_start - row.char_start) < 400]
        if row.rule in ("age of a record", "years ago") and (age := _age(row)) and age >= 3:
            for year in {int(r.resolved[:4]) for r in years if r.resolved}:
                if year + age >= max(past, default=0):
                    votes[year + age] += 2
        elif row.as_printed.lower() in ("last year", "last season", "last summer", "last spring"):
            for year in near:
                votes[year + 1] += 1.2  # type: ignore[assignment]
    floor = max(past, default=0)
    possible = {y: v for y, v in votes.items() if y >= floor and v >= _ENOUGH and y <= floor + 40}
    if not possible:
        return None
    best = max(possible, key=lambda y: (possible[y], -abs(y - floor)))
    return Moment(best, months.get(best))


def _vote_edition(toks: Tokens, mention: Mention, dates: Dates, votes: Counter[int], months: dict[int, int]) -> None:
    hosted = editions.hosted(mention.series, mention.city) if mention.city else ()
    sentence = dates.text.sentence_at(mention.start)
    near = dates.within(sentence.start, sentence.end) if sentence else []
    for edition in hosted or editions.editions().get(mention.series, ()):
        for row in near:
            if row.rule == "day and month" and edition.first_day and _same_day(row, edition):
                votes[edition.held] += 5
    if not hosted:
        return
    edition = max(hosted, key=lambda e: e.held)
    words = {r.as_printed.lower(): r for r in near}
    for cue, year_shift, month_shift in (
        ("last month", 0, 1), ("next month", 0, -1), ("this month", 0, 0), ("this weekend", 0, 0), ("last week", 0, 0), ("next week", 0, 0),
        ("last weekend", 0, 0), ("last year", 1, None), ("two years ago", 2, None), ("this summer", 0, None), ("this august", 0, None),
        ("three years ago", 3, None),
    ):  # fmt: skip
        if cue in words:
            votes[edition.held + year_shift] += 3
            if month_shift is not None and edition.first_day:
                month = int(edition.first_day[5:7]) + month_shift
                if 1 <= month <= 12:
                    months[edition.held] = month
    if looks_ahead(toks, mention.first, mention.last):
        votes[edition.held] += 2


def _same_day(row: DateRow, edition: editions.Edition) -> bool:
    """Whether "4-6 March" or "13 September" is the first day of an edition."""
    first = edition.first
    if first is None:
        return False
    printed = row.as_printed.lower()
    digits = [w for w in "".join(c if c.isdigit() else " " for c in printed).split()]
    return bool(digits) and int(digits[0]) == first.day and first.strftime("%b").lower() in printed


def _age(row: DateRow) -> int | None:
    digits = "".join(c for c in row.as_printed if c.isdigit())
    return int(digits) if digits and len(digits) <= 2 else None


def _ahead(toks: Tokens, row: DateRow) -> bool:
    import bisect

    k = bisect.bisect_left(toks.starts, row.char_start)
    return looks_ahead(toks, k, k)
