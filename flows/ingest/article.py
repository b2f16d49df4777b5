"""Is this text an article on athletics in English, and of a size that is one?

Guarantees: a pure function of the text; each refusal says what was found. An article is let through in doubt: what it
holds is judged by the annotators, and an article lost here would be lost silently.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from flows import seeds
from flows.ingest.metadata import page_words
from flows.ingest.rejection import Refused

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 20_000
_CERTAIN = 25
"""So many different terms of the sport, or of others, are enough to tell; the rest of the text need not be read."""
_MOST_OF_A_TERM = 5
_DISTANCE = "a distance in metres"
_GRAMMAR_SHARE = 0.2
"""English prose has 0.35 to 0.55 of its small words in the seed's list, other languages in Latin letters below 0.15."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes beyond which a file or text is refused; counts, never a clock."""

    min_words: int = 25
    max_characters: int = 1_000_000
    max_file_bytes: int = 16_000_000
    max_json_bytes: int = 512_000_000
    max_items: int = 200_000


def check(text: str, limits: Limits) -> tuple[str, int]:
    """Language and number of words of an article. Raises Refused for what is none."""
    if len(text) > limits.max_characters:
        raise Refused("too_large", f"The text has {len(text):,} characters, {limits.max_characters:,} are allowed")
    count = len(text.split())
    if count < limits.min_words:
        raise Refused("too_short", str(count))
    language = language_of(text)
    if language != "en":
        raise Refused("not_english", language)
    missing = lacks_athletics(text)
    if missing:
        raise Refused("no_athletics", missing)
    return language, count


def language_of(text: str) -> str:
    """ISO code of the language: ``en`` where the words of English grammar say so, else what py3langid says.

    Only words in small letters count: a list of results is mostly names, and names are of no language. With fewer than
    ten such words, all in plain letters, there is nothing to tell by and the list is let through.
    """
    words = _WORD.findall(text[:_SAMPLE])
    small = [w for w in words if w.islower()]
    grammar = page_words("grammar")
    plain = sum(w.isascii() for w in words) >= 0.7 * len(words)
    if plain and (len(small) < 10 or sum(w in grammar for w in small) >= _GRAMMAR_SHARE * len(small)):
        return "en"
    import py3langid

    return str(py3langid.classify(text[:_SAMPLE])[0])


@functools.cache
def _terms() -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
    terms = {row["term"]: (row["sport"], int(row["weight"])) for row in seeds.rows("sport_terms")}
    longest_first = sorted(terms, key=lambda t: (-len(t), t))
    spaced = (re.escape(t).replace(r"\ ", r"[\s-]+") for t in longest_first)
    stroke = "freestyle|butterfly|backstroke|breaststroke|medley"  # a distance swum is none run
    distance = rf"\d+(?:,\d{{3}})?(?:\s?m|[- ]met(?:re|er)s?)\b(?!\s?(?:{stroke}))"
    return re.compile(rf"(?<!\w)(?:(?:{'|'.join(spaced)})(?!\w)|{distance})", re.I), terms


def lacks_athletics(text: str) -> str | None:
    """None where the text speaks of athletics; else what was found instead.

    Terms weigh 3 (only here: "steeplechase"), 2 (mostly here: "finish line") or 1 (many sports: "race"), a distance 1; of
    each five count at most. A text needs 3, of which 2 from terms that are not for many sports, and these must weigh
    half of its terms of other sports or more.
    """
    pattern, terms = _terms()
    seen: dict[str, int] = {}
    for found in pattern.finditer(text[: 10 * _SAMPLE]):
        term = re.sub(r"[\s-]+", " ", found[0].casefold())
        seen[term if term in terms else _DISTANCE] = seen.get(term if term in terms else _DISTANCE, 0) + 1
        if len(seen) >= _CERTAIN:
            break
    weight = {("athletics", True): 0, ("athletics", False): 0, ("other", True): 0, ("other", False): 0}
    for term, count in seen.items():
        sport, weighs = terms.get(term, ("athletics", 1))
        weight[sport, weighs > 1 or term == _DISTANCE] += min(count, _MOST_OF_A_TERM) * weighs
    own, shared, other = weight["athletics", True], weight["athletics", False], weight["other", True] + weight["other", False]
    if other > 2 * own:
        others = [t for t in sorted(seen, key=lambda t: (-seen[t], t)) if terms.get(t, ("",))[0] == "other"]
        return f"it speaks of {', '.join(others[:3])}"
    return None if own >= 2 and own + shared >= 3 else "no discipline, meeting or word of the sport"
