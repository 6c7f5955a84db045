"""The parties of an encounter as values, and how a readout's side and issuer settle them.

A label that fits the names of one party tells that it is the readout's own.
"""

from dataclasses import dataclass
from functools import cached_property

from anyascii import anyascii

from divergence.lexicon.grammar import load
from divergence.lexicon.names import countries
from divergence.lexicon.words import words
from divergence.segment.attributes.spelling import is_spelled

_SIGNIFICANT = 4
"""Letters from which a word of the label is compared with names."""


@dataclass(frozen=True, slots=True)
class Party:
    """One side of an encounter, as a text names it."""

    names: tuple[str, ...] = ()
    """Folded stems; in Chinese whole names."""
    countries: frozenset[str] = frozenset()
    """Normal forms, where the names are known ones."""
    titles: frozenset[str] = frozenset()

    @property
    def is_told(self) -> bool:
        """Whether the text tells anything of it."""
        return bool(self.names or self.titles or self.countries)


@dataclass(frozen=True, slots=True)
class Lead:
    """The two parties that a text's opening names."""

    own: Party = Party()
    other: Party = Party()

    @property
    def differs(self) -> bool:
        """Whether the other principal is told, and by more than a name of one's own."""
        told = self.other.titles or self.other.countries
        return bool(told or not set(self.own.names).issuperset(self.other.names))


@dataclass(frozen=True)
class Label:
    """A readout's side and issuer: whose text it is."""

    text: str
    names: str
    """A user's gazetteer as text, see `divergence.lexicon.names`."""

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the label's words stand for (`ankara` → turkey)."""
        english = load("en", self.names)
        hits = english.find(words(self.text.title()))
        entities = (hit.value for hit in hits if hit.attribute == "entity")
        return frozenset(map(english.country, entities))

    @cached_property
    def _tokens(self) -> tuple[str, ...]:
        return tuple(anyascii(word.text).lower() for word in words(self.text))

    def fits(self, party: Party) -> bool:
        """Whether a country or a name of a party is the label's."""
        if party.countries & self.countries:
            return True
        if any(is_spelled(token, name) for token in self._tokens for name in party.names):
            return True
        names = [anyascii(name).lower() for name in party.names]
        return any(
            name.startswith(token[:-1]) or token.startswith(name)
            for token in self._tokens
            for name in names
            if min(len(token), len(name)) >= _SIGNIFICANT
        )

    def settled(self, lead: Lead, *, swapped: bool) -> Lead:
        """The lead with its parties in their places: a label that fits one of them decides.

        Args:
            lead: the parties in the order in which they are named.
            swapped: whether the text tells that the first of them is the other side's.
        """
        own, other = lead.own, lead.other
        if (swapped or self.fits(other) or self._is_foreign(lead)) and not self.fits(own):
            own, other = other, own
        own = Party(own.names, own.countries | self.countries, own.titles)
        names = tuple(name for name in other.names if name not in own.names)
        return Lead(own, Party(names, other.countries - own.countries, other.titles))

    def _is_foreign(self, lead: Lead) -> bool:
        """Whether the only principal told is of another country than the label's.

        A city that speaks for no state ("geneva") says nothing of whose text it is.
        """
        states = self.countries.intersection(countries(self.names).values())
        return bool(states and lead.own.countries) and not lead.other.is_told

    def hosted(self, lead: Lead, listed: tuple[str, ...]) -> Lead:
        """The lead of "X hosted the third meeting of A, B and C", X being of one's own side."""
        ours = tuple(name for name in listed if self.fits(Party((name,))))
        theirs = tuple(name for name in listed if name not in ours)
        countries = lead.own.countries | self.countries
        own = Party((*lead.own.names, *ours), countries, lead.own.titles)
        return Lead(own, Party(theirs, lead.other.countries - countries))

    def with_asker(self, lead: Lead, asker: Party, *, labelled: bool) -> Lead:
        """The lead with the one who asked for the talk: the other, unless it is one's own.

        Where one's own principal is not told beside it, it is the one who asked: if the other is,
        or if a title without a country goes with the name.

        Args:
            lead: the parties, settled.
            asker: who asked; an empty party where nobody is told to have.
            labelled: whether the asker is told with a country.
        """
        own, other = lead.own, lead.other
        at_home = bool(asker.names and asker.titles) and not labelled
        theirs = bool(asker.countries & other.countries)
        if not (own.names or own.titles or theirs) and (other.is_told or at_home):
            return Lead(Party(asker.names, own.countries, asker.titles), other)
        ours = {name[:_SIGNIFICANT] for name in own.names}
        if self.fits(asker) or any(name[:_SIGNIFICANT] in ours for name in asker.names):
            return lead
        names = tuple(dict.fromkeys((*other.names, *asker.names)))
        countries = other.countries | (asker.countries - own.countries)
        return Lead(own, Party(names, countries, other.titles))
