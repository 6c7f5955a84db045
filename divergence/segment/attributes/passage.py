"""A claim's words and the phrases found in them: what every attribute is read from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from divergence.domain import Span
from divergence.lexicon.hits import Hit, active
from divergence.lexicon.words import Word
from divergence.segment.attributes.profile import Profile
from divergence.segment.attributes.verbs import VERBS, outside_names

_DIGIT = re.compile(r"\d")
_SENTENCE_ENDS = ".!?…。！？؟:："
_LONGEST = 4_000
"""Characters of a claim that are read. No claim of a person is longer; a text without full stops
may be cut into one that is."""

_BETWEEN_SENTENCES = " \u00a0\t\r\"'»”’)]"

_Table = dict[str, dict[int, Hit]]
"""The hits of an attribute by the number of a word, as far as one has been asked for."""


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
    digits: tuple[int, ...]
    """The words that are written in digits."""
    told_last: bool = False
    """Whether the last verb of what is told says when it is, and not the first."""
    _covering: _Table = field(default_factory=dict, repr=False, compare=False)
    _opening: _Table = field(default_factory=dict, repr=False, compare=False)
    _closing: _Table = field(default_factory=dict, repr=False, compare=False)
    """Those that end before the word."""

    def of(self, *attributes: str) -> tuple[Hit, ...]:
        """The hits of some attributes, by place."""
        if len(attributes) == 1:
            return self.hits.get(attributes[0], ())
        found = [hit for attribute in attributes for hit in self.hits.get(attribute, ())]
        return tuple(sorted(found))

    def at(self, attribute: str, place: int) -> Hit | None:
        """The first hit of an attribute that covers a word, by the word's number."""
        table = self._covering.get(attribute)
        if table is None:
            hits = self._backwards(attribute)
            table = {at: hit for hit in hits for at in range(hit.first, hit.last)}
            self._covering[attribute] = table
        return table.get(place)

    def starting(self, attribute: str, place: int) -> Hit | None:
        """The longest hit of an attribute that begins with a word."""
        table = self._opening.get(attribute)
        if table is None:
            table = {hit.first: hit for hit in self._backwards(attribute)}
            self._opening[attribute] = table
        return table.get(place)

    def ending(self, attribute: str, place: int) -> Hit | None:
        """The first hit of an attribute that ends right before a word."""
        table = self._closing.get(attribute)
        if table is None:
            table = {hit.last: hit for hit in self._backwards(attribute)}
            self._closing[attribute] = table
        return table.get(place)

    def _backwards(self, attribute: str) -> tuple[Hit, ...]:
        """The hits of an attribute from the last one on, so that of several the first is kept."""
        return self.hits.get(attribute, ())[::-1]

    def is_parted(self, place: int) -> bool:
        """Whether a comma stands before a word; behind the last one none does."""
        return place < len(self.words) and "," in self.words[place].follows

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
    start, stop = span.start, min(span.stop, span.start + _LONGEST)
    hits: dict[str, list[Hit]] = {}
    for hit in profile.phrases.within(start, stop):
        hits.setdefault(hit.attribute, []).append(hit)
    for verbs in VERBS & hits.keys():
        idle = [hit for hit in hits[verbs] if hit.value == "none"]
        told = active(outside_names(hits[verbs], hits.get("entity", ())), idle)
        hits[verbs] = told if verbs == "tense" else sorted([*told, *idle])
    parties = [*profile.sides.within(start, stop), *_sides(hits.get("entity", ()), profile)]
    if parties:
        parties.sort(key=lambda hit: (hit.first, -hit.last, hit.value))
        hits["party"] = parties
    found = profile.cut.words(start, stop)
    digits: tuple[int, ...] = ()
    if _DIGIT.search(text, start, stop):
        digits = tuple(place for place, word in enumerate(found) if word.text.isdecimal())
    told_last = profile.grammar.rules.told_verb == "last"
    by_attribute = {name: tuple(some) for name, some in hits.items()}
    return Passage(text, span, found, by_attribute, digits, told_last)


def _sides(entities: Iterable[Hit], profile: Profile) -> Iterator[Hit]:
    """Known countries and capitals that are one of the sides."""
    for hit in entities:
        if side := profile.side_of_entity(hit.value):
            yield hit._replace(attribute="party", value=side)
