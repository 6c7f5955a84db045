"""Bytes of plain text become text to the letter."""

import pytest

from divergence.domain import InputError, UsageError
from divergence.ingest.decoding import decode

RUSSIAN = "Стороны обсудили ход переговоров о плотине и договорились продолжить контакты."


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "line\r\nline\rline\n",
        "\ufeffThe call.",
        "a\u00a0b\u00ad\u202e",
        "  padded \n\n",
        "🙂 中文 ﷺ",
    ],
)
def test_text_is_kept_to_the_letter(text: str) -> None:
    assert decode(text.encode(), "x.txt") == text


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", "\ufeff \u200b\n".encode()])
def test_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^x\.txt: empty; "):
        decode(data, "x.txt")


def test_nul_bytes_are_binary() -> None:
    with pytest.raises(InputError, match=r"^x\.bin: a binary file"):
        decode(b"The call\0 took place", "x.bin")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("utf-16", RUSSIAN),
        ("utf-32", RUSSIAN),
        ("gb18030", "国家主席同卡维利亚总统通电话，双方就水坝问题交换了意见。"),
        ("windows-1252", "Il a souligné que l'aide ne serait pas suspendue après l'été."),
    ],
)
def test_the_likely_encoding_is_named_and_works(encoding: str, text: str) -> None:
    data = text.encode(encoding)
    with pytest.raises(InputError, match=rf"line 1: not UTF-8.*--encoding {encoding},"):
        decode(data, "x.txt")
    assert decode(data, "x.txt", encoding).lstrip("\ufeff") == text


def test_the_line_of_the_first_wrong_byte_is_told() -> None:
    with pytest.raises(InputError, match=r"^x\.txt, line 3: not UTF-8"):
        decode(b"one\ntwo\nL'\xe9t\xe9 dernier, apr\xe8s la r\xe9union", "x.txt")


@pytest.mark.parametrize("damage", [b"\xd0", b"\xff", b"\xe2\x80"])
def test_damaged_utf_8_is_not_called_another_encoding(damage: bytes) -> None:
    data = RUSSIAN.encode() + b"\n" + damage + b"\n" + RUSSIAN.encode()
    with pytest.raises(InputError, match=r"^x\.txt, line 2: damaged UTF-8"):
        decode(data, "x.txt")


def test_bytes_that_fit_nothing_are_refused() -> None:
    with pytest.raises(InputError, match=r"x\.txt.*; save"):
        decode(bytes(range(1, 256)) * 3 + b"\x00\x81", "x.txt")


def test_the_wrong_encoding_is_an_input_error() -> None:
    with pytest.raises(InputError, match="not in the encoding ascii"):
        decode(RUSSIAN.encode(), "x.txt", "ascii")


def test_half_a_surrogate_pair_never_comes_in() -> None:
    with pytest.raises(InputError, match="not in the encoding"):
        decode(rb"The call \ud800 ended", "x.txt", "unicode_escape")


@pytest.mark.parametrize("encoding", ["windows-9999", "rot13", "base64", "bad\0name"])
def test_an_unknown_encoding_is_a_usage_error(encoding: str) -> None:
    with pytest.raises(UsageError, match="is no encoding; name one such as"):
        decode(b"The call.", "x.txt", encoding)
