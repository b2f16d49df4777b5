"""Why a file, or one item of a file, is not an article: a code for machines and a sentence for people."""

from __future__ import annotations

from dataclasses import dataclass

REASONS = {
    "hidden": "Hidden file, skipped.",
    "temporary": "Temporary or backup file, skipped.",
    "documentation": "A README or licence of the folder, not an article.",
    "ignored_folder": "The folder holds a file .mixedzoneignore, so nothing below it is read.",
    "symlink_outside": "The symbolic link leads out of the raw folder; copy the file into it instead.",
    "symlink_broken": "The symbolic link leads nowhere or in a circle.",
    "not_a_file": "Neither a regular file nor a folder (a pipe, socket or device), so it is not opened.",
    "bad_name": "The file's name is not UTF-8, so that no path can be kept of it; rename it.",
    "unreadable": "The file could not be opened: {detail}.",
    "unknown_format": "The ending {detail} is none of .txt, .md, .html, .json and .jsonl.",
    "too_large": "{detail}; split it or raise the limit.",
    "too_many_items": "The file holds more than {detail} items; the rest is not read. Split the file.",
    "empty": "There is no text in it.",
    "binary": "The bytes are not text: {detail}.",
    "undecodable": "The bytes are in none of UTF-8, UTF-16, UTF-32 and Windows-1252: {detail}.",
    "bad_json": "The JSON could not be read: {detail}.",
    "no_text": "The JSON object has no field with the text of an article; known fields: {detail}.",
    "no_article_in_page": "No article text was found in the page.",
    "too_short": "Only {detail} words; an article has more.",
    "not_english": "The text is not English but looks like {detail}; only English is read.",
    "no_athletics": "Nothing in it speaks of athletics: {detail}.",
    "failed": "Reading it failed unexpectedly: {detail}. Please report this.",
}
"""Reason code → sentence; ``{detail}`` is filled with what was found."""


ROUTINE = frozenset({"hidden", "temporary", "documentation", "ignored_folder"})
"""Codes of what every folder holds and no summary needs to count."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """One file, or one item of a file (``item`` counts from 1), that was not ingested.

    ``code`` is a key of REASONS; ``reason`` says in a sentence what happened and what to do. ``content_sha256`` is of
    the file's bytes, None where they were not read; ``size`` is in bytes, None where it is not known.
    """

    file_path: str
    item: int | None
    code: str
    reason: str
    content_sha256: str | None
    size: int | None


class Refused(Exception):
    """Raised by a step of reading that finds no article; ``read`` turns it into a Rejection."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    @property
    def reason(self) -> str:
        """The code as one sentence, with the detail in it."""
        return REASONS[self.code].replace("{detail}", self.detail)
