"""The night, in order: what DESIGN draws. Each stage is a plain function of the night (``flows.stages``).

``run`` opens the night, ends at once when nothing is new, and else walks the stages: as tasks of a Prefect flow, or
plainly. Both walk this one list. A flow is served by ``mixedzone serve`` and found under the name ``nightly``.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from flows import progress, stages, warm, watch
from flows.night import Night, begun
from flows.settings import Settings

Stage = Callable[[Night], None]
Walk = Callable[[Night], None]

STAGES: tuple[Stage, ...] = (
    stages.ingest,  #            files → documents
    stages.gate_landing,  #      expectations/landing
    stages.annotate,  #          documents → spans
    stages.gate_annotations,  #  expectations/annotations
    stages.build,  #             spans → marts, by dbt
    stages.gate_marts,  #        expectations/marts
    stages.publish,  #           one rename, or nothing
)


def plainly(night: Night) -> None:
    """Walk the stages in this process, without Prefect."""
    warm.begin()
    for stage in STAGES:
        stage(night)


def run(
    settings: Settings,
    *,
    allow: dict[str, str] | None = None,
    full_refresh: bool = False,
    now: datetime.datetime | None = None,
    walk: Walk | None = None,
) -> Night:
    """One night.

    Returns how it ended. Raises MixedzoneError when it was blocked, broken, or another one is under way.
    """
    with begun(settings, allow=allow, full_refresh=full_refresh, now=now) as night:
        if not night.new:
            watch.silence(night)
            night.status, night.message = "nothing new", "Nothing new since the published run; nothing was published"
            return night
        progress.say(f"Night {night.run_id}: new since the last: {', '.join(night.new)}")
        (walk or walk_for(settings))(night)
        unknown = sorted(set(night.allow) - {gate["rule"] for gate in night.record.gates()})
        if unknown:
            progress.say(f"  --allow named no rule of this night: {', '.join(unknown)}")
    return night


def walk_for(settings: Settings) -> Walk:
    """The walk the settings ask for."""
    if settings.flow == "plain":
        return plainly
    from flows.prefect_flow import as_flow

    return as_flow
