"""Each format gives the same article: text for text, field for field."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import seeds
from flows.ingest import REASONS, Limits, Rejection, discover, read
from flows.rows import Document
from tests.ingest.prose import STORY

KNOWN = (
    "Moyo owns the lake",
    ("Jane Roe", "Tom O’Dell"),
    "Back Straight",
    "https://backstraight.example/moyo",
    "2031-06-09",
)


def documents(raw: Path, name: str, content: str | bytes | Any) -> list[Document | Rejection]:
    path = raw / name
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content if isinstance(content, bytes) else (content if isinstance(content, str) else json.dumps(content)).encode()
    path.write_bytes(data)
    return read(path, raw)


def one(raw: Path, name: str, content: Any) -> Document:
    [document] = documents(raw, name, content)
    assert isinstance(document, Document), document
    return document


def metadata(document: Document) -> tuple[Any, ...]:
    return document.title, document.byline, document.publisher, document.url, document.published_on


PLAIN = {
    "title": KNOWN[0],
    "byline": ["Jane Roe", "Tom O’Dell"],
    "publisher": KNOWN[2],
    "url": KNOWN[3],
    "published": "2031-06-09",
    "text": STORY,
}
SCHEMA_ORG = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": KNOWN[0],
    "author": [{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "Tom O’Dell"}],
    "publisher": {"@type": "Organization", "name": KNOWN[2], "url": "https://backstraight.example"},
    "mainEntityOfPage": {"@type": "WebPage", "@id": KNOWN[3]},
    "datePublished": "2031-06-09T20:15:00+01:00",
    "articleBody": STORY,
}
NINJS = {
    "uri": KNOWN[3],
    "headline": KNOWN[0],
    "byline": "By Jane Roe and Tom O’Dell",
    "copyrightholder": KNOWN[2],
    "firstcreated": "2031-06-09T19:15:00Z",
    "versioncreated": "2031-06-12T08:00:00Z",
    "body_xhtml": "".join(f"<p>{p}</p>" for p in STORY.split("\n\n")),
}
NINJS_2 = NINJS | {
    "body_xhtml": None,
    "headline": None,
    "headlines": [{"role": "main", "value": KNOWN[0]}],
    "bodies": [{"contenttype": "text/html", "value": "<p>no</p>"}, {"contenttype": "text/plain", "value": STORY}],
}
SCRAPER = {
    "authors": ["Jane Roe", "Tom O’Dell"],
    "date_publish": "2031-06-09 19:15:00",
    "maintext": STORY,
    "source_name": KNOWN[2],
    "title": KNOWN[0],
    "url": KNOWN[3],
}


@pytest.mark.parametrize("fields", [PLAIN, SCHEMA_ORG, NINJS, NINJS_2, SCRAPER], ids=["plain", "schema.org", "ninjs", "ninjs 2", "scraper"])
def test_every_vocabulary_of_json_gives_the_same_article(tmp_path: Path, fields: dict[str, Any]) -> None:
    document = one(tmp_path, "a.json", fields)
    assert metadata(document) == KNOWN
    assert document.text == STORY
    assert document.source_key == KNOWN[3]


FRONT_MATTER = """---
title: "Moyo owns the lake"
author: [Jane Roe, Tom O’Dell]
site_name: Back Straight
url: https://backstraight.example/moyo
date: 2031-06-09
---

"""


def test_front_matter_is_metadata_and_not_text(tmp_path: Path) -> None:
    fields = (
        'title: "Moyo owns the lake"',
        "author: [Jane Roe, Tom O’Dell]",
        "site_name: Back Straight",
        f"url: {KNOWN[3]}",
    )
    front = "\n".join(["---", *fields, "date: 2031-06-09", "---", "", ""])
    document = one(tmp_path, "a.md", front + STORY)
    assert metadata(document) == KNOWN
    assert document.text == STORY


PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Moyo owns the lake | Back Straight</title>
<script type="application/ld+json">{json.dumps(SCHEMA_ORG | {"articleBody": None})}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Moyo owns the lake</h1>
{"".join(f"<p>{p}</p>" for p in STORY.split(chr(10) * 2))}</article>
<footer>© 2031 Back Straight. Cookies. Privacy.</footer></body></html>"""


def test_a_page_gives_its_article_without_menus(tmp_path: Path) -> None:
    document = one(tmp_path, "a.html", PAGE)
    assert metadata(document) == KNOWN
    assert all(p in document.text for p in STORY.split("\n\n"))
    assert "Cookies" not in document.text
    assert "Home" not in document.text


