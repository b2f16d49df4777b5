"""Great Expectations' own pages beside the report.

The detailed view. They load styles from the internet; the report does not.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flows.warehouse.folder import write_whole


def write(pages: list[tuple[str, Any]], folder: Path) -> None:
    """One HTML page a suite."""
    from great_expectations.render.renderer import ValidationResultsPageRenderer
    from great_expectations.render.view import DefaultJinjaPageView

    renderer, view = ValidationResultsPageRenderer(run_info_at_end=True), DefaultJinjaPageView()
    for name, result in pages:
        write_whole(folder / f"{name}.html", view.render(renderer.render(result)))
