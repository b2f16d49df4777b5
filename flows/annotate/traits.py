"""Country, sex and age of each person, from what the article says: weighed votes, each with the rule that cast it."""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.annotate import context as contexts
from flows.annotate import lexicon, names
from flows.annotate.identity import Individual
from flows.annotate.lexicon import fold
from flows.annotate.text import Text

_PRONOUN = re.compile(r"[hHsS](?:e|im|is|imself|er|ers|erself|he)\b")
_EVENT_SEX = re.compile(r"[wWmMgGbBlLfF](?:omen|en|irls|oys|adies|emale|ale|oman|an)\b|(?:WOMEN|MEN|GIRLS|BOYS|LADIES)\b")
"""Both begin with a set of letters, which the engine skips to; ``_whole`` checks that a word begins there."""
_FEMALE = frozenset("she her hers herself women girls ladies female woman".split())
_RECORD = re.compile(r"[rtcn](?:ecord|itle|hampion|umber one)\b")
_PLURAL = frozenset("duo pair trio quartet twins teammates team-mates compatriots athletes runners sprinters brothers sisters stars favourites milers".split())
_COMPANY = re.compile(r"(?:['’]s |\bfellow |\bcompatriots? |\bcountry(?:man|woman) |\bher |\bhis )[^,.;]{0,40}?(?:team-?mates?|compatriots?|country(?:man|woman)|fellow \w+)\b[ ,]*$|\bcompatriots? $")
_FROM = re.compile(r",? (?:of|from) (?:Co\.? |County )?([A-Z][\w’&-]+(?: [A-Z][\w’&-]+){0,2})")
_BESIDE = re.compile(r"\b(?:ahead of|behind|beating|beat|over|from|by|outkicking|edging|pipping|holding off|clear of)\b[^,.;]{0,34}$")
_RECORD_BY = re.compile(r"((?:[A-Z][\w.]+ ?){1,2}) (?:[\w-]+ ){0,3}record (?:[\w.:-]+ ){0,6}(?:by|of|from|held by) $")
_GROUP = re.compile(r"[Tt]he (?:two|three|four|other two) ([A-Z][a-z]+s)\b")
_NATIONAL = re.compile(r"(?:['’]s)? (?:(?:[A-Z][\w-]+ ){0,3}(?:Championships?|Champs|Trials|Schools|Nationals)|(?:\w+ ){0,2}(?:squad|select|trials|championships?))\b")


@dataclass(slots=True)
class Traits:
    """Votes for one person. ``pronouns`` counts the safely bound ones by sex, with one example span of each."""

    countries: Counter[str] = field(default_factory=Counter)
    sexes: Counter[str] = field(default_factory=Counter)
    ages: Counter[int] = field(default_factory=Counter)
    hints: Counter[str] = field(default_factory=Counter)
    bound: Counter[str] = field(default_factory=Counter)
    pronouns: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    @property
    def country(self) -> str | None:
        votes = self.countries or self.hints
        return max(votes, key=lambda code: (votes[code] + 0.5 * self.hints[code], code)) if votes else None

    @property
    def sex(self) -> str | None:
        low, high = sorted((self.bound["M"], self.bound["F"]))
        scale = 1.0 / max(1.0, high) if low and low >= 0.25 * high else 1.0
        male, female = self.sexes["M"] + scale * self.bound["M"], self.sexes["F"] + scale * self.bound["F"]
        return None if male == female else "M" if male > female else "F"

    @property
    def age(self) -> int | None:
        return self.ages.most_common(1)[0][0] if self.ages else None


def demonym_sex(word: str) -> str | None:
    """F or M when a nationality noun has a sex (Irishwoman, Dutchman)."""
    low = word.lower()
    return "F" if low.endswith("woman") else "M" if low.endswith("man") and word not in ("German", "Roman", "Oman") else None


