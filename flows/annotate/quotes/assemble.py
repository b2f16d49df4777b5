"""The rows of one article: the stages put together, each quotation with its kind, speaker, date, utterance and reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flows.annotate.quotes.attribution import attribute
from flows.annotate.quotes.cues import Cues
from flows.annotate.quotes.indirect import Indirect, find_indirect
from flows.annotate.quotes.kinds import is_speech
from flows.annotate.quotes.narrative import Narrative, narrate
from flows.annotate.quotes.occasions import Occasions, When
from flows.annotate.quotes.rules import confidence, explain
from flows.annotate.quotes.scene import Attribution, Scene
from flows.annotate.quotes.spans import QuoteSpan
from flows.annotate.quotes.speakers import Speakers
from flows.annotate.quotes.subjects import subjects
from flows.annotate.quotes.units import split
from flows.annotate.quotes.unmarked import Unmarked, find_interview, find_posts
from flows.annotate.text import Text
from flows.rows import IndirectSpeechRow, QuoteRow, QuoteSubjectRow, SignalRow

if TYPE_CHECKING:
    from flows.annotate.competitions import Competitions
    from flows.annotate.dates import Dates
    from flows.annotate.people import People


@dataclass(frozen=True, slots=True)
class Quotes:
    """What this package reads in one article; each list is the raw table of its name."""

    quotes: list[QuoteRow] = field(default_factory=list)
    indirect_speech: list[IndirectSpeechRow] = field(default_factory=list)
    quote_subjects: list[QuoteSubjectRow] = field(default_factory=list)
    signals: list[SignalRow] = field(default_factory=list)


def assemble(text: Text, people: People, dates: Dates, spans: Sequence[QuoteSpan], competitions: Competitions | None) -> Quotes:
    """All rows of one article. Never raises."""
    narrative = narrate(text, spans, split(text.text).spans)
    speakers = Speakers(narrative, people)
    answers = find_interview(text, speakers)
    speakers.first_person = [(a.start, a.end, a.speaker) for a in answers if a.speaker is not None]
    cues = Cues(narrative, speakers)
    scene = Scene(text, narrative, speakers, cues)
    found = attribute(scene)
    occasions = Occasions(text, narrative, dates, competitions)
    out = Quotes()
    whens: list[When] = []
    utterances: list[int] = []
    number = 0
    by_index: dict[int, int] = {}
    for n, (span, attribution) in enumerate(zip(narrative.top, found, strict=True)):
        link = attribution.linked if attribution.linked is not None and attribution.linked < n else None
        joined = link is not None and attribution.rule in {"interrupted", "same_paragraph", "continued"}
        utterances.append(utterances[link] if joined and link is not None else number)
        number += utterances[-1] == number
        by_index[span.index] = n
        speech = is_speech(span, attribution, narrative, scene.is_full(n), _in_heading(text, span, cues, narrative))
        told = _bearing(narrative, n, attribution, link)
        story = _story(scene, n, attribution) if occasions.race is not None else None
        when = occasions.when(*told, whens[link] if link is not None else None, attribution.evidence, story)
        if answers and any(a.start <= span.start < a.end for a in answers):  # an interview's answers tell of other days than their own
            when = When(None, None, when.last, None, "interview")
        whens.append(when)
        row = _row(span, utterances[n], attribution, when, speech)
        out.quotes.append(row)
        if speech:
            out.quote_subjects.extend(subjects(row, attribution, narrative, speakers))
    for span in spans:
        if span.parent is not None and span.parent in by_index:
            out.quotes.append(_nested(span, utterances[by_index[span.parent]]))
    out.quotes.sort(key=lambda q: q.quote_no)
    for unmarked in answers or find_posts(text, scene):
        out.quotes.append(_unmarked(text, unmarked, len(out.quotes), number, occasions))
        number += 1
    used = frozenset(a.evidence for a in found)
    for clause in find_indirect(narrative, cues, used):
        out.indirect_speech.append(_indirect(text, clause, len(out.indirect_speech), occasions))
    out.signals.extend(_signals(spans))
    out.signals.extend(_contradictions(scene))
    return out


def _in_heading(text: Text, span: QuoteSpan, cues: Cues, narrative: Narrative) -> bool:
    paragraph = text.paragraph_at(span.start)
    if paragraph is not None and paragraph.kind in {"title", "heading", "caption", "byline", "credit"}:
        return True
    start, end = narrative.units[span.unit]
    return narrative.masked[end - 1] not in ".!?…”" and cues.title_case(start, end)


def _bearing(narrative: Narrative, n: int, attribution: Attribution, link: int | None) -> tuple[list[tuple[int, int]], int]:
    """The narrator's stretches that may date quotation ``n``: its cue's sentence, its own, the one before; how many are its own."""
    span = narrative.top[n]
    unit_start, _ = narrative.units[span.unit]
    out: list[tuple[int, int]] = []
    if link is None or attribution.rule not in {"interrupted", "same_paragraph", "continued", "next_paragraph", "carried"}:
        i = narrative.sentence_index(attribution.evidence)
        if i >= 0:
            out.append(narrative.sentences[i])
    i = narrative.sentence_index(span.outer_start)
    if i >= 0 and narrative.sentences[i] not in out:
        out.append(narrative.sentences[i])
    own = len(out)
    if link is None and i > 0:
        before = narrative.sentences[i - 1]
        if before[0] >= unit_start or span.outer_start - unit_start <= 3:
            out.append(before)
    return out, own


def _story(scene: Scene, n: int, attribution: Attribution) -> tuple[int, int] | None:
    """The paragraph before quotation ``n``, or the words before it in its own, where they name who speaks."""
    span, speaker = scene.quotes[n], attribution.speaker
    if speaker is None or speaker.key is None:
        return None
    for start, end in ((scene.unit(span)[0], span.outer_start), scene.narrative.units[max(span.unit - 1, 0)]):
        if start < end and any(m.person_key == speaker.key for m in scene.speakers.names_in(start, end)):
            return start, end
    return None


def _row(span: QuoteSpan, utterance: int, attribution: Attribution, when: When, speech: bool) -> QuoteRow:
    speaker = attribution.speaker if speech else None
    rule = attribution.rule if speech else "other"
    return QuoteRow(
        span.index,
        utterance,
        None,
        span.text,
        "speech" if speech else "other",
        speaker.name if speaker else None,
        speaker.key if speaker else None,
        attribution.cue if speech else None,
        when.on if speech else None,
        when.first if speech else None,
        when.last if speech else None,
        when.occasion if speech else None,
        span.start,
        span.end,
        span.repair,
        rule,
        confidence(rule, speaker),
        explain(rule, speaker, attribution.cue),
    )


def _nested(span: QuoteSpan, utterance: int) -> QuoteRow:
    return QuoteRow(
        span.index, utterance, span.parent, span.text, "nested", None, None, None, None, None, None, None,
        span.start, span.end, span.repair, "nested", confidence("nested", None), explain("nested", None, None),
    )  # fmt: skip


def _unmarked(text: Text, found: Unmarked, number: int, utterance: int, occasions: Occasions) -> QuoteRow:
    speaker = found.speaker
    when = occasions.when([(found.start, found.end)], 0, None) if found.rule != "post" else occasions.posted(found.start, found.end)
    return QuoteRow(
        number, utterance, None, text.text[found.start : found.end], "unmarked", speaker.name if speaker else None,
        speaker.key if speaker else None, None, when.on, when.first, when.last, None, found.start, found.end, None,
        found.rule, confidence(found.rule, speaker), explain(found.rule, speaker, None),
    )  # fmt: skip


def _indirect(text: Text, found: Indirect, number: int, occasions: Occasions) -> IndirectSpeechRow:
    when = occasions.when([found.sentence], 1, None, found.verb)
    return IndirectSpeechRow(
        number, text.text[found.start : found.end], found.speaker.name, found.speaker.key, found.cue, when.on, when.first,
        when.last, when.occasion, found.start, found.end, "reported", confidence("reported", found.speaker),
        explain("reported", found.speaker, found.cue),
    )  # fmt: skip


def _signals(spans: Sequence[QuoteSpan]) -> list[SignalRow]:
    """What was mended in the marks, for whoever reads the article's notes."""
    told = {
        "unclosed": ("unclosed_quote", "a quotation is opened and never closed; it was ended with its paragraph or its cue"),
        "unopened": ("unopened_quote", "a quotation is closed that was never opened; it was begun with its sentence"),
    }
    return [
        SignalRow(told[s.repair][0], s.text[:80], None, told[s.repair][1], s.start, s.end, "quotation marks")
        for s in spans
        if s.repair in told and s.parent is None
    ]


def _contradictions(scene: Scene) -> list[SignalRow]:
    return [
        SignalRow(
            "pronoun_contradiction", pronoun.phrase, known.name,
            f"“{pronoun.phrase}” is read as {known.name}, of the other sex, whom the sentence before is about and nobody else fits",
            pronoun.start, pronoun.start + len(pronoun.phrase), "pronoun of a cue",
        )
        for pronoun, known in scene.contradictions
    ]  # fmt: skip
