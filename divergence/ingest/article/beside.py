"""What stands beside what in an article: names next to titles, offices and other names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from divergence.ingest.article.names import Name
from divergence.ingest.article.segments import Segment
from divergence.ingest.article.words import Words

_REACH = 4
"""Words between an office and the name that owns it: "office of the president of Ostrana"."""
_DASHES = frozenset("-–—/")
_CONNECTING = ("link", "title", "office", "genitive", "article", "account", "located", "place")


class Beside:
    """What stands beside what: names next to titles and offices."""

    def __init__(self, words: Words, names: Sequence[Name]) -> None:
        """Number the names by their words."""
        self.words, self.names = words, names
        self.at = {n: name for name in names for n in range(name.first, name.last)}
        self.titled = frozenset(
            n for hit in words.of("title", "office") for n in range(hit.first, hit.last)
        )
        self.heads = frozenset(hit.first for hit in words.of("title", "office", "account"))
        self._counts = Counter(name.key for name in names)
        self._heading = frozenset(name.key for name in names if name.last in self.heads)
        self.links = frozenset(hit.last for hit in words.of("link") if hit.value == "of")
        self.articles = frozenset(
            hit.last for hit in words.of("article") if hit.stop - hit.start > 1
        )
        self.connecting = frozenset(
            n for hit in words.of(*_CONNECTING) for n in range(hit.first, hit.last)
        )

    def left(self, number: int, reach: int = 2) -> Name | None:
        """The name that ends before a word, with nothing but connecting words between."""
        at = number - 1
        while at >= 0 and number - at <= reach + 1:
            if self.words.apart(at, at + 1):
                return None
            if at in self.at:
                return self.at[at]
            if at not in self.connecting:
                return None
            at -= 1
        return None

    def right(self, number: int, reach: int = _REACH) -> Name | None:
        """The name that begins after the word before `number`, likewise."""
        at = number
        while at < len(self.words.all) and at - number <= reach:
            if self.words.apart(at - 1, at):
                return None
            if at in self.at:
                return self.at[at]
            if at not in self.connecting:
                return None
            at += 1
        return None

    def full(self, name: Name) -> bool:
        """Whether a name that the article has once is the first of two: a person's."""
        after = self.at.get(name.last)
        once = self._counts[name.key] == 1
        return once and after is not None and not self.words.apart(name.last - 1, name.last)

    def stately(self, name: Name) -> bool:
        """Whether a name is known, or stands before a title or an office somewhere."""
        return name.known or name.key in self._heading

    def owner(self, first: int, last: int) -> Name | None:
        """The name that owns the office or account that some words name."""
        near, far = self.left(first), self.right(last)
        return near or far


def runs(words: Words, beside: Beside) -> Iterator[list[Name]]:
    """Names with nothing but titles, offices and connecting words between them."""
    run: list[Name] = []
    for name in beside.names:
        if run and not _joined(words, beside, run, name):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _joined(words: Words, beside: Beside, run: Sequence[Name], other: Name) -> bool:
    """Whether a name goes on with what stands before: "President of Ostrana, Ilan Dorve"."""
    between = range(run[-1].last, other.first)
    if len(between) > _REACH:
        return False
    if not all(n in beside.connecting for n in between):
        return False
    if any(set(words.all[n].follows) & _DASHES for n in range(run[-1].last, other.first + 1)):
        return False
    commas = [n for n in range(run[-1].last, other.first + 1) if not words.all[n].joined]
    if not commas:
        return True
    if other.last in beside.titled:
        return False
    titled = any(n in beside.titled for n in range(run[0].first - 4, run[-1].last + 1))
    comma = words.all[commas[0]].follows.strip() in (",", "،") and commas[0] == run[-1].last
    return titled and comma and len(commas) == 1 and not run[-1].last - run[0].first > 2 * _REACH


def named_in(words: Words, names: Iterable[Name], segment: Segment) -> list[Name]:
    """The names that stand in a segment, by place."""
    start, stop = segment.span.start, segment.span.stop
    return [name for name in names if start <= words.all[name.first].start < stop]
