"""Which edition is meant: the year beside the name, a date of the sentence, the host city, the section, the article's date."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from flows.annotate import editions
from flows.annotate.competition_mention import Mention
from flows.annotate.date_form import short_year
from flows.annotate.dates import DATELINE, Dates
from flows.annotate.moments import Moment
from flows.annotate.phrases import Tokens
from flows.rows import DateRow

_AHEAD = frozenset(
    "will next upcoming ahead plans planning going would hopes hoping aims scheduled due future forthcoming looming qualify towards toward"
    " before heading until target targeting chance sights postponed postponement contender contenders build selected chosen goal journey"
    " guaranteed guarantees guarantee berth ticket".split()
)
_MANY = frozenset("double triple two three four five six seven eight nine multiple former time times once".split())


def year_of(toks: Tokens, mention: Mention, dates: Dates, told: Sequence[Mention] = (), until: int | None = None) -> tuple[int | None, str]:
    """(the year in the name of the edition meant, the rule that found it).

    ``mention``: with the year printed beside it; ``told``: the mentions before it; ``until``: where the next one stands.
    """
    if mention.year is not None:
        return _edition_year(mention.series, mention.year), "year beside the name"
    if mention.series not in editions.series() and mention.how not in ("form", "event"):
        return None, "unknown series"
    ahead, now = mention.ahead, dates.now(mention.start)
    if mention.city:
        hosted = editions.hosted(mention.series, mention.city)
        major = editions.is_major(mention.series)
        if len(hosted) == 1 and major:
            return hosted[0].year, "host city"
        if len(hosted) > 1 and major:
            beside = near_date(toks, mention, dates, until)
            of_year = [e for e in hosted if beside is not None and beside.resolved and e.held == int(beside.resolved[:4])]
            if of_year:
                return of_year[0].year, "host city"
            limit = (now.year if now and now.year else 9999) + (4 if ahead else 0)
            past = [e for e in hosted if e.held <= limit]
            return (max(past, key=lambda e: e.held).year if past else None), "host city"
    row = near_date(toks, mention, dates, until)
    if row is not None and row.resolved:
        year = int(row.resolved[:4])
        major = editions.is_major(mention.series) and mention.series in editions.editions()
        if (editions.edition(mention.series, year) or not major) and not (mention.how == "title" and row.rule == "year"):
            return _edition_year(mention.series, year), "date beside the name"
    here = toks.words[mention.first - 1 : mention.first] in _HERE
    if not ahead and not here and (story := story_year(mention, told)) is not None:
        return story, "edition just told of"
    heading = dates.heading_at(mention.start)
    if heading is not None and heading.date_from:
        moment = Moment.parse(heading.date_from)
        covering = editions.covering(mention.series, moment, 14) if moment else None
        if covering is not None:
            return covering.year, "date of the section"
    if (mention.how == "title" or _former(toks, mention)) and _repeated(toks, mention):
        return None, "several titles"
    if now is None or mention.how == "generic":
        return None, "no date"
    if mention.how == "form" or (mention.how == "name" and mention.series not in editions.editions() and _leads(dates, mention)):
        return now.year, "date of the article"
    soon = mention.how == "name"
    return editions.around(mention.series, now, ahead=ahead and mention.how != "title", soon=soon), "date of the article"


_HERE = (("maiden",), ("these",))
"""Before the name of the edition that the article is about, whatever was told of another: "in his maiden Asian Championships"."""


def _leads(dates: Dates, mention: Mention) -> bool:
    """Whether the mention stands in the headline or the first paragraphs: then it is this year's."""
    paragraph = dates.text.paragraph_at(mention.start)
    return paragraph is not None and paragraph.index <= 6


def story_year(mention: Mention, told: Sequence[Mention]) -> int | None:
    """The year of the same series named shortly before, when the passage is told in one go: "In Tokyo … the Olympic final"."""
    if mention.how not in ("event", "name"):
        return None
    for before in reversed(told):
        if mention.start - before.end > 600:
            return None
        if before.series == mention.series and before.year is not None and before.how != "title":
            return before.year if not before.ahead else None
    return None


