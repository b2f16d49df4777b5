"""Commands that say how the nights went: status, runs, rejected, report, diff, doctor."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from flows.cli.options import Raw, Warehouse
from flows.errors import BLOCKED, MixedzoneError
from flows.settings import load
from flows.warehouse.folder import Folder


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (status, runs, rejected, report, diff, docs, doctor):
        app.command(rich_help_panel="Looking back")(command)


def status(
    max_age: Annotated[str | None, typer.Option("--max-age", help="Exit 1 when there was no good night for so long: 26h, 90m, 2d.")] = None,
    warehouse: Warehouse = None,
) -> None:
    """Whether the last night was good, how old the published file is, and what needs a look."""
    from flows import health

    settings = load(warehouse=warehouse)
    lines, age = health.status(Folder(settings.warehouse))
    print("\n".join(lines))
    if max_age is not None:
        why = health.old(age, health.duration(max_age))
        if why:
            print(why, file=sys.stderr)
            raise typer.Exit(BLOCKED)


def runs(
    last: Annotated[int, typer.Option("--last", "-n", help="How many.")] = 20,
    warehouse: Warehouse = None,
) -> None:
    """The last runs, newest first: how each ended, what it read, how long it took."""
    from flows import health, tables

    names, rows = health.runs(Folder(load(warehouse=warehouse).warehouse), last)
    tables.show(names, rows)


def rejected(
    run_id: Annotated[str | None, typer.Option("--run", help="Only this run; default: every file that is refused now.")] = None,
    warehouse: Warehouse = None,
) -> None:
    """Files that are not in the warehouse, each with the reason."""
    from flows import health, tables

    names, rows = health.rejected(Folder(load(warehouse=warehouse).warehouse), run_id)
    tables.show(names, rows)


def report(
    run_id: Annotated[str | None, typer.Argument(help="A run; default: the newest.")] = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    warehouse: Warehouse = None,
) -> None:
    """Where the report lies; built again if it is missing."""
    import webbrowser

    from flows import records
    from flows import report as pages

    folder = Folder(load(warehouse=warehouse).warehouse)
    record = records.Record(folder.runs / run_id) if run_id else records.newest(folder)
    if record is None or not record.path.exists():
        raise MixedzoneError("There is no such run", file=folder.runs, todo="`mixedzone runs` lists them")
    page = pages.build(folder.root, record.run_id)
    print(page)
    if open_it:
        webbrowser.open(page.as_uri())


def diff(
    before: Annotated[str, typer.Argument(help="A run whose snapshot is kept (see `mixedzone rollback --list`).")],
    after: Annotated[str | None, typer.Argument(help="Another; default: what is published.")] = None,
    rows: Annotated[int, typer.Option("--rows", help="Rows shown of each kind of change.")] = 10,
    warehouse: Warehouse = None,
) -> None:
    """What appeared, changed or vanished between two snapshots, and why."""
    from flows.report.diff import lines

    print("\n".join(lines(load(warehouse=warehouse).warehouse, before, after, rows)))


def docs(warehouse: Warehouse = None) -> None:
    """Write the documentation of the models as one page beside the report; takes about ten seconds."""
    from flows import transform

    print(transform.docs(load(warehouse=warehouse)))


def doctor(raw: Raw = None, warehouse: Warehouse = None) -> None:
    """Check this installation and warehouse; exit 1 when something needs mending."""
    from flows import health

    findings = health.doctor(load(raw=raw, warehouse=warehouse))
    for good, text in findings:
        print(f"{'ok  ' if good else 'MEND'}  {text}")
    if not all(good for good, _ in findings):
        raise typer.Exit(BLOCKED)
