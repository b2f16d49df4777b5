"""How a name is told from what stands around it: father and son, a first name that is a particle elsewhere, nicknames, bodies."""

from __future__ import annotations

import pytest

from tests.annotate.reading import read
from tests.annotate.test_people import athletes, names, person

_KIN = (
    "Tom Mallory Sr., a former Olympic hurdler, will watch his son, Tom Mallory Jr., the fastest Irish hurdler, race in Rome."
    " “I feel good,” Mallory Jr. said."
)


def test_father_and_son_of_one_name_are_two_athletes() -> None:
    assert {"Tom Mallory Sr", "Tom Mallory Jr"} <= athletes(_KIN)


def test_the_surname_with_junior_is_the_son() -> None:
    assert [q.speaker for q in read(_KIN).quotes] == ["Tom Mallory Jr"]


def test_ben_is_the_first_name_of_whom_it_begins() -> None:
    found = read("Ben Hartley has a personal best of 16:04 for the 5km.\n\n“She gives me tips on stretching,” says Ben.")
    assert [q.speaker for q in found.quotes] == ["Ben Hartley"]


def test_a_nickname_in_marks_is_nobody_of_its_own() -> None:
    text = "Japan’s ‘Golden Harker’ sets a record\n\nGoro Tamashi, dubbed “Golden Harker” after Ugo Harker, clocked 43.61 in Osaka."
    assert "Golden Harker" not in names(text)


@pytest.mark.parametrize("body", ["Hugo Trellis Associates", "Opal Assurance", "Frank Talk Radio", "One-Day Meetings"])
def test_what_ends_as_bodies_do_is_no_person(body: str) -> None:
    assert body not in names(f"Anna Bell won the 800m in 2:01.22 before {body} said that it would pay. {body} won the vote.")


def test_who_organises_a_meeting_is_no_athlete() -> None:
    text = "The Bergstad promoter, Sven Halmark, said that Liam Carter, second in 10.02, will race again at his meeting."
    assert athletes(text) == {"Liam Carter"}


@pytest.mark.parametrize(
    "text",
    [
        "Such prominent British athletes as Una Prior, Rolf Denholm and Emrys Vaughan are managed by a banker.",
        "The mile race will feature the talents of Una Prior, Rolf Denholm and Emrys Vaughan at the Palace.",
    ],
)
def test_whoever_is_listed_as_an_athlete_is_one(text: str) -> None:
    assert athletes(text) == {"Una Prior", "Rolf Denholm", "Emrys Vaughan"}


def test_the_us_owns_an_athlete_as_other_countries_do() -> None:
    assert person("Lund finished second behind the US’ Le’Vonna Pike in 11.34 seconds.", "Le’Vonna Pike").country == "USA"


def test_the_role_of_whom_a_name_follows_is_not_the_next_one_s() -> None:
    text = "In a statement through her lawyer Otto Brill, Marlow repeated that she won. Mary Marlow won the 400m gold medal in 1992."
    assert "Mary Marlow" in athletes(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SIR NED FARRELL had a falling-out before he won the 5,000m on Saturday.", "Ned Farrell"),
        ("Similarly Lionel Harker won in 10.41.", "Lionel Harker"),
        ("Freshmen Corinne Bauste and Nora Harmon and seniors Mollie Smythe and Josie Brand placed second in the relay.", "Corinne Bauste"),
        ("Freshmen Corinne Bauste and Nora Harmon and seniors Mollie Smythe and Josie Brand placed second in the relay.", "Nora Harmon"),
        ("Tilda Marrock of Lockton set a record. Jorun Marrock posted strong marks. Marrock ran 41.2.", "Tilda Marrock"),
        ("AK President Jo Lemaron said that the 10,000m champion would run.", "Jo Lemaron"),
    ],
)
def test_no_word_beside_a_name_belongs_to_it(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Clive Renshaw is the head of endurance at the federation and has worked with Ned Farrell, who won the 10,000m.", "Clive Renshaw"),
        ("Ned Farrell won the 10,000m. “We run that through Howard Tilney, our performance director,” he said.", "Howard Tilney"),
        ("Ned Farrell won the 10,000m. Paul Lemaron, the Athletics Kenya (AK) senior vice president, ran the show.", "Paul Lemaron"),
        ("Farrell the winner\n\n- BY COLIN MARSH\n\nNed Farrell won the 10,000m in 28:40.", "Colin Marsh"),
    ],
)
def test_what_somebody_is_said_to_be_is_no_athlete(text: str, other: str) -> None:
    assert athletes(text) == {"Ned Farrell"} and other in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ruben Askvold, whose wife is newly crowned women's long jump champion Elin Torsby, was ninth in 11.31.",
            "Ruben Askvold",
        ),
        (
            "Ottilie Farren won silver in the women's club throw while there were also silvers for Gerald Quayle in the discus.",
            "Gerald Quayle",
        ),
    ],
)
def test_the_race_of_another_does_not_make_a_woman(text: str, name: str) -> None:
    assert person(text, name).sex == "M"


def test_a_surname_that_is_an_ordinary_word_is_known_by_what_it_does_alone() -> None:
    found = read("Odelle East completed the sprint double in 24.31. On Saturday, East successfully defended her title. “Good,” East said.")
    assert [q.speaker for q in found.quotes] == ["Odelle East"]


def test_said_opens_a_sentence_as_a_verb() -> None:
    assert "Walt Hubbick" in names("Said Walt Hubbick, the Lockton coach: “It was a typical meet.” Anna Bell won in 2:01.22.")


