"""Disciplines: which race or contest is meant ("metric mile", "the 200 and 400", "two lap race", "women's vault").

``find_disciplines`` gives each mention with the code of ``seeds/disciplines.csv`` and what stands beside it: sex,
division, round, environment. A distance that is no discipline ("with 600 metres to go", "the final 100m") is not one;
``find_distances`` gives those, since splits need them.
"""

from __future__ import annotations

import bisect
import functools
import re
from dataclasses import dataclass, replace

from flows.annotate import discipline_context as context
from flows.annotate import discipline_grades as grades
from flows.annotate.discipline_numbers import with_bare_numbers
from flows.annotate.phrases import Hit, Phrases, Tokens, tokens
from flows.annotate.text import Text
from flows.seeds import rows


@dataclass(frozen=True, slots=True)
class Discipline:
    """One row of ``seeds/disciplines.csv``; ``best`` and ``worst`` bound a plausible mark (s, m or points)."""

    code: str
    kind: str
    distance_m: float | None
    unit: str
    best: float
    worst: float
    environment: str | None

    def plausible(self, value: float) -> bool:
        """Whether ``value`` (in ``unit``) lies between beyond the world record and a beginner's mark."""
        return self.best <= value <= self.worst or self.worst <= value <= self.best


@dataclass(slots=True, unsafe_hash=True)
class DisciplineMention:
    """One mention of a discipline, which nobody changes. ``sex``: M, F, X or None; ``round``: final, semi-final, heat or None."""

    code: str
    sex: str | None
    division: str | None
    round: str | None
    environment: str | None
    start: int
    end: int
    rule: str


@dataclass(slots=True, unsafe_hash=True)
class Distance:
    """A distance along a race, not a race: ``metres`` and where it stands."""

    metres: float
    start: int
    end: int


@functools.cache
def catalogue() -> dict[str, Discipline]:
    """All disciplines by code."""
    return {
        r["code"]: Discipline(
            r["code"],
            r["kind"],
            float(r["distance_m"]) if r["distance_m"] else None,
            r["unit"],
            float(r["fastest"]),
            float(r["slowest"]),
            r["environment"] or None,
        )
        for r in rows("disciplines")
    }


@functools.cache
def _names() -> Phrases:
    return Phrases((r["phrase"], r["code"]) for r in rows("discipline_names"))


def find_disciplines(text: Text) -> list[DisciplineMention]:
    """All mentions of disciplines, in order."""
    return list(_scan(text.text)[0])


def find_distances(text: Text) -> list[Distance]:
    """All distances that are points or stretches of a race, in order."""
    return list(_scan(text.text)[1])


def nearest(mentions: list[DisciplineMention], offset: int, start: int, end: int) -> DisciplineMention | None:
    """The mention inside ``[start, end)`` that is closest to ``offset``; one before it wins over one after it."""
    first = bisect.bisect_left(mentions, start, key=lambda m: m.start)
    last = bisect.bisect_left(mentions, end, key=lambda m: m.start)
    return min(
        mentions[first:last],
        key=lambda m: (offset - m.end) if m.end <= offset else 1.5 * (m.start - offset) + 20,
        default=None,
    )


@functools.lru_cache(maxsize=1)
def _scan(text: str) -> tuple[tuple[DisciplineMention, ...], tuple[Distance, ...]]:
    toks = tokens(text)
    hits = _names().find(toks)
    hits = with_bare_numbers(toks, hits)
    mentions: list[DisciplineMention] = []
    distances: list[Distance] = []
    for n, hit in enumerate(hits):
        code = str(hit.payload)
        if context.inside_number(toks, hit):
            continue
        if context.is_stretch(toks, hit):
            metres = context.metres(toks, hit)
            if metres:
                distances.append(Distance(metres, hit.start, hit.end))
            continue
        if not context.is_discipline(toks, hit):
            continue
        previous = hits[n - 1] if n else None
        shared = mentions[-1] if mentions and previous and _same_list(toks, previous, hit) else None
        mentions.append(_mention(toks, hit, code, shared))
    mentions = _share_right_to_left(text, mentions)
    return tuple(_resolve(toks, mentions)), tuple(distances)


def _same_list(toks: Tokens, left: Hit, right: Hit) -> bool:
    """Whether two disciplines are coordinated ("100m, 200m and 400m", "800m/1500m", "long and triple jump")."""
    between = toks.words[left.last + 1 : right.first]
    return len(between) <= 2 and _COORDINATES.issuperset(between) and _CLAUSE_ENDS.isdisjoint(toks.text[left.end : right.start])


_COORDINATES = frozenset(("and", "the", "or", "to"))
_CLAUSE_ENDS = frozenset("\n.;:!?(")


def _mention(toks: Tokens, hit: Hit, code: str, shared: DisciplineMention | None) -> DisciplineMention:
    sex, division = grades.sex_and_division(toks, hit)
    if shared is not None:
        sex, division = sex or shared.sex, division or shared.division
    environment = grades.environment(toks, hit) or (shared.environment if shared else None)
    return DisciplineMention(code, sex, division, grades.round_of(toks, hit), environment, hit.start, hit.end, "listed name")


