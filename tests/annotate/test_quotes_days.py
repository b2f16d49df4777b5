"""On which day words were said, where the day stands beside another of the speaker's sentences or the press is met before a race."""

from __future__ import annotations

from tests.annotate.quoting import INTRO, marked, read


def test_words_after_a_heat_of_the_day_before_were_said_that_day() -> None:
    text = (
        "There was disappointment in Friday's heats of the relay. A bad change between Kiprono and Arkwright cost the team.\n\n"
        "“I called it, I just called it in the wrong country,” said Arkwright."
    )
    assert [q.said_on for q in marked(text)] == ["2023-06-09"]


def test_a_year_told_of_the_speaker_after_a_comma_is_not_when_the_words_were_said() -> None:
    text = "“I thought about going with him and thought better of it,” admitted Arkwright, third in this race 12 months ago."
    assert [q.said_on for q in marked(text)] == ["2023-06-10"]


def test_before_a_race_all_was_said_on_the_day_the_press_was_met() -> None:
    text = (
        "The chair was empty when Mara Lindholm came in. “That is the slowest she has left the blocks,” said Ingrid Solvang.\n\n"
        "On Friday both women insisted that it had been blown out of proportion.\n\n"
        "“Every story needs somebody to boo,” Lindholm said."
    )
    assert {q.said_on for q in read(text, published_on="2023-06-10").quotes} == {"2023-06-09"}


def test_the_answers_of_an_interview_have_no_day_of_a_race_they_tell_of() -> None:
    text = INTRO + (
        "**Did you know you were on for it?**\n\nNo. I could hear my coach. He said, “Go now,” and I went in Bergstad on Saturday.\n\n"
        "**What changed for you?**\n\nEverything. My mother said, “Eat more,” and I did.\n\n"
        "**Will you be moving up?**\n\nI said to her, “When I am forty,” and we laughed."
    )
    assert {q.said_on for q in read(text).quotes if q.kind == "speech"} == {None}


def test_a_meeting_of_two_days_is_reported_when_it_is_over() -> None:
    text = (
        "It rained on Saturday morning and by Sunday evening nobody could remember it. Here is how the Hypo-Meeting in Götzis unfolded.\n\n"
        "Florian Stadler was third in the decathlon with 8291 points. “My old teacher was on the start line,” said Stadler."
    )
    assert [q.said_on for q in read(text, published_on="2025-06-02").quotes] == ["2025-06-01"]
