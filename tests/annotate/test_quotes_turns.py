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
    assert [q.speaker for q in read(text, "Lindholm loses").quotes] == ["Mara Lindholm"]


@pytest.mark.parametrize(
    "text",
    [
        "She is “pretty confident” that she will be ready.",
        "She was “over the moon” with bronze.",
        "Lindholm was “gutted” not to be selected.",
        "Lindholm had been left “heartbroken” by the fall.",
        "Lindholm hopes to “put on a show” in Oslo.",
        "Lindholm is still desperate to “make history”.",
        "The fall left her “heartbroken” and without a medal.",
        "“Keep going” was yesterday’s message from Lindholm.",
        "Lindholm looks back on a year “that changed my life”.",
        "Lindholm missed the gala “because my coach would not let me go”.",
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


def test_a_name_within_a_clause_does_not_take_the_pronoun_of_who_has_it_contracted() -> None:
    text = (
        "Mara Lindholm admits she loves the attention.\n\nShe’s been on programmes such as Countrywide, Celebrity Cookbook and"
        " others.\n\n“It has been different,” she told reporters."
    )
    assert [q.speaker for q in read(text).quotes] == ["Mara Lindholm"]


def test_who_is_named_along_with_the_subject_is_another() -> None:
    text = (
        "Mara Lindholm of Sweden won the 800m.\n\nAlong with the sprinter Jonny Arkwright, she is the star of the team. “I have met"
        " everybody,” she says."
    )
    assert [q.speaker for q in read(text).quotes] == ["Mara Lindholm"]


def test_two_single_marks_close_a_double_one() -> None:
    text = (
        "“The situation is not good. We know that some of the runners’ rules were broken,’’ said Petra Vogt.\n\n“We shall see,” she said."
    )
    assert [(q.text[-8:], q.speaker) for q in read(text).quotes] == [(" broken,", "Petra Vogt"), ("all see,", "Petra Vogt")]


def test_a_statement_of_the_team_is_the_team_s() -> None:
    text = (
        "The remarks of the Athletics Council (AC) brought a response from Lindholm’s team in a statement which read:\n\n“Ms Lindholm"
        " remembers the day. She was 18.”"
    )
    assert [q.speaker for q in marked(text)] == ["Lindholm’s team"]


@pytest.mark.parametrize("words", ["I am sorry for what I did.", "I am truly gutted to miss it.", "I have never knowingly cheated."])
def test_a_statement_that_says_i_is_the_athlete_s(words: str) -> None:
    assert [q.speaker for q in marked(f"Lindholm has been banned. A statement said: “{words}”")] == ["Mara Lindholm"]


def test_a_call_is_not_by_whom_it_names() -> None:
    assert [q.speaker for q in marked("Lindholm ran past the stand. “Go Mara!” She waved.")] == [None]


def test_words_that_open_a_story_are_by_whom_it_then_tells_of() -> None:
    text = (
        "“I never wanted to be a runner,” she says. “I wanted to be a vet.”\n\nMara Lindholm is in a café, a month after she won the 800m."
    )
    assert [q.speaker for q in read(text).quotes] == ["Mara Lindholm"] * 2


def test_words_that_tell_of_a_man_are_not_his() -> None:
    told = "Tom Arkwright, who has died, won the 800m when he was nineteen."
    assert [
        read(f"“{said}”\n\n{told}").quotes[0].speaker for said in ("I never saw a runner like him.", "I never saw myself as a runner.")
    ] == [
        None,
        "Tom Arkwright",
    ]


def test_a_headline_repeats_words_of_the_same_length() -> None:
    text = "'This is not the final' - coach calms them\n\nCoach Jon Farrow was calm. “This is not the final,” he said. Rosa Beere won."
    assert {q.speaker for q in read(text, "'This is not the final' - coach calms them").quotes} == {"Jon Farrow"}


def test_the_coach_of_girls_may_be_a_man() -> None:
    text = (
        "“We thank the organisers,” said Kelando Farrow, the head coach of the girls' team.\n\n“Garth Vogt and Keith Solvang, I"
        " thank them,” he said."
    )
    assert [q.speaker for q in read(text).quotes] == ["Kelando Farrow"] * 2


def test_whom_somebody_remembers_asking_is_not_who_tells_of_it() -> None:
    text = (
        "Tom Arkwright, a critic of the council, remembers asking Jon Farrow, who took over in 2017, what the plan was. “There was none,”"
        " he says."
    )
    assert [q.speaker for q in marked(text)] == ["Tom Arkwright"]


def test_what_a_trio_is_described_as_is_by_whom_the_sentence_names() -> None:
    text = "They came under Petra Vogt, with the trio mockingly described as the “three amigos” by a figure in the team."
    assert [(q.kind, q.speaker) for q in marked(text)] == [("speech", "a figure")]


def test_the_coach_is_whom_the_story_is_about_where_nobody_else_is_one() -> None:
    text = (
        "It is hard to inspire a teenager, but Greta Vogt may have found a way. As Vogt prepared her teams for the meet, she told them she"
        " would jump into the lake.\n\n“It was freezing,” the coach said."
    )
    assert [q.speaker for q in read(text).quotes] == ["Greta Vogt"]


def test_an_official_named_beside_the_women_s_race_may_be_a_man() -> None:
    text = (
        "The President of the Athletics Council, Kelando Okoli, and the record holder in the women’s 100m hurdles, Mara Lindholm, have met."
        "\n\nOkoli said that he had no issue with Lindholm. He explained that it was “a moment of confusion”."
    )
    assert [q.speaker for q in read(text).quotes] == ["Kelando Okoli"]


@pytest.mark.parametrize("name", ["Mara Lindholm", "Tom Arkwright"])
@pytest.mark.parametrize("said", ["Nobody trains harder than that.", "We have worked on the start all winter."])
def test_a_coach_without_a_name_is_no_athlete(name: str, said: str) -> None:
    text = f"{name} won the 800m for Bergstad High.\n\n“{said}” the coach said."
    assert [q.speaker for q in read(text).quotes] == ["coach"]


@pytest.mark.parametrize(
    "text",
    [
        "Lindholm was “in breach of the rules” and was banned.",
        "Lindholm was “negligent” in missing the doping officers.",
        "Lindholm has been “cleared of all wrongdoing” by the tribunal.",
        "Lindholm was “physically abused” by her coach, the tribunal was told.",
        "Lindholm was “not sorry” for it, the report found.",
        "Lindholm is “arguably the finest runner of all time”.",
        "The selectors left her “off the team” for Oslo.",
    ],
)
def test_what_others_find_of_somebody_is_not_her_own_word(text: str) -> None:
    assert [(q.kind, q.speaker) for q in marked(text)] == [("other", None)]


@pytest.mark.parametrize(
    "text",
    [
        "“We believe in clean sport.”\n\nMara Lindholm was banned for four years on Friday.",
        "“I will catch the cheats.”\n\nMara Lindholm was banned on Friday.",
        "“Run for your life.”\n\nMara Lindholm saw those words on a wall in Oslo.",
        "“That was the best race ever!”\n\nMara Lindholm had just won; the stadium announcer was beside himself.",
    ],
)
def test_words_that_open_a_story_are_not_by_everybody_it_tells_of(text: str) -> None:
    assert [q.speaker for q in read(text).quotes] == [None]


def test_a_headline_s_we_is_not_the_athlete_below() -> None:
    title = "“We got it wrong”: federation says sorry"
    text = f"{title}\n\nMara Lindholm was left out of the team by mistake. “I could not believe it,” Lindholm said."
    assert [q.speaker for q in read(text, title).quotes] != ["Mara Lindholm"] * 2
    assert read(text, title).quotes[1].speaker == "Mara Lindholm"


@pytest.mark.parametrize("won", ["Winning by a second was Mara Lindholm, in 1:59.20.", "After a long wait in the rain, Mara Lindholm won."])
def test_who_is_the_subject_in_between_adds_her_own_words(won: str) -> None:
    coach = "“It was a great race,” said her coach Lena Kant."
    text = f"{coach}\n\nThere was joy at the other end of the track. {won}\n\n“I have waited,” she added."
    assert [q.speaker for q in read(text).quotes] == ["Lena Kant", "Mara Lindholm"]


def test_a_namesake_who_has_spoken_does_not_take_the_words_of_whom_the_story_tells() -> None:
    text = (
        "“I saw her grow up,” said Tom Brandt, her uncle.\n\nAda Brandt won the women’s 800m in 1:57.20. Brandt led from the bell.\n\n"
        "“I am so happy for my family,” Brandt said."
    )
    assert [q.speaker for q in read(text).quotes] == ["Tom Brandt", "Ada Brandt"]


def test_a_statement_that_says_i_for_the_federation_is_not_the_athlete_s() -> None:
    text = "The federation banned Lindholm. A statement read: “The president has asked me to say that we regret this.”"
    assert "Mara Lindholm" not in [q.speaker for q in marked(text)]
