"""Whose a title is: of the name beside it, or of whom "the … champion" means."""

from __future__ import annotations

import re

from flows.annotate.claims.tokens import Inputs, Token
from flows.annotate.text import lowered

_JOIN_AFTER = re.compile(
    r"[\s*_]*(?:,|–|-|—|:|\()?[\s*_]*(?:and [\w\s-]{0,40}?(?:holder|champion|medall?ist)[\s,]*)?(?:(?:decathlete|heptathlete"
    r"|sprinter|hurdler|runner|athlete|miler|jumper|thrower|compatriot|fellow|team-mate|teammate|rival|star|countryman"
    r"|countrywoman|Dame|Sir) )?(?:[A-Z][\w]+['’]s? )?(?:[A-Z][a-z]+ )?"
)
_JOIN_BEFORE = re.compile(
    r"['’]?s?[\s*_]*(?:\([^)]*\))?(?: of [A-Z][\w ]+)?,?[\s*_]*(?:–|-|—|\()?\s*(?:who (?:is|was|became) |is |was |and |the "
    r"|a |an |now |also |Britain['’]s |its |her |his )*"
)


_BEING = re.compile(r"\b(?:become|became|becoming|becomes|crowned|being|named|was|is)(?: (?:a|the))? $")
_BECOMING = re.compile(r"(?:a |the )?(?:become|becoming)")
_DEFINITE = re.compile(r"(?:the|defending|reigning)\b")
_OF_PRONOUN = re.compile(r"(?: (?:in|at|of|over) [^.;,]{0,50})?, ")
_OF_SEVERAL = re.compile(r"\b(?:with|of|and|including|between|among|against|featuring|like|for|than) $")


def whose(inp: Inputs, text: str, toks: list[Token], low: int, end: int) -> str | None:
    """The person a title stands beside: the name after it, the name before it, or whom "the … champion" means."""
    named = [t for t in toks if t.kind == "person" and t.form == "name"]
    after = next((t for t in named if t.start >= end), None)
    if after is not None and after.start - end <= 60 and _JOIN_AFTER.fullmatch(text[end : after.start]):
        gap = text[end : after.start]
        if not gap.strip().startswith(",") or not any(low - t.end <= 6 and t.end <= low for t in named):
            return str(after.value)
    before = next((t for t in reversed(named) if t.end <= low), None)
    if before is not None and text[before.end : low].strip() == "and":
        before = after if after is not None and after.start - end <= 60 and _JOIN_AFTER.fullmatch(text[end : after.start]) else None
        return str(before.value) if before is not None else None
    if before is not None and low - before.end <= 40 and _JOIN_BEFORE.fullmatch(text[before.end : low]):
        return str(before.value)
    if _BEING.search(text[max(0, low - 16) : low]) or _BECOMING.match(text[low:end]):
        subject = next((t for t in toks if t.kind == "person" and not t.owner and t.start < low), None)
        if subject is not None:
            return str(subject.value)
        said = next((r for r in inp.people.references_in(low - 10, low) if r.kind == "pronoun"), None)
        return said.person_key if said is not None else None  # "She is the reigning champion"
    pronoun = next((r for r in inp.people.references_in(end, end + 60) if r.kind == "pronoun"), None)
    if pronoun is not None and _OF_PRONOUN.fullmatch(text, end, pronoun.start):
        return str(pronoun.person_key)  # "The bronze medallist in the 800, she …"
    if _DEFINITE.match(lowered(text), low) and not _OF_SEVERAL.search(text[max(0, low - 11) : low]):
        who = inp.people.resolve(low, end)
        return who.person_key
    return None
