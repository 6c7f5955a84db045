"""A text as folded words that know their place: what phrases are matched against.

Folding makes spellings of one word equal: case, kinds of spaces and apostrophes, `ё`, dotted and
dotless `i`, Eastern digits, Arabic vowel signs and letter variants. Nothing here alters the text
itself; a word carries its offsets in it.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

_DROPPED = "\u00ad\u200b\u200d\u200e\u200f\u2060\ufeff\u0640\u0301" + "".join(
    map(chr, range(0x064B, 0x0653))
)
_REPLACED = {
    "İ": "i", "I": "i", "ı": "i", "ё": "е", "Ё": "е",
    "’": "'", "ʼ": "'", "‘": "'", "`": "'",
    "\u200c": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u3000": " ",
    "\n": " ", "\r": " ", "\t": " ",
    "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
    "٫": ".", "٬": ",", "٪": "%", "％": "%", "，": ",", "＄": "$",
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
}  # fmt: skip
_FOLDING = str.maketrans({**_REPLACED, **dict.fromkeys(_DROPPED, "")})
_DROPPED_SET = frozenset(_DROPPED)

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
"""Character class of the Chinese signs that stand each for a word of its own."""

WORD = rf"[{HAN}]|\d+|[^\W\d{HAN}_]+"
"""Regular expression of a word, a Chinese sign, or a run of digits."""


_JOINTS = frozenset({"", " ", "-", "'", "."})
"""What most often parts two words of one phrase; the stop is that of `U.S.`."""


class Word(NamedTuple):
    """One word of a text; in Chinese, one sign."""

    text: str
    """Folded."""
    start: int
    """Offset in the text it was cut from."""
    stop: int
    follows: str
    """Folded characters between the word before and this one."""
    capital: bool
    """Whether it is written with a capital."""

    @property
    def joined(self) -> bool:
        """Whether no punctuation parts it from the word before; the stop in `U.S.` does not."""
        return self.follows in _JOINTS or all(sign in " '-–\"“”«»‑" for sign in self.follows)


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(WORD)


def fold(text: str) -> str:
    """The text with spellings made equal; may be shorter, never longer."""
    return text.translate(_FOLDING).lower()


def words(text: str, at: int = 0) -> tuple[Word, ...]:
    """The words of `text` in order, their offsets counted from `at`; empty for an empty text."""
    folded = fold(text)
    places: Sequence[int] = range(len(text))
    if len(folded) != len(text):
        places = [place for place, sign in enumerate(text) if sign not in _DROPPED_SET]
    found: list[Word] = []
    end = 0
    for match in _word_pattern().finditer(folded):
        first, last = match.span()
        start, stop = places[first], places[last - 1] + 1
        capital = text[start].isupper()
        found.append(Word(match[0], start + at, stop + at, folded[end:first], capital))
        end = last
    return tuple(found)
