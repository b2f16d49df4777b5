"""Nothing is sent anywhere: every library that would report its use is told not to, before it is imported."""

from __future__ import annotations

import logging
import os


def off() -> None:
    """Switch it off for this process and those it starts; what the environment already says stays."""
    for name, value in {
        "DO_NOT_TRACK": "1",
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "GX_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    }.items():
        os.environ.setdefault(name, value)
    logging.getLogger("great_expectations").setLevel(logging.WARNING)
