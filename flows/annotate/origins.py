"""Hints at a country where the article gives none outright: company, records, home towns, the nation that goes without saying."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Mapping, Sequence

from flows.annotate import context, lexicon, names, nouns, race_company
from flows.annotate.individuals import Found, Individual
from flows.annotate.lexicon import fold
from flows.annotate.phrases import tokens
from flows.annotate.sexes import whole_word
from flows.annotate.text import Text
from flows.annotate.votes import Traits

_FEATS = frozenset("record title champion number".split())
_AHEAD = 5
"""How many words before a feat may be its nationality."""
_PLURAL = frozenset(
    "duo pair trio quartet twins teammates team-mates compatriots athletes runners sprinters brothers sisters stars favourites"
    " milers".split()
)
_COMPANY = re.compile(
    r"(?:['’]s |\bfellow |\bcompatriots? |\bcountry(?:man|woman) |\bher |\bhis )[^,.;]{0,40}?(?:team-?mates?|compatriots?"
    r"|country(?:man|woman)|fellow \w+)\b[ ,]*$|\bcompatriots? $"
)
_FROM = re.compile(r",? (?:of|from) (?:Co\.? |County )?([A-Z][\w’&-]+(?: [A-Z][\w’&-]+){0,2})")
_NATIVE = re.compile(r",? (?:an? |the )?(?:[\w-]+ ){0,4}?(?:from|of) ([A-Z][\w’&-]+(?: [A-Z][\w’&-]+){0,2})")
_RECORD_BY = re.compile(r"((?:[A-Z][\w.]+ ?){1,2}) (?:[\w-]+ ){0,3}record (?:[\w.:-]+ ){0,6}(?:by|of|from|held by) $")
_PROVINCE = re.compile(r",? (?:B\.C\.|Ont\.|Que\.|Alta\.|Sask\.|Man\.|N\.S\.|N\.B\.|P\.E\.I\.|Nfld\.)")
_APPOSED = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Tt]he|[Ff]ellow) (?:[a-z-]+ ){0,2}([A-Z][a-z]+)(?: [a-z-]+){0,2}, $")
_SERVING = frozenset(
    "represent represents represented representing run runs ran running compete competes competed competing throws jumps debut vest".split()
)
_REPRESENTS = re.compile(
    r"(?:represent(?:s|ed|ing)?|(?:runs?|ran|running|compet(?:es|ed|ing)|throws|jumps) for|debut for|vest (?:of|for)) (?=[A-Z])"
)
_NEWS = frozenset("news delight joy heartbreak success cheer disappointment medal medals gold silver bronze".split())
_NEWS_FOR = re.compile(r"\w+ for (?=[A-Z])")
"""Each is tried where one of the words before it stands."""
_TEAM_OF = re.compile(
    r"\b((?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)(?:['’]s?)?(?: (?:men|women|mixed|[\dx×]+m?))? (?:[a-z-]+ ){0,2}"
    r"(?:quartet|foursome|trio|duo|pair|team|squad|four) of $"
)
"""Before the members of a country's team: "Canada's quartet of A, B, C and D"."""
_AND = re.compile(r"(?:,? \(?\d\d\)?)?(?:,? and |, | & )")
"""Between the names of one nationality: "Britain's A, 25, and B"."""
_SEVERAL = frozenset("two three four".split())
_GROUP = re.compile(r"[Tt]he (?:other )?(?:two|three|four) ([A-Z][a-z]+s)\b")


