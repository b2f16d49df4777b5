"""What stands beside a discipline: whose race it is, which grade, which round, indoors or not."""

from __future__ import annotations

import re

from flows.annotate.phrases import Hit, Tokens

SEX = {
    **dict.fromkeys(("men", "mens", "man", "boys", "boy", "male", "males"), "M"),
    **dict.fromkeys(("women", "womens", "woman", "girls", "girl", "ladies", "female", "females"), "F"),
    "mixed": "X",
}
GRADES = frozenset("senior junior intermediate youth minor novice masters veteran cadet colts".split())
_SENTENCE_ENDS = frozenset("\n.;:!?")
_CLAUSE_ENDS = _SENTENCE_ENDS | frozenset("()")
_PHRASE_ENDS = _CLAUSE_ENDS | {","}
_MASTERS: dict[str, str | None] = {"m": "M", "w": "F", "f": "F", "v": None, "t": None}
"""Letters of age groups and of Para classes: M60, W45, V40, T44."""
_PARA = frozenset(("paralympic", "paralympics", "paralympian", "paralympians", "para", "ipc"))
"""Where a text has one of these, F44 is a class of throwers, men or women."""
_SKIP_BEFORE = frozenset(
    "s and or the world olympic national european british indoor outdoor short track premier invitational invitation elite open"
    " own title final m metre metres meter meters 60 100 200 400 800 1500 3000 5000 10000 110 300 80 over in of their hurdles".split()
)
_ROUND_WORDS = {
    **dict.fromkeys(("final", "finals"), "final"),
    **dict.fromkeys(("semi", "semis", "semifinal", "semifinals"), "semi-final"),
    **dict.fromkeys(("heat", "heats", "prelims", "preliminaries", "qualifying", "qualification", "repechage"), "heat"),
}
_ROUND_HEADS = _ROUND_WORDS.keys() | set("last opening first preliminary second repechages quarter quarterfinal quarterfinals".split())
_OF = frozenset(("of", "in", "for", "over"))
_OF_THE = re.compile(r" (?:of|in|for|over) (?:the )?(?:\w+['’]?s? ){0,3}")
_ROUND_PATTERN = re.compile(
    r"\b(?:(?P<final>finals?)|(?P<semi>semi[- ]?finals?|semis|last four)|(?P<heat>heats?|(?:opening|first|preliminary"
    r"|second|qualifying) rounds?"
    r"|prelims|qualifying|repechages?|quarter[- ]?finals?))\b",
    re.I,
)


def sex_and_division(toks: Tokens, hit: Hit) -> tuple[str | None, str | None]:
    """Sex and division from the words right before ("junior girls 80m hurdles") or right after ("1500m senior boys")."""
    sex, division = _before(toks, hit.first)
    return (sex, division) if sex is not None else _after(toks, hit.last, division)


def _before(toks: Tokens, first: int) -> tuple[str | None, str | None]:
    sex: str | None = None
    division: str | None = None
    words = toks.words
    for i in range(first - 1, first - 10 if first > 9 else -1, -1):
        if toks.parted(i, _CLAUSE_ENDS):
            break
        word = words[i]
        if word in SEX and sex is None:
            sex = SEX[word]
            division = division or (word if word in ("boys", "girls") else None)
        elif word in GRADES and division in (None, "boys", "girls"):
            division = f"{word} {division}" if division else word
        elif word in ("under", "u") and i + 1 < len(toks.words) and toks.words[i + 1].isdigit():
            division = f"U{toks.words[i + 1]}"
        elif word.isdigit() and i and toks.words[i - 1] in _MASTERS and toks.ends[i - 1] == toks.starts[i]:
            division = toks.text[toks.starts[i - 1] : toks.ends[i]]
            letter = words[i - 1]
            sex = sex or (None if letter == "f" and not toks.vocabulary.isdisjoint(_PARA) else _MASTERS[letter])
        elif word not in _SKIP_BEFORE and word not in _MASTERS and not (word.isdigit() and i and toks.words[i - 1] in ("under", "u")):
            break
    return sex, division


def _after(toks: Tokens, last: int, grade: str | None) -> tuple[str | None, str | None]:
    for j in range(last + 1, last + 5 if last + 5 < len(toks.words) else len(toks.words)):
        if toks.parted(j - 1, _SENTENCE_ENDS):
            break
        word = toks.words[j]
        if word in SEX:
            kind = word if word in ("boys", "girls") else None
            return SEX[word], f"{grade} {kind}" if grade and kind else grade or kind
        if word in GRADES:
            grade = word
        elif word not in ("for", "in", "the", "hurdles", "double", "title", "titles"):
            break
    return None, grade


_INDOORS, _OUTDOORS = frozenset(("indoor", "indoors")), frozenset(("outdoor", "outdoors"))
_SURROUNDINGS = _INDOORS | _OUTDOORS | {"short"}


def environment(toks: Tokens, hit: Hit) -> str | None:
    """As in "indoor 60m", "60m indoor", "outdoor two-mile", "800m indoors"."""
    if toks.vocabulary.isdisjoint(_SURROUNDINGS):
        return None
    words, first, last = toks.words, hit.first, hit.last
    near = words[max(0, first - 3) : first] + words[last + 1 : last + 3]
    if not _INDOORS.isdisjoint(near) or ("track" in near and "short" in near):
        return "indoor"
    return None if _OUTDOORS.isdisjoint(near) else "outdoor"


def round_of(toks: Tokens, hit: Hit) -> str | None:
    """The round named right after ("800m heats", "1500m Olympic final") or before ("final of the women's 200m")."""
    words, first, last = toks.words, hit.first, hit.last
    for j in range(last + 1, last + 4 if last + 4 < len(words) else len(words)):
        if toks.parted(j - 1, _PHRASE_ENDS):
            break
        if words[j] in _ROUND_WORDS:
            return _ROUND_WORDS[words[j]]
        if words[j] not in ("world", "olympic", "championship", "hurdles", "s", "men", "women", "the"):
            break
    before = words[max(0, first - 12) : first]
    if _ROUND_HEADS.isdisjoint(before) or _OF.isdisjoint(before):
        return None
    found = _ROUND_PATTERN.search(toks.text, hit.start - 34, hit.start)
    if found:
        tail = toks.text[found.end() : hit.start].lower()
        if _OF_THE.fullmatch(tail):
            return round_name(found)
    return None


def round_name(found: re.Match[str]) -> str:
    """final, semi-final or heat: what a match of the round pattern stands for."""
    return "final" if found["final"] else "semi-final" if found["semi"] else "heat"
