"""Work in batches, in this process or in several.

Workers are started by ``forkserver``, so that they inherit neither threads nor open files, and get batches, never
single documents.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def batches(items: Sequence[Given], size: int) -> list[Sequence[Given]]:
    """Consecutive slices of at most ``size`` items."""
    return [items[start : start + size] for start in range(0, len(items), size)]


def run(function: Callable[[Given], Made], arguments: Sequence[Given], workers: int, executor: Executor | None = None) -> Iterator[Made]:
    """``function`` of every argument, in the order they get done. One worker, or one argument: in this process.

    ``executor``: any ``concurrent.futures`` executor, for example that of a Dask cluster, instead of local processes.
    """
    if executor is None and (workers <= 1 or len(arguments) <= 1):
        yield from map(function, arguments)
        return
    pool = executor or _local(min(workers, len(arguments)))
    try:
        for done in as_completed([pool.submit(function, argument) for argument in arguments]):
            yield done.result()
    finally:
        if executor is None:
            pool.shutdown(cancel_futures=True)


def _local(workers: int) -> Executor:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["flows.shards", "flows.annotate", "flows.ingest"])
    return ProcessPoolExecutor(workers, mp_context=context)
