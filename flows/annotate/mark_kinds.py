"""What a number written like a mark is: a result, a split, a standard, a target, a gap, a hypothetical, or no mark.

The rules read the words right before and after it, in its own sentence. A rule's name goes into the row.
"""

from __future__ import annotations

import re

NO_MARK_AFTER = re.compile(
    r"\s?-?(?:%|per ?cent|percent|million|billion|bn\b|km|kilomet|miles?\b|kg|lbs?\b|pounds|degrees|°|celsius|years?\b|months?\b|weeks?\b"
    r"|days?\b|euros?|dollars|p\b|am\b|pm\b|a\.m|p\.m|gmt|bst|cet\b|et\b|est\b|pt\b|local time|o['’]clock|fm\b|mph|kph|x\b|m people|m/s|cm\b|cms\b"
    r"|inch|times\b|GB\b|pages)",
    re.I,
)
_STAMP_BEFORE = re.compile(
    r"(?:watch|listen|from|see|skip|starts?|begins?|until|video|around|about) (?:from |at |to )?(?:the )?$", re.I
)
_CLOCK_BEFORE = re.compile(
    r"(?:\b(?:watch|listen|kick[- ]off|starts? at|begins? at|scheduled for|due off at|live from|posted at|published|updated)\b[^.]{0,25}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|tomorrow|today|final)(?:,| at| from|:)(?: from| at)? |^from )$",
    re.I,
)
_GAP_BEFORE = re.compile(
    r"(?:\bby(?: just| only| a mere| less than| more than| over| almost| nearly| about| around| some| at least| fully)?(?: an? (?:impressive|massive|huge|mere|full|whole))?"
    r"|\bmargins? of(?: victory of)?|\bmissed?(?: out)?(?: on)?(?: it| the [\w -]{3,30})? by|\bimprov\w+ [\w' ]{0,30}by|\bleads? of|\bbehind by|\badvantage of|\bgap of|\bdeficit of|\btakes?|\btook|\btaking|\bcut|\bcutting|\bshav\w+|\bslic\w+|\bknock\w+|\blop\w+|\bchop\w+|\bwithin|\bthan|\bjust|\bonly|\bmere)\s$",
    re.I,
)
_GAP_AFTER = re.compile(
    r"\s?(?:secs?|s|seconds?|of a second|m|cm|metres?|points?)?[ -]?(?:(?:further |well )?(?:ahead|clear\b|behind|outside|adrift|faster|slower|quicker|off\b|short\b|shy|inside|better|down\b|back\b|up\b|in front|in hand|lead\b|deficit|gap|margin|advantage|cushion|away from|apart|separat|later\b|under the|slower|longer|below|beyond))",
    re.I,
)
_SPLIT_BEFORE = re.compile(
    r"(?:\b(?:split|splits|splitting)(?: of| was|:)?|\b(?:bell|halfway|half-way|midway|midpoint|half[- ]marathon point|half distance|third lap|second lap|first lap|opening lap|first half|second half|kilomet\w+|lap(?![ -](?:race|event|sprint)))\b[^.;]{0,25}?\b(?:in|at|reached in|of|was)"
    r"|\b(?:last|final|closing|first|opening|second|third|fourth|penultimate|anchor)(?: \w+)? (?:lap|leg|circuit|quarter|half|mile|kilomet\w+|km|\d+ ?m(?:etres|eters)?|200|400|800|300|100)(?:\s?\w*)?(?: in| of| was| with|,| inside)?(?: an?)?|\banchor(?:ed)?(?: leg)?(?: in| of)?|\bleg of|\blegs? in|\blap in|\blap of|\bbell in)\s$",
    re.I,
)
_SPLIT_AFTER = re.compile(
    r"\s?-?(?:secs?|s|seconds?)?[ -](?:(?:for|over) (?:the |his |her |their )?(?:first|last|final|opening|closing) (?:lap|leg|quarter|half|mile|km|kilomet|\d)|(?:last|final|closing|opening|first|second|third|penultimate) (?:lap|leg|quarter|400|200|800|300|100|circuit|half|kilomet)|laps?\b|(?:at|for|through|by|with) (?:the )?(?:bell|halfway|half-way|midway|half\b|\d+ ?m(?:etres|eters)? to go)|split|anchor|at the bell|through (?:halfway|the bell|\d)|leg\b|pace\b)",
    re.I,
)
_PASSED = re.compile(
    r"\b(?:through|passed|passing|passes|reached|reaching|hit|hitting|covered|going through|went through|by|at|led|first|last|final|opening|closing|towed|bell|halfway|midway|split)\b",
    re.I,
)
_STANDARD_BEFORE = re.compile(
    r"(?:qualif\w+ (?:mark|time|standard|distance|height)s?(?: \w+){0,3}(?: of| is| was| stands at|:)?|(?:entry|auto\w*) (?:mark|time|standard)s?(?: \w+){0,3}(?: of| is)?|standards?(?: \w+){0,4}? of|standard is|norm of"
    r"|pac(?:e|ing)[ -]?lights?[^.;]{0,40}|wave ?lights?[^.;]{0,40}|lights (?:were )?set[^.;]{0,30}|schedule of|pacemakers?[^.;]{0,30}asked[^.;]{0,20})\s?$",
    re.I,
)
_STANDARD_AFTER = re.compile(
    r"\s?-?(?:m|s|secs?|metres?|seconds?)?,?[ -](?:\w+ ){0,3}?(?:qualifying|qualification|entry|automatic|auto) (?:mark|standard|time|height|distance)|[^.;,\d]{0,12}\b(?:standard|norm)\b",
    re.I,
)
_BARRIER_BEFORE = re.compile(
    r"(?:\b(?:sub|under|inside|below|beneath|beyond|within|dip(?:ped|ping)? under|break(?:ing)?|broke|barrier of|north of|outside|over|closer? to|close to)[ -](?:the )?(?:magic(?:al)? )?)$",
    re.I,
)
_BARRIER_AFTER = re.compile(
    r"\s?-?(?:m|s|secs?|second|metre|meter|minute|point)?s?[ -](?:barrier|club|mile\b|pace\b|schedule|territory|shape|ceiling|milestone|runner|man\b)",
    re.I,
)
_TARGET_BEFORE = re.compile(
    r"\b(?:target(?:s|ed|ing)?|aim(?:s|ed|ing)?|goal|chas(?:e|es|ed|ing)|hop(?:e|es|ed|ing) (?:to|for)|want(?:s|ed)? to|wanting to|looking (?:to|for)|plan(?:s|ned|ning)?|ambition|dream\w*|need(?:s|ed|ing)? (?:to (?:run|break|clear|throw|jump|go|beat)|an?\b|at least)|required to|ready to run|capable of|shape to run|trying to|tr(?:y|ied) to)\b[^.;,]{0,40}$",
    re.I,
)
_HYPOTHETICAL_BEFORE = re.compile(
    r"\b(?:would(?:n['’]t)? (?:have|be|run|jump|throw|need|take)|could(?:n['’]t)? (?:have|run|go|jump)|can run|can go|might have|may have|should have|equivalent|equates|converts?|conversion|worth|roughly equal|if (?:i|he|she|they|you|we)|predict\w*|I think|never a time|projected|on course for|on pace for|on schedule for)\b[^.;]{0,60}$",
    re.I,
)
_PACE_AFTER = re.compile(r"\s?(?:s|seconds?|secs?)?[ -]?(?:per|a|an|each|every|/) ?(?:mile|km|k|kilomet|lap|400)", re.I)
_PACE_BEFORE = re.compile(
    r"\b(?:averag\w+|pace of|rhythm of|tempo of|laps of|consistent|clicking off)\b[^.;,]{0,30}$", re.I
)
_ATTEMPT_BEFORE = re.compile(
    r"\b(?:com(?:e|es|ing) in at|came in at|attempts? at|attempt(?:ed|ing)|fail\w* (?:\w+ )?(?:at|to clear)|failures? at|tries at|tried|try at|shots? at|entered at|bar (?:was )?(?:raised|set|moved)? ?(?:to|at)|raised the bar to|opening height of|bowed out at|out at|unable to clear|missed at|misses at)(?: an?)?(?: \w+){0,2} $",
    re.I,
)


