"""Competitions that no list names, read from their form: "the Northshire Schools Championships", "the 2000 Games".

Capitalised words that end in a word for a competition, national championships as translations name them
("championship of Spain"), Games named by city or year, and a city's marathon ("the marathon in Berlin").
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from flows.annotate import editions
from flows.annotate.competition_mention import Mention
from flows.annotate.competition_roads import find_roads
from flows.annotate.phrases import Hit, Phrases, Tokens
from flows.seeds import rows

_HEADS = {
    "championships": "Championships", "championship": "Championships", "champs": "Championships", "trials": "Trials", "classic": "Classic",
    "invitational": "Invitational", "relays": "Relays", "marathon": "Marathon", "nationals": "Nationals", "memorial": "Memorial",
    "gala": "Gala", "prix": "Prix", "race": "Race", "milers": "Milers", "games": "Games",
    "carnival": "Carnival", "invite": "Invite", "cup": "Cup", "meeting": "Meeting", "meet": "Meet", "sports": "Sports", "league": "League",
    "international": "International",
}  # fmt: skip
_LEAGUES = ("northern", "southern", "eastern", "western", "midland", "midlands", "athletics", "development", "harriers", "counties")
_SPORTS = ("police", "city", "county", "town", "highland", "works", "borough")
_MEETING = frozenset(("meeting", "meet"))
"""Behind "the Leipzig International", at once or after "track and field"."""
_NEEDS = {"prix": ("grand",), "race": ("road", "fell", "hill", "peaks", "mountain", "trail"), "league": _LEAGUES, "sports": _SPORTS}
"""Heads that are one only after another word: "Grand Prix", "Road Race", "Police Sports"."""
_OTHER_CUPS = frozenset("world fa ryder davis fed solheim stanley league carabao rugby club uefa europa champions super s".split())
"""Before the cups of other sports, and before those that a list has."""
_LEADING = frozenset(
    "the a an at in on of and this that his her their our its after before with for from by when while as but then last next defending"
    " reigning former current past season first second third fourth fifth world olympic national regional state county city international"
    " indoor outdoor half great britain team monday tuesday wednesday thursday friday saturday sunday".split()
)
_WEAK = frozenset(
    "conference division world olympic national regional state county city international indoor outdoor half great senior junior".split()
)
_NO_NAME = _WEAK | frozenset("s men women mens womens boys girls cross country marathon grand athletics road".split())
_FREE_LEADING = _LEADING - _WEAK
_INSIDE = frozenset(("of", "and", "de", "the"))
_VENUES = frozenset(
    "stadium field park track coliseum arena complex center centre hospital hall bridge ground grounds oval library"
    " best record bests records".split()
)
"""What a name with a head in it is named after it: the Example Memorial Stadium is no competition, nor is a Championship Best."""
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PEOPLE_OF = frozenset("organisers organizers winner winners champion champions director part day night start end one eve".split())


def find_forms(toks: Tokens, cities: list[Hit], taken: set[int]) -> list[Mention]:
    """All unlisted competitions outside the tokens already ``taken`` by listed ones."""
    found = [*_by_form(toks, taken, {c.last: str(c.payload) for c in cities}), *_marathons(toks, cities, taken)]
    return [*found, *find_roads(toks, taken | {k for m in found for k in range(m.first, m.last + 1)})]


@functools.cache
def _countries() -> Phrases:
    """Countries whose national championships are listed, with the name of that series."""
    listed = []
    for r in rows("countries"):
        for adjective in r["adjectives"].split("|"):
            if f"{adjective} Championships" in editions.series():
                listed.append((r["name"], f"{adjective} Championships"))
    return Phrases(listed)


_CROWNED = ("championship", "championships", "champion", "champions")


def find_of_country(toks: Tokens) -> list[Mention]:
    """As in "the championships of Spain": national championships as translated articles name them."""
    out = []
    followed = any(toks.words[i + 1 : i + 2] == ("of",) for i in toks.of(_CROWNED))
    for hit in _countries().find(toks) if followed else ():
        if hit.first > 1 and toks.words[hit.first - 1] == "of" and toks.words[hit.first - 2] in _CROWNED:
            how = "title" if toks.words[hit.first - 2].startswith("champion") and "ship" not in toks.words[hit.first - 2] else "name"
            out.append(Mention(hit.payload, how, hit.first - 2, hit.last, toks.starts[hit.first - 2], hit.end))
    return out


def _by_form(toks: Tokens, taken: set[int], cities: dict[int, str]) -> list[Mention]:
    """Unlisted competitions by their form."""
    out = []
    for i in toks.of(_HEADS):
        word, head = toks.words[i], _HEADS[toks.words[i]]
        if i in taken or i == 0:
            continue
        if not toks.text[toks.starts[i]].isupper():
            if (lower := _in_lower_case(toks, i, taken)) is not None:
                out.append(lower)
            continue
        if (
            toks.words[i - 1] not in _NEEDS.get(word, (toks.words[i - 1],))
            or toks.words[i + 1 : i + 2]
            and toks.words[i + 1] in _VENUES
            and word != "international"
        ):
            continue
        if word == "international" and _MEETING.isdisjoint(toks.words[i + 1 : i + 2] + toks.words[i + 4 : i + 5]):
            continue
        if word == "cup" and toks.words[i - 1] in _OTHER_CUPS:
            continue
        if word == "games":
            games = _games(toks, i, cities)
            if games is not None:
                out.append(games)
                continue
        first, k = i, i - 1
        while k >= 0 and i - k <= 7 and k not in taken and toks.joined(k) and not _ends_sentence(toks, k):
            capital = toks.text[toks.starts[k]].isupper() or toks.words[k].isdigit()
            if not capital and toks.words[k] not in _INSIDE and not (toks.words[k] == "s" and toks.gaps[k - 1] in ("'", "’")):
                break
            if toks.words[k] == "of" and k and toks.words[k - 1] in _PEOPLE_OF:
                break
            if capital and not toks.words[k].isdigit():
                first = k
            k -= 1
        possessed = max((k for k in range(first, i) if toks.words[k] in _DAYS and toks.words[k + 1] == "s"), default=None)
        first = first if possessed is None else possessed + 2
        while first < i and (toks.words[first] in _FREE_LEADING or toks.words[first] == "s" or toks.words[first].isdigit()):
            first += 1
        words = [w for w in toks.words[first:i] if not w.isdigit()]
        if not words or set(words) <= _NO_NAME or toks.words[first] == "s":
            continue
        shouted = toks.text[toks.starts[first] : toks.ends[i]].isupper()
        words = toks.text[toks.starts[first] : toks.starts[i]].split()
        name = " ".join(w.title() if shouted and len(w) > 4 else w for w in words) + " " + head
        if _in_capitals(toks, first) and not _named_elsewhere(toks, first, i):
            continue
        out.append(Mention(name.strip(), "form", first, i, toks.starts[first], toks.ends[i]))
    return [m for m in out if not m.series.endswith(" Cup")] or out  # beside another meeting a cup is told of in passing


_KINDS = frozenset("cross country road relay track and field indoor outdoor schools mountain fell hill half marathon 10k 5k".split())


def _in_lower_case(toks: Tokens, i: int, taken: set[int]) -> Mention | None:
    """ "the North District cross country championships": capitalised names before what kind of championships they are."""
    if toks.words[i] != "championships":
        return None
    k = i - 1
    while k >= 0 and toks.words[k] in _KINDS and toks.joined(k) and k not in taken and not toks.text[toks.starts[k]].isupper():
        k -= 1
    kind, last = i - 1 - k, k
    while k >= 0 and toks.joined(k) and k not in taken and toks.text[toks.starts[k]].isupper() and last - k < 5:
        k -= 1
    first = k + 1
    while first <= last and (toks.words[first] in _FREE_LEADING or toks.words[first].isdigit()):
        first += 1
    words = toks.words[first : last + 1]
    if not kind or not words or set(words) <= _NO_NAME or len(words) < 2:
        return None
    name = f"{toks.text[toks.starts[first] : toks.ends[last]]} {toks.text[toks.starts[last + 1] : toks.starts[i]].title()}Championships"
    return Mention(name.replace(" And ", " and "), "form", first, i, toks.starts[first], toks.ends[i])


def _ends_sentence(toks: Tokens, k: int) -> bool:
    """Whether a full stop that shortens nothing stands behind word ``k``: "on 18 January. At the Kent Championships"."""
    return toks.gaps[k].startswith(". ") and len(toks.words[k]) > 3


def _in_capitals(toks: Tokens, i: int) -> bool:
    """Whether token ``i`` stands in a headline in title case, where capitals tell no name: "Dominant Relays Seal Title"."""
    text = toks.text
    low, high = text.rfind("\n", 0, toks.starts[i]) + 1, text.find("\n", toks.ends[i])
    line = text[low : high if high >= 0 else len(text)]
    words = (
        [w for w in line.split() if len(w) > 3 and w[0].isalpha() and w not in _SMALL]
        if len(line) <= _HEADLINE and not _PROSE.search(line)
        else []
    )
    return len(words) >= 4 and all(w[0].isupper() for w in words)


_SMALL = frozenset("with from over into after that than upon amid past onto near".split())
"""Words that headlines in title case leave small."""
_HEADLINE = 160
_PROSE = re.compile(r"[.?!] |[.?!][”\"’']?\s*$|^\W*\w+:")
"""What a headline has not: a sentence's end, a speaker's label."""


def _named_elsewhere(toks: Tokens, first: int, last: int) -> bool:
    """Whether the words from ``first`` to ``last`` stand together in another place too."""
    wanted = toks.words[first : last + 1]
    return any(k != last and toks.words[k - last + first : k + 1] == wanted for k in toks.places[toks.words[last]])


def _games(toks: Tokens, i: int, cities: dict[int, str]) -> Mention | None:
    """As in "the Beijing Games": the Olympic or Commonwealth Games that a city held."""
    year = toks.words[i - 1]
    if len(year) == 4 and year.isdigit() and toks.words[i - 2 : i - 1] == ("the",):
        return Mention("Olympic Games", "name", i, i, toks.starts[i], toks.ends[i])
    city = cities.get(i - 1)
    held = [e for e in editions.by_city().get(editions.city_key(city), ()) if editions.series()[e.series].kind == "games"] if city else []
    if not held or city is None:
        return None
    best = max(held, key=lambda e: (e.series == "Olympic Games", e.year))
    return Mention(best.series, "name", i, i, toks.starts[i], toks.ends[i], city)


def _marathons(toks: Tokens, cities: list[Hit], taken: set[int]) -> list[Mention]:
    """As in "the marathon in Berlin", "in Berlin's marathon": the city's marathon, where it is listed."""
    if "marathon" not in toks.vocabulary:
        return []
    out = []
    for city in cities:
        name = f"{city.payload} Marathon"
        if name not in editions.series() and city.payload == "New York":
            name = "New York City Marathon"
        if name not in editions.series() or city.first in taken:
            continue
        near = toks.words[max(0, city.first - 3) : city.first]
        if "marathon" in near and "olympic" not in toks.words[max(0, city.first - 5) : city.first] and "in" in near:
            out.append(Mention(name, "name", city.first, city.last, city.start, city.end, str(city.payload)))
    return out


def league_of(toks: Tokens, mention: Mention) -> Mention | None:
    """A Diamond League meeting of a city that the calendar does not list: "the Hamburg Diamond League"."""
    i = mention.first - 1
    if i < 0 or not toks.joined(i) or toks.gaps[i] not in (" ", "\u00a0") or not toks.text[toks.starts[i]].isupper():
        return None
    if toks.words[i] in _NO_CITY or (i == 0 or toks.ends_after(i - 1)):
        return None
    name = toks.text[toks.starts[i] : toks.ends[i]]
    return replace(mention, series=f"{name} Diamond League", how="form", first=i, start=toks.starts[i], city=name)


_NO_CITY = frozenset(
    "the a his her their wanda iaaf first final opening main prestigious world elite sunday monday tuesday wednesday"
    " thursday friday saturday"
    " january february march april may june july august september october november december".split()
)
