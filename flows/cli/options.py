"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Raw = Annotated[Path | None, typer.Option("--raw", help="Folder with the articles; only read. Default: raw.")]
Warehouse = Annotated[
    Path | None,
    typer.Option("--warehouse", "-w", help="Folder of the published file, runs and report. Default: warehouse."),
]
