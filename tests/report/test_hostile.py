"""Whatever an article, a file name or a rule says stays text."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import duckdb
import pytest
from selenium import webdriver

from flows.records import all_records
from flows.report import build
from flows.warehouse.folder import Folder
from tests.report.html import page, pick
from tests.report.looking import console, look, requests

pytestmark = pytest.mark.slow
PAYLOAD = (
    "<script>document.title='pwned'</script><img src=x onerror=\"document.title='pwned'\"><style>body{display:none}</style>"
    "\"' onmouseover=document.title='pwned' x='</title></style></textarea>{{ 7*7 }}{% raw %}"
    "javascript:alert(1)<!--&lt;\u202e\x00\x1b]0;\x07"
)


@pytest.fixture(scope="module")
def hostile(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a warehouse all of whose texts carry the payload."""
    warehouse = tmp_path_factory.mktemp("hostile") / "warehouse"
    shutil.copytree(home / "warehouse", warehouse, ignore=shutil.ignore_patterns("report"))
    path = warehouse / "mixedzone.duckdb"
    path.chmod(0o644)
    payload = PAYLOAD.replace("\x00", "").replace("'", "''")
    with duckdb.connect(str(path)) as connection:
        texts = connection.execute(
            """select table_name, column_name, data_type from information_schema.columns where table_schema = 'marts'
            and data_type in ('VARCHAR', 'VARCHAR[]') and column_name not like '%\\_id' escape '\\' and column_name not in
            ('text', 'sex', 'discipline', 'race_date', 'said_on', 'kind', 'outcome', 'agreement', 'known_by', 'mark_unit', 'duplicate_of',
            'derivative_of', 'set_on', 'mart', 'status')"""
        ).fetchall()
        for table, column, kind in texts:
            value = f"['{payload}']" if kind.endswith("[]") else f"{column} || '{payload}'"
            connection.execute(f"update marts.{table} set {column} = {value} where {column} is not null")
        connection.execute(f"update marts.articles set text = text || chr(10) || '{payload}'")
        connection.execute(f"update marts.quotes set text = text || '{payload}'")
        connection.execute(f"update marts.statements set text = text || '{payload}'")
    for record in all_records(Folder(warehouse)):
        for file in record.path.glob("gate-*.json"):
            rules = json.loads(file.read_text(encoding="utf-8"))
            for rule in rules[:2]:
                rule |= {
                    "outcome": "fail",
                    "notes": PAYLOAD,
                    "rule": PAYLOAD,
                    "observed": PAYLOAD,
                    "rows": [{PAYLOAD: PAYLOAD, "sentence": PAYLOAD}],
                }
            file.write_text(json.dumps(rules), encoding="utf-8")
        record.write("rejected", [{"file_path": PAYLOAD, "item": None, "code": PAYLOAD, "reason": PAYLOAD, "file_sha256": None}])
        (record.path / "diff.json").unlink(missing_ok=True)
        build(warehouse, record.run_id)
    return warehouse / "report"


def test_no_payload_becomes_an_element_an_attribute_or_a_link(hostile: Path) -> None:
    seen = 0
    for path in hostile.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        found = page(path)
        assert len(pick(found, "style")) == 1, path
        assert len(pick(found, "script")) == ('id="find"' in text), path
        assert pick(found, "img, iframe, object, embed, textarea") == [], path
        handlers = [name for element in found.iter() for name in element.attrib if name.startswith("on") or name == "style"]
        assert handlers == [], path
        assert all(":" not in link.get("href") for link in pick(found, "a[href]")), path
        assert "\u202e" not in text
        assert "\x1b" not in text
        seen += "&lt;script&gt;" in text
    assert seen > 20


def test_no_payload_runs_or_styles_the_page(hostile: Path, browser: webdriver.Chrome) -> None:
    folders = ("nights", "articles", "athletes", "races", "rivalries", "outlets")
    pages = [*hostile.glob("*.html"), *(max((hostile / folder).glob("*.html"), key=lambda path: path.stat().st_size) for folder in folders)]
    for opened in pages:
        look(browser, opened)
        assert browser.title != "pwned", opened
        assert "mixedzone" in browser.title
        assert browser.find_element("css selector", "h1").is_displayed(), opened
        assert console(browser) == [], opened
        assert requests(browser, opened) == [], opened


def test_pages_of_hostile_ids_stay_in_the_folder(hostile: Path) -> None:
    inside = {path.resolve().is_relative_to(hostile.resolve()) for path in hostile.rglob("*.html")}
    assert inside == {True}


def test_the_policy_allows_only_the_pages_own_style_and_script(hostile: Path) -> None:
    import base64
    import hashlib

    for path in hostile.glob("*.html"):
        found = page(path)
        policy = pick(found, "meta[http-equiv]")[0].get("content")
        assert policy.startswith("default-src 'none';")
        for element in pick(found, "style, script"):
            digest = base64.b64encode(hashlib.sha256(element.text_content().encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy
        assert "unsafe" not in policy
