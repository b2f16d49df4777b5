"""Who said each quotation: a ladder of named rules, the first that applies wins; nobody when nothing supports a speaker.

The order: a cue beside the words before them; a cue after them; a cue further off in their sentence; another part of the
same utterance; then, for words that begin a sentence of their own, what the narrator says before (``introductions``).
"""

from __future__ import annotations

from dataclasses import replace

from flows.annotate.phrases import tokens
from flows.annotate.quotes.after import afterword, cue_after
from flows.annotate.quotes.before import cue_before
from flows.annotate.quotes.fragments import fragment
from flows.annotate.quotes.introductions import from_around, introduced
from flows.annotate.quotes.lexicon import no_speech_after
from flows.annotate.quotes.openings import of_the_only_speaker, of_the_subject_after
from flows.annotate.quotes.reference import refer
from flows.annotate.quotes.scene import HEADING_KINDS, TERMINAL, Attribution, Scene

_LABEL = 80
"""Characters of a label of one or two words before the marks."""
MOST_HEADINGS = 60
"""Headlines and crossheads of one article whose words are looked for in its quotations."""

_GUESSED = frozenset({"introduced", "subject_before", "section", "carried", "next_paragraph"})
"""Rules of a quotation without a cue: the cue of a later part of the same quotation says more."""
_WITH_CUE = frozenset({"said_x", "x_said", "as_put", "according_to", "signed", "interrupted"})


def attribute(scene: Scene) -> list[Attribution]:
    """One attribution a quotation, in order; ``scene.done`` is filled on the way."""
    place = {q.index: n for n, q in enumerate(scene.quotes)}
    for n in range(len(scene.quotes)):
        scene.done.append(_one(scene, n, place))
    _backwards(scene)
    _repeated(scene)
    of_the_subject_after(scene)
    of_the_only_speaker(scene)
    for n, found in enumerate(scene.done):
        if found.speaker is not None and found.speaker.how == "pronoun" and found.speaker.key is None:
            scene.done[n] = replace(found, rule="unknown_subject" if found.linked is None else found.rule, speaker=None)
    return scene.done


def _one(scene: Scene, n: int, place: dict[int, int]) -> Attribution:
    before = cue_before(scene, n)
    lead = refer(scene, n, before.found) if before is not None else None
    sure = before is not None and lead is not None and before.strong and not before.consumed
    if lead is not None and sure and lead.speaker is not None:
        return lead
    after = refer(scene, n, cue_after(scene, n))
    if lead is not None and sure and (after is None or after.speaker is None):
        return lead
    if after is not None:
        return after
    if before is not None and before.strong:
        return scene.done[n - 1].carried("interrupted", n - 1)
    linked = _same_sentence(scene, n)
    if before is not None and lead is not None and (linked is None or not before.consumed):
        return lead
    if linked is not None:
        return linked
    found = _unlinked(scene, n, place) if scene.is_full(n) else fragment(scene, n)
    if found is not None and found.rule in _GUESSED and _is_addressed(scene, n, found):
        found = None
    return found or _in_headline(scene, n) or Attribution("unsupported", None, None, scene.quotes[n].start)


def _is_addressed(scene: Scene, n: int, found: Attribution) -> bool:
    """ "Go Anna!": whom a short call names is not who calls."""
    q = scene.quotes[n]
    if q.text[-1] != "!" or q.text.count(" ") > 4 or found.speaker is None:
        return False
    return any(m.person_key == found.speaker.key for m in scene.speakers.people.mentions_in(q.start, q.end))


def _in_headline(scene: Scene, n: int) -> Attribution | None:
    """Silver for Bell – "It feels like gold": the only person whom the headline names."""
    q = scene.quotes[n]
    if scene.kind(q.start) != "title":
        return None
    names = scene.speakers.names_in(*scene.unit(q))
    alone = len({m.person_key for m in names}) == 1 and not scene.speakers.possessive(names[0])
    return Attribution("headline", scene.speakers.person(names[0]), None, names[0].start) if alone else None


def _same_sentence(scene: Scene, n: int) -> Attribution | None:
    """The second part of an interrupted quotation, or one more fragment of the same sentence."""
    previous = scene.quotes[n - 1] if n else None
    if previous is None or previous.unit != scene.quotes[n].unit or previous.outer_end <= scene.left(n)[0]:
        return None
    done = scene.done[n - 1]
    between = scene.masked[previous.outer_end : scene.quotes[n].outer_start]
    if done.rule == "unsupported" or no_speech_after(between):
        return None
    if previous.text[-1:] == "," or done.rule in {"said_x", "x_said"}:
        return done.carried("interrupted", n - 1)
    return done.carried("same_sentence", n - 1) if len(between.split()) <= 12 else None


def _headed_between(scene: Scene, k: int, n: int) -> bool:
    """A heading that names somebody stands between two quotations."""
    between = scene.narrative.units[scene.quotes[k].unit + 1 : scene.quotes[n].unit]
    return any(scene.kind(start) == "heading" and scene.speakers.names_in(start, end) for start, end in between)


