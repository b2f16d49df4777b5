"""A human's corrections: one CSV file, outside the warehouse, so that no rebuild can lose it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from flows.errors import MixedzoneError
from flows.warehouse.folder import write_whole

COLUMNS = ("action", "article", "printed", "occurrence", "value", "reason", "by", "on")

ACTIONS = {
    "merge_people": "this person is the one whose full name is the value",
    "split_person": "this person is not the other of that name; the value tells them apart",
    "rename_person": "the value is this person's full name",
    "set_speaker": "the value said this: a full name, or a role",
    "set_mark": "the mark was misread; the value is what it says",
    "choose_mark": "the outlets differ; this mark is right",
    "set_place": "the place was misread; the value is what it says",
    "set_date": "the value is the day, month or year: 2024-05-25, 2024-05, 2024",
}
"""What can be corrected; the models of dbt/ carry it out."""


def read(path: Path) -> list[dict[str, str]]:
    """All corrections; none without a file. Raises MixedzoneError when the file, or a row of it, has other columns."""
    if not path.exists():
        return []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            names, rows = tuple(reader.fieldnames or ()), list(reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise MixedzoneError(f"The corrections cannot be read: {error}", file=path, todo="Save them as CSV in UTF-8") from error
    if names != COLUMNS:
        raise MixedzoneError("The corrections have other columns than expected", file=path, todo=f"The header is: {','.join(COLUMNS)}")
    for number, row in enumerate(rows, 1):
        if None in row or None in row.values():
            raise MixedzoneError(
                f"Correction {number} has {'more' if None in row else 'fewer'} than {len(COLUMNS)} fields",
                file=path,
                todo='Put quotation marks around a field with a comma: "one, two"',
            )
    return rows


def add(path: Path, row: dict[str, str]) -> None:
    """Append one correction; the file is replaced whole. Raises MixedzoneError for an empty field."""
    if row.get("action") not in ACTIONS:
        known = "; ".join(f"{name} ({what})" for name, what in ACTIONS.items())
        raise MixedzoneError(f"There is no correction {row.get('action')}", file=path, todo=f"There are: {known}")
    empty = [name for name in COLUMNS if not row.get(name, "").strip() and name != "value"]
    if empty:
        raise MixedzoneError(f"A correction needs {', '.join(empty)}", file=path, todo="Nothing was written")
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows([*read(path), row])
    write_whole(path, out.getvalue())
