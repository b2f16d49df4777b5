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
    """The report and the alerts of a night that has its end on record."""
    news = record.summary()["status"] != "nothing new" or any(gate["outcome"] == "fail" for gate in record.gates())
    if settings.report and news:
        _report(folder, record)
    _alert(settings, folder, record)


def _report(folder: Folder, record: Record) -> None:
    began = time.monotonic()
    try:
        pages = importlib.import_module("flows.report")
        pages.build(folder.root, record.run_id)
        record.write("stage-99-report", {"name": "report", "seconds": round(time.monotonic() - began, 3), "counts": {}})
    except Exception as error:
        progress.say(f"  The report was not built: {type(error).__name__}: {error}. `mixedzone report` tries again.")


def _alert(settings: Settings, folder: Folder, record: Record) -> None:
    if not (settings.alerts.get_secret_value() or settings.heartbeat_url.get_secret_value()):
        return
    try:
        sent = importlib.import_module("flows.alerts").after_night(settings, folder, record)
    except Exception as error:
        sent = f"The alert was not sent: {type(error).__name__}: {error}"
    if sent:
        progress.say(f"  {sent}")
