"""Clauses and the sentence they make: who does what to whom, and what the form of the words binds together."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.annotate.claims.tokens import Token

EVENT = frozenset(("win", "get", "finish", "beat", "place", "mark", "out"))
"""Kinds of tokens that make a clause tell of an event."""

VERB = frozenset(("win", "get", "finish", "beat", "out"))
"""Kinds of tokens that may be the verb of a clause."""


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
    by_kind: dict[str, list[Token]] = field(default_factory=dict)
    doubt: int | None = None
    """Where it turns hypothetical, future or negative."""

    def has(self, *kinds: str) -> bool:
        """Whether a token of one of these kinds stands in the clause."""
        return not {t.kind for t in self.tokens}.isdisjoint(kinds)

    def close(self) -> None:
        """Sort its tokens, once they are all there and of the kind they are to be."""
        for t in self.tokens:
            self.by_kind.setdefault(t.kind, []).append(t)
        self.doubt = next((t.start for t in self.tokens if t.kind in ("hyp", "neg")), None)

    def all(self, kind: str) -> list[Token]:
        """The tokens of a kind, in order; of a closed clause."""
        return self.by_kind.get(kind, [])


@dataclass(slots=True)
class Sentence:
    """A sentence split into clauses, and what its form binds, by the start of the token bound.

    ``mark_of``: mark → person key; ``holder_of``: record → key of who holds it; ``discipline_of``: mark → discipline token;
    ``record_of_mark``: mark → its record; ``agent_records``: records "set by" somebody; ``foreign``: marks that are no result of the
    race told; ``tight``: marks that are their record ("record of 4:00.10"); ``place_of``: place → person key.
    """

    start: int
    end: int
    tokens: list[Token]
    clauses: list[Clause]
    mark_of: dict[int, str] = field(default_factory=dict)
    holder_of: dict[int, str] = field(default_factory=dict)
    discipline_of: dict[int, Token] = field(default_factory=dict)
    record_of_mark: dict[int, Token] = field(default_factory=dict)
    agent_records: set[int] = field(default_factory=set)
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
