"""A block of a readout made plain for patterns, with the way back to the untouched text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from divergence.domain import Span
from divergence.lexicon.words import HAN, SIMPLIFIED

# Soft hyphens, zero-width spaces, word joiners and byte order marks stand inside words and mean
# nothing; U+200C and U+200D stay, for they are spelling in Persian.
# White space after white space goes too, so that no pattern has to walk over a long run of it.
_DROPPED = re.compile("[\u00ad\u200b\u2060\ufeff]|(?<=\\s)\\s")
_INVISIBLE, _RUN = re.compile("[\u00ad\u200b\u2060\ufeff]"), re.compile(r"\s\s")
"""What most texts have none of, so that nothing of them is dropped."""
_ONE_FOR_ONE = str.maketrans(
    dict.fromkeys("\t\n\v\f\r\u0085\u00a0\u2007\u2009\u202f\u2028\u2029\u3000", " ")
    | {"’": "'"}
    | SIMPLIFIED
)
_HALF_WIDTH = re.compile(rf"(?<=[{HAN}”」』》）)])[,;:](?=\s?[{HAN}\d“「『《（(])")
"""A mark between Chinese signs that is written as in Latin script."""
_FULL_WIDTH = {",": "，", ";": "；", ":": "："}


@dataclass(frozen=True, slots=True)
class Plain:
    """Text in which every white space is a single space and no invisible letter stands.

    Chinese signs are the simplified ones, with full-width marks between them.
    """

    text: str
    at: Sequence[int]
    """For each character of `text`, its offset in the readout's text."""

    def span(self, start: int, stop: int) -> Span:
        """Where the characters `[start, stop)` stand in the readout's text."""
        return Span(self.at[start], self.at[stop - 1] + 1)


def plain(text: str, span: Span) -> Plain:
    """The span of `text` made plain."""
    block = span.of(text)
    if not (_INVISIBLE.search(block) or _RUN.search(block)):
        return Plain(_unified(block), range(span.start, span.stop))
    dropped = {match.start() for match in _DROPPED.finditer(block)}
    kept = [index for index in range(len(block)) if index not in dropped]
    letters = _unified("".join(block[index] for index in kept))
    return Plain(letters, [span.start + index for index in kept])


def _unified(text: str) -> str:
    """The text with one writing of each sign, a sign for a sign."""
    return _HALF_WIDTH.sub(lambda mark: _FULL_WIDTH[mark[0]], text.translate(_ONE_FOR_ONE))
