"""Whose turn it is: who goes on after others were named, which namesake speaks, whose state of mind stands in marks."""

from __future__ import annotations

import pytest

from tests.annotate.quoting import marked, read


def test_who_added_is_who_spoke_before_and_not_a_rival_named_in_between() -> None:
    text = (
        "“It was hard,” said Mara Lindholm of Norway, who won the 800m. “I have missed this.”\n\n"
        "The plan is to test herself against a field that includes Ada Brandt, the Dane who was second to Lindholm last year. If all goes"
        " well, she will run again on Friday.\n\n“Friday is a stepping stone,” she added."
    )
    assert [q.speaker for q in read(text).quotes] == ["Mara Lindholm"] * 3


def test_who_is_named_in_the_sentence_itself_goes_on_in_it() -> None:
    first = "“It was hard,” said Mara Lindholm of Norway, who won the 800m."
    text = f"{first}\n\nDenmark’s Ada Brandt ran 1:59.20, and she added: “I can go faster.”"
    assert [q.speaker for q in read(text).quotes] == ["Mara Lindholm", "Ada Brandt"]


def test_the_namesake_who_has_spoken_speaks_again_and_not_the_one_of_a_list() -> None:
    text = (
        "“They ran as a group,” head coach Greta Martin said.\n\nThe leaders were Ada Mills (second in 14:00.1), Finja Martin (sixth in"
        " 14:29.4) and Rosa Beere (eighth in 14:30.3).\n\n“I have gone on about it,” Martin said."
    )
    assert [q.speaker for q in read(text).quotes] == ["Greta Martin"] * 2


def test_the_name_over_a_picture_s_caption_is_not_the_head_of_a_section() -> None:
    text = (
        "Petra Vogt, a former official, was scathing. “They made no sense,” Vogt said.\n\nMara Lindholm\n\nDespite only limited training,"
        " Lindholm won the trials\n\n“It was all very badly done.”"
    )
    assert [q.speaker for q in read(text).quotes] == ["Petra Vogt"] * 2


def test_a_reporter_s_line_has_no_say_over_the_words_below_it() -> None:
    text = "Lindholm loses\n\nBy Jon Farrow\n\n“Today was not the day I wanted.”\n\nMara Lindholm of Norway was fifth in the 800m."
    assert [q.speaker for q in read(text, "Lindholm loses").quotes] != ["Jon Farrow"]


@pytest.mark.parametrize(
    "text",
    [
        "She is “pretty confident” that she will be ready.",
        "She was “over the moon” with bronze.",
        "Lindholm was “gutted” not to be selected.",
        "Lindholm had been left “heartbroken” by the fall.",
        "Lindholm hopes to “put on a show” in Oslo.",
        "Lindholm is still desperate to “make history”.",
        "“Keep going” was yesterday’s message from Lindholm.",
    ],
)
def test_how_the_subject_feels_and_what_she_wants_are_her_words(text: str) -> None:
    (quote,) = marked(text)
    assert (quote.kind, quote.speaker) == ("speech", "Mara Lindholm")


@pytest.mark.parametrize(
    "text", ["Lindholm is “the new Brandt” to many.", "The course was “brutal”, and the wind no help.", "Lindholm is a “metronome”."]
)
def test_what_somebody_or_something_is_called_is_not_given_to_the_subject(text: str) -> None:
    assert [q.speaker for q in marked(text)] == [None]
