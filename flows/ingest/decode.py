"""Bytes → text, and how sure that reading is.

Guarantees: never raises but Refused; text that was right is never changed, save for its newlines; what was repaired
is noted in words. Order of trials: byte order mark, UTF-8, UTF-16 without a mark, UTF-8 with stray Windows bytes, the
encoding that a page declares, Windows-1252.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from flows.ingest.rejection import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
"""Byte order marks, the longer before the shorter that begins it (UTF-32 little-endian begins like UTF-16)."""

_MAGIC = {
    b"%PDF-": "a PDF document", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
    b"PK\x03\x04": "a ZIP archive or office document", b"\x1f\x8b": "gzip-compressed data", b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an office document", b"SQLite format 3\x00": "a database", b"PAR1": "a Parquet file",
    b"BZh": "bzip2-compressed data", b"{\\rtf": "an RTF document",
}  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_NEWLINES = re.compile(r"\r\n|[\r\u0085\u2028\u2029\x0b\x0c]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LOST_CLOSE = re.compile(r"â€(?=[\s.,;:!?)]|$)")
"""A closing curly mark whose third byte was lost on the way, as it often is: no character of Windows-1252 stands for it."""
_UNLIKELY = re.compile(r"[\x80-\x9f\ufffd\n†‡]")
_MOJIBAKE_HINT = re.compile(r"[ÂÃâ\u0080-\u009fðïÅÄ]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text with line feeds as its only line ends, the encoding it was read in, and notes on repairs."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Read ``data`` as text. Raises Refused: ``empty``, ``binary`` or ``undecodable``."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Refused("empty")
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise Refused("binary", f"it begins like {kind}")
    text, encoding, notes = _read(data)
    if len(_CONTROL.findall(text)) > len(text) // 200:
        raise Refused("binary", "it holds control characters")
    text, repaired = tidy(text)
    if not text.strip():
        raise Refused("empty")
    return Decoded(text, encoding, (*notes, *repaired))


def _read(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], _bare(mark, encoding), encoding), encoding, ()
    wide = _wide(data)
    if wide:
        return _strict(data, wide, wide), wide, ()
    if b"\x00" in data:
        raise Refused("binary", "it holds zero bytes")
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        return _windows(data)


def _bare(mark: bytes, encoding: str) -> str:
    """The codec for what follows a byte order mark."""
    return encoding if encoding == "utf-8" else encoding + ("-le" if mark[:1] == b"\xff" else "-be")


def _strict(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise Refused("undecodable", f"it is marked as {name} but breaks off at byte {error.start}") from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: English has a zero in every second byte."""
    sample = data[:4096]
    pairs = len(sample) // 2
    if pairs < 4 or len(data) % 2:
        return None
    odd, even = sample[1::2].count(0) / pairs, sample[0::2].count(0) / pairs
    return "utf-16-le" if odd > 0.6 and even < 0.1 else "utf-16-be" if even > 0.6 and odd < 0.1 else None


def _windows(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """UTF-8 with a few bytes of Windows-1252 in it, or Windows-1252 throughout."""
    strays: list[int] = []
    codecs.register_error("mixedzone_stray", _stray_handler(strays))
    mixed = data.decode("utf-8", "mixedzone_stray")
    whole = sum(1 for c in mixed if ord(c) > 127) - len(strays)
    if whole > 2 * len(strays):
        many = "1 byte" if len(strays) == 1 else f"{len(strays)} bytes"
        return mixed, "utf-8", (f"{many} outside UTF-8 read as Windows-1252",)
    if declared := _declared(data):
        return data.decode(declared), declared, ()
    text = data.decode("cp1252", "replace")
    unlikely = text.count("\ufffd") + sum(1 for c in text if ord(c) > 127 and not (c.isalpha() or c in _WINDOWS_MARKS))
    if unlikely > max(2, len(text) // 50) or "\ufffd" in text:
        raise Refused("undecodable", f"{unlikely} characters that no text has")
    return text, "cp1252", ()


_CHARSET = re.compile(rb"""(?i)(?:<meta[^>]{0,200}charset=|<\?xml[^>]{0,200}encoding=)["']?([\w.:-]{3,40})""")


def _declared(data: bytes) -> str | None:
    """The encoding a page declares, where Python knows it and it fits every byte; those of Western Europe are cp1252."""
    found = _CHARSET.search(data[:4096])
    try:
        codec = codecs.lookup(found[1].decode("ascii")).name if found else ""
        if codec in ("", "utf-8", "iso8859-1", "cp1252", "ascii") or codec.startswith(("utf-", "unicode")):
            return None
        return codec if isinstance(data.decode(codec), str) else None
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None


_WINDOWS_MARKS = "‘’“”–—…•€£¥§©®°±²³¹¼½¾·«»\u00a0´¨¡¿™ªº×÷†‡‰‹›„‚¶\u00ad¢"


def _stray_handler(strays: list[int]):  # type: ignore[no-untyped-def]
    def handle(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        strays.append(error.start)
        return error.object[error.start : error.start + 1].decode("cp1252", "replace"), error.start + 1

    return handle


def tidy(text: str) -> tuple[str, tuple[str, ...]]:
    """One kind of newline, no half characters (lone surrogates), and text that was decoded wrongly before it came here
    read rightly where there is no doubt. Returns the text and notes.
    """
    text = _NEWLINES.sub("\n", text)
    notes: list[str] = []
    if _SURROGATE.search(text):
        text = _SURROGATE.sub("\ufffd", text)
        notes.append("half characters (lone surrogates) replaced")
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
        notes.append("zero characters replaced")
    fixed = _mend(text) if _MOJIBAKE_HINT.search(text) else text
    if fixed != text:
        lines = sum(a != b for a, b in zip(text.split("\n"), fixed.split("\n"), strict=True))
        notes.append(f"mojibake repaired in {lines} line{'s' if lines > 1 else ''}")
        text = fixed
    return text, tuple(notes)


def _mend(text: str) -> str:
    """Each line that ftfy calls badly decoded, re-read, where that leaves nothing bad and no line is added or lost."""
    from ftfy import fix_encoding_and_explain
    from ftfy.badness import badness

    lines = text.split("\n")
    for i, line in enumerate(lines):
        if not _MOJIBAKE_HINT.search(line) or not badness(line):
            continue
        whole = _LOST_CLOSE.sub("â€\x9d", line) if "â€œ" in line else line
        fixed, steps = fix_encoding_and_explain(whole)
        sure = steps and badness(fixed) == 0 and not _UNLIKELY.search(fixed)
        if sure:
            lines[i] = _NEWLINES.sub(" ", fixed)
    return "\n".join(lines)
