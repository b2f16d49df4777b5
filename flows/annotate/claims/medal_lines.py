"""Medals as labels of names: "Gold: Ada Example (KEN) – 2:25:14", "Gold Ada Example 1:58.2, silver …", "Ada Example, silver medallist".

A label is a medal right before a name, where a line or an entry of a list begins; what reads like prose is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.annotate.people import Mention
from flows.annotate.phrases import tokens
from flows.annotate.text import Paragraph, lowered

Label = tuple[int, int, int]
"""A place, and where the words for it stand."""
MEDALS = {"gold": 1, "silver": 2, "bronze": 3}
_LABEL = re.compile(r"(?:^|[\n:;,.|•*])[\s*_]*(?P<medal>gold|silver|bronze)(?: medal(?:l?ists?)?)?[*_]*\s?[:–—-]?[\s*_]*$")
_REACH = 30
"""Characters before a name in which its label stands."""
_BEHIND = re.compile(r"(?: \([a-z]{3}\))?[ ,–—-]{1,3}(?P<medal>gold|silver|bronze) medall?ist\W*$")
_ALONE = re.compile(r"[\s,(]*(?:[A-Z]{3})?[\s).,]*$")
"""What may stand behind a name that is alone on its line."""


def has_medals(text: str) -> bool:
    """Whether a text speaks of medals at all."""
    return not tokens(text).vocabulary.isdisjoint(MEDALS)


def labels(text: str, paragraph: Paragraph, people: Sequence[Mention]) -> dict[int, Label]:
    """The medals before names of a paragraph, by the number of the name."""
    low, out = lowered(text), {}
    for k, person in enumerate(people):
        shift = max(paragraph.start, person.start - _REACH)
        near = low[shift : person.start]
        if ("gold" in near or "silver" in near or "bronze" in near) and (found := _LABEL.search(near)) is not None:
            out[k] = MEDALS[found["medal"]], shift + found.start("medal"), shift + found.end("medal")
    return out


def alone(text: str, paragraph: Paragraph, people: Sequence[Mention], labelled: dict[int, Label]) -> Label | None:
    """The medal of a line that holds nothing but it and one name: "Gold medallist – Ada Example KEN", "Ada Example, silver medallist"."""
    if len(people) != 1 or paragraph.end - paragraph.start > 80:
        return None
    person = people[0]
    if 0 in labelled and _ALONE.match(text, person.end, paragraph.end):
        return labelled[0]
    behind = _BEHIND.match(lowered(text), person.end, paragraph.end) if person.start == paragraph.start else None
    return (MEDALS[behind["medal"]], behind.start("medal"), behind.end("medal")) if behind is not None else None
