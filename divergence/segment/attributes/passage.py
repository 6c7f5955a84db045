"""A claim's words and the phrases found in them: what every attribute is read from."""

from collections.abc import Iterator
from dataclasses import dataclass

from divergence.domain import Span
from divergence.lexicon.phrases import Hit
from divergence.lexicon.words import Word, words
from divergence.segment.attributes.profile import Profile

_SENTENCE_ENDS = ".!?…。！？؟:："
_LONGEST = 4_000
"""Characters of a claim that are read. No claim of a person is longer; a text without full stops
may be cut into one that is."""

_BETWEEN_SENTENCES = " \u00a0\t\r\"'»”’)]"


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
    covering: dict[tuple[str, int], Hit]
    """By attribute and number of a word: the first hit that covers the word."""
    opening: dict[tuple[str, int], Hit]
    """By attribute and number of a word: the longest hit that begins with the word."""
    closing: dict[tuple[str, int], Hit]
    """By attribute and number of a word: the first hit that ends before the word."""

    def of(self, *attributes: str) -> tuple[Hit, ...]:
        """The hits of some attributes, by place."""
        found = [hit for attribute in attributes for hit in self.hits.get(attribute, ())]
        return tuple(sorted(found)) if len(attributes) > 1 else tuple(found)

    def at(self, attribute: str, place: int) -> Hit | None:
        """The first hit of an attribute that covers a word, by the word's number."""
        return self.covering.get((attribute, place))

    def starting(self, attribute: str, place: int) -> Hit | None:
        """The longest hit of an attribute that begins with a word."""
        return self.opening.get((attribute, place))

    def ending(self, attribute: str, place: int) -> Hit | None:
        """The first hit of an attribute that ends right before a word."""
        return self.closing.get((attribute, place))

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
    found = words(text[span.start : min(span.stop, span.start + _LONGEST)], span.start)
    hits = [*profile.grammar.find(found), *profile.parties.find(found)]
    hits.extend(_sides(hits, profile))
    by_attribute: dict[str, list[Hit]] = {}
    covering: dict[tuple[str, int], Hit] = {}
    opening: dict[tuple[str, int], Hit] = {}
    closing: dict[tuple[str, int], Hit] = {}
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.last, *hit[2:4])):
        by_attribute.setdefault(hit.attribute, []).append(hit)
        opening.setdefault((hit.attribute, hit.first), hit)
        closing.setdefault((hit.attribute, hit.last), hit)
        for place in range(hit.first, hit.last):
            covering.setdefault((hit.attribute, place), hit)
    ordered = {attribute: tuple(some) for attribute, some in by_attribute.items()}
    return Passage(text, span, found, ordered, covering, opening, closing)


def _sides(hits: list[Hit], profile: Profile) -> Iterator[Hit]:
    """Known countries and capitals that are one of the sides."""
    for hit in hits:
        if hit.attribute == "entity" and (side := profile.side_of_entity(hit.value)):
            yield hit._replace(attribute="party", value=side)
