"""A warehouse made from annotations: as good, or as bad, as a test wants its extraction to be."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import duckdb

from flows.score.matching import mark_value

_TABLES = """
create schema marts;
create table marts.articles (article_id varchar, file_path varchar, text varchar);
create table marts.quotes (
    quote_id varchar, article_id varchar, text varchar, kind varchar, speaker varchar, said_on varchar,
    char_start integer, char_end integer
);
create table marts.athletes (athlete_id varchar, full_name varchar, country varchar, sex varchar);
create table marts.athlete_mentions (athlete_id varchar, article_id varchar);
create table marts.result_claims (
    claim_id varchar, article_id varchar, athlete_id varchar, discipline varchar, mark_as_printed varchar,
    mark_value double, place integer, competition varchar, race_date varchar, round varchar, records varchar[],
    char_start integer
);
create table marts.races (
    race_id varchar, competition varchar, discipline varchar, sex varchar, race_date varchar, round varchar,
    winner_id varchar
);
create table marts.race_mentions (race_id varchar, article_id varchar);
create table marts.statement_reports (statement_id varchar, quote_id varchar);
create table marts.conflicts (conflict_id varchar, attribute varchar, athlete_id varchar);
create table marts.conflict_claims (conflict_id varchar, value varchar);
create table marts.audits (check_name varchar, verdict varchar, explanation varchar, article_id varchar);
"""


def build(path: Path, gold: dict[str, Any], same_words: list[Any], conflicts: list[Any], noise: float = 0.0, seed: int = 0) -> Path:
    """Publish what the gold set says; with ``noise`` that share of rows and values is lost, changed or made up."""
    dice = random.Random(seed)
    wrong = lambda: dice.random() < noise  # noqa: E731
    con = duckdb.connect(str(path))
    con.execute(_TABLES)
    con.begin()  # a commit a row would take most of the tests' time

    def put(table: str, *values: Any) -> None:
        con.execute(f"insert into marts.{table} values ({', '.join('?' * len(values))})", values)

    athletes = {a["name"]: a for doc in gold.values() for a in doc["athletes"]}
    for a in athletes.values():
        put("athletes", a["name"], a["name"], None if wrong() else a["country"], "M" if wrong() else a["sex"])
    for stem, doc in gold.items():
        put("articles", stem, f"deep/{doc['article']}", "".join(q["text"] for q in doc["quotes"]))
        at = 0
        for i, q in enumerate(doc["quotes"]):
            end = at + len(q["text"])
            kind = dice.choice(["speech", "other"]) if wrong() else q["kind"]
            text = q["text"][: len(q["text"]) // 2] if wrong() else q["text"]
            if not wrong():
                put("quotes", f"{stem}{i}", stem, text, kind, None if wrong() else q["speaker"], q["said_on"], at, end)
            at = end
        for a in doc["athletes"]:
            if not wrong():
                put("athlete_mentions", a["name"], stem)
        for i, r in enumerate(doc["results"]):
            mark = None if wrong() else r["mark"]
            place = dice.randint(1, 9) if wrong() else r["place"]
            date = "2020" if wrong() else r["date"]
            who = dice.choice(sorted(athletes)) if wrong() else r["athlete"]
            comp = "Another Games 2025" if wrong() else r["competition"]
            rest = (date, "heat" if wrong() else r["round"], ["PB"] if wrong() else r["flags"], i)
            for copy in range(1 + wrong()):
                put(
                    "result_claims",
                    f"{stem}{i}{copy}",
                    stem,
                    who,
                    r["discipline"],
                    mark,
                    mark_value(mark),
                    place,
                    comp,
                    *rest,
                )
        for i, r in enumerate(doc["races"]):
            sex = "X" if wrong() else r["sex"]
            put(
                "races",
                f"{stem}{i}",
                r["competition"],
                r["discipline"],
                sex,
                r["date"],
                r["round"],
                None if wrong() else r["winner"],
            )
            put("race_mentions", f"{stem}{i}", stem)
    for group in same_words:
        for m in group["members"]:
            put("statement_reports", "one for all" if wrong() else group["group"], f"{m['article']}{m['quote']}")
    for i, c in enumerate(conflicts):
        if c["where"] == "audits":
            put(
                "audits",
                "a check",
                "confirmed" if wrong() else "contradicted",
                f"It says {c['mentions']}.",
                c["article"],
            )
            continue
        put("conflicts", str(i), c["attribute"], c["athlete"])
        for value in c["values"]:
            put("conflict_claims", str(i), value)
    con.commit()
    con.close()
    return path
