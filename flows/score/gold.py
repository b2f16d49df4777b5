"""The annotated articles and the published ones, side by side.

Guarantees: an article is known by its file's name alone; a gold set is read only, and one that has no articles is an
error rather than a perfect score.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import duckdb

from flows.score.matching import name_key
from flows.score.tally import Record


@dataclass(frozen=True)
class Gold:
    """Gold articles by stem (``001``), the same words and conflicts across them, and their ids in the warehouse."""

    articles: dict[str, Record]
    same_words: list[Record]
    conflicts: list[Record]
    article_ids: dict[str, str]
    connection: duckdb.DuckDBPyConnection

    def rows(self, sql: str, *values: Any) -> list[Record]:
        """The rows of a query as dictionaries."""
        cursor = self.connection.execute(sql, list(values))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def load(folder: Path, connection: duckdb.DuckDBPyConnection) -> Gold:
    """Read a gold folder: NNN.json an article, and optionally same_words.json and conflicts.json.

    Raises FileNotFoundError when it holds no annotated article.
    """
    articles = {path.stem: _json(path) for path in sorted(folder.glob("[0-9]*.json"))}
    if not articles:
        raise FileNotFoundError(f"{folder} holds no annotated article (NNN.json); name a folder like raw/sample/gold.")
    published = connection.execute("select article_id, file_path from marts.articles").fetchall()
    by_file = {PurePosixPath(file_path).name: article_id for article_id, file_path in published}
    ids = {stem: by_file[gold["article"]] for stem, gold in articles.items() if gold["article"] in by_file}
    optional = [_json(path) if path.exists() else [] for path in (folder / "same_words.json", folder / "conflicts.json")]
    return Gold(articles, optional[0], optional[1], ids, connection)


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def name_keys(gold: Record) -> dict[str, list[str]]:
    """Every right form of each athlete's name in an article, by the name itself, folded."""
    return {
        name_key(athlete["name"]): [name_key(form) for form in (athlete["name"], *athlete.get("aliases", []))]
        for athlete in gold["athletes"]
    }
