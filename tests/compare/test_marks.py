"""Marks are written as the sport writes them, and read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.compare import marks


@pytest.mark.parametrize(
    ("value", "unit", "step", "text"),
    [
        (225.34, "s", 0.01, "3:45.34"),
        (113.0, "s", 1.0, "1:53"),
        (9.95, "s", 0.01, "9.95"),
        (59.999, "s", 0.01, "1:00.00"),
        (7565.0, "s", 1.0, "2:06:05"),
        (3600.0, "s", 1.0, "1:00:00"),
        (23.13, "m", 0.01, "23.13m"),
        (8847.0, "points", 1.0, "8847 points"),
        (0.0, "s", None, "0.00"),
    ],
)
def test_a_mark_is_written_with_as_many_decimals_as_were_printed(value, unit, step, text):
    assert marks.canonical(value, unit, step) == text


@given(st.integers(min_value=1, max_value=10_000_000))
def test_a_written_time_reads_back_to_the_hundredth(hundredths):
    written = marks.canonical(hundredths / 100, "s", 0.01)
    assert marks.parse(written) == pytest.approx(hundredths / 100, abs=1e-6)
    assert marks.step(written) == 0.01


@pytest.mark.parametrize("text", ["", "fast", "3:45.34 or so", "1:2:3:4", ":", "-3:45", "٣:٤٥x"])
def test_what_is_no_mark_is_read_as_none(text):
    assert marks.parse(text) is None
