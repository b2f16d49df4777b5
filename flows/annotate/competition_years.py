"""Which edition is meant: the year beside the name, a date of the sentence, the host city, the section, the article's date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.annotate import editions
from flows.annotate.competition_names import Mention
from flows.annotate.dates import Dates
from flows.annotate.moments import Moment
from flows.annotate.phrases import Hit, Tokens
from flows.rows import DateRow

_AHEAD = frozenset(
    "will next upcoming ahead plans planning going would hopes hoping aims scheduled due future forthcoming looming qualify towards toward"
    " before heading until target targeting chance sights postponed postponement contender contenders build selected chosen".split()
)
_MANY = frozenset("double triple two three four five six seven eight nine multiple former time times once".split())


def year_of(toks: Tokens, mention: Mention, dates: Dates, told: Sequence[Mention] = ()) -> tuple[int | None, str]:
    """(the year in the name of the edition meant, the rule that found it); ``told``: the mentions before it."""
    year = _beside(toks, mention)
    if year is not None:
        return _edition_year(mention.series, year), "year beside the name"
    if mention.series not in editions.series() and mention.how != "form":
        return None, "unknown series"
    ahead = looks_ahead(toks, mention.first, mention.last)
    now = dates.now(mention.start)
    if mention.city:
        hosted = editions.hosted(mention.series, mention.city)
        if len(hosted) == 1 and editions.series()[mention.series].kind in editions.MAJOR:
            return hosted[0].year, "host city"
        if len(hosted) > 1 and editions.series()[mention.series].kind in editions.MAJOR:
            limit = (now.year if now and now.year else 9999) + (4 if ahead else 0)
            past = [e for e in hosted if e.held <= limit]
            return (max(past, key=lambda e: e.held).year if past else None), "host city"
    row = _near_date(toks, mention, dates)
    if row is not None and row.resolved:
        year = int(row.resolved[:4])
        known = editions.series().get(mention.series)
        major = known is not None and known.kind in editions.MAJOR and mention.series in editions.editions()
        if (editions.edition(mention.series, year) or not major) and not (
            mention.how == "title" and row.rule == "year"
        ):
            return _edition_year(mention.series, year), "date beside the name"
    if not ahead and (story := story_year(mention, told)) is not None:
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
    if mention.how == "form" or (
        mention.how == "name" and mention.series not in editions.editions() and _leads(dates, mention)
    ):
        return now.year, "date of the article"
    soon = mention.how == "name"
    return editions.around(mention.series, now, ahead=ahead and mention.how != "title", soon=soon), "date of the article"


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


def _beside(toks: Tokens, mention: Mention) -> int | None:
    """A year right before or after: "2023 World Championships", "2024 Paris Olympics", "Paris Marathon in 2017"."""
    for k in range(mention.first - 1, max(-1, mention.first - 5), -1):
        gap = toks.gap(k)
        if set(gap) & set(".;:!?\n()") or (set(gap) & set(",") and k < mention.first - 1):
            break
        if (year := _year(toks, k)) is not None:
            return year
        if not toks.text[toks.starts[k]].isupper() and toks.words[k] not in (
            "s",
            "the",
            "and",
            "world",
            "indoor",
            "athletics",
            "summer",
            "global",
        ):
            break
    allowed = {"in", "at", "of", "the", "final", "title", "s", "race", "finals", "back", "held", "win", "athletics"}
    for k in range(mention.last + 1, min(len(toks.words), mention.last + 6)):
        gap = toks.gap(k - 1)
        if set(gap) & set(".;:!?\n"):
            break
        if (year := _year(toks, k)) is not None:
            return year
        if toks.words[k] not in allowed and not toks.text[toks.starts[k]].isupper():
            break
    return None


def _year(toks: Tokens, k: int) -> int | None:
    word = toks.words[k]
    if (
        len(word) != 4
        or not word.isdigit()
        or not "1896" <= word <= "2045"
        or toks.text[toks.starts[k] : toks.ends[k]] != word
    ):
        return None
    return int(word) if toks.text[toks.ends[k] : toks.ends[k] + 1] not in ("m", ":") else None


_FOUNDED = re.compile(r"\b(?:founded|born|established|since|launched|formed) (?:in |on )?$", re.I)


def _near_date(toks: Tokens, mention: Mention, dates: Dates) -> DateRow | None:
    """The date that belongs to the mention: the closest one of its sentence, a bare year from somewhat farther off."""
    sentence = dates.text.sentence_at(mention.start)
    if sentence is None:
        return None
    close: list[tuple[int, DateRow]] = []
    for row in dates.within(sentence.start, sentence.end):
        if not row.resolved or row.rule in ("age of a record", "today") or _FOUNDED.search(toks.text, max(0, row.char_start - 16), row.char_start):
            continue
        gap = max(row.char_start - mention.end, mention.start - row.char_end)
        reach = 90 if row.rule == "year" else 25 if row.as_printed.lower().startswith("this ") else 55
        if row.char_start - sentence.start <= 4 and row.char_end <= mention.start:
            # "In 2022, …": what opens the sentence dates all of it
            reach = 250
        if gap <= reach and not _clause_between(toks.text, mention, row):
            close.append((gap, row))
    return min(close, key=lambda pair: pair[0])[1] if close else None


def _clause_between(text: str, mention: Mention, row: DateRow) -> bool:
    between = (
        text[mention.end : row.char_start] if row.char_start >= mention.end else text[row.char_end : mention.start]
    )
    return (
        any(c in between for c in (";", ": ", "(", ")"))
        or " but " in between
        or " since " in between
        or " while " in between
        or " when " in between
    )


def _repeated(toks: Tokens, mention: Mention) -> bool:
    """ "three-time Olympic champion", "double Olympic champion", "former world champion": no one edition is meant."""
    return bool(_MANY & set(toks.words[max(0, mention.first - 3) : mention.first + 1])) or toks.words[mention.last] in (
        "champions",
        "titles",
    )


def _former(toks: Tokens, mention: Mention) -> bool:
    """"the former London Marathon champion": a name that here is part of an athlete's title."""
    after = toks.words[mention.last + 1 : mention.last + 2]
    return after in (("champion",), ("winner",), ("champions",)) and "former" in toks.words[max(0, mention.first - 2) : mention.first]


