"""What form binds in a sentence: "Name (4:01.12)", "100m (11.1)", "Name's 4:02.50", "record of 4:00.10", "runner-up Name"."""

from __future__ import annotations

import re
from operator import attrgetter

from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.tokens import Token

_START = attrgetter("start")
_BEFORE_NAME = re.compile(r"(?:runners?[- ]up|winner|victor|[\w-]+[- ](?:placed|placer|finisher))", re.I)
_NAME_NEXT = re.compile(r"[ ,]*(?:[A-Z][\w]+['’]s )?(?:[A-Z][a-z]+ )?")
_OF_PERSON = re.compile(r"['’s]*[\s*_]*(?:\([^)]*\)[\s*_]*|,? ?(?:of|from|also from) (?:the )?[A-Z][\w ]+)?")
_IN_PLACE = re.compile(r"(?: (?:of|from) [A-Z][\w ]+)?,? (?:in |a |an )?")
_PAREN_BETWEEN = re.compile(r"['’s]*[\s*_]*\([^)]*\)[\s*_]*")
_RECORD_THEN_MARK = re.compile(
    r"[\s*_]*(?:time |mark |in the [\w’' ]+|for the [\w’' ]+)?(?:of|,|with|at|:|stands at|is|was|from [\w’' ]+ of)?[\s*_]*"
    r"|[,\s]*(?:\w+[\s’']+){0,6}of "
)
_TIGHT = re.compile(r"\b(?:of|at|is|was|stands at|\()[\s*_]*$|\($")
_WAS = re.compile(r"^[^.;]{0,80}\b(?:was|is|remains|remained) (?:[A-Z][\w]+['’]s )?$")
_BROKEN = re.compile(
    r"\b(?:br(?:oke|eak\w*)|smash\w*|crack\w*|shatter\w*|beat(?:ing|s)?|eclips\w+|better(?:ed|ing|s)|improv\w+|surpass\w*|eras\w+|lower\w*"
    r"|pulveri[sz]\w+|obliterat\w+|demolish\w+|destroy\w+|slic\w+|slash\w+|rewr[io]t\w+"
    r"|tak(?:es?|ing)|took|shav\w+|knock\w+|chop\w+|trim\w+|cut(?:s|ting)?)\b(?:[^,.;]|(?<=\d),(?=\d))*$"
)
_HAS_A = tuple(f" {verb} {a} " for verb in ("has", "boasts", "owns", "holds") for a in ("a", "an"))
_MARK_THEN_RECORD = re.compile(r"[ -](?:[\w-]+ )?")


def bind(text: str, toks: list[Token], s: Sentence) -> None:
    """Note all bonds of a sentence in ``s``."""
    for t in sorted([*s.kinds.get("place", ()), *s.kinds.get("winnoun", ())], key=_START):
        _place_of_name(text, toks, toks.index(t), s)
    i = 0
    for t in s.kinds.get("mark", ()):
        i = toks.index(t, i)
        _mark_of_name(text, toks, i, s)
        _in_parentheses(text, toks, i, s)
        _to_record(text, toks, i, s)
        r = s.record_of_mark.get(t.start)
        if r is not None and t.start in s.mark_of and text[r.start - 1] == "(" and set(r.value.flags) in ({"PB"}, {"SB"}):
            s.foreign.add(t.start)  # "Name (personal best 4:02.11)"
            r.kind = "stands"


def _place_of_name(text: str, toks: list[Token], i: int, s: Sentence) -> None:
    """ "Runner-up Name"; "third-place finisher Name"; "Name (sixth)", "Name (3rd in 48.20)"."""
    t, nxt = toks[i], toks[i + 1] if i + 1 < len(toks) else None
    if nxt is None:
        return
    if nxt.kind == "person" and not nxt.owner and (i or t.kind == "place"):
        if _BEFORE_NAME.fullmatch(text, t.start, t.end) and _NAME_NEXT.fullmatch(text, t.end, nxt.start):
            s.place_of[t.start] = nxt.value
            before = toks[i - 1] if i else None
            if before is not None and before.kind == "discipline" and t.start - before.end <= 1:
                s.discipline_of[t.start] = before  # "10km winner Name": of that race alone
                before.owner = True
            if before is not None and before.kind == "date" and t.start - before.end <= 3:
                before.kind = "held"  # "last year's winner Name": no day of the race told
    elif t.kind == "place" and nxt.kind == "finish" and text.startswith(" place ", t.end) and i + 2 < len(toks):
        if (named := toks[i + 2]).kind == "person" and not named.owner and named.start == nxt.end + 1:
            s.place_of[t.start] = named.value  # "ahead of second place Name"
    elif (
        t.kind == "place"
        and nxt.kind in (")", ",", "mark", "record")
        and i > 1
        and toks[i - 1].kind == "("
        and toks[i - 2].kind == "person"
    ):
        if not toks[i - 2].owner and toks[i - 1].start - toks[i - 2].end <= 1:
            s.place_of[t.start] = toks[i - 2].value


