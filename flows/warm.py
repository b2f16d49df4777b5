"""Heavy libraries, imported beside other work: dbt and Great Expectations take ten seconds between them."""

from __future__ import annotations

import contextlib
import threading

_thread: threading.Thread | None = None


def begin() -> None:
    """Start importing, once a process."""
    global _thread
    if _thread is None:
        _thread = threading.Thread(target=_imports, name="warm", daemon=True)
        _thread.start()


def wait() -> None:
    """Until the imports are done; at once when they never began."""
    if _thread is not None:
        _thread.join()


def _imports() -> None:
    with contextlib.suppress(Exception):  # whoever needs them meets the error where it can be told
        import great_expectations  # noqa: F401
        from dbt.cli.main import dbtRunner  # noqa: F401
