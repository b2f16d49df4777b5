"""Discipline or not: a stretch of a race ("the final 100m", "600 metres to go"), a word of everyday English, or the race itself."""

from __future__ import annotations

import re

from flows.annotate.discipline_grades import GRADES, SEX
from flows.annotate.discipline_numbers import RACE_AFTER, is_class
from flows.annotate.phrases import Hit, Tokens

_STRETCH_BEFORE = frozenset(
    "final last first opening next remaining through approaching passed past passing reached reaching about around nearly some"
    " approximately covered closing after until within roughly every each another by halfway further under".split()
)
_GRADED = frozenset(("the", "men", "women", "s"))
_POINTS = frozenset(("15K", "20K", "25K", "30K", "35KW"))
"""Kilometres that in an article about a marathon are points of it."""
_STRETCH_AFTER = frozenset("to left remaining out away into too ahead behind clear later short back split further".split())
_ACHIEVED = frozenset(
    "champion champions record records medal medals gold silver bronze title titles best won win wins winning holder runner ranked"
    " second third fourth fifth sixth seventh eighth first compete competes competed competing race raced races double".split()
)
_POINT = frozenset("level led leading lead ahead behind together bunched towed passed stumbled fell hit".split())
_CLAUSE_ENDS = frozenset(".;:!?()")
_UNITS = frozenset("m metre metres meter meters mtrs km k kms kilometre kilometres kilometer kilometers yard yards yds".split())


def inside_number(toks: Tokens, hit: Hit) -> bool:
    """Whether the digits belong to a longer number: 55m in "1.55m", 800 in "1:800"."""
    return toks.words[hit.first][0].isdigit() and toks.text[hit.start - 1 : hit.start] in (".", ":", ",", "£", "$", "€")


def is_stretch(toks: Tokens, hit: Hit) -> bool:
    """Whether a distance is a point or part of a race: "with 600m to go", "final 100 metres", "through 800m", "by 45m"."""
    words, first, last = toks.words, hit.first, hit.last
    if not words[first][0].isdigit() and words[first] not in ("one", "two", "five", "ten", "mile", "half", "quarter"):
        return False
    if words[last] not in _UNITS and not words[last].isdigit() and words[last] not in ("mile", "miles"):
        return False
    same_line = "\n" not in toks.gaps[last]
    after = words[last + 1] if same_line else ""
    tight = same_line and not toks.parted(last, _CLAUSE_ENDS)
    before = words[first - 1] if "\n" not in toks.gaps[first - 1] else ""
    if tight and after in RACE_AFTER:
        return False
    if hit.payload in _POINTS and before not in _GRADED and not toks.vocabulary.isdisjoint(("marathon", "marathons")):
        return True
    if (
        tight
        and after in _STRETCH_AFTER
        and "," not in toks.gaps[last]
        and not (before in ("s", "the") and after not in ("to", "left", "remaining"))
    ):
        second = words[last + 2] if last + 2 < len(words) else ""
        if after != "to" or second in ("go", "run"):
            return True
    if tight and after in ("from", "mark", "point"):
        return True
    if before == "of" and first > 1 and words[first - 2] in ("line", "mark", "barrier"):
        return True
    if before in _STRETCH_BEFORE:
        return not (before in ("final", "first", "last", "next", "another") and after in RACE_AFTER)
    if before == "at":
        near = set(words[max(0, first - 8) : first - 1])
        return bool(_POINT & near) or not _ACHIEVED & near
    return False


def metres(toks: Tokens, hit: Hit) -> float | None:
    """The length of a stretch in metres."""
    word = toks.words[hit.first]
    number = {"one": 1.0, "two": 2.0, "five": 5.0, "ten": 10.0, "mile": 1.0}.get(word) or (float(word) if word.isdigit() else None)
    if number is None:
        return None
    unit = toks.words[hit.last]
    return number * (1609.344 if unit.startswith("mile") else 1000.0 if unit.startswith("k") else 0.9144 if unit.startswith("y") else 1.0)


