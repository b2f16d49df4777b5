"""Names of competitions in a text: listed series, honours ("Olympic 1500m final"), "Diamond League" with its city, unlisted ones."""

from __future__ import annotations

import bisect
import functools
from dataclasses import replace
from operator import attrgetter

from flows.annotate import editions
from flows.annotate.competition_forms import find_forms, find_of_country, league_of
from flows.annotate.competition_mention import Mention
from flows.annotate.competition_national import find_national, is_title
from flows.annotate.competition_trials import with_nationals, with_trials
from flows.annotate.competition_years import year_number
from flows.annotate.lexicon import adjectives
from flows.annotate.phrases import Hit, Phrases, Tokens
from flows.seeds import rows


@functools.cache
def _names() -> Phrases:
    listed = [(r["phrase"], (r["series"], r["how"])) for r in rows("competition_names")]
    for adjective in adjectives().values():
        listed.append((f"{adjective} national", (f"{adjective} Championships", "adjective")))
        listed.append((f"{adjective} [national] indoor", (f"{adjective} Indoor Championships", "adjective")))
    listed += [(f"{nation} [national] indoor", (f"{nation} Indoor Championships", "nation")) for nation in ("Scottish", "Welsh")]
    return Phrases(listed)


_PERSON = frozenset(
    "champion champions champ champs medallist medallists medalist medalists winner winners finalist finalists"
    " semifinalist semifinalists representative representatives hopeful hopefuls debutant debutante".split()
)
_EVENT = frozenset(
    "gold golds silver silvers bronze bronzes title titles final finals medal medals crown crowns semi semis semifinal"
    " semifinals heat heats glory"
    " podium".split()
)
_HOPES = frozenset("favourite favourites favorite favorites hope hopes prospect prospects".split())
"""Behind an honour that somebody has not: "European medal favourite Name"."""
_GAMES_EVENT = frozenset("marathon heptathlon decathlon race debut success triumph victory win double qualifying stage".split())
_BETWEEN = frozenset(
    "50 60 100 200 400 800 1500 3000 5000 10000 110 4 x m metre metres meter meters and or men women s 3000m hurdles"
    " hurdle steeplechase long high"
    " triple jump pole vault shot put discus hammer javelin decathlon heptathlon pentathlon marathon half sprint relay"
    " mixed cross country race walk"
    " 20 35 km individual team outdoor".split()
)


def find(toks: Tokens) -> tuple[list[Mention], list[Hit]]:
    """(mentions of competitions, mentions of their cities and venues), each in order."""
    cities = editions.city_names().find(toks)
    mentions = []
    for hit in _names().find(toks):
        series, how = hit.payload
        if how in ("adjective", "nation"):
            mention = _by_adjective(toks, hit, series)
            national = how == "nation" or toks.words[hit.last + 1 : hit.last + 2] and toks.words[hit.last + 1] in _OF_A_NATION
            if mention is not None and mention.how == "event" and toks.words[hit.first] == "global":
                continue  # "her first global medal": of whichever championship is told of
            if mention is not None and (not national or editions.is_major(series) or is_title(toks, mention.last)):
                mentions.append(mention)
            continue
        if how == "name" and not _is_name(toks, hit):
            continue
        mentions.append(Mention(series, how, hit.first, hit.last, hit.start, hit.end))
    mentions = with_trials(toks, with_nationals(toks, _with_cities(toks, mentions, cities)))
    mentions.extend(find_of_country(toks))
    taken = {k for m in mentions for k in range(m.first, m.last + 1)}
    national = find_national(toks, taken)
    mentions.extend(national)
    taken |= {k for m in national for k in range(m.first, m.last + 1)}
    mentions.extend(find_forms(toks, cities, taken))
    mentions.sort(key=attrgetter("start"))
    return [_as_title(toks, m) for m in mentions], cities


_OF_A_NATION = frozenset("glory podium gold golds silver silvers bronze bronzes medal medals winner winners medallists medalists".split())
"""Behind a country's adjective: what its athletes win elsewhere ("Kenyan glory", "Irish gold", "other British winners")."""
_CROWNED = frozenset("crowned became become becoming proclaimed named is".split())


