"""Pages as trees: just enough of CSS selectors for the tests."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import lxml.html

_SIMPLE = re.compile(r"(?P<tag>[a-z0-9]+|\*)?(?P<classes>(?:\.[\w-]+)*)(?P<attributes>(?:\[[\w-]+\])*)")


def page(path: Path) -> Any:
    """The tree of a page."""
    return lxml.html.fromstring(path.read_text(encoding="utf-8"))


def text(element: Any) -> str:
    """What an element says, white space as one blank."""
    return " ".join(element.text_content().split())


def pick(element: Any, selector: str) -> list[Any]:
    """Elements below, by tag, .class, [attribute], descendant, child (>) and comma, in the order of the page."""
    return list(element.xpath(" | ".join(_path(part.split()) for part in selector.split(","))))


def _path(steps: list[str]) -> str:
    out, axis = ".", "//"
    for step in steps:
        if step == ">":
            axis = "/"
            continue
        found = _SIMPLE.fullmatch(step)
        assert found, f"{step} is no selector these tests know"
        out += axis + (found["tag"] or "*")
        out += "".join(f"[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]" for name in found["classes"].split(".")[1:])
        out += "".join(f"[@{name}]" for name in re.findall(r"\[([\w-]+)\]", found["attributes"]))
        axis = "//"
    return out
