"""Marks: value, unit and printed step in every form, what each mark is, and how a misprint reads."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate.disciplines import catalogue, find_disciplines
from flows.annotate.marks import find_marks, misprints, plausible
from flows.annotate.text import parse


def marks(sentence):
    text = parse(sentence)
    return find_marks(text, find_disciplines(text))


def one(sentence):
    found = marks(sentence)
    assert len(found) == 1, found
    return found[0]


FORMS = ["{m}:{s:02}.{h:02}", "{m}min {s}.{h:02}sec", "{m} minutes {s}.{h:02} seconds", "{m}mins {s}.{h:02}secs", "{m}.{s:02}.{h:02}"]


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "step"),
    [
        ("She won the 100m in 10.83.", 10.83, "s", 0.01),
        ("She won the 100m in 10.8.", 10.8, "s", 0.1),
        ("He won the 800m in 1:52.74.", 112.74, "s", 0.01),
        ("He won the marathon in 2:01:09.", 7269.0, "s", 1.0),
        ("He won the 1500m in three minutes 28.72 seconds.", 208.72, "s", 0.01),
        ("He won the mile in 1min 56.72sec short of it, 3min 45.34.", None, None, None),
        ("She won the 800m in 1min 56.72sec.", 116.72, "s", 0.01),
        ("He won the 800m in one minute, 49.87 seconds.", 109.87, "s", 0.01),
        ("He won the marathon in two hours 4 minutes.", 7440.0, "s", 60.0),
        ("He won the marathon in 2hr 03min 59sec.", 7439.0, "s", 1.0),
        ("He won the mile in 3:46.", 226.0, "s", 1.0),
        ("He ran the 100m in 9.58s.", 9.58, "s", 0.01),
        ("He won the shot put with 23.13m.", 23.13, "m", 0.01),
        ("She won the long jump with 6.95 metres.", 6.95, "m", 0.01),
        ("He cleared 4.82 in the pole vault.", 4.82, "m", 0.01),
        ("He won the high jump at 6 feet 2.", 1.88, "m", 0.0254),
        ("She cleared 5'10\" in the high jump.", 1.778, "m", 0.0254),
        ("He won the long jump with 27-4 1/4.", 8.338, "m", 0.0254),
        ("She scored 7,032 points in the heptathlon.", 7032.0, "points", 1.0),
        ("He covered 21,330m in the one-hour race.", 21330.0, "m", 1.0),
        ("She won the 800 metres in 2-17.4.", 137.4, "s", 0.1),
        ("He won the mile in 3.45.34.", 225.34, "s", 0.01),
        ("He won the 200m in 21,05.", 21.05, "s", 0.01),
    ],
)
def test_a_mark_has_the_value_unit_and_step_it_is_printed_with(sentence, value, unit, step):
    if value is None:
        assert all(m.mark_unit == "s" for m in marks(sentence))
        return
    mark = one(sentence)
    assert (mark.mark_value, mark.mark_unit, mark.mark_precision) == (pytest.approx(value, abs=5e-4), unit, pytest.approx(step))
    assert mark.repair is None


@given(st.integers(1, 9), st.integers(0, 59), st.integers(0, 99), st.sampled_from(FORMS))
def test_minutes_seconds_and_hundredths_are_read_however_they_are_printed(m, s, h, form):
    printed = form.format(m=m, s=s, h=h)
    found = marks(f"Ana Bell ran {printed} and went home.")
    assert [x.mark_as_printed for x in found] in ([printed], [])
    for x in found:
        assert x.mark_value == pytest.approx(m * 60 + s + h / 100, abs=1e-6)
        assert x.mark_precision == 0.01


@given(st.sampled_from([c for c in catalogue().values() if c.unit == "s" and c.best < 60]), st.floats(0, 1))
def test_a_plausible_mark_of_a_sprint_belongs_to_it(discipline, share):
    value = round(discipline.best + share * (min(discipline.worst, 59.99) - discipline.best), 2)
    if plausible(discipline.code, value, "s"):
        name = {"H": " hurdles"}.get(discipline.code[-1], "")
        found = marks(f"Ana Bell won the women's {discipline.distance_m:.0f}m{name} in {value:.2f}.")
        if discipline.code in (m.code for m in find_disciplines(parse(f"the women's {discipline.distance_m:.0f}m{name}"))):
            assert [(m.kind, m.discipline) for m in found] == [("result", discipline.code)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("He won the mile in 3:45.34.", "result"),
        ("His mile record of 3:43.13 still stands.", "result"),
        ("He passed 800m in 1:55.02 in the mile.", "split"),
        ("Nobody liked the pace through 800m, 1:58.", "split"),
        ("Four were left at the bell in 2:58.10.", "split"),
        ("A hare took them to the bell in 57.40.", "split"),
        ("She won the 800m from Mia Bell in 2:01.10.", "result"),
        ("He ran a last lap of 54.6 seconds.", "split"),
        ("With a 63.9sec final lap he won the 10,000m.", "split"),
        ("She reached halfway in 1:02:04 in the marathon.", "split"),
        ("The pace lights were set for 3:47.83 in the mile.", "standard"),
        ("The 9:05.00 qualifying mark in the 3000m was near.", "standard"),
        ("The qualifying standard of 14.50m in the triple jump.", "standard"),
        ("Nine men ran inside 3:50 in the mile.", "target"),
        ("He joined the sub-3:27 club over 1500m.", "target"),
        ("They were outside the four-minute barrier in the mile.", "target"),
        ("He wants to run 3:26 for 1500m.", "target"),
        ("He would have run 3:44.00 in the mile.", "hypothetical"),
        ("He crossed the line .26 ahead in the mile.", "gap"),
        ("She won the 100m by 0.03secs.", "gap"),
        ("They took eight seconds off the 5000m record.", "gap"),
        ("He failed to clear the bar at 5.45m in the pole vault after coming in at 5.45m.", "other"),
        ("He averaged 4 minutes 43 seconds per mile.", "other"),
    ],
)
def test_what_a_mark_is_follows_from_the_words_beside_it(sentence, kind):
    assert {m.kind for m in marks(sentence)} == {kind}


@pytest.mark.parametrize(
    "sentence",
    [
        "Watch the mile from the 28:16 mark.",
        "The 1500m final starts at 9:30 pm.",
        "The mile prize is $3.45 million.",
        "The marathon is 26.2 miles long.",
        "The heat reached 30.5 degrees in the 5000m.",
        "The 400m hurdles: she stands 4 feet 11 inches tall.",
        "Final of the 400m: Saturday, 20:45.",
        "The barrier in the 400m hurdles is 76.2cm high.",
    ],
)
def test_clock_times_money_and_measures_are_no_marks(sentence):
    assert [m for m in marks(sentence) if m.kind == "result"] == []


@pytest.mark.parametrize(
    ("sentence", "value", "repair"),
    [
        ("The two-mile world record of 8:03:40 fell.", 483.40, "read as 8:03.40"),
        ("Second in the marathon in 2:21.31.", 8491.0, "read as 2:21:31"),
        ("She won the 1500m (5:052.6).", 305.26, "read as 5:05.26"),
        ("He won the 100m in 9:98.", 9.98, "read as 9.98"),
    ],
)
def test_a_misprint_is_read_as_what_it_must_be_and_reported(sentence, value, repair):
    mark = one(sentence)
    assert (mark.mark_value, mark.repair) == (pytest.approx(value), repair)
    (signal,) = misprints([mark])
    assert signal.name == "misprint"
    assert mark.mark_as_printed in signal.explanation and repair.removeprefix("read as ") in signal.explanation


def test_a_mark_that_is_right_is_not_reported():
    assert misprints(marks("He won the mile in 3:45.34.")) == []


@pytest.mark.parametrize(
    ("sentence", "wind"),
    [
        ("She won the 100m in 10.83 (1.5).", 1.5),
        ("She won the 100m in 10.83 (+1.2).", 1.2),
        ("He won the 200m in 19.97 (-0.8m/s).", -0.8),
        ("She won the long jump with 6.95m (+0.3).", 0.3),
        ("He won the 100m in 10.01, with a headwind of 0.8m/s.", -0.8),
        ("He won the 100m in 9.86, with a following wind of 2.1m/s.", 2.1),
        ("200m (-0.9m/s): 1. Bo Lint 20.02; 2. Ari Aske 20.61", -0.9),
        ("He won the 800m in 1:45.00 (1.5).", None),
        ("He won the shot put with 20.10m (1.5).", None),
    ],
)
def test_wind_is_read_where_the_discipline_has_one(sentence, wind):
    assert marks(sentence)[0].wind == wind


def test_a_mark_goes_to_the_discipline_that_makes_it_plausible():
    found = marks("The 1500m champion crossed the line in the women's 3000m in 8:07.04.")
    assert [m.discipline for m in found] == ["3000"]
    found = marks("She won the 100m (13.01), the 200m (27.44) and the long jump (5.03m).")
    assert [m.discipline for m in found] == ["100", "200", "LJ"]


def test_one_mark_in_two_units_is_one_result():
    found = marks("She went 13.61m (44 feet 8) in the triple jump.")
    assert [m.kind for m in found] == ["result", "other"]


def test_a_bare_total_is_a_score_only_beside_a_combined_event():
    assert [m.mark_value for m in marks("Total of 8545 points won the decathlon from Bo Lint (8468).")] == [8545.0, 8468.0]
    assert marks("In 2019 a crowd of 8468 saw the mile.") == []


@given(st.text(alphabet=st.sampled_from("0123456789:.,-–'\" mskhr()/+½²٣ⅷ\n"), max_size=80))
def test_any_digits_can_be_read(text):
    for mark in marks("In the 100m and the shot put: " + text):
        assert mark.mark_value >= 0
        assert re.search(r"\d", mark.mark_as_printed) or mark.mark_as_printed


@given(st.text())
def test_any_text_can_be_read(text):
    for mark in marks(text):
        assert text[mark.char_start : mark.char_end] == mark.mark_as_printed


@pytest.mark.parametrize("unit", ["3:45.34 ", "1234567890", "9.98 (1.5) ", "1min 2", "6-08 "])
def test_a_long_text_of_digits_is_read(unit):
    assert len(marks("In the 100m " + unit * (20_000 // len(unit)))) >= 0


@pytest.mark.parametrize("printed", ["0:00.00", "0.00 seconds", "99:59:59", "200:00:00"])
def test_a_stopped_clock_or_more_than_two_days_is_no_mark(printed):
    assert not [row for row in marks(f"Mara Quill won the 1500m in {printed} at the Harbour Mile.") if not 0 < row.mark_value <= 172_800]


def test_feet_and_inches_behind_a_place_are_a_mark_far_from_their_contest() -> None:
    body = (
        "Sheila Vane won the long jump with a leap of 22 feet 9 1/2 inches, her first big win since she tore a knee ligament in a car "
        "accident on the road home from a practice in the rain of last November. She wept. Carol Oakes was second at 22-7."
    )
    assert "22-7" in [m.mark_as_printed for m in marks(body)]


def test_the_shot_of_a_heptathlon_is_its_shot_put() -> None:
    body = "Rena Holt leads the heptathlon. Petra Nova topped the shot standings with 15.21m."
    assert [(m.mark_as_printed, m.discipline) for m in marks(body)] == [("15.21m", "SP")]