def _explicit(person: Individual, traits: Traits) -> None:
    for mention in person.mentions:
        c, piece = mention.context, mention.piece
        if c is None:
            continue
        if c.country:
            traits.countries[c.country] += {"country_in_brackets": 4.0, "of_country": 3.0, "country_code": 3.0}.get(c.country_rule, 1.5)
        code, rule = contexts.nationality(c.before)
        if code:
            traits.countries[code] += 3.0
        for word in c.before:
            sex = demonym_sex(word) if word in lexicon.demonyms() else None
            if sex:
                traits.sexes[sex] += 3
        if piece is not None and piece.left is not None and mention.start == piece.start:
            if piece.left.kind == names.DEMONYM:
                traits.countries[lexicon.demonyms().get(piece.left.text, "") or contexts.nationality([piece.left.text])[0] or ""] += 3.0
                sex = demonym_sex(piece.left.text)
                if sex:
                    traits.sexes[sex] += 3
            elif piece.left.kind == names.COUNTRY:
                traits.countries[lexicon.countries().get(piece.left.text, "")] += 2.0
            elif piece.left.kind == names.TITLE:
                sex = lexicon.titles()[fold(piece.left.text).strip(".")][0]
                if sex:
                    traits.sexes[sex] += 5
        if c.apposition:
            words = c.apposition.split(" ")
            native = any(w in ("native", "born") for w in words)
            for i in range(min(len(words), 14)):
                phrase = [w for w in words[i : i + 2]]
                known = lexicon.demonyms().get(phrase[0]) or lexicon.demonyms().get(" ".join(phrase))
                if known and (i < 5 or native) and (i == 0 or words[i - 1].lower() not in ("from", "by", "over")):
                    traits.countries[known] += 2.5
                    sex = demonym_sex(phrase[0])
                    if sex:
                        traits.sexes[sex] += 3
                    break
            if not native and not traits.countries:
                code, _ = contexts.nationality(words[:3])
                if code:
                    traits.countries[code] += 2.0
        role = contexts.role_of(c.before) or (contexts.first_role(c.apposition) if c.apposition else None)
        if role and role[1]:
            traits.sexes[role[1]] += 2
        for word in [*c.before[-1:], *c.apposition.split(" ")[:3]]:
            kin = lexicon.kinship().get(fold(word))
            if kin and kin[0]:
                traits.sexes[kin[0]] += 3
        if c.age is not None and 8 <= c.age <= 99:
            traits.ages[c.age] += 1
    traits.countries.pop("", None)


def c_piece(people: list[Individual], who: int, start: int) -> str | None:
    """The nationality in the same capitalised run before the name that starts at ``start`` ("American Hobbs Kessler")."""
    for mention in people[who].mentions:
        if mention.start == start and mention.piece is not None and mention.piece.left is not None:
            return mention.piece.left.text if mention.piece.left.kind == names.DEMONYM else None
    return None


def _coordinated(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], people: list[Individual]) -> None:
    """"British duo A and B", "Kenyans A, B and C": the nationality before the first holds for the others too."""
    body = text.text
    contexts_of = {(m.start, i): m.context for i, p in enumerate(people) for m in p.mentions}
    for k in range(len(order) - 1):
        start, end, who = order[k]
        c = contexts_of.get((start, who))
        if c is None:
            continue
        code, _ = contexts.nationality(c.before)
        left = c_piece(people, who, start)
        if left and (not code):
            code = lexicon.demonyms().get(left)
        if not code:
            continue
        if k and (body[max(0, start - 30) : start].lower().count("fellow ") and order[k - 1][2] != who):
            traits[order[k - 1][2]].hints[code] += 1.5
        last = fold(c.before[-1]) if c.before else fold(left or "")
        group = last in _PLURAL or (last.endswith("s") and not last.endswith(("'s", "ss")))
        at = end
        for later_start, later_end, later in order[k + 1 : k + 5]:
            if body[at:later_start].replace("*", "") not in (" and ", ", ", ", and ", " & "):
                break
            if not traits[later].countries:
                (traits[later].countries if group else traits[later].hints)[code] += 2.5 if group else 0.8
            at = later_end


def _records(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], people: list[Individual]) -> None:
    """"ran a Ugandan record", "Cram's British record", "the Irish title": a hint of the country of who did it."""
    body, demonyms = text.text, lexicon.demonyms()
    starts = [start for start, _, _ in order]
    contexts_of = {m.start: m.context for p in people for m in p.mentions}
    for found in _RECORD.finditer(body):
        words = body[max(0, found.start() - 48) : found.start()].split()[-5:]
        at = next((i for i in range(len(words) - 1, -1, -1) if words[i][0].isupper() and words[i] in demonyms), -1)
        sentence = text.sentence_at(found.start())
        if at < 0 or sentence is None or not _whole(body, found.start()):
            continue
        code = demonyms.get(" ".join(words[max(0, at - 1) : at + 1])) or demonyms[words[at]]
        begin = body.rfind(words[at], 0, found.start())
        high = bisect.bisect_left(starts, begin)
        if high < len(order) and order[high][0] - found.end() < 9:
            continue
        for start, end, who in reversed(order[bisect.bisect_left(starts, sentence.start) : high]):
            c = contexts_of.get(start)
            owner = body[end : end + 2] in ("'s", "’s") and begin - end < 30
            if owner or (c is not None and (c.after in lexicon.athlete_verbs() or c.at_start)):
                traits[who].hints[code] += 1.0
                break


