"""Phrases found in a text in one pass.

No regular expressions: a text is matched word by word against a tree of the phrases, in time linear
in its length. The branches of the tree grow from the words with which phrases begin, each when a
text first has such a word: a text has few of the words that a language's phrases begin with.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from divergence.lexicon.hits import Hit
from divergence.lexicon.phrases import GAP
from divergence.lexicon.stock import OPEN, Stock
from divergence.lexicon.tree import Match, Node
from divergence.lexicon.words import Word

_REMEMBERED = 20_000
"""Words whose place in the tree is remembered: more than the vocabulary of a long text."""

_text = attrgetter("text")

_new = tuple.__new__
"""Makes a named tuple without the detour through its own `__new__`, which takes twice the time."""


class _Known(NamedTuple):
    """What a word of a text is to an index."""

    keys: tuple[str, ...]
    """Of the stems that it fits."""
    capital: tuple[Match, ...]
    """Phrases that are the word alone, written with a capital, in order."""
    small: tuple[Match, ...]
    """Those that it is without one."""
    nodes: tuple[Node, ...]
    """Where longer phrases that it begins go on."""
    second: frozenset[str] | None
    """Keys of the stems with which they do; None where one goes on after a gap."""


def _second(nodes: list[Node]) -> frozenset[str] | None:
    """Keys of the stems after some nodes; None where a gap is among what comes after."""
    if any(node.gap for node in nodes):
        return None
    return frozenset(chain.from_iterable(node.next for node in nodes))


_UNKNOWN = _Known((), (), (), (), frozenset())


class _Vocabulary(dict[str, _Known]):
    """What words are to an index, each found when it is first asked for."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[str], _Known]) -> None:
        self._find = find

    def __missing__(self, word: str) -> _Known:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._find(word)
        return found


