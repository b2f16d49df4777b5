"""What a clause achieves: the wins and places in it that are said to have happened."""

from __future__ import annotations

import re
from operator import attrgetter

from flows.annotate.claims.clauses import Clause
from flows.annotate.claims.on_the_way import is_at_finish, is_on_the_way
from flows.annotate.claims.tokens import Token
from flows.annotate.phrases import tokens as words_of
from flows.annotate.text import lowered

TAKES = frozenset(
    "top tops topped topping take takes took taking claim claims claimed claiming captured captures capturing swept added adds adding"
    " secured grabbed dominated".split()
)
"""Verbs that make a discipline alone a win: "she took the 200m"."""

_START = attrgetter("start")
_GIVES_PLACE = frozenset("win title winnoun place".split())
_ACHIEVES = _GIVES_PLACE | {"get", "finish", "beat"}
_OBJECT = re.compile(r" (?!on |over |up |in |part |to |off )(?:the |his |her |both the |another )?(?:[\w'’-]+ ){0,4}")
_OF_A_DISCIPLINE = re.compile(r" (?:record|standard|best|lead)")
_A_RACE = re.compile(
    r" (?:the |his |her )?(?:(?:first|second|opening|senior|junior|elite|open|masters|veterans?['’]?|under-\d\d|u\d\d|men['’]?s|women['’]?s"
    r"|boys['’]?|girls['’]?) ){0,3}(?:semi-?final|heat|final|race|event)s?\b"
)
_GOT = re.compile(r"\b(?:with|to|for|after|of|in|his|her|their|through)\b[\w\s,.:’'-]{0,40}$")
_MEDALLIST = re.compile(
    r"(?:[- ]medal)?(?:[- ](?:medall?ists?|winning(?! (?:effort|throw|jump|leap|run|time|mark|performance|height|distance))"
    r"|winners?|hopes?|position))"
)
_OF_A_MEDAL = ("bronze-", "silver-", "medal-", "bronze ", "silver ", "medal ")
"""Before a winner who won no race: "the only other medal winner", "a bronze-winning effort"."""
_PIPPED_TO = ("pipped to ", "pipped to the ", "pipped for ", "edged out for ")
"""Before the place that somebody just missed: "pipped to bronze"."""
_MOVED_TO = re.compile(r"\b(?:upgraded|promoted|elevated|moved up) (?:in)?to (?:the )?$")
"""Before a place had after all, once another was disqualified: "upgraded to the silver medal position"."""
_OF_TITLE = re.compile(
    r" of the (?:bend|road|track)|[- ](?:medall?ists?|holders?|defen[cs]e|hopes?|contenders?|winners?|favou?rites?|standard|label|coast"
    r"|race|hunt|ambitions|dreams|chances|rival)"
)
_BEHIND = re.compile(
    r"\b(?:behind|beat|beating|by|chasing|chased|than|on|past) (?:the |a )?(?:runaway |eventual |race |comfortable |clear )?$"
)
"""Before a winner who is somebody else: "clocking 13:50 behind runaway winner X"."""
_ANOTHER = ("finisher", "placer")
"""In the place of somebody else: "four seconds behind the first-place finisher"."""
_BEFORE_NOW = re.compile(
    r" (?:the )?(?:event|[\w-]+(?: jump| put| vault| throw)?) in \d+ (?:consecutive|straight|successive)"
    r" (?:meets|meetings|races|competitions|finals)\b"
    r"| (?:it |here |the (?:race|event|title) )?(?:(?:in )?(?:each of |all of |all |both |\w+ of )?(?:the|his|her) (?:previous|last|past)"
    r" (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?! (?:[A-Z]\w+ )?(?:titles|golds|crowns))"
    r"|(?:twice|three times) before\b|every year since\b)"
)
"""After a win of earlier editions: "who had won the previous three"."""
_ANY_MEDAL = re.compile(r" (?!by |(?:[\w’'-]+ ){0,3}(?:gold|silver|bronze)\b)(?:[\w’'-]+ ){1,3}medals?\b(?! in gold)")
"""After a win of some medal: "to win a fourth medal for Jamaica"."""
_TIMES = re.compile(
    r"(?<!came a )(?<!comes a )(?<!come a )(?<!coming a )\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)-times? (?:[\w’'-]+ ){0,3}$"
)
"""Before a winner of several editions: "a four-time Diamond League winner"."""
_SO_MANY = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|few|successive|consecutive|straight) (?:[\w-]+ ){0,2}$"
)
_YEARS = re.compile(r"[^.;]{0,60}\b(?:19|20)\d\d(?:, | and |, and )(?:19|20)\d\d\b")
"""After wins that are told each with its year: "three wins, at the 2014, 2016 and 2018 European Championships"."""
_PART_OF_A = ("s of a ", "h of a ", "half a ")
"""Before a second of time: "won by two hundredths of a second" (but who was so much behind was second)."""
_LAST_OF = re.compile(
    r" (?:(?:of|among|out of) (?:the |an? )?(?:field of )?|in an? field of )"
    r"(?P<n>five|six|seven|eight|nine|ten|eleven|twelve|[5-9]|1\d|2\d)\b(?! (?:laps|rounds)|[.:,]?\d)"
)
_LISTED = re.compile(r" (?:world |all-time |national |season )?(?:lists?|rankings?|standings|qualifiers)\b")
_NUMBERS = {w: n for n, w in enumerate("five six seven eight nine ten eleven twelve".split(), 5)}
_CAME_LAST = re.compile(r"\b(?:finish\w*|home|was|in|came|placed|across) (?:a distant |only |dead )?$")
_TEAM_BEFORE = re.compile(r"\bteam(?:['’]s)? (?!high |best )(?:\w+ |to an? (?:\w+ )?)?$")
_TEAM_AFTER = re.compile(
    r" (?:the |a |their |its )?(?:[\w-]+ ){0,5}?team"
    r" (?:race|title|gold|event|prize|competition|championships?|contest|award|honou?rs|standings|crown)\b"
)
_IN_TEAM = re.compile(r"(?: medals?)? (?:in|for) the (?:[\w-]+ )?team\b")
_REIGNING = re.compile(r"\b(?:of the|Olympic|current|reigning|defending) $")
_UPON = re.compile(r"\b(?:upgrad\w+|improv\w+|buil[dt]\w*) (?:on|upon|from) (?:the|h(?:is|er)|that|last \w+[’']s) (?:[\w-]+ )?$")
"""Before an earlier place: "upgraded on the silver she won in 2019"."""
_DENIED = re.compile(
    r"\b(?:(?:no|without|any|not|denied|such as|far from|short of) (?:a |an |the |his |her )?(?:[\w-]+ )?"
    r"|(?:bid|hunt|battle|fight|race|hungry|quest"
    r"|(?<!her )(?<!his )(?<!all )(?<!both )(?<!their )rivals?|contenders?|favou?rites?) for (?:a |an |the |his |her )?(?:[\w-]+ ){0,3}"
    r"|(?:chance of|hopes of|shot at|dream of) (?:a |an |the |his |her )?(?:[\w-]+ ){0,3}"
    r"|(?:los(?:t|e|es|ing)) (?:the race and )?(?:the |his |her )(?:[\w-]+ ){0,3})$",
)
_DENYING = frozenset(
    "no without any not denied bid hunt battle fight race hungry chance hopes such shot dream quest rival rivals contender contenders"
    " favourite favourites favorite favorites far short lost lose loses losing".split()
)
"""The words that a denial begins with."""


