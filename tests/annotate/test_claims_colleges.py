"""Results as schools and clubs tell them: cross-country courses, 1600m and 3200m, team-best places, men and women of one race."""

from tests.annotate.reading import claims, read

ON = "2019-10-13"


def test_the_course_of_a_cross_country_meeting_is_no_track_race() -> None:
    text = (
        "The Boxley cross country teams ran in the Albion Invitational on Saturday. Cal Michaels placed seventh in the 8,000-meter course"
        " with a time of 25:51. On the women’s side, Ashley Horne completed the 5,000-meter course in 18:29 and placed 16th."
    )
    assert claims(text, published_on=ON) == {("Cal Michaels", "XC", "25:51", 7), ("Ashley Horne", "XC", "18:29", 16)}


def test_who_led_a_team_with_a_team_best_place_is_placed_so() -> None:
    text = (
        "The women’s team was sixth at the Albion cross country Invitational, led by Abby Herrington placing team-high 15th in 18:13."
        " Ann Sykes had a season-best 22nd in 18:31."
    )
    assert {("Abby Herrington", "XC", "18:13", 15), ("Ann Sykes", "XC", "18:31", 22)} <= claims(text, published_on=ON)


def test_1600_and_3200_metres_are_races() -> None:
    text = "Boys results\n\n1,600-meter run — Travis Elbow won in 4:49.\n\n3,200-meter run — Jeremy Hilton won in 11:02.3."
    assert claims(text, published_on=ON) == {("Travis Elbow", "1600", "4:49", 1), ("Jeremy Hilton", "3200", "11:02.3", 1)}


def test_men_and_women_are_placed_in_one_fell_race() -> None:
    text = (
        "Annie Robson retained her ladies’ title in Sunday’s Moor Fell Race in 2:09:18.\n\n"
        "Winner Phil Marston of Horwich Harriers was seconds ahead of the rest. Others included Ed Hyland in sixth."
    )
    assert {("Phil Marston", "FELL", None, 1), ("Ed Hyland", "FELL", None, 6)} <= claims(text, published_on=ON)


def test_a_team_that_somebody_led_to_a_medal_has_it() -> None:
    text = "Shalane Flanner led the United States women’s team to a bronze medal at the World Cross Country Championships."
    assert claims(text, published_on="2010-03-28") == set()


def test_the_20k_of_race_walkers_is_walked() -> None:
    found = read("Kim León won the women’s 20km race walk on Friday. Toshi Yamada took the men’s 20k in 1:19:07.", published_on=ON)
    assert {c.discipline for c in found.claims} == {"20KW"}


def test_places_in_an_article_about_a_decathlon_are_of_the_decathlon() -> None:
    text = (
        "Kevin Mayor won the men’s decathlon with 8,768 points at the Boxley Games. Rico Freeman threw the javelin 62.34m.\n\n"
        "Early leader Damian Warren of Canada finished fifth after illness."
    )
    assert ("Damian Warren", "DEC", None, 5) in claims(text, published_on=ON)


def test_with_another_at_seventh_is_a_place() -> None:
    text = "Riley Chamber took third place in the women’s mile in 4:33.14 with Sadie Sergeant at seventh."
    assert claims(text, published_on=ON) == {("Riley Chamber", "MILE", "4:33.14", 3), ("Sadie Sergeant", "MILE", None, 7)}


def test_who_is_nationally_ranked_is_placed_all_the_same() -> None:
    text = "Finishing fourth in the women’s high jump, nationally ranked No. 7 Cierra Allpen cleared 1.78m at the Boxley Invitational."
    assert claims(text, published_on=ON) == {("Cierra Allpen", "HJ", "1.78m", 4)}


def test_a_throwers_title_is_of_no_decathlon_told_besides() -> None:
    text = (
        "Bea Noll leads the heptathlon after day one at the European Championships.\n\nIn the men’s hammer, Bo Lint defended his title with"
        " 80.12m. Poland’s world bronze medallist Kamil Drost took silver with 78.69m."
    )
    assert not [c for c in claims(text, published_on=ON) if c[0] == "Kamil Drost" and c[1] == "DEC"]
