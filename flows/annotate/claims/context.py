"""What a clause leaves unsaid: the discipline, competition, date and round that the text around it supplies.

The order is always: own clause, own sentence, what the paragraph or section speaks of, the article's main race; what is
supplied must fit the mark, the athlete's sex and the date, or it is not supplied.
"""

from __future__ import annotations

import bisect
import functools
import re
from dataclasses import dataclass, field, replace

from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.tokens import Inputs, Token
from flows.annotate.competitions import TITLE
from flows.annotate.disciplines import DisciplineMention, catalogue
from flows.rows import CompetitionRow, DateRow, MarkRow
from flows.seeds import rows

CHAMPIONSHIP = re.compile(
    r"championship|olympic|commonwealth games|asian games|pan american|trials|universiade|african games|european games", re.I
)
MAJOR = re.compile(r"(?:World(?: Indoor| Athletics)?|European(?: Indoor)?) Championships|Olympic Games")
_NO_ROUNDS = frozenset(("MAR", "HM", "XC", "20KW", "35KW", "50KW", "RDMILE", "HOUR", "10KM", "5KM", "10MILE", "20KM", "MARW", "HMW"))


@functools.cache
def _kinds() -> dict[str, str]:
    return {r["series"]: r["kind"] for r in rows("competitions")}


@functools.cache
def editions() -> dict[str, list[dict[str, str]]]:
    """The editions of each series, oldest first."""
    out: dict[str, list[dict[str, str]]] = {}
    try:
        listed = rows("editions")
    except FileNotFoundError:
        return out
    for row in listed:
        out.setdefault(row["series"], []).append(row)
    for found in out.values():
        found.sort(key=lambda r: r.get("first_day") or r.get("year") or "")
    return out


def edition(series: str, year: int | None = None, before: str | None = None) -> dict[str, str] | None:
    """The edition of ``year`` (or first held in it), else the last one over before the ISO day ``before``."""
    found = editions().get(series, [])
    if year is not None:
        return next((r for r in found if r["year"] == str(year)), None) or next(
            (r for r in found if (r.get("first_day") or "")[:4] == str(year)), None
        )
    if before:
        past = [r for r in found if (r.get("last_day") or r["year"]) <= before[: len(r.get("last_day") or r["year"])]]
        return past[-1] if past else None
    return None


def common(first: str | None, last: str | None) -> str | None:
    """The date as precise as both bounds agree on: day, month or year."""
    if not first or not last:
        return first or last
    if first == last:
        return first
    if first[:7] == last[:7]:
        return first[:7]
    return first[:4] if first[:4] == last[:4] else None


@dataclass(slots=True)
class Context:
    """The state of reading: what race and competition the text is speaking of."""

    inp: Inputs
    main: CompetitionRow | None
    section: int = -1
    disc: DisciplineMention | None = None
    comp: CompetitionRow | None = None
    comp_paragraph: int = -1
    disc_paragraph: int = -1
    comp_heading: int = -1
    heading_disc: DisciplineMention | None = None
    latter: list[DisciplineMention] = field(default_factory=list)
    main_codes: tuple[str, ...] = ()
    disc_of: dict[str, list[DisciplineMention]] = field(default_factory=dict)
    sentence: tuple[int, int] = (0, 0)
    has_rounds: bool = False
    ahead: frozenset[int] = frozenset()
    day_of: dict[str, DateRow] = field(default_factory=dict)
    told_sex: dict[int, str] = field(default_factory=dict)
    mark: MarkRow | None = None
    flags: tuple[str, ...] = ()
    flags_paragraph: int = -9

    def sex_of(self, key: str) -> str | None:
        """M or F when the article shows it."""
        person = self.inp.people.by_key.get(key)
        return person.sex if person is not None else None

    def lend_flags(self, toks: list[Token], paragraph: int) -> None:
        """ "the previous record", "his old mark": the record last spoken of, in this paragraph or the two before."""
        for t in toks:
            if t.kind == "record":
                if t.value.flags and not set(t.value.flags) <= {"PB", "SB", "WL"}:
                    self.flags, self.flags_paragraph = t.value.flags, paragraph
                elif not t.value.flags and t.value.bare and paragraph - self.flags_paragraph <= 8:
                    t.value = replace(t.value, flags=tuple(f for f in self.flags if f in ("WR", "AR", "NR", "OR", "CR", "MR")))

    def tell(self, name: str, disc: DisciplineMention) -> None:
        """Note that a race of this discipline was told of at the competition; the last told stands first."""
        known = self.disc_of.setdefault(name, [])
        known[:] = [disc, *(k for k in known if (k.code, k.sex) != (disc.code, disc.sex))][:8]

    def see(self, toks: list[Token], paragraph: int, heading: int, drafts: list[Draft]) -> None:
        """Remember what a sentence speaks of, for those that follow: the race last told of each competition too."""
        discs = [t.value for t in toks if t.kind == "discipline"]
        told = set()
        for d in drafts:
            if d.discipline is not None and d.name is not None and d.discipline.code == d.code:
                self.tell(d.name, d.discipline)
                told.add(d.discipline.start)
        inside = [t for t in toks if t.kind == "competition"]
        for t in toks:
            if t.kind == "discipline" and t.start not in told and not any(d.discipline is t.value for d in drafts):
                row = (
                    min(inside, key=lambda c: abs(c.start - t.start)).value
                    if inside
                    else self.comp
                    if self.comp is not None and self.comp_paragraph == paragraph
                    else self.main
                )
                if row is not None:
                    self.tell(row.competition, t.value)
        if discs:
            self.disc, self.disc_paragraph = discs[-1], paragraph
            self.latter = discs[-2:] if len(discs) > 1 else [*self.latter[-1:], discs[-1]]
        comps = [t.value for t in toks if t.kind == "competition" and t.value.year is not None or t.kind == "competition"]
        if comps:
            self.comp, self.comp_paragraph, self.comp_heading = comps[-1], paragraph, heading


