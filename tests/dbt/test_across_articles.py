"""One athlete, one race, one result, whatever articles call them."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.slow


def test_accents_and_a_surname_in_company_are_one_athlete(marts):
    assert marts.one("select article_count, country from marts.athletes where athlete_id = 'ruta-vaitkus'") == (3, "LTU")


def test_two_people_of_one_name_stay_two_and_the_younger_id_says_why(marts):
    found = marts.rows("select athlete_id, country from marts.athletes where full_name = 'Elin Berg' order by 1")
    assert found == [("elin-berg", "SWE"), ("elin-berg-nor", "NOR")]


def test_a_nickname_of_one_country_and_event_is_one_athlete_and_the_log_says_so(marts):
    assert marts.one("select count(*) from marts.athletes where full_name in ('Mo Idris', 'Mohamed Idris')") == 1
    assert marts.one("select distinct reason from marts.person_links where person_id like '%idris' and article_id is null") == "nickname"


def test_a_sister_is_not_her_brother(marts):
    assert marts.one("select sex from marts.athletes where athlete_id = 'amina-idris'") == "F"


def test_one_race_by_name_by_year_and_by_day_alone(marts):
    assert marts.one("select race_date, winner_id, article_count from marts.races where race_id = 'lund-relays-2031-mile-f'") == (
        "2031-05-25",
        "elin-berg",
        4,
    )
    assert marts.one("select count(*) from marts.races where discipline = 'MILE'") == 1


def test_marks_that_agree_within_their_printed_step_are_no_conflict(marts):
    assert marts.one("select mark, place, agreement from marts.results where athlete_id = 'elin-berg'") == ("4:18.52", 1, "precision")


def test_a_conflict_is_decided_by_independent_sources_and_a_copy_is_none(marts):
    conflict = marts.one("select athlete_id, chosen_value, basis from marts.conflicts where attribute = 'mark'")
    assert conflict == ("amina-idris", "4:20.33", "majority")
    claims = marts.rows("select value, is_chosen, count(*) from marts.conflict_claims group by all order by all")
    assert claims == [("4:20.33", True, 2), ("4:20.38", False, 2)]
    assert marts.one("select coalesce(duplicate_of, derivative_of) from marts.articles where article_id = 'art-d'") == "art-b"


def test_an_explanation_names_the_values_and_never_says_wrong(marts):
    text = marts.one("select explanation from marts.conflicts where attribute = 'mark'")
    assert "4:20.33" in text and "4:20.38" in text and "differ" in text and "wrong" not in text


def test_a_best_is_that_of_the_race_it_was_run_in(marts):
    assert marts.one("select race_id from marts.result_claims where article_id = 'art-f'") == "oslo-night-2031-5000-m"
    assert marts.one("select source_count from marts.results where race_id = 'oslo-night-2031-5000-m'") == 2


def test_who_beat_whom_is_told_both_ways(marts):
    pair = "athlete_id in ('elin-berg', 'ruta-vaitkus') and opponent_id in ('elin-berg', 'ruta-vaitkus')"
    found = marts.rows(f"select athlete_id, meetings, wins, losses from marts.head_to_head where {pair} order by 1")
    assert found == [("elin-berg", 1, 1, 0), ("ruta-vaitkus", 1, 0, 1)]


def test_the_same_words_in_two_outlets_are_one_statement(marts):
    assert marts.one("select report_count from marts.statements where speaker_id = 'elin-berg' and report_count > 1") >= 2


def test_every_row_of_the_timeline_leads_to_a_row(marts):
    assert marts.rows("select * from marts.timeline where mart = 'results' and row_id not in (select result_id from marts.results)") == []


def test_columns_are_described_in_the_database_itself(marts):
    silent = marts.rows("select table_name, column_name from duckdb_columns() where schema_name = 'marts' and comment is null")
    assert silent == []
