"""Two people of one name stay two, one person stays one, in whatever order their profiles come."""

from __future__ import annotations

import itertools

from flows.compare import identity


def profile(country=None, sex=None, sides=(), years=(None, None), company=(), first_seen=9):
    return {
        "country": country, "sex": sex, "sides": list(sides), "first_year": years[0], "last_year": years[1],
        "company": list(company), "first_seen": first_seen,
    }  # fmt: skip


RUNNER = profile("SWE", "F", ["endurance"], first_seen=2)
THROWER = profile("NOR", "F", ["throw"], first_seen=5)
UNKNOWN = profile(first_seen=1)


def test_a_runner_and_a_thrower_of_two_countries_are_two():
    assert identity.senses([RUNNER, THROWER]) == [0, 1]


def test_the_order_of_the_profiles_does_not_matter():
    profiles = [RUNNER, THROWER, UNKNOWN, profile("NOR", None, ["throw"])]
    expected = {id(p): s for p, s in zip(profiles, identity.senses(profiles), strict=True)}
    for shuffled in itertools.permutations(profiles):
        assert identity.senses(list(shuffled)) == [expected[id(p)] for p in shuffled]


def test_an_article_that_tells_nothing_makes_two_people_neither_one_nor_three():
    assert identity.senses([UNKNOWN, RUNNER, THROWER]) == [0, 0, 1]


def test_another_country_alone_is_a_slip_and_not_a_second_athlete():
    assert identity.senses([RUNNER, profile("SUI", "F", ["endurance"])]) == [0, 0]


def test_a_pronoun_of_the_wrong_sex_does_not_split_an_athlete():
    assert identity.senses([profile("NOR", "M", ["endurance"]), profile("NOR", "F", ["endurance"])]) == [0, 0]


def test_a_thrower_and_a_walker_of_one_country_are_two_unless_they_keep_the_same_company():
    walker, thrower = profile("ECU", "M", ["walk"]), profile("ECU", "M", ["throw"])
    assert sorted(identity.senses([walker, thrower])) == [0, 1]
    company = ["mia ek", "ruta vaitkus"]
    assert identity.senses([walker | {"company": company}, thrower | {"company": company}]) == [0, 0]


def test_a_combined_eventer_is_everything():
    assert identity.points_against(profile(sides=["all-round"]), profile(sides=["throw"])) == 0


def test_two_generations_of_one_name_and_country_need_more_than_years_to_be_two():
    father, son = profile("GBR", "M", ["endurance"], (1980, 1988)), profile("GBR", "M", ["endurance"], (2024, 2025))
    assert identity.points_against(father, son) == 1
