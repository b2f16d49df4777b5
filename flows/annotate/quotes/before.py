"""The cue stands before the words, in their sentence: X said: "…" · X called it "…" · X on Y: "…" · X's message was "…"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.annotate.quotes import lexicon
from flows.annotate.quotes.after import ACCORDING
from flows.annotate.quotes.lexicon import DETERMINERS, IT, NOUN_SENSE, PASSIVE, PREPOSITIONS, SPEAKING, alternation, no_speech_after
from flows.annotate.quotes.scene import Attribution, Scene
from flows.annotate.quotes.spans import QuoteSpan
from flows.annotate.quotes.verbs import Verb

_NOUN = alternation(NOUN_SENSE)
_NOUN_BEFORE = re.compile(
    rf"\b(?:{_NOUN})\b(?:\s(?:to|of|on|about|for|from|in)\s[^.;:“”]{{1,60}})?\s?"
    r"(?:was|were|is|are|had been|came|read|reads|included|:|,|-|–|—|that)*"
    r"(?:\s(?:that|a|an|the|simple|clear|this|one of|just|simply|as follows|typically))*[^.;“”]{0,40}$",
    re.IGNORECASE,
)
_PASSIVE_BY = re.compile(r"[^.;]{0,40}?\bby\s")
_TOLD_BY = re.compile(r"\s+by\s")
_FROM_OR_BY = re.compile(r"\b(?:from|by)\s")
_X_ON_Y = re.compile(r"\b(?:on|about|to|of)\b")
_BRACKETED = re.compile(r"\([^)]*\)")
_BY_OWN_COUNT = re.compile(
    r"\bby (?P<who>his|her|their|[A-Z][\w’'-]+['’]s?) own (?:count|account|admission|confession|estimate|estimation|reckoning|description"
    r"|telling)[\s,]*$"
)
_AS_PUT_IT = re.compile(
    r"\b[Aa]s (?P<who>[^,.;:“”()]{1,50}?) (?:(?:once|later|famously|himself|herself|also|then|[a-z]+ly) )?(?P<put>puts?|phrase[sd]) it"
    r"(?:[ ,:]|\bto [\w ]{1,30}|later|afterwards|just|an|a|the|was|so)*$"
)
_AFTER_COMMA = re.compile(r"[^,.;:?!“]{0,60},\s+")
_MOVING = frozenset({"finish", "close", "hit back", "fire back", "shoot back", "open up"})
"""What they do to something in marks is no speech: "finished his “up” run", "hit the “wall”"."""
_ONE = frozenset({"a", "an", "one"})
_COUNTED_WORDS = re.compile(r"\b(?:one|two|three|four|a single|these|those|the following) words?,?$")
_NO_LABEL = PREPOSITIONS | {"and", "but", "so", "why", "how", "what", "when", "question", "q", "a", "answer"}


@dataclass(slots=True)
class Before:
    """What stands before a quotation. ``strong``: right beside it; ``consumed``: it is the quotation's before already."""

    found: Attribution
    strong: bool
    consumed: bool = False


def cue_before(scene: Scene, n: int) -> Before | None:
    """Attribution of quotation ``n`` by what stands before it in its sentence."""
    start, end = scene.left(n)
    trimmed = scene.masked[start:end].rstrip(" \u00a0“\"'(–—-")
    if not trimmed.strip():
        return None
    colon = trimmed.endswith(":")
    if scene.is_topic(start, end):
        return None
    labelled = _label(scene, start, start + len(trimmed) - 1) if colon else None
    if labelled is not None:
        return Before(labelled, True)
    if not colon and no_speech_after(trimmed) and not _COUNTED_WORDS.search(trimmed[-24:]):
        return None
    put = _as_put(scene, start, end)
    if put is not None:
        return Before(put, True)
    counted = _by_own_count(scene, n, start, end)
    if counted is not None:
        return Before(counted, True)
    previous = scene.quotes[n - 1] if n and scene.quotes[n - 1].outer_end > start else None
    for verb in reversed(scene.cues.verbs(start, end)):
        gap = scene.masked[verb.end : end]
        words = gap.split()
        if " and that " in gap and words[0] != "that" and scene.cues.verbs(start, verb.start):
            continue  # "X claims that Bell wrote it down and that he had been called “…”"
        adjacent = len(words) <= 1 or ("”" not in gap and (colon or (len(words) <= 7 and trimmed[-1] == ",")))
        found = _by_verb(scene, n, verb, start, end, words, adjacent)
        if found is not None:
            consumed = previous is not None and verb.start >= previous.outer_end and _consumes(scene.done[n - 1], verb)
            return Before(found, adjacent or verb.sense == "call", consumed)
    said = next(iter(reversed(list(ACCORDING.finditer(scene.masked, start, end)))), None)
    who = scene.cues.following(said.end(), end) if said is not None else None
    if said is not None and who is not None:
        return Before(Attribution("according_to", who, said.group().strip(), said.start()), False)
    noun = of_noun(scene, previous.outer_end if previous is not None else start, end, colon)
    if noun is not None:
        return Before(noun, colon)
    subject = scene.subject_of(start, end) if colon else None
    return Before(Attribution("introduced_by_colon", subject, None, start), True) if subject is not None else None


