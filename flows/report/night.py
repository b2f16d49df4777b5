"""The page of one night, from the run's own files: it is the same page whether the night published, was blocked, or broke."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flows import seeds, summary
from flows.records import Record, all_records
from flows.report import charts, diff, words
from flows.warehouse.folder import Folder

Row = dict[str, Any]
SHOWN = 12
"""Files or facts shown of one group before the page only counts."""

_VERDICTS = {
    "published": ("is-good", "Published"),
    "nothing new": ("is-good", "Nothing new"),
    "held": ("is-warn", "Held back"),
    "blocked": ("is-bad", "Blocked"),
    "failed": ("is-bad", "Failed"),
    "killed": ("is-bad", "Killed"),
}


def verdict(record: Record) -> Row:
    """``tone`` (a CSS class), ``word`` and ``sentence``: whether the night was good, in one line."""
    end, gates = record.summary(), record.gates()
    tone, word = _VERDICTS.get(end["status"], ("is-bad", str(end["status"]).capitalize()))
    stops = [gate for gate in gates if summary.worth_a_line(gate) and summary.mark(gate) == "BLOCKED"]
    warnings = [gate for gate in gates if summary.worth_a_line(gate) and summary.mark(gate) == "WARNING"]
    allowed = [gate for gate in gates if gate["allowed_because"]]
    if tone == "is-good" and (warnings or allowed):
        tone, word = "is-warn", f"{word}, with {words.plural(len(warnings) + len(allowed), 'warning')}"
    counts = summary.counts(record)
    if stops:
        sentence = f"This does not hold: {stops[0]['notes']} Observed: {stops[0]['observed']}."
    elif end["status"] == "published":
        tally = Counter(gate["outcome"] for gate in gates)
        failed = tally["fail"] + tally["error"]
        held = (
            f"{words.plural(failed, 'rule does', 'rules do')} not hold, {words.number(tally['pass'])} do"
            if failed
            else f"All {words.plural(tally['pass'], 'rule')} hold"
        )
        waiting = f" ({words.number(tally['skipped'])} more wait for a history)" if tally["skipped"] else ""
        sentence = f"{held}{waiting}; {words.plural(counts.get('files_refused', 0), 'file')} refused."
    else:
        sentence = end.get("message") or "It left no word."
    return {
        "tone": tone,
        "word": word,
        "sentence": sentence,
        "status": end["status"],
        "stops": stops,
        "warnings": warnings,
        "allowed": allowed,
    }


def headline(record: Record, found: Row) -> str:
    """The night in a few words, for the page's first line."""
    counts, status = summary.counts(record), found["status"]
    if status == "published":
        new = counts.get("articles_new", 0)
        return f"{words.plural(new, 'new article')} published" if new else "Published again from the same articles"
    if status == "blocked":
        rules = len(found["stops"])
        return f"Stopped by {words.plural(rules, 'rule')}" if rules else "Stopped by a gate"
    return {
        "nothing new": "Nothing new tonight",
        "failed": "The night broke off",
        "killed": "The night was killed",
        "held": "Passed, and held back",
    }.get(status, f"The night ended: {status}")


def context(folder: Folder, record: Record, pages: Any) -> Row:
    """All that the template of a night shows."""
    found, end, counts = verdict(record), record.summary(), summary.counts(record)
    others = [other for other in all_records(folder) if other.run_id < record.run_id and other.summary()["status"] == "published"]
    before = others[-1] if others else None
    gates, inputs = record.gates(), record.read("inputs", {})
    changed = diff.of_run(folder, record) if end["status"] == "published" else {}
    stages = [(stage["name"], stage["seconds"]) for stage in record.stages()]
    return {
        "record": record,
        "run_id": record.run_id,
        "verdict": found,
        "headline": headline(record, found),
        "end": end,
        "counts": counts,
        "before": before.run_id if before else None,
        "serving": inputs.get("served") if end["status"] != "published" else None,
        "tiles": tiles(counts, summary.counts(before) if before else None),
        "outlets": arrivals(record),
        "refused": refusals(record),
        "failed": failed(gates),
        "gates": by_gate(gates),
        "tally": Counter(gate["outcome"] for gate in gates),
        "changed": changed,
        "groups": groups(changed),
        "stages": charts.shares(stages, 1000),
        "whole": sum(seconds for _, seconds in stages),
        "slowest": slowest(record),
        "inputs": inputs,
        "fresh": fresh(changed),
        "outlet_names": outlet_names(),
        "docs": data_docs(folder, record),
        "models": (folder.report / "dbt.html").exists(),
        "pages": pages,
    }


