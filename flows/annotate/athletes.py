"""Who of the people named is an athlete, and what the others are: decided by what the article says of them, not by default.

Performances (marks, places, verbs of racing), titles and team lists speak for an athlete; "coach", "chief executive", bylines and
picture credits against. Somebody of whom no sport is told (a singer in a comparison, a guest) is no athlete.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from flows.annotate import lexicon, names, nouns
from flows.annotate.appositions import role_before_comma, role_in_aside
from flows.annotate.context import Context
from flows.annotate.credit import credited
from flows.annotate.identity import Found, Individual
from flows.annotate.lexicon import fold
from flows.annotate.offices import held
from flows.annotate.sport import ASIDE_PLACED, PLACED, WILL_RACE, Told
from flows.annotate.text import Text
from flows.annotate.trainers import coached, trains

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
_ON_AIR = re.compile(
    r",? (?:on|in) (?:commentary|the commentary|air|the gantry|co-commentary)\b|,? (?:of|from|for) (?:the )?(?:BBC|ITV|NBC|ESPN|CNN"
    r"|Guardian|Telegraph|Times)\b"
)
_OWNED = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}(?:league|company|agency|academy|foundation|group|podcast|stable|charity|book|business|firm|clinic|squad of)\b"
)
_HAS = frozenset("has had is was will".split())
_SUCCESSOR = re.compile(
    r"\b(?:succeed(?:ed by|s|ing)?|replac(?:ed by|es|ing)|appoint(?:ed|s|ing)?|photographs? by|written by|reporting by|edited by) $", re.I
)
_SUCCEEDED = ("succeed ", "succeeds ", "ing ", " by ", "replaces ", "appoint ", "appointed ", "appoints ")
"""How a text ends on which this may match."""
_WHO = re.compile(r"[^.;:]{0,50}?\bwho (?:had |has |have |would |will )?(?:just |also |earlier |once |later |previously )?(\w+)")
_CLASS_OF = re.compile(r" ['’]\d\d\b")
"""The year behind a student's name: "Anna Bell '16"."""
_ADDED = re.compile(
    r" add(?:ed|s) (?:an?|the|his|her|two|three|another|\d)\b| shot (?:and|put)\b"
    r"| [a-z]+ to (?:run|race|compete|win|qualify|defend|break|double)\b"
)
"""After a name: what somebody achieved, not what somebody said."""
_DATED = re.compile(r"(?: [\w-]+){0,5}? (?:in|at) (?:the )?\d{4}\b")
_ELDERLY = 60
"""From this age on hardly anybody is an athlete of whom no performance is told."""
_ENOUGH = 12
"""Mentions that are read for what somebody is; the rest adds nothing."""


@dataclass(slots=True)
class Calling:
    """What somebody is: athlete or not, role, how sure (0 to 1) and by which rule."""

    is_athlete: bool
    role: str
    rule: str
    confidence: float


def calling(text: Text, person: Individual, bylines: frozenset[str], coaches: Collection[int], told: Told) -> Calling:
    """Decide what ``person`` is from all mentions.

    ``bylines``: folded author names of the article's metadata; ``coaches``: where names begin that brackets give as coaches.
    """
    evidence = _Evidence(text, told)
    if bylines and fold(person.full_name) in bylines:
        evidence.others["media"] += 4
    for mention in person.mentions[:_ENOUGH]:
        evidence.read(mention)
        if mention.start in coaches:
            evidence.others["coach"] += 1.5  # hardly more than a performance speaks for an athlete
    evidence.read_next(person.mentions[-1])
    if person.kin_of:
        evidence.weak += 0.6
    return evidence.judge(len(person.mentions))