def _mark_of_name(text: str, toks: list[Token], i: int, s: Sentence) -> None:
    """ "The 20.50 Name clocked in 1991"."""
    if i + 2 >= len(toks) or (person := toks[i + 1]).kind != "person" or person.owner or toks[i + 2].kind not in ("finish", "win"):
        return
    if text[toks[i].end : person.start] in (" ", " that ", " which ") and not any(x.kind == "mark" for x in toks[i + 2 : i + 5]):
        s.mark_of[toks[i].start] = person.value
        s.foreign.add(toks[i].start)


def _in_parentheses(text: str, toks: list[Token], i: int, s: Sentence) -> None:
    """ "Name (KEN, 4:01.12)" and "100m (11.1)"."""
    t, k = toks[i], i - 1
    while k >= 0 and toks[k].kind in (",", "competition", "date", "place", "discipline", "record") and t.start - toks[k].start < 40:
        k -= 1
    if k < 1 or toks[k].kind != "(" or ")" in text[toks[k].start : t.start]:
        return
    inner = [x for x in toks[k + 1 : i] if x.kind == "discipline"]
    before = toks[k - 2] if toks[k - 1].kind == "," and k >= 2 else toks[k - 1]
    if before.kind == "person" and _OF_PERSON.fullmatch(text, before.end, toks[k].start):
        s.mark_of[t.start] = before.value
        if inner:
            s.discipline_of[t.start] = inner[-1]
    elif before.kind == "place" and k >= 2 and toks[k - 2].kind == "person" and not toks[k - 2].owner:
        if _IN_PLACE.fullmatch(text, toks[k - 2].end, before.start) and toks[k].start - before.end <= len(" place "):
            s.mark_of[t.start] = toks[k - 2].value  # "Name in second (4:01.12)"
    elif before.kind == ")" and k >= 2:
        p = next((x for x in reversed(toks[max(0, k - 6) : k]) if x.kind == "person"), None)
        if p is not None and _PAREN_BETWEEN.fullmatch(text, p.end, toks[k].start):
            s.mark_of[t.start] = p.value
    elif before.kind == "discipline" and toks[k].start - before.end <= 12:
        s.discipline_of[t.start] = before


def _to_record(text: str, toks: list[Token], i: int, s: Sentence) -> None:
    """ "record of 4:00.10", "personal best 4:03.11", "her 4:03.11 personal best"."""
    t = toks[i]
    for r in reversed(toks[max(0, i - 2) : i]):
        if r.kind == "record" and _RECORD_THEN_MARK.fullmatch(text, r.end, t.start):
            if text.startswith((" with ", " in "), r.end) and _BROKEN.search(text, max(s.start, r.start - 60), r.start):
                break  # "lowered Name's record with a time of 1:53.90": the mark that broke it
            s.record_of_mark[t.start] = r
            if _TIGHT.search(text, r.end, t.start):
                s.tight.add(t.start)
            break
    owner = toks[i - 1] if i else None
    if t.start not in s.record_of_mark and owner is not None and owner.kind == "person" and owner.owner and t.start - owner.end < 6:
        for r in reversed(toks[max(0, i - 8) : i - 1]):
            if r.kind == "record" and _WAS.search(text, r.end, owner.start):
                s.record_of_mark[t.start] = r
                break
    nxt = toks[i + 1] if i + 1 < len(toks) else None
    if nxt is not None and nxt.kind == "discipline" and nxt.start - t.end == 1 and i + 2 < len(toks) and toks[i + 2].start - nxt.end == 1:
        nxt = toks[i + 2]  # "a 2:42:54 marathon PB"
    if nxt is not None and nxt.kind == "record" and t.start not in s.record_of_mark and _MARK_THEN_RECORD.fullmatch(text, t.end, nxt.start):
        s.record_of_mark[t.start] = nxt
        if text.endswith(_HAS_A, 0, t.start):
            s.tight.add(t.start)
        owner = toks[i - 1] if i else None
        if owner is not None and owner.kind == "person" and owner.owner and t.start - owner.end < 12:
            s.holder_of[nxt.start] = owner.value
            s.tight.add(t.start)


_THAT = re.compile(r",? (?:that|which) ")
_HELD_IT = re.compile(r" (?:has |had |had previously |also )?(?:held|set|owned|ran|run|established|achieved|posted|clocked)\b")


def held_by(text: str, s: Sentence, mark: Token, who: Token) -> bool:
    """ "the record of 12.68 that X had held since 1988": whether the record behind whose mark X is named is X's; noted, if so."""
    if not _THAT.fullmatch(text, mark.end, who.start) or not _HELD_IT.match(text, who.end):
        return False
    record = s.record_of_mark.get(mark.start)
    if record is None:
        return False
    s.holder_of[record.start] = who.value
    s.agent_records.add(record.start)
    s.tight.add(mark.start)
    return True


