"""Names of competitions in a text: listed series, "Diamond League" with its city, host and year, and unlisted ones.

An unlisted competition is read from its form ("the Northshire Schools Championships", "Kilbride Half Marathon"):
capitalised words that end in a word for a competition.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

from flows.annotate import editions
from flows.annotate.phrases import Hit, Phrases, Tokens
from flows.seeds import rows


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention before its year is known. ``how``: name, title, event, generic, host, form."""

    series: str
    how: str
    first: int
    last: int
    start: int
    end: int
    city: str | None = None
    year: int | None = None
    ahead: bool = False
    guessed: bool = False


@functools.cache
def _names() -> Phrases:
    return Phrases((r["phrase"], (r["series"], r["how"])) for r in rows("competition_names"))


_PERSON = frozenset(
    "champion champions champ champs medallist medallists medalist medalists winner winners finalist finalists".split()
)
_EVENT = frozenset(
    "gold golds silver silvers bronze bronzes title titles final finals medal medals crown crowns semi semis semifinal semifinals heat heats glory"
    " podium".split()
)
_GAMES_EVENT = frozenset(
    "marathon heptathlon decathlon race debut success triumph victory win double qualifying stage".split()
)
_BETWEEN = frozenset(
    "50 60 100 200 400 800 1500 3000 5000 10000 110 4 x m metre metres meter meters and or men women s 3000m hurdles hurdle steeplechase long high"
    " triple jump pole vault shot put discus hammer javelin decathlon heptathlon pentathlon marathon half sprint relay mixed cross country race walk"
    " 20 35 km individual team outdoor".split()
)
_HEADS = {
    "championships": "Championships", "championship": "Championships", "champs": "Championships", "trials": "Trials", "classic": "Classic",
    "invitational": "Invitational", "relays": "Relays", "marathon": "Marathon", "nationals": "Nationals", "memorial": "Memorial",
    "gala": "Gala", "prix": "Prix", "milers": "Milers", "games": "Games",
}  # fmt: skip
_LEADING = frozenset(
    "the a an at in on of and this that his her their our its after before with for from by when while as but then last next defending"
    " reigning former current past season first second third fourth fifth world olympic national regional state county city international"
    " indoor outdoor half great britain team monday tuesday wednesday thursday friday saturday sunday".split()
)
_WEAK = frozenset(
    "world olympic national regional state county city international indoor outdoor half great senior junior".split()
)
_INSIDE = frozenset(("of", "and", "de", "the"))


def find(toks: Tokens) -> tuple[list[Mention], list[Hit]]:
    """(mentions of competitions, mentions of their cities and venues), each in order."""
    cities = editions.city_names().find(toks)
    mentions = []
    for hit in _names().find(toks):
        series, how = hit.payload
        if how == "adjective":
            if (mention := _by_adjective(toks, hit, series)) is not None:
                mentions.append(mention)
            continue
        if how == "name" and not _is_name(toks, hit):
            continue
        mentions.append(Mention(series, how, hit.first, hit.last, hit.start, hit.end))
    mentions = _with_cities(toks, mentions, cities)
    mentions.extend(_of_country(toks))
    taken = {k for m in mentions for k in range(m.first, m.last + 1)}
    mentions.extend(_by_form(toks, taken, {c.last: str(c.payload) for c in cities}))
    mentions.extend(_marathons(toks, cities, taken))
    mentions.sort(key=lambda m: m.start)
    return mentions, cities


def _is_name(toks: Tokens, hit: Hit) -> bool:
    """A one-word name must be capitalised ("the Peachtree"); "a world championship or world record" names no edition."""
    if hit.last == hit.first:
        return toks.text[hit.start].isupper()
    before = toks.words[hit.first - 1] if hit.first else ""
    return toks.text[hit.start].isupper() or before not in ("a", "any", "every", "another")


