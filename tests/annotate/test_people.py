"""Who is named: full names in all their forms, later mentions, what is no person, who is an athlete."""

from __future__ import annotations

import pytest

from flows.annotate.people import People, find_people
from flows.annotate.quotes.spans import find_spans
from flows.annotate.text import parse


def people(text: str, title: str | None = None) -> People:
    parsed = parse(text, title)
    return find_people(parsed, None, find_spans(parsed))


def names(text: str) -> set[str]:
    return {p.full_name for p in people(text).people}


def athletes(text: str) -> set[str]:
    return {p.full_name for p in people(text).people if p.is_athlete}


def person(text: str, name: str):
    return next(p for p in people(text).people if p.full_name == name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Willem van der Zande won the 800m in 1:45.20.", "Willem van der Zande"),
        ("Rui da Serra of Portugal was second in 13:20.11.", "Rui da Serra"),
        ("Karim El Mansouri finished third in 3:34.10.", "Karim El Mansouri"),
        ("The winner was Karim El-Mansouri (3:34.10).", "Karim El Mansouri"),
        ("The winner was Fares Al-Mansouri (3:34.10).", "Fares Al-Mansouri"),
        ("Mary St Clair won the 60m in 7.20.", "Mary St Clair"),
        ("Aoife O’Dwyer clocked 4:10.22 for fourth.", "Aoife O’Dwyer"),
        ("Fiona MacInnes jumped 6.40m.", "Fiona MacInnes"),
        ("De’Vonne Marsh ran 10.99 to win.", "De’Vonne Marsh"),
        ("Léonie Hämäläinen threw 60.12m.", "Léonie Hämäläinen"),
        ("Tara Finch-Hollis was fifth in 12.99.", "Tara Finch-Hollis"),
        ("**Tara Finch** (High School) won the 100m in 13.10.", "Tara Finch"),
        ("Junior Tamsolai Orrin won the 10,000 meters in 29:41.15.", "Tamsolai Orrin"),
        ("Des Finch won the 800m in 1:49.10.", "Des Finch"),
        ("Dame Tara Finch won gold over 400m in 1984.", "Tara Finch"),
        ("Liu Meiyan set an Asian record of 8:20.10.", "Liu Meiyan"),
        ("1. Tara FINCH (GBR) 51.20", "Tara Finch"),
        ("1. FINCH Tara (GBR) 51.20", "Tara Finch"),
        ("T Finch (Ashby Harriers), B Rowe (Ashby Harriers), C Sims (Notts AC).", "B Rowe"),
        ("Milo “Rocket” Vance won the 200m in 20.11.", "Milo Vance"),
        ("O.J. Ford won the 100m in 10.05.", "O.J. Ford"),
        ("Dean Hill III (10.05) beat Sean Burke Jr.", "Dean Hill III"),
        ("Abd El Rahman Saif (BRN) took the steeplechase in 8:12.30.", "Abd El Rahman Saif"),
        ("Nguyen Thi Lan ran 4:14.10 for Vietnam.", "Nguyen Thi Lan"),
        ("Georgia Hale won the 1500m in 4:05.10.", "Georgia Hale"),
        ("Shira Small of the United States was second in 53.80.", "Shira Small"),
    ],
)
def test_a_full_name_is_read_in_every_form_it_is_printed_in(text: str, name: str) -> None:
    assert name in athletes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Runner-up Tara Finch ran 51.20.",
        "Defending champion Tara Finch ran 51.20.",
        "Britain's Tara Finch ran 51.20.",
        "American Tara Finch ran 51.20.",
        "Olympic champion Tara Finch ran 51.20.",
        "Fellow Brit Tara Finch ran 51.20.",
        "Pacesetter Tara Finch led through 400m in 58.1.",
        "Former Drexler All-American Tara Finch won the pole vault with 4.60m.",
        "It was gold for the champion of Europe Tara Finch in 51.20.",
        "Club-mate Tara Finch won the 800m in 2:10.10.",
        "On Friday in Bristol Tara Finch ran 51.20.",
        "On 25 May Tara Finch ran 51.20.",
    ],
)
def test_words_before_a_name_are_no_part_of_it(text: str) -> None:
    assert names(text) == {"Tara Finch"}


