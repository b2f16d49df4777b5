"""Disciplines: every way people write them, whose race it is, and what is only a stretch of one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.annotate.disciplines import catalogue, find_disciplines, find_distances, nearest
from flows.annotate.phrases import expand
from flows.annotate.text import parse
from flows.seeds import rows


def codes(sentence):
    return [m.code for m in find_disciplines(parse(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She won the 1,500-meter final.", ["1500"]),
        ("She won the 1500m.", ["1500"]),
        ("He is the best metric mile runner here.", ["1500"]),
        ("He won the two lap race.", ["800"]),
        ("The women's vault was next.", ["PV"]),
        ("He ran the 110 hurdles.", ["110H"]),
        ("They met in the 60m hurdles.", ["60H"]),
        ("She won the 400IH in 61.89.", ["400H"]),
        ("She won the 3,000m steeplechase.", ["3000SC"]),
        ("The men's 4x100m relay team dropped the baton.", ["4x100"]),
        ("They ran the mixed 4x400m relay.", ["4x400X"]),
        ("He broke the record for the one-hour race.", ["HOUR"]),
        ("He ran a half-marathon in May.", ["HM"]),
        ("He won the 20km race walk.", ["20KW"]),
        ("She ran over two miles.", ["2MILE"]),
        ("He won Saturday's mile.", ["MILE"]),
        ("She set the road mile record.", ["RDMILE"]),
        ("The shot (12.80) was hers, the discus (31.02) was not.", ["SP", "DT"]),
        ("She won the 100 and 200, and was third in the hurdles.", ["100", "200"]),
        ("She took the 100 (11.90), 200 (24.10) and 400.", ["100", "200", "400"]),
        ("She won the 1,600 and 3,200 in front of 200 spectators.", ["1600", "3200"]),
        ("She ran the 800 and 200 people watched.", ["800"]),
        ("U17 women TJ: 1 Ana Bell 10.24m.", ["TJ"]),
    ],
)
def test_a_discipline_is_read_however_it_is_written(sentence, expected):
    assert codes(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He did the sprint double (100m, 200m).", ["100", "200"]),
        ("She entered the 800 and 1500m.", ["800", "1500"]),
        ("A place in the 800m/1500m category remains.", ["800", "1500"]),
        ("He beat them in the 200 and 400 titles.", ["200", "400"]),
        ("He won both hurdles races (300 and 110m hurdles).", ["300H", "110H"]),
        ("She came home fourth in the 800.", ["800"]),
        ("The 100, 200 and 400m went to one man.", ["100", "200", "400"]),
    ],
)
def test_lists_give_one_mention_a_discipline(sentence, expected):
    assert codes(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "metres"),
    [
        ("With 600 metres to go she moved.", 600),
        ("They went through 800m in 1:52.", 800),
        ("He closed over the final 100m.", 100),
        ("She took the lead at 600m.", 600),
        ("He was level with the favourite at 60 metres.", 60),
        ("By 800m the field had split.", 800),
    ],
)
def test_a_stretch_of_a_race_is_a_distance_and_no_discipline(sentence, metres):
    assert codes(sentence) == []
    assert [d.metres for d in find_distances(parse(sentence))] == [metres]


def test_a_title_at_a_distance_is_a_discipline():
    assert codes("She was the world champion at 1500m.") == ["1500"]


@pytest.mark.parametrize(
    "sentence",
    ["He is 1500 times better.", "A crowd of 800 came.", "It cost £800.", "The mark of 1.55m was a best.", "He drove the last mile home.",
     "The score was 400 to 300.", "She hammered home the point.", "He ran 3:100."],
)  # fmt: skip
def test_numbers_and_words_that_are_no_race_are_left_alone(sentence):
    assert codes(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "sex", "division"),
    [
        ("In the women's 100m she won.", "F", None),
        ("The men's 1500m behind him.", "M", None),
        ("She won the junior girls 80m hurdles.", "F", "junior girls"),
        ("Wins in the 1500m senior boys.", "M", "senior boys"),
        ("He won the under-17 men's 200m.", "M", "U17"),
        ("She won the 200m.", None, None),
    ],
)
def test_sex_and_division_stand_beside_the_discipline(sentence, sex, division):
    (mention,) = find_disciplines(parse(sentence))
    assert (mention.sex, mention.division) == (sex, division)


def test_what_follows_a_list_holds_for_all_of_it():
    first, second = find_disciplines(parse("Mia Petl won the 800 and 1500m junior girls."))
    assert (first.sex, first.division) == (second.sex, second.division) == ("F", "junior girls")


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [("In the 800m heats he was last.", "heat"), ("She won the 1500m final.", "final"), ("The final of the men's 400m was close.", "final"),
     ("The 60m semi-finals are next.", "semi-final"), ("He won the 200m.", None)],
)  # fmt: skip
def test_the_round_stands_beside_the_discipline(sentence, stage):
    (mention,) = find_disciplines(parse(sentence))
    assert mention.round == stage


def test_generic_hurdles_are_those_of_the_sex_or_of_the_text():
    assert codes("She won the women's sprint hurdles.") == ["100H"]
    assert codes("He won the men's sprint hurdles.") == ["110H"]
    assert codes("The 60m hurdles came first. France swept the sprint hurdles.") == ["60H", "60H"]


def test_the_nearest_mention_before_wins_over_one_after():
    text = parse("The 100m was quick and she ran 10.90 before the 200m.")
    mentions = find_disciplines(text)
    assert nearest(mentions, text.text.index("10.90"), 0, len(text.text)).code == "100"
    assert nearest(mentions, 0, 0, 0) is None


def test_every_name_of_the_seed_is_found_as_its_discipline():
    generic = {"SPRINT_HURDLES", "HIGH_HURDLES", "HURDLES", "STEEPLE", "HALF_MILE", "QUARTER_MILE"}
    known = set(catalogue()) | generic
    for row in rows("discipline_names"):
        assert row["code"] in known, row
        assert list(expand(row["phrase"])), row


def test_every_range_runs_from_beyond_the_record_to_a_beginner():
    for one in catalogue().values():
        assert (one.best < one.worst) if one.unit == "s" else (one.best > one.worst), one
        assert one.plausible(one.best) and one.plausible(one.worst)
        assert not one.plausible(0.0)


@given(st.text())
def test_any_text_can_be_read(text):
    for mention in find_disciplines(parse(text)):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.code in catalogue()


_WORDS = st.sampled_from("put vaulted 15 92 1500 m metres mile one hour shot the women's final at to go hurdles . , : ( \n".split(" "))


@given(st.lists(_WORDS, max_size=8).map(" ".join), st.booleans())
@example("She put 15.92", False)
def test_a_text_may_end_anywhere_among_the_words_of_a_discipline(text, glued):
    text = text.replace(" ", "") if glued else text
    assert all(mention.end <= len(text) for mention in find_disciplines(parse(text)))
