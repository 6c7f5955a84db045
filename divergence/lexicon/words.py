"""A text as folded words that know their place: what phrases are matched against.

Folding makes spellings of one word equal: case, kinds of spaces and apostrophes, `ё`, dotted and
dotless `i`, Eastern digits, Arabic vowel signs and letter variants, traditional and simplified
Chinese signs. Nothing here alters the text itself; a word carries its offsets in it.
"""

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate, repeat
from pathlib import Path
from typing import NamedTuple

from divergence.lexicon.files import read

_SIGNS = Path(__file__).with_name("signs.toml")
_DROPPED = "\u00ad\u200b\u200d\u200e\u200f\u2060\ufeff\u0640\u0301" + "".join(
    map(chr, range(0x064B, 0x0653))
)
_REPLACED = {
    "İ": "i", "I": "i", "ı": "i", "ё": "е", "Ё": "е", "Σ": "σ", "ς": "σ",
    "’": "'", "ʼ": "'", "‘": "'", "`": "'",
    "\u200c": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u3000": " ",
    "\n": " ", "\r": " ", "\t": " ",
    "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
    "٫": ".", "٬": ",", "،": ",", "٪": "%", "％": "%", "，": ",", "＄": "$",
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
}  # fmt: skip
SIMPLIFIED = dict(read(_SIGNS)["pairs"].split())
"""Traditional Chinese signs to the simplified ones."""
_FOLDING = str.maketrans({**_REPLACED, **dict.fromkeys(_DROPPED, ""), **SIMPLIFIED})
_SIMPLIFYING = str.maketrans(SIMPLIFIED)
_DROPPED_SET = frozenset(_DROPPED)

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
"""Character class of the Chinese signs that stand each for a word of its own."""

WORD = rf"[{HAN}]|\d+|[^\W\d{HAN}_]+"
"""Regular expression of a word, a Chinese sign, or a run of digits."""


_JOINTS = frozenset({"", " ", "-", "'", "."})
"""What most often parts two words of one phrase; the stop is that of `U.S.`."""
_JOINING = frozenset(" '-–·\"“”«»‑")


_new = tuple.__new__
"""Makes a named tuple without the detour through its own `__new__`, which takes twice the time."""


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

    joined: bool
    """Whether no punctuation parts it from the word before; the stop in `U.S.` does not."""

    def after(self, follows: str) -> "Word":
        """The word with other folded characters before it."""
        return _new(Word, (*self[:3], follows, self.capital, _is_joint(follows)))


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(f"({WORD})")


def fold(text: str) -> str:
    """The text with spellings made equal; may be shorter, never longer."""
    return text.translate(_FOLDING).lower()


def simplified(text: str) -> str:
    """The text with traditional Chinese signs made simplified ones, a sign for a sign."""
    return text.translate(_SIMPLIFYING)


def words(text: str, at: int = 0) -> tuple[Word, ...]:
    """The words of `text` in order, their offsets counted from `at`; empty for an empty text."""
    folded = fold(text)
    parts = _word_pattern().split(folded)
    found, follows = parts[1::2], parts[:-1:2]
    edges = list(accumulate(map(len, parts)))
    starts, stops = edges[:-1:2], edges[1::2]
    if len(folded) != len(text):
        places = [place for place, sign in enumerate(text) if sign not in _DROPPED_SET]
        starts = [places[start] for start in starts]
        stops = [places[stop - 1] + 1 for stop in stops]
    capitals = [text[start].isupper() for start in starts]
    joints = {signs: _is_joint(signs) for signs in set(follows)}
    joined = map(joints.__getitem__, follows)
    if at:
        starts, stops = [start + at for start in starts], [stop + at for stop in stops]
    rows = zip(found, starts, stops, follows, capitals, joined, strict=True)
    return tuple(map(_new, repeat(Word), rows))


def _is_joint(follows: str) -> bool:
    return follows in _JOINTS or _JOINING.issuperset(follows)


class CutText:
    """A text whose words are cut once, for all who read parts of it."""

    __slots__ = ("_starts", "all", "text")

    def __init__(self, text: str) -> None:
        """Cut a text, as `words` does."""
        self.text = text
        self.all = words(text)
        """Its words."""
        self._starts = [word.start for word in self.all]

    def numbers(self, start: int, stop: int) -> range | None:
        """Which words those of `text[start:stop]` are; None if it begins or ends inside a word."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, stop, first)
        if self._reaches_over(first, start) or self._reaches_over(last, stop):
            return None
        return range(first, last)

    def words(self, start: int, stop: int) -> tuple[Word, ...]:
        """The words of `text[start:stop]`, as `words` cuts them: nothing stands before the first.

        A part that begins inside a word is cut anew, as is the word inside which one ends.
        """
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, stop, first)
        if self._reaches_over(first, start):
            return words(self.text[start:stop], start)
        found = list(self.all[first:last])
        if found and self._reaches_over(last, stop):
            (cut,) = words(self.text[found[-1].start : stop], found[-1].start)
            found[-1] = cut.after(found[-1].follows)
        if found:
            found[0] = found[0].after(fold(self.text[start : found[0].start]))
        return tuple(found)

    def _reaches_over(self, nth: int, place: int) -> bool:
        """Whether the word before the nth one goes on at a place."""
        return nth > 0 and self.all[nth - 1].stop > place
