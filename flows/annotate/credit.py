"""Who is named only for having written or photographed: bylines and picture credits."""

from __future__ import annotations

import re

from flows.annotate.individuals import Found
from flows.annotate.text import Text

_WORK = r"(?:[Ii]nterview(?:ed)?|Report(?:ed|ing)?|Edit(?:ed|ing)|Writ(?:ten|ing)|Compiled|Story|[Ss]eries|[Cc]olumn) by|[Cc]ourtesy of"
_LABEL = re.compile(rf"\b(?:(?:Words|Text|Photos?|Pics?|Pictures?|Images?|Photograph|Photography|Credit|Source)(?: by)?|{_WORK}):? ?$")
_LABELS = ("s", "Text", "Photo", "Pic", "Picture", "Image", "graph", "graphy", "Credit", "Source", " by", " of")
"""How a text ends on which it may match."""
_BESIDE = re.compile(rf"\b(?:{_WORK}) (?:[A-Z][\w’'-]+ ){{2,3}}and $")
"""Before the second of two who did the work: "Reporting by Lena Holt and "."""
_AGENCY = re.compile(r" ?/ ?[@A-Z]|,? ?(?:Getty|AFP|Reuters|via Getty)\b| photos?\b| \((?:Reuters|AFP|AP|UPI|PTI)\)\Z")


def credited(text: Text, mention: Found, cued: tuple[bool, bool, bool]) -> bool:
    """Whether the mention is a byline, a picture credit or the photographer in the brackets that close a caption; ``cued``: what
    ``Told.near`` says of it."""
    body, start = text.text, mention.start
    if mention.sentence is None:
        return False
    paragraph = text.paragraphs[mention.sentence.paragraph]
    if paragraph.kind in ("byline", "credit"):
        return True
    opening = start - paragraph.start
    if cued[0]:
        before = body[start - min(opening, 14) : start]
        if "©" in before or (before.rstrip(": ").endswith(_LABELS) and _LABEL.search(before)):
            return True
        if before.endswith(" and ") and _BESIDE.search(body, max(paragraph.start, start - 60), start):
            return True
    if opening < 8 and body[paragraph.start : start].strip(" *_-–—") in ("By", "BY", "by"):
        return True
    if cued[1] and _AGENCY.match(body, mention.end, min(paragraph.end, mention.end + 16)):
        return True
    if paragraph.kind != "caption" or mention.end + 2 < paragraph.end:
        return False
    return opening > 0 and body[start - 1] == "(" and body.startswith(")", mention.end)
