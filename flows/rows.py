"""Row types: what the annotators write and the raw tables hold.

One dataclass is one raw table; its field names and types are the table's columns, so the contract between
Python and SQL stands here and nowhere else (``columns`` gives the DDL types). Conventions:

- ``char_start``/``char_end`` are code-point offsets into ``articles.text``, end exclusive.
- ``*_no`` and ``person_key`` are local to one article: stable for one text and one annotator version only.
- Dates: ``*_on``/``race_date`` VARCHAR as precise as known (``2024-05-25``, ``2024-05``, ``2024``); ``*_from``
  and ``*_to`` are the first and last day (ISO strings, loaded as DATE) that reading allows.
- ``rule`` names the rule that read the span; ``confidence`` is that rule's measured precision, 0 to 1.
- What is not known is None. Nothing is made up.
- Nobody changes a row. The language is not asked to see to it: a frozen row takes four times as long to make, and a night makes millions.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """One article as read from its file: what ``ingest`` yields and ``annotate`` takes.

    ``article_id`` is derived from the sha256 of the file's bytes or, for one item of several in a file, of the item's
    canonical JSON; ``source_key`` (URL, else path and item) says which articles are versions of one another.
    """

    article_id: str
    source_key: str
    file_path: str
    item: int | None
    content_sha256: str
    format: str
    encoding: str
    outlet_id: str | None
    publisher: str | None
    title: str | None
    byline: tuple[str, ...]
    url: str | None
    published_on: str | None
    language: str | None
    text: str
    word_count: int
    notes: tuple[str, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class PersonRow:
    """One person of one article; the span is the mention that carries the fullest name."""

    person_key: str
    full_name: str
    is_athlete: bool
    role: str
    country: str | None
    sex: str | None
    aliases: tuple[str, ...]
    disciplines: tuple[str, ...]
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class MentionRow:
    """One mention of a person. ``kind``: full, surname, first, nickname, initial, description, pronoun."""

    person_key: str
    kind: str
    name_as_printed: str
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class QuoteRow:
    """One quoted span of one paragraph, without its marks."""

    quote_no: int
    utterance_no: int
    parent_quote_no: int | None
    text: str
    kind: str
    speaker: str | None
    person_key: str | None
    cue: str | None
    said_on: str | None
    said_from: str | None
    said_to: str | None
    occasion: str | None
    char_start: int
    char_end: int
    repair: str | None
    rule: str
    confidence: float
    explanation: str


@dataclass(slots=True, unsafe_hash=True)
class IndirectSpeechRow:
    """One clause of reported speech."""

    speech_no: int
    text: str
    speaker: str | None
    person_key: str | None
    cue: str | None
    said_on: str | None
    said_from: str | None
    said_to: str | None
    occasion: str | None
    char_start: int
    char_end: int
    rule: str
    confidence: float
    explanation: str


@dataclass(slots=True, unsafe_hash=True)
class QuoteSubjectRow:
    """A person a quote is about; the span is what shows it. ``how``: named, pronoun, introduced, question."""

    quote_no: int
    person_key: str
    how: str
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class MarkRow:
    """One mark as printed, whatever it is. ``kind``: result, split, standard, target, gap, hypothetical, other.

    ``mark_value`` is in ``mark_unit`` (s, m, points); ``mark_precision`` is the printed step (0.01 for 3:45.34).
    ``repair`` says how a misprint was read (8:03:40 as 8:03.40).
    """

    mark_no: int
    kind: str
    mark_as_printed: str
    mark_value: float
    mark_unit: str
    mark_precision: float
    wind: float | None
    discipline: str | None
    person_key: str | None
    repair: str | None
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class CompetitionRow:
    """One mention of a competition, named canonically (``Prefontaine Classic 2024``)."""

    competition: str
    series: str
    year: int | None
    first_day: str | None
    last_day: str | None
    environment: str | None
    venue: str | None
    city: str | None
    country: str | None
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class RaceRow:
    """One race or field-event contest the article speaks of; the span is its clearest mention."""

    race_no: int
    competition: str | None
    series: str | None
    year: int | None
    discipline: str | None
    division: str | None
    sex: str | None
    round: str | None
    race_date: str | None
    race_from: str | None
    race_to: str | None
    environment: str | None
    status: str
    winner_key: str | None
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class ClaimRow:
    """What the article claims of one athlete (or relay ``team``) in one race, however often it says so."""

    claim_no: int
    person_key: str | None
    team: str | None
    race_no: int | None
    discipline: str | None
    division: str | None
    sex: str | None
    outcome: str
    mark_as_printed: str | None
    mark_value: float | None
    mark_unit: str | None
    mark_precision: float | None
    wind: float | None
    place: int | None
    competition: str | None
    series: str | None
    year: int | None
    race_date: str | None
    race_from: str | None
    race_to: str | None
    round: str | None
    environment: str | None
    records: tuple[str, ...]
    record_scope: str | None
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class ClaimEvidenceRow:
    """One more span that carries (part of) a claim. ``part``: mark, place, record, date, repetition."""

    claim_no: int
    part: str
    char_start: int
    char_end: int
    rule: str


@dataclass(slots=True, unsafe_hash=True)
class OrderRow:
    """One athlete ahead of another in a race, as said ("X beat Y"), with or without places.

    ``margin_s`` is a printed gap in seconds (".26 ahead"), or None.
    """

    ahead_key: str
    behind_key: str
    race_no: int | None
    margin_s: float | None
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class SplitRow:
    """One intermediate time, bell or lap. ``kind``: cumulative (time at ``distance_m``), lap (of ``distance_m``), bell."""

    person_key: str | None
    race_no: int | None
    kind: str
    distance: str | None
    distance_m: float | None
    mark_as_printed: str
    mark_value: float
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class DateRow:
    """One date expression, resolved as far as the text supports. ``kind``: heading, absolute, relative, edition."""

    kind: str
    as_printed: str
    resolved: str | None
    date_from: str | None
    date_to: str | None
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class DurationRow:
    """A stated age or interval that the calendar can check.

    ``kind``: record_age ("his 39-year-old record": ``claim_no`` is the record), since_last_race ("first race in 251 days").
    ``amount`` is in ``unit`` (days, months, years).
    """

    kind: str
    amount: float
    unit: str
    person_key: str | None
    claim_no: int | None
    char_start: int
    char_end: int
    rule: str
    confidence: float


@dataclass(slots=True, unsafe_hash=True)
class SignalRow:
    """Something odd about the text that a reader or a later stage should know.

    ``name``: pronoun_contradiction, weekday_contradiction, heading_out_of_order, misprint, unclosed_quote …
    """

    name: str
    printed: str
    expected: str | None
    explanation: str
    char_start: int
    char_end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that one article was read to say. Each list is one raw table of the same name."""

    people: list[PersonRow] = field(default_factory=list)
    mentions: list[MentionRow] = field(default_factory=list)
    quotes: list[QuoteRow] = field(default_factory=list)
    indirect_speech: list[IndirectSpeechRow] = field(default_factory=list)
    quote_subjects: list[QuoteSubjectRow] = field(default_factory=list)
    marks: list[MarkRow] = field(default_factory=list)
    competitions: list[CompetitionRow] = field(default_factory=list)
    races: list[RaceRow] = field(default_factory=list)
    claims: list[ClaimRow] = field(default_factory=list)
    claim_evidence: list[ClaimEvidenceRow] = field(default_factory=list)
    orders: list[OrderRow] = field(default_factory=list)
    splits: list[SplitRow] = field(default_factory=list)
    dates: list[DateRow] = field(default_factory=list)
    durations: list[DurationRow] = field(default_factory=list)
    signals: list[SignalRow] = field(default_factory=list)


TABLES: dict[str, type] = {f.name: typing.get_args(typing.get_type_hints(Annotation)[f.name])[0] for f in dataclasses.fields(Annotation)}
"""Raw annotation tables by name, in load order."""

_SQL_TYPES = {str: "VARCHAR", int: "INTEGER", float: "DOUBLE", bool: "BOOLEAN"}
_DAY_COLUMNS = ("_from", "_to", "first_day", "last_day")


def columns(row_type: type) -> dict[str, str]:
    """Column name → DuckDB type of one row type; tuples of str are ``VARCHAR[]``, day bounds are ``DATE``."""
    out: dict[str, str] = {}
    for name, hint in typing.get_type_hints(row_type).items():
        if name.endswith(_DAY_COLUMNS):
            out[name] = "DATE"
            continue
        args = [a for a in typing.get_args(hint) if a is not types.NoneType]
        if typing.get_origin(hint) is tuple:
            out[name] = f"{_SQL_TYPES[args[0]]}[]"
        else:
            out[name] = _SQL_TYPES[args[0] if args else hint]
    return out
