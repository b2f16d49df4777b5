"""What the words of a sentence open and close: clauses begin at conjunctions, relatives, brackets, dashes and further verbs.

``splitter`` adds the people; here stand the state of reading and what all other words do to it.
"""

from __future__ import annotations

import re

from flows.annotate.claims import further
from flows.annotate.claims.agents import beaten_to
from flows.annotate.claims.bonds import bind, is_of_mark
from flows.annotate.claims.clauses import Clause, Sentence
from flows.annotate.claims.groups import are_unnamed, group, is_apposition, leads_mark, stands_with
from flows.annotate.claims.tokens import Token

_SOFT = frozenset(("discipline", "competition", "date", "record", "round", "nomark", "title", "winnoun"))
_DESCRIBED = re.compile(
    r" (?:another|fellow|compatriot|his|her|the|a|an|world|Olympic|European|defending|reigning|team-?mate|rival|[A-Z][a-z]+)\b[^.;:]{0,60}$"
)
_RESUMES = re.compile(
    r" (?:then |later |also |finally |duly |[a-z]+ly )?"
    r"(?:had|has|was|is|were|could|did|does|made|ran|won|came|went|took|hung|clung|held|kept|led|left|fell|threw|got|put|swept|drew|saw"
    r"|stood|lost|fought|paid|found|began|sat|broke|set|gave|brought|hit|shot|rose|slid|crept|struck"
    r"|[a-z]{2,}ed(?! (?:by|with)\b))\b(?! second)"
)
"""After the comma that ends "X, who …,": the verb of X's own clause."""
_WITHIN_RELATIVE = frozenset(("since", "after", "before", "when", "until", "because"))
"""What goes on with a relative clause: "X, who had not won since a fall in 2010, came …"."""
_PAST = re.compile(r"\w+ed|won|ran|took|was|were|came|threw|set|broke|leapt|got|held|outran")
_SOMEBODY = re.compile(r"(?<!, )(?<!– )\b(?:(?:the|a) (?:wo)?man|team|squad|side|quartet|nation) $")
_PLURAL = re.compile(r" (?:were|both|all|have|had|each)\b")


