"""Names side by side: which belong to one group, and whether what follows makes them a subject."""

from __future__ import annotations

import re

from flows.annotate.claims.clauses import VERB, Clause, Sentence
from flows.annotate.claims.teams import KEY, is_relay
from flows.annotate.claims.tokens import Token

JOINING = frozenset(("(", ",", "and", "person"))
_NOTHING = re.compile(r"[\s,*_]*")
_TO_DISCIPLINE = re.compile(r"[\s*_]*(?:\([^)]*\)[\s*_]*)?(?:the |in the |over |both the |with )?(?:[a-z]+['’]?s? ){0,3}")
WITH_MARK = re.compile(
    r"(?: \([\w .&’'-]{2,40}\))?(?:,? of [A-Z][\w ’'&-]+)?,? (?:on|with|at|in|to|who (?:ran|threw|clocked|jumped)|,)? ?"
    r"(?:an? (?:[a-z-]+ ){0,2}(?:time|throw|mark|jump|leap|clocking|effort|run|distance|height|clearance|score|total) of )?"
)
"""Between somebody beaten and the mark: "Name (Club) in 38:40", "Name with a time of 38:40"."""


def group(text: str, toks: list[Token], i: int) -> tuple[tuple[str, ...], int, list[Token]]:
    """The persons joined by commas and "and" from token ``i`` on: keys, index after the group, person tokens."""
    pieces = [toks[i]]
    j = i + 1
    while j < len(toks) and toks[j].kind in JOINING:
        k = _skip_paren(text, toks, j)
        if (
            k < len(toks)
            and toks[k].kind == "person"
            and toks[k].value == pieces[-1].value
            and not pieces[-1].owner
            and _NOTHING.fullmatch(text, pieces[-1].end, toks[k].start)
        ):
            break
        glue = 0
        while k < len(toks) and toks[k].kind in (",", "and") and glue < 2:
            k += 1
            glue += 1
        if glue and k < len(toks) and toks[k].kind == "person" and not pieces[-1].owner and toks[k].start - toks[k - 1].end <= 40:
            between = text[pieces[-1].end : toks[k].start]
            if toks[k].owner or toks[k].value in [p.value for p in pieces] or len(between) > 60 or toks[k].form == "pronoun":
                break
            if len(pieces) > 20:
                break
            pieces.append(toks[k])
            j = k + 1
            continue
        break
    return tuple([p.value for p in pieces]), j, pieces


def _skip_paren(text: str, toks: list[Token], j: int) -> int:
    """Step over "(KEN)", "(Northgate Harriers)", and "(4:01.12)" whose mark is bound already."""
    if j < len(toks) and toks[j].kind == "(":
        k = j + 1
        while (
            k < len(toks)
            and toks[k].kind in ("mark", "nomark", "competition", "date", ",", "place", "record", "discipline", "get", "title")
            and k - j < 6
        ):
            k += 1
        if k < len(toks) and toks[k].kind == ")":
            return k + 1
    return j


_FOLLOWING = frozenset(("place", "mark", "(", "hyp", "neg", "mid", "by", "next"))


_DID = re.compile(
    r"(?: \([^)]*\))?(?: \w+)?"
    r" (?:had|went on|managed|recovered|rallied|fought back|dug deep|got up|hung on|held on|was forced|returned|battled)"
    r" (?:[\w-]+ ){0,3}to $"
)
"""Between a name and an infinitive that tells what was done: "X had to settle for third"."""
_DID_TO = re.compile(
    r" (?:then |again |duly )?(?:pulled|surged|kicked|powered|stormed|sprinted|moved|edged|charged|raced|broke|swept|cruised|strode|drew"
    r"|burst|closed|accelerated|stretched|overtook|passed|caught|dominated|led|c[ao]me (?:from|through|back)|ran (?:away|clear|past|down))"
    r" (?:(?!(?:out|hoping|trying|looking|hop(?:es?|ed)|bids?|chances?|time|plans?|close|near|wanting|needing)\b)[\w’'-]+ ){0,7}to "
)
"""Between a name and an infinitive: "X pulled ahead in the last metres to win"."""