def coordinated(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], mentions: Mapping[int, Found]) -> None:
    """ "British duo A and B", "Kenyans A, B and C": the nationality before the first holds for the others too."""
    body = text.text
    for k, (start, end, who) in enumerate(order[:-1]):
        c, piece = mentions[start].context, mentions[start].piece
        left = piece.left.phrase if piece is not None and piece.left is not None and piece.left.kind == names.DEMONYM else None
        of = _TEAM_OF.search(body, start - 60, start) if body[start - 4 : start] == " of " else None
        if c is None or not (c.before or left or of):
            continue
        code, _ = nouns.nationality(c.before)
        if left and not code:
            code = lexicon.demonyms().get(left)
        if of is not None and (code := lexicon.countries().get(of[1])):
            traits[who].hints[code] += 1.5
        if not code:
            continue
        if k and (body[max(0, start - 30) : start].lower().count("fellow ") and order[k - 1][2] != who):
            traits[order[k - 1][2]].hints[code] += 1.5
        last = fold(c.before[-1]) if c.before else fold(left or "")
        group = last in _PLURAL or (last.endswith("s") and not last.endswith(("'s", "ss")))
        at = end
        for later_start, later_end, later in order[k + 1 : k + 5]:
            if not _AND.fullmatch(body[at:later_start].replace("*", "")):
                break
            if not traits[later].countries:
                (traits[later].countries if group else traits[later].hints)[code] += 2.5 if group else 0.8
            at = later_end


def records(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], mentions: Mapping[int, Found]) -> None:
    """ "ran a Ugandan record", "Cram's British record", "the Irish title": a hint of the country of who did it."""
    body, demonyms = text.text, lexicon.demonyms()
    starts = [start for start, _, _ in order]
    toks = tokens(body)
    for i in toks.of(_FEATS):
        if _nationalities().isdisjoint(toks.words[max(0, i - 2 * _AHEAD) : i]):
            continue
        feat, end = toks.starts[i], toks.ends[i]
        if body[feat] == "n" and body.startswith(" one", end):
            end += len(" one")
        elif not body[feat].islower() or body[feat] == "n":
            continue
        words = body[max(0, feat - 48) : feat].split()[-_AHEAD:]
        at = next((i for i in range(len(words) - 1, -1, -1) if words[i] in demonyms), -1)
        sentence = text.sentence_at(feat)
        if at < 0 or sentence is None or not whole_word(body, feat):
            continue
        code = demonyms.get(" ".join(words[max(0, at - 1) : at + 1])) or demonyms[words[at]]
        begin = body.rfind(words[at], 0, feat)
        high = bisect.bisect_left(starts, begin)
        if high < len(order) and order[high][0] - end < 9 and body[end : end + 1] != ",":
            continue
        for start, stop, who in reversed(order[bisect.bisect_left(starts, sentence.start) : high]):
            c = mentions[start].context
            owner = body[stop : stop + 2] in ("'s", "’s") and begin - stop < 30
            if owner or (c is not None and (c.after in lexicon.ATHLETE_VERBS or c.at_start)):
                traits[who].hints[code] += 1.0
                break


@functools.cache
def _nationalities() -> frozenset[str]:
    """The words with which a nationality may begin."""
    return frozenset(tokens(phrase).words[0] for phrase in lexicon.demonyms())


def homes(text: Text, people: list[Individual], traits: list[Traits]) -> None:
    """ "Lisburn's X", "X of Portland", "X (Belgrave Harriers)": where somebody comes from hints at the country."""
    known = lexicon.places()
    for person, mine in zip(people, traits, strict=True):
        for mention in person.mentions[:8]:
            c = mention.context
            if c is None or mine.countries:
                continue
            owner = next((w for w in c.before if w.endswith(("'s", "’s")) and w[:-2] in known), None) if c.before else None
            place = known.get(owner[:-2]) if owner else None
            of = _FROM.match(text.text, mention.end) or _NATIVE.match(text.text, mention.end)
            province = _PROVINCE.match(text.text, of.end()) if of else None
            if province or of and context.IN_STATE.match(text.text, of.end()):
                mine.countries["CAN" if province else "USA"] += 1.5
                break
            if of and text.text.startswith(", ", of.end()):
                nation = nouns.country_at(text.text, of.end() + 2)[0]
                if nation:
                    mine.countries[nation] += 1.5
                    break
            if place is None and of:
                place = known.get(of.group(1)) or known.get(of.group(1).split(" ")[0])
            if place is None and c.bracket:
                place = next((known[w] for w in c.bracket.replace(",", "").split() if w in known), None)
            if place:
                mine.hints[place] += 0.4