def _bound_pronouns(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits], quoted: Sequence[tuple[int, int]]) -> None:
    """Pronouns that can hardly mean anybody else: after the only person of a sentence, or opening the next one."""
    body = text.text
    by_sentence: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for item in order:
        sentence = text.sentence_at(item[0])
        if sentence and not _within(quoted, item[0]):
            by_sentence[sentence.index].append(item)
    sentences = text.sentences
    for index, items in by_sentence.items():
        sentence = sentences[index]
        people = {who for _, _, who in items}
        first = items[0]
        for found in _PRONOUN.finditer(body, first[1], sentence.end):
            if not _whole(body, found.start()) or _within(quoted, found.start()):
                continue
            last = max((i for i in items if i[0] < found.start()), key=lambda i: i[0])
            who = first[2] if len(people) == 1 else last[2]
            weight = 1.5 if len(people) == 1 else 0.6
            sex = "F" if found.group().lower() in _FEMALE else "M"
            traits[who].bound[sex] += weight
            traits[who].pronouns[sex].append(found.span())
            if len(people) > 1:
                break
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        if following and following.index not in by_sentence:
            opening = _PRONOUN.match(body, following.start)
            if opening and not _within(quoted, opening.start()):
                sex = "F" if opening.group().lower() in _FEMALE else "M"
                traits[first[2]].bound[sex] += 1.5 if len(people) == 1 else 0.7
                traits[first[2]].pronouns[sex].append(opening.span())


def _whole(body: str, offset: int) -> bool:
    """Whether a word begins at ``offset``."""
    return offset == 0 or not body[offset - 1].isalnum()


def _within(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    i = bisect.bisect_right(spans, (offset, 1 << 60)) - 1
    return i >= 0 and spans[i][0] <= offset < spans[i][1]


def _events(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits]) -> None:
    """"the women's 800m", "junior boys": whose race it is tells the sex of those named in it.

    Where the race comes before the names ("In the women's 800m X beat Y") it holds for the names after it, until the next
    one is named; where a name comes first ("X won the boys 800m, Y the girls 1500m") for the names before it.
    """
    found = [
        (m.start(), "F" if m.group().lower() in _FEMALE else "M") for m in _EVENT_SEX.finditer(text.text) if _whole(text.text, m.start())
    ]  # fmt: skip
    offsets = [o for o, _ in found]
    starts = [start for start, _, _ in order]
    for k, (start, end, who) in enumerate(order):
        sentence, paragraph = text.sentence_at(start), text.paragraph_at(start)
        if not found or sentence is None or paragraph is None:
            continue
        unit = paragraph if paragraph.kind == "list" else sentence
        low, high = bisect.bisect_left(offsets, unit.start), bisect.bisect_left(offsets, unit.end)
        at = bisect.bisect_right(offsets, start) - 1
        if low == high:
            back = text.paragraph_at(offsets[at]) if at >= 0 else None
            distance = paragraph.index - back.index if back else 9
            if distance <= 1:
                traits[who].sexes[found[at][1]] += 0.7 if distance == 0 else 0.4
            continue
        name_first = starts[bisect.bisect_left(starts, unit.start)] < offsets[low]
        following = next((s for o, s in found[at + 1 : high] if o > end), None)
        later = next((s for s in starts[k + 1 :] if s > end), unit.end)
        bare = following is not None and offsets[at + 1] < later
        if name_first and following is not None:
            traits[who].sexes[following] += 2.0 if bare or high - low == 1 else 1.0
        elif at >= low:
            opener = text.text[max(0, start - 40) : start]
            weight = 2.0 if name_first and _BESIDE.search(opener) else 0.6 if name_first else 2.0 if not bare else 0.7
            traits[who].sexes[found[at][1]] += weight


def _home(text: Text, nations: Sequence[tuple[int, int, str]], outlet: str | None) -> str | None:
    """The country that goes without saying in this article, or None.

    That of a national championship, trials, schools meeting or selection when it bears half of all countries named; else
    that of the outlet (``outlet``: country of its web domain) when the article names no other country, or mostly that one.
    """
    counts = Counter(code for _, _, code in nations)
    if counts:
        code, top = counts.most_common(1)[0]
        if top >= 2 and top >= 0.5 * len(nations) and any(c == code and _NATIONAL.match(text.text, end) for _, end, c in nations):
            return code
    return outlet if outlet and counts[outlet] >= 0.6 * len(nations) else None


def _homes(text: Text, people: list[Individual], traits: list[Traits]) -> None:
    """"Lisburn's X", "X of Portland", "X (Belgrave Harriers)": where somebody comes from hints at the country."""
    known = lexicon.places()
    for person, mine in zip(people, traits, strict=True):
        for mention in person.mentions[:8]:
            c = mention.context
            if c is None or mine.countries:
                continue
            owner = next((w for w in c.before if w.endswith(("'s", "’s")) and w[:-2] in known), None)
            place = known.get(owner[:-2]) if owner else None
            of = _FROM.match(text.text, mention.end)
            if place is None and of:
                place = known.get(of.group(1)) or known.get(of.group(1).split(" ")[0])
            if place is None and c.bracket:
                place = next((known[w] for w in c.bracket.replace(",", "").split() if w in known), None)
            if place:
                mine.hints[place] += 0.4


