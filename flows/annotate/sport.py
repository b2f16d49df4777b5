"""What each sentence tells of: marks, racing, offices. Looked up once for an article, by its words."""

from __future__ import annotations

import bisect
import re

from flows.annotate.phrases import Phrases, Tokens, tokens
from flows.annotate.text import Text

_MARK = re.compile(
    r"\d(?<!\w\d)(?:\d?[:.]\d{2}(?:\.\d{1,2})?(?:s|m|sec|secs)?\b|\d? ?(?:hours?|mins?|minutes?) \d|,\d{3} points"
    r"|\d?-\d{1,2} ?(?:\d/\d|[¼½¾]))"
)
_JOINTS, _NO_JOINT = frozenset(":.-"), frozenset(("", " "))
_UNITS = frozenset("hour hours min mins minute minutes points".split())
"""What stands behind the first number of what ``_MARK`` finds: a joint with the next one, or a unit."""
_RACING = (
    "{marathon|hurdles|steeplechase|relay|{long|high|triple} jump|pole vault|shot put|discus|javelin|hammer|decathlon|heptathlon"
    "|pentathlon|medal[s]|gold|silver|bronze|podium|title[s]|champion[s]|record[s]|personal best|PB|season[ s|s] best|won"
    "|win[s|ner|ners]|first place|finish[ed|es|ing]|race[d|s]|running|heat[s]"
    "|semifinal[s]|rival[s]|mark|final[s]|lap[s]|clocked|sprint|miler[s]|outkicked"
    "|qualif{y|ies|ied|ying|ier|iers|ication|ications}|beat[s|ing]|defeat[s|ed|ing]|run|ran|runner[s]|bell|doping|banned"
    "|pace[s|d|r|rs|maker|makers|making|setter|setters|setting]|suspen{ded|sion}|disqualified|false start[s|ed|er|ing]"
    "|did not {start|finish}|pulled {out|up}|withdr{aw|ew|awn}|{man|woman|boy|girl|finisher|athlete|harrier} home|second|third"
    "|fourth|fifth|sixth|seventh|eighth|ninth|tenth|home straight|bend[s]|start line|finish line|baton|spikes"
    "|compet{e|es|ed|ing}|finishers|tested positive|held off|lost to|rankings|fastest|{took|take|takes|taking} part in"
    "|participat{e|es|ed|ing}|cross country|cross-country"
    "|{bad|botched|poor|slick|safe|smooth|sloppy|fumbled} {change|exchange|pass}|{hand|change}over[s]|repechage|anchor[s|ed|ing]"
    "|{first|second|third|last|anchor} leg|athlete[s] of the {year|month}|elite field[s]|{start|entry} list[s]"
    "|lane {one|two|three|four|five|six|seven|eight|nine}}"
)
_OFFICES = (
    "{head coach|performance director|chief exec[utive]|appointed|appointment|the {post|job|position}|successor|succeed[ed|s|ing]"
    "|governing body|board member|resign[s|ed|ing|ation|ations]|lawyer|tribunal|novel|film|singer|football[er]|song|album}"
)
_TOLD = Phrases(
    [
        (_RACING, ("racing", 0)),
        ("{{m}|k|{km}}", ("racing", 2)),
        ("{th|st|nd|rd} {in|place|of|out of|overall}", ("racing", 1)),
        (_OFFICES, ("offices", 0)),
    ]
)
"""The subject that a phrase tells of, and the digits that must stand before it ("400m", "5th in")."""
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his)\b", re.I)
_ENOUGH = 600
"""Characters of a sentence that are read."""
PLACED = re.compile(
    r"(?: \([^()]{1,60}\))?,? (?:(?:was|is|were|came|took|finished|placed|coming|finishing|taking|had|ended"
    r"|and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|home|in|up|an?|the|with|distant|close|well-beaten|superb|excellent|fine|good) ){0,4}"
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|runner-up|runners-up|silver|bronze|gold)\b"
)
"""What follows a name that has a place: ", superb third"."""
_PLACING = frozenset("second third fourth fifth sixth seventh eighth ninth tenth st nd rd th runner runners silver bronze gold".split())
"""The words that tell it."""
_BEFORE = frozenset(
    "words text photo photos pic pics picture pictures image images photograph photographs photography credit source coach coached"
    " trainer under mentor guidance coaching trained guided mentored managed succeed succeeds succeeding succeeded replaced replaces"
    " replacing appoint appointed appoints appointing written writing report reported reporting edited editing interview interviewed"
    " compiled story series column courtesy".split()
)
"""Words before a name without which, or ©, no rule on credits, coaches and successors applies."""
_AFTER = frozenset(
    "ap upi pti served worked acted"
    " getty afp reuters photo photos coaches coached guided guides mentored mentors looked looks manages trains trained organises"
    " organizes founded runs broadcast broadcasts broadcaster broadcasters broadcasting commentary air gantry bbc itv nbc espn cnn guardian"
    " telegraph times who league company agency academy foundation group podcast stable charity book business firm clinic squad set due"
    " expected scheduled entered hoping bidding aiming likely ready".split()
)
"""Words after a name without which, or a stroke, none on agencies, coaches, the media, owners and start lists does."""
_NEAR_BEFORE, _NEAR_AFTER = 80, 60
WILL_RACE = re.compile(
    r",? (?:and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? )?(?:(?:is|are|was|were) )?(?:both |all |also )?"
    r"(?:set|due|expected|scheduled|entered|hoping|bidding|aiming|likely|ready) to"
    r" (?:compete|run|race|line up|start in|double|defend|make (?:his|her|their) debut)\b"
)
"""What follows a name that is on a start list: "are both set to compete"."""
ASIDE_PLACED = re.compile(
    r", an? [^,;.]{3,70}, (?:was|finished|came|took|won|clocked|ran|threw|leapt|jumped|cleared|placed)(?: [a-z]+){0,3}"
    r" (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th|m)\b|\d*[:.]\d\d)"
    r"|, who (?:was|came|finished|placed) \w+ in \d{1,2}[:.]\d\d"
)
"""After a name: ", a former gymnast from Oregon, was a surprise fifth", ", who was third in 2:00.10"."""


