"""Descriptions that fit nobody's titles but mean whom the passage is about: the gentle giant, the Londoner, the man who was second."""

from __future__ import annotations

import re

from flows.annotate import lexicon
from flows.annotate.quotes.scene import Scene
from flows.annotate.quotes.speakers import Speaker

_HONOUR = re.compile(
    r"(?:champion|medall?ist|finalist|winner|runner-up|olympian|year-old|record[- ]holder|hopeful|giant|ace|star|superstar"
    r"|sensation|prodigy|phenomenon|phenom|youngster|teenager|teen|veteran|debutante?|speedster|fl[iy]er|powerhouse|legend|great|hero"
    r"|heroine|icon|sprinter|hurdler|steeplechaser|miler|runner|jumper|thrower|vaulter|walker|marathoner|heptathlete|decathlete"
    r"|athlete|native|schoolboy|schoolgirl|student|mother|father|mum|dad|sophomore|freshman|senior)$",
    re.I,
)
"""A description of an athlete that fits nobody's titles: it means whom the passage is about."""
_LIVES_THERE = re.compile(
    r"\w{3,}(?:shireman|shirewoman|lander|egian|ovian|onian|udlian|ubliner|ondoner|erliner|oman|dian)|Texan|Geordie|Scouser"
)
_SEXED = re.compile(r"m[ae]n\b|\bgirl|\bboy|\b(?:king|queen|mother|father|mum|dad|lady|heroine|debutante)\b", re.I)
_OF = re.compile(r" (?:of|in|at|from|over) ")


def means_the_topic(scene: Scene, speaker: Speaker) -> bool:
    """A phrase that was read as nobody in particular but can only mean whom the passage tells of."""
    if speaker.how not in {"role", "organisation"} or not speaker.phrase.startswith("the "):
        return False
    return _of_an_athlete(speaker.phrase) or _who(scene, speaker)


def sexless(phrase: str) -> bool:
    """Whether the words may be said of a man and of a woman: "the Olympic silver medallist"."""
    return _SEXED.search(phrase) is None


def _of_an_athlete(phrase: str) -> bool:
    head = _OF.split(phrase, maxsplit=1)[0]
    last = head.rsplit(" ", 1)[-1]
    return (
        _HONOUR.search(head) is not None
        or last in lexicon.demonyms()
        or head[4:] in lexicon.demonyms()
        or (last[0].isupper() and _inhabitant(last))
    )


def _inhabitant(word: str) -> bool:
    """The Yorkshireman, the Glaswegian, the Londoner."""
    return not lexicon.medium(word) and _LIVES_THERE.fullmatch(word) is not None


def _who(scene: Scene, speaker: Speaker) -> bool:
    """The man who finished second."""
    end = speaker.start + len(speaker.phrase)
    return speaker.phrase in {"the man", "the woman"} and scene.masked.startswith(" who ", end)
