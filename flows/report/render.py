"""Templates → pages. One environment; everything that is not markup made here is escaped, nothing may be undefined.

The policy of every page: no script (or one whose hash is named), no request, one style sheet whose hash is named. It is inlined, so that a
page can be mailed, printed or kept as one file and looks the same.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import os
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

import flows
from flows.report import charts, words

_TEMPLATES = Path(__file__).parent / "templates"
_FILTERS = (
    words.number,
    words.signed,
    words.percent,
    words.seconds,
    words.day,
    words.short_day,
    words.night,
    words.weekday,
    words.discipline,
    words.discipline_of,
    words.country,
    words.contest,
    words.ordinal,
    words.plural,
    words.counted,
    words.listed,
    words.spoken,
    words.said,
    words.dated,
    words.capital,
)


@functools.cache
def environment() -> jinja2.Environment:
    """The one environment of all pages."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_final,
    )
    made.filters.update({function.__name__: function for function in _FILTERS})
    style, script = _asset("style.css"), _asset("find.js")
    made.globals.update(
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        charts=charts,
        records_names=words.RECORDS,
        version=flows.__version__,
    )
    return made


def _final(value: Any) -> Any:
    """What an expression shows: None is nothing, text is clean (``words.clean``)."""
    if isinstance(value, str):
        return value if isinstance(value, Markup) else words.clean(value)
    return "" if value is None else value


def _asset(name: str) -> Markup:
    return Markup((_TEMPLATES / name).read_text(encoding="utf-8").strip())


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@functools.cache
def version() -> str:
    """Hash of all that decides how a page looks: code and templates."""
    digest = hashlib.sha256()
    for path in sorted(path for path in Path(__file__).parent.rglob("*") if path.suffix in (".py", ".sql", ".html", ".css", ".js")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def page(path: Path, template: str, **context: Any) -> None:
    """Write one page, whole or not at all. Not synced to the disk: a page can be built again."""
    text = environment().get_template(template).render(**context)
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    partial.write_bytes(text.encode("utf-8", "replace"))
    partial.replace(path)