def _as_title(toks: Tokens, mention: Mention) -> Mention:
    """A name that describes an athlete ("Harbour Games champion Bo Lint") is a title, unless the title is the news."""
    k = mention.last + 1
    if mention.how not in ("name", "form") or k >= len(toks.words) or toks.words[k] not in _PERSON or not toks.joined(k - 1):
        return mention
    known = editions.series().get(mention.series)
    if mention.series.endswith("Marathon") or (known is not None and known.kind not in editions.MAJOR):
        return mention
    if not _CROWNED.isdisjoint(toks.words[max(0, mention.first - 4) : mention.first]):
        return mention
    return replace(mention, how="title", last=k, end=toks.ends[k])


_BODIES = (("federation",), ("committee",), ("association",), ("council",), ("commission",))


def _is_name(toks: Tokens, hit: Hit) -> bool:
    """A one-word name must be capitalised ("the Peachtree"); "a world championship or world record" names no edition."""
    if toks.words[hit.last + 1 : hit.last + 2] in _BODIES and toks.joined(hit.last) and toks.text[toks.starts[hit.last + 1]].isupper():
        return False  # "the Commonwealth Games Federation"
    if hit.last == hit.first:
        return toks.text[hit.start].isupper()
    before = toks.words[hit.first - 1] if hit.first else ""
    return toks.text[hit.start].isupper() or before not in ("a", "any", "every", "another")


def _by_adjective(toks: Tokens, hit: Hit, series: str) -> Mention | None:
    """As in "Olympic champion", "world 1500m title", "European indoor 60m hurdles silver": an adjective, a discipline, an honour."""
    k = hit.last
    for k in range(hit.last + 1, min(len(toks.words), hit.last + 9)):
        if not toks.joined(k - 1) and toks.gaps[k - 1] not in ("/", "m/"):
            break
        word = toks.words[k]
        if word in _PERSON or word in _EVENT or (word in _GAMES_EVENT and series == "Olympic Games"):
            if word in _GAMES_EVENT and k + 1 < len(toks.words) and toks.words[k + 1] in _PERSON | _EVENT and toks.joined(k):
                k += 1
            elif word in _EVENT and k + 1 < len(toks.words) and toks.words[k + 1] in _PERSON and toks.joined(k):
                k += 1
            if toks.words[k + 1 : k + 2] and toks.words[k + 1] in _HOPES and toks.joined(k):
                return None
            how = "title" if toks.words[k] in _PERSON else "event"
            return Mention(series, how, hit.first, k, hit.start, toks.ends[k])
        if word not in _BETWEEN:
            break
    while toks.words[k - 1] in ("and", "or", "s"):
        k -= 1
    dated = hit.first > 0 and k > hit.last + 1 and year_number(toks, hit.first - 1) is not None  # "the 1964 Olympic 1500"
    return Mention(series, "event", hit.first, k - 1, hit.start, toks.ends[k - 1]) if dated else None


def _with_cities(toks: Tokens, mentions: list[Mention], cities: list[Hit]) -> list[Mention]:
    """Give generic series ("Diamond League") their city: the sentence's, else the first one of the article that has a meeting."""
    out = []
    firsts = [c.first for c in cities]
    for mention in mentions:
        nearby = bisect.bisect_left(firsts, mention.first - 6)
        mention.city = _near_city(toks, mention, cities[nearby : nearby + 14])
    elsewhere = {m.city for m in mentions if m.city and m.series != "Diamond League"}
    meetings = (c for c in cities if _meeting(str(c.payload)) and c.payload not in elsewhere and not _with_year(toks, c))
    lead = next(meetings, None) if any(m.series == "Diamond League" for m in mentions) else None
    headline = max(0, toks.text.find("\n", 0, _HEADLINE))
    for mention in mentions:
        city = mention.city
        if mention.series == "Diamond League" and mention.how == "generic":
            city = city or _later_city(toks, mention, cities) or _earlier_city(toks, mention, cities)
            named = _meeting(city) if city else None
            after = toks.words[mention.last + 1] if mention.last + 1 < len(toks.words) else ""
            told = after in _TOLD_OF
            if named:
                mention = replace(mention, series=named, how="name")
            elif lead is not None and (told or lead.start < headline) and (meeting := _meeting(str(lead.payload))):
                mention = replace(mention, series=meeting, how="name", city=str(lead.payload))
        if mention.series == "World Indoor Tour" and city and (indoor := _indoor_meeting(city)):
            mention = replace(mention, series=indoor, how="name")
        if mention.how == "generic" and mention.series == "Diamond League" and (unlisted := league_of(toks, mention)):
            mention = unlisted
        out.append(_in_its_city(mention))
    return out


