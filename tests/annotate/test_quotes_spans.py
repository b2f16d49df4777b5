"""Spans: what stands in marks is found to the character, whatever the marks and their faults."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate.quotes import find_spans

WELL_FORMED = [
    ("“I won,” she said. “At last.”", ["I won,", "At last."]),
    ('"I won," she said. "At last."', ["I won,", "At last."]),
    ("‘I won,’ she said. ‘At last.’", ["I won,", "At last."]),
    ("'I won,' she said. 'At last.'", ["I won,", "At last."]),
    ("``I won,'' she said. ``At last,'' he said.", ["I won,", "At last,"]),
    ("'' I won '' she said", ["I won"]),
    ("« J'ai gagné », he said. »Ja«, he said. „Ja“, he said. „Ja”, she said.", ["J'ai gagné", "Ja", "Ja", "Ja"]),
    ("”I won”, she said. ”Great.”", ["I won", "Great."]),
    ("“I thought”—he paused—“that we won.”", ["I thought", "that we won."]),
    ("“Thank you!” “Thank you!” they shouted.", ["Thank you!", "Thank you!"]),
    ('("I won," she said)', ["I won,"]),
    ('> "I won," she said.\n> "At last."', ["I won,", "At last."]),
]

NO_MARKS = [
    "The athletes' village was full; Jones' time of 59'34\" was good, said the runners' union.",
    "He is 6'2\" tall, ran 5'10\" for the mile and 1:01'30 for the rest.",
    "'Tis the season of the '90s and rock 'n' roll, said the lads' dad. Get 'em.",
    "D'Angelo, O'Sullivan and Ma‘afu didn't run; it's the girls' race.",
    "Really? Yes. Who? Nobody.",
    "2′ 34″ is slow.",
]

AMBIGUOUS = [
    ("‘We won the boys’ race and the girls’ race,’ said the boys’ coach.", ["We won the boys’ race and the girls’ race,"]),
    ("'We won the boys' race and the girls' race,' said the boys' coach.", ["We won the boys' race and the girls' race,"]),
    ("He called it 'a mistake' and 'the boys' own fault'.", ["a mistake", "the boys' own fault"]),
    ('"He\'s 6\'2" and fast," said Ann. "He ran 59\'34" there."', ["He's 6'2\" and fast,", "He ran 59'34\" there."]),
    ("'Back in form!' - Hobday wins", ["Back in form!"]),
    ("The rivals' reply to the 'unbeatable' one: 'no'", ["unbeatable", "no"]),
    (
        "'It's a mess,' says Holt. 'My neighbours' homes were flooded and the answer was 'wait and see'.'",
        ["It's a mess,", "My neighbours' homes were flooded and the answer was 'wait and see'.", "wait and see"],
    ),
    ("'10 years is long,' said Ann.", ["10 years is long,"]),
]

REPAIRED = [
    ('"I am happy, she said. "We won."\nThen "a word" more.', ["I am happy,", "We won.", "a word"], "reopened"),
    ('"I am happy and we won.\nThen "a word" more.\n"Yes," he said.', ["I am happy and we won.", "a word", "Yes,"], "unclosed"),
    ('I am happy," she said. "We won."\nThen "a word" more.', ["I am happy,", "We won.", "a word"], "unopened"),
    ('"I am happy, "she said. "We won."', ["I am happy,", "We won."], "misplaced_mark"),
    ('“I am happy," she said. “We won.”', ["I am happy,", "We won."], "mixed_marks"),
    ("“I am happy.””\nThen “a word” more.", ["I am happy.", "a word"], None),
    ('"One thing. "Another thing. "A third thing."', ["One thing.", "Another thing.", "A third thing."], "reopened"),
    ("â€œI am happy,â€\x9d she said. Itâ€™s good.", ["I am happy,"], "damaged_mark"),
    ("?I am happy,? she said. ?We won.? Really? Yes.", ["I am happy,", "We won."], "damaged_mark"),
    ("\x93I am happy,\x94 she said. It\x92s good.", ["I am happy,"], "damaged_mark"),
    ("&quot;I am happy,&quot; she said.", ["I am happy,"], "damaged_mark"),
    ('"I am happy"she said."We won."', ["I am happy", "We won."], None),
]


@pytest.mark.parametrize(("text", "expected"), WELL_FORMED + AMBIGUOUS)
def test_words_in_marks_are_found_exactly(text: str, expected: list[str]) -> None:
    assert [s.text for s in find_spans(text)] == expected


@pytest.mark.parametrize("text", NO_MARKS)
def test_apostrophes_feet_and_minutes_are_no_marks(text: str) -> None:
    assert find_spans(text) == []


@pytest.mark.parametrize(("text", "expected", "repair"), REPAIRED)
def test_a_faulty_mark_is_repaired_in_its_own_paragraph(text: str, expected: list[str], repair: str | None) -> None:
    spans = find_spans(text)
    assert [s.text for s in spans] == expected
    assert repair is None or repair in {s.repair for s in spans}


@pytest.mark.parametrize(
    ("text", "parts", "links"),
    [
        ("“One.\n“Two.\n“Three,” said Ann.", ["One.", "Two.", "Three,"], [None, 0, 1]),
        ("“One.\nTwo.\nThree,” said Ann. “Four.”", ["One.", "Two.", "Three,", "Four."], [None, 0, 1, None]),
        ("‘One.\n\nA caption without marks\n\n‘Two,’ he added.", ["One.", "Two,"], [None, 0]),
        ("She said: 'One.\n\n'Two though.'", ["One.", "Two though."], [None, 0]),
    ],
)
def test_a_quotation_over_paragraphs_is_one_span_a_paragraph(text: str, parts: list[str], links: list[int | None]) -> None:
    spans = find_spans(text)
    assert [s.text for s in spans] == parts
    assert [s.continues for s in spans] == links


def test_lines_broken_inside_a_sentence_do_not_cut_a_quotation() -> None:
    text = 'She said, "I won the race when I was\nonly nineteen and I never looked back\nat all," and then she left.\n\nIt rained.'
    assert [s.text for s in find_spans(text)] == ["I won the race when I was\nonly nineteen and I never looked back\nat all,"]


def test_where_each_sentence_has_a_line_a_quotation_runs_over_lines() -> None:
    lines = [
        "A race was held.",
        "It was warm.",
        "Somebody won.",
        '"All was well.',
        'It went fast."',
        "People clapped.",
        "They went home.",
        "It got dark.",
    ]
    assert [s.text for s in find_spans("\n".join(lines))] == ["All was well.\nIt went fast."]


@pytest.mark.parametrize(
    "text",
    [
        "“He told me ‘go’ and I went,” she said.",
        "‘He told me “go” and I went,’ she said.",
        "“He told me “go” and I went,” she said. “Then I left.”",
        "\"'Go!' he said, and I went,\" said Ann.",
    ],
)
def test_a_quotation_inside_a_quotation_has_its_parent(text: str) -> None:
    spans = find_spans(text)
    inner = [s for s in spans if s.parent is not None]
    assert [s.text.strip("!").lower() for s in inner] == ["go"]
    assert inner[0].parent == 0


def test_an_unclosed_mark_does_not_turn_the_next_paragraphs_inside_out() -> None:
    good = [f'"Sentence number {i} is here," she said.' for i in range(20)]
    text = "\n".join(['He said "never mind and went on with his day.', *good])
    assert [s.text for s in find_spans(text)][1:] == [f"Sentence number {i} is here," for i in range(20)]


MARKS = st.text(alphabet=st.sampled_from("\"'“”‘’«»„`´ab sS.,!?\n \u2028\ufffd0I-—()"), max_size=400)


@given(st.one_of(MARKS, st.text(max_size=300)))
@settings(max_examples=400)
def test_any_text_gives_spans_that_round_trip_and_overlap_only_by_nesting(text: str) -> None:
    spans = find_spans(text)
    for i, span in enumerate(spans):
        assert span.index == i
        assert text[span.start : span.end] == span.text
        assert span.outer_start <= span.start < span.end <= span.outer_end
        assert span.text == span.text.strip()
        assert any(c.isalnum() for c in span.text)
        if span.parent is not None:
            assert spans[span.parent].start <= span.start and span.end <= spans[span.parent].end
    for a, b in itertools.pairwise(spans):
        assert a.start <= b.start
    top = [s for s in spans if s.parent is None]
    for a, b in itertools.pairwise(top):
        assert a.outer_end <= b.outer_start


@pytest.mark.parametrize(
    "piece", ['"', "'", "“", "”", "‘", "’", '" ', " '", "“a ", "''", '"a" ', "s' ", '\n"a', "?", "&quot;", "«a", "A", "7'"]
)
def test_a_flood_of_marks_is_read_without_harm(piece: str) -> None:
    text = piece * (120_000 // len(piece))
    for span in find_spans(text)[:1000]:
        assert text[span.start : span.end] == span.text


@pytest.mark.slow
@pytest.mark.parametrize("piece", ['"', "“a ", '\n"a', "'a "])
def test_a_megabyte_of_marks_is_read_without_harm(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert all(text[s.start : s.end] == s.text for s in find_spans(text)[:1000])


def test_two_single_marks_for_one_double_are_one_mark() -> None:
    text = "‘‘It was hard,’’ Mara Lindholm said.\n\n‘‘ My coach said, ‘go now’, and I went.’’"
    assert [s.text for s in find_spans(text)] == ["It was hard,", "My coach said, ‘go now’, and I went.", "go now"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("“I am glad,” Lindholm said. It was a long road. I slept badly.”", ["I am glad,", "It was a long road. I slept badly."]),
        ("The race was over. Lindholm said, It was a long road. I slept badly.”", ["It was a long road. I slept badly."]),
        ("“I knew it, she said.\n\n“We ran as one.”", ["I knew it,", "We ran as one."]),
        ("“We had to use some others, the coach said.\n\n“We did.”", ["We had to use some others,", "We did."]),
        ("“I asked, she said no. Then I asked again.\n\n“We did.”", ["I asked, she said no. Then I asked again.", "We did."]),
    ],
)
def test_a_mark_lost_beside_a_cue_is_put_back_there(text: str, spans: list[str]) -> None:
    assert [s.text for s in find_spans(text)] == spans
