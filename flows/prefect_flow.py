"""The stages as tasks of a Prefect flow.

Where PREFECT_API_URL names no server, one is started for the night; dbt and Great Expectations are imported while it
boots. Nothing is cached by Prefect (the night has its own records and shards), one run
at a time is the lock's business, and no task is retried: each writes the scratch file, and the next night is their
retry.

Prefect watches the night, it does not carry it: when Prefect fails, before or between the stages, the rest of the night
goes on without it, and rule ``flow / prefect`` says so in the summary, on the report and in ``ops.gate_results``.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows import prefect_server, progress, telemetry, warm
from flows.night import Night

if TYPE_CHECKING:
    from flows.settings import Settings


class Part:
    """Work of the night that Prefect calls: remembers whether it began and how it failed, to tell its faults from Prefect's."""

    def __init__(self, work: Callable[[], None]) -> None:
        self.work, self.began = work, False
        self.error: Exception | None = None

    def __call__(self) -> None:
        self.began = True
        try:
            self.work()
        except Exception as error:
            self.error = error
            raise


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
    walk = Part(lambda: as_tasks(night))
    if not by_prefect(night, lambda: _flow_run(night, walk), walk) and not walk.began:
        from flows.nightly import plainly

        plainly(night)


def _flow_run(night: Night, walk: Part) -> None:
    began = time.monotonic()
    with prefect_server.for_tonight(Path(os.environ["PREFECT_HOME"]), night.settings.prefect_wait_s) as until_it_answers:
        warm.begin()
        from prefect import flow

        @flow(name="nightly", flow_run_name=night.run_id, on_failure=[_tell], persist_result=False)
        def nightly() -> None:
            """Articles in, one gated snapshot out."""
            night.took("prefect", time.monotonic() - began)
            walk()

        until_it_answers()
        nightly()


def by_prefect(night: Night, run: Callable[[], Any], part: Part) -> bool:
    """Let Prefect run a part of the night; false, and on record, when Prefect itself failed. The part's own error is raised."""
    try:
        run()
    except Exception as error:
        if part.error is not None:
            raise part.error from None
        _without(night, error)
        return False
    return True


def _without(night: Night, error: Exception) -> None:
    observed = f"{type(error).__name__}: {error}"[:400]
    progress.say(f"  WARNING: Prefect failed, the night goes on without it. {observed}")
    rule: dict[str, Any] = {
        "gate": "flow",
        "suite": "prefect",
        "rule": "prefect",
        "severity": "warning",
        "outcome": "fail",
        "notes": "The night runs as a flow that Prefect watches.",
        "observed": observed,
        "failing_count": None,
        "rows": [],
        "allowed_because": None,
    }
    night.record.write("gate-flow", [rule])


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
    """The stages as tasks of the flow run that is under way; without Prefect from the moment it fails."""
    from prefect import task
    from prefect.cache_policies import NO_CACHE

    from flows.nightly import STAGES

    watched = True
    try:
        for stage in STAGES:
            part = Part(lambda stage=stage: stage(night))  # type: ignore[misc]
            if watched:  # no arguments: nothing of a night is sent to Prefect
                watched = by_prefect(night, task(name=stage.__name__, cache_policy=NO_CACHE)(part.__call__), part)
            if not part.began:
                part()
    finally:
        if watched:
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
