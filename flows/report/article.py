"""The page of an article: its text with every span that was read, and beside each paragraph what was read there and by which rule.

A character may be covered by several readings (a name inside a quote inside a claim). The text is cut where any begins or ends; each piece
carries the kinds of all of them and leads to the innermost.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from flows.report import words
from flows.report.pages import Data

Row = dict[str, Any]
KINDS = {
    "quotes": "quote",
    "speech": "speech",
    "claims": "claim",
    "splits": "split",
    "races": "race",
    "audits": "audit",
    "mentions": "name",
}
"""Relation → kind of reading, outermost first where spans are equal."""


def shape(article_id: str, data: Data) -> Row:
    """``article``, ``paragraphs`` (``pieces`` of text, ``notes`` on them), ``tally`` of readings by kind, ``conflicts``."""
    article = data["article"][0]
    readings = all_readings(data)
    people = sorted({(row["full_name"], row["athlete_id"]) for row in data["mentions"]})
    return {
        "article": article,
        "article_id": article_id,
        "paragraphs": list(paragraphs(article["text"], readings)),
        "people": people,
        "tally": {kind: sum(reading["kind"] == kind for reading in readings) for kind in KINDS.values()},
        "conflicts": data["conflicts"],
        "audits": data["audits"],
    }


def all_readings(data: Data) -> list[Row]:
    """Every span that was read, with a number, a kind and a line that says what it was read as; in the order of the text."""
    about: dict[str, list[Row]] = {}
    for subject in data["subjects"]:
        about.setdefault(subject["quote_id"], []).append(subject)
    found = []
    for order, (relation, kind) in enumerate(KINDS.items()):
        for row in data[relation]:
            if row["char_start"] is not None and row["char_end"] > row["char_start"]:
                found.append(
                    {
                        **row,
                        "kind_of": row.get("kind"),
                        "kind": kind,
                        "order": order,
                        "about": about.get(row.get("quote_id", ""), []),
                        "says": says(kind, row),
                    }
                )
    found.sort(key=lambda reading: (reading["char_start"], -reading["char_end"], reading["order"]))
    for number, reading in enumerate(found, 1):
        reading["no"] = number
    return found


def says(kind: str, row: Row) -> str:
    """What a span was read as, in a line."""
    if kind == "quote":
        if row["kind"] == "other":
            return "Nobody's words"
        return f"{row['speaker'] or 'Somebody not named'}" + (f" ({row['cue']})" if row["cue"] else "")
    if kind == "speech":
        return f"{row['speaker'] or 'Somebody'} ({row['cue']}), in the article's words"
    if kind == "claim":
        parts = [
            row["athlete"],
            words.ordinal(row["place"]),
            row["mark_as_printed"],
            *([row["outcome"]] if row["outcome"] != "finished" else []),
        ]
        return ", ".join(part for part in parts if part)
    if kind == "split":
        return ", ".join(part for part in (row["full_name"], row["kind"], row["distance"], row["mark_as_printed"]) if part)
    if kind == "race":
        return ", ".join(part for part in (row["competition"], words.contest(row)) if part)
    return str(row["explanation"] if kind == "audit" else row["full_name"])


def paragraphs(text: str, readings: list[Row]) -> Iterator[Row]:
    """The text's lines in order, each cut into pieces; a note stands where its reading begins."""
    start, first = 0, 0
    running: list[Row] = []
    shown: set[int] = set()
    for line in text.split("\n"):
        end = start + len(line)
        running = [reading for reading in running if reading["char_end"] > start]
        while first < len(readings) and readings[first]["char_start"] < end + 1:
            running.append(readings[first])
            first += 1
        notes = [reading for reading in running if reading["char_start"] >= start and reading["kind"] != "name"]
        claimed = {note["race_id"] for note in notes if note["kind"] == "claim"}
        notes = [note for note in notes if note["kind"] != "race" or note["race_id"] not in claimed]
        shown |= {note["no"] for note in notes}
        if line.strip():
            yield {"pieces": list(pieces(text, start, end, running, shown)), "notes": notes}
        start = end + 1


def pieces(text: str, start: int, end: int, readings: list[Row], shown: set[int]) -> Iterator[Row]:
    """``text[start:end]`` cut at every begin and end: text, classes, the innermost reading, numbers of readings that begin here."""
    cuts = {start, end}
    for reading in readings:
        cuts |= {max(reading["char_start"], start), min(reading["char_end"], end)}
    marks = sorted(cut for cut in cuts if start <= cut <= end)
    waiting = sorted(readings, key=lambda reading: reading["char_start"])
    active: list[Row] = []
    position = 0
    for here, there in itertools.pairwise(marks):
        while position < len(waiting) and waiting[position]["char_start"] <= here:
            active.append(waiting[position])
            position += 1
        active = [reading for reading in active if reading["char_end"] > here]
        inner = min(active, key=lambda reading: (reading["char_end"] - reading["char_start"], -reading["order"]), default=None)
        noted = [reading for reading in active if reading["kind"] != "name" and reading["no"] in shown]
        yield {
            "text": text[here:there],
            "classes": " ".join(
                sorted({f"r-{reading['kind']}" + ("-other" if reading["kind_of"] == "other" else "") for reading in active})
            ),
            "inner": inner,
            "note": min(noted, key=lambda reading: (reading["char_end"] - reading["char_start"], -reading["order"]))["no"]
            if noted
            else None,
            "begins": [reading["no"] for reading in active if reading["char_start"] == here and reading["no"] in shown],
        }