def test_a_headline_in_title_case_adds_no_verb_to_a_name() -> None:
    text = (
        "Tara Finch Beats Mona Reyes In Epic Mile At Lakeside Games\n\n"
        "Tara Finch beat Mona Reyes on Saturday in 4:20.11. Reyes ran 4:21.00."
    )
    assert names(text) == {"Tara Finch", "Mona Reyes"}


def test_an_opening_word_of_a_headline_is_no_first_name() -> None:
    text = "Rested Mbolani Tops His World Record\n\nTesfa Mbolani of Ethiopia broke his own record on Sunday. Mbolani ran 2:03:10."
    assert names(text) == {"Tesfa Mbolani"}


@pytest.mark.parametrize(
    "text",
    [
        "She won at Cedar Field in Eugene in 3:50.10.",
        "The Lakeside Classic and the Diamond League final follow.",
        "He studied at Ashby University and ran for Belgrave Harriers.",
        "They flew to New York and on to Addis Ababa.",
        "She trains near Addis Ababa with Athletics Kenya.",
        "The World Athletics Championships begin in Tokyo on 13 September.",
        "I’ve run faster. I’m happy. They’re not.",
        "According to The Daily Herald, UK Athletics will decide.",
    ],
)
def test_places_events_clubs_and_media_are_no_people(text: str) -> None:
    assert names(text) == set()


def test_a_club_in_brackets_is_nobody() -> None:
    text = "Women: 1 M Lowry (Thornby Crokes) 27:58, 2 F Brand (Kilbeg) 28:09, 3 A Tighe (Leamy) 28:11."
    assert names(text) == {"M Lowry", "F Brand", "A Tighe"}


def test_surname_first_name_and_nickname_are_the_same_person() -> None:
    text = (
        "Armin “Rocket” Vance won the vault with 5.90m. Vance cleared it at once. “Rocket is back,” his coach Ola Berg said. "
        "Armin smiled. Vance’s next meeting is in Lund."
    )
    found = people(text)
    key = next(p.key for p in found.people if p.full_name == "Armin Vance")
    printed = [text[m.start : m.end] for m in found.mentions if m.person_key == key]
    assert printed[1:] == ["Vance", "Rocket", "Armin", "Vance"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tara Finch won in 51.20. T Finch (Ashby AC) goes to Madrid.", "Tara Finch"),
        ("Tara Finch won in 51.20 from Carla Müller. Carla Muller ran 51.90. Carla Muller is 20.", "Carla Müller"),
        ("Jess Harte won in 51.20. Jessica Harte also won the 200m. Jess Harte is 20.", "Jess Harte"),
        ("Tara Rowe Finch won in 51.20 and Tara Finch will run again.", "Tara Rowe Finch"),
        ("Joris Vandenbroek won in 51.20. Later Vandenbroak smiled and said so.", "Joris Vandenbroek"),
    ],
)
def test_forms_and_misprints_of_one_name_are_one_person(text: str, name: str) -> None:
    assert [p.full_name for p in people(text).people if p.full_name.endswith(name.split()[-1])] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Results\n\n1. Ana Kovac 11.20\n2. Ana Kovatz 11.31\n3. Tara Finch 11.40",
        "Ana Kovac (CRO) won the 100m in 11.20 and Ana Kovatz (HUN) the 200m in 22.90.",
    ],
)
def test_two_lines_of_one_list_and_two_countries_are_two_people(text: str) -> None:
    assert {"Ana Kovac", "Ana Kovatz"} <= names(text)


