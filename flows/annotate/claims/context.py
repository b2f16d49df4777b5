"""The state of reading: what race, competition and record the text has been speaking of.

What a clause leaves unsaid is supplied in this order: its own sentence, what the paragraph or section speaks of, the article's
main race (``where``: competition and date; ``which``: discipline and round).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from flows.annotate.claims.drafts import Draft
from flows.annotate.claims.ordinals import starts_of
from flows.annotate.claims.round_words import is_warmth
from flows.annotate.claims.tokens import Inputs, Lent, Placed
from flows.annotate.disciplines import DisciplineMention
from flows.rows import CompetitionRow, DateRow, MarkRow

_ROUNDS = re.compile(r"heats?\b|finals\b|semi-?finals?\b|first round\b|prelims\b|preliminar")
_OWN_BESTS = frozenset(("PB", "SB", "WL"))
_ROUND_WORDS = frozenset("heat heats finals semi semifinal semifinals first prelims preliminary preliminaries".split())


@dataclass(slots=True)
class Context:
    """The state of reading: what race and competition the text is speaking of."""

    inp: Inputs
    main: CompetitionRow | None
    sexes: dict[str, str | None]
    """M or F of each person, when the article shows it."""
    section: int = -1
    disc: DisciplineMention | None = None
    comp: CompetitionRow | None = None
    comp_paragraph: int = -1
    disc_paragraph: int = -1
    lead: DisciplineMention | None = None
    lead_paragraph: int = -1
    comp_heading: int = -1
    latter: list[DisciplineMention] = field(default_factory=list)
    disc_of: dict[str, list[DisciplineMention]] = field(default_factory=dict)
    sentence: tuple[int, int] = (0, 0)
    apart: frozenset[int] = frozenset()
    """Where the sentence's competitions stand that govern nothing but their own relative clause."""
    missed: frozenset[str] = frozenset()
    """The competitions that somebody is said in the sentence not to have been at."""
    elsewhere: Placed[re.Match[str]] = field(default_factory=lambda: Placed((), re.Match.start))
    """Other places told with their days, in order."""
    preview: bool = False
    """Whether the main competition begins in the days after the article."""
    ahead: frozenset[int] = frozenset()
    day_of: dict[str, DateRow] = field(default_factory=dict)
    code_of: dict[tuple[str, str], str] = field(default_factory=dict)
    runs_of: dict[str, dict[str, DisciplineMention]] = field(default_factory=dict)
    """The disciplines, by code, in which a person is told to have a mark or a place."""
    titles_of: dict[str, dict[str, DisciplineMention]] = field(default_factory=dict)
    """Those of a person's titles: "the former European 800m champion"."""
    told_sex: dict[int, str] = field(default_factory=dict)
    told_at: dict[int, str] = field(default_factory=dict)
    """The competition that a race was told at, by where its discipline stands."""
    mark: MarkRow | None = None
    flags: tuple[str, ...] = ()
    flags_paragraph: int = -9
    _rounds: bool | None = None

    @property
    def has_rounds(self) -> bool:
        """Whether the text speaks of rounds; looked for when first asked."""
        if self._rounds is None:
            text = self.inp.text.text
            self._rounds = any(_ROUNDS.match(text, start) and not is_warmth(text, start) for start in starts_of(text, _ROUND_WORDS))
        return self._rounds

    def lend_flags(self, kinds: Lent, paragraph: int) -> None:
        """ "the previous record", "his old mark": the record last spoken of, in this paragraph or the two before."""
        for t in kinds["record"]:
            if t.kind != "record":
                continue
            if t.value.flags:
                if not _OWN_BESTS.issuperset(t.value.flags):
                    self.flags, self.flags_paragraph = t.value.flags, paragraph
            elif t.value.bare and paragraph - self.flags_paragraph <= 20:
                named = any(0 <= t.start - d.end <= 2 for d in kinds.get("discipline", ()))
                if not named:  # "the 2000m record" is not the record of before
                    t.value = replace(t.value, flags=tuple(f for f in self.flags if f in ("WR", "AR", "NR", "OR", "CR", "MR")))

    def tell(self, name: str, disc: DisciplineMention) -> None:
        """Note that a race of this discipline was told of at the competition; the last told stands first."""
        self.told_at.setdefault(disc.start, name)
        known = self.disc_of.setdefault(name, [])
        if known and known[0].code == disc.code and known[0].sex == disc.sex:
            known[0] = disc
        else:
            known[:] = [disc, *[k for k in known if k.code != disc.code or k.sex != disc.sex][:7]] if known else [disc]

    def see(self, said: Lent, paragraph: int, heading: int, drafts: list[Draft]) -> None:
        """Remember what a sentence speaks of, for those that follow: the race last told of each competition too."""
        named, inside = said.get("discipline", ()), said.get("competition", ())
        told = set()
        for d in drafts:
            disc, code, name = d.discipline, d.code, d.name
            if code is None:
                continue
            if d.kind == "result" and d.mark is not None and name is not None:
                self.code_of[d.person, name] = code
            if disc is None:
                continue
            if d.kind in ("result", "title"):
                told_of = self.runs_of if d.kind == "result" else self.titles_of
                told_of.setdefault(d.person, {})[code] = disc
            if name is not None and disc.code == code:
                self.tell(name, disc)
                told.add(disc.start)
        for t in named:
            if t.start not in told and not any(d.discipline is t.value for d in drafts):
                row = (
                    min(inside, key=lambda c: abs(c.start - t.start)).value
                    if inside
                    else self.comp
                    if self.comp is not None and self.comp_paragraph == paragraph
                    else self.main
                )
                if row is not None:
                    self.tell(row.competition, t.value)
        if named:
            discs = [t.value for t in named]
            first = discs[0]
            if first.start - self.inp.text.paragraphs[paragraph].start <= 5 and self.inp.text.text[first.end : first.end + 1] == ":":
                self.lead, self.lead_paragraph = first, paragraph
            self.disc, self.disc_paragraph = discs[-1], paragraph
            self.latter = discs[-2:] if len(discs) > 1 else [*self.latter[-1:], discs[-1]]
        if inside:
            self.comp, self.comp_paragraph, self.comp_heading = inside[-1].value, paragraph, heading
