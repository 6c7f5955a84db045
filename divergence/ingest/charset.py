"""The letters of a web page: in its own encoding, as browsers find it."""

import codecs
import re
from functools import cache

from divergence.domain import UsageError
from divergence.ingest.decoding import likely_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_DECLARED_IN = 4_096
"""Bytes in which a page declares its encoding; the standard asks for 1,024, pages take more."""

_MEANT = {
    "iso8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254",
    "iso8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "utf-16": "utf-8", "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}  # fmt: skip
"""Encodings that a page's declaration means, where they are others than it says (WHATWG Encoding
Standard, 4.2; HTML Standard, 13.2.3.2 for UTF-16)."""

_WINDOWS = {
    code: letter
    for code in range(0x80, 0xA0)
    if (letter := bytes([code]).decode("cp1252", "ignore"))
}
"""What control characters stand for that a page gives by number (HTML Standard, 13.2.5.80)."""


def page_text(data: bytes, told: str | None = None, encoding: str | None = None) -> str:
    """The letters of a page; what does not fit its encoding becomes U+FFFD, as in browsers.

    A byte order mark goes first, then UTF-8 if the bytes are that, what the server told, what the
    page declares, and what the bytes look like.

    Args:
        data: the page.
        told: the encoding that the page was sent with.
        encoding: the user's word, which goes before everything.

    Raises:
        UsageError: if there is no such encoding as the user's.
    """
    if encoding is not None:
        return _by_user(data, encoding)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace").lstrip("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        codec = _codec(told) or _codec(_declared(data)) or likely_encoding(data) or "cp1252"
        return data.decode(codec, "replace")


def text_encoding(data: bytes, told: str | None) -> str | None:
    """The encoding of a text that a server sent, by its bytes before the server's word.

    A byte order mark goes first, then UTF-8 if the bytes are that, then what the server told. None
    where neither bytes nor server say, or the server names no encoding of the web.
    """
    if told is None:
        return None
    for mark, codec in _MARKS[1:]:
        if data.startswith(mark):
            return codec
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _codec(told)
    return None


def meant(text: str) -> str:
    """The text with letters in place of the control characters by which old pages mean them."""
    return text.translate(_WINDOWS)


def _by_user(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "replace")
    except (LookupError, ValueError) as error:
        raise UsageError(
            f"{encoding!r} is no encoding; name one such as utf-8, windows-1251 or gb18030"
        ) from error


def _declared(data: bytes) -> str | None:
    found = _declaration().search(data[:_DECLARED_IN])
    return None if found is None else found[1].decode("ascii")


def _codec(label: str | None) -> str | None:
    """Python's name of the encoding that a label means; None for none."""
    if label is None:
        return None
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return None
    name = _MEANT.get(name, name)
    return name if _of_the_web().fullmatch(name) else None


@cache
def _of_the_web() -> re.Pattern[str]:
    """Encodings that a page may have; Python has others, that do more than to spell letters."""
    return re.compile(
        r"utf-8|cp\d+|koi8-[ru]|iso8859-\d+|gb18030|big5|big5hkscs|euc_jp|iso2022_jp|mac-cyrillic"
    )


@cache
def _declaration() -> re.Pattern[bytes]:
    return re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
