"""text → people, dates, competitions, marks, quotes, claims, races. Pure: no clock, network, database, other article."""

from __future__ import annotations

import gc

from flows.annotate.claims import find_claims
from flows.annotate.competitions import find_competitions
from flows.annotate.dates import find_dates
from flows.annotate.disciplines import find_disciplines
from flows.annotate.marks import find_marks, misprints
from flows.annotate.people import find_people
from flows.annotate.quotes import find_quotes
from flows.annotate.quotes.spans import find_spans
from flows.annotate.text import parse
from flows.rows import Annotation, Document

SEEDS = tuple(
    "athlete_verbs attribution_rules claim_rules competition_names competitions countries discipline_names disciplines editions"
    " entity_words kinship nicknames occasions ordinary_words organisation_nouns other_cues outlets places record_names result_cues"
    " roles speech_nouns speech_verbs title_scopes titles venues".split()
)
"""The seeds that the annotators read: with the code here, what an annotation depends on."""

LIBRARIES = ("rapidfuzz",)
"""The libraries whose version may change an annotation."""


def annotate(document: Document) -> Annotation:
    """Read one article. The same document gives the same annotation, in any process, on any machine."""
    collecting = gc.isenabled()
    gc.disable()  # reference counts free all that reading makes; the collector would walk it dozens of times for nothing
    try:
        return _annotate(document)
    finally:
        if collecting:
            gc.enable()


def _annotate(document: Document) -> Annotation:
    text = parse(document.text, document.title, document.published_on)
    spans = find_spans(text)
    people = find_people(text, document, spans)
    competitions = find_competitions(text, find_dates(text))
    dates = competitions.dates
    disciplines = find_disciplines(text)
    marks = find_marks(text, disciplines)
    quotes = find_quotes(text, document, people, dates, spans, competitions)
    claims = find_claims(text, people, dates, competitions, disciplines, marks, spans, quotes.quotes)
    return Annotation(
        people=people.person_rows(),
        mentions=people.mention_rows(),
        quotes=quotes.quotes,
        indirect_speech=quotes.indirect_speech,
        quote_subjects=quotes.quote_subjects,
        marks=marks,
        competitions=competitions.rows,
        races=claims.races,
        claims=claims.claims,
        claim_evidence=claims.claim_evidence,
        orders=claims.orders,
        splits=claims.splits,
        dates=dates.rows,
        durations=claims.durations,
        signals=[*people.signals, *dates.signals, *quotes.signals, *misprints(marks)],
    )
