"""After a night, however it ended.

Its page in the report. Nothing here can take back what was published, or fail a night.
"""

from __future__ import annotations

import importlib
import time

from flows import progress
from flows.records import Record
from flows.settings import Settings
from flows.warehouse.folder import Folder


def close(settings: Settings, folder: Folder, record: Record) -> None:
    """Build the report of a night that has its end on record."""
    if record.summary()["status"] == "nothing new" and not any(gate["outcome"] == "fail" for gate in record.gates()):
        return
    began = time.monotonic()
    try:
        pages = importlib.import_module("flows.report")
        pages.build(folder.root, record.run_id)
        record.write("stage-99-report", {"name": "report", "seconds": round(time.monotonic() - began, 3), "counts": {}})
    except Exception as error:
        progress.say(f"  The report was not built: {type(error).__name__}: {error}. `mixedzone report` tries again.")
