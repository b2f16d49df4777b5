"""The cue stands after the words: "…," said X · "…," X said · "…," as X put it · "…", according to X · "…" – X."""

from __future__ import annotations

import re

from flows.annotate.quotes.lexicon import (
    AUXILIARIES,
    INDEFINITE,
    IT,
    NOUN_SENSE,
    PREPOSITIONS,
    SPEAKING,
    SUBORDINATORS,
    alternation,
    opens_role,
)
from flows.annotate.quotes.scene import Attribution, Scene
from flows.annotate.quotes.signatures import DASH, signed, signed_below
from flows.annotate.quotes.spans import QuoteSpan
from flows.annotate.quotes.speakers import Speaker
from flows.annotate.quotes.verbs import Verb

_NOUN = alternation(NOUN_SENSE)
ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Ii]n (?:the )?words of|[Tt]o quote|[Ii]n the view of|[Ii]n the opinion of)\s+")
_AS_PUT = re.compile(
    r"^[\s,–—-]*(?:as|is how|was how|is what|was what"
    rf"|(?:is|was|are|were|came|comes|went|ran) (?:the|his|her|a|one)?\s?(?:[\w’'-]+\s)?(?:{_NOUN}|way) (?:of|from|by|given by))\s+",
    re.IGNORECASE,
)
_PUT_IT = re.compile(r"\s(?:put|puts|had|has|sees|saw|tells|phrased|calls|called|likes to (?:say|put|call))\s(?:it|him|her|them)\b")
_AS_CALLED = re.compile(
    r", as (?P<who>[^,.;:“”()]{1,50}?) (?P<verb>puts?|describe[sd]|call(?:s|ed)|phrase[sd]|term(?:s|ed)|sees|saw) (?:it|them|him|her)\b"
)
"""It was "…" of them all, as X calls it."""
_THOSE = re.compile(rf"\s*(?:Those|These|Such|That|This) (?:were|was|are|is) [^.?!“]{{0,60}}?\b(?:{_NOUN})\b[^.?!“]{{0,40}}")
_COLON = re.compile(r"\s*:\s*")
_HE_PAST = re.compile(r"(he|she) ([a-z]+ed)[.,]")
_PAST = re.compile(r"[a-z]+ed ")
_BRACKETS = re.compile(r"\([^)]*\)")
_BEFORE_VERB = frozenset({"also", "then", "later", "has", "had", "so"})
_NO_SUBJECT = PREPOSITIONS | set("and but which that when while because so then if as or who where".split())
_ENDS = re.compile(r"[\s.,;!?”]*$|,| (?:on|in|at|after|before|during|when|as|to) | (?:[A-Z][a-z]+day|yesterday|today|later|afterwards?)\b")
"""What may follow a verb of speech that has no object but the words before it."""
_HEARER_ALONE = re.compile(r"(?: (?!that )[\w’'.-]+){1,5}[\s.”]*$")
"""Bell told a crowd of fans."""
_REACH = 400
"""Characters within which the cue of a sentence stands behind a fragment: bounds the work on endless ones."""
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})


def cue_after(scene: Scene, n: int) -> Attribution | None:
    """Attribution of quotation ``n`` by what follows it."""
    q = scene.quotes[n]
    start, end = scene.right(n)
    piece = scene.masked[start:end]
    head = len(piece) - len(piece.lstrip(" ,\u00a0–—-"))
    if head >= len(piece):
        return signed_below(scene, q)
    at = start + head
    dash = DASH.match(piece) or (_COLON.match(piece) if scene.kind(q.start) in {"title", "heading"} else None)
    return (
        (signed(scene, start + dash.end(), end, called=True) if dash is not None else None)
        or (_headlined(scene, start + dash.end(), end) if dash is not None and scene.kind(q.start) == "title" else None)
        or _as_put(scene, start, end, piece, at)
        or _according_to(scene, at, end)
        or _by_verb(scene, n, start, at, end)
        or _of_the_clause(scene, n)
    )


def afterword(scene: Scene, n: int) -> Attribution | None:
    """ "…" Those were the words of X."""
    q = scene.quotes[n]
    found = _THOSE.match(scene.masked, q.outer_end, q.outer_end + 140)
    names = scene.speakers.names_in(found.start(), found.end()) if found is not None else []
    return Attribution("as_put", scene.speakers.person(names[0]), None, names[0].start) if names else None


