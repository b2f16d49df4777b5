"""The published marts as files for other tools: Parquet, CSV for spreadsheets, JSON-LD for the web (schema.org).

Guarantees: each file is complete or absent (written beside its place, then renamed); a CSV cell that a spreadsheet
would run as a formula is text; the JSON-LD of a row names the rows it refers to by the same ids as the marts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import duckdb

Format = Literal["parquet", "csv", "jsonld"]
FORMATS: tuple[Format, ...] = ("parquet", "csv", "jsonld")

FORMULA = r"^[=+\-@\t\r]"
"""Cells that begin so run as formulas in a spreadsheet; an apostrophe makes them text (OWASP, "CSV Injection")."""

CONTEXT = "https://schema.org"
"""A name, never fetched: the vocabulary of the JSON-LD files."""


def export(database: Path, out: Path, format: Format) -> list[Path]:
    """Write every mart of the published file ``database`` into the folder ``out``; returns the files, sorted.

    Raises ValueError for an unknown format and duckdb.Error when the file cannot be read.
    """
    if format not in FORMATS:
        raise ValueError(f"unknown format {format!r}: one of {', '.join(FORMATS)}")
    out.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(database), read_only=True) as connection:
        if format == "jsonld":
            return sorted(_write_graph(connection, out / f"{name}.jsonld", query, row) for name, query, row in GRAPHS)
        tables = [
            name
            for (name,) in connection.execute(
                "select table_name from information_schema.tables where table_schema = 'marts' order by table_name"
            ).fetchall()
        ]
        return [_copy(connection, table, out / f"{table}.{format}", format) for table in tables]


def _copy(connection: duckdb.DuckDBPyConnection, table: str, path: Path, format: Format) -> Path:
    columns = connection.execute(
        "select column_name, data_type from information_schema.columns"
        " where table_schema = 'marts' and table_name = ? order by ordinal_position",
        [table],
    ).fetchall()
    chosen = ", ".join(_safe(name, kind) if format == "csv" else f'"{name}"' for name, kind in columns)
    part = path.with_suffix(path.suffix + ".part")
    target = str(part).replace("'", "''")
    options = "format csv, header" if format == "csv" else "format parquet, compression zstd"
    connection.execute(f"copy (select {chosen} from marts.\"{table}\" order by all) to '{target}' ({options})")
    part.replace(path)
    return path


def _safe(name: str, kind: str) -> str:
    """The column as a spreadsheet may read it: text that looks like a formula gets an apostrophe; lists become text."""
    if kind != "VARCHAR" and not kind.endswith("[]"):
        return f'"{name}"'
    text = f"array_to_string(\"{name}\", '; ')" if kind.endswith("[]") else f'"{name}"'
    return f"case when regexp_matches({text}, '{FORMULA}') then '''' || {text} else {text} end as \"{name}\""


def _write_graph(connection: duckdb.DuckDBPyConnection, path: Path, query: str, row: Callable[[dict[str, Any]], dict[str, Any]]) -> Path:
    part = path.with_suffix(path.suffix + ".part")
    with part.open("w", encoding="utf-8") as file:
        file.write(f'{{"@context": "{CONTEXT}", "@graph": [')
        for i, record in enumerate(_records(connection, query)):
            thing = {key: value for key, value in row(record).items() if value not in (None, [], "")}
            file.write(("," if i else "") + "\n" + json.dumps(thing, ensure_ascii=False))
        file.write("\n]}\n")
    part.replace(path)
    return path


def _records(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[dict[str, Any]]:
    cursor = connection.execute(query)
    names = [column[0] for column in cursor.description or []]
    while rows := cursor.fetchmany(10_000):
        for row in rows:
            yield dict(zip(names, row, strict=True))


def _article(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "@id": f"article:{row['article_id']}",
        "headline": row["title"],
        "url": row["url"],
        "datePublished": row["published_on"] and row["published_on"].isoformat(),
        "author": [{"@type": "Person", "name": name} for name in row["byline"] or []],
        "publisher": {
            "@type": "Organization",
            "@id": f"outlet:{row['outlet_id']}",
            "name": row["publisher"] or row["outlet_id"],
        },
        "inLanguage": row["language"],
        "wordCount": row["word_count"],
        "isBasedOn": row["original"] and {"@id": f"article:{row['original']}"},
    }


def _quotation(row: dict[str, Any]) -> dict[str, Any]:
    speaker = {"@id": f"person:{row['speaker_id']}"} if row["speaker_id"] else {"@type": "Person", "name": row["speaker"]}
    return {
        "@type": "Quotation",
        "@id": f"quote:{row['quote_id']}",
        "text": row["text"],
        "creator": speaker if row["speaker"] else None,
        "dateCreated": row["said_on"],
        "isPartOf": {"@id": f"article:{row['article_id']}"},
        "about": [{"@id": f"person:{athlete}"} for athlete in row["about"] or []],
    }


def _event(row: dict[str, Any]) -> dict[str, Any]:
    name = " ".join(part for part in (row["competition"], row["discipline"], row["sex"], row["round"]) if part)
    return {
        "@type": "SportsEvent",
        "@id": f"race:{row['race_id']}",
        "name": name,
        "sport": "Athletics",
        "startDate": row["race_from"] and row["race_from"].isoformat(),
        "endDate": row["race_to"] and row["race_to"].isoformat(),
        "superEvent": row["competition"] and {"@type": "SportsEvent", "name": row["competition"]},
        "competitor": [{"@id": f"person:{athlete}"} for athlete in row["athletes"] or []],
        "winner": row["winner_id"] and {"@id": f"person:{row['winner_id']}"},
    }


def _person(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "Person",
        "@id": f"person:{row['person_id']}",
        "name": row["full_name"],
        "alternateName": row["aliases"],
        "gender": {"M": "Male", "F": "Female"}.get(row["sex"] or ""),
        "nationality": row["country"] and {"@type": "Country", "name": row["country"]},
        "jobTitle": row["role"] if row["role"] != "other" else None,
    }


GRAPHS: tuple[tuple[str, str, Callable[[dict[str, Any]], dict[str, Any]]], ...] = (
    (
        "articles",
        "select *, coalesce(duplicate_of, derivative_of) as original from marts.articles order by article_id",
        _article,
    ),
    (
        "quotations",
        "select quotes.*, (select list(athlete_id order by athlete_id) from marts.quote_subjects"
        " where quote_subjects.quote_id = quotes.quote_id) as about"
        " from marts.quotes where kind in ('speech', 'unmarked') order by article_id, char_start, quote_id",
        _quotation,
    ),
    (
        "events",
        "select races.*, (select list(athlete_id order by athlete_id) from marts.results"
        " where results.race_id = races.race_id) as athletes from marts.races order by race_id",
        _event,
    ),
    ("people", "select * from marts.people order by person_id", _person),
)
"""File name, query, and how a row becomes a thing of schema.org."""
