"""Around quotations: when and where words were said, words without marks, reported speech, whom they are about."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate.dates import find_dates
from flows.annotate.people import People
from flows.annotate.quotes import find_quotes, find_spans
from flows.annotate.text import parse
from flows.rows import Document
from tests.annotate.quoting import INTRO, read

WORDS = [
    ("“I was calm,” Lindholm said on Sunday.", "2023-06-11"),
    ("“I want to win,” Lindholm said the day before the race.", "2023-06-09"),
    ("On Friday, Lindholm made no secret of her plan. “I want to win,” she said.", "2023-06-09"),
    ("“I was calm,” Lindholm said in the mixed zone.", "2023-06-10"),
    ("Lindholm told a podcast in May: “I want to win.”", "2023-05"),
    ("Lindholm has said “never again” before.", None),
    ("“I want to win,” Lindholm said at the pre-race press conference.", None),
]


@pytest.mark.parametrize(("text", "day"), WORDS)
def test_words_are_dated_as_far_as_the_article_supports_it(text: str, day: str | None) -> None:
    (quote,) = read(INTRO + text).quotes
    assert quote.said_on == day
    assert quote.said_to is not None and quote.said_to <= "2023-06-12"


def test_a_date_heading_dates_the_words_below_it() -> None:
    text = (
        "By A. Scribe\n\nA timeline.\n\nMay 3, 2023\nTom Arkwright spoke in Oslo. “I am calm,” he said.\n\n"
        "May 9, 2023\nElijah Kiprono answered: “So am I.”"
    )
    assert [q.said_on for q in read(text).quotes] == ["2023-05-03", "2023-05-09"]


def test_the_occasion_is_kept_as_printed() -> None:
    (quote,) = read(INTRO + "“I was calm,” Lindholm said in the mixed zone.").quotes
    assert quote.occasion == "in the mixed zone"


def test_the_second_part_of_an_utterance_has_the_date_of_the_first() -> None:
    quotes = read(INTRO + "“I was calm,” Lindholm said on Sunday. “Very calm.\n\n“It surprised me.”").quotes
    assert [q.said_on for q in quotes] == ["2023-06-11"] * 3


def test_answers_of_an_interview_are_unmarked_words_of_the_person_interviewed() -> None:
    text = (
        "# Five questions for Mara Lindholm\n\nMara Lindholm is a Swedish 800m runner.\n\n**Where are you now?**\n\nI am at home.\n\n"
        "**What did you think of Rome?**\n\nI said “never again” to my father.\n\n**And what now?**\n\nNow I sleep.\n\n*Photo: A. B.*"
    )
    quotes = read(text).quotes
    answers = [(q.text, q.speaker) for q in quotes if q.kind == "unmarked"]
    assert answers == [(t, "Mara Lindholm") for t in ("I am at home.", "I said “never again” to my father.", "Now I sleep.")]
    assert [(q.text, q.speaker) for q in quotes if q.kind == "speech"] == [("never again", "Mara Lindholm")]


@pytest.mark.parametrize("ask", ["Host: {}", "Q: {}", "**{}**"], ids=["a transcript", "questions and answers", "questions in bold"])
def test_an_answer_in_quotation_marks_has_one_row(ask: str) -> None:
    told = [("How was it for you?", "“Hard.”"), ("Will you rest?", "“I will.”"), ("Will you be back?", "“In May,” I hope. “Or June.”")]
    label = {"H": "Arkwright: ", "Q": "A: "}.get(ask[0], "")
    text = "Tom Arkwright met the press.\n\n" + "\n\n".join(f"{ask.format(question)}\n\n{label}{answer}" for question, answer in told)
    assert [q.text for q in read(text).quotes] == ["Hard.", "I will.", "In May,", "Or June."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tom Arkwright met the press.\n\nQ: How was it?\n\nA: Hard.\n\nQ: Are you glad?\n\nA: Yes, I am.",
            [("Hard.", "Tom Arkwright"), ("Yes, I am.", "Tom Arkwright")],
        ),
        (
            "Tom Arkwright and Elijah Kiprono met.\n\nInterviewer: How was it?\nArkwright: Hard.\nKiprono: Not for me.\n"
            "Interviewer: Are you friends?\nArkwright: Of course.\nKiprono: We are.",
            [("Hard.", "Tom Arkwright"), ("Not for me.", "Elijah Kiprono"), ("Of course.", "Tom Arkwright"), ("We are.", "Elijah Kiprono")],
        ),
        (INTRO + "Lindholm wrote on Instagram:\n\n> I am speechless. Thank you.", [("I am speechless. Thank you.", "Mara Lindholm")]),
        (INTRO + "Lindholm wrote on Instagram:\n\nI am speechless.\n\nThe meeting ended.", [("I am speechless.", "Mara Lindholm")]),
    ],
)
def test_words_printed_without_marks_are_found_with_their_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(q.text, q.speaker) for q in read(text).quotes if q.kind == "unmarked"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiprono said that he would be back.", [("he would be back", "Elijah Kiprono", "said")]),
        ("Lindholm told reporters she was tired.", [("she was tired", "Mara Lindholm", "told reporters")]),
        ("It was a good race, Solvang said.", [("It was a good race", "Ingrid Solvang", "said")]),
        ("It was a good race, said Solvang.", [("It was a good race", "Ingrid Solvang", "said")]),
        ("Arkwright did not say that he was tired.", []),
        ("Lindholm claimed her first title and added the 400m.", []),
        ("“I am tired,” Lindholm said.", []),
    ],
)
def test_reported_speech_is_found_and_never_mixed_with_quotations(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(s.text, s.speaker, s.cue) for s in read(INTRO + text).indirect_speech] == expected


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("“Kiprono never gives up,” Arkwright said.", [("Elijah Kiprono", "named")]),
        ("Arkwright on Kiprono: “Never gives up.”", [("Elijah Kiprono", "introduced")]),
        ("Lindholm called Solvang “a fighter”.", [("Ingrid Solvang", "introduced")]),
        ("Asked about Kiprono, Arkwright said: “Never gives up.”", [("Elijah Kiprono", "question")]),
        ("Solvang had a difficult year. “She is back,” Lindholm said.", [("Ingrid Solvang", "pronoun")]),
        ("“I am tired,” Lindholm said.", []),
    ],
)
def test_whom_the_words_are_about_is_told_with_what_shows_it(text: str, about: list[tuple[str, str]]) -> None:
    full = INTRO + text
    found = read(full)
    names = {q.quote_no: q for q in found.quotes}
    by_surname = {n.split()[1]: n for n in ("Mara Lindholm", "Ingrid Solvang", "Tom Arkwright", "Elijah Kiprono")}
    assert len(found.quote_subjects) == len(about)
    for row, (name, how) in zip(found.quote_subjects, about, strict=True):
        assert row.how == how and row.quote_no in names
        printed = full[row.char_start : row.char_end]
        assert by_surname.get(printed, name) == name


def test_a_pronoun_of_the_wrong_sex_is_noted_and_gives_way_to_the_only_person_near() -> None:
    text = (
        INTRO
        + "The crowd left early and the rain came back.\n\nIngrid Solvang won the women's 400m in 52.10. “I was furious,” he explained."
    )
    found = read(text)
    assert [q.speaker for q in found.quotes] == ["Ingrid Solvang"]
    assert [s.name for s in found.signals] == ["pronoun_contradiction"]


FLOODS = [
    '"a" ',
    "“a b c d,” he said. ",
    "said ",
    "X said “",
    "”, said ",
    "he said she said: ",
    '"A b c"\n',
    "Tom said that he won. ",
    "A",
    "7",
]


@pytest.mark.parametrize("piece", FLOODS)
def test_a_flood_of_cues_and_marks_is_read_to_its_end(piece: str) -> None:
    text = parse(piece * (40_000 // len(piece)))
    document = Document("a", "a", "a.txt", None, "", "txt", "utf-8", None, None, None, (), None, None, "en", text.text, 1)
    spans = find_spans(text)
    found = find_quotes(text, document, People(text, (), ()), find_dates(text), spans)
    assert len(found.quotes) == len(spans)


PIECES = (
    "said|Tom Arkwright|Mara Lindholm|he|she|“|”|\"|'|’|‘|,|.|?|:|\n|\n\n|told reporters|according to|the Swede|on Sunday|in May|called"
    "|asked|who|Q:|A:|> |**|–|(|)|as|put it|I|you|race"
    "|World Athletics|(WA)|the body|a reporter|pic.twitter.com/x|(@a) May 3, 2023|’s|was|quoted|saying"
    "|his|message|#|podcast|not|that|won|the 1500m|3:31.20|2023"
).split("|")


@given(st.one_of(st.lists(st.sampled_from(PIECES), max_size=50).map(" ".join), st.text(max_size=120)))
@settings(max_examples=150)
def test_any_text_gives_rows_that_hold_their_promises(text: str) -> None:
    found = read(text, published_on=None)
    for row in (*found.quotes, *found.indirect_speech):
        assert text[row.char_start : row.char_end] == row.text
        assert row.person_key is None or row.speaker is not None
    assert [q.quote_no for q in found.quotes] == list(range(len(found.quotes)))
    assert {s.quote_no for s in found.quote_subjects} <= {q.quote_no for q in found.quotes}


@pytest.mark.parametrize("subject", ["(she)", "(Lindholm)"])
def test_a_subject_in_brackets_does_not_cost_the_article(subject: str) -> None:
    assert [row.text for row in read(f"{INTRO}“I won,” {subject} said.").quotes] == ["I won,"]


def test_after_a_list_the_heading_tells_whom_the_section_is_about() -> None:
    text = (
        "Men’s 1500m\n\n1. Tom Arkwright, GBR 3:31.20\n\n2. Elijah Kiprono, KEN 3:31.44\n\nNotes on Arkwright\n\n"
        "The kid is 24. When we asked whether he was tired, he grinned and said, “My mother is standing behind you, so no.”"
    )
    assert read(INTRO + text).quotes[-1].speaker == "Tom Arkwright"
