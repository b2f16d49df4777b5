"""A Prefect server for one night, where none is named: started first, so that it boots while libraries are imported.

It listens on 127.0.0.1 only, keeps its database in PREFECT_HOME, runs no services, serves no pages, and goes with the process that
started it. It is started as Prefect starts the servers of its own clients, without the command line's imports: a second less.
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

from flows.errors import MixedzoneError

_COMMAND = ("-m", "uvicorn", "--factory", "prefect.server.api.server:create_app", "--host", "127.0.0.1", "--log-level", "warning")
_LEAN = {"PREFECT__SERVER_WEBSERVER_ONLY": "1", "PREFECT_SERVER_UI_ENABLED": "false", "PREFECT_API_BLOCKS_REGISTER_ON_START": "false"}


@contextlib.contextmanager
def for_tonight(home: Path, patience: float) -> Iterator[Callable[[], None]]:
    """Start a server unless PREFECT_API_URL names one, and set that variable. Yields what waits until it answers.

    What waits raises MixedzoneError when the server ends, or has not answered after ``patience`` seconds.
    """
    if os.environ.get("PREFECT_API_URL"):
        yield lambda: None
        return
    port = _free_port()
    log = home / "server.log"
    home.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, *_COMMAND, "--port", str(port)]
    with log.open("wb") as output:
        server = subprocess.Popen(
            command, stdout=output, stderr=output, stdin=subprocess.DEVNULL, preexec_fn=_die_with_parent, env=os.environ | _LEAN
        )
    os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{port}/api"
    try:
        yield lambda: _wait(server, port, log, patience)
    finally:
        del os.environ["PREFECT_API_URL"]
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait(server: subprocess.Popen[bytes], port: int, log: Path, patience: float) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until and server.poll() is None:
        with contextlib.suppress(urllib.error.URLError, OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health", timeout=2):
            return
        time.sleep(0.1)
    how = f"did not answer within {patience:g} s" if server.poll() is None else f"ended with code {server.returncode}"
    raise MixedzoneError(f"Its server {how}", file=log)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _die_with_parent() -> None:
    """In the child, before it becomes the server: on Linux, end when the night's process ends, however it ends."""
    if sys.platform == "linux":
        import ctypes
        import signal

        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)
