"""Titles that stand beside a name: "the 2019 world 5000m champion", "Olympic javelin bronze medallist" → a place in a past final.

A title whose discipline the sentence does not give stays without one, and is no claim unless the race it is told of has it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import replace

from flows.annotate import editions
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.ordinals import starts_of
from flows.annotate.claims.title_owners import whose
from flows.annotate.claims.tokens import Inputs, Placed, Token
from flows.annotate.competitions import TITLE
from flows.annotate.disciplines import DisciplineMention
from flows.annotate.folding import remembered
from flows.annotate.phrases import tokens as words_of
from flows.annotate.text import lowered
from flows.rows import CompetitionRow
from flows.seeds import rows

_HEAD = re.compile(
    r"\b(?:champion|(?P<first>gold[- ]medall?ist|gold[- ]medal winner|title[- ]?holder|gold winner)"
    r"|(?P<second>silver[- ]medall?ist|silver[- ]medal winner|silver winner)"
    r"|(?P<third>bronze[- ]medall?ist|bronze[- ]medal winner|bronze winner))(?P<many>s)?\b(?!['’]s (?:league|cup))",
)
_WORD = (
    r"(?:the|an?|his|her|defending|reigning|current|former|then|new|newly[- ]crowned|(?:two|three|four|five|six|seven|eight"
    r"|nine|ten|\d+)(?:[- ]times?|x))|double|triple|multiple|back-to-back|(?:19|20)\d\d|indoors?|outdoors?"
    r"|junior|under-\d\d|u\d\d|men['’]s|women['’]s|and|&|national|track|field|and-field|short|long|cross|country"
    r"|cross-country|half|marathon|high|triple|pole|shot|put|jump|vault"
    r"|hurdles?|steeplechase|discus|hammer|javelin|heptathlon|decathlon|pentathlon|mile|sprint|relay|walk|race"
    r"|[\d,.]+[- ]?(?:km|k|m|metres?|meters?)?h?|4x\d+m?|metres?|meters?|hour|schools?|diamond|league"
)
_BEFORE = re.compile(
    rf"(?<![\w'’])(?:(?:(?:{_WORD}|(?:world(?: athletics| indoor| junior| under-20| u20| cross[- ]country"
    rf"| half marathon| outdoor)?|olympic|european(?: indoor| junior| under-2\d| u2\d| cross[- ]country| team)?|commonwealth"
    rf"|african|asian(?: games)?|pan[- ]am(?:erican)?|ncaa(?: indoor)?|u\.?s\.?|american|british|uk|aaas?['’]?s?"
    rf"|diamond league))),?[ -])+$",
)
_PARTS = frozenset(["a", "mh", *[part.rstrip("s") for part in re.findall("[a-z]+", _BEFORE.pattern)]])
"""Of the words that may stand in a title, singular: "metre", "under", "u"."""
_AFTER = re.compile(
    r"(?: (?:at|over|in|for|of) (?:the )?(?:both (?:those|the|these) (?:distances|events)|(?:men['’]s "
    r"|women['’]s )?[\d,.]+ ?(?:m|metres|meters|km)?(?: hurdles| steeplechase)?(?: (?:and|&) [\d,.]+ ?(?:m|metres"
    r"|meters)?)?(?: hurdles)?|[a-z]+ (?:jump|vault|put|throw)|marathon|heptathlon|decathlon|javelin|discus|hammer"
    r"|steeplechase|mile)\b)?(?: (?:at|over) (?:the|this) distance)?(?: (?:in|from|of|at) (?P<year>(?:19|20)\d\d)\b"
    r"|(?: in \w+)? last (?:year|summer|winter|spring|autumn|season|[a-z]{3,9}(?=[,.;]))\b)?",
)
_LAST_YEAR = ("last year's ", "last year’s ", "last season's ", "last season’s ")
_TIMES = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?:[- ]times?|x)\b|\b(?:double|triple|multiple|back-to-back|former|then)\b",
)
_AND_YEARS = re.compile(r"(?:(?:,| and|, and) (?:19|20)\d\d\b(?=[.,;:)]|\s*$| and\b| (?:was|were|is) [A-Z])){0,12}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@functools.cache
def _scopes() -> dict[str, str]:
    return {r["scope"]: r["series"] for r in rows("title_scopes")}


_BECOMES = re.compile(r"\b(?:become|became|becoming|becomes|crowned)(?: (?:a|the))? $")
_LEAD = re.compile(r"(?:(?:the|a|an|former|defending|reigning|current) )*(?:(?:19|20)\d\d )?$")
_READ_BY_TITLE = frozenset(
    "discipline place title win winnoun date round competition edition series mid hyp get finish neg and sub record ,".split()
)
_HELD_NOW = re.compile(r"\b(?:defending|reigning)\b")


_HEAD_WORDS = frozenset("champion champions gold silver bronze title titleholder titleholders".split())


def title_heads(text: str) -> Placed[re.Match[str]]:
    """The words that head a title."""
    heads = (_HEAD.match(lowered(text), start) for start in starts_of(text, _HEAD_WORDS))
    return Placed([m for m in heads if m is not None], re.Match.start)


def find_titles(inp: Inputs, heads: Sequence[re.Match[str]], start: int, toks: list[Token], index: int) -> list[Draft]:
    """The titles of a sentence's heads; their tokens are turned into kind ``titled`` so that no clause reads them as its event."""
    out: list[Draft] = []
    for m in heads:
        if not inp.in_quote(m.start()):
            out.extend(_title(inp, inp.text.text, m, start, toks, index))
    return out