def test_siblings_named_by_first_name_borrow_the_surname() -> None:
    text = "Jonas Halvorsen won the 1500m in 3:33.10. Halvorsen and his brothers, Henning and Truls, train together and won medals."
    assert {"Jonas Halvorsen", "Henning Halvorsen", "Truls Halvorsen"} <= names(text)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("His mother, Carol, has plans for the final.", "Carol Halvorsen"),
        ("His younger brother Truls was fourth.", "Truls Halvorsen"),
        ("Olav Brandt was second. Brandt's sister Maja watched.", "Maja Brandt"),
        ("His mother, Carol Wick, has plans for the final.", "Carol Wick"),
    ],
)
def test_a_relative_named_by_first_name_borrows_the_surname(told: str, name: str) -> None:
    assert name in names(f"Jonas Halvorsen won the 1500m in 3:33.10 from Paul Gear. Halvorsen lives in Bergen. {told}")


def test_twins_share_the_surname_that_follows_the_second() -> None:
    assert {"Molly Titmus", "Grace Titmus"} <= names("Twins Molly and Grace Titmus shared first place in the triple jump with 10.20m.")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“She is ready,” said coach Ola Berg.", "Ola Berg", "coach"),
        ("Tara Finch won in 51.20. Her coach, Ola Berg, was pleased.", "Ola Berg", "coach"),
        ("UK Athletics chief executive Ola Berg defended the choice.", "Ola Berg", "official"),
        ("Race director Ola Berg announced the field for the marathon.", "Ola Berg", "official"),
        ("he told presenter Ola Berg after the final.", "Ola Berg", "media"),
        ("By Ola Berg\n\nTara Finch won the 400m in 51.20.", "Ola Berg", "media"),
        ("Tara Finch wins the 400m (© Ola Berg)\n\nTara Finch won in 51.20.", "Ola Berg", "media"),
        ("Tara Finch wins the 400m (Ola Berg/Getty Images)\n\nTara Finch won in 51.20.", "Ola Berg", "media"),
        ("Tara Finch listens to the rapper Ola Berg before she races.", "Ola Berg", "other"),
        ("In the evening she watched a film with Ola Berg.", "Ola Berg", "other"),
    ],
)
def test_coaches_officials_media_and_others_are_people_but_no_athletes(text: str, name: str, role: str) -> None:
    found = person(text, name)
    assert (found.is_athlete, found.role) == (False, role)


@pytest.mark.parametrize(
    "text",
    [
        "notes the former finalist and radio pundit Ola Berg.",
        "The old best, 46.10, was run by Ola Berg in 1979.",
        "Sten Ek was first and Ola Berg third.",
        "“I watched,” said Ola Berg, who had earlier won the javelin.",
        "Ola Berg was disqualified for a false start.",
        "Kenyan marathoner Ola Berg has been banned for doping.",
    ],
)
def test_who_is_named_for_a_performance_is_an_athlete(text: str) -> None:
    assert "Ola Berg" in athletes(text)


def test_mentions_are_sorted_disjoint_and_inside_the_text() -> None:
    text = "Tara Finch beat Mona Reyes. The Finch-Reyes rivalry goes on: Finch’s 51.20 beat Reyes’ 51.90. She said: “Mona ran well.”"
    found = people(text)
    ends = 0
    for m in found.mentions:
        assert ends <= m.start < m.end <= len(text)
        ends = m.end
    assert [m.possessive for m in found.mentions if text[m.start : m.end] in ("Finch", "Reyes")][2:] == [True, True]


def test_nobody_is_found_in_an_empty_text() -> None:
    found = people("")
    assert found.people == () and found.mentions == () and found.resolve(0, 0).person_key is None


@pytest.mark.parametrize("full", ["MR Anjali", "KP Latha", "Anjali PD Nilesh"])
def test_two_capitals_are_initials(full: str) -> None:
    assert full in names(f"In the 1500m Mara Lindholm won and {full} finished third in 4:20.11.")
