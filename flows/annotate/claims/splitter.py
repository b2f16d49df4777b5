"""Tokens of a sentence → clauses: one subject each (or several that share a verb), its objects, and the tokens of its event.

Reads from left to right, token by token. A clause begins at a conjunction, a relative pronoun, a new subject with its verb,
or a further verb after a comma or "and"; what has no subject of its own inherits the one before it.
"""

from __future__ import annotations

import re

from flows.annotate.claims.bonds import agent, bind, owner_role, reread
from flows.annotate.claims.clauses import EVENT, VERB, Clause, Sentence
from flows.annotate.claims.groups import after_aside, follows, group, is_apposition, leads_mark
from flows.annotate.claims.tokens import Token

_SOFT = frozenset(("discipline", "competition", "date", "record", "round", "nomark", "title", "winnoun"))
_BOUNDARY = frozenset((",", "and", "sub", ";", "-", ":"))
_DESCRIBED = re.compile(
    r" (?:another|fellow|compatriot|his|her|the|a|an|world|Olympic|European|defending|reigning|team-?mate|rival|[A-Z][a-z]+)\b[^.;:]{0,60}$"
)
_WITH_MARK = re.compile(r"(?: \([A-Z]{3}\))?(?: of [A-Z][\w ]+)?,? (?:on|with|at|in|to|who (?:ran|threw|clocked|jumped)|,)? ?")
_PAST = re.compile(r"\w+ed|won|ran|took|was|were|came|threw|set|broke|leapt|got|held|outran")
_SAW = re.compile(r"\b(?:saw|sees|seeing|see|watched|with|as|when|that)\b[\w\s’'-]{0,30}$")
_PLURAL = re.compile(r" (?:were|both|all|have|had|each)\b")
_FOR = re.compile(r"\s+for\s+", re.I)
_FROM = re.compile(r"\bfrom (?:[\w’'-]+ ){0,3}$")
_TO = re.compile(r"\bto (?:[\w’'-]+ ){0,3}$")


def split(text: str, start: int, end: int, toks: list[Token], sexes: dict[str, str | None]) -> Sentence:
    """Split the tokens of one sentence into clauses; ``sexes`` are those of the article's people, by key."""
    return Splitter(text, start, end, toks, sexes).sentence


