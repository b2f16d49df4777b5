"""Who of the people named is an athlete, and what the others are: decided by what the article says of them, not by default.

Performances (marks, places, verbs of racing), titles and team lists speak for an athlete; "coach", "chief executive", bylines and
picture credits against. Somebody of whom no sport is told (a singer in a comparison, a guest) is no athlete.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from dataclasses import dataclass

from flows.annotate import context as contexts
from flows.annotate import lexicon, names
from flows.annotate.identity import Found, Individual
from flows.annotate.lexicon import fold
from flows.annotate.text import Text

_WEAK_VERBS = frozenset(
    "take took taking takes come coming go went make made show showed join joined joins face faced facing return returns returned"
    " returning continue continued continues open opened opening hold holding holds held push pushed pass passed passing reach"
    " reached follow followed following feature features catch caught enjoy enjoyed enjoys share shared respond responded land"
    " produce produced deliver delivered pull pulled set sets setting posts post posting train trains trained training fall fell"
    " celebrate celebrates celebrated retire retired retires suffer suffered score scored record recorded withdraw withdrew"
    " suspended banned miss missed time timed round rounded chase chasing lead leads break improve star starred progress".split()
)
_WEAK_NOUNS = frozenset(
    "favourite favorite star great legend leader rival veteran youngster teen teenager senior junior rookie newcomer sensation"
    " specialist ace teammate team-mate compatriot countryman countrywoman debutant prodigy freshman sophomore clubmate".split()
)
_MARK = re.compile(r"\b\d{1,2}[:.]\d{2}(?:\.\d{1,2})?(?:s|m|sec|secs)?\b|\b\d{1,2} ?(?:hours?|mins?|minutes?) \d|\b\d,\d{3} points")
_SPORT = re.compile(
    r"\b(?:\d{2,3},?\d{0,3} ?(?:m|metres?|meters?|k|km)\b|marathon|hurdles|steeplechase|relay|(?:long|high|triple) jump|pole vault"
    r"|shot put|discus"
    r"|javelin|hammer|decathlon|heptathlon|pentathlon|medals?|gold|silver|bronze|podium|titles?|champions?|records?|personal best|PB\b"
    r"|season'?s best|won\b|wins?\b|finish(?:ed|es|ing)?\b|raced?|races|running|heats?|semi-?finals?|rivals?|mark|finals?|lap"
    r"|clocked|sprint"
    r"|laps|milers?"
    r"|qualif\w+|outkicked|beat\b|beating|beats\b|defeat\w*|run\b|ran\b|runners?|pace\w*|bell|doping|suspen(?:ded|sion)|banned"
    r"|disqualified|false[- ]start\w*|did not (?:start|finish)|pulled (?:out|up)|withdr[ae]wn?"
    r"|(?:man|woman|boy|girl|finisher|athlete|harrier) home|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:th|st"
    r"|nd|rd) (?:in|place|of)|home straight|bends?|start line|finish line)\b",
    re.I,
)
_PLACED = re.compile(
    r"(?: \([^()]{1,60}\))?,? (?:(?:was|is|were|came|took|finished|placed|coming|finishing|taking|had|ended"
    r"|and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|home|in|up|an?|the|with|distant|close|well-beaten|superb|excellent|fine|good) ){0,4}"
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|runner-up|runners-up|silver|bronze|gold)\b"
)
_ON_AIR = re.compile(
    r",? (?:on|in) (?:commentary|the commentary|air|the gantry|co-commentary)\b|,? (?:of|from|for) (?:the )?(?:BBC|ITV|NBC|ESPN|CNN"
    r"|Guardian|Telegraph|Times)\b"
)
_BOARDROOM = re.compile(
    r"\b(?:head coach|performance director|chief executive|chief exec|appointed|appointment|the (?:post|job|position)\b|successor"
    r"|succeed(?:ed|s|ing)?|governing body|board member|resign\w*|lawyer|tribunal|novel|film|singer|football(?:er)?|song"
    r"|album)\b",
    re.I,
)
_OWNED = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}(?:league|company|agency|academy|foundation|group|podcast|stable|charity|book|business|firm|clinic|squad of)\b"
)
_COACHES = re.compile(
    r",? (?:who|and) (?:also )?(?:coache[sd]|has coached|guides|mentors|manages|organi[sz]es|founded|runs the)\b|,? (?:which"
    r"|who) (?:has )?broadcast"
)
_AS_COACH = re.compile(r"\b(?:coach(?:ed by)?,?|trainer|under|mentor|guidance of|coaching of),? $", re.I)
_SUCCESSOR = re.compile(
    r"\b(?:succeed(?:ed by|s|ing)?|replac(?:ed by|es|ing)|appoint(?:ed|s|ing)?|photographs? by|written by|reporting by|edited by) $", re.I
)


_WHO = re.compile(r"[^.;:]{0,50}?\bwho (?:had |has |have |would |will )?(?:just |also |earlier |once |later |previously )?(\w+)")
_OF_HIS = re.compile(r"(?:\b[Hh]is|\b[Hh]er|['’]s) ((?:[\w-]+ ){0,3}[\w-]+), $")
_ENOUGH = 12
"""Mentions that are read for what somebody is; the rest adds nothing."""
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his)\b", re.I)


@dataclass(slots=True)
class Calling:
    """What somebody is: athlete or not, role, how sure (0 to 1) and by which rule."""

    is_athlete: bool
    role: str
    rule: str
    confidence: float


_LABEL = re.compile(r"\b(?:Words|Text|Photos?|Pics?|Pictures?|Images?|Photograph|Photography|Credit|Source)(?: by)?:? ?$")


def _credited(text: Text, mention: Found) -> bool:
    """Whether the mention is a byline, a picture credit or the photographer in the brackets that close a caption."""
    body = text.text
    paragraph = text.paragraph_at(mention.start)
    if paragraph is None:
        return False
    if paragraph.kind in ("byline", "credit"):
        return True
    before = body[max(paragraph.start, mention.start - 14) : mention.start]
    after = body[mention.end : min(paragraph.end, mention.end + 16)]
    if "©" in before or _LABEL.search(before) or (before.rstrip(" *_") in ("By", "BY", "by") and mention.start - paragraph.start < 8):
        return True
    if re.match(r" ?/ ?[@A-Z]|,? ?(?:Getty|AFP|Reuters|via Getty)\b| photos?\b", after):
        return True
    return paragraph.kind == "caption" and before.endswith("(") and after.startswith(")") and mention.end + 2 >= paragraph.end


def sport_told(text: Text, offset: int, pronoun: bool = False) -> bool:
    """Whether the sentence at ``offset`` speaks of racing and not of appointments."""
    sentence = text.sentence_at(offset)
    if sentence is None:
        return False
    if pronoun and not _PRONOUN.search(text.text, sentence.start, sentence.end):
        return False
    marked, sporty, boardroom = _told(text.text, sentence.start, sentence.end)
    return (marked or sporty) and not boardroom


@functools.lru_cache(maxsize=1024)
def _told(body: str, low: int, high: int) -> tuple[bool, bool, bool]:
    """Whether body[low:high] holds a mark, a word of the sport, a word of appointments and offices (its first 600 characters)."""
    high = min(high, low + 600)
    return bool(_MARK.search(body, low, high)), bool(_SPORT.search(body, low, high)), bool(_BOARDROOM.search(body, low, high))


def calling(text: Text, person: Individual, bylines: frozenset[str]) -> Calling:
    """Decide what ``person`` is from all mentions; ``bylines`` are folded author names of the article's metadata."""
    body = text.text
    strong = weak = 0.0
    others: dict[str, float] = defaultdict(float)
    credited = 0
    if fold(person.full_name) in bylines:
        others["media"] += 4
    for mention in person.mentions[:_ENOUGH]:
        if _credited(text, mention):
            credited += 1
            others["media"] += 4
            continue
        c, piece = mention.context, mention.piece
        if c is None:
            continue
        found: list[tuple[tuple[str, str] | None, list[str]]] = [(contexts.role_of(c.before), c.before)]
        if c.apposition and not c.bracket:
            found.append((contexts.first_role(c.apposition), c.apposition.split(" ")))
        if piece is not None and piece.left is not None and mention.kind in ("full", "surname", "surname_only", "initial"):
            if piece.left.kind == names.TITLE:
                found.append((("", ""), []))
                role = lexicon.titles()[fold(piece.left.text).strip(".")][1]
                if role:
                    others[role] += 2
            elif piece.left.kind == names.ROLE:
                found.append((lexicon.roles()[fold(piece.left.text)], [piece.left.text]))
        for role_sex, words in found:
            if not role_sex or not role_sex[0]:
                continue
            if role_sex[0] == "athlete":
                noun = fold(words[-1]) if words is c.before else ""
                strong, weak = (strong, weak + 1) if noun in _WEAK_NOUNS else (strong + 3, weak)
            else:
                others[role_sex[0]] += 1.5 if role_sex[0] == "other" else 3
        kin = lexicon.kinship().get(fold(c.before[-1])) if c.before else None
        if kin and kin[1] != "sibling":
            others["other"] += 1.5
        inner = [lexicon.roles()[fold(w)][0] for w in c.before[:-1] if fold(w) in lexicon.roles() and fold(w) not in _WEAK_NOUNS]
        if "athlete" in inner:
            strong += 3
        elif inner and found[0][0] is None:
            others[inner[-1]] += 2
        if c.after in lexicon.athlete_verbs():
            strong, weak = (strong, weak + 0.7) if c.after in _WEAK_VERBS else (strong + 1.2, weak)
        sentence = text.sentence_at(mention.start)
        low, high = (sentence.start, sentence.end) if sentence else (mention.start, mention.end)
        left, right = body[max(low, mention.start - 40) : mention.start], body[mention.end : mention.end + 60]
        if c.mark:
            strong += 3
        if _PLACED.match(right):
            strong += 1.2
        told = _WHO.match(right)
        if told and (told.group(1) in lexicon.athlete_verbs() - _WEAK_VERBS):
            strong += 1.2
        if _ON_AIR.match(right):
            others["media"] += 3
        if c.bracket and (c.country_rule == "country_in_brackets" or any(fold(w) in lexicon.entities("strong") for w in c.bracket.split())):
            strong += 2
        elif c.bracket and mention.kind in ("full", "initial") and c.bracket[:1].isupper() and len(c.bracket) > 3:
            strong += 1.2
        elif c.country_rule in ("of_country", "country_code"):
            weak += 0.8
        apposed = _OF_HIS.search(left)
        if apposed:
            words = apposed.group(1).split(" ")
            kin = lexicon.kinship().get(fold(words[-1]))
            said = contexts.role_of(words)
            if said is not None and said[0] == "athlete":
                weak += 1
            elif said is not None:
                others[said[0]] += 3
            elif kin and kin[1] != "sibling":
                others["other"] += 1.5
        if _COACHES.match(right) or _AS_COACH.search(left):
            others["coach"] += 2
        if _SUCCESSOR.search(left):
            others["official"] += 2
        if _OWNED.match(right):
            weak -= 1
            continue
        paragraph = text.paragraph_at(mention.start)
        marked, sporty, boardroom = _told(text.text, low, high)
        spoken = c.after in lexicon.speech_verbs() or c.opener in lexicon.speech_verbs()
        if marked and not spoken:
            weak += 0.4 if boardroom else 1.0
        elif sporty:
            weak += 0.0 if boardroom else 0.3 if spoken else 0.6
        if paragraph and paragraph.kind in ("caption", "title") and not boardroom:
            weak += 0.3
    last = text.sentence_at(person.mentions[-1].start)
    if last and weak < 0.6 and not others and last.index + 1 < len(text.sentences):
        following = text.sentences[last.index + 1]
        if following.paragraph == last.paragraph and sport_told(text, following.start, pronoun=True):
            weak += 0.6
    if person.sibling_of:
        weak += 0.6
    mentions = max(1, len(person.mentions) - credited)
    role = max(others, key=lambda r: (others[r], r), default="other")
    against = others[role] if others else 0.0
    support = strong + min(weak, 1.0 + 0.3 * mentions)
    if against and strong < against + 0.5 * (len(person.mentions) > 4):
        return Calling(False, role, f"said_to_be_{role}", min(0.98, 0.75 + 0.05 * against))
    if support >= 0.6:
        return Calling(True, "athlete", "performance" if strong >= 1 else "sport_around", min(0.99, 0.7 + 0.08 * support))
    return Calling(False, "other", "no_sport_told", 0.7)