class Index:
    """Phrases as a tree of their words."""

    __slots__ = (
        "_begun",
        "_endings",
        "_forms",
        "_gap",
        "_grown",
        "_heads",
        "_infixes",
        "_known",
        "_lengths",
        "_longest",
        "_shortest",
        "_stocks",
        "_whole",
    )

    def __init__(
        self,
        *stocks: Stock,
        forms: Callable[[str], tuple[str, ...]] | None = None,
        gap: int = GAP,
    ) -> None:
        """Index phrases.

        Args:
            stocks: the phrases; their order does not show in what is found.
            forms: the shapes under which a word may be matched (without a particle written
                together with it); by default the word alone.
            gap: the words that `…` may stand for.
        """
        self._stocks = stocks
        self._grown: dict[str, Node] = {}
        """The branches, as far as they have grown, by the key of the stem they begin with."""
        self._whole = frozenset(chain.from_iterable(stock.whole for stock in stocks))
        """The stems whose end is not open."""
        self._begun = frozenset(chain.from_iterable(stock.begun for stock in stocks))
        """Those whose end is."""
        self._lengths = tuple(sorted(set(map(len, self._begun))))
        """Of the latter, in order."""
        self._shortest = self._lengths[0] if self._lengths else 0
        self._heads = frozenset(stem[: self._shortest] for stem in self._begun)
        """What every word that fits one of them begins with."""
        opened = [key for stock in stocks for key in stock.first if key.startswith(OPEN)]
        self._endings = frozenset(key[1:] for key in opened if not key.endswith(OPEN))
        """Letters with which a word that begins a phrase may end."""
        self._infixes = frozenset(key[1:-1] for key in opened if key.endswith(OPEN))
        """Letters that may stand anywhere in it."""
        self._longest = max(map(len, self._endings | self._infixes), default=0)
        """Of both, so that a word of a million letters costs no square of them."""
        self._forms = forms or _alone
        self._gap = gap
        self._known = _Vocabulary(self._find_known)

    def find(self, text: tuple[Word, ...]) -> tuple[Hit, ...]:
        """The phrases in the words of a text, by place.

        A longer one hides those inside it that stand for the same attribute.
        """
        return tuple(told(text, self.matches(text), range(len(text)), 0))

    def knows(self, word: str) -> bool:
        """Whether a folded word fits a stem of any phrase."""
        return self._known[word] is not _UNKNOWN

    def matches(self, text: tuple[Word, ...]) -> list[tuple[int, tuple[Match, ...]]]:
        """The phrases that begin with each word of a text that begins any, the longest first."""
        known = list(map(self._known.__getitem__, map(_text, text)))
        begins = [place for place, one in enumerate(known) if one.nodes or one.capital]
        if not begins:
            return []
        fits = [one.keys if word.joined else () for word, one in zip(text, known, strict=True)]
        fits.append(())
        found: list[tuple[int, tuple[Match, ...]]] = []
        for place in begins:
            _, capital, small, nodes, second = known[place]
            ends = capital if text[place].capital else small
            if len(text[place].text) == 1 and _is_initial(text, place):
                ends = ()
            if nodes and (second is None or not second.isdisjoint(fits[place + 1])):
                ends = (*self._longer(nodes, text, fits, place), *ends)
            if ends:
                found.append((place, ends))
        return found

    def _find_known(self, word: str) -> _Known:
        """What a text's word is to this index."""
        keys = tuple(self._fitting(word))
        nodes = [node for key in (*keys, *self._inside(word)) if (node := self._branch(key))]
        if not keys and not nodes:
            return _UNKNOWN
        return _Known(
            keys,
            tuple(sorted({end for node in nodes for end in node.ending(1, capital=True)})),
            tuple(sorted({end for node in nodes for end in node.ending(1, capital=False)})),
            tuple(node for node in nodes if node.goes_on),
            _second(nodes),
        )

    def _branch(self, key: str) -> Node | None:
        """What comes after a stem with which phrases begin, grown when it is first asked for."""
        if key not in self._grown:
            some = [(stock, stock.first[key]) for stock in self._stocks if key in stock.first]
            if not some:
                return None
            self._grown[key] = node = Node()
            for stock, phrases in some:
                for phrase in phrases.split("\n"):
                    *keys, end = phrase.split(" ")
                    node.add(keys, stock.ends[int(end)])
        return self._grown[key]

    def _may_fit(self, shape: str) -> bool:
        """Whether a stem may fit a shape of a word; most words fit none."""
        return shape in self._whole or shape[: self._shortest] in self._heads

    def _fitting(self, word: str) -> list[str]:
        """The keys of the stems that a word fits in any of its shapes."""
        keys: list[str] = []
        for shape in filter(self._may_fit, self._forms(word)):
            if shape in self._whole:
                keys.append(shape)
            for length in self._lengths:
                if length > len(shape):
                    break
                if (begun := shape[:length]) in self._begun:
                    keys.append(begun + OPEN)
        return keys

    def _inside(self, word: str) -> Iterator[str]:
        """The keys of the stems with an open beginning that a word fits."""
        if self._endings:
            places = range(max(0, len(word) - self._longest), len(word))
            yield from (OPEN + end for at in places if (end := word[at:]) in self._endings)
        if self._infixes:
            lengths = range(1, self._longest + 1)
            parts = {word[at : at + length] for at in range(len(word)) for length in lengths}
            yield from (OPEN + part + OPEN for part in sorted(parts & self._infixes))

    def _longer(
        self,
        nodes: tuple[Node, ...],
        text: tuple[Word, ...],
        fits: list[tuple[str, ...]],
        place: int,
    ) -> list[Match]:
        """The phrases of more than the one word at a place, the longest first."""
        ends: set[Match] = set()
        capital = text[place].capital
        waiting = [(node, place + 1) for node in nodes]
        while waiting:
            node, at = waiting.pop()
            found = self._after_gap(node.gap, text, fits, at) if node.gap else []
            for key in fits[at]:
                if key in node.next:
                    found.append((node.next[key], at + 1))
            for then, last in found:
                if then.ends:
                    ends.update(then.ending(last - place, capital=capital))
                if then.goes_on:
                    waiting.append((then, last))
        return sorted(ends)

    def _after_gap(
        self, gap: Node, text: tuple[Word, ...], fits: list[tuple[str, ...]], at: int
    ) -> list[tuple[Node, int]]:
        """Where a phrase goes on after a gap that begins with the word at a place."""
        found: list[tuple[Node, int]] = []
        for last in range(at, min(at + self._gap + 1, len(text))):
            if not text[last].joined:
                break
            found += [(gap.next[key], last + 1) for key in fits[last] if key in gap.next]
        return found


def told(
    text: tuple[Word, ...], matches: Iterable[tuple[int, tuple[Match, ...]]], part: range, at: int
) -> list[Hit]:
    """The hits among the matches of some words, which are numbered anew from `at`.

    Of one attribute those that no longer one covers.
    """
    hits: list[Hit] = []
    covered: dict[str, tuple[int, int]] = {}
    end, by = part.stop, at - part.start
    for place, ends in matches:
        start = text[place].start
        for back, attribute, value in ends:
            last = place - back
            if last > end:
                continue
            cover = covered.get(attribute)
            if cover is None or last > cover[1] or (place, last) == cover:
                covered[attribute] = place, last
                stop = text[last - 1].stop
                hits.append(_new(Hit, (place + by, last + by, attribute, value, start, stop)))
    return hits


def _is_initial(text: tuple[Word, ...], place: int) -> bool:
    """Whether a letter is a name's first one, and no word: «С.В.Левадов»."""
    if not text[place].capital or place + 1 >= len(text):
        return False
    after = text[place + 1]
    return after.follows == "." and after.capital


def _alone(word: str) -> tuple[str, ...]:
    return (word,)