class WordReader:
    """The state of reading one sentence: the clause that is open, the last people named, the cue that waits for its object."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text, self.sentence, self.toks = text, sentence, sentence.tokens
        self.near: list[Token | None] = [*self.toks, None, None]  # so that near[i - 1] and near[i + 2] are None beyond both ends
        self.cur = sentence.clauses[0]
        self.last_keys: tuple[str, ...] = ()
        self.last: Token | None = None
        self.expect: Token | None = None
        self.listing = False
        self.marks_seen = 0
        self.won_before: Clause | None = None
        self.waiting: list[tuple[Clause, Token]] = []
        bind(text, self.toks, sentence)

    def _new(self, kind: str, subject: tuple[str, ...] = (), named: Token | None = None, inherit: Clause | None = None) -> Clause:
        clause = Clause(subject, named, kind)
        if not subject and inherit is not None:
            clause.subject, clause.inherited, clause.named = inherit.subject, True, inherit.named
        self.sentence.clauses.append(clause)
        self.cur = clause
        return clause

    def _forget(self) -> None:
        self.expect, self.listing = None, False

    def result(self, i: int) -> None:
        """A mark, place or title: what the clause tells."""
        t = self.toks[i]
        if t.kind == "title" and self.expect is not None and beaten_to(self.text, self.expect, t):
            after = self.near[i + 1]
            if after is not None and after.kind == "date" and not after.value.resolved or self.sentence.has_place(2):
                return  # "beaten to the title last year" of no known year; "took silver after being pipped for gold"
            t.kind, t.value = "place", 2
        if t.kind == "title" and self.cur is self.won_before and self.cur.outer is not None and self.text.endswith(" to ", 0, t.start):
            self._new("main", inherit=self.cur.outer)  # "improved from the silver she won in 2019 to gold"
            t.form = "finite"
        if t.kind == "place" and self.cur.another_place(self.near[i - 1]):
            self._new("rel" if self.cur.kind == "rel" else "main", inherit=self.cur).outer = self.cur.outer
        if t.kind == "mark" and self.cur is self.won_before and self.cur.outer is not None and self.cur.has("date"):
            self.cur.outer.tokens.append(t)  # "defended the title she won in 2017 with 6.99m"
        else:
            self.cur.tokens.append(t)
        if t.kind != "title" and t.start not in self.sentence.mark_of:
            if self.listing:
                self._forget()
            self.marks_seen += t.kind == "mark"

    def cue(self, i: int) -> None:
        """ "beat", "ahead of", "behind": what follows is an object."""
        t, prev, cur = self.toks[i], self.near[i - 1], self.cur
        if t.value == "-" and ((one := self.near[i + 1]) is None or one.kind != "person" or one.owner or one.start - t.end > 60):
            return  # "passed the bell in 2:01"
        after = self.near[i + 1]
        if after is not None and after.kind == "discipline" and after.start - t.end < 8 and self.text.endswith(" over", t.start, t.end):
            rival = self.near[i + 2]
            if rival is None or rival.kind != "person" or rival.start - after.end > 20:
                t.kind = "win"  # "triumphed over 1500m"
                self.verb(i)
                return
        if t.kind == "beat" and prev is not None and prev.kind == "," and self.text.startswith(" into ", t.end) and not cur.has_event():
            self._new("app", inherit=cur).outer = cur  # "X, beaten into fourth place in Rome, won …"
            return
        if t.kind == "beat" and prev is not None and prev.kind in (",", "and") and cur.has_event() and t.form != "inf":
            back = cur.kind == "rel" and t.form == "finite" and prev.kind == ","
            self._new("part", inherit=cur.outer if back and cur.outer else cur)
        self.cur.tokens.append(t)
        near = self.near[i + 1]
        direct = near is not None and near.kind == "person" and near.start - t.end <= 20
        if t.kind == "behind" and near is not None and near.kind in ("record", "mark") and near.start - t.end < 12:
            return  # "0.21 behind the record set by Name"
        hands = self.text[t.start : t.start + 4].lower() == "hand"
        self.expect, self.listing = None if hands and not direct else t, False

    def relative(self, i: int) -> None:
        """ "who", "whose": a clause of the person named last."""
        t = self.toks[i]
        if _SOMEBODY.search(self.text, t.start - 16, t.start):
            self._new("rel")  # "the woman who finished second", whose name may follow; "the team who won"
        elif self.last is not None and t.start - self.last.end < 90:
            outer = self.cur
            all_of_them = len(self.last_keys) > 1 and t.start - self.last.end <= 3 and _PLURAL.match(self.text, t.end)
            keys = self.last_keys if all_of_them else (self.last.value,)
            self._new("rel", keys, self.last).outer = outer
            if self.expect is not None:
                self.waiting.append((outer, self.expect))
        self.expect = None

    def conjunction(self, i: int) -> None:
        """ "as", "while", "with": a clause of its own where a subject follows."""
        t, prev, cur = self.toks[i], self.near[i - 1], self.cur
        word = self.text[t.start : t.end].lower()
        one, two = self.near[i + 1], self.near[i + 2]
        opens = one is not None and one.kind == "person" and one.start - t.end <= 45
        if opens and one is not None and one.owner:
            opens = leads_mark(self.toks, i + 1) or two is not None and two.kind == "person" and two.start - one.end <= 32
        if word == "with" and opens and stands_with(self.text, self.sentence, cur, group(self.text, self.toks, i + 1)[2]):
            return
        if word in ("with", "as") and not opens and are_unnamed(self.text, t.end):
            self._new("sub")
            self.expect = None
            return
        if word in ("with", "as", "then", "which", "following", "however", "yet") and not opens:
            if (
                word == "which"
                and cur.subject
                and not (prev is not None and prev.kind == "," and prev.end >= t.start - 1)
                and not cur.has_event()
            ):
                self._new("rel").outer = cur  # "X, from the club which won bronze in 2009, ran …": of the club
                self.expect = None
            elif word == "which" or word == "then" and cur.has_event():
                self._new("sub", inherit=cur)
                self.expect = None
            return
        after_comma = prev is not None and prev.kind == ","
        base = cur.outer if cur.kind == "rel" and cur.outer and cur.outer.subject and after_comma else cur
        since = word == "since" and cur.has("record", "mark", "place", "win")
        inside = not after_comma and not opens and (since or cur.kind == "rel" and word in _WITHIN_RELATIVE)
        of_nobody = since and one is not None and one.kind in ("record", "competition") or are_unnamed(self.text, t.end)
        told = cur.kind == "part" or cur.has("mark", "place", "win", "title")
        past = word in ("after", "before") and told and one is not None and one.form == "part"
        self._new("rel" if inside else "past" if past else "sub", inherit=None if of_nobody else base)
        if word == "when" and opens and cur.kind == "rel" and cur.tokens and all(x.kind in ("date", "competition") for x in cur.tokens):
            self.cur.tokens.extend(cur.tokens)  # "the first since 1974, when Name ran 3:55.71"
        if after_comma:
            self.cur.outer = base
        elif inside:
            self.cur.outer = cur.outer
        self.expect = None

    def colon(self, i: int) -> None:
        """Colons and semicolons: a new main clause, with a subject of its own or the last."""
        following = self.near[i + 1]
        self._new("main", inherit=None if following is not None and following.kind == "person" else self.cur)
        self._forget()

    def close(self, i: int) -> None:
        """A closing bracket: back to the clause it stood in."""
        if self.cur.kind == "paren" and self.cur.outer is not None:
            back = self.cur.outer
            self._new("sub", inherit=back).outer = back.outer

    def stop(self, i: int) -> int | None:
        """Commas, dashes, opening brackets, "and"; the index of the next token to read where that is not the next one."""
        t, cur, nxt = self.toks[i], self.cur, self.near[i + 1]
        if t.kind in (",", "and") and further.begins(self.text, self.near, i, cur):
            self._new("rel" if cur.kind == "rel" else "main", inherit=cur).outer = cur.outer
            self.cur.tokens.append(Token("get", t.start, t.end))
            self._forget()
            return None
        if t.kind == "(" and nxt is not None and nxt.kind == "rel":
            self._new("paren", (self.last.value,) if self.last else (), self.last).outer = cur
            self.expect = None
            return i + 2
        if t.kind == "-" and nxt is not None and cur.has_event() and nxt.kind not in ("place", "winnoun", "date"):
            self._new("sub", inherit=cur)
            self._forget()
        elif t.kind != "and" and nxt is not None and nxt.kind in ("place", "winnoun") and is_apposition(self.text, self.last, t, nxt):
            self._new("app", (self.last.value,) if self.last else (), self.last).outer = cur
            self._forget()
        elif t.kind != "(":
            if t.kind == "," and cur.kind == "app" and cur.outer is not None and cur.outer.subject and cur.has("winnoun", "place"):
                self._new("main", inherit=cur.outer).outer = cur.outer.outer
            if self.expect is not None and t.kind == "," and not self.listing and not _DESCRIBED.match(self.text, self.expect.end, t.start):
                self.expect = None
            if self.expect is not None and (self.listing or t.kind == "-"):
                goes_on = nxt is not None and (nxt.kind in ("person", "rel") or nxt.kind in _SOFT and self.listing)
                if not goes_on:
                    self._forget()
            self.cur.tokens.append(t)
            if cur.kind == "rel" and t.kind == "," and (len(cur.tokens) > 2 or cur.inherited) and _RESUMES.match(self.text, t.end):
                self._new("main", inherit=cur if cur.subject else cur.outer).outer = cur.outer.outer if cur.outer is not None else None
                self._forget()
        return None

    def verb(self, i: int) -> None:
        """A verb opens a clause of the same subject after a comma or "and" when this one has its event already."""
        t, prev, cur = self.toks[i], self.near[i - 1], self.cur
        lead, before = None, self.near[i - 2] if i > 1 else None
        if (
            prev is not None
            and prev.kind == "date"
            and before is not None
            and before.kind == "and"
            and t.form == "finite"
            and cur.has_event()
            and cur.tokens[-1] is prev
        ):
            lead, prev = cur.tokens.pop(), before  # "was fifth in Amsterdam and last summer won …"
        there = self.text.endswith((" there ", " There "), 0, t.start)
        if there and cur.inherited and not cur.has_event():
            cur.subject, cur.named, cur.inherited = (), None, False  # "while there was a win for Y"
        if there and cur.has_event():
            self._new("main")  # "…, and there was a win for Y": nobody's yet
            self._forget()
        elif prev is not None and prev.kind == "," and is_of_mark(self.text, before, prev, t):
            pass  # "her best of 4:02.11, set in Rome in 2012": where and when the mark was set
        elif prev is not None and prev.kind in (",", "and", "-") and t.form != "inf" and (cur.has_event() or self._ends(t, prev)):
            base = cur
            aside = cur.kind in ("rel", "sub", "paren") and cur.outer is not None and bool(cur.outer.subject)
            if aside and cur.outer is not None and t.form == "finite" and prev.kind in (",", "-"):
                base = cur.outer
            goes_on = cur.kind == "rel" and base is cur and prev.kind == "and" and t.form != "part"  # "who won in 2021 and took bronze …"
            self._new("part" if t.form == "part" else "rel" if goes_on else "main", inherit=base).outer = base.outer
            self._forget()
        elif self.expect is not None and self.listing:
            self._forget()
        if lead is not None:
            self.cur.tokens.append(lead)
        self.cur.tokens.append(t)

    def _ends(self, t: Token, prev: Token) -> bool:
        """Whether a clause without an event ends before the verb ``t``: a relative, or what did not happen."""
        cur = self.cur
        if prev.kind == ",":
            return cur.kind == "rel" and t.form == "finite" and len(cur.tokens) > 1 or t.form == "part" and cur.has("neg", "hyp")
        past = _PAST.fullmatch(self.text[t.start : t.end].split(" ")[0].lower()) is not None
        return prev.kind == "and" and past and cur.has("mid", "neg", "hyp")
