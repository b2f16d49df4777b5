"""Another place with its day ("in Loughborough on Sunday"): what is told there is no result of the meeting told before."""

from __future__ import annotations

import re

from flows.annotate.claims.context import Context
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.tokens import Placed
from flows.annotate.competitions import TITLE
from flows.annotate.phrases import fold, tokens
from flows.rows import CompetitionRow

_PLACE_AND_TIME = re.compile(
    r"(?:in|at) (?P<place>[A-Z][\w’'-]+(?: (?:de |la |upon )?[A-Z][\w’'-]+){0,2})(?:, [A-Z][\w. ]{1,20}?)?,? (?:back )?"
    r"(?:on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+ \d|\d{1,2}(?:st|nd|rd|th)? [A-Z])"
    r"|last (?:week|month|weekend|year|summer|winter|spring|autumn|season|[A-Z])|earlier this|this (?:month|week|spring|summer|winter)"
    r"|in (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:a|two|three|four|five|six|ten|\d+) (?:days|weeks?|months?|fortnight) (?:ago|earlier|before|later))"
)
_IN = frozenset(("in", "at"))
_BESIDE = 16
"""How far behind a mark its place may stand: "clocking 2:01.30 over 800m in Loughborough on Sunday"."""
_WHO = re.compile(r", (?:who|whose|which)\b(?:[^,;.:—–]|[,.:](?=\d))*$")
_OPENING = re.compile(r"(?:^|[.!?\n] ?)(?:Fresh from|After|Following|Having|Days? after|A \w+ after)\b[^.;\n]*$")
"""Before the place of what somebody did before: "Fresh from a record in Havana a week earlier, X flew out to 17.95m"."""
_GROUND = re.compile(r"Stadi\w+$|Field$|Park$|Track$|Arena$|Cent(?:re|er)$|Oval$|Complex$|Road$|School$|University$")


def places_and_times(text: str) -> Placed[re.Match[str]]:
    """Where a text says a place and its day."""
    return Placed(tokens(text).matches(_IN, _PLACE_AND_TIME), re.Match.start)


def _aside(text: str, d: Draft, start: int, end: int) -> bool:
    """Whether text[start:end] stands in a relative clause or title that the sentence goes on after.

    As in "X, who won in Glasgow last year, was third": not of what is told in the relative clause itself. Likewise what opens it.
    """
    low = start - 120
    opened = _OPENING.search(text, low, start)
    if opened is not None and (comma := text.find(", ", end, end + 60)) >= 0 and (d.mark is None or d.mark.char_start > comma):
        return True
    who = _WHO.search(text, low, start)
    if who is None or d.mark is not None and who.start() < d.mark.char_start < end:
        return False
    stop = text.find(",", end, end + 60)
    return stop >= 0 and ". " not in text[end:stop] and "\n" not in text[end:stop]


def elsewhere(ctx: Context, d: Draft, row: CompetitionRow) -> bool:
    """Whether the text last said another place, with its day, than the one of a competition that would only be supplied.

    A draft without a date then has that day.
    """
    text = ctx.inp.text.text
    told = ctx.elsewhere.within(d.start - 600, d.end + _BESIDE)
    if not told:
        return False
    home = ctx.inp.text.paragraph_at(d.start)
    found = next((m for m in reversed(told) if not _aside(text, d, *m.span())), None)
    if home is None or found is None or found.start() < home.start:
        return False
    if _GROUND.search(found["place"]) or _anothers(ctx, d, found.start()):
        return False
    if any(c.char_start >= found.start() - 4 and c.rule != TITLE for c in ctx.inp.competitions.within(found.start() - 4, d.start)):
        return False
    place = fold(found["place"])
    if row.city is None:
        another = place not in fold(text[: text.find("\n", 600) if len(text) > 600 else len(text)])
    else:
        another = place not in fold(f"{row.competition} {row.city} {row.venue or ''} {row.country or ''}")
    if another and d.date is None and d.kind == "result":
        d.date = next(iter(ctx.inp.dates.within(*found.span())), None)
    return another


def _anothers(ctx: Context, d: Draft, told: int) -> bool:
    """Whether a place told in a sentence before is the past of somebody else: it names people, and not the athlete at hand."""
    if told >= ctx.sentence[0]:
        return False
    sentence, people = ctx.inp.text.sentence_at(told), ctx.inp.people
    if sentence is None:
        return False
    low, high = sentence.start, sentence.end
    named = {m.person_key for m in (*people.mentions_in(low, high), *people.references_in(low, high))}
    return bool(named) and d.person not in named
