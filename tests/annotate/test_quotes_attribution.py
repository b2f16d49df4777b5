"""Attribution: each quotation has the speaker a reader would give it, a role where no name is given, nobody where nothing supports one."""

from __future__ import annotations

import pytest

from tests.annotate.quoting import INTRO, marked, read

MARA, INGRID, TOM, ELIJAH, NOBODY = "Mara Lindholm", "Ingrid Solvang", "Tom Arkwright", "Elijah Kiprono", None

CASES: list[tuple[str, list[str | None]]] = [
    ("“I felt strong,” Arkwright told BBC Sport. “The last lap was mad.”", [TOM, TOM]),
    ("Arkwright, 24, of Leeds Harriers, said: “I felt strong.”", [TOM]),
    ("“I felt strong,” said Arkwright, 24, of Leeds Harriers.", [TOM]),
    ("“I felt strong,” said Arkwright’s coach, Danny Moss. “He is ready.”", ["Danny Moss", "Danny Moss"]),
    ("According to Kiprono, the pace was “suicidal”.", [ELIJAH]),
    ("The pace was “suicidal”, according to Kiprono.", [ELIJAH]),
    ("In the words of Lindholm: “It was a circus.”", [MARA]),
    ("“It was a circus,” as Lindholm put it.", [MARA]),
    ("Lindholm’s verdict: “A circus.”", [MARA]),
    ("“Not my best day, but a win is a win” – Mara Lindholm", [MARA]),
    ("“Not my best day, but a win is a win.”\n\n— Mara Lindholm, 800m winner", [MARA]),
    ("Lindholm wrote on Instagram: “I am speechless. Thank you Bergstad!”", [MARA]),
    ("Lindholm took to Instagram to say: “I am speechless.”", [MARA]),
    ("Kiprono was quoted as saying that “money talks” in the sport.", [ELIJAH]),
    ("Arkwright admits he “never liked” cross country.", [TOM]),
    ("Asked whether he was surprised, Arkwright replied: “Not really.”", [TOM]),
    ("Asked by a reporter if she would double in Rome, Lindholm laughed. “Ask my coach,” she said.", [MARA]),
    ("“It was,” said Lindholm, smiling, “the best day of my life.”", [MARA, MARA]),
    (
        "“It was hard,” Lindholm said. “I nearly fell.”\n\nSolvang was less happy. “I was boxed in all the way,” she said.",
        [MARA, MARA, INGRID],
    ),
    ("“It was hard,” Lindholm said.\n\n“I nearly fell twice,” she added.\n\n“But I am proud.”", [MARA, MARA, MARA]),
    ("“Are you injured?” a reporter asked Kiprono.\n\n“No,” he said. “I am tired.”", ["a reporter", ELIJAH, ELIJAH]),
    (
        "The race, billed as the “Duel in the Fjord”, drew 20,000 people. Kiprono, nicknamed “The Professor”, started slowly.",
        [NOBODY, NOBODY],
    ),
    ("Lindholm, who appeared in the documentary “Two Laps”, called the track “a carpet”.", [NOBODY, MARA]),
    ("Lindholm described Solvang as “the best athlete I have ever raced”.", [MARA]),
    ("Arkwright dismissed talk of a record as “nonsense”.", [TOM]),
    ("“Nonsense,” was how Arkwright dismissed talk of a record.", [TOM]),
    ("Arkwright on Kiprono: “He never gives up.”\n\nKiprono on Arkwright: “He is fast, too fast.”", [TOM, ELIJAH]),
    ("Arkwright: “I want to run 3:28.”\n\nKiprono: “Then I have to run 3:27.”", [TOM, ELIJAH]),
    (
        "“We have suspended the athlete,” the Northern Athletics Council (NAC) said in a statement.\n\n“It is closed,” the NAC added.",
        ["Northern Athletics Council", "Northern Athletics Council"],
    ),
    ("World Athletics said in a statement: “The mark will be ratified.”", ["World Athletics"]),
    ("A spokesman for the organisers said: “We are delighted.”", ["a spokesman for the organisers"]),
    ("“We are delighted,” said meeting director Karin Holt. “Tickets sold out in an hour.”", ["Karin Holt", "Karin Holt"]),
    ("“I wanted the record,” said the Swede. “It will come.”", [MARA, MARA]),
    ("“I wanted the record,” the 24-year-old said.", [TOM]),
    ("“I wanted the record,” said the 24 year old.", [TOM]),
    ("“I wanted the record”, said the Kenyan.", [ELIJAH]),
    ("'I wanted the record,' Lindholm said. 'The girls' pace was too slow.'", [MARA, MARA]),
    ('"I wanted the record," Lindholm said. "The girls\' pace was \'too slow\', as they say."', [MARA, MARA]),
    ("Lindholm was happy. “I am very, very happy with this race and with my form.”", [MARA]),
    ("Lindholm said she was “over the moon” and that Solvang had “run out of her skin”.", [MARA, MARA]),
    ("Solvang’s husband, Lars, said: “She deserves it.”", ["Lars"]),
    ("“She deserves it,” said her husband. Solvang finished second.", ["her husband"]),
    ("And the secret? “Porridge,” says Lindholm.", [MARA]),
    (
        "“If anyone had told me that, I would have laughed,” Lindholm, whose season was ruined and who came back in June, said on Sunday.",
        [MARA],
    ),
    ("Lindholm, speaking after the race, said: “I had nothing left.”", [MARA]),
    ("“I had nothing left,” Lindholm told reporters in the mixed zone before adding: “Nothing at all.”", [MARA, MARA]),
    ("“I had nothing left,” admitted a tearful Lindholm.", [MARA]),
    ("“Go, Mara, go!” shouted the crowd.", ["crowd"]),
    ("The stadium announcer shouted “Bergstad!” over and over.", ["stadium announcer"]),
    ("The word “legend” is overused, but Lindholm is one.", [NOBODY]),
    ("Her so-called “easy” session was brutal.", [NOBODY]),
    ("Lindholm’s response? “No chance.”", [MARA]),
    ("Kiprono insisted the result was not a shock. “I have been training for this since January and I knew what to do.”", [ELIJAH]),
    ("He may be only 24 but Arkwright sounds like a veteran. “You learn more from a defeat than from ten wins.”", [TOM]),
    ("> “I felt strong,” Arkwright said.", [TOM]),
    ("“The best,” she said of Solvang. “By far.” Lindholm will race again on Tuesday.", [MARA, MARA]),
    ("“I am not done,” Lindholm posted on X. “See you in Rome.”", [MARA, MARA]),
    ("“I am not done,” Lindholm said, with Arkwright standing beside her.", [MARA]),
    ("When Arkwright crossed the line, Kiprono shook his hand and said: “You earned it.”", [ELIJAH]),
    ("Arkwright said of Kiprono: “He was the strongest man in the field.”", [TOM]),
    ("“It’s a pity,” Arkwright said of Kiprono’s fall.", [TOM]),
    ("“He pushed me all the way,” said Arkwright about Kiprono.", [TOM]),
    ("“Did I expect it? No,” said Arkwright. “Did I hope? Yes.”", [TOM, TOM]),
    ("There was a “Welcome home” banner on Lindholm’s street.", [NOBODY]),
    ("“I’m done!”\n\nThose were Lindholm’s words as she left the track.", [MARA]),
    ("The Swede felt “like a machine” and finished “empty”.", [MARA, MARA]),
    ("“I went out hard,” explained Lindholm, who now leads the world list by almost a second. “It paid off.”", [MARA, MARA]),
    ("“We always knew she could do it,” said Bergstad AC, her club, in a post.", ["Bergstad AC"]),
    ("“I was nervous,” Lindholm, 22, said after a race in which she led from gun to tape.", [MARA]),
    ("Speaking to the Bergstad Tidende, Lindholm said that she was “sick of” the rumours.", [MARA]),
    ("Lindholm told the newspaper she had been “written off”.", [MARA]),
    ("“I have been written off,” she told the newspaper. “That hurt.” Lindholm is not one to forget.", [MARA, MARA]),
    ("Kiprono could only watch. “He was too good,” the 2019 champion said.", [ELIJAH]),
    ("Kiprono could only watch. He said the Briton was “too good today”.", [ELIJAH]),
    ("Her coach Birgit Falk believes there is more to come. “She can run 1:55,” says Falk.", ["Birgit Falk"]),
    (
        "“She can run 1:55,” says her coach, Birgit Falk, who has trained the Swede since 2015. “Maybe faster.”",
        ["Birgit Falk", "Birgit Falk"],
    ),
    ("“She can run 1:55,” says Birgit Falk, her coach. “Maybe faster.”", ["Birgit Falk", "Birgit Falk"]),
    ("Falk, 61, has coached for 30 years. Birgit Falk was also a hurdler. “I loved it,” she says.", ["Birgit Falk"]),
    ("Arkwright has a message for his rivals: “See you in Rome.”", [TOM]),
    ("Arkwright’s message to his rivals was clear: “See you in Rome.”", [TOM]),
    ("His message to rivals was simple. “See you in Rome,” Arkwright warned.", [TOM]),
    ("“See you in Rome,” was Arkwright’s message.", [TOM]),
    ("“See you in Rome”: Arkwright’s message was clear.", [TOM]),
    ("Arkwright, asked about his plans, shrugged. “Rome, then a holiday.”", [TOM]),
    ("What are his plans? “Rome,” Arkwright says. And then? “A holiday.”", [TOM, TOM]),
    ("“Rome, then a holiday,” is the plan, says Arkwright.", [TOM]),
    ("The plan, says Arkwright, is “Rome, then a holiday”.", [TOM]),
    ("The plan is, in Arkwright’s words, “Rome, then a holiday”.", [TOM]),
    ("“It’s not,” he pauses, “about the money.” Arkwright laughs.", [TOM, TOM]),
    ("“It’s not about the money,” Arkwright said, before turning to Kiprono and adding: “Right?”", [TOM, TOM]),
    ("“Right?” said Arkwright.\n“Right,” said Kiprono.\n“You owe me a beer.”\n“I don’t drink.”", [TOM, ELIJAH, TOM, ELIJAH]),
    ("Solvang admitted that she had underestimated the Swede: “She had another gear and I had nothing to answer it with.”", [INGRID]),
    ("“She had another gear.” Solvang was full of praise for the winner.", [INGRID]),
    ("Lindholm beamed: “I’m so happy!”", [MARA]),
    ("A beaming Lindholm said: “I’m so happy!”", [MARA]),
    ("“Unbelievable!” tweeted Lindholm.", [MARA]),
    ("“Unbelievable,” Solvang, who had led until the final bend, told Norwegian broadcaster NRK through gritted teeth.", [INGRID]),
    ("Speaking on the BBC, former champion Paula Denham said: “That was a masterclass.”", ["Paula Denham"]),
    ("Former champion Paula Denham, commentating for the BBC, called it “a masterclass”.", ["Paula Denham"]),
    ("“A masterclass” was the verdict of former champion Paula Denham.", ["Paula Denham"]),
    ("“We’ll be back,” vowed race director Karin Holt and her team.", ["Karin Holt"]),
    ("Karin Holt, the race director, promised “an even better field” next year.", ["Karin Holt"]),
    ("The federation’s president, Olav Brekke, was blunt: “We have no money.”", ["Olav Brekke"]),
    (
        "Brekke is blunt. Olav Brekke, president of the federation since 2011, has seen it all. “We have no money,” he says.",
        ["Olav Brekke"],
    ),
    ("“We have no money,” says one official, who asked not to be named.", ["one official"]),
    ("One coach said the track was “like concrete”.", ["one coach"]),
    ("Several athletes described the track as “like concrete”.", ["Several athletes"]),
    ("“Like concrete,” one athlete complained.", ["one athlete"]),
    ("She won the “A” race and the “B” race.", [NOBODY, NOBODY]),
    ("Her 1:57.31 was a “world lead”, though not for long.", [NOBODY]),
    ("Lindholm, AKA “the Bullet”, was back.", [NOBODY]),
    ("Kiprono’s “rest day” includes a 20km run.", [NOBODY]),
    ('Arkwright ran in the so-called "super spikes".', [NOBODY]),
    ('The track known locally as "the Bowl" was full.', [NOBODY]),
    ("Lindholm’s book, “Eight Hundred”, is out in May.", [NOBODY]),
    ("The band played “Dancing Queen” as Lindholm left.", [NOBODY]),
    ("“I said to myself: ‘Stay calm, stay calm,’ and then the bell rang,” Lindholm said.", [MARA]),
    ('"I was calm", Lindholm said, "and patient".', [MARA, MARA]),
    ('Lindholm said, "I was calm." Solvang said, "I was not."', [MARA, INGRID]),
    ('"I was calm," said Lindholm, and Solvang added: "I was not."', [MARA, INGRID]),
    ('Asked about Solvang, Lindholm said: "She is great." And about Rome? "Wait and see."', [MARA, MARA]),
    ('"No," Lindholm said flatly.\n\nSolvang disagreed.\n\n"Of course she will run Rome," she said.', [MARA, INGRID]),
    ('"I hope so," Arkwright says of a clash with Kiprono in Rome. "He\'s a legend."', [TOM, TOM]),
    ('Kiprono is a legend, says Arkwright. "I had his poster on my wall."', [TOM]),
    ('It was, Arkwright said, "the best race" of his life.', [TOM]),
    ('Arkwright called for an end to the "nonsense".', [TOM]),
    ('Lindholm warned of "consequences" if the calendar is not changed.', [MARA]),
    ('Kiprono apologised for "letting down" his fans.', [ELIJAH]),
    ('In a statement, Kiprono said: "I have never taken a banned substance."', [ELIJAH]),
    ('"I’m not a robot," insisted Arkwright, when told that Kiprono had called him "a machine".', [TOM, ELIJAH]),
    ('Kiprono called Arkwright "a machine", but the Briton said: "I\'m not a robot."', [ELIJAH, TOM]),
    ("“I was nervous,” Lindholm told me afterwards, her hands still shaking.", [MARA]),
    ("Lindholm put it more simply: “I was nervous.”", [MARA]),
    ("Lindholm was asked how it felt. “Strange,” she said.", [MARA]),
    ("Was Lindholm surprised? “Not at all.”", [MARA]),
    ("“Am I surprised? No,” Lindholm said. “Are you?”", [MARA, MARA]),
    ("“He ran,” said Kiprono, “like a man late for a bus.” Arkwright laughed when he was told. “I was,” he said.", [ELIJAH, ELIJAH, TOM]),
    ("For Solvang it was a bitter day. “I have no words,” said the Norwegian record holder.", [INGRID]),
    ("Solvang, though, was gracious. “Mara deserved it.”", [INGRID]),
    ("Norway’s coach, Petter Vik, said Solvang “ran scared”.", ["Petter Vik"]),
    ("Norway coach Petter Vik said Solvang “ran scared”.", ["Petter Vik"]),
    ("“She ran scared,” said Petter Vik, the Norway coach. Vik added that she would “learn from it”.", ["Petter Vik", "Petter Vik"]),
    ("“She ran scared,” Vik, the Norway coach, said.\n\nPetter Vik has been in charge since 2010.", ["Petter Vik"]),
    ("In a letter to members, president Olav Brekke wrote that the sport was “on the brink”.", ["Olav Brekke"]),
    ("The sport is “on the brink”, president Olav Brekke wrote in a letter to members.", ["Olav Brekke"]),
    ("Brekke, whose term ends in May, has warned that the sport is “on the brink”. Olav Brekke is 70.", ["Olav Brekke"]),
    ("Kiprono’s agent, Max Veer, told Reuters: “He is fine.”", ["Max Veer"]),
    ("“He is fine,” Max Veer, Kiprono’s agent, told Reuters on Sunday.", ["Max Veer"]),
    ("“He is fine,” a source close to the athlete said.", ["a source close to the athlete"]),
    ("“I love this track,” Arkwright enthused, “and this crowd.”", [TOM, TOM]),
    ("“I love this track,” Arkwright, a father of two, admits with a grin.", [TOM]),
    ("“I love this track!” a delighted Arkwright shouted into the microphone.", [TOM]),
    ("“I love this track,” he said. Arkwright was speaking to the BBC.", [TOM]),
    ("Speaking to the BBC, he said: “I love this track.” Arkwright has won here three times.", [TOM]),
    ("Then came the 1500m. “I knew it would be slow,” Arkwright said later. And it was. “So I went.”", [TOM, TOM]),
    ("Arkwright: ‘I knew it would be slow.’", [TOM]),
    ("‘I knew it would be slow,’ Arkwright told the Daily Courier. ‘But not this slow. The lads’ plan was to wait.’", [TOM, TOM]),
    ("Arkwright says he is “not bothered” by Kiprono’s “mind games”.", [TOM, TOM]),
    ("Arkwright accused Kiprono of “playing games”.", [TOM]),
    ("Kiprono was accused of “playing games” by Arkwright.", [TOM]),
    ("Kiprono hit back: “I don’t play.”", [ELIJAH]),
    ("Kiprono hit back, saying he did not “play games”.", [ELIJAH]),
    ("Kiprono responded by posting “lol” on X.", [ELIJAH]),
    ("It is what Lindholm calls her “second life”.", [MARA]),
    ("Lindholm likes to say that running is “just walking, faster”.", [MARA]),
    ("“Just walking, faster” is how Lindholm describes running.", [MARA]),
    ("The “Mara” chants went on.", [NOBODY]),
    ("Lindholm (SWE) said: “It was windy.”", [MARA]),
    ("Lindholm (Sweden): “It was windy.”", [MARA]),
    ("Mara Lindholm, 800m: “It was windy.”\n\nTom Arkwright, 1500m: “It was not.”", [MARA, TOM]),
    ("• “It was windy” – Lindholm\n• “It was not” – Arkwright", [MARA, TOM]),
    ("“It was windy” (Lindholm)", [MARA]),
    ("What they said\n\nMara Lindholm: “It was windy.”", [MARA]),
    ("Quote of the day: “It was windy.” – Mara Lindholm", [MARA]),
]
"""Prose after an introduction that names four athletes; the speaker of each quotation in marks (None: nobody's words)."""


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_the_speaker_is_who_a_reader_takes_it_to_be(text: str, speakers: list[str | None]) -> None:
    found = marked(text)
    assert [(q.speaker or "").casefold() for q in found] == [(s or "").casefold() for s in speakers]
    assert [q.kind for q in found] == ["speech" if s else "other" for s in speakers]


