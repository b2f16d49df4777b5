"""Pronouns and descriptions as printed: where they stand, and what each says of whom it means (sex, country, age, role, title)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from flows.annotate import lexicon
from flows.annotate.folding import fold, remembered
from flows.annotate.phrases import tokens

PRONOUNS = {"he": "M", "him": "M", "his": "M", "himself": "M", "she": "F", "her": "F", "hers": "F", "herself": "F"}
_PRINTED = frozenset(form for p in PRONOUNS for form in (p, p.capitalize())) - {"Hers"} | {"HE", "SHE"}
_ARTICLES = frozenset("the The his His her Her".split())
_REACH = 12
"""Words and numbers after an article among which the head of its description stands, if it is one."""
_WORD = re.compile(r"(\d\d year old\b|[^\W_][\w’'-]*)( ?)")
_LONGEST = 6
"""Words of a description, its article apart."""
_OPENINGS = frozenset(word.lower() for word in _PRINTED | _ARTICLES)
_PARTING = re.compile(r"[^\w’' -]")
_OF_SEX = {"women": "F", "girls": "F", "ladies": "F", "men": "M", "boys": "M"}
"""Whose event a title is of: "the women's champion"."""
_AGE = re.compile(r"^(\d{2})[ -]year[ -]olds?$")
_HYPHENLESS = re.compile(r"\b(\d\d) year old\b")
_PREDICATE = frozenset("is was be become became becomes becoming being been crowned named were are considered".split())
_STOP_WORDS = frozenset(
    "the a an of in on at by for from to with and or but who whose which that his her their its is was were has had".split()
)
_FUNCTION = frozenset(
    "as after before when while over under into onto off up down out away back home too again soon later even only once twice there here"
    " so than then because though although until since if where how why not more most both all instead almost already perhaps maybe may"
    " might must should cannot can't didn't couldn't wasn't hadn't until against behind ahead past through across around about above below"
    " between among without within despite during inside outside near next last this these it he she they we you i who's took got dug kept"
    " bided let knew felt saw came put drew slid swept sped began met lay sat stood rose wept spoke".split()
)
_OF_PLACE = {"woman": ("athlete", "F"), "man": ("athlete", "M"), "girl": ("athlete", "F"), "lad": ("athlete", "M")}
"""Nouns that describe an athlete behind the name of a place: "the Sandford woman"."""
_PUPIL = re.compile(
    r"(?:[A-Z][\w.’'-]* ){1,5}(?:pupil|student|athlete|runner|sprinter|hurdler|thrower|jumper|harrier|graduate|undergraduate)\b(?! [A-Z])"
)
"""After an age: "the 16-year-old Sandford High School pupil"."""
_IRREGULAR = frozenset(
    "ate bade became began bent blew bore bought bounced broke brought built burst came caught chose clung crept cut dealt did drank drew"
    " drove dug fed fell felt flew flung fought found froze gave got grew had held hid hit hung kept knelt knew laid lay leant leapt"
    " learnt led left lent let lit lost made meant met paid put quit rang read rode rose sat saw sent set shed shook shot shrank"
    " shut slept slid slung sought spat sped spent spilt spoke sprang spun stole stood strode strove struck stuck stung swam swept"
    " swore swung taught thought threw told took tore trod understood went wept woke won wore wound wrote".split()
)
"""Past forms of irregular verbs: after "the 19-year-old" they tell that it stands alone and no name follows."""
_NOUNS_TOO = frozenset("medal record race lead finish start jump throw".split())
"""Verbs in their base form, which after "the German" are nouns: "the German medal hopes"."""
_AUX = frozenset(
    "who whose was is has had will would could can did does then also himself herself never always now still just clocking".split()
)


@dataclass(slots=True)
class Expression:
    """A description taken apart: ``country`` code, ``age``, ``sex``, ``role``, remaining title words, and possessor."""

    pronoun: str = ""
    country: str | None = None
    age: int | None = None
    sex: str | None = None
    role: str | None = None
    relation: str | None = None
    owner: str | None = None
    noun: str = ""
    words: frozenset[str] = field(default_factory=frozenset)


@remembered
def parse(expression: str) -> Expression:
    """Take apart "she", "the Norwegian star", "the 22-year-old", "his coach", "the double Olympic champion".

    Remembered, since pronouns come back all the time: nobody changes what is returned.
    """
    out = Expression()
    raw = _HYPHENLESS.sub(r"\1-year-old", expression.strip(" \"“”‘’'*")).split()
    if len(raw) == 1 and raw[0].lower() in PRONOUNS:
        out.pronoun, out.sex = raw[0].lower(), PRONOUNS[raw[0].lower()]
        return out
    if raw and raw[0].lower() in ("his", "her"):
        out.owner = PRONOUNS[raw[0].lower()]
    words = [w.strip(",.;:") for w in raw[1:]] if raw and raw[0].lower() in ("the", "his", "her", "a", "an", "this", "that") else raw
    words = [w[:-2] if w.endswith(("'s", "’s")) else w for w in words]
    out.sex = next((_OF_SEX[w] for w in words if w in _OF_SEX), None)
    rest: list[str] = []
    i = 0
    while i < len(words):
        for n in (3, 2, 1):
            phrase = " ".join(words[i : i + n])
            if phrase in lexicon.demonyms() and i + n <= len(words):
                out.country = lexicon.demonyms()[phrase]
                if phrase.lower().endswith("woman"):
                    out.sex = "F"
                elif phrase.lower().endswith("man") and phrase != "German":
                    out.sex = "M"
                i += n
                break
        else:
            age = _AGE.match(words[i])
            if age:
                out.age = int(age.group(1))
            elif words[i].lower() not in _STOP_WORDS and words[i] not in _OF_SEX:
                rest.append(fold(words[i]))
            i += 1
    for n in (2, 1):
        if len(rest) >= n:
            noun = " ".join(rest[-n:])
            kin = lexicon.kinship().get(noun)
            role = lexicon.roles().get(noun) or (_OF_PLACE.get(noun) if len(rest) > 1 else None)
            if kin:
                out.relation, out.sex = kin[1], kin[0] or out.sex
                break
            if role:
                out.role, out.sex = role[0], role[1] or out.sex
                break
    out.noun = rest[-1] if rest else ""
    out.words = frozenset(rest)
    return out


@functools.lru_cache(maxsize=1)
def pronouns(body: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of the pronouns as words of their own, in order; remembered for the article at hand."""
    toks = tokens(body)
    extents = [(toks.starts[i], toks.ends[i]) for i in toks.of(PRONOUNS) if toks.apart(i)]
    return tuple([extent for extent in extents if body[extent[0] : extent[1]] in _PRINTED])


