"""Men or women: pronouns that can mean only one person, whose race it is, and who else runs in it."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from flows.annotate import expressions
from flows.annotate.phrases import tokens
from flows.annotate.text import Text
from flows.annotate.votes import Traits

_EVENTS = frozenset("women men girls boys ladies female male woman man".split())
_FEMALE = frozenset("women girls ladies female woman".split())
_PLACED = re.compile(r"\b(?:first|second|third|fastest|quickest|leading|top|best|only) (?:[\w-]+ )?$")
_BESIDE = re.compile(r"\b(?:ahead of|behind|beating|beat|over|from|by|outkicking|edging|pipping|holding off|clear of)\b[^,.;]{0,34}$")


def whole_word(body: str, offset: int) -> bool:
    """Whether a word begins at ``offset``."""
    return offset == 0 or not body[offset - 1].isalnum()


def _within(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    i = bisect.bisect_right(spans, (offset, 1 << 60)) - 1
    return i >= 0 and spans[i][0] <= offset < spans[i][1]


def bound_pronouns(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], quoted: Sequence[tuple[int, int]]) -> None:
    """Pronouns that can hardly mean anybody else: after the only person of a sentence, or opening the next one."""
    by_sentence: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for item in order:
        sentence = text.sentence_at(item[0])
        if sentence and not _within(quoted, item[0]):
            by_sentence[sentence.index].append(item)
    pronouns = expressions.pronouns(text.text)
    starts = [start for start, _ in pronouns]
    sentences = text.sentences
    for index, items in by_sentence.items():
        sentence = sentences[index]
        first_start, first_end, first = items[0]
        low = bisect.bisect_left(starts, sentence.start)
        high = bisect.bisect_left(starts, sentence.end, low)
        if low < high and starts[low] < first_start and "," not in text.text[pronouns[low][1] : first_start]:
            continue
        alone = len({who for _, _, who in items}) == 1
        for start, end in pronouns[bisect.bisect_left(starts, first_end, low, high) : high]:
            word = text.text[start:end].lower()
            if word == "him" or _within(quoted, start):
                continue
            who = first if alone else max(i for i in items if i[0] < start)[2]
            sex = expressions.PRONOUNS[word]
            traits[who].bound[sex] += 1.5 if alone else 0.6
            traits[who].pronouns[sex].append((start, end))
            if not alone:
                break
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        if following and following.index not in by_sentence:
            at = bisect.bisect_left(starts, following.start)
            if at < len(starts) and starts[at] == following.start and not _within(quoted, starts[at]):
                sex = expressions.PRONOUNS[text.text[slice(*pronouns[at])].lower()]
                traits[first].bound[sex] += 1.5 if alone else 0.7
                traits[first].pronouns[sex].append(pronouns[at])


def _event_words(body: str) -> Iterator[tuple[str, int]]:
    """The words that may tell whose race it is, folded, and where each begins."""
    toks = tokens(body)
    for i in toks.of(_EVENTS):
        word, start = toks.words[i], toks.starts[i]
        if whole_word(body, start) and (body[start].islower() or word not in ("man", "woman")):
            yield word, start


def events(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits]) -> None:
    """ "the women's 800m", "junior boys": whose race it is tells the sex of those named in it.

    Where the race comes before the names ("In the women's 800m X beat Y") it holds for the names after it, until the next
    one is named; where a name comes first ("X won the boys 800m, Y the girls 1500m") for the names before it.
    """
    found = [
        (start, "F" if word in _FEMALE else "M")
        for word, start in _event_words(text.text)
        if word not in ("man", "woman") or _PLACED.search(text.text, max(0, start - 24), start)
    ]
    offsets = [o for o, _ in found]
    starts = [start for start, _, _ in order]
    for k, (start, end, who) in enumerate(order):
        sentence, paragraph = text.sentence_at(start), text.paragraph_at(start)
        if not found or sentence is None or paragraph is None:
            continue
        unit = paragraph if paragraph.kind == "list" else sentence
        low, high = bisect.bisect_left(offsets, unit.start), bisect.bisect_left(offsets, unit.end)
        at = bisect.bisect_right(offsets, start) - 1
        if low == high:
            back = text.paragraph_at(offsets[at]) if at >= 0 else None
            distance = paragraph.index - back.index if back else 9
            if distance <= 1:
                traits[who].sexes[found[at][1]] += 0.7 if distance == 0 else 0.4
            continue
        name_first = starts[bisect.bisect_left(starts, unit.start)] < offsets[low]
        following = next((s for o, s in found[at + 1 : high] if o > end), None)
        later = next((s for s in starts[k + 1 :] if s > end), unit.end)
        bare = following is not None and offsets[at + 1] < later
        if name_first and following is not None:
            traits[who].sexes[following] += 2.0 if bare or high - low == 1 else 1.0
        elif at >= low:
            opener = text.text[max(0, start - 40) : start]
            weight = 2.0 if name_first and _BESIDE.search(opener) else 0.6 if name_first else 2.0 if not bare else 0.7
            traits[who].sexes[found[at][1]] += weight


def race_company(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], athletes: Sequence[bool]) -> None:
    """Races are run by one sex: whose sex is in doubt has that of the others named in the same sentence, or paragraph."""
    known = [t.sex for t in traits]
    doubtful = {i for i, t in enumerate(traits) if athletes[i] and max(t.sexes["M"] + t.bound["M"], t.sexes["F"] + t.bound["F"]) < 1.0}
    for k, (start, _end, who) in enumerate(order):
        if who not in doubtful:
            continue
        sentence, paragraph = text.sentence_at(start), text.paragraph_at(start)
        for other_start, _, other in order[max(0, k - 4) : k + 5]:
            sex = known[other]
            if sex is None or other == who or other in doubtful or sentence is None or paragraph is None:
                continue
            if sentence.start <= other_start < sentence.end:
                traits[who].sexes[sex] += 0.5
            elif paragraph.start <= other_start < paragraph.end:
                traits[who].sexes[sex] += 0.1
