"""What an outlet is called: ``dbt/seeds/outlets.csv`` as a function, because a seed may not bear the name of a mart."""

from __future__ import annotations

import functools

from flows import seeds


@functools.cache
def _names() -> dict[str, str]:
    return {row["outlet_id"]: row["name"] for row in seeds.rows("outlets")}


def name(outlet_id: str) -> str | None:
    """The name of a known outlet, else None."""
    return _names().get(outlet_id)
