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
