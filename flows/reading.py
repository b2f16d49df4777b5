"""An article with what was read in it: the text with coloured spans, then one line a span with rule and reason."""

from __future__ import annotations

import dataclasses
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows import rows
from flows.annotate.claims.rules import EXPLANATION
from flows.errors import MixedzoneError
from flows.settings import Settings
from flows.warehouse.folder import Folder

COLOURS = {
    "quote": "green",
    "indirect": "cyan",
    "mark": "yellow",
    "claim": "bold yellow",
    "race": "magenta",
    "competition": "blue",
    "date": "bright_blue",
    "person": "bold",
    "mention": "underline",
    "split": "yellow",
    "order": "magenta",
    "duration": "bright_blue",
    "signal": "red",
}
"""Kind of span → style of its text."""

KINDS = {
    "quotes": "quote",
    "indirect_speech": "indirect",
    "marks": "mark",
    "claims": "claim",
    "races": "race",
    "competitions": "competition",
    "dates": "date",
    "people": "person",
    "mentions": "mention",
    "splits": "split",
    "orders": "order",
    "durations": "duration",
    "signals": "signal",
}


@dataclass(frozen=True, slots=True)
class Article:
    """One article and its annotation as rows by table; ``source`` says where it was read from."""

    document: dict[str, Any]
    tables: dict[str, list[dict[str, Any]]]
    source: str


def find(wanted: str, settings: Settings) -> Article:
    """The article of an id or file.

    From the warehouse, else read on the spot. Raises MixedzoneError when there is none.
    """
    folder = Folder(settings.warehouse)
    path = Path(wanted).expanduser()
    if folder.published.exists():
        stored = _stored(wanted, path, settings, folder)
        if stored:
            return stored
    if path.is_file():
        return _read_now(path.resolve())
    if (settings.raw / path).is_file():
        return _read_now(settings.raw / path, settings.raw)
    raise MixedzoneError(
        "There is no such article in the warehouse, and no such file",
        file=wanted,
        todo='mixedzone query "select article_id, file_path, title from marts.articles"',
    )


def _stored(wanted: str, path: Path, settings: Settings, folder: Folder) -> Article | None:
    from flows.set_aside import below
    from flows.warehouse.db import dicts, published

    with published(folder.published) as connection:
        found = dicts(
            connection,
            """select a.*, c.annotator_version from raw.current as c join raw.articles as a
                on a.article_id = c.article_id and a.document_id = c.document_id and a.file_path = c.file_path
                and a.item is not distinct from c.item
            where c.article_id = $wanted or c.file_path in ($wanted, $below) order by c.item limit 1""",
            {"wanted": wanted, "below": below(path, settings.raw)},
        )
        if not found:
            return None
        document = found[0]
        key = [document[name] for name in ("article_id", "document_id", "annotator_version")]
        where = "article_id = ? and document_id = ? and annotator_version = ?"
        tables = {name: dicts(connection, f'select * from raw."{name}" where {where}', key) for name in rows.TABLES}
    return Article(document, tables, f"{folder.published}, annotator {document['annotator_version']}")


def _read_now(path: Path, root: Path | None = None) -> Article:
    from flows import annotate, ingest

    found = ingest.read(path, root or path.parent)
    documents = [thing for thing in found if isinstance(thing, rows.Document)]
    if not documents:
        refusal = next(thing for thing in found if isinstance(thing, ingest.Rejection))
        raise MixedzoneError(f"Refused ({refusal.code}): {refusal.reason}", file=path)
    annotation = annotate.annotate(documents[0])
    tables = {name: [dataclasses.asdict(row) for row in getattr(annotation, name)] for name in rows.TABLES}
    return Article(dataclasses.asdict(documents[0]), tables, "read just now; not from the warehouse")


def spans(article: Article, kinds: set[str] | None, mentions: bool) -> list[tuple[int, int, str, str, str]]:
    """(start, end, kind, what was read, by which rule and why), in the order of the text."""
    names = {row["person_key"]: row["full_name"] for row in article.tables["people"]}
    found = []
    for table, kind in KINDS.items():
        if (kinds is not None and kind not in kinds) or (kind == "mention" and not mentions and kinds is None):
            continue
        for row in article.tables[table]:
            found.append((row["char_start"], row["char_end"], kind, describe(kind, row, names), because(kind, row)))
    return sorted(found)


