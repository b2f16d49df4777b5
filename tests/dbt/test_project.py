"""The project keeps its own rules: one description a model, its grain, columns that agree with what is built and with the row types."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from flows import rows, seeds
from tests.dbt.corpus import build, troubles

MODELS = sorted((seeds.ROOT / "dbt" / "models").rglob("*.sql"))
MARTS = [path for path in MODELS if path.parent.name == "marts"]


def described(path: Path) -> dict:
    return yaml.safe_load(path.with_suffix(".yml").read_text(encoding="utf-8"))["models"][0]


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_each_model_is_described_in_a_file_of_its_name_ending_with_its_grain(path):
    model = described(path)
    assert model["name"] == path.stem
    assert re.search(r"One row per [^.]+\.\s*$", model["description"]), model["description"]


@pytest.mark.parametrize("path", MARTS, ids=lambda path: path.stem)
def test_each_column_of_a_mart_has_a_type_and_a_description(path):
    for column in described(path)["columns"]:
        assert column.get("data_type") and column.get("description"), column["name"]


@pytest.mark.parametrize("table", sorted(rows.TABLES))
def test_staging_has_every_column_of_the_row_type(table):
    sql = (seeds.ROOT / "dbt" / "models" / "staging" / f"stg_{table}.sql").read_text(encoding="utf-8")
    selected = set(re.findall(r"^\s+(\w+),?$", sql, flags=re.M))
    missing = set(rows.columns(rows.TABLES[table])) - selected
    assert not missing, f"rows.{rows.TABLES[table].__name__} has columns that stg_{table} leaves out: {sorted(missing)}"


@pytest.mark.parametrize("table", sorted(rows.TABLES))
def test_staging_reads_no_column_that_the_row_type_lacks(table):
    sql = (seeds.ROOT / "dbt" / "models" / "staging" / f"stg_{table}.sql").read_text(encoding="utf-8")
    selected = set(re.findall(r"^\s+(\w+),?$", sql.partition("renamed as")[2], flags=re.M)) - {"article_id", "select"}
    extra = selected - set(rows.columns(rows.TABLES[table]))
    assert not extra, f"stg_{table} reads columns that rows.{rows.TABLES[table].__name__} lacks: {sorted(extra)}"


def test_no_model_asks_the_clock_or_the_run():
    for path in MODELS:
        sql = re.sub(r"--.*", "", path.read_text(encoding="utf-8")).lower()
        assert not re.search(r"\b(now\(\)|current_date|current_timestamp|today\(\)|run_started_at|invocation_id|random\(\))", sql), (
            path.stem
        )
        if path.parent.name == "marts":
            assert "run_id" not in sql, path.stem


@pytest.mark.slow
def test_the_unit_tests_of_the_models_hold(marts, target, tmp_path):
    database = tmp_path / marts.database.name
    shutil.copyfile(marts.database, database)
    outcome = build(database, target, None, "test", "--select", "test_type:unit")
    assert troubles(outcome) == []
    written = sum(len(yaml.safe_load(path.with_suffix(".yml").read_text(encoding="utf-8")).get("unit_tests", ())) for path in MODELS)
    assert len(outcome.result) == written > 50
