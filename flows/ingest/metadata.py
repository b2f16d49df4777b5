"""Small readings of metadata: a day, the names of a byline, a URL that two copies of one article share.

Guarantees: pure, never raises, and None where the value does not say it for sure (3/4/21 is no day: which one would
depend on the outlet's country).
"""

from __future__ import annotations

import functools
import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from flows import seeds

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?P<d{0}>\d{{1,2}})(?:st|nd|rd|th)?"
DAY_PATTERN = (
    rf"{_WEEKDAY}(?:"
    rf"{_DAY.format(1)}[\s-]+(?:of\s+)?(?P<m1>{_MONTH}),?[\s-]+(?P<y1>\d{{4}})"
    rf"|(?P<m2>{_MONTH})[\s-]+{_DAY.format(2)},?[\s-]+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})"
    r"|(?P<a4>\d{1,2})(?P<sep>[-/.])(?P<b4>\d{1,2})(?P=sep)(?P<y4>\d{4}|\d{2})"
    r")(?!\d)"
)
"""A whole day as articles print it; use with IGNORECASE and read the match with ``day_of``."""

DAY = re.compile(r"(?<![\d/])" + DAY_PATTERN, re.IGNORECASE)

_TRACKING = re.compile(r"^(?:utm_.*|fbclid|gclid|mc_[ce]id|cmp|ref|ref_src|source|at_.*|ns_.*|xtor|ocid|smid|partner)$", re.I)
_PARTICLES = "van|von|der|den|de|da|di|du|la|le|al|el|bin|ter|dos|del"
_CAPITAL = r"[^\W\d_a-z]"
_NAME_PART = rf"(?:(?:{_PARTICLES})\s+|(?:Mc|Mac|O['’]|D['’]|L['’])?(?:(?:{_CAPITAL}\.)+|{_CAPITAL}[\w'’-]*)\s+)"
NAME = rf"(?-i:{_NAME_PART}{{0,3}}(?:Mc|Mac|O['’]|D['’])?{_CAPITAL}[\w'’-]+)"
"""A person's name as bylines print it: one to four words that begin with a capital, particles between them."""
_WHOLE_NAME = re.compile(NAME)


@functools.cache
def page_words(kind: str) -> frozenset[str]:
    """The words of one kind in the seed ``page_words``: of menus, of bylines that name nobody, of folders …"""
    return frozenset(row["word"] for row in seeds.rows("page_words") if row["kind"] == kind)


def day_of(match: re.Match[str]) -> str | None:
    """ISO day of a DAY match, or None where it names no day or two different ones."""
    found = match.groupdict()
    if found["y1"] or found["y2"]:
        which = "1" if found["y1"] else "2"
        month = MONTHS[found["m" + which].rstrip(".").casefold()]
        return iso(int(found["y" + which]), month, int(found["d" + which]))
    if found["y3"]:
        return iso(int(found["y3"]), int(found["m3"]), int(found["d3"]))
    a, b, year = int(found["a4"]), int(found["b4"]), int(found["y4"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    if a > 12 or a == b:
        return iso(year, b, a)
    return iso(year, a, b) if b > 12 else None


def iso(year: int, month: int, day: int) -> str | None:
    """``2024-05-25``, or None where the calendar has no such day or no press yet wrote (before 1800)."""
    try:
        return date(year, month, day).isoformat() if 1800 <= year <= 2200 else None
    except ValueError:
        return None


def any_day(value: object) -> str | None:
    """The day a metadata value gives: ISO 8601, RFC 2822, seconds or milliseconds since 1970, or words."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _epoch(float(value))
    text = str(value).strip()[:80]
    if re.fullmatch(r"\d{10}|\d{13}", text):
        return _epoch(float(text))
    if found := re.match(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)", text):
        return iso(*map(int, found.groups()))
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        found = DAY.search(text)
        return day_of(found) if found else None


_PATH_DAY = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![0-9A-Za-z])")


def day_in_path(path: str | None) -> str | None:
    """The last whole day in a web address or path: ``2031/06/09``, ``2031-06-09`` or ``20310609``."""
    days = [iso(int(year), int(month), int(day)) for year, _, month, day in _PATH_DAY.findall(path or "")]
    return next(filter(None, reversed(days)), None)


def _epoch(number: float) -> str | None:
    try:
        moment = datetime.fromtimestamp(number / 1000 if abs(number) > 1e11 else number, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return iso(moment.year, moment.month, moment.day)


def names(value: object) -> tuple[str, ...]:
    """The authors of a metadata value: text with ``,``, ``;``, ``&`` and ``and`` between names, a list, or schema.org
    persons. Organisations, addresses and empty values fall out; each name stands once, in order.
    """
    out: list[str] = []
    for part in value if isinstance(value, list | tuple) else [value]:
        if isinstance(part, dict):
            kind = str(part.get("@type", ""))
            part = None if "Organization" in kind else part.get("name") or part.get("full_name")
        if isinstance(part, str):
            out += split_names(part)
    return tuple(dict.fromkeys(out))


def split_names(text: str) -> list[str]:
    """``By Jane Roe and John Doe`` → two names; what does not look like a name is left out."""
    text = re.sub(r"^\s*(?:(?:words|text|story|report|written|reported)\s+)?by:?\s+", "", text[:300], flags=re.IGNORECASE)
    text = re.sub(r"https?://\S+|\S+@\S+", " ", text)
    nobody = page_words("no_name")
    parts = re.split(r"\s*(?:,|;|\||&|/|\band\b|\bwith\b)\s*", text)
    tidy = [re.sub(r"\s+", " ", p).strip(" .*_-–—") for p in parts]
    return [p for p in tidy if p and _WHOLE_NAME.fullmatch(p) and p.casefold() not in nobody and not _INSTITUTION.search(p)]


_INSTITUTION = re.compile(
    r"\b(?:correspondents?|reporters?|writers?|editors?|editorial|staff|desk|team|agenc(?:y|ies)|press|contributors?|"
    r"photo\w*|sports?|news|newsroom|obituaries|online|media|athletics|magazine)\b",
    re.IGNORECASE,
)


def source_url(url: str | None) -> str | None:
    """The URL without what differs between two links to one article; None where it is no web address.

    That is: fragment, tracking fields, ``www.``, the letter case of the host, the last slash, http or https.
    """
    try:
        parts = urlsplit((url or "").strip())
        host = (parts.hostname or "").removeprefix("www.")
        if parts.scheme not in ("http", "https") or "." not in host:
            return None
        query = urlencode([(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)])
    except (ValueError, UnicodeError):
        return None
    return urlunsplit(("https", host, parts.path.rstrip("/") or "/", query, ""))
