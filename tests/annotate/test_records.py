"""Records and bests: code, scope and nation, and whether the words set, beat, miss or only mention one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate.records import CODES, find_records
from flows.annotate.text import parse


def records(sentence):
    return find_records(parse(sentence))


def one(sentence):
    found = records(sentence)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "code", "scope"),
    [
        ("She set a world record.", "WR", None),
        ("That was a world indoor best for 2000m.", "WR", "indoor"),
        ("It counts as a world under-20 record.", "WU20", None),
        ("He ran a European record.", "AR", None),
        ("She ran a Ugandan record.", "NR", None),
        ("It took the Danish 400m hurdles record away.", "NR", None),
        ("That is the national long jump record.", "NR", None),
        ("It was an Olympic record.", "OR", None),
        ("A championship record of 12.20.", "CR", None),
        ("He won in a meet record.", "MR", None),
        ("It was a meeting record.", "MR", None),
        ("That was the world lead.", "WL", None),
        ("She ran a world-leading 10.75.", "WL", None),
        ("It was a lifetime best.", "PB", None),
        ("He ran a personal-best 3:51.20.", "PB", None),
        ("A PB of 3:50.", "PB", None),
        ("She jumped a season's best.", "SB", None),
    ],
)
def test_a_record_is_read_with_its_code_and_scope(sentence, code, scope):
    record = one(sentence)
    assert (record.code, record.scope) == (code, scope)


def test_a_national_record_knows_its_country():
    assert one("She ran a Ugandan record.").area == "UGA"
    assert one("It was the British mile record.").area == "GBR"


@pytest.mark.parametrize("sentence", ["She ran a school record.", "A stadium record fell.", "The under-18 world record."])
def test_records_that_no_claim_carries_are_found_so_that_they_are_taken_for_no_other(sentence):
    assert all(r.code not in CODES for r in records(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "One of the world's best runners.",
        "He has a good track of records to play.",
        "The best of friends.",
        "On the pole he recorded a best seller.",
    ],
)
def test_everyday_words_are_no_records(sentence):
    assert [r for r in records(sentence) if r.code in CODES] == []


@pytest.mark.parametrize(
    ("sentence", "previous"),
    [
        ("He broke Tom Aske's Danish record of 7:51.10.", True),
        ("He broke the previous world record.", True),
        ("His previous personal best was 3:50.", True),
        ("The record? She set a British record.", False),
        ("Mitra's Ana Bell leapt to a season's best, 6.41m.", False),
    ],
)
def test_a_record_that_stood_before_is_told_from_one_now_set(sentence, previous):
    assert one(sentence).previous is previous


def test_a_holder_and_a_miss_are_told_apart():
    assert one("World record holder Bo Lint was there.").holder
    assert one("She missed the world record.").negated
    calm = one("She set a world record.")
    assert not (calm.holder or calm.negated or calm.previous)


@given(st.text())
def test_any_text_can_be_read(text):
    for record in records(text):
        assert 0 <= record.start < record.end <= len(text)
