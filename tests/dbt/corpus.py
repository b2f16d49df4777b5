"""A warehouse of raw rows made by hand, so that the models are tested and not the annotators.

``Corpus`` collects articles and what was read of them; ``write`` loads it in a given order; ``build`` runs dbt on it in this process.
"""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path
from typing import Any

import duckdb

from flows import rows, transform
from flows.settings import Settings
from flows.warehouse import raw

VERSION = "test"


@dataclasses.dataclass
class Corpus:
    """Rows by table; every article is current."""

    documents: list[rows.Document] = dataclasses.field(default_factory=list)
    spans: dict[str, list[tuple[str, Any]]] = dataclasses.field(default_factory=lambda: {name: [] for name in rows.TABLES})

    def article(self, article_id: str, text: str, published_on: str | None, outlet: str | None = None) -> Article:
        self.documents.append(
            rows.Document(
                article_id,
                f"{article_id}.txt",
                f"{article_id}.txt",
                None,
                article_id,
                "txt",
                "utf-8",
                outlet,
                outlet,
                text[:30],
                (),
                None,
                published_on,
                "en",
                text,
                len(text.split()),
            )
        )
        return Article(self, article_id, text)


@dataclasses.dataclass
class Article:
    """One article to which people, races, claims and quotes are added by the words that carry them."""

    corpus: Corpus
    article_id: str
    text: str

    def add(self, table: str, row: Any) -> None:
        self.corpus.spans[table].append((self.article_id, row))

    def at(self, words: str) -> dict[str, Any]:
        start = self.text.index(words)
        return {"char_start": start, "char_end": start + len(words), "rule": "by hand", "confidence": 1.0}

    def person(self, key: str, name: str, country: str | None = None, sex: str | None = None, **given: Any) -> str:
        words = given.pop("words", name)
        values = {"is_athlete": True, "role": "athlete", "aliases": (), "disciplines": ()} | given
        self.add("people", rows.PersonRow(key, name, country=country, sex=sex, **values, **self.at(words)))
        self.add("mentions", rows.MentionRow(key, "full" if " " in words else "surname", words, **self.at(words)))
        return key

    def race(self, no: int, competition: str | None, discipline: str, sex: str | None, day: str | None, words: str, **given: Any) -> int:
        first, last = bounds(day)
        series, year = split_name(competition)
        values = {"division": None, "round": None, "environment": "outdoor", "status": "held", "winner_key": None} | given
        self.add(
            "races",
            rows.RaceRow(
                no, competition, series, year, discipline, sex=sex, race_date=day, race_from=first, race_to=last, **values, **self.at(words)
            ),
        )
        if competition:
            self.add(
                "competitions",
                rows.CompetitionRow(competition, series or competition, year, None, None, "outdoor", None, None, None, **self.at(words)),
            )
        return no

    def claim(self, no: int, person: str | None, race: int | None, mark: str | None, place: int | None, words: str, **given: Any) -> None:
        found = next((r for a, r in self.corpus.spans["races"] if a == self.article_id and r.race_no == race), None)
        value, step = value_of(mark)
        values: dict[str, Any] = {
            "team": None, "discipline": found.discipline if found else None, "division": None, "sex": found.sex if found else None,
            "outcome": "finished", "mark_as_printed": mark, "mark_value": value, "mark_unit": "s" if mark else None,
            "mark_precision": step, "wind": None, "place": place, "round": found.round if found else None, "environment": "outdoor",
            "records": (), "record_scope": None,
        }  # fmt: skip
        for name in ("competition", "series", "year", "race_date", "race_from", "race_to"):
            values[name] = getattr(found, name) if found else None
        self.add("claims", rows.ClaimRow(claim_no=no, person_key=person, race_no=race, **(values | given), **self.at(words)))

    def quote(self, no: int, person: str | None, words: str, said_on: str | None = None, **given: Any) -> None:
        first, last = bounds(said_on)
        values = {
            "parent_quote_no": None,
            "kind": "speech",
            "speaker": None,
            "cue": "said",
            "occasion": None,
            "repair": None,
            "explanation": "",
        }
        self.add(
            "quotes",
            rows.QuoteRow(
                no, no, text=words, person_key=person, said_on=said_on, said_from=first, said_to=last, **(values | given), **self.at(words)
            ),
        )


def bounds(day: str | None) -> tuple[str | None, str | None]:
    """First and last day of a date as precise as known; months have 28 days here."""
    if not day:
        return None, None
    return (f"{day}-01-01"[:10] if len(day) == 4 else f"{day}-01"[:10]), (f"{day}-12-31" if len(day) == 4 else f"{day}-28"[:10])


def split_name(competition: str | None) -> tuple[str | None, int | None]:
    if not competition:
        return None, None
    series, _, year = competition.rpartition(" ")
    return (series, int(year)) if year.isdigit() else (competition, None)


def value_of(mark: str | None) -> tuple[float | None, float | None]:
    if mark is None:
        return None, None
    value = 0.0
    for part in mark.split(":"):
        value = value * 60 + float(part)
    return round(value, 3), float(10 ** -len(mark.partition(".")[2])) if "." in mark else 1.0


def write(corpus: Corpus, database: Path, order: int = 0) -> None:
    """Load the corpus into a new file, rows in an order of its own for each number."""
    shuffled = random.Random(order)
    with duckdb.connect(str(database)) as connection:
        raw.create(connection)
        connection.execute(
            "create table if not exists raw.current (article_id varchar, source_key varchar, file_path varchar, item integer,"
            " document_id varchar, annotator_version varchar, is_gone boolean)"
        )
        for document in shuffled.sample(corpus.documents, len(corpus.documents)):
            _insert(connection, "articles", [*_values(document), "d"])
            _insert(connection, "current", [document.article_id, document.source_key, document.file_path, None, "d", VERSION, False])
        for table, spans in corpus.spans.items():
            for article_id, row in shuffled.sample(spans, len(spans)):
                _insert(connection, table, [article_id, "d", VERSION, *_values(row)])


def build(database: Path, target: Path, corrections: Path | None = None, *arguments: str) -> Any:
    """dbt on the file: a build without unit tests, or the command that ``arguments`` give; returns dbt's result object."""
    settings = Settings(corrections=corrections or database.with_name("no-corrections.csv"))
    command = arguments or ("build", "--exclude-resource-type", "unit_test")
    return transform.invoke(list(command), settings, database, target, target)


def troubles(outcome: Any) -> list[str]:
    """What did not succeed, in words."""
    if outcome.exception is not None:
        return [str(outcome.exception)]
    return [f"{r.node.name}: {r.message}" for r in outcome.result if str(r.status) not in ("success", "pass", "warn", "no-op")]


def _values(row: Any) -> list[Any]:
    values = [getattr(row, field.name) for field in dataclasses.fields(row)]
    return [list(value) if isinstance(value, tuple) else value for value in values]


def _insert(connection: duckdb.DuckDBPyConnection, table: str, values: list[Any]) -> None:
    marks = ", ".join("?" * len(values))
    connection.execute(f'insert into raw."{table}" values ({marks})', values)