def follows(text: str, last: Token, nxt: Token) -> bool:
    """Whether what stands after a person makes that person a subject."""
    if nxt.start - last.end > 60:
        return False
    if nxt.kind in VERB:
        if nxt.form != "inf" or _DID.match(text, last.end, nxt.start) is not None:
            return True
        return _DID_TO.fullmatch(text, last.end, nxt.start) is not None
    if nxt.kind == "discipline":
        return _TO_DISCIPLINE.fullmatch(text[last.end : nxt.start]) is not None
    return nxt.kind in _FOLLOWING


_ASIDE = re.compile(r"(?: of [A-Z][^,]{0,30})?,[^,;]{1,90}(?:,[^,;]{1,12})?,[\s*_]*(?:\w+ ){0,2}")


def after_aside(text: str, toks: list[Token], j: int, last: Token) -> bool:
    """ "Name, a native of X, won", "Name, with a best of 6.58, was fourth": the verb after a comment between commas."""
    besides: tuple[str, ...] = ()
    for k in range(j, min(j + 6, len(toks))):
        t = toks[k]
        if k == j + 1 and text.startswith("with ", t.start):
            besides = ("sub", "record", "mark")
        if t.kind in VERB and t.form == "finite" or t.kind == "place":
            return k > j and bool(_ASIDE.fullmatch(text[last.end : t.start]))
        if t.form == "description" and t.value == last.value:
            continue
        if t.kind not in (",", "competition", "date", "discipline", "edition", "series", *besides):
            return False
    return False


def described(near: list[Token | None], nxt: Token | None, j: int) -> bool:
    """ "ahead of X, who …, and Y (KEN)" or "Y, who …": another object."""
    after = near[j + 1] if nxt is not None and nxt.kind == "," else nxt
    return after is not None and after.kind in ("(", "rel")


def beaten_and_next(people: list[Token], prev: Token | None, nxt: Token, listing: bool) -> tuple[list[Token], list[Token]]:
    """Of people after "beat" or "ahead of", before the verb or place ``nxt``: who is its object, and who does what follows."""
    verbal = nxt.form in ("finite", "part")
    if len(people) > 1 and nxt.kind not in ("(", "discipline") and (verbal or nxt.kind in ("place", "mark")):
        return people[:-1], people[-1:]
    joined = nxt.kind != "place" and verbal and prev is not None and prev.kind in (",", "and")
    if listing and (joined or nxt.form == "finite" and nxt.kind in ("finish", "get")):
        return [], people
    return people, []


def leads_mark(toks: list[Token], i: int) -> bool:
    """Whether the token after ``i`` is what somebody may own: a mark, a win, a place."""
    return i + 1 < len(toks) and toks[i + 1].kind in ("mark", "winnoun", "title", "place", "win")


_BESIDE = re.compile(r"[\s*_]*(?:\([^)]*\))?[\s*_]*")


def is_apposition(text: str, last: Token | None, comma: Token, t: Token) -> bool:
    """ "Name, winner of …", "Name - runner-up behind …": a noun in apposition, not a place in a list."""
    if last is None or last.owner or not _BESIDE.fullmatch(text, last.end, comma.start):
        return False
    word = text[t.start : t.end].lower()
    return (t.kind == "winnoun" and word.startswith(("winner", "victor"))) or (
        t.kind == "place" and word.startswith(("runner", "third", "second", "fourth", "fifth"))
    )


def mark_beside(text: str, near: list[Token | None], j: int, who: Token) -> Token | None:
    """The mark of somebody beaten, told from token ``j`` on: "Name (Club) in 38:40", "Name in fourth at 38:40"."""
    nxt = near[j]
    if nxt is None:
        return None
    told = near[j + {"(": 2, "sub": 1, "place": 1}.get(nxt.kind, 0)]
    if nxt.kind == "place" and told is not None and told.kind == "sub":
        told = near[j + 2]  # "Name at third with a time of 38:40"
    behind = nxt.end if nxt.kind == "place" and nxt.start - who.end < 8 else who.end
    return told if told is not None and told.kind == "mark" and WITH_MARK.fullmatch(text, behind, told.start) else None


_ALSO = re.compile(r" (?:also |likewise |both )(?:with |in |on |at |a )?| (?:with |on |at |a )?")
"""What stands before such a mark; ", in 15:20.70" behind those who beat somebody is that one's."""