def looks_ahead(toks: Tokens, first: int, last: int) -> bool:
    """Whether the sentence around speaks of what is to come."""
    for k in range(first - 1, max(-1, first - 14), -1):
        if toks.stops[k]:
            break
        if toks.words[k] in _AHEAD:
            return True
    after = toks.words[last + 1 : last + 5]
    return "will" in after or (
        "this" in after and any(w in after for w in ("summer", "august", "year", "month", "september"))
    )


def host_mentions(
    toks: Tokens, mentions: list[Mention], cities: list[Hit], dates: Dates, main: tuple[str, int | None] | None
) -> list[Mention]:
    """Cities that stand for a competition: "Paris 2024", "in Budapest last year", "victory in Zurich" once Zurich's meeting is named."""
    out: list[Mention] = []
    taken = {k for m in mentions for k in range(m.first, m.last + 1)}
    placed = [(m, _city_of(m)) for m in mentions if m.how != "generic"]
    named = {m.series for m in mentions}
    for city in cities:
        name = str(city.payload)
        if city.first in taken:
            continue
        year = _year(toks, city.last + 1) if city.last + 1 < len(toks.words) and toks.joined(city.last) else None
        last = city.last + (1 if year else 0)
        base = Mention(
            "", "host", city.first, last, city.start, toks.ends[last], name, ahead=looks_ahead(toks, city.first, last)
        )
        held = [
            e
            for e in editions.by_city().get(editions.city_key(name), ())
            if editions.series()[e.series].kind in editions.MAJOR
        ]
        if year:
            out.extend(_hosted_in(base, held, year))
            continue
        if toks.words[city.first - 1 : city.first] not in _BEFORE_HOST or _of_person(toks, city) or _near_mention(toks, placed, city, name):
            continue
        if (mention := _host(toks, base, held, placed, named, dates, main)) is not None:
            out.append(mention)
    return out


_BEFORE_HOST = tuple((w,) for w in ("in", "at", "before", "since", "to", "from", "after", "until", "reach"))


def _of_person(toks: Tokens, city: Hit) -> bool:
    """"a nurse from Duluth": where somebody comes from, unless a mark makes it a meeting ("4:02.39 from Belgrade")."""
    after = toks.words[city.last + 1 : city.last + 2]
    if after in (("olympian",), ("paralympian",), ("native",), ("resident",), ("born",), ("based",)):
        return True
    if toks.words[city.first - 1] != "from":
        return False
    return not any(w.isdigit() for w in toks.words[max(0, city.first - 3) : city.first - 1])


def _city_of(mention: Mention) -> str | None:
    found = editions.edition(mention.series, mention.year) if mention.year else None
    known = editions.series().get(mention.series)
    return mention.city or (found.city if found else None) or (known.city if known else None)


def _near_mention(toks: Tokens, placed: list[tuple[Mention, str | None]], city: Hit, name: str) -> bool:
    """Whether the city only says where the competition just named was held."""
    for mention, where in placed:
        if (
            where == name
            and 0 <= city.start - mention.end < 60
            and not set(toks.text[mention.end : city.start]) & set(".\n;")
        ):
            return True
        if where == name and 0 <= mention.start - city.end < 25:
            return True
    return False


