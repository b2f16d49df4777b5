"""Tokens of a sentence → clauses: one subject each (or several that share a verb), its objects, and the tokens of its event.

Reads from left to right, token by token. A clause begins at a conjunction, a relative pronoun, a new subject with its verb,
or a further verb after a comma or "and"; what has no subject of its own inherits the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from flows.annotate.claims import groups
from flows.annotate.claims.agents import agent, by_of, by_so_much, by_whom, is_for
from flows.annotate.claims.bonds import held_by, left_behind, owner_role, reread
from flows.annotate.claims.clause_words import WordReader
from flows.annotate.claims.clauses import VERB, Sentence
from flows.annotate.claims.prizes import further_prize, is_won, prize_of, won_likewise
from flows.annotate.claims.tokens import Token

_BOUNDARY = frozenset((",", "and", "sub", ";", "-", ":"))
_SAW = re.compile(
    r"\b(?:leave|leaving|left|let|made|make|helped|saw|sees|seeing|see|watch|watched|watching|with|as|when|that)\b[\w\s’'-]{0,30}$"
)
_HIS_MATE = re.compile(r" (?:[a-z-]+ ){1,3}")  # between a pronoun and the name it leads to: "his compatriot Name"
_IN_THE = (" in the ", " over the ")
"""Before the discipline that somebody did something in: "X lost in the 110m hurdles, and Y, who …, won"."""
_FROM = re.compile(r"\bfrom (?:[\w’'-]+ ){0,3}$")
_TO = re.compile(r"\bto (?:[\w’'-]+ ){0,3}$")


def split(text: str, sentence: Sentence, sexes: dict[str, str | None]) -> Sentence:
    """Split one sentence into clauses; ``sexes`` are those of the article's people, by key."""
    return (Splitter(text, sentence, sexes) if "person" in sentence.kinds else WordReader(text, sentence)).sentence


