"""Who is said to have achieved what: marks and places joined to their athlete in all the ways that results are told."""

from __future__ import annotations

import pytest

from tests.annotate.reading import claim, claims, name, read

MEET = "At the Bislett Games in Oslo on Thursday, "


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Mona Sande won the women’s 1500m in 4:01.10.", {("Mona Sande", "1500", "4:01.10", 1)}),
        (
            "Mona Sande won the women’s 1500m in 4:01.10, with Tara Finch second in 4:01.90 and Lena Holt third in 4:02.20.",
            {("Mona Sande", "1500", "4:01.10", 1), ("Tara Finch", "1500", "4:01.90", 2), ("Lena Holt", "1500", "4:02.20", 3)},
        ),
        (
            "Omar Diallo held off Pavel Novotny to win the men’s 100m in 10.05 to 10.08.",
            {("Omar Diallo", "100", "10.05", 1), ("Pavel Novotny", "100", "10.08", 2)},
        ),
        (
            "in the women’s 800m Tara Finch was fifth in 2:00.10, just behind Lena Holt.",
            {("Tara Finch", "800", "2:00.10", 5), ("Lena Holt", "800", None, 4)},
        ),
        (
            "over 800m Tara Finch and Lena Holt came home fourth and fifth respectively.",
            {("Tara Finch", "800", None, 4), ("Lena Holt", "800", None, 5)},
        ),
        (
            "in third and fourth in the women’s 100m, Tara Finch and Lena Holt clocked 11.20 and 11.31 respectively.",
            {("Tara Finch", "100", "11.20", 3), ("Lena Holt", "100", "11.31", 4)},
        ),
        (
            "a top-class women’s 5000m was won by Tara Finch in 14:50.20.",
            {("Tara Finch", "5000", "14:50.20", 1)},
        ),
        ("the women’s javelin went to Tara Finch with 61.20m.", {("Tara Finch", "JT", "61.20m", 1)}),
        ("runner-up Tara Finch ran 2:00.10 in the women’s 800m.", {("Tara Finch", "800", "2:00.10", 2)}),
        (
            "Tara Finch finished third in the women’s 1500m behind Mona Sande and Lena Holt (4:01.55).",
            {("Tara Finch", "1500", None, 3), ("Mona Sande", "1500", None, 1), ("Lena Holt", "1500", "4:01.55", 2)},
        ),
        (
            "Tara Finch won the women’s long jump (6.40m) and triple jump (13.50m).",
            {("Tara Finch", "LJ", "6.40m", 1), ("Tara Finch", "TJ", "13.50m", 1)},
        ),
        (
            "Tara Finch, who led early, was third in the women’s 800m in 2:00.10.",
            {("Tara Finch", "800", "2:00.10", 3)},
        ),
        (
            "Tara Finch pipped Lena Holt into second in the women’s 200m in 22.90.",
            {("Tara Finch", "200", "22.90", 1), ("Lena Holt", "200", None, 2)},
        ),
        (
            "Mona Sande ran 1:58.20 to Tara Finch’s 1:58.90 in the women’s 800m.",
            {("Mona Sande", "800", "1:58.20", None), ("Tara Finch", "800", "1:58.90", None)},
        ),
        (
            "Tara Finch won the women’s 60m in 7.10, ahead of Lena Holt in 7.14 and Greta Lund in 7.20.",
            {("Tara Finch", "60", "7.10", 1), ("Lena Holt", "60", "7.14", 2), ("Greta Lund", "60", "7.20", 3)},
        ),
        (
            "Tara Finch won the women’s 800m in 1:58.20 from Hungary’s Petra Vas (1:58.90) and Lena Holt (1:59.30).",
            {("Tara Finch", "800", "1:58.20", 1), ("Petra Vas", "800", "1:58.90", 2), ("Lena Holt", "800", "1:59.30", 3)},
        ),
        (
            "Tara Finch won the women’s 800m in 1:58.20, ahead of Petra Vas (1:58.90) and Lena Holt, who was third in 1:59.30.",
            {("Tara Finch", "800", "1:58.20", 1), ("Petra Vas", "800", "1:58.90", 2), ("Lena Holt", "800", "1:59.30", 3)},
        ),
        (
            "Tara Finch narrowly missed a podium, coming fourth in the women’s 800m in 1:59.30.",
            {("Tara Finch", "800", "1:59.30", 4)},
        ),
        (
            "Tara Finch could manage only sixth in 2:01.20 in the women’s 800m.",
            {("Tara Finch", "800", "2:01.20", 6)},
        ),
        (
            "Tara Finch was second in the 800m in 2:00.10 and third in the 1500m.",
            {("Tara Finch", "800", "2:00.10", 2), ("Tara Finch", "1500", None, 3)},
        ),
        (
            "Tara Finch won the women’s 100m and Lena Holt the long jump.",
            {("Tara Finch", "100", None, 1), ("Lena Holt", "LJ", None, 1)},
        ),
        (
            "Tara Finch threw 61.20m to win the women’s javelin ahead of Hungary’s Petra Vas on 60.10m.",
            {("Tara Finch", "JT", "61.20m", 1), ("Petra Vas", "JT", "60.10m", 2)},
        ),
    ],
)
def test_marks_and_places_are_joined_to_their_athlete(told: str, expected: set[tuple[str, str, str | None, int | None]]) -> None:
    assert claims(MEET + told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Tara Finch hopes to win the women’s 800m in under two minutes.",
        "Tara Finch would have won the women’s 800m but for a fall.",
        "Tara Finch will run the women’s 800m next month.",
        "Tara Finch lay third after one lap of the women’s 800m.",
        "“I won the 800m here in 2:00.10,” said coach Bill Marsh, who trains Tara Finch.",
        "Tara Finch failed to win the women’s 800m.",
        "Tara Finch told reporters that she would run the 800m in Turku, where the meeting record of 1:57.10 has stood since 2018.",
        "Tara Finch’s pacemaker went through 400m in 58.20 in the women’s 800m.",
    ],
)
def test_what_did_not_happen_is_no_claim(told: str) -> None:
    assert claims(MEET + told) == set()


