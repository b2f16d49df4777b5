"""Words in marks that are a part of the narrator's sentence and have no cue: whose they are by the grammar of the sentence.

Guarantees: only the subject of the sentence, or whom something left so ("the fall left her “gutted”"); a phrase with a determiner
before it ("the new …") is left alone.
"""

from __future__ import annotations

import re

from flows.annotate.quotes.lexicon import no_speech_after
from flows.annotate.quotes.reference import refer
from flows.annotate.quotes.scene import Attribution, Scene

CLAUSE = re.compile(
    r"\b(?:(?:I|you|he|she|it|we|they|that|there|this)\b(?:['’]\w+)?\s\w+|\w+['’](?:s|re|m|ll|ve|d)\s)"
    r"|\b(?:is|was|are|were|feels|has|had)\b",
    re.IGNORECASE,
)
_CONNECTIVE = re.compile(r"\b(?:because|that|how|since|as|so|but|and|for|whether|why|what|if|,)\s*$")
_OWN_CLAUSE = re.compile(r"(?:because|that|which|who|as|since|when|where|so|but|and) ")
_MY = re.compile(r"\b(?:I|me|my|myself)\b")
"""She looks back on a time "that changed my life": who says "my" is who the sentence is about."""
_STATE = re.compile(
    r"(?<=[\w,] )(?:(?:is|was|are|were|(?:has|have|had) been|(?:was|were|been) left"
    r"|(?P<aim>(?:wants?|wanted|hopes?|hoped|aims?|aimed|plans?|planned|hoping|aiming|determined|ready|eager"
    r"|desperate|keen|happy|glad) to))"
    r"(?: (?:still|now|only|just|not|also|so|all))?) $"
)
"""She was "devastated" · he is hoping to "put on a show"."""
_LEFT_HER = re.compile(r"\b(?:left|leaving|leaves) (?P<whom>her|him) $")
_FELT = re.compile(
    r"(?:(?:not|so|too|very|pretty|quite|really|absolutely|completely|totally|utterly|truly|extremely|incredibly|super"
    r"|just|still|all|a bit|a little|more than|beyond) )*"
    r"(?:gutted|devastated|over the moon|heartbroken|delighted|disappointed|excited|proud|thrilled|shocked|confident|happy|unhappy"
    r"|sad|sorry|angry|frustrated|relieved|surprised|stunned|amazed|grateful|thankful|honou?red|humbled|nervous|anxious"
    r"|scared|terrified|worried|upset|crushed"
    r"|shattered|ecstatic|elated|buzzing|pleased|chuffed|stoked|overwhelmed|speechless|lost for words|overjoyed"
    r"|embarrassed|ashamed|exhausted|in shock|in tears|on cloud nine|optimistic|hopeful|raring to go"
    r"|fired up|lucky|blessed|hungry|tired|motivated|emotional)\b"
)
"""What one feels, and alone can tell."""
_TOLD_OF_HER = re.compile(
    r"\b(?:tribunals?|reports?|courts?|panels?|told|hearing|inquiry|judges?|ruling|alleg\w+|accus\w+|prosecut\w+)\b", re.IGNORECASE
)
"""A sentence with one of these tells what others found."""
_DETERMINED = ("the ", "a ", "an ", "his ", "her ", "their ")
"""What somebody is called so begins: "is “the new Lind”", by whom nobody knows."""
_GOES_ON = re.compile(
    r"[\s”]*(?:[.,;–—-]|(?:that|to|about|with|by|at|after|of|over|on|in|for|when|and|but|as|not|because|if|before|since|until|following|despite|from)\b)"
)
_ENDS_HERE = re.compile(r"(?:[\s,]|\b(?:who|had|has|have|been|also|still|now|then|is|was|are|were|she|he|says?|said|\w+ly)\b)*")


def fragment(scene: Scene, n: int) -> Attribution | None:
    """Attribution of quotation ``n``, which begins no sentence of its own."""
    start, end = scene.left(n)
    found = _clause(scene, n, start, end) or _state(scene, n, start, end)
    return refer(scene, n, found)


def _clause(scene: Scene, n: int, start: int, end: int) -> Attribution | None:
    """A whole clause in marks inside a sentence without a cue: the words of the sentence's subject."""
    q = scene.quotes[n]
    clause = len(q.text.split()) >= 4 and CLAUSE.search(q.text) is not None
    own = _OWN_CLAUSE.match(q.text) is not None and _MY.search(q.text) is not None
    if not (own or (clause and _CONNECTIVE.search(scene.masked, max(start, end - 12), end))) or no_speech_after(scene.masked[start:end]):
        return None
    subject = scene.subject_of(start, end)
    if subject is None or (subject.key is None and subject.how != "pronoun"):
        return None
    return Attribution("clause", subject, None, start)


def _state(scene: Scene, n: int, start: int, end: int) -> Attribution | None:
    """Bell was "gutted" to miss the final · Bell wants to "make history": how the subject feels, in her own words."""
    q = scene.quotes[n]
    if not q.text[0].islower():
        return None
    felt = _FELT.match(q.text) is not None
    left = _LEFT_HER.search(scene.masked, max(start, end - 16), end) if felt else None
    if left is not None and not _tells_of_others(scene, n, start) and _GOES_ON.match(scene.masked, q.outer_end):
        whom = scene.speakers.resolved(left.start("whom"), left.end("whom"), left["whom"], "pronoun")
        return Attribution("clause", whom, None, start) if whom is not None else None
    state = _STATE.search(scene.masked, max(start, end - 40), end)
    if state is None or not (felt or state["aim"]) or q.text.startswith(_DETERMINED) or not _GOES_ON.match(scene.masked, q.outer_end):
        return None
    if _tells_of_others(scene, n, start):
        return None
    subject = scene.cues.subject(state.start(), start)
    if subject is None or subject.key is None or subject.how not in {"named", "pronoun"}:
        return None
    between = scene.masked[subject.start + len(subject.phrase) : state.start()]
    return Attribution("clause", subject, None, start) if _ENDS_HERE.fullmatch(between) else None


def _tells_of_others(scene: Scene, n: int, start: int) -> bool:
    """Whether the sentence of quotation ``n`` says what a tribunal or report found, or somebody was told."""
    return _TOLD_OF_HER.search(scene.masked, start, max(scene.right(n)[1], scene.quotes[n].outer_end)) is not None