_A_TIME = re.compile(r":\d\d(?:\.\d+)? $")
_ABBREVIATED = frozenset("hj pv lj tj sp dt ht jt dec hep pen".split())
_NO_MILE = frozenset("a an per each every half quarter country square air last nautical extra another final".split())
_MILE_AFTER = frozenset("the s men women boys girls indoor british fantastic epic dream bowerman wanamaker invitational elite open".split())


def is_discipline(toks: Tokens, hit: Hit) -> bool:
    """Refuse words that are everyday English without the sport's context."""
    words, first, last = toks.words, hit.first, hit.last
    word = words[first]
    after = words[last + 1] if last + 1 < len(words) else ""
    if first == last and (word in _ABBREVIATED or word in ("mile", "shot", "hurdles")):
        return _word_alone(toks, hit, word, after)
    if word in _DID and first == last:
        number = after.isdigit() and toks.gaps[last] == " " and toks.gaps[last + 1] in (".", ",")
        return number and not _LENGTH.isdisjoint(words[last + 3 : last + 4])
    before = words[first - 1] if first else ""
    if hit.payload == "HOUR":
        return word != "one" or words[last] != "hour" or after in ("race", "record", "world", "run", "event", "best")
    if hit.payload in ("3MILE", "6MILE") and before not in ("the", "over", "s", "men", "women"):
        return False
    if hit.payload in ("MILE", "2MILE", "3MILE", "5MILE", "6MILE", "10MILE"):
        away = after in ("from", "away", "per", "an", "marker", "point", "later", "of")
        return not away and before not in ("per", "every", "each", "last", "final")
    if word == "hammer":
        return after not in ("home", "blow", "blows", "it")
    return word != "marathon" or after not in ("session", "meeting", "talks", "match", "court")


_HONOURS = frozenset("olympic world european commonwealth national ncaa aau asian african indoor outdoor".split())
_DID = frozenset(("vaulted", "vaulting", "put", "puts", "putting"))
"""Verbs that name their contest only with a length behind them: "put 15.92m"."""
_COMBINED = frozenset(("heptathlon", "decathlon", "pentathlon", "heptathlete", "decathlete"))
_CONTESTED = frozenset("won win wins winning took takes taking retained contested dominated".split())
_LENGTH = frozenset(("m", "metres", "meters"))


def _word_alone(toks: Tokens, hit: Hit, word: str, after: str) -> bool:
    """One word that is a discipline only in a race's company: "the women's shot", "Saturday's mile", "U17 women TJ: 1 …"."""
    words, text = toks.words, toks.text
    before = words[hit.first - 1] if hit.first else ""
    graded = before in SEX or before in GRADES or (before == "s" and hit.first > 1 and words[hit.first - 2] in SEX)
    graded = graded or is_class(toks, hit.first - 1)
    following = text[hit.end : hit.end + 2]
    if word in _ABBREVIATED:
        under = before.isdigit() and hit.first > 1 and words[hit.first - 2] == "u"
        listed = following[:1] == ":" or (text[hit.start - 1 : hit.start] == "(" and following[:1] == ")")
        return text[hit.start : hit.end].isupper() and (graded or under or listed)
    if word == "hurdles":
        return (
            graded
            or words[max(0, hit.first - 2) : hit.first] == ("in", "the")
            or after in ("title", "race", "final", "gold", "win", "champion", "record")
        )
    if word == "mile":
        if before.isdigit() and _A_TIME.search(text, hit.start - 10, hit.start):
            return True
        if before in _NO_MILE or before.isdigit() or after in ("s", "away", "from", "long", "off"):
            return False
        return graded or before in _MILE_AFTER or text[hit.start].isupper() or after in RACE_AFTER
    ends = following == " (" or following[:1] in (",", ".", ";", ":") or following[1:].isdigit()
    if before in _HONOURS or before == "the" and word == "shot" and not _COMBINED.isdisjoint(toks.vocabulary):
        return True
    if text[hit.start - 1 : hit.start] == "(" and following[:1] in (")", ","):
        return True
    won = before == "the" and hit.first > 1 and words[hit.first - 2] in _CONTESTED
    return graded or won or after in RACE_AFTER or (before == "the" and (after in ("and", "with") or ends))
