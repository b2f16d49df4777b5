"""Web pages → articles: trafilatura's text, and what the page says of itself.

Guarantees: only what the page states is taken as metadata: JSON-LD first, then meta tags, then trafilatura's reading
of them; a day that would have to be searched for in the whole page is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flows.ingest.formats import Item, from_fields
from flows.ingest.jsons import load
from flows.ingest.metadata import any_day, names
from flows.ingest.rejection import Refused

_DAY_TAGS = (
    "article:published_time", "datepublished", "dc.date.issued", "dc.date", "date", "pubdate", "publish-date",
)  # fmt: skip


def from_html(page: str) -> Item:
    """The article of a page. Raises Refused ``no_article_in_page``."""
    import trafilatura
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    try:
        tree = trafilatura.load_html(page)
        if tree is None:
            raise Refused("no_article_in_page")
        stated = _meta_tags(tree)
        linked = next((i for i in _linked_data(tree) if _is_article(i)), {})
        times = [t.get("datetime") for t in tree.iter("time") if t.get("datetime")]
        language = tree.get("lang")
        meta = trafilatura.extract_metadata(tree, date_config={"extensive_search": False, "original_date": True})
        text = trafilatura.extract(page, include_comments=False, include_tables=True, favor_recall=True)
    except (LxmlError, ValueError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        raise Refused("no_article_in_page") from error
    if not text:
        raise Refused("no_article_in_page")
    known = from_fields({**linked, "text": text, "body": None})
    days = (known.published_on, *(any_day(stated.get(tag)) for tag in _DAY_TAGS), *map(any_day, times[:1]))
    return Item(
        text=text,
        title=known.title or (meta and meta.title) or None,
        byline=known.byline or names(((meta and meta.author) or "").split(";")),
        publisher=known.publisher or stated.get("og:site_name") or None,
        url=known.url or (meta and meta.url) or None,
        published_on=next(filter(None, days), None),
        language=known.language or language,
        notes=("article text found by trafilatura",),
    )


def _meta_tags(tree: Any) -> dict[str, str]:
    tags: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").casefold()
        if name and (content := (tag.get("content") or "").strip()):
            tags.setdefault(name, content)
    return tags


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, each ``@graph`` opened; a broken block is passed over."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            found = load(script.text or "")
        except Refused:
            continue
        for item in found if isinstance(found, list) else [found]:
            if isinstance(item, dict):
                graph = item.get("@graph")
                yield from (i for i in (graph if isinstance(graph, list) else [item]) if isinstance(i, dict))


def _is_article(item: dict[str, Any]) -> bool:
    kind = item.get("@type", "")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(str(k).endswith(("Article", "BlogPosting", "Report")) for k in kinds)
