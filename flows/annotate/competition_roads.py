"""Races that no list names, read from the length they bear: "the Harrowby 10K", "the Larch Ridge 100 Mile", "a Women's 10km Challenge".

Guarantees: a name has a capitalised word of its own before the length; a sex, a nation or a weekday alone makes none. What is
called by a length stands behind an article, "in" or "at", heads a line, or is a town's: somebody's name before a length makes none.
"""

from __future__ import annotations

import functools
import re

from flows.annotate import lexicon
from flows.annotate.competition_mention import Mention
from flows.annotate.lexicon import adjectives
from flows.annotate.phrases import Tokens, fold

_LENGTHS = frozenset("5k 8k 10k 12k 15k 20k 25k 30k 50k 100k 5km 8km 10km 15km 20km 50km 100km parkrun".split())
_UNITS = frozenset("k km mile miles miler milers".split())
_NUMBERS = frozenset("two three four five six ten fifty hundred".split())
_TAILS = frozenset("challenge classic festival race run trail fell".split())
_NO_NAME = frozenset(
    "the a an at in on of and this that his her their our its after before with for from to by when while as but then first last next"
    " second third s men women mens womens man woman boys girls junior senior elite open masters veteran world olympic european national"
    " commonwealth asian african international regional state county city team mixed under u20 u18 u17 u23 track road indoor outdoor"
    " wheelchair monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december".split()
)
_INSIDE = frozenset(("of", "and", "de", "for", "s"))
_RESULT = frozenset(("record", "records", "best", "pb", "champion", "champions", "title", "time", "holder", "specialist"))
_NO_RACE = re.compile(
    r",? (?:(?:splits?|shoes?|spikes|pace|mark|point|stage|leg|time trial|personal|group)\b|to go\b|out\b"
    r"|from (?:the )?(?:finish|line|end|home|start|tape)\b)"
)
"""Behind a length that is no race's: "a Garmin 10K split", "10km from the finish"."""
_RAN = re.compile(r"[:,]? \(?\d+[:.]\d|,? (?:from|in|on|of)\b")
"""Behind the length that somebody ran: a results list's "Name 10km 30:12"."""
_HEADED = re.compile(r"(?:\A|\n)[#*> ]{0,6}\Z")
_ENDS_HEAD = re.compile(r"[*: ]{0,4}(?:\Z|\n|[-–—(|])")
_BETWEEN = frozenset("st nd rd th men women mens womens s elite annual inaugural first second third famous popular new".split())
"""What may stand between an article and the name: "the 47th Boxley 10K"."""
_OWNED = frozenset("s his her their our its this".split())
_TIMES = frozenset("year week weekend month season".split())
_WON = frozenset("win wins won winning claims claimed retains retained".split())
_EVENTS = _TAILS | frozenset("great memorial road women ladies river half city spring summer autumn winter".split())
_WINNERS = frozenset("winner winners organisers organizers".split())


def find_roads(toks: Tokens, taken: set[int]) -> list[Mention]:
    """All races named by their length outside the tokens already ``taken``."""
    if toks.vocabulary.isdisjoint(_LENGTHS) and toks.vocabulary.isdisjoint(_UNITS):
        return []
    out = []
    for i in toks.of(_LENGTHS | _UNITS):
        first = _length(toks, i)
        if first is None or not taken.isdisjoint(range(first - 1, i + 1)):
            continue
        mention = _named(toks, first, i, taken)
        if mention is not None:
            out.append(mention)
    return out


def _length(toks: Tokens, i: int) -> int | None:
    """The first token of a length that ends with token ``i`` as part of a name: "10K", "Ten Mile", "100 Mile"."""
    word = toks.words[i]
    if word in _LENGTHS:
        return i if i else None
    if i < 2 or not _is_number(toks.words[i - 1]) or toks.gaps[i - 1] not in (" ", "-", ""):
        return None
    capital = toks.text[toks.starts[i]].isupper()
    return i - 1 if capital or word in ("k", "km") else None


def _is_number(word: str) -> bool:
    return word.isdigit() and len(word) <= 3 or word in _NUMBERS


def _named(toks: Tokens, first: int, last: int, taken: set[int]) -> Mention | None:
    """The race whose length is the tokens ``first`` to ``last``, where capitalised words stand before it."""
    k, start = first - 1, first
    while k >= 0 and first - k <= 7 and k not in taken and toks.joined(k) and not toks.ends_after(k):
        capital = toks.text[toks.starts[k]].isupper()
        if not capital and toks.words[k] not in _INSIDE or toks.words[k] in _verbs():
            break
        start = k if capital else start
        k -= 1
    while start < first and (toks.words[start] in _NO_NAME or toks.words[start].isdigit()):
        start += 1
    own = [w for w in toks.words[start:first] if w not in _NO_NAME and not w.isdigit() and w not in _nations()]
    after = toks.words[last + 1] if last + 1 < len(toks.words) and toks.joined(last) else ""
    if not own or after in _RESULT and toks.words[start - 1 : start] != ("the",):
        return None
    if not _is_race(toks, start, first, last, own):
        return None
    end = last
    if after in _TAILS and toks.text[toks.starts[last + 1]].isupper():
        end = last + 1
    elif toks.words[last + 1 : last + 3] == ("for", "women"):
        end = last + 2
    name = toks.text[toks.starts[start] : toks.ends[end]]
    return Mention(" ".join(name.split()), "form", start, end, toks.starts[start], toks.ends[end])


def _is_race(toks: Tokens, start: int, first: int, last: int, own: list[str]) -> bool:
    """Whether the capitalised words ``own``, from token ``start`` to the length from ``first`` to ``last``, name a race, and nobody."""
    body, end = toks.text, toks.ends[last]
    if _NO_RACE.match(body, end):
        return False
    known = [lexicon.word(w) for w in own if w.title() not in lexicon.places()]
    forename, person = bool(known) and known[0].first_name, any((w.first_name or w.surname) for w in known)
    k = start - 1
    while k >= 0 and toks.joined(k) and (toks.words[k].isdigit() or toks.words[k] in _BETWEEN):
        k -= 1
    lead = toks.words[k] if k >= 0 and toks.joined(k) else ""
    if lead == "the" or lead in _TIMES and k == start - 2:  # "last year's Larch Ridge 100 Mile"
        return not (forename and toks.words[start] in _nations())
    if lead in ("in", "at"):
        return not person or len(own) == 1
    if forename:
        return False
    if lead in _OWNED or lead in _WON or toks.words[start - 1 : start] == ("s",):
        return True
    if _RAN.match(body, end):
        return False
    if _HEADED.search(body, toks.starts[start] - 8, toks.starts[start]) and _ENDS_HEAD.match(body, end):
        return True
    town = " ".join(own).title() in lexicon.places() or not _EVENTS.isdisjoint(own)
    return not person and (town or not _WINNERS.isdisjoint(toks.words[last + 1 : last + 2]))


def road_behind(toks: Tokens, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` are those of a race's name, its length right behind them."""
    first = toks.first(end)
    for last in (first, first + 1):
        if last < len(toks.words) and _length(toks, last) == first:
            mention = _named(toks, first, last, set())
            return mention is not None and mention.start <= start
    return False


@functools.cache
def _verbs() -> frozenset[str]:
    """What athletes do, where it cannot be part of a race's name: "Runner Wins 10K"."""
    return (lexicon.ATHLETE_VERBS | _WON) - _TAILS


@functools.cache
def _nations() -> frozenset[str]:
    """The adjectives of countries, whose words name no race: "the Kenyan 10K"."""
    return frozenset(fold(word) for adjective in adjectives().values() for word in adjective.split())
