"""What each run did: ``<warehouse>/runs/<run_id>/``, written once, published or not. The truth behind schema ``ops``.

start.json          when, by which versions, from which inputs
stage-<n>-<name>.json  seconds and counts of each finished stage
rejected.json       files refused in this run, with reason
versions.json       articles that became new, changed, or gone in this run
gate-<name>.json    every rule's outcome, observed value and failing rows
metrics.json        what the marts hold: [table, metric, group, value]
end.json            the outcome; without it the run was killed
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.warehouse.folder import Folder, read_json, write_json

_RUN_ID = re.compile(r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-\d{3})?")


@dataclass(frozen=True, slots=True)
class Record:
    """The folder of one run."""

    path: Path

    @property
    def run_id(self) -> str:
        """The name of the folder."""
        return self.path.name

    def write(self, name: str, value: Any) -> None:
        """Write ``<name>.json`` whole."""
        write_json(self.path / f"{name}.json", value)

    def read(self, name: str, default: Any = None) -> Any:
        """The content of ``<name>.json``, or ``default``."""
        return read_json(self.path / f"{name}.json", default)

    def stages(self) -> list[dict[str, Any]]:
        """The finished stages in order: name, seconds, counts."""
        found = [read_json(path) for path in sorted(self.path.glob("stage-*.json"))]
        return [stage for stage in found if stage]

    def gates(self) -> list[dict[str, Any]]:
        """Every rule's result in this run, in the order of the gates."""
        names = ("gate-flow", "gate-landing", "gate-annotations", "gate-dbt", "gate-marts", "gate-silence")
        return [result for name in names for result in self.read(name, [])]

    def summary(self) -> dict[str, Any]:
        """``start`` and ``end`` in one.

        Status ``killed`` where there is no end, and ``under way`` is for the lock to say.
        """
        start = self.read("start", {})
        return {"run_id": self.run_id, "status": "killed", **start, **self.read("end", {})}


def begin(folder: Folder, started_at: datetime.datetime, start: dict[str, Any], published: str | None = None) -> Record:
    """A new record, named after the UTC second the run began. Names sort in the order of the runs, whatever the clock did.

    ``published``: the run that built the published file, which counts as one of the earlier runs. Call with the lock held.
    """
    folder.runs.mkdir(parents=True, exist_ok=True)
    earlier = [path.name for path in folder.runs.iterdir()] + [published or ""]
    latest = max((name for name in earlier if _RUN_ID.fullmatch(name)), default="")
    record = Record(folder.runs / _after(started_at.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H-%M-%SZ"), latest))
    record.path.mkdir()
    record.write("start", {"run_id": record.run_id, "started_at": started_at.isoformat(timespec="seconds"), **start})
    return record


def _after(stamp: str, latest: str) -> str:
    """``stamp``, or what sorts next after ``latest``: the same second, or a clock that was put back, gets a number."""
    if stamp > latest[: len(stamp)]:
        return stamp
    return f"{latest[: len(stamp)]}-{int(latest[len(stamp) + 1 :] or 1) + 1:03d}"


def all_records(folder: Folder) -> list[Record]:
    """The records of all runs, oldest first."""
    if not folder.runs.is_dir():
        return []
    return [Record(path) for path in sorted(folder.runs.iterdir()) if (path / "start.json").exists()]


def newest(folder: Folder, *statuses: str) -> Record | None:
    """The newest run with one of the statuses (any, when none is named)."""
    for record in reversed(all_records(folder)):
        if not statuses or record.summary()["status"] in statuses:
            return record
    return None


def unfinished(folder: Folder) -> Iterator[Record]:
    """Runs without an end. Call with the lock held: then they were killed."""
    return (record for record in all_records(folder) if not (record.path / "end.json").exists())