def _consumes(done: Attribution, verb: Verb) -> bool:
    """The verb already attributes the quotation before it: "…," X said, "…"."""
    return done.rule in {"said_x", "x_said", "as_put"} and done.evidence == verb.start


def _by_verb(scene: Scene, n: int, verb: Verb, start: int, end: int, gap: list[str], adjacent: bool) -> Attribution | None:
    """The words are what ``verb`` introduces; ``gap`` are the words between the two."""
    cues = scene.cues
    if verb.sense == "beside" and ((not adjacent and len(gap) > 4) or (gap and gap[0] in PREPOSITIONS and not _spoke_of(gap))):
        return None
    if lexicon.VERB_LEMMA[verb.form] in _MOVING and gap and not scene.is_full(n) and scene.masked[end - 2 : end] != ", ":
        return None
    if verb.form.startswith("prefer") and len(gap) > 1:
        return None
    if verb.sense == "ask" and (verb.passive or (not adjacent and len(gap) > 12)):
        return None
    if verb.sense == "quote" or (verb.gerund and any(v.sense == "quote" for v in cues.verbs(start, verb.start))):
        return _quoted(scene, verb, start, end)
    if verb.passive and verb.form != "heard":
        return _by_agent(scene, n, verb)
    reduced = verb.sense == "call" and verb.form.endswith("ed") and scene.quotes[n].text[0].islower()
    if reduced and (agent := _by_agent(scene, n, verb)) is not None:
        return agent  # "with the three mockingly described as “…” by a figure close to the team"
    if verb.gerund and not scene.masked[start : verb.start].strip():
        return _participle(scene, n, verb, end)
    subject = cues.speaker_of(verb, start, end, printed=verb.sense in SPEAKING and (adjacent or _reports(gap, scene.quotes[n])))
    if subject is not None and subject.phrase in IT and verb.sense not in SPEAKING:
        subject = None
    if subject is None and adjacent and not verb.gerund:
        subject = cues.following(verb.end, end)
        if subject is None and verb.sense in SPEAKING:
            return Attribution("unknown_subject", None, cues.phrase(verb, end), verb.start)
    if subject is None or (
        subject.how == "role"
        and subject.phrase.casefold().startswith(("a ", "an "))
        and not adjacent
        and " " not in scene.quotes[n].text
        and gap[-1] not in PASSIVE
    ):
        return None
    rule = "called" if verb.sense == "call" else "said_before" if adjacent else "embedded"
    return Attribution(rule, subject, cues.phrase(verb, end), verb.start)


def _participle(scene: Scene, n: int, verb: Verb, end: int) -> Attribution | None:
    """Calling it "…", X left: the subject stands behind the words."""
    start, stop = scene.right(n)
    opens = _AFTER_COMMA.match(scene.masked, start, stop)
    who = scene.subject_of(opens.end(), stop) if opens is not None else None
    if opens is None or who is None or (who.key is None and who.how != "pronoun"):
        return None
    lead = scene.masked[opens.end() : who.start].split()
    if not all(w[0].isupper() or w[0].isdigit() or w in DETERMINERS or w in lexicon.ROLE_NOUNS for w in lead):  # "the crowd cheered X"
        return None
    return Attribution("called" if verb.sense == "call" else "said_before", who, scene.cues.phrase(verb, end), verb.start)


def _reports(gap: list[str], q: QuoteSpan) -> bool:
    """The judges ruled that "…" · that the rule was "a fair one": the clause is reported, and more than a word of it quoted."""
    return gap[-1:] == ["that"] or (gap[:1] == ["that"] and q.text.count(" ") > 1)


def _spoke_of(gap: list[str]) -> bool:
    """X spoke of "…" · X spoke about a "…"."""
    return gap[0] in ("of", "about") and (len(gap) == 1 or (len(gap) == 2 and gap[1].casefold() in DETERMINERS))


def _quoted(scene: Scene, verb: Verb, start: int, end: int) -> Attribution | None:
    """A paper quoted X as saying · X was quoted as saying."""
    cues = scene.cues
    quoting = verb if verb.sense == "quote" else next(v for v in reversed(cues.verbs(start, verb.start)) if v.sense == "quote")
    who = cues.subject(quoting.start, start) if quoting.passive else cues.following(quoting.end, end)
    return Attribution("quoted", who, scene.text[verb.start : verb.end], verb.start) if who is not None else None


