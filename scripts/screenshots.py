"""Pictures of the report for the README: three nights of the sample season in a temporary folder, then Chromium.

    python scripts/screenshots.py [FOLDER]      default: docs/screenshots

Needs chromium and chromedriver. The nights have fixed clocks, so that a picture changes only when a page does.
"""

from __future__ import annotations

import base64
import datetime
import shutil
import sys
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from flows import nightly, progress
from flows.seeds import ROOT
from flows.settings import load

FIRST_NIGHT = datetime.datetime(2025, 7, 1, 2, 0, tzinfo=datetime.UTC)
BATCHES = (slice(0, 5), slice(5, 10), slice(10, None))
"""Files of the sample that each night brings."""

PICTURES: dict[str, tuple[str, int, int, str]] = {
    "overview": ("index.html", 1280, 1500, "light"),
    "night": ("nights/*.html", 1280, 1640, "light"),
    "race": ("races/lakeside-invitational-2025-mile-m.html", 1280, 1180, "light"),
    "article": ("articles/{article}.html", 1280, 1300, "light"),
    "athlete": ("athletes/maren-solbakk.html", 1280, 1240, "light"),
    "rivalry": ("rivalries/ciara-devane--maren-solbakk.html", 1280, 1180, "light"),
    "outlet": ("outlets/lakeside-courier.html", 1280, 1120, "light"),
    "trends": ("trends.html", 1280, 1080, "light"),
    "dark": ("races/lakeside-invitational-2025-mile-m.html", 1280, 860, "dark"),
    "phone": ("races/lakeside-invitational-2025-mile-m.html", 390, 1100, "light"),
}
"""Name → page, width, greatest height, colour scheme. Of several pages the last."""


def nights(home: Path) -> Path:
    """Run the nights; returns the report's folder."""
    raw = home / "raw"
    raw.mkdir()
    sample = sorted(path for path in (ROOT / "raw" / "sample").iterdir() if path.is_file())
    settings = load(raw=raw, warehouse=home / "warehouse", corrections=home / "none.csv", flow="plain")
    for number, batch in enumerate(BATCHES):
        for path in sample[batch]:
            shutil.copy(path, raw)
        night = nightly.run(settings, now=FIRST_NIGHT + datetime.timedelta(days=number), walk=nightly.plainly)
        print(f"{night.run_id}: {night.status}")
    return home / "warehouse" / "report"


def browser() -> webdriver.Chrome:
    """Headless Chromium."""
    options = Options()
    options.binary_location = shutil.which("chromium") or "chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage", "--no-first-run"):
        options.add_argument(flag)
    for flag in ("--disable-background-networking", "--disable-component-update", "--disable-sync"):
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver") or "chromedriver"))


def take(chrome: webdriver.Chrome, page: Path, width: int, height: int, scheme: str) -> bytes:
    """The top of a page as PNG."""
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 2 if width < 500 else 1, "mobile": width < 500}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    chrome.get(page.as_uri())
    whole = int(chrome.execute_script("return document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": width, "height": min(whole, height), "scale": 1}
    shot = chrome.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "clip": clip, "captureBeyondViewport": True})
    return base64.b64decode(shot["data"])


def main() -> None:
    """Build, open, take."""
    progress.QUIET = True
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/screenshots")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        report = nights(Path(home))
        article = max((report / "articles").glob("*.html"), key=lambda path: "Merriwether waits" in path.read_text(encoding="utf-8"))
        chrome = browser()
        try:
            for name, (pattern, width, height, scheme) in PICTURES.items():
                found = sorted(report.glob(pattern.format(article=article.stem)))
                if not found:
                    sys.exit(f"No page {pattern}: has the sample season changed?")
                (out / f"{name}.png").write_bytes(take(chrome, found[-1], width, height, scheme))
                print(out / f"{name}.png")
        finally:
            chrome.quit()


if __name__ == "__main__":
    main()
