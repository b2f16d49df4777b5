"""Which athletes a quotation is about: named in it, meant by its pronoun, named where it is introduced, or asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.annotate.people import Mention, People
from flows.annotate.phrases import tokens
from flows.annotate.quotes.cues import REACH
from flows.annotate.quotes.narrative import Narrative
from flows.annotate.quotes.scene import Attribution
from flows.annotate.quotes.speakers import NAME_KINDS, Speakers
from flows.rows import QuoteRow, QuoteSubjectRow

_PRONOUNS = {**dict.fromkeys(("he", "him", "his", "himself"), "M"), **dict.fromkeys(("she", "her", "hers", "herself"), "F")}
_PRONOUN_WORDS = frozenset(_PRONOUNS)
_ASKED_ABOUT = re.compile(r"\b(?:[Aa]sked|[Qq]uestioned|[Qq]uizzed)\b[^.;“”]{0,30}?\b(?:about|whether|if|how|for|to)\b")
_ASKED = ("sked", "uestioned", "uizzed")
"""Without one of these ``_ASKED_ABOUT`` finds nothing: quicker to look for than to search."""
_ABOUT = re.compile(r"\b(?:said|says|spoke|speaking|talking|wrote|comment(?:ed|ing)?|think|thinks|thought) (?:of|about|on)\s+$")

CONFIDENCE = {"named": 0.97, "introduced": 0.9, "question": 0.8, "pronoun": 0.7}


def subjects(quote: QuoteRow, attribution: Attribution, narrative: Narrative, speakers: Speakers) -> Iterator[QuoteSubjectRow]:
    """The athletes ``quote`` is about, each once, with what shows it; empty when nothing supports anybody."""
    people = speakers.people
    seen: set[str] = {quote.person_key} if quote.person_key else set()

    def row(mention: Mention, how: str, start: int | None = None, end: int | None = None) -> QuoteSubjectRow | None:
        key = mention.person_key
        if key in seen or key not in people.by_key or not people.by_key[key].is_athlete:
            return None
        seen.add(key)
        return QuoteSubjectRow(
            quote.quote_no, key, how, mention.start if start is None else start, mention.end if end is None else end,
            how, CONFIDENCE[how],
        )  # fmt: skip

    named = [m for m in people.mentions_in(quote.char_start, quote.char_end) if m.kind in NAME_KINDS]
    for m in named:
        if (found := row(m, "named")) is not None:
            yield found
    unit = narrative.units[narrative.unit_index(quote.char_start)]
    i = narrative.sentence_index(quote.char_start)
    start, end = narrative.sentences[i] if i >= 0 else unit
    start, end = max(start, quote.char_start - REACH), min(end, quote.char_end + REACH)
    introduced = [m for m in speakers.names_in(start, end) if _is_object(narrative.masked, m, attribution)]
    for m in introduced:
        how = "question" if _ASKED_ABOUT.search(narrative.masked, start, m.start) else "introduced"
        if (found := row(m, how)) is not None:
            yield found
    before = narrative.sentences[i - 1] if i > 0 and narrative.sentences[i - 1][0] >= unit[0] else None
    if attribution.rule == "asked" and before is not None:
        asked = max(before[0], before[1] - REACH)
        for m in speakers.names_in(asked, before[1]):
            if _ASKED_ABOUT.search(narrative.masked, asked, m.start) and (found := row(m, "question")) is not None:
                yield found
    if named:
        return
    toks = tokens(narrative.text)
    first, last = toks.first(quote.char_start), toks.first(quote.char_end)
    if _PRONOUN_WORDS.isdisjoint(toks.words[first:last]):
        return
    for k in range(first, last):
        sex = _PRONOUNS.get(toks.words[k])
        if sex is not None and _is_pronoun(narrative.text, toks.starts[k], toks.ends[k]):
            meant = _antecedent(people, speakers, quote, sex, seen, narrative)
            if meant is not None and (found := row(meant, "pronoun", toks.starts[k], toks.ends[k])) is not None:
                yield found
            return


def _is_pronoun(text: str, start: int, end: int) -> bool:
    """Not in capitals, not the end of another word ("o'her")."""
    return text[start + 1 : end].islower() and text[start - 1 : start] not in ("'", "’")


def _is_object(masked: str, mention: Mention, attribution: Attribution) -> bool:
    """The name stands as what is spoken of: "called X", "said of X", "X on Y", "asked about X", "told X"."""
    before = masked[max(mention.start - 60, 0) : mention.start]
    last = before.rsplit(None, 1)[-1] if before[-1:].isspace() and not before.isspace() else ""
    if attribution.rule == "x_on_y" and last in {"on", "about", "of"}:
        return True
    if attribution.rule == "called" and attribution.evidence < mention.start <= attribution.evidence + 60:
        return True
    return bool(
        (last in {"on", "about", "of"} and _ABOUT.search(before))
        or (any(word in before for word in _ASKED) and _ASKED_ABOUT.search(before))
        or last in {"told", "of", "about"}
        and attribution.rule in {"x_said", "said_before"}
        and abs(mention.start - attribution.evidence) < 60
    )


def _antecedent(people: People, speakers: Speakers, quote: QuoteRow, sex: str, seen: set[str], narrative: Narrative) -> Mention | None:
    """The last person of that sex the narrator named before the words, in this paragraph or the one before."""
    unit = narrative.unit_index(quote.char_start)
    floor = narrative.units[max(unit - 1, 0)][0]
    for m in reversed(people.mentions_in(floor, quote.char_start)):
        person = people.by_key.get(m.person_key)
        if person is None or m.person_key in seen or m.kind not in NAME_KINDS:
            continue
        if person.sex in {sex, None}:
            return m
        break
    return None
