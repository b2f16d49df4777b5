"""How the nights went and whether all is well.

Read from the run records, so that it works when nothing is published.
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
import sys
from typing import Any

from flows import records
from flows.errors import MixedzoneError
from flows.settings import Settings
from flows.warehouse.folder import Folder, read_json, wal_of

Row = tuple[Any, ...]
GOOD = ("published", "nothing new")
"""How a good night ends."""
SKEW = datetime.timedelta(minutes=5)
"""How far a night may lie in the future before the clock is mistrusted."""


def duration(text: str) -> datetime.timedelta:
    """``26h``, ``90m`` or ``2d`` as a length of time. Raises MixedzoneError for anything else."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([mhd])", text.strip())
    if not found:
        raise MixedzoneError(f"{text!r} is no length of time", todo="Write it as 26h, 90m or 2d")
    unit = {"m": "minutes", "h": "hours", "d": "days"}[found[2]]
    return datetime.timedelta(**{unit: float(found[1])})


def old(age: datetime.timedelta | None, limit: datetime.timedelta) -> str | None:
    """Why the last good night is no comfort: there was none, it is too long ago, or nobody can tell. None when all is well."""
    if age is None:
        return "There was no good night yet."
    if age < -SKEW:
        return "The last good night lies in the future: the clock was put back."
    return f"The last good night is {_ago(age)} old, more than {_ago(limit)}." if age > limit else None


def status(folder: Folder) -> tuple[list[str], datetime.timedelta | None]:
    """Lines for a person, and the age of the last good night (None: there was none)."""
    newest, good = records.newest(folder), records.newest(folder, *GOOD)
    published = records.newest(folder, "published")
    age = _age(good) if good else None
    if newest is None:
        return [f"No night has run in {folder.root} yet. Start with: mixedzone run"], None
    last = newest.summary()
    state = "killed, or under way" if last["status"] == "killed" and "ended_at" not in last else last["status"]
    lines = [f"Last night      {newest.run_id}: {state}"]
    if last.get("message"):
        lines.append(f"                {last['message']}")
    if published:
        lines.append(f"Published       {folder.published}, by run {published.run_id}, {_ago(_age(published))} ago")
    if good and good.run_id != newest.run_id:
        lines.append(f"Last good night {good.run_id}, {_ago(age)} ago")
    if age is not None and age < -SKEW:
        lines.append("PROBLEM         the last good night lies in the future: the clock was put back, and no age can be told")
    failing = [gate for gate in newest.gates() if gate["outcome"] in ("fail", "error")]
    lines += [f"{gate['severity']:<15} {gate['rule']}: {gate['notes']} (observed {gate['observed']})" for gate in failing]
    hold = read_json(folder.hold)
    if hold:
        lines.append(f"HOLD            since {hold.get('since')}: serving {hold.get('serving')}; mixedzone rollback --release")
    if wal_of(folder.published).exists():
        lines.append(f"PROBLEM         a write-ahead log lies beside the published file: {wal_of(folder.published)}")
    from flows import set_aside

    aside = set_aside.read(folder.quarantine)
    if aside:
        lines.append(f"Set aside       {len(aside)} file(s); mixedzone quarantine")
    return lines, age


def runs(folder: Folder, last: int) -> tuple[list[str], list[Row]]:
    """The last runs, newest first."""
    names = ["run_id", "status", "seconds", "files_read", "refused", "articles_new", "failed_rules", "message"]
    rows: list[Row] = []
    for record in reversed(records.all_records(folder)[-last:]):
        summary = record.summary()
        counts: dict[str, Any] = {}
        for stage in record.stages():
            counts |= stage["counts"]
        failed = sum(gate["outcome"] in ("fail", "error") for gate in record.gates())
        found = (
            summary.get("seconds"),
            counts.get("files_read"),
            counts.get("files_refused"),
            counts.get("articles_new"),
        )
        rows.append((record.run_id, summary["status"], *found, failed, (summary.get("message") or "")[:100]))
    return names, rows


