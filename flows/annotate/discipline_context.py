"""What the words beside a distance say: discipline or stretch of a race, whose race, which round, indoors or not."""

from __future__ import annotations

import re

from flows.annotate.phrases import Hit, Tokens

_STRETCH_BEFORE = frozenset(
    "final last first opening next remaining through approaching passed past passing reached reaching about around nearly some"
    " approximately covered closing after until within roughly every each another by halfway further under".split()
)
_STRETCH_AFTER = frozenset(
    "to left remaining out away into too ahead behind clear later short back split further".split()
)
_RACE_AFTER = frozenset(
    "race races title titles final finals heat heats semi semifinal semifinals semis win wins victory victories gold silver bronze"
    " medal medals record records champion champions championship crown event runner runners best debut double double"
    " specialist star group field and/or contest competition sprint hurdles steeplechase relay walk".split()
)
_ACHIEVED = frozenset(
    "champion champions record records medal medals gold silver bronze title titles best won win wins winning holder runner ranked"
    " second third fourth fifth sixth seventh eighth first compete competes competed competing race raced races double".split()
)
_POINT = frozenset("level led leading lead ahead behind together bunched towed passed stumbled fell hit".split())
_UNITS = frozenset("m metre metres meter meters mtrs km k kms kilometre kilometres kilometer kilometers".split())
_SEX = {
    **dict.fromkeys(("men", "mens", "man", "boys", "boy", "male", "males"), "M"),
    **dict.fromkeys(("women", "womens", "woman", "girls", "girl", "ladies", "female", "females"), "F"),
    "mixed": "X",
}
_GRADES = frozenset("senior junior intermediate youth minor novice masters veteran cadet colts".split())
_SKIP_BEFORE = frozenset(
    "s and or the world olympic national european british indoor outdoor short track premier invitational invitation elite open"
    " own title final m metre metres meter meters 60 100 200 400 800 1500 3000 5000 10000 110 300 80 over in of their hurdles".split()
)
_ROUND_WORDS = {
    **dict.fromkeys(("final", "finals"), "final"),
    **dict.fromkeys(("semi", "semis", "semifinal", "semifinals"), "semi-final"),
    **dict.fromkeys(("heat", "heats", "prelims", "preliminaries", "qualifying", "qualification", "repechage"), "heat"),
}
_ROUND_PATTERN = re.compile(
    r"\b(?:(?P<final>finals?)|(?P<semi>semi[- ]?finals?|semis|last four)|(?P<heat>heats?|(?:opening|first|preliminary|second|qualifying) rounds?"
    r"|prelims|qualifying|repechages?|quarter[- ]?finals?))\b",
    re.I,
)
_BARE = {
    "60": "60", "100": "100", "150": "150", "200": "200", "300": "300", "400": "400", "500": "500", "600": "600", "800": "800",
    "1000": "1000", "1500": "1500", "2000": "2000", "3000": "3000", "5000": "5000", "10000": "10000", "110": "110H",
}  # fmt: skip
_NOT_A_DISTANCE = frozenset(
    "times people fans spectators dollars pounds euros runners athletes years days points more of per words".split()
)


def with_bare_numbers(toks: Tokens, hits: list[Hit]) -> list[Hit]:
    """Add numbers that stand for a race: "third in the 800", "200 and 400 titles", "the 800 and 1500m", "women's 400"."""
    taken = {k for h in hits for k in range(h.first, h.last + 1)}
    starts = {h.first: h for h in hits}
    found: dict[int, Hit] = {}
    for i in reversed(toks.of(_BARE)):
        code = _BARE[toks.words[i]]
        if i in taken or not _stands_alone(toks, i):
            continue
        after = toks.words[i + 1] if i + 1 < len(toks.words) and "\n" not in toks.gap(i) else ""
        before = toks.words[i - 1] if i and "\n" not in toks.gap(i - 1) else ""
        if after in _NOT_A_DISTANCE:
            continue
        following = _listed_after(toks, i, starts | found)
        in_race = before in (
            "the",
            "men",
            "women",
            "s",
            "boys",
            "girls",
            "senior",
            "junior",
            "indoor",
            "olympic",
            "world",
            "over",
        )
        sentence_end = after == "" or toks.gap(i).lstrip(" ")[:1] in (".", ",", ";", ":", ")", "!", "?", "(")
        if following is not None:
            name = str(following.payload)
            hurdles = name if name.endswith("H") and code + "H" in _HURDLES else ""
            found[i] = _bare_hit(toks, i, code + "H" if hurdles else code)
        elif after in _RACE_AFTER or (
            in_race and (sentence_end or after in ("and", "in", "at", "with", "where", "after", "for", "on", "female", "male", "was", "but", "to"))
        ):
            found[i] = _bare_hit(toks, i, code)
    if not found:
        return hits
    return sorted([*hits, *found.values()], key=lambda h: h.start)


_HURDLES = frozenset(("60H", "70H", "80H", "100H", "110H", "200H", "300H", "400H"))


