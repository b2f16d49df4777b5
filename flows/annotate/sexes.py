"""Men or women: pronouns that can mean only one person, and whose race it is."""

from __future__ import annotations

import bisect
import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from flows.annotate import expressions, lexicon
from flows.annotate.cataphors import OWNS, waits_for
from flows.annotate.individuals import Found
from flows.annotate.phrases import tokens
from flows.annotate.text import Paragraph, Text
from flows.annotate.votes import Traits

_EVENTS = frozenset("women men girls boys ladies female male woman man lady".split())
_NO_EVENT = re.compile(r" (?:pace|rabbit|training|coach|colleague|counterpart)")
_OPENING = (" the ", " and ", " & ", " or ")
"""How a text ends that one of the next two finds."""
_WHOSE = (" his ", " her ", " my ", " our ", " their ")
"""How a text ends whose next word is a coach's athletes, not a race: "he told his girls"."""
_COMPARED = re.compile(r"\b(?:before|after|than|unlike|alongside) the $")
"""What stands before the race of the other sex that this one is measured by: "began 29 minutes before the men's"."""
_FEMALE = frozenset("women girls ladies female woman lady".split())
_SINGLE = frozenset({"woman", "man", "lady"})
_OTHER_EVENT = re.compile(r"[Tt]he (?:men|women)['’]s (?:event|race|competition|contest|equivalent|title|version|winner)\b")
_BESIDES = ("Along with ", "Alongside ", "Together with ", "Like ", "Unlike ", "Besides ", "Apart from ", "With ", "As with ")
"""How a sentence begins that names somebody beside its subject."""
_SOMEBODY = re.compile(r"(?:\b(?:an?|the|my|his|her|our|whose)|['’]s) ([a-z-]+)(?: ([a-z-]+))?\b")
_NAMELESS = frozenset("guy man boy lad kid woman girl lady bloke fan spectator stranger nurse doctor surgeon driver".split())
_PLACED = re.compile(r"\b(?:[Ff]irst|second|third|fastest|quickest|leading|top|best|only) (?:[\w-]+ )?$")
_WHILE = re.compile(r"(?:\b(?:while|whilst|and|but|as)|[;–—]) (?:[\w’'-]+ ){0,2}$")
_WHEREAS = re.compile(r"\b(?:while|whilst|whereas) ")
_APART = re.compile(r"\b(?:after|before|while|whilst|whereas|when|hours|minutes|moments) (?!the )[A-Z]|\bas [A-Z][\w’'-]+ [A-Z]")
"""Between two names: the second one's race is another ("X won, moments after Y took the women's race")."""
_BOTH = re.compile(r"s?['’]?s? (?:and|&|or) (?:the )?(?:wo)?men['’]s|s?['’]?s? and (?:girls|boys)['’]|['’]s and (?:fe)?male")
_WHOSE_KIN = re.compile(
    r"\b(?:whose|[Hh]is|[Hh]er) (?:wife|husband|sister|brother|mother|father|daughter|son|girlfriend|boyfriend|fianc[eé]e?) [^,.;]*$"
)
"""Before the race of somebody's relative: "whose wife is the women's champion"."""
_AND_BOTH = re.compile(r"\b(?:wo)?men['’]s (?:and|&|or) (?:the )?$")
"""Around one of "the men's and women's 10,000m", which tells nobody's sex."""
_PARTS = re.compile(r"(?:\bwhile|\bwhilst|\bwhereas|[;–—]|, (?:and|but|as)) (?:[\w’'-]+ ){0,3}[A-Z]")
"""Between a name and a race that another clause tells of."""
_NEAR = 300
"""Characters between them in which that is looked for."""
_RANKED = re.compile(r"\b1[.)]? [A-Z]")
_BESIDE = re.compile(r"\b(?:ahead of|behind|beating|beat|over|from|by|outkicking|edging|pipping|holding off|clear of)\b[^,.;]{0,34}$")

_OBJECTIVE = re.compile(
    r"(?! ['‘“\"\w])| (?:in|to|by|with|and|at|for|on|into|from|out|off|up|as|when|after|before|because|while|but|over|down|back)\b"
)
"""What follows an objective "her", which is never its clause's subject: "asked too much of her in Munich"."""
_OWNED = re.compile(r"\b([Hh]is|[Hh]er) (?:[\w-]+,? ){1,4}$")
_OWNER = 40
"""Characters before a name in which that is looked for."""

Mentions = Mapping[int, Found]
"""Each mention by where it begins."""


def whole_word(body: str, offset: int) -> bool:
    """Whether a word begins at ``offset``."""
    return offset == 0 or not body[offset - 1].isalnum()