class _Evidence:
    """What speaks for an athlete, strongly or weakly, and for each other role."""

    def __init__(self, text: Text, told: Told) -> None:
        self.text, self.told = text, told
        self.strong, self.weak, self.credited = 0.0, 0.0, 0
        self.others: dict[str, float] = defaultdict(float)
        self.performed = self.elderly = False

    def read(self, mention: Found) -> None:
        """Weigh all that stands around one mention."""
        cued = before, after, placed = self.told.near(mention.start, mention.end)
        if credited(self.text, mention, cued):
            self.credited += 1
            self.others["media"] += 4
            return
        c = mention.context
        if c is None:
            return
        body, sentence = self.text.text, mention.sentence
        low, high = (sentence.start, sentence.end) if sentence else (mention.start, mention.end)
        right = body[mention.end : mention.end + 60] if after or placed else body[mention.end : mention.end + 2]
        if c.before or c.apposition or (mention.piece is not None and mention.piece.left is not None):
            self._called(mention, c)
        self.elderly |= (c.age or 0) >= _ELDERLY
        self._does(mention, c, right, after, placed)
        left = body[max(low, mention.start - 40) : mention.start] if before or body[mention.start - 2] == "," else ""
        if left.endswith(", ") and not (c.after in _HAS or c.after in lexicon.ATHLETE_VERBS):  # "through his father, X has …"
            closed = body[mention.end : mention.end + 1] in (",", ":", "\n", "")
            self._belongs(body[max(low, mention.start - 90) : mention.start], closed)
        if (before or after) and trains(body, max(low, mention.start - 80), mention.start, right):
            self.others["coach"] += 2
        if before and coached(body, max(low, mention.start - 80), mention.start):
            self.strong += 2
        if before and left.lower().endswith(_SUCCEEDED) and _SUCCESSOR.search(left):
            self.others["official"] += 2
        if after and right[:1] in "'’" and _OWNED.match(right):
            self.weak -= 1
        else:
            self._around(mention, c, low, high)

    def _called(self, mention: Found, c: Context) -> None:
        """Titles, roles and kinship in the words before the name and in the phrase after it."""
        before = nouns.role_of(c.before)
        found: list[tuple[tuple[str, str] | None, str]] = [(before, c.before[-1])] if before else []
        if aside := role_in_aside(c.apposition):
            self.others[aside] += 1.5
        if c.apposition and not c.bracket:
            one = nouns.plural_role(c.apposition.rsplit(" ", 1)[-1]) if c.apposition.startswith("one of ") else None
            found.append(((one, "") if one else nouns.first_role(c.apposition), ""))
        left = mention.piece.left if mention.piece is not None else None
        if left is not None and mention.kind in ("full", "surname", "surname_only", "initial"):
            if left.kind == names.TITLE:
                role = lexicon.titles()[fold(left.text).strip(".")][1]
                if role:
                    self.others[role] += 2
            elif left.kind == names.ROLE:
                found.append((lexicon.roles()[fold(left.text)], ""))
        for role_sex, noun in found:
            if not role_sex or not role_sex[0] or (role_sex[0] == "other" and "former" in map(fold, c.before)):
                continue  # a former gymnast may be an athlete by now
            if role_sex[0] != "athlete":
                self.others[role_sex[0]] += 1.5 if role_sex[0] == "other" else 3
            elif fold(noun) in _WEAK_NOUNS:
                self.weak += 1
            else:
                self.strong += 3
        if not c.before:
            return
        if before is None and c.before[-1] in ("man", "woman") and c.before[-2:-1] and c.before[-2][:1].isdigit():
            self.strong += 3  # "400m man X"
        kin = lexicon.kinship().get(fold(c.before[-1]))
        if kin and kin[1] != "sibling" and not (len(c.before) > 1 and c.before[-2].islower() and c.before[-2].endswith(("'s", "’s"))):
            self.others["other"] += 1.5  # but "farmer's son X" is kin of nobody in the piece
        mine = [fold(w) for w in nouns.own(c.before)[:-1]]
        known, strong = lexicon.roles(), lexicon.entities("strong")
        inner = [known[w][0] for w in mine if w in known and w not in _WEAK_NOUNS and w not in strong]
        if "athlete" in inner:
            self.strong += 3
        elif inner and before is None:
            self.others[inner[-1]] += 2

    def _does(self, mention: Found, c: Context, right: str, cued: bool, placed: bool) -> None:
        """The verb, mark, place, club or country that follows the name; ``cued`` and ``placed``: what ``Told.near`` says."""
        office = held(self.text.text, mention.end, c.after)
        if office is not None:
            self.others[office[0]] += office[1]
        elif right[:2] in (" '", " ’") and _CLASS_OF.match(self.text.text, mention.end, mention.end + 5):
            self.weak += 0.6
        if c.after in lexicon.ATHLETE_VERBS:
            if c.after in _WEAK_VERBS:
                self.weak += 0.7
            else:
                self.strong += 1.2
        if c.mark or c.team:
            self.strong += 3
        if right[:1] in " ,":
            if (placed and PLACED.match(right)) or (cued and " to " in right and WILL_RACE.match(right)):
                self.strong += 1.2
            elif right[:1] == "," and ASIDE_PLACED.match(self.text.text, mention.end, mention.end + 140):
                self.strong, self.performed = self.strong + 1.2, True
            if cued and (c.after in ("on", "in", "of", "from", "for") or right[:1] == ",") and _ON_AIR.match(right):
                self.others["media"] += 3
        who = _WHO.match(right) if cued and "who " in right else None
        if who and who.group(1) in lexicon.ATHLETE_VERBS and who.group(1) not in _WEAK_VERBS:
            self.strong += 1.2
            self.performed |= _DATED.match(right, who.end()) is not None
        in_country = c.country_rule == "country_in_brackets"
        if c.bracket and (in_country or not lexicon.entities("strong").isdisjoint(map(fold, c.bracket.split()))):
            self.strong += 2
        elif c.bracket and mention.kind in ("full", "initial") and c.bracket[:1].isupper() and len(c.bracket) > 3:
            self.strong += 1.2
        elif c.country_rule in ("of_country", "country_code"):
            self.weak += 0.8

    def _belongs(self, left: str, closed: bool) -> None:
        """ "his coach, X": what the noun before the comma makes of X."""
        role = role_before_comma(left, closed)
        if role == "athlete":
            self.weak += 1
        elif role is not None:
            self.others["other" if role == "kin" else role] += 1.5 if role == "kin" else 3

    def _around(self, mention: Found, c: Context, low: int, high: int) -> None:
        """What the sentence tells of, whoever does it."""
        marked, sporty, boardroom = self.told.within(low, high)
        said = c.after in lexicon.SPEECH_VERBS and not _ADDED.match(self.text.text, mention.end)
        spoken = said or (c.opener in lexicon.SPEECH_VERBS and not c.opener.endswith("ing"))
        if marked and not spoken:
            self.weak += 0.4 if boardroom else 1.0
        elif sporty:
            self.weak += 0.0 if boardroom else 0.3 if spoken else 0.6
        if mention.sentence and not boardroom and self.text.paragraphs[mention.sentence.paragraph].kind in ("caption", "title"):
            self.weak += 0.3

    def read_next(self, last: Found) -> None:
        """Of whom hardly anything is told, a pronoun in the sentence after may tell it."""
        if self.weak >= 0.6 or self.others:
            return
        sentence, sentences = last.sentence, self.text.sentences
        if sentence and sentence.index + 1 < len(sentences):
            following = sentences[sentence.index + 1]
            if following.paragraph == sentence.paragraph and self.told.sport_at(following.start, pronoun=True):
                self.weak += 0.6

    def judge(self, mentions: int) -> Calling:
        """What most speaks for."""
        others = self.others
        role = max(others, key=lambda r: (others[r], r)) if others else "other"
        against = others[role] if others else 0.0
        if against and not self.performed and self.strong < against + 0.5 * (mentions > 4):
            return Calling(False, role, f"said_to_be_{role}", min(0.98, 0.75 + 0.05 * against))
        most = 1.0 + 0.3 * max(1, mentions - self.credited)
        support = self.strong + (self.weak if self.weak < most else most) - 0.4 * self.elderly
        if support >= 0.6:
            return Calling(True, "athlete", "performance" if self.strong >= 1 else "sport_around", min(0.99, 0.7 + 0.08 * support))
        return Calling(False, "other", "said_to_be_other" if self.elderly else "no_sport_told", 0.7)
