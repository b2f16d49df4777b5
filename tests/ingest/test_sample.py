"""The fictional season is complete, is read as its annotations say, and its annotations stand in its texts."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from flows import seeds
from flows.ingest import ROUTINE, Rejection, discover, read
from flows.rows import Document

SAMPLE = seeds.ROOT / "raw" / "sample"
GOLD = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((SAMPLE / "gold").glob("[0-9]*.json"))}
ROWS = [row for file in discover(SAMPLE)[0] for row in read(SAMPLE / file.path, SAMPLE)]
TEXTS = {row.file_path: row for row in ROWS if isinstance(row, Document)}

pytestmark = pytest.mark.skipif(not GOLD, reason="the sample lies in the repository, not beside an installed package")


def test_four_outlets_tell_it_in_every_format() -> None:
    assert {d.outlet_id for d in TEXTS.values()} == {
        "athletics-dispatch",
        "back-straight",
        "lakeside-courier",
        "pista-viva",
    }
    assert {d.format for d in TEXTS.values()} == {"txt", "md", "html", "json", "jsonl"}
    assert len(TEXTS) == len(GOLD) == 13


def test_what_is_no_article_of_it_is_refused_and_its_furniture_skipped() -> None:
    refused = {(r.file_path, r.item): r.code for r in ROWS if isinstance(r, Rejection)}
    assert refused == {
        ("007_athleticsdispatch.example.jsonl", 2): "no_athletics",
        ("007_athleticsdispatch.example.jsonl", 3): "bad_json",
        ("014_pistaviva.example.txt", None): "not_english",
    }
    assert {r.file_path: r.code for r in discover(SAMPLE)[1]} == {
        "README.md": "documentation",
        "gold": "ignored_folder",
    }
    assert {"documentation", "ignored_folder"} <= ROUTINE


@pytest.mark.parametrize("gold", GOLD.values(), ids=GOLD)
def test_metadata_is_read_as_annotated(gold: dict[str, Any]) -> None:
    document = TEXTS[gold["article"]]
    got = (document.title, list(document.byline), document.publisher, document.published_on)
    assert got == (gold["title"], gold["byline"], gold["publisher"], gold["published_on"])


@pytest.mark.parametrize("gold", GOLD.values(), ids=GOLD)
def test_every_annotated_span_stands_in_the_text_and_quotes_in_order(gold: dict[str, Any]) -> None:
    text = TEXTS[gold["article"]].text
    at = 0
    for quote in gold["quotes"]:
        found = text.find(quote["text"], at)
        assert found > 0, quote["text"]
        assert text[found - 1] in "“\"'‘", quote["text"]
        at = found + len(quote["text"])
    for result in gold["results"]:
        assert result["span"] in text
        assert result["mark"] is None or result["mark"] in text
    named = {a["name"] for a in gold["athletes"]}
    assert {r["athlete"] for r in gold["results"]} <= named
    assert {r["winner"] for r in gold["races"]} - {None} <= named


def test_annotations_use_the_codes_of_the_seeds() -> None:
    disciplines = {row["code"] for row in seeds.rows("disciplines")}
    rows = [row for gold in GOLD.values() for row in (*gold["results"], *gold["races"])]
    assert {row["discipline"] for row in rows} <= disciplines
    assert {row["round"] for row in rows} <= {"final", "semi-final", "heat", None}
    sexes = Counter((a["name"], a["country"], a["sex"]) for gold in GOLD.values() for a in gold["athletes"])
    assert len({name for name, _, _ in sexes}) == len(sexes)


def test_same_words_and_conflicts_point_at_annotations() -> None:
    for group in json.loads((SAMPLE / "gold" / "same_words.json").read_text("utf-8")):
        assert len({m["article"] for m in group["members"]}) > 1
        quotes = [GOLD[m["article"]]["quotes"][m["quote"]] for m in group["members"]]
        assert len({q["speaker"] for q in quotes}) == 1, group["group"]
    for conflict in json.loads((SAMPLE / "gold" / "conflicts.json").read_text("utf-8")):
        if conflict["where"] == "audits":
            year_month_day = conflict["mentions"] in ("2024-01-25",)
            assert year_month_day or conflict["mentions"] in TEXTS[GOLD[conflict["article"]]["article"]].text
        else:
            marks = {r["mark"] for g in GOLD.values() for r in g["results"] if r["athlete"] == conflict["athlete"]}
            assert set(conflict["values"]) <= marks
