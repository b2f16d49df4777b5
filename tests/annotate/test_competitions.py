"""Competitions: recognised by name, honour, city and form, named canonically with the right year, and which one governs a place."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate import editions
from flows.annotate.competitions import TITLE, find_competitions
from flows.annotate.dates import find_dates
from flows.annotate.moments import Moment
from flows.annotate.phrases import expand
from flows.annotate.text import parse
from flows.seeds import rows


def read(body, published=None):
    text = parse(body, None, published)
    return find_competitions(text, find_dates(text))


def names(body, published=None):
    return [row.competition for row in read(body, published)]


@pytest.mark.parametrize("name", ["the Helsinki Golden Spike", "Kingsford's Golden Spike"])
def test_the_golden_spike_of_another_town_is_not_the_one_of_ostrava(name):
    assert names(f"Lind won the 1500m at {name} on Tuesday.", "2024-05-29") == []


@pytest.mark.parametrize(
    ("sentence", "published", "expected"),
    [
        ("Lind won at the 2023 World Championships.", None, "World Championships 2023"),
        ("Lind won the 2023 world 1500m title.", None, "World Championships 2023"),
        ("Lind won at the Tokyo Olympics.", "2024-05-26", "Olympic Games 2020"),
        ("Lind won gold at the Olympics in 2021.", None, "Olympic Games 2020"),
        ("Lind won at the 2024 Paris Olympics.", None, "Olympic Games 2024"),
        ("Lind was third at Paris 2024.", None, "Olympic Games 2024"),
        ("Lind was third at London 2017.", None, "World Championships 2017"),
        ("Lind took silver at the World Indoor Championships, held in Glasgow.", "2024-03-13", "World Indoor Championships 2024"),
        ("Lind won the Bowerman Mile.", "2024-05-26", "Prefontaine Classic 2024"),
        ("Lind won at the Eugene Diamond League.", "2024-05-26", "Prefontaine Classic 2024"),
        ("Lind won at the Memorial Van Damme.", "2024-09-14", "Brussels Diamond League 2024"),
        ("Lind won at Weltklasse Zurich.", "2024-09-06", "Zurich Diamond League 2024"),
        ("Lind won at the Bislett Games.", "2024-05-31", "Oslo Diamond League 2024"),
        ("Lind won the Wanamaker Mile.", "2024-02-12", "Millrose Games 2024"),
        ("Lind won the 2021 Boston Marathon.", None, "Boston Marathon 2021"),
        ("Lind, who finished fourth in the Paris Marathon in 2023, is back.", None, "Paris Marathon 2023"),
        ("Lind won the Fifth Avenue Mile.", "2024-09-09", "Fifth Avenue Mile 2024"),
        ("Lind won at the British Championships in Manchester on Friday.", "2020-09-05", "British (UK) Championships 2020"),
        ("Lind won the U.S. Olympic Trials.", "2024-06-25", "US Olympic Trials 2024"),
        ("Lind won at last year's Berlin Marathon.", "2009-05-01", "Berlin Marathon 2008"),
        (
            "Lind won at the Northshire Secondary Schools Championships on Wednesday.",
            "2021-03-19",
            "Northshire Secondary Schools Championships 2021",
        ),
        ("Lind won at the European Indoor Championships in Madrid.", "2005-03-08", "European Indoor Championships 2005"),
        ("Lind won at the Sydney Olympics.", "2010-01-01", "Olympic Games 2000"),
    ],
)
def test_a_competition_has_its_canonical_name_and_year(sentence, published, expected):
    assert names(sentence, published) == [expected]


@pytest.mark.parametrize(
    "sentence",
    ["Lind set a world record.", "Lind won the game.", "It is a championship mindset.",
     "A world championship or a world record, he wants both.",
     "Lind comes from Budapest.", "Lind, a nurse from London, ran.", "The Marathon was long.", "His trials were many."],
)  # fmt: skip
def test_words_that_name_no_edition_give_none(sentence):
    assert [n for n in names(sentence, "2024-05-26") if n.split()[-1].isdigit()] == []


def test_a_title_dates_the_edition_before_the_article_and_governs_nothing():
    competitions = read("The Olympic champion Bo Lint ran.\n\nHe won the mile at the Prefontaine Classic.", "2024-05-26")
    title = competitions.rows[0]
    assert (title.competition, title.rule) == ("Olympic Games 2020", TITLE)
    assert competitions.at(6).competition == "Prefontaine Classic 2024"


@pytest.mark.parametrize("many", ["three-time Olympic champion", "double Olympic champion", "former world champion", "Olympic champions"])
def test_several_titles_name_no_one_edition(many):
    assert [r.year for r in read(f"Bo Lint, a {many}, ran.", "2024-05-26")] in ([None], [])


def test_the_sentence_then_the_paragraph_then_the_main_competition_governs():
    body = (
        "Lind wins the mile at the Prefontaine Classic\n\nThe Prefontaine Classic saw her best day. She ran well.\n\n"
        "She had been third at the 2023 World Championships. The heat was hard on her.\n\nShe is 24."
    )
    competitions = read(body, "2024-05-26")
    assert competitions.main.competition == "Prefontaine Classic 2024"
    assert competitions.at(body.index("third")).competition == "World Championships 2023"
    assert competitions.at(body.index("heat")).competition == "World Championships 2023"
    assert competitions.at(body.index("is 24")).competition == "Prefontaine Classic 2024"


def test_a_section_under_a_date_heading_is_governed_by_its_own_competition():
    body = (
        "By Pim Oster\nMarch 13, 2024\nLind will run the Bowerman Mile.\nFeb. 11, 2024\nLind won two miles.\nShe ran at"
        " the Millrose Games.\n"
        "March 2, 2024\nLind was second at the World Indoor Championships.\nShe cried.\n"
    )
    competitions = read(body)
    assert competitions.at(body.index("two miles")).competition == "Millrose Games 2024"
    assert competitions.at(body.index("cried")).competition == "World Indoor Championships 2024"


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("Lind ran in Silesia. The World Championships in Tokyo will open on 13 September.", Moment(2025)),
        ("She will miss the European Indoor Championships that start in Istanbul next month.", Moment(2023, 2)),
        ("She skipped the Olympic marathon in Beijing last month and won in Berlin.", Moment(2008, 9)),
        ("He beat the 13-year-old record that Bo Lint had run in 2007.", Moment(2020)),
    ],
)
def test_an_article_without_a_date_is_dated_by_the_editions_and_ages_it_speaks_of(body, published):
    assert read(body).dates.published == published


def test_an_article_that_gives_no_hint_stays_undated():
    assert read("Lind won the mile on Saturday. She was pleased.").dates.published is None


def test_the_year_inferred_dates_the_relative_dates():
    competitions = read("She won in Berlin on Sunday. Last month she skipped the Olympic marathon in Beijing. Last year she was ill.")
    assert [r.resolved for r in competitions.dates.rows if r.as_printed == "Last year"] == ["2007"]


def test_cities_mean_the_edition_that_their_date_allows():
    assert names("She ran 2:14:58, a marathon best, in Valencia in December.", "2023-03-01") == ["Valencia Marathon 2022"]
    assert names("He won in Budapest last year.", "2024-05-26") == ["World Championships 2023"]
    assert names("He ran a record in Birmingham on Saturday.", "2023-02-27") == ["Birmingham Indoor Grand Prix 2023"]
    assert names("He bought a house in Birmingham in 2021.", "2023-02-27") == []


def test_the_day_the_article_tells_of_is_the_leads_day_inside_the_edition():
    body = "Lind won the javelin on Saturday at the Asian Athletics Championships.\n\nShe was glad."
    assert read(body, "2017-07-09").told_day == "2017-07-08"
    assert read("Lind won at the Paris Olympics.", "2024-08-20").told_day is None
    assert read("Lind won at the Prefontaine Classic.", "2024-06-11").told_day == "2024-05-25"


def test_a_competition_of_no_list_is_dated_by_the_article_itself():
    competitions = read("Lind won at the Northshire County Championships on Saturday.", "2017-05-16")
    assert competitions.main.first_day == competitions.main.last_day == "2017-05-13"


def test_another_edition_of_a_series_is_found_by_its_year():
    competitions = read("Lind won at the European Indoor Championships in Istanbul.", "2023-03-06")
    other = competitions.edition(competitions.main, 2021)
    assert (other.competition, other.city, other.first_day) == ("European Indoor Championships 2021", "Torun", "2021-03-04")


@given(st.text())
def test_any_text_can_be_read(text):
    for row in read(text, "2024-05-26"):
        assert 0 <= row.char_start < row.char_end <= len(text)
        assert row.competition == (f"{row.series} {row.year}" if row.year else row.series)


def test_every_name_of_the_seed_leads_to_a_listed_series():
    for row in rows("competition_names"):
        assert row["series"] in editions.series(), row
        assert row["how"] in ("name", "generic", "adjective", "nation"), row
        assert list(expand(row["phrase"]))


def test_every_edition_is_of_a_listed_series_and_lies_in_its_year():
    seen = set()
    for row in rows("editions"):
        key = (row["series"], row["year"])
        assert row["series"] in editions.series() and key not in seen, row
        seen.add(key)
        assert bool(row["first_day"]) == bool(row["last_day"]), row
        if row["first_day"]:
            first, last = datetime.date.fromisoformat(row["first_day"]), datetime.date.fromisoformat(row["last_day"])
            assert first <= last <= first + datetime.timedelta(days=20), row
            assert 0 <= first.year - int(row["year"]) <= 1, row


@pytest.mark.parametrize(
    ("series", "weekday"), [("London Marathon", 6), ("Berlin Marathon", 6), ("Chicago Marathon", 6), ("Boston Marathon", 0)]
)
def test_the_marathons_were_run_on_their_weekday(series, weekday):
    days = [e.first for e in editions.editions()[series] if e.first]
    assert days and all(day.weekday() == weekday for day in days)


@pytest.mark.parametrize(
    ("name", "expected"), [("the 11th edition of the “Amber Cup” indoor meeting", ["Amber Cup 2015"]), ("the FA Cup", [])]
)
def test_a_cup_is_a_competition_unless_it_is_of_another_sport(name, expected):
    text = parse(f"On Friday Justyna Kowal won the high jump with 2.00 on the day of {name} in Gdansk.", None, "2015-02-07")
    assert [row.competition for row in find_competitions(text, find_dates(text))] == expected
