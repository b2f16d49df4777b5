"""What counts as an article on athletics in English; in doubt it is let through."""

from __future__ import annotations

import pytest

from flows.ingest.article import Limits, check, lacks_athletics, language_of
from flows.ingest.rejection import Refused
from tests.ingest.prose import STORY

NORWEGIAN = (
    "Nordmannen vant fredag løpet på 1500 meter med ny personlig rekord og sa etterpå at hun aldri var i tvil på den "
    "siste runden, selv om det blåste kraftig på oppløpet og konkurrentene var mange."
)


def test_a_list_of_results_is_let_through_though_it_has_no_english_sentence() -> None:
    listed = "Results 800m: 1 Moyo (ZIM) 1:57.20, 2 Brandt (NOR) 1:57.88, 3 Reis (POR) 1:58.41. "
    assert check(listed * 4, Limits())[0] == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [(STORY, "en"), (NORWEGIAN, "no"), ("挪威选手周五以个人最好成绩赢得了女子比赛，她赛后说从未怀疑过自己。" * 3, "zh")],
)
def test_the_language_is_told_by_its_small_words(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "The marathon starts at nine and the city is ready for it.",
        "She clocked a personal best over 5,000m and then a season's best in the relay.",
        "The steeplechaser said he would swim across the lake, and cycle home, if he won.",
    ],
)
def test_athletics_is_known_by_its_words(text: str) -> None:
    assert lacks_athletics(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 200m butterfly and the 100m freestyle were won by one swimmer at the gala in the pool.", "butterfly"),
        ("The batsman made a hundred at the test match and the wicket fell late, said the cricket writer.", "cricket"),
        (
            "The Formula One season goes on: the champion took pole position and won the race, the next race is a sprint, and with "
            "twenty laps of the track to go the race for the title, gold or silver, was over for his team-mate, the former champion.",
            "formula one",
        ),
        ("The bakers met in the morning to speak of the price of bread and butter.", "no discipline"),
    ],
)
def test_other_sports_and_no_sport_are_named(text: str, found: str) -> None:
    assert found in (lacks_athletics(text) or "")


def test_a_text_of_few_words_is_refused_with_their_number() -> None:
    with pytest.raises(Refused) as refused:
        check("Moyo won the 800m.", Limits())
    assert (refused.value.code, refused.value.detail) == ("too_short", "4")
