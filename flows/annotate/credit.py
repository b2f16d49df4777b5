"""Who is named only for having written or photographed: bylines and picture credits."""

from __future__ import annotations

import re

from flows.annotate.individuals import Found
from flows.annotate.text import Text

_LABEL = re.compile(r"\b(?:Words|Text|Photos?|Pics?|Pictures?|Images?|Photograph|Photography|Credit|Source)(?: by)?:? ?$")
_LABELS = ("s", "Text", "Photo", "Pic", "Picture", "Image", "graph", "graphy", "Credit", "Source", " by")
"""How a text ends on which it may match."""
_AGENCY = re.compile(r" ?/ ?[@A-Z]|,? ?(?:Getty|AFP|Reuters|via Getty)\b| photos?\b")


def credited(text: Text, mention: Found, cued: tuple[bool, bool, bool]) -> bool:
    """Whether the mention is a byline, a picture credit or the photographer in the brackets that close a caption; ``cued``: what
    ``Told.near`` says of it."""
    body = text.text
    if mention.sentence is None:
        return False
    paragraph = text.paragraphs[mention.sentence.paragraph]
    if paragraph.kind in ("byline", "credit"):
        return True
    opening = mention.start - paragraph.start
    before = body[mention.start - min(opening, 14) : mention.start]
    if (
        "©" in before
        or (cued[0] and before.rstrip(": ").endswith(_LABELS) and _LABEL.search(before))
        or (opening < 8 and before.rstrip(" *_") in ("By", "BY", "by"))
        or ((cued[1] or body.startswith(("/", " /"), mention.end)) and _AGENCY.match(body, mention.end, min(paragraph.end, mention.end + 16)))
    ):
        return True
    return paragraph.kind == "caption" and before.endswith("(") and mention.end + 2 >= paragraph.end and body.startswith(")", mention.end)
