"""One mention of a competition before its year is known."""

from __future__ import annotations

from typing import NamedTuple


class Mention(NamedTuple):
    """One mention. ``how``: name, title ("Olympic champion"), event ("world final"), generic (a series alone), host, form.

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
