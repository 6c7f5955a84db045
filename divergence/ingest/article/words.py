"""An article's words, and what each of them is known as."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from divergence.domain import Span
from divergence.lexicon import press
from divergence.lexicon.grammar import Grammar, load
from divergence.lexicon.hits import Hit
from divergence.lexicon.searched import Searched
from divergence.lexicon.words import CutText, Word

_COMMON = (
    "title", "office", "account", "month", "weekday", "pronoun", "function", "group",
    "institution", "link", "conjunction",
)  # fmt: skip
"""What is written with a capital at times and is no state's or person's name."""


@dataclass(frozen=True)
class Words:
    """The words of an article with the phrases in them."""

    text: str
    language: str
    own: str = ""
    """The user's names as text."""
    cut: CutText = field(init=False)
    hits: tuple[Hit, ...] = field(init=False)
    """All phrases in the article, by place, those of a longer phrase's inside among them not."""
    searched: Searched = field(init=False)
    rules: press.Rules = field(init=False)

    def __post_init__(self) -> None:
        """Search the article once."""
        known = press.load(self.language, self.own)
        index = known.index
        object.__setattr__(self, "rules", known.rules)
        cut = CutText(self.text)
        object.__setattr__(self, "cut", cut)
        object.__setattr__(self, "searched", Searched(cut, index))
        object.__setattr__(self, "hits", tuple(_plain(index.find(cut.all))))

    @property
    def all(self) -> tuple[Word, ...]:
        """The words in order; in Chinese, the signs."""
        return self.cut.all

    @cached_property
    def grammar(self) -> Grammar:
        """Of the article's language, with the user's names."""
        return load(self.language, self.own)

    @cached_property
    def common(self) -> frozenset[int]:
        """Numbers of the words that are part of a phrase which is no name."""
        return frozenset(n for hit in self.of(*_COMMON) for n in range(hit.first, hit.last))

    def of(self, *attributes: str) -> Iterator[Hit]:
        """The phrases of some attributes, by place."""
        return (hit for hit in self.hits if hit.attribute in attributes)

    def within(self, span: Span) -> list[Hit]:
        """The phrases that stand wholly in a stretch of the article, numbered as in all of it."""
        numbers = self.cut.numbers(span.start, span.stop)
        at = numbers.start if numbers else 0
        return _plain(self.searched.within(span.start, span.stop, at)) if numbers else []

    def apart(self, first: int, last: int) -> bool:
        """Whether punctuation stands between two words, the one at `first` coming before."""
        return any(
            not self.all[n].joined for n in range(first + 1, min(last, len(self.all) - 1) + 1)
        )

    def shown(self, first: int, last: int) -> str:
        """Some words as the article writes them."""
        return self.text[self.all[first].start : self.all[last - 1].stop]


def _plain(hits: Sequence[Hit]) -> list[Hit]:
    """Phrases without the offices in titles: "head of the government" is a person."""
    titles = {n for hit in hits if hit.attribute == "title" for n in range(hit.first, hit.last)}
    return [
        hit
        for hit in hits
        if hit.attribute != "office"
        or hit.value == "voice"
        or not titles.issuperset(range(hit.first, hit.last))
    ]
