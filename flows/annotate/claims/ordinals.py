"""Ordinals that name a place: "third in 4:01", "was 13th"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.annotate.people import People
from flows.annotate.phrases import tokens as words_of
from flows.annotate.text import Text, lowered

_ORDINALS = {
    w: i + 1
    for i, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
        " seventeenth eighteenth nineteenth twentieth".split()
    )
}
_ORDINAL = re.compile(r"\b(?:(" + "|".join(_ORDINALS) + r")|(\d{1,3})(?:st|nd|rd|th))\b(?!-)")
_PLACED = re.compile(
    r"(" + "|".join(_ORDINALS) + r"|\d{1,2}(?:st|nd|rd|th))-(?: and [a-z]+-)?"
    r"place(?:d |(?:r| (?:finish|effort|showing|performance|run|throw|jump|toss|time|mark|honou?r)\w*)\b|(?= (?:in\b|\d)))"
)
"""As in "second-placed Name", "the fourth-placer", "a 5th-place finish"."""
_LED = re.compile(r"\b(?:led|leads?|leading|helped|helping|guid\w+|pac(?:ed|ing)|propel\w+|pushed|carried|lifted)\b[^.;,]* to (?:an? )?$")
"""Before the place of a team: "led the Owls to a second-place finish"."""
_PLACE_AFTER = frozenset(
    "in at behind ahead with and to place spot position overall over on respectively as while after for from but by out home when the both"
    " despite though although across before where just having whose who a against last yesterday today tonight about more some again only"
    " nearly almost also too without there here"
    " then since if because until yet again finish place-finish finisher"
    " went goes places of among amongst during since thanks under inside between clocking running throwing"
    " jumping setting posting recording is was were had have has".split()
)
_PLACE_BEFORE = frozenset(
    "was were is finished finish finishing placed placing place came coming come took taking take takes claimed claiming in into for ran"
    " settle settled ending ended end be been being and only distant close well-beaten a eventual up home finishes him her them back"
    " he she over secured earned got grabbed snatched to beaten fine excellent creditable respectable"
    " solid brilliant superb strong gutsy brave disappointing magnificent remarkable stunning great good worthy deserved thrilling"
    " sensational heroic battling narrow down just safely easily eventually"
    " another with than grab snatch manage manages salvage muster hold hang steal stole secure earn get nab nabbed claim"
    " stealing grabbing".split()
)
_COUNTING = ("unprecedented", "record-extending", "record-equalling", "record-breaking")
"""Before an ordinal that counts titles: "an unprecedented fourth in 2019"."""
_OF_THE_DAY = re.compile(
    r" of (?:the|this|her|his|their) (?:day|night|evening|session|competition|championships?|games|meet(?:ing)?|year|season|week|career"
    r"|campaign)\b(?!['’]s)"
)
_IN_TABLE = re.compile(r"(?: place)? in the (?:[\w-]+ ){0,2}(?:series|standings|table|rankings?)\b")
_INTO = frozenset(("in", "into", "to", "for"))
_PUT = re.compile(
    r"\bpoints\b[^.;]* (?:put|puts|putting|left|leaves|leaving|moved|moving|lifted|lifting|kept|keeping|gave)"
    r" (?:the )?[A-Z][\w ]+(?:in|into|up to|to) (?:an? |the )?(?:tie for )?$"
)
_WAS_ONE = re.compile(r"\b(?:was|were|is|finish\w*|came|placed) (?:in )?(?:an? )?[\w-]+ $")
"""Before a place after all: "was an unprecedented fourth"."""
_CAME = frozenset("finished came placed finishing placing coming was place finish come places finishes".split())
_TOOK_FIRST = frozenset("took takes taking claimed claiming captured capturing earned grabbed secured snatched".split())
_AT_END = frozenset(("with", "in", ",", ".", "and", ";", ""))
_TOOK = re.compile(r"\b(?:took|takes?|taking|scoop\w*|claim\w*|finish\w*|secur\w*|earn\w*|clinch\w*|bagg\w*|grab\w*|in) (?:the |a )?$")
_COUNTED = frozenset("the his her their its this that our every each world all at ranked seeded rated".split())
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*")
_AFTER = re.compile(r"[*_]*(?:[ ,]{1,2}|)([A-Za-z’'-]+|\S)?")
_WORD = re.compile(r"[\w’'-]+")
_SPACE = " *(\t\r\n\v\f\u00a0\u2009\u202f"
_SPOT = re.compile(r" (?:[A-Z][a-z]+ |and (?:final|last) (?:[\w-]+ ){0,2})(?:place|spot|berth)\b")
_OF_NAME = re.compile(r"['’]?s?[*_]*(?: of [A-Z][\w ]+| \([^)]*\)|, \d+,|,)?[ *_,]*(?:was |finished |a |an |in )?[*_]*")


_ROSE = re.compile(r"\bfrom (?:\w+ ){0,3}?(?:\w+(?:th|nd|rd|st)|second|third|last) (?:place )?(?:up |all the way |right )?to $")
"""Before the place somebody rose to: "came from fourth to first"."""
_SECOND_OF = frozenset(("of", "off", "from", "outside", "inside", "faster", "slower", "quicker", "shy", "short"))
_WITHIN = re.compile(
    r"\b(?:half|within|by|than|under|over|third of|quarter of|tenth of|hundredths? of|thousandths? of|tenths of|just|only) a $"
)
"""Before a second of time: "within half a second of her"."""
_PART = re.compile(r"\d of a $")
_LATER = re.compile(r" (?:behind|back|adrift|later|slower|down|off)\b")
"""After "was .02 of a second": who was so much behind was second."""
_SO_MUCH = (" of a ", " half a ", " by a ", " than a ", " under a ")
_WON_BY = re.compile(r"\b(?:beat|beating|edg(?:ed|ing)|pip(?:ped|ping)|won|win|wins|winning|triumph\w*|victory)\b[^.;]* by [^.;]*$")
_SEXED = frozenset("woman lady female man male girl boy".split())
_SEXED_FINISH = re.compile(
    r" (?:woman|lady|female|man|male|girl|boy)"
    r"(?: (?:home|finisher|runner|across|over the line|overall|back|in\b(?! history)|was [A-Z])|[,.;)])"
)
"""After an ordinal: "first woman home", "third lady,"."""
_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_ORDINAL_WORDS = frozenset((*_ORDINALS, *_ENDINGS))


def starts_of(text: str, vocabulary: frozenset[str]) -> list[int]:
    """Where the words of a vocabulary begin."""
    toks = words_of(text)
    return list(map(toks.starts.__getitem__, toks.of(vocabulary)))


def _ordinals(text: str) -> list[int]:
    """Where ordinals begin: "third", "13th"."""
    toks = words_of(text)
    out: list[int] = []
    for i in toks.of(_ORDINAL_WORDS):
        if toks.words[i] not in _ENDINGS:
            out.append(toks.starts[i])
        elif i and toks.ends[i - 1] == toks.starts[i] and toks.words[i - 1].isdigit():
            out.append(toks.starts[i - 1])
    return out


def find_places(text: Text, people: People) -> Iterator[tuple[int, int, int]]:
    """Start, end and value of each ordinal that names a place."""
    for start in _ordinals(text.text):
        m = _ORDINAL.match(lowered(text.text), start)
        if m is None:
            if (placed := _placed(text.text, start)) is not None:
                yield start, placed[0], placed[1]
            continue
        sentence = text.sentence_at(m.start())
        low, high = (sentence.start, max(sentence.end, m.end())) if sentence is not None else (m.start(), m.end())
        value = _place(text.text, m, low, high, people)
        if value is not None:
            yield m.start(), m.end(), value


def _placed(text: str, start: int) -> tuple[int, int] | None:
    """Where "second-placed" before a name or "fifth-place finish" ends, and its place; none of a team that somebody led to it."""
    m = _PLACED.match(lowered(text), start)
    if m is None or _LED.search(text, start - 70, start) or m[0][-1] == " " and not text[m.end() : m.end() + 1].isupper():
        return None
    end = start + len(m[1]) if " and " in m[0] else start + len(m[0].rstrip())
    return end, _ORDINALS.get(m[1]) or int(m[1][:-2])


def _place(text: str, m: re.Match[str], low: int, high: int, people: People) -> int | None:
    """The place an ordinal names, or None when it counts something else ("third lap", "first title", "5th of May")."""
    value = _ORDINALS[m[1]] if m[1] else int(m[2])
    after = _AFTER.match(text, m.end(), min(high, m.end() + 24))
    raw = after[1] or "" if after else ""
    nxt = raw.lower()
    tight = text[m.end() : m.end() + 1] == " "
    before = _word_before(text, max(low, m.start() - 24), m.start())
    prev = before.lower()
    if nxt == "this" and text.startswith(" this time ", m.end()) and prev in _CAME:
        return value
    if text.startswith(" -", m.start() - 2) and text[m.end() : m.end() + 1] == ")" and text[m.start() - 3].isdigit():
        return value  # "(3:41.30 -13th)"
    if not 1 <= value <= 200 or text[m.start() - 1 : m.start()] == "-" or prev == "from":
        return None  # who came from fourth was no longer fourth
    if prev in _INTO and _PUT.search(text, max(low, m.start() - 110), m.start()):
        return None  # "the points she earned put Florida in a tie for 16th"
    if prev in _COUNTING and nxt != "place" and not _WAS_ONE.search(text, max(low, m.start() - 48), m.start()):
        return None
    if prev == "to" and value < 4 and _ROSE.search(text, max(low, m.start() - 34), m.start()):
        return value
    won_by = text.endswith(_SO_MUCH, low, m.start()) and _WON_BY.search(text, max(low, m.start() - 80), m.start())
    if value == 2 and prev == "a" and _PART.search(text, max(low, m.start() - 9), m.start()) and not _LATER.match(text, m.end()):
        return None
    if value == 2 and prev == "a" and (nxt in _SECOND_OF or won_by) and _WITHIN.search(text, max(low, m.start() - 24), m.start()):
        return None
    if nxt == "of" and _OF_THE_DAY.match(text, m.end()):
        return None  # "the hosts' fifth of the day and twelfth of the competition": golds that are counted
    if nxt in ("place", "in") and _IN_TABLE.match(text, m.end()):
        return None  # "second place in the series": of many races
    if nxt in _SEXED and _SEXED_FINISH.match(text, m.end(), m.end() + 40):
        return value
    if (
        prev in ("high", "best")
        or prev.endswith(("-high", "-best", "-leading"))
        or prev == "at"
        and text[m.start()].islower() | bool(m[2])
        and nxt in _AT_END
    ):
        return value  # "a team-best 12th", "a season-best fifth", "38th" of a placement
    if (
        (prev in _COUNTED or prev.endswith(("'s", "’s")))
        and nxt not in ("place", "spot", "position", "finisher")
        and not _SPOT.match(text, m.end())
    ):
        return None
    if m[2] and _MONTH.fullmatch(prev) or tight and nxt.isalpha() and nxt not in _PLACE_AFTER and not raw[:1].isupper():
        return None
    if _SPOT.match(text, m.end()):
        return value
    if text[m.start() - 1] == "(" and text[m.end() : m.end() + 1] in (")", ",") and before[:1].isupper():
        return value
    if nxt == "position" and prev in ("the", "a"):
        return value if _TOOK.search(text, max(low, m.start() - 24), m.start()) else None
    if value == 1:
        said = prev in _CAME
        tied = text.endswith(("tied for ", "tie for ", "tying for "), low, m.start())
        tied = tied or nxt == "in" and tight and prev in _TOOK_FIRST
        return 1 if nxt in ("place", "spot", "overall") or tied or said and nxt not in ("the", "his", "her", "a", "to", "time") else None
    if not prev or prev in _PLACE_BEFORE or prev.endswith(("ed", "ing", "ly", "ten")):
        return value
    if nxt in ("place", "spot", "respectively", "overall", "behind") or _beside_name(text, m.start(), people):
        return value
    capital = before[:1].isupper() and text[max(low, m.start() - 3) : m.start()].rstrip()[-1:] not in (".", ":")
    if capital and (nxt in _PLACE_AFTER or not nxt):
        return value
    return value if nxt in ("in", "and", "with", ",", ".", ";") and prev in ("clear", "surprise", "impressive", "tie", "lowly") else None


def _word_before(text: str, low: int, at: int) -> str:
    """The word that ends before ``at``, but for spaces, stars and brackets."""
    found = _WORD.match(text[low:at].rstrip(_SPACE)[::-1])
    return found.group()[::-1] if found is not None else ""


def _beside_name(text: str, at: int, people: People) -> bool:
    """ "Name second in …", "Name (KEN) third": the ordinal stands right behind a name."""
    mention = people.mention_before(at)
    return mention is not None and 0 <= at - mention.end <= 30 and _OF_NAME.fullmatch(text, mention.end, at) is not None
