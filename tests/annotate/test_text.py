"""Paragraphs and sentences: kinds, boundaries, offsets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate.text import parse


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in parse(text).sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("She ran 3:45.34. He ran 3:46.22.", 2),
        ("The race is at 2 p.m. on Sunday in St. Moritz.", 1),
        ("J. Finch and A.B. Rowe won.", 1),
        ("He beat Dr. Ola Berg. Mr. Ek was third.", 2),
        ("The U.S. Olympic Trials begin. They end on Sunday.", 2),
        ("He lives in the U.S. He trains there.", 2),
        ("“I won. I am happy,” she said. “It was hot.”", 3),
        ("“Did you win?” Finch asked. He nodded.", 2),
        ('She spoke under the stand."It was hot."', 2),
        ("He was second.Then he left the track.", 2),
        ("On Aug. 23 she won. On Sept. 1 she lost.", 2),
        ("She won… Then she fell.", 2),
        ("He was No. 1 in the world.", 1),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Aug. 23, 2023", "date_heading"),
        ("June 7-12, 2024", "date_heading"),
        ("July 12th, 2024", "date_heading"),
        ("Saturday 25 May 2024", "date_heading"),
        ("2024-05-25", "date_heading"),
        ("By Ola Berg", "byline"),
        ("By Ola Berg for Trackside", "byline"),
        ("Ola Berg / @olaphoto", "credit"),
        ("Photo: Ola Berg", "credit"),
        ("Tara Finch wins in Lund (Ola Berg/Getty Images)", "caption"),
        ("Tara Finch wins in Lund (© Ola Berg)", "caption"),
        ("On nerves:", "heading"),
        ("– Finch and Reyes have met twice since May.", "list"),
        ("1 T Finch (Ashby AC) 51.20", "list"),
        ("T Finch (Ashby AC), B Rowe (Notts AC), C Sims (Ashby AC).", "list"),
        ("Related Posts", "boilerplate"),
        ("Leave a comment", "boilerplate"),
        ("____________", "boilerplate"),
        ("Finch won the race in 51.20.", "body"),
    ],
)
def test_each_kind_of_paragraph_is_told_by_its_looks(line: str, kind: str) -> None:
    parsed = parse(f"A first paragraph stands here.\n\n{line}\n\nA last paragraph stands here.")
    assert parsed.paragraphs[1].kind == kind


def test_the_title_is_known_from_the_metadata() -> None:
    assert parse("Finch wins. Again.\n\nTara Finch won.", "Finch wins. Again.").paragraphs[0].kind == "title"


@pytest.mark.parametrize("run", ["?", "!", "…", ".", "?!"])
def test_a_run_of_stops_ends_one_sentence_however_long_it_is(run: str) -> None:
    assert sentences("Tara Finch won" + run * 300_000 + " Ada Holm was second.")[1:] == ["Ada Holm was second."]


@settings(max_examples=200)
@given(st.text(max_size=300))
def test_sentences_tile_their_paragraphs_and_offsets_find_them(text: str) -> None:
    parsed = parse(text)
    for i, sentence in enumerate(parsed.sentences):
        paragraph = parsed.paragraphs[sentence.paragraph]
        assert sentence.index == i and paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert parsed.sentence_at(sentence.start) == sentence and parsed.paragraph_at(sentence.start) == paragraph
    covered = {o for s in parsed.sentences for o in range(s.start, s.end)}
    assert all(o in covered for p in parsed.paragraphs for o in range(p.start, p.end) if not text[o].isspace())
