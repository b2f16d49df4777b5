"""Words of others near an athlete stay theirs, and odd marks, spaces and long sheets lose nothing."""

from __future__ import annotations

import pytest

from flows.annotate.people import find_people
from flows.annotate.quotes import find_spans
from flows.annotate.quotes.cues import REACH, Cues
from flows.annotate.quotes.narrative import narrate
from flows.annotate.quotes.speakers import Speakers
from flows.annotate.quotes.units import split
from flows.annotate.text import parse
from flows.rows import Document
from tests.annotate.quoting import read

MARA = "Mara Lindqvist of Sweden won the women's 800m in 1:57.31.\n\n"
BO = "Bo Lund of Sweden won the men's 800m in 1:45.10.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (MARA + "“She is so strong,” said the man who coaches her.", "man"),
        (MARA + "“I am glad,” said the woman who finished second.", "woman"),
        (MARA + "“It is good,” said the proud father.", "proud father"),
        (MARA + "“It is good,” said the mother.", "mother"),
        (MARA + "“It is good,” said the mum.", "mum"),
        (MARA + "“It is good,” said the gentle Yorkshireman.", "gentle Yorkshireman"),
        (MARA + "“She is so strong,” said the gentle giant.", "gentle giant"),
        (BO + "“He is my son,” said the father of two.", "father of two"),
        (BO + "“It is good,” said the student.", "student"),
        (BO + "“It is good,” said the hero of London.", "hero of London"),
    ],
)
def test_who_may_be_somebody_else_is_left_as_printed(text: str, speaker: str) -> None:
    assert [(q.speaker, q.person_key) for q in read(text).quotes] == [(speaker, None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (MARA + "“I am glad,” said the mother of two.", "Mara Lindqvist"),
        (MARA + "“I am glad,” said the gentle giant.", "Mara Lindqvist"),
        (BO + "“I am glad,” said the father of three.", "Bo Lund"),
    ],
)
def test_descriptions_of_an_athlete_mean_whom_the_passage_tells_of(text: str, speaker: str) -> None:
    assert [q.speaker for q in read(text).quotes] == [speaker]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Bo Lund won.\n\n“I won,” said the\u00a0“Flying Dane” Bo Lund.", ["I won,", "Flying Dane"]),
        ("“I am glad,” said the  of it.", ["I am glad,"]),
    ],
)
def test_spaces_where_a_name_should_stand_lose_no_quotation(text: str, quoted: list[str]) -> None:
    assert [q.text for q in read(text).quotes] == quoted


def test_a_quotation_is_never_cut_down_to_nothing() -> None:
    assert all(any(c.isalnum() for c in span.text) for span in find_spans('"— .,said Fi'))


FIRST, LAST = ("Mara", "Ida", "Lena", "Pia", "Edda", "Ruta"), ("Lindqvist", "Solvang", "Borg", "Vik", "Tavo")


def test_a_long_sheet_of_names_and_results_gives_every_quotation_to_the_name_above_it() -> None:
    names = [f"{first} {last}" for first in FIRST for last in LAST]
    entries = (f"{name}\n\nResult: second in 1:58.30\n\n“I felt strong on lap {n}, all the way.”" for n, name in enumerate(names))
    assert [q.speaker for q in read("Quotes of the day\n\n" + "\n\n".join(entries)).quotes] == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Calling it “a great day”, the crowd cheered Mara Lindqvist home in the women's 800m.", None),
        ("Calling it “a great day”, Sweden's Mara Lindqvist went home after the women's 800m.", "Mara Lindqvist"),
        ("Calling it “a great day”, the champion Mara Lindqvist went home after the women's 800m.", "Mara Lindqvist"),
    ],
)
def test_a_participle_s_subject_stands_right_behind_the_comma(text: str, speaker: str | None) -> None:
    assert [q.speaker for q in read(text).quotes] == [speaker]


@pytest.mark.parametrize("day", ["On Friday", "On Friday evening", "On 12 June", "On June 12"])
def test_a_day_before_a_name_is_when_and_not_what_about(day: str) -> None:
    intro = "Mara Lindqvist of Sweden beat Ida Solvang of Norway in the women's 800m.\n\nSolvang was second."
    assert [q.speaker for q in read(f"{intro}\n\n{day} Lindqvist:\n\n“It was strong.”").quotes] == ["Mara Lindqvist"]


def test_verbs_in_a_row_share_the_subject_of_the_first() -> None:
    text = BO + "The judges " + "said that it was late and " * 3 + "said that Lund was “out of order”."
    assert [q.speaker for q in read(text).quotes] == ["judges"]


def test_a_long_row_of_verbs_is_read_a_few_times_over_and_no_more() -> None:
    text = "The judges " + "said that it was late and " * 100
    parsed = parse(text)
    narrative = narrate(parsed, (), split(text).spans)
    document = Document("a", "a", "a.txt", None, "", "txt", "utf-8", None, None, None, (), None, None, "en", text, 1)
    cues = Cues(narrative, Speakers(narrative, find_people(parsed, document, [])))
    verbs = cues.verbs(0, len(text))
    for verb in verbs:
        cues.subject(verb.start, 0)
    words = sum(len(stretch) for stretch in cues._tokens.values())
    assert words / len(verbs) < 3 * REACH / len("said ")


def test_a_crowd_that_wails_says_its_own_words() -> None:
    assert [q.speaker for q in read(MARA + "Lindqvist was beaten. The crowd wailed “no”.").quotes] == ["crowd"]
