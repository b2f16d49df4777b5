"""Measure what the README claims: speed of the annotator, how it grows, and where the time of a night goes.

Usage: python scripts/bench.py     (`make bench`)
Times are processor times of one core where they speak of the annotator, wall times where they speak of a night.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from flows.annotate import annotate
from flows.ingest import discover, read
from flows.rows import Document

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "raw" / "sample"


def documents(raw: Path) -> list[Document]:
    """Every document that ingest reads below ``raw``."""
    found, _ = discover(raw)
    return [d for file in found for d in read(raw / file.path, raw) if isinstance(d, Document)]


def cost(docs: list[Document]) -> float:
    """Milliseconds of one core for 1,000 words, the median of five passes after a warm one."""
    words = sum(d.word_count for d in docs)
    passes = []
    for _ in range(6):
        start = time.process_time()
        for document in docs:
            annotate(document)
        passes.append((time.process_time() - start) * 1e6 / words)
    return statistics.median(passes[1:])


def longer(document: Document, times: int) -> Document:
    """The same article ``times`` over: what shows whether cost grows with length."""
    text = "\n\n".join([document.text] * times)
    values = {f: getattr(document, f) for f in document.__slots__}
    return Document(**{**values, "text": text, "word_count": document.word_count * times})


def annotator(docs: list[Document]) -> None:
    """Print the cost for 1,000 words, as the articles are and with each four times as long."""
    once = cost(docs)
    four = cost([longer(d, 4) for d in docs])
    print(f"annotate      {once:6.1f} ms for 1,000 words on one core; {four / once:.2f} times that in articles four times as long")


def night(docs: list[Document]) -> None:
    """Print how long a first night, a night with one new article, and one with nothing new take."""
    with tempfile.TemporaryDirectory() as folder:
        raw, warehouse = Path(folder) / "raw", Path(folder) / "warehouse"
        shutil.copytree(SAMPLE, raw)
        late = sorted(p for p in raw.glob("*.txt"))[-1]
        kept = late.read_bytes()
        late.unlink()
        for name in ("first night", "one new article", "nothing new"):
            if name == "one new article":
                late.write_bytes(kept)
            start = time.perf_counter()
            command = [Path(sys.executable).parent / "mixedzone", "run", "--raw", raw, "--warehouse", warehouse]
            done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
            spent = time.perf_counter() - start
            where = next((line.strip() for line in done.stdout.splitlines() if line.strip().startswith("time")), "")
            print(f"{name:<16} {spent:5.1f} s, exit {done.returncode}   {where}")


def main() -> None:
    """Run the measurements and print them."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "").parse_args()
    docs = documents(SAMPLE)
    annotator(docs)
    night(docs)


if __name__ == "__main__":
    main()