def _hosted_in(base: Mention, held: list[editions.Edition], year: int) -> list[Mention]:
    found = [e for e in held if year in (e.year, e.held)]
    if not found:
        return []
    best = min(
        found, key=lambda e: (editions.series()[e.series].kind != "games", list(editions.series()).index(e.series))
    )
    return [replace(base, series=best.series, year=best.year)]


def _host(
    toks: Tokens, base: Mention, held: list[editions.Edition], placed: list[tuple[Mention, str | None]], named: set[str], dates: Dates,
    main: tuple[str, int | None] | None,
) -> Mention | None:  # fmt: skip
    """The competition a bare city stands for: by a date beside it, else one named in the article for that city."""
    row = _near_date(toks, base, dates)
    beside = int(row.resolved[:4]) if row and row.resolved else None
    if row is not None and row.date_from and row.date_to:
        dated = _on_days(base, row, named, toks)
        if dated is not None:
            return dated
    match = [e for e in held if beside in (e.year, e.held) and _fits(e, row)] if beside else []
    told = [m for m, where in placed if where == base.city]
    if match:
        best = min(match, key=lambda e: (e.series not in named, editions.series()[e.series].kind != "games"))
        return replace(base, series=best.series, year=best.year)
    if told:
        before = [m for m in told if m.start < base.start]
        same_as_main = [m for m in told if main and m.series == main[0]]
        pick = (same_as_main or [m for m in before if m.how != "title"][-1:] or told)[0]
        if beside is None or row is None:
            year = _main_year(base, main) if main and pick.series == main[0] else None
            return replace(base, series=pick.series, year=year or pick.year)
        year, _ = year_of(toks, replace(base, series=pick.series), dates)
        found = editions.edition(pick.series, year) if year else None
        if found is None and pick.series in editions.editions() and editions.series()[pick.series].kind in editions.MAJOR:
            return None
        return replace(base, series=pick.series, year=year) if found is None or _fits(found, row) else None
    if row is not None and row.date_from and row.date_from[:7] == (row.date_to or "")[:7]:
        return None
    now = dates.now(base.start)
    recent = [e for e in held if e.series in named and _in_reach(e, now, dates)]
    if recent and ((now and now.year) or len(recent) == 1):
        year = now.year if now and now.year else 0
        best = min(recent, key=lambda e: (abs(e.held - year), -e.held))
        return replace(base, series=best.series, year=best.year)
    around = [e for e in held if now and now.year and abs(e.held - now.year) <= 1]
    return replace(base, series=around[0].series, year=around[0].year) if len(around) == 1 else None


def _main_year(base: Mention, main: tuple[str, int | None] | None) -> int | None:
    """The year of the article's main edition, when a city is where that edition is held."""
    if main is None or main[1] is None or base.city is None:
        return None
    known, found = editions.series().get(main[0]), editions.edition(main[0], main[1])
    where = (found.city if found else None) or (known.city if known else None)
    return main[1] if where == base.city else None


def _in_reach(edition: editions.Edition, now: Moment | None, dates: Dates) -> bool:
    """An edition that a bare city may stand for: within six years of the article, or of a year that the text names."""
    if now is None or now.year is None or abs(edition.held - now.year) <= 6:
        return True
    return any(r.rule == "year" and r.resolved and abs(int(r.resolved[:4]) - edition.held) <= 3 for r in dates.rows)


def _fits(edition: editions.Edition, row: DateRow | None) -> bool:
    """Whether an edition's days meet the days that a date may mean (a year always meets its editions)."""
    if row is None or not (row.date_from and row.date_to and edition.first_day and edition.last_day):
        return True
    return edition.first_day <= row.date_to and row.date_from <= edition.last_day


def _on_days(base: Mention, row: DateRow, named: set[str], toks: Tokens) -> Mention | None:
    """A city with a date: the edition held there then, or the city's marathon in its month ("in Valencia in December")."""
    first, last = row.date_from or "", row.date_to or ""
    if first[:7] != last[:7] or base.city is None:
        return None
    key = editions.city_key(base.city)
    found = [e for e in editions.by_city().get(key, ()) if e.first_day and _fits(e, row)]
    best = next((e for e in found if e.series in named), found[0] if len(found) == 1 else None)
    if best is not None:
        return replace(base, series=best.series, year=best.year)
    if "marathon" not in toks.words and "marathons" not in toks.words:
        return None
    for one in editions.series_by_city().get(key, ()):
        if one.kind == "marathon" and one.month == int(first[5:7]):
            return replace(base, series=one.name, year=int(first[:4]))
    return None
