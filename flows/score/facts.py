"""Athletes, results and races: found or not, and each of their attributes right or not.

Guarantees: a predicted row answers for one gold row only; an attribute that is made up counts as wrong like one that
is missed; optional gold rows count neither for nor against, and a bare repetition of a known fact is no false alarm.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from flows.score.gold import Gold, name_keys
from flows.score.matching import mark_value, name_key, same_competition, same_date, same_mark
from flows.score.tally import Detection, Misses, Record, Share, Verdicts

_ATHLETES = """
select distinct a.full_name, a.country, a.sex
from marts.athlete_mentions as m inner join marts.athletes as a using (athlete_id) where m.article_id = ?
"""
_CLAIMS = """
select c.claim_id, a.full_name as athlete, c.discipline, c.mark_as_printed, c.mark_value, c.place, c.competition,
       c.race_date, c.round, c.records
from marts.result_claims as c inner join marts.athletes as a using (athlete_id)
where c.article_id = ? order by c.char_start, c.claim_id
"""
_RACES = """
select r.race_id, r.competition, r.discipline, r.sex, r.race_date, r.round, w.full_name as winner
from marts.race_mentions as m inner join marts.races as r using (race_id)
left join marts.athletes as w on w.athlete_id = r.winner_id where m.article_id = ? order by r.race_id
"""


def score_athletes(gold: Gold, misses: Misses) -> dict[str, Any]:
    """Who is named, and of what country and sex."""
    detection, country, sex = Detection(), Share(), Share()
    for stem, article in gold.articles.items():
        read = {name_key(r["full_name"]): r for r in gold.rows(_ATHLETES, gold.article_ids.get(stem))}
        detection.predicted += len(read)
        detection.gold += len(article["athletes"])
        forms = name_keys(article)
        for athlete in article["athletes"]:
            known_as = next((form for form in forms[name_key(athlete["name"])] if form in read), None)
            if known_as is None:
                misses["athletes: not found"].append((stem, athlete["name"]))
                continue
            row = read.pop(known_as)
            detection.found += 1
            country.count(row["country"] == athlete["country"])
            sex.count(row["sex"] == athlete["sex"])
        misses["athletes: extra"] += [(stem, read[key]["full_name"]) for key in sorted(read)]
    return {"detection": detection, "country": country, "sex": sex}


def score_results(gold: Gold, misses: Misses, verdicts: Verdicts) -> dict[str, Any]:
    """Who ran, jumped or threw what, with place, competition, date, records and round; a verdict is whether it is told at all."""
    detection = Detection()
    attributes = {name: Share() for name in ("place", "competition", "date", "records", "round")}
    for stem, article in gold.articles.items():
        free = gold.rows(_CLAIMS, gold.article_ids.get(stem))
        names = name_keys(article)
        ranked = sorted(article["results"], key=lambda g: (g.get("optional", False), g["mark"] is None))
        for result in ranked:
            row = _take_best(free, partial(_claim_fit, names, result))
            if row is not None:
                verdicts[row["claim_id"]] = True
            if result.get("optional"):
                continue
            detection.gold += 1
            if row is None:
                what = (result[k] for k in ("athlete", "discipline", "mark", "place", "competition"))
                misses["results: not found"].append((stem, *what))
                continue
            detection.found += 1
            _judge_claim(stem, result, row, attributes, misses)
        known = _known_facts(article["results"])
        made_up = [r for r in free if _fact(r["athlete"], r["discipline"], r["mark_as_printed"], r["place"]) not in known]
        verdicts |= {r["claim_id"]: False for r in made_up}
        detection.predicted += len(made_up)
        columns = ("athlete", "discipline", "mark_as_printed", "place", "competition")
        misses["results: extra"] += [(stem, *(row[c] for c in columns)) for row in free]
    detection.predicted += detection.found
    return {"detection": detection, **attributes}


def _take_best(free: list[Record], fit: Callable[[Record], Any]) -> Record | None:
    """Remove and return the row that fits best, of equals the first; None where none fits."""
    fits = [(fit(row), i) for i, row in enumerate(free)]
    fits = [(value, i) for value, i in fits if value]
    if not fits:
        return None
    best = max(value for value, _ in fits)
    return free.pop(next(i for value, i in fits if value == best))


def _claim_fit(names: dict[str, list[str]], gold: Record, row: Record) -> int:
    """How well a claim fits a gold result: 0 for another athlete, discipline or mark; else by what else agrees."""
    wanted = name_key(gold["athlete"])
    if name_key(row["athlete"]) not in names.get(wanted, [wanted]):
        return 0
    if gold["discipline"] and (row["discipline"] or "").upper() != gold["discipline"].upper():
        return 0
    mark, printed = gold["mark"], row["mark_as_printed"]
    if mark and not (printed and same_mark(mark, printed, row["mark_value"])):
        return 0
    if printed and not mark and gold["place"] is None:
        return 0
    agreements = (
        (gold["competition"], row["competition"], same_competition(gold["competition"], row["competition"])),
        (gold["place"], row["place"], gold["place"] == row["place"]),
        (gold["date"], row["race_date"], same_date(gold["date"], row["race_date"])),
    )
    fit = 5 if mark else 1
    fit += sum((2 if agree else -2) for wanted, got, agree in agreements if wanted and got)
    return max(fit, 0)


def _judge_claim(stem: str, gold: Record, row: Record, attributes: dict[str, Share], misses: Misses) -> None:
    """Each attribute that the gold row or the claim has; what is made up counts as much as what is missed."""
    flags, records = set(gold["flags"]), set(row["records"] or [])
    judged = {
        "place": (gold["place"] or row["place"], gold["place"] == row["place"], row["place"]),
        "competition": (
            gold["competition"],
            same_competition(gold["competition"], row["competition"]),
            row["competition"],
        ),
        "date": (gold["date"], same_date(gold["date"], row["race_date"]), row["race_date"]),
        "records": (flags | records, flags == records, row["records"]),
        "round": (gold["round"] or row["round"], gold["round"] == row["round"], row["round"]),
    }
    for name, (applies, agree, got) in judged.items():
        if applies and not attributes[name].count(bool(agree)):
            wanted = gold["flags" if name == "records" else name]
            misses[f"results: {name}"].append((stem, gold["athlete"], gold["mark"], wanted, got))


def _fact(athlete: str | None, discipline: str | None, mark: str | None, place: int | None) -> tuple[Any, ...]:
    return name_key(athlete), (discipline or "").upper(), mark_value(mark), place


def _known_facts(results: list[Record]) -> set[tuple[Any, ...]]:
    """The gold facts, whole, by mark alone and by place alone."""
    known = set()
    for g in results:
        for mark, place in ((g["mark"], g["place"]), (g["mark"], None), (None, g["place"])):
            known.add(_fact(g["athlete"], g["discipline"], mark, place))
    return known


def score_races(gold: Gold, misses: Misses) -> dict[str, Any]:
    """Which contests took place or will, with winner and date."""
    detection, winner, date = Detection(), Share(), Share()
    for stem, article in gold.articles.items():
        free = gold.rows(_RACES, gold.article_ids.get(stem))
        for race in sorted(article["races"], key=lambda g: g.get("optional", False)):
            row = _take_best(free, partial(_race_fit, race))
            if race.get("optional"):
                continue
            detection.gold += 1
            if row is None:
                misses["races: not found"].append((stem, race["competition"], race["discipline"], race["sex"]))
                continue
            detection.found += 1
            if race["winner"] and not winner.count(name_key(row["winner"]) == name_key(race["winner"])):
                misses["races: winner"].append((stem, race["competition"], race["discipline"], race["winner"], row["winner"]))
            if race["date"] and not date.count(same_date(race["date"], row["race_date"])):
                misses["races: date"].append((stem, race["competition"], race["discipline"], race["date"], row["race_date"]))
        detection.predicted += len(free)
        misses["races: extra"] += [(stem, *(row[c] for c in ("competition", "discipline", "sex"))) for row in free]
    detection.predicted += detection.found
    return {"detection": detection, "winner": winner, "date": date}


def _race_fit(gold: Record, row: Record) -> tuple[bool, ...] | None:
    """None for another discipline, sex or competition; else what else agrees, the weightiest first."""
    if (row["discipline"] or "").upper() != (gold["discipline"] or "").upper() or row["sex"] != gold["sex"]:
        return None
    dated = same_date(gold["date"], row["race_date"])
    if not (same_competition(gold["competition"], row["competition"]) or (not gold["competition"] and dated)):
        return None
    won = bool(gold["winner"]) and name_key(row["winner"]) == name_key(gold["winner"])
    return dated, row["round"] == gold["round"], won
