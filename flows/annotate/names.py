"""How the words of a chain of capitalised words are classed: name, country, title, role, ordinary word, part of a place …"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator

from flows.annotate import lexicon
from flows.annotate.capitals import Token
from flows.annotate.folding import fold, remembered

_TAILS = frozenset(
    "mate mates up holder holders led born based like style induced language level year old bound trained backed wide".split()
)
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)? $")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
_CONTRACTION = re.compile(r"['’](?:m|ve|d|ll|re|t|s)$", re.I)
SUFFIX = frozenset({"jr", "sr", "jnr", "snr", "ii", "iii", "iv"})
GLUE = frozenset("el al ben bin de da di du van von le la st mac dos ter del der ait ould abu o saint".split())
_SOFT_TITLES = frozenset(
    "king prince major judge father general justice miss pope queen captain president coach minister governor mayor"
    " doctor professor lord baron princess senator".split()
)

_PREPOSITIONS = frozenset("over as per beat beats can too each less more ever via".split())
"""Words that some nation has for a first name, and that stand before a name far more often: "Bell Wins Over Imogen Tate"."""

_STOPPED = frozenset(("hon", "col"))
"""Titles that are names without their stop: "Hon. Anna Bell", "Hon Lai Chu"."""

_NO_INITIALS = frozenset("PB SB WR WL NR AR CR MR OR US UK GB EU NZ TV XC".split())
"""Two capitals after a first name that begin something else than the rest of the name."""
_ALSO_NAMES = frozenset(("miles", "eve"))
"""Words that end events or places, and are first names before a surname."""

NAME, INITIAL, COUNTRY, DEMONYM, TITLE, ROLE, ENTITY, SOFT, ORDINARY, CAPS = (
    "name", "initial", "country", "demonym", "title", "role", "entity", "soft", "ordinary", "caps")  # fmt: skip
_LEADS = frozenset(
    "young little sister brother son private bishop master big old baby tiny admiral pastor modest beloved humble tall brave mighty"
    " fearless courageous marvellous magnificent majestic gifted talented giant powerful reliable cheerful smiling inspired determined"
    " promising popular unlucky elegant jubilant weary blond blonde postman".split()
)
"""Words that are names somewhere, and that mostly say something else of whose first name follows them."""
_TITLED = (ENTITY, ORDINARY, COUNTRY, DEMONYM, ROLE)


def _phrase_class(body: str, chain: list[Token], i: int) -> tuple[str, int]:
    """COUNTRY or DEMONYM and the number of tokens, when a country or nationality begins at token ``i``."""
    for n in (4, 3, 2, 1):
        if i + n > len(chain):
            continue
        phrase = body[chain[i].start : chain[i + n - 1].end]
        for kind, known in ((COUNTRY, lexicon.countries()), (DEMONYM, lexicon.demonyms())):
            if phrase in known or (phrase.isupper() and len(phrase) > 3 and phrase.title() in known):
                return kind, n
    return "", 0


def classify(body: str, chain: list[Token], first: bool, title_case: bool, listed: bool) -> None:
    """Set the kind of each token of one chain, from the left; ``first``: a sentence begins with it, ``listed``: a results list.
    A Token is a NAME until something else is known of it."""
    i = 0
    while i < len(chain):
        token = chain[i]
        if simple(token.text):
            i += 1
            continue
        info = lexicon.word(token.text)
        if i == 0 and info.key in _MONTHS and _after_day(body, token):
            token.kind, i = ORDINARY, 1
            continue
        following = lexicon.word(chain[i + 1].text) if i + 1 < len(chain) and not token.possessive else None
        before = chain[i - 1] if i > 0 and not chain[i - 1].possessive else None
        named = before is not None and before.kind in (NAME, INITIAL)
        after_first = named and before is not None and (before.kind == INITIAL or lexicon.word(before.text).first_name)
        begins = info.first_name and following is not None and not following.ordinary and not following.strong
        if info.opens_place:
            phrase, n = _phrase_class(body, chain, i)
            if phrase == DEMONYM and begins:
                begins = len(chain) - i == 2 and (before is None or lexicon.word(before.text).key != "fellow") and info.frequent
            if phrase and not (n == 1 and (after_first or begins)):
                for token in chain[i : i + n]:
                    token.kind = phrase
                token.phrase = body[chain[i].start : token.end]
                i += n
                continue
        token.kind = _kind(token, info, following, named, after_first, begins, (first and i == 0, title_case, listed, i, chain))
        if info.strong and token.kind == NAME and i == len(chain) - 1 and body[max(0, chain[0].start - 4) : chain[0].start] == "the ":
            token.kind = ENTITY
        i += 1


def _leads(info: lexicon.Word) -> bool:
    """Whether a word may stand before somebody's name without being part of it, though it could be one: "Young", "Duck"."""
    return info.key in _LEADS or (len(info.key) > 3 and not info.surname and info.key + "s" in lexicon.entities("strong"))


@remembered
def simple(word: str) -> bool:
    """Whether ``word`` is a NAME in every chain: no list knows it for anything else, its shape is no initial, code or participle."""
    info, plain = lexicon.word(word), word.strip(".")
    known = _leads(info) or info.ordinary or info.strong or info.soft or info.title or info.role or info.opens_place or info.key in _MONTHS
    participle = info.key.endswith(("ing", "edly")) and not info.first_name and not info.surname
    shaped = len(plain) < 2 or plain[1] == "." or "-" in plain or "'" in info.key or (len(plain) <= 5 and plain.isupper())
    return not (known or participle or shaped)


@functools.lru_cache(maxsize=65536)
def alone(word: str, first: bool, title_case: bool, listed: bool) -> tuple[str, str]:
    """The kind and phrase of ``word`` where it stands alone, no month after a day."""
    token = Token(word, 0, len(word), False)
    classify(word, [token], first, title_case, listed)
    return token.kind, token.phrase


