"""When two spellings count as the same: names, marks, competitions, dates.

Guarantees: pure; case, accents, punctuation and spacing never decide. These definitions are the yardstick of every
score, so a change here makes old and new numbers incomparable.
"""

from __future__ import annotations

import re
import unicodedata

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPELLED = {word: number for number, word in enumerate(_NUMBERS)}
_AMOUNT = r"(?P<{0}>[\d.]+|[a-z]+)\s*"
_IN_WORDS = re.compile(
    rf"(?:{_AMOUNT.format('hours')}(?:hours?|hrs?|h)\b[\s,]*)?(?:and\s+)?"
    rf"(?:{_AMOUNT.format('minutes')}(?:minutes?|mins?|m)(?![a-z])[\s,]*)?(?:and\s+)?"
    rf"(?:{_AMOUNT.format('seconds')}(?:seconds?|secs?|s)\b)?",
    re.IGNORECASE,
)
_HUNDREDTHS_AFTER_COLON = re.compile(r"(\d+):(\d\d):(\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SAME_MARK = 0.006


def fold(text: str | None) -> str:
    """Text without case, accents and punctuation; full stops and colons stay, because marks need them."""
    plain = unicodedata.normalize("NFKD", (text or "").replace("’", "'").replace("\u00a0", " "))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return re.sub(r"[^\w\s.:]", "", plain).strip()


def words(text: str | None) -> list[str]:
    """The folded words of a text, in order."""
    return re.findall(r"\w+", fold(text))


_COMMON_IN_NAMES = frozenset(words("the of in athletics meeting meet games championships championship wanda diamond league"))


def name_key(text: str | None) -> str:
    """A name by which two spellings of one person are equal (``J. Roe`` and ``J Roe``)."""
    return " ".join(words((text or "").replace(".", "")))


def mark_value(mark: object) -> float | None:
    """Seconds, metres or points of a printed mark; None where it is none.

    ``3:45.34`` and ``3min 45.34sec`` → 225.34; ``one minute, 49.87 seconds`` → 109.87; ``21,05`` → 21.05.
    """
    text = str(mark or "").strip().casefold()
    spelled = _IN_WORDS.fullmatch(text)
    if spelled and (spelled["seconds"] or (spelled["hours"] and spelled["minutes"])):
        parts = [spelled["hours"], spelled["minutes"], spelled["seconds"]]
        try:
            return _sum_of_sixties([float(_SPELLED.get(part, part)) if part else 0.0 for part in parts])
        except ValueError:
            pass
    digits = re.sub(r"[^\d:.]", "", re.sub(r"(?<=\d),(?=\d\d$)", ".", text)).strip(":.")
    try:
        return _sum_of_sixties([float(piece) for piece in digits.split(":")])
    except ValueError:
        return None


def _sum_of_sixties(parts: list[float]) -> float:
    total = 0.0
    for part in parts:
        total = total * 60 + part
    return round(total, 3)


def same_mark(gold: str, printed: str | None, value: float | None) -> bool:
    """Equal to a hundredth, by the printed mark or its value; ``8:03:40`` may be read as 8:03.40."""
    wanted = mark_value(gold)
    if wanted is None:
        return name_key(gold) == name_key(printed)
    allowed = {wanted}
    if misprint := _HUNDREDTHS_AFTER_COLON.fullmatch(gold):
        minutes, seconds, hundredths = map(int, misprint.groups())
        allowed.add(round(minutes * 60 + seconds + hundredths / 100, 3))
    read = {round(float(value), 3)} if value else set()
    read |= {v for v in [mark_value(printed)] if v is not None}
    return any(abs(a - r) < _SAME_MARK for a in allowed for r in read)


def same_competition(gold: str | None, read: str | None) -> bool:
    """No different years, and a word in common that is not in every competition's name."""
    if not gold or not read:
        return False
    gold_years, read_years = _YEAR.findall(gold), _YEAR.findall(read)
    if gold_years and read_years and gold_years != read_years:
        return False
    gold_words, read_words = (set(words(_YEAR.sub("", name))) for name in (gold, read))
    gold_core, read_core = gold_words - _COMMON_IN_NAMES, read_words - _COMMON_IN_NAMES
    return bool(gold_core & read_core if gold_core and read_core else gold_words & read_words)


def same_date(gold: str | None, read: object) -> bool:
    """The date read is as precise as the gold date or more, and within it."""
    return bool(gold) and bool(read) and str(read).startswith(str(gold))
