"""Which outlet an article is of: from its metadata, its web address, the domain in its file's name, or its folder.

Known outlets, their other names and domains stand in the seed ``outlets``; an outlet that is not there gets its
domain, or its name in small letters, as id, so that nothing has to be configured to read a new one.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from flows import seeds
from flows.ingest.metadata import page_words

_DOMAIN = re.compile(r"(?<![a-z0-9.-])((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}[a-z]{2,12})(?![a-z0-9.-])")
_DATE_FOLDER = re.compile(r"^(?:\d[\d_.-]*|w(?:eek)?[_-]?\d+)$")


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet of the seed, with every name it prints for itself (the longest first)."""

    outlet_id: str
    name: str
    names: tuple[str, ...]


@functools.cache
def _known() -> tuple[dict[str, Outlet], dict[str, Outlet]]:
    """Outlets by domain, and by folded name."""
    by_domain: dict[str, Outlet] = {}
    by_name: dict[str, Outlet] = {}
    for row in seeds.rows("outlets"):
        printed = {row["name"], *filter(None, row["names"].split("|"))}
        outlet = Outlet(row["outlet_id"], row["name"], tuple(sorted(printed, key=lambda n: (-len(n), n))))
        by_name |= {fold(n): outlet for n in (*printed, row["outlet_id"])}
        by_domain |= dict.fromkeys(filter(None, row["domains"].split("|")), outlet)
    return by_domain, by_name


def fold(name: str) -> str:
    """A name without case, accents, punctuation and a leading "the": how two prints of one outlet compare."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return re.sub(r"[\W_]+", "-", re.sub(r"^the\s+", "", plain.strip())).strip("-")


def of_domain(host: str | None) -> Outlet | None:
    """The known outlet of a host name, its parents included (``m.example.org`` is of ``example.org``)."""
    labels = (host or "").casefold().removeprefix("www.").split(".")
    for i in range(len(labels) - 1):
        if outlet := _known()[0].get(".".join(labels[i:])):
            return outlet
    return None


def of_name(name: str | None) -> Outlet | None:
    """The known outlet of a printed name or domain."""
    if not name:
        return None
    return _known()[1].get(fold(name)) or (of_domain(name.strip()) if "." in name else None)


def domain_in(file_path: str) -> str | None:
    """The web domain in a file's name: ``017_example.co.uk.txt`` → ``example.co.uk``; None when there is none."""
    name = PurePosixPath(file_path).name.casefold().rsplit(".", 1)[0]
    for found in _DOMAIN.finditer(re.sub(r"[_\s()\[\]@]+", " ", name)):
        top = found[1].rsplit(".", 1)[1]
        if top not in page_words("file_ending") and (len(top) == 2 or top in page_words("top_level_domain")):
            return found[1].removeprefix("www.")
    return None


def host_of(url: str | None) -> str | None:
    """Host of a web address, without ``www.``; None where there is none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None


def folder_in(file_path: str) -> str | None:
    """The first folder below the raw folder that can be an outlet's name; dates, months and "articles" are none."""
    for part in PurePosixPath(file_path).parts[:-1]:
        if not _DATE_FOLDER.match(part.casefold()) and part.casefold() not in page_words("no_outlet"):
            return part
    return None


def outlet_id(publisher: str | None, url: str | None, file_path: str) -> str | None:
    """The outlet's id. A known one by publisher, address, file name or folder, in this order; else the domain, the
    publisher or the folder as given; None when nothing says it.
    """
    domain = host_of(url) or domain_in(file_path)
    folder = folder_in(file_path)
    known = of_name(publisher) or of_domain(domain) or of_name(folder)
    if known:
        return known.outlet_id
    if domain:
        return domain.casefold()
    return (fold(publisher or "") or fold(folder or "")) or None


def printed_name(text: str, file_path: str, url: str | None) -> str | None:
    """The name by which the outlet of the web address or file name calls itself in the text ("told BBC Sport")."""
    outlet = of_domain(host_of(url) or domain_in(file_path))
    for name in outlet.names if outlet else ():
        if len(name) > 4 and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            return name
    return None
