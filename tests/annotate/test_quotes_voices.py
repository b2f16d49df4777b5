"""Voices that are no athlete's: announcers, newspapers, officials without a name, things with words on them, and whom "he" is."""

from __future__ import annotations

import pytest

from tests.annotate.quoting import INTRO, marked, read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“That race was a sprint with a long preface,” the announcer said.", "announcer"),
        ("“Any last questions for the athletes?” the moderator asked.", "moderator"),
        ("Lindholm could hear a man on the bend screaming “Go on, go on, go on!” at her.", "a man"),
        ("Lindholm heard girls screaming “Go on, go on, go on!” at her.", "girls"),
        ("It was “a very good day indeed”, said a visibly moved Petra Vogt herself.", "Petra Vogt"),
        ("It was, said *The Chronicle* next morning, “a victory of which nobody seemed wholly persuaded”.", "The Chronicle"),
        ("It was, said The Chronicle the following day, “a victory of which nobody seemed wholly persuaded”.", "The Chronicle"),
        ("The Chronicle called it “a victory of which nobody seemed wholly persuaded”.", "The Chronicle"),
        ("She stayed away from the reception with what a team official called a “mild cold”.", "a team official"),
        ("Race director Petra Vogt spoke of “a day we will still be talking about in ten years”.", "Petra Vogt"),
        ("Coach Jon Farrow preferred “a lesson with an expensive fee”.", "Jon Farrow"),
    ],
)
def test_a_voice_without_a_medal_speaks_for_itself(text: str, speaker: str) -> None:
    (quote,) = marked(text)
    assert (quote.kind, quote.speaker) == ("speech", speaker)


def test_the_reporter_over_the_piece_is_neither_its_announcer_nor_its_moderator() -> None:
    found = read("By Rosa Achter\n\nLindholm won. “Give her a big hand,” the announcer said.\n\n“Any questions?” the moderator asked.")
    assert {q.speaker for q in found.quotes} == {"announcer", "moderator"}


@pytest.mark.parametrize(
    "text",
    [
        "The shoes are in the museum now. “Child's”, says the card.",
        "It is what the organisers like to call “the fastest living room in the world”.",
    ],
)
def test_what_a_card_says_and_what_organisers_like_to_call_it_is_nobody_s(text: str) -> None:
    assert [q.kind for q in marked(text)] == ["other"]


def test_by_her_own_count_owns_the_words_even_before_the_name() -> None:
    text = "IT took her four finals and, by her own count, “about nine hundred ice baths”, but Mara Lindholm is a champion at last."
    (quote,) = read(text).quotes
    assert (quote.kind, quote.speaker) == ("speech", "Mara Lindholm")


def test_who_calls_somebody_something_is_somebody_else() -> None:
    text = "It was after the final that Arkwright gave the interview in which he called Kiprono a “metronome”."
    assert [q.speaker for q in marked(text)] == ["Tom Arkwright"]


def test_a_crosshead_with_a_label_repeats_who_says_it_below() -> None:
    text = "Women: “I thought the clock was wrong”\n\n“At 40km I saw it and I thought the clock was wrong,” said Lindholm."
    assert {q.speaker for q in marked(text)} == {"Mara Lindholm"}


def test_a_surname_in_ing_at_the_start_of_a_sentence_is_the_one_he_means() -> None:
    text = (
        "Then there was Jack Tatter, who gave up the track. Bill Stelling ran for his county.\n\n"
        "Stelling was a spectator that May. He remembered chiefly the wind. “I went for a cup of tea,” he said."
    )
    assert [q.speaker for q in read(text).quotes] == ["Bill Stelling"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I milk the cows first, so what is a steeplechase?” posed Lindholm, amid laughter.", "Mara Lindholm"),
        (
            "Solvang, who was second, blamed a sore tendon. “I will see my doctor on Monday,” said the Oslo Police athlete.",
            "Ingrid Solvang",
        ),
        ("Arkwright summed up the year in one word, “Enough”, and left.", "Tom Arkwright"),
        (
            "Critics were many. Novelist Prita Anders, who wrote “The Salt Way” there, said she was sad. “I had nowhere to go.”",
            "Prita Anders",
        ),
    ],
)
def test_who_speaks_is_read_from_the_sentence_at_hand(text: str, speaker: str) -> None:
    assert marked(text)[-1].speaker == speaker


def test_the_words_of_a_headline_belong_to_whom_it_goes_on_about() -> None:
    title = "‘I AM NOT DONE YET’: Golden girl Mara Lindholm, 31, vows to be back"
    found = read(f"{title}\n\n{INTRO}", title)
    assert [q.speaker for q in found.quotes][:1] == ["Mara Lindholm"]


