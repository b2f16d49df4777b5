"""What the narrator says before a quotation that has no cue of its own: who was introduced, asked, quoted or headed last."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.annotate.quotes.after import ACCORDING
from flows.annotate.quotes.before import of_noun
from flows.annotate.quotes.lexicon import NOUN_SENSE
from flows.annotate.quotes.scene import TERMINAL, Attribution, Scene
from flows.annotate.quotes.verbs import Verb

REACH_BACK = 6
"""Paragraphs back in which a speaker may have been introduced."""

_WITH_CUE = frozenset({"said_x", "x_said", "as_put"})
_ASIDE = frozenset({"byline", "caption", "credit", "boilerplate", "list"})
_WEAK = frozenset({"subject_before", "section", "carried"})
_HIM = re.compile(r"(?:him|her)\b(?=[, ])(?! [a-z])")
_FROM = re.compile(r"\b(?:from|by) [^.;:“”]{2,90}:$")
"""It brought a response from X's team in a statement that read:"""
_EDGES = " .,–—-…”"


def introduced(scene: Scene, start: int, end: int) -> Attribution | None:
    """The last sentences of ``[start, end)`` that have a person as their subject, the nearest first."""
    last = scene.narrative.sentence_index(end - 1)
    for i in range(last, max(last - 3, -1), -1):
        begin, stop = scene.sentence(i)
        if stop <= start:
            return None
        found = _by_sentence(scene, max(begin, start), min(stop, end))
        if found is not None:
            return found
    return None


def from_around(scene: Scene, n: int) -> Attribution | None:
    """What the paragraphs before say; where that is only whom they are about, what this one says next counts more."""
    before = _from_before(scene, n)
    if before is not None and before.rule not in _WEAK:
        return before
    return _subject_after(scene, n) or before


def dialogue(scene: Scene, n: int) -> Attribution | None:
    """Short lines in turn, each a paragraph: who did not speak last speaks now."""
    if n < 2:
        return None
    q = scene.quotes[n]
    for back, line in enumerate((q, scene.quotes[n - 1], scene.quotes[n - 2])):
        if line.unit != q.unit - back or line.outer_start - scene.unit(line)[0] > 2 or len(line.text.split()) > 12:
            return None
    last, first = scene.done[n - 1].speaker, scene.done[n - 2].speaker
    if last is None or first is None or last.name == first.name or scene.masked[q.outer_end : scene.unit(q)[1]].strip():
        return None
    return replace(scene.done[n - 2], rule="dialogue", linked=None, cue=None)


def _by_sentence(scene: Scene, begin: int, stop: int) -> Attribution | None:
    if scene.masked[stop - 1] == ":" and _FROM.search(scene.masked, begin, stop):
        noun = of_noun(scene, begin, stop - 1, True)
        if noun is not None and noun.speaker is not None and noun.speaker.how != "pronoun":
            return replace(noun, rule="introduced")
    verbs = [v for v in scene.cues.verbs(begin, stop) if v.sense != "quote"]
    for verb in reversed(verbs):
        if verb.sense == "ask":
            answer = _asked(scene, verb, begin, stop)
            if answer is not None:
                return answer
        elif not verb.passive and not verb.gerund:
            subject = scene.cues.speaker_of(verb, begin, stop)
            if subject is not None and subject.key is not None:
                return Attribution("introduced" if verb.sense != "beside" else "subject_before", subject, None, verb.start)
    said = ACCORDING.match(scene.masked, begin, stop)
    if said is not None:  # "According to X, the club appealed. “…”"
        him = _HIM.match(scene.masked, said.end(), stop)
        if him is not None:
            who = scene.speakers.resolved(him.start(), him.end(), him.group(), "pronoun")
        else:
            who = scene.cues.following(said.end(), stop)
        if who is not None and who.key is not None:
            return Attribution("introduced", who, None, begin)
    words = scene.masked[begin:stop].casefold().split()
    subject = scene.subject_of(begin, stop)
    if len(words) <= 8 and any(w.strip(".,:;?!") in NOUN_SENSE for w in words):
        subject = scene.owner(begin, stop) or subject
    if subject is None or (subject.key is None and not (subject.how == "organisation" and verbs)):
        return None
    return Attribution("introduced" if verbs else "subject_before", subject, None, begin)


