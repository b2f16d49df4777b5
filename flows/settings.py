"""Every setting, in one place.

A setting is taken from the command line, else from the environment (``MIXEDZONE_KEEP=14``), else from a ``.env`` file
in the working directory, else from the default here; an empty variable counts as none. The comment above each says what
changing it does.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from flows.errors import MixedzoneError
from flows.seeds import ROOT


class Settings(BaseSettings):
    """The settings of one command. Paths may be relative: they count from the working directory."""

    model_config = SettingsConfigDict(env_prefix="MIXEDZONE_", env_file=".env", env_ignore_empty=True, extra="ignore")

    # Where articles are dropped. Only read, never written.
    raw: Path = Path("raw")
    # Where the published file, its predecessors, the run records and the report lie. One file system.
    warehouse: Path = Path("warehouse")
    # A human's corrections; survives every rebuild. A relative path counts from the working directory.
    corrections: Path = Path("corrections.csv")
    # The dbt project and the gates' suites: change them to try rules of your own.
    dbt_project: Path = ROOT / "dbt"
    expectations: Path = ROOT / "expectations"

    # How many published files are kept for `mixedzone rollback`; more costs disk space only.
    keep: int = Field(7, ge=1)
    # Processes that read and annotate. 0: one per processor core.
    workers: int = Field(0, ge=0)
    # Documents per batch: one Parquet shard each; a killed night repeats at most the batches under way.
    batch_size: int = Field(500, ge=1)
    # Fewer documents than this are annotated in the process itself: starting workers would take longer.
    in_process_below: int = Field(200, ge=0)
    # `prefect` runs the stages as tasks of a flow; `plain` calls them in order, without any server.
    flow: Literal["prefect", "plain"] = "prefect"
    # How long a night waits for the Prefect server it starts; then it goes on without, and says so. A first start on a busy
    # machine, with its migrations, takes most of a minute.
    prefect_wait_s: float = Field(120, ge=0)
    # The report's pages after each night; without them `mixedzone report` builds the newest when asked.
    report: bool = True
    # Great Expectations' own HTML beside the report: about two seconds a night.
    data_docs: bool = True

    # Alerts: Apprise URLs, comma separated (Slack, e-mail, ntfy …). Empty: none is sent.
    alerts: SecretStr = SecretStr("")
    # Where the report's folder is served (https://…): links in alerts begin with it. Empty: they are file paths.
    report_url: str = ""
    # Requested at the end of each night with the verdict as body; {status} and {exit_code} in it are filled in. Empty: never.
    heartbeat_url: SecretStr = SecretStr("")

    def worker_count(self) -> int:
        """Processes to use: the setting, else the cores this process may run on."""
        if self.workers:
            return self.workers
        affinity = getattr(os, "sched_getaffinity", None)
        return len(affinity(0)) if affinity else (os.cpu_count() or 1)


def load(**given: Any) -> Settings:
    """Settings with what the command line gave (None: not given) over environment and defaults; paths absolute.

    Raises MixedzoneError for a value that a setting cannot have.
    """
    try:
        settings = Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        wrong = "; ".join(f"MIXEDZONE_{str(found['loc'][0]).upper()}: {found['msg']}" for found in error.errors())
        raise MixedzoneError(f"A setting is wrong: {wrong}", todo="Settings come from the command line, the environment and .env") from None
    for name in ("raw", "warehouse", "corrections", "dbt_project", "expectations"):
        setattr(settings, name, Path.cwd() / getattr(settings, name).expanduser())
    return settings