def test_one_fact_is_one_claim_however_often_it_is_told() -> None:
    text = (
        "Tara Finch won the women’s 800m at the Bislett Games in Oslo on Thursday.\n\n"
        "Finch clocked 1:58.20 in the 800m, a personal best.\n\nFinch’s 1:58.20 was her third win of the summer over 800m."
    )
    found = read(text)
    assert len(found.claims) == 1
    only = found.claims[0]
    assert (only.mark_value, only.place, only.records) == (118.2, 1, ("PB",))
    assert sum(e.claim_no == only.claim_no for e in found.claim_evidence) >= 2


@pytest.mark.parametrize(
    ("told", "records"),
    [
        ("Tara Finch won the women’s 800m in a personal best 1:58.20.", ("PB",)),
        ("Tara Finch won the women’s 800m in a world-leading meeting record of 1:54.20.", ("MR", "WL")),
        ("Tara Finch ran a Danish record of 1:56.20 to win the women’s 800m.", ("NR",)),
        ("Tara Finch won the women’s 800m in 1:58.20, just outside the Danish record.", ()),
        ("Tara Finch won the women’s 800m in 1:58.20, equalling the championship record.", ("CR",)),
    ],
)
def test_records_are_those_claimed_for_the_mark(told: str, records: tuple[str, ...]) -> None:
    assert claim(MEET + told, "Tara Finch").records == records


def test_a_record_that_is_spoken_of_is_its_holders_and_no_race() -> None:
    found = read(MEET + "Tara Finch broke Greta Lund’s 1991 Danish record of 1:57.40 with 1:56.20 to win the women’s 800m.")
    held = next(c for c in found.claims if name(found, c.person_key) == "Greta Lund")
    assert (held.mark_as_printed, held.place, held.records, held.race_date, held.competition) == ("1:57.40", None, ("NR",), "1991", None)
    won = next(c for c in found.claims if name(found, c.person_key) == "Tara Finch")
    assert (won.mark_as_printed, won.place, won.records) == ("1:56.20", 1, ("NR",))


def test_a_title_beside_a_name_is_a_place_in_that_final() -> None:
    found = read(MEET + "Tara Finch, the 2022 world 800m champion, was fourth in the women’s 1500m in 4:02.10.")
    title = next(c for c in found.claims if c.discipline == "800")
    assert (title.place, title.competition, title.round) == (1, "World Championships 2022", "final")
    told = next(c for c in found.claims if c.discipline == "1500")
    assert (told.place, told.mark_as_printed, told.competition) == (4, "4:02.10", "Oslo Diamond League 2024")


def test_a_title_without_a_discipline_is_no_claim() -> None:
    text = MEET + "the multiple Olympic champion Tara Finch was fourth in the mile in 4:22.10."
    assert claims(text) == {("Tara Finch", "MILE", "4:22.10", 4)}


def test_the_discipline_comes_from_the_race_under_discussion() -> None:
    text = (
        MEET + "the women’s 1500m was won by Mona Sande in 3:59.10.\n\nTara Finch was third in 4:00.20.\n\n"
        "In the men’s 100m Omar Diallo won in 10.05.\n\nPavel Novotny was second in 10.08."
    )
    assert claims(text) >= {("Tara Finch", "1500", "4:00.20", 3), ("Pavel Novotny", "100", "10.08", 2)}


