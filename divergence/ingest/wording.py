"""The words of a text, as extraction counts and compares them."""

import re
import unicodedata
from functools import cache

_FORMAT = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Soft hyphens, direction marks and the like: they part no words."""


def words(text: str) -> list[str]:
    """The words of a text, case folded; a Han or kana character is a word."""
    shown = unicodedata.normalize("NFC", _FORMAT.sub("", text))
    return _word().findall(shown.casefold())


def count(*texts: str) -> int:
    """How many words some texts have."""
    return sum(len(words(text)) for text in texts)


@cache
def _word() -> re.Pattern[str]:
    one = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    return re.compile(rf"[{one}]|[^\W_{one}]+")
