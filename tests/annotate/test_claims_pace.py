"""The race a time is of, where the sentence names another: by what it is worth."""

from tests.annotate.reading import claims

TRIALS = "Jon Aske won the men's 10,000m in 27:53.62 at the Example Trials in Bern.\n\n"
MARATHON = "Jon Aske won the Frankfurt Marathon in 2:06:40 on Sunday.\n\n"


def codes(text, who):
    return {(code, mark) for name, code, mark, _ in claims(text, published_on="2021-10-25") if name == who}


def test_a_list_under_another_race_is_of_the_race_of_its_times():
    text = (
        TRIALS
        + "Max Lund gets another shot in the 5,000m on Sunday.\n\nResults\n1. Jon Aske 27:53.62\n2. Max Lund 27:54.12\n3. Ola Berg 27:57.25"
    )
    assert codes(text, "Ola Berg") == {("10000", "27:57.25")}


def test_a_time_of_the_longer_race_stays_with_it():
    assert codes(TRIALS + "Max Lund, who skips the 5,000m, was sixth in 27:57.25.", "Max Lund") == {("10000", "27:57.25")}


def test_a_slow_time_of_the_only_race_told_is_kept():
    assert codes("Mia Sund won the girls' 5,000m in 23:10.4 at the Example Championships.", "Mia Sund") == {("5000", "23:10.4")}


def test_a_marathon_time_beside_a_half_marathon_is_of_the_marathon():
    text = MARATHON + "Max Lund – he ran 59:58 at the Ras Al Khaimah Half Marathon in February – was third in 2:07:40."
    assert codes(text, "Max Lund") == {("HM", "59:58"), ("MAR", "2:07:40")}


def test_a_half_marathon_of_club_runners_is_no_marathon():
    text = MARATHON + "Max Lund won the Bern Half Marathon in 1:14:02 in May."
    assert codes(text, "Max Lund") == {("HM", "1:14:02")}
