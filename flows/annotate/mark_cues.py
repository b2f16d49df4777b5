"""The words that tell what a number is, as patterns of what ends before it or begins after it.

A pattern over the words before is costly to try at every number, so each names the letters that must occur in one of
them for it to have a chance (``Cue.needs``). But for the time stamps' they are written for ``plain`` text, which is much
quicker to search than to ignore case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flows.annotate.folding import lowered, remembered


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """Words beside a number that make it of a kind; ``needs``: one of these must occur in a word, spaces around it, of them."""

    kind: str
    rule: str
    needs: tuple[str, ...]
    pattern: re.Pattern[str]

    def ends(self, before: str) -> bool:
        """Whether the words ``before`` end in this cue."""
        return self.pattern.search(before) is not None


_CUES: list[Cue] = []
"""All cues."""


@remembered
def _with(word: str) -> frozenset[Cue]:
    spaced = f" {word} "
    return frozenset([cue for cue in _CUES if any(letters in spaced for letters in cue.needs)])


def told_by(words: Iterable[str]) -> set[Cue]:
    """The cues that folded ``words`` may tell; most tell none."""
    return set().union(*map(_with, words))


def plain(text: str, start: int, end: int) -> str:
    """``text[start:end]`` in lower case, but for a surname that in lower case rings in the last lap."""
    words = lowered(text)[start:end]
    return words if "bell" not in words else text[start:end].replace("Bell", "xxxx").replace("BELL", "xxxx").lower()


def _cue(kind: str, rule: str, needs: str, pattern: str) -> Cue:
    cue = Cue(kind, rule, tuple(needs.split("|")), re.compile(pattern))
    _CUES.append(cue)
    return cue


ALONE = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
"""A clock time on a line of its own, as live reports stamp their entries."""
STAMPED = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[ap]m)?:? [A-Z“‘\"'][^\n]{55}")
"""A clock time that opens a paragraph of a live report."""
AFTER_YEAR = re.compile(r"\b(?:19|20)\d\d,? $")
PAST = re.compile(r"\b(?:past|beyond|over|above|below|under|through) (?:the )?$")
NO_MARK_AFTER = re.compile(
    r"\s?-?(?:%|per ?cent|percent|million|billion|bn\b|km|kilomet|miles?\b|kg|lbs?\b|pounds|degrees|°|celsius|years?\b|months?\b|weeks?\b"
    r"|days?\b|euros?|dollars|p\b|am\b|pm\b|a\.m|p\.m|gmt|bst|cet\b|et\b|est\b|pt\b|local time|o['’]clock|fm\b|mph|kph"
    r"|x\b|m people|m/s|cm\b"
    r"|cms\b|inch|times\b|gb\b|pages)",
)
CLOCK_AFTER = re.compile(r"\s?(?:am\b|pm\b|a\.m|p\.m|gmt|bst|cet\b|et\b|est\b|ist\b|pt\b|local|o['’]clock)")
STAMP_AFTER = re.compile(r"\s?(?:mark|minute)")
STAMP_BEFORE = _cue(
    "none", "time stamp", "watch|listen|from|see|skip|start|begin|until|video|around|about|at ",
    r"(?:watch|listen|from|see|skip|starts?|begins?|until|video|around|about|at) (?:from |at |to )?(?:the )?$",
)  # fmt: skip
CLOCK_BEFORE = _cue(
    "none", "clock time", "watch|listen|kick|start|begin|schedul|due|live|post|publish|updat|day|tonight|tomorrow|final|from",
    r"(?:\b(?:watch|listen|kick[- ]off|starts? at|begins? at|scheduled for|due off at|live from|posted at|published|updated)\b[^.]{0,25}"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|tomorrow|today|final)(?:,| at| from|:)(?: from| at)? |^from )$",
)  # fmt: skip
GAP_BEFORE = _cue(
    "gap", "difference named before",
    "by|margin|miss|improv|lead|behind|advantage|gap|deficit|tak|took|cut|shav|slic|knock|lop|chop|within|than|just|only|mere",
    r"(?:\bby(?: just| only| a mere| less than| more than| over| almost| nearly| about| around| some| at least| fully)?"
    r"(?: an? (?:impressive|massive|huge|mere|full|whole))?|\bmargins? of(?: victory of)?"
    r"|\bmissed?(?: out)?(?: on)?(?: it| the [\w -]{3,30})? by"
    r"|\bimprov\w+ [\w' ]{0,30}by|\bleads? of|\bbehind by|\badvantage of|\bgap of|\bdeficit of|\btakes?|\btook|\btaking"
    r"|\bcut|\bcutting|\bshav\w+"
    r"|\bslic\w+|\bknock\w+|\blop\w+|\bchop\w+|\bwithin|\bthan|\bjust|\bonly|\bmere)\s$",
)  # fmt: skip
GAP_AFTER = re.compile(
    r"\s?(?:secs?|s|seconds?|of a second|m|cm|metres?|points?)?[ -]?(?:(?:further |well )?(?:ahead|clear\b|behind"
    r"|outside|adrift|faster|slower"
    r"|quicker|off\b|short\b|shy|inside|better|down\b|back\b|up\b|in front|in hand|lead\b|deficit|gap|margin|advantage"
    r"|cushion|away from|apart"
    r"|separat|later\b|under the|longer|below|beyond))",
)
PLACED_WITH = re.compile(r"(?:second|third|\w(?:th|st|nd|rd)|silver|bronze|gold|place|won|winning) (?:with|on|at) $")
"""Before a mark that only looks like a difference: "third with 2.31m behind X"."""
SPLIT_BEFORE = _cue(
    "split", "lap or bell named before",
    "split|bell|half|midway|midpoint|lap|kilomet|leg|anchor|clos|last|final|closing|first|opening|second|third|fourth|penultimate",
    r"\b(?:(?:split|splits|splitting)(?: of| was|:)?|(?:bell|halfway|half-way|midway|midpoint"
    r"|half[- ]marathon point|half distance|third lap"
    r"|second lap|first lap|opening lap|first half|second half|kilomet\w+|lap(?![ -](?:race|event"
    r"|sprint)| to (?!the\b)| and (?:win|won|finish|ta?o?ke?|claim|clock|secur|cross|seal|triumph|prevail)))"
    r"\b[^.;\d]{0,25}?\b(?:in|at|reached in|of|was)"
    r"|(?:last|final|closing|first|opening|second|third|fourth|penultimate|anchor)(?: \w+)? (?:lap|leg|circuit|quarter"
    r"|half|mile|kilomet\w+|km"
    r"|\d+ ?m(?:etres|eters)?|200|400|800|300|100)(?:\s?\w*)?"
    r"(?: of (?:the|his|her|a) [^.;,]{1,40}? in| in| of| was| with|,| inside)?(?: an?)?"
    r"|clos(?:ed|es|ing)(?: \w+)? in|anchor(?:ed)?(?: leg)?(?: in| of)?"
    r"|leg of|legs? in|lap in|lap of|bell in)\s$",
)  # fmt: skip
SPLIT_AFTER = re.compile(
    r"\s?-?(?:secs?|s|seconds?)?[ -](?:(?:for|over) (?:the |his |her |their )?(?:first|last|final|opening"
    r"|closing) (?:lap|leg|quarter|half|mile|km|kilomet|\d)"
    r"|(?:last|final|closing|opening|first|second|third|penultimate) (?:lap|leg|quarter|400|200|800|300|100|circuit|half|kilomet)|laps?\b"
    r"|(?:at|for|through|by|with) (?:the )?(?:bell|halfway|half-way|midway|half\b|\d+ ?m(?:etres|eters)? to go)|split|anchor|at the bell"
    r"|through (?:halfway|the bell|\d)|leg\b|pace\b"
    r"|(?:[a-z0-9-]+ ){1,4}(?:(?:first|second|third|fourth|final|last|anchor|opening|closing|lead-?off) leg|anchor)\b)",
)
PASSED = re.compile(
    r"\b(?:through|passed|passing|passes|reached|reaching|hit|hitting|covered|by|at|led|first|last|final|opening|closing"
    r"|towed|bell|halfway|midway"
    r"|split)\b",
)
RUN = re.compile(r"\b(?:to win|to finish|winning|finishing) (?:in |with )?(?:a |the )?(?:time of )?$")
"""Right before the mark of the whole race, whatever lap or kilometre was told: "away after 36 kilometres to finish in 2:07:27"."""
STRETCH_BEFORE = re.compile(r"\b(?:last|final|closing|opening|first|next) $")
DONE = re.compile(
    r"\b(?:winning|won|wins|to win|finish\w*|clock\w*|clear winner|victory|triumph\w*|gold|silver|bronze|line) (?:[\w'’-]+ ){0,4}$"
)
"""Right before the mark of a race that is over: "hit the front with 600m to go, winning in 4:02"."""
STANDARD_BEFORE = _cue(
    "standard", "standard named before", "qualif|entry|auto|standard|norm|light|schedule|pacemaker",
    r"(?:qualif\w+ (?:mark|time|standard|distance|height)s?(?: \w+){0,3}(?: of| is| was| stands at|:)?"
    r"|(?:entry|auto\w*) (?:mark|time|standard)s?(?: \w+){0,3}(?: of| is)?|standards?(?: \w+){0,4}? of|standard is|standard \(|norm of"
    r"|pac(?:e|ing)[ -]?lights?[^.;]{0,40}|wave ?lights?[^.;]{0,40}|lights (?:were )?set[^.;]{0,30}|schedule of"
    r"|pacemakers?[^.;]{0,30}asked[^.;]{0,20})\s?$",
)  # fmt: skip
QUALIFYING = re.compile(r"\b(?:in|with) an? (?:[\w-]+ ){0,4}qualif\w+ (?:mark|time|distance|height) of $")
"""Right before the mark of a race that is one of the standard: "won in a European qualifying time of 53.49"."""
STANDARD_AFTER = re.compile(
    r"\s?-?(?:m|s|secs?|metres?|seconds?)?,?[ -](?:\w+ ){0,3}?(?:qualifying|qualification|entry|automatic|auto) (?:mark"
    r"|standard|time|height|distance)"
    r"|[^.;,\d]{0,12}\b(?:standard|norm)\b",
)
BARRIER_BEFORE = _cue(
    "target", "barrier", "sub|under|inside|below|beneath|beyond|within|break|broke|barrier|north|outside|over|close",
    r"(?:\b(?:sub|under|inside|below|beneath|beyond|within|dip(?:ped|ping)? under|break(?:ing)?|broken?|barrier of"
    r"|north of|outside|over|closer? to)"
    r"[ -](?:the )?(?:magic(?:al)? )?)$",
)  # fmt: skip
BARRIER_AFTER = re.compile(
    r"\s?-?(?:m|s|secs?|second|metre|meter|minute|point)?s?[ -](?:barrier|club|pace\b|schedule|territory|shape"
    r"|ceiling|milestone|runner|man\b)",
)
TARGET_BEFORE = _cue(
    "target", "aim", "target|aim|goal|chas|hop|want|look|plan|ambition|dream|need|require|ready|capable|shape|try|tri|assault|attack|tilt",
    r"\b(?:target(?:s|ed|ing)?|aim(?:s|ed|ing)?|goal|chas(?:e|es|ed|ing)|hop(?:e|es|ed|ing) (?:to|for)|want(?:s|ed)? to"
    r"|wanting to|looking (?:to|for)|(?:assault|attack|tilt) (?:on|at)"
    r"|plan(?:s|ned|ning)?|ambition|dream\w*|need(?:s|ed|ing)? (?:to (?:run|break|clear|throw|jump|go|beat)|an?\b|at least)"
    r"|need(?:s|ed|ing)?(?= $)|required to|ready to run|capable of|shape to run|trying to|tr(?:y|ied) to)\b[^.;,]{0,40}$",
)  # fmt: skip
HYPOTHETICAL_BEFORE = _cue(
    "hypothetical", "condition",
    "would|could|can |might|may |should|equivalent|equates|conver|worth|roughly|if |predict|think|never|projected"
    "|course|pace|track|schedule",
    r"\b(?:would(?:n['’]t)? (?:have|be|run|jump|throw|need|take)|could(?:n['’]t)? (?:have|run|go|jump)|can run|can go"
    r"|might have|may have|should have"
    r"|equivalent|equates|converts?|conversion|worth|roughly equal|if (?:i|he|she|they|you|we)|predict\w*|i think|never a time"
    r"|never \w+ (?:\w+ )?(?:higher|further|farther|faster|quicker|better|longer) than|projected"
    r"|on (?:course|pace|track|schedule) (?:for|to))\b"
    r"(?:(?!, (?:[\w’'-]+ ){0,4}(?:finish|won |win|clock|ran |was |plac|came |took |cross|hung|clung))[^.;]){0,60}$",
)  # fmt: skip
MILE_AFTER = re.compile(r"[ -]mile")
"""After a round time: the four-minute mile."""
PACE_AFTER = re.compile(r"\s?(?:s|seconds?|secs?)?[ -]?(?:per|a|an|each|every|/) ?(?:mile|km|k|kilomet|lap|400)")
PACE_BEFORE = _cue(
    "other", "pace", "averag|pace|rhythm|tempo|laps|consistent|clicking",
    r"\b(?:averag\w+|pace of|rhythm of|tempo of|laps of|consistent|clicking off)\b[^.;,]{0,30}$",
)  # fmt: skip
ATTEMPT_BEFORE = _cue(
    "other", "attempt", " at |foul|followed|attempt|fail|tried|attack|bar |opening|unable|goes",
    r"\b(?:followed (?:\w+ )?(?:by|with|up with) (?:an? )?(?:jump|throw|leap|effort|mark|clearance)s?(?: of)?"
    r"|com(?:e|es|ing) in at|came in at|(?<!two )(?<!three )(?<!all )attempts? at|attempt(?:ed|ing)"
    r"|fail\w* (?:\w+ ){0,3}(?:at|to clear)|failures? at"
    r"|tries at|tried|try at|attack\w*|(?:bringing|brought|knock\w+) (?:the bar )?(?:down|off) at"
    r"|(?:shots?|cracks?|stabs?|goes?|looks?) at|goes at|entered at|bar (?:was )?(?:raised|set|moved|put|lifted)? ?(?:up )?(?:to|at)"
    r"|raised the bar to"
    r"|opening height of|bowed out at|out at"
    r"|unable to clear|missed (?:\w+ ){0,3}at|misses at|foul(?:s|ed) (?:\w+ ){0,3}at)(?: an?)?(?: [\w'’-]+){0,4} $",
)  # fmt: skip
