"""The words of attribution: speech verbs with their inflections, roles and organisations, read from the seeds.

``speech_verbs.csv``: verb, sense, forms. Senses: ``say`` introduces words anywhere; ``beside`` only right next to
quotation marks ("…," she laughed); ``tell`` takes a hearer; ``ask``, ``answer``; ``write``; ``call`` gives a thing a name.
"""

from __future__ import annotations

import re

from flows.seeds import rows

VERB_SENSE: dict[str, str] = {form: row["sense"] for row in rows("speech_verbs") for form in row["forms"].split()}
"""Inflected form → sense."""

VERB_LEMMA: dict[str, str] = {form: row["verb"] for row in rows("speech_verbs") for form in row["forms"].split()}


def alternation(words: list[str] | set[str]) -> str:
    """A regex alternation, longest first."""
    return "|".join(sorted((re.escape(w) for w in words), key=lambda w: (-len(w), w)))


FINITE = {f for f in VERB_SENSE if not f.endswith("ing")}
_TAIL_VERBS = {f for f in FINITE if VERB_SENSE[f] in {"say", "tell", "ask", "answer", "write"}}

TAIL_CUE = re.compile(
    rf"\s?(?:(?:he|she|they|(?:[A-Z][\w'’-]+\s){{1,3}}?)\s?(?:{alternation(_TAIL_VERBS)})|(?:{alternation(_TAIL_VERBS)})\s(?:he|she|they|[A-Z][\w'’-]+))\b"
)
"""What follows the closing mark of "…," she said."""
