"""Rows for people and programs: a table on the terminal, CSV, JSON."""

from __future__ import annotations

import csv
import datetime
import json
import sys
import unicodedata
from collections.abc import Sequence
from typing import Any


def show(names: Sequence[str], rows: Sequence[Sequence[Any]], format: str = "table") -> None:
    """Print rows to standard output."""
    if format == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([_cell(value) for value in row] for row in rows)
    elif format == "json":
        found = [dict(zip(names, row, strict=True)) for row in rows]
        print(json.dumps(found, ensure_ascii=False, indent=1, default=_json))
    else:
        print_table(names, rows)


def print_table(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """A table on the terminal; piped, every cell is whole. Text is never markup, and "⏎" is a line break in it: a row stays one row."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = sys.stdout.isatty()
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for number, name in enumerate(names):
        numeric = any(isinstance(row[number], (int, float)) and not isinstance(row[number], bool) for row in rows[:50])
        table.add_column(Text(name), justify="right" if numeric else "left", overflow="fold", no_wrap=not terminal)
    for row in rows:
        table.add_row(*(Text(_safe(_cell(value).replace("\n", "⏎").replace("\t", " "))) for value in row))
    console = Console(highlight=False) if terminal else Console(highlight=False, width=10_000)
    console.print(table)
    console.print(Text(f"({len(rows):,} row{'' if len(rows) == 1 else 's'})", style="dim"))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(_cell(part) for part in value)
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def _safe(text: str) -> str:
    """Control characters of an article must not reach the terminal."""
    return "".join(char if char.isprintable() or char in "\n\t" or unicodedata.category(char) == "Zs" else "�" for char in text)


def _json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else str(value)
