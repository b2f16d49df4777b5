"""Pages of quotations: names as heads and as signatures, topics, doubled marks, and descriptions that mean who is told of."""

from __future__ import annotations

import pytest

from tests.annotate.quoting import marked, read

PAGE = """Flash quotes – women's final

1st place: Mara Lindholm (SWE)

On the race:

“I thought the bell was the line. I was sure of it.”

On remembering Solvang:

“Ingrid Solvang was in my thoughts all day.”

2nd place: Edda Vik (NOR) - 1st Norwegian Female Finisher

On the wind:

“It was loud out there.”

On what they said to each other in the call room: “We said nothing at all, nothing. It was quiet.”

3rd place: Pia Borg (DEN)

“I would do it again.”"""


def test_a_page_of_heads_gives_each_quotation_to_the_head_above_it() -> None:
    who = [q.speaker for q in read(PAGE).quotes]
    assert who == ["Mara Lindholm", "Mara Lindholm", "Edda Vik", "Edda Vik", "Pia Borg"]


def test_a_page_of_signatures_gives_each_quotation_to_the_name_below_it() -> None:
    text = "“I thought the bell was the line.”\n\nMara Lindholm\n\n“It was loud out there.”\n\nIngrid Solvang"
    assert [q.speaker for q in marked(text)] == ["Mara Lindholm", "Ingrid Solvang"]


def test_a_name_below_words_that_have_their_speaker_is_no_signature() -> None:
    text = "“She was devoted,” said Solvang. “She was at her happiest with a watch in her hand.”\n\nTom Arkwright\n\nOne of the best."
    assert {q.speaker for q in marked(text)} == {"Ingrid Solvang"}


@pytest.mark.parametrize(
    "text",
    [
        "“”At the bell I knew that I could go,” said Lindholm.",
        "Lindholm noted: ” At the bell I knew that I could go.”",
    ],
)
def test_a_mark_that_is_doubled_or_stands_off_its_words_opens_them(text: str) -> None:
    (quote,) = marked(text)
    assert quote.text.rstrip(".,") == "At the bell I knew that I could go"


@pytest.mark.parametrize("who", ["the gentle giant", "the Olympic hopeful", "the Yorkshireman"])
def test_a_fond_description_is_whom_the_paragraph_tells_of(who: str) -> None:
    text = f"Arkwright admitted that he never had much luck. “I had only four sessions before coming here,” {who} said."
    assert [q.speaker for q in marked(text)] == ["Tom Arkwright"]


def test_the_holder_of_an_office_is_who_is_called_so() -> None:
    text = (
        "Prime Minister Jon Farrow met the opposition leader Karl Brandt, who attacked the plan.\n\n"
        "Brandt’s month had been “as ever, quite hopeless”, the prime minister said."
    )
    assert [q.speaker for q in marked(text)] == ["Jon Farrow"]


BIOS = """Flash quotes: day 11

Mara Lindholm

Age: 19 Home town: Bergstad

Result: Silver medallist in the 800m, behind Ingrid Solvang of Norway in 1:57.31

On winning a silver medal and breaking Edda Vik's record

“I have no words for it.

“That record has stood since 1991.”

On her family's support

“This is our medal.”

Pia Borg

Age: 29

On what comes next

“I don't feel I am at my peak.”"""


def test_facts_and_topics_stand_between_a_head_and_its_quotations() -> None:
    assert [q.speaker for q in read(BIOS).quotes] == ["Mara Lindholm", "Mara Lindholm", "Mara Lindholm", "Pia Borg"]


@pytest.mark.parametrize(
    ("title", "text", "speaker"),
    [
        ("Arkwright 'devastated' as his role is scrapped", "“I am devastated to hear it,” Arkwright said.", "Tom Arkwright"),
        ("Record was 'only a matter of time', says coach", "“It was only a matter of time,” said Lindholm.", "Mara Lindholm"),
    ],
)
def test_a_headline_s_fragment_is_whose_words_it_is_taken_from(title: str, text: str, speaker: str) -> None:
    found = read(f"{title}\n\nTom Arkwright of Britain and Mara Lindholm of Sweden won on Saturday.\n\n{text}", title).quotes
    assert found[0].kind == "speech"
    assert found[0].speaker in {speaker, "coach"}