def discipline_for(ctx: Context, d: Draft, toks: list[Token], paragraph: int) -> None:
    """Give a draft its discipline code, sex and division."""
    sex = ctx.sex_of(d.person)
    inside = [t for t in toks if t.kind == "discipline"]
    before = sorted((t for t in inside if t.end <= d.start + 1 or t.start < d.end), key=lambda t: -t.start)
    after = sorted((t for t in inside if t not in before), key=lambda t: t.start)
    near = before + after
    titled = [t for t in toks if t.kind == "titled" and isinstance(t.value, DisciplineMention)]
    told = ctx.disc_of.get(d.name, []) if d.name is not None else []
    choices: list[DisciplineMention] = []
    if d.discipline is not None:
        choices.append(d.discipline)
    elif d.kind == "holder" or d.titled:
        choices.extend(t.value for t in near if not d.titled)
        choices.extend(told)
        choices.extend([ctx.disc] if ctx.disc is not None and not d.titled else [])
    else:
        choices.extend(t.value for t in before)
        if d.explicit or not after:
            choices.extend(told)
        if ctx.disc is not None and ctx.disc_paragraph == paragraph:
            choices.append(ctx.disc)
        choices.extend(t.value for t in after)
        choices.extend(told)
        choices.extend(x for x in (ctx.disc, ctx.heading_disc) if x is not None)
        choices.extend(t.value for t in titled)
    like = d.like if d.like is not None else None
    if d.discipline is None and d.mark is None and like is not None and like.code is not None and not d.titled:
        d.code, d.sex, d.division, d.environment = like.code, sex or like.sex, like.division, like.environment
        d.round = d.round or like.round
        return
    code = _series_code(d.series)
    if (
        code is not None
        and d.discipline is None
        and not (near and near[0].value.code != code)
        and (d.mark is None or catalogue()[code].plausible(d.mark.mark_value))
    ):
        choices = [c for c in choices if c.code == code]
    for c in choices:
        told = ctx.told_sex.get(c.start)
        if c is not d.discipline and told and sex and told != sex:
            continue
        if _fits(d, c, sex):
            d.code, d.sex, d.division = c.code, sex or c.sex or d.sex, c.division
            d.round = d.round or c.round
            d.environment = c.environment
            if sex:
                ctx.told_sex.setdefault(c.start, sex)
            return
    code = _series_code(d.series)
    if code is not None and d.discipline is None and (d.mark is None or catalogue()[code].plausible(d.mark.mark_value)):
        d.code, d.sex = code, sex
        return
    if d.discipline is not None and d.mark is not None and d.mark.discipline is None:
        d.code, d.sex, d.division = d.discipline.code, sex or d.discipline.sex, d.discipline.division
        return
    if d.mark is not None and d.mark.discipline and d.discipline is None:
        d.code, d.sex = d.mark.discipline, sex
        return
    if d.mark is not None and d.discipline is None and not d.titled:
        for code in (*_codes_of(ctx, d.person), *ctx.main_codes):
            if code in catalogue() and catalogue()[code].unit == d.mark.mark_unit and catalogue()[code].plausible(d.mark.mark_value):
                d.code, d.sex = code, sex
                return


