"""Bytes become the text their writer meant, or a reason; text that was right is not touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ingest.decode import Decoded, decode, tidy
from flows.ingest.rejection import Refused

TEXT = "“I’d run 1:57.20 again,” said Štěpánka – née O’Neill – at the café in Malmö."


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("utf-16-le", "utf-16-le"),
    ],
)
def test_every_unicode_encoding_gives_the_same_text(codec: str, named: str) -> None:
    read = decode(TEXT.encode(codec))
    assert (read.text, read.encoding, read.notes) == (TEXT, named, ())


def test_windows_text_is_read_as_such() -> None:
    text = "“I’d run again,” said René – née O’Neill – at the café in Malmö."
    assert decode(text.encode("cp1252")).text == text
    assert decode(text.encode("cp1252")).encoding == "cp1252"


def test_one_stray_byte_does_not_turn_good_utf8_into_windows_text() -> None:
    read = decode(TEXT.encode() + b" It\x92s over.")
    assert read.text == TEXT + " It’s over."
    assert (read.encoding, read.notes) == ("utf-8", ("1 byte outside UTF-8 read as Windows-1252",))


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"])
def test_every_newline_becomes_one_line_feed(newline: str) -> None:
    assert decode(newline.join(["one", "", "two"]).encode()).text == "one\n\ntwo"


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [
        ("Itâ€™s cafÃ© NÃ¸rgaard in MalmÃ¶.", "It’s café Nørgaard in Malmö."),
        ("She said â€œgoâ€\x9d and â€˜stopâ€™", "She said “go” and ‘stop’"),
        ("She said â€œgoâ€ and left; â€œgo,â€ he said.", "She said “go” and left; “go,” he said."),
        ("It’s Malmö, and itâ€™s cafÃ©.", "It’s Malmö, and it’s café."),
        ("It was 20 Â°C", "It was 20 °C"),
    ],
)
def test_mojibake_is_repaired_and_noted(garbled: str, meant: str) -> None:
    read = decode(f"A fine line.\n{garbled}\n".encode())
    assert read.text == f"A fine line.\n{meant}\n"
    assert read.notes == ("mojibake repaired in 1 line",)


@pytest.mark.parametrize(
    "text", ["São Tomé’s Âge d’or", "JOÃO RIBEIRÃO", "5'10½\" – 1,78 m", "naïve façade Ångström", "À côté ‘Â’", "Åse ran “â” in 4:01"]
)
def test_text_that_only_looks_odd_is_left_alone(text: str) -> None:
    assert decode(text.encode()) == Decoded(text, "utf-8", ())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7 text", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00", "binary"),
        (b"some\x00words", "binary"),
        (bytes(range(256)) * 4, "binary"),
        (b"\xff\xfe" + b"a\x00" * 3 + b"\x00\xd8", "undecodable"),
        (b"\x81\x8d\x8f\x90\x9d" * 40, "undecodable"),
    ],
)
def test_what_is_no_text_is_refused_with_the_right_code(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        decode(data)
    assert refused.value.code == code
    assert "{detail}" not in refused.value.reason


def test_half_characters_never_reach_the_warehouse() -> None:
    text, notes = tidy("a\ud800b\x00c")
    assert text == "a\ufffdb\ufffdc"
    assert len(notes) == 2


@given(st.binary(max_size=400))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except Refused as refused:
        assert refused.reason
    else:
        assert text.encode("utf-8").decode("utf-8") == text
        assert "\r" not in text


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl")), min_size=1))
def test_clean_utf8_is_returned_as_it_is_or_the_change_is_noted(text: str) -> None:
    try:
        read = decode(text.encode())
    except Refused:
        return
    assert read.text == text.removeprefix("\ufeff") or read.notes