def _by_agent(scene: Scene, n: int, verb: Verb) -> Attribution | None:
    """She was told by X to "…" · it was called "…" by X."""
    told = _TOLD_BY.match(scene.masked, verb.end) if verb.sense in {"tell", "ask", "call"} else None
    if told is not None:
        who = scene.cues.following(told.end(), scene.quotes[n].outer_start)
    else:
        right = scene.right(n)
        by = _PASSIVE_BY.match(scene.masked, *right) if verb.sense in {"call", "say"} else None
        who = scene.cues.following(by.end(), right[1]) if by is not None else None
    if who is None or (told is None and who.key is None and not (who.how == "role" and who.phrase.split()[0].casefold() in _ONE)):
        return None
    return Attribution("called_by", who, scene.text[verb.start : verb.end], verb.start)


def _label(scene: Scene, start: int, end: int) -> Attribution | None:
    """X: "…" · X on Y: "…" · X, the coach: "…"."""
    words = scene.cues.tokens(start, end)
    if not words or len(words) > 14 or scene.cues.verbs(start, end):
        return None
    names = scene.speakers.names_in(start, end)
    if not names:
        if len(words) > 4 or not words[0].word[0].isupper() or words[0].low in _NO_LABEL:
            return None
        who = scene.speakers.who(words[0].start, words[-1].end)
        usable = who is not None and who.how in {"role", "description", "named"}
        return Attribution("name_colon", who, None, start) if usable else None
    lead = scene.masked[start : names[0].start].casefold().split()
    if scene.speakers.possessive(names[0]) or len(lead) > 4 or any(w in PREPOSITIONS for w in lead):
        return None
    rest = scene.masked[names[0].end : end].strip()
    if not rest or rest[0] in ",(" or _BRACKETED.fullmatch(rest):
        return Attribution("name_colon", scene.speakers.person(names[0]), None, names[0].start)
    if _X_ON_Y.match(rest):
        return Attribution("x_on_y", scene.speakers.person(names[0]), scene.text[start:end].strip(), names[0].start)
    return None


def _by_own_count(scene: Scene, n: int, start: int, end: int) -> Attribution | None:
    """ "By her own count, "…" races": the words of whom the phrase owns, who may be named only after them."""
    found = _BY_OWN_COUNT.search(scene.masked, max(start, end - 60), end)
    if found is None:
        return None
    low, high = found.span("who")
    names = [m for m in scene.speakers.names_in(low, high) if m.start == low]
    who = scene.speakers.person(names[0]) if names else None
    if who is None and found["who"] in {"his", "her"}:
        sex = "M" if found["who"] == "his" else "F"
        who = scene.speakers.resolved(low, high, found["who"], "pronoun")
        if who is None or scene.sex(who.key) not in {sex, None}:
            i = scene.narrative.sentence_index(low)
            later = scene.speakers.names_in(scene.quotes[n].outer_end, scene.narrative.sentences[i][1])
            who = next((scene.speakers.person(m) for m in later if scene.sex(m.person_key) in {sex, None}), None)
    return Attribution("speech_noun", who, found.group().strip(" ,"), found.start())


def _as_put(scene: Scene, start: int, end: int) -> Attribution | None:
    """It was, as X once put it, "…"."""
    found = _AS_PUT_IT.search(scene.masked, max(start, end - 90), end)
    who = scene.cues.following(found.start("who"), found.end("who")) if found is not None else None
    return Attribution("as_put", who, found["put"], found.start("who")) if found is not None and who is not None else None


def of_noun(scene: Scene, start: int, end: int, colon: bool) -> Attribution | None:
    """Her message was: "…" · X's verdict: "…" · among the accusations were that …"."""
    found = _NOUN_BEFORE.search(scene.masked, max(start, end - 240), end)
    if found is None:
        return None
    at = found.start()
    cue = scene.masked[at:end].split(None, 1)[0].strip(",:")
    words = scene.cues.tokens(start, at)
    if words and words[-1].low not in {"his", "her"}:
        names = [m for m in scene.speakers.names_in(start, at) if scene.speakers.possessive(m)]
        if names and len(scene.masked[names[-1].end : at].split()) <= 4:
            return Attribution("speech_noun", scene.speakers.person(names[-1]), cue, at)
    for word in reversed(words[-7 if colon else -4 :]):
        if word.low in {"his", "her"}:
            return Attribution("speech_noun", scene.speakers.resolved(word.start, word.end, word.word, "pronoun"), cue, at)
    by = _FROM_OR_BY.search(scene.masked, at, end)
    who = scene.cues.following(by.end(), end) if by is not None else None
    if who is not None:
        return Attribution("speech_noun", who, cue, at)
    if colon:
        return Attribution("speech_noun", scene.subject_of(start, at), cue, at)
    return Attribution("speech_noun", None, cue, at) if len(scene.masked[at:end].split()) <= 6 else None
