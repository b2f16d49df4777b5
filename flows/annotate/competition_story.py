"""What the mentions of one article tell about each other: years shared and retold, the main competition, the days it tells of."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

from flows.annotate import editions
from flows.annotate.competition_asides import is_of_somebody
from flows.annotate.competition_mention import Mention
from flows.annotate.competition_years import near_date, story_year
from flows.annotate.dates import Dates
from flows.annotate.phrases import Tokens
from flows.annotate.text import lowered
from flows.rows import CompetitionRow


def past(mentions: list[Mention], dates: Dates) -> None:
    """An edition that was over when the article appeared is not to come, whatever the words around it say."""
    for m in mentions:
        now = dates.now(m.start) if m.ahead else None
        if now is not None and now.year is not None and m.year is not None:
            found = editions.edition(m.series, m.year)
            m.ahead = (found.held if found else m.year) >= now.year


def retold(mentions: list[Mention], main: Mention | None) -> None:
    """Years that only the article's date suggested give way to the edition told of just before, or to the article's main one."""
    before: list[Mention] = []
    for mention in mentions:
        if mention.guessed and not mention.ahead and mention.how in ("name", "event"):
            of_main = main.year if main is not None and main.series == mention.series and not main.guessed else None
            told = story_year(mention, before)
            told = (of_main or told) if mention.how == "name" else (told or of_main)
            mention.year = told if told is not None else mention.year
        before.append(mention)


_AWAITING = frozenset(
    "miss misses missing missed out recover defend title before until towards ruled doubtful doubt withdraws withdrew".split()
)
"""Before the name of championships that somebody will not be at, or hopes to be."""
_DONE = frozenset("was were won win winning wins finished placed took taking claimed ran set since gold silver bronze".split())
"""The same, of what was done at earlier ones."""


def awaited(toks: Tokens, mentions: list[Mention], dates: Dates) -> None:
    """Once the text tells of "next month's world championships", "ruled out of the worlds" is of them too, not of the last ones."""
    today = dates.published.date() if dates.published is not None else None
    if today is None:
        return
    to_come: dict[str, int] = {}
    for m in mentions:
        found = editions.edition(m.series, m.year) if m.year is not None and not m.guessed and m.how == "name" else None
        if found is not None and found.first is not None and found.first > today and editions.is_major(m.series):
            to_come[m.series] = found.year
    for m in mentions:
        if m.guessed and m.how == "name" and m.series in to_come:
            near = toks.words[max(0, m.first - 5) : m.first]
            if not _AWAITING.isdisjoint(near) and _DONE.isdisjoint(near):
                m.year, m.ahead = to_come[m.series], True


def titles(mentions: list[Mention], dates: Dates) -> None:
    """Titles in the year of an edition, month unknown: the edition before when that year's is still to come, else none."""
    now = dates.published
    if now is None or now.month is not None:
        return
    to_come = {m.series for m in mentions if m.ahead}
    for m in mentions:
        found = editions.edition(m.series, m.year) if m.how == "title" and m.year else None
        if found is not None and found.held == now.year and m.series in to_come:
            earlier = [e.year for e in editions.editions()[m.series] if e.held < found.held]
            m.year = earlier[-1] if earlier else None
        elif found is not None and found.held == now.year:
            m.year = None


_OF_CITY = frozenset("of in from at after".split())


def of_titles(toks: Tokens, mentions: list[Mention]) -> None:
    """ "European champion of Turin 2009", "a second European title after Turin": the city is of the honour, nothing is told of it."""
    for last, m in pairwise(mentions):
        honour = last.series == m.series and (last.how == "title" or toks.words[last.last] in ("title", "titles"))
        if m.how == "host" and honour and m.first == last.last + 2 and toks.words[m.first - 1] in _OF_CITY:
            m.how = "title"
            if toks.words[m.first - 1] == "after":
                last.year = None


_COUNTED = {
    "one": 1, "1": 1, "opening": 1, "first": 1, "two": 2, "2": 2, "second": 2, "three": 3, "3": 3, "third": 3, "four": 4, "4": 4,
    "fourth": 4, "five": 5, "5": 5, "fifth": 5, "six": 6, "6": 6, "sixth": 6, "seven": 7, "7": 7, "eight": 8, "8": 8, "nine": 9, "9": 9,
}  # fmt: skip
_DAY_N = re.compile(
    r"\bday (?:one|two|three|four|five|six|seven|eight|nine|\d)\b"
    r"|\b(?:opening|first|second|third|fourth|fifth|sixth|final|the last) (?:day|night|evening)\b"
    r"(?! of the (?:season|year|summer|month|trip))"
)


_OF_A_ROUND = re.compile(r"['’]s (?:[\w-]+ )?(?:semi|heat|qualif|prelim|first round|opening round)")
"""Behind the day of an earlier round: "the fastest man in Tuesday's semi-finals"."""


