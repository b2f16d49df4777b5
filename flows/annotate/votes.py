"""The votes that an article casts on one person's country, sex and age."""

from __future__ import annotations

from collections import defaultdict


class Traits:
    """Votes for one person. ``pronouns`` counts the safely bound ones by sex, with one example span of each."""

    __slots__ = ("ages", "bound", "countries", "hints", "pronouns", "sexes")

    def __init__(self) -> None:
        self.countries: dict[str, float] = defaultdict(float)
        self.sexes: dict[str, float] = defaultdict(float)
        self.ages: dict[int, int] = defaultdict(int)
        self.hints: dict[str, float] = defaultdict(float)
        self.bound: dict[str, float] = defaultdict(float)
        self.pronouns: dict[str, list[tuple[int, int]]] = defaultdict(list)

    @property
    def country(self) -> str | None:
        votes = self.countries or self.hints
        if len(votes) > 1:
            return self._most(votes)
        for code in votes:
            return code
        return None

    def _most(self, votes: dict[str, float]) -> str:
        return max(votes, key=lambda code: (votes[code] + 0.5 * self.hints.get(code, 0.0), code))

    @property
    def sex(self) -> str | None:
        male, female = self.sexes.get("M", 0.0), self.sexes.get("F", 0.0)
        if self.bound:
            bound_male, bound_female = self.bound.get("M", 0.0), self.bound.get("F", 0.0)
            scale = 1.0
            if bound_male and bound_female:
                low, high = sorted((bound_male, bound_female))
                scale = 1.0 / max(1.0, high) if low >= 0.25 * high else 1.0
            male, female = male + scale * bound_male, female + scale * bound_female
        return None if male == female else "M" if male > female else "F"

    def votes(self, sex: str) -> float:
        """All that speaks for one sex."""
        return self.sexes.get(sex, 0.0) + self.bound.get(sex, 0.0)

    @property
    def sex_sure(self) -> bool:
        """Whether more than a first name speaks for the sex."""
        return self.votes("M") >= 1.9 or self.votes("F") >= 1.9

    @property
    def age(self) -> int | None:
        return max(self.ages, key=self.ages.__getitem__) if self.ages else None
