"""Facts of the calendar: a final that an annual meeting hosts is that meeting, and its races are the meeting's races."""

from __future__ import annotations

import pytest

from flows import seeds
from tests.dbt.corpus import Corpus


def test_each_pair_of_same_editions_has_the_days_and_the_city_of_the_calendar():
    known = {(e["series"], e["year"]): (e["first_day"], e["last_day"], e["city"]) for e in seeds.rows("editions")}
    for pair in seeds.rows("same_editions"):
        assert known[pair["series"], pair["year"]] == known[pair["same_as"], pair["year"]], pair


@pytest.mark.slow
def test_a_race_told_under_the_names_of_the_final_and_of_its_host_is_one_race(built):
    corpus = Corpus()
    for article, competition, mark in (("one", "Diamond League Final 2024", "4:18.52"), ("two", "Brussels Diamond League 2024", "4:18.5")):
        text = f"At the {competition} Elin Berg of Sweden won the mile in {mark} on 13 September."
        told = corpus.article(article, text, "2024-09-14", f"{article}-herald")
        told.person("p1", "Elin Berg", "SWE", "F")
        told.race(1, competition, "MILE", "F", "2024-09-13", competition, winner_key="p1")
        told.claim(1, "p1", 1, mark, 1, mark)
    marts = built(corpus)
    assert marts.one("select article_count, winner_id from marts.races") == (2, "elin-berg")
    assert marts.one("select article_count from marts.competitions") == 2
    assert marts.one("select mark, agreement from marts.results") == ("4:18.52", "precision")


@pytest.mark.slow
def test_a_series_that_is_named_without_an_edition_is_no_competition(built):
    corpus = Corpus()
    told = corpus.article("one", "Elin Berg, the Olympic Games winner of the mile, ran 4:18.52 once.", "2024-09-14", "herald")
    told.person("p1", "Elin Berg", "SWE", "F")
    told.race(1, "Olympic Games", "MILE", "F", None, "Olympic Games", winner_key="p1")
    told.claim(1, "p1", 1, "4:18.52", 1, "4:18.52")
    marts = built(corpus)
    assert marts.one("select count(*) from marts.competitions") == 0
    assert marts.one("select competition_id is null, competition from marts.races") == (True, "Olympic Games")
