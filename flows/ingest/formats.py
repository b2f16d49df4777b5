"""Decoded file → its articles: text and metadata, a format a function.

Guarantees: pure; the text of a .txt or .md file is what the file says (a front matter is metadata, not text); an item
that holds no article raises Refused, and so never takes its neighbours with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from flows.ingest.metadata import any_day, names
from flows.ingest.rejection import Refused


@dataclass(frozen=True, slots=True)
class Item:
    """One article as its format gives it; None where the format does not say. ``key`` is its id in the file, if it has one."""

    text: str
    title: str | None = None
    byline: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    published_on: str | None = None
    language: str | None = None
    key: str | None = None
    notes: tuple[str, ...] = ()


def from_txt(text: str) -> Item:
    """Plain text: all of it; a first line ``URL: https://…`` is also the address."""
    found = re.match(r"(?:URL|Source|Link):\s*(https?://\S+)\s*$", text[:2_000], re.IGNORECASE | re.MULTILINE)
    return Item(text, url=found[1] if found else None)


_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>(?:(?!---[ \t]*\n).*\n){0,200}?)---[ \t]*(?:\n|\Z)")


def from_md(text: str) -> Item:
    """Markdown: the text as it is, less a front matter of ``key: value`` lines, whose fields are read like those of JSON."""
    front = _FRONT.match(text)
    if not front:
        return from_txt(text)
    fields = dict(_front_fields(front["yaml"]))
    return from_fields(fields | {"text": text[front.end() :].lstrip("\n")})


def _front_fields(yaml: str) -> Iterator[tuple[str, Any]]:
    """``key: value``, ``key: [a, b]`` and ``key:`` with ``- value`` lines below; nothing else of YAML is needed here."""
    for found in re.finditer(r"^([A-Za-z][\w-]*):[ \t]*(.*)\n((?:[ \t]*- .*\n)*)", yaml, re.MULTILINE):
        key, value, listed = found.groups()
        bare = [v.strip(" \t'\"") for v in (value.strip(" \t[]").split(",") if value.startswith("[") else [value])]
        yield key, [v[v.index("-") + 1 :].strip(" \t'\"") for v in listed.splitlines()] or (bare if value.startswith("[") else bare[0])


