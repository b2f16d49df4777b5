"""Every kind of page, opened from disk in a real browser whose network is off."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_core_python.selenium import Axe
from selenium import webdriver

from tests.report.looking import console, look, overflow, requests

pytestmark = pytest.mark.slow


def one_of_each(report: Path) -> list[Path]:
    """The largest page of each kind: what can go wrong goes wrong there."""
    folders = ("nights", "articles", "athletes", "races", "rivalries", "outlets")
    largest = [max((report / folder).glob("*.html"), key=lambda path: path.stat().st_size) for folder in folders]
    blocked = sorted((report / "nights").glob("*.html"))[-1]
    return [*sorted(report.glob("*.html")), *largest, blocked]


def test_no_page_writes_to_the_console_or_asks_for_anything(browser: webdriver.Chrome, report: Path) -> None:
    for page in one_of_each(report):
        look(browser, page)
        assert console(browser) == [], page
        assert requests(browser, page) == [], page


def test_pages_fit_a_phone_and_a_desktop(browser: webdriver.Chrome, report: Path) -> None:
    wide = []
    for width in (360, 1280):
        for page in one_of_each(report):
            look(browser, page, width)
            if overflow(browser) > 0:
                wide.append((page.relative_to(report).as_posix(), width, overflow(browser)))
    assert wide == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_have_no_barrier_that_axe_knows(browser: webdriver.Chrome, report: Path, scheme: str) -> None:
    found = []
    for page in one_of_each(report):
        look(browser, page, 1280, scheme)
        browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
        for violation in Axe().run(browser)["violations"]:
            found.append((page.relative_to(report).as_posix(), violation["id"], violation["nodes"][0]["html"][:200]))
    assert found == []


def test_finding_narrows_a_list_and_is_absent_without_script(browser: webdriver.Chrome, report: Path) -> None:
    look(browser, report / "athletes.html")
    box = browser.find_element("id", "find")
    assert box.is_displayed()
    rows = len(browser.find_elements("css selector", "[data-find]"))
    box.send_keys("solbakk")
    shown = [row.text for row in browser.find_elements("css selector", "[data-find]") if row.is_displayed()]
    assert 0 < len(shown) < rows
    assert all("Solbakk" in text for text in shown)
    assert 'class="find" hidden' in (report / "athletes.html").read_text(encoding="utf-8")


def test_a_reading_is_marked_when_its_words_are_clicked(browser: webdriver.Chrome, report: Path) -> None:
    page = max((report / "articles").glob("*.html"), key=lambda path: path.stat().st_size)
    look(browser, page)
    words = browser.find_element("css selector", ".text a.r-quote[href^='#n']")
    assert words.get_attribute("title")
    words.click()
    target = browser.execute_script("return document.querySelector(':target').id")
    assert words.get_attribute("href").endswith(f"#{target}")


PAPER = 690
"""Width of an A4 page between its margins, in CSS pixels."""
CUT = """
const shown = node => node.checkVisibility() && node.getClientRects().length > 0;
const all = [...document.body.querySelectorAll('*')];
return {
    beside: all.filter(node => node.matches('nav, input, .letters') && shown(node)).map(node => node.outerHTML.slice(0, 80)),
    folded: all.filter(node => node.matches('details > *') && !shown(node)).map(node => node.outerHTML.slice(0, 80)),
    cut: all.filter(node => shown(node) && node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== 'visible')
        .map(node => node.outerHTML.slice(0, 80)),
    colours: [document.body, ...document.querySelectorAll('mark, .tag')].map(node => getComputedStyle(node))
        .filter(style => style.printColorAdjust !== 'exact').length,
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
}"""


def test_paper_is_light_shows_no_navigation_and_cuts_nothing(browser: webdriver.Chrome, report: Path) -> None:
    wrong = []
    for page in one_of_each(report):
        look(browser, page, PAPER, "dark", "print")
        found = browser.execute_script(CUT) | {"wider": max(overflow(browser), 0)}
        kept = {"paper": "rgb(255, 255, 255)", "ink": "rgb(0, 0, 0)", "beside": [], "folded": [], "cut": [], "colours": 0, "wider": 0}
        wrong += [(page.relative_to(report).as_posix(), name, value) for name, value in found.items() if value != kept[name]]
    assert wrong == []
