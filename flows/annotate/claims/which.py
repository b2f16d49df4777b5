"""Which race: the discipline that the text around a draft supplies, where its own words do not.

What is supplied must fit the mark and the athlete's sex, or it is not supplied.
"""

from __future__ import annotations

import functools
import re

from flows.annotate.claims.about import COMBINED, across_country, combined_event
from flows.annotate.claims.context import Context
from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.fits import fits, is_foreign, is_too_slow, plausible, without_pentathlon
from flows.annotate.claims.pace import longer
from flows.annotate.claims.round_words import reached
from flows.annotate.claims.tokens import Lent
from flows.annotate.disciplines import DisciplineMention, catalogue
from flows.annotate.text import lowered

_OF_ALL = frozenset(("road", "mountain", "cross-country", "ultra"))
"""Kinds of races that men and women start together."""


_THEN = re.compile(r"\b(?:(?:today|tonight)['’]s|this (?:morning|afternoon|evening)['’]s) final\b")
"""Behind a qualification that was told of first: "after yesterday's javelin qualification, today's final began well"."""
_FAR = 2000


def discipline_for(ctx: Context, d: Draft, lent: Lent, paragraph: int) -> None:
    """Give a draft its discipline code, sex and division."""
    sex = ctx.sexes.get(d.person)
    inside = lent.get("discipline", ())
    row, named = d.competition, d.discipline
    own = series_code(d.series) if d.series is not None else None
    if d.kind != "holder" and (own == "XC" or row is not None and row.environment == "cross-country"):
        d.code, d.sex, d.environment = "XC", sex or (named.sex if named else None) or d.sex, "cross-country"
        d.division = named.division if named else d.division
        return
    of_series = own
    if named is not None:
        own, choices = None, [named]
    elif _is_told(ctx, d, sex, not inside, paragraph):
        return
    else:
        if own is not None and not plausible(own, d) and not (own == "MAR" and near(ctx, d, _WHEELCHAIR)):
            own = None
        choices, nearest = _choices(ctx, d, lent, paragraph)
        choices = _of_themselves(ctx, d, lent) or without_pentathlon(d, choices)
        if own is not None and (nearest is None or nearest.code == own):
            choices = [c for c in choices if c.code == own]
    for c in choices:
        if not fits(d, c, sex):
            continue
        if c is not named:
            told = ctx.told_sex.get(c.start) if sex else None
            if told and told != sex and catalogue()[c.code].kind not in _OF_ALL:
                continue
            if (
                is_too_slow(d, c.code)
                or not any(t.value is c for t in inside)
                and is_foreign(ctx, d, c.code, lent, ctx.disc_paragraph == paragraph)
            ):
                continue
        if d.mark is not None:
            c = longer(ctx, d, c.code) or c
        d.code, d.sex, d.division = c.code, sex or c.sex or d.sex, c.division
        if d.round is None and (c is named or ctx.told_at.get(c.start) in (None, d.name) or any(t.value is c for t in inside)):
            d.round = None if c.round == "final" and reached(ctx.inp.text.text, c.start) else c.round
            if c.round in ("heat", "semi-final") and c.end < d.start <= c.end + _FAR and _THEN.search(ctx.inp.text.text, c.end, d.start):
                d.round = "final"
        d.environment = c.environment
        unknown = row is None or row.environment is None and of_series is None
        if d.kind == "result" and unknown and across_country(ctx, d.code, row is not None):
            d.code, d.environment = "XC", "cross-country"
        if sex:
            ctx.told_sex.setdefault(c.start, sex)
        return
    if own is not None:
        d.code, d.sex = own, sex
    elif d.strict:
        return
    elif named is not None and d.mark is not None and d.mark.discipline is None:
        d.code, d.sex, d.division = named.code, sex or named.sex, named.division
    elif named is None and not d.titled:
        read = d.mark.discipline if d.mark is not None else None
        read = "HEP" if read == "DEC" and sex == "F" else read
        if read is not None and not is_foreign(ctx, d, read, lent, ctx.disc_paragraph == paragraph):
            d.code, d.sex = read, sex


def _is_told(ctx: Context, d: Draft, sex: str | None, alone: bool, paragraph: int) -> bool:
    """Whether the discipline of a draft that names none is told by its mark, by another draft, or by what its athlete was told to have
    run; it is given then. ``alone``: its sentence lends no discipline."""
    mark, like = d.mark, d.like
    if mark is not None and mark.rule == "height cleared":
        d.code, d.sex = mark.discipline, sex
        return True
    if like is not None and like.code is not None:
        if mark is None and not d.titled:
            d.code, d.sex, d.division, d.environment = like.code, sex or like.sex, like.division, like.environment
            d.round = d.round or like.round
            return True
        if d.kind == "holder" and plausible(like.code, d):
            d.code, d.sex = like.code, sex
            return True
    if alone and mark is None:
        if d.place is None and (told := ctx.code_of.get((d.person, d.name or ""))) is not None:
            d.code, d.sex = told, sex
            return True
        if d.kind == "result" and (before := _run_before(ctx, d, sex, paragraph)) is not None:
            d.code, d.sex = before, sex
            return True
    if d.titled and alone and len(runs := ctx.runs_of.get(d.person, {})) == 1:
        ((code, mention),) = runs.items()  # "X, the world silver medallist": in what X is told to have run
        if fits(d, mention, sex):
            d.code, d.sex = code, sex or mention.sex
            return True
    open_event = d.titled or d.kind == "result" and alone and ctx.disc_paragraph != paragraph
    if mark is None and d.place is not None and open_event and (combined := combined_event(ctx, sex)) is not None:
        d.code, d.sex = combined, sex  # "X was fifth": of the decathlon, whatever event was spoken of last
        return True
    return False


