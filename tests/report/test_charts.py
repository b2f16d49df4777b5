from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from flows.report import charts


def result(value: float | None, day: str | None) -> dict[str, object]:
    return {"mark_value": value, "mark": str(value), "race_from": datetime.date.fromisoformat(day) if day else None}


def test_better_is_up_for_times_and_for_distances() -> None:
    times = charts.marks([result(230.0, "2024-01-01"), result(225.0, "2024-06-01")], "s")
    assert times is not None
    assert times["dots"][1]["y"] < times["dots"][0]["y"]
    jumps = charts.marks([result(8.0, "2024-01-01"), result(8.2, "2024-06-01")], "m")
    assert jumps is not None
    assert jumps["dots"][1]["y"] < jumps["dots"][0]["y"]


def test_the_best_is_marked_and_the_line_never_falls() -> None:
    chart = charts.marks([result(230.0, "2024-01-01"), result(225.0, "2024-06-01"), result(228.0, "2024-09-01")], "s")
    assert chart is not None
    assert chart["best"]["result"]["mark_value"] == 225.0
    assert chart["path"].count("V") == 1


def test_one_mark_or_undated_ones_make_no_chart() -> None:
    assert charts.marks([result(230.0, "2024-01-01"), result(229.0, None), result(None, "2024-02-01")], "s") is None


def test_a_missing_night_breaks_the_line() -> None:
    assert charts.line([1, None, 3, 4], 100, 50)["path"].count("M") == 2
    assert charts.line([], 100, 50)["path"] == ""
    assert charts.line([None], 100, 50)["last"] is None


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=12))
def test_shares_fill_the_bar_exactly(values: list[float]) -> None:
    parts = charts.shares([(str(n), value) for n, value in enumerate(values)], 1000)
    if any(value > 0 for value in values):
        assert abs(sum(part["share"] for part in parts) - 1) < 1e-9


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_steps_lie_within_the_axis(one: float, other: float) -> None:
    low, high = sorted((one, other))
    spare = (high - low) * 1e-6 + 1e-6
    assert all(low - spare <= step <= high + spare for step in charts.round_steps(low, high))


def test_marks_read_like_a_clock() -> None:
    assert [charts.clock(value, "s") for value in (9.9, 59.5, 225, 225.5, 7261)] == ["9.9", "59.5", "3:45", "3:45.5", "2:01:01"]
    assert charts.clock(8.5, "m") == "8.5 m"
