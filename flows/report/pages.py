"""Which pages there are, and which have to be built again.

``open_site`` puts into temporary tables of a read-only connection which rows have a page; links lead only there. A page is built again
when the hash of its data, of the pages it links to, or of the code and templates changed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from flows.report import render, words
from flows.report.relations import LINKED, Kind, Relation, kinds, text
from flows.warehouse.db import dicts, opened

Row = dict[str, Any]
Data = dict[str, list[Row]]


@dataclass
class Pages:
    """The rows that have a page in one build; none before anything was published."""

    ids: dict[str, set[str]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    """Addresses given out since this was last emptied."""
    names: dict[str, set[str]] = field(default_factory=dict)
    """Folder → names of its pages, once asked for."""

    def href(self, kind: str | None, row_id: str | None) -> str | None:
        """The address of a row's page from the report's folder, or None where it has none."""
        if kind is None or row_id is None or row_id not in self.ids.get(kind, ()):
            return None
        address = f"{FOLDERS[kind]}/{words.file_name(row_id)}.html"
        self.used.add(address)
        return address

    def is_gone(self, address: str) -> bool:
        """Whether no row has its page at that address (any more)."""
        folder, _, name = address.partition("/")
        if folder not in self.names:
            kind = next(kind for kind, home in FOLDERS.items() if home == folder)
            self.names[folder] = {f"{words.file_name(row_id)}.html" for row_id in self.ids.get(kind, ())}
        return name not in self.names[folder]

    def rows(self, name: str) -> list[Row]:
        """The rows of ``sql/<name>.sql``."""
        return []

    def title(self, article_id: str | None) -> str:
        """What an article is called: its headline, its file, or the beginning of its id where it is not published."""
        return (article_id or "")[:12]


@dataclass
class Site(Pages):
    """The pages of a published snapshot."""

    connection: duckdb.DuckDBPyConnection = field(kw_only=True)

    def rows(self, name: str) -> list[Row]:
        """The rows of ``sql/<name>.sql``."""
        return dicts(self.connection, text(name))

    def title(self, article_id: str | None) -> str:
        """What an article is called: its headline, its file, or the beginning of its id where it is not published."""
        found = self.connection.execute(
            "select coalesce(title, file_path) from marts.articles where article_id = ?", [article_id]
        ).fetchone()
        return str(found[0]) if found else super().title(article_id)

    def hashes(self, kind: Kind) -> dict[str, str]:
        """Page id → hash of all rows on the page."""
        found: dict[str, list[str]] = {row_id: [] for row_id in self.ids[kind.name]}
        for name, relation in kind.relations.items():
            sql = f"select page_id, count(*), sum(hash(r)) from ({self._linked(relation)}) as r group by page_id"
            for row_id, count, total in self.connection.execute(sql).fetchall():
                if row_id in found:
                    found[row_id].append(f"{name} {count} {total}")
        return {row_id: render.version() + " " + "; ".join(sorted(parts)) for row_id, parts in found.items()}

    def data(self, kind: Kind, wanted: Iterable[str]) -> Iterator[tuple[str, Data]]:
        """The rows of each wanted page, by relation, in order."""
        self.connection.execute("create or replace temp table wanted as select unnest(?::varchar[]) as page_id", [list(wanted)])
        pages: dict[str, Data] = {}
        for (row_id,) in self.connection.execute("select page_id from wanted order by 1").fetchall():
            pages[row_id] = {name: [] for name in kind.relations}
        for name, relation in kind.relations.items():
            sql = f"select * from ({relation.sql}) where page_id in (select page_id from wanted) order by page_id, {relation.order}"
            for row in dicts(self.connection, sql):
                pages[row["page_id"]][name].append(row)
        yield from pages.items()

    def _linked(self, relation: Relation) -> str:
        columns = [column[0] for column in self.connection.execute(f"describe ({relation.sql})").fetchall()]
        has = [f"{column} in (select page_id from page_ids where kind = '{LINKED[column]}')" for column in columns if column in LINKED]
        return f"select *{''.join(f', ({test}) as has_{number}' for number, test in enumerate(has))} from ({relation.sql})"


FOLDERS = {kind.name: kind.folder for kind in kinds()}


@contextlib.contextmanager
def open_site(database: Path, asked: Iterable[str]) -> Iterator[Pages]:
    """The pages of a snapshot; ``asked``: articles that get a page because somebody asked for one. None where nothing is published."""
    if not database.exists():
        yield Pages()
        return
    with opened(database, read_only=True) as connection:
        connection.execute("create temp table page_ids (kind varchar, page_id varchar)")
        connection.execute("create temp table asked as select unnest(?::varchar[]) as page_id", [list(asked)])
        connection.execute(text("views"))
        site = Site(connection=connection)
        for kind in kinds():
            connection.execute(f"insert into page_ids select ?, t.* from ({kind.ids}) as t", [kind.name])
            found = connection.execute("select page_id from page_ids where kind = ? and page_id is not null", [kind.name]).fetchall()
            site.ids[kind.name] = {row[0] for row in found}
        yield site