def _bare_hit(toks: Tokens, i: int, code: str) -> Hit:
    return Hit({"110HH": "110H"}.get(code, code), i, i, toks.starts[i], toks.ends[i])


def _stands_alone(toks: Tokens, i: int) -> bool:
    """No currency, decimal, time, score or ordinal: 800 in "£800", "1:800", "800.5", "800%" is no race."""
    start, end = toks.starts[i], toks.ends[i]
    before = toks.text[start - 1 : start]
    after, beyond = toks.text[end : end + 1], toks.text[end + 1 : end + 2]
    if before in ("£", "$", "€", ".", ":", "#", "@", "+") or after in ("%", "°"):
        return False
    return not (after in (".", ":", ",") and beyond.isdigit()) and not after.isalpha()


def _listed_after(toks: Tokens, i: int, starts: dict[int, Hit]) -> Hit | None:
    """The discipline that number ``i`` is listed with: "800 and 1500m", "200/400m", "100, 200 and 400m"."""
    gap = toks.gap(i)
    if "\n" in gap or len(gap) > 3:
        return None
    if gap.strip(" ") in ("/", ",", "&", "-", "–") or (i + 1 < len(toks.words) and toks.words[i + 1] in ("and", "or")):
        j = i + 1 if gap.strip(" ") in ("/", ",", "&", "-", "–") else i + 2
        if j in starts and toks.words[j][0].isdigit():
            return starts[j]
    return None


def inside_number(toks: Tokens, hit: Hit) -> bool:
    """Whether the digits belong to a longer number: 55m in "1.55m", 800 in "1:800"."""
    return toks.words[hit.first][0].isdigit() and toks.text[hit.start - 1 : hit.start] in (".", ":", ",", "£", "$", "€")


def is_stretch(toks: Tokens, hit: Hit) -> bool:
    """Whether a distance is a point or part of a race: "with 600m to go", "final 100 metres", "through 800m", "by 45m"."""
    words = toks.words
    if not words[hit.first][0].isdigit() and words[hit.first] not in ("one", "two", "five", "ten", "mile"):
        return False
    if words[hit.last] not in _UNITS and not words[hit.last].isdigit() and words[hit.last] not in ("mile", "miles"):
        return False
    same_line = hit.last + 1 < len(words) and "\n" not in toks.gap(hit.last)
    after = words[hit.last + 1] if same_line else ""
    tight = same_line and not set(toks.gap(hit.last)) & set(".;:!?()")
    before = words[hit.first - 1] if hit.first and "\n" not in toks.gap(hit.first - 1) else ""
    if tight and after in _RACE_AFTER:
        return False
    if tight and after in _STRETCH_AFTER and "," not in toks.gap(hit.last) and not (before == "s" and after not in ("to", "left", "remaining")):
        second = words[hit.last + 2] if hit.last + 2 < len(words) else ""
        if after != "to" or second in ("go", "run"):
            return True
    if tight and after in ("from", "mark", "point"):
        return True
    if before in _STRETCH_BEFORE:
        return not (before in ("final", "first", "last", "next", "another") and after in _RACE_AFTER)
    if before == "at":
        near = set(words[max(0, hit.first - 8) : hit.first - 1])
        return bool(_POINT & near) or not _ACHIEVED & near
    return False


def metres(toks: Tokens, hit: Hit) -> float | None:
    """The length of a stretch in metres."""
    word = toks.words[hit.first]
    number = {"one": 1.0, "two": 2.0, "five": 5.0, "ten": 10.0, "mile": 1.0}.get(word) or (
        float(word) if word.isdigit() else None
    )
    if number is None:
        return None
    unit = toks.words[hit.last]
    return number * (1609.344 if unit.startswith("mile") else 1000.0 if unit.startswith("k") else 1.0)


_ABBREVIATED = frozenset("hj pv lj tj sp dt ht jt dec hep pen".split())
_NO_MILE = frozenset("a an per each every half quarter country square air last nautical extra another final".split())
_MILE_AFTER = frozenset(
    "the s men women boys girls indoor british fantastic epic dream bowerman wanamaker invitational elite open".split()
)


