"""First names and surnames of many languages: the lists of the Faker library (MIT licence), loaded once, on first use."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from typing import Any

from flows.annotate.folding import fold_once  # tens of thousands: remembered, they would slow the look-up of an article's own words


def _latin(names: Iterable[str]) -> list[str]:
    return [n for n in names if n and ord(max(n)) < 0x250 and " " not in n and "." not in n]


def _list(provider: Any, attribute: str) -> Mapping[str, float]:
    """The names of a Faker provider with their weights (1 when it has none); empty for attributes that are computed."""
    value = getattr(provider, attribute, ())
    if isinstance(value, Mapping):
        return value
    return dict.fromkeys(value, 1.0) if isinstance(value, tuple | list | set | frozenset) else {}


@functools.cache
def world_names() -> tuple[dict[str, list[float]], frozenset[str], frozenset[str]]:
    """First names with weights by sex, surnames, and the surnames that only the Kenyan list has."""
    package = importlib.import_module("faker.providers.person")
    first: dict[str, list[float]] = {}
    last: set[str] = set()
    kenyan: set[str] = set()
    for info in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{info.name}").Provider
        for sex, attribute in enumerate(("first_names_male", "first_names_female")):
            names = _list(provider, attribute)
            total = sum(names.values()) or 1.0
            for name in _latin(names):
                weights = first.setdefault(fold_once(name), [0.0, 0.0])
                weights[sex] += 0.02 + 10 * names[name] / total
        surnames = {fold_once(n) for n in _latin(_list(provider, "last_names"))}
        if info.name == "en_KE":
            kenyan = surnames
        else:
            last |= surnames
    return first, frozenset(last | kenyan), frozenset(kenyan - last)
