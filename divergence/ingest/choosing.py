"""Which blocks of a page are its account.

An extractor votes for words. Where most of its prose stands is the account's part of the page; in
it, headings and items of lists that the extractor lost come back, and what the markup calls an
advertisement, a caption or a card goes.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from divergence.ingest.furnishing import is_beside
from divergence.ingest.prose import is_end, is_furniture, is_headline, is_prose
from divergence.ingest.visible import Block
from divergence.ingest.wording import count, words

if TYPE_CHECKING:
    from lxml.etree import _Element

SHARE = 0.5
"""Share of a block's words for which an extractor must have voted, in [0, 1]. Chosen: extractors
keep a block whole or not at all, but for a link or a date in it."""
LINKED = 0.5
"""Share of a block's letters in links from which it is a menu or a teaser."""
HOME = 0.8
"""Share of the prose that the account's part of a page must hold."""
FEWEST = 3
"""Words of a headline at least."""
TITLED = 0.8
"""Share of a block's words in the page's title from which it is the headline."""
AROUND = 6
"""Blocks above the headline in which a day is looked for."""
BEFORE = 4
"""Blocks before the account in which a headline that no markup shows is looked for."""

_GAP = 6
"""Words that a block which is no sentence takes from a run, for the last resort."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})


def votes(blocks: Sequence[Block], told: str) -> tuple[bool, ...]:
    """For each block whether an extractor keeps it.

    Args:
        blocks: of the page, in its order.
        told: an extractor's text, whose words follow each other as in the page. Its letters and
            white space do not matter, so that the blocks' own are kept.
    """
    from rapidfuzz.distance import LCSseq

    cut = [words(block.text) for block in blocks]
    page = [word for block in cut for word in block]
    kept = [False] * len(page)
    for step in LCSseq.opcodes(page, words(told)):
        if step.tag == "equal":
            kept[step.src_start : step.src_end] = [True] * (step.src_end - step.src_start)
    found = []
    start = 0
    for block in cut:
        stop = start + len(block)
        found.append(bool(block) and sum(kept[start:stop]) >= SHARE * len(block))
        start = stop
    return tuple(found)


def densest(blocks: Sequence[Block]) -> str:
    """The run of blocks with most words in sentences, some taken off for each that is none.

    The last resort where extractors find nothing: the greatest sum of a run (Kadane).
    """
    best, start, total, reach = 0, 0, 0, (0, 0)
    for place, block in enumerate(blocks):
        if total <= 0:
            start, total = place, 0
        total += count(block.text) if is_prose(block.text) else -_GAP
        if total > best:
            best, reach = total, (start, place + 1)
    return "\n".join(block.text for block in blocks[slice(*reach)])


class Choice:
    """The account of a page, as one extractor and the page's markup see it."""

    def __init__(self, blocks: Sequence[Block], voted: Sequence[bool], title: str) -> None:
        """Take the page's blocks, the extractor's votes, and the page's title."""
        self._blocks = blocks
        self._voted = voted
        self._title = set(words(title))

    @property
    def told(self) -> tuple[str, ...]:
        """The blocks of the account, in order; () where nothing was voted for."""
        return tuple(block.text for n, block in enumerate(self._blocks) if n in self._kept)

    @property
    def dropped(self) -> tuple[str, ...]:
        """All other blocks, in order."""
        return tuple(block.text for n, block in enumerate(self._blocks) if n not in self._kept)

    @cached_property
    def headline(self) -> str | None:
        """The account's headline in one line; None where none was found."""
        found = self._headline
        return None if found is None else " ".join(self._blocks[found].text.split())

    @property
    def around(self) -> tuple[str, ...]:
        """What was left out around the headline: below it first, then above it."""
        if not self._told:
            return ()
        first = self._told[0]
        headline = first if self._headline is None else self._headline
        near = (
            *range(headline + 1, first),
            *range(headline - 1, max(headline - AROUND, 0) - 1, -1),
        )
        return tuple(self._blocks[n].text for n in near if n not in self._kept)

    @cached_property
    def _kept(self) -> frozenset[int]:
        """The places of the account's blocks; those voted for where none is prose."""
        if not self._told:
            return frozenset(n for n, vote in enumerate(self._voted) if vote)
        first, last = self._told[0], self._last
        within = (n for n in range(first, last + 1) if self._belongs(n))
        return frozenset((*within, *self._above(first)))

    @cached_property
    def _told(self) -> tuple[int, ...]:
        """The places of the account's sentences."""
        return tuple(place for place in self._prose if self._is_home(place))

    @cached_property
    def _prose(self) -> tuple[int, ...]:
        return tuple(
            place
            for place, (block, vote) in enumerate(zip(self._blocks, self._voted, strict=True))
            if vote and not block.card and is_prose(block.text) and not _is_linked(block)
        )

    @cached_property
    def _home(self) -> "_Element":
        """The innermost element that holds most of the prose."""
        weights: dict[_Element, int] = {}
        for place in self._prose:
            for element in _with_ancestors(self._blocks[place].element):
                weights[element] = weights.get(element, 0) + count(self._blocks[place].text)
        most = max(weights.values())
        # Insertion goes from the inside out, so that the first is the innermost of its line.
        return next(each for each, weight in weights.items() if weight >= HOME * most)

    @cached_property
    def _around(self) -> "frozenset[_Element]":
        return frozenset(_with_ancestors(self._home))

    def _is_home(self, place: int) -> bool:
        """Whether a block is of the account's part, and nothing in it sets the block apart."""
        chain = tuple(_with_ancestors(self._blocks[place].element))
        return self._home in chain and not self._is_beside(place)

    def _is_beside(self, place: int) -> bool:
        """Whether the markup between a block and what holds the account calls it no part of it."""
        block = self._blocks[place]
        if block.card or is_furniture(block.text):
            return True
        for element in _with_ancestors(block.element):
            if element in self._around:
                return False
            if is_beside(element):
                return True
        return False

    def _belongs(self, place: int) -> bool:
        """Whether a block between two of the account's is of it too."""
        block = self._blocks[place]
        if not self._is_home(place) or _is_linked(block):
            return False
        tag = block.element.tag
        return self._voted[place] or tag in _HEADINGS or tag == "li" or is_prose(block.text)

    @cached_property
    def _last(self) -> int:
        """The last block of the account: its last sentence, before the mark that ends it.

        Items of a list may come behind, and what stands in the sentence's own paragraph.
        """
        end = next((n for n in self._behind(self._told[0]) if is_end(self._blocks[n].text)), None)
        last = next(n for n in reversed(self._told) if end is None or n < end)
        for place in self._behind(last):
            element = self._blocks[place].element
            goes_on = element.tag == "li" or element is self._blocks[last].element
            if not (goes_on and self._voted[place] and self._belongs(place)):
                return place - 1
        return len(self._blocks) - 1

    def _behind(self, place: int) -> range:
        return range(place + 1, len(self._blocks))

    def _above(self, first: int) -> Iterator[int]:
        """The headline, and what stands between it and the account: a subtitle, a lead."""
        if self._headline is None:
            return
        yield self._headline
        for place in range(self._headline + 1, first):
            block = self._blocks[place]
            told = block.element.tag in _HEADINGS or is_prose(block.text)
            if told and not self._is_beside(place) and not _is_linked(block):
                yield place

    @cached_property
    def _headline(self) -> int | None:
        """The nearest block above the account that has the title's words, or is a main heading.

        Where there is none, what looks like a headline right above the account.
        """
        above = range(self._told[0] - 1, -1, -1) if self._told else range(0)
        for place in above:
            if self._is_titled(self._blocks[place]):
                return place
        for tag in ("h1", "h2"):
            for place in above:
                if self._blocks[place].element.tag == tag:
                    return place
        for place in above[:BEFORE]:
            block = self._blocks[place]
            is_bare = not self._is_beside(place) and not _is_linked(block)
            if is_bare and is_headline(block.text):
                return place
        return None

    def _is_titled(self, block: Block) -> bool:
        told = words(block.text)
        shared = sum(word in self._title for word in told)
        return len(told) >= FEWEST and shared >= TITLED * max(len(told), len(self._title) / 2)


def _with_ancestors(element: "_Element") -> "Iterator[_Element]":
    """An element and those around it, from the inside out."""
    yield element
    yield from element.iterancestors()


def _is_linked(block: Block) -> bool:
    return block.linked > LINKED * len(block.text)