_ALONE = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_AFTER_YEAR = re.compile(r"\b(?:19|20)\d\d,? $")
_PAST = re.compile(r"\b(?:past|beyond|over|above|below|under|through) (?:the )?$", re.I)


def kind_of(
    text: str,
    start: int,
    end: int,
    low: int,
    high: int,
    *,
    has_distance: bool,
    shape: str,
    value: float,
    unit: str | None,
) -> tuple[str, str]:
    """(kind, rule) of the number at ``[start, end)`` in the sentence ``[low, high)``; kind ``none`` when it is no mark.

    ``has_distance``: a distance along the race ("800m" as a point) stands in the clause before it.
    """
    if _ALONE.fullmatch(text, low, high) or (shape in ("clock", "decimal") and _AFTER_YEAR.search(text, max(low, start - 8), start)):
        return "none", "time stamp"
    before = text[max(low, start - 90) : start]
    after = text[end : min(high, end + 60)]
    if shape == "clock":
        if NO_MARK_AFTER.match(after) and re.match(r"\s?(?:am|pm|a\.m|p\.m|gmt|bst|cet|et|est|pt|local)", after, re.I):
            return "none", "clock time"
        if (_STAMP_BEFORE.search(before) and re.match(r"\s?(?:mark|minute)", after)) or _CLOCK_BEFORE.search(before):
            return "none", "time stamp"
    elif NO_MARK_AFTER.match(after):
        return "none", "other unit"
    if before[-1:] in "$£€" and before:
        return "none", "money"
    for pattern, window, kind, rule in (
        (_STANDARD_BEFORE, before, "standard", "standard named before"),
        (_SPLIT_BEFORE, before, "split", "lap or bell named before"),
        (_ATTEMPT_BEFORE, before, "other", "attempt"),
    ):
        if pattern.search(window):
            return kind, rule
    if shape != "clock" or value < 60:
        small = value < 30 and shape in ("round", "fraction", "spelled", "whole", "decimal")
        if shape == "fraction" or (small and _GAP_AFTER.match(after) and shape != "decimal"):
            return "gap", "difference named after"
        if small and _GAP_BEFORE.search(before) and (value < 3 or shape in ("round", "whole")):
            return "gap", "difference named before"
        if shape == "decimal" and value < 3 and _GAP_AFTER.match(after):
            return "gap", "difference named after"
    if _SPLIT_AFTER.match(after):
        return "split", "lap or bell named after"
    if _PACE_AFTER.match(after) or _PACE_BEFORE.search(before):
        return "other", "pace"
    if has_distance and _PASSED.search(before):
        return "split", "distance passed"
    if _STANDARD_AFTER.match(after):
        return "standard", "standard named after"
    if _BARRIER_BEFORE.search(before) or _BARRIER_AFTER.match(after):
        return "target", "barrier"
    if _HYPOTHETICAL_BEFORE.search(before):
        return "hypothetical", "condition"
    if _TARGET_BEFORE.search(before):
        return "target", "aim"
    if shape in ("round", "whole") and _PAST.search(before):
        return "target", "barrier"
    if shape in ("round", "fraction"):
        return "other", "round number"
    if shape == "whole":
        return "other", "whole metres"
    return "result", "printed mark"
