"""Measure what the README claims: speed of the annotator, how it grows, and where the time of a night goes.

Usage: python scripts/bench.py                  (`make bench`)
       python scripts/bench.py --articles DIR   the annotator alone, on articles of your own
Times are processor times of one core where they speak of the annotator, wall times where they speak of a night.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import flows.annotate
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


class Stopwatch:
    """The processor time that one stage of the annotator takes, while it is on."""

    def __init__(self, stage: str) -> None:
        self.stage, self.real, self.spent = stage, getattr(flows.annotate, stage), 0.0

    def __call__(self, *given: object) -> object:
        start = time.process_time()
        try:
            return self.real(*given)
        finally:
            self.spent += time.process_time() - start

    def __enter__(self) -> Stopwatch:
        setattr(flows.annotate, self.stage, self)
        return self

    def __exit__(self, *_: object) -> None:
        setattr(flows.annotate, self.stage, self.real)


def share(docs: list[Document], stage: str) -> float:
    """The part of the annotator's time that ``stage`` takes."""
    with Stopwatch(stage) as watch:
        start = time.process_time()
        for document in docs:
            annotate(document)
        return watch.spent / (time.process_time() - start)


def annotator(docs: list[Document]) -> None:
    """Print the cost for 1,000 words, as the articles are and with each four times as long, and the part of result claims in it."""
    once = cost(docs)
    four = cost([longer(d, 4) for d in docs])
    claims = share(docs, "find_claims")
    print(f"annotate      {once:6.1f} ms for 1,000 words on one core; {four / once:.2f} times that in articles four times as long")
    print(f"{once * (1 - claims):20.1f} of it for people, quotes, marks, dates and competitions, {once * claims:.1f} for result claims")
    print(f"              Python {platform.python_version()}: one built without --enable-optimizations takes longer")


def night() -> None:
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
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=Path, metavar="DIR", help="measure only the annotator, on the articles below DIR")
    folder = parser.parse_args().articles
    if folder is not None and not folder.is_dir():
        parser.error(f"{folder} is no folder: name one that holds articles")
    docs = documents(folder or SAMPLE)
    if not docs:
        parser.error(f"no article could be read below {folder}")
    annotator(docs)
    if folder is None:
        night()


if __name__ == "__main__":
    main()
