"""A sentence cut into the clauses that state different things."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from divergence.lexicon.cutting import Cut, Cutting
from divergence.lexicon.quotes import enclosed, outermost

WORD = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+")
"""One word; each ideograph counts as one."""

Range = tuple[int, int]


class Sentence:
    """A sentence with what its cuts are weighed by, each found in one pass when first asked for."""

    def __init__(self, text: str, cutting: Cutting) -> None:
        """Nothing is looked for yet: most sentences need only part of it."""
        self.text = text
        self._cutting = cutting

    @cached_property
    def words(self) -> list[int]:
        """Where its words start."""
        return _starts(WORD, self.text)

    @cached_property
    def verbs(self) -> list[int]:
        """Where its finite verbs start."""
        return _starts(self._cutting.verb, self.text)

    @cached_property
    def openings(self) -> list[int]:
        """Where its dependent clauses start."""
        return _starts(self._cutting.subordinator, self.text)

    @cached_property
    def shields(self) -> list[Range]:
        """Quotations, brackets and formulas, in which nothing is cut."""
        formulas = self._cutting.together
        found = enclosed(self.text)
        if formulas is not None:
            found += [match.span() for match in formulas.finditer(self.text)]
        return outermost(found)

    def count(self, start: int, stop: int) -> int:
        """How many words start in the range."""
        return bisect_left(self.words, stop) - bisect_left(self.words, start)

    def whole(self, start: int, stop: int) -> bool:
        """Whether the range, and the last dependent clause opened in it, have a finite verb."""
        last = bisect_left(self.openings, stop) - 1
        if last >= 0:
            start = max(start, self.openings[last])
        return bisect_left(self.verbs, stop) > bisect_left(self.verbs, start)

    def shielded(self, index: int) -> bool:
        """Whether the position lies inside a quotation, brackets or a formula."""
        nth = bisect_right(self.shields, (index, len(self.text))) - 1
        return nth >= 0 and self.shields[nth][0] < index < self.shields[nth][1]


def _starts(pattern: re.Pattern[str] | None, text: str) -> list[int]:
    return [match.start() for match in pattern.finditer(text)] if pattern else []


def weighed(text: str, cutting: Cutting) -> Sentence:
    """A sentence as its language's cuts weigh it."""
    return Sentence(text, cutting)


def clauses(sentence: Sentence, cutting: Cutting) -> Iterator[Range]:
    """The clauses of a sentence in order, without the connectives between them.

    Cuts are taken from left to right; one is taken when enough words stand before it since the
    last one, enough follow it in the sentence, and the clause before has a verb if it needs one.
    """
    start = 0
    for begin, end, cut in _candidates(sentence, cutting):
        if begin < start or end <= start or not _holds(sentence, start, (begin, end), cut):
            continue
        yield start, begin
        start = end
    yield start, len(sentence.text)


def _candidates(sentence: Sentence, cutting: Cutting) -> list[tuple[int, int, Cut]]:
    """Every place where a cut of the language matches, in order; the file's order breaks ties."""
    found = [
        (*match.span("gap" if "gap" in cut.at.groupindex else 0), rank, cut)
        for rank, cut in enumerate(cutting.cuts)
        if len(sentence.words) >= cut.left + cut.right
        for match in cut.at.finditer(sentence.text)
    ]
    found.sort(key=lambda one: one[:3])
    return [(begin, end, cut) for begin, end, _, cut in found if not sentence.shielded(end)]


def _holds(sentence: Sentence, start: int, gap: Range, cut: Cut) -> bool:
    """Whether the clauses before and after the gap are long enough to stand by themselves."""
    return (
        sentence.count(start, gap[0]) >= cut.left
        and sentence.count(gap[1], len(sentence.text)) >= cut.right
        and (not cut.needs_verb or sentence.whole(start, gap[0]))
        and (cut.unless is None or cut.unless.match(sentence.text, start, gap[0]) is None)
    )
