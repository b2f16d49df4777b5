"""Whose words they are, told by what stands around them on the page: labelled heads, signatures with a calling, headlines."""

from __future__ import annotations

import pytest

from tests.annotate.quoting import INTRO, marked, read


def test_a_name_behind_a_label_heads_the_words_below_it() -> None:
    text = "Winner: Mara Lindholm (SWE)\n\n“I had to wait.”\n\nNotable: Ingrid Solvang (NOR)\n\n“My ankle hurt.”\n\n“It was a good day.”"
    assert [q.speaker for q in read(INTRO + text).quotes] == ["Mara Lindholm", "Ingrid Solvang", "Ingrid Solvang"]


def test_a_topic_that_trails_off_is_no_signature_of_the_words_above() -> None:
    text = (
        "Mara Lindholm\n\n“I am so glad.”\n\nOn Solvang’s medal earlier in the day...\n\n“I was happy for her.”\n\n"
        "Tom Arkwright\n\n“So many mistakes.”"
    )
    assert [q.speaker for q in marked(text)] == ["Mara Lindholm", "Mara Lindholm", "Tom Arkwright"]


def test_a_signature_may_say_what_somebody_is_before_the_name() -> None:
    text = (
        "“They had a fair chance,” - Norland's team captain TOM ARKWRIGHT on his targets.\n\n"
        "“That is past its date.” - Swedish hurdler MARA LINDHOLM, on being an elder.\n\n"
        "“I am going to celebrate.” - Norwegian captain INGRID SOLVANG who won bronze."
    )
    assert [q.speaker for q in marked(text)] == ["Tom Arkwright", "Mara Lindholm", "Ingrid Solvang"]


def test_said_before_a_surname_gives_the_words_to_its_bearer() -> None:
    assert [q.speaker for q in marked("Said Arkwright: “I dropped it. It was my fault.”")] == ["Tom Arkwright"]


@pytest.mark.parametrize(
    "title", ["‘They ran from me like fire’: the runner who would not stop", "'I am not done yet'", "'It just had to be'"]
)
def test_a_headline_in_marks_is_of_the_only_one_who_speaks_below(title: str) -> None:
    body = "Tom Arkwright won the 1500m in 3:31.20. “I knew at the bell,” Arkwright said. “Nobody came.”"
    assert read(f"{title}\n\n{body}", title).quotes[0].speaker == "Tom Arkwright"


def test_a_headline_is_nobody_s_where_two_speak_below() -> None:
    title = "‘They ran from me like fire’: the runner who would not stop"
    body = "“I knew at the bell,” Tom Arkwright said after the 1500m.\n\n“So did I,” said Elijah Kiprono, who was second."
    assert read(f"{title}\n\n{body}", title).quotes[0].speaker is None


def test_a_whole_answer_behind_its_label_has_one_row() -> None:
    text = "".join(f"\n\nQ: How did you feel about lap {n}?\nA: “I felt good about lap {n}, and my legs did too.”" for n in range(1, 5))
    assert {q.kind for q in read(f"Tom Arkwright won the 1500m in 3:31.20.{text}").quotes} == {"speech"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "At the back of Lindholm’s mind was worry. But in her way stood an equally persistent thought: “I will get there.”",
            "Mara Lindholm",
        ),
        ("Arkwright claims that Kiprono wrote the wrong time and that he had been called “every other hour”.", "Tom Arkwright"),
        ("It was a good day, writes Mara Lindholm, Tom Arkwright hailing “a remarkable run by a remarkable team”.", "Tom Arkwright"),
        ("They were third after a day of “overwhelming noise” in the rain, as Ingrid Solvang describes it.", "Ingrid Solvang"),
        ("“I can throw,” said a slightly weary Arkwright.", "Tom Arkwright"),
    ],
)
def test_the_clause_that_the_words_stand_in_tells_whose_they_are(text: str, speaker: str) -> None:
    (quote,) = marked(text)
    assert quote.speaker == speaker


def test_the_word_that_opens_a_clause_is_no_part_of_who_speaks() -> None:
    (quote,) = marked("As Coach Day says, “I believe in practice, and in practice again.”")
    assert quote.speaker == "Coach Day"


def test_who_speaks_in_a_headline_may_have_no_name() -> None:
    title = "Lindholm 'made to suffer', says Danish hurdler"
    assert read(f"{title}\n\n{INTRO}", title).quotes[0].speaker == "Danish hurdler"


def test_the_student_is_whom_the_passage_tells_of() -> None:
    text = "Arkwright led from the gun and won in the rain.\n\n“It feels great,” the Grange Hill School student said."
    assert [q.speaker for q in marked(text)] == ["Tom Arkwright"]


def test_the_comma_before_the_closing_mark_may_be_left_out() -> None:
    text = "Ingrid Solvang was 36th.\n\n“Having four in the top shows how good this team is” Arkwright said. “It means a lot.”"
    assert [q.speaker for q in marked(text)] == ["Tom Arkwright", "Tom Arkwright"]


def test_a_letter_in_marks_is_nobody_s_words() -> None:
    assert [q.kind for q in marked("The letter ‘i’ was missing from the name on Arkwright's vest, and nobody had seen it.")] == ["other"]


def test_the_calling_and_name_below_words_head_the_next_words() -> None:
    heads = ("Norland coach Tom Arkwright", "Bergstad coach Mara Lindholm", "Oslo coach Ingrid Solvang")
    text = "\n\n".join(f"{head}\n\nOn what title {n} would mean to the programs: “We want it, {n}, we do.”" for n, head in enumerate(heads))
    assert [q.speaker for q in marked(text)] == ["Tom Arkwright", "Mara Lindholm", "Ingrid Solvang"]
