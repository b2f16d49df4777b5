"""The HTML report: static pages that open from a folder, need no script, no network and no server.

``build`` makes the page of one night and every page that changed with it; ``article_page`` the page of any article.
"""

from __future__ import annotations

from flows.report.site import article_page, build

__all__ = ["article_page", "build"]