def describe(kind: str, row: dict[str, Any], names: dict[str, str]) -> str:
    """What a span was read as, in a few words."""

    def who(key: str = "person_key") -> str:
        return names.get(row.get(key) or "", "?") if row.get(key) else "nobody known"

    def known(*fields: str) -> str:
        return ", ".join(str(row[field]) for field in fields if row.get(field) not in (None, "", [], ()))

    match kind:
        case "quote" | "indirect":
            said = f"{row.get('kind') or 'reported'}: {row['speaker'] or 'nobody known'}"
            return said + (f" ({row['cue']})" if row["cue"] else "") + (f", {row['said_on']}" if row["said_on"] else "")
        case "claim":
            what = known("discipline", "mark_as_printed", "place", "competition", "race_date", "records")
            return f"{row['team'] or who()}: {what}"
        case "mark":
            value = f"{row['mark_value']:g} {row['mark_unit']}"
            return f"{row['kind']} {value}, {known('discipline', 'wind', 'repair')} {who()}"
        case "race":
            return known("competition", "year", "discipline", "sex", "round", "race_date", "status")
        case "competition":
            return known("competition", "first_day", "city", "environment")
        case "date":
            return f"{row['kind']} {row['resolved'] or '?'}"
        case "person":
            return known("full_name", "role", "country", "sex", "aliases")
        case "mention":
            return f"{row['kind']}: {who()}"
        case "order":
            return f"{who('ahead_key')} ahead of {who('behind_key')}" + (f" by {row['margin_s']:g} s" if row["margin_s"] else "")
        case "split":
            return f"{who()}: {known('kind', 'distance', 'mark_as_printed')}"
        case "duration":
            return f"{row['kind']}: {row['amount']:g} {row['unit']}, {who()}"
        case _:
            return f"{row['name']}: {row['printed']}" + (f", expected {row['expected']}" if row["expected"] else "")


def because(kind: str, row: dict[str, Any]) -> str:
    """Rule, confidence and explanation, as far as the row has them."""
    parts = [
        row.get("rule"),
        f"{row['confidence']:.2f}" if row.get("confidence") is not None else None,
        EXPLANATION.get(row["rule"]) if kind == "claim" else row.get("explanation"),
    ]
    return " · ".join(part for part in parts if part)


def print_article(article: Article, kinds: set[str] | None, mentions: bool) -> None:
    """Print the text with coloured spans, then a line a span."""
    from rich.console import Console
    from rich.text import Text

    from flows.tables import _safe

    unknown = (kinds or set()) - set(COLOURS)
    if unknown:
        raise MixedzoneError(f"Unknown kind {', '.join(sorted(unknown))}", todo=f"Kinds are: {', '.join(COLOURS)}")
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    document, found = article.document, spans(article, kinds, mentions)
    text = Text(_safe(document["text"]))
    for start, end, kind, *_ in sorted(found, key=lambda span: span[0] - span[1]):
        text.stylize(COLOURS[kind], start, end)
    console.print(Text(document["title"] or "(no title)", style="bold"))
    for name in ("article_id", "file_path", "outlet_id", "byline", "published_on", "url"):
        if document.get(name):
            console.print(Text(f"  {name}: {_safe(str(document[name]))}", style="dim"))
    console.print(Text(f"  {article.source}\n", style="dim"))
    console.print(text)
    console.print()
    for start, end, kind, what, why in found:
        words = _safe(document["text"][start:end]).replace("\n", " ")
        line = Text(f"{start:>6}–{end:<6} ")
        line.append(f"{kind:<11} ", style=COLOURS[kind])
        line.append(f"“{words if len(words) <= 60 else words[:57] + '…'}” → {_safe(what)}")
        line.append(f"  [{_safe(why)}]", style="dim")
        console.print(line)