def fill(ctx: Context, d: Draft, toks: list[Token], paragraph: int, heading: int, published: str | None) -> None:
    """Supply all that a draft leaves unsaid from ``toks`` (what its sentence lends) and from what stands around it."""
    competition_for(ctx, d, toks, paragraph, heading, published)
    date_for(ctx, d, toks)
    discipline_for(ctx, d, toks, paragraph)
    if d.mark is None and d.name is None and d.discipline is None and d.code is not None and not d.titled and d.kind != "holder":
        if not any(t.kind == "discipline" and t.value.code == d.code for t in toks):
            d.code = None
    round_for(ctx, d, toks)


def _series_code(series: str | None) -> str | None:
    """The discipline that a competition of one discipline is: marathons, half marathons, cross country."""
    if series is None:
        return None
    name = series.lower()
    if "half marathon" in name:
        return "HM"
    if "marathon" in name:
        return "MAR"
    return "XC" if "cross country" in name or "cross-country" in name else None


def _codes_of(ctx: Context, key: str) -> tuple[str, ...]:
    person = ctx.inp.people.by_key.get(key)
    return tuple(person.disciplines) if person is not None else ()


def _fits(d: Draft, c: DisciplineMention, sex: str | None) -> bool:
    known = catalogue().get(c.code)
    if known is None:
        return False
    if sex and c.sex in ("M", "F") and c.sex != sex:
        return False
    if c.code == "110H" and sex == "F":
        return False
    if (d.titled or d.series and MAJOR.fullmatch(d.series)) and c.code in (
        "MILE",
        "2MILE",
        "RDMILE",
        "HOUR",
        "1000",
        "2000",
        "600",
        "300",
        "150",
    ):
        return False
    if d.mark is None:
        return True
    return known.unit == d.mark.mark_unit and known.plausible(d.mark.mark_value)


def competition_for(ctx: Context, d: Draft, toks: list[Token], paragraph: int, heading: int, published: str | None) -> None:
    """Give a draft its competition (name, series, year) when the text supplies one that its date allows."""
    if d.kind == "title" and d.competition is None:
        _title_competition(ctx, d, published)
        return
    row = d.competition
    if row is not None and d.date is not None and not _dates_meet(row, d.date):
        if d.date.kind == "relative" and row.year is not None:
            d.date = None
        else:
            row = d.competition = None
    if row is None and d.kind != "holder" and ctx.main is not None and d.date is not None:
        row = _last_year(ctx, d)
    if row is None and d.kind != "holder":
        said = [t for t in toks if t.kind == "competition"]
        inside = [t for t in said if _allowed(t.value, d.date)]
        if inside:
            row = min(inside, key=lambda t: (d.start - t.end) if t.end <= d.start else (t.start - d.end)).value
        elif (
            said
            and d.place is not None
            and d.date is not None
            and d.date.date_from
            and (other := ctx.inp.competitions.edition(said[0].value, int(d.date.date_from[:4]))).first_day
            and _dates_meet(other, d.date)
        ):
            row = other
        else:
            row = ctx.inp.competitions.at(d.start)
            if row is not None and published and (row.first_day or "") > published:
                row = None
            if row is not None and (row.char_start in ctx.ahead or any(c is row for c in ctx.inp.competitions.within(*ctx.sentence))):
                row = ctx.main if heading < 0 and not (published and ctx.main and (ctx.main.first_day or "") > published) else None
            if row is not None and not _allowed(row, d.date):
                row = ctx.main if ctx.main is not None and heading < 0 and _allowed(ctx.main, d.date) and d.date is not None else None
        day = d.date if d.date is not None else ctx.inp.dates.heading_at(d.start)
        if row is None and day is not None:
            row = _by_date(ctx, day)
    if row is None:
        return
    d.explicit = d.competition is not None
    d.name, d.series, d.year = row.competition, row.series, row.year
    d.competition = row
    if row.environment == "cross-country" and d.mark is not None and d.discipline is not None:
        d.discipline = replace(d.discipline, code="XC")
    if row.environment and not d.environment:
        d.environment = row.environment


_SAME_RACE = re.compile(
    r"\blast year['’]s (?:race|meeting|meet|event|edition|final|championships|title)\b|\b(?:champion|winners?|won|wins?"
    r"|winning|victor\w+|title|runner-up|gold|silver|bronze) (?:both (?:events|races) |here |there |again |the (?:race"
    r"|title) |it )*in (?:19|20)\d\d|\b(?:19|20)\d\d (?:winner|champion|runner-up|race|edition)|\b(?:won|winning|victor\w+"
    r"|triumph\w*|finished \w+|second|third) (?:here |it |there )?last (?:year|season)|\blast year['’]s (?:winner|champion"
    r"|runner-up)",
    re.I,
)


