"""Bytes of plain text to the text, to the letter."""

from divergence.domain import InputError, UsageError

_UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

_BLANK = "\ufeff\u200b\u2060"
"""Characters that show nothing, and that Python does not count as white space."""

_IN_USE = (
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "koi8_r", "koi8_u", "cp866", "iso8859_2", "iso8859_5", "iso8859_7",
    "gb18030", "big5", "cp932", "euc_jp", "cp949",
)  # fmt: skip
"""Encodings that texts are found in (the Encoding Standard's, without those that hardly differ)."""

_GUESSED_FROM = 65_536
"""Bytes from which the encoding is guessed."""


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """The text that the bytes spell, to the letter: no newline is translated, a BOM is kept.

    Args:
        data: all bytes of an input.
        name: what the messages call it.
        encoding: as the user says; None means UTF-8.

    Raises:
        InputError: if the input is empty, no plain text, or not in the encoding.
        UsageError: if there is no such encoding.
    """
    text = _decoded(data, name, encoding) if encoding else _utf_8(data, name)
    if not is_told(text):
        raise InputError(f"{name}: empty; save the readout's text in it")
    if "\0" in text:
        raise InputError(
            f"{name}: a binary file, not plain text (it holds NUL bytes);"
            " save its text as UTF-8 and name that"
        )
    return text


def is_told(text: str) -> bool:
    """Whether the text holds anything but white space."""
    return bool(text.strip().strip(_BLANK).strip())


def _decoded(data: bytes, name: str, encoding: str) -> str:
    try:
        text = data.decode(encoding)
        text.encode()  # some codecs let halves of surrogate pairs through, which nothing can print
    except UnicodeError as error:
        raise InputError(
            f"{name}: not in the encoding {encoding}; name the right one with --encoding"
        ) from error
    except (LookupError, ValueError) as error:
        raise UsageError(
            f"{encoding!r} is no encoding; name one such as utf-8, windows-1251 or gb18030"
        ) from error
    return text


def _utf_8(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        where = f"{name}, line {line}"
        if _is_damaged(data):
            raise InputError(
                f"{where}: damaged UTF-8 (byte 0x{data[error.start]:02X}); mend it or fetch it anew"
            ) from error
        likely = likely_encoding(data)
        if likely is None:
            raise InputError(
                f"{where}: not UTF-8, and no other encoding fits; save the text as UTF-8"
            ) from error
        raise InputError(
            f"{where}: not UTF-8 but probably {likely};"
            f" pass --encoding {likely}, or save the text as UTF-8"
        ) from error


def _is_damaged(data: bytes) -> bool:
    """Whether this is UTF-8 but for a few bytes: more letters outside ASCII survive than are lost.

    In other encodings hardly any such letter happens to be UTF-8.
    """
    kept = data.decode("utf-8", "ignore")
    survive = sum(not letter.isascii() for letter in kept)
    return survive > len(data) - len(kept.encode())


def likely_encoding(data: bytes) -> str | None:
    """The encoding that fits the bytes best, by a name that `--encoding` takes; None if none."""
    if data.startswith(_UTF_32):
        return "utf-32"
    if data.startswith(_UTF_16):
        return "utf-16"
    if b"\0" in data:
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESSED_FROM], cp_isolation=list(_IN_USE)).best()
    return None if best is None else _common_name(best.encoding)


def _common_name(codec: str) -> str:
    """The name by which the world knows one of Python's codecs."""
    if codec.startswith("cp125"):
        return f"windows-{codec.removeprefix('cp')}"
    return codec.replace("_", "-")
