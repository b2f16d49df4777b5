"""Tags and entities inside a field that should be plain text.

Guarantees: pure, linear, never raises; text without tags or entities comes back as it is.
"""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"</?(?:p|div|br|h[1-6]|article|section|li|ul|span|a|strong|em|blockquote|figure)\b[^<>]{0,2000}/?>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br\b[^<>]{0,200}|/(?:p|div|h[1-6]|li|blockquote|section|article|figure|figcaption|tr))\s*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[mn]dash|hellip|eacute|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)


def plain(body: str) -> tuple[str, tuple[str, ...]]:
    """The text of a field: HTML becomes paragraphs, entities their characters; plain text stays as it is."""
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
