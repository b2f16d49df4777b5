"""One mention of a competition, while the text tells which edition it means."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Mention:
    """One mention, which the rules change as they read on.

    ``how``: name, title ("Olympic champion"), event ("world final"), generic (a series alone), host, form.

    ``first`` and ``last`` are token numbers; ``ahead``: the sentence looks ahead; ``guessed``: only the article's date
    suggested the year.
    """

    series: str
    how: str
    first: int
    last: int
    start: int
    end: int
    city: str | None = None
    year: int | None = None
    ahead: bool = False
    guessed: bool = False

    def of(self, series: str, year: int | None) -> Mention:
        """This mention, now of an edition."""
        self.series, self.year = series, year
        return self
