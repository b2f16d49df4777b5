"""The text of an article is cut without losing or inventing a character."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from flows.report import article


def reading(kind: str, start: int, end: int, no: int) -> dict[str, Any]:
    return {
        "kind": kind, "kind_of": None, "char_start": start, "char_end": end, "order": list(article.KINDS.values()).index(kind), "no": no,
        "says": kind, "race_id": None,
    }  # fmt: skip


@given(
    st.text("ab \n", min_size=1, max_size=60),
    st.lists(st.tuples(st.sampled_from(["quote", "claim", "name"]), st.integers(0, 59), st.integers(1, 30)), max_size=12),
)
def test_pieces_put_together_are_the_text(text: str, spans: list[tuple[str, int, int]]) -> None:
    readings = [
        reading(kind, start, min(start + length, len(text)), n) for n, (kind, start, length) in enumerate(spans) if start < len(text)
    ]
    readings.sort(key=lambda found: (found["char_start"], -found["char_end"], found["order"]))
    lines = ["".join(piece["text"] for piece in paragraph["pieces"]) for paragraph in article.paragraphs(text, readings)]
    assert lines == [line for line in text.split("\n") if line.strip()]


def test_a_piece_carries_all_its_readings_and_leads_to_the_innermost() -> None:
    text = "He ran 3:48.12 today"
    readings = [reading("quote", 0, 20, 1), reading("claim", 3, 14, 2), reading("name", 0, 2, 3)]
    readings.sort(key=lambda found: (found["char_start"], -found["char_end"], found["order"]))
    [paragraph] = article.paragraphs(text, readings)
    shown = [(piece["text"], piece["classes"], piece["inner"]["kind"], piece["note"]) for piece in paragraph["pieces"]]
    assert shown == [
        ("He", "r-name r-quote", "name", 1),
        (" ", "r-quote", "quote", 1),
        ("ran 3:48.12", "r-claim r-quote", "claim", 2),
        (" today", "r-quote", "quote", 1),
    ]
    assert [note["no"] for note in paragraph["notes"]] == [1, 2]


def test_a_text_full_of_spans_is_cut_in_linear_time() -> None:
    text = "x " * 20_000
    readings = [reading("name", n * 2, n * 2 + 1, n) for n in range(20_000)]
    assert sum(len(paragraph["pieces"]) for paragraph in article.paragraphs(text, readings)) == 40_000