def from_html(page: str) -> Item:
    """A web page: trafilatura's article text, and the metadata of the page.

    The page's own JSON-LD and meta tags say title, authors, site, address and day; a day found only by searching the
    whole page is not taken.
    """
    import trafilatura
    from lxml.etree import LxmlError

    try:
        tree = trafilatura.load_html(page)
        if tree is None:
            raise Refused("no_article_in_page")
        stated = {(m.get("property") or m.get("name") or m.get("itemprop") or "").casefold(): m.get("content") for m in tree.iter("meta")}
        times = [t.get("datetime") for t in tree.iter("time") if t.get("datetime")]
        linked = [item for script in tree.iter("script") if script.get("type") == "application/ld+json" for item in _linked(script.text)]
        text = trafilatura.extract(tree, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False)
        meta = trafilatura.extract_metadata(trafilatura.load_html(page), date_config={"extensive_search": False, "original_date": True})
    except (LxmlError, ValueError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        raise Refused("no_article_in_page") from error
    if not text:
        raise Refused("no_article_in_page")
    article = next((i for i in linked if _is_article(i)), None)
    known = from_fields({**article, "text": text}) if article else Item(text)
    days = (stated.get(k) for k in ("article:published_time", "datepublished", "dc.date", "dc.date.issued", "date", "pubdate", "publish-date"))
    day = known.published_on or next(filter(None, map(any_day, days)), None) or (any_day(times[0]) if times else None)
    return Item(
        text=text,
        title=known.title or (meta.title if meta else None),
        byline=known.byline or (names((meta.author or "").split(";")) if meta else ()),
        publisher=known.publisher or stated.get("og:site_name") or stated.get("publisher") or None,
        url=known.url or (meta.url if meta else None),
        published_on=day,
        language=known.language or tree.get("lang"),
        notes=("article text found by trafilatura",),
    )  # fmt: skip


def _linked(script: str | None) -> list[dict[str, Any]]:
    """The objects of a JSON-LD block, a ``@graph`` opened; none when it is broken."""
    from flows.ingest.jsons import load

    try:
        found = load(script or "")
    except Refused:
        return []
    out: list[dict[str, Any]] = []
    for item in found if isinstance(found, list) else [found]:
        if isinstance(item, dict):
            graph = item.get("@graph")
            out += [i for i in (graph if isinstance(graph, list) else [item]) if isinstance(i, dict)]
    return out


def _is_article(item: dict[str, Any]) -> bool:
    kind = item.get("@type", "")
    return any(str(k).endswith(("Article", "BlogPosting", "Report")) for k in (kind if isinstance(kind, list) else [kind]))


FIELDS: dict[str, tuple[str, ...]] = {
    "text": ("text", "articleBody", "body_text", "maintext", "article_text", "full_text", "fulltext", "body_xhtml", "body_html",
             "body", "content", "raw_text", "article", "story", "content_html", "html"),
    "title": ("title", "headline", "name", "head", "heading"),
    "byline": ("byline", "author", "authors", "creator", "by", "writer", "journalist"),
    "publisher": ("publisher", "outlet", "site_name", "sitename", "source_name", "publication", "provider", "copyrightHolder",
                  "copyrightholder", "source", "newspaper", "website"),
    "url": ("url", "link", "canonical_url", "canonical", "source_url", "sourceUrl", "permalink", "webUrl", "href", "mainEntityOfPage", "uri"),
    "published_on": ("published", "published_on", "published_at", "publishedAt", "datePublished", "date_published", "date_publish",
                     "publish_date", "publication_date", "pubDate", "pub_date", "published_date", "publishedDate", "webPublicationDate",
                     "firstcreated", "firstpublished", "date", "created_at", "dateCreated", "timestamp", "versioncreated"),
    "language": ("language", "lang", "inLanguage"),
    "key": ("id", "guid", "uri", "_id", "uuid", "@id"),
}  # fmt: skip
"""Our field → the names it goes by, the surest first: plain, schema.org NewsArticle, IPTC ninjs, and those of common scrapers."""


def from_fields(fields: dict[str, Any]) -> Item:
    """One article from the fields of an object. Raises Refused ``no_text`` when none of the known fields has its text."""
    if isinstance(fields.get("fields"), dict):  # one level of wrapping, as news interfaces do it
        fields = fields | fields["fields"]
    body = _ninjs_text(fields) or next(filter(None, (_string(fields.get(k)) for k in FIELDS["text"])), None)
    if not body:
        raise Refused("no_text", ", ".join(FIELDS["text"][:6]))
    text, notes = _plain(body)
    return Item(
        text=text,
        title=_first(fields, "title", _string) or _ninjs_headline(fields),
        byline=_first(fields, "byline", names) or (),
        publisher=_first(fields, "publisher", _label),
        url=_first(fields, "url", _address),
        published_on=_first(fields, "published_on", any_day),
        language=_first(fields, "language", _string),
        key=_first(fields, "key", _identifier),
        notes=notes,
    )


def _first(fields: dict[str, Any], name: str, read: Callable[[Any], Any]) -> Any:
    return next(filter(None, (read(fields[k]) for k in FIELDS[name] if k in fields)), None)


def _string(value: Any) -> str | None:
    if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
        value = "\n\n".join(value)  # paragraphs as a list
    return value.strip() or None if isinstance(value, str) else None


def _label(value: Any) -> str | None:
    """A publisher: a name, or the name of an object; not an address."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    found = _string(value)
    return found if found and not found.startswith(("http:", "https:")) and len(found) < 100 else None


def _address(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value.strip() if isinstance(value, str) and value.strip().startswith(("http://", "https://")) else None


def _identifier(value: Any) -> str | None:
    return str(value)[:300] if isinstance(value, str | int) and not isinstance(value, bool) and str(value) else None


def _ninjs_text(fields: dict[str, Any]) -> str | None:
    """ninjs 2 and later: ``bodies`` of {role, contenttype, value}; the plain one first."""
    bodies = fields.get("bodies")
    if not isinstance(bodies, list):
        return None
    usable = [b for b in bodies if isinstance(b, dict) and _string(b.get("value"))]
    usable.sort(key=lambda b: "html" in str(b.get("contenttype", "")).casefold())
    return _string(usable[0]["value"]) if usable else None


def _ninjs_headline(fields: dict[str, Any]) -> str | None:
    headlines = fields.get("headlines")
    found = [_string(h.get("value")) for h in headlines if isinstance(h, dict)] if isinstance(headlines, list) else []
    return next(filter(None, found), None)


_TAG = re.compile(r"</?(?:p|div|br|h[1-6]|article|section|li|ul|span|a|strong|em|blockquote|figure)\b[^<>]{0,2000}/?>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br\b[^<>]{0,200}|/(?:p|div|h[1-6]|li|blockquote|section|article|figure|figcaption|tr))\s*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[mn]dash|hellip|eacute|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)


def _plain(body: str) -> tuple[str, tuple[str, ...]]:
    """The text of a field: HTML becomes paragraphs, entities their characters; plain text stays as it is."""
    import html

    if len(_TAG.findall(body[:20_000])) >= 2:
        body = re.sub(r"<(script|style)\b[^<>]*>.*?</\1\s*>", "", body, flags=re.IGNORECASE | re.DOTALL)
        body = re.sub(r"\s+", " ", body)
        body = _BREAK.sub("\n\n", body)
        body = html.unescape(re.sub(r"<[^<>]{0,2000}>", "", body))
        lines = (re.sub(r"[ \t]+", " ", line).strip() for line in body.split("\n"))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), ("tags removed",)
    if _ENTITY.search(body):
        return html.unescape(body), ("entities read as characters",)
    return body, ()
