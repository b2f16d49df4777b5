"""Measure how a night grows: a fictional season of any size as a first night, then one new article, then nothing new.

Usage: python scripts/scale.py 1000 3000     (`make scale`)
Wall times by stage, processor time of all cores; memory is the most that the night, or one of its workers, held at once.
"""

from __future__ import annotations

import argparse
import datetime
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from flows import records  # noqa: E402
from flows.warehouse.folder import Folder  # noqa: E402
from tests import season  # noqa: E402

A_DAY = 100


def write(raw: Path, count: int) -> None:
    """``count`` articles, a hundred a day, the last of them yesterday."""
    last = datetime.date.today() - datetime.timedelta(days=1)
    for first in range(0, count, A_DAY):
        day = last - datetime.timedelta(days=(count - first) // A_DAY)
        season.write_night(raw, first + 1, min(A_DAY, count - first), day)


def night(name: str, raw: Path, folder: Folder) -> None:
    """Run one night in a process of its own; print what it took."""
    command = [sys.executable, "-m", "flows.cli", "run", "--plain", "--quiet", "--raw", str(raw), "--warehouse", str(folder.root)]
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.monotonic() - began
    record = records.newest(folder)
    stages = record.stages() if record else []
    spent = ", ".join(f"{stage['name']} {stage['seconds']:.1f}" for stage in stages if stage["seconds"] >= 0.05)
    size = folder.published.stat().st_size / 1e6 if folder.published.exists() else 0
    work = used.ru_utime + used.ru_stime
    code = os.waitstatus_to_exitcode(status)
    print(f"{name:<16} {seconds:7.1f} s, processor {work:.1f} s, exit {code}, {used.ru_maxrss / 1e3:.0f} MB held, file {size:.0f} MB")
    print(f"  {spent}")
    models = sorted((record.read("dbt-seconds", {}) if record else {}).items(), key=lambda pair: -pair[1])[:8]
    if models:
        print("  slowest in dbt: " + ", ".join(f"{model} {took:.1f}" for model, took in models), flush=True)


def main() -> None:
    """Measure each size given."""
    parser = argparse.ArgumentParser(description="How a night grows.")
    parser.add_argument("articles", nargs="*", type=int, default=[1000, 3000])
    parser.add_argument("--home", type=Path, help="keep the folders here; default: a temporary folder")
    given = parser.parse_args()
    for count in given.articles:
        with tempfile.TemporaryDirectory() as temporary:
            home = (given.home or Path(temporary)) / str(count)
            raw, folder = home / "raw", Folder(home / "warehouse")
            write(raw, count)
            print(f"{count:,} articles", flush=True)
            night("first night", raw, folder)
            season.write(raw, count + 1, datetime.date.today())
            night("one new article", raw, folder)
            night("nothing new", raw, folder)


if __name__ == "__main__":
    main()
