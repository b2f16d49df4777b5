"""What words are known for: ordinary words, parts of names of places and bodies, countries, titles, roles, first names.

Reads ``dbt/seeds`` and ``world_names``. No athlete is named anywhere: names are read from shape and context, these lists only weigh.
"""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from flows import seeds
from flows.annotate.folding import fold as fold
from flows.annotate.folding import remembered
from flows.annotate.world_names import world_names


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


@functools.cache
def countries() -> dict[str, str]:
    """Country names and variants as printed → World Athletics code."""
    out: dict[str, str] = {}
    for row in seeds.rows("countries"):
        for name in [row["name"], *_split(row["variants"])]:
            out[name] = row["code"]
    return out


@functools.cache
def places() -> dict[str, str]:
    """Towns, counties and regions as printed → the country whose athletes are called after them ("Larne", "Kent")."""
    return {row["place"]: row["country"] for row in seeds.rows("places")}


@functools.cache
def domains() -> dict[str, str]:
    """Last part of a web domain → the country whose press it is."""
    return {row["domain"]: row["code"] for row in seeds.rows("countries") if row["domain"]}


@functools.cache
def codes() -> frozenset[str]:
    """All country codes."""
    return frozenset(row["code"] for row in seeds.rows("countries"))


@functools.cache
def adjectives() -> Mapping[str, str]:
    """World Athletics code → the adjective of the country ("Kenyan"), where it has one."""
    return {row["code"]: first for row in seeds.rows("countries") if (first := row["adjectives"].split("|")[0])}


@functools.cache
def demonyms() -> dict[str, str]:
    """Adjectives and nouns of nationality as printed ("Kenyan", "Briton") → World Athletics code; a part of the world has none."""
    out = {f"{part} American{s}": "" for part in ("North", "Central", "South", "Latin") for s in ("", "s")}
    for row in seeds.rows("countries"):
        for name in [*_split(row["adjectives"]), *_split(row["demonyms"])]:
            out[name] = row["code"]
            if name.endswith("man") and name != "German":
                out[name[:-3] + "men"] = row["code"]
            elif name.endswith("woman"):
                out[name[:-5] + "women"] = row["code"]
            elif not name.endswith(("s", "sh", "ch", "ese")):
                out[name + "s"] = row["code"]
    return out


@functools.cache
def ordinary() -> frozenset[str]:
    """Folded words that are no names by themselves, wherever they are capitalised."""
    words: set[str] = {fold(row["word"]) for row in seeds.rows("ordinary_words")}
    general = importlib.import_module("faker.providers.lorem.en_US").Provider.word_list
    kin = {w for noun in kinship() for w in (noun, noun + "s")}
    return frozenset(words | kin | {fold(w) for w in general} | {fold(w) for w in SPEECH_VERBS} | ATHLETE_VERBS)


@functools.cache
def entities(strength: str) -> frozenset[str]:
    """Folded words that end names of places, bodies, events and media (strong), may do so (soft), or begin places (prefix)."""
    return frozenset(row["word"] for row in seeds.rows("entity_words") if row["strength"] == strength)


@functools.cache
def _media() -> frozenset[str]:
    known = {row["word"] for row in seeds.rows("entity_words") if row["kind"] == "media" and row["strength"] == "strong"}
    titles = (name for row in seeds.rows("outlets") for name in (row["name"], *_split(row["names"])))
    return frozenset(known | {fold(name.rsplit(" ", 1)[-1]) for name in titles if name.startswith("The ")})


def medium(word: str) -> bool:
    """Whether ``word`` ends the title of a newspaper or magazine, whose article belongs to it ("The Times")."""
    return fold(word) in _media()


@functools.cache
def titles() -> Mapping[str, tuple[str, str]]:
    """Folded title → (sex, role), each empty when unknown."""
    return {fold(row["title"]): (row["sex"], row["role"]) for row in seeds.rows("titles")}