def _by_verb(scene: Scene, n: int, start: int, at: int, end: int) -> Attribution | None:
    """ "…," said X and "…," X said; ``at`` is the first word after the marks."""
    q, masked, cues = scene.quotes[n], scene.masked, scene.cues
    last = q.text.rstrip("'\"’”» ")[-1:] or q.text[-1:]
    comma_outside = "," in masked[start:at]
    new_sentence = last == "." and masked[at].isupper() and not comma_outside
    verbs = cues.verbs(at, end)
    if not verbs:
        return None if new_sentence else _unlisted(scene, q, at, end)
    verb = verbs[0]
    between = masked[at : verb.start].split()
    if verb.start - at <= 16 and all(w.endswith("ly") or w in _BEFORE_VERB for w in between):
        if verb.passive or verb.gerund or verb.sense in {"quote", "call"} or (last.isalnum() and not q.text.count(" ")):
            return None
        who = cues.following(verb.end, end, printed=True)
        return Attribution("said_x", who, scene.text[verb.start : verb.end], verb.start) if who is not None else None
    if verb.sense == "quote":
        # "…," X was quoted as saying · "…," a paper quoted X as saying
        who = cues.subject(verb.start, at) if verb.passive else cues.following(verb.end, end)
        return Attribution("quoted", who, scene.text[verb.start : verb.end], verb.start) if who is not None else None
    if verb.passive:
        return None
    if last == "," and masked[at : verb.start].rstrip().endswith(",") and not verb.gerund:
        who = cues.following(verb.end, end)
        if who is not None and who.key is not None:
            return Attribution("said_x", who, scene.text[verb.start : verb.end], verb.start)
    set_off = last in ",.!?…-–—" or (masked[start:at].strip() != "" and not _object_of_preposition(masked, q))
    set_off = set_off or (len(between) == 1 and masked[at].isupper() and scene.is_full(n) and " " in q.text and masked[verb.end] in ".,")
    if not set_off or not _starts_with_subject(masked, at, verb):
        return None
    if _belongs_to_next(scene, n, verb, end, last, new_sentence):
        return None
    subject = _indefinite(scene, at, verb) or cues.subject(verb.start, at, printed=verb.sense in SPEAKING)
    if subject is not None and (subject.phrase not in IT or verb.sense in SPEAKING):
        return Attribution("x_said", subject, cues.phrase(verb, end), verb.start)
    if verb.sense in SPEAKING and len(between) <= 12:
        return Attribution("unknown_subject", None, cues.phrase(verb, end), verb.start)
    return None


def _of_the_clause(scene: Scene, n: int) -> Attribution | None:
    """Bell was "inspired" by the crowd, said his coach · …, Lee said · …, according to Lee: whose the whole sentence is."""
    q, masked, cues = scene.quotes[n], scene.masked, scene.cues
    if scene.is_full(n) and not q.text[-1].isalnum():
        return None
    stop = min(scene.narrative.sentences[scene.narrative.sentence_index(q.outer_start)][1], q.outer_end + _REACH)
    for verb in cues.verbs(q.outer_end, stop)[-1:]:
        comma = masked.rfind(",", q.outer_end, verb.start)
        if comma < 0 or verb.passive or verb.gerund or verb.sense not in SPEAKING or verb.form == "continued":
            continue
        if not masked[comma + 1 : verb.start].strip():
            who = cues.following(verb.end, stop)
        else:
            alone = _ENDS.match(masked, verb.end, stop) or (verb.sense == "tell" and _HEARER_ALONE.match(masked, verb.end, stop))
            ends = alone and masked[comma + 1 : verb.start].split()[0].casefold() not in SUBORDINATORS
            who = cues.subject(verb.start, comma + 1) if ends and _starts_with_subject(masked, comma + 2, verb) else None
        if who is not None:
            return Attribution("clause_said", who, cues.phrase(verb, stop), verb.start)
    put = _AS_CALLED.search(masked, q.outer_end, stop) if masked.find(", as ", q.outer_end, stop) >= 0 else None
    who = cues.following(put.start("who"), put.end("who")) if put is not None else None
    if put is not None and who is not None:
        return Attribution("as_put", who, put["verb"], put.start("who"))
    said = ACCORDING.search(masked, q.outer_end, stop)
    return _according_to(scene, said.start(), stop) if said is not None else None


def _indefinite(scene: Scene, at: int, verb: Verb) -> Speaker | None:
    """A source close to the athlete said: one whole phrase, whatever it holds."""
    words = scene.cues.tokens(at, verb.start)
    if not words or words[0].low not in INDEFINITE:
        return None
    last = len(words)
    while last and (words[last - 1].low in AUXILIARIES or words[last - 1].low.endswith("ly")):
        last -= 1
    if not last or last > 8 or any(w.word == "," for w in words[:last]):
        return None
    return scene.speakers.who(words[0].start, words[last - 1].end)