def weigh(
    text: Text, people: list[Individual], quoted: Sequence[tuple[int, int]], nations: Sequence[tuple[int, int, str]] = (),
    outlet: str | None = None,
) -> list[Traits]:
    """The traits of ``people``, in their order. ``quoted`` are the sorted spans of quotations."""
    traits = [Traits() for _ in people]
    order = sorted((m.start, m.end, i) for i, p in enumerate(people) for m in p.mentions)
    for person, mine in zip(people, traits, strict=True):
        _explicit(person, mine)
        sex = lexicon.sex_of_first_name(person.tokens[0]) if len(person.tokens) > 1 else None
        if sex:
            mine.sexes[sex] += 1.4 if lexicon.frequent_first_name(person.tokens[0]) else 0.6
    _coordinated(text, order, traits, people)
    _records(text, order, traits, people)
    _bound_pronouns(text, order, traits, quoted)
    _events(text, order, traits)
    _homes(text, people, traits)
    home = _home(text, nations, outlet) if any(not t.countries and not t.hints for t in traits) else None
    for mine in traits:
        if home and not mine.countries and not mine.hints:
            mine.hints[home] += 0.3
    return traits


def borrow(text: Text, people: list[Individual], traits: list[Traits]) -> None:
    """Countries from company: compatriots, team-mates and siblings share one; a surname that only Kenya knows comes last."""
    order = sorted((m.start, m.end, i) for i, p in enumerate(people) for m in p.mentions)
    for k in range(1, len(order)):
        start, _end, who = order[k]
        _, previous_end, other = order[k - 1]
        if who == other or start - previous_end > 90 or traits[who].country:
            continue
        between = text.text[previous_end:start]
        if traits[other].country and _COMPANY.search(between) and "\n" not in between:
            traits[who].hints[traits[other].country or ""] += 0.8
        by = _RECORD_BY.search(text.text, max(0, start - 90), start)
        if by:
            words = by.group(1).split(" ")
            code = lexicon.demonyms().get(" ".join(words[-2:])) or lexicon.demonyms().get(words[-1])
            if code:
                traits[who].hints[code] += 1.0
    _race_company(text, order, traits)
    for person, mine in zip(people, traits, strict=True):
        if person.sibling_of and not mine.country:
            kin = [t.country for p, t in zip(people, traits, strict=True) if p is not person and p.full_name.endswith(person.sibling_of)]
            mine.hints.update({code: 0.8 for code in kin if code})
        if not mine.country and len(person.tokens) > 1 and lexicon.kenyan_surname(person.tokens[-1]):
            mine.hints["KEN"] += 0.2


def _race_company(text: Text, order: Sequence[tuple[int, int, int]], traits: list[Traits]) -> None:
    """Races are run by one sex: whose sex is in doubt has that of the others named in the same sentence, or paragraph."""
    known = [t.sex for t in traits]
    doubtful = {i for i, t in enumerate(traits) if max(t.sexes["M"] + t.bound["M"], t.sexes["F"] + t.bound["F"]) < 1.0}
    for k, (start, _end, who) in enumerate(order):
        if who not in doubtful:
            continue
        sentence, paragraph = text.sentence_at(start), text.paragraph_at(start)
        for other_start, _, other in order[max(0, k - 4) : k + 5]:
            sex = known[other]
            if sex is None or other == who or other in doubtful or sentence is None or paragraph is None:
                continue
            if sentence.start <= other_start < sentence.end:
                traits[who].sexes[sex] += 0.5
            elif paragraph.start <= other_start < paragraph.end:
                traits[who].sexes[sex] += 0.1


def groups(text: Text, people: list[Individual], traits: list[Traits]) -> None:
    """"X was seventh and Y eighth as the two Brits …": a nationality in the plural holds for those named in its sentence."""
    order = sorted((m.start, i) for i, p in enumerate(people) for m in p.mentions)
    for found in _GROUP.finditer(text.text):
        code = lexicon.demonyms().get(found.group(1)) or lexicon.demonyms().get(found.group(1).rsplit(" ", 1)[-1])
        sentence = text.sentence_at(found.start())
        if not code or sentence is None:
            continue
        low = bisect.bisect_left(order, (sentence.start, -1))
        high = bisect.bisect_left(order, (found.start(), -1))
        for _, who in order[max(low, high - 3) : high]:
            if not traits[who].countries:
                traits[who].hints[code] += 1.5