def told_days(main: CompetitionRow, dates: Dates) -> tuple[str, str] | None:
    """The first and last day (ISO) the article tells of: the day, else the weekend, of its lead that the main edition allows."""
    text, now = dates.text, dates.published.date() if dates.published else None
    if main.first_day is not None and now is not None and main.first_day > now.isoformat():
        return None
    if main.first_day is not None and main.first_day == main.last_day:
        return main.first_day, main.first_day
    if now is None or not text.paragraphs:
        return None
    lead = text.paragraphs[min(9, len(text.paragraphs) - 1)].end
    low = main.first_day or (now - datetime.timedelta(days=12)).isoformat()
    high = min(main.last_day or now.isoformat(), now.isoformat())
    weekend: tuple[str, str] | None = None
    numbered = _numbered_day(main, dates, now)
    for row in dates.within(0, lead):
        if row.kind != "relative" or not row.date_from or not row.date_to or not low <= row.date_from <= row.date_to <= high:
            continue
        if _OF_A_ROUND.match(dates.text.text, row.char_end):
            continue
        if row.date_from == row.date_to and (row.rule != "today" or row.as_printed.lower() == "tonight"):
            if numbered is None or row.char_start < numbered[1]:
                return row.date_from, row.date_to
            break
        if weekend is None and "weekend" in row.as_printed.lower():
            weekend = row.date_from, row.date_to
    if numbered is not None:
        return numbered[0], numbered[0]
    if weekend is None and main.first_day is None and _names_its_own_day(dates, lead, now):
        return now.isoformat(), now.isoformat()
    if weekend is None and main.first_day and main.last_day and main.first_day <= now.isoformat() <= main.last_day:
        return now.isoformat(), now.isoformat()
    return weekend


def _names_its_own_day(dates: Dates, lead: int, now: datetime.date) -> bool:
    """Whether the text below its lead calls the day it appeared by its weekday: it tells of that day."""
    day = now.isoformat()
    return any(r.rule == "weekday" and r.date_from == r.date_to == day for r in dates.within(lead, len(dates.text.text)))


def _numbered_day(main: CompetitionRow, dates: Dates, now: datetime.date) -> tuple[str, int] | None:
    """The day (ISO) of "on day three", with the offset of these words: counted from the first, else the article's own."""
    told = [p.end for p in dates.text.paragraphs if p.kind == "body"][:2]
    text = lowered(dates.text.text)
    found = _DAY_N.search(text, 0, told[-1]) if told and main.year == now.year else None
    if found is None:
        return None
    words = found.group().split()
    if any(text.find(event, 0, told[-1]) >= 0 for event in ("heptathlon", "decathlon", "pentathlon")):
        words = ["night"]  # the first day of the heptathlon is not that of the championships
    if text.startswith((" of the athletics", " of athletics", " of the track"), found.end()):
        words = ["night"]  # the fifth day of the athletics is not that of the Games
    number = next((_COUNTED[w] for w in words if w in _COUNTED), None)
    day = now.isoformat()
    if main.first_day and main.last_day and ("day" in words or number):
        first = datetime.date.fromisoformat(main.first_day)
        counted = (first + datetime.timedelta(days=number - 1)).isoformat() if number else main.last_day
        if counted > main.last_day:
            return None
        day = counted if counted <= day else day
    return (day, found.start()) if day >= (now - datetime.timedelta(days=12)).isoformat() else None


def share_years(text: str, mentions: list[Mention]) -> None:
    """A name without a year takes the year of the same series named with one, when the text names only one edition."""
    years: dict[str, set[int]] = {}
    for m in mentions:
        if m.year is None or m.how == "title" or m.how == "host" and not editions.is_major(m.series):
            continue
        if m.how != "event" or not is_of_somebody(text, m.start):  # "X, who won her last world title in 2007"
            years.setdefault(m.series, set()).add(m.year)
    for m in mentions:
        if m.year is None and m.how in ("name", "event", "host", "form") and len(years.get(m.series, ())) == 1:
            m.year = next(iter(years[m.series]))


def of_the_season(toks: Tokens, mentions: list[Mention], dates: Dates) -> None:
    """An article about indoor races means the indoor edition of a championship that has one ("the AAAs title", "the UK title")."""
    named = {k for m in mentions for k in range(m.first, m.last + 1)}
    if sum(k not in named for k in toks.of(("indoor", "indoors"))) < 2:
        return
    now = dates.published
    winter = now.year if now is not None and now.month is not None and now.month <= _WINTER else None
    for m in mentions:
        _indoors(toks, m, winter, dates)


_WINTER = 3
"""The month in which the indoor season ends."""


def _indoors(toks: Tokens, mention: Mention, winter: int | None, dates: Dates) -> None:
    """The indoor championships of a country, where a name told in winter can mean those of this year."""
    if mention.series == "AAA Championships":
        mention.series = "AAA Indoor Championships"
        return
    indoors = mention.series.replace(" (UK)", "").replace(" Championships", " Indoor Championships")
    if mention.series in ("World Championships", "European Championships") and mention.how in ("event", "title"):
        beside = near_date(toks, mention, dates)
        year = int(beside.resolved[:4]) if beside is not None and beside.resolved else mention.year
        told = year and editions.edition(mention.series, year) is None and editions.edition(indoors, year) is not None
        if told:
            mention.of(indoors, year)
        return
    known = editions.series().get(mention.series)
    if winter is None or known is None or known.kind != "national" or known.environment != "outdoor" or mention.how == "title":
        return
    this_year = mention.guessed or mention.year == winter
    if not this_year or not mention.series.endswith(" Championships") or "outdoor" in toks.words[mention.first - 1 : mention.last + 1]:
        return
    mention.of(indoors, winter)