def achieved(text: str, c: Clause, mid: bool, placed: dict[int, str]) -> tuple[list[Token], list[Token], list[Token]]:
    """The win cues (where no place is told) and place tokens of a clause that are said to have happened, and all of both in order."""
    wins: list[Token] = []
    places: list[Token] = []
    got, doubt = False, c.doubt
    for t in c.tokens:
        if doubt is not None and t.start > doubt:
            break
        kind = t.kind
        if kind not in _ACHIEVES:
            continue
        if kind in _GIVES_PLACE and (_of_team(text, t) or _is_count(text, t, c)):
            continue
        if kind == "win":
            if (
                not _denied(text, t)
                and not _ANY_MEDAL.match(text, t.end)
                and not _BEFORE_NOW.match(text, t.end)
                and not (t.form == "inf" and text.startswith(("defend", "retain"), t.start) and not _after_mark(c, t))
            ):
                wins.append(t)
                got = True
        elif kind in ("get", "finish", "beat"):
            got = True
            if takes_race(text, t, c):
                wins.append(t)
        elif kind == "title":
            if not _is_title_of(text, t) and not _empty_double(text, t, c) and not _denied(text, t):
                if got or c.named is not None and c.named.owner or _GOT.search(text[max(0, t.start - 48) : t.start]):
                    wins.append(t)
        elif kind == "winnoun":
            if (
                t.start not in placed
                and not text.endswith(_OF_A_MEDAL, 0, t.start)
                and not _denied(text, t)
                and not _BEHIND.search(text, t.start - 30, t.start)
                and not (text.find("-time", max(0, t.start - 40), t.start) >= 0 and _TIMES.search(text, t.start - 48, t.start))
            ):
                wins.append(t)
        elif kind == "place" and t.start not in placed:
            if str(t.value) == "0":
                if (last := _last_of(text, t)) is not None:
                    places.append(last)
            elif (
                not is_on_the_way(text, t)
                and (not mid or is_at_finish(text, t) or _is_medal(text, t))
                and not (t.form and _MEDALLIST.match(text, t.end) and not _MOVED_TO.search(text, t.start - 30, t.start))
                and (c.kind == "rel" or not _UPON.search(text, t.start - 40, t.start))
                and not (text.endswith(_ANOTHER, t.start, t.end) and _BEHIND.search(text, t.start - 30, t.start))
            ):
                pipped = text.endswith(_PIPPED_TO, 0, t.start) and text.startswith(("silver", "bronze"), t.start)
                places.append(Token("place", t.start, t.end, int(t.value or 0) + 1) if pipped else t)
    if places and (wins or len(places) > 1) and any(text.endswith(_PART_OF_A, 0, t.start) for t in places):
        places = [t for t in places if not text.endswith(_PART_OF_A, 0, t.start)]
    if len(places) > 1 and len({str(t.value) for t in places}) == 1:
        places = places[:1]
    return [] if places else wins, places, sorted([*wins, *places], key=_START) if wins and places else places or wins


