"""Whom the "he", "she" or weak description of a cue means, read from the narrator's sentences just before."""

from __future__ import annotations

import re

from flows.annotate.people import Mention
from flows.annotate.quotes.descriptions import fits, means_the_topic, sexless
from flows.annotate.quotes.lexicon import IT, VERB_SENSE
from flows.annotate.quotes.papers import is_paper, issuer, organisation
from flows.annotate.quotes.scene import Attribution, Scene
from flows.annotate.quotes.speakers import Speaker
from flows.annotate.quotes.turns import goes_on, last_speaker

SURE = 0.82
"""A description resolved with less confidence than this gives way to whom the paragraph before is about."""

DESCRIBED = 0.6
"""A description read with this confidence is a subject that the next sentence's pronoun may stand for."""

SENTENCES_BACK = 8
PARAGRAPHS_BACK = 2
"""How far "he" after "he" is followed to the name they stand for."""

PARTS_ON = 4
"""Parts of one utterance that are searched for the name of who may have said it."""

_ANOTHER_SELF = re.compile(r"\b(?:an?|the|this|that) [a-z]+ $")
""" "A different Bell", "the old Bell": how people speak of themselves."""
_SEX = {"he": "M", "she": "F"}


def refer(scene: Scene, n: int, found: Attribution | None) -> Attribution | None:
    """The attribution with its pronoun or description read; unchanged where the narrator gives nothing better."""
    if found is None or found.speaker is None or found.linked is not None:
        return found
    speaker = found.speaker
    if speaker.how == "description" and _speaks_of(scene, n, speaker):
        last = last_speaker(scene, n)
        if last is not None and last.key != speaker.key and scene.sex(last.key) in {scene.sex(speaker.key), None}:
            return found.by(last.read_as("description", speaker.phrase, 0.75))
    if speaker.how == "description" and speaker.confidence < SURE:
        i = scene.narrative.sentence_index(speaker.start)
        if i >= 0 and any(m.person_key == speaker.key for m in scene.speakers.names_in(*scene.sentence(i))):
            return found
        topic = _topic(scene, n)
        if (
            topic is not None
            and topic.key is not None
            and (scene.sex(topic.key) in {scene.sex(speaker.key), None} or sexless(speaker.phrase))
        ):
            return found.by(topic.read_as("description", speaker.phrase, 0.7))
    if speaker.how == "role" and speaker.phrase == "the coach" and not scene.coached:
        meant = last_speaker(scene, n) or _told_of(scene, n)
        if meant is not None and scene.is_no_athlete(meant.key) and not _speaks_of(scene, n, meant):
            return found.by(meant.read_as("description", speaker.phrase, 0.7))
    if means_the_topic(speaker):
        meant = _told_of(scene, n)
        if meant is None or _speaks_of(scene, n, meant):
            meant = last_speaker(scene, n) or meant
        if meant is None or not fits(speaker.phrase, scene.quotes[n].text, scene.sex(meant.key)):
            return found
        return found.by(meant.read_as("description", speaker.phrase, 0.7))
    if speaker.phrase in IT:
        body = organisation(scene, n, speaker.start)
        return found.by(body) if body is not None else None if found.rule == "embedded" else found
    if speaker.how in {"role", "organisation"} and is_paper(speaker.phrase):
        author = issuer(scene, n, speaker)
        return found.by(author) if author is not None else found
    sex = _SEX.get(speaker.phrase.casefold()) if speaker.how == "pronoun" else None
    if sex is None:
        return found
    known = _speaking(scene, n, sex) or (None if _in_own_sentence(scene, speaker) else _subject_before(scene, n, found, sex))
    if known is not None and _speaks_of(scene, n, known) and speaker.key is not None and not _speaks_of(scene, n, speaker):
        return found
    if known is not None and known.key is not None and known.key == _hearer(scene, n, found):
        known = scene.speakers.resolved(speaker.start, speaker.start + len(speaker.phrase), speaker.phrase, "pronoun", {known.key})
        return found.by(known)
    if known is None and speaker.key is not None and speaker.key == _hearer(scene, n, found):
        other = scene.speakers.resolved(speaker.start, speaker.start + len(speaker.phrase), speaker.phrase, "pronoun", {speaker.key})
        return found.by(other)
    known = goes_on(scene, n, found, known or speaker, sex) or known
    if known is None:
        known = _contradicted(scene, n, speaker)
        if known is None:
            return found
        scene.contradictions.append((speaker, known))
        return found.by(known.read_as("pronoun", speaker.phrase, 0.6))
    how = "pronoun" if known.key is not None else known.how
    return found.by(known.read_as(how, speaker.phrase, 0.85))


