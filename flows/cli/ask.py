"""Commands that read the published file: query, show, export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from flows.cli.options import Raw, Warehouse
from flows.settings import load
from flows.warehouse.folder import Folder

Format = Literal["table", "csv", "json"]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (query, show, export):
        app.command(rich_help_panel="Questions")(command)


def query(
    sql: Annotated[str | None, typer.Argument(help="A SQL query, or - to read it from standard input.")] = None,
    named: Annotated[str | None, typer.Option("--named", help="A query of the cookbook; `mixedzone query` alone lists them.")] = None,
    given: Annotated[list[str] | None, typer.Option("--set", help="A parameter of the query: name=value.")] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the answer.")] = "table",
    warehouse: Warehouse = None,
) -> None:
    """Ask the published file, read-only.

    mixedzone query "select full_name, country from marts.athletes order by 1"

    Without a query, the named ones of the cookbook are listed.
    """
    from flows import cookbook, tables
    from flows.warehouse.db import published

    if not (sql or named):
        print(cookbook.listing())
        return
    text = cookbook.sql(named) if named else sys.stdin.read() if sql == "-" else sql or ""
    with published(Folder(load(warehouse=warehouse).warehouse).published) as connection:
        names, rows = cookbook.answer(connection, text, cookbook.parameters(given or []))
    tables.show(names, rows, format)


def show(
    article: Annotated[str, typer.Argument(help="An article_id, or a file: as it is called below raw/, or a path.")],
    kinds: Annotated[str | None, typer.Option("--kinds", help="Only these kinds, for example quote,mark.")] = None,
    mentions: Annotated[bool, typer.Option("--mentions", help="List every mention of a person, too.")] = False,
    html: Annotated[bool, typer.Option("--html", help="Make its page in the report instead, and print where it lies.")] = False,
    raw: Raw = None,
    warehouse: Warehouse = None,
) -> None:
    """Print an article with what was read in it: where, what, by which rule, and why.

    A file that is not in the warehouse is read on the spot: the way to see what a rule makes of a text.
    """
    from flows import reading

    settings = load(raw=raw, warehouse=warehouse)
    found = reading.find(article, settings)
    if html:
        from flows.report import article_page

        print(article_page(settings.warehouse, found.document["article_id"]))
        return
    reading.print_article(found, set(kinds.split(",")) if kinds else None, mentions)


def export(
    out: Annotated[Path, typer.Option("--out", help="Folder for the files.")],
    format: Annotated[Literal["parquet", "csv", "jsonld"], typer.Option("--format", "-f")] = "parquet",
    warehouse: Warehouse = None,
) -> None:
    """Write the marts as files for other tools: Parquet, CSV for spreadsheets, JSON-LD for the web."""
    from flows import export as files
    from flows.errors import MixedzoneError

    published = Folder(load(warehouse=warehouse).warehouse).published
    if not published.exists():
        raise MixedzoneError("Nothing has been published here yet", file=published, todo="Run `mixedzone run` first")
    for path in files.export(published, out, format):
        print(path)
