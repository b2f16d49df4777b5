"""Speech or not: whether what stands in marks is somebody's words, or a title, nickname, coined phrase or scare quote."""

from __future__ import annotations

import re

from flows.annotate import lexicon
from flows.annotate.quotes.fragments import CLAUSE
from flows.annotate.quotes.lexicon import NOT_SPEECH_AFTER, ROLE_NOUNS, VERB_LEMMA, no_speech_after
from flows.annotate.quotes.narrative import Narrative
from flows.annotate.quotes.scene import Attribution
from flows.annotate.quotes.spans import QuoteSpan
from flows.annotate.quotes.speakers import Speaker

_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Ww]e|[Ww]e['’]\w+|[Oo]ur|me|us|myself|you|You|you['’]\w+)\b")
_SAID = frozenset(
    "said_x x_said said_before name_colon x_on_y quoted as_put signed called_by repeated clause clause_said interrupted".split()
)
LINKED = frozenset({"continued", "next_paragraph", "same_paragraph", "interrupted", "cue_later"})
_SENTENCE = re.compile(r"(?:It|That|This|There|What|Here|Who|He|She|They)(?:['’](?:s|re|ll|d)| (?:is|was|are|were))\s")
"""A short sentence whose other words happen to be names: "It's the Olympic Games."."""
_WORD = re.compile(r"[\w’'&-]+")
_ONE = frozenset("a an one the his her".split())
_THINGS = frozenset("card sign label plaque scoreboard screen poster sticker badge ticket menu map t-shirt shirt medal bib mug".split())
"""What is printed on them is nobody's words, unless it is a sentence."""
_SMALL = frozenset("a an the of in on at to and or for with by from is it v vs".split())
_ENDS = frozenset(".!?…,—–-;")


def is_speech(span: QuoteSpan, attribution: Attribution, narrative: Narrative, full: bool, heading: bool) -> bool:
    """``full``: it begins a sentence of its own; ``heading``: it stands in a headline or caption."""
    text = span.text
    words = text.split()
    before = narrative.masked[max(span.outer_start - 60, 0) : span.outer_start].rstrip()
    rule = attribution.rule
    if (
        attribution.speaker is not None
        and attribution.speaker.key is None
        and attribution.speaker.phrase.split()[-1:][0].casefold() in _THINGS
    ):
        return len(words) > 3
    if len(text) == 1 and text.isalpha() and text != "I":
        return False
    if rule == "as_put" and len(words) <= 4 and (attribution.speaker is None or attribution.speaker.key is None):
        return False
    if rule in _SAID or (rule == "speech_noun" and before.endswith(":")):
        return True
    if no_speech_after(before) or (len(words) <= 6 and not full and NOT_SPEECH_AFTER.match(narrative.masked, span.outer_end)):
        return False
    if rule == "called":
        named = VERB_LEMMA.get((attribution.cue or "").split(" ")[0].casefold()) in {"call", "dub", "term"}
        nobody = named and (attribution.speaker is None or (attribution.speaker.key is None and not _somebody(attribution.speaker)))
        return not (nobody and len(words) <= 4) and not (is_title(text) and not heading)
    if is_title(text) and (not full or len(words) >= 3) and not (full and text[-1] in ".!?" and _SENTENCE.match(text)):
        return False
    if rule in LINKED and len(words) >= 6:
        return True
    if rule in {"embedded", "same_sentence", "according_to", "speech_noun", "unknown_subject", "introduced_by_colon"}:
        return True
    if heading:
        return (len(words) >= 3 and _FIRST_PERSON.search(text) is not None) or (len(words) >= 4 and CLAUSE.search(text) is not None)
    if not full:
        if len(words) >= 4 and text[0].isupper() and before.endswith(","):
            return True
        return bool(_FIRST_PERSON.search(text)) and len(words) >= 4
    if rule == "unsupported":
        return len(words) >= 5 or (len(words) >= 2 and text[-1] in _ENDS)
    return len(words) >= 4 or text[-1] in _ENDS or bool(_FIRST_PERSON.search(text))


def _somebody(speaker: Speaker) -> bool:
    """One person in a role ("a team official") or a body that prints no paper, not people at large ("the fans")."""
    if speaker.how == "organisation":
        return not lexicon.medium(speaker.name.rsplit(None, 1)[-1])
    words = speaker.phrase.casefold().split()
    return speaker.how == "role" and words[0] in _ONE and words[-1] in ROLE_NOUNS and not words[-1].endswith("s")


def is_title(text: str) -> bool:
    """Printed as a title: all its words but the small ones are capitalised."""
    titled = False
    for found in _WORD.finditer(text):
        word = found.group()
        if word[0].isupper() or word[0].isdigit():
            titled |= word.casefold() not in _SMALL
        elif word not in _SMALL:
            return False
    return titled and not _FIRST_PERSON.search(text)