def test_a_page_saved_as_text_is_read_as_a_page(tmp_path: Path) -> None:
    document = one(tmp_path, "a.txt", PAGE)
    assert metadata(document) == KNOWN
    assert "<p>" not in document.text


def test_a_page_is_decoded_as_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1250">').replace("Ana Reis", "Štěpánka Reis")
    document = one(tmp_path, "a.html", page.encode("cp1250"))
    assert "Štěpánka Reis" in document.text
    assert document.encoding == "cp1250"


@pytest.mark.parametrize(
    ("name", "content", "day"),
    [
        ("2031-06-09/a.txt", STORY, "2031-06-09"),
        ("lake/2031/06/09/a.txt", STORY, "2031-06-09"),
        ("20310609_moyo.txt", STORY, "2031-06-09"),
        ("a.json", PLAIN | {"published": None, "url": "https://backstraight.example/2031/06/09/moyo"}, "2031-06-09"),
        ("20310609_moyo.txt", f"Moyo owns the lake\nPublished: 10 June 2031\n\n{STORY}", "2031-06-10"),
        ("000_4b20310609ac58.txt", STORY, None),
        ("2031-13-09.txt", STORY, None),
    ],
)
def test_a_day_in_the_path_is_the_last_resort(tmp_path: Path, name: str, content: Any, day: str | None) -> None:
    assert one(tmp_path, name, content).published_on == day


def test_text_is_kept_to_the_character_but_for_newlines(tmp_path: Path) -> None:
    text = "  \tMoyo owns the lake \u00a0\n\n\n" + STORY.replace("\n", "\r\n") + "\r\n\r\n"
    assert one(tmp_path, "a.txt", text).text == text.replace("\r\n", "\n")


def test_jsonl_gives_an_article_a_line_and_refuses_only_the_broken_ones(tmp_path: Path) -> None:
    lines = [
        json.dumps(PLAIN),
        "",
        "{broken",
        "[]",
        json.dumps({"title": "no text"}),
        json.dumps(PLAIN | {"url": None, "id": 7}),
    ]
    rows = documents(tmp_path, "a.jsonl", "\n".join(lines))
    assert [(r.item, getattr(r, "code", "article")) for r in rows] == [
        (1, "article"), (3, "bad_json"), (4, "bad_json"), (5, "no_text"), (6, "article"),
    ]  # fmt: skip
    assert isinstance(rows[-1], Document)
    assert rows[-1].source_key == "a.jsonl#7"


@pytest.mark.parametrize(
    "wrap",
    [
        lambda a: [a, a],
        lambda a: {"articles": [a]},
        lambda a: {"response": {"results": [a]}},
        lambda a: {"@graph": [a]},
    ],
)
def test_a_list_of_articles_may_be_wrapped(tmp_path: Path, wrap: Any) -> None:
    rows = documents(tmp_path, "a.json", wrap(SCHEMA_ORG))
    assert all(isinstance(r, Document) for r in rows)
    assert [r.item for r in rows] == list(range(1, len(rows) + 1))


def test_an_item_is_known_by_its_content_not_its_place_or_the_order_of_its_keys(tmp_path: Path) -> None:
    turned = dict(reversed(PLAIN.items()))
    a, b = documents(tmp_path, "a.jsonl", json.dumps(PLAIN) + "\n" + json.dumps(turned, indent=None, separators=(" ,", ": ")))
    [c] = documents(tmp_path, "b/other.jsonl", json.dumps(PLAIN))
    assert isinstance(a, Document) and isinstance(b, Document) and isinstance(c, Document)
    assert a.article_id == b.article_id == c.article_id


def test_equal_bytes_are_one_article_wherever_they_lie(tmp_path: Path) -> None:
    assert one(tmp_path, "a.txt", STORY).article_id == one(tmp_path, "b/c.txt", STORY).article_id
    assert one(tmp_path, "a.txt", STORY).article_id != one(tmp_path, "a.txt", STORY + " ").article_id


FRENCH = """Tendai Moyo a remporté le 800 mètres des championnats d'athlétisme hier soir devant une foule immense, et
elle a dit qu'elle reviendrait courir ici l'année prochaine avec son entraîneur."""


VILLAGE = """The committee of the village met on the second evening of the month and spoke for an hour about the roof
of the hall, which has leaked since the storm and will be mended."""