_LEFT = re.compile(r"\b(?:left|leaving|leaves) (?:[\w’'-]+ ){0,6}$")


def left_behind(text: str, who: Token, nxt: Token | None) -> bool:
    """ "left Name trailing in sixth": whether a person is one whom somebody left in the place behind it."""
    return nxt is not None and nxt.kind in ("place", "behind") and _LEFT.search(text, who.start - 70, who.start) is not None


def owner_role(text: str, toks: list[Token], j: int, who: Token, s: Sentence) -> str:
    """What a possessive leads to: a record it holds, a mark, a win (then the person is a subject), or nothing."""
    if j >= len(toks):
        return "none"
    k = j
    while (
        k < len(toks) and toks[k].kind in ("discipline", "competition", "date", "finish", "round", "mid") and toks[k].start - who.end <= 60
    ):
        k += 1
    if k >= len(toks) or toks[k].start - who.end > 60 or _ENDS.search(text, who.end + 1, toks[k].start):
        return "none"
    nxt = toks[k]
    if nxt.kind in ("record", "mark") and _EQUALLED.search(text, who.start - 36, who.start):
        return "none"
    if nxt.kind == "record":
        if k + 1 < len(toks) and toks[k + 1].kind == "mark" and _RAN.search(text, who.start - 10, who.start):
            return "none"
        s.holder_of[nxt.start] = who.value
        return "record"
    if nxt.kind == "mark":
        if _MARK_OF.search(text[who.end : nxt.start]) and _BETTERED.search(text[max(0, who.start - 64) : who.start]):
            s.mark_of.setdefault(nxt.start, who.value)
            s.foreign.add(nxt.start)
            return "record"
        if j >= 2 and toks[j - 2].kind == "to" and any(x.kind == "mark" for x in toks[max(0, j - 8) : j]):
            s.mark_of.setdefault(nxt.start, who.value)
            return "pair"
        s.mark_of.setdefault(nxt.start, who.value)
        return "subject"
    if nxt.kind in ("winnoun", "title") and nxt.form != "inf" or (nxt.kind in ("place", "win") and nxt.start - who.end < 30):
        return "subject"
    return "none"


_ENDS = re.compile(r"[,;.](?!\d)")
_MARK_OF = re.compile(r"\b(?:mark|standard|effort|run|throw|jump|leap) of $")
_BETTERED = re.compile(
    r"\b(?:beat|broke|breaking|beating|bettered|eclips\w+|surpass\w+|match\w+|equal\w+|took down|takes down|erased|smash\w+"
    r"|improv\w+)\b[\w\s’',-]{0,52}$"
)
_EQUALLED = re.compile(r"\b(?:equall?(?:ed|ing|s)|match(?:ed|ing|es)|tied|tying) (?:[\w’'-]+ ){0,2}$")
_RAN = re.compile(r"\b(?:ran|clocked|threw|posted|recorded|jumped|cleared) $")
"""Before a record or best reached again, or now ("ran his personal best of 20.62"): its mark is this race's."""
_SEX_OF = {"he": "M", "his": "M", "him": "M", "she": "F", "her": "F"}


def reread(text: str, t: Token, cur: Clause, s: Sentence, sexes: dict[str, str | None], owner: bool) -> None:
    """A pronoun of a clause means its subject before anybody of another sentence; so does one of the wrong sex."""
    said = _SEX_OF.get(text[t.start : t.end].lower())
    if said is None:
        return
    if owner and len(cur.subject) == 1 and sexes.get(cur.subject[0]) in (said, None):
        t.value = cur.subject[0]
        return
    if not owner and len(cur.subject) == 1 and t.value != cur.subject[0] and sexes.get(cur.subject[0]) == said:
        named = [x for x in s.tokens if x.kind == "person" and x.value == t.value and x is not t]
        beaten = text.endswith(" as ", 0, t.start)
        beaten = beaten and any(p.value == t.value and cue.kind == "beat" for c in s.clauses for cue, p in c.objects)
        if beaten or named and all(x.owner or x.start > t.start for x in named):
            t.value = cur.subject[0]  # "within a stride of Name's record, and here she opened with …"; "X won when he ran …, and Name …"
            return
    if sexes.get(t.value) not in (said, None):
        mains = [c for c in s.clauses if len(c.subject) == 1 and c.named is not None and c.named.form == "name"]
        if mains:
            t.value = mains[-1].subject[0]


_SET = ("set in ", "set at ", "set on ", "set last ", "set when ", "set during ", "run in ", "run at ", "recorded in ", "recorded at ")


def is_of_mark(text: str, mark: Token | None, comma: Token, verb: Token) -> bool:
    """ "her best of 4:02.11, set in Rome": whether a participle behind a mark and its comma tells of the mark."""
    if mark is None or mark.kind != "mark" or comma.start != mark.end or verb.start - comma.end > 1:
        return False
    return text.startswith(_SET, verb.start)
