"""What a claim looks like while it is read: a draft says what its clause says, and no more."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.annotate.claims.tokens import Token
from flows.annotate.disciplines import DisciplineMention
from flows.rows import CompetitionRow, DateRow, MarkRow


@dataclass(slots=True)
class Draft:
    """One athlete, one race, as far as one clause goes. ``sure``: the place is stated, not inferred from an order.

    ``kind``: result, holder (a record or best that is spoken of, not the race under discussion), title (an appositive).
    ``spans``: (part, start, end) of what carries it.
    """

    person: str
    start: int
    end: int
    rule: str
    sentence: int
    kind: str = "result"
    discipline: DisciplineMention | None = None
    code: str | None = None
    sex: str | None = None
    division: str | None = None
    mark: MarkRow | None = None
    place: int | None = None
    sure: bool = True
    records: set[str] = field(default_factory=set)
    competition: CompetitionRow | None = None
    series: str | None = None
    name: str | None = None
    year: int | None = None
    date: DateRow | None = None
    when: tuple[str | None, str | None, str | None] = (None, None, None)
    round: str | None = None
    environment: str | None = None
    outcome: str = "finished"
    spans: list[tuple[str, int, int]] = field(default_factory=list)
    titled: bool = False
    strict: bool = False
    prelim: bool = False
    explicit: bool = False
    year_said: bool = True
    merged: int = 1
    team: str | None = None
    like: Draft | None = None
    needs: str | None = None

    def span(self, part: str, token: Token) -> None:
        """Add a token to the evidence and widen the claim's own span."""
        self.spans.append((part, token.start, token.end))

    def starts(self) -> list[int]:
        """Where the claim and its first pieces of evidence stand."""
        return [self.start, *[start for _, start, _ in self.spans[:20]]]


@dataclass(slots=True)
class Order:
    """``ahead`` finished before ``behind``; ``close``: directly before."""

    ahead: str
    behind: str
    start: int
    end: int
    sentence: int
    rule: str
    close: bool = False
    margin: float | None = None
    draft: Draft | None = None
