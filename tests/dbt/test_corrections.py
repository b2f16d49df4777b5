"""A human's correction survives every rebuild, leaves an audit row, and fails loudly when what it corrects is gone."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.dbt.conftest import Marts, season
from tests.dbt.corpus import troubles

pytestmark = pytest.mark.slow

COLUMNS = ("action", "article", "printed", "occurrence", "value", "reason", "by", "on")


def corrections(path: Path, *rows: tuple[str, str, str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(
            (action, article, printed, 1, value, "seen on film", "a reader", "2031-07-01") for action, article, printed, value in rows
        )
    return path


@pytest.fixture(scope="module")
def corrected(built, tmp_path_factory):
    return built(
        season(),
        corrections=corrections(
            tmp_path_factory.mktemp("corrections") / "corrections.csv",
            ("split_person", "art-c", "Elin Berg", "Elin Berg (junior)"),
            ("rename_person", "art-a", "Amina Idris", "Amina Idris-Ek"),
            ("set_speaker", "art-b", "I felt strong", "Rūta Vaitkus"),
            ("choose_mark", "art-b", "4:20.38", "4:20.38"),
            ("set_place", "art-c", "4:20.33", "3"),
            ("set_date", "art-e", "won the 5000 m", "2031-05-31"),
            ("set_mark", "art-f.txt", "13:01.20", "13:01.21"),
        ),
    )


def test_a_split_makes_a_person_of_their_own(corrected):
    assert corrected.one("select article_count from marts.people where person_id = 'elin-berg-jr'") == 1
    assert corrected.one("select article_count from marts.people where person_id = 'elin-berg'") == 3


def test_a_rename_holds_in_all_articles(corrected):
    assert corrected.one("select full_name, article_count from marts.people where person_id like 'amina%'") == ("Amina Idris-Ek", 4)


def test_a_speaker_is_who_the_correction_says(corrected):
    assert corrected.one("select speaker_id, rule from marts.quotes where article_id = 'art-b'") == ("ruta-vaitkus", "correction")


def test_a_chosen_mark_stands_against_the_majority_and_dissent_stays(corrected):
    assert corrected.one("select chosen_value, basis from marts.conflicts where attribute = 'mark'") == ("4:20.38", "correction")
    assert corrected.one("select mark, agreement from marts.results where athlete_id like 'amina%'") == ("4:20.38", "conflict")


def test_a_misread_mark_place_and_date_are_replaced(corrected):
    assert corrected.one("select mark_value, rule from marts.result_claims where article_id = 'art-f'") == (781.21, "correction")
    assert corrected.one("select place from marts.result_claims where article_id = 'art-c' and mark_as_printed = '4:20.33'") == 3
    assert corrected.one("select race_date from marts.races where race_id = 'oslo-night-2031-5000-m'") == "2031-05-31"


def test_each_correction_leaves_an_audit_row(corrected):
    found = corrected.rows("select explanation from marts.audits where verdict = 'corrected'")
    assert len(found) == 7
    assert all("seen on film" in text for (text,) in found)


def test_a_merge_makes_one_of_two_names(built, tmp_path):
    path = corrections(tmp_path / "c.csv", ("merge_people", "art-a", "Amina Idris", "Mohamed Idris"))
    assert built(season(), corrections=path).one("select count(*) from marts.athletes where athlete_id like '%idris'") == 1


def test_lost_targets_fail_the_build_and_say_what_is_lost(tmp_path, dbt):
    path = corrections(
        tmp_path / "c.csv",
        ("set_mark", "art-a", "9:99.99", "4:18.52"),
        ("set_mark", "gone", "4:18.52", "4:18.52"),
        ("set_speaker", "art-a", "Lund", "Elin Berg"),
        ("merge_people", "art-a", "Amina Idris", "Nobody Here"),
    )
    select = ("--select", "+int_corrections", "corrections_still_have_their_targets")
    outcome, database = dbt(season(), "build", *select, corrections=path)
    assert [text.split(":")[0] for text in troubles(outcome)] == ["corrections_still_have_their_targets"]
    found = Marts(database).rows("select problem from intermediate.int_corrections")
    assert {problem for (problem,) in found} == {
        "these words do not stand there any more",
        "no such article among the current ones",
        "no quote is read there any more",
        "no article names Nobody Here",
    }


def test_an_unknown_action_fails_the_build(tmp_path, dbt):
    path = corrections(tmp_path / "c.csv", ("guess", "art-a", "Lund", "x"))
    outcome, _ = dbt(season(), "build", "--select", "stg_corrections", corrections=path)
    assert any(text.startswith("accepted_values_stg_corrections") for text in troubles(outcome))
