"""Reading the quotations of a text takes steps in proportion to its length, however often the same few words are repeated."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from flows.annotate.competitions import find_competitions
from flows.annotate.dates import find_dates
from flows.annotate.people import find_people
from flows.annotate.quotes import find_quotes, find_spans
from flows.annotate.text import parse
from flows.rows import Document


def _steps(body: str) -> int:
    """How many functions are called while the quotations of ``body`` are read."""
    document = Document("a", "a", "a.txt", None, "", "txt", "utf-8", None, None, None, (), None, None, "en", body, 1)
    text = parse(body)
    spans, competitions = find_spans(text), find_competitions(text, find_dates(text))
    people = find_people(text, document, spans)
    steps = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal steps
        steps += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        find_quotes(text, document, people, competitions.dates, spans, competitions)
    finally:
        sys.setprofile(None)
    return steps


@pytest.mark.parametrize(
    "piece",
    [
        "“Yes,” Ann Bell, coach to Lou Hay who said, ",
        "asked about Ann Bell, “yes”, ",
        "a statement from Ann Bell said “good” ",
        "“Ann Bell did it,” she said. ",
        "Ann Bell told fans chanting “go” ",
        "Ann Bell was “gutted” to miss it, ",
        "Said ",
    ],
)
def test_twice_the_text_takes_about_twice_the_steps(piece: str) -> None:
    assert _steps(piece * 300) < 2.5 * _steps(piece * 150)