class Splitter(WordReader):
    """Reads a sentence on construction: who does what to whom, clause by clause."""

    def __init__(self, text: str, sentence: Sentence, sexes: dict[str, str | None]) -> None:
        super().__init__(text, sentence)
        self.sexes = sexes
        reader, following = _READ.get, 0
        for i, t in enumerate(self.toks):
            if i < following:
                continue
            if (read := reader(t.kind)) is None:
                self.cur.tokens.append(t)
            else:
                following = read(self, i) or 0

    def person(self, i: int) -> int:
        people, j = [self.toks[i]], i + 1
        keys: tuple[str, ...] = (people[0].value,)
        if (beside := self.near[j]) is not None and beside.kind in groups.JOINING:
            keys, j, people = groups.group(self.text, self.toks, i)
        if (last := people[-1]).form == "pronoun":
            reread(self.text, last, self.cur, self.sentence, self.sexes, last.owner)
            keys = (last.value,)  # a pronoun stands alone
        if last.owner:
            self._owner(i, j, last)
            return j
        prev = self.near[i - 1]
        if groups.stands_with(self.text, self.sentence, self.cur, people):
            self.cur.subject, self.cur.named, self.cur.inherited = (*self.cur.subject, *keys), self.cur.named or people[0], False
            self._forget()
            return j
        if groups.guided(self.text, people[0], last, self.near[j], self.near[j + 1] if j < len(self.toks) else None):
            self._new("main", keys, people[0]).tokens.append(Token("get", last.end + 1, last.end + 3))  # "X coached Y to gold"
            self.last_keys, self.last = keys, last
            return j
        if prev is not None and prev.kind == "mark" and held_by(self.text, self.sentence, prev, last):
            return j
        if by_so_much(self.text, self.toks, i):
            self._add_objects("ahead", people)
            return j
        if self.expect is None:
            prev = by_of(self.text, self.toks, i) or prev
        elif prev is not None and prev.owner and prev.form == "pronoun" and _HIS_MATE.fullmatch(self.text, prev.end, people[0].start):
            prev = self.near[i - 2]  # "beaten by his team-mate Name"
        if self.expect is not None and prev is not None and prev.kind == "by":
            self.expect = by_whom(self.text, self.expect, prev, people[0])
        if self.expect is not None and (self.cur.kind != "agent" or self.expect.kind == "ahead"):
            self._objects(people, prev, j)
        elif prev is not None and prev.kind in ("goes", "by") and people[0].start - prev.end <= 45:
            self._agent(i, keys, people, prev)
        elif prev is not None and is_for(self.text, self.cur, prev, people[0]):
            self._agent(i, keys, people, Token("goes", prev.end, people[0].start))
        elif prev is not None and prev.kind in ("title", "place") and (prize := further_prize(self.text, self.sentence, prev, people[0])):
            self._new("agent", keys, people[0]).tokens.extend(prize)
        else:
            self._subject(i, j, keys, people)
        self.last_keys, self.last = keys, last
        self.listing = self.listing and self.expect is not None
        return j

    def _starts(self, j: int, last: Token) -> bool:
        """Whether what stands from token ``j`` on makes the person before it a subject."""
        return j < len(self.toks) and (groups.follows(self.text, last, self.toks[j]) or groups.after_aside(self.text, self.toks, j, last))

    def _owner(self, i: int, j: int, last: Token) -> None:
        """ "Name's win", "her 4:03.11": the owner is a subject when what is owned is a result of the race told."""
        cur, prev, nxt = self.cur, self.near[i - 1], self.near[j]
        role = "none" if self.text.endswith("wake of ", 0, last.start) else owner_role(self.text, self.toks, j, last, self.sentence)
        if role == "subject" and cur.subject and not cur.inherited:
            another = last.form == "name" and last.value not in cur.subject and nxt is not None and nxt.kind != "mark"
            opened = prev is not None and prev.kind in _BOUNDARY and not (last.form == "pronoun" and last.value in cur.subject)
            if another or opened:
                self._new("sub", (last.value,), last)
        elif role == "subject" and not (last.form == "pronoun" and cur.has(*VERB)):
            cur.subject, cur.named, cur.inherited = (last.value,), last, False
        elif role == "none" and (won := won_likewise(self.text, cur, prev, nxt, last)) is not None:
            self._new("sub", (last.value,), last).tokens.append(won)
        if role != "none":
            self.last_keys, self.last = (last.value,), last
        if nxt is None or nxt.kind != "person" or last.form != "pronoun" or not _HIS_MATE.fullmatch(self.text, last.end, nxt.start):
            self.expect = None

    def _objects(self, people: list[Token], prev: Token | None, j: int) -> None:
        """People after "beat", "ahead of", "behind": objects, but for one that is the subject of what follows from token ``j`` on."""
        if (cue := self.expect) is None:
            return
        take, rest, nxt = people, people[:0], self.near[j]
        if nxt is not None and self._starts(j, people[-1]):
            take, rest = groups.beaten_and_next(people, prev, nxt, self.listing)
        beside = groups.mark_beside(self.text, self.near, j, people[-1]) if take else None
        if beside is not None and take[-1].form != "pronoun" and (self.marks_seen or self.text.startswith("followed", cue.start)):
            self.sentence.mark_of[beside.start] = take[-1].value
        elif take and nxt is not None and nxt.kind == "," and (mark := groups.mark_after(self.text, self.near, nxt, j)) is not None:
            self.sentence.mark_of[mark.start] = take[-1].value
        known = {*self.cur.subject, *[p.value for _, p in self.cur.objects]}
        self.cur.objects.extend([(cue, p) for p in take if p.value not in known])
        self.listing = True
        if rest:
            self._new("sub", tuple(p.value for p in rest), rest[0])
            self._forget()

    def _agent(self, i: int, keys: tuple[str, ...], people: list[Token], prev: Token) -> None:
        """ "the title went to X", "won by X"."""
        cur = self.cur
        if prev.kind == "goes":
            if not is_won(self.text, cur, self.sentence.start, prev):
                self._new("sub", keys, people[0])
                return
            told = cur.named.start if cur.named is not None and not cur.inherited else -1  # "fourth was X, fifth went to Y"
            moved = [x for x in cur.tokens if x.kind in ("place", "title") and x.start > told]
            lent = [x for x in cur.tokens if x.kind in ("discipline", "competition", "date", "round")]
            last = next((x for x in reversed(lent) if x.kind == "discipline"), None)
            if last is not None and prev.start - last.end <= 1 and cur.subject and cur.has("win", "mark", "place"):
                cur.tokens.remove(last)  # "won the 400m and the 100m went to Y"
                lent = [x for x in lent if x.kind != "discipline" or x is last]
            cur.tokens[:] = [x for x in cur.tokens if x not in moved]
            win = moved if any(x.kind == "place" for x in moved) else [Token("win", prev.start, prev.end, "1")]
            self._new("agent", keys, people[0]).tokens.extend([*lent, *win])
            return
        verb = agent(self.text, cur, people, self.sentence, self.toks, self.toks.index(prev) + 1)
        if verb is not None:
            if verb in cur.tokens:
                cur.tokens.remove(verb)
            self._new("agent", keys, people[0]).tokens.extend(prize_of(cur, verb))
        elif self.text.endswith(("led home ", "lead home "), 0, prev.start):
            self._new("agent", keys, people[0]).tokens.append(Token("win", prev.start, prev.end, "1"))
        elif self.text.endswith(("led ", "paced "), 0, prev.start):
            self._new("sub", keys, people[0])  # "were led by X, placing 15th in 18:13"

    def _subject(self, i: int, j: int, keys: tuple[str, ...], people: list[Token]) -> None:
        """People who are the subject of this clause or of a new one, or objects named by "from" and "to"."""
        cur, prev, nxt = self.cur, self.near[i - 1], self.near[j]
        if people[0].form == "pronoun" and self.text[people[0].start : people[0].end] in ("him", "her") and cur.subject:
            if not _SAW.search(self.text, people[0].start - 12, people[0].start):
                return  # "blew the doors off her": no subject
        if prev is not None and prev.kind == "person" and prev.owner and _HIS_MATE.fullmatch(self.text, prev.end, people[0].start):
            prev = self.near[i - 2]  # "and his compatriot Name the bronze"
        kind = prev.kind if prev is not None else ""
        if not cur.subject and kind == "," and cur.ends_before(self._starts(j, people[-1])):
            cur.subject, cur.inherited = keys, True
            self._new("main", keys, people[0])
            return
        if (not cur.subject or cur.inherited and not cur.has_event()) and cur.kind != "part":
            cur.subject, cur.named, cur.inherited = keys, people[0], False
            return
        between = self.text[max(prev.end, people[0].start - 60) : people[0].start] if prev is not None else ""
        if self.waiting and kind == "and" and groups.described(self.near, nxt, j) and self.waiting[-1][0].objects:
            back, cue = self.waiting.pop()
            back.objects.extend((cue, p) for p in people if p.value not in back.subject)
            self._new("sub", inherit=back)
        elif left_behind(self.text, people[0], nxt):
            self._new("sub", keys, people[0])
        elif (
            prev is not None
            and self._starts(j, people[-1])
            and (
                kind in _BOUNDARY
                or kind in ("rel", ")")
                or prev.start in self.sentence.place_of
                or self.cur.has_event()
                and nxt is not None
                and nxt.kind in VERB
                and nxt.form == "finite"
                or _SAW.search(between)
            )
        ):
            honour = kind in ("title", "win", "place") and prev.form != "inf"
            before = honour and people[0].form == "pronoun" and nxt is not None and nxt.kind == "win"
            self._new("rel" if before else "sub", keys, people[0]).outer = cur if before else cur.outer  # "the title she won in 2017"
            self.won_before = self.cur if before else self.won_before
            if before and kind == "place" and prev in cur.tokens:
                cur.tokens.remove(prev)  # "the silver she won in 2017": of that race
                self.cur.tokens.append(prev)
        elif prev is not None and _FROM.search(between) and (cur.has("win", "get", "title") or "countback" in between):
            self._add_objects("ahead", people)
            mark = next((t for t in self.toks[j : j + 5] if t.kind not in (",", "competition", "(", ")")), None)
            if len(people) == 1 and mark is not None and mark.kind == "mark" and self.marks_seen:
                if groups.WITH_MARK.fullmatch(self.text, people[0].end, mark.start):
                    self.sentence.mark_of.setdefault(mark.start, people[0].value)
        elif (
            prev is not None
            and _TO.search(between)
            and any(x.kind == "place" and str(x.value) == "2" and people[0].start - x.end < 70 for x in cur.tokens)
        ):
            self._add_objects("behind", people)
        elif (
            kind in (",", "and")
            and (cur.has_event() or any(x.kind == "discipline" and self.text.endswith(_IN_THE, 0, x.start) for x in cur.tokens))
            and nxt is not None
            and nxt.kind == ","
            and (after := self.near[j + 1])
            and after.kind == "rel"
        ):
            self._new("sub", keys, people[0])
        elif kind == "discipline" and nxt is not None and nxt.kind in ("mark", "place"):
            self._new("sub", keys, people[0])

    def _add_objects(self, kind: str, people: list[Token]) -> None:
        cue = Token(kind, people[0].start - 3, people[0].start - 1, "1")
        self.cur.objects.extend((cue, p) for p in people if p.value not in self.cur.subject)


_READ: dict[str, Callable[[Splitter, int], int | None]] = {
    "person": Splitter.person,
    "rel": Splitter.relative,
    "sub": Splitter.conjunction,
    ")": Splitter.close,
    **dict.fromkeys(("beat", "ahead", "behind"), Splitter.cue),
    **dict.fromkeys((";", ":"), Splitter.colon),
    **dict.fromkeys(("(", ",", "and", "-"), Splitter.stop),
    **dict.fromkeys(("mark", "place", "title"), Splitter.result),
    **dict.fromkeys(VERB - {"beat"}, Splitter.verb),
}
"""How each kind of token is read that is not only part of the open clause; each returns where to read on if not right behind."""
