"""Quotes: the words inside (and without) quotation marks, who said them, when, to whom, and of whom.

``find_quotes`` runs the stages of this package in order: spans (``spans``), the narrator's text around them
(``narrative``), the ladder of attribution (``attribution``), kinds, dates, subjects. Pure, total, linear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flows.annotate.quotes.attribution import Attribution, Ladder
from flows.annotate.quotes.cues import Cues
from flows.annotate.quotes.kinds import is_speech
from flows.annotate.quotes.narrative import narrate
from flows.annotate.quotes.spans import QuoteSpan, find_spans
from flows.annotate.quotes.speakers import Speakers
from flows.annotate.quotes.units import split
from flows.annotate.text import Text
from flows.rows import CompetitionRow, Document, IndirectSpeechRow, QuoteRow, QuoteSubjectRow, SignalRow

if TYPE_CHECKING:
    from flows.annotate.dates import Dates
    from flows.annotate.people import People

__all__ = ["Quotes", "find_quotes", "find_spans"]


@dataclass(frozen=True, slots=True)
class Quotes:
    """What this package reads in one article."""

    quotes: list[QuoteRow] = field(default_factory=list)
    indirect_speech: list[IndirectSpeechRow] = field(default_factory=list)
    quote_subjects: list[QuoteSubjectRow] = field(default_factory=list)
    signals: list[SignalRow] = field(default_factory=list)


def find_quotes(
    text: Text, document: Document, people: People, dates: Dates, spans: Sequence[QuoteSpan], competitions: Sequence[CompetitionRow] = ()
) -> Quotes:
    """Attribute the ``spans`` of one article. Never raises."""
    narrative = narrate(text, spans, split(text.text).spans)
    speakers = Speakers(narrative, people)
    cues = Cues(narrative, speakers)
    ladder = Ladder(text, narrative, speakers, cues)
    found = ladder.run()
    out = Quotes()
    utterance = 0
    utterances: dict[int, int] = {}
    done: dict[int, Attribution] = {}
    for n, (span, attribution) in enumerate(zip(narrative.top, found, strict=True)):
        paragraph = text.paragraph_at(span.start)
        heading = paragraph is not None and paragraph.kind in {"title", "heading", "caption"}
        speech = is_speech(span, attribution, narrative, ladder.is_full(n), heading)
        done[span.index] = attribution
        if attribution.linked is not None and attribution.linked < n and narrative.top[attribution.linked].index in utterances:
            utterances[span.index] = utterances[narrative.top[attribution.linked].index]
        else:
            utterances[span.index] = utterance
            utterance += 1
        speaker = attribution.speaker if speech else None
        out.quotes.append(
            QuoteRow(
                span.index, utterances[span.index], None, span.text, "speech" if speech else "other",
                speaker.name if speaker else None, speaker.key if speaker else None, attribution.cue if speech else None,
                None, None, None, None, span.start, span.end, span.repair, attribution.rule, 0.5, "",
            )  # fmt: skip
        )
    for span in spans:
        if span.parent is None:
            continue
        out.quotes.append(
            QuoteRow(
                span.index, utterances.get(span.parent, 0), span.parent, span.text, "nested", None, None, None, None, None, None,
                None, span.start, span.end, span.repair, "nested", 0.9, "",
            )  # fmt: skip
        )
    out.quotes.sort(key=lambda q: q.quote_no)
    return out
