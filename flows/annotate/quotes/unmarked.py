"""Words printed in full without quotation marks: answers of an interview, transcripts, block quotes, posts.

Guarantees: a span is made of whole paragraphs (a label such as "Q:" or "> " excluded); no two overlap. Extra to the
quotations in marks, which keep their own rows.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from flows.annotate.quotes.introductions import introduced
from flows.annotate.quotes.scene import Scene
from flows.annotate.quotes.speakers import Speaker, Speakers
from flows.annotate.text import Text

_BOLD = re.compile(r"[*_]{2}(?P<q>[^*_].{2,400}?)[*_]{2}\s*$", re.S)
_LABEL = re.compile(r"[*_]{0,2}(?P<who>(?:[A-ZÀ-Þ][\w.’'-]*\s?){1,5})(?:\([\w ,.]{2,24}\))?[*_]{0,2}\s?:[*_]{0,2}\s+(?=\S)")
_QA = re.compile(r"[*_]{0,2}(?P<who>Q|A|Question|Answer)[*_]{0,2}\s?[:.)\]–-][*_]{0,2}\s*(?=\S)")
_SECOND = re.compile(r"\b(?:you|your|yours|yourself)\b", re.I)
_FIRST = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Ww]e|[Oo]ur|me|myself)\b")
_TWEET = re.compile(r"pic\.twitter\.com/\S+|https?://t\.co/\S+|[—–-]\s?[^—–\n]{2,60}\(@\w{1,15}\)\s[A-Z][a-z]+ \d{1,2}, \d{4}")
_TWEETER = re.compile(r"[—–-]\s?(?P<name>[^—–\n(@]{2,50}?)\s?\(@\w{1,15}\)")
_ENDED = re.compile(r"[*_]*(?:Interview|Photos?|Pictures?|Words|Read more|Follow|Image|As told to|\(?Ed\b)", re.I)
_TEXTUAL = frozenset({"body", "list", "caption", "heading"})
_PAGE = frozenset(
    "published updated posted by words text author writer reporter editor photo photos photograph picture pictures image images credit"
    " source via read more watch listen follow follow us related tags topics category share contact note date venue location results"
    " result time when where website email tickets copyright also see".split()
)
"""Words that label what a page says of itself, no speaker: "Published: …", "Read more: …"."""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """One paragraph of somebody's words. ``question``: the span of what was asked, if it was asked."""

    start: int
    end: int
    speaker: Speaker | None
    rule: str
    question: tuple[int, int] | None


def find_interview(text: Text, speakers: Speakers) -> list[Unmarked]:
    """The answers of a question-and-answer piece or a transcript; empty where the article is none."""
    units = list(speakers.narrative.units)
    labelled = _labelled(text, units, speakers)
    return labelled if labelled is not None else _bold(text, units, speakers) or _plain(text, units, speakers)


def find_posts(text: Text, scene: Scene) -> list[Unmarked]:
    """Block quotes ("> …"), posts after "X wrote on Instagram:", and embedded tweets."""
    narrative = scene.narrative
    out: list[Unmarked] = []
    raw = narrative.text
    tweets = "twitter.com/" in raw or "t.co/" in raw or "(@" in raw
    going: Speaker | None = None
    for i, (start, end) in enumerate(narrative.units):
        if going is None and not tweets and raw[start] != ">" and not (i and raw[narrative.units[i - 1][1] - 1] == ":"):
            continue
        body = raw[start:end]
        marked = "“" in narrative.masked[start:end]
        if body.startswith(">") and not marked:
            begin = start + len(body) - len(body.lstrip("> \t"))
            if i and raw[narrative.units[i - 1][0]] == ">" and out and out[-1].end == narrative.units[i - 1][1]:
                speaker = out[-1].speaker
            else:
                speaker = _introducer(scene, i)
            if begin < end:
                out.append(Unmarked(begin, end, speaker, "block", None))
            continue
        tweet = _TWEET.search(body) if tweets else None
        if tweet is not None and not marked:
            name = _TWEETER.search(body)
            who = None
            if name is not None:
                who = scene.speakers.who(start + name.start("name"), start + name.end("name"))
                end = start + min(name.start(), tweet.start())
            else:
                end = start + tweet.start()
            if raw[start:end].strip():
                out.append(Unmarked(start, start + len(raw[start:end].rstrip()), who, "post", None))
            continue
        if marked or not body:
            going = None
            continue
        if going is None and i:
            before = narrative.units[i - 1]
            lead = narrative.masked[before[0] : before[1]]
            if lead.endswith(":") and "“" not in lead[-60:] and text.paragraph_at(start) is not None:
                verbs = [v for v in scene.cues.verbs(max(before[0], before[1] - 160), before[1]) if v.sense in {"write", "say", "tell"}]
                if verbs and _FIRST.search(body):
                    going = _introducer(scene, i)
        elif going is not None and not _FIRST.search(body):
            going = None
        if going is not None:
            out.append(Unmarked(start, end, going, "post", None))
    return out


def _introducer(scene: Scene, unit: int) -> Speaker | None:
    if unit == 0:
        return None
    start, end = scene.narrative.units[unit - 1]
    found = introduced(scene, start, end)
    return found.speaker if found is not None else None


