"""Tokens: the units in which readings of a text are compared, whatever their language."""

import re
from functools import cache

from divergence.domain import Span

_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff"
_MARKS = "\u00ad\u200c\u200d\u0300-\u036f\u064b-\u065f\u0670"
"""Soft hyphens, joiners, combining accents, Arabic vowel signs: they do not end a word."""


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"[{_IDEOGRAPHS}]|(?:(?![{_IDEOGRAPHS}])[^\W_]|[{_MARKS}])+")


def tokens(text: str) -> tuple[Span, ...]:
    """Where the tokens of a text stand: runs of letters, digits and marks; each ideograph alone.

    A text of punctuation has none.
    """
    return tuple(Span(*match.span()) for match in _token().finditer(text))
