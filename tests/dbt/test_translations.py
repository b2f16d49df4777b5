"""A machine-translated copy is linked to its original and has no voice of its own; a rival with the same quotations keeps his."""

from __future__ import annotations

import pytest

from tests.conftest import run_night, settings_in
from tests.dbt.conftest import Marts

pytestmark = pytest.mark.slow

ORIGINAL = """Solbakken settles the argument with Vaitkus in the Lund rain

LUND, Sweden, June 14, 2024 — For eleven months Ruta Vaitkus had been telling anybody with a microphone that the women's mile \
belonged to her. On Saturday night, with 500 meters left at the Lund Relays, Maren Solbakken of Norway stopped listening and started \
running.

Solbakken swept past Vaitkus before the bell, opened a gap of ten meters on the back straight and won in 4:16.42, a Norwegian record \
and the fastest time in the world this year. Vaitkus, the Lithuanian who won the world title in Nairobi in 2022, held on for second \
in 4:17.08. Amina Idris of Kenya was third in 4:18.90.

“My coach begged me to wait for the last bend,” Solbakken said. “I told him I would think about it, and then I went anyway. I have \
been patient for too long.”

The move was not in the script. Solbakken, 24, has always been a kicker, and her coach, Odd Lien, had drawn the race on a napkin at \
breakfast: sit, wait, sprint. Lien watched the decisive lap through his fingers.

“She never follows the napkin,” Lien said. “Tonight I am glad that she lost it.”

Vaitkus refused to be impressed. She came to Lund after three weeks at altitude in Font Romeu and said that the legs were still \
heavy.

“I do not lose sleep over a race in June,” Vaitkus said. “The one that counts is in September in Brisbane, and there I will be \
another athlete. She ran well, I give her that.”

The rivalry began in Nairobi, where Vaitkus beat Solbakken by four hundredths of a second, 4:20.11 to 4:20.15, and then told \
Lithuanian radio that the Norwegian was “a tourist with good shoes.” Solbakken answered last August in Zurich, where she won the \
1500 meters in 3:55.70 and bowed towards the stand in which Vaitkus sat with a stress fracture.

At the press conference on Friday the two sat three chairs apart and did not look at each other. Between them sat Idris, who is 20 \
and found it all very funny.

“I was thinking that I should bring popcorn,” Idris said. “They are both so angry and I am only happy to be here. Maybe that is my \
advantage.”

Idris led through 800 meters in 2:08.3 and was still ahead at 1000 meters. Her 4:18.90 is a Kenyan junior record. Fourth was Tove \
Dahl of Denmark in 4:21.55, ahead of the American Casey Whitlock, whose 4:22.01 was a personal best.

Solbakken goes next to Bislett on July 3 for a 3000 meters. She said that she would not change a thing before Brisbane, except \
perhaps the breakfast.

“If people think I am arrogant, so be it,” she said. “Everybody in this sport wants what I want. I only say it aloud.”
"""