def _last_year(ctx: Context, d: Draft) -> CompetitionRow | None:
    """ "last year's race", "he won both in 2021": the main competition in that year, when it was held then."""
    main = ctx.main
    if main is None or d.date is None or main.year is None or not d.date.resolved or len(d.date.resolved) != 4:
        return None
    year = int(d.date.resolved)
    words = ctx.inp.text.text[ctx.sentence[0] : ctx.sentence[1]]
    if (
        not 0 < main.year - year <= 8
        or not _SAME_RACE.search(words)
        or any(t for t in ctx.inp.competitions.within(*ctx.sentence) if t.rule != TITLE and t.series != main.series)
    ):
        return None
    row = ctx.inp.competitions.edition(main, year)
    return row if row.first_day or main.year - year == 1 else None


def _by_date(ctx: Context, date: DateRow) -> CompetitionRow | None:
    """The only competition of the article that was on at a precise date."""
    if not date.date_from or not date.date_to or date.date_from != date.date_to:
        return None
    found = {
        c.competition: c
        for c in ctx.inp.competitions
        if c.rule != TITLE and c.first_day and c.last_day and c.first_day <= date.date_from <= c.last_day
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _allowed(row: CompetitionRow, date: DateRow | None) -> bool:
    return date is None or _dates_meet(row, date)


def _dates_meet(row: CompetitionRow, date: DateRow) -> bool:
    """Whether a competition can have been on at a date; unknown dates agree with everything."""
    listed = row.first_day and row.year and edition(row.series, row.year)
    if row.first_day and not listed and row.year and date.date_from:
        return date.date_from[:4] == str(row.year) or not date.date_to
    first = row.first_day or (f"{row.year}-01-01" if row.year else None)
    last = row.last_day or (f"{row.year}-12-31" if row.year else None)
    if not first or not last or not date.date_from or not date.date_to:
        return True
    return date.date_from <= last and first <= date.date_to


def _title_competition(ctx: Context, d: Draft, published: str | None) -> None:
    series = d.series
    if series is None and d.name == "defending" and ctx.main is not None:
        series = ctx.main.series
        before = ctx.main.first_day or (f"{ctx.main.year}-01-01" if ctx.main.year else None)
        row = edition(series, None, before)
        d.series, d.year = series, int(row["year"]) if row else None
        d.name = f"{series} {d.year}" if d.year else series
        d.when = _range(row)
        return
    if series is None:
        d.name = None
        return
    row = None
    if d.year is not None:
        row = edition(series, d.year)
    elif d.name != "many" and published:
        known = [c for c in ctx.inp.competitions if c.series == series and c.last_day and c.last_day <= published]
        row = edition(series, None, published)
        if known and row is None:
            d.year = max(c.year or 0 for c in known) or None
    if row is not None:
        d.year = int(row["year"])
    d.name = f"{series} {d.year}" if d.year else series
    d.when = _range(row)


def _range(row: dict[str, str] | None) -> tuple[str | None, str | None, str | None]:
    if row is None or not row.get("first_day"):
        return (None, None, None)
    return (common(row["first_day"], row["last_day"]), row["first_day"], row["last_day"])


def date_for(ctx: Context, d: Draft, toks: list[Token]) -> None:
    """Give a draft its date: its own, its competition's days narrowed by the sentence's date, its section's heading."""
    own = d.date
    row = d.competition
    if own is None and d.kind not in ("holder", "title"):
        dates = [t.value for t in toks if t.kind == "date" and t.value.date_from]
        dates = [x for x in dates if row is None or _dates_meet(row, x)]
        if len({x.resolved for x in dates}) == 1:
            own = dates[0]
        elif dates:
            own = min(dates, key=lambda x: min(abs(x.char_start - d.start), abs(x.char_end - d.end)))
        else:
            heading = ctx.inp.dates.heading_at(d.start) or (ctx.day_of.get(row.competition) if row is not None else None)
            if heading is not None and heading.date_from and (row is None or _dates_meet(row, heading)):
                own = heading
            elif row is not None and ctx.main is not None and row.competition == ctx.main.competition and ctx.inp.competitions.told_day:
                day = ctx.inp.competitions.told_day
                d.when = (day, day, day)
                return
    if own is not None and own.date_from != own.date_to and row is not None:
        heading = ctx.inp.dates.heading_at(d.start)
        if (
            heading is not None
            and heading.date_from
            and own.date_from
            and own.date_to
            and own.date_from <= heading.date_from <= own.date_to
            and _dates_meet(row, heading)
        ):
            own = heading
    if row is not None and row.first_day and row.last_day:
        if own is not None and own.date_from and own.date_to and own.date_from <= row.last_day and row.first_day <= own.date_to:
            first, last = max(own.date_from, row.first_day), min(own.date_to, row.last_day)
        else:
            first, last = row.first_day, row.last_day
        d.when = (common(first, last), first, last)
    elif own is not None and own.resolved:
        d.when = (own.resolved, own.date_from, own.date_to)
    elif row is not None and row.year and d.when[0] is None:
        d.when = (str(row.year), f"{row.year}-01-01", f"{row.year}-12-31")


def share(drafts: list[Draft]) -> None:
    """A title without a discipline beside a race of its sentence is a title in that race's discipline."""
    for d in drafts:
        if d.titled and d.code is None and d.name is not None and _single(d):
            others = [
                o
                for o in drafts
                if not o.titled and o.code is not None and o.code not in ("MILE", "2MILE", "RDMILE") and o.kind != "holder"
            ]
            if others:
                near = min(others, key=lambda o: abs(o.start - d.start))
                d.code, d.sex = near.code, near.sex


def _single(d: Draft) -> bool:
    return d.year is not None or d.place != 1


_FINAL_WORDS = re.compile(r"\b(?:final|title|champions?|gold|silver|bronze|medal\w*|podium|crown)\b", re.I)
_ROUND_OF_THROWS = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|opening)[- ]rounds?\b", re.I)


