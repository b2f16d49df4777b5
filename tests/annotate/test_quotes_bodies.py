"""Bodies and papers speak: federations, courts and panels, "it", statements and posts, and whose words those are."""

from __future__ import annotations

import pytest

from tests.annotate.quoting import marked

BODY = "The Northern Athletics Federation (NAF) has lost its case against Lindholm. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In a statement Lindholm said the rule was “a farce”.", "Mara Lindholm"),
        ("In a statement NAF said the policy was “invalid”.", "NAF"),
        ("The Court of Appeal for Sport ruled on Monday that the rules are “a necessary means”.", "Court of Appeal for Sport"),
        (
            "An independent tribunal ruled that she had not come home “at the first reasonable opportunity”.",
            "An independent tribunal",
        ),
        ("Arkwright also highlighted that the ban was not for “breaking the rules of the sport”.", "Tom Arkwright"),
    ],
)
def test_a_body_or_person_speaks_under_its_whole_name(text: str, speaker: str) -> None:
    assert [(q.kind, q.speaker) for q in marked(text)] == [("speech", speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "It added: “The panel found the rules harsh.”",
        "“We bear the blame,” it said in a statement.",
        "In the end it ruled that the rules were “necessary and reasonable”.",
    ],
)
def test_it_is_the_body_told_of_before(text: str) -> None:
    assert [q.speaker for q in marked(BODY + text)] == ["Northern Athletics Federation"]


def test_it_that_feels_or_is_said_of_nobody_is_no_body() -> None:
    assert [q.speaker for q in marked("Lindholm won. It felt like “a long walk home in the rain”, said Solvang.")] == ["Ingrid Solvang"]


@pytest.mark.parametrize(
    "text",
    [
        "Lindholm answered the ruling with a statement which said: “I am not done.”",
        "Lindholm shared a post on Friday that took a swipe at the federation.\n\n“They never called me,” read a part of the post.",
        "Lindholm wrote to the club in May. “I am not done,” the letter read.",
        "The ban was lifted. “I am not done,” read a statement from Lindholm.",
        "Lindholm sent me a text message with one word: “Finally.”",
    ],
)
def test_a_paper_s_words_are_whose_paper_it_is(text: str) -> None:
    assert [(q.kind, q.speaker) for q in marked(text)] == [("speech", "Mara Lindholm")]


@pytest.mark.parametrize("paper", ["An IOC statement", "A club statement", "A Northlands Athletics release", "The federation’s statement"])
def test_a_paper_that_names_its_issuer_is_nobody_else_s(paper: str) -> None:
    said = f"{paper} had said earlier: “She gave a sample on Monday.\n\n“She ran the next day.”"
    text = f"Lindholm has been moved up to the bronze medal.\n\n{said}"
    assert [(q.kind, q.speaker.split()[-1] if q.speaker else None) for q in marked(text)] == [("speech", paper.split()[-1])] * 2


def test_an_official_paper_is_not_by_whom_the_sentence_before_is_about() -> None:
    text = "Arkwright closed the camp. “The team will leave at once and return in the summer,” an official statement said."
    assert [(q.kind, q.speaker) for q in marked(text)] == [("speech", "an official statement")]


def test_the_cue_of_a_quotation_s_last_paragraph_counts_for_its_first() -> None:
    text = "The club has urged Arkwright to appeal.\n\n“He was never asked.\n\n“He should have been,” said Solvang."
    assert {q.speaker for q in marked(text)} == {"Ingrid Solvang"}


@pytest.mark.parametrize(
    "text",
    [
        "Arkwright’s remarks came a day after the Opposition dubbed the plan a failure and accused the minister of a “shaky” start.",
        "Arkwright’s remarks came a day after the Opposition accused the minister of a “shaky” start.",
    ],
)
def test_verbs_of_speech_that_are_joined_have_one_subject(text: str) -> None:
    assert [q.speaker for q in marked(text)] == ["Opposition"]


def test_who_is_told_is_not_who_tells() -> None:
    text = "Jon Wilk, an off-duty sergeant who is armed with a piece of wood, tells Arkwright: “Put it down,” and waits."
    assert [q.speaker for q in marked(text)] == ["Jon Wilk"]


def test_a_bold_claim_is_no_verb() -> None:
    assert "a bold" not in {q.speaker for q in marked("Lindholm made a bold claim that they let her win the “toughest race” of all.")}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We do not know yet what it was,” police said.", "police"),
        ("“The rule is a fair one,” court papers say.", "court papers"),
        ("It comes as senior race officials warned that the heat would be “felt all week”.", "senior race officials"),
        ("Kiprono’s father said that the runner endured “disgusting” comments.", "Kiprono’s father"),
    ],
)
def test_people_in_the_plural_and_kin_speak_as_printed(text: str, speaker: str) -> None:
    assert [(q.kind, q.speaker) for q in marked(text)] == [("speech", speaker)]


def test_pointing_out_is_speaking_and_pointing_at_is_not() -> None:
    text = "Lindholm pointed out that the questions they raised have all been answered “and yet their doubts go on”."
    assert [q.speaker for q in marked(text)] == ["Mara Lindholm"]
    assert [q.kind for q in marked("Lindholm pointed at the sign “Exit only” and left.")] == ["other"]


def test_a_nickname_in_a_sentence_about_others_leaves_its_speaker() -> None:
    text = (
        "Lindholm said she expects the club, headed by Karl “Bingo” Tarrel, to ensure that Arkwright won’t be absent.\n\n"
        "“We await their answer.”"
    )
    assert [q.speaker for q in marked(text) if q.kind == "speech"] == ["Mara Lindholm"]


def test_the_press_of_a_country_is_nobody_of_that_country() -> None:
    text = "Pia Menn of Italy won the 200m. She was labelled by the Italian press as “the luckiest woman of the sport”."
    assert [q.speaker for q in marked(text)] == ["Italian press"]