def test_a_transcript_with_nations_in_its_labels_gives_every_answer_to_its_speaker() -> None:
    text = (
        "TRANSCRIPT: medallists' press conference\n\nMODERATOR: Hanna, how does it feel?\n\nHANNA BEKELO (ETH): I am very happy.\n\n"
        "Q. Sofie, did you see it?\n\nSOFIE VAN DER MEEREN (NED): I was touched, so yes, I saw it.\n\nMODERATOR: One more question.\n\n"
        "SOFIE VAN DER MEEREN: It is just an elbow."
    )
    answers = [q.speaker for q in read(text).quotes if q.kind == "unmarked" and q.text.startswith(("I ", "It "))]
    assert answers == ["Hanna Bekelo", "Sofie Van Der Meeren", "Sofie Van Der Meeren"]


FEATURE = (
    "From sofa to summit: how Rory Menzel learned to jump again\n\nThe film is short and Rory Menzel, 27, has watched it a thousand times. "
    "“It sounded like a plank,” says Menzel. At that moment Menzel was the best high jumper of his country.\n\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "His best of 2.28m put him within reach of Gordon Pike’s Scottish record of 2.31m.\n\nThen came surgery, and a year in which he "
        "did not jump.\n\n“I cut my sister’s grass,” he says.",
        "Next is the final in Birmingham, where he will face the champion Jerome Addy, who jumped 2.24m last week. Victory would seal his "
        "place. Ask him about the summer and he changes the subject.\n\n“I have a book on the go,” he smiles.",
        "In May he was beaten by Jerome Addy, who cleared 2.20m.\n\n“I was home by ten,” he says.",
    ],
)
def test_the_subject_of_a_feature_keeps_the_floor_when_somebody_is_only_mentioned(text: str) -> None:
    assert read(FEATURE + text, FEATURE.split("\n")[0]).quotes[-1].speaker == "Rory Menzel"


def test_a_description_beside_a_name_speaks_for_it() -> None:
    text = "No Swede has won it, and Lindholm, a former walk-on who describes herself as “an average runner with decent knees”, is calm."
    assert marked(text)[-1].speaker == "Mara Lindholm"


def test_labels_of_the_page_are_no_speakers_of_a_transcript() -> None:
    text = (
        "Four questions for Mara Lindholm\n\nPublished: 24 June 2025\n\nPhoto: A. Bell\n\nBS: You ran in Rome?\n\nML: I did.\n\n"
        "BS: And then?\n\nML: Then I slept.\n\nBS: And now?\n\nML: Now I run.\n\nUpdated: 25 June 2025\n\nRead more: our guide"
    )
    assert [q.text for q in read(text).quotes if q.kind == "unmarked"] == ["I did.", "Then I slept.", "Now I run."]


@pytest.mark.parametrize(("full", "short"), [("Fares Al-Marri", "Al-Marri"), ("Karim El-Mansouri", "El-Mansouri")])
def test_a_name_with_an_article_speaks_by_it_alone(full, short):
    found = read(f"{full} won the high jump in 2.36m on Friday. “I jumped for my mother,” said {short}.")
    assert [q.speaker for q in found.quotes] == [full.replace("El-", "El ")]


@pytest.mark.parametrize(
    "described", ["former world indoor silver medallist", "2009 world champion", "41-year-old", "former British record-holder", "Swede"]
)
def test_a_description_that_fits_nobody_means_whom_the_paragraph_is_about(described):
    found = read(
        "Ines Vogel won the 800m in 1:58.20 in Bern on Saturday.\n\nMia Sund, now a teacher in Derby, sent flowers. She had watched it on"
        f" her phone. “Twenty years is quite long enough,” said the {described}."
    )
    assert [q.speaker for q in found.quotes] == ["Mia Sund"]


def test_who_is_told_of_in_the_words_did_not_say_them() -> None:
    text = (
        "Lindholm won again in 2022. Solvang took silver in front of her own people.\n\n"
        "“Solvang came and sat with me afterwards,” she said.\n\n“Then she told me to go home.”"
    )
    assert [q.speaker for q in marked(text)] == ["Mara Lindholm", "Mara Lindholm"]


def test_he_means_who_is_the_subject_of_his_own_sentence() -> None:
    text = (
        "Nobody has run as fast as Kiprono. Arkwright, third last year, won in Ostmark in 3:33.10, a run he described as a “rust-buster”."
    )
    assert [q.speaker for q in marked(text)] == ["Tom Arkwright"]