def is_discipline(toks: Tokens, hit: Hit) -> bool:
    """Refuse words that are everyday English without the sport's context."""
    words = toks.words
    word = words[hit.first]
    before = words[hit.first - 1] if hit.first else ""
    after = words[hit.last + 1] if hit.last + 1 < len(words) else ""
    if word in _ABBREVIATED and hit.first == hit.last:
        # "U17 women TJ: 1 …", "(LJ)": an abbreviation of a results list
        text = toks.text
        told = before in _SEX or before in _GRADES or (before.isdigit() and toks.words[hit.first - 2 : hit.first - 1] == ("u",))
        listed = text[hit.end : hit.end + 1] == ":" or (text[hit.start - 1 : hit.start] == "(" and text[hit.end : hit.end + 1] == ")")
        return text[hit.start : hit.end].isupper() and (told or listed)
    if hit.payload == "HURDLES":
        return (
            (_SEX.get(before) or (before == "s" and hit.first > 1 and words[hit.first - 2] in _SEX)) is not None
            and bool(_SEX.get(before) or before == "s")
            or after in ("title", "race", "final", "gold", "win", "champion", "record")
        )
    if hit.payload == "MILE" and hit.first == hit.last:
        if before in _NO_MILE or before.isdigit() or after in ("s", "away", "from", "long", "off"):
            return False
        return before in _MILE_AFTER or toks.text[hit.start].isupper() or after in _RACE_AFTER
    if hit.payload == "SP" and word == "shot" and hit.first == hit.last:
        listed = toks.text[hit.end : hit.end + 3]
        return (
            before in _SEX
            or before in _GRADES
            or (before == "s" and words[hit.first - 2] in _SEX)
            or after in _RACE_AFTER
            or (before == "the" and (after in ("and", "with") or listed[:2] == " (" or listed[:1] in ",.;:" or listed[1:2].isdigit()))
        )
    if hit.payload in ("MILE", "2MILE", "HOUR", "5MILE", "10MILE"):
        if after in ("from", "away", "per", "an", "marker", "point", "later", "of") or before in (
            "per",
            "every",
            "each",
            "last",
            "final",
        ):
            return False
        if hit.payload == "HOUR":
            return (
                after in ("race", "record", "world", "run", "event", "best")
                or word != "one"
                or "hour" != words[hit.last]
            )
    if word == "hammer" and after in ("home", "blow", "blows", "it"):
        return False
    return not (word == "marathon" and after in ("session", "meeting", "talks", "match", "court"))


def sex_and_division(toks: Tokens, hit: Hit) -> tuple[str | None, str | None]:
    """Sex and division from the words right before ("junior girls 80m hurdles") or right after ("1500m senior boys")."""
    sex: str | None = None
    division: str | None = None
    i, steps = hit.first - 1, 0
    while i >= 0 and steps < 9:
        gap = toks.gap(i)
        if "\n" in gap or set(gap) & set(".;:!?()"):
            break
        word = toks.words[i]
        if word in _SEX and sex is None:
            sex = _SEX[word]
            suffix = {"boys": " boys", "girls": " girls"}.get(word, "")
            division = division or suffix.strip() or None
        elif word in _GRADES and division in (None, "boys", "girls"):
            division = f"{word} {division}" if division else word
        elif word in ("under", "u") and i + 1 < len(toks.words) and toks.words[i + 1].isdigit():
            division = f"U{toks.words[i + 1]}"
        elif word not in _SKIP_BEFORE and not (word.isdigit() and i and toks.words[i - 1] in ("under", "u")):
            break
        i, steps = i - 1, steps + 1
    if sex is not None:
        return sex, division
    j, steps = hit.last + 1, 0
    grade: str | None = division
    while j < len(toks.words) and steps < 4:
        gap = toks.gap(j - 1)
        if "\n" in gap or set(gap) & set(".;:!?"):
            break
        word = toks.words[j]
        if word in _SEX:
            suffix = {"boys": "boys", "girls": "girls"}.get(word)
            return _SEX[word], f"{grade} {suffix}" if grade and suffix else grade or suffix
        if word in _GRADES:
            grade = word
        elif word not in ("for", "in", "the", "hurdles", "double", "title", "titles"):
            break
        j, steps = j + 1, steps + 1
    return None, grade


def environment(toks: Tokens, hit: Hit) -> str | None:
    """ "indoor 60m", "60m indoor", "outdoor two-mile", "800m indoors"."""
    near = toks.words[max(0, hit.first - 3) : hit.first] + toks.words[hit.last + 1 : hit.last + 3]
    if "indoor" in near or "indoors" in near or "track" in near and "short" in near:
        return "indoor"
    return "outdoor" if "outdoor" in near or "outdoors" in near else None


def round_of(toks: Tokens, hit: Hit) -> str | None:
    """The round named right after ("800m heats", "1500m Olympic final") or before ("final of the women's 200m")."""
    words = toks.words
    for j in range(hit.last + 1, min(hit.last + 4, len(words))):
        gap = toks.gap(j - 1)
        if "\n" in gap or set(gap) & set(".;:!?(),"):
            break
        if words[j] in _ROUND_WORDS:
            return _ROUND_WORDS[words[j]]
        if words[j] not in ("world", "olympic", "championship", "hurdles", "s", "men", "women", "the"):
            break
    found = _ROUND_PATTERN.search(toks.text, max(0, hit.start - 34), hit.start)
    if found:
        tail = toks.text[found.end() : hit.start].lower()
        if re.fullmatch(r" (?:of|in|for|over) (?:the )?(?:\w+['’]?s? ){0,3}", tail):
            return round_name(found)
    return None


def round_name(found: re.Match[str]) -> str:
    """final, semi-final or heat: what a match of the round pattern stands for."""
    return "final" if found["final"] else "semi-final" if found["semi"] else "heat"


def find_rounds(text: str) -> list[tuple[str, int, int]]:
    """All words for a round with their offsets, for claims whose discipline stands elsewhere."""
    return [(round_name(m), m.start(), m.end()) for m in _ROUND_PATTERN.finditer(text)]
