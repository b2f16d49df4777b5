"""A rebuild gives equal marts, in whatever order the rows came; empty and odd input breaks nothing."""

from __future__ import annotations

import duckdb
import pytest

from tests.dbt.conftest import season
from tests.dbt.corpus import Corpus

pytestmark = pytest.mark.slow


def content(marts) -> dict[str, list[tuple]]:
    tables = [name for (name,) in marts.rows("select table_name from duckdb_tables() where schema_name = 'marts'")]
    return {name: sorted(map(repr, marts.rows(f'select * from marts."{name}"'))) for name in tables}


def test_another_order_of_arrival_gives_equal_marts(marts, built):
    before = content(marts)
    after = content(built(season(), order=7))
    assert {name: len(found) for name, found in before.items()} == {name: len(found) for name, found in after.items()}
    for name, found in before.items():
        assert found == after[name], name


def test_a_warehouse_without_an_article_builds(built):
    assert built(Corpus()).one("select count(*) from marts.evidence") == 0


@pytest.fixture(scope="module")
def odd(built):
    """A warehouse of hostile names and texts, and of an article that gives one runner two marks."""
    corpus = Corpus()
    text = "'; drop table marts.articles; -- “O’Neil‐Ødegård” 王 says “\u202eno\u202c” 🏃🏽‍♀️ in 9.99."
    for n in range(3):
        article = corpus.article(f"odd-{n}", text, None)
        article.person("p1", "'; drop table", None, None, words="'; drop table")
        article.person("p2", "O’Neil‐Ødegård", "NOR", "F")
        article.person("p3", "王", None, None, is_athlete=False, role="sorcerer")
        article.race(1, None, "100", None, "2031", "9.99")
        article.claim(1, "p2", 1, "9.99", 1, "9.99")
        article.quote(1, "p2", "\u202eno\u202c")
    one = corpus.article("one", "Mia Ek won the 800 m at the Lund Relays in 2:01.10, or 2:02.30 as the board had it.", "2031-05-26")
    two = corpus.article("two", "Mia Ek ran 2:01.10 over 800 m at the Lund Relays.", "2031-05-27")
    for article in (one, two):
        article.person("p1", "Mia Ek", "SWE", "F")
        article.race(1, "Lund Relays 2031", "800", "F", "2031-05-25", "Lund Relays")
        article.claim(1, "p1", 1, "2:01.10", 1, "2:01.10")
    one.claim(2, "p1", 1, "2:02.30", 1, "2:02.30")
    return built(corpus)


def test_hostile_names_and_texts_are_values_like_any_other(odd):
    assert odd.one("select count(*) from marts.articles where article_id like 'odd-%'") == 3
    assert odd.one("select full_name from marts.athletes where athlete_id = 'oneil-odegard'") == "O’Neil‐Ødegård"
    assert odd.one("select role from marts.people where full_name = '王'") == "other"


def test_an_article_with_two_marks_for_one_race_raises_no_conflict(odd):
    assert odd.rows("select * from marts.conflicts where attribute = 'mark'") == []
    assert odd.rows("select r.mark from marts.results as r join marts.athletes as a using (athlete_id) where a.full_name = 'Mia Ek'") == [
        ("2:01.10",)
    ]


def test_a_reader_without_the_comparisons_can_read_every_mart(marts):
    with duckdb.connect(str(marts.database), read_only=True) as connection:
        for (name,) in connection.execute("select table_name from duckdb_tables() where schema_name = 'marts'").fetchall():
            connection.execute(f'select * from marts."{name}"').fetchall()