def test_nothing_supports_a_speaker_then_nobody_is_guessed() -> None:
    quotes = read("There was rain in the morning and wind in the afternoon.\n\n“We did not expect so many people to come at all.”").quotes
    assert [(q.speaker, q.person_key, q.rule) for q in quotes] == [(None, None, "unsupported")]


def test_every_attribution_is_explained_in_one_sentence() -> None:
    quotes = read(INTRO + "“I felt strong,” she said. “I nearly fell.”\n\nArkwright called it “a carpet” in the “Duel”.").quotes
    assert all(q.explanation.endswith(".") and "{" not in q.explanation and 0 < q.confidence <= 1 for q in quotes)
    assert "read as Mara Lindholm" in quotes[0].explanation or "Lindholm" in quotes[0].explanation


def test_the_parts_of_one_utterance_share_its_number() -> None:
    text = "“It was,” said Lindholm, “the best day.”\n\n“I was tired,” Arkwright said. “I nearly stopped.\n\n“But I did not.”"
    assert [q.utterance_no for q in marked(text)] == [0, 0, 1, 1, 1]


def test_nested_quotations_keep_their_parent_and_are_no_speech_of_the_speaker() -> None:
    quotes = read(INTRO + "“I said to myself: ‘Stay calm,’ and then the bell rang,” Lindholm said.").quotes
    nested = [q for q in quotes if q.kind == "nested"]
    assert [(q.text, q.parent_quote_no, q.speaker) for q in nested] == [("Stay calm,", quotes[0].quote_no, None)]


def test_offsets_count_code_points_of_the_text() -> None:
    text = INTRO.replace("Games", "Games 🏃🏽") + "“Ça va très bien 👍,” said Lindholm."
    (quote,) = [q for q in read(text).quotes if q.kind == "speech"]
    assert text[quote.char_start : quote.char_end] == quote.text == "Ça va très bien 👍,"


def test_an_unclosed_quotation_is_noted_as_a_signal() -> None:
    found = read(INTRO + "“I was tired and I was glad that it was over.\n\nLindholm left for home the next day.")
    assert [s.name for s in found.signals] == ["unclosed_quote"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "“”", "\x00“a”\ud7ff", "“" * 500, "said " * 2000, "X said “" * 500, "”, said " * 500, "he said she said: " * 300]
)
def test_empty_broken_and_hostile_text_gives_rows_or_none(text: str) -> None:
    for quote in read(text).quotes:
        assert text[quote.char_start : quote.char_end] == quote.text
