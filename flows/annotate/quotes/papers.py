"""Whose words a paper's are: the issuer of "the statement", the author of "a post", the organisation that "it" stands for."""

from __future__ import annotations

import re

from flows.annotate.quotes.lexicon import ORGANISATION_NOUNS, SPEAKING
from flows.annotate.quotes.scene import Scene
from flows.annotate.quotes.speakers import Speaker

SENTENCES_BACK = 4
PARAGRAPHS_BACK = 2
"""How far back the issuer of a statement may be named."""

_PAPER = re.compile(
    r"(?:(?:an?|the|its|his|her|their|another|one|that|this)\s)?(?:(?:part|section|extract|excerpt|passage|line)s?\sof\s(?:\w+\s)?)?"
    r"(?:[\w’'-]+\s){0,3}?(?:statement|release|post|letter|email|tweet|message|caption|announcement|communique|communiqué|judg[e]?ment|text)",
    re.IGNORECASE,
)
_BY = re.compile(r"\s(?:from|by|issued by|on behalf of)\s")
_OF_ONE = re.compile(
    r"\bI(?:['’]m| am| was)?(?: \w+ly| have| will| had| did| would| never| not| so)* "
    r"(?:sorry|gutted|devastated|heartbroken|apologi[sz]e|accept|compet\w+|train(?:ed|ing)?|race|raced"
    r"|run|running|ran|jump(?:ed)?|threw|won|win|retir\w+|dop\w+|cheat\w*|took|tak(?:e|en)|withdr\w+|tested|fail(?:ed)?)\b"
    r"|\b[Mm]y (?:ban|career|mistakes?|sport|race|races|season|title|medals?|coach|coaches|fans|supporters|sample|body|injury|family"
    r"|case|actions|team-?mates|training|name|heart)\b"
)
"""A statement that so says "I" is an athlete's."""
_OF_A_BODY = re.compile(r"\b(?:[Pp]resident|[Ff]ederation|[Ww]e (?:\w+ )?(?:regret|apologi[sz]e))\b")
"""So speaks who runs the sport."""
_OWN = frozenset({"his", "her"})
_PERSONAL = frozenset("post tweet message caption letter email".split())
"""Papers of one person, whom the sentences before need not show speaking: they are about who wrote it."""


def is_paper(phrase: str) -> bool:
    """The phrase names something written that somebody issued."""
    return _PAPER.fullmatch(phrase) is not None


def issuer(scene: Scene, n: int, paper: Speaker) -> Speaker | None:
    """Whose paper it is: named beside it ("a statement from X read"), or who speaks or is a body in a sentence just before; of what
    one person writes, the subject of that sentence. What its own words tell ("a NAF statement") nothing before it overrules."""
    own = [m for m in scene.speakers.names_in(paper.start, paper.start + len(paper.phrase)) if scene.speakers.possessive(m)]
    if own:
        return scene.speakers.person(own[0])
    named = _named_after(scene, paper)
    if named is not None:
        return named
    words = paper.phrase.split()
    personal = words[-1].casefold() in _PERSONAL or words[0].casefold() in _OWN
    told = scene.quotes[n].text
    personal = personal or (_OF_ONE.search(told) is not None and _OF_A_BODY.search(told) is None)
    if not personal and any(_is_issuer(word) for word in words[1:-1]):
        return None
    for begin, stop in _before(scene, n, paper.start):
        speaking = _speaking(scene, begin, stop)
        subject = speaking or scene.subject_of(begin, stop)
        if subject is not None and is_paper(subject.phrase):
            subject = _named_after(scene, subject)
        if subject is not None and ((subject.how == "named" and (personal or speaking is not None)) or _is_body(subject)):
            return subject
    return None


def _is_issuer(word: str) -> bool:
    """A word of a paper's own phrase that tells whose it is: "an NAF statement", "a club statement"; not "a Friday statement"."""
    return word.casefold() in ORGANISATION_NOUNS or (word[0].isupper() and not word.endswith("day"))


def _named_after(scene: Scene, paper: Speaker) -> Speaker | None:
    """A statement by X."""
    by = _BY.match(scene.masked, paper.start + len(paper.phrase))
    return scene.cues.following(by.end(), min(by.end() + 160, len(scene.masked))) if by is not None else None


def organisation(scene: Scene, n: int, at: int) -> Speaker | None:
    """What "it" at ``at`` stands for: the organisation that spoke last, or that one of the sentences before is about."""
    previous = scene.done[n - 1].speaker if n and scene.quotes[n].unit - scene.quotes[n - 1].unit <= 1 else None
    if previous is not None and previous.how == "organisation":
        return previous
    for begin, stop in _before(scene, n, at):
        for subject in (_speaking(scene, begin, stop), scene.subject_of(begin, stop)):
            if subject is not None and _is_body(subject):
                return subject
    return None


def _before(scene: Scene, n: int, at: int) -> list[tuple[int, int]]:
    """The narrator's sentences before the one at ``at``, the nearest first."""
    floor = scene.narrative.units[max(scene.quotes[n].unit - PARAGRAPHS_BACK, 0)][0]
    i = scene.narrative.sentence_index(at)
    found = [scene.sentence(k) for k in range(i - 1, max(i - 1 - SENTENCES_BACK, -1), -1)]
    return [(begin, stop) for begin, stop in found if begin >= floor and scene.masked[begin] != "“"]


def _speaking(scene: Scene, begin: int, stop: int) -> Speaker | None:
    """Who the last verb of speech of a sentence says speaks."""
    verbs = [v for v in scene.cues.verbs(begin, stop) if not v.passive and not v.gerund and v.sense in SPEAKING - {"ask"}]
    return scene.cues.speaker_of(verbs[-1], begin, stop) if verbs else None


def _is_body(speaker: Speaker) -> bool:
    return speaker.how == "organisation" or speaker.phrase.rsplit(None, 1)[-1].casefold() in ORGANISATION_NOUNS
