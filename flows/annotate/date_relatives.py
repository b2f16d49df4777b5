"""Dates that count from another: "Saturday", "39 years ago", "eight days earlier", "last month", "his 39-year-old record"."""

from __future__ import annotations

import itertools

from flows.annotate.date_form import FULL_WEEKDAYS, WEEKDAYS, Form, looks_ahead, make, word_near
from flows.annotate.date_shifts import Shift, count_word
from flows.annotate.phrases import Tokens

_UNITS = {
    **dict.fromkeys(("day", "days"), "day"), **dict.fromkeys(("week", "weeks"), "week"), **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("year", "years"), "year"), "decade": "decade", "decades": "decade", "fortnight": "fortnight",
}  # fmt: skip
_RELATIVE_NOUNS = frozenset(("night", "week", "weekend", "month", "year", "season", "summer", "winter", "spring", "autumn", "fall"))
_RECORD_NOUNS = frozenset(("record", "mark", "best", "standard", "time", "records"))


def read_weekday(toks: Tokens, i: int) -> Form | None:
    """As in "Saturday", "last Friday", "Thursday night"."""
    word = toks.words[i]
    if word not in FULL_WEEKDAYS or not toks.text[toks.starts[i]].isupper():
        return None
    before = word_near(toks, i - 1, i)
    first = i - 1 if before in ("last", "next", "this", "coming") else i
    last = i + 1 if word_near(toks, i + 1, i) in ("night", "evening", "morning", "afternoon") else i
    ahead = before in ("next", "coming") or looks_ahead(toks, i) or _reached(toks, i) or _announced(toks, i)
    shift = Shift("weekday", WEEKDAYS[word], None, None, before, ahead)
    return make(toks, first, last, shift, "weekday", 0.85)


_ROUNDS = frozenset("final finals semi semis semifinal semifinals round heats".split())
_REACHED = frozenset("reach reached reaches qualify qualified qualifies advance advanced advances progress progressed through into".split())


def _reached(toks: Tokens, i: int) -> bool:
    """As in "reached Friday's 800m semi-finals", "through to Sunday's final": a round to come."""
    if toks.words[i + 1 : i + 2] != ("s",) or _ROUNDS.isdisjoint(toks.words[i + 2 : i + 7]):
        return False
    return not _REACHED.isdisjoint(toks.words[max(0, i - 3) : i])


_MEETS = frozenset(
    "meet meets face faces takes clash clashes race races returns open opens starts start begin begins compete competes"
    " headline headlines renew"
    " renews contest contests defends line lines continue continues resumes resume"
    " concludes conclude end ends finish finishes close closes".split()
)
_ENTERS = frozenset("signed entered confirmed announced added withdrawn".split())
_ANNOUNCING = _MEETS | _ENTERS | {"is", "are"}
_PAST = frozenset(
    "won ran beat was were took set came had did went got threw leapt broke held left made saw told led fell lost drew said".split()
)


def _announced(toks: Tokens, i: int) -> bool:
    """Whether the sentence around a weekday announces a race ("On Friday in Bristol the two meet"): a verb of it and none of the past."""
    if _ANNOUNCING.isdisjoint(toks.words[max(0, i - 16) : i + 17]):
        return False
    first = i
    while first > 0 and i - first < 16 and not toks.ends_after(first - 1):
        first -= 1
    last = i
    while last + 1 < len(toks.words) and last - i < 16 and not toks.ends_after(last):
        last += 1
    words = toks.words[first : last + 1]
    perfect = "have" in words or "has" in words
    if any(w in _PAST or (w.endswith("ed") and len(w) > 4 and not (perfect and w in _ENTERS)) for w in words):
        return False
    held = any(a in ("is", "are") and b == "on" for a, b in itertools.pairwise(words))  # "the heats are on Saturday"
    return held or not _MEETS.isdisjoint(words) or (perfect and not _ENTERS.isdisjoint(words))


def read_ago(toks: Tokens, i: int) -> Form | None:
    """As in "39 years ago", "eight days earlier", "a week ago", "two years later", "the day before"."""
    unit = _UNITS.get(word_near(toks, i - 1, i))
    if unit is None:
        return None
    word = toks.words[i]
    number, first = count_word(word_near(toks, i - 2, i - 1)), i - 2
    if number is None and word_near(toks, i - 2, i - 1) == "the" and unit == "day" and word in ("before", "earlier"):
        number = 1
    if number is None:
        return None
    if toks.words[first] == "couple" and word_near(toks, first - 1, first) == "a":
        first -= 1
    if word == "before" and number != 1 and word_near(toks, i + 1, i) not in ("",):
        return None
    sign = 1 if word in ("later", "afterwards") else -1
    kind = "ago" if word == "ago" else "from_before"
    return make(toks, first, i, Shift(kind, sign * number, None, None, unit), f"{unit}s {word}", 0.85)


def read_relative(toks: Tokens, i: int) -> Form | None:
    """As in "last night", "this weekend", "next month", "last season", "the same day"."""
    noun = word_near(toks, i + 1, i)
    if noun == "day" and toks.words[i] in ("same", "following", "previous", "next"):
        shift = {"same": 0, "following": 1, "next": 1, "previous": -1}[toks.words[i]]
        return make(toks, i, i + 1, Shift("from_before", shift, None, None, "day"), "day after a day", 0.7)
    if noun not in _RELATIVE_NOUNS or toks.words[i] == "same":
        return None
    direction = {"last": -1, "previous": -1, "this": 0}.get(toks.words[i], 1)
    if toks.words[i] in ("previous", "following"):
        return make(toks, i, i + 1, Shift("from_before", direction, None, None, noun), "period after a period", 0.6)
    return make(toks, i, i + 1, Shift(noun, direction), "period named from now", 0.85)


def read_weekend(toks: Tokens, i: int) -> Form | None:
    """As in "on the weekend", "at the weekend": the one just gone."""
    if toks.words[i - 1 : i] != ("the",) or toks.words[i - 2 : i - 1] not in (("at",), ("on",), ("over",), ("in",)):
        return None
    return make(toks, i - 2, i, Shift("weekend", -1), "period named from now", 0.75)


def read_day(toks: Tokens, i: int) -> Form:
    """As in "yesterday", "today", "tonight", "tomorrow"."""
    word = toks.words[i]
    return make(toks, i, i, Shift("day", {"yesterday": -1, "tomorrow": 1}.get(word, 0)), word, 0.85)


def read_record_age(toks: Tokens, i: int) -> Form | None:
    """As in "his 39-year-old record": set in the year that lies so far back; only beside a word for a record."""
    if i < 2 or toks.words[i - 1] != "year" or not toks.words[i - 2].isdigit() or len(toks.words[i - 2]) > 2:
        return None
    for k in range(i + 1, min(i + 5, len(toks.words))):
        if word_near(toks, k, i) in _RECORD_NOUNS:
            break
        if toks.words[k] in ("the", "a", "his", "her", "s"):
            return None
    else:
        return None
    return make(toks, i - 2, i, Shift("ago", -int(toks.words[i - 2]), None, None, "year"), "age of a record", 0.8)
