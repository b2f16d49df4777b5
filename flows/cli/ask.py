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
    named: Annotated[str | None, typer.Option("--named", help="A query of the cookbook; --list shows them.")] = None,
    given: Annotated[list[str] | None, typer.Option("--set", help="A parameter of the query: name=value.")] = None,
    show_list: Annotated[bool, typer.Option("--list", help="List the cookbook.")] = False,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the answer.")] = "table",
    warehouse: Warehouse = None,
) -> None:
    """Ask the published file, read-only.

    mixedzone query "select full_name, country from marts.athletes order by 1"
    """
    from flows import cookbook, tables
    from flows.warehouse.db import published

    if show_list or not (sql or named):
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
    raw: Raw = None,
    warehouse: Warehouse = None,
) -> None:
    """Print an article with what was read in it: where, what, by which rule, and why.

    A file that is not in the warehouse is read on the spot: the way to see what a rule makes of a text.
    """
    from flows import reading

    settings = load(raw=raw, warehouse=warehouse)
    found = reading.find(article, settings)
    reading.print_article(found, set(kinds.split(",")) if kinds else None, mentions)


def export(
    folder: Annotated[Path, typer.Argument(help="Where to write one file per mart.")],
    format: Annotated[Literal["parquet", "csv", "json"], typer.Option("--format", "-f")] = "parquet",
    warehouse: Warehouse = None,
) -> None:
    """Write every mart as a file of its own."""
    from flows import tables
    from flows.warehouse.db import published

    with published(Folder(load(warehouse=warehouse).warehouse).published) as connection:
        for path, count in tables.export(connection, folder, format):
            print(f"{path}  {count:,} rows")
