"""Words in marks that are part of a sentence: the second half of an interruption, a fragment whose cue ends it, a headline's."""

from __future__ import annotations

import pytest

from tests.annotate.quoting import INTRO, marked, read

LED = "Tom Arkwright"


@pytest.mark.parametrize("rest", ["for Paris.", "to the Big Apple.", "for the Games."])
def test_the_second_half_of_an_interruption_is_speech_however_it_is_capitalised(rest: str) -> None:
    _, second = marked(f"“I am ready,” Arkwright said, “{rest}”")
    assert (second.kind, second.speaker, second.rule) == ("speech", LED, "interrupted")


@pytest.mark.parametrize(
    "text",
    [
        "Kiprono was “inspired” by the crowd, said Arkwright.",
        "The finish was “the best I have seen” in years, Arkwright said.",
        "The track was “too hard” for distance races, Arkwright complained.",
        "Kiprono is “very happy” with the time, according to Arkwright.",
        "It was a “dream come true” to win at home, Arkwright added on Sunday.",
        "Arkwright spoke of a “clear obstruction” and left.",
    ],
)
def test_a_fragment_is_the_words_of_whose_the_sentence_is(text: str) -> None:
    (quote,) = marked(text)
    assert (quote.kind, quote.speaker) == ("speech", LED)


@pytest.mark.parametrize(
    "text",
    [
        "Kiprono, who is known as “the Metronome” at home, said he would rest.",
        "The “Bergstad double” is rare, though Arkwright said little.",
    ],
)
def test_a_name_in_marks_is_nobodys_words_because_somebody_speaks_later(text: str) -> None:
    (quote,) = marked(text)
    assert quote.kind == "other"


def test_a_headlines_clause_is_speech_of_the_only_person_it_names() -> None:
    found = read(
        "Silver for Solvang – “It feels like two gold medals”\n\n" + INTRO, title="Silver for Solvang – “It feels like two gold medals”"
    )
    assert [(q.kind, q.speaker) for q in found.quotes] == [("speech", "Ingrid Solvang")]


def test_what_somebody_would_continue_is_not_said() -> None:
    (quote,) = marked("His coach Jon Farrow told an agency that Arkwright would continue until the Games: “He wants the medal.”")
    assert quote.speaker == "Jon Farrow"


def test_organisers_without_an_article_speak() -> None:
    (quote,) = marked("“The race is full,” organisers said.")
    assert (quote.kind, quote.speaker) == ("speech", "organisers")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Arkwright’s father, Dave Arkwright, told the Bergstad Post: “We drove all night.”", "Dave Arkwright"),
        ("Arkwright’s coach, Jon Farrow, believes that Arkwright can go faster: “He has 3:28 in him.”", "Jon Farrow"),
        ("Arkwright was told by his coach, Jon Farrow, to “go when it hurts”.", "Jon Farrow"),
    ],
)
def test_a_paper_and_a_wish_to_go_on_do_not_speak(text: str, speaker: str) -> None:
    (quote,) = marked(text)
    assert quote.speaker == speaker


def test_a_title_of_the_womens_event_means_no_man() -> None:
    (quote,) = marked("The women’s champion was in no mood to celebrate: “I want 1:55.”")
    assert quote.speaker != LED


@pytest.mark.parametrize(
    "lead",
    [
        "Arkwright’s coach, the former hurdler Jon Farrow, thinks it was too early.",
        "Arkwright’s coach, Olympic relay bronze medallist Jon Farrow, went further and asked for a rerun.",
    ],
)
def test_a_role_is_whom_the_next_comma_names(lead: str) -> None:
    (quote,) = marked(lead + "\n\n“It stinks,” he said.")
    assert quote.speaker == "Jon Farrow"


def test_a_statement_is_its_issuers() -> None:
    (quote,) = marked("Sweden Athletics insisted that it had no choice. “She is eligible,” a statement read.")
    assert quote.speaker == "Sweden Athletics"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Arkwright’s heat had been, as he put it, “hard work for a Tuesday.”", LED),
        ("As Arkwright once put it, “nobody runs alone for long.”", LED),
        ("“It all seems so easy,” he’d said the night before.", LED),
        ("Arkwright was out under rule 17, which says: “An athlete must keep to the lane.”", None),
        ("“I led from the gun,” Arkwright said. (The record is 3:31.10.) “With a lap left I knew.”", LED),
    ],
)
def test_what_is_put_contracted_printed_or_set_in_brackets_beside_the_words(text: str, who: str | None) -> None:
    quotes = marked(text)
    assert {(q.kind, q.speaker) for q in quotes} == {("speech", who)}