def _run_before(ctx: Context, d: Draft, sex: str | None, paragraph: int) -> str | None:
    """What the athlete was told to have run: "X was fourth in this race a year ago", "X, who was sixth in London"."""
    main = ctx.main
    if main is not None and d.series == main.series:
        before = ctx.code_of.get((d.person, main.competition)) if d.name != main.competition else None
        runs = ctx.runs_of.get(d.person, {})
    else:
        before = None
        runs = ctx.runs_of.get(d.person) or ctx.titles_of.get(d.person, {})
    if before is None and ctx.disc_paragraph != paragraph and len(runs) == 1:  # where nothing else is spoken of
        before = next((code for code, c in runs.items() if fits(d, c, sex)), None)
    return before


def _choices(ctx: Context, d: Draft, lent: Lent, paragraph: int) -> tuple[list[DisciplineMention], DisciplineMention | None]:
    """The disciplines a draft that names none may be of, likeliest first; and the nearest of its sentence."""
    inside = lent.get("discipline", ())
    before: list[DisciplineMention] = []
    after: list[DisciplineMention] = []
    for t in inside:
        (after if t.end > d.start + 1 and t.start >= d.end else before).append(t.value)
    near = [*before[::-1], *after]
    known = ctx.disc_of.get(d.name, []) if d.name is not None else []
    now = [ctx.disc] if ctx.disc is not None else []
    if d.titled or d.strict:
        out = [
            *([ctx.lead] if ctx.lead is not None and ctx.lead_paragraph == paragraph else []),
            *known,
            *(now if d.titled and ctx.main is not None and d.series == ctx.main.series and ctx.main.char_start in ctx.ahead else []),
        ]
    elif d.kind == "holder":
        out = [*near, *[t.value for t in lent.get("now", ())], *known, *now]
    else:
        out = near[: len(before)]
        if d.mark is None and d.place is None:
            out.extend([t.value for t in lent.get("now", ())])  # "X, who won the 100m in 9.84, broke the record"
        if ctx.lead is not None and ctx.lead_paragraph == paragraph:
            out.append(ctx.lead)
        if "apart" in lent and ctx.disc_paragraph != paragraph:
            out.extend([t.value for t in lent["apart"]])  # "second place for X, who pipped Y in the 200m"
        if d.explicit or not after:
            out.extend(known)
        if ctx.disc_paragraph == paragraph:
            out.extend(now)
        out.extend(near[len(before) :])
        out.extend((*known, *now))
        titled = [t.value for t in lent["titled"] if isinstance(t.value, DisciplineMention)] if "titled" in lent else []
        if not inside and d.mark is not None and d.mark.mark_unit == "m":  # "world triple jump champion X took two jumps, 16.88m to win"
            out = [*titled, *out]
        out.extend(titled)
    return out, near[0] if near else None


def _of_themselves(ctx: Context, d: Draft, lent: Lent) -> list[DisciplineMention]:
    """ "Discus thrower X and steeplechaser Y won gold": what each is described by, where several are and no race is named."""
    titled = lent.get("titled", ())
    if len(titled) < 2 or "discipline" in lent:
        return []
    named = [m.start for m in ctx.inp.people.mentions_in(*ctx.sentence) if m.person_key == d.person]
    return [t.value for t in titled if isinstance(t.value, DisciplineMention) and any(start - t.end == 1 for start in named)]


_WHEELCHAIR = re.compile(r"\bwheelchair\b")


@functools.lru_cache(maxsize=1024)
def series_code(series: str | None) -> str | None:
    """The discipline that a competition of one discipline is: marathons, half marathons, cross country."""
    if series is None:
        return None
    name = series.lower()
    if "half marathon" in name:
        return "HM"
    if "marathon" in name:
        return "MAR"
    if "cross country" in name or "cross-country" in name:
        return "XC"
    ultra = next((code for end, code in _ULTRAS.items() if name.endswith(end)), None)
    return ultra or _RUNS.get(name) or ("10K" if name.endswith(("10k", "10km")) else "5K" if name.endswith((" 5k", " 5km")) else None)


_ULTRAS = {" parkrun": "5K", " 100 mile": "100MILE", " 50 mile": "50MILE", " 100k": "100K", " 50k": "50K"}
_RUNS = {
    "great north run": "HM",
    "great manchester run": "10K",
    "great ireland run": "10K",
    "great ethiopian run": "10K",
    "peachtree road race": "10K",
    "bolder boulder": "10K",
}
"""Road races whose names do not tell their length."""


def share(drafts: list[Draft]) -> None:
    """A title without a discipline beside a race of its sentence is a title in that race's discipline."""
    others = [o for o in drafts if not o.titled and o.code is not None and o.code not in ("MILE", "2MILE", "RDMILE") and o.kind != "holder"]
    for d in drafts if others else ():
        if d.titled and d.discipline is None and d.name is not None and _single(d) and d.code not in COMBINED:
            near = min(others, key=lambda o: abs(o.start - d.start))
            d.code, d.sex = near.code, near.sex


def _single(d: Draft) -> bool:
    return d.year is not None or d.place != 1


def near(ctx: Context, d: Draft, pattern: re.Pattern[str]) -> bool:
    """Whether a pattern stands in the sentence of a draft."""
    text = ctx.inp.text
    sentence = text.sentence_at(d.start)
    low, high = (sentence.start, sentence.end) if sentence is not None else (d.start, d.end)
    return pattern.search(lowered(text.text), max(low, d.start - 1000), min(high, d.end + 1000)) is not None