def _unlinked(scene: Scene, n: int, place: dict[int, int]) -> Attribution | None:
    """A quotation with no cue in its own sentence: what stands before it in the paragraph, or the paragraph before."""
    q = scene.quotes[n]
    told = afterword(scene, n)
    if told is not None:
        return told
    k = place.get(q.continues) if q.continues is not None else None
    if k is not None and k < n and scene.done[k].rule != "unsupported" and not _headed_between(scene, k, n):
        return scene.done[k].carried("continued", k)
    found = None
    if n and scene.quotes[n - 1].unit == q.unit:
        found = _same_paragraph(scene, n)
    elif scene.masked[scene.unit(q)[0] : q.outer_start].strip(" -–—>*•") and not scene.is_topic(scene.unit(q)[0], q.outer_start):
        found = introduced(scene, scene.unit(q)[0], q.outer_start)
    return found or from_around(scene, n)


def _same_paragraph(scene: Scene, n: int) -> Attribution | None:
    """The paragraph goes on with the words of its last speaker, unless the narrator brings in another between."""
    done = scene.done[n - 1]
    tail = scene.right(n - 1)[1]
    middle = scene.masked[tail : scene.quotes[n].outer_start].strip(" .,–—-…").split()
    carried = done.carried("same_paragraph", n - 1) if done.rule != "unsupported" else None
    if not middle and carried is not None:
        return carried
    begin = tail if middle else scene.unit(scene.quotes[n])[0]
    found = introduced(scene, begin, scene.quotes[n].outer_start) if middle or done.speaker is None else None
    if found is not None and (found.rule != "subject_before" or done.speaker is None or len(middle) <= 16):
        return found
    return carried if done.speaker is not None else None


def _backwards(scene: Scene) -> None:
    """A quotation without a cue, whose next part has one: the words go on, so does the speaker."""
    for n in range(len(scene.quotes) - 2, -1, -1):
        q, after = scene.quotes[n], scene.quotes[n + 1]
        linked = after.continues == q.index
        guessed = linked and scene.done[n].rule in _GUESSED and scene.done[n + 1].rule in _WITH_CUE
        if (
            (scene.done[n].rule != "unsupported" and not guessed)
            or after.unit - q.unit > 1
            or scene.done[n + 1].speaker is None
            or not (scene.is_full(n) or (q.text[0].isupper() and q.text[-1] in TERMINAL and " " in q.text))
        ):
            continue
        if linked or not scene.masked[q.outer_end : after.outer_start].strip():
            scene.done[n] = scene.done[n + 1].carried("continued" if linked else "cue_later", n + 1)


def _repeated(scene: Scene) -> None:
    """A headline or crosshead whose words are quoted with their speaker elsewhere in the article."""
    toks = tokens(scene.text)
    plain: list[str] = []
    tried = 0
    for n, q in enumerate(scene.quotes):
        if scene.done[n].rule in {"signed", "said_before", "name_colon"} or not (_is_heading(scene, n) or _is_fragment(scene, n)):
            continue
        tried += 1
        if tried > MOST_HEADINGS:
            return
        count = toks.first(q.end) - toks.first(q.start)
        if count < 2 and not (len(q.text) > 5 and scene.kind(q.start) == "title"):
            continue
        plain = plain or [f" {' '.join(toks.words[toks.first(o.start) : toks.first(o.end)])} " for o in scene.quotes]
        found = [
            k
            for k, o in enumerate(plain)
            if k != n
            and scene.done[k].speaker is not None
            and (len(o) > len(plain[n]) or (scene.kind(q.start) == "title" and scene.is_full(k)))
            and plain[n] in o
        ]
        named = {m.person_key for m in scene.speakers.names_in(*scene.unit(q))} if count < 2 else set()
        if found and (count > 1 or {who.key for k in found if (who := scene.done[k].speaker)} <= named):
            scene.done[n] = replace(scene.done[found[0]], rule="repeated", linked=None, cue=None)


def _is_heading(scene: Scene, n: int) -> bool:
    """A headline, or a crosshead all in marks."""
    q = scene.quotes[n]
    start, end = scene.unit(q)
    lead = scene.masked[start : q.outer_start].split() if q.outer_start - start < _LABEL else []
    begins = q.outer_start - start <= 2 or (0 < len(lead) <= 2 and lead[-1].endswith(":"))
    alone = begins and end - q.outer_end <= 2 and q.text[-1] not in TERMINAL
    return alone or scene.kind(q.start) in HEADING_KINDS


def _is_fragment(scene: Scene, n: int) -> bool:
    """Words inside the narrator's sentence that no cue gives to anybody: "she does not want "medals at all costs"." """
    text = scene.quotes[n].text
    return scene.done[n].speaker is None and text[0].islower() and text.count(" ") > 2 and not scene.is_full(n)
