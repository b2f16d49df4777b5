"""Queries of the published file: one's own, and the named ones of ``docs/cookbook`` with their parameters."""

from __future__ import annotations

import re
from typing import Any

import duckdb

from flows.errors import MixedzoneError
from flows.seeds import ROOT

FOLDER = ROOT / "docs" / "cookbook"


def names() -> list[str]:
    """The named queries, sorted."""
    return sorted(path.stem for path in FOLDER.glob("*.sql"))


def sql(name: str) -> str:
    """The text of a named query. Raises MixedzoneError for an unknown one."""
    if name not in names():
        raise MixedzoneError(f"The cookbook has no query {name}", file=FOLDER, todo=f"It has: {', '.join(names()) or 'none'}")
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def listing() -> str:
    """One line a query: its name, its parameters, what it answers."""
    lines = ["Queries of the cookbook (mixedzone query --named NAME --set parameter=value):"]
    for name in names():
        text = sql(name)
        says = text.removeprefix("--").split("\n", 1)[0].strip()
        wants = " ".join(f"--set {found}=…" for found in wanted(text))
        lines.append(f"  {name:<24} {says}" + (f"  [{wants}]" if wants else ""))
    return "\n".join(lines)


def wanted(text: str) -> list[str]:
    """The parameters a query names (``$athlete``), in order."""
    code = re.sub(r"""--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|"(?:[^"]|"")*\"""", "", text, flags=re.DOTALL)
    return list(dict.fromkeys(re.findall(r"\$([A-Za-z_]\w*)", code)))


def parameters(given: list[str]) -> dict[str, str]:
    """``name=value`` pairs. Raises MixedzoneError for one without a value."""
    found = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals:
            raise MixedzoneError(f"--set {pair!r} has no value", todo="Write it as --set name=value")
        found[name.strip()] = value
    return found


def answer(connection: duckdb.DuckDBPyConnection, text: str, given: dict[str, str]) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Column names and rows; a parameter that is not given is null. Raises MixedzoneError for a query that does not run."""
    needs = wanted(text)
    unknown = [name for name in given if name not in needs]
    if unknown:
        raise MixedzoneError(f"The query has no parameter {', '.join(unknown)}", todo=f"It has: {', '.join(needs) or 'none'}")
    # a question reads the warehouse and nothing else: no file is written or read, no extension fetched
    connection.execute("set enable_external_access = false; set lock_configuration = true")
    try:
        cursor = connection.execute(text, {name: given.get(name) for name in needs} or None)
        return [column[0] for column in cursor.description or ()], cursor.fetchall()
    except duckdb.Error as error:
        raise MixedzoneError(
            f"The query did not run: {error}", todo='Tables: mixedzone query "select * from information_schema.tables"'
        ) from error
