"""A clause's range without what dangles at its ends."""

import unicodedata

from divergence.lexicon.cutting import Cutting
from divergence.lexicon.quotes import enclosed
from divergence.segment.clauses import Range

_PAIRED = frozenset('"“”«»„()（）《》「」『』[]')
_KEPT = frozenset("$€£¥₺₽%‰°@#&+§№'")


def trimmed(text: str, clause: Range, cutting: Cutting) -> Range | None:
    """The clause without outer punctuation, lone quotation marks and openers; None if none is left.

    An opener ("In addition, …") ties a claim to the text before and says nothing itself.
    """
    start, stop = _bare(text, *clause)
    while cutting.opener and start < stop:
        opener = cutting.opener.match(text, start, stop)
        if opener is None or opener.end() in (start, stop):
            break
        start, stop = _bare(text, opener.end(), stop)
    return (start, stop) if any(char.isalnum() for char in text[start:stop]) else None


def _bare(text: str, start: int, stop: int) -> Range:
    """The range from its first to its last letter, with quotation marks that are pairs in it."""
    while start < stop and _dangles(text[start]):
        start += 1
    while start < stop and _dangles(text[stop - 1]):
        stop -= 1
    if start == stop or not (_loose(text[start]) or _loose(text[stop - 1])):
        return start, stop
    pairs = enclosed(text[start:stop])
    first = {start + begin for begin, _ in pairs}
    last = {start + end for _, end in pairs}
    while start < stop and _loose(text[start]) and start not in first:
        start += 1
    while start < stop and _loose(text[stop - 1]) and stop not in last:
        stop -= 1
    return start, stop


def _dangles(char: str) -> bool:
    """White space or punctuation that no claim starts or ends with."""
    return _loose(char) and char not in _PAIRED


def _loose(char: str) -> bool:
    """What may not stand at an end unless it is half of a pair: no letter, vowel sign or unit."""
    return not (char.isalnum() or char in _KEPT or unicodedata.category(char).startswith("M"))
