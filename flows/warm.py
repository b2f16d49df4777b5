"""Heavy libraries, imported beside other work: dbt and Great Expectations take most of ten seconds between them."""

from __future__ import annotations

import contextlib
import importlib
import sys
import threading
import types
from typing import Any

UNUSED = ("scipy.stats", "altair")
"""What Great Expectations imports for a few of its expectations only, and what is a third of its import."""

_thread: threading.Thread | None = None


class Later(types.ModuleType):
    """Stands for a module until something of it is asked for; then the module itself is imported and answers."""

    def __getattr__(self, name: str) -> Any:
        if name == "__file__":  # asked of every module by whoever prints a stack; it has none yet
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


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
    for name in UNUSED:
        sys.modules.setdefault(name, Later(name))
    with contextlib.suppress(Exception):  # whoever needs them meets the error where it can be told
        import great_expectations  # noqa: F401
        from dbt.cli.main import dbtRunner  # noqa: F401
