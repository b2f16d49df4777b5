"""DuckDB calls the comparisons from several threads at once: they must not share state."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from flows.compare import wording

WORDS = [*(f"run{c}ning" for c in "abcdefgh"), "nationalization", "generously", "happiness", "competitions"] * 200


@pytest.fixture
def eager_switching():
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_stems_are_the_same_from_many_threads_as_from_one(eager_switching):
    def stems(_: int) -> list[str]:
        return [wording.stem.__wrapped__(word) for word in WORDS]

    alone = stems(0)
    with ThreadPoolExecutor(4) as pool:
        assert all(together == alone for together in pool.map(stems, range(12)))