def mark_after(text: str, near: list[Token | None], comma: Token, i: int) -> Token | None:
    """ "behind Y, also 2.34m", "beat Y, 2:00.71.": the mark behind a comma, the token ``i``, and what ends there is Y's."""
    mark, after = near[i + 1], near[i + 2]
    if mark is None or mark.kind != "mark" or not _ALSO.fullmatch(text, comma.end, mark.start):
        return None
    return mark if after is None or after.kind in (",", ";", "and", "sub") else None


_GUIDING = tuple(f"{verb} " for verb in "coached guided mentored coaching guiding mentoring coaches guides".split())
"""How a text ends before the name of whom somebody coaches."""
_HONOURS = ("title", "place", "competition", "record")


def guided(text: str, first: Token, last: Token, nxt: Token | None, after: Token | None) -> bool:
    """ "X guided Y and Z to gold": whether somebody brings these people to the honour ``nxt`` (or ``after`` its discipline)."""
    if nxt is not None and nxt.kind == "and":
        nxt = after  # "to Commonwealth and European titles"
    if nxt is None or nxt.start - last.end > 32 or not text.startswith(" to ", last.end) or text.startswith("within", last.end + 4):
        return False
    honour = nxt.kind in _HONOURS or nxt.kind == "discipline" and after is not None and after.kind in _HONOURS
    return honour and text.endswith(_GUIDING, 0, first.start)


_MATES = re.compile(
    r" (?:his|her|their) (?:[\w-]+ ){0,2}(?:team-?mates|compatriots|countrymen|countrywomen|colleagues|rivals)\b(?! [A-Z])"
    r"| the (?:[\w'’-]+ ){0,3}(?:relay (?:team|quartet|squad)|quartet)s?\b(?! (?:of|with|comprising|consisting)\b| [A-Z])"
    r"| [A-Z][a-z]+['’]s (?:[a-z][a-z-]* ){1,3}(?:ace|star|champion|spearhead|sensation|athlete|pair|duo|trio|pairing)\b(?! [A-Z])"
)


def are_unnamed(text: str, end: int) -> bool:
    """Whether those that a conjunction leads to are not named: "while his team-mates took silver", "with the men's
    4x400m relay team taking gold"."""
    if not text.startswith((" his ", " her ", " their ", " the "), end) and not text[end + 1 : end + 2].isupper():
        return False
    return _MATES.match(text, end) is not None


_MADE_OF = tuple(f" {w} " for w in ("consisting of", "comprising", "comprised of", "made up of", "featuring", "with", "through", "team of"))


def _is_team(text: str, s: Sentence, cur: Clause, people: list[Token]) -> bool:
    """ "third place for the relay team consisting of X, Y and Z", "Britain won the relay with X, Y and Z.": whether these are who ran
    the relay that a clause, of a country or of nobody named, tells. Behind "with" they are where the clause ends with them: more words
    tell what they did themselves ("with X, Y and Z of Britain second")."""
    first, end = people[0], people[-1].end
    if len(people) < 3 or not text.endswith(_MADE_OF, 0, first.start) or not cur.has("place", "win", "mark"):
        return False
    if text.endswith(" with ", 0, first.start) and end < s.end and text[end] not in ".;!?\n":
        return False
    discs = s.kinds.get("discipline", ())
    return bool(discs) and all(is_relay(t.value.code) for t in discs) and all(who.startswith(KEY) for who in cur.subject)


_TIED = re.compile(
    r"\b(?:tied (?:for|at)|tying for|dead-heat\w*|shared? (?:the )?(?:gold|silver|bronze|win|victory|(?:first|second|third) place)\b)"
    r"(?![^.;]*\b(?:of|series|standings|table|rankings?|league|overall|points)\b)[^.;]*$"
)


def _is_tied(text: str, cur: Clause, first: Token) -> bool:
    """ "tied for third in the high jump with Y at 1.93m": whether who is named there has the same place and mark."""
    if len(cur.subject) != 1 or not text.endswith(" with ", 0, first.start) or not cur.has("place", "title"):
        return False
    return _TIED.search(text, first.start - 90, first.start) is not None


def stands_with(text: str, s: Sentence, cur: Clause, people: list[Token]) -> bool:
    """Whether people behind "with" (or "consisting of") are of this clause: those somebody is tied with, the runners of a relay."""
    return _is_tied(text, cur, people[0]) or _is_team(text, s, cur, people)