FOOTBALL = """The striker scored two goals in the second half of the football match and the midfielder a third after
the goalkeeper was sent off, and the champion of last season ran out of ideas as the race for the league
went on."""


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", "Too short to be news.", "too_short"),
        ("a.txt", FRENCH, "not_english"),
        ("a.txt", VILLAGE, "no_athletics"),
        ("a.txt", FOOTBALL, "no_athletics"),
        ("a.json", "{", "bad_json"),
        ("a.json", '{"a": NaN}', "bad_json"),
        ("a.json", "[" * 100_000, "bad_json"),
        ("a.json", "3", "bad_json"),
        ("a.json", "[]", "empty"),
        ("a.json", {"title": "x", "text": ""}, "no_text"),
        ("a.json", {"title": "x", "text": {"no": "string"}}, "no_text"),
        ("a.html", "<html><body></body></html>", "no_article_in_page"),
        ("a.html", "<<<<>>>", "no_article_in_page"),
        ("a.csv", "a,b", "unknown_format"),
    ],
)
def test_what_is_no_article_is_refused_with_its_code(tmp_path: Path, name: str, content: Any, code: str) -> None:
    [row] = documents(tmp_path, name, content)
    assert isinstance(row, Rejection)
    assert row.code == code
    assert row.reason.endswith(".")
    assert "{detail}" not in row.reason


def test_sizes_beyond_the_limits_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join([json.dumps(PLAIN)] * 4))
    small = Limits(max_items=2)
    assert [getattr(r, "code", "article") for r in read(path, tmp_path, small)] == [
        "article",
        "article",
        "too_many_items",
    ]
    assert [r.code for r in read(path, tmp_path, Limits(max_json_bytes=100)) if isinstance(r, Rejection)] == ["too_large"]
    path = tmp_path / "a.txt"
    path.write_text(STORY * 10)
    assert [r.code for r in read(path, tmp_path, Limits(max_characters=1000)) if isinstance(r, Rejection)] == ["too_large"]


def test_lone_surrogates_in_json_do_not_reach_the_text(tmp_path: Path) -> None:
    document = one(tmp_path, "a.json", json.dumps(PLAIN).replace("Zimbabwe", "Zim\\ud800babwe").replace("Jane", "Ja\\udfffne"))
    assert "\ufffd" in document.text
    for value in (document.text, document.title or "", *document.byline, *document.notes):
        value.encode("utf-8")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just(STORY),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "text",
                    "title",
                    "byline",
                    "author",
                    "published",
                    "url",
                    "bodies",
                    "fields",
                    "@graph",
                    "id",
                    "publisher",
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=150)
@given(json_values, st.sampled_from(["a.json", "a.jsonl"]))
def test_any_json_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, value: Any, name: str) -> None:
    raw = tmp_path_factory.getbasetemp()
    for row in documents(raw, name, json.dumps(value)):
        if isinstance(row, Rejection):
            assert row.code != "failed", row.reason
        else:
            assert isinstance(row.title, str | None) and isinstance(row.url, str | None)
            assert isinstance(row.publisher, str | None) and isinstance(row.published_on, str | None)
            assert all(isinstance(n, str) for n in row.byline)


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_file_of_any_format_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    raw = tmp_path_factory.getbasetemp()
    name, whole = data.draw(
        st.sampled_from(
            [
                ("a.html", PAGE),
                ("a.md", "---\ntitle: x\n---\n" + STORY),
                ("a.jsonl", json.dumps(SCHEMA_ORG)),
                ("a.txt", STORY),
            ]
        )
    )
    good = whole.encode()
    at = data.draw(st.integers(0, len(good)))
    bad = good[:at] + data.draw(st.binary(max_size=30)) + good[data.draw(st.integers(at, len(good))) :]
    for row in documents(raw, name, bad):
        assert getattr(row, "code", "article") != "failed", row


def test_reading_a_file_again_gives_equal_rows() -> None:
    sample = seeds.ROOT / "raw" / "sample"
    for file in discover(sample)[0]:
        assert read(sample / file.path, sample) == read(sample / file.path, sample)


def test_importing_it_loads_no_heavy_library() -> None:
    heavy = "{'trafilatura', 'lxml', 'ftfy', 'py3langid', 'numpy'}"
    subprocess.run([sys.executable, "-c", f"import sys, flows.ingest; assert not {heavy} & set(sys.modules)"], check=True)


def test_the_manual_names_every_reason_and_no_other() -> None:
    manual = (seeds.ROOT / "docs" / "articles.md").read_text("utf-8")
    refused = manual[manual.index("## What is refused") :]
    assert set(re.findall(r"`([a-z_]{5,})`", refused)) == set(REASONS)
