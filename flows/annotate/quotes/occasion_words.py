"""The words that tell when or on what occasion something was said, as patterns over the narrator's text."""

from __future__ import annotations

import re

from flows.annotate.phrases import fold
from flows.annotate.quotes.lexicon import alternation
from flows.seeds import rows

WHEN = {r["noun"].casefold(): r["when"] for r in rows("occasions")}
"""Occasion noun → before, after or during the race (``occasions.csv``)."""

_CONTEST = "race|meeting|event|competition|start|final|championships?"
_SAID = "said|told|called|described|promised|vowed|claimed|warned|predicted|spoken|admitted|suggested"

OCCASION = re.compile(
    r"[ABDFIOVabdfiov](?<!\w.)"  # one set of letters first, so that the search skips the words that begin otherwise quickly
    r"(?:(?<=[Ii])n|(?<=[Aa])(?:t|fter(?:wards?)?|head of)|(?<=[Oo])n|(?<=[Bb])(?:y|efore)|(?<=[Dd])uring|(?<=[Ff])ollowing|(?<=[Vv])ia)\s"
    r"(?:(?:the|a|an|his|her|their|its|this|that|one|last|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b['’s]*\s)?"
    rf"(?:[\w’'.&-]+\s){{0,5}}?(?P<noun>{alternation(r['noun'] for r in rows('occasions'))})(?!\w|\s\d)"
)
OCCASION_WORDS = frozenset(fold(word) for noun in WHEN for word in re.findall(r"\w+", noun)[:1])
"""The words one of which ``OCCASION`` finds; likewise for the patterns below. A stretch without them is not searched."""
# AFTERWARDS, EVE and BEFORE are searched in lower case.
AFTERWARDS = re.compile(r"\b(?:afterwards?|post-race|after (?:the|his|her|their) (?:race|win|victory|run|final|title|triumph|defeat))\b")
AFTERWARDS_WORDS = frozenset(("after", "afterward", "afterwards", "post"))
EVE = re.compile(r"\b(?:the day before|the previous day|on the eve of|a day earlier|the (?:evening|night) before)\b")
BEFORE = re.compile(
    r"\b(?:pre-(?:race|event|meet|competition|championships?)|in the (?:build-up|run-up|lead-up) to|beforehand|previously|in the past"
    rf"|before the (?:{_CONTEST})|earlier (?:this|in the) (?:week|month|season)|{EVE.pattern[5:-3]}"
    rf"|(?:had|has|have) (?:\w+ly |since |also |always |never )?(?:{_SAID}))\b"
)
"""The words were said before the race, or at some other time than in its report."""
BEFORE_WORDS = frozenset("pre up beforehand previously past before earlier previous eve".split())
PERFECT = frozenset(("had", "has", "have"))
SAID = frozenset(_SAID.split("|"))
"""``BEFORE`` finds one of its words, or one of ``PERFECT`` with one of ``SAID`` at most two words on."""
RACE_OF_THE_DAY = re.compile(r"^['’]s?\s(?!.{0,20}(?:press|news|media|conference|interview|statement))", re.IGNORECASE)
"""Saturday's race: the day belongs to what follows, not to the saying."""
NAMED_AFTER_DAY = re.compile(r"\s(?!At |In )(?:[A-Z]|race|world|olympic|final|title|record|season|edition|meeting|champion)")
OTHER_CLAUSE = re.compile(
    r"\b(?:(?:who|whose|which|where|when|set|won|run|ran|because|after|before|will|would|scheduled|slated|once)\s(?:[\w’',.:-]+\s){0,7}"
    r"|(?:since|until|till|from|by|for|of|to|than)\s(?:[\w’'.-]+\s)?)$"
)
"""Right before a date: it tells when something else happened."""
