"""dbt, in this process: builds and tests the models in the scratch file.

A failed test or contract blocks the night like a failed rule; a crash is an error. The parsed project is kept in the
warehouse's cache, so that an unchanged project is not parsed again. Unit tests of the models belong to the test suite,
not to the night.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from flows.errors import GateBlocked, MixedzoneError
from flows.settings import Settings
from flows.warehouse.db import opened
from flows.warehouse.folder import NAME, Folder, write_whole

if TYPE_CHECKING:
    from dbt.cli.main import dbtRunnerResult

PARSED = "partial_parse.msgpack"
_SHOWN = 20


@dataclass
class Built:
    """What dbt did: seconds by node, and each failed test as a gate result."""

    seconds: dict[str, float] = field(default_factory=dict)
    tests: int = 0
    results: list[dict[str, Any]] = field(default_factory=list)


def build(settings: Settings, folder: Folder, allow: Sequence[str] = ()) -> Built:
    """Run ``dbt build`` on the scratch file. Raises MixedzoneError when a model or dbt itself breaks.

    Tests named in ``allow`` run after the models: dbt builds nothing that stands on a failed test.
    """
    target = folder.scratch / "dbt"
    target.mkdir(parents=True, exist_ok=True)
    parsed = folder.cache / PARSED
    if parsed.exists():
        shutil.copyfile(parsed, target / PARSED)
    # only tests are left out: a rule of another gate may be called like a model
    tests = [f"{name},resource_type:test" for name in allow if name.isidentifier()]
    later = ["--exclude", *tests] if tests else []
    command = ["--no-write-json", "build", "--exclude-resource-type", "unit_test", *later]
    outcome = invoke(command, settings, folder.scratch_file, folder.scratch, target)
    if (target / PARSED).exists():
        folder.cache.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(target / PARSED, parsed)
    results = getattr(outcome.result, "results", None)
    if results is None:
        raise MixedzoneError(
            f"dbt stopped: {outcome.exception or 'it gave no reason'}",
            file=settings.dbt_project,
            todo="Run `dbt parse` there to see more; nothing was published",
        )
    results = list(results)
    if tests:
        allowed = invoke(["--no-write-json", "test", "--select", *tests], settings, folder.scratch_file, folder.scratch, target)
        if getattr(allowed.result, "results", None) is None:
            raise MixedzoneError(f"dbt stopped: {allowed.exception or 'it gave no reason'}", file=settings.dbt_project)
        results += list(allowed.result.results)  # type: ignore[union-attr]
    return _read(results, settings, folder)


def invoke(command: list[str], settings: Settings, database: Path, home: Path, target: Path) -> dbtRunnerResult:
    """Run dbt on a database that nobody else has open; when it returns, nobody has.

    Its logs lie in ``home``, the parsed project in ``target``. dbt parses the whole project anew for a database at another path,
    so it is told the name alone, in the folder.
    """
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager
    from dbt.cli.main import dbtRunner

    environment = {
        "MIXEDZONE_DB": database.name,
        "MIXEDZONE_CORRECTIONS": str(settings.corrections) if settings.corrections.is_file() else "",
        "MIXEDZONE_KEEP_OPEN": "true",  # opening the file anew for each of its nodes would cost a second a night
    }
    options = {"project-dir": settings.dbt_project, "profiles-dir": settings.dbt_project, "target-path": target}
    places = [word for name, path in options.items() for word in (f"--{name}", str(path))]
    quiet = ["--quiet", "--no-use-colors", "--log-level", "none", "--log-level-file", "none", "--log-path", str(home / "logs")]
    before = {name: os.environ.get(name) for name in environment}
    os.environ.update(environment)
    with contextlib.chdir(database.parent):
        try:
            return dbtRunner().invoke([*quiet, *command, *places])
        finally:
            DuckDBConnectionManager.close_all_connections()  # type: ignore[no-untyped-call]
            _close_logs(home)
            for name, value in before.items():  # they are settings of this process, too
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value


def docs(settings: Settings) -> Path:
    """The models' documentation as one static page, generated on a copy of the published file."""
    folder = Folder(settings.warehouse)
    if not folder.published.exists():
        raise MixedzoneError("Nothing has been published here yet", file=folder.published, todo="Run `mixedzone run` first")
    with tempfile.TemporaryDirectory() as home:
        copy = Path(home) / NAME
        shutil.copyfile(folder.published, copy)
        copy.chmod(0o644)
        results = invoke(["docs", "generate", "--static"], settings, copy, Path(home), Path(home) / "dbt")
        page = Path(home) / "dbt" / "static_index.html"
        if not results.success or not page.exists():
            raise MixedzoneError(f"dbt stopped: {results.exception or 'it gave no reason'}", file=settings.dbt_project)
        write_whole(folder.report / "dbt.html", page.read_text(encoding="utf-8"))
    return folder.report / "dbt.html"


