from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flows.report import words


def test_dates_are_as_precise_as_known() -> None:
    assert words.day("2024-05-25") == "25 May 2024"
    assert words.day("2024-05") == "May 2024"
    assert words.day("2024") == "2024"
    assert words.day(None) == "undated"
    assert words.day("25th of May") == "25th of May"
    assert words.short_day("2024-09-01") == "1 Sep 2024"


def test_only_all_is_a_hundred_percent_and_only_none_is_nought() -> None:
    assert [words.percent(share) for share in (0, 0.0001, 0.5, 0.99999, 1)] == ["0 %", "0.1 %", "50.0 %", "99.9 %", "100 %"]


def test_numbers_differences_and_durations() -> None:
    assert (words.number(1234567), words.number(2.5), words.number(None), words.number(-3)) == ("1,234,567", "2.5", "–", "−3")
    assert (words.signed(3), words.signed(-3), words.signed(0)) == ("+3", "−3", "")
    assert (words.seconds(0.42), words.seconds(12.4), words.seconds(185)) == ("0.4 s", "12 s", "3 min 05 s")


def test_a_contest_reads_like_a_programme() -> None:
    assert words.contest({"discipline": "1500", "sex": "F", "round": "final", "division": None}) == "Women’s 1500 metres, final"
    assert words.contest({"discipline": None, "sex": None, "round": None, "division": None}) == "Unknown discipline"


def test_a_label_beside_one_is_in_the_singular() -> None:
    assert [words.counted(*pair) for pair in (("files refused", "1"), ("conflicts", 1), ("stood alone", 1), ("quotes", "2"))] == [
        "file refused", "conflict", "stood alone", "quotes",
    ]  # fmt: skip


def test_places_read_aloud() -> None:
    assert [words.ordinal(place) for place in (1, 2, 3, 4, 11, 12, 13, 21, 112, None)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th", "",
    ]  # fmt: skip


@given(st.text())
def test_a_file_name_is_never_a_path(row_id: str) -> None:
    name = words.file_name(row_id)
    assert name
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not name.startswith("-")


@given(st.text(st.characters(), max_size=50), st.text(st.characters(), max_size=50))
def test_two_rows_never_share_a_file(one: str, other: str) -> None:
    assert (words.file_name(one) == words.file_name(other)) == (one == other)


def test_what_would_turn_a_page_around_is_taken_out() -> None:
    assert words.clean("a\u202eb\x00c\ud800d\ne") == "a\ufffdb\ufffdc\ufffdd\ne"
