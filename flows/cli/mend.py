"""Commands about being right: correct, hash, score."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows.cli.options import Warehouse
from flows.errors import MixedzoneError
from flows.settings import load
from flows.warehouse.folder import Folder


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (correct, hash_marts, score):
        app.command(name="hash" if command is hash_marts else None, rich_help_panel="Being right")(command)


def correct(
    action: Annotated[
        str, typer.Argument(help="merge_people, split_person, rename_person, set_speaker, set_mark, choose_mark, set_place, set_date.")
    ],
    article: Annotated[str, typer.Argument(help="The article it is about: article_id, URL or file below raw/.")],
    printed: Annotated[str, typer.Argument(help="The words of the article it is about, exactly as printed.")],
    value: Annotated[str, typer.Argument(help="What is right.")],
    reason: Annotated[str, typer.Option("--reason", help="Why; kept beside the correction.")],
    by: Annotated[str, typer.Option("--by", help="Who says so.")],
    occurrence: Annotated[int, typer.Option("--occurrence", help="Which one, when the words stand there more than once.")] = 1,
    corrections: Annotated[Path | None, typer.Option("--corrections", help="The file of corrections.")] = None,
) -> None:
    """Write down a human's correction; it holds from the next run on, through every rebuild and upgrade."""
    import datetime

    from flows import correction

    path = load(corrections=corrections).corrections
    row = {
        "action": action,
        "article": article,
        "printed": printed,
        "occurrence": str(occurrence),
        "value": value,
        "reason": reason,
        "by": by,
        "on": datetime.date.today().isoformat(),
    }
    correction.add(path, row)
    print(f"Written to {path}. It takes effect at the next run.")


def hash_marts(
    warehouse: Warehouse = None,
    marts: Annotated[list[str] | None, typer.Argument(help="Only these marts.")] = None,
) -> None:
    """A hash of each mart's content, whatever its order: equal warehouses print equal lines."""
    from flows import marts_hash
    from flows.warehouse.db import published

    with published(Folder(load(warehouse=warehouse).warehouse).published) as connection:
        for name, digest, count in marts_hash.of(connection, marts or None):
            print(f"{digest}  {name}  {count:,} rows")


def score(
    gold: Annotated[Path, typer.Argument(help="Folder of annotated articles; raw/sample/gold ships with mixedzone.")],
    misses: Annotated[bool, typer.Option("--misses", help="List what was missed and what was too much.")] = False,
    rules: Annotated[bool, typer.Option("--rules", help="How often each rule is right, of the quotes and results it gave.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    warehouse: Warehouse = None,
) -> None:
    """Measure the warehouse against annotated articles."""
    from flows.score import main

    published = Folder(load(warehouse=warehouse).warehouse).published
    if not published.exists():
        raise MixedzoneError("Nothing has been published here yet", file=published, todo="Run `mixedzone run` first")
    try:
        code = main(gold, published, misses=misses, rules=rules, as_json=as_json)
    except FileNotFoundError as error:
        raise MixedzoneError(str(error), file=gold, todo="raw/sample/gold shows what such a folder holds") from error
    raise typer.Exit(code)