def _told_of(scene: Scene, n: int) -> Speaker | None:
    """The last person who is the subject of a sentence of the paragraph before the words; else whom the one before is about."""
    own = scene.unit(scene.quotes[n])[0]
    i = scene.narrative.sentence_index(scene.quotes[n].outer_start)
    for k in range(i - 1, max(i - 1 - SENTENCES_BACK, -1), -1):
        begin, stop = scene.sentence(k)
        if begin < own:
            break
        subject = scene.subject_of(begin, stop)
        if subject is not None and subject.how == "named" and subject.key is not None:
            return subject
    topic = _topic(scene, n)
    return topic if topic is not None and topic.key is not None else _alone_before(scene, n)


def _alone_before(scene: Scene, n: int) -> Speaker | None:
    """The only person whom the paragraph before names."""
    unit = scene.quotes[n].unit
    names = scene.speakers.names_in(*scene.narrative.units[unit - 1]) if unit else []
    return scene.speakers.person(names[0]) if len({m.person_key for m in names}) == 1 else None


def _in_own_sentence(scene: Scene, pronoun: Speaker) -> bool:
    """Whether the sentence named whom the pronoun means before it ("Bell won in 3:33.10, a run he described as …")."""
    begin, _ = scene.sentence(max(scene.narrative.sentence_index(pronoun.start), 0))
    return any(m.person_key == pronoun.key for m in scene.speakers.names_in(begin, pronoun.start))


def _speaks_of(scene: Scene, n: int, speaker: Speaker) -> bool:
    """Whether the words, or the next parts of the same utterance, name the person: who is told of in the third person hardly says them."""
    parts = [scene.quotes[n]]
    for q in scene.quotes[n + 1 : n + PARTS_ON]:
        if q.continues != parts[-1].index and (q.unit != parts[-1].unit or q.continues is not None):
            break
        parts.append(q)
    named = (m for q in parts for m in scene.speakers.people.mentions_in(q.start, q.end) if m.person_key == speaker.key)
    return any(not _ANOTHER_SELF.search(scene.text, max(m.start - 30, 0), m.start) for m in named)


def _hearer(scene: Scene, n: int, found: Attribution) -> str | None:
    """Whom the verb names between itself and the words ("he called Bell a "machine""): not the one who speaks."""
    start, end = found.evidence, scene.quotes[n].outer_start
    names = scene.speakers.names_in(start, end) if start < end else []
    if not names or scene.speakers.possessive(names[0]) or len(scene.masked[start : names[0].start].split()) > 2:
        return None
    return names[0].person_key


def _speaking(scene: Scene, n: int, sex: str) -> Speaker | None:
    """Who spoke just before in the same paragraph."""
    q = scene.quotes[n]
    previous = scene.quotes[n - 1] if n else None
    if previous is None or previous.unit != q.unit or q.outer_start - previous.outer_end > 120:
        return None
    known = scene.done[n - 1].speaker if VERB_SENSE.get(scene.done[n - 1].cue or "") != "ask" else None
    if known is None or (scene.sex(known.key) != sex if known.key is not None else not _is_somebody(known)):
        return None
    if len(scene.masked[previous.outer_end : q.outer_start].split()) > 12:
        return None
    i = scene.narrative.sentence_index(q.outer_start) - 1
    begin, stop = scene.sentence(i) if i >= 0 else (0, 0)
    between = scene.subject_of(begin, stop) if begin > previous.outer_end else None
    other = between is not None and between.how == "named" and scene.sex(between.key) in {sex, None}
    return None if other else known


def _is_somebody(speaker: Speaker) -> bool:
    """One person whom the article leaves unnamed: "a staff member"."""
    return speaker.how == "role" and speaker.phrase.casefold().startswith(("a ", "an ", "one ")) and not speaker.phrase.endswith("s")


