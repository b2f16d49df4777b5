"""dbt within a night: what ``--allow`` changes of it."""

from __future__ import annotations

import pytest

from flows import transform
from flows.settings import Settings
from flows.warehouse import publish
from flows.warehouse.db import has_table, opened
from flows.warehouse.folder import Folder

pytestmark = pytest.mark.slow


def test_an_allowed_rule_leaves_out_no_model_and_is_still_judged(settings: Settings) -> None:
    folder = Folder(settings.warehouse)
    publish.make_scratch(folder)
    with opened(folder.scratch_file) as connection:
        connection.execute("drop schema marts cascade")
    built = transform.build(settings, folder, ["articles", "races", "the_winner_is_placed_first"])
    assert [result["outcome"] for result in built.results if result["rule"] == "the_winner_is_placed_first"] == ["pass"]
    with opened(folder.scratch_file, read_only=True) as connection:
        assert all(has_table(connection, "marts", name) for name in ("articles", "races", "results"))
