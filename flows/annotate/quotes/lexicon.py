"""The words of attribution, read from the seeds: a person extends them without code.

``speech_verbs.csv``: verb, sense, forms. Senses: ``say`` introduces words anywhere in a sentence; ``beside`` only right
next to quotation marks ("…," she laughed); ``tell`` takes a hearer; ``ask``; ``answer``; ``write``; ``call`` gives
something a name; ``quote`` takes the speaker as its object. ``speech_nouns.csv``: "her message was: …".
``other_cues.csv``: words before the marks of what nobody said (a nickname, a title).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from flows.seeds import rows

VERB_SENSE: dict[str, str] = {form: row["sense"] for row in rows("speech_verbs") for form in row["forms"].split()}
"""Inflected form → sense."""
VERB_FORMS = frozenset(VERB_SENSE)
VERB_LEMMA: dict[str, str] = {form: row["verb"] for row in rows("speech_verbs") for form in row["forms"].split()}
"""Inflected form → verb."""
NOUN_SENSE: dict[str, str] = {row["noun"]: row["sense"] for row in rows("speech_nouns")}
FINITE: frozenset[str] = frozenset(f for f in VERB_SENSE if not f.endswith("ing"))
SPEAKING: frozenset[str] = frozenset({"say", "tell", "ask", "answer", "write"})
"""Senses whose verb reports words by itself."""
ORGANISATION_NOUNS: frozenset[str] = frozenset(r["noun"] for r in rows("organisation_nouns"))
ROLE_NOUNS: frozenset[str] = frozenset(r["noun"].casefold() for r in (*rows("roles"), *rows("kinship")))


def opens_role(words: Sequence[str]) -> bool:
    """Whether lower-cased words begin with an office: "president of …", "the national coach for …"; not "whose coach is …"."""
    office = next((n for n, word in enumerate(words[:3]) if word in ROLE_NOUNS), None)
    return office is not None and words[office + 1 : office + 2] in (["of"], ["at"], ["for"], ["in"], ["to"])


def alternation(words: Iterable[str]) -> str:
    """A regex alternation of literal words, longest first."""
    return "|".join(sorted((re.escape(w) for w in words), key=lambda w: (-len(w), w)))


_TAIL_VERBS = alternation(f for f in FINITE if VERB_SENSE[f] in SPEAKING)
_NAME = r"[A-Z][\w'’-]+"

TAIL_CUE = re.compile(rf"\s?(?:(?:he|she|they|(?:{_NAME}\s){{1,3}}?)\s?(?:{_TAIL_VERBS})|(?:{_TAIL_VERBS})\s(?:he|she|they|{_NAME}))\b")
"""What follows the closing mark of "…," she said."""

LEAD_CUE = re.compile(rf"[^.!?]{{0,120}}?\b(?:{_TAIL_VERBS})[,:]\s(?=[A-Z])")
"""What stands before the opening mark of She said, "…"."""

TAIL_ROLE = re.compile(
    rf"\s?(?:(?:{_TAIL_VERBS})\s(?:the|his|her|their|an?)|(?:the|his|her|their|an?)\s(?:[\w-]+\s){{1,2}}(?:{_TAIL_VERBS}))\b"
)
"""…," said the coach · …," the coach said."""

_TITLED = alternation(r["phrase"] for r in rows("other_cues") if r["why"] in {"title", "coined"})
NOT_SPEECH_AFTER = re.compile(rf"[\s,]*(?:{_TITLED})s?(?!\w)", re.IGNORECASE)
"""What stands right after them: the "…" podcast."""
_NOT_SPEECH = re.compile(
    rf"(?:\b(?:{alternation(r['phrase'].casefold() for r in rows('other_cues'))})|#)(?:\s(?:the|a|an|his|her|its|their))?[\s,:]*$"
)
_NOT_SPEECH_LAST = ("#", *{r["phrase"].split()[-1].casefold() for r in rows("other_cues")})
_ARTICLES = frozenset("the a an his her its their".split())


def no_speech_after(before: str) -> bool:
    """Whether ``before`` ends with what stands right before the marks of a title, nickname or coined phrase."""
    near = before[-60:].casefold()
    last = near.rstrip(" ,:\n\t\u00a0").rsplit(None, 2)[-2:]
    # most words are none of the cues': they are not searched for
    if not last or not (last[-1].endswith(_NOT_SPEECH_LAST) or (last[-1] in _ARTICLES and last[0].endswith(_NOT_SPEECH_LAST))):
        return False
    return _NOT_SPEECH.search(near) is not None


PRONOUNS: frozenset[str] = frozenset({"he", "she", "they", "it", "i"})
IT: frozenset[str] = frozenset({"it", "It"})
"""Stands for an organisation, and speaks only with a verb that needs words ("it said", not "it felt")."""
DETERMINERS: frozenset[str] = frozenset("the a an one another his her their its our my this that some both several many".split())
INDEFINITE: frozenset[str] = frozenset("a an one another some several many".split())
PREPOSITIONS: frozenset[str] = frozenset(
    "of in on at by for from with without to into over under about against between among after before during since"
    " through as than behind beyond beside like unlike despite ahead past towards toward around near via per".split()
)
SUBORDINATORS: frozenset[str] = frozenset(
    "when while whilst as after before although though if because since once until whether despite following during speaking"
    " asked having being with without in on at by for from over under among to earlier later meanwhile however then still"
    " instead afterwards afterward yesterday today tonight last this next given even back unlike like just now and but so"
    " yet or also elsewhere along alongside together".split()
)
AUXILIARIES: frozenset[str] = frozenset(
    "also later then once previously afterwards afterward recently reportedly now still simply even since already just"
    " first further therefore subsequently famously today earlier always often again soon only never had has have is was"
    " were are would could did does do will can may might must be been being to not who both all went on continued keen"
    " sure came out back quick moved forced able chose liked twice memorably instead yesterday tonight too perhaps rather"
    " n't hadn't hasn't".split()
)
"""What may stand between a subject and its verb: auxiliaries, adverbs, "who", "went on to"."""
PASSIVE: frozenset[str] = frozenset("is was were are been being be gets got".split())
