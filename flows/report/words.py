"""How values are shown: dates, marks, races, names of files. Pure functions; the templates' filters.

Everything that comes from an article is hostile text. ``clean`` takes out what HTML cannot hold or what would turn the reading direction
of a page around; escaping is Jinja's.
"""

from __future__ import annotations

import datetime
import functools
import hashlib
import re
from collections.abc import Iterable
from typing import Any

from flows import seeds

_MONTHS = "January February March April May June July August September October November December".split()
_CONTROL = dict.fromkeys((*range(9), 0xB, 0xC, *range(0xE, 0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)), "\ufffd")
_DIRECTION = dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF), "\ufffd")
_UNWANTED = _CONTROL | _DIRECTION
_PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_SEXES = {"M": "Men’s", "F": "Women’s", "X": "Mixed"}
RECORDS = {
    "WR": "world record",
    "AR": "area record",
    "NR": "national record",
    "OR": "Olympic record",
    "CR": "championship record",
    "MR": "meeting record",
    "WL": "world lead",
    "PB": "personal best",
    "SB": "season's best",
    "WU20": "world under-20 record",
}


def clean(text: str) -> str:
    """Text that a page can hold: control characters, lone surrogates and direction overrides become U+FFFD."""
    return text.translate(_UNWANTED)


def number(value: Any, digits: int | None = None) -> str:
    """1234567 → ``1,234,567``; a fraction keeps ``digits`` decimals (default: as few as needed, at most three); None → a dash."""
    if value is None:
        return "–"
    value = float(value)
    if digits is not None:
        return f"{value:,.{digits}f}".replace("-", "−")
    text = f"{value:,.0f}" if value == int(value) else f"{value:,.3f}".rstrip("0").rstrip(".")
    return text.replace("-", "−")


def signed(value: Any) -> str:
    """A difference with its sign; nothing for none."""
    if not value:
        return ""
    return f"+{number(value)}" if value > 0 else number(value)


def percent(value: Any) -> str:
    """0.9731 → ``97.3 %``; only all is 100 %, only none is 0 %."""
    if value is None:
        return "–"
    share = float(value) * 100
    shown = f"{share:.1f}"
    if shown == "100.0" and share < 100:
        shown = "99.9"
    if shown == "0.0" and share > 0:
        shown = "0.1"
    return ("100" if shown == "100.0" else "0" if shown == "0.0" else shown) + " %"


def seconds(value: Any) -> str:
    """A duration: ``0.4 s``, ``12 s``, ``3 min 05 s``."""
    if value is None:
        return "–"
    value = float(value)
    if value < 10:
        return f"{value:.1f} s"
    whole = round(value)
    return f"{whole} s" if whole < 60 else f"{whole // 60} min {whole % 60:02d} s"


def day(value: Any) -> str:
    """A date as precise as known: ``25 May 2024``, ``May 2024``, ``2024``; what is no date is shown as it is."""
    if value is None or value == "":
        return "undated"
    parts = str(value)[:10].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3 or (len(parts) > 1 and not 1 <= int(parts[1]) <= 12):
        return str(value)
    month = _MONTHS[int(parts[1]) - 1] if len(parts) > 1 else ""
    return " ".join(filter(None, [str(int(parts[2])) if len(parts) > 2 else "", month, parts[0]]))


def short_day(value: Any) -> str:
    """``day`` with the month cut to three letters."""
    return re.sub(r"([A-Z][a-z]{2})[a-z]+(?= \d{4}$)", r"\1", day(value))


def run_time(run_id: str) -> datetime.datetime | None:
    """The UTC second a run's name says it began."""
    try:
        return datetime.datetime.strptime(run_id[:20], "%Y-%m-%dT%H-%M-%SZ")
    except ValueError:
        return None


def night(run_id: str) -> str:
    """A run as a reader calls it: ``21 November 2026, 02:00``."""
    began = run_time(run_id)
    return f"{day(began.date().isoformat())}, {began:%H:%M}" if began else run_id


def weekday(run_id: str) -> str:
    """The day of the week a run began on, or nothing."""
    began = run_time(run_id)
    return f"{began:%A}" if began else ""


@functools.cache
def _disciplines() -> dict[str, str]:
    return {row["code"]: row["name"] for row in seeds.rows("disciplines")}


@functools.cache
def _countries() -> dict[str, str]:
    return {row["code"]: row["name"] for row in seeds.rows("countries")}


def discipline(code: str | None) -> str:
    """Name of a discipline's code; the code where it has none."""
    return _disciplines().get(code or "", code or "unknown discipline")


def discipline_of(code: str | None) -> str:
    """A discipline's name with a capital letter, for headings."""
    name = discipline(code)
    return name[:1].upper() + name[1:]


def country(code: str | None) -> str:
    """Name of a World Athletics country code; the code where it has none."""
    return _countries().get(code or "", code or "")


def contest(race: dict[str, Any]) -> str:
    """What was contested: ``Women’s 1500 metres, heat 2``."""
    sex, name = _SEXES.get(race.get("sex") or ""), discipline(race.get("discipline"))
    name = f"{sex} {name[:1].lower() + name[1:]}" if sex else discipline_of(race.get("discipline"))
    return ", ".join([name, *(race[part] for part in ("division", "round") if race.get(part))])


def ordinal(place: int | None) -> str:
    """1 → ``1st``; nothing for none."""
    if place is None:
        return ""
    ending = "th" if 10 <= place % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def plural(count: Any, one: str, many: str | None = None) -> str:
    """``1 race``, ``2 races``."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def counted(label: str, value: Any) -> str:
    """A label beside its number: ``files refused``, beside 1 ``file refused``."""
    return re.sub(r"\b(article|file|quote|result|race|athlete|outlet|conflict)s\b", r"\1", label, count=1) if str(value) == "1" else label


def listed(things: Iterable[Any]) -> str:
    """``a, b and c``."""
    found = [str(thing) for thing in things]
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}" if found else ""


def file_name(row_id: str) -> str:
    """A name for the page of a row: its id where that is a plain lower-case slug, else a hash. Never a path."""
    return row_id if _PLAIN_NAME.fullmatch(row_id) else "x" + hashlib.sha256(row_id.encode("utf-8", "replace")).hexdigest()[:20]


def dated(text: str) -> str:
    """ISO dates within a text as readers write them: ``2025-06-29, won by …`` → ``29 June 2025, won by …``."""
    return re.sub(r"\b\d{4}-\d{2}(?:-\d{2})?\b", lambda found: day(found.group()), text)


def capital(text: str) -> str:
    """The text with its first letter a capital; the rest as it is."""
    return text[:1].upper() + text[1:]


def said(text: str) -> str:
    """Quoted words as they are set apart: without the comma that led on to "she said"."""
    return text.strip().removesuffix(",")


def spoken(name: str) -> str:
    """An identifier as words: ``gate-landing`` → ``gate landing``."""
    return name.replace("_", " ").replace("-", " ")
