"""Going back to an earlier snapshot, and the hold that keeps it served."""

from __future__ import annotations

import datetime

from flows.errors import MixedzoneError
from flows.warehouse import publish
from flows.warehouse.folder import Folder, read_json, write_json
from flows.warehouse.lock import held


def kept(folder: Folder) -> list[str]:
    """The kept snapshots, oldest first, then the published one."""
    lines = [f"{run}  kept" for run in publish.previous_runs(folder)]
    now = publish.snapshot_run(folder.published)
    return [line for line in lines if not line.startswith(f"{now} ")] + ([f"{now}  published"] if now else [])


def rollback(folder: Folder, run_id: str | None) -> str:
    """Publish a kept snapshot again and set the hold. Raises MixedzoneError when there is none such."""
    with held(folder, "rollback"):
        now = publish.snapshot_run(folder.published)
        older = [run for run in publish.previous_runs(folder) if now is None or run < now]
        chosen = run_id or (older[-1] if older else None)
        if chosen is None:
            todo = "Nothing was changed. Move a damaged published file away, and the next run reads raw/ anew"
            raise MixedzoneError("No earlier snapshot is kept", file=folder.previous, todo=todo)
        # the hold first: killed in between, runs wait for a human, who finds the reason in `mixedzone status`
        write_json(folder.hold, {"since": _now(), "serving": chosen, "instead_of": now})
        if chosen != now:
            publish.restore(folder, chosen)
    return f"Serving run {chosen} again. Runs are gated but do not publish until: mixedzone rollback --release"


def release(folder: Folder) -> str:
    """Lift the hold."""
    with held(folder, "rollback --release"):
        if not folder.hold.exists():
            return "There is no hold."
        was = read_json(folder.hold, {}).get("serving")
        folder.hold.unlink()
    return f"Released: the next run publishes. Served until then: {was}"


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
