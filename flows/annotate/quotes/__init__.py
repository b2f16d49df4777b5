"""Quotes: the words inside (and without) quotation marks, who said them, when, to whom, and of whom.

``find_quotes`` runs the stages of this package in order: spans (``spans``), the narrator's text around them
(``narrative``), the ladder of attribution (``attribution``), kinds, occasions, subjects, indirect speech. Pure, total.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.annotate.quotes.assemble import Quotes, assemble
from flows.annotate.quotes.spans import QuoteSpan, find_spans
from flows.annotate.text import Text
from flows.rows import Document

if TYPE_CHECKING:
    from flows.annotate.competitions import Competitions
    from flows.annotate.dates import Dates
    from flows.annotate.people import People

__all__ = ["Quotes", "find_quotes", "find_spans"]


def find_quotes(
    text: Text,
    document: Document,
    people: People,
    dates: Dates,
    spans: Sequence[QuoteSpan],
    competitions: Competitions | None = None,
) -> Quotes:
    """Read the ``spans`` of one article (from ``find_spans``): who, when, of whom; and what was said without marks."""
    return assemble(text, people, dates, spans, competitions)