def _belongs_to_next(scene: Scene, n: int, verb: Verb, end: int, last: str, new_sentence: bool) -> bool:
    """The narrator's words after quotation ``n`` begin a sentence that leads to the next quotation instead."""
    masked = scene.masked
    next_quoted = masked[end : end + 2].lstrip()[:1] == "“"
    rest = masked[verb.end : end]
    if new_sentence:
        left = scene.left(n)
        return next_quoted or bool(rest.strip(" .")) or bool(scene.cues.verbs(*left))
    before_next = masked[max(end - 4, verb.end) : end].rstrip()[-1:]
    runs_on = next_quoted and before_next not in {".", "!", "?", "…", ","}
    return last != "," and (rest.rstrip().endswith(":") or runs_on)


def _starts_with_subject(masked: str, at: int, verb: Verb) -> bool:
    """From ``at`` to the verb stands nothing but a noun phrase, its asides and adverbs."""
    words = masked[at : verb.start].split()
    if verb.start - at > 260 or not words or words[0].casefold().strip(",") in _NO_SUBJECT:
        return False
    plain = _BRACKETS.sub("", masked[at : verb.start])
    if not plain.strip() or plain.split()[-1].casefold() in {"and", "but", "then", "or"}:
        return False
    parts = plain.split(",")
    if len(parts) == 1:
        return len(words) <= 12
    if len(parts) == 2 and opens_role(parts[1].casefold().split()):
        return True  # "X, president of Y told": the aside is not closed
    return not parts[-1].strip() or len(parts) % 2 == 1 or len(parts[-1].split()) <= 3


def _object_of_preposition(masked: str, q: QuoteSpan) -> bool:
    """In the "…", X said: the marks hold a name, not words."""
    before = masked[max(q.outer_start - 40, 0) : q.outer_start].casefold().split()
    while before and before[-1] in _ARTICLES:
        before.pop()
    return bool(before) and before[-1] in PREPOSITIONS


def _as_put(scene: Scene, start: int, end: int, piece: str, at: int) -> Attribution | None:
    put = _AS_PUT.match(piece)
    if put is None or scene.masked[at].isupper():
        return None
    begin = start + put.end()
    for verb in scene.cues.verbs(begin, end)[:1]:
        subject = scene.cues.subject(verb.start, begin)
        if subject is not None:
            return Attribution("as_put", subject, scene.cues.phrase(verb, end), verb.start)
    if put.group().casefold().split()[-1] == "as" and not _PUT_IT.search(scene.masked, begin, end):
        return None
    who = scene.cues.following(begin, end, printed=True)
    return Attribution("as_put", who, put.group().strip(" ,–—-"), at) if who is not None else None


def _according_to(scene: Scene, at: int, end: int) -> Attribution | None:
    said = ACCORDING.match(scene.masked, at, end)
    who = scene.cues.following(said.end(), end, printed=True) if said is not None else None
    return Attribution("according_to", who, said.group().strip(), at) if said is not None and who is not None else None


def _headlined(scene: Scene, start: int, end: int) -> Attribution | None:
    """'I am not done': Golden girl X, 31, vows to be back: the headline's subject, where it is somebody named."""
    names = scene.speakers.names_in(start, min(start + 40, end))
    if not names or scene.speakers.possessive(names[0]) or scene.speakers.after_preposition(names[0]):
        return None
    lead = scene.masked[start : names[0].start].split()
    if len(lead) > 3 or scene.cues.verbs(start, names[0].start) or scene.masked[names[0].end : names[0].end + 5] == " and ":
        return None
    return Attribution("headline", scene.speakers.person(names[0]), None, names[0].start)


def _unlisted(scene: Scene, q: QuoteSpan, at: int, end: int) -> Attribution | None:
    """A comma, a name, and a verb that no seed lists: "…," X grimaced."""
    if not q.text.endswith((",", "?", "!")):
        return None
    told = _HE_PAST.match(scene.masked, at, end)
    if told is not None:
        return Attribution("x_said", scene.speakers.who(*told.span(1)), told[2], at)
    verb = _PAST.match(scene.masked, at, end)
    after = [m for m in scene.speakers.names_in(verb.end(), verb.end() + 1) if not scene.speakers.possessive(m)] if verb else []
    if verb and after:
        return Attribution("said_x", scene.speakers.person(after[0]), verb.group().strip(), at)
    names = [m for m in scene.speakers.names_in(at, at + 1) if not scene.speakers.possessive(m)]
    words = scene.masked[names[0].end : end].split() if names else []
    if not words or len(words) > 3 or not words[0].strip(".,").endswith("ed"):
        return None
    return Attribution("x_said", scene.speakers.person(names[0]), words[0].strip(".,"), names[0].start)
