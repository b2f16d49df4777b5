"""Words at the head of an article: in its headline, or before anybody is named: whose they are shows only below."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.annotate.quotes.descriptions import fits
from flows.annotate.quotes.scene import Attribution, Scene

_FIRST_PERSON = re.compile(r"\b(?:I|me|my|My|myself)\b")
_BANNED = re.compile(r"\b(?:bans?|banned|suspen\w+|tests?|tested|tribunal|doping)\b")
"""A sentence with one of these is hardly about who has just spoken: others speak of her."""
_FIRST = 3
"""Quotations of an article that may stand before its speaker is named."""
_FURTHER = 3
"""Paragraphs in which the speaker is looked for."""
_SEX = {"she": "F", "he": "M"}


def of_the_only_speaker(scene: Scene) -> None:
    """'They ran from me like fire': the runner who …: an "I" of the headline, or a whole headline in marks, is whoever alone speaks
    below."""
    unknown = [n for n, q in enumerate(scene.quotes[:_FIRST]) if scene.done[n].speaker is None and scene.kind(q.start) == "title"]
    unknown = [n for n in unknown if _FIRST_PERSON.search(scene.quotes[n].text) or _is_sentence_alone(scene, n)]
    said = {who.key: n for n, found in enumerate(scene.done) if (who := found.speaker) is not None} if unknown else {}
    if len(said) == 1 and None not in said:
        (spoken,) = said.values()
        for n in unknown:
            scene.done[n] = replace(scene.done[spoken], rule="headline", linked=None, cue=None)


def _is_sentence_alone(scene: Scene, n: int) -> bool:
    q, (start, end) = scene.quotes[n], scene.unit(scene.quotes[n])
    return q.outer_start - start <= 1 and end - q.outer_end <= 1 and q.text.count(" ") > 2


def of_the_subject_after(scene: Scene) -> None:
    """ "I never wanted to run," she says. / Anna Bell sits in a café …: a story that opens with words names who says them next."""
    for n, (q, found) in enumerate(zip(scene.quotes[:_FIRST], scene.done, strict=False)):
        unknown = found.speaker is None or found.speaker.key is None and found.speaker.how == "pronoun"
        if not unknown or scene.kind(q.start) != "body" or (n == 0 and not _opens(scene, q.unit)):
            return
        who = _told_next(scene, n)
        if who is not None:
            scene.done[n] = who


def _opens(scene: Scene, unit: int) -> bool:
    """Whether no paragraph of the narrator's stands before."""
    return not any(scene.kind(start) == "body" for start, _ in scene.narrative.units[:unit])


def _told_next(scene: Scene, n: int) -> Attribution | None:
    """The subject of the first sentence below that has somebody named as its subject, if the pronoun and the words allow it."""
    q, found = scene.quotes[n], scene.done[n]
    pronoun = found.speaker.phrase.casefold() if found.speaker is not None else ""
    for start, _ in scene.narrative.units[q.unit + 1 : q.unit + 1 + _FURTHER]:
        if scene.kind(start) != "body" or scene.masked[start] == "“":
            continue
        sentence = scene.sentence(max(scene.narrative.sentence_index(start), 0))
        subject = scene.subject_of(*sentence)
        if subject is None or subject.key is None or subject.how != "named":
            continue
        if not pronoun and (_FIRST_PERSON.search(q.text) is None or _BANNED.search(scene.masked, *sentence)):
            return None
        sex = scene.sex(subject.key)
        spoken_of = any(m.person_key == subject.key for m in scene.speakers.people.mentions_in(q.start, q.end))
        if spoken_of or sex not in {None, _SEX.get(pronoun, sex)} or not fits("", q.text, sex):
            return None
        return replace(found, rule="subject_after", speaker=subject, linked=None)
    return None
