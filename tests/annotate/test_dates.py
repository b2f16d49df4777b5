"""Dates: read in all their forms, as precise as the text supports, never more."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate.dates import find_dates
from flows.annotate.moments import Moment, Span
from flows.annotate.text import parse

A_DAY = st.dates(datetime.date(1900, 1, 1), datetime.date(2039, 12, 31))


def resolved(sentence, published=None):
    """What each date expression of a sentence means."""
    return [(row.as_printed, row.resolved) for row in find_dates(parse(sentence, None, published)).rows]


def one(sentence, published=None):
    rows = find_dates(parse(sentence, None, published)).rows
    assert len(rows) == 1, rows
    return rows[0]


@given(A_DAY, st.sampled_from(["%d %B %Y", "%B %d, %Y", "%b. %d, %Y", "%d %b %Y", "%Y-%m-%d", "%A %d %B %Y", "%B %dth %Y"]))
def test_a_full_date_is_read_to_the_day_however_it_is_written(day, form):
    row = one(f"The meeting took place on {day.strftime(form)} in front of a small crowd.")
    assert row.resolved == row.date_from == row.date_to == day.isoformat()


@given(A_DAY)
def test_a_numeric_date_is_day_first_unless_that_is_no_date(day):
    assert one(f"Northshire Chronicle {day.day}/{day.month}/{day.year}").resolved == day.isoformat()
    if day.day > 12:
        assert one(f"Updated {day.month}/{day.day}/{day.year} at noon").resolved == day.isoformat()


def test_a_text_in_american_spelling_puts_the_month_first():
    assert one("Updated 5/6/2023. She ran 800 meters.").resolved == "2023-05-06"
    assert one("Updated 5/6/2023. She ran 800 metres.").resolved == "2023-06-05"


@given(st.text())
def test_any_text_can_be_read(text):
    dates = find_dates(parse(text, None, "2024-05-26"))
    for row in dates.rows:
        assert text[row.char_start : row.char_end] == row.as_printed
        assert (row.date_from is None) == (row.date_to is None)
        assert row.date_from is None or row.date_from <= row.date_to


@given(
    A_DAY, st.sampled_from(["yesterday", "last night", "on Saturday", "last month", "two years ago", "in March", "on 5 May", "last week"])
)
def test_what_is_resolved_lies_within_its_bounds(published, words):
    for row in find_dates(parse(f"Vessa Lind won {words}.", None, published.isoformat())).rows:
        if row.resolved:
            assert row.date_from.startswith(row.resolved[:4])
            assert row.date_from[: len(row.resolved)] == row.resolved == row.date_to[: len(row.resolved)]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("yesterday", "2024-05-25"),
        ("last night", "2024-05-25"),
        ("on Saturday", "2024-05-25"),
        ("on Sunday", "2024-05-26"),
        ("last Sunday", "2024-05-19"),
        ("last month", "2024-04"),
        ("in March", "2024-03"),
        ("last August", "2023-08"),
        ("in November", "2023-11"),
        ("last year", "2023"),
        ("two years ago", "2022"),
        ("39 years ago", "1985"),
        ("three months ago", "2024-02"),
        ("five days ago", "2024-05-21"),
        ("a decade", None),
    ],
)
def test_relative_dates_count_from_the_day_of_publication(words, meant):
    rows = resolved(f"She broke the record {words}.", "2024-05-26")
    assert [r[1] for r in rows] == ([meant] if meant else [])


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [("She will race on Saturday.", "2024-06-01"), ("They will meet again in August.", "2024-08"), ("The final is next month.", "2024-06")],
)
def test_a_sentence_that_looks_ahead_dates_ahead(sentence, meant):
    assert one(sentence, "2024-05-26").resolved == meant


def test_without_a_day_to_count_from_nothing_is_made_up():
    assert resolved("She won on Saturday, in March and last year.") == [("Saturday", None), ("March", None), ("last year", None)]


def test_a_season_over_the_turn_of_the_year_has_no_single_year():
    assert one("He was injured last winter.", "2024-05-26").resolved is None


@pytest.mark.parametrize(
    "sentence",
    ["He ran the 2000m.", "A crowd of 2015 people saw it.", "He earned £2010.", "She may run.", "They march on.", "It cost 1,998 euros."],
)
def test_numbers_and_words_that_are_no_dates_are_left_alone(sentence):
    assert resolved(sentence, "2024-05-26") == []


def test_a_range_of_days_keeps_its_bounds():
    row = one("The championships, on June 7-12, 2024, are in Rome.")
    assert (row.resolved, row.date_from, row.date_to) == ("2024-06", "2024-06-07", "2024-06-12")
    assert one("It is on 30-31 August 2024.").date_to == "2024-08-31"


TIMELINE = """By Pim Oster
March 13, 2024
The rivals meet in May.
Aug. 23, 2023
Brann wins on the line, a day after his birthday.
Last June he was third. On that same day he signed a contract.
Feb. 11, 2024
He set a record last month.
"""


def test_a_date_heading_governs_its_section():
    dates = find_dates(parse(TIMELINE, None, None))
    assert dates.published == Moment(2024, 3, 13)
    assert [h.resolved for h in dates.headings] == ["2023-08-23", "2024-02-11"]
    assert dates.at(TIMELINE.index("wins on")).resolved == "2023-08-23"
    assert dates.at(TIMELINE.index("third")).resolved == "2023-06"
    assert dates.at(TIMELINE.index("record last")).resolved == "2024-01"
    assert dates.now(TIMELINE.index("contract")) == Moment(2023, 8, 23)


def test_that_same_day_is_the_day_of_the_heading():
    rows = {r.as_printed: r.resolved for r in find_dates(parse(TIMELINE, None, None)).rows}
    assert rows["same day"] == "2023-08-23"


def test_a_heading_that_runs_backwards_is_reported_with_the_date_that_would_fit():
    text = "Nov. 11, 2023\nHe spoke.\nJan. 12, 2023\nHe spoke again.\nJan. 18, 2024\nHe was silent.\n"
    (signal,) = find_dates(parse(text, None, "2024-03-13")).signals
    assert (signal.name, signal.printed, signal.expected) == ("heading_out_of_order", "Jan. 12, 2023", "2024-01-12")
    assert "2023-01-12" in signal.explanation


def test_a_weekday_that_its_date_was_not_is_reported():
    (signal,) = find_dates(parse("It was held on Monday 25 May 2024.", None, None)).signals
    assert (signal.name, signal.expected) == ("weekday_contradiction", "Saturday")
    assert find_dates(parse("It was held on Saturday 25 May 2024.", None, None)).signals == []


@pytest.mark.parametrize(
    "text",
    [
        "Feature11 Jun 2024\n\nBrann and Lind meet again\n\nThe race was quick.",
        "March 6, 2024 (Agency) - A steeplechaser was banned on Wednesday, the body that bans said, and it explained at"
        " length why it had to.",
        "Lind wins the mile\n\nPublished by\nTrackSheet   May 26th 2024, 2:29am\n\nShe won on Saturday.",
        "Lind won the mile and went home with a smile.\n\n*Northshire Chronicle 19/3/21*",
    ],
)
def test_the_texts_own_dateline_dates_the_article(text):
    assert find_dates(parse(text, None, None)).published is not None


def test_a_given_day_of_publication_beats_the_texts():
    assert find_dates(parse("11 Jun 2024\n\nThe race.", None, "2024-06-12")).published == Moment(2024, 6, 12)


def test_days_earlier_count_from_the_last_day_told():
    text = "On Wednesday she won two races. The hurdles she had won eight days earlier."
    assert resolved(text, "2021-03-19") == [("Wednesday", "2021-03-17"), ("eight days earlier", "2021-03-09")]


def test_a_year_that_opens_a_sentence_holds_for_the_months_after_it():
    text = "In 2022, after a long winter, she came fourth in Houston. In December she was second in Sacramento."
    assert resolved(text, "2023-04-10") == [("2022", "2022"), ("December", "2022-12")]


def test_the_age_of_a_record_gives_its_year():
    assert one("He beat the 39-year-old record.", "2024-05-26").resolved == "1985"
    assert resolved("The 26-year-old beat the record.", "2024-05-26") == []


@given(st.integers(1, 9999), st.integers(0, 13), st.integers(0, 32))
def test_a_moment_is_valid_exactly_when_the_calendar_has_it(year, month, day):
    try:
        datetime.date(year, month, day)
        there = year <= 9998
    except ValueError:
        there = False
    assert Moment(year, month, day).valid() is there


def test_a_span_is_as_precise_as_its_moment():
    assert Span.of(Moment(2024)).resolved == "2024"
    assert Span.of(Moment(2024, 2)).last == datetime.date(2024, 2, 29)
    assert Span.of(Moment(None, 5, 25)) is None


@pytest.mark.parametrize("sentence", ["The games are on 30-31 June 2024.", "They ran on June 30-31, 2024, at home."])
def test_days_to_a_day_that_no_calendar_has_end_with_the_last_one_known(sentence):
    assert [day for _, day in resolved(sentence)] == ["2024-06-30"]
