"""What stands around a name: the words before it (title, nationality, role), what follows it (verb, age, country, club)."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from flows.annotate import lexicon, lineups
from flows.annotate.lexicon import fold
from flows.annotate.nouns import country_at
from flows.annotate.text import Text

_REACH = 110
_NEAR = 40
"""How far back, in characters, what stands before a name mostly ends."""
_BREAK = frozenset(
    "the a an his her their its our my your this that these those of in on at by for from to with without within as than"
    " into onto over under behind before after ahead beyond past between against across around near during through"
    " while when where since because if but or nor so yet though although who whom whose which what"
    " is are was were be been being am has have had having do does did will would can could may might must shall should"
    " not also then only just even both either neither including like unlike via versus vs called named beating beat"
    " about despite until till amid among alongside he she it they we i you him them me us said says told".split()
)
PERSON_VERBS = frozenset(
    "who whose is was has had also then will would did can could himself herself alone again looked looks knows knew".split()
)
"""Words that follow a person's name and no place's."""
_RETIRED = re.compile(r" \((?:[Rr]td|[Rr]etd)\.?\) ")
_APPOSED = frozenset("the a an his her their its our my who whose another one this".split())
_PLACE_PREPOSITIONS = frozenset("in at near around across outside inside".split())
_AGE = re.compile(r",? (?:aged? )?(?:\((\d{2})\)|(\d{2})(?:,|(?=[;)]| ?[–—]| -|\.(?!\d))))|,? (?:a |the )?(\d{2})[ -]year[ -]old")
_AGE_BEFORE = re.compile(r"(\d{2})[ -]year[ -]old\W")
_BRACKET = re.compile(r"[,:]? ?[\[(]([^()\[\]\n]{2,60})[\])]")
_PARTS = re.compile(r"[,;/ ]+")
_CODE = re.compile(r"[,]? ?[\[(]?\b([A-Z]{3})\b(?=[\])]|,| \d|\s*$| [–-])")
_MARK = re.compile(r"\d{1,2}[:.]\d\d|^[\d,.:;m +-]{4,}$|^\d+(?:th|st|nd|rd)\b|\d-\d\d")
IN_STATE = re.compile(
    r", (?:[A-Z]\.[A-Z]\.|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|La|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa"
    r"|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.)"
)
_OF = re.compile(r",? (?:of|from|for|representing) (?:the )?(?=[A-Z])")
_AND_HOUNDS = re.compile(r" (?:&|and) [A-Z][\w’'-]+\)")
_SIMPLE = re.compile(r" ([a-z][\w’'-]*)")
"""Most often a name is followed by a word in lower case, which tells no more than itself."""
_STOPPED = ("Jr.", "Sr.")
"""What ends a name with a stop: what follows the stop is read."""
_TELLING = frozenset("a the age aged of from for representing".split())
"""Words after a name, no comma between, that an age or a country may follow."""
_NEXT_WORD = re.compile(r"[,*]{0,3} ?(?:[—–-] )?([^\W\d_][\w’'-]*)")
_APPOSITION = re.compile(
    r"(?:, | [–—-] | \()((?:the|a|an|another|one|his|her|their|its|our|my|now|former|who|whose|an?other|[A-Z][\w’']+|\d|[a-z])"
    r"(?:[^,;.()–—\n]|\([A-Z]{2,6}\)){2,110})"
)


@dataclass(slots=True)
class Context:
    """The surroundings of one name. ``before``: words that modify it, in order; ``opener``: the word that ends them on the left
    ("in", "the", "said"; empty after punctuation); ``after``: the next word; ``apposition``: the phrase in commas after it.
    ``team``: one of the names in brackets after a team; ``club``: it stands where a club or town does ("Anna Bell of …")."""

    before: list[str]
    opener: str = ""
    after: str = ""
    apposition: str = ""
    apposition_end: int = 0
    age: int | None = None
    country: str | None = None
    country_rule: str = ""
    bracket: str = ""
    mark: bool = False
    at_start: bool = False
    enclosed: bool = False
    in_state: bool = False
    team: bool = False
    club: bool = False


def _modifier(word: str) -> bool:
    """Whether a capitalised word may stand before a name without being one: a country, a possessor, a role, an event."""
    info = lexicon.word(word)
    key = info.key
    return (
        info.ordinary or info.role or info.strong or info.title or word.isupper() or "-" in word or key in _PARTS_OF_COUNTRIES
        or word.endswith(("'s", "’s", "'", "’")) or word in lexicon.demonyms() or word in lexicon.countries()
    )  # fmt: skip


_PARTS_OF_COUNTRIES = frozenset(
    "great new south north puerto costa saint st st. sri trinidad papua"
    " sierra cape united south african republic ivory hong el san cayman virgin".split()
)


def read(text: Text, start: int, end: int, paragraph: int) -> Context:
    """The context of the name at text[start:end], within its paragraph, of which the number is given."""
    body = text.text
    if body[end : end + 1] == "." and body.startswith(_STOPPED, end - 2):
        end += 1
    bounds = text.paragraphs[paragraph]
    floor, high = bounds.start, bounds.end if bounds.end < end + 160 else end + 160
    context = _read_left(body, start, floor, _NEAR)
    simple = _SIMPLE.match(body, end, high)
    if simple is not None and simple[1] not in _TELLING:
        context.after, right = simple[1].lower(), body[end:high] if context.enclosed else " "
    else:
        right = body[end:high].replace("*", "")
        if right[:2] in ("'s", "’s"):
            right = right[2:]
        _read_right(context, right, high)
    if context.bracket == "SA" and ("(NSW" in body or "(QLD" in body or "(VIC" in body):
        context.country = "AUS"  # South Australia, among other states
    if context.before and context.age is None and [word for word in context.before if word.endswith("old")]:
        earlier = _AGE_BEFORE.search(_plain(body[max(floor, start - _REACH) : start])[-60:])
        context.age = int(earlier.group(1)) if earlier else None
    if (listed := lineups.brackets(body)) and body.find(")", end, end + 200) >= 0:
        opened = listed[max(0, bisect.bisect_left(listed, start) - 1)]
        if max(floor, start - 160) <= opened < start and body.find(")", opened, start) < 0:
            context.team, nation = lineups.team(body, opened, end)
            if nation and context.country is None:
                context.country, context.country_rule = nation, "team_of_country"
    if context.enclosed:
        context.enclosed = right[:1] in (")", "]", ",", ";") or _AND_HOUNDS.match(right) is not None
    return context


def _plain(left: str) -> str:
    """What stands before a name, without the marks of bold print and of those who dropped out."""
    return _RETIRED.sub(" ", left).replace("*", "")


def _read_left(body: str, start: int, floor: int, reach: int) -> Context:
    """``before``, ``opener``, ``at_start`` and ``club`` from the words before the name, the nearest first, down to ``floor``; they
    are read in ``reach``, and once more further back where they go on there."""
    whole = reach == _REACH or start - reach <= floor
    left = body[start - reach if start - reach > floor else floor : start]
    if "*" in left or "td) " in left:
        left = _plain(left)
    kept: list[str] = []
    context = Context(kept)
    if left and not left[-1].isspace():
        context.opener = "(" if left[-1] == "(" else ""
        context.at_start, context.enclosed = True, left[-1] in "(["
        return context
    words = left.rsplit(None, 12)
    if len(words) > 1 and words[-1] in ("-", "–", "—"):
        words.pop()
    first = 0 if whole else 2  # a word may be cut, and who reads one may look at the one before it
    for i in range(len(words) - 1, first - 1, -1):
        word = words[i]
        bare = word.strip("\"“”‘’'(")
        key = bare.lower()
        if word[-1] in ',.;:!?…”"—–)' and not (word[-1] == "." and (bare in ("U.S.", "St.") or key.strip(".") in lexicon.titles())):
            context.at_start = word[-1] in '.!?…”"'
            break
        if (key in _BREAK and bare != "US") or key in lexicon.SPEECH_VERBS:
            context.opener = key
            context.club = key == "of" and not kept and i > 0 and lineups.bearer(words[i - 1])
            break
        if key == "and" and not (kept and i and fold(words[i - 1]) in lexicon.roles()):
            context.opener = "and"
            break
        if bare[:1].isupper() and len(bare) > 1 and not _modifier(bare):
            break
        kept.append(bare)
        if len(kept) == 9:
            break
        if word[0] in "\"“‘'(":
            context.at_start = not left.strip(" \"“‘'([—–-")
            break
    else:
        if not whole:
            return _read_left(body, start, floor, _REACH)
        context.at_start = True
    kept.reverse()
    return context


def _read_right(context: Context, right: str, high: int) -> None:
    """What follows the name up to offset ``high``."""
    head = right[:1]
    following = _NEXT_WORD.match(right)
    word = following[1] if following else ""
    plain = head == " " and right[1:2].islower()
    if head != ",":
        context.after = word.lower()
    elif word in ("who", "whose", "whom"):
        context.after = word
    age = _AGE.match(right) if head in ", (" else None
    if age:
        context.age = int(age.group(1) or age.group(2) or age.group(3))
    if not plain and ("(" in right[:3] or "[" in right[:3]):
        _read_bracket(context, right)
    of = _OF.match(right) if context.country is None and head in ", " else None
    if of:
        context.country, _ = country_at(right, of.end())
        context.country_rule = "of_country" if context.country else ""
    if plain:
        return
    context.in_state = head == "," and bool(IN_STATE.match(right))
    code = _CODE.match(right) if context.country is None and right[1:3].strip(" ([")[:1].isupper() else None
    if code and code.group(1) in lexicon.codes():
        context.country, context.country_rule = code.group(1), "country_code"
    if context.country is None and head == "," and right[2:3].isupper():
        found, stop = country_at(right, 2)
        if found and right[stop : stop + 1] in (",", "", ")"):
            context.country, context.country_rule = found, "country_after"
    skip = max(0, age.end() - 1) if age and right[age.end() - 1 : age.end()] == "," else 0
    apposition = _APPOSITION.match(right, skip) if head in (",", " ") else None
    if apposition and word not in lexicon.ATHLETE_VERBS:
        phrase = apposition.group(1)
        opening = phrase.split(" ", 1)[0].lower()
        if opening in _APPOSED or (opening not in _BREAK and opening not in ("and", "both", "then", "with")):
            context.apposition = phrase
            context.apposition_end = high - len(right) + apposition.end()


def _read_bracket(context: Context, right: str) -> None:
    """What the brackets after the name say: a country, a club, a mark."""
    bracket = _BRACKET.match(right)
    if not bracket:
        return
    inside = context.bracket = bracket.group(1)
    context.mark = not inside.isalpha() and _MARK.search(inside) is not None
    for part in _PARTS.split(inside):
        code = part.strip(".")
        if code in lexicon.codes() or (code == inside and len(code) == 3 and code.upper() in lexicon.codes()):
            context.country, context.country_rule = code.upper(), "country_in_brackets"
            return
    found, _ = country_at(inside, 0)
    if found:
        context.country, context.country_rule = found, "country_in_brackets"
    elif inside in lexicon.demonyms():
        context.country, context.country_rule = lexicon.demonyms()[inside], "country_in_brackets"


def place_like(context: Context) -> bool:
    """Whether the preposition right before the name is one of places ("in", "at")."""
    return not context.before and context.opener in _PLACE_PREPOSITIONS
