"""Phrases as data: how they are written, and how they are found in a text in one pass.

A phrase is written as its words. `*` at a word's end stands for any ending, at its beginning for
any beginning. `…` stands for a gap of at most `GAP` words, or as many as the language's rules say.
`(a|b)` and `( c)?` are written out when the phrase is read. A phrase written with a capital stands
only where the text has one. No regular expressions: a text is matched word by word against a tree
of the phrases, in time linear in its length.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from divergence.lexicon.words import WORD, Word, fold

GAP = 4
"""Words that `…` may stand for: an adverb, or a short object between a verb and its noun."""

_REMEMBERED = 20_000
"""Words whose place in the tree is remembered: more than the vocabulary of a long text."""

_GROUP = re.compile(r"\(([^()]*)\)(\??)")
_GAP_MARK = "…"


class Stem(NamedTuple):
    """One word of a phrase."""

    text: str
    open_start: bool = False
    open_stop: bool = False

    def fits(self, form: str) -> bool:
        """Whether a word's form is this word, as far as the stem's ends are open."""
        if self.open_start:
            return self.text in form if self.open_stop else form.endswith(self.text)
        return form.startswith(self.text) if self.open_stop else form == self.text


GAP_STEM = Stem(_GAP_MARK)


class Phrase(NamedTuple):
    """What a sequence of stems stands for."""

    attribute: str
    value: str
    stems: tuple[Stem, ...]
    capital: bool
    """Whether only a word with a capital begins it."""


class Hit(NamedTuple):
    """A phrase found in a text."""

    first: int
    """Number of its first word."""
    last: int
    """Number of the word after its last one."""
    attribute: str
    value: str
    start: int
    """Offset in the text."""
    stop: int


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


class _Node:
    """What may follow the words read so far."""

    __slots__ = ("ends", "exact", "gap", "lengths", "opened")

    def __init__(self) -> None:
        self.exact: dict[str, _Node] = {}
        self.opened: dict[str, _Node] = {}
        """By the letters with which a word begins."""
        self.lengths: tuple[int, ...] = ()
        """Of the keys of `opened`, in order."""
        self.gap: _Node | None = None
        self.ends: tuple[tuple[str, str, bool], ...] = ()
        """Attribute, value and whether a capital is needed, of phrases that end here."""

    def child(self, stem: Stem) -> "_Node":
        """The node after one more stem, made where it is missing."""
        if stem == GAP_STEM:
            self.gap = self.gap or _Node()
            return self.gap
        if stem.open_stop:
            self.lengths = tuple(sorted({*self.lengths, len(stem.text)}))
            return self.opened.setdefault(stem.text, _Node())
        return self.exact.setdefault(stem.text, _Node())

    def after(self, shapes: tuple[str, ...]) -> Iterator["_Node"]:
        """The nodes after a word of one of these shapes."""
        for shape in shapes:
            if (node := self.exact.get(shape)) is not None:
                yield node
            for length in self.lengths:
                if length > len(shape):
                    break
                if (node := self.opened.get(shape[:length])) is not None:
                    yield node


class Index:
    """Phrases as a tree of their words."""

    __slots__ = ("_endings", "_forms", "_gap", "_root", "_starts")

    def __init__(
        self,
        phrases: Iterable[Phrase],
        *,
        forms: Callable[[str], tuple[str, ...]] | None = None,
        gap: int = GAP,
    ) -> None:
        """Index phrases.

        Args:
            phrases: in any order; the order does not show in what is found.
            forms: the shapes under which a word may be matched (without a particle written
                together with it); by default the word alone.
            gap: the words that `…` may stand for.
        """
        self._root = _Node()
        self._endings: list[tuple[Stem, _Node]] = []
        self._forms = forms
        self._gap = gap
        self._starts = lru_cache(maxsize=_REMEMBERED)(self._find_starts)
        for phrase in phrases:
            self._add(phrase)

    def _add(self, phrase: Phrase) -> None:
        first, *rest = phrase.stems
        if first.open_start:
            node = _Node()
            self._endings.append((first, node))
        else:
            node = self._root.child(first)
        for stem in rest:
            node = node.child(stem)
        end = (phrase.attribute, phrase.value, phrase.capital)
        node.ends = tuple(sorted({*node.ends, end}))

    def find(self, text: tuple[Word, ...]) -> tuple[Hit, ...]:
        """The phrases in the words of a text, by place.

        A longer one hides those inside it that stand for the same attribute.
        """
        shapes = [self._shapes(word.text) for word in text]
        hits: set[Hit] = set()
        for place, word in enumerate(text):
            for node in self._starts(word.text):
                for last, (attribute, value, capital) in self._ends(node, text, shapes, place + 1):
                    if word.capital or not capital:
                        stop = text[last - 1].stop
                        hits.add(Hit(place, last, attribute, value, word.start, stop))
        return tuple(_unhidden(sorted(hits, key=lambda hit: (hit.first, -hit.last, *hit[2:4]))))

    def _shapes(self, word: str) -> tuple[str, ...]:
        return (word,) if self._forms is None else self._forms(word)

    def _find_starts(self, word: str) -> tuple[_Node, ...]:
        """The nodes after a text's word with which a phrase may begin."""
        ends = (node for stem, node in self._endings if stem.fits(word))
        return (*self._root.after(self._shapes(word)), *ends)

    def _ends(
        self, node: _Node, text: tuple[Word, ...], shapes: list[tuple[str, ...]], at: int
    ) -> Iterator[tuple[int, tuple[str, str, bool]]]:
        """Phrases that end where this node's words end, or go on with the next words."""
        for end in node.ends:
            yield at, end
        if at < len(text) and (node.exact or node.opened) and text[at].joined:
            for then in node.after(shapes[at]):
                yield from self._ends(then, text, shapes, at + 1)
        if node.gap is None:
            return
        for skipped in range(at, min(at + self._gap + 1, len(text))):
            if not text[skipped].joined:
                return
            for then in node.gap.after(shapes[skipped]):
                yield from self._ends(then, text, shapes, skipped + 1)


def _unhidden(hits: list[Hit]) -> Iterator[Hit]:
    """Hits that no longer hit of their attribute covers; `hits` by first word, longest first."""
    covered: dict[str, tuple[int, int]] = {}
    for hit in hits:
        cover = covered.get(hit.attribute)
        if cover is None or hit.last > cover[1] or (hit.first, hit.last) == cover:
            covered[hit.attribute] = (hit.first, hit.last)
            yield hit
