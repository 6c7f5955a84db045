"""A text in whose parts phrases are asked for again and again."""

from bisect import bisect_left

from divergence.lexicon.hits import Hit
from divergence.lexicon.index import Index, told
from divergence.lexicon.words import CutText


class Searched:
    """A text that is searched once, for all who ask for the phrases in parts of it."""

    __slots__ = ("_cut", "_index", "_matches", "_places")

    def __init__(self, cut: CutText, index: Index) -> None:
        """Search a text with an index."""
        self._cut = cut
        self._index = index
        self._matches = index.matches(cut.all)
        self._places = [place for place, _ in self._matches]

    def within(self, start: int, stop: int, at: int = 0) -> list[Hit]:
        """What the index finds in the words of `text[start:stop]`, numbered from `at`.

        Which phrases begin with a word hangs on no word before it, and a phrase that reaches over
        the end is none of the part; so nothing is searched anew but a part that begins or ends
        inside a word.
        """
        numbers = self._cut.numbers(start, stop)
        if numbers is None:
            return self._within_words(start, stop, at)
        first = bisect_left(self._places, numbers.start)
        last = bisect_left(self._places, numbers.stop, first)
        if first == last:
            return []
        return told(self._cut.all, self._matches[first:last], numbers, at)

    def _within_words(self, start: int, stop: int, at: int) -> list[Hit]:
        """The same for a part that begins or ends inside a word."""
        found = self._cut.words(start, stop)
        if found and not self._index.knows(found[-1].text):
            whole = self._cut.numbers(start, found[-1].start)
            if whole is not None:  # what is left of the last word ends no phrase
                return self.within(start, found[-1].start, at)
        return told(found, self._index.matches(found), range(len(found)), at)