def find(body: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, kind) of pronouns and descriptions in order, not overlapping."""
    toks = tokens(body)
    words, starts, ends = toks.words, toks.starts, toks.ends
    heads = [*toks.of(_heads()), len(starts) + _REACH + 1]
    at = 0
    last = 0
    for i in toks.of(_OPENINGS):
        while heads[at] <= i:
            at += 1
        near = heads[at] <= i + _REACH
        if not near and words[i] == "the":
            continue
        start, end = starts[i], ends[i]
        if start < last or not toks.apart(i):
            continue
        word = body[start:end]
        if near and word in _ARTICLES and body[end] == " " and (starts[heads[at]] == end + 1 or _leads(body[end + 1 : starts[heads[at]]])):
            stop = _phrase_end(body, start, end + 1)
            if stop:
                last = stop
                yield start, stop, "description"
                continue
        if word in _PRINTED:
            yield start, end, "pronoun"


def _leads(between: str) -> bool:
    """Whether an article and the next head, with the words ``between`` them, may be of one description."""
    words = between.split(" ")
    return len(words) <= _LONGEST and _STOP_WORDS.isdisjoint(words) and not _PARTING.search(between)


def _phrase_end(body: str, start: int, at: int) -> int | None:
    """Where a description that begins with "the" ends: at a nationality, age or role noun that nothing but one more noun follows."""
    end: int | None = None
    strong = role_head = placed = False
    roles, demonyms = lexicon.roles(), lexicon.demonyms()
    for _ in range(_LONGEST):
        m = _WORD.match(body, at)
        if not m:
            break
        word = m.group(1)
        bare = word[:-2] if word.endswith(("'s", "’s")) else word
        key = fold(bare)
        if key in _STOP_WORDS:
            break
        role = roles.get(key) or (_OF_PLACE.get(key) if placed else None)
        placed = bare[0].isupper()
        demonym = bare[0].isupper() and bare in demonyms
        age = bare[0].isdigit() and _AGE.match(bare) is not None
        if (age or demonym or (role and not key.endswith("s"))) and not key.endswith("year-olds"):
            role_head = bool(role)
            end, strong = m.start(1) + len(bare), bool(role) or age or bare in _nouns()
        elif end is not None:
            if key[:-1] in lexicon.kinship() or (role and key.endswith("s")):
                return None
            if role_head and key not in lexicon.ordinary() and not key.endswith(("ed", "ing", "ly")):
                return None
            if bare[0].isupper():
                pupil = _PUPIL.match(body, at)
                end = pupil.end() if pupil is not None else None
                break
            verbal = (key in _verbs() and key not in _NOUNS_TOO) or key.endswith(("ed", "ing", "ly"))
            if not strong and not verbal and key not in _AUX:
                return None
            if not (verbal or key in _AUX or key in _FUNCTION):
                return None
            break
        if not m.group(2) or bare != word:
            break
        at = m.end()
    if end is None or body[end : end + 7] == " record":
        return None
    before = body[max(0, start - 14) : start].lower().split()[-1:]
    return None if before and (before[0] in _PREDICATE or (role_head and before[0] == "as")) else end


@functools.cache
def _verbs() -> frozenset[str]:
    return lexicon.ATHLETE_VERBS | lexicon.SPEECH_VERBS | _IRREGULAR


@functools.cache
def _nouns() -> frozenset[str]:
    """Nationality words that are nouns or may be (all but those in -ish, -ese, -ch)."""
    return frozenset(w for w in lexicon.demonyms() if not w.endswith(("ish", "ese", "French", "Dutch", "Swiss", "Welsh", "s")))


@functools.cache
def _heads() -> frozenset[str]:
    """The words (first ones of those with a hyphen) by which a description can be told: roles, nationalities, "woman", "year" of an age."""
    return frozenset(tokens(word).words[0] for word in [*lexicon.roles(), *lexicon.demonyms(), *_OF_PLACE, "year"] if " " not in word)
