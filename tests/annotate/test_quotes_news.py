"""Whose words they are where news reports of anything: unnamed voices, whole phrases as sources, cues that are not read."""

from __future__ import annotations

import pytest

from tests.annotate.quoting import marked


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A senior Lindholm camp official called the rule “illegitimate and irrational”.", "A senior Lindholm camp official"),
        ("The panel has no “smoking gun”, according to U.S. intelligence and team officials.", "U.S. intelligence and team officials"),
        ("The doping expert under scrutiny in the steroid affair declared: “I am not the one you want.”", "doping expert"),
        ("The leadership underscored the “importance of the role played by the clubs”.", "leadership"),
        ("The race went on overnight past a wall of fans chanting “Further”.", "fans"),
    ],
)
def test_a_source_is_its_whole_phrase(text: str, speaker: str) -> None:
    assert [(q.kind, q.speaker) for q in marked(text)] == [("speech", speaker)]


def test_he_is_the_unnamed_voice_that_spoke_just_before() -> None:
    text = "Arkwright slept. “He is on a drip,” a staff member told the paper. “The doctors are talking to his family,” he said."
    assert [q.speaker for q in marked(text)] == ["a staff member"] * 2


def test_who_was_asked_by_an_unnamed_voice_is_she() -> None:
    text = "Solvang won it in the rain. “Are you a professional?” a volunteer asked her. “I used to be,” she said."
    assert [q.speaker for q in marked(text)] == ["a volunteer", "Ingrid Solvang"]


def test_an_adviser_to_somebody_speaks_even_when_the_aside_is_not_closed() -> None:
    text = "Solvang met Lindholm. “The board asked him to stop,” Nils Abrahamsen, an adviser to Mr Arkwright said."
    assert [q.speaker for q in marked(text)] == ["Nils Abrahamsen"]


def test_a_cue_that_cannot_be_read_leaves_the_words_to_nobody() -> None:
    text = "Solvang met Lindholm. “The rule has ended,” the Bergstad-based northern news agency Northern Running Press (NRP) said."
    assert "Ingrid Solvang" not in {q.speaker for q in marked(text)}


def test_a_sentence_that_goes_on_behind_the_marks_is_its_teller_s() -> None:
    text = "“The protests will go on as long as the ban does” in the towns of the north, Solvang told a crowd."
    assert [q.speaker for q in marked(text)] == ["Ingrid Solvang"]


def test_a_sentence_that_begins_with_as_behind_a_quotation_says_nothing_of_its_speaker() -> None:
    text = "Solvang said it was late. “We cannot run in this.” As tension mounted, race director Jens Holm announced new rules."
    assert [q.speaker for q in marked(text)] == ["Ingrid Solvang"]


def test_a_quotation_that_lost_the_stop_before_it_goes_with_the_next_one() -> None:
    text = "Arkwright was at home when the storm struck “It sounded like a train in the kitchen.” “You could hear it,” Solvang said."
    assert [q.speaker for q in marked(text)] == ["Ingrid Solvang"] * 2


def test_a_thing_in_marks_that_is_posted_somewhere_is_nobody_s_words() -> None:
    assert [q.kind for q in marked("There was no proof in a hand-written “letter” posted on a fan website.")] == ["other"]


def test_a_reverend_is_a_person() -> None:
    text = "Arkwright ran. The Reverend Tim Costell, who leads the union, says more is needed. “I do not think he should go,” he said."
    assert [q.speaker for q in marked(text)] == ["Tim Costell"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Opposition dubbed the plan as “discriminatory” against the small clubs.", "Opposition"),
        ("Kiprono hailed the life of a man who “set the standard for the sport”.", "Elijah Kiprono"),
        ("Kiprono expressed himself “a little surprised” by the margin.", "Elijah Kiprono"),
        ("“We move on,” the track and field association said.", "track and field association"),
        ("“We need time,” Kiprono’s lawyer, Anton Mortens, instructed the agency.", "Anton Mortens"),
        ("Arkwright was fourth. “It is the last one,” she flustered.", "Mara Lindholm"),
    ],
)
def test_verbs_of_praise_blame_and_other_speech_have_their_speaker(text: str, speaker: str) -> None:
    assert [(q.kind, q.speaker) for q in marked(text)] == [("speech", speaker)]


def test_who_merely_finished_before_a_quotation_gives_way_to_whom_the_next_sentence_is_about() -> None:
    text = (
        "Solvang finished second.\n\nIf there were a prize for the happiest, it would have gone to Arkwright.\n\n"
        "“I have looked for this mark in every country.” Arkwright could hardly contain his joy."
    )
    assert [q.speaker for q in marked(text)] == ["Tom Arkwright"]


def test_the_title_of_a_memoir_that_holds_a_clause_is_nobody_s_words() -> None:
    text = "Lindholm felt lighter than ever days after her memoir, “The Long Road: What Is Behind the Medals,” came out."
    assert [q.kind for q in marked(text)] == ["other"]


def test_a_headline_in_marks_that_is_a_clause_is_speech() -> None:
    assert [q.kind for q in marked("Arkwright won.\n\n“Bergstad is ready for fast times”: a new age begins")] == ["speech"]


def test_what_is_finished_or_hit_is_no_speech() -> None:
    assert [q.kind for q in marked("Solvang did not finish last year’s “up” run and hit the “wall” in May.")] == ["other", "other"]


def test_a_day_behind_a_body_in_brackets_leaves_it_the_speaker() -> None:
    text = "Bergstad [Norway], June 7 (NNI): The Track Integrity Unit (TIU) on Sunday clarified that Solvang had four “filing failures”."
    assert [q.speaker for q in marked(text)] == ["Track Integrity Unit"]
