"""Outlets that fell silent: looked for on every night, also when no file is new.

The rule is the suite ``expectations/landing/silence.json``; here it is asked of the published file, in one query and
without Great Expectations, so that a night with nothing new stays short.
"""

from __future__ import annotations

from typing import Any

from flows import progress
from flows.night import Night
from flows.warehouse.db import opened

SUITE = "silence"


def silence(night: Night) -> list[dict[str, Any]]:
    """Judge the silence rules on a night without news; results go to the record as gate ``silence``."""
    from flows.gate import measure, suites

    found: list[dict[str, Any]] = []
    wanted = [suite for suite in suites.load(night.settings.expectations, "landing") if suite.name == SUITE]
    with opened(night.folder.published, read_only=True) as connection:
        measure.prepare(connection, night.run_id, night.day)
        for rule in (rule for suite in wanted for rule in suite.rules if rule.rows):
            outcome = "skipped"
            rows: list[dict[str, Any]] = []
            if measure.has(connection, "history"):
                count, rows = measure.number(connection, rule)
                outcome = "fail" if count else "pass"
            found.append(
                {
                    "gate": "silence",
                    "suite": SUITE,
                    "rule": rule.name,
                    "severity": rule.severity,
                    "outcome": outcome,
                    "notes": rule.notes,
                    "observed": f"{len(rows)}",
                    "failing_count": len(rows),
                    "rows": rows,
                    "allowed_because": None,
                }
            )
    night.record.write("gate-silence", found)
    for result in found:
        if result["outcome"] == "fail":
            progress.say(f"  {result['notes']} Not so: {', '.join(str(row) for row in result['rows'])}")
    return found