TRANSLATION = """Solbakken resolves the dispute with Vaitkus under the rain of Lund

LUND, Sweden, June 15, 2024 — During eleven months, Ruta Vaitkus had told anyone who carried a microphone that the women's mile was \
his property. Saturday night, with 500 meters remaining in the Lund Relays, the Norwegian Maren Solbakken stopped hearing and began \
to run.

Solbakken overtook Vaitkus before the bell, achieved an advantage of ten meters on the opposite straight and triumphed with 4:16.42, \
national record of Norway and the best world mark of the season. Vaitkus, the Lithuanian who conquered the world title in Nairobi in \
2022, resisted to be second in 4:17.08. The Kenyan Amina Idris finished third with 4:18.90.

“My trainer asked me please to hold out until the final curve,” said Solbakken. “I answered him that I was going to consider it, and \
afterwards I left all the same. I have had patience for too much time.”

The movement did not figure in the script. Solbakken, 24 years old, has always been a finisher, and his trainer, Odd Lien, had drawn \
the race on a paper napkin during breakfast: sit down, wait, accelerate. Lien looked at the decisive lap between his fingers.

“She never respects the napkin,” Lien declared. “This night I am happy that she has lost it.”

Vaitkus did not want to show himself impressed. He arrived in Lund after three weeks in the height of Font Romeu and assured that \
his legs continued being heavy.

“I do not stop sleeping for a race in the month of June,” affirmed Vaitkus. “The one that matters is that of September in Brisbane, \
and there I will be a different athlete. She has run well, that I recognize.”

The rivalry was born in Nairobi, when Vaitkus defeated Solbakken by four hundredths, 4:20.11 against 4:20.15, and later said to the \
Lithuanian radio that the Norwegian was “a tourist with good sneakers.” Solbakken responded in August of last year in Zurich, where \
she took the 1500 meters with 3:55.70 and made a bow to the grandstand in which Vaitkus was seated with a stress fracture.

In the press conference of Friday both sat down three chairs away and they did not look at each other. Between them was Idris, 20 \
years old, to whom everything seemed very amusing.

“I was thinking that it was necessary to have brought popcorn,” said Idris. “The two are so furious and I am simply content with \
being here. Perhaps that is my advantage.”

Idris commanded at the passage of the 800 meters in 2:08.3 and continued in front in the 1000 meters. His 4:18.90 is the junior \
record of Kenya. The fourth was the Danish Tove Dahl with 4:21.55, in front of the American Casey Whitlock, whose 4:22.01 supposed a \
personal best mark.

Solbakken will now go to Bislett on July 3 for a 3000 meters. She said that she is not going to change anything before Brisbane, \
except perhaps the breakfast.

“If the people believe that I am arrogant, let it be so,” he said. “All the world in this sport wants the same as me. I only say it \
in loud voice.”
"""

RIVAL = """Norwegian record for Solbakken in a fast mile at the Lund Relays

Maren Solbakken broke the Norwegian record for the mile at the Lund Relays on Saturday, June 14, 2024, beating the world champion \
Ruta Vaitkus in 4:16.42.

The 24-year-old took the lead from Kenya's teenager Amina Idris shortly after 1000 metres and was never passed again. Vaitkus of \
Lithuania was second in 4:17.08, with Idris third in 4:18.90, a Kenyan junior record. Tove Dahl of Denmark (4:21.55) and Casey \
Whitlock of the United States (4:22.01) completed the first five.

“My coach begged me to wait for the last bend,” said Solbakken, who is trained by Odd Lien. “I have been patient for too long.”

It was her third race of a summer that will end in Brisbane, where the world championships begin on September 6. In May she had won \
over 800 metres in Oslo in 2:00.31.

Vaitkus, who had spent three weeks at altitude, took it calmly. “I do not lose sleep over a race in June,” she said. “The one that \
counts is in September in Brisbane.”

Earlier in the programme Jonas Ekholm of Sweden threw the javelin to 86.14m, the best throw of the evening, and the women's 400 \
metres hurdles went to Britain's Ella Marsh in 54.80.

Idris, who led through 800 metres in 2:08.3, was the happiest of all. “They are both so angry and I am only happy to be here,” she \
said. “Maybe that is my advantage.”

Solbakken and Vaitkus are not expected to meet again before September. Solbakken will run 3000 metres at Bislett on July 3, Vaitkus \
the 1500 metres in Monaco eight days later.
"""


@pytest.fixture(scope="module")
def marts(new_home):
    settings = settings_in(new_home())
    for outlet, text in (("herald", ORIGINAL), ("pista", TRANSLATION), ("times", RIVAL)):
        (settings.raw / outlet).mkdir()
        (settings.raw / outlet / "mile.txt").write_text(text, encoding="utf-8")
    run_night(settings, 10)
    return Marts(settings.warehouse / "mixedzone.duckdb")


def test_a_translation_is_derived_from_its_original_and_a_rival_from_nobody(marts):
    found = marts.rows(
        "select copies.file_path, originals.file_path from marts.articles as copies"
        " left join marts.articles as originals on coalesce(copies.duplicate_of, copies.derivative_of) = originals.article_id order by 1"
    )
    assert found == [("herald/mile.txt", None), ("pista/mile.txt", "herald/mile.txt"), ("times/mile.txt", None)]


def test_a_translation_is_no_independent_source(marts):
    found = "select mark, source_count, article_count from marts.results where athlete_id = 'maren-solbakken' and mark_value = 256.42"
    assert marts.one(found) == ("4:16.42", 2, 3)
