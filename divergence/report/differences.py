"""Which words of a quote its counterpart lacks or has elsewhere: whole words, nothing altered."""

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import compress, groupby

from divergence.report import languages

ENOUGH_IN_COMMON = 0.35
"""Share of the shorter quote's letters that stand in words both have, in the same order. Below it
the quotes are two wordings of their own, and marking nearly every word would tell a reader nothing.
Letters and not words, because any two English sentences share "the" and "of". Chosen by eye."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a quote. The pieces of a quote, joined, are the quote to the letter."""

    text: str
    own: bool
    """The counterpart does not have these words."""
    moved: bool = False
    """The counterpart has them at another place."""


class _Place(StrEnum):
    """Where a word of a quote stands in its counterparts."""

    SAME = "same"
    MOVED = "moved"
    NOWHERE = "nowhere"


LITTLE = 2
"""Letters of a word that is not shown as moved by itself: "of" and "to" stand everywhere."""


def pieces(
    quotes: tuple[str, ...], others: tuple[tuple[str, ...], ...], language: str
) -> tuple[tuple[Piece, ...], ...]:
    """Cut one side's quotes on a point into words that another side has too and words of its own.

    A word is at its place where it stands in the longest common sequence of words (case set
    aside), moved where the other has it outside that sequence, and a side's own where no other
    side has it. Chinese and other unspaced scripts go by characters.

    Args:
        quotes: one side's quotes on the point, in the order of its text.
        others: the same of each other side that speaks in this language; () for none, and then
            nothing is marked.
        language: BCP 47, of all the quotes.

    Returns:
        The pieces of each quote, in the order of `quotes`.
    """
    words = [_words(quote, language) for quote in quotes]
    mine = [word.group().casefold() for found in words for word in found]
    places = [_Place.NOWHERE] * len(mine)
    comparable = False
    for other in others:
        theirs = [word.group().casefold() for quote in other for word in _words(quote, language)]
        common, commonly = _in_common(mine, theirs), _in_common(theirs, mine)
        if _letters(mine, common) > ENOUGH_IN_COMMON * min(_letters(mine), _letters(theirs)):
            comparable = True
            found_at = _placed(mine, common, Counter(_rest(theirs, commonly)))
            places = [min(a, b, key=_NEAREST.index) for a, b in zip(places, found_at, strict=True)]
    if not comparable:
        return tuple((Piece(quote, own=False),) for quote in quotes)
    little = 0 if not languages.spaced(language) else LITTLE
    places = _settled(mine, places, little)
    cut, at = [], 0
    for quote, found in zip(quotes, words, strict=True):
        cut.append(_cut(quote, found, places[at : at + len(found)]))
        at += len(found)
    return tuple(cut)


_NEAREST = tuple(_Place)


def _rest(words: list[str], common: list[bool]) -> list[str]:
    return [word for word, shared in zip(words, common, strict=True) if not shared]


def _placed(words: list[str], common: list[bool], elsewhere: Counter[str]) -> list[_Place]:
    """Each word's place, given what the other has outside the common sequence."""
    left = Counter(elsewhere)
    places = []
    for word, shared in zip(words, common, strict=True):
        if shared:
            places.append(_Place.SAME)
        elif left[word] > 0:
            left[word] -= 1
            places.append(_Place.MOVED)
        else:
            places.append(_Place.NOWHERE)
    return places


def _settled(words: list[str], places: list[_Place], little: int) -> list[_Place]:
    """The places, where a run of nothing but little words is no longer shown as moved."""
    settled: list[_Place] = []
    for place, run in groupby(range(len(words)), key=places.__getitem__):
        numbers = list(run)
        shown = place is not _Place.MOVED or any(len(words[n]) > little for n in numbers)
        settled += [place if shown else _Place.SAME] * len(numbers)
    return settled


def _letters(words: list[str], counted: list[bool] | None = None) -> int:
    """How long all words are together, or those that count."""
    return sum(map(len, words if counted is None else compress(words, counted)))


def _in_common(mine: list[str], theirs: list[str]) -> list[bool]:
    """For each of my words whether it stands in the longest common sequence with theirs.

    Ties are broken the same way whichever side asks, so that swapping the sides swaps the marks.
    """
    from rapidfuzz.distance import LCSseq

    numbers: dict[str, int] = {}
    first, second = sorted((mine, theirs))
    coded = [
        [numbers.setdefault(word, len(numbers)) for word in words] for words in (first, second)
    ]
    common = [False] * len(mine)
    for block in LCSseq.opcodes(*coded):
        if block.tag == "equal":
            start, stop = (
                (block.src_start, block.src_end)
                if first is mine
                else (block.dest_start, block.dest_end)
            )
            common[start:stop] = [True] * (stop - start)
    return common


def _cut(quote: str, words: list[re.Match[str]], places: list[_Place]) -> tuple[Piece, ...]:
    """Runs of own and of moved words, with what stands between them, apart from all the rest."""
    cut: list[Piece] = []
    at = 0
    for place, run in groupby(range(len(words)), key=places.__getitem__):
        numbers = list(run)
        if place is _Place.SAME:
            continue
        start, stop = words[numbers[0]].start(), words[numbers[-1]].end()
        own = place is _Place.NOWHERE
        cut += [Piece(quote[at:start], own=False), Piece(quote[start:stop], own=own, moved=not own)]
        at = stop
    cut.append(Piece(quote[at:], own=False))
    return tuple(piece for piece in cut if piece.text)


def _words(text: str, language: str) -> list[re.Match[str]]:
    return list(_pattern(spaced=languages.spaced(language)).finditer(text))


_BETWEEN_WORDS = r"\s!-/:-@\[-`{-~\xa1-\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\u2010-\u2027\u2030-\u206f"
_BETWEEN_WORDS += (
    r"\u060c\u061b\u061f\u06d4\u0964\u0965\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff1f"
)
"""Space and punctuation. Not `\\W`, to which the vowel signs of Hindi and Arabic belong."""


@cache
def _pattern(*, spaced: bool) -> re.Pattern[str]:
    """Words with what belongs inside them: can't, vis-à-vis, 1,000.5, U.S."""
    letters = rf"[^{_BETWEEN_WORDS}]"
    return re.compile(
        rf"{letters}+(?:[’'.,\-]{letters}+)*" if spaced else rf"[0-9A-Za-z]+|{letters}"
    )


def length(text: str, language: str) -> int:
    """The number of words, or of characters that are letters or figures in an unspaced script."""
    return len(_words(text, language))
