"""What is imported ahead, and what is left for later."""

from __future__ import annotations

import subprocess
import sys

import pytest

from flows import warm


def test_a_module_left_for_later_is_imported_when_something_of_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "colorsys", warm.Later("colorsys"))
    import colorsys

    assert isinstance(sys.modules["colorsys"], warm.Later)
    assert colorsys.rgb_to_hsv(0, 0, 1) == (2 / 3, 1, 1)
    assert not isinstance(sys.modules["colorsys"], warm.Later)


@pytest.mark.slow
def test_an_expectation_that_needs_what_was_left_for_later_has_it() -> None:
    script = """
import sys
from flows import warm
warm.begin(); warm.wait()
assert isinstance(sys.modules["scipy.stats"], warm.Later), "nothing is gained"
import pandas as pd
from flows.gate import evaluate
from flows.gate.suites import Rule
kwargs = {"column": "sex", "partition_object": {"values": ["F", "M"], "weights": [0.5, 0.5]}, "threshold": 0.1}
rule = Rule("mixture", "expect_column_kl_divergence_to_be_less_than", kwargs, "warning", "As many women as men.", None, None, (), False)
print(evaluate._validate("own", [rule], pd.DataFrame({"sex": ["F", "M"] * 9})).results[0].success)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["True"], done.stderr
