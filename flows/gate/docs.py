"""Great Expectations' own pages beside the report.

The detailed view. They load styles from the internet; the report does not.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flows.warehouse.folder import write_whole


def write(pages: list[tuple[str, Any]], folder: Path) -> None:
    """One HTML page a suite."""
    from great_expectations.render import renderer as renderers
    from great_expectations.render import view as views

    renderer: Any = renderers.ValidationResultsPageRenderer(run_info_at_end=True)  # type: ignore[attr-defined]
    view: Any = views.DefaultJinjaPageView()  # type: ignore[attr-defined]
    for name, result in pages:
        write_whole(folder / f"{name}.html", view.render(renderer.render(result)))