def test_a_mark_that_a_discipline_cannot_have_is_not_its_mark() -> None:
    text = MEET + "the women’s 800m was fast.\n\nOmar Diallo won the men’s javelin with 84.10m."
    assert claims(text) == {("Omar Diallo", "JT", "84.10m", 1)}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("200m: 1. Ada Bloom (KEN) 22.91; 2. Bea Crane (USA) 23.02", {("Ada Bloom", "200", "22.91", 1), ("Bea Crane", "200", "23.02", 2)}),
        ("Women's 200m:\n\n1. Ada Bloom 22.91\n2. Bea Crane 23.02", {("Ada Bloom", "200", "22.91", 1), ("Bea Crane", "200", "23.02", 2)}),
        (
            "Women’s 200m: 1, Ada Bloom (Northgate) 22.91; 2, Bea Crane 23.02.",
            {("Ada Bloom", "200", "22.91", 1), ("Bea Crane", "200", "23.02", 2)},
        ),
        (
            "Javelin: 1. Ada Bloom (KEN) 61.20m PB; 2. Bea Crane (USA) 60.10m",
            {("Ada Bloom", "JT", "61.20m", 1), ("Bea Crane", "JT", "60.10m", 2)},
        ),
    ],
)
def test_results_lists_are_read_entry_by_entry(line: str, expected: set[tuple[str, str, str, int]]) -> None:
    assert claims("Results of the Bislett Games in Oslo\n\nWomen\n\n" + line) == expected


def test_a_results_table_is_read_row_by_row() -> None:
    table = "Women’s 200m\n\n| 1 | Ada Bloom | KEN | 22.91 |\n| 2 | Bea Crane | USA | 23.02 |\n"
    assert claims("Results of the Bislett Games in Oslo\n\n" + table) == {
        ("Ada Bloom", "200", "22.91", 1),
        ("Bea Crane", "200", "23.02", 2),
    }


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("Tara Finch did not finish the women’s 800m.", "DNF"),
        ("Tara Finch was disqualified in the women’s 800m.", "DQ"),
    ],
)
def test_an_outcome_has_no_mark_made_up(told: str, outcome: str) -> None:
    found = claim(MEET + told, "Tara Finch")
    assert (found.outcome, found.mark_as_printed, found.place) == (outcome, None, None)


def test_a_relay_is_a_teams_result() -> None:
    found = read(MEET + "Jamaica won the women’s 4x100m relay in 42.10, ahead of Great Britain (42.33).")
    assert {(c.team, c.person_key, c.discipline, c.mark_as_printed, c.place) for c in found.claims} == {
        ("Jamaica", None, "4x100", "42.10", 1),
        ("Great Britain", None, "4x100", "42.33", 2),
    }


def test_an_order_without_places_is_kept_as_an_order() -> None:
    found = read(MEET + "Tara Finch, who was ill, finished .26 ahead of Lena Holt in the women’s 800m.")
    (order,) = found.orders
    assert (name(found, order.ahead_key), name(found, order.behind_key), order.margin_s) == ("Tara Finch", "Lena Holt", 0.26)


def test_a_stated_place_wins_over_one_that_an_order_suggests() -> None:
    text = (
        MEET + "Mona Sande shocked Tara Finch and Lena Holt to win the women’s 800m.\n\n"
        "Greta Lund was second in the 800m in 1:59.10.\n\nFinch was fifth in the 800m in 2:00.10."
    )
    found = claims(text)
    assert ("Tara Finch", "800", "2:00.10", 5) in found
    assert ("Greta Lund", "800", "1:59.10", 2) in found
    assert not any(who in ("Tara Finch", "Lena Holt") and place == 2 for who, _, _, place in found)


def test_splits_keep_their_distance_and_bell() -> None:
    found = read(
        MEET + "Mona Sande won the women’s 1500m in 4:01.10. Tara Finch led through 800m in 2:09.30 and the bell came in 2:56.10, while "
        "nothing had changed. Sande closed the final lap in 58.2 seconds."
    )
    assert {(s.kind, s.distance_m, s.mark_value) for s in found.splits} == {
        ("cumulative", 800.0, 129.3),
        ("bell", None, 176.1),
        ("lap", 400.0, 58.2),
    }


def test_ages_and_intervals_are_durations() -> None:
    found = read(
        MEET + "Tara Finch beat Greta Lund’s 12-year-old Danish record of 1:57.40 with 1:56.20 to win the women’s 800m. "
        "It was Finch’s first race in 90 days."
    )
    assert {(d.kind, d.amount, d.unit, name(found, d.person_key)) for d in found.durations} == {
        ("record_age", 12.0, "years", "Greta Lund"),
        ("since_last_race", 90.0, "days", "Tara Finch"),
    }


def test_a_better_mark_than_the_seconds_is_the_winners() -> None:
    text = (
        MEET + "Tara Finch ran 1:58.20 in the women’s 800m.\n\nIn the 800m Lena Holt was second in 1:58.90 and Greta Lund third in 1:59.30."
    )
    assert ("Tara Finch", "800", "1:58.20", 1) in claims(text)


def test_the_end_of_a_mark_is_no_place_in_a_list() -> None:
    text = "Start lists with season’s bests\n\nWomen’s 800m: Ada Bloom (KEN) 1:58.92, Bea Crane (USA) 2:00.79, Cee Dale (GBR) 2:00.85"
    assert {place for *_, place in claims(text)} == {None}
