"""One article read from its first sentence to its last: drafts, orders and races in the order they are told."""

from __future__ import annotations

import bisect
import re
from collections import deque
from collections.abc import Sequence

from flows.annotate import text as texts
from flows.annotate.claims.clauses import Clause, Sentence, by_kind
from flows.annotate.claims.context import Context
from flows.annotate.claims.days import ahead_of, days_of
from flows.annotate.claims.drafts import Draft, Order
from flows.annotate.claims.elsewhere import places_and_times
from flows.annotate.claims.honours import read_honours
from flows.annotate.claims.latter import BOTH, in_both, the_latter
from flows.annotate.claims.listing import plain
from flows.annotate.claims.lists import read_lists
from flows.annotate.claims.orders import BACK_WORDS, next_behind
from flows.annotate.claims.ordinals import starts_of
from flows.annotate.claims.pace import of_the_marathon
from flows.annotate.claims.races import race_mentions
from flows.annotate.claims.read import read
from flows.annotate.claims.rounds import round_for
from flows.annotate.claims.season import is_preview, of_this_season
from flows.annotate.claims.splitter import split
from flows.annotate.claims.teams import Teams
from flows.annotate.claims.titles import find_titles, title_heads
from flows.annotate.claims.tokens import LONGEST, Inputs, Lent, Token, stretches
from flows.annotate.claims.where import competition_for, date_for
from flows.annotate.claims.which import discipline_for, share
from flows.annotate.claims.words import Words
from flows.annotate.moments import Span

_YEAR = re.compile(r"(?:19|20)(?<!\w..)\d\d\b")
_MEDAL = re.compile(r"\b(?:gold|silver|bronze|medal|title|crown|champion)s?\b")
_BEHIND_PLACE = re.compile(
    r"(?:[- ]placed?)?(?:\s*$|\s*[^\w\s]| (?:and|but|while|as|behind|ahead|for|to|was|were|went|overall|here|again|too|place)\b"
    r"| (?:in|with) (?:a (?:\w+ ){0,3}(?:of )?)?\d| in (?:the|h(?:is|er)|that|this) (?:\w+ ){0,2}(?:final|semi-?final|heat|race|event)\b)"
)
"""Behind a place of a race: not "second in a poll", "fourth of six children"."""
_IT_WAS = re.compile(
    r"(?:It|That|This|The (?:time|mark|throw|jump|distance|height|effort|performance)|(?:His|Her) (?:time|mark|throw|jump|effort))"
    r"(?: was| is|['’]s| equalled| broke| set| marked| gave)\b"
)


