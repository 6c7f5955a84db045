"""Phrases as data: how they are written. `divergence.lexicon.index` finds them in a text.

A phrase is written as its words. `*` at a word's end stands for any ending, at its beginning for
any beginning. `…` stands for a gap of at most `GAP` words, or as many as the language's rules say.
`(a|b)` and `( c)?` are written out when the phrase is read. A phrase written with a capital stands
only where the text has one.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from divergence.lexicon.words import WORD, fold

GAP = 4
"""Words that `…` may stand for: an adverb, or a short object between a verb and its noun."""

_GROUP = re.compile(r"\(([^()]*)\)(\??)")
_GAP_MARK = "…"
_OPEN = "*"


class Stem(NamedTuple):
    """One word of a phrase."""

    text: str
    open_start: bool = False
    open_stop: bool = False


GAP_STEM = Stem(_GAP_MARK)


class Phrase(NamedTuple):
    """What a sequence of stems stands for."""

    attribute: str
    value: str
    stems: tuple[Stem, ...]
    capital: bool
    """Whether only a word with a capital begins it."""


def spelled_out(notation: str) -> Iterator[str]:
    """The notation without brackets, one string for each way to read it."""
    match = _GROUP.search(notation) if "(" in notation else None
    if match is None:
        yield notation
        return
    choices = match[1].split("|") + ([""] if match[2] else [])
    for choice in choices:
        yield from spelled_out(notation[: match.start()] + choice + notation[match.end() :])


def parse(attribute: str, value: str, notation: str) -> Iterator[Phrase]:
    """The phrases that a line of notation stands for.

    Raises:
        ValueError: if a reading of it has no word, or begins or ends with a gap.
    """
    for reading in spelled_out(notation):
        stems = tuple(
            GAP_STEM if token == _GAP_MARK else Stem(word, bool(before), bool(after))
            for token, before, word, after in _token_pattern().findall(fold(reading))
        )
        if not stems or GAP_STEM in (stems[0], stems[-1]):
            raise ValueError(
                f"the phrase {notation!r} of {attribute}.{value} must begin with a word"
            )
        yield Phrase(attribute, value, stems, reading.lstrip("* ")[0].isupper())


@cache
def _token_pattern() -> re.Pattern[str]:
    return re.compile(rf"(((?:\*)?)({WORD})((?:\*)?)|{_GAP_MARK})")
