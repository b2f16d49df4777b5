"""text → people, dates, competitions, marks, quotes, claims, races. Pure: no clock, network, database, other article."""

from __future__ import annotations

import importlib
from typing import Any

from flows.annotate.text import parse
from flows.rows import Annotation, Document


def _optional(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(f"flows.annotate.{module}"), name)
    except (ImportError, AttributeError):
        return None


def annotate(document: Document) -> Annotation:
    """Read one article. The same document gives the same annotation, in any process, on any machine."""
    text = parse(document.text, document.title, document.published_on)
    find_spans = _optional("quotes.spans", "find_spans")
    find_people = _optional("people", "find_people")
    find_dates = _optional("dates", "find_dates")
    find_competitions = _optional("competitions", "find_competitions")
    find_disciplines = _optional("disciplines", "find_disciplines")
    find_marks = _optional("marks", "find_marks")
    find_quotes = _optional("quotes", "find_quotes")
    find_claims = _optional("claims", "find_claims")
    out = Annotation()
    spans = find_spans(text) if find_spans else []
    people = find_people(text, document, spans) if find_people else None
    dates = find_dates(text) if find_dates else None
    competitions = find_competitions(text, dates) if find_competitions and dates else None
    dates = competitions.dates if competitions else dates
    disciplines = find_disciplines(text) if find_disciplines else []
    marks = find_marks(text, disciplines) if find_marks else []
    if people:
        out.people.extend(people.person_rows())
        out.mentions.extend(people.mention_rows())
        out.signals.extend(people.signals)
    if dates:
        out.dates.extend(dates.rows)
        out.signals.extend(dates.signals)
    out.competitions.extend(competitions)
    out.marks.extend(marks)
    misprints = _optional("marks", "misprints")
    if misprints:
        out.signals.extend(misprints(marks))
    if find_quotes and people and dates:
        quotes = find_quotes(text, document, people, dates, spans, competitions)
        for name in ("quotes", "indirect_speech", "quote_subjects", "signals"):
            getattr(out, name).extend(getattr(quotes, name))
    if find_claims and people and dates and competitions:
        claims = find_claims(text, people, dates, competitions, disciplines, marks, spans)
        for name in ("claims", "claim_evidence", "races", "orders", "splits", "durations"):
            getattr(out, name).extend(getattr(claims, name))
    return out