class Told:
    """The places of an article where marks, racing and offices are told of."""

    def __init__(self, text: Text) -> None:
        self._text = text
        toks = tokens(text.text)
        never = 2 * len(text.text)  # after each list, so that in all of them some place follows any other
        numbers = [i for i in toks.numbers if (gap := toks.gaps[i]) in _JOINTS or (gap in _NO_JOINT and toks.words[i + 1] in _UNITS)]
        self._marks = [*[toks.starts[i] for i in numbers if _MARK.match(text.text, toks.starts[i])], never]
        self._racing: list[int] = []
        self._offices: list[int] = []
        self._before = [*_places(toks, _BEFORE, "©"), never]
        self._after = [*_places(toks, _AFTER, "/"), never]
        self._placing = [*[toks.starts[i] for i in toks.of(_PLACING)], never]
        for (subject, digits), first, _, start, _ in _TOLD.find(toks):
            if digits == 0 or _counted(toks, first, digits):
                (self._racing if subject == "racing" else self._offices).append(start)
        self._racing.append(never)
        self._offices.append(never)

    def within(self, start: int, end: int) -> tuple[bool, bool, bool]:
        """Whether text[start:end] holds a mark, tells of racing, of appointments and offices."""
        end = end if end < start + _ENOUGH else start + _ENOUGH
        marks, racing, offices = self._marks, self._racing, self._offices
        return (
            marks[bisect.bisect_left(marks, start)] < end,
            racing[bisect.bisect_left(racing, start)] < end,
            offices[bisect.bisect_left(offices, start)] < end,
        )

    def near(self, start: int, end: int) -> tuple[bool, bool, bool]:
        """Whether a word stands before the name at text[start:end] by which some rule may apply, one behind it, one of places."""
        before, after, placing = self._before, self._after, self._placing
        return (
            before[bisect.bisect_left(before, start - _NEAR_BEFORE)] < start,
            after[bisect.bisect_left(after, end)] < end + _NEAR_AFTER,
            placing[bisect.bisect_left(placing, end)] < end + _NEAR_AFTER,
        )

    def sport_at(self, offset: int, pronoun: bool = False) -> bool:
        """Whether the sentence at ``offset`` (with a ``pronoun`` in it) speaks of racing and not of appointments."""
        sentence = self._text.sentence_at(offset)
        if sentence is None:
            return False
        if pronoun and not _PRONOUN.search(self._text.text, sentence.start, sentence.end):
            return False
        marked, sporty, boardroom = self.within(sentence.start, sentence.end)
        return (marked or sporty) and not boardroom


def _places(toks: Tokens, words: frozenset[str], sign: str) -> list[int]:
    """Where one of the words begins, or the sign stands."""
    found = [toks.starts[i] for i in toks.of(words)]
    return sorted([*found, *[m.start() for m in re.finditer(sign, toks.text)]]) if sign in toks.text else found


def _counted(toks: Tokens, i: int, digits: int) -> bool:
    """Whether a number of at least so many digits stands right before token ``i``."""
    return i > 0 and toks.words[i - 1].isdigit() and len(toks.words[i - 1]) >= digits and toks.gaps[i - 1] in ("", " ")
