"""Alerts: a message when a night was blocked, broke off, or an outlet fell silent; one when it is over. Off unless settings name where to.

A cause is told once: ``blocked`` by a rule, ``failed`` with a message, ``silent`` outlet, ``killed``. What was told lies in
``<warehouse>/alerts.json``, and is written only after the message went out, so that one that could not be sent is tried again the next
night. A recovery is told when a night ends well. Nothing here can fail a night, and no message or log shows the addresses.
"""

from __future__ import annotations

import datetime
import re
import urllib.request
from dataclasses import dataclass
from typing import Any

from flows import progress, summary
from flows.records import Record, all_records
from flows.settings import Settings
from flows.warehouse.folder import Folder, read_json, write_json

GOOD = ("published", "nothing new", "held")
"""Ends of a night that could judge everything: what was told before and is not so any more is over."""
SHOWN = 5
"""Failing rows in a message."""
TIMEOUT = 10
"""Seconds for one request of the heartbeat."""


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent."""

    title: str
    body: str


def after_night(settings: Settings, folder: Folder, record: Record) -> str | None:
    """Send what there is to say after a night that has its end on record, and the heartbeat. Returns the title of what was sent."""
    try:
        heartbeat(settings, record)
        if not settings.alerts.get_secret_value().strip():
            return None
        state = read_json(folder.root / "alerts.json", {}) or {}
        told: dict[str, str] = state.get("told", {})
        now = causes(folder, record, state.get("seen", ""))
        message = compose(settings, folder, record, told, now)
        if message is not None and not send(settings.alerts.get_secret_value(), message):
            progress.say("  The alert could not be sent; the next night tries again.")
            return None
        kept = {} if record.summary()["status"] in GOOD else told
        lasting = {cause: kept.get(cause, told.get(cause, record.run_id)) for cause in now if not cause.startswith("killed")}
        write_json(folder.root / "alerts.json", {"told": kept | lasting, "seen": record.run_id})
        return message.title if message else None
    except Exception as error:  # an alert must never take a night down
        progress.say(f"  The alert could not be sent: {type(error).__name__}.")
        return None


def causes(folder: Folder, record: Record, seen: str) -> dict[str, str]:
    """What is wrong tonight: cause → a line that says so. ``seen``: the last run that was looked at."""
    found: dict[str, str] = {}
    end, gates = record.summary(), record.gates()
    for other in all_records(folder):
        if seen and seen < other.run_id < record.run_id and other.summary()["status"] == "killed":
            found[f"killed {other.run_id}"] = f"Night {other.run_id} was killed before it could publish."
    for gate in gates:
        if summary.worth_a_line(gate) and summary.mark(gate) == "BLOCKED":
            found[f"blocked {gate['rule']}"] = f"{gate['notes']} Observed: {gate['observed']}. ({gate['gate']} / {gate['rule']})"
        if gate["suite"] == "silence" and gate["outcome"] == "fail":
            for row in gate["rows"]:
                name = row.get("outlet_id") or gate["rule"]
                found[f"silent {name}"] = f"{name} is silent: {_row(row)}"
    if end["status"] not in GOOD and not any(cause.startswith("blocked") for cause in found):
        text = str(end.get("message") or "It left no word.")
        found[f"{end['status']} {re.sub(r'[0-9]+', '#', text)[:80]}"] = text
    return found


def compose(settings: Settings, folder: Folder, record: Record, told: dict[str, str], now: dict[str, str]) -> Message | None:
    """The message about what is new tonight and what is over; None when nothing is."""
    status = record.summary()["status"]
    new = {cause: line for cause, line in now.items() if cause not in told}
    over = [cause for cause in told if cause not in now] if status in GOOD else []
    if not new and not over:
        return None
    lines = list(new.values())
    rows = [row for gate in record.gates() if f"blocked {gate['rule']}" in new for row in gate["rows"]]
    lines += [f"- {_row(row)}" for row in rows[:SHOWN]]
    if len(rows) > SHOWN:
        lines.append(f"- and {len(rows) - SHOWN} more")
    lines += [f"Over: {cause} (since night {told[cause]})" for cause in over]
    lines.append(link(settings, folder, record))
    if any(cause.split()[0] in ("blocked", "failed") for cause in new):
        verdict = f"night {status}"
    elif new:
        verdict = "outlets silent" if any(cause.startswith("silent") for cause in new) else "a night was killed"
    else:
        verdict = "recovered"
    return Message(f"mixedzone: {verdict} ({record.run_id})", "\n".join(lines))


def _row(row: dict[str, Any]) -> str:
    hidden = ("char_start", "char_end", "document_id", "annotator_version")
    text = ", ".join(f"{name}: {value}" for name, value in row.items() if name not in hidden and value is not None)
    return text if len(text) <= 300 else text[:299] + "…"


def link(settings: Settings, folder: Folder, record: Record) -> str:
    """Where the night's page is: on the server that the settings name, else in the folder."""
    served = settings.report_url.rstrip("/")
    path = folder.report / "nights" / f"{record.run_id}.html"
    return f"{served}/nights/{record.run_id}.html" if served else path.as_uri()


def send(addresses: str, message: Message) -> bool:
    """Send by Apprise to every address (comma separated); true when all went out."""
    import apprise

    asset = apprise.AppriseAsset(
        app_id="mixedzone", app_desc="mixedzone", app_url="", async_mode=False, storage_mode=apprise.PersistentStoreMode.MEMORY
    )
    sender = apprise.Apprise(asset=asset)
    if not sender.add(addresses):
        progress.say("  An alert address is not understood; see the settings.")
    return bool(sender.notify(title=message.title, body=message.body, body_format=apprise.NotifyFormat.TEXT))


def heartbeat(settings: Settings, record: Record) -> None:
    """Tell the heartbeat's address how the night ended: ``{status}`` and ``{exit_code}`` in it are filled in, the body is the verdict."""
    address = settings.heartbeat_url.get_secret_value().strip()
    if not address:
        return
    if not address.startswith(("http://", "https://")):
        progress.say("  The heartbeat's address is neither http nor https; nothing was sent.")
        return
    end = record.summary()
    status, code = str(end["status"]).replace(" ", "-"), end.get("exit_code")
    url = address.replace("{status}", status).replace("{exit_code}", str(2 if code is None else code))
    body = f"{record.run_id} {end['status']} {end.get('message', '')} {datetime.datetime.now(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}\n"
    request = urllib.request.Request(
        url, data=body.encode("utf-8", "replace"), headers={"User-Agent": "mixedzone", "Content-Type": "text/plain"}
    )
    try:
        urllib.request.urlopen(request, timeout=TIMEOUT).close()
    except (OSError, ValueError) as error:
        progress.say(f"  The heartbeat could not be sent: {type(error).__name__}.")
