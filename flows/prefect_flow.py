"""The stages as tasks of a Prefect flow.

Where PREFECT_API_URL names no server, one is started for the night; dbt and Great Expectations are imported while it
boots. Nothing is cached by Prefect (the night has its own records and shards), one run
at a time is the lock's business, and no task is retried: each writes the scratch file, and the next night is their
retry.
"""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows import prefect_server, telemetry, warm
from flows.night import Night

if TYPE_CHECKING:
    from flows.nightly import Stage
    from flows.settings import Settings


def configure(warehouse: Path, level: str) -> None:
    """Prefect's home inside the warehouse, nothing sent anywhere; what the environment already says stays."""
    telemetry.off()
    for name, value in {
        "PREFECT_HOME": str(warehouse / "prefect"),
        "PREFECT_LOGGING_LEVEL": level,
        "PREFECT_CLI_PROMPT": "false",
    }.items():
        os.environ.setdefault(name, value)


def as_flow(night: Night) -> None:
    """Walk the stages of one night as tasks of a flow run; the exception of a stage comes out as it is."""
    configure(night.folder.root, "CRITICAL")  # the night says itself how it goes, and the command what went wrong
    began = time.monotonic()
    with prefect_server.for_tonight(Path(os.environ["PREFECT_HOME"])) as until_it_answers:
        warm.begin()
        from prefect import flow

        @flow(name="nightly", flow_run_name=night.run_id, on_failure=[_tell], persist_result=False)
        def nightly() -> None:
            """Articles in, one gated snapshot out."""
            night.took("prefect", time.monotonic() - began)
            as_tasks(night)

        until_it_answers()
        nightly()


def serve(settings: Settings, cron: str) -> None:
    """Serve the flow against a Prefect server until stopped: one night at each tick of ``cron``."""
    configure(settings.warehouse, "INFO")
    from prefect import flow

    from flows import nightly as night_module
    from flows.errors import AnotherRun

    @flow(name="nightly", persist_result=False)
    def nightly() -> str:
        """Articles in, one gated snapshot out; a tick that meets a running night does nothing."""
        try:
            return night_module.run(settings, walk=as_tasks).status
        except AnotherRun as busy:
            return str(busy)

    nightly.serve(name="mixedzone", cron=cron, pause_on_shutdown=False, limit=1)


def as_tasks(night: Night) -> None:
    """The stages as tasks of the flow run that is under way."""
    from prefect import task
    from prefect.cache_policies import NO_CACHE

    from flows.nightly import STAGES

    def as_task(stage: Stage) -> Any:
        @task(name=stage.__name__, cache_policy=NO_CACHE)
        def work() -> None:  # no arguments: nothing of a night is sent to Prefect
            stage(night)

        return work

    try:
        for stage in STAGES:
            as_task(stage)()
    finally:
        _artifact(night)


def _artifact(night: Night) -> None:
    """The night in a few lines, for Prefect's own pages; never a reason to fail."""
    with contextlib.suppress(Exception):
        from prefect.artifacts import create_markdown_artifact

        from flows.summary import markdown

        create_markdown_artifact(markdown(night.record), key="night", description=f"Night {night.run_id}")


def _tell(flow: Any, flow_run: Any, state: Any) -> None:
    """Prefect's failure hook: one line in its log; alerts are sent with the record, with or without Prefect."""
    from prefect.logging import get_logger

    get_logger("mixedzone").error("Night %s ended %s: %s", flow_run.name, state.name, state.message)
