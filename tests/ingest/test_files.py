"""Discovery: nothing outside the raw folder is opened, and what is left out is listed with its reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flows.ingest import ROUTINE, discover, read
from tests.ingest.prose import STORY


def put(path: Path, text: str = STORY) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def codes(raw: Path) -> dict[str, str]:
    return {r.file_path: r.code for r in discover(raw)[1]}


def test_files_come_sorted_by_path_from_every_depth(tmp_path: Path) -> None:
    for name in ("b/z.md", "a.txt", "b/a.html", "B.json", "b/c/d/e/f.jsonl"):
        put(tmp_path / name)
    assert [f.path for f in discover(tmp_path)[0]] == ["B.json", "a.txt", "b/a.html", "b/c/d/e/f.jsonl", "b/z.md"]


def test_what_is_no_article_file_is_listed_with_its_reason(tmp_path: Path) -> None:
    for name in (".DS_Store", "x.txt.tmp", "README.md", "notes.pdf", "~$draft.txt", "noending"):
        put(tmp_path / name)
    assert codes(tmp_path) == {
        ".DS_Store": "hidden",
        "README.md": "documentation",
        "noending": "unknown_format",
        "notes.pdf": "unknown_format",
        "x.txt.tmp": "temporary",
        "~$draft.txt": "temporary",
    }
    assert discover(tmp_path)[0] == []
    assert {"hidden", "temporary", "documentation"} <= ROUTINE


def test_a_marked_folder_is_left_out_with_all_below_it(tmp_path: Path) -> None:
    put(tmp_path / "gold" / ".mixedzoneignore", "")
    put(tmp_path / "gold" / "deep" / "001.json")
    assert discover(tmp_path)[0] == []
    assert codes(tmp_path) == {"gold": "ignored_folder"}


def test_a_link_that_leaves_the_raw_folder_is_refused(tmp_path: Path) -> None:
    outside = put(tmp_path / "outside" / "secret.txt")
    raw = tmp_path / "raw"
    put(raw / "a.txt")
    (raw / "link.txt").symlink_to(outside)
    (raw / "folder").symlink_to(outside.parent)
    (raw / "dots.txt").symlink_to(Path("..") / "outside" / "secret.txt")
    assert [f.path for f in discover(raw)[0]] == ["a.txt"]
    assert codes(raw) == {"dots.txt": "symlink_outside", "folder": "symlink_outside", "link.txt": "symlink_outside"}


def test_a_link_inside_the_raw_folder_is_followed_but_not_to_a_folder(tmp_path: Path) -> None:
    put(tmp_path / "a" / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a" / "a.txt")
    (tmp_path / "again").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert [f.path for f in discover(tmp_path)[0]] == ["a/a.txt", "b.txt"]


def test_broken_and_circular_links_are_refused(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert codes(tmp_path) == {"gone.txt": "symlink_broken", "self.txt": "symlink_broken"}


def test_a_pipe_is_refused_and_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert codes(tmp_path) == {"pipe.txt": "not_a_file"}


def test_a_folder_deeper_than_recursion_goes_is_walked(tmp_path: Path) -> None:
    here = os.open(tmp_path, os.O_RDONLY)
    depth = 300  # of one-letter folders: more than a naive walk's frames per level allow in a small stack
    try:
        for _ in range(depth):
            os.mkdir("d", dir_fd=here)
            deeper = os.open("d", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = deeper
        file = os.open("x.txt", os.O_CREAT | os.O_WRONLY, dir_fd=here)
        os.write(file, STORY.encode())
        os.close(file)
    finally:
        os.close(here)
    assert [f.path for f in discover(tmp_path)[0]] == ["d/" * depth + "x.txt"]


def test_a_missing_raw_folder_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="--raw"):
        discover(tmp_path / "nothing")


def test_a_name_that_is_no_text_does_not_stop_the_walk(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:  # noqa: PTH123 (a name of raw bytes)
        file.write(STORY.encode())
    assert discover(tmp_path)[0] == []
    assert codes(tmp_path) == {"caf\ufffd.txt": "bad_name"}


def test_a_file_that_vanished_since_the_listing_is_a_rejection(tmp_path: Path) -> None:
    [row] = read(tmp_path / "gone.txt", tmp_path)
    assert (row.code, row.content_sha256) == ("unreadable", None)


def test_a_link_that_was_turned_outside_since_the_listing_is_not_opened(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    link = put(raw / "a.txt")
    assert [f.path for f in discover(raw)[0]] == ["a.txt"]
    link.unlink()
    link.symlink_to(put(tmp_path / "secret.txt"))
    [row] = read(link, raw)
    assert (row.code, row.size) == ("symlink_outside", None)


def test_a_file_that_became_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert [row.code for row in read(tmp_path / "a.txt", tmp_path)] == ["not_a_file"]
