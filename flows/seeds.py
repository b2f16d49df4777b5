"""Reference data: the CSV files of ``dbt/seeds``, read once and shared by the annotators and the dbt models."""

from __future__ import annotations

import csv
import functools
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_ASSETS = _HERE / "assets"

ROOT = _ASSETS if _ASSETS.is_dir() else _HERE.parent
"""Where ``dbt/``, ``expectations/`` and ``raw/sample`` lie: the repository, or the package's assets when installed from a wheel."""

SEEDS = ROOT / "dbt" / "seeds"


@functools.cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """All rows of ``dbt/seeds/<name>.csv``; an empty cell is an empty string.

    Raises FileNotFoundError when there is no such seed.
    """
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