def test_a_coach_is_no_woman_because_his_athlete_is() -> None:
    text = (
        "Her coach, Derek Mowat, revealed she had spent two winters in a caravan to save money.\n\n“There was no heating in it,” he said."
    )
    assert [q.speaker for q in marked(text)] == ["Derek Mowat"]


def test_a_heading_in_capitals_signs_nothing() -> None:
    text = "Lindholm was happy. “Everyone saw what happened,” she said. “We shall write to them.”\n\nKIPRONO STRANDED\n\nKiprono was fifth."
    assert {q.speaker for q in marked(text)} == {"Mara Lindholm"}


def test_a_first_name_in_capitals_opens_a_local_report() -> None:
    text = "PADDY Greenwood was the first local finisher.\n\nGreenwood had wanted more. “I went off like a lunatic,” he said."
    assert [q.speaker for q in read(text).quotes] == ["Paddy Greenwood"]


def test_her_agent_is_whom_the_article_calls_so() -> None:
    text = (
        "Lindholm, the European champion, was waiting for a scan. Her agent, Simon Tuffnell, refused to rule her out.\n\n"
        "“She felt it grab,” he said."
    )
    assert [q.speaker for q in marked(text)] == ["Simon Tuffnell"]


def test_a_surname_shared_with_a_relative_is_the_athletes() -> None:
    text = (
        "“I could not look,” said her mother Moira Lindholm.\n\nLindholm, however, was not thinking about that.\n\n"
        "“I have an exam on Friday, so I cannot celebrate.”"
    )
    assert [q.speaker for q in marked(text)] == ["Moira Lindholm", "Mara Lindholm"]


def test_she_is_not_the_director_who_asks_too_much_of_her() -> None:
    text = (
        "Lindholm ran 1:57.31 again in May.\n\n"
        "Paul Lonergan, the performance director, warns against asking too much of her in June, where 1:57 may be needed.\n\n"
        "“Getting on the plane is the medal. Anything after that is for Mara.”\n\n"
        "She is having none of it.\n\n“I did not come back for the tracksuit,” she says."
    )
    assert [q.speaker for q in marked(text)] == ["Paul Lonergan", "Mara Lindholm"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Pavel Dorn kept one throw for the end. After the final the 31-year-old was the first to congratulate Adam Rybak.\n\n"
            "“I'm not going to cry,” admitted the silver medallist of last year's European Championships in Berlin.",
            "Pavel Dorn",
        ),
        (
            "The high jump was won by Igor Malin, but 2.24 did not satisfy him.\n\n"
            "“I may as well go as a tourist,” the bronze medallist of the European Indoor Championships stated.",
            "Igor Malin",
        ),
        ("It was hot. “This was a day for sponges,” said Dr. Alan Pomeroy, a medical director of the race.", "Alan Pomeroy"),
        (
            "It was a hard winter for Aroha Hall.\n\nHer mother, Hine Moana, who drives the school bus, says those months were the worst."
            "\n\n“She went quiet,” she says.",
            "Hine Moana",
        ),
        (
            "Ruta Tavo won with 18.92m. Grace Webb was a distant second.\n\nTavo's effort was well down, but she was unfussed."
            "\n\n“I've been lifting,” she said.",
            "Ruta Tavo",
        ),
        (
            "It was a bad day for Manfred Gold. Gold was silent but federation secretary Carl Valan said he would get another chance."
            " “There will be a trial in August,” he said.",
            "Carl Valan",
        ),
        (
            "Jonny Brand trains in Spain.\n\nHis 3:31.80 in Oslo, behind only Kenya's Elijah Kosgo, took two seconds off his best. It"
            " brought a message.\n\n“It was from my coach,” he says.",
            "Jonny Brand",
        ),
    ],
)
def test_whom_the_passage_is_about_speaks(text: str, speaker: str) -> None:
    assert marked(text)[-1].speaker == speaker


def test_in_a_sheet_of_reactions_each_name_heads_the_words_below_it() -> None:
    text = (
        "Quotes of the day\n\nMen’s 800m\n\nTom Arkwright\n\n“I felt strong all the way to the line.”\n\n“It was my first final.”\n\n"
        "Elijah Kiprono\n\n“The last lap was hard.”\n\nMara Lindholm\n\n“I am happy with the season.”"
    )
    assert [q.speaker for q in read(text).quotes] == ["Tom Arkwright", "Tom Arkwright", "Elijah Kiprono", "Mara Lindholm"]
