"""What stops a night, and the exit code each cause has.

Every message says what happened, to which file, and what to do next.
"""

from __future__ import annotations

from pathlib import Path

PUBLISHED, BLOCKED, FAILED, BUSY = 0, 1, 2, 3
"""Exit codes of ``mixedzone run``: published or nothing new, a gate blocked, an error, another run is under way."""


class MixedzoneError(Exception):
    """Something the user can act on: what happened, to which file, what to do next."""

    exit_code = FAILED

    def __init__(self, what: str, *, file: Path | str | None = None, todo: str | None = None) -> None:
        self.what, self.file, self.todo = what, file, todo
        parts = [what.rstrip(".") + "."]
        if file is not None:
            parts.append(f"File: {file}.")
        if todo:
            parts.append(todo.rstrip(".") + ".")
        super().__init__(" ".join(parts))


class GateBlocked(MixedzoneError):
    """A rule that must hold does not: the published file stays as it is."""

    exit_code = BLOCKED


class AnotherRun(MixedzoneError):
    """The lock of the warehouse is held by a living process."""

    exit_code = BUSY
