"""A claim's words and the phrases found in them: what every attribute is read from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from divergence.domain import Span
from divergence.lexicon.index import Hit
from divergence.lexicon.words import Word
from divergence.segment.attributes.profile import Profile

_SENTENCE_ENDS = ".!?…。！？؟:："
_LONGEST = 4_000
"""Characters of a claim that are read. No claim of a person is longer; a text without full stops
may be cut into one that is."""

_BETWEEN_SENTENCES = " \u00a0\t\r\"'»”’)]"


class _ByWord(NamedTuple):
    """The hits of one attribute, by the number of a word."""

    covering: dict[int, Hit]
    opening: dict[int, Hit]
    closing: dict[int, Hit]
    """Those that end before the word."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One claim of a text, read once."""

    text: str
    """The whole readout's text."""
    span: Span
    """The claim's place in it."""
    words: tuple[Word, ...]
    hits: dict[str, tuple[Hit, ...]]
    """By attribute, each in the order of the text."""
    _by_word: dict[str, _ByWord] = field(default_factory=dict, repr=False, compare=False)
    """By attribute, as far as one has been asked for."""

    def of(self, *attributes: str) -> tuple[Hit, ...]:
        """The hits of some attributes, by place."""
        if len(attributes) == 1:
            return self.hits.get(attributes[0], ())
        found = [hit for attribute in attributes for hit in self.hits.get(attribute, ())]
        return tuple(sorted(found))

    def at(self, attribute: str, place: int) -> Hit | None:
        """The first hit of an attribute that covers a word, by the word's number."""
        return self._of(attribute).covering.get(place) if attribute in self.hits else None

    def starting(self, attribute: str, place: int) -> Hit | None:
        """The longest hit of an attribute that begins with a word."""
        return self._of(attribute).opening.get(place) if attribute in self.hits else None

    def ending(self, attribute: str, place: int) -> Hit | None:
        """The first hit of an attribute that ends right before a word."""
        return self._of(attribute).closing.get(place) if attribute in self.hits else None

    def _of(self, attribute: str) -> _ByWord:
        """The hits of an attribute by word; of several at one word, the first."""
        found = self._by_word.get(attribute)
        if found is None:
            hits = self.hits[attribute][::-1]
            found = self._by_word[attribute] = _ByWord(
                {place: hit for hit in hits for place in range(hit.first, hit.last)},
                {hit.first: hit for hit in hits},
                {hit.last: hit for hit in hits},
            )
        return found

    def slice(self, first: int, last: int) -> Span:
        """Where the words `[first, last)` stand in the text."""
        return Span(self.words[first].start, self.words[last - 1].stop)

    @property
    def opens_sentence(self) -> bool:
        """Whether nothing of the same sentence stands before the claim."""
        place = self.span.start - 1
        while place >= 0 and self.text[place] in _BETWEEN_SENTENCES:
            place -= 1
        return place < 0 or self.text[place] in _SENTENCE_ENDS + "\n#*"


def passage(text: str, span: Span, profile: Profile) -> Passage:
    """Find in a claim the phrases of its language and the names of the sides."""
    found = profile.cut.words(span.start, min(span.stop, span.start + _LONGEST))
    hits: dict[str, list[Hit]] = {}
    for hit in profile.grammar.find(found):
        hits.setdefault(hit.attribute, []).append(hit)
    entities = hits.get("entity", ())
    parties = [*profile.parties.find(found), *_sides(entities, profile)]
    if parties:
        parties.sort(key=lambda hit: (hit.first, -hit.last, hit.value))
        hits["party"] = parties
    return Passage(text, span, found, {name: tuple(some) for name, some in hits.items()})


def _sides(entities: Iterable[Hit], profile: Profile) -> Iterator[Hit]:
    """Known countries and capitals that are one of the sides."""
    for hit in entities:
        if side := profile.side_of_entity(hit.value):
            yield hit._replace(attribute="party", value=side)
