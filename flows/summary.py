"""The end of a night in a few lines: for the terminal, for Prefect's artifact, for an alert."""

from __future__ import annotations

from typing import Any

from flows.records import Record
from flows.warehouse.folder import Folder

QUERY = "select athlete_id, discipline, mark, competition from marts.results join marts.races using (race_id) limit 5"
"""A query to try, shown after a night."""


def counts(record: Record) -> dict[str, Any]:
    """All counts of the run's stages, together."""
    together: dict[str, Any] = {}
    for stage in record.stages():
        together |= stage["counts"]
    return together


def lines(record: Record, folder: Folder) -> list[str]:
    """What came in, what came out, what the gates said, where things are."""
    found, end = counts(record), record.summary()
    gates = record.gates()
    out = [f"Night {record.run_id}: {end['status']}" + (f" in {end['seconds']:.1f} s" if "seconds" in end else "")]
    if "files_seen" in found:
        out.append(
            f"  files     {found['files_seen']:,} seen, {found['files_read']:,} read tonight, "
            f"{found['files_refused']:,} refused, "
            f"{found['articles_gone']:,} gone"
        )
    if "articles_new" in found:
        out.append(f"  articles  {found['articles_new']:,} new, {found.get('articles_annotated', 0):,} annotated")
    named = ("articles", "quotes", "results", "races", "athletes", "conflicts")
    if any(f"marts_{name}" in found for name in named):
        out.append("  warehouse " + ", ".join(f"{found[f'marts_{name}']:,} {name}" for name in named if f"marts_{name}" in found))
    if gates:
        tally = {state: sum(gate["outcome"] == state for gate in gates) for state in ("pass", "fail", "error", "skipped")}
        out.append("  gates     " + ", ".join(f"{count} {state}" for state, count in tally.items() if count))
        out += [f"    {mark(gate)} {gate['rule']}: {gate['notes']} (observed {gate['observed']})" for gate in gates if worth_a_line(gate)]
    seconds = ", ".join(f"{stage['name']} {stage['seconds']:.1f} s" for stage in record.stages() if stage["seconds"] >= 0.05)
    out += [f"  time      {seconds}"] if seconds else []
    if end["status"] == "published":
        out.append(f"  published {folder.published}")
        out.append(f'  try       mixedzone query --warehouse {folder.root} "{QUERY}"')
    if (folder.report / "index.html").exists():
        out.append(f"  report    {folder.report / 'index.html'}")
    if end.get("message") and end["status"] != "published":
        out.append(f"  {end['message']}")
    return out


def worth_a_line(gate: dict[str, Any]) -> bool:
    """Whether a person should see the rule without asking."""
    return gate["outcome"] in ("fail", "error") and gate["severity"] != "info"


def mark(gate: dict[str, Any]) -> str:
    """How a rule that did not pass is shown: BLOCKED, WARNING or ALLOWED."""
    if gate["allowed_because"]:
        return "ALLOWED"
    return "BLOCKED" if gate["outcome"] == "error" or gate["severity"] == "critical" else "WARNING"


def markdown(record: Record) -> str:
    """The summary as Markdown."""
    rows = "\n".join(f"| {name} | {value} |" for name, value in counts(record).items())
    failed = "\n".join(f"- **{mark(gate)}** {gate['rule']}: {gate['notes']}" for gate in record.gates() if worth_a_line(gate))
    return f"# Night {record.run_id}\n\n| what | count |\n|---|---|\n{rows}\n\n{failed}\n"