def rejected(folder: Folder, run_id: str | None) -> tuple[list[str], list[Row]]:
    """The refusals of one run; or of each path the last one, unless the published file has read it since."""
    names = ["file_path", "item", "code", "reason", "run_id"]
    if run_id is not None:
        record = records.Record(folder.runs / run_id)
        if not record.path.exists():
            raise MixedzoneError("There is no such run", file=record.path, todo="`mixedzone runs` lists them")
        return names, [_refusal(row, run_id) for row in record.read("rejected", [])]
    found: dict[tuple[str, Any], Row] = {}
    for record in records.all_records(folder):
        for row in record.read("versions", []):
            found.pop((row["file_path"], row["item"]), None)
        for row in record.read("rejected", []):
            found[row["file_path"], row["item"]] = _refusal(row, record.run_id)
    return names, [found[key] for key in sorted(found, key=str)]


def _refusal(row: dict[str, Any], run_id: str) -> Row:
    return row["file_path"], row["item"], row["code"], row["reason"], run_id


def doctor(settings: Settings) -> list[tuple[bool, str]]:
    """What was checked: (whether it is good, the finding)."""
    import importlib.metadata

    folder = Folder(settings.warehouse)
    found = [(sys.version_info >= (3, 11), f"Python {sys.version.split()[0]} (3.11 or later is needed)")]
    for name in ("duckdb", "dbt-core", "dbt-duckdb", "great-expectations", "prefect", "pyarrow", "trafilatura"):
        try:
            found.append((True, f"{name} {importlib.metadata.version(name)}"))
        except importlib.metadata.PackageNotFoundError:
            found.append((False, f"{name} is not installed: run `make install` again"))
    found.append((settings.raw.is_dir(), f"raw folder {settings.raw}"))
    found.append((settings.dbt_project.is_dir(), f"dbt project {settings.dbt_project}"))
    for name, check in (("suites", _suites), ("corrections", _corrections), ("set-aside list", _set_aside)):
        try:
            found.append((True, f"{name}: {check(settings)}"))
        except MixedzoneError as error:
            found.append((False, f"{name}: {error}"))
    if folder.root.exists():
        wal = wal_of(folder.published)
        found.append((not wal.exists(), f"no write-ahead log beside the published file ({wal})"))
        found.append((os.access(folder.root, os.W_OK), f"warehouse folder {folder.root}, to be written"))
        size = folder.published.stat().st_size if folder.published.exists() else 0
        free = shutil.disk_usage(folder.root).free
        found.append((free > 3 * size + 2**28, f"{free / 2**30:.1f} GiB free for a scratch copy of {size / 2**30:.2f} GiB"))
        left = [record.run_id for record in records.unfinished(folder)]
        found.append((not left, f"runs without an end: {', '.join(left) or 'none'} (the next run closes them)"))
        found.append(
            (
                not folder.hold.exists(),
                "no hold" if not folder.hold.exists() else "a hold: mixedzone rollback --release",
            )
        )
    return found


def _suites(settings: Settings) -> str:
    from flows.gate import suites

    gates = ("landing", "annotations", "marts")
    loaded = [suite for gate in gates for suite in suites.load(settings.expectations, gate)]
    return f"{len(loaded)} suites with {sum(len(suite.rules) for suite in loaded)} rules"


def _corrections(settings: Settings) -> str:
    from flows import correction

    return f"{len(correction.read(settings.corrections))} in {settings.corrections}"


def _set_aside(settings: Settings) -> str:
    from flows import set_aside

    return f"{len(set_aside.read(Folder(settings.warehouse).quarantine))} files"


def _age(record: records.Record) -> datetime.timedelta:
    summary = record.summary()
    moment = datetime.datetime.fromisoformat(summary.get("ended_at") or summary["started_at"])
    return datetime.datetime.now(datetime.UTC) - moment


def _ago(age: datetime.timedelta | None) -> str:
    if age is None:
        return "?"
    hours = age.total_seconds() / 3600
    return f"{hours * 60:.0f} min" if hours < 2 else f"{hours:.0f} h" if hours < 48 else f"{hours / 24:.0f} days"
