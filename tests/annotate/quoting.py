"""Reads a piece of prose through the real annotators, as far as quotations need them."""

from __future__ import annotations

from flows.annotate.competitions import find_competitions
from flows.annotate.dates import find_dates
from flows.annotate.people import find_people
from flows.annotate.quotes import Quotes, find_quotes, find_spans
from flows.annotate.text import parse
from flows.rows import Document, QuoteRow

INTRO = (
    "Mara Lindholm of Sweden won the women's 800m at the Bergstad Games on Saturday in 1:57.31, ahead of Norway's Ingrid Solvang. "
    "Tom Arkwright, the 24-year-old British record holder, took the men's 1500m in 3:31.20 from the Kenyan Elijah Kiprono.\n\n"
)


def read(text: str, title: str | None = None, published_on: str | None = "2023-06-12") -> Quotes:
    """All that is quoted in ``text``."""
    document = Document(
        "a", "a", "a.txt", None, "", "txt", "utf-8", None, None, title, (), None, published_on, "en", text, len(text.split())
    )
    parsed = parse(text, title, published_on)
    spans = find_spans(parsed)
    competitions = find_competitions(parsed, find_dates(parsed))
    people = find_people(parsed, document, spans)
    return find_quotes(parsed, document, people, competitions.dates, spans, competitions)


def marked(text: str) -> list[QuoteRow]:
    """The quotations in marks of ``text`` after the introduction that names the people, without nested ones."""
    return [q for q in read(INTRO + text).quotes if q.kind in {"speech", "other"}]