def _share_right_to_left(text: str, mentions: list[DisciplineMention]) -> list[DisciplineMention]:
    """What follows a list holds for all of it: "800 and 1500m junior girls", "1500m, 800m finals"."""
    out = list(mentions)
    for n in range(len(out) - 2, -1, -1):
        here, after = out[n], out[n + 1]
        gap = text[here.end : after.start]
        if len(gap) <= 6 and gap.strip(" ,/&").lower() in ("", "and", "or"):
            out[n] = replace(
                here,
                sex=here.sex or after.sex,
                division=here.division or after.division,
                round=here.round or after.round,
                environment=here.environment or after.environment,
            )
    return out


def _resolve(toks: Tokens, mentions: list[DisciplineMention]) -> list[DisciplineMention]:
    """Give generic names ("sprint hurdles", "steeplechase", "hurdles") the code that the text supports."""
    known = catalogue()
    of_hurdles = [m for m in mentions if m.code in known and known[m.code].kind == "hurdles"]
    told: dict[tuple[str, str | None], list[DisciplineMention]] = {}
    imperial = any(m.code in _YARDS for m in mentions)
    of_track = {m.code for m in mentions if m.code in ("5000", "10000")} if toks.vocabulary.isdisjoint(_ROAD) else set()
    walks = any(m.code.endswith("KW") for m in mentions)
    pupils = not toks.vocabulary.isdisjoint(("schools", "pupils")) or any(
        toks.words[i + 1 : i + 2] not in (("record",), ("records",), ("history",), ("best",)) for i in toks.of(("school",))
    )
    school = pupils and any(m.division for m in mentions)
    out: list[DisciplineMention] = []
    for m in mentions:
        code: str | None = m.code
        if code in _MILES:
            code = _MILES[code][imperial]
        elif code in _KILOMETRES and (_KILOMETRES[code] in of_track or _of_games(toks.text, m)):
            code = _KILOMETRES[code]
        elif code in _WALKED and walks:
            code = _WALKED[code]
        elif code == "STEEPLE":
            code = "SC" if m.division or school else "3000SC"
        elif code in ("SPRINT_HURDLES", "HIGH_HURDLES", "HURDLES"):
            combined = next((c.code for c in reversed(out) if c.code in _OF_COMBINED), None) if code == "HURDLES" else None
            if (code, m.sex) not in told:
                fit = of_hurdles if code == "HURDLES" else [h for h in of_hurdles if h.code in _SPRINT_HURDLES]
                told[code, m.sex] = [h for h in fit if m.sex is None or h.sex in (None, m.sex)]
            code = _hurdles(m, told[code, m.sex], "110H" if code == "HIGH_HURDLES" else _OF_COMBINED.get(combined or ""))
        if code is not None:
            out.append(m if code == m.code else replace(m, code=code, rule="generic name"))
    return out


_YARDS = frozenset(("100Y", "220Y", "440Y", "600Y", "880Y", "1000Y", "120YH", "220YH", "440YH", "4x110Y", "4x440Y"))
_KILOMETRES = {"5K": "5000", "10K": "10000"}
"""What a track meeting's article calls "the 10K"; roads have no finals."""
_OF_GAMES = "(?:Olympic|[Ww]orld|European|Commonwealth|African|Asian|NCAA)"
_GAMES = re.compile(
    rf"\b{_OF_GAMES}(?: (?:junior|indoor|outdoor|double))?(?:(?: (?:and|or)|,) {_OF_GAMES}){{0,3}}(?: (?:men|women)['’]s)?"
    r"(?: \d[\d,]*k?m?(?:,| and))? $"
)
"""Right before a distance: adjectives of championships, one or joined by "and", and another distance."""
_HONOUR = re.compile(r"(?: and [\w,]+)? (?:titles?|champions?|gold|silver|bronze|medal\w*|crowns?|double)\b")
_WALKED = {"20K": "20KW", "50K": "50KW"}
"""What an article about race walking calls "the men's 20k"."""
_ROAD = frozenset(("road", "roads", "parkrun", "streets", "marathon", "marathoner", "marathons"))
_MILES = {"HALF_MILE": ("800", "880Y"), "QUARTER_MILE": ("400", "440Y")}
"""Names of two distances: metres today, yards in an article that tells of races over yards."""
_OF_COMBINED = {"DEC": "110H", "HEP": "100H"}
"""The hurdles of a combined event."""
_SPRINT_HURDLES = frozenset(("60H", "100H", "110H"))


def _of_games(text: str, m: DisciplineMention) -> bool:
    """Whether a "5k" or "10k" has rounds or stands between championships and their honours: "Olympic and world 10k titles"."""
    if "road" in text[m.end : m.end + 40] or text.endswith("m", m.start, m.end):
        return False  # the world has 5km titles of the road
    return bool(m.round) or _HONOUR.match(text, m.end) is not None and _GAMES.search(text, max(0, m.start - 70), m.start) is not None


def _hurdles(mention: DisciplineMention, told: list[DisciplineMention], default: str | None) -> str | None:
    """Which hurdles are meant: indoors 60m, else those told before (or after) it, else the sex's sprint hurdles."""
    if mention.environment == "indoor":
        return "60H"
    if told:
        return told[max(0, bisect.bisect_left(told, mention.start, key=lambda h: h.start) - 1)].code
    return {"M": "110H", "F": "100H"}.get(mention.sex or "", default)
