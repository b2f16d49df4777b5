"""The rules of attribution with their measured confidence and their words, from ``attribution_rules.csv``."""

from __future__ import annotations

from flows.annotate.quotes.speakers import Speaker
from flows.seeds import rows

_RULES = {row["rule"]: (float(row["confidence"]), row["explanation"]) for row in rows("attribution_rules")}
_HOW = {
    "named": "",
    "pronoun": ", read as {name}",
    "description": ", read as {name}",
    "organisation": ", an organisation",
    "role": ", a role the article leaves unnamed",
}


def confidence(rule: str, speaker: Speaker | None) -> float:
    """The rule's precision on the annotated articles, less what is doubtful in whom its words mean."""
    base = _RULES[rule][0]
    if speaker is None or speaker.how == "named":
        return base
    return round(base * max(speaker.confidence, 0.5), 3)


def explain(rule: str, speaker: Speaker | None, cue: str | None) -> str:
    """One sentence: why these words are given to this speaker."""
    template = _RULES[rule][1]
    if speaker is None:
        phrase = "nobody who is named"
    else:
        how = _HOW.get(speaker.how, "")
        how = how and how.format(name=speaker.name)
        phrase = f"“{speaker.phrase}”" if speaker.phrase != speaker.name else speaker.name
        phrase += how if how or speaker.phrase == speaker.name else f" ({speaker.name})"
    sentence = template.format(cue=cue or "", phrase=phrase)
    return sentence[:1].upper() + sentence[1:] + "."
