"""When two printed names may be one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.compare import names


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Elin St Claire", "Elin St. Claire", "same"),
        ("Elin Saint Claire", "Elin St Claire", "same"),
        ("Åsa Ødegård", "Asa Odegard", "same"),
        ("Kim Min-jun", "Kim Minjun", "same"),
        ("Li Xiulan", "Xiulan Li", "order"),
        ("R. Vaitkus", "Ruta Vaitkus", "initial"),
        ("Mo Idris", "Mohamed Idris", "nickname"),
        ("Elin Berg", "Elin Maria Berg", "middle name"),
        ("Elin Berg", "Elin Berg-Larsson", "longer surname"),
        ("Jakub Horvathson", "Jakub Horvatson", "spelling"),
    ],
)
def test_forms_of_one_name_are_recognised_with_the_reason(one, other, why):
    assert names.relation(one, other) == why
    assert names.relation(other, one) == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Henrik Aasen", "Filip Aasen"),
        ("Elin Berg", "Elin Borg"),
        ("Tom Reed", "Tim Reed"),
        ("Berg", "Elin Berg"),
        ("", "Elin Berg"),
        ("…", "—"),
    ],
)
def test_siblings_and_near_names_are_not_one(one, other):
    assert names.relation(one, other) is None


def test_a_readable_id_has_no_accents_marks_or_case():
    assert names.slug("Sha’Nelle  O'Brien-Ødegård Jr.") == "shanelle-obrien-odegard-jr"


def test_a_name_in_another_script_still_has_an_id():
    assert names.slug("Ирина Соколова") == "ирина-соколова"


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_compared_and_either_way_gives_the_same(one, other):
    assert names.relation(one, other) == names.relation(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mo Idris", "Mohamed Idris"),
        ("R. Vaitkus", "Ruta Vaitkus"),
        ("Li Xiulan", "Xiulan Li"),
        ("Jakub Horvathson", "Jakub Horvatson"),
        ("Kim Min-jun", "Kim Minjun"),
    ],
)
def test_names_that_may_be_one_share_a_block(one, other):
    assert set(names.block_keys(one)) & set(names.block_keys(other))
