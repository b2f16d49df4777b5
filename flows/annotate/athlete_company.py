"""Athletes of whom no sport is told, known by their company: named in one breath with one, or above their own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from flows.annotate import lexicon, nouns
from flows.annotate.athletes import Calling
from flows.annotate.individuals import Individual
from flows.annotate.sport import Told
from flows.annotate.text import Text

_LIST = re.compile(
    r"\b(?:([a-z]+s) (?:[\w’'-]+ ){0,8}?(?:are|were|include|included|including|such as):?|[Ss]uch (?:[\w-]+ ){0,3}([a-z]+s) as) "
    r"(?:(?:[A-Z][\w’'.-]*|and|of|[a-z]+(?:er|ist|ete)|\([^()]*\))[ ,]+)*"
)
"""A plural noun and the names behind it, as far as they are read."""
_PICKED = re.compile(
    r"([\w’'-]+) (?:team|squad|quartet|trio|quintet)(?: (?:also|again|now|then|that|has|have|been|was|were|to|for|selected|named"
    r"|picked|chosen|announced|sent|travelling|heading|competing|compete|run)){0,4}? (?:is|includes?|included|features?|comprises"
    r"|consists of|will be|was|are|were):? "
    r"(?:(?:[A-Z][\w’'.-]*|and|of|[a-z]+(?:er|ist|ete)|\([^()]*\))[ ,]+)*"
)
_HEADING = 40
"""Characters of the longest heading before a row of names."""
_OF_ATHLETES = frozenset(
    "the a this our their strong full final first relay 4x100m 4x400m medley sprint endurance marathon track athletics cross-country"
    " country men’s women’s boys’ girls’ men women boys girls mixed senior junior under-20 under-23 u20 u23 olympic paralympic"
    " commonwealth world european national international winning victorious selected provincial county state".split()
)
"""What stands before the team, squad or trio that athletes are picked for; so does a country."""


def joined(text: Text, people: Sequence[Individual], callings: list[Calling], told: Told) -> None:
    """ "between X and Y", "X, Y and Z": of whom no sport is told, but who stands in one breath with an athlete, is one too."""
    if not any(c.rule == "no_sport_told" for c in callings):
        return
    _heading_words(text, people, callings, told)
    _listed(text, people, callings)
    order = sorted((m.start, m.end, i) for i, p in enumerate(people) for m in p.mentions if m.kind == "full")
    _in_a_row(text, order, callings, told)
    for (_, end, one), (start, _, other) in pairwise(order):
        if text.text[end:start] in (" and ", " & ") and callings[one].is_athlete != callings[other].is_athlete:
            who = other if callings[one].is_athlete else one
            before = next((m.context.before for m in people[one].mentions if m.end == end and m.context is not None), ())
            both = any(nouns.plural_role(word) == "athlete" for word in [*before][-1:])  # "the medallists X and Y"
            if callings[who].rule == "no_sport_told" and (both or told.sport_at(start)):
                callings[who] = Calling(True, "athlete", "sport_around", 0.7)


def _in_a_row(text: Text, order: list[tuple[int, int, int]], callings: list[Calling], told: Told) -> None:
    """ "W, X, Y and Z": of three or more names in a row the rest are athletes as well where half of them are, or where one is
    and the sentence tells of the sport; all behind "the likes of"; and all of a list that fills its paragraph and has two."""
    row: list[int] = []
    first = 0
    for at, (start, end, who) in enumerate(order):
        first = first if row else start
        row.append(who)
        after = text.text[end : order[at + 1][0]] if at + 1 < len(order) and order[at + 1][0] - end < 7 else ""
        if after in (", ", " and ", ", and ", " & "):
            continue
        known = sum(callings[i].is_athlete for i in row)
        talents = text.text.endswith(" talents of ", 0, first) and told.sport_at(first)
        alike = talents or text.text.endswith(" likes of ", 0, first) or known > 1 and _fills_paragraph(text, first, end)
        if len(row) > 2 and (alike or 2 * known >= len(row) or (known and told.sport_at(start))):
            for i in row:
                if callings[i].rule == "no_sport_told":
                    callings[i] = Calling(True, "athlete", "sport_around", 0.7)
        row = []


def _fills_paragraph(text: Text, first: int, end: int) -> bool:
    """Whether nothing but a heading stands before a row of names and nothing behind it: "British men: W, X, Y, Z."."""
    paragraph = text.paragraph_at(first)
    if paragraph is None:
        return False
    head, rest = text.text[paragraph.start : first].strip(), text.text[end : paragraph.end].strip()
    return (head == "" or len(head) < _HEADING and head.endswith(":")) and rest in ("", ".")


def _heading_words(text: Text, people: Sequence[Individual], callings: list[Calling], told: Told) -> None:
    """In a sheet of reactions, whoever is named alone above quoted words, below the heading of an event: two at least."""
    first = next((p.index for p in text.paragraphs if told.within(p.start, p.end)[1]), len(text.paragraphs))
    heads = []
    for who, person in enumerate(people):
        paragraph = text.paragraph_at(person.mentions[0].start) if callings[who].rule == "no_sport_told" else None
        if paragraph is None or person.mentions[0].start != paragraph.start or paragraph.end - person.mentions[0].end > 12:
            continue
        below = [p for p in text.paragraphs[paragraph.index + 1 : paragraph.index + 3] if not text.text.startswith("On ", p.start)]
        if below and text.text[below[0].start] in "“\"‘'«" and first < paragraph.index:
            heads.append(who)
    for who in heads if len(heads) > 1 else ():
        callings[who] = Calling(True, "athlete", "sport_around", 0.7)


def _listed(text: Text, people: Sequence[Individual], callings: list[Calling]) -> None:
    """ "The athletes left out are X, Y and Z": a list of names behind what they all are."""
    for who, person in enumerate(people):
        if callings[who].rule != "no_sport_told":
            continue
        start, sentence = person.mentions[0].start, person.mentions[0].sentence
        if sentence is None or start - sentence.start >= 300:
            continue
        found = _LIST.search(text.text, sentence.start, start)
        athletes = found is not None and found.end() == start and nouns.plural_role(found[1] or found[2]) == "athlete"
        picked = _PICKED.search(text.text, sentence.start, start) if not athletes else None
        team = picked is not None and picked.end() == start and _of_athletes(picked[1])
        if athletes or team:
            callings[who] = Calling(True, "athlete", "sport_around", 0.7)


def _of_athletes(word: str) -> bool:
    """Whether the team that ``word`` stands before is one of athletes: "relay", "women's", "British", "Norway's"."""
    plain = word.replace("'", "’")
    stem = plain.removesuffix("’s").removesuffix("’")
    nation = stem in lexicon.countries() or stem in lexicon.demonyms() or stem in lexicon.codes()
    return nation or plain.lower() in _OF_ATHLETES