def _edition_year(series: str, year: int) -> int:
    found = editions.edition(series, year)
    return found.year if found else year


_SENTENCE = frozenset(".;:!?\n")
_CLAUSE = _SENTENCE | frozenset("()")
_COMMA = frozenset(",")
_YEAR_NEAR = 5
"""Words before or behind a name among which its year stands."""
_LISTED = _CLAUSE | _COMMA
_AFTER_YEAR = frozenset("s the and world indoor athletics summer global".split())
_BEFORE_YEAR = frozenset("in at of the final title medal medals s race finals back held win athletics".split())


def printed_year(toks: Tokens, mention: Mention) -> int | None:
    """A year right before or after: "2023 World Championships", "2024 Paris Olympics", "Paris Marathon in 2017"."""
    numbers, near = toks.numbers, bisect.bisect_left(toks.numbers, mention.first - _YEAR_NEAR)
    if near == len(numbers) or numbers[near] > mention.last + _YEAR_NEAR:
        return None
    if toks.parted(mention.first - 1, _COMMA) and (year := _year_behind(toks, mention)) is not None:
        return year  # "gold in 2009, Olympic bronze in 2012"
    for k in range(mention.first - 1, max(-1, mention.first - _YEAR_NEAR), -1):
        if toks.parted(k, _CLAUSE if k == mention.first - 1 else _LISTED):
            break
        if (year := year_number(toks, k)) is not None:
            if toks.words[k + 1] == "and":
                break  # "gold in 2008 and world bronze in 2011"
            return year
        if not toks.text[toks.starts[k]].isupper() and toks.words[k] not in _AFTER_YEAR:
            break
    for k in range(mention.last + 1, min(len(toks.words), mention.last + 1 + _YEAR_NEAR)):
        if toks.parted(k - 1, _SENTENCE):
            break
        if (year := year_number(toks, k)) is not None:
            return year
        if toks.words[k] not in _BEFORE_YEAR and not toks.text[toks.starts[k]].isupper():
            break
    return None


def _year_behind(toks: Tokens, mention: Mention) -> int | None:
    """The year right behind: "Olympic bronze in 2012"."""
    k = mention.last + 2
    told = toks.words[k - 1 : k] == ("in",) and k < len(toks.words) and not toks.parted(k - 2, _LISTED)
    return year_number(toks, k) if told else None


def year_number(toks: Tokens, k: int) -> int | None:
    """The year that token ``k`` is, if it is one and no distance or time."""
    word = toks.words[k]
    if len(word) == 2 and (short := short_year(toks, k)) is not None:
        return short
    if len(word) != 4 or not word.isdigit() or not "1896" <= word <= "2045" or toks.text[toks.starts[k] : toks.ends[k]] != word:
        return None
    return int(word) if toks.text[toks.ends[k] : toks.ends[k] + 1] not in ("m", ":") else None


_FOUNDED = re.compile(r"\b(?:founded|born|established|since|launched|formed) (?:in |on )?$", re.I)
_BEGAN = re.compile(r"\b(?:began|begun|inaugurated|first held) in $")
"""Before a bare year: "since the championships began in 1983" (but a meeting may have begun on 29 June)."""


def _is_founding(text: str, row: DateRow) -> bool:
    """Whether a date is that of a foundation."""
    low = row.char_start - 16
    begun = row.rule == "year" and _BEGAN.search(text, low, row.char_start) is not None
    return begun or _FOUNDED.search(text, low, row.char_start) is not None