def round_for(ctx: Context, d: Draft, toks: list[Token]) -> None:
    """Give a draft its round: said in its sentence, or the final that places of a championship are told of.

    World and continental championships and games have finals; national ones only where the text speaks of rounds.
    """
    known = catalogue().get(d.code or "")
    field_event = known is not None and known.kind in ("jump", "throw", "combined")
    sentence = ctx.inp.text.sentence_at(d.start)
    words = ctx.inp.text.text[sentence.start : sentence.end] if sentence else ""
    if field_event and d.round == "heat" and _ROUND_OF_THROWS.search(words):
        d.round = None
    if d.kind == "holder":
        d.round = d.round if d.competition is not None else None
        return
    if d.round is None and d.kind != "title":
        said = {t.value for t in toks if t.kind == "round" and t.form != "told"}
        if len(said) == 1 and not (field_event and said == {"heat"}):
            d.round = said.pop()
    if (
        d.round is None
        and d.series
        and not d.prelim
        and (d.place is not None or d.mark is not None)
        and d.code not in _NO_ROUNDS
        and d.outcome == "finished"
    ):
        kind = _kinds().get(d.series, "")
        if "Team" in d.series or "Relays" in d.series:
            return
        if kind in ("championships", "games") and d.place is not None:
            d.round = "final"
        elif kind == "national" and ctx.has_rounds and _FINAL_WORDS.search(words) and d.place is not None:
            d.round = "final"


def days_of(inp: Inputs) -> dict[str, DateRow]:
    """The day of each one-day competition, and the day the article tells of: the first full date in a sentence that names it."""
    out: dict[str, DateRow] = {}
    for c in inp.competitions:
        if c.rule == TITLE or c.rule == "series alone" or c.competition in out:
            continue
        sentence = inp.text.sentence_at(c.char_start)
        if sentence is None:
            continue
        days = [
            r
            for r in inp.dates.within(sentence.start, sentence.end)
            if r.date_from and r.date_from == r.date_to and not inp.in_quote(r.char_start)
        ]
        days = [r for r in days if _dates_meet(c, r)]
        if days and (c.first_day is None or c.first_day != c.last_day):
            day = min(days, key=lambda r: abs(r.char_start - c.char_start))
            if c.year is None or (day.date_from or "")[:4] == str(c.year):
                out[c.competition] = day
    return out


def ahead_of(inp: Inputs, published: str | None) -> frozenset[int]:
    """Where the text names a competition that was still to come: its own days, or the date beside it, lie after the article."""
    out = set()
    for c in inp.competitions if published else ():
        near = [r for r in inp.dates.within(max(0, c.char_start - 40), c.char_end + 30) if r.date_from]
        if c.first_day and c.first_day > (published or "") or any((r.date_from or "") > (published or "") for r in near):
            out.add(c.char_start)
    return frozenset(out)


def heading_index(inp: Inputs, offset: int) -> int:
    """Which date heading's section holds ``offset``; -1 before the first."""
    return bisect.bisect_right([h.char_start for h in inp.dates.headings], offset) - 1
