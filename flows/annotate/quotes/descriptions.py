"""Descriptions that fit nobody's titles but mean whom the passage is about: the gentle giant, the Londoner, the mother of two."""

from __future__ import annotations

import re

from flows.annotate import lexicon
from flows.annotate.quotes.speakers import Speaker

_HONOUR = re.compile(
    r"(?:champion|medall?ist|finalist|winner|runner-up|olympian|year-old|record[- ]holder|hopeful|giant|ace|star|superstar"
    r"|sensation|prodigy|phenomenon|phenom|youngster|teenager|teen|veteran|debutante?|speedster|fl[iy]er|powerhouse|legend|icon"
    r"|sprinter|hurdler|steeplechaser|miler|runner|jumper|thrower|vaulter|walker|marathoner|heptathlete|decathlete"
    r"|athlete|native|sophomore|freshman|senior)$",
    re.I,
)
"""A description of an athlete that fits nobody's titles: it means whom the passage is about."""
_SCHOOLED = re.compile(r"[A-Z]\S* (?:student|pupil|schoolboy|schoolgirl)$")
_LIVES_THERE = re.compile(
    r"\w{3,}(?:shireman|shirewoman|lander|egian|ovian|onian|udlian|ubliner|ondoner|erliner|oman|dian)|Texan|Geordie|Scouser"
)
_PARENT = re.compile(r"the (?:\S+ )?(?:mother|father|mum|dad)[- ]of[- ](?:two|three|four|five|six)\b")
_FEMALE = re.compile(r"wom[ae]n\b|girl|\b(?:queen|mother|mum|lady|heroine|debutante)\b", re.I)
_MALE = re.compile(r"(?<!ger)(?<!ro)(?<!fresh)(?<!wo)m[ae]n\b|boy|\b(?:king|father|dad)\b", re.I)
_OF_SEX = {"F": re.compile(r"\b(?:she|her|hers|herself)\b", re.I), "M": re.compile(r"\b(?:he|him|his|himself)\b", re.I)}
_OF = re.compile(r" (?:of|in|at|from|over) ")


def means_the_topic(speaker: Speaker) -> bool:
    """A phrase that was read as nobody in particular but can only mean whom the passage tells of."""
    if speaker.how not in {"role", "organisation"} or not speaker.phrase.startswith("the "):
        return False
    return _PARENT.match(speaker.phrase) is not None or _of_an_athlete(speaker.phrase)


def sexless(phrase: str) -> bool:
    """Whether the words may be said of a man and of a woman: "the Olympic silver medallist"."""
    return _FEMALE.search(phrase) is None and _MALE.search(phrase) is None


def fits(phrase: str, words: str, sex: str | None) -> bool:
    """Whether a person of ``sex`` may be whom ``phrase`` describes and who says ``words``, which tell of nobody of the same sex.

    "She is so strong," said the champion: of the athlete, by another.
    """
    if sex is None:
        return True
    other = _MALE if sex == "F" else _FEMALE
    return other.search(phrase) is None and _OF_SEX[sex].search(words) is None


def _of_an_athlete(phrase: str) -> bool:
    head = _OF.split(phrase, maxsplit=1)[0]
    last = head.rsplit(" ", 1)[-1]
    return (
        _HONOUR.search(head) is not None
        or _SCHOOLED.search(head) is not None
        or last in lexicon.demonyms()
        or head[4:] in lexicon.demonyms()
        or (last[:1].isupper() and _inhabitant(last))
    )


def _inhabitant(word: str) -> bool:
    """The Yorkshireman, the Glaswegian, the Londoner."""
    return not lexicon.medium(word) and _LIVES_THERE.fullmatch(word) is not None