def _subject_before(scene: Scene, n: int, found: Attribution, sex: str) -> Speaker | None:
    """The subject of the narrator's sentence before, or whom its question is about; of an earlier one where it is "he" again."""
    q = scene.quotes[n]
    unit_start = scene.unit(q)[0]
    floor = scene.narrative.units[max(q.unit - PARAGRAPHS_BACK, 0)][0]
    last = scene.narrative.sentence_index(min(found.evidence, q.outer_start)) - 1
    same: Speaker | None = None
    for i in range(last, max(last - SENTENCES_BACK, -1), -1):
        begin, stop = scene.sentence(i)
        if begin < floor:
            return same
        if scene.masked[begin] == "“":
            if begin < unit_start:
                return same
            continue
        names = scene.speakers.names_in(begin, stop)
        if begin < unit_start and (kind := scene.kind(begin)) in ("heading", "list"):
            alone = kind == "heading" and len({m.person_key for m in names}) == 1 and scene.sex(names[0].person_key) in {sex, None}
            return same or (scene.speakers.person(names[0]) if alone else None)
        if scene.masked[stop - 1] == "?":
            asked = [m for m in names if scene.sex(m.person_key) == sex]
            if asked:
                return scene.speakers.person(asked[-1])
        again = scene.owner_again(names, stop, sex) if i == last else None
        if again is not None:
            return again
        subject = scene.teller(begin, stop) or scene.subject_of(begin, stop)
        if subject is not None and subject.how == "pronoun":
            owner = scene.owner(begin, stop)
            if owner is not None and owner.key == subject.key:
                return owner
            if subject.key is not None and _SEX.get(subject.phrase.casefold()) == sex:
                same = subject
            continue
        if subject is None or subject.key is None:
            owner = scene.owner(begin, stop)
            if owner is not None and scene.sex(owner.key) in {sex, None}:
                return owner
            if subject is None and any(scene.sex(m.person_key) in {sex, None} and not scene.speakers.after_preposition(m) for m in names):
                return same
            continue
        described = subject.how == "description" and subject.confidence >= DESCRIBED
        if (subject.how != "named" and not described) or scene.sex(subject.key) not in {sex, None} or _joined(scene, subject, names):
            return same
        return subject
    return same


def _contradicted(scene: Scene, n: int, speaker: Speaker) -> Speaker | None:
    """The subject of the sentence before, whatever its sex, where nobody the pronoun fits is near: it is mistranslated."""
    q = scene.quotes[n]
    unit_start = scene.unit(q)[0]
    i = scene.narrative.sentence_index(min(speaker.start, q.outer_start)) - 1
    if i < 0 or scene.narrative.sentences[i][0] < unit_start or scene.masked[scene.narrative.sentences[i][0]] == "“":
        return None
    floor = scene.narrative.units[max(q.unit - 1, 0)][0]
    people = scene.speakers.people
    near = (*people.mentions_in(floor, q.outer_start), *people.references_in(scene.narrative.units[max(q.unit - 3, 0)][0], speaker.start))
    if speaker.key is not None and any(m.person_key == speaker.key for m in near):
        return None
    subject = scene.subject_of(*scene.sentence(i))
    return subject if subject is not None and subject.key is not None and subject.how == "named" else None


def _joined(scene: Scene, subject: Speaker, names: list[Mention]) -> bool:
    """X and Y advanced: neither is the "he" of the next sentence."""
    end = subject.start + len(subject.phrase)
    return scene.masked[end : end + 5] == " and " and any(m.start == end + 5 for m in names)


def _topic(scene: Scene, n: int) -> Speaker | None:
    """Whom the paragraph tells of before the words; else whom the one before is about: the subject of its first sentence."""
    unit = scene.quotes[n].unit
    own = scene.narrative.units[unit][0]
    i = scene.narrative.sentence_index(scene.quotes[n].outer_start) - 1
    if i >= 0 and scene.narrative.sentences[i][0] >= own and "“" not in scene.masked[own : scene.narrative.sentences[i][1]]:
        subject = scene.subject_of(*scene.sentence(i))
        if subject is not None and subject.how == "named" and subject.key is not None:
            return subject
    for back in range(unit - 1, max(unit - 4, -1), -1):
        start, _ = scene.narrative.units[back]
        if scene.kind(start) != "body" or scene.masked[start] == "“":
            continue
        return scene.subject_of(*scene.sentence(max(scene.narrative.sentence_index(start), 0)))
    return None
