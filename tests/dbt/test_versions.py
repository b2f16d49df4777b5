"""What a later version of an article changed stands in ``article_changes``; the earlier version stays in raw and counts no more."""

from __future__ import annotations

import pytest

from tests.conftest import run_night, settings_in
from tests.dbt.conftest import Marts

pytestmark = pytest.mark.slow

STORY = """Vaitkus wins the mile in Lund

LUND, May 25, 2024 — Ruta Vaitkus of Lithuania won the women's mile at the Lund Relays on Saturday in {mark},
ahead of Sweden's Elin Berg, who ran 4:21.40.

“{words}” Vaitkus said after the race. “The last lap was the longest of my life.”

Berg, the national champion over 1500m, had led at the bell, but the Lithuanian runner came past her
in the final straight to win by more than a second.
"""


def test_a_corrected_mark_and_a_dropped_quote_are_told(new_home):
    settings = settings_in(new_home())
    file = settings.raw / "herald" / "mile.txt"
    file.parent.mkdir(parents=True)
    file.write_text(STORY.format(mark="4:19.25", words="I never doubted it,"), encoding="utf-8")
    run_night(settings, 1)
    file.write_text(STORY.format(mark="4:19.52", words="We had a plan and it held,"), encoding="utf-8")
    run_night(settings, 2)

    marts = Marts(settings.warehouse / "mixedzone.duckdb")
    assert marts.one("select count(*) from marts.articles") == 1
    assert marts.one("select count(distinct article_id) from raw.articles") == 2
    assert marts.one("select before, after from marts.article_changes where kind = 'mark' and change = 'changed'") == ("4:19.25", "4:19.52")
    quotes = marts.rows("select change, coalesce(before, after) from marts.article_changes where kind = 'quote' order by 1")
    assert quotes == [("added", "We had a plan and it held,"), ("removed", "I never doubted it,")]
    assert marts.rows("select 1 from marts.result_claims where mark_as_printed = '4:19.25'") == []