def _last_other(text: str, head: int) -> int:
    """Where the last word before a title's head ends that cannot be part of a title: nothing of it stands before that."""
    toks = words_of(text)
    i = toks.first(head) - 1
    while i >= 0 and (toks.words[i].rstrip("s") in _PARTS or toks.words[i].isdigit()):
        i -= 1
    return toks.ends[i] if i >= 0 else 0


def _title(inp: Inputs, text: str, m: re.Match[str], start: int, toks: list[Token], index: int) -> list[Draft]:
    """One title: its words, what they name, whose it is; one draft for each discipline."""
    low = max(start, m.start() - 90)
    before = _BEFORE.search(lowered(text)[low : m.start()], _last_other(text, m.start()) - low)
    low = low + before.start() if before else m.start()
    low = max(
        low, text.rfind(", the ", low, m.start()) + 2 if ", the " in text[low : m.start()] else low
    )  # "in the men's high jump, the Asian champion": the race is no title's
    comp = _competition(toks, low, m.start())
    if comp is not None:
        low = min(low, comp.start)
        lead = _LEAD.search(text, max(start, low - 40), low)
        low = lead.start() if lead else low
    phrase = text[low : m.end()]
    after = _AFTER.match(lowered(text), m.end())
    high = after.end() if after else m.end()
    told_there = False
    if comp is None and (told := _told_after(text, toks, m.end(), high)) is not None:
        comp, high, told_there = told, told.end, True
    inside = [t for t in toks if t.start >= low and t.end <= high]
    dated = next((t.value.resolved for t in inside if t.kind == "date" and t.start >= m.end()), None)
    picked: list[DisciplineMention] = [t.value for t in inside if t.kind == "discipline"]
    if after is not None and "both" in after.group():
        earlier = inp.disciplines.within(start - 2000, m.start())
        picked = list({d.code: d for d in earlier[-6:]}.values())[-2:]
    for t in inside:
        if t.kind in _READ_BY_TITLE:
            t.kind = "titled"
    if m["many"]:
        return []
    scope, held = _scope(phrase), _HELD_NOW.search(phrase.lower()) is not None
    who = whose(inp, text, toks, low, m.end())
    many = _TIMES.search(phrase.lower()) is not None
    year = (after and after["year"]) or next(iter(_YEAR.findall(phrase)), None) or (dated and dated[:4])
    main = inp.competitions.main
    if scope is None and comp is None and main is not None and main.year and year is None and text.endswith(_LAST_YEAR, 0, low):
        year = str(main.year - 1)
    if scope is None and comp is None and main is not None and main.series.endswith("Trials") and "medal" in m.group():
        scope = "Olympic Games" if year and editions.edition("Olympic Games", int(year)) else None  # trials give no medals
    if who is None or scope is None and comp is None and not held and not (year and main is not None and _of_main(main, m, year)):
        return []
    out = []
    choices: list[DisciplineMention | None] = [*picked] or [None]
    for disc in choices:
        if scope is not None and year is None and (besides := _scope_besides(phrase, scope)) is not None:
            twin = Draft(who, low, m.end(), "title", index, kind="title", discipline=disc, titled=True)
            twin.place, twin.series, twin.name = 2 if m["second"] else 3 if m["third"] else 1, besides, "many" if many else "latest"
            twin.year_said = False
            out.append(twin)
        d = Draft(who, low, m.end(), "title", index, kind="title", discipline=disc, titled=True)
        d.place = 2 if m["second"] else 3 if m["third"] else 1
        d.series, d.name = (
            scope or (comp.value.series if comp is not None and many else None),
            "many" if many else "defending" if held else "latest",
        )
        d.year, d.year_said = int(year) if year else None, year is not None
        row = comp.value if comp is not None else None
        if row is not None and row.rule != "series alone" and scope in (None, row.series) and not (row.rule == TITLE and many):
            d.competition = row
        if told_there or _BECOMES.search(text, max(start, low - 16), low):
            d.year_said = True  # told as an event, not as a title: "champion at the 2014 Games", "went on to become world champion"
        if scope is None and comp is None and year is not None and main is not None:
            d.competition = inp.competitions.edition(main, int(year))  # "the 1982 champion": of what the article is about
        d.spans.append(("place", low, m.end()))
        out.append(d)
        for other in _further_years(text, high) if year is not None else ():
            out.append(replace(d, year=other, competition=None, spans=list(d.spans), records=set()))
    return out


