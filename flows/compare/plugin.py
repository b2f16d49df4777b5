"""The comparisons as SQL functions: dbt-duckdb calls ``Plugin.configure_connection`` on each connection it opens.

Guarantees: every function is pure (so DuckDB may cache and reorder calls) and gives NULL for NULL.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import duckdb
from dbt.adapters.duckdb.plugins import BasePlugin
from duckdb.func import FunctionNullHandling

from flows.compare import change, copies, excerpt, identity, marks, names, outlets, wording

PROFILE = (
    "STRUCT(country VARCHAR, sex VARCHAR, sides VARCHAR[], first_year INTEGER, last_year INTEGER, company VARCHAR[], first_seen INTEGER)"
)
"""What identity.py compares, as a DuckDB type."""

FUNCTIONS: dict[str, tuple[Any, list[Any], str]] = {
    "fold_name": (names.fold, ["VARCHAR"], "VARCHAR"),
    "slug": (names.slug, ["VARCHAR"], "VARCHAR"),
    "name_relation": (names.relation, ["VARCHAR", "VARCHAR"], "VARCHAR"),
    "name_blocks": (names.block_keys, ["VARCHAR"], "VARCHAR[]"),
    "points_against": (identity.points_against, [PROFILE, PROFILE], "INTEGER"),
    "points_for": (identity.support, [PROFILE, PROFILE], "INTEGER"),
    "name_senses": (identity.senses, [f"{PROFILE}[]"], "INTEGER[]"),
    "side_of": (identity.side, ["VARCHAR"], "VARCHAR"),
    "outlet_name": (outlets.name, ["VARCHAR"], "VARCHAR"),
    "parse_mark": (marks.parse, ["VARCHAR"], "DOUBLE"),
    "mark_step": (marks.step, ["VARCHAR"], "DOUBLE"),
    "sentences_around": (excerpt.sentences, ["VARCHAR", "INTEGER[]", "INTEGER[]"], "VARCHAR[]"),
    "place_of": (excerpt.place, ["VARCHAR", "VARCHAR", "INTEGER"], "INTEGER"),
    "canonical_mark": (marks.canonical, ["DOUBLE", "VARCHAR", "DOUBLE"], "VARCHAR"),
    "segments_of": (wording.segments, ["VARCHAR"], "STRUCT(char_start INTEGER, wording VARCHAR)[]"),
    "wording_key": (wording.wording_key, ["VARCHAR"], "VARCHAR"),
    "wording_similarity": (wording.similarity, ["VARCHAR", "VARCHAR"], "DOUBLE"),
    "telling_stems": (wording.telling_stems, ["VARCHAR"], "VARCHAR[]"),
    "wording_change": (change.change, ["VARCHAR", "VARCHAR", "BOOLEAN"], "VARCHAR"),
    "wording_diff": (change.word_diff, ["VARCHAR", "VARCHAR"], "VARCHAR"),
    "shingles": (copies.shingles, ["VARCHAR"], "BIGINT[]"),
    "landmarks": (copies.landmarks, ["VARCHAR"], "BIGINT[]"),
}
"""SQL name → Python function, parameter types, return type."""


def _null_for_null(function: Callable[..., Any]) -> Callable[..., Any]:
    """NULL in any argument gives NULL, and None from the function is NULL: DuckDB's own handling forbids the second."""

    @functools.wraps(function)
    def wrapped(*values: Any) -> Any:
        return None if any(value is None for value in values) else function(*values)

    return wrapped


def register(connection: duckdb.DuckDBPyConnection) -> None:
    """Make every comparison callable from SQL on this connection."""
    for name, (function, parameters, returned) in FUNCTIONS.items():
        connection.create_function(name, _null_for_null(function), parameters, returned, null_handling=FunctionNullHandling.SPECIAL)


class Plugin(BasePlugin):
    """What profiles.yml names as ``flows.compare.plugin``."""

    def configure_connection(self, conn: duckdb.DuckDBPyConnection) -> None:
        """Called by dbt-duckdb once for each connection."""
        register(conn)
