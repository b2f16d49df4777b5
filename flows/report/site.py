"""The report's folder: every page in its place, unchanged ones left alone.

<report>/index.html   the last night's verdict, the nights before, what is newest
trends.html athletes.html races.html articles.html outlets.html
nights/<run_id>.html  one page a night, published or not
athletes/ races/ rivalries/ outlets/ articles/   one page a row
pages.json            page → hash of what stands on it; nights.json: what each night's page links to
asked.json            articles whose page somebody asked for
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb

from flows import progress
from flows.errors import MixedzoneError
from flows.records import Record, all_records
from flows.report import article, athlete, diff, night, outlet, overview, race, render, rivalry
from flows.report.pages import Data, Pages, Site, open_site
from flows.report.relations import kinds
from flows.warehouse.folder import Folder, read_json, write_json

BATCH = 400
"""Pages whose data is fetched at once."""
Shape = Callable[[str, Data], dict[str, Any]]
SHAPES: dict[str, Shape] = {
    "article": article.shape,
    "athlete": athlete.shape,
    "race": race.shape,
    "rivalry": rivalry.shape,
    "outlet": outlet.shape,
}


def build(warehouse: Path, run_id: str) -> Path:
    """Build the page of a run and all that changed with it; returns the night page. Raises MixedzoneError for an unknown run."""
    folder = Folder(warehouse)
    record = Record(folder.runs / run_id)
    if not (record.path / "start.json").exists():
        raise MixedzoneError(f"There is no run {run_id}", file=folder.runs, todo="`mixedzone runs` lists them")
    try:
        for one in all_records(folder):
            if not (one.path / "diff.json").exists() and one.summary()["status"] == "published":
                diff.of_run(folder, one)  # before the snapshot is opened: a process opens one file one way
        with open_site(folder.published, read_json(folder.report / "asked.json", [])) as pages:
            _write(folder, run_id, pages)
    except (duckdb.Error, MixedzoneError) as error:  # a snapshot damaged, or of another version: the night's page needs nothing of it
        progress.say(f"  The pages of rows were left as they are: {type(error).__name__}: {str(error).splitlines()[0]}")
        _write(folder, run_id, Pages())
    return folder.report / "nights" / f"{run_id}.html"


def _write(folder: Folder, run_id: str, pages: Pages) -> None:
    if isinstance(pages, Site):
        rows(folder, pages)
    known: dict[str, Any] = read_json(folder.report / "nights.json", {})
    listed = overview.nights_of(folder, known)
    for found in listed:
        one_night(folder, found, known, pages, wanted=found["run_id"] == run_id)
    write_json(folder.report / "nights.json", known)
    overview.write(folder, pages, listed)


def article_page(warehouse: Path, article_id: str) -> Path:
    """Build the page of any article, and keep it up to date from now on. Raises MixedzoneError for an unknown article."""
    folder = Folder(warehouse)
    asked = sorted({*read_json(folder.report / "asked.json", []), article_id})
    with open_site(folder.published, asked) as pages:
        if not isinstance(pages, Site) or article_id not in pages.ids["article"]:
            raise MixedzoneError(
                f"No article {article_id} is published here", file=folder.published, todo="`mixedzone show FILE` takes a file's path too"
            )
        write_json(folder.report / "asked.json", asked)
        rows(folder, pages)
        return folder.report / str(pages.href("article", article_id))


def rows(folder: Folder, pages: Site) -> int:
    """Write the pages of rows that changed, remove those whose rows are gone; returns how many were written."""
    known: dict[str, str] = read_json(folder.report / "pages.json", {})
    now: dict[str, str] = {}
    written = 0
    for kind in kinds():
        hashes = pages.hashes(kind)
        stale = []
        for row_id, digest in hashes.items():
            href = str(pages.href(kind.name, row_id))
            now[href] = digest
            if known.get(href) != digest or not (folder.report / href).exists():
                stale.append(row_id)
        for first in range(0, len(stale), BATCH):
            for row_id, data in pages.data(kind, stale[first : first + BATCH]):
                context = SHAPES[kind.name](row_id, data)
                render.page(
                    folder.report / str(pages.href(kind.name, row_id)),
                    f"{kind.name}.html",
                    pages=pages,
                    root="../",
                    here=kind.folder,
                    **context,
                )
                written += 1
    for kind in kinds():
        for path in (folder.report / kind.folder).glob("*.html"):
            if f"{kind.folder}/{path.name}" not in now:
                path.unlink()
    if known != now:
        write_json(folder.report / "pages.json", now)
    return written


def one_night(folder: Folder, listed: dict[str, Any], known: dict[str, Any], pages: Pages, *, wanted: bool) -> None:
    """Write a night's page if it is wanted now, missing, made by other templates, or links to a page that is gone."""
    run_id = listed["run_id"]
    path = folder.report / "nights" / f"{run_id}.html"
    last = known[run_id]
    fresh = last.get("version") == render.version() and path.exists() and not any(pages.is_gone(link) for link in last["links"])
    if wanted or (listed["page"] and not fresh):
        context = night.context(folder, Record(folder.runs / run_id), pages)
        pages.used.clear()
        render.page(path, "night.html", root="../", here="nights", **context)
        last |= {"version": render.version(), "links": sorted(pages.used)}
