"""One night: what it reads, what it writes, what it found out so far.

``begun`` opens a night under the warehouse's lock, finishes the records of nights that were killed, and says whether
anything is new; the stages (``flows.nightly``) take the night and nothing else; leaving the block writes how it ended,
whatever happened.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import duckdb

import flows
from flows import aftermath, correction, fingerprint, listing, progress, records, telemetry
from flows.errors import BLOCKED, FAILED, PUBLISHED, MixedzoneError
from flows.settings import Settings
from flows.warehouse import publish
from flows.warehouse.folder import Folder, read_json
from flows.warehouse.lock import held

_SYSTEM = (OSError, duckdb.Error)
"""What the system or the database could not do: told in words, not as a traceback."""


@dataclass
class Night:
    """A run under way. Stages talk to each other through the scratch database and ``counts``, nothing else."""

    settings: Settings
    folder: Folder
    record: records.Record
    started_at: datetime.datetime
    files: listing.Listing
    fingerprint: fingerprint.Fingerprint
    new: list[str]
    allow: dict[str, str] = field(default_factory=dict)
    full_refresh: bool = False
    counts: dict[str, Any] = field(default_factory=dict)
    status: str = "failed"
    message: str = ""
    _stages: int = 0

    @property
    def run_id(self) -> str:
        """Names the night wherever it is recorded."""
        return self.record.run_id

    @property
    def day(self) -> datetime.date:
        """The date the night counts as today's."""
        return self.started_at.date()

    @contextlib.contextmanager
    def stage(self, name: str) -> Iterator[dict[str, Any]]:
        """Time a stage; what is put into the yielded dictionary is its counts in the record."""
        progress.say(f"  {name} …")
        counts: dict[str, Any] = {}
        began = time.monotonic()
        yield counts
        self.took(name, time.monotonic() - began, counts)

    def took(self, name: str, seconds: float, counts: dict[str, Any] | None = None) -> None:
        """Record that something took its time, and what it counted."""
        self._stages += 1
        self.counts.update(counts or {})
        found = {"name": name, "seconds": round(seconds, 3), "counts": counts or {}}
        self.record.write(f"stage-{self._stages:02d}-{name}", found)


@contextlib.contextmanager
def begun(
    settings: Settings,
    *,
    allow: dict[str, str] | None = None,
    full_refresh: bool = False,
    now: datetime.datetime | None = None,
) -> Iterator[Night]:
    """Open a night under the lock; its end is recorded when the block is left. ``now`` is the clock of the night (UTC).

    Raises AnotherRun when the lock is taken, MixedzoneError when raw folder and warehouse lie in one another (nothing is
    recorded then), when the raw folder is missing, the published file is damaged or no file of a night, or a write-ahead
    log lies beside it. An exception of the block is recorded and raised again, except what the system could not do once
    the snapshot was published: that is told, and the night counts as published.
    """
    telemetry.off()
    began = time.monotonic()
    started_at = (now or datetime.datetime.now(datetime.UTC)).astimezone(datetime.UTC)
    folder = Folder(settings.warehouse)
    listing.refuse_nested(settings.raw, folder)
    with held(folder, f"began {started_at.isoformat(timespec='seconds')}"):
        finish_killed(folder)
        about = {"version": flows.__version__, "raw": str(settings.raw)}
        record = records.begin(folder, started_at, about, publish.snapshot_run(folder.published))
        end: dict[str, Any] = {}
        try:
            night = _open(settings, folder, record, started_at, allow or {}, full_refresh)
            night.took("listing", time.monotonic() - began)
            yield night
            end = {"status": night.status, "exit_code": PUBLISHED, "message": night.message, "counts": night.counts}
        except BaseException as error:
            if publish.snapshot_run(folder.published) == record.run_id:  # nothing after the rename can take it back
                night.status, night.message = "published", f"Published; then {type(error).__name__}: {error}"
                end = {"status": night.status, "exit_code": PUBLISHED, "message": night.message, "counts": night.counts}
                progress.say(f"  {night.message}")
                if not isinstance(error, _SYSTEM):
                    raise
            else:
                told = as_error(error, folder) if isinstance(error, _SYSTEM) else error
                end = _ending(told)
                raise told from (error if told is not error else None)
        finally:
            with contextlib.suppress(OSError):  # first, so that a full disk has room for the record
                publish.clear_scratch(folder)
            with contextlib.suppress(OSError):  # a full disk must not hide why the night ended
                ended = started_at + datetime.timedelta(seconds=time.monotonic() - began)
                seconds = round(time.monotonic() - began, 3)
                record.write("end", end | {"ended_at": ended.isoformat(timespec="seconds"), "seconds": seconds})
            aftermath.close(settings, folder, record)


def _ending(error: BaseException) -> dict[str, Any]:
    """The end of a night that an error stopped before it could publish."""
    if isinstance(error, MixedzoneError):
        return {"status": "blocked" if error.exit_code == BLOCKED else "failed", "exit_code": error.exit_code, "message": str(error)}
    return {"status": "failed", "exit_code": FAILED, "message": f"{type(error).__name__}: {error}"}


def _open(
    settings: Settings,
    folder: Folder,
    record: records.Record,
    started_at: datetime.datetime,
    allow: dict[str, str],
    full_refresh: bool,
) -> Night:
    publish.refuse_wal(folder)
    files = listing.take(settings.raw, folder)
    correction.read(settings.corrections)  # a file that cannot be read is named before the work, row and all
    print_now = fingerprint.take(settings, files.contents(), folder.quarantine)
    before = publish.snapshot_of(folder.published)
    publish.refuse_foreign(folder, before)
    new = new_parts(folder, before, print_now)
    if full_refresh:
        new.append("full refresh")
    if allow:
        new.append("a rule overruled")
    served = before["run_id"] if before else None
    inputs = {"fingerprint": print_now.whole, "parts": dataclasses.asdict(print_now), "new": new, "allow": allow, "served": served}
    record.write("inputs", inputs)
    return Night(settings, folder, record, started_at, files, print_now, new, allow, full_refresh)


def new_parts(folder: Folder, before: dict[str, str] | None, print_now: fingerprint.Fingerprint) -> list[str]:
    """What differs from the published snapshot's inputs; empty when nothing is new."""
    if before is None:
        return ["first night"]
    if before["fingerprint"] == print_now.whole:
        return []
    parts = (read_json(folder.runs / before["run_id"] / "inputs.json") or {}).get("parts", {})
    return print_now.new_since(parts)


def finish_killed(folder: Folder) -> None:
    """Write the end of runs that have none.

    Published if the snapshot is theirs, else killed. Call with the lock held.
    """
    left = list(records.unfinished(folder))
    if not left:
        return
    published = publish.snapshot_run(folder.published)
    for record in left:
        if published == record.run_id:
            record.write("end", {"status": "published", "exit_code": PUBLISHED, "message": "Killed after it had published"})
        else:
            record.write("end", {"status": "killed", "exit_code": None, "message": "Killed before it could publish"})


def as_error(error: Exception, folder: Folder) -> MixedzoneError:
    """What the system or DuckDB could not do, in words for the user."""
    file = getattr(error, "filename", None) or folder.root
    todo = "The published file is unchanged, and the next run starts from it. `mixedzone doctor` checks disk space and folders"
    return MixedzoneError(f"The night broke: {getattr(error, 'strerror', None) or error}", file=file, todo=todo)