def tiles(counts: Row, before: Row | None) -> list[Row]:
    """The numbers that lead, each with its difference to the published run before; what a run did not get to is left out."""
    named = {
        "files_seen": "files seen",
        "articles_new": "new articles",
        "files_refused": "files refused",
        "marts_articles": "articles",
        "marts_quotes": "quotes",
        "marts_results": "results",
        "marts_races": "races",
        "marts_athletes": "athletes",
        "marts_conflicts": "conflicts",
    }
    lasting = {name for name in named if name.startswith("marts_")}
    return [
        {"label": label, "value": counts[name], "delta": counts[name] - before.get(name, 0) if before and name in lasting else None}
        for name, label in named.items()
        if name in counts
    ]


def arrivals(record: Record) -> list[Row]:
    """New articles by outlet, most first."""
    found = [
        (group, value)
        for table, metric, group, value in record.read("metrics", [])
        if (table, metric) == ("tonight", "articles_new") and group
    ]
    return charts.bars(sorted(found, key=lambda pair: (-pair[1], pair[0])))


def refusals(record: Record) -> list[Row]:
    """Refused files by reason code, most first; routine ones (hidden files, notes) last and counted only."""
    from flows.ingest import REASONS, ROUTINE

    groups_: dict[str, list[Row]] = {}
    for row in record.read("rejected", []):
        groups_.setdefault(row["code"] or "unknown", []).append(row)
    order = sorted(groups_, key=lambda code: (code in ROUTINE, -len(groups_[code]), code))
    return [
        {
            "code": code,
            "sentence": REASONS.get(code) or groups_[code][0]["reason"],
            "files": groups_[code][:SHOWN],
            "count": len(groups_[code]),
            "routine": code in ROUTINE,
        }
        for code in order
    ]


def failed(gates: list[Row]) -> list[Row]:
    """The rules that did not hold, those that block first, then overruled ones, warnings and notes."""
    found = [
        gate | {"says": summary.mark(gate), "columns": columns(gate["rows"])} for gate in gates if gate["outcome"] in ("fail", "error")
    ]
    for gate in found:
        if gate["severity"] == "info" and gate["outcome"] == "fail" and not gate["allowed_because"]:
            gate["says"] = "NOTE"
    return sorted(found, key=lambda gate: ("BLOCKED", "ALLOWED", "WARNING", "NOTE").index(gate["says"]))


def columns(rows: list[Row]) -> list[str]:
    """The columns of failing rows worth a column of their own: the sentence is shown apart, offsets are not read by people."""
    names: list[str] = []
    for row in rows:
        names += [name for name in row if name not in names]
    return [name for name in names if name not in ("sentence", "char_start", "char_end", "document_id", "annotator_version")]


def by_gate(gates: list[Row]) -> list[Row]:
    """All rules by gate and suite, with the tally of each gate."""
    found: dict[str, dict[str, list[Row]]] = {}
    for gate in gates:
        found.setdefault(gate["gate"], {}).setdefault(gate["suite"], []).append(gate)
    return [
        {"name": name, "suites": suites, "tally": Counter(rule["outcome"] for rules in suites.values() for rule in rules)}
        for name, suites in found.items()
    ]


def groups(changed: Row) -> list[Row]:
    """The facts that appeared, changed or vanished, by kind."""
    out = []
    for kind in diff.KINDS:
        counts = changed.get("counts", {}).get(kind)
        if counts:
            facts = [fact for fact in changed["facts"] if fact["kind"] == kind]
            out.append(
                {
                    "kind": kind,
                    "counts": counts,
                    "facts": sorted(facts, key=lambda fact: ("changed", "vanished", "appeared").index(fact["change"])),
                }
            )
    return out


def fresh(changed: Row) -> dict[str, list[Row]]:
    """The newest races and words: what the snapshot before did not have, the longest words first."""
    new = [fact for fact in changed.get("facts", []) if fact["change"] == "appeared"]
    races = [fact for fact in new if fact["kind"] == "race" and "announced" not in (fact["after"] or "")]
    races.sort(key=lambda fact: fact["after"] or "", reverse=True)
    quotes = [
        fact for fact in new if fact["kind"] == "quote" and 24 <= len(fact["title"]) <= 260 and not fact["after"].startswith("nobody named")
    ]
    quotes.sort(key=lambda fact: -len(fact["title"]))
    return {"races": races[:8], "quotes": quotes[:5]}


def outlet_names() -> dict[str, str]:
    """Names of the outlets that the reference data knows, by id."""
    return {row["outlet_id"]: row["name"] for row in seeds.rows("outlets")}


def slowest(record: Record) -> list[tuple[str, float]]:
    """The models and tests of dbt that took longest."""
    found = record.read("dbt-seconds", {})
    return sorted(found.items(), key=lambda pair: -pair[1])[:5]


def data_docs(folder: Folder, record: Record) -> list[str]:
    """Great Expectations' own pages of this run, by name below the report's folder."""
    home = folder.report / record.run_id / "data-docs"
    return [path.relative_to(folder.report).as_posix() for path in sorted(home.glob("*.html"))]