_TOLD_OF = frozenset("meeting meet action programme program event competition opener press".split())
"""Behind "Diamond League": the meeting that the article tells of."""
_HEADLINE = 160
"""How long (in characters) a headline may be, whose city is that of the Diamond League told of below."""


def _in_its_city(mention: Mention) -> Mention:
    """A sponsor's name moves with its meeting: a series of another city gives way to the city's own of the same kind."""
    known = editions.series().get(mention.series)
    if known is None or known.city is None or mention.city is None or known.city == mention.city or known.kind in editions.MAJOR:
        return mention
    words = set(known.name.split())
    own = [s for s in editions.series_by_city().get(editions.city_key(mention.city), ()) if s.kind == known.kind]
    best = max(own, key=lambda s: len(words & set(s.name.split())), default=None)
    return replace(mention, series=best.name) if best is not None and words & set(best.name.split()) else mention


def _with_year(toks: Tokens, city: Hit) -> bool:
    """As in "Paris 2024": a host, not a meeting."""
    after = toks.words[city.last + 1] if city.last + 1 < len(toks.words) else ""
    return len(after) == 4 and after.isdigit() and toks.joined(city.last)


def _indoor_meeting(city: str) -> str | None:
    """The World Indoor Tour meeting of a city."""
    return next((s.name for s in editions.series_by_city().get(editions.city_key(city), ()) if s.kind == "indoor tour"), None)


@functools.lru_cache(maxsize=4096)
def _meeting(city: str) -> str | None:
    """The Diamond League meeting of a city."""
    found = editions.series_by_city().get(editions.city_key(city), ())
    return next((s.name for s in found if s.kind == "league" and s.environment == "outdoor" and s.name != "Athlos"), None)


def _near_city(toks: Tokens, mention: Mention, cities: list[Hit]) -> str | None:
    """The city named right with the competition: "World Championships in Budapest", "the Paris Olympics", "Tokyo Games"."""
    for city in cities:
        if city.first > mention.last + 8:
            break
        if mention.last < city.first <= mention.last + 8 and not (mention.how == "title" and city.first == mention.last + 1):
            words = set(toks.words[mention.last + 1 : city.first])
            if words <= _BEFORE_CITY and not set(toks.text[mention.end : city.start]) & set(".;:!?\n"):
                return str(city.payload)
        if city.last < mention.first <= city.last + 3:
            words = {w for w in toks.words[city.last + 1 : mention.first] if not w.isdigit()}
            between = set(toks.text[city.end : mention.start])
            if words <= _AFTER_CITY and not between & set(".;:!?\n") and ("," not in between or words == {"at", "the"}):
                return str(city.payload)
    return None


def _later_city(toks: Tokens, mention: Mention, cities: list[Hit]) -> str | None:
    """The city of the meeting that a clause tells of: "the Diamond League season burst into life in Doha on Friday"."""
    k = bisect.bisect_right(cities, mention.last, key=lambda c: c.first)
    if k == len(cities) or cities[k].first > mention.last + 12 or toks.words[cities[k].first - 1] not in ("in", "at"):
        return None
    aside = set(toks.text[mention.end : cities[k].start]) & set(".,;:!?()\n")
    return str(cities[k].payload) if not aside and _meeting(str(cities[k].payload)) else None


def _earlier_city(toks: Tokens, mention: Mention, cities: list[Hit]) -> str | None:
    """The city of the meeting told of: "won in Oslo on her return to the Diamond League"."""
    k = bisect.bisect_left(cities, mention.first, key=lambda c: c.first) - 1
    if k < 0 or not cities[k].first or cities[k].last < mention.first - 12 or toks.words[cities[k].first - 1] not in ("in", "at"):
        return None
    between = toks.words[cities[k].last + 1 : mention.first]
    if set(toks.text[cities[k].end : mention.start]) & set(".,;:!?()\n") or _RETURNS.isdisjoint(between):
        return None
    return str(cities[k].payload) if _meeting(str(cities[k].payload)) else None


_RETURNS = frozenset("return returned returning comeback back debut bow open opened opening opener started start".split())
_BEFORE_CITY = frozenset(
    "in at meeting meet the final opener last here athletics title stop that which start starts begin begins held are"
    " is will be being staged"
    " open opens place takes take".split()
)
_AFTER_CITY = frozenset(("s", "summer", "the", "wanda", "for", "at"))