def test_a_school_says_nothing() -> None:
    text = "The track team from Lockton High School was there. “A miracle,” said Lockton sophomore Kim McAlder. Lockton won in 3:52.70."
    assert [q.speaker for q in read(text).quotes] == ["Kim McAlder"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mona Lund won the 100m. President of the Athletics Federation of Latvia, Juris Kalve, told them to win medals.", "Juris Kalve"),
        ("Mona Lund won the 100m. AFL President, Juris Kalve, told the paper that the team finished third.", "Juris Kalve"),
        ("Mona Lund won the 100m. AFL Technical Director, Daniel Ebikan, named the team for the 4x100m relay.", "Daniel Ebikan"),
    ],
)
def test_an_office_before_a_comma_is_that_of_whom_follows(text: str, name: str) -> None:
    assert athletes(text) == {"Mona Lund"} and name in names(text)


def test_the_first_woman_is_she_who_is_named_beside_it() -> None:
    text = "Fergus O’Dolan won the half marathon in 71:32 with Adele Corrin of Ayr first woman in 86:15."
    assert person(text, "Fergus O’Dolan").sex != "F"


def test_the_men_before_whilst_are_no_women() -> None:
    text = "Hugh Chadderly and Simon Flint won the V60 and V65 classes whilst for the women Tess Orme won the V50."
    assert {person(text, "Hugh Chadderly").sex, person(text, "Simon Flint").sex} == {"M"}


def test_a_list_of_athletes_opens_with_what_the_first_one_does() -> None:
    text = "Among the athletes expected to leave next week are sprinter Tola Ebimo, Obin Metua, Noah Sekwun and Grace Ulonga."
    assert athletes(text) == {"Tola Ebimo", "Obin Metua", "Noah Sekwun", "Grace Ulonga"}


@pytest.mark.parametrize(
    "opening",
    ["Ditto", "Gutsy", "Young", "Tiny", "Sister", "Private", "Cadet", "Constable", "Aucklander", "Oregon Duck", "Superstar", "Iconic"],
)
def test_what_is_printed_before_a_full_name_is_no_part_of_it(opening: str) -> None:
    assert names(f"The races were fast.\n\n{opening} Anna Bellamy won the 800m in 1:59.20 on Saturday.") == {"Anna Bellamy"}


@pytest.mark.parametrize("surname", ["Holland", "English", "Jordan", "French"])
def test_a_nation_that_speaks_in_the_singular_is_a_surname(surname: str) -> None:
    text = f"Orlena {surname} won the 800m in 1:59.20 at the Bergstad Games. “I felt good,” {surname} said."
    assert [q.speaker for q in read(text).quotes] == [f"Orlena {surname}"]


def test_a_corporate_team_is_nobody() -> None:
    text = "Team Nikawa Marlotta hosted the meeting, and Shuji Okabane (Team Tanabuku) won the 10,000m in 28:00.1 at the Bergstad Ekiden."
    assert names(text) == {"Shuji Okabane"}


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Rui da Silva Pinto", "Da Silva"),
        ("Hanne van den Akker", "Van den Akker"),
        ("Ilse van Hoogdalem", "Van Hoogdalem"),
        ("Jean de la Croix", "De la Croix"),
        ("Tessa Molenaar-de Wit", "Molenaar"),
        ("Anding Bellamo", "Bellamo"),
    ],
)
def test_the_whole_surname_speaks(full: str, later: str) -> None:
    text = f"{full} won the 800m in 1:59.20 at the Bergstad Games. {later} was delighted. “I felt good,” {later} said."
    assert [q.speaker for q in read(text).quotes] == [full]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dan Whitlow, commentating for the BBC, called it the race of the year.",
        "Dan Whitlow, her father, drove her to every race.",
        "The mayor of Leeds, Dan Whitlow, started the race.",
        "Dan Whitlow, founder of Acme Footwear, paid for the race.",
    ],
)
def test_who_is_beside_the_race_is_no_athlete(sentence: str) -> None:
    text = f"Anna Bellamy won the 800m in 1:59.20 on Saturday.\n\n{sentence}"
    assert athletes(text) == {"Anna Bellamy"} and "Dan Whitlow" in names(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dan Whitlow tested positive for EPO.",
        "Dan Whitlow hopes to run in Oslo.",
        "The team includes Dan Whitlow, Jo Marsh and Kim Aldous.",
        "Bellamy held off Dan Whitlow.",
        "Dan Whitlow tops the rankings.",
    ],
)
def test_who_is_picked_tested_ranked_or_beaten_is_an_athlete(sentence: str) -> None:
    assert "Dan Whitlow" in athletes(f"Anna Bellamy won the 800m in 1:59.20 on Saturday.\n\n{sentence}")


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("First lady was Kerrio Bellamo in 36:10, with Thabi Moro the first man in 31:01.", "F"),
        ("Mother-of-two Kerrio Bellamo ran 2:01.0 for the 800m.", "F"),
        ("The heptathlete Kerrio Bellamo scored 6,400 points.", "F"),
        ("Kerrio Bellamo (Leeds City, W45) ran 36:10 for the 10k.", "F"),
        ("Sprinter Kerrio Bellamo, whose father ran for Ghana in his youth, won the 100m. She clocked 11.20.", "F"),
        ("Kerrio Bellamo’s husband, who is also his wife’s coach, watched as she won the women’s 800m.", "F"),
    ],
)
def test_the_sex_is_that_of_the_one_named(text: str, sex: str) -> None:
    assert person(text, "Kerrio Bellamo").sex == sex