def bound_pronouns(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], quoted: bytearray, mentions: Mentions) -> None:
    """Pronouns that can hardly mean anybody else: after the only person of a sentence, or opening the next one."""
    by_sentence: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for item in order:
        sentence = mentions[item[0]].sentence
        if sentence and not quoted[item[0]]:
            by_sentence[sentence.index].append(item)
    pronouns = expressions.pronouns(text.text)
    starts = [start for start, _ in pronouns]
    toks = tokens(text.text)
    nameless = [toks.starts[i] for i in toks.of(_nameless())] if starts else []
    sentences = text.sentences
    for index, items in by_sentence.items():
        sentence = sentences[index]
        first_start, first_end, first = items[0]
        low = bisect.bisect_left(starts, sentence.start)
        high = bisect.bisect_left(starts, sentence.end, low)
        if low < high and starts[low] < first_start and "," not in text.text[pronouns[low][1] : first_start]:
            continue
        near = bisect.bisect_left(starts, first_start - _OWNER) if low < high else len(starts)
        owned = near < len(starts) and starts[near] < first_start
        owner = _OWNED.search(text.text, first_start - _OWNER, first_start) if owned else None
        alone = len(items) == 1 or len({who for _, _, who in items}) == 1
        for start, end in pronouns[bisect.bisect_left(starts, first_end, low, high) : high] if low < high else ():
            word = text.text[start:end].lower()
            if word == "him" or word == "her" and _OBJECTIVE.match(text.text, end) or quoted[start]:
                continue
            if (after := OWNS.match(text.text, end)) is not None and (after[1] in lexicon.roles() or after[1] in lexicon.kinship()):
                continue  # "Bell is her coach", "Bell, his physio": another's
            if text.text.startswith(_BESIDES, sentence.start) and text.text.startswith(", ", start - 2):
                break  # "Along with the sprinter Bell, she is the star": another
            other = bisect.bisect_left(nameless, first_end)
            if other < len(nameless) and nameless[other] < start and _somebody_else(text.text, first_end, start):
                break
            who = first if alone else max(i for i in items if i[0] < start)[2]
            sex = expressions.PRONOUNS[word]
            if owner is not None and who == first and sex == expressions.PRONOUNS[owner[1].lower()]:
                continue  # "her coach, X, said she": the athlete
            traits[who].bound[sex] += 1.5 if alone else 0.6
            traits[who].pronouns[sex].append((start, end))
            if not alone:
                break
        if alone and low < high and starts[low] < first_start and waits_for(text.text, sentence.start, pronouns[low], first_start):
            traits[first].bound[expressions.PRONOUNS[text.text[slice(*pronouns[low])].lower()]] += 1.5
        if index + 1 < len(sentences) and index + 1 not in by_sentence:
            at = bisect.bisect_left(starts, sentences[index + 1].start, high)
            if at < len(starts) and starts[at] == sentences[index + 1].start and not quoted[starts[at]]:
                sex = expressions.PRONOUNS[text.text[slice(*pronouns[at])].lower()]
                if _kin_of_sex(text.text, first_end, sentence.end, sex):
                    continue
                who = first if alone else _fitting(first, [i for _, _, i in items], sex, traits)
                traits[who].bound[sex] += 1.5 if alone else 0.7
                traits[who].pronouns[sex].append(pronouns[at])


@functools.cache
def _nameless() -> frozenset[str]:
    """The words (first ones of those with a hyphen) that may mean somebody without a name."""
    return frozenset(tokens(word).words[0] for word in [*_NAMELESS, *lexicon.kinship(), *lexicon.roles()] if " " not in word)


def _somebody_else(body: str, start: int, end: int) -> bool:
    """Whether somebody without a name stands between a name and a pronoun ("Bell was gone, and a guy shouted that he …")."""
    return any(
        w in _NAMELESS or w in lexicon.kinship() or (w in lexicon.roles() and m.start() > start + 2)
        for m in _SOMEBODY.finditer(body, start, end)
        for w in m.groups()
    )


def _kin_of_sex(body: str, start: int, end: int, sex: str) -> bool:
    """Whether a relative of that sex is told of without a name, whom the next sentence's pronoun may mean ("her husband. He …")."""
    toks, kin = tokens(body), lexicon.kinship()
    return any(kin[w][0] == sex for w in toks.words[toks.first(start) : toks.first(end)] if w in kin)


def _fitting(first: int, named: list[int], sex: str, traits: list[Traits]) -> int:
    """Whom of a sentence the next one's "he" or "she" means: its subject, but one of that sex before one of the other."""
    other = "M" if sex == "F" else "F"
    if traits[first].sexes[other] <= traits[first].sexes[sex]:
        return first
    return next((i for i in reversed(named) if traits[i].sexes[sex] > traits[i].sexes[other]), first)