def home(text: Text, end: int, mine: Traits) -> None:
    """ "the 24-year-old from Malmo": where whom a description ends at ``end`` means comes from."""
    of = _FROM.match(text.text, end)
    place = lexicon.places().get(of.group(1)) if of else None
    if place:
        mine.hints[place] += 0.4


def groups(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits]) -> None:
    """ "X was seventh and Y eighth as the two Brits …": a nationality in the plural holds for those named in its sentence."""
    toks = tokens(text.text)
    for i in toks.of(_SEVERAL):
        found = _GROUP.search(text.text, toks.starts[max(0, i - 2)], toks.ends[min(i + 1, len(toks.ends) - 1)])
        if found is None:
            continue
        code = lexicon.demonyms().get(found.group(1)) or lexicon.demonyms().get(found.group(1).rsplit(" ", 1)[-1])
        sentence = text.sentence_at(found.start())
        if not code or sentence is None:
            continue
        low = bisect.bisect_left(order, (sentence.start, -1, -1))
        high = bisect.bisect_left(order, (found.start(), -1, -1))
        for _, _, who in order[max(low, high - 3) : high]:
            if not traits[who].countries:
                traits[who].hints[code] += 1.5


def borrow(
    text: Text, order: Sequence[tuple[int, int, int]], people: list[Individual], traits: list[Traits], athletes: Sequence[bool]
) -> None:
    """Countries from company: compatriots, team-mates and siblings share one; a surname that only Kenya knows comes last."""
    for k in range(1, len(order)):
        start, _end, who = order[k]
        _, previous_end, other = order[k - 1]
        if who == other or start - previous_end > 90 or traits[who].countries or traits[who].hints:
            continue
        between = text.text[previous_end:start]
        if traits[other].country and "\n" not in between and _COMPANY.search(between):
            traits[who].hints[traits[other].country or ""] += 0.8
        near = text.text[max(0, start - 90) : start]
        by = _RECORD_BY.search(near) if "record " in near and near.endswith((" by ", " of ", " from ")) else None
        if by:
            words = by.group(1).split(" ")
            code = lexicon.demonyms().get(" ".join(words[-2:])) or lexicon.demonyms().get(words[-1])
            if code:
                traits[who].hints[code] += 1.0
    race_company.shared(text, order, traits, athletes)
    for person, mine in zip(people, traits, strict=True):
        if person.kin_of and not mine.country:
            kin = [t.country for p, t in zip(people, traits, strict=True) if p is not person and p.full_name.endswith(person.kin_of)]
            mine.hints.update({code: 0.8 for code in kin if code})
        if not mine.country and len(person.tokens) > 1 and lexicon.kenyan_surname(person.tokens[-1]):
            mine.hints["KEN"] += 0.2


def served(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], people: list[Individual]) -> None:
    """ "a third German, X,", "X represented Nigeria", "better news for Sweden, where X …": the nation somebody competes for."""
    body, starts = text.text, [start for start, _, _ in order]
    for person, mine in zip(people, traits, strict=True):
        for mention in person.mentions[:4]:
            if body[mention.start - 2 : mention.start] != ", ":
                continue
            apposed = _APPOSED.search(body, mention.start - 50, mention.start)
            code = lexicon.demonyms().get(apposed.group(1)) if apposed else None
            if code:
                mine.countries[code] += 2.5
    for found in tokens(body).matches(_SERVING, _REPRESENTS):
        code, _ = nouns.country_at(body, found.end())
        sentence = text.sentence_at(found.start())
        if code is None or sentence is None:
            continue
        at = bisect.bisect_left(starts, sentence.start)
        if at < len(order) and starts[at] < found.start():
            traits[order[at][2]].countries[code] += 1.5
    for found in tokens(body).matches(_NEWS, _NEWS_FOR):
        code, end = nouns.country_at(body, found.end())
        sentence = text.sentence_at(found.start())
        at = bisect.bisect_left(starts, end)
        if code and sentence and at < len(order) and starts[at] < sentence.end:
            traits[order[at][2]].hints[code] += 0.8
