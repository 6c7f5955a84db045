"""Phrases found in a text in one pass.

No regular expressions: a text is matched word by word against a tree of the phrases, in time linear
in its length.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from divergence.lexicon.phrases import GAP, GAP_STEM, Phrase, Stem
from divergence.lexicon.words import Word

_REMEMBERED = 20_000
"""Words whose place in the tree is remembered: more than the vocabulary of a long text."""

_new = tuple.__new__
"""Makes a named tuple without the detour through its own `__new__`, which takes twice the time."""

_OPEN = "*"


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


_End = tuple[int, str, str]
"""A phrase that ends some words after its first, below zero so that the longest sorts first, with
its attribute and value."""


class _Node:
    """What may follow the words read so far."""

    __slots__ = ("ends", "gap", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        """By the key of a stem."""
        self.gap: _Node | None = None
        self.ends: tuple[tuple[str, str, bool], ...] = ()
        """Attribute, value and whether a capital is needed, of phrases that end here."""

    @property
    def goes_on(self) -> bool:
        """Whether any node comes after this one."""
        return bool(self.next) or self.gap is not None

    def child(self, stem: Stem) -> "_Node":
        """The node after one more stem, made where it is missing."""
        if stem == GAP_STEM:
            self.gap = self.gap or _Node()
            return self.gap
        return self.next.setdefault(_key(stem), _Node())

    def ending(self, size: int, *, capital: bool) -> list[_End]:
        """The phrases of some words that end here, as a word with or without a capital begins."""
        return [(-size, name, value) for name, value, needed in self.ends if capital or not needed]


def _key(stem: Stem) -> str:
    """The key of a stem that stands inside a phrase: its letters, marked where its end is open."""
    return stem.text + _OPEN if stem.open_stop else stem.text


class _Known(NamedTuple):
    """What a word of a text is to an index."""

    keys: tuple[str, ...]
    """Of the stems that it fits."""
    capital: tuple[_End, ...]
    """Phrases that are the word alone, written with a capital, in order."""
    small: tuple[_End, ...]
    """Those that it is without one."""
    nodes: tuple[_Node, ...]
    """Where longer phrases that it begins go on."""
    second: frozenset[str] | None
    """Keys of the stems with which they do; None where one goes on after a gap."""


def _second(nodes: list[_Node]) -> frozenset[str] | None:
    """Keys of the stems after some nodes; None where a gap is among what comes after."""
    if any(node.gap for node in nodes):
        return None
    return frozenset(chain.from_iterable(node.next for node in nodes))


_UNKNOWN = _Known((), (), (), (), frozenset())


class Index:
    """Phrases as a tree of their words."""

    __slots__ = (
        "_begun",
        "_endings",
        "_forms",
        "_gap",
        "_infixes",
        "_known",
        "_lengths",
        "_root",
        "_whole",
    )

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
        self._endings: dict[str, _Node] = {}
        """By the letters with which a word ends."""
        self._infixes: dict[str, _Node] = {}
        """By letters anywhere in a word."""
        self._whole: set[str] = set()
        """The stems whose end is not open."""
        self._begun: set[str] = set()
        """Those whose end is."""
        self._lengths: tuple[int, ...] = ()
        """Of the latter, in order."""
        self._forms = forms or _alone
        self._gap = gap
        self._known = lru_cache(maxsize=_REMEMBERED)(self._find_known)
        for phrase in phrases:
            self._add(phrase)
        self._lengths = tuple(sorted(set(map(len, self._begun))))

    def _add(self, phrase: Phrase) -> None:
        first, *rest = phrase.stems
        for stem in phrase.stems:
            (self._begun if stem.open_stop else self._whole).add(stem.text)
        if first.open_start:
            found = self._infixes if first.open_stop else self._endings
            node = found.setdefault(first.text, _Node())
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
        hits: list[Hit] = []
        covered: dict[str, tuple[int, int]] = {}
        known = [self._known(word.text) for word in text]
        fits = [one.keys if word.joined else () for word, one in zip(text, known, strict=True)]
        fits.append(())
        for place, (_, capital, small, nodes, second) in enumerate(known):
            word = text[place]
            ends = capital if word.capital else small
            if second is None or not second.isdisjoint(fits[place + 1]):
                ends = (*self._longer(nodes, text, fits, place), *ends)
            for back, attribute, value in ends:
                last = place - back
                reach, cover = (place, last), covered.get(attribute)
                if cover is None or last > cover[1] or reach == cover:
                    covered[attribute] = reach
                    stop = text[last - 1].stop
                    hits.append(_new(Hit, (place, last, attribute, value, word.start, stop)))
        return tuple(hits)

    def _find_known(self, word: str) -> _Known:
        """What a text's word is to this index."""
        keys = tuple(self._fitting(word))
        if not (keys or self._endings or self._infixes):
            return _UNKNOWN
        nodes = [self._root.next[key] for key in keys if key in self._root.next]
        places = range(len(word))
        if self._endings:
            nodes += [self._endings[end] for at in places if (end := word[at:]) in self._endings]
        if self._infixes:
            parts = {word[at:stop] for at in places for stop in range(at + 1, len(word) + 1)}
            nodes += [self._infixes[part] for part in parts & self._infixes.keys()]
        return _Known(
            keys,
            tuple(sorted({end for node in nodes for end in node.ending(1, capital=True)})),
            tuple(sorted({end for node in nodes for end in node.ending(1, capital=False)})),
            tuple(node for node in nodes if node.goes_on),
            _second(nodes),
        )

    def _fitting(self, word: str) -> list[str]:
        """The keys of the stems that a word fits in any of its shapes."""
        keys: list[str] = []
        for shape in self._forms(word):
            if shape in self._whole:
                keys.append(shape)
            for length in self._lengths:
                if length > len(shape):
                    break
                if (begun := shape[:length]) in self._begun:
                    keys.append(begun + _OPEN)
        return keys

    def _longer(
        self,
        nodes: tuple[_Node, ...],
        text: tuple[Word, ...],
        fits: list[tuple[str, ...]],
        place: int,
    ) -> list[_End]:
        """The phrases of more than the one word at a place, the longest first."""
        ends: set[_End] = set()
        waiting = [(node, place + 1) for node in nodes]
        while waiting:
            node, at = waiting.pop()
            found = self._after_gap(node.gap, text, fits, at) if node.gap else []
            for key in fits[at]:
                if key in node.next:
                    found.append((node.next[key], at + 1))
            for then, last in found:
                ends.update(then.ending(last - place, capital=text[place].capital))
                if then.goes_on:
                    waiting.append((then, last))
        return sorted(ends)

    def _after_gap(
        self, gap: _Node, text: tuple[Word, ...], fits: list[tuple[str, ...]], at: int
    ) -> list[tuple[_Node, int]]:
        """Where a phrase goes on after a gap that begins with the word at a place."""
        found: list[tuple[_Node, int]] = []
        for last in range(at, min(at + self._gap + 1, len(text))):
            if not text[last].joined:
                break
            found += [(gap.next[key], last + 1) for key in fits[last] if key in gap.next]
        return found


def _alone(word: str) -> tuple[str, ...]:
    return (word,)
