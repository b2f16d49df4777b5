"""Nobody is renamed: an id is made from what the oldest article says of somebody, and newer articles change nothing of it."""

from __future__ import annotations

import duckdb
import pytest

from tests.dbt.corpus import Corpus, troubles

pytestmark = pytest.mark.slow

NAMESAKES = [("SWE", "F", "1500"), ("NOR", "F", "JT"), ("SWE", "M", "SP"), ("KEN", "M", "100")]
"""Four people called Elin Berg, in the order in which articles first name them."""


def season(repeated: dict[int, int]) -> Corpus:
    """An article on each namesake and on Mo Idris, then so many newer ones on each namesake by number, and on Mohamed Idris."""
    corpus = Corpus()

    def report(article_id: str, day: int, country: str | None, sex: str | None, discipline: str | None, idris: str) -> None:
        text = f"Elin Berg won. {idris} of Kenya watched. {article_id}"
        article = corpus.article(article_id, text, f"2031-06-{day:02}", f"o-{article_id}")
        article.person("p1", "Elin Berg", country, sex, disciplines=(discipline,) if discipline else ())
        article.person("p2", idris, "KEN", "M", is_athlete=False, role="coach")

    for n, (country, sex, discipline) in enumerate(NAMESAKES):
        report(f"first-{n}", n + 1, country, sex, discipline, "Mo Idris")
    for n, times in repeated.items():
        country, sex, discipline = NAMESAKES[n]
        for again in range(times):
            report(f"again-{n}-{again}", 10 + again, country, sex, discipline, "Mohamed Idris")
    if repeated:
        report("tells-nothing", 25, None, None, None, "Mohamed Idris")
    return corpus


@pytest.fixture(scope="module")
def ids(dbt):
    """Builds people; gives the id of each person of each article."""

    def of(corpus: Corpus, order: int = 0) -> dict[tuple[str, str], str]:
        outcome, database = dbt(corpus, "build", "--select", "+int_people", "--resource-type", "model", "seed", order=order)
        assert troubles(outcome) == []
        with duckdb.connect(str(database), read_only=True) as connection:
            rows = connection.execute("select article_id, person_key, person_id from intermediate.int_people").fetchall()
        return {(article, key): person for article, key, person in rows}

    return of


@pytest.fixture(scope="module")
def first(ids):
    return ids(season({}))


def test_namesakes_carry_what_tells_them_apart_and_the_oldest_needs_nothing(first):
    found = [first[f"first-{n}", "p1"] for n in range(4)]
    assert found == ["elin-berg", "elin-berg-nor", "elin-berg-swe-m", "elin-berg-ken"]


@pytest.mark.parametrize("order", [1, 2])
def test_newer_articles_rename_nobody_however_many_and_in_whatever_order_they_arrive(ids, first, order):
    later = ids(season({3: 9, 1: 6, 2: 4}), order)
    assert len(later) > len(first)
    assert {who: later[who] for who in first} == first


def test_what_most_articles_call_somebody_is_the_name_and_not_the_id(ids, first):
    later = ids(season({0: 5}), 3)
    assert later["again-0-0", "p2"] == first["first-0", "p2"] == "mo-idris"