def _by_adjective(toks: Tokens, hit: Hit, series: str) -> Mention | None:
    """ "Olympic champion", "world 1500m title", "European indoor 60m hurdles silver": an adjective, a discipline, an honour."""
    for k in range(hit.last + 1, min(len(toks.words), hit.last + 9)):
        if not toks.joined(k - 1) and toks.gap(k - 1) not in ("/", "m/"):
            return None
        word = toks.words[k]
        if word in _PERSON or word in _EVENT or (word in _GAMES_EVENT and series == "Olympic Games"):
            if (
                word in _GAMES_EVENT
                and k + 1 < len(toks.words)
                and toks.words[k + 1] in _PERSON | _EVENT
                and toks.joined(k)
            ):
                k += 1
            elif word in _EVENT and k + 1 < len(toks.words) and toks.words[k + 1] in _PERSON and toks.joined(k):
                k += 1
            how = "title" if toks.words[k] in _PERSON else "event"
            return Mention(series, how, hit.first, k, hit.start, toks.ends[k])
        if word not in _BETWEEN:
            return None
    return None


def _with_cities(toks: Tokens, mentions: list[Mention], cities: list[Hit]) -> list[Mention]:
    """Give generic series ("Diamond League") their city: the sentence's, else the first one of the article that has a meeting."""
    out = []
    mentions = [replace(m, city=_near_city(toks, m, cities)) for m in mentions]
    elsewhere = {m.city for m in mentions if m.city and m.series != "Diamond League"}
    lead = next(
        (c for c in cities if _meeting(str(c.payload)) and c.payload not in elsewhere and not _with_year(toks, c)), None
    )
    for mention in mentions:
        city = mention.city
        if mention.series == "Diamond League" and mention.how == "generic":
            named = _meeting(city) if city else None
            after = toks.words[mention.last + 1] if mention.last + 1 < len(toks.words) else ""
            told = after in (
                "meeting",
                "meet",
                "action",
                "programme",
                "program",
                "event",
                "competition",
                "opener",
                "press",
            )
            if named:
                mention = replace(mention, series=named, how="name")
            elif lead is not None and told and (meeting := _meeting(str(lead.payload))):
                mention = replace(mention, series=meeting, how="name", city=str(lead.payload))
        if mention.series == "World Indoor Tour" and city and (indoor := _indoor_meeting(city)):
            mention = replace(mention, series=indoor, how="name")
        out.append(mention)
    return out


def _with_year(toks: Tokens, city: Hit) -> bool:
    """ "Paris 2024": a host, not a meeting."""
    after = toks.words[city.last + 1] if city.last + 1 < len(toks.words) else ""
    return len(after) == 4 and after.isdigit() and toks.joined(city.last)


def _indoor_meeting(city: str) -> str | None:
    """The World Indoor Tour meeting of a city."""
    return next((s.name for s in editions.series_by_city().get(editions.city_key(city), ()) if s.kind == "indoor tour"), None)


def _meeting(city: str) -> str | None:
    """The Diamond League meeting of a city."""
    found = editions.series_by_city().get(editions.city_key(city), ())
    return next(
        (s.name for s in found if s.kind == "league" and s.environment == "outdoor" and s.name != "Athlos"), None
    )


def _near_city(toks: Tokens, mention: Mention, cities: list[Hit]) -> str | None:
    """The city named right with the competition: "World Championships in Budapest", "the Paris Olympics", "Tokyo Games"."""
    for city in cities:
        if mention.last < city.first <= mention.last + 5:
            between = toks.text[mention.end : city.start]
            words = toks.words[mention.last + 1 : city.first]
            if not set(between) & set(".;:!?\n") and set(words) <= {
                "in",
                "at",
                "meeting",
                "meet",
                "the",
                "final",
                "opener",
                "last",
                "here",
                "athletics",
                "title",
                "stop",
            }:
                return str(city.payload)
        if city.last < mention.first <= city.last + 3:
            between = toks.text[city.end : mention.start]
            words = toks.words[city.last + 1 : mention.first]
            if not set(between) & set(".;:!?\n,") and set(words) <= {"s", "summer", "the", "wanda", "for"} | {
                w for w in words if w.isdigit()
            }:
                return str(city.payload)
        if city.first > mention.last + 6:
            break
    return None


