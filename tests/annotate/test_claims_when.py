"""When and of what a result is that the sentence does not say: the day the article tells of, trials for Games to come, lists."""

from tests.annotate.reading import claim, claims, read


def test_trials_for_games_to_come_are_what_is_told() -> None:
    text = (
        "Kipyat stuns Rutt as new faces storm the team\n\n• Lema leads from gun to tape\n\n• Team to report to camp on March 1\n\n"
        "By JACK MOGI\n\nBernard Rutt was on Saturday beaten by little-known Hosea Kipyat as new faces stormed the Kenya team for the "
        "Commonwealth Games at the national trials in Nairobi.\n\nKipyat won the 3,000m steeplechase in 8:28.4 and goes to Gold Coast, "
        "Australia.\n\nKenya will name its squad in March. The Commonwealth Games Federation has set the standards."
    )
    found = [c for c in read(text, published_on="2018-02-18").claims if c.mark_as_printed == "8:28.4"]
    assert [(c.competition, c.race_date) for c in found] == [("Kenyan Trials 2018", "2018-02-17")]


def test_a_day_named_far_below_the_lead_is_the_articles_own() -> None:
    filler = "\n\n".join(["Nobody in the stands had expected the title to change hands after seven years."] * 11)
    text = f"Carl Finch took the hammer title at the Polish Championships with 79.86m.\n\n{filler}\n\nSunday belonged to Rena Holt."
    found = [c for c in read(text, published_on="2019-08-25").claims if c.mark_as_printed == "79.86m"]
    assert {c.race_date for c in found} == {"2019-08-25"}


def test_the_first_day_of_a_heptathlon_is_not_that_of_the_championships() -> None:
    text = (
        "Rena Holt second after heptathlon day one\n\nRena Holt lies second in the heptathlon at the European Championships in Zurich."
        " The opening day went well.\n\nShe won her 200m heat in 23.66.\n\nThe competition concludes on Friday."
    )
    found = [c for c in read(text, published_on="2014-08-14").claims if c.mark_as_printed == "23.66"]
    assert {c.race_date for c in found} == {"2014-08-14"}


def test_the_results_list_tells_the_discipline_of_a_mark_told_above() -> None:
    text = (
        "Rena Holt hopes for the shot put on Sunday.\n\nKarin Roy took the silver with 7.94m at the Indian Championships on Saturday.\n\n"
        "Long jump: 1. Tara Finch (KER) 8.19m, 2. Karin Roy (HAR) 7.94m, 3. Vera Budd (TN) 7.81m."
    )
    assert claim(text, "Karin Roy").discipline == "LJ"


def test_the_record_an_athlete_holds_is_not_the_race() -> None:
    text = (
        "Tara Finch won the women’s 5000m in 15:24.38 on Sunday, ahead of the national 10,000m record holder Rena Holt.\n\n"
        "Carla Zane was third in 15:26.90."
    )
    assert ("Carla Zane", "5000", "15:26.90", 3) in claims(text)


def test_the_line_of_eighty_metres_is_no_race() -> None:
    text = "The hammer of Carl Finch flew almost to the line of 80 metres at the Northshire Championships on Sunday. Rena Holt was second."
    assert not {"80"} & {c.discipline for c in read(text).claims}


def test_last_in_a_time_is_not_last_of_so_many() -> None:
    text = "In the 200m at the Northshire Championships Rena Holt felt her hamstring tighten and jogged home last in 26.10."
    assert claim(text, "Rena Holt").place is None


def test_behind_yesterdays_qualification_todays_final_is_told() -> None:
    text = (
        "After the men's javelin qualification yesterday had been poor, today's final at the World Championships started better.\n\n"
        "Uwe Rathke (GER) moved to the lead with 81.36m."
    )
    assert [c.round for c in read(text, published_on="2003-08-31").claims if c.mark_as_printed == "81.36m"] == ["final"]