def test_a_headline_s_word_that_somebody_else_uses_is_nobody_s() -> None:
    title = "Arkwright runs as a 'neutral' athlete"
    found = read(
        f"{title}\n\nTom Arkwright of Britain won on Saturday.\n\n“There will be no neutral athletes,” said Jon Farrow.", title
    ).quotes
    assert (found[0].kind, found[0].speaker) == ("other", None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A statement from his family said: “He died peacefully.”", "his family"),
        ("Arkwright, who is now president of the Bergstad Athletics Union said: “It is over.”", "Tom Arkwright"),
        ("He promised to be honest with the officials “about every race he had ever run”.", "Tom Arkwright"),
    ],
)
def test_families_and_asides_without_a_comma_speak(text: str, speaker: str) -> None:
    assert [(q.kind, q.speaker) for q in marked(text)] == [("speech", speaker)]


def test_who_is_praised_does_not_praise_himself() -> None:
    text = (
        "“We organised this race for Kiprono,” said his coach, Joost Ravenhorst.\n\nKiprono is pleased.\n\n"
        "“Kiprono is talented,” the Dutch tactician added."
    )
    assert {q.speaker for q in marked(text)} == {"Joost Ravenhorst"}


def test_no_country_hails_anything() -> None:
    title = "Trinidad and Tobago coach hails 'fine' showing"
    assert "Trinidad" not in {q.speaker for q in read(f"{title}\n\nMara Lindholm won the 800m.", title).quotes}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mara Lindholm is glad to go first, before Tom Arkwright.\n\n“It is hard to watch,” says the Olympic 800m silver medallist.",
            "Mara Lindholm",
        ),
        ("“It is hard to watch,” the reigning Olympic and European champion said ahead of the meet.", "Mara Lindholm"),
    ],
)
def test_a_description_without_a_sex_is_whom_the_paragraph_before_is_about(text: str, speaker: str) -> None:
    found = read(f"Mara Lindholm of Sweden won the 800m on Saturday in 1:57.31.\n\n{text}").quotes
    assert [q.speaker for q in found] == [speaker]


def test_an_adverb_opens_a_sentence_before_its_subject() -> None:
    text = "Now Lindholm is adamant that it can go on, with others like Una Weyland, Moira Sexby and Ivy Wall.\n\n“It feels possible.”"
    assert [q.speaker for q in marked(text)] == ["Mara Lindholm"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "“He has shown me how to push myself,’ she said, when asked.\n\n“He sets the sessions,” she added.",
            "He has shown me how to push myself,",
        ),
        ("“We call on the police to look into it,’ said the secretary of the club.", "We call on the police to look into it,"),
    ],
)
def test_a_single_mark_before_the_cue_closes_a_double_quotation(text: str, words: str) -> None:
    assert marked(f"Lindholm stayed away. {text}")[0].text == words


def test_scraps_of_a_page_do_not_end_a_quotation_that_goes_on() -> None:
    text = (
        "“I am ready for whatever comes,” Arkwright said. “Maybe someone will show up.\n\nAdvertisement 3\n\nStory continues below\n\n"
        "Article content\n\nTom Arkwright at the meeting in Bergstad on Saturday, where he ran alone\n\n“So I just prepare for it.”"
    )
    assert {q.speaker for q in marked(text)} == {"Tom Arkwright"}


def test_one_word_after_a_copula_is_said_by_whom_the_sentence_reports() -> None:
    assert [q.speaker for q in marked("A club spokeswoman said the club was “appalled” by the decision.")] == ["A club spokeswoman"]


def test_secretary_general_in_capitals_is_who_holds_the_office() -> None:
    text = "In a statement Kunle Adarin, its Secretary General, denies it.\n\n“It is alarming,” said the AFN Secretary General."
    assert [q.speaker for q in marked(text)] == ["Kunle Adarin"]


REACTIONS = """Sunday's quotes from the Bergstad Games

Women's 800m

Mara Lindholm, first place, 1:57.31

Lindholm's winning time is the second fastest of the season. She won here in 2021 as well.

“I thought the bell was the line.”

On the green bow she wears:

“I will not part with it for anything.”

Ingrid Solvang, second place, 1:57.90

“This is my first team, and I am thankful for it all.

Pia Borg, third place, 1:58.02

“It was choppy. I told myself to get through it.”

ON THE CROWD

“They carried me home today.”
"""


def test_names_above_reactions_are_heads_though_the_narrator_tells_of_one_and_marks_stay_open() -> None:
    speakers = [q.speaker for q in read(REACTIONS).quotes]
    assert speakers == ["Mara Lindholm", "Mara Lindholm", "Ingrid Solvang", "Pia Borg", "Pia Borg"]
