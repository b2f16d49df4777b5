"""Tokens of a sentence → clauses: who does what to whom in each.

A clause has one subject (one person, or several that share a verb), the objects of "beat", "ahead of", "behind", and the tokens
that fill its event. Marks and records that the text binds to a person by form ("Name (3:54.73)", "Name's 3:47.83",
"record set by Name") carry that person's key in ``Bound``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from flows.annotate.claims.tokens import Token

_EVENT = frozenset(("win", "get", "finish", "beat", "place", "mark", "out"))
_VERB = frozenset(("win", "get", "finish", "beat", "out"))
_SOFT = frozenset(("discipline", "competition", "date", "record", "round", "nomark", "title", "winnoun"))


@dataclass(slots=True)
class Clause:
    """One clause. ``objects``: (cue, person token) in order; ``inherits``: the subject stands in an earlier clause."""

    subject: tuple[str, ...] = ()
    named: Token | None = None
    kind: str = "main"
    tokens: list[Token] = field(default_factory=list)
    objects: list[tuple[Token, Token]] = field(default_factory=list)
    outer: Clause | None = None
    inherited: bool = False
    by_agent: bool = False

    def has(self, *kinds: str) -> bool:
        """Whether a token of one of these kinds stands in the clause."""
        return any(t.kind in kinds for t in self.tokens)

    def all(self, kind: str) -> list[Token]:
        """The tokens of a kind, in order."""
        return [t for t in self.tokens if t.kind == kind]


@dataclass(slots=True)
class Sentence:
    """A sentence split: its clauses, and what form binds: mark start → person key, record start → holder key, mark start → discipline token."""

    start: int
    end: int
    tokens: list[Token]
    clauses: list[Clause]
    mark_of: dict[int, str]
    holder_of: dict[int, str]
    discipline_of: dict[int, Token]
    record_of_mark: dict[int, Token]
    agent_records: set[int]
    foreign: set[int] = field(default_factory=set)
    tight: set[int] = field(default_factory=set)
    place_of: dict[int, str] = field(default_factory=dict)

    @property
    def lent(self) -> list[Token]:
        """What the sentence lends to a clause that does not say it: all but what stands in a relative clause or aside."""
        for c in self.clauses:
            if c.has("mark", "place", "win", "title"):
                for t in c.all("round"):
                    t.form = "told"
        kept = {id(t) for c in self.clauses if c.kind in ("rel", "paren", "app") for t in c.tokens}
        for c in self.clauses:
            prizes = [t for t in c.all("competition") if any(x.kind in ("title", "place") and t.start <= x.start < t.end for x in c.tokens)]
            if prizes and len(self.clauses) > 1:
                kept |= {id(t) for t in c.tokens if t in prizes or t.kind == "date"}
        return [t for t in self.tokens if id(t) not in kept or t.kind not in ("competition", "date", "round", "discipline")]


def split(text: str, start: int, end: int, toks: list[Token], sexes: dict[str, str | None]) -> Sentence:
    """Split the tokens of one sentence into clauses."""
    s = Sentence(start, end, toks, [], {}, {}, {}, {}, set())
    _bind(text, toks, s)
    cur = Clause()
    s.clauses.append(cur)
    last_group: tuple[str, ...] = ()
    last_token: Token | None = None
    expect: Token | None = None
    listing = False
    stack: list[tuple[Clause, Token]] = []

    def new(kind: str, subject: tuple[str, ...] = (), inherit: Clause | None = None, outer: Clause | None = None) -> Clause:
        clause = Clause(subject=subject, kind=kind, outer=outer)
        if not subject and inherit is not None:
            clause.subject, clause.inherited, clause.named = inherit.subject, True, inherit.named
        s.clauses.append(clause)
        return clause

    i, n = 0, len(toks)
    while i < n:
        t = toks[i]
        prev = toks[i - 1] if i else None
        if t.kind == "person":
            keys, j, pieces = _group(text, toks, i)
            nxt = toks[j] if j < n else None
            last = pieces[-1]
            owner = last.owner
            role = ""
            if last.form == "pronoun":
                _reread(text, last, cur, s, sexes, owner)
                keys = tuple(dict.fromkeys(p.value for p in pieces))
            if owner:
                role = _owner_role(text, toks, j, last, s)
                after_verb = any(x.kind in _VERB and x.form != "name" for x in cur.tokens)
                if role == "pair":
                    pass
                elif role == "subject" and cur.subject and not cur.inherited:
                    if (
                        last.form == "name"
                        and last.value not in cur.subject
                        and nxt is not None
                        and nxt.kind != "mark"
                        or prev is not None
                        and prev.kind in (",", "and", "sub", ";", "-", ":")
                        and not (t.form == "pronoun" and last.value in cur.subject)
                    ):
                        cur = new("sub", (last.value,))
                        cur.named = last
                elif role == "subject" and not (after_verb and t.form == "pronoun"):
                    cur.subject, cur.named, cur.inherited = (last.value,), last, False
                if role != "none":
                    last_group, last_token = (last.value,), last
                expect = None
                i = j
                continue
            starts_verb = nxt is not None and (_follows(text, last, nxt) or _after_aside(text, toks, j, last))
            if expect is not None and cur.kind != "agent":
                take = pieces
                if (
                    starts_verb
                    and len(pieces) > 1
                    and nxt is not None
                    and nxt.kind not in ("(", "discipline")
                    and (nxt.form in ("finite", "part") or nxt.kind in ("place", "mark"))
                ):
                    take, rest = pieces[:-1], pieces[-1:]
                elif (
                    starts_verb
                    and nxt is not None
                    and (
                        nxt.form in ("finite", "part")
                        and nxt.kind != "place"
                        and prev is not None
                        and prev.kind in (",", "and")
                        and listing
                        or nxt.form == "finite"
                        and nxt.kind in ("finish", "get")
                        and listing
                    )
                ):
                    take, rest = [], pieces
                else:
                    rest = []
                if (
                    take
                    and nxt is not None
                    and nxt.kind == "mark"
                    and _WITH_MARK.fullmatch(text, last.end, nxt.start)
                    and any(x.kind == "mark" and x.start < t.start and x.start not in s.mark_of for x in toks)
                ):
                    s.mark_of[nxt.start] = take[-1].value
                for p in take:
                    if p.value not in cur.subject and p.value not in [o.value for _, o in cur.objects]:
                        cur.objects.append((expect, p))
                listing = True
                if rest:
                    cur = new("sub", tuple(p.value for p in rest))
                    cur.named = rest[0]
                    expect, listing = None, False
            elif prev is not None and prev.kind == "goes" and t.start - prev.end <= 45:
                moved = [x for x in cur.tokens if x.kind in ("place", "title")]
                for x in moved:
                    cur.tokens.remove(x)
                lent = [x for x in cur.tokens if x.kind in ("discipline", "competition", "date", "round")]
                cur = new("agent", keys)
                cur.named, cur.by_agent = pieces[0], True
                cur.tokens.extend(lent)
                cur.tokens.extend(moved if any(x.kind == "place" for x in moved) else [Token("win", prev.start, prev.end, "1")])
            elif prev is not None and prev.kind == "by" and t.start - prev.end <= 45:
                cur = _agent(text, cur, new, keys, pieces, s, toks, i)
            elif (
                not cur.subject
                and prev is not None
                and prev.kind == ","
                and starts_verb
                and (cur.has("beat", "win") or cur.has("get", "finish") and cur.kind == "sub")
            ):
                cur.subject, cur.inherited = keys, True
                cur = new("main", keys)
                cur.named = pieces[0]
            elif (not cur.subject or cur.inherited and not cur.has(*_VERB)) and cur.kind != "part":
                cur.subject, cur.named, cur.inherited = keys, pieces[0], False
            elif stack and prev is not None and prev.kind == "and" and nxt is not None and nxt.kind == "(" and stack[-1][0].objects:
                back, cue = stack.pop()
                back.objects.extend((cue, p) for p in pieces if p.value not in back.subject)
                cur = new("sub", inherit=back)
            elif (
                prev is not None
                and starts_verb
                and (
                    prev.kind in (",", "and", "sub", ";", "-", ":", "rel", ")")
                    or cur.has(*_EVENT)
                    and nxt is not None
                    and nxt.kind in _VERB
                    and nxt.form == "finite"
                    or re.search(r"\b(?:saw|sees|seeing|see|watched|with|as|when|that)\b[\w\s’'-]{0,30}$", text[prev.end : t.start])
                )
            ):
                outer = cur.outer
                cur = new("sub", keys, outer=outer)
                cur.named = pieces[0]
            elif prev is not None and re.search(r"\bfrom (?:[a-z-]+ )?$", text[prev.end : t.start]) and cur.has("win", "get", "title"):
                cue = Token("ahead", t.start - 5, t.start - 1, "1")
                cur.objects.extend((cue, p) for p in pieces if p.value not in cur.subject)
            elif (
                prev is not None
                and re.search(r"\bto (?:[\w’'-]+ ){0,3}$", text[max(prev.end, t.start - 40) : t.start])
                and any(x.kind == "place" and str(x.value) == "2" and t.start - x.end < 70 for x in cur.tokens)
            ):
                cue = Token("behind", t.start - 3, t.start - 1, "1")
                cur.objects.extend((cue, p) for p in pieces if p.value not in cur.subject)
            elif (
                prev is not None
                and prev.kind in (",", "and")
                and cur.has(*_EVENT)
                and nxt is not None
                and nxt.kind == ","
                and j + 1 < n
                and toks[j + 1].kind == "rel"
            ):
                cur = new("sub", keys)
                cur.named = pieces[0]
            elif prev is not None and prev.kind == "discipline" and nxt is not None and nxt.kind in ("mark", "place"):
                cur = new("sub", keys)
                cur.named = pieces[0]
            last_group, last_token = keys, last
            if expect is None:
                listing = False
            i = j
            continue
        if t.kind in ("beat", "ahead", "behind"):
            if t.kind == "beat":
                if prev is not None and prev.kind in (",", "and") and cur.has(*_EVENT) and t.form != "inf":
                    cur = new(
                        "part", inherit=cur.outer if cur.kind == "rel" and t.form == "finite" and prev.kind == "," and cur.outer else cur
                    )
            cur.tokens.append(t)
            near = toks[i + 1] if i + 1 < n else None
            hands = text[t.start : t.start + 4].lower() == "hand"
            expect, listing = (
                (None if hands and not (near is not None and near.kind == "person" and near.start - t.end <= 20) else t),
                False,
            )
            i += 1
            continue
        if t.kind == "rel":
            if last_token is not None and t.start - last_token.end < 90:
                outer = cur
                keys = last_group if len(last_group) > 1 and t.start - last_token.end <= 3 else (last_token.value,)
                cur = new("rel", keys, outer=outer)
                cur.named = last_token
                if expect is not None:
                    stack.append((outer, expect))
            expect = None
            i += 1
            continue
        if t.kind == "sub":
            word = text[t.start : t.end].lower()
            following = toks[i + 1] if i + 1 < n else None
            opens = (
                following is not None
                and following.kind == "person"
                and (
                    not following.owner
                    or _leads_mark(text, toks, i + 1)
                    or i + 2 < n
                    and toks[i + 2].kind == "person"
                    and toks[i + 2].start - following.end <= 32
                )
                and following.start - t.end <= 45
            )
            if word in ("with", "as", "then", "which", "following", "however", "yet") and not opens:
                if word == "which":
                    cur = new("sub", inherit=cur)
                    expect = None
                elif word == "then" and cur.has(*_EVENT):
                    cur = new("sub", inherit=cur)
                    expect = None
            else:
                base = cur.outer if cur.kind == "rel" and cur.outer and cur.outer.subject and prev is not None and prev.kind == "," else cur
                cur = new("sub", inherit=base)
                if prev is not None and prev.kind == ",":
                    cur.outer = base if base is not cur else None
                expect = None
            i += 1
            continue
        if t.kind in (";", ":"):
            following = toks[i + 1] if i + 1 < n else None
            cur = new("main", inherit=None if following is not None and following.kind == "person" else cur)
            expect, listing = None, False
        elif t.kind == ")":
            if cur.kind == "paren" and cur.outer is not None:
                back = cur.outer
                cur = new("sub", inherit=back, outer=back.outer)
        elif t.kind == "(":
            if i + 1 < n and toks[i + 1].kind == "rel":
                cur = new("paren", (last_token.value,) if last_token else (), outer=cur)
                cur.named = last_token
                i += 2
                expect = None
                continue
        elif t.kind == "-" and cur.has(*_EVENT) and i + 1 < n and toks[i + 1].kind not in ("place", "winnoun", "date"):
            cur = new("sub", inherit=cur)
            expect, listing = None, False
        elif (
            t.kind in (",", "-", "(")
            and i + 1 < n
            and toks[i + 1].kind in ("place", "winnoun")
            and last_token is not None
            and not last_token.owner
            and _BESIDE.fullmatch(text, last_token.end, t.start)
            and _appositive(text, toks[i + 1])
        ):
            cur = new("app", (last_token.value,), outer=cur)
            cur.named = last_token
            expect, listing = None, False
        elif t.kind in (",", "and", "-"):
            following = toks[i + 1] if i + 1 < n else None
            if t.kind == "," and cur.kind == "app" and cur.outer is not None and cur.has("winnoun", "place"):
                cur = new("main", inherit=cur.outer, outer=cur.outer.outer) if cur.outer.subject else cur
            if expect is not None and t.kind == "," and not listing and not _DESCRIBED.match(text, expect.end, t.start):
                expect = None
            if (
                expect is not None
                and not (following is not None and following.kind == "person")
                and not (following is not None and following.kind in _SOFT and listing)
            ):
                if listing or t.kind == "-":
                    expect, listing = None, False
            cur.tokens.append(t)
        elif t.kind in _VERB:
            closing = cur.kind == "rel" and prev is not None and prev.kind == "," and t.form == "finite" and len(cur.tokens) > 1
            closing = (
                closing
                or prev is not None
                and prev.kind == "and"
                and cur.has("mid", "neg", "hyp")
                and _PAST.fullmatch(text[t.start : t.end].split(" ")[0].lower()) is not None
            )
            fresh = prev is not None and prev.kind in (",", "and", "-", ")") and (cur.has(*_EVENT) or closing) and t.form != "inf"
            if fresh and prev is not None and prev.kind in (",", "-", "and"):
                base = cur
                if prev.kind == "and" and stack and t.form == "finite":
                    base = cur
                elif (
                    cur.kind in ("rel", "sub", "paren")
                    and cur.outer is not None
                    and cur.outer.subject
                    and t.form == "finite"
                    and prev.kind in (",", "-")
                ):
                    base = cur.outer
                cur = new("part" if t.form == "part" else "main", inherit=base, outer=base.outer)
                expect, listing = None, False
            elif expect is not None and listing:
                expect, listing = None, False
            cur.tokens.append(t)
        else:
            cur.tokens.append(t)
            if t.kind in ("mark", "place") and listing:
                expect, listing = None, False
        i += 1
    return s


_DESCRIBED = re.compile(
    r" (?:another|fellow|compatriot|his|her|the|a|an|world|Olympic|European|defending|reigning|team-?mate|rival|[A-Z][a-z]+)\b[^.;:]{0,60}$"
)


_WITH_MARK = re.compile(r"(?: \([A-Z]{3}\))?(?: of [A-Z][\w ]+)?,? (?:on|with|at|in|to|who (?:ran|threw|clocked|jumped)|,)? ?")
_BESIDE = re.compile(r"[\s*_]*(?:\([^)]*\))?[\s*_]*")


_PAST = re.compile(r"\w+ed|won|ran|took|was|were|came|threw|set|broke|leapt|got|held|outran")


def _appositive(text: str, t: Token) -> bool:
    """ "Name, winner of …", "Name - runner-up behind …": a noun in apposition, not a place in a list."""
    word = text[t.start : t.end].lower()
    return (t.kind == "winnoun" and word.startswith(("winner", "victor"))) or (
        t.kind == "place" and word.startswith(("runner", "third", "second", "fourth", "fifth"))
    )


_SEX_OF = {"he": "M", "his": "M", "him": "M", "she": "F", "her": "F"}


def _reread(text: str, t: Token, cur: Clause, s: Sentence, sexes: dict[str, str | None], owner: bool) -> None:
    """A pronoun of a clause means its subject before anybody of another sentence; so does one of the wrong sex."""
    said = _SEX_OF.get(text[t.start : t.end].lower())
    if said is None:
        return
    if owner and len(cur.subject) == 1 and sexes.get(cur.subject[0]) in (said, None):
        t.value = cur.subject[0]
        return
    if sexes.get(t.value) not in (said, None):
        mains = [c for c in s.clauses if len(c.subject) == 1 and c.named is not None and c.named.form == "name"]
        if mains:
            t.value = mains[-1].subject[0]


def _group(text: str, toks: list[Token], i: int) -> tuple[tuple[str, ...], int, list[Token]]:
    """The persons joined by commas and "and" from token ``i`` on: keys, index after the group, person tokens."""
    pieces = [toks[i]]
    j = i + 1
    while j < len(toks):
        k = _skip_paren(text, toks, j)
        if (
            k < len(toks)
            and toks[k].kind == "person"
            and toks[k].value == pieces[-1].value
            and not pieces[-1].owner
            and re.fullmatch(r"[\s,*_]*", text[pieces[-1].end : toks[k].start])
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
    return tuple(dict.fromkeys(p.value for p in pieces)), j, pieces


def _skip_paren(text: str, toks: list[Token], j: int) -> int:
    """Step over "(KEN)", "(Belgrave Harriers)", and "(3:54.73)" whose mark is bound already."""
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


def _follows(text: str, last: Token, nxt: Token) -> bool:
    """Whether what stands after a person makes that person a subject."""
    gap = text[last.end : nxt.start]
    if len(gap) > 60:
        return False
    if nxt.kind in (",", "competition", "date", "edition"):
        return False
    if nxt.kind in _VERB:
        return nxt.form != "inf"
    if nxt.kind in ("place", "mark"):
        return True
    if nxt.kind == "discipline":
        return bool(re.fullmatch(r"[\s*_]*(?:\([^)]*\)[\s*_]*)?(?:the |in the |over |both the |with )?(?:[a-z]+['’]?s? ){0,3}", gap))
    if nxt.kind == "(":
        return True
    return nxt.kind in ("hyp", "neg", "mid", "by")


_ASIDE = re.compile(r"(?: of [A-Z][^,]{0,30})?,[^,;.]{1,60}(?:,[^,;]{1,12})?,[\s*_]*(?:\w+ )?")


def _after_aside(text: str, toks: list[Token], j: int, last: Token) -> bool:
    """ "Name, a native of X, won": the verb after a comment between commas."""
    for k in range(j, min(j + 6, len(toks))):
        t = toks[k]
        if t.kind in _VERB and t.form == "finite" or t.kind == "place":
            return k > j and bool(_ASIDE.fullmatch(text[last.end : t.start]))
        if t.kind not in (",", "competition", "date", "discipline", "edition", "series"):
            return False
    return False


def _leads_mark(text: str, toks: list[Token], i: int) -> bool:
    return i + 1 < len(toks) and toks[i + 1].kind in ("mark", "winnoun", "title", "place", "win")


def _owner_role(text: str, toks: list[Token], j: int, who: Token, s: Sentence) -> str:
    """What a possessive leads to: a record it holds, a mark, a win (then the person is a subject), or nothing."""
    if j >= len(toks):
        return "none"
    k = j
    while (
        k < len(toks) and toks[k].kind in ("discipline", "competition", "date", "finish", "round", "mid") and toks[k].start - who.end <= 60
    ):
        k += 1
    if k >= len(toks) or toks[k].start - who.end > 60 or re.search(r"[,;.](?!\d)", text[who.end + 1 : toks[k].start]):
        return "none"
    nxt = toks[k]
    if nxt.kind == "record":
        s.holder_of[nxt.start] = who.value
        return "record"
    if nxt.kind in ("mark",):
        if re.search(r"\b(?:mark|standard|effort|run|throw|jump|leap) of $", text[who.end : nxt.start]) and re.search(
            r"\b(?:beat|broke|breaking|beating|bettered|eclips\w+|surpass\w+|match\w+|equal\w+|took down|takes down|erased|smash\w+"
            r"|improv\w+)\b[\w\s’',-]{0,30}$",
            text[max(0, who.start - 45) : who.start],
        ):
            s.mark_of.setdefault(nxt.start, who.value)
            s.foreign.add(nxt.start)
            return "record"
        if k > 0 and toks[j - 2 if j >= 2 else 0].kind == "to" and any(x.kind == "mark" for x in toks[:j]):
            s.mark_of.setdefault(nxt.start, who.value)
            return "pair"
        s.mark_of.setdefault(nxt.start, who.value)
        return "subject"
    if nxt.kind in ("winnoun", "title") and nxt.form != "inf" or (nxt.kind in ("place", "win") and nxt.start - who.end < 30):
        return "subject"
    return "none"


_CAUGHT = re.compile(
    r"\b(?:caught|passed|run down|overtaken|overhauled|reeled in|outkicked|outsprinted|outleaned|pipped|beaten|defeated"
    r"|denied|upset|edged)\b[\w\s’',-]{0,45}$"
)


def _agent(
    text: str, cur: Clause, new: object, keys: tuple[str, ...], pieces: list[Token], s: Sentence, toks: list[Token], i: int
) -> Clause:
    """ "won by X", "set by X": X is the subject of what stands before "by"."""
    for t in reversed(toks[: i - 1]):
        if t.kind == "record" and toks[i - 1].start - t.end < 90:
            s.holder_of[t.start] = keys[0]
            s.agent_records.add(t.start)
            break
        if t.kind in ("win", "get") and toks[i - 1].start - t.end < 40:
            clause: Clause = new("agent", keys)  # type: ignore[operator]
            clause.named, clause.by_agent = pieces[0], True
            if t in cur.tokens:
                cur.tokens.remove(t)
            clause.tokens.append(t)
            return clause
        if t.kind == "finish" and _CAUGHT.search(text, max(0, toks[i - 1].start - 60), toks[i - 1].start):
            cue = Token("behind", t.start, toks[i - 1].end, "1")
            cur.objects.extend((cue, p) for p in pieces if p.value not in cur.subject)
            return cur
        if t.kind not in ("mark", "nomark", "date", "finish", "discipline", "competition", "place", "title", ",", "get", "win"):
            break
    else:
        return cur
    return cur


def _bind(text: str, toks: list[Token], s: Sentence) -> None:
    """Bind marks in parentheses to the person or discipline before them, and marks to the record they belong to."""
    for i, t in enumerate(toks):
        nxt = toks[i + 1] if i + 1 < len(toks) else None
        if nxt is not None and nxt.kind == "person" and not nxt.owner:
            if (
                t.kind in ("place", "winnoun")
                and i
                and re.fullmatch(r"(?:runners?[- ]up|winner|victor)", text[t.start : t.end], re.I)
                and re.fullmatch(r"[ ,]*(?:[A-Z][\w]+['’]s )?(?:[A-Z][a-z]+ )?", text[t.end : nxt.start])
            ):
                s.place_of[t.start] = nxt.value
            if (
                t.kind == "mark"
                and i + 2 < len(toks)
                and toks[i + 2].kind in ("finish", "win")
                and text[t.end : nxt.start] in (" ", " that ", " which ")
                and not any(x.kind == "mark" for x in toks[i + 2 : i + 5])
            ):
                s.mark_of[t.start] = nxt.value
                s.foreign.add(t.start)
        if t.kind == "mark":
            k = i - 1
            while (
                k >= 0
                and toks[k].kind in (",", "competition", "date", "place", "discipline")
                and toks[k].kind != "("
                and t.start - toks[k].start < 40
            ):
                k -= 1
            if k >= 1 and toks[k].kind == "(" and not re.search(r"\)", text[toks[k].start : t.start]):
                inner = [x for x in toks[k + 1 : i] if x.kind == "discipline"]
                before = toks[k - 1]
                if before.kind == "person" and re.fullmatch(
                    r"['’s]*[\s*_]*(?:\([^)]*\)[\s*_]*|of (?:the )?[A-Z][\w ]+)?", text[before.end : toks[k].start]
                ):
                    s.mark_of[t.start] = before.value
                    if inner:
                        s.discipline_of[t.start] = inner[-1]
                elif before.kind == ")" and k >= 2:
                    p = next((x for x in reversed(toks[max(0, k - 6) : k]) if x.kind == "person"), None)
                    if p is not None and re.fullmatch(r"['’s]*[\s*_]*\([^)]*\)[\s*_]*", text[p.end : toks[k].start]):
                        s.mark_of[t.start] = p.value
                elif before.kind == "discipline" and toks[k].start - before.end <= 12:
                    s.discipline_of[t.start] = before
            for r in (toks[i - 1] if i else None, toks[i - 2] if i > 1 else None):
                if (
                    r is not None
                    and r.kind == "record"
                    and re.fullmatch(
                        r"[\s*_]*(?:time |mark |in the [\w’' ]+|for the [\w’' ]+)?(?:of|,|with|at|:|stands at|is|was|from [\w’' ]+ of)?[\s*_]*"
                        r"|[,\s]*(?:\w+[\s’']+){0,6}of ",
                        text[r.end : t.start],
                    )
                ):
                    s.record_of_mark[t.start] = r
                    if re.search(r"\b(?:of|at|is|was|stands at|\()[\s*_]*$|\($", text[r.end : t.start]):
                        s.tight.add(t.start)
                    break
            nxt = toks[i + 1] if i + 1 < len(toks) else None
            if (
                nxt is not None
                and nxt.kind == "record"
                and t.start not in s.record_of_mark
                and re.fullmatch(r"[ -](?:[a-z]+ )?", text[t.end : nxt.start])
            ):
                s.record_of_mark[t.start] = nxt
                if i and toks[i - 1].kind == "person" and toks[i - 1].owner and t.start - toks[i - 1].end < 12:
                    s.holder_of[nxt.start] = toks[i - 1].value
                    s.tight.add(t.start)
