"""The data behind the pages: ``sql/<kind>/<relation>.sql``, one set of relations for each kind of page.

A relation's column ``page_id`` says which page a row stands on; ``ids.sql`` says which pages there are. The same SQL gives the rows to show
and, hashed, whether a page has to be built again: a page depends on nothing else. Lists of a page are bounded, so that no page grows with
the archive.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

SQL = Path(__file__).parent / "sql"
_BOUNDS = {"$on_a_page": "60", "$listed": "5000", "$articles": "1000", "$pages": "4000"}
"""Rows of one list on a page; rows of a list of everything; pages of articles and of pairs; pages of athletes and of races. An archive of
any size keeps a report of a bounded one; what has no page is in the marts."""

LINKED = {
    "article_id": "article",
    "athlete_id": "athlete",
    "opponent_id": "athlete",
    "other_article_id": "article",
    "outlet_id": "outlet",
    "previous_athlete_id": "athlete",
    "race_id": "race",
    "rivalry_id": "rivalry",
    "speaker_id": "athlete",
    "subject_id": "athlete",
    "winner_id": "athlete",
}
"""Columns that lead to pages: whether that page exists is part of what a page depends on."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Rows by page: ``sql`` with a column ``page_id``, and their order within a page."""

    sql: str
    order: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its folder, the ids that have one, and its data."""

    name: str
    folder: str
    ids: str
    relations: dict[str, Relation]


def text(name: str) -> str:
    """The SQL of a file below ``sql/``, its bounds filled in."""
    found = (SQL / f"{name}.sql").read_text(encoding="utf-8")
    for bound, value in _BOUNDS.items():
        found = found.replace(bound, value)
    return found


@functools.cache
def kinds() -> tuple[Kind, ...]:
    """All kinds of pages."""
    folders = {"article": "articles", "athlete": "athletes", "race": "races", "rivalry": "rivalries", "outlet": "outlets"}
    return tuple(Kind(name, folder, text(f"{name}/ids"), _relations(name)) for name, folder in folders.items())


def _relations(kind: str) -> dict[str, Relation]:
    found = {}
    for path in sorted((SQL / kind).glob("*.sql")):
        if path.stem != "ids":
            sql, _, order = text(f"{kind}/{path.stem}").rpartition("\norder by ")
            found[path.stem] = Relation(sql, order)
    return found