class Article:
    """Reads on construction; ``drafts``, ``orders`` and ``races`` (named without a result) hold what was told."""

    def __init__(self, inp: Inputs) -> None:
        self.inp = inp
        self.ctx = Context(inp, inp.competitions.main, {p.key: p.sex for p in inp.people.people})
        self.published = self._today()
        self.ctx.ahead = ahead_of(inp, self.published)
        self.ctx.preview = is_preview(self.ctx)
        self.ctx.day_of = days_of(inp)
        self.ctx.elsewhere = places_and_times(inp.text.text)
        self.teams = Teams(inp)
        self.words = Words(inp)
        self.heads = title_heads(inp.text.text)
        self.behind = self._sentences_with(starts_of(inp.text.text, BACK_WORDS))
        self.headings = [h.char_start for h in inp.dates.headings]
        self.drafts: list[Draft] = []
        self.orders: list[Order] = []
        self.races: list[Draft] = []
        listed = read_lists(inp, self.teams.any)
        listed |= {index: deque([d]) for index, d in read_honours(inp).items() if index not in listed}
        self.titled = self._sentences_with([m.start() for m in self.heads])
        telling = self.words.sentences() | self.titled
        for sentence in inp.text.sentences:
            if sentence.paragraph in listed:
                self._entries(sentence, listed[sentence.paragraph])
            elif sentence.index in telling:
                if sentence.end - sentence.start <= LONGEST:
                    self._sentence(sentence, sentence.start, sentence.end)
                else:
                    for low, high in stretches(inp.text.text, sentence.start, sentence.end):
                        self._sentence(sentence, low, high)

    def _sentences_with(self, starts: list[int]) -> set[int]:
        return {s.index for start in starts if (s := self.inp.text.sentence_at(start)) is not None}

    def _entries(self, sentence: texts.Sentence, entries: deque[Draft]) -> None:
        """Entries of a results list, when the sentence that holds them is reached."""
        while entries and entries[0].start < sentence.end:
            d = entries.popleft()
            d.sentence = sentence.index
            if self.ctx.preview and d.place is None and d.kind == "result":
                d.kind = "holder"  # the field of a race to come, with bests
            self._fill(d, [], {}, sentence.paragraph, self._section(sentence.start))
            self.drafts.append(d)

    def _section(self, offset: int) -> int:
        """Which date heading's section holds ``offset``; -1 before the first."""
        return bisect.bisect_right(self.headings, offset) - 1

    def _sentence(self, sentence: texts.Sentence, low: int, high: int) -> None:
        ctx, paragraph, heading = self.ctx, sentence.paragraph, self._section(low) if self.headings else -1
        if heading != ctx.section:
            ctx.section, ctx.disc, ctx.comp = heading, None, None
        toks, described, telling = self.words.of(low, high)
        heads = self.heads.within(low, high) if sentence.index in self.titled else ()
        if telling or heads:
            said, told = self._results(toks, described, heads, sentence, low, high)
        else:
            said, told = by_kind(toks), []
        if "discipline" in said:
            self.races.extend(race_mentions(ctx, said, heading, sentence.index, low))
        if told or "discipline" in said or "competition" in said:
            ctx.see(said, paragraph, heading, told)

    def _results(
        self, toks: list[Token], described: list[Token], heads: Sequence[re.Match[str]], sentence: texts.Sentence, low: int, high: int
    ) -> tuple[Lent, list[Draft]]:
        """The tokens of a sentence that may tell a result, by kind, and the drafts that were read from them.

        ``described``: those of people who are only described; ``heads``: of titles.
        """
        ctx, text, paragraph = self.ctx, self.inp.text.text, sentence.paragraph
        titles = find_titles(self.inp, heads, low, toks, sentence.index) if heads else []
        if self.teams.any:
            toks = self.teams.put_in(toks, low, high)
        kinds = by_kind(toks)
        if "latter" in kinds:
            the_latter(toks, ctx)
            kinds = by_kind(toks)
        elif "place" in kinds and "discipline" not in kinds and ctx.disc_paragraph == paragraph and (both := BOTH.search(text, low, high)):
            toks = in_both(toks, ctx, both)
            kinds = by_kind(toks)
        live = [t for t in toks if t.kind != "titled"] if "titled" in kinds else toks
        for p in described:
            live = [t for t in live if t is p or t.start < p.start or t.end > p.end]
        if "mark" in kinds and "sub" in kinds and text.find(" with ", low, high) >= 0:
            live = plain(text, live)
        clauses = split(text, Sentence(low, high, live, kinds if live is toks else by_kind(live), [Clause()]), ctx.sexes)
        if "record" in kinds:
            ctx.lend_flags(kinds, paragraph)
        found, orders = read(text, clauses, sentence.index, ctx.mark)
        if "mark" in kinds:
            ctx.mark = kinds["mark"][-1].value
            if not found and "person" not in kinds:
                self._late_mark(kinds, paragraph)
        elif "record" in kinds:
            self._afterthought(low, kinds["record"], paragraph)
        if sentence.index in self.behind:
            winner = next((d for d in found if d.place == 1), None) or self._last_winner(paragraph)
            if winner is not None and (second := next_behind(text, toks, winner, found, sentence.index)) is not None:
                found.append(second)
        ctx.sentence = (low, high)
        here = [*found, *titles]
        said = clauses.said()
        if here:
            lent = clauses.lend(said)
            ctx.missed, ctx.apart = clauses.missed, clauses.apart
            if "titled" in kinds:
                lent["titled"] = kinds["titled"]
                ctx.apart = clauses.apart.union([t.start for t in kinds["titled"]])
            for d in here:
                if d.outcome != "finished" and d.discipline is None:  # "X, who ran an 800m record last week, pulled up"
                    d.discipline = next((o.discipline for o in here if o.person == d.person and o.mark is not None), None)
                self._fill(d, here, lent, paragraph, ctx.section)
            if titles:
                share(here)
        self.drafts.extend(here)
        self.orders.extend(orders)
        return said, here

    def _fill(self, d: Draft, here: list[Draft], lent: Lent, paragraph: int, heading: int) -> None:
        """Supply all that a draft leaves unsaid from what its sentence (of the drafts ``here``) lends and from what stands around it."""
        if d.date is not None and d.date.kind == "relative" and self.published and (d.date.date_from or "") > self.published:
            d.date = None  # a result is never of a day to come: the weekday was read forward
        competition_for(self.ctx, d, lent, heading, self.published)
        half = d.mark is not None and d.series is not None and d.series.endswith("Half Marathon")
        if half and (marathon := of_the_marathon(self.ctx, d)) is not None:
            d.competition, d.name, d.series, d.year = marathon, marathon.competition, marathon.series, marathon.year
            d.date = d.discipline = None
            lent = {}
        date_for(self.ctx, d, lent)
        if d.when[0] is None and d.mark is not None and d.competition is None:
            of_this_season(self.ctx, d)
        discipline_for(self.ctx, d, lent, paragraph)
        told = d.mark is not None or d.name is not None or d.discipline is not None or d.titled or d.kind == "holder"
        told = told or d.place is not None and d.sure and self._spoken_of(d, paragraph)
        told = told or d.like is not None and d.like.sentence != d.sentence  # "Name finished nine seconds behind": the race just told
        told = told or any(o.code == d.code and o.place is not None and o.sure for o in here if o is not d)  # "third, behind X and Y"
        if not told and not any(t.value.code == d.code for kind in ("discipline", "apart") for t in lent.get(kind, ())):
            d.code = None
        round_for(self.ctx, d, lent)

    def _spoken_of(self, d: Draft, paragraph: int) -> bool:
        """Whether a place is of the race told of last, in this paragraph or the one before; a medal is of championships it names."""
        disc, body = self.ctx.disc, self.inp.text.text
        told = disc is not None and disc.code == d.code and paragraph - self.ctx.disc_paragraph <= 1
        if not told or _MEDAL.search(body, d.start, d.end) is not None:
            return False
        return _BEHIND_PLACE.match(body, max((end for part, _, end in d.spans if part == "place"), default=d.end)) is not None

    def _today(self) -> str | None:
        """The day the article was written, as far as it is known: published, else the end of the latest year or day it speaks of."""
        inp = self.inp
        days: list[str] = [h.date_to for h in inp.dates.headings if h.date_to]
        if inp.text.published_on:
            return str(max([inp.text.published_on, *days]))
        if inp.dates.published is not None:
            span = Span.of(inp.dates.published)
            last = span.last.isoformat() if span else f"{inp.dates.published.year}-12-31"
            return max([last, *days])
        main = inp.competitions.main
        years = [f"{year}-12-31" for year in _YEAR.findall(inp.text.text)]
        return max([*days, *years, *([main.last_day] if main is not None and main.last_day else [])], default=None)

    def _last_told(self, paragraph: int, reach: int) -> Draft | None:
        last = self.drafts[-1] if self.drafts else None
        home = self.inp.text.paragraph_at(last.start) if last is not None else None
        return last if last is not None and last.kind == "result" and home is not None and paragraph - home.index <= reach else None

    def _last_winner(self, paragraph: int) -> Draft | None:
        """The draft told last, or that of the same sentence that gives its athlete the win."""
        last = self._last_told(paragraph, 1)
        same = [d for d in self.drafts[-4:] if last is not None and (d.sentence, d.person) == (last.sentence, last.person)]
        return next((d for d in same if d.place == 1), last)

    def _afterthought(self, low: int, records: list[Token], paragraph: int) -> None:
        """ "It was a personal best by a metre": a record without a mark belongs to the claim told last."""
        if not _IT_WAS.match(self.inp.text.text, low):
            return
        last = self._last_told(paragraph, 1)
        flags = [t for t in records if t.kind == "record" and t.value.flags and not t.value.negated]
        if last is not None and last.mark is not None:
            for t in flags[:2]:
                last.records |= set(t.value.flags)
                last.span("record", t)

    def _late_mark(self, kinds: Lent, paragraph: int) -> None:
        """ "Gold for her! It's 11.02": a mark without a subject is of the place told last in the same paragraph."""
        marks, last = kinds["mark"], self._last_told(paragraph, 0)
        named = {t.value.code for t in kinds.get("discipline", ())}
        if len(marks) == 1 and last is not None and last.mark is None and last.place is not None and named <= {last.code}:
            last.mark = marks[0].value
            last.span("mark", marks[0])