def _marathons(toks: Tokens, cities: list[Hit], taken: set[int]) -> list[Mention]:
    """ "the marathon in Berlin", "in Berlin's marathon": the city's marathon, where it is listed."""
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


def _games(toks: Tokens, i: int, cities: dict[int, str]) -> Mention | None:
    """ "the Beijing Games": the Olympic or Commonwealth Games that a city held."""
    year = toks.words[i - 1]
    if len(year) == 4 and year.isdigit() and toks.words[i - 2 : i - 1] == ("the",):
        return Mention("Olympic Games", "name", i, i, toks.starts[i], toks.ends[i])
    city = cities.get(i - 1)
    held = (
        [e for e in editions.by_city().get(editions.city_key(city), ()) if editions.series()[e.series].kind == "games"]
        if city
        else []
    )
    if not held or city is None:
        return None
    best = max(held, key=lambda e: (e.series == "Olympic Games", e.year))
    return Mention(best.series, "name", i, i, toks.starts[i], toks.ends[i], city)


@functools.cache
def _countries() -> Phrases:
    """Countries whose national championships are listed, with the name of that series."""
    listed = []
    for r in rows("countries"):
        for adjective in r["adjectives"].split("|"):
            if f"{adjective} Championships" in editions.series():
                listed.append((r["name"], f"{adjective} Championships"))
    return Phrases(listed)


def _of_country(toks: Tokens) -> list[Mention]:
    """ "the championships of Spain": national championships as translated articles name them."""
    out = []
    for hit in _countries().find(toks):
        if (
            hit.first > 1
            and toks.words[hit.first - 1] == "of"
            and toks.words[hit.first - 2] in ("championship", "championships", "champion", "champions")
        ):
            how = (
                "title"
                if toks.words[hit.first - 2].startswith("champion") and "ship" not in toks.words[hit.first - 2]
                else "name"
            )
            out.append(Mention(hit.payload, how, hit.first - 2, hit.last, toks.starts[hit.first - 2], hit.end))
    return out


def _by_form(toks: Tokens, taken: set[int], cities: dict[int, str]) -> list[Mention]:
    """Unlisted competitions by their form."""
    out = []
    for i, word in enumerate(toks.words):
        head = _HEADS.get(word)
        if head is None or i in taken or i == 0 or not toks.text[toks.starts[i]].isupper():
            continue
        if word == "prix" and toks.words[i - 1] != "grand":
            continue
        if word == "games":
            games = _games(toks, i, cities)
            if games is not None:
                out.append(games)
                continue
        first, k = i, i - 1
        while k >= 0 and i - k <= 7 and k not in taken and toks.joined(k):
            capital = toks.text[toks.starts[k]].isupper() or toks.words[k].isdigit()
            if (
                not capital
                and toks.words[k] not in _INSIDE
                and not (toks.words[k] == "s" and toks.gap(k - 1) in ("'", "’"))
            ):
                break
            if capital and not toks.words[k].isdigit():
                first = k
            k -= 1
        while first < i and (toks.words[first] in _LEADING - _WEAK or toks.words[first] == "s"):
            first += 1
        words = [w for w in toks.words[first:i] if not w.isdigit()]
        if (
            not words
            or set(words) <= _WEAK | {"s", "cross", "country", "marathon", "grand", "athletics"}
            or toks.words[first] == "s"
        ):
            continue
        name = " ".join(toks.text[toks.starts[first] : toks.starts[i]].split()) + " " + head
        out.append(Mention(name.strip(), "form", first, i, toks.starts[first], toks.ends[i]))
    return out
