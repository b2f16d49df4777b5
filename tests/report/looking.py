"""What tests ask of a page in the browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from selenium import webdriver


def look(browser: webdriver.Chrome, path: Path, width: int = 1280, scheme: str = "light", media: str = "screen") -> None:
    """Open a page from disk as wide as that, in that colour scheme, for screen or print; what was on record before is dropped."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    )
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]})
    browser.get_log("browser")
    browser.get_log("performance")
    browser.get(path.as_uri())


def console(browser: webdriver.Chrome) -> list[str]:
    """What the console says since the page was opened."""
    return [entry["message"] for entry in browser.get_log("browser")]


def requests(browser: webdriver.Chrome, page: Path) -> list[str]:
    """What was requested since, but for the page itself and what it carries within."""
    found = []
    for entry in browser.get_log("performance"):
        message: dict[str, Any] = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            found.append(message["params"]["request"]["url"])
    return [url for url in found if url != page.as_uri() and not url.startswith("data:")]


def overflow(browser: webdriver.Chrome) -> int:
    """By how many pixels the page is wider than the window."""
    return int(browser.execute_script("return document.documentElement.scrollWidth - window.innerWidth"))
