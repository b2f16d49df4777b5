"""Results as schools and clubs tell them: cross-country courses, 1600m and 3200m, team-best places, men and women of one race."""

from tests.annotate.reading import claims, read

ON = "2019-10-13"


def test_the_course_of_a_cross_country_meeting_is_no_track_race() -> None:
    text = (
        "The Boxley cross country teams ran in the Albion Invitational on Saturday. Cal Marriner placed seventh in the 8,000-meter course"
        " with a time of 26:07. On the women’s side, Paula Hearne completed the 5,000-meter course in 18:44 and placed 16th."
    )
    assert claims(text, published_on=ON) == {("Cal Marriner", "XC", "26:07", 7), ("Paula Hearne", "XC", "18:44", 16)}


def test_who_led_a_team_with_a_team_best_place_is_placed_so() -> None:
    text = (
        "The women’s team was sixth at the Albion cross country Invitational, led by Tilda Harrowden placing team-high 15th in 18:27."
        " Joan Pike had a season-best 22nd in 18:46."
    )
    assert {("Tilda Harrowden", "XC", "18:27", 15), ("Joan Pike", "XC", "18:46", 22)} <= claims(text, published_on=ON)


def test_1600_and_3200_metres_are_races() -> None:
    text = "Boys results\n\n1,600-meter run — Trevor Ellwood won in 4:52.\n\n3,200-meter run — Jerome Hindle won in 11:08.5."
    assert claims(text, published_on=ON) == {("Trevor Ellwood", "1600", "4:52", 1), ("Jerome Hindle", "3200", "11:08.5", 1)}


def test_men_and_women_are_placed_in_one_fell_race() -> None:
    text = (
        "Maisie Thorley retained her ladies’ title in Sunday’s Moor Fell Race in 2:11:40.\n\n"
        "Winner Phil Garstang of Boxley Harriers was seconds ahead of the rest. Others included Ted Holroyd in sixth."
    )
    assert {("Phil Garstang", "FELL", None, 1), ("Ted Holroyd", "FELL", None, 6)} <= claims(text, published_on=ON)


def test_a_team_that_somebody_led_to_a_medal_has_it() -> None:
    text = "Marnie Colburn led the United States women’s team to a silver medal at the World Cross Country Championships."
    assert claims(text, published_on="2010-03-28") == set()


def test_the_20k_of_race_walkers_is_walked() -> None:
    found = read("Inés Robledo won the women’s 20km race walk on Friday. Kenji Moriwaki took the men’s 20k in 1:20:33.", published_on=ON)
    assert {c.discipline for c in found.claims} == {"20KW"}


def test_places_in_an_article_about_a_decathlon_are_of_the_decathlon() -> None:
    text = (
        "Kurt Malmer won the men’s decathlon with 8,541 points at the Boxley Games. Nils Freyberg threw the javelin 60.17m.\n\n"
        "Early leader Duncan Wardle of Canada finished sixth after a fall."
    )
    assert ("Duncan Wardle", "DEC", None, 6) in claims(text, published_on=ON)


def test_with_another_at_seventh_is_a_place() -> None:
    text = "Robin Chantry took third place in the women’s mile in 4:35.02 with Sadie Morland at seventh."
    assert claims(text, published_on=ON) == {("Robin Chantry", "MILE", "4:35.02", 3), ("Sadie Morland", "MILE", None, 7)}


def test_who_is_nationally_ranked_is_placed_all_the_same() -> None:
    text = "Finishing fourth in the women’s high jump, nationally ranked No. 9 Carys Allerby cleared 1.75m at the Boxley Invitational."
    assert claims(text, published_on=ON) == {("Carys Allerby", "HJ", "1.75m", 4)}


def test_a_throwers_title_is_of_no_decathlon_told_besides() -> None:
    text = (
        "Bea Noll leads the heptathlon after day one at the European Championships.\n\nIn the men’s hammer, Bo Lint defended his title with"
        " 79.37m. Poland’s world bronze medallist Kamil Drost took silver with 77.51m."
    )
    assert not [c for c in claims(text, published_on=ON) if c[0] == "Kamil Drost" and c[1] == "DEC"]


def test_the_four_of_a_relay_named_together_share_its_time() -> None:
    text = (
        "Vicky Tallis, along with junior Kali Dowdall and sophomores Paige Hilling and Leah Bronson, came seventh in the 4x400"
        " final at the Penn Relays. Their time of 3:45.64 was the second best of the year."
    )
    runners = ("Vicky Tallis", "Kali Dowdall", "Paige Hilling", "Leah Bronson")
    assert claims(text, published_on=ON) == {(who, "4x400", "3:45.64", 7) for who in runners}


def test_seconds_behind_the_first_place_finisher_is_no_first_place() -> None:
    text = (
        "Luke Grauman ran the 5,000 meters at the Penn Relays, finishing fourth. Grauman was four seconds behind the first-place finisher."
    )
    assert claims(text, published_on=ON) == {("Luke Grauman", "5000", None, 4)}