def _further_years(text: str, high: int) -> list[int]:
    """The other years of a title that ends at ``high``: "champion in 2001 and 2002", not "champion in 2001 and 2002 Olympian"."""
    found = _AND_YEARS.match(text, high - text.endswith(" ", 0, high))
    return [int(year) for year in dict.fromkeys(_YEAR.findall(found[0]))] if found is not None else []


_AT = re.compile(
    r"(?: (?:\w+ (?:years|months) ago|a year ago|last (?:year|summer|season)))?(?:,? (?:at|from|in) (?:the |her home |his home )?)?"
    r"(?:(?:last|this) (?:year|summer|winter|season|month|spring|autumn|fall|[A-Z][a-z]+)['’]s |(?:(?:19|20)|['’])\d\d )?(?:[A-Z][a-z]+ )?"
)


def _told_after(text: str, toks: list[Token], head: int, high: int) -> Token | None:
    """The competition right behind a title: "the bronze medallist at last summer's World Championships"."""
    for t in toks:
        if t.kind == "competition" and t.start > head:
            told = _AT.fullmatch(text, high, t.start) or _AT.fullmatch(text, head, t.start)
            return t if told is not None and told.end() > head + 3 else None
    return None


def _of_main(main: CompetitionRow, m: re.Match[str], year: str) -> bool:
    """ "The 1982 champion", "bronze medallist in 2022": of the article's competition, for a medal only where that edition is known."""
    return m.group() == "champion" or editions.edition(main.series, int(year)) is not None


def _competition(toks: list[Token], low: int, head: int) -> Token | None:
    """The competition named in a title, or right before it."""
    for t in toks:
        if t.kind in ("competition", "edition", "series") and t.start <= head and (low - 1 <= t.end <= head + 1 or head < t.end):
            return t
    return None


@functools.cache
def _scope_pattern() -> re.Pattern[str]:
    listed = sorted(_scopes(), key=len, reverse=True)
    return re.compile("(?<![\\w-])(?:" + "|".join(re.escape(s) for s in listed) + ")(?![\\w-])")


_BETWEEN_SCOPE = re.compile(r"(?<![\w-])(?:(?:19|20)\d\d|the|two|three|four|five|\d+)\b|-times?\b|[\d,.]+ ?k?m\b|['’]s\b")


_OWN_NATION = frozenset(("us", "u.s.", "american", "british", "uk"))
"""Scopes that are as well the nationality of who holds another title: "the American Olympic champion"."""


_BOTH_SCOPES = re.compile(r"\b(world|olympic|european|commonwealth) and (world|olympic|european|commonwealth)\b")


def _scope_besides(phrase: str, scope: str) -> str | None:
    """The other series of "world and Commonwealth champion"."""
    found = _BOTH_SCOPES.search(phrase.lower()) if " and " in phrase and "indoor" not in phrase else None
    series = [_scopes()[s] for s in found.groups()] if found is not None else []
    return next((s for s in series if s != scope), None) if scope in series else None


@remembered
def _scope(phrase: str) -> str | None:
    """The series of "world", "European indoor", "Olympic": the longest scope in the phrase; "indoor" anywhere counts."""
    words = " ".join(_BETWEEN_SCOPE.sub(" ", phrase.lower()).split())
    scopes = _scope_pattern().findall(words)
    found = max([s for s in scopes if s not in _OWN_NATION] or scopes, key=len, default=None)
    if found is None:
        return None
    if "indoor" in words and f"{found} indoor" in _scopes():
        return _scopes()[f"{found} indoor"]
    if "cross" in words and f"{found.split()[0]} cross country" in _scopes():
        return _scopes()[f"{found.split()[0]} cross country"]
    return _scopes()[found]
