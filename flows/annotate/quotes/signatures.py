"""A name after or below a quotation: its signature, or the head of the next one on a page of quotations."""

from __future__ import annotations

import re

from flows.annotate.quotes.lexicon import PREPOSITIONS, ROLE_NOUNS
from flows.annotate.quotes.scene import HEADING_KINDS, TERMINAL, Attribution, Scene
from flows.annotate.quotes.spans import QuoteSpan

DASH = re.compile(r"^\s*(?:[-–—~]+\s*|\()")


def signed(scene: Scene, start: int, end: int, called: bool = False) -> Attribution | None:
    """ "…" – X, standing alone; ``called``: what X is may stand before the name."""
    names = [m for m in scene.speakers.names_in(start, min(start + (60 if called else 3), end)) if not scene.speakers.possessive(m)][:1]
    if not names or (names[0].start >= start + 3 and not _is_called(scene.masked[start : names[0].start])):
        return None
    rest = scene.masked[names[0].end : end].strip(" .)")
    if rest and not rest.startswith((",", "(", "on ", "after ", "who ", "–", "-")):
        return None
    return Attribution("signed", scene.speakers.person(names[0]), None, names[0].start)


def _is_called(lead: str) -> bool:
    """ "– Norway's team captain X", "– Danish diver X": what the person is, before the name."""
    words = lead.split()
    return 0 < len(words) <= 5 and words[-1].casefold() in ROLE_NOUNS and "," not in lead and words[0].casefold() not in PREPOSITIONS


def signed_below(scene: Scene, q: QuoteSpan) -> Attribution | None:
    """ "…" and, as a paragraph of its own, the name: — X, 800m winner."""
    if q.unit + 1 >= len(scene.narrative.units):
        return None
    start, end = scene.narrative.units[q.unit + 1]
    if end - start > 120:
        return None
    dash = DASH.match(scene.masked, start, end)
    if dash is None and (_spoken_already(scene, q) or _heads_the_next(scene, q.unit + 1)):
        return None
    words = len(scene.masked[start:end].split())
    if words > 14 or (dash is None and (words > 6 or scene.masked[end - 1] in TERMINAL or scene.masked[start:end].isupper())):
        return None
    return signed(scene, dash.end() if dash is not None else start, end) if dash is not None or not _names_head(scene) else None


def _names_head(scene: Scene) -> bool:
    """The article's first quotation stands below a name alone: a sheet of reactions, each below the name of whose it is."""
    unit = scene.quotes[0].unit
    start, end = scene.narrative.units[max(unit - 1, 0)]
    if unit == 0 or end - start > 80 or scene.masked[end - 1] in TERMINAL or scene.quotes[0].outer_start != scene.narrative.units[unit][0]:
        return False
    return signed(scene, start, end) is not None


def _spoken_already(scene: Scene, q: QuoteSpan) -> bool:
    """The paragraph has told whose words these are: a name below it is not their signature."""
    previous = scene.quotes[len(scene.done) - 1] if scene.done else None
    return previous is not None and previous.unit == q.unit and scene.done[-1].speaker is not None


def _heads_the_next(scene: Scene, unit: int) -> bool:
    """In a list of names and quotations that begins with a name, the name of line ``unit`` is the head of what follows."""
    units, masked = scene.narrative.units, scene.masked
    after = unit + 1
    while after < min(len(units), unit + 6) and _is_aside(scene, *units[after]):
        after += 1
    if after >= len(units) or masked[units[after][0]] != "“":
        return False
    first = _list_start(scene, unit)
    return first < unit and masked[units[first][0]] != "“"


def _list_start(scene: Scene, unit: int) -> int:
    """The first paragraph of the list that paragraph ``unit`` ends; each paragraph is walked back over once an article."""
    passed: list[int] = []
    first = unit
    while first not in scene.list_starts:
        passed.append(first)
        if first and _of_the_list(scene, *scene.narrative.units[first - 1]):
            first -= 1
        elif first > 1 and _told_below_head(scene, first - 1):
            first -= 2
        else:
            scene.list_starts[first] = first
    start = scene.list_starts[first]
    scene.list_starts.update(dict.fromkeys(passed, start))
    return start


def _told_below_head(scene: Scene, unit: int) -> bool:
    """The narrator's paragraph ``unit`` tells of the person whom the short line above it names."""
    above, (start, end) = scene.narrative.units[unit - 1], scene.narrative.units[unit]
    if above[1] - above[0] > 120 or scene.kind(above[0]) not in HEADING_KINDS or not _of_the_list(scene, *above):
        return False
    surnames = (scene.masked[m.start : m.end].split()[-1] for m in scene.speakers.names_in(*above))
    return any(surname in scene.masked[start:end] for surname in surnames)


def _of_the_list(scene: Scene, start: int, end: int) -> bool:
    """A quotation, a line about it, or a short line that names somebody."""
    if "“" in scene.masked[start:end] or _is_aside(scene, start, end):
        return True
    short = end - start <= 120 and scene.masked[end - 1] not in TERMINAL
    return short and scene.kind(start) != "title" and bool(scene.speakers.names_in(start, end))


def _is_aside(scene: Scene, start: int, end: int) -> bool:
    return scene.is_topic(start, end) or scene.is_fact(start, end)
