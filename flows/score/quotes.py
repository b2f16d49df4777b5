"""Quotations: found or not, in exactly these words, by this speaker, on this day.

Guarantees: a predicted quotation answers for one gold quotation only: the one of whose words it shares most, and at
least half.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from flows.score.gold import Gold, name_keys
from flows.score.matching import name_key, same_date, words
from flows.score.tally import Detection, Misses, Record, Share, Verdicts

_SQL = """
select quote_id, text, kind, speaker, said_on from marts.quotes where article_id = ? order by char_start, quote_id
"""
_ROLE_ARTICLES = {"a", "an", "the", "moderator"}
_LEAST_SHARE = 0.5


@dataclass
class QuoteScore:
    """The tallies of all articles; ``of_quote`` gives the gold quotation (stem, number) of a quote_id."""

    misses: Misses
    verdicts: Verdicts
    detection: Detection = field(default_factory=Detection)
    exact: Share = field(default_factory=Share)
    right: Share = field(default_factory=Share)
    kept_out: Share = field(default_factory=Share)
    dated: Share = field(default_factory=Share)
    of_quote: dict[str, tuple[str, int]] = field(default_factory=dict)

    def parts(self) -> dict[str, Any]:
        """The lines of the table."""
        found, gold = self.detection.found, self.detection.gold
        return {
            "detection": self.detection,
            "exact": Share(self.exact.right, gold),
            "speaker_right_of_all_gold": Share(self.right.right, gold),
            "speaker_right_of_found": Share(self.right.right, found),
            "joint_f1": Detection(self.right.right, self.detection.predicted, gold),
            "non_speech_kept_out": self.kept_out,
            "said_on": self.dated,
        }


def score_quotes(gold: Gold, misses: Misses, verdicts: Verdicts) -> QuoteScore:
    """Compare the quotations of every gold article; a verdict is whether the speaker is right, or that nobody speaks."""
    score = QuoteScore(misses, verdicts)
    for stem, article in gold.articles.items():
        free = gold.rows(_SQL, gold.article_ids.get(stem))
        score.detection.predicted += sum(row["kind"] == "speech" for row in free)
        names = name_keys(article)
        for number, quote in enumerate(article["quotes"]):
            row = _take_most_alike(quote["text"], free)
            is_speech = row is not None and row["kind"] == "speech"
            if row is not None and quote["kind"] != "speech":
                verdicts[row["quote_id"]] = not is_speech
            if quote["kind"] != "speech":
                if not score.kept_out.count(not is_speech):
                    misses["quotes: not somebody's words"].append((stem, quote["text"][:80]))
                continue
            score.detection.gold += 1
            if row is None or not is_speech:
                misses["quotes: not found"].append((stem, quote["text"][:80]))
                continue
            score.of_quote[row["quote_id"]] = (stem, number)
            _judge(score, stem, quote, row, names)
    return score


def _take_most_alike(text: str, free: list[Record]) -> Record | None:
    """Remove and return the row that shares most words with the text; of equals the first; None below half."""
    wanted = Counter(words(text))
    best, best_share = None, 0.0
    for row in free:
        got = Counter(words(row["text"]))
        share = (wanted & got).total() / max(wanted.total(), got.total(), 1)
        if share > best_share + 1e-9:
            best, best_share = row, share
    if best is None or best_share < _LEAST_SHARE:
        return None
    free.remove(best)
    return best


def _judge(score: QuoteScore, stem: str, quote: Record, row: Record, names: dict[str, list[str]]) -> None:
    score.detection.found += 1
    score.exact.count(words(row["text"]) == words(quote["text"]))
    right = score.verdicts[row["quote_id"]] = _same_speaker(quote["speaker"] or "", row["speaker"], names)
    if not score.right.count(right):
        score.misses["quotes: speaker"].append((stem, quote["text"][:60], quote["speaker"], row["speaker"]))
    if quote.get("said_on"):
        score.dated.count(same_date(quote["said_on"], row["said_on"]))


def _same_speaker(wanted: str, got: str | None, names: dict[str, list[str]]) -> bool:
    """The same person by any right form of the name; of a role ("a reporter") one word in common is enough."""
    if name_key(got) in names.get(name_key(wanted), [name_key(wanted)]):
        return True
    role = set(words(wanted)) - {"a", "the", "an", "one"}
    return wanted.split(" ")[0] in _ROLE_ARTICLES and bool(role & set(words(got)))
