"""Commands that change what is published: run, serve, backfill, rollback, quarantine."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from flows import progress
from flows.cli.options import Raw, Warehouse
from flows.errors import BUSY, MixedzoneError
from flows.settings import load
from flows.warehouse.folder import Folder


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (run, serve, backfill, rollback, quarantine):
        app.command(rich_help_panel="Nights")(command)


def allowed(given: list[str]) -> dict[str, str]:
    """``rule: reason`` pairs. Raises MixedzoneError for one without a reason."""
    found = {}
    for text in given:
        rule, colon, reason = text.partition(":")
        if not colon or not rule.strip() or not reason.strip():
            raise MixedzoneError(f"--allow {text!r} names no reason", todo='Write it as --allow "rule: reason"')
        found[rule.strip()] = reason.strip()
    return found


def run(
    raw: Raw = None,
    warehouse: Warehouse = None,
    full_refresh: Annotated[bool, typer.Option("--full-refresh", help="Read and annotate all again, files and stored articles.")] = False,
    allow: Annotated[list[str] | None, typer.Option("--allow", help='Overrule one rule once: "rule: reason".')] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Without Prefect: the same stages, about ten seconds sooner.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing unless it fails.")] = False,
) -> None:
    """Read what is new, gate it, publish it.

    Exit code 0: published, or nothing is new. 1: a gate blocked. 2: an error. 3: another run is under way.
    In every case but the first, the published file is exactly what it was.
    """
    from flows import nightly, records, summary

    progress.QUIET = quiet
    settings = load(raw=raw, warehouse=warehouse, flow="plain" if plain else None)
    folder = Folder(settings.warehouse)
    before = records.newest(folder)
    try:
        night = nightly.run(settings, allow=allowed(allow or []), full_refresh=full_refresh)
    except MixedzoneError as error:
        newest = records.newest(folder)
        if newest != before and newest and error.exit_code != BUSY and not quiet:
            print("\n".join(summary.lines(newest, folder)[:-1]), file=sys.stderr)
        raise
    if not quiet:
        print("\n".join(summary.lines(night.record, folder)))


def serve(
    cron: Annotated[str, typer.Option("--cron", help="When, as a cron expression.")] = "0 2 * * *",
    raw: Raw = None,
    warehouse: Warehouse = None,
) -> None:
    """Serve the nightly flow against a Prefect server (PREFECT_API_URL), until stopped."""
    from flows import prefect_flow

    settings = load(raw=raw, warehouse=warehouse)
    settings.warehouse.mkdir(parents=True, exist_ok=True)
    prefect_flow.serve(settings, cron)


def backfill(raw: Raw = None, warehouse: Warehouse = None) -> None:
    """Read and annotate a large archive ahead of its first night.

    Writes shards only and publishes nothing; stopped and started again it goes on where it was. The next run finds its
    work done.
    """
    from flows import archive

    settings = load(raw=raw, warehouse=warehouse)
    count, seconds = archive.annotate(settings)
    rate = f", {count / seconds:,.0f} a second" if seconds else ""
    print(f"{count:,} documents are annotated{rate}.")
    print(f"Now: mixedzone run --raw {settings.raw} --warehouse {settings.warehouse}")


def rollback(
    run_id: Annotated[str | None, typer.Argument(help="The run whose snapshot to serve again; default: the one before.")] = None,
    release: Annotated[bool, typer.Option("--release", help="Let runs publish again.")] = False,
    show: Annotated[bool, typer.Option("--list", help="Show which snapshots are kept.")] = False,
    warehouse: Warehouse = None,
) -> None:
    """Serve an earlier snapshot, and hold: runs go on and are gated, but do not publish until --release."""
    from flows import history

    folder = Folder(load(warehouse=warehouse).warehouse)
    if show:
        print("\n".join(history.kept(folder)) or "No earlier snapshot is kept.")
    elif release:
        print(history.release(folder))
    else:
        print(history.rollback(folder, run_id))


def quarantine(
    path: Annotated[str | None, typer.Argument(help="A file, as it is called below the raw folder; none: show the list.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", help="Why; shown wherever the file is missing.")] = None,
    release: Annotated[bool, typer.Option("--release", help="Let the file in again.")] = False,
    raw: Raw = None,
    warehouse: Warehouse = None,
) -> None:
    """Set a file aside, reversibly: from the next run on its articles count no more. The file itself is not touched."""
    from flows import set_aside

    settings = load(raw=raw, warehouse=warehouse)
    folder = Folder(settings.warehouse)
    if path is None:
        print("\n".join(f"{name}: {why}" for name, why in set_aside.read(folder.quarantine).items()) or "Nothing is set aside.")
        return
    name = set_aside.below(Path(path), settings.raw)
    if release:
        set_aside.remove(folder.quarantine, name)
        print(f"{name} is let in again at the next run.")
        return
    if not reason:
        raise MixedzoneError("A reason is needed", file=name, todo=f'mixedzone quarantine "{name}" --reason "…"')
    set_aside.refuse_unknown(name, settings.raw, folder.published)
    set_aside.add(folder.quarantine, name, reason)
    print(f"{name} is set aside from the next run on. Undo: mixedzone quarantine {name} --release")