@remembered
def never(word: str) -> bool:
    """Whether ``word`` is ordinary wherever it stands alone."""
    return all(alone(word, *place)[0] == ORDINARY for place in itertools.product((True, False), repeat=3))


@remembered
def hidden(word: str) -> bool:
    """Whether ``word`` is no name where it stands alone inside a sentence."""
    return not simple(word) and alone(word, False, False, False)[0] not in (NAME, SOFT, INITIAL)


def classify_alone(body: str, token: Token, first: bool, title_case: bool, listed: bool) -> None:
    """The same for a chain of one token."""
    if token.text.lower() in _MONTHS and _after_day(body, token):
        token.kind = ORDINARY
    else:
        token.kind, token.phrase = alone(token.text, first, title_case, listed)


def _after_day(body: str, token: Token) -> bool:
    return _DAY_BEFORE.search(body, token.start - 6, token.start) is not None


def _kind(
    token: Token, info: lexicon.Word, following: lexicon.Word | None, named: bool, after_first: bool, begins: bool,
    place: tuple[bool, bool, bool, int, list[Token]],
) -> str:  # fmt: skip
    """The kind of one token that opens no country or nationality."""
    opening, title_case, listed, i, chain = place
    plain, word = token.text.strip("."), info.key
    if len(plain) > 2 and "'" in word and _CONTRACTION.search(token.text) and word.split("'")[0] in lexicon.ordinary():
        return ORDINARY
    if len(plain) == 1 or (plain[1] == "." and _INITIALS.fullmatch(token.text)):
        plain_word = token.text in ("A", "I", "O", "X") and (title_case or not listed)
        asked = token.text == "L.A." or (opening and token.text == "Q.")
        return INITIAL if following and not plain_word and not asked else ORDINARY
    shouted = len(plain) <= 5 and plain.isupper()
    initials = shouted and len(plain) == 2 and following is not None and not chain[i + 1].text.isupper()  # "MR Anjali"
    titled = info.title and following is not None and (word not in _STOPPED or token.text[-1] == "." or chain[i + 1].start > token.end + 1)
    if titled and not initials and (word not in _SOFT_TITLES or i == 0 or chain[i - 1].kind in _TITLED):
        return TITLE
    if titled and following and following.first_name and 0 < i < len(chain) - 2 and not lexicon.word(chain[i - 1].text).first_name:
        return TITLE  # "Toronto Mayor Giles Lowry"
    bears = word in _ALSO_NAMES and begins and following is not None and following.surname
    if info.strong and not (after_first and (info.soft or info.surname)) and not (begins and info.soft) and not bears:
        return ENTITY
    if word in SUFFIX and i:
        return NAME
    if (
        info.role
        and not named
        and following
        and (following.first_name or (opening and not following.ordinary))
        and i + 2 < len(chain)
        and not lexicon.word(chain[i + 2].text).ordinary
    ):
        return ROLE
    coded = named and chain[i - 1].kind == INITIAL and len(chain[i - 1].text) > 1 and "." not in chain[i - 1].text
    if info.role and coded and not info.surname:
        return ROLE  # "AK President Jo Bell"
    borne = named and info.surname and following is None  # "Tam Walker"
    if info.role and not begins and not borne and (not after_first or (following is not None and not info.surname)):
        return ROLE
    if shouted and info.ordinary and not after_first and not (initials and info.title):
        return ORDINARY
    tail = plain.rsplit("-", 1)[-1] if "-" in plain else ""
    if tail.islower() and (tail.endswith(("ed", "ing")) or fold(tail) in _TAILS or fold(tail) in lexicon.ordinary()):
        return ORDINARY
    if shouted and title_case and following is None and i > 1 and plain in lexicon.codes() and chain[i - 1].text.isupper():
        return CAPS  # "Anton VERESKOV RUS"
    if shouted and not title_case:
        if len(plain) > 2:
            if following is None and i > 1 and plain in lexicon.codes():
                return CAPS
            shouted_before = (
                named and chain[i - 1].text.isupper() and (len(chain[i - 1].text) > 5 or lexicon.word(chain[0].text).first_name)
            )
            shouted_after = begins and i + 1 < len(chain) and chain[i + 1].text.isupper() and len(chain[i + 1].text) > 3
            leads = begins and info.first_name and following is not None and not following.ordinary  # "PADDY Bell was first home"
            full = after_first or shouted_before or shouted_after or leads or (following is not None and following.first_name)
            return NAME if full else CAPS
        inside = not after_first or initials and plain not in _NO_INITIALS
        return INITIAL if following and not info.surname and inside else CAPS
    if _leads(info) and i + 2 < len(chain) and following is not None and following.first_name and not after_first:
        return ORDINARY  # "Young Anna Bell", "Oregon Duck Anna Bell"
    if info.ordinary and not bears:
        if word in _PREPOSITIONS and begins and i + 2 < len(chain) and following is not None and following.first_name:
            return ORDINARY
        keep = begins and not (opening and following is not None and (not following.surname and len(word) < 4 or len(word) == 2))
        return NAME if keep or (named and not title_case and (after_first or info.surname)) else ORDINARY
    if opening and word.endswith(("ing", "edly")) and not info.first_name and not info.surname:
        return ORDINARY
    return SOFT if info.soft and not begins and not after_first else NAME


def nations(chain: list[Token]) -> Iterator[tuple[int, int, str]]:
    """(start, end, code) of the countries and nationalities of a chain that is classed."""
    for token in chain:
        if token.phrase:
            code = lexicon.countries().get(token.phrase) or lexicon.demonyms().get(token.phrase)
            if code:
                yield token.end - len(token.phrase), token.end, code