@pytest.mark.parametrize("text", ["Up into the “thin air”, he’d continued alone.", "Arkwright criticised for “poor tactics” in the final."])
def test_nobody_says_what_is_only_coined_or_said_of_somebody(text: str) -> None:
    assert [q.speaker for q in marked(text)] == [None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We won it fairly,” Arkwright was quoted as saying.", LED),
        ("“We won it fairly,” the Bergstad Courier quoted Arkwright as saying.", LED),
        ("Calling it “the best day of my life”, Arkwright left the track.", LED),
        ("Arkwright spoke last. Describing the town as the “home of the mile”, he thanked his hosts.", LED),
        ("Going for the “double double”, Arkwright won.", None),
    ],
)
def test_who_is_quoted_and_who_opens_with_a_participle(text: str, who: str | None) -> None:
    assert [q.speaker for q in marked(text)] == [who]


def test_a_sentence_of_capitals_is_speech_and_an_unnamed_official_may_be_the_agent() -> None:
    first, second = marked("“It’s not easy,” Arkwright said. “It’s the Bergstad Games.”")
    assert [(q.kind, q.speaker) for q in (first, second)] == [("speech", LED)] * 2
    (quote,) = marked("Arkwright was labelled ‘lazy’ by an unnamed official of the club.")
    assert quote.speaker == "an unnamed official of the club"


def test_two_single_marks_turned_apart_open_a_quotation() -> None:
    (quote,) = marked("Arkwright said: ‘’A medal is hard to win. It takes years.’’")
    assert (quote.text, quote.speaker) == ("A medal is hard to win. It takes years.", LED)


@pytest.mark.parametrize("him", ["him", "Arkwright"])
def test_whose_account_a_paragraph_gives_says_what_stands_below_it(him: str) -> None:
    text = f"Arkwright spoke on Monday.\n\nAccording to {him}, the Bergstad Council added the clause.\n\n“There was a reason for it all.”"
    assert [q.speaker for q in marked(text)] == [LED]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lindholm said she would rest, while Solvang is hurt, adding: “We need her.”", "Mara Lindholm"),
        (
            "“We have decided that he will rest,” Bo Wetherby, president of the Bergstad Athletics Federation (BAF) told reporters.",
            "Bo Wetherby",
        ),
        (
            "Lindholm, who was hurt in May, said in a social media post that she has a “minor knee problem” and cannot race.",
            "Mara Lindholm",
        ),
        (
            "The coach refused to say more, while Arkwright claimed to be in the dark on stage, adding: “Is he out? That is a shame.”",
            "Tom Arkwright",
        ),
        (
            "Whilst Kiprono looked pumped up, Arkwright chose to leave early.\n\n“I have to enjoy this but I wanted to win,” he admitted.",
            "Tom Arkwright",
        ),
    ],
    ids=[
        "a clause in which nobody speaks",
        "an aside that is not closed",
        "a post in the media",
        "a late clause",
        "a main clause behind another",
    ],
)
def test_the_words_are_those_of_the_clauses_own_subject(text: str, speaker: str) -> None:
    assert [q.speaker for q in marked(text)] == [speaker]


def test_whom_a_later_part_of_an_utterance_tells_of_is_not_who_speaks() -> None:
    text = (
        "Her main rival, Solvang, chose the 1500m, which leaves Lindholm a clear favourite for her first title. She is the champion"
        " indoors and knows what she has to do.\n\n“I was one of the bunch before,” she said. “I take it as a good thing.\n\n"
        "“It opens things up without Solvang, as she is one of the best in the world.”"
    )
    assert [q.speaker for q in marked(text)] == ["Mara Lindholm"] * 3


def test_a_different_self_is_oneself() -> None:
    text = "Solvang was second to Lindholm. “I was ill,” she said. “There will be a different Ingrid Solvang in Rome.”"
    assert {q.speaker for q in marked(text)} == {"Ingrid Solvang"}


def test_a_participle_goes_with_the_late_clause_that_it_stands_in() -> None:
    text = (
        "Lindholm said the team knew nothing of a test, while Solvang claimed to be in the dark when she came on stage, adding:"
        " “Mara is out? That is a shame.”"
    )
    assert [q.speaker for q in marked(text)] == ["Ingrid Solvang"]


def test_the_name_of_a_game_is_nobody_s_words() -> None:
    assert [q.kind for q in marked("The two old rivals went on with their game of “Can you top this?” on Friday.")] == ["other"]


@pytest.mark.parametrize(
    "told",
    [
        "Mira Holt led to the bell, but Anna Berg’s late surge meant she was only a second short of gold.",
        "Mira Holt ran away from the rest and Anna Berg’s strong finish ensured she took the silver.",
    ],
)
def test_whose_thing_a_sentence_ends_with_is_the_pronoun_of_the_next(told: str) -> None:
    text = f"Anna Berg won silver in the women's 5000m behind Mira Holt.\n\n{told}\n\n“It is fantastic,” she said."
    (quote,) = marked(text)
    assert quote.speaker == "Anna Berg"


@pytest.mark.parametrize("line", ["PORT ADRIAN, Norland (PAN) — ", "NORTHAVEN (PAN) - ", "Northaven, Norland (PAN) -- "])
def test_the_town_of_a_dateline_speaks_no_words(line: str) -> None:
    (quote,) = marked(f"{line}Norland coach, Petra Quill, believes her runners “scared” the favourites in the relays.")
    assert quote.speaker == "Petra Quill"
