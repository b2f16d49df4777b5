"""What a person sees while a night runs: one line a stage, and a bar on a terminal where work is long.

Nothing here is needed for the result; everything that counts is in the run's record.
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

Advance = Callable[[int], None]

QUIET = False
"""Set to print nothing: tests, and a flow whose log has it already."""


def say(line: str) -> None:
    """One line to standard error, so that standard output stays the result."""
    if not QUIET:
        print(line, file=sys.stderr, flush=True)


@contextlib.contextmanager
def long_work(what: str, total: int) -> Iterator[Advance]:
    """Report progress on ``total`` things: a bar on a terminal, else a line every ten seconds."""
    if QUIET or total < 50:
        yield lambda count: None
    elif sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(what, total=total)
            yield lambda count: bar.advance(task, count)
    else:
        done, spoke = 0, time.monotonic()

        def advance(count: int) -> None:
            nonlocal done, spoke
            done += count
            if time.monotonic() - spoke > 10:
                spoke = time.monotonic()
                say(f"    {what}: {done:,} of {total:,}")

        yield advance