class Splitter:
    """The state of reading one sentence: the clause that is open, the last people named, the cue that waits for its object."""

    def __init__(self, text: str, start: int, end: int, toks: list[Token], sexes: dict[str, str | None]) -> None:
        self.text, self.toks, self.sexes = text, toks, sexes
        self.sentence = Sentence(start, end, toks, [Clause()])
        self.cur = self.sentence.clauses[0]
        self.last_keys: tuple[str, ...] = ()
        self.last: Token | None = None
        self.expect: Token | None = None
        self.listing = False
        self.marks_seen = 0
        self.waiting: list[tuple[Clause, Token]] = []
        bind(text, toks, self.sentence)
        i = 0
        while i < len(toks):
            i = self._read(i)

    def _new(self, kind: str, subject: tuple[str, ...] = (), named: Token | None = None, inherit: Clause | None = None) -> Clause:
        clause = Clause(subject=subject, kind=kind, named=named)
        if not subject and inherit is not None:
            clause.subject, clause.inherited, clause.named = inherit.subject, True, inherit.named
        self.sentence.clauses.append(clause)
        self.cur = clause
        return clause

    def _at(self, i: int) -> Token | None:
        return self.toks[i] if 0 <= i < len(self.toks) else None

    def _forget(self) -> None:
        self.expect, self.listing = None, False

    def _read(self, i: int) -> int:
        """Read the token at ``i``; returns the index of the next to read."""
        t = self.toks[i]
        if t.kind == "person":
            return self._person(i)
        if t.kind in ("beat", "ahead", "behind"):
            self._cue(i)
        elif t.kind == "rel":
            self._relative(t)
        elif t.kind == "sub":
            self._conjunction(i)
        elif t.kind in (";", ":"):
            following = self._at(i + 1)
            self._new("main", inherit=None if following is not None and following.kind == "person" else self.cur)
            self._forget()
        elif t.kind == ")":
            if self.cur.kind == "paren" and self.cur.outer is not None:
                back = self.cur.outer
                self._new("sub", inherit=back).outer = back.outer
        elif t.kind in ("(", ",", "and", "-"):
            return self._stop(i)
        elif t.kind in VERB:
            self._verb(i)
        else:
            if t.kind == "place" and self._another_place(i):
                self._new("main", inherit=self.cur).outer = self.cur.outer
            self.cur.tokens.append(t)
            if t.kind in ("mark", "place") and self.listing and t.start not in self.sentence.mark_of:
                self._forget()
            if t.kind == "mark" and t.start not in self.sentence.mark_of:
                self.marks_seen += 1
        return i + 1

    def _another_place(self, i: int) -> bool:
        """ "second over 800m and third over 1500m": a place after "and" that begins another result."""
        prev = self._at(i - 1)
        if prev is None or prev.kind != "and":
            return False
        before = [x.kind for x in self.cur.tokens]
        return "place" in before and bool({"discipline", "mark", "date"} & set(before[before.index("place") :]))

    # people ------------------------------------------------------------------------------------------------------

    def _person(self, i: int) -> int:
        keys, j, people = group(self.text, self.toks, i)
        last = people[-1]
        if last.form == "pronoun":
            reread(self.text, last, self.cur, self.sentence, self.sexes, last.owner)
            keys = tuple(dict.fromkeys(p.value for p in people))
        if last.owner:
            self._owner(i, j, last)
            return j
        prev, nxt = self._at(i - 1), self._at(j)
        starts = nxt is not None and (follows(self.text, last, nxt) or after_aside(self.text, self.toks, j, last))
        if self.expect is not None and self.cur.kind != "agent":
            self._objects(people, prev, nxt, starts)
        elif prev is not None and prev.kind in ("goes", "by") and people[0].start - prev.end <= 45:
            self._agent(i, keys, people, prev)
        elif (
            prev is not None
            and prev.kind in ("title", "place", "winnoun", "win")
            and not self.cur.subject
            and _FOR.fullmatch(self.text, prev.end, people[0].start)
        ):
            self._agent(i, keys, people, Token("goes", prev.end, people[0].start))
        else:
            self._subject(i, j, keys, people, starts)
        self.last_keys, self.last = keys, last
        if self.expect is None:
            self.listing = False
        return j

    def _owner(self, i: int, j: int, last: Token) -> None:
        """ "Name's win", "her 4:03.11": the owner is a subject when what is owned is a result of the race told."""
        cur, prev, nxt = self.cur, self._at(i - 1), self._at(j)
        role = owner_role(self.text, self.toks, j, last, self.sentence)
        if role == "subject" and cur.subject and not cur.inherited:
            another = last.form == "name" and last.value not in cur.subject and nxt is not None and nxt.kind != "mark"
            opened = prev is not None and prev.kind in _BOUNDARY and not (last.form == "pronoun" and last.value in cur.subject)
            if another or opened:
                self._new("sub", (last.value,), last)
        elif role == "subject" and not (last.form == "pronoun" and cur.has(*VERB)):
            cur.subject, cur.named, cur.inherited = (last.value,), last, False
        if role != "none":
            self.last_keys, self.last = (last.value,), last
        self.expect = None

    def _objects(self, people: list[Token], prev: Token | None, nxt: Token | None, starts: bool) -> None:
        """People after "beat", "ahead of", "behind": objects, but for one that is the subject of what follows."""
        cue = self.expect
        if cue is None:
            return
        take, rest = people, people[:0]
        if starts and nxt is not None:
            verbal = nxt.form in ("finite", "part")
            if len(people) > 1 and nxt.kind not in ("(", "discipline") and (verbal or nxt.kind in ("place", "mark")):
                take, rest = people[:-1], people[-1:]
            elif self.listing and nxt.kind != "place" and verbal and prev is not None and prev.kind in (",", "and"):
                take, rest = people[:0], people
            elif self.listing and nxt.form == "finite" and nxt.kind in ("finish", "get"):
                take, rest = people[:0], people
        if (
            take
            and nxt is not None
            and nxt.kind == "mark"
            and self.marks_seen
            and _WITH_MARK.fullmatch(self.text, people[-1].end, nxt.start)
        ):
            self.sentence.mark_of[nxt.start] = take[-1].value
        known = {p.value for _, p in self.cur.objects} | set(self.cur.subject)
        self.cur.objects.extend((cue, p) for p in take if p.value not in known)
        self.listing = True
        if rest:
            self._new("sub", tuple(p.value for p in rest), rest[0])
            self._forget()

    def _agent(self, i: int, keys: tuple[str, ...], people: list[Token], prev: Token) -> None:
        """ "the title went to X", "won by X"."""
        cur = self.cur
        if prev.kind == "goes":
            moved = [x for x in cur.tokens if x.kind in ("place", "title")]
            lent = [x for x in cur.tokens if x.kind in ("discipline", "competition", "date", "round")]
            cur.tokens[:] = [x for x in cur.tokens if x not in moved]
            win = moved if any(x.kind == "place" for x in moved) else [Token("win", prev.start, prev.end, "1")]
            self._new("agent", keys, people[0]).tokens.extend([*lent, *win])
            return
        verb = agent(self.text, cur, people, self.sentence, self.toks, i)
        if verb is not None:
            if verb in cur.tokens:
                cur.tokens.remove(verb)
            self._new("agent", keys, people[0]).tokens.append(verb)

    def _subject(self, i: int, j: int, keys: tuple[str, ...], people: list[Token], starts: bool) -> None:
        """People who are the subject of this clause or of a new one, or objects named by "from" and "to"."""
        cur, prev, nxt = self.cur, self._at(i - 1), self._at(j)
        kind = prev.kind if prev is not None else ""
        between = self.text[max(prev.end, people[0].start - 60) : people[0].start] if prev is not None else ""
        if not cur.subject and kind == "," and starts and (cur.has("beat", "win") or cur.has("get", "finish") and cur.kind == "sub"):
            cur.subject, cur.inherited = keys, True
            self._new("main", keys, people[0])
        elif not cur.subject and kind == "," and cur.kind == "sub" and cur.has("finish", "place", "win", "beat"):
            cur.subject, cur.inherited = keys, True
            self._new("main", keys, people[0])
        elif (not cur.subject or cur.inherited and not cur.has(*VERB)) and cur.kind != "part":
            cur.subject, cur.named, cur.inherited = keys, people[0], False
        elif self.waiting and kind == "and" and nxt is not None and nxt.kind == "(" and self.waiting[-1][0].objects:
            back, cue = self.waiting.pop()
            back.objects.extend((cue, p) for p in people if p.value not in back.subject)
            self._new("sub", inherit=back)
        elif prev is not None and starts and (kind in _BOUNDARY or kind in ("rel", ")") or self._told_again(nxt) or _SAW.search(between)):
            self._new("sub", keys, people[0]).outer = cur.outer
        elif prev is not None and _FROM.search(between) and cur.has("win", "get", "title"):
            self._add_objects("ahead", people)
        elif (
            prev is not None
            and _TO.search(between)
            and any(x.kind == "place" and str(x.value) == "2" and people[0].start - x.end < 70 for x in cur.tokens)
        ):
            self._add_objects("behind", people)
        elif (
            kind in (",", "and")
            and cur.has(*EVENT)
            and nxt is not None
            and nxt.kind == ","
            and (after := self._at(j + 1))
            and after.kind == "rel"
        ):
            self._new("sub", keys, people[0])
        elif kind == "discipline" and nxt is not None and nxt.kind in ("mark", "place"):
            self._new("sub", keys, people[0])

    def _told_again(self, nxt: Token | None) -> bool:
        return self.cur.has(*EVENT) and nxt is not None and nxt.kind in VERB and nxt.form == "finite"

    def _add_objects(self, kind: str, people: list[Token]) -> None:
        cue = Token(kind, people[0].start - 3, people[0].start - 1, "1")
        self.cur.objects.extend((cue, p) for p in people if p.value not in self.cur.subject)

    # words -------------------------------------------------------------------------------------------------------

    def _cue(self, i: int) -> None:
        """ "beat", "ahead of", "behind": what follows is an object."""
        t, prev, cur = self.toks[i], self._at(i - 1), self.cur
        if t.kind == "beat" and prev is not None and prev.kind in (",", "and") and cur.has(*EVENT) and t.form != "inf":
            back = cur.kind == "rel" and t.form == "finite" and prev.kind == ","
            self._new("part", inherit=cur.outer if back and cur.outer else cur)
        self.cur.tokens.append(t)
        near = self._at(i + 1)
        direct = near is not None and near.kind == "person" and near.start - t.end <= 20
        hands = self.text[t.start : t.start + 4].lower() == "hand"
        self.expect, self.listing = None if hands and not direct else t, False

    def _relative(self, t: Token) -> None:
        if self.last is not None and t.start - self.last.end < 90:
            outer = self.cur
            all_of_them = len(self.last_keys) > 1 and t.start - self.last.end <= 3 and _PLURAL.match(self.text, t.end)
            keys = self.last_keys if all_of_them else (self.last.value,)
            self._new("rel", keys, self.last).outer = outer
            if self.expect is not None:
                self.waiting.append((outer, self.expect))
        self.expect = None

    def _conjunction(self, i: int) -> None:
        t, prev, cur = self.toks[i], self._at(i - 1), self.cur
        word = self.text[t.start : t.end].lower()
        one, two = self._at(i + 1), self._at(i + 2)
        opens = one is not None and one.kind == "person" and one.start - t.end <= 45
        if opens and one is not None and one.owner:
            opens = leads_mark(self.toks, i + 1) or two is not None and two.kind == "person" and two.start - one.end <= 32
        if word in ("with", "as", "then", "which", "following", "however", "yet") and not opens:
            if word == "which" or word == "then" and cur.has(*EVENT):
                self._new("sub", inherit=cur)
                self.expect = None
            return
        after_comma = prev is not None and prev.kind == ","
        base = cur.outer if cur.kind == "rel" and cur.outer and cur.outer.subject and after_comma else cur
        self._new("sub", inherit=base)
        if after_comma:
            self.cur.outer = base
        self.expect = None

    def _stop(self, i: int) -> int:
        """Commas, dashes, brackets, "and"."""
        t, cur, nxt = self.toks[i], self.cur, self._at(i + 1)
        if t.kind == "(" and nxt is not None and nxt.kind == "rel":
            self._new("paren", (self.last.value,) if self.last else (), self.last).outer = cur
            self.expect = None
            return i + 2
        if t.kind == "-" and nxt is not None and cur.has(*EVENT) and nxt.kind not in ("place", "winnoun", "date"):
            self._new("sub", inherit=cur)
            self._forget()
        elif t.kind != "and" and nxt is not None and is_apposition(self.text, self.last, t, nxt) and self.last is not None:
            self._new("app", (self.last.value,), self.last).outer = cur
            self._forget()
        elif t.kind != "(":
            if t.kind == "," and cur.kind == "app" and cur.outer is not None and cur.outer.subject and cur.has("winnoun", "place"):
                self._new("main", inherit=cur.outer).outer = cur.outer.outer
            if self.expect is not None and t.kind == "," and not self.listing and not _DESCRIBED.match(self.text, self.expect.end, t.start):
                self.expect = None
            goes_on = nxt is not None and (nxt.kind == "person" or nxt.kind in _SOFT and self.listing)
            if self.expect is not None and not goes_on and (self.listing or t.kind == "-"):
                self._forget()
            self.cur.tokens.append(t)
        return i + 1

    def _verb(self, i: int) -> None:
        """A verb opens a clause of the same subject after a comma or "and" when this one has its event already."""
        t, prev, cur = self.toks[i], self._at(i - 1), self.cur
        kind = prev.kind if prev is not None else ""
        closing = cur.kind == "rel" and kind == "," and t.form == "finite" and len(cur.tokens) > 1
        past = _PAST.fullmatch(self.text[t.start : t.end].split(" ")[0].lower()) is not None
        closing = closing or kind == "," and t.form == "part" and cur.has("neg", "hyp")
        closing = closing or kind == "and" and cur.has("mid", "neg", "hyp") and past
        if kind in (",", "and", "-") and (cur.has(*EVENT) or closing) and t.form != "inf":
            base = cur
            aside = cur.kind in ("rel", "sub", "paren") and cur.outer is not None and bool(cur.outer.subject)
            if aside and cur.outer is not None and t.form == "finite" and kind in (",", "-"):
                base = cur.outer
            self._new("part" if t.form == "part" else "main", inherit=base).outer = base.outer
            self._forget()
        elif self.expect is not None and self.listing:
            self._forget()
        self.cur.tokens.append(t)
