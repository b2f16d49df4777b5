"""What one article is read to claim, short enough to compare: for the tests of claims and races."""

from __future__ import annotations

from flows.annotate import annotate
from flows.rows import Annotation, ClaimRow, Document

DAY = "2024-06-01"


def read(text: str, title: str | None = None, published_on: str | None = DAY) -> Annotation:
    """The annotation of a text as an article of ``published_on``."""
    return annotate(
        Document(
            "a1", "a1", "a1.txt", None, "0" * 64, "txt", "utf-8", None, None, title, (), None, published_on, "en", text, len(text.split())
        )
    )


def name(found: Annotation, key: str | None) -> str | None:
    return next((p.full_name for p in found.people if p.person_key == key), None)


def short(found: Annotation, c: ClaimRow) -> tuple[str | None, str | None, str | None, int | None]:
    return name(found, c.person_key) or c.team, c.discipline, c.mark_as_printed, c.place


def claims(
    text: str, title: str | None = None, published_on: str | None = DAY
) -> set[tuple[str | None, str | None, str | None, int | None]]:
    """(who, discipline, mark as printed, place) of every claim."""
    found = read(text, title, published_on)
    return {short(found, c) for c in found.claims}


def claim(text: str, who: str, title: str | None = None) -> ClaimRow:
    """The one claim of a person."""
    found = read(text, title)
    mine = [c for c in found.claims if name(found, c.person_key) == who]
    assert len(mine) == 1, [short(found, c) for c in mine]
    return mine[0]
