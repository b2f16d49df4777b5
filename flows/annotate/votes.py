"""The votes that an article casts on one person's country, sex and age."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field


@dataclass(slots=True)
class Traits:
    """Votes for one person. ``pronouns`` counts the safely bound ones by sex, with one example span of each."""

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    sexes: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    ages: Counter[int] = field(default_factory=Counter)
    hints: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    bound: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    pronouns: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    @property
    def country(self) -> str | None:
        votes = self.countries or self.hints
        if len(votes) == 1:
            return next(iter(votes))
        return max(votes, key=lambda code: (votes[code] + 0.5 * self.hints.get(code, 0.0), code)) if votes else None

    @property
    def sex(self) -> str | None:
        bound_male, bound_female = self.bound["M"], self.bound["F"]
        scale = 1.0
        if bound_male and bound_female:
            low, high = sorted((bound_male, bound_female))
            scale = 1.0 / max(1.0, high) if low >= 0.25 * high else 1.0
        male, female = self.sexes["M"] + scale * bound_male, self.sexes["F"] + scale * bound_female
        return None if male == female else "M" if male > female else "F"

    @property
    def sex_sure(self) -> bool:
        """Whether more than a first name speaks for the sex."""
        return max(self.sexes["M"] + self.bound["M"], self.sexes["F"] + self.bound["F"]) >= 1.9

    @property
    def age(self) -> int | None:
        return self.ages.most_common(1)[0][0] if self.ages else None