def _event_words(body: str) -> Iterator[tuple[str, int]]:
    """The words that may tell whose race it is, folded, and where each begins."""
    toks = tokens(body)
    for i in toks.of(_EVENTS):
        word, start = toks.words[i], toks.starts[i]
        if _NO_EVENT.match(body, toks.ends[i]) or (i and not toks.gaps[i - 1]) or _BOTH.match(body, toks.ends[i]):
            continue
        before = body[max(0, start - 40) : start]
        if _WHOSE_KIN.search(before) or (word in ("girls", "boys") and before.endswith(_WHOSE)):
            continue
        if before.endswith(_OPENING) and (_COMPARED.search(before) or _AND_BOTH.search(before)):
            continue
        if body[start].islower() or word not in _SINGLE:
            yield word, start


def events(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], mentions: Mentions) -> None:
    """ "the women's 800m", "junior boys": whose race it is tells the sex of those named in it.

    Where the race comes before the names ("In the women's 800m X beat Y") it holds for the names after it, until the next
    one is named; where a name comes first ("X won the boys 800m, Y the girls 1500m") for the names before it.
    """
    found = [
        (start, "F" if word in _FEMALE else "M")
        for word, start in _event_words(text.text)
        if word not in _SINGLE or _PLACED.search(text.text, start - 24, start)
    ]
    if not found:
        return
    offsets = [o for o, _ in found]
    paragraphs = [text.paragraph_at(o) for o in offsets]
    starts = [start for start, _, _ in order]
    ranked: dict[int, int] = {}
    mixed = [m.end() for m in re.finditer("ixed", text.text)] if "ixed" in text.text else []
    for k, (start, end, who) in enumerate(order):
        sentence = mentions[start].sentence
        if sentence is None:
            continue
        paragraph = text.paragraphs[sentence.paragraph]
        unit = paragraph if paragraph.kind == "list" else sentence
        low, high = bisect.bisect_left(offsets, unit.start), bisect.bisect_left(offsets, unit.end)
        at = bisect.bisect_right(offsets, start) - 1
        if low == high:
            if at + 1 < len(offsets) and offsets[at + 1] < paragraph.end and (at < 0 or offsets[at] < paragraph.start):
                if _OTHER_EVENT.match(text.text, offsets[at + 1] - 4):
                    traits[who].sexes["M" if found[at + 1][1] == "F" else "F"] += 0.7
                    continue
            back = paragraphs[at] if at >= 0 else None
            distance = paragraph.index - back.index if back else 9
            listed = (
                back is not None
                and distance < 15
                and (back.kind == "list" or back.end - back.start < 40)
                and (paragraph.kind == "list" or _first_rank(text.text, paragraph, ranked) <= start)
                and bisect.bisect_right(mixed, offsets[at]) == bisect.bisect_right(mixed, start)
            )
            if listed:
                traits[who].sexes[found[at][1]] += 1.0
            elif distance <= 1:
                traits[who].sexes[found[at][1]] += 0.7 if distance == 0 else 0.25
            continue
        single = at + 1 < len(offsets) and low <= at + 1 < high and text.text.startswith(("woman", "man", "lady"), offsets[at + 1])
        name_first = starts[bisect.bisect_left(starts, unit.start)] < offsets[low]
        nxt, later_at = bisect.bisect_right(offsets, end, at + 1, max(at + 1, high)), bisect.bisect_right(starts, end, k + 1)
        following = found[nxt][1] if nxt < high else None
        later = starts[later_at] if later_at < len(starts) else unit.end
        bare = following is not None and offsets[at + 1] < later
        if single and not bare and at < low:
            continue  # "X won in 74:07 with Y first woman": her place alone
        if name_first and following is not None:
            other = (_WHEREAS,) if bare else (_APART, _PARTS)
            apart = any(p.search(text.text, end, min(offsets[nxt], end + _NEAR)) for p in other)
            traits[who].sexes[following] += 0.1 if apart else 2.0 if bare else 1.2 if high - low == 1 else 1.0
        elif at >= low:
            opener = text.text[max(0, start - 40) : start]
            if bare and _WHILE.search(opener) and bisect.bisect_left(starts, offsets[at]) < k:
                traits[who].sexes[found[nxt][1]] += 2.0  # "the men's race saw X win, while Y took the women's"
                continue
            weight = 2.0 if name_first and _BESIDE.search(opener) else 0.6 if name_first else 2.0 if not bare else 0.7
            parts = _PARTS.search(text.text, max(offsets[at], start - _NEAR), start + 1) if weight == 2.0 else None
            weight = weight if parts is None else 0.4 if parts.group().startswith("wh") else 0.8
            traits[who].sexes[found[at][1]] += weight


def _first_rank(body: str, paragraph: Paragraph, known: dict[int, int]) -> int:
    """Where the first "1. Name" of a paragraph ends; looked for once a paragraph."""
    if paragraph.index not in known:
        m = _RANKED.search(body, paragraph.start, paragraph.end)
        known[paragraph.index] = m.end() if m is not None else len(body) + 1
    return known[paragraph.index]
