"""Which of the competitions that an article names is the one it is about."""

from __future__ import annotations

import datetime

from flows.annotate import editions
from flows.annotate.competition_asides import is_in_passing
from flows.annotate.competition_mention import Mention
from flows.annotate.dates import Dates
from flows.annotate.editions import Edition
from flows.annotate.text import Text

_MAIN = 1.9
"""What a main competition must weigh: one mention in the lead, or several; a feature that only looks back has none."""
_HELD = 0.75
"""How much of the weight of a competition to come one of this year must have that was held, to be the main one."""
_HEADLINE, _FRESH, _PASSING = 3.0, 1.5, 0.5
"""What a mention in the headline counts, one of a competition that has just ended counts more, and one of somebody's past less."""
_STALE = 21
"""After how many days an edition is the background of an article rather than its subject."""


_SOON = 10
"""Within how many days a championship begins that an article looks forward to."""


def _edition(key: tuple[str, int | None]) -> Edition | None:
    return editions.edition(key[0], key[1]) if key[1] else None


def _is_next(found: Edition | None, today: datetime.date | None) -> bool:
    """Whether a championship is about to begin: what a preview tells of others is past."""
    if found is None or found.first is None or today is None or not editions.is_major(found.series):
        return False
    return 0 <= (found.first - today).days <= _SOON


def _to_come(found: Edition | None, today: datetime.date | None) -> bool:
    """Whether an edition begins after today."""
    return today is not None and found is not None and found.first is not None and found.first > today


def main_of(text: Text, mentions: list[Mention], dates: Dates) -> Mention | None:
    """The competition the article is about: by headline, lead and number of mentions; what is past or to come counts less."""
    if not mentions:
        return None
    headline = text.paragraphs[0].end if text.paragraphs and text.paragraphs[0].kind != "body" else 0
    lead = text.paragraphs[min(5, len(text.paragraphs) - 1)].end if text.paragraphs else 0
    if not any(p.kind == "body" for p in text.paragraphs[:6]):
        lead = next((p.end for p in text.paragraphs[6:12] if p.kind == "body"), lead)
    year = dates.published.year if dates.published else None
    today = dates.published.date() if dates.published else None
    score: dict[tuple[str, int | None], float] = {}
    for mention in mentions:
        if mention.how in ("title", "generic"):
            continue
        key = mention.series, mention.year
        found = _edition(key)
        weight = 0.7 if mention.how == "host" else 1.0
        previewed = mention.start <= lead and _is_next(found, today)
        weight *= 1.5 if previewed else 0.3 if mention.ahead else 1.0
        if year is not None and mention.year is not None:
            age = (today - found.last).days if today is not None and found is not None and found.last is not None else None
            old = age is not None and age > _STALE
            weight *= 0.4 if (found.held if found else mention.year) != year else 0.5 if old else _FRESH if age in (0, 1, 2) else 1.0
        in_headline = mention.start < headline and not _to_come(found, today)
        weight *= _HEADLINE if in_headline else 2.0 if mention.start <= lead else 1.0
        weight *= _PASSING if editions.is_major(mention.series) and is_in_passing(text.text, mention.start) else 1.0
        score[key] = score.get(key, 1.0) + weight
    if not score:
        return None
    best = max(score, key=lambda k: score[k])
    if today is not None and _to_come(_edition(best), today):  # trials for the Games to come are what the article tells of
        held = [k for k in score if k[1] == year and not _to_come(_edition(k), today) and k[0].endswith(("Trials", "Championships"))]
        best = max((k for k in held if score[k] >= _HELD * score[best]), key=lambda k: score[k], default=best)
    if score[best] < _MAIN:
        return None
    told = [m for m in mentions if (m.series, m.year) == best and m.how not in ("title", "generic")]
    return next((m for m in told if not m.guessed), told[0])
