"""One run at a time: a lock the kernel releases when its process dies, however it dies."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator

from flows.errors import AnotherRun
from flows.warehouse.folder import Folder


@contextlib.contextmanager
def held(folder: Folder, who: str) -> Iterator[None]:
    """Hold the warehouse's lock for the block. Raises AnotherRun, naming the holder, when a living process has it."""
    folder.root.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(handle, 200, 0).decode("utf-8", "replace").strip() or "an unnamed process"
            raise AnotherRun(
                f"Another run is under way: {holder}",
                file=folder.lock,
                todo="Wait until it ends; the lock goes with its process, so there is nothing to remove",
            ) from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"process {os.getpid()}, {who}\n".encode(), 0)
        yield
    finally:
        os.close(handle)
