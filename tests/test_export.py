"""Exports: whole files, safe in a spreadsheet, with ids that join."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import duckdb
import pytest

from flows.export import export

pytestmark = pytest.mark.slow


def test_parquet_holds_every_mart_row_for_row(sample_file: Path, tmp_path: Path) -> None:
    files = export(sample_file, tmp_path / "out", "parquet")
    with duckdb.connect(str(sample_file), read_only=True) as connection:
        for file in files:
            assert (
                connection.execute(f"select count(*) from '{file}'").fetchone()
                == connection.execute(f'select count(*) from marts."{file.stem}"').fetchone()
            ), file.stem
    assert "quotes" in {file.stem for file in files}


@pytest.mark.parametrize("payload", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_a_csv_runs_as_a_formula(tmp_path: Path, payload: str) -> None:
    database = tmp_path / "hostile.duckdb"
    with duckdb.connect(str(database)) as connection:
        connection.execute("create schema marts")
        connection.execute("create table marts.quotes (text varchar, said varchar[])")
        connection.execute("insert into marts.quotes values (?, [?])", [payload, payload])
    (file,) = export(database, tmp_path / "out", "csv")
    with file.open(encoding="utf-8", newline="") as handle:
        (row,) = csv.DictReader(handle)
    assert row["text"] == row["said"] == "'" + payload


def test_json_ld_names_speakers_and_athletes_that_stand_in_people(sample_file: Path, tmp_path: Path) -> None:
    graphs = {file.stem: json.loads(file.read_text(encoding="utf-8"))["@graph"] for file in export(sample_file, tmp_path / "out", "jsonld")}
    people = {thing["@id"] for thing in graphs["people"]}
    referred = {quote["creator"]["@id"] for quote in graphs["quotations"] if "@id" in quote.get("creator", {})}
    referred |= {runner["@id"] for event in graphs["events"] for runner in event.get("competitor", [])}
    assert referred and referred <= people


def test_an_unknown_format_writes_nothing(sample_file: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="parquet, csv, jsonld"):
        export(sample_file, tmp_path / "out", "xlsx")  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()