def _asked(scene: Scene, verb: Verb, begin: int, stop: int) -> Attribution | None:
    """Who was asked answers next."""
    subject = (scene.cues.subject(verb.start, begin) or scene.subject_of(begin, stop)) if verb.passive else None
    who = subject if verb.passive else scene.cues.following(verb.end, stop)
    return Attribution("asked", who, None, verb.start) if who is not None and who.key is not None else None


def _subject_after(scene: Scene, n: int) -> Attribution | None:
    """ "…." X was full of praise: the next sentence of the paragraph is about who spoke."""
    q = scene.quotes[n]
    i = scene.narrative.sentence_index(q.outer_start) + 1
    if q.text[-1] not in TERMINAL or i >= len(scene.narrative.sentences) or scene.narrative.sentences[i][1] > scene.unit(q)[1]:
        return None
    begin, stop = scene.sentence(i)
    subject = scene.subject_of(begin, stop) if "“" not in scene.masked[begin:stop] else None
    if subject is None or subject.key is None or subject.how != "named":
        return None
    return Attribution("subject_after", subject, None, begin)


def _from_before(scene: Scene, n: int) -> Attribution | None:
    unit = scene.quotes[n].unit
    previous = scene.quotes[n - 1] if n else None
    same_section, pictured = True, False
    for back in range(unit - 1, max(unit - 1 - REACH_BACK, -1), -1):
        start, end = scene.narrative.units[back]
        kind = scene.kind(start)
        if previous is not None and previous.unit == back:
            if scene.done[n - 1].speaker is not None or scene.is_full(n - 1):
                return _after_quotation(scene, n, end, same_section)
        elif scene.is_topic(start, end) or scene.is_fact(start, end) or kind in _ASIDE:
            pictured = kind == "caption"
            continue
        elif pictured and kind == "heading":
            pictured = False  # the name over a caption is the picture's, not the section's
            continue
        elif kind in {"date_heading", "heading", "title"}:
            heading = _heading(scene, start, end)
            if heading is not None:
                return heading
            same_section = False
            continue
        found = _labelled(scene, start, end) or introduced(scene, start, end)
        if found is not None:
            return found
        if back < unit - 3:
            break
    if previous is not None and previous.unit >= unit - 5 and scene.done[n - 1].speaker is not None:
        return replace(scene.done[n - 1], rule="carried", linked=n - 1)
    return None


def _after_quotation(scene: Scene, n: int, end: int, same_section: bool) -> Attribution | None:
    """The paragraph before ends with a quotation, or with the narrator's words after one."""
    done, previous = scene.done[n - 1], scene.quotes[n - 1]
    tail = scene.right(n - 1)[1] if done.rule in _WITH_CUE else previous.outer_end
    within = not scene.is_full(n - 1) and scene.narrative.sentence_index(previous.outer_start) == scene.narrative.sentence_index(end - 1)
    if len(scene.masked[tail:end].strip(_EDGES).split()) >= 4 and not (within and done.rule == "embedded"):
        found = introduced(scene, tail, end)
        if found is not None and found.speaker is not None:
            return found
    turn = dialogue(scene, n)
    if turn is not None:
        return turn
    if done.speaker is None or previous.unit < scene.quotes[n].unit - 4:
        return None
    return replace(done, rule="next_paragraph" if same_section else "carried", linked=n - 1)


def _labelled(scene: Scene, start: int, end: int) -> Attribution | None:
    """Notable: X (NOR) – a line with a name behind its label, the head of what follows."""
    colon = scene.masked.find(": ", start, min(start + 30, end)) if end - start <= 80 and scene.masked[end - 1] not in TERMINAL else -1
    if colon < 0 or not any(m.start == colon + 2 for m in scene.speakers.names_in(start, end)):
        return None
    return _heading(scene, start, end)


def _heading(scene: Scene, start: int, end: int) -> Attribution | None:
    names = scene.speakers.names_in(start, end)
    if len({m.person_key for m in names}) != 1 or scene.speakers.after_preposition(names[0]) or scene.speakers.possessive(names[0]):
        return None
    return Attribution("section", scene.speakers.person(names[0]), None, start)
