"""Who has spoken so far, and goes on where a pronoun alone could mean somebody named in between."""

from __future__ import annotations

import re

from flows.annotate.quotes.lexicon import VERB_LEMMA
from flows.annotate.quotes.scene import Attribution, Scene
from flows.annotate.quotes.speakers import Speaker

_GUESSED = frozenset({"subject_before", "section", "carried", "introduced", "asked", "unsupported"})
"""Rules that read a speaker from what stands around the words."""
_GOING_ON = frozenset({"add", "continue", "conclude"})
_NEAR = 3000
"""Characters back in which who is meant may be told of: bounds the work on endless paragraphs."""
_HEAD = 4
"""Words before the name of who is the subject of a sentence: "Team manager X"."""
_INVERTED = frozenset("was is were are came comes stood stands went".split())
"""Before the name of the subject: "Winning by a second was X"."""
_DOES = re.compile(r" (?!(?:and|or|who|of|from|in|at|with|as|to)\b)[a-z]")
"""Behind the name of the subject of a main clause: "After a long day, X won"."""
_EARLIER = 12
"""Quotations back in which somebody may have spoken who goes on now."""


def last_speaker(scene: Scene, n: int) -> Speaker | None:
    """Who spoke last, in this paragraph or the one before."""
    near = n > 0 and scene.quotes[n].unit - scene.quotes[n - 1].unit <= 1
    known = scene.done[n - 1].speaker if near else None
    return known if known is not None and known.key is not None else None


def goes_on(scene: Scene, n: int, found: Attribution, meant: Speaker, sex: str) -> Speaker | None:
    """ "…," she added: who spoke last, rather than ``meant``, who was named in passing in between and has not said a word."""
    if VERB_LEMMA.get((found.cue or "").split(" ")[0]) not in _GOING_ON:
        return None
    said = [done.speaker for done in scene.done[-_EARLIER:] if done.rule not in _GUESSED and done.speaker is not None]
    if any(who.key == meant.key for who in said) or _is_told_of(scene, n, meant):
        return None
    return next((who for who in reversed(said) if who.key is not None and scene.sex(who.key) in {sex, None}), None)


def _is_told_of(scene: Scene, n: int, meant: Speaker) -> bool:
    """Whether the paragraph of the words names the person, or the one before has it as the subject of a sentence."""
    unit = scene.quotes[n].unit
    own, before = scene.narrative.units[unit][0], scene.narrative.units[max(unit - 1, 0)][0]
    until = scene.quotes[n].outer_start
    for m in scene.speakers.names_in(max(before, until - _NEAR), until):
        if m.person_key == meant.key:
            begin, _ = scene.sentence(max(scene.narrative.sentence_index(m.start), 0))
            head = scene.masked[begin : m.start].split()
            if m.start >= own or len(head) <= _HEAD or head[-1] in _INVERTED or (head[-1][-1] == "," and _DOES.match(scene.masked, m.end)):
                return True
    return False
