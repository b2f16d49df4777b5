"""Whoever stands behind "by": winners ("won by X"), holders ("the record set by X"), those who beat another ("pipped by X")."""

from __future__ import annotations

import re

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.tokens import Token

_CAUGHT = re.compile(
    r"\b(?:caught|passed|run down|overtaken|overhauled|reeled in|outkicked|outsprinted|outleaned|pipped|beaten|defeated"
    r"|denied|upset|edged)\b[\w\s’',-]{0,45}$"
)


def agent(text: str, cur: Clause, people: list[Token], s: Sentence, toks: list[Token], i: int) -> Token | None:
    """ "won by X", "record set by X", "caught by X" (person at ``toks[i]``): the win that becomes X's, if it is one."""
    by = toks[i - 1]
    held = next((t for t in reversed(toks[max(0, i - 7) : i - 1]) if t.kind == "mark"), None)
    if held is not None and _SET_BY.fullmatch(text, held.end, by.end):
        if (record := s.record_of_mark.get(held.start)) is not None:
            s.holder_of[record.start] = people[0].value
            s.agent_records.add(record.start)
            return None
        if _BETTERED.search(text, max(s.start, held.start - 40), held.start):
            s.mark_of[held.start] = people[0].value
            s.foreign.add(held.start)
            return None
    for k in range(i - 2, max(-1, i - 40), -1):
        t = toks[k]
        if t.kind == "record" and by.start - t.end < 90:
            s.holder_of[t.start] = people[0].value
            s.agent_records.add(t.start)
            return None
        if t.kind in ("win", "get") and by.start - t.end < 40 or t.kind == "winnoun" and by.start - t.end == 1 and not cur.subject:
            return t  # "won by X", "a 1500m victory by X"
        if t.kind == "finish" and _CAUGHT.search(text, by.start - 60, by.start):
            cue = Token("behind", t.start, by.end, "1")
            cur.objects.extend((cue, p) for p in people if p.value not in cur.subject)
            return None
        if (
            t.kind in ("hyp", "sub", "aside")
            and text.startswith(("expected", "as "), t.start)
            or t.kind == "and"
            and text.startswith(_WAS_SET, t.end)
        ):
            continue  # "was won, as everybody expected, by X"; "the record is 9.99 and was set by X"
        if t.kind not in ("mark", "nomark", "date", "finish", "discipline", "competition", "place", "title", ","):
            return None
    return None


_WAS_SET = (" was set", " was run", " were set", " was established", " is held", " has been held")
_SET_BY = re.compile(
    r"s?,?(?: (?:which|that))?(?: (?:was|had been|has been))? (?:set|run|held|achieved|recorded|posted|thrown|jumped|clocked)"
    r"(?: (?:on|in|at|back|last) [^.;:,]{0,70})? by"
)
_BETTERED = re.compile(
    r"\b(?:better\w*|beat\w*|br[oe]a?k\w*|eclips\w+|eras\w+|improv\w+(?: on)?|surpass\w*|lower\w*|smash\w*|takes? down|took down"
    r"|from|than|replac\w+|off|outside|short of) (?:the |a )?(?:\w+ )?(?:(?:[\w-]+ ){0,3}of )?$"
)
"""Before a mark that was bettered, "set by" whom it names."""


_SAYING_WHO = frozenset(("competition", "edition", "titled", "title", "place", "discipline", "record", "mid"))
_ANOTHER = re.compile(r"\s+(?:another|fellow|an?|the|h(?:is|er)) (?:[\w’'-]+ ){0,4}[\w’'-]+, ")
_WHO = re.compile(r"\s+(?:(?!(?:than|that|which|as|while|in|with) )[\w’'-]+ ){1,7}")


def by_of(text: str, toks: list[Token], i: int) -> Token | None:
    """The "by" that leads to the person ``toks[i]`` with words between that say who it is: "won by European favourite Name"."""
    k = i - 1
    while k > 0 and toks[k].kind in _SAYING_WHO and toks[i].start - toks[k].start < 45:
        k -= 1
    if k >= 1 and toks[k].kind == "," and toks[k - 1].kind == "by" and _ANOTHER.fullmatch(text, toks[k - 1].end, toks[i].start):
        return toks[k - 1]
    return toks[k] if 0 <= k < i - 1 and toks[k].kind == "by" and _WHO.fullmatch(text, toks[k].end, toks[i].start) else None


_FOR = re.compile(r"\s+for\s+(?:[\w’'-]+\s+){0,3}", re.I)
_THERE = re.compile(r"\b[Tt]here (?:was|were|is|are) (?:[a-z]+ ){0,3}$")


def is_for(text: str, cur: Clause, prize: Token, person: Token) -> bool:
    """ "silver for X", "there was a win for X": whether what the clause tells is that of the person behind "for"."""
    if not cur.has("title", "place", "winnoun", "win") or cur.subject and not _THERE.search(text, prize.start - 30, prize.start):
        return False
    return _FOR.fullmatch(text, prize.end, person.start) is not None


_MARGIN = re.compile(r"\s+(?:[\w.’'-]+ ){1,6}(?:over|from|ahead of|in front of) (?:[\w’'-]+ ){0,3}")


def by_so_much(text: str, toks: list[Token], i: int) -> bool:
    """ "won by a stride over Name": whether "by" leads to a margin, so that the person ``toks[i]`` behind it was beaten."""
    by = toks[i - 2] if i > 1 and toks[i - 1].kind == "nomark" else toks[i - 1]
    return i > 0 and by.kind == "by" and _MARGIN.fullmatch(text, by.end, toks[i].start) is not None


_SET_SO = (" led home ", " lead home ", " set ", " run ", " held ", " achieved ", " posted ", " recorded ", " established ")
_PASSIVE = ("beaten", "defeated", "edged", "pipped", "denied", "outkicked", "outsprinted", "upset", "stunned", "overhauled", "relegated")


_TO_TITLE = re.compile(
    r"(?: out)? (?:to|for) (?:(?:the|an?|h(?:is|er)) (?:[\w’'-]+ ){0,4}|(?:(?:[A-Z\d][\w’'-]*|world|national|individual|state|team) ){0,3})"
)


def beaten_to(text: str, cue: Token, title: Token) -> bool:
    """ "pipped to gold", "was beaten to the 800m title": whether the title is that of whoever won it, and this the second place."""
    return cue.kind == "beat" and text.startswith(_PASSIVE, cue.start) and _TO_TITLE.fullmatch(text, cue.end, title.start) is not None


_MARK_SET = re.compile(r"\d\w?" + _SET_BY.pattern + "$")


def by_whom(text: str, cue: Token, by: Token, person: Token) -> Token | None:
    """The cue that waits for an object: one of who was "beaten into second by" this person is that of somebody behind.

    What lies "behind the mark of 2:09.10 set by" this person lies behind nobody.
    """
    if text.endswith(_SET_SO, 0, by.start) or _MARK_SET.search(text, cue.end, by.end):
        return None
    if cue.kind != "beat" or not text.startswith(_PASSIVE, cue.start) or person.start - by.end > 60:
        return cue
    return Token("behind", cue.start, by.end, "1")