def _read(results: Any, settings: Settings, folder: Folder) -> Built:
    built, broken = Built(), []
    for result in results:
        node, status = result.node, str(result.status)
        built.seconds[node.name] = round(result.execution_time, 3)
        if node.resource_type == "test":
            built.tests += 1
            built.results.append(_as_gate(result, folder))
        elif status not in ("success", "skipped", "no-op"):
            broken.append(f"{node.name} ({node.original_file_path}): {str(result.message).strip()}")
    if broken:
        raise MixedzoneError(
            "dbt could not build " + "; ".join(broken[:3]),
            file=settings.dbt_project,
            todo="Mend the model; nothing was published",
        )
    return built


def _as_gate(result: Any, folder: Folder) -> dict[str, Any]:
    node, status = result.node, str(result.status)
    outcome = {"pass": "pass", "fail": "fail", "warn": "fail", "skipped": "skipped"}.get(status, "error")
    rows = failing_rows(folder, result) if outcome == "fail" else []
    return {
        "gate": "dbt",
        "suite": (node.attached_node or node.original_file_path).split(".")[-1] if hasattr(node, "attached_node") else "dbt",
        "rule": node.name,
        "severity": "warning" if str(node.config.severity).lower() == "warn" else "critical",
        "outcome": outcome,
        "notes": node.description or f"dbt test {node.name} holds.",
        "observed": str(result.failures if outcome in ("pass", "fail") else result.message or ""),
        "failing_count": result.failures or 0,
        "rows": rows,
        "allowed_because": None,
    }


def failing_rows(folder: Folder, result: Any) -> list[dict[str, Any]]:
    """The first rows a failed test returns, read again from the scratch file."""
    sql = getattr(result.node, "compiled_code", None)
    if not sql:
        return []
    try:
        with opened(folder.scratch_file, read_only=False) as connection:
            cursor = connection.execute(f"select * from ({sql}) limit {_SHOWN}")
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    except (duckdb.Error, MixedzoneError):  # a test that calls a function of the plugin cannot be read again from here
        return []


def _close_logs(scratch: Path) -> None:
    """Let go of dbt's log file: the scratch folder is about to be removed."""
    for name in list(logging.root.manager.loggerDict):
        logger = logging.getLogger(name)
        for handler in list(logger.handlers):
            if str(scratch) in str(getattr(handler, "baseFilename", "")):
                handler.close()
                logger.removeHandler(handler)


def blocked(built: Built) -> GateBlocked | None:
    """The exception for failed tests of severity error, or None."""
    failed = [r for r in built.results if r["outcome"] in ("fail", "error") and r["severity"] == "critical"]
    if not failed:
        return None
    first = ", ".join(f"{result['rule']} ({result['observed']})" for result in failed[:5])
    return GateBlocked(f"{len(failed)} dbt test(s) failed: {first}", todo="`mixedzone report` shows the failing rows")