def _labelled(text: Text, units: list[tuple[int, int]], speakers: Speakers) -> list[Unmarked] | None:
    """The answers behind labels ("A:", "Bell:"), those in quotation marks left out; None where no paragraphs are labelled."""
    raw = speakers.narrative.text
    heads = [(i, s, e if e - s < 80 else s + 80) for i, (s, e) in enumerate(units)]
    labels = [(i, s, e) for i, s, e in heads if raw[s] in "QA*_" or raw.find(":", s, e) >= 0]
    labels = [(i, s, e) for i, s, e in labels if (p := text.paragraph_at(s)) is not None and p.kind in _TEXTUAL]
    for pattern in (_QA, _LABEL) if len(labels) >= 4 else ():
        found = [(i, m) for i, s, e in labels if (m := pattern.match(raw, s, e)) is not None]
        found = [(i, m) for i, m in found if not _PAGE.issuperset(m["who"].casefold().split())]
        counts = Counter(m["who"].strip().casefold() for _, m in found) if len(found) >= 4 else Counter()
        if len(counts) < 2 or sum(c >= 2 for c in counts.values()) < 2:
            continue
        if pattern is _LABEL and len(found) < 0.5 * (found[-1][0] - found[0][0] + 1):
            continue
        asks = Counter(m["who"].strip().casefold() for i, m in found if raw[units[i][0] : units[i][1]].rstrip("*_ ").endswith("?"))
        out: list[Unmarked] = []
        question: tuple[int, int] | None = None
        subject = _interviewee(speakers, units[: found[0][0]] or units[:3])
        for i, m in found:
            label = m["who"].strip()
            if i == 0 and counts[label.casefold()] == 1:  # the headline: "Transcript: …"
                continue
            low = label.casefold()
            begin, end = m.end(), units[i][1]
            if low in {"q", "question"} or (pattern is _LABEL and asks[low] > 0.6 * counts[low]):
                question = (begin, end)
                continue
            if _in_marks(speakers.narrative.masked[begin:end]):
                continue
            who = subject if low in {"a", "answer"} else _by_label(speakers, label, units[i][0], m.end("who")) or subject
            out.append(Unmarked(begin, end, who, "interview", question))
        return out
    return None


def _by_label(speakers: Speakers, label: str, start: int, end: int) -> Speaker | None:
    if label.isupper() and len(label.replace(".", "").replace(" ", "")) <= 3:
        letters = label.replace(".", "").replace(" ", "")
        for person in speakers.people.people:
            if "".join(w[0] for w in person.full_name.split()).upper() == letters:
                return Speaker(person.full_name, person.key, "named", label, start, 0.9)
    return speakers.who(start, end)


def _interviewee(speakers: Speakers, units: list[tuple[int, int]]) -> Speaker | None:
    """The person the lead names most, athletes first."""
    if not units:
        return None
    names = speakers.names_in(units[0][0], units[-1][1])
    if not names:
        return None
    counts = Counter(m.person_key for m in names)
    first = {m.person_key: -n for n, m in reversed(list(enumerate(names)))}
    key = max(counts, key=lambda k: (speakers.people.by_key[k].is_athlete, counts[k], first[k]))
    return speakers.person(next(m for m in names if m.person_key == key))


def _bold(text: Text, units: list[tuple[int, int]], speakers: Speakers) -> list[Unmarked]:
    raw = speakers.narrative.text
    if "*" not in raw and "_" not in raw:
        return []
    bold = {i for i, (s, e) in enumerate(units) if _BOLD.match(raw, s, e)}
    asked = [i for i in bold if "?" in raw[units[i][1] - 6 : units[i][1]]]
    if len(asked) < 3 or len(bold) < 3:
        return []
    return _answers(text, units, bold, min(asked), speakers)


def _plain(text: Text, units: list[tuple[int, int]], speakers: Speakers) -> list[Unmarked]:
    """Questions as lines of their own, put to "you", between lines of an "I": no marks anywhere."""
    raw, masked = speakers.narrative.text, speakers.narrative.masked
    if raw.count("?") < 4:
        return []
    asked = {
        i for i, (s, e) in enumerate(units)
        if raw[e - 1] == "?" and e - s <= 300 and _SECOND.search(raw, s, e) and not _FIRST.search(raw, s, e) and "“" not in masked[s:e]
    }  # fmt: skip
    if len(asked) < 4:
        return []
    for i in sorted(asked):
        lead = i - 1
        while lead > min(asked) and lead not in asked and _SECOND.search(raw, *units[lead]) and not _FIRST.search(raw, *units[lead]):
            asked.add(lead)
            lead -= 1
    rest = [units[i] for i in range(min(asked), len(units)) if i not in asked]
    own = sum(1 for s, e in rest if _FIRST.search(raw, s, e))
    if not rest or own < 0.25 * len(rest):
        return []
    return _answers(text, units, asked, min(asked), speakers)


def _answers(text: Text, units: list[tuple[int, int]], questions: set[int], first: int, speakers: Speakers) -> list[Unmarked]:
    raw = speakers.narrative.text
    who = _interviewee(speakers, units[:first] or units[:2])
    out: list[Unmarked] = []
    question: tuple[int, int] | None = None
    for i in range(first, len(units)):
        start, end = units[i]
        if i in questions:
            question = (start, end)
            continue
        paragraph = text.paragraph_at(start)
        if paragraph is None or paragraph.kind not in _TEXTUAL or _ENDED.match(raw, start, end):
            continue
        label = _QA.match(raw, start, end) if raw[start] in "*_AQ" else None
        begin = label.end() if label is not None else start
        if (raw[start] in "*_" and raw[end - 1] in "*_") or _in_marks(speakers.narrative.masked[begin:end]):
            continue
        out.append(Unmarked(start, end, who, "interview", question))
    return out


def _in_marks(answer: str) -> bool:
    """Whether what was answered stands in quotation marks, from its first word to its last."""
    return answer.startswith("“") and (answer.endswith("”") or "”" not in answer)
