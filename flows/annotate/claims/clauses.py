"""Clauses and the sentence they make: who does what to whom, and what the form of the words binds together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from flows.annotate.claims.tokens import Token

EVENT = frozenset(("win", "get", "finish", "beat", "place", "mark", "out"))
"""Kinds of tokens that make a clause tell of an event."""

VERB = frozenset(("win", "get", "finish", "beat", "out"))
"""Kinds of tokens that may be the verb of a clause."""


_RESULT = frozenset(("mark", "place", "win", "title"))
_TELLS = frozenset(("win", "mark", "place", "beat", "behind", "ahead"))
_OF_OLD = frozenset(("competition", "date", "record"))
_KIND = attrgetter("kind")


_NAMED = len(" (Northgate and District Harriers)")
"""How far behind a name the comma stands that opens an aside."""
_DENIED = 30
"""How far behind a negation a competition stands that somebody missed."""


def by_kind(tokens: Iterable[Token]) -> dict[str, list[Token]]:
    """Tokens sorted by their kind."""
    out: dict[str, list[Token]] = {}
    for t in tokens:
        kind = t.kind
        if kind in out:
            out[kind].append(t)
        else:
            out[kind] = [t]
    return out


@dataclass(slots=True)
class Clause:
    """One clause. ``objects``: (cue, person token) in order; ``inherited``: the subject stands in an earlier clause."""

    subject: tuple[str, ...] = ()
    named: Token | None = None
    kind: str = "main"
    tokens: list[Token] = field(default_factory=list)
    objects: list[tuple[Token, Token]] = field(default_factory=list)
    outer: Clause | None = None
    inherited: bool = False
    by_kind: dict[str, list[Token]] = field(init=False)
    doubt: int | None = None
    """Where it turns hypothetical, future or negative."""

    def has(self, *kinds: str) -> bool:
        """Whether a token of one of these kinds stands in the clause."""
        for t in self.tokens:  # noqa: SIM110 (a generator costs more than the answer)
            if t.kind in kinds:
                return True
        return False

    def has_event(self) -> bool:
        """Whether it tells of an event."""
        return not EVENT.isdisjoint(map(_KIND, self.tokens))

    def ends_before(self, starts: bool) -> bool:
        """Whether it, without a subject, ends at the comma before people: theirs is what it tells, and what ``starts`` there."""
        if self.kind == "sub":
            return self.has("finish", "place", "win", "beat") or starts and self.has("get")
        return starts and self.has("beat", "win", "hyp")

    def close(self) -> None:
        """Sort its tokens, once they are all there and of the kind they are to be."""
        kinds = by_kind(self.tokens)
        if "hyp" in kinds and self.named is not None and self._leave_out_aside(self.named):
            kinds = by_kind(self.tokens)
        self.by_kind = kinds
        if "hyp" in kinds or "neg" in kinds:
            self.doubt = min([t.start for t in (*kinds.get("hyp", ()), *kinds.get("neg", ()))])

    def _leave_out_aside(self, named: Token) -> bool:
        """ "X (Club), also looking to run for Ireland, won …": the hope between the commas is none of what was done. Whether one was."""
        commas = [k for k, t in enumerate(self.tokens) if t.kind == ","]
        if len(commas) < 2:
            return False
        first, last = commas[:2]
        before, inside, after = self.tokens[:first], self.tokens[first:last], self.tokens[last:]
        hoped = any(t.kind == "hyp" for t in inside)
        if hoped and inside[0].start - named.end <= _NAMED and EVENT.isdisjoint(map(_KIND, before)) and VERB & set(map(_KIND, after)):
            self.tokens[first : last + 1] = []
            return True
        return False

    def all(self, kind: str) -> Sequence[Token]:
        """The tokens of a kind, in order; of a closed clause."""
        return self.by_kind.get(kind, ())

    def prizes(self) -> list[Token]:
        """The competitions that hold a prize: "the world title", "Olympic silver"; of a closed clause."""
        named, won = self.all("competition"), [*self.all("title"), *self.all("place")]
        return [t for t in named for w in won if t.start <= w.start < t.end] if named and won else []

    def another_place(self, before: Token | None) -> bool:
        """ "second over 800m and third over 1500m": whether a place behind the token ``before`` begins another result."""
        if before is None or before.kind != "and" or len(self.subject) > 1:
            return False
        kinds = [x.kind for x in self.tokens]
        return "place" in kinds and not {"discipline", "mark", "date", "competition"}.isdisjoint(kinds[kinds.index("place") :])

    def competition(self) -> Token | None:
        """The first of the competitions that it names, one that holds no prize ("the world title") before one that does."""
        named, prizes = self.by_kind["competition"], self.prizes()
        return next((t for t in named if t not in prizes), named[0] if named else None)


@dataclass(slots=True)
class Sentence:
    """A sentence split into clauses, and what its form binds, by the start of the token bound.

    ``kinds``: its tokens by kind, before any is read as another; ``mark_of``: mark → person key; ``holder_of``: record → key of
    who holds it; ``discipline_of``: mark → discipline token; ``record_of_mark``: mark → its record; ``agent_records``: records "set by"
    somebody; ``foreign``: marks that are no result of the race told; ``tight``: marks that are their record ("record of 4:00.10");
    ``place_of``: place → person key; ``apart``: where competitions stand that only a relative clause or aside names;
    ``missed``: the competitions that somebody is said not to have been at; ``clause_of``: mark → its clause, where marks are bound.
    """

    start: int
    end: int
    tokens: list[Token]
    kinds: dict[str, list[Token]]
    clauses: list[Clause]
    mark_of: dict[int, str] = field(default_factory=dict)
    holder_of: dict[int, str] = field(default_factory=dict)
    discipline_of: dict[int, Token] = field(default_factory=dict)
    record_of_mark: dict[int, Token] = field(default_factory=dict)
    agent_records: set[int] = field(default_factory=set)
    foreign: set[int] = field(default_factory=set)
    tight: set[int] = field(default_factory=set)
    place_of: dict[int, str] = field(default_factory=dict)
    apart: frozenset[int] = frozenset()
    missed: frozenset[str] = frozenset()
    clause_of: dict[int, Clause] = field(default_factory=dict)

    def has_place(self, place: int) -> bool:
        """Whether one of its clauses tells this place already."""
        return any(t.kind == "place" and str(t.value) == str(place) for c in self.clauses for t in c.tokens)

    def said(self) -> dict[str, list[Token]]:
        """Its tokens by kind, now that it is read: without the dates and competitions that turned out to be of something else."""
        out = dict(self.kinds)
        for kind in ("date", "competition"):
            if kind in out:
                left = [t for t in out[kind] if t.kind == kind]
                if left:
                    out[kind] = left
                else:
                    del out[kind]
        return out

    def lend(self, said: dict[str, list[Token]]) -> dict[str, list[Token]]:
        """What the sentence lends to a clause that does not say it: all that is ``said`` but in a relative clause or aside, by kind."""
        kept: set[Token] = {t for t in self.kinds.get("competition", ()) if t.kind == "heldcomp"} if "competition" in self.kinds else set()
        for c in self.clauses:
            if "round" in c.by_kind and not _RESULT.isdisjoint(c.by_kind):
                for t in c.by_kind["round"]:
                    t.form = "told"
            if c.kind in ("rel", "paren", "app", "past"):
                kept.update(c.tokens)
            elif len(self.clauses) == 1:
                continue
            elif "competition" in c.by_kind and (prizes := c.prizes()):
                kept.update(prizes, c.all("date"))
            elif "neg" in c.by_kind:  # "missed the trials with a cold but ran 8:43 in …"
                missed = [t for t in c.all("competition") for n in c.all("neg") if 0 <= t.start - n.end <= _DENIED]
                kept.update(missed)
                self.missed = frozenset([t.value.competition for t in missed])
        if not kept:
            return dict(said)
        self.apart = frozenset([t.start for t in self.kinds.get("competition", ()) if t in kept])
        withheld = said.keys() & {"competition", "date", "round", "discipline"}
        left = {kind: [t for t in said[kind] if t not in kept] for kind in withheld}
        if "discipline" in withheld and not left["discipline"]:
            events = [c for c in self.clauses if c.kind == "rel" and not _TELLS.isdisjoint(c.by_kind) and _OF_OLD.isdisjoint(c.by_kind)]
            left["apart"] = [t for c in events for t in c.all("discipline")]
            left["now"] = [t for c in events if not c.by_kind.keys().isdisjoint(("win", "mark")) for t in c.all("discipline")]
        return {**said, **left}