@functools.cache
def roles() -> Mapping[str, tuple[str, str]]:
    """Folded role noun, singular and plural → (role, sex)."""
    out: dict[str, tuple[str, str]] = {}
    for row in seeds.rows("roles"):
        noun = fold(row["noun"])
        several = noun[:-3] + "men" if noun.endswith("man") else noun + "s"
        out[noun] = out[several] = (row["role"], row["sex"])
    return out


@functools.cache
def kinship() -> Mapping[str, tuple[str, str]]:
    """Kin noun → (sex, relation)."""
    return {fold(row["noun"]): (row["sex"], row["relation"]) for row in seeds.rows("kinship")}


@functools.cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """Short form → the first names it stands for."""
    out: dict[str, set[str]] = {}
    for row in seeds.rows("nicknames"):
        out.setdefault(row["nickname"], set()).add(row["name"])
    return {k: frozenset(v) for k, v in out.items()}


ATHLETE_VERBS = frozenset(form for row in seeds.rows("athlete_verbs") for form in row["forms"].split())
"""Forms of the verbs that say what an athlete does in or around a race."""
SPEECH_VERBS = frozenset(form for row in seeds.rows("speech_verbs") for form in re.split(r"[ |]", row["forms"]) if form)
"""Forms of the verbs of saying."""


@dataclass(slots=True, eq=False)
class Word:
    """All that is known of one capitalised word, looked up once."""

    key: str
    ordinary: bool
    strong: bool
    soft: bool
    prefix: bool
    first_name: bool
    frequent: bool
    surname: bool
    title: bool
    role: bool
    opens_place: bool


@functools.cache
def _place_openers() -> frozenset[str]:
    return frozenset(phrase.split(" ", 1)[0].lower() for phrase in [*countries(), *demonyms()])


_FREQUENT = 0.1
"""The weight of a first name that many people bear."""


@remembered
def word(text: str) -> Word:
    """What is known of ``text``; ``opens_place``: a country or nationality may begin with it."""
    folded = fold(text)
    key, (first, last, _) = folded.strip("."), world_names()
    return Word(
        key, key in ordinary(), key in entities("strong"), key in entities("soft"), key in entities("prefix"),
        folded in first or folded in nicknames() or ("-" in folded and folded.split("-")[0] in first),
        sum(first.get(folded, ())) > _FREQUENT, folded in last, key in titles(), key in roles(), text.lower() in _place_openers(),
    )  # fmt: skip


def first_name(text: str) -> bool:
    """Whether ``text`` is a first name somewhere in the world, or a short form of one."""
    return word(text).first_name


def frequent_first_name(text: str) -> bool:
    """Whether ``text`` is a first name that many people bear."""
    return word(text).frequent


def surname(text: str) -> bool:
    """Whether ``text`` is a frequent surname somewhere."""
    return word(text).surname


@functools.cache
def short_forms() -> Mapping[str, frozenset[str]]:
    """First name → the short forms that may stand for it."""
    out: dict[str, set[str]] = {}
    for short, names in nicknames().items():
        for name in names:
            out.setdefault(name, set()).add(short)
    return {k: frozenset(v) for k, v in out.items()}


def kenyan_surname(word: str) -> bool:
    """Whether only the Kenyan list has this surname (of such athletes in annotated articles, 9 of 10 ran for Kenya)."""
    return fold(word) in world_names()[2]


@remembered
def sex_of_first_name(word: str) -> str | None:
    """M or F when the first name belongs to one sex four times out of five; else None."""
    key = fold(word)
    known = world_names()[0]
    parts = [known[n] for n in (key, *sorted(nicknames().get(key, ()))) if n in known]
    if not parts and "-" in key and key.split("-")[0] in known:
        parts = [known[key.split("-")[0]]]
    weights = [sum(p[0] for p in parts), sum(p[1] for p in parts)]
    total = weights[0] + weights[1]
    if total == 0:
        return None
    share = weights[0] / total
    return "M" if share >= 0.8 else "F" if share <= 0.2 else None