def _is_medal(text: str, t: Token) -> bool:
    """ "went past Y on the bend to win silver": a medal is had at the finish alone."""
    return text.startswith(("silver", "bronze"), t.start) and not text.startswith((" position", " medal position"), t.end)


def _last_of(text: str, t: Token) -> Token | None:
    """ "trailed home last of the eight finalists": the place that is last of so many."""
    found = _LAST_OF.match(text, t.end, t.end + 40)
    if found is None or not _CAME_LAST.search(text, t.start - 24, t.start):
        return None
    return Token("place", t.start, found.end(), _NUMBERS.get(found["n"]) or int(found["n"]))


def _of_team(text: str, t: Token) -> bool:
    """ "took the team gold", "won the six-to-count team race": nobody's own place."""
    if lowered(text).find("team", max(0, t.start - 24), t.end + 70) < 0:
        return False
    after = _TEAM_AFTER if t.kind == "win" else _IN_TEAM
    return _TEAM_BEFORE.search(lowered(text), t.start - 24, t.start) is not None or after.match(text, t.end, t.end + 70) is not None


def _is_count(text: str, t: Token, c: Clause) -> bool:
    """ "has five wins this season": wins that are only counted, unless each has its discipline; "winning performances" of none told."""
    if text.endswith("performances", t.start, t.end):
        return "discipline" not in c.by_kind
    several = text.endswith(("wins", "victories", "triumphs"), t.start, t.end) and len(c.all("discipline")) < 2
    several = several and "among them" not in text[t.end : t.end + 50]  # "six wins in a row, among them London in 2015"
    several = several and not c.all("mark") and len(c.all("competition")) < 2 and len(c.all("date")) < 2 and not _YEARS.match(text, t.end)
    several = several and "made it " not in text[max(0, t.start - 30) : t.start]  # "made it three straight victories"
    return several and _SO_MANY.search(text, t.start - 30, t.start) is not None


def _after_mark(c: Clause, t: Token) -> bool:
    """ "leapt 13.40m to defend her title": done, since the mark that did it stands before."""
    return any(m.start < t.start for m in c.all("mark"))


def takes_race(text: str, t: Token, c: Clause) -> bool:
    """ "took the second heat", "claimed the 200m": won without a word for winning."""
    word = text[t.start : t.end].lower()
    if t.kind != "beat" and word.startswith(("tak", "took", "claim", "won")) and _A_RACE.match(text, t.end, t.end + 45):
        return True
    if word.endswith("victory over") and any(0 <= d.start - t.end <= 8 for d in c.all("discipline")):
        return True  # "cruised to victory over 3,000m"
    if "discipline" not in c.by_kind or word not in TAKES:
        return False
    if word.startswith("top") and _LISTED.match(text, max([d.end for d in c.by_kind["discipline"]])):
        return False
    for d in c.by_kind["discipline"]:
        if 0 <= d.start - t.end <= 40 and _OBJECT.fullmatch(text, t.end, d.start) and not _OF_A_DISCIPLINE.match(text, d.end):
            return True
    return False


def _empty_double(text: str, t: Token, c: Clause) -> bool:
    """ "her double": without its two disciplines it names no race."""
    return not c.all("discipline") and text[t.start : t.end].lower() in ("double", "treble", "triple")


def _is_title_of(text: str, t: Token) -> bool:
    """ "title holder", "gold medallist", "win bonus", "the crown of the bend": no win of this clause."""
    if text.startswith("crown of the ", t.start):
        return True
    return _OF_TITLE.match(text, t.end, t.end + 14) is not None or (
        text[t.start : t.end].lower() == "champion" and _REIGNING.search(text[max(0, t.start - 11) : t.start]) is not None
    )


def _denied(text: str, t: Token) -> bool:
    toks = words_of(text)
    at = toks.first(t.start)
    if _DENYING.isdisjoint(toks.words[max(0, at - 12) : at]):
        return False
    return _DENIED.search(lowered(text), t.start - 30, t.start) is not None