def near_date(toks: Tokens, mention: Mention, dates: Dates, until: int | None = None) -> DateRow | None:
    """The date that belongs to the mention: the closest one of its sentence, a bare year from somewhat farther off.

    ``until``: where the next competition is named; what is dated after that is dated with it.
    """
    sentence = dates.text.sentence_at(mention.start)
    if sentence is None:
        return None
    close: list[tuple[int, DateRow]] = []
    for row in dates.within(max(sentence.start, mention.start - 300), min(sentence.end, mention.end + 120)):
        if not row.resolved or row.rule in ("age of a record", "today", DATELINE):
            continue
        if until is not None and row.char_start > until:
            break
        gap = max(row.char_start - mention.end, mention.start - row.char_end)
        reach = 90 if row.rule == "year" else 25 if row.as_printed.lower().startswith("this ") else 55
        if row.char_start - sentence.start <= 4 and row.char_end <= mention.start:
            # "In 2022, …": what opens the sentence dates all of it
            reach = 250
        if gap <= reach and not _is_founding(toks.text, row) and not _clause_between(toks.text, mention, row):
            close.append((gap, row))
    return min(close, key=lambda pair: pair[0])[1] if close else None


_ASIDE = re.compile(r"\([^)]{1,6}\)")


def _clause_between(text: str, mention: Mention, row: DateRow) -> bool:
    between = text[mention.end : row.char_start] if row.char_start >= mention.end else text[row.char_end : mention.start]
    between = _ASIDE.sub("", between)
    return any(cut in between for cut in (";", ": ", "(", ")", " but ", " since ", " while ", " when "))


def _repeated(toks: Tokens, mention: Mention) -> bool:
    """As in "three-time Olympic champion", "double Olympic champion", "former world champion": no one edition is meant."""
    return bool(_MANY & set(toks.words[max(0, mention.first - 3) : mention.first + 1])) or toks.words[mention.last] in (
        "champions",
        "titles",
    )


def _former(toks: Tokens, mention: Mention) -> bool:
    """As in "the former London Marathon champion": a name that here is part of an athlete's title."""
    after = toks.words[mention.last + 1 : mention.last + 2]
    return after in (("champion",), ("winner",), ("champions",)) and "former" in toks.words[max(0, mention.first - 2) : mention.first]


_PAST = frozenset("was were won finished placed".split())
_SELECTED = frozenset(
    "team squad tickets places spots selection trials trial slots selectors qualifier qualifiers qualification standard standards".split()
)
_CHOICE = frozenset("selection nomination qualifier qualifiers standard standards selectors berth spot hopes bid preparations".split())
_FOR = frozenset(("for", "to"))
_INTO = frozenset(("in", "for", "at", "to"))
_A_SPOT = frozenset(("spot", "berth", "ticket", "seat"))
_SOON = frozenset(("summer", "august", "year", "month", "september"))
_ONES = frozenset(("a", "his", "her", "their"))


def looks_ahead(toks: Tokens, first: int, last: int) -> bool:
    """Whether the sentence around speaks of what is to come."""
    before = toks.words[first - 13 if first > 13 else 0 : first]
    near = before[-4:]
    if not _SELECTED.isdisjoint(near) and not _FOR.isdisjoint(near):
        return True  # "the Kenya team for the Commonwealth Games"
    if "qualified" in near and "for" in near and "after" not in near:
        return True  # "qualified for the Games by winning in Eugene"
    if not _A_SPOT.isdisjoint(near) and near[-1] in _INTO and not _ONES.isdisjoint(near):
        return True  # "to secure a spot in Tokyo"
    if not _AHEAD.isdisjoint(before):
        for k in range(first - 1, max(-1, first - 14), -1):
            if toks.ends_after(k):
                break
            if toks.words[k] in _AHEAD:
                return True
            if toks.words[k] in _PAST:
                break  # "her place will go to X, who was fourth at the national championships"
    after = toks.words[last + 1 : last + 5]
    if after and after[0] in _CHOICE and toks.gaps[last] == " ":
        return True  # "pushing for Commonwealth Games selection"
    return "will" in after or ("this" in after and not _SOON.isdisjoint(after))
