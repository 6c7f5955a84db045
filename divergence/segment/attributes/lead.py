"""The parties of an encounter, from the sentence that opens a readout.

Readouts name their own principal first and the other after a connector ("with", «с», 同); where
only the first comes with a country, that is the other one. A side or issuer that fits a name
decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from anyascii import anyascii

from divergence.lexicon.grammar import Grammar, countries, load
from divergence.lexicon.phrases import Hit
from divergence.lexicon.words import Word, words

_LEAD = 700
"""Characters of the opening that are read: a headline and a sentence."""

_REACH = 16
"""Words within which a principal is named after a connector."""

_SIGNIFICANT = 4
"""Letters from which a word of the label is compared with names."""

_ENDS = frozenset(["contact", "act", "passive", "place", "status", "initiator"])
"""What comes after the other principal's name."""

_NO_NAMES = frozenset(
    ["contact", "initiator", "versus", "place", "conjunction", "pronoun", "group", "person"]
)
"""What is no part of a name where a script has no capitals."""


@dataclass(frozen=True, slots=True)
class Party:
    """One side of an encounter, as a text names it."""

    names: tuple[str, ...] = ()
    """Folded stems; in Chinese whole names."""
    countries: frozenset[str] = frozenset()
    """Normal forms, where the names are known ones."""
    titles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lead:
    """The two parties that a text's opening names."""

    own: Party = Party()
    other: Party = Party()


@dataclass(frozen=True, slots=True)
class _Opening:
    """The first words of a text, and what is known of each."""

    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    grammar: Grammar

    def covered(self, place: int, attributes: Iterable[str]) -> bool:
        wanted = set(attributes)
        return any(hit.first <= place < hit.last and hit.attribute in wanted for hit in self.hits)

    def is_name(self, place: int) -> bool:
        """Whether a word seems to be part of a name."""
        word = self.words[place]
        if word.text.isdecimal() or self.covered(place, ("title", "function", "month", "side")):
            return False
        if not self.grammar.rules.cased:
            return not self.covered(place, _NO_NAMES)
        opens = place == 0 or "." in word.follows
        alone = place + 1 == len(self.words) or not self.words[place + 1].capital
        if not word.capital or (opens and alone and not self.covered(place, ("entity",))):
            return False
        return not (place and word.joined and self.covered(place - 1, ("place",)))

    def names(self, places: range) -> tuple[str, ...]:
        """The names among some words, folded, without case endings."""
        if self.grammar.language == "zh":
            return self._runs(places)
        stems = (
            self.grammar.stem(self.words[place].text)
            for place in places
            if self.is_name(place) and not self.covered(place, ("entity",))
        )
        return tuple(dict.fromkeys(stem for stem in stems if len(stem) > 1))

    def _runs(self, places: range) -> tuple[str, ...]:
        runs = [""]
        for place in places:
            named = self.is_name(place)
            if not named or self.words[place].follows:
                runs.append("")
            if named:
                runs[-1] += self.words[place].text
        return tuple(dict.fromkeys(run for run in runs if len(run) > 1))

    def party(self, places: range) -> Party:
        """The principal whom some words name."""
        inside = [hit for hit in self.hits if hit.first in places]
        return Party(
            self.names(places),
            frozenset(
                countries().get(hit.value, hit.value)
                for hit in inside
                if hit.attribute == "entity" and not self._is_place(hit.first)
            ),
            frozenset(hit.value for hit in inside if hit.attribute == "title"),
        )

    def _is_place(self, place: int) -> bool:
        return place > 0 and self.covered(place - 1, ("place",))

    def connectors(self) -> list[tuple[int, int, int]]:
        """Where two principals may part.

        Each as the words where the first begins, where it ends, and where the other begins.
        """
        start = self._start()
        if start is None:
            return []
        if self.grammar.rules.connector:
            sign = self.grammar.rules.connector
            commas = (at for at in range(start + 1, len(self.words)) if self._parts(at, sign))
            return [(start, at, at) for at in commas]
        found = []
        for hit in self.hits:
            calls = hit.attribute == "initiator" and hit.value == "subject" and hit.first > start
            if hit.attribute == "versus" or calls:
                found.append((min(start, hit.first), hit.first, hit.last))
            if hit.attribute == "versus" and hit.value == "between":
                found.extend(self._between(hit.last))
        return found

    def _start(self) -> int | None:
        """The word with which the first principal's name or title begins."""
        titles = (hit.first for hit in self.hits if hit.attribute == "title")
        if self.grammar.rules.title_first and (first := next(titles, None)) is not None:
            return first
        return next((at for at in range(len(self.words)) if self._opens_party(at)), None)

    def _opens_party(self, place: int) -> bool:
        return self.covered(place, ("title",)) or self.is_name(place)

    def _parts(self, place: int, sign: str) -> bool:
        return sign in self.words[place].follows

    def _between(self, start: int) -> list[tuple[int, int, int]]:
        places = range(start, min(start + _REACH, len(self.words)))
        return [(start, at, at + 1) for at in places if self.covered(at, ("conjunction",))][:1]

    def reach(self, start: int) -> range:
        """The words in which the other principal is named."""
        stop = min(start + _REACH, len(self.words))
        named = False
        for at in range(start, stop):
            ended = self.covered(at, _ENDS) or self._closes(at)
            if named and ended:
                return range(start, at)
            named = named or self._opens_party(at)
        return range(start, stop)

    def _closes(self, place: int) -> bool:
        """Whether a sentence ended before a word."""
        before = self.words[place - 1].text
        stopped = ". " in self.words[place].follows[:2]
        return stopped and len(before) >= _SIGNIFICANT and not before.isdecimal()

    def first_reach(self, start: int, stop: int) -> range:
        """The words in which one's own principal is named."""
        if self.grammar.rules.cased:
            return range(start, stop)
        ends = (at for at in range(start + 1, stop) if self.covered(at, ("place", "initiator")))
        return range(start, next(ends, stop))

    def is_labelled(self, places: range) -> bool:
        """Whether a name follows "of"."""
        return any(
            self.covered(at, ("genitive",)) and at + 1 in places and self.is_name(at + 1)
            for at in places
        )


def read_lead(text: str, grammar: Grammar, label: str) -> Lead:
    """The parties that the opening of a text names; empty ones when it names none.

    Args:
        text: of the readout, from where claims may stand.
        grammar: of the text's language.
        label: side and issuer, as given.
    """
    found = words(text[:_LEAD])
    opening = _Opening(found, grammar.find(found), grammar)
    for start, stop, then in opening.connectors():
        first, second = opening.first_reach(start, stop), opening.reach(then)
        lead = Lead(opening.party(first), opening.party(second))
        met = any(hit.attribute == "contact" and hit.first < then for hit in opening.hits)
        if _speaks(lead.other) and (_speaks(lead.own) or met):
            swapped = opening.is_labelled(first) and not opening.is_labelled(second)
            return _settled(lead, label, swapped=swapped)
    return _settled(Lead(), label, swapped=False)


def _speaks(party: Party) -> bool:
    return bool(party.names or party.titles or party.countries)


def _settled(lead: Lead, label: str, *, swapped: bool) -> Lead:
    """The lead with its parties in their places: a label that fits one of them decides."""
    known = _label_countries(label)
    fits_own = _fits(lead.own, label, known)
    fits_other = _fits(lead.other, label, known)
    if (fits_other or swapped) and not fits_own:
        lead = Lead(lead.other, lead.own)
    own = Party(lead.own.names, lead.own.countries | known, lead.own.titles)
    other = lead.other
    shared = set(own.names)
    names = tuple(name for name in other.names if name not in shared)
    return Lead(own, Party(names, other.countries - own.countries, other.titles))


def _label_countries(label: str) -> frozenset[str]:
    """The countries that a side's or issuer's name stands for (`ankara` → turkey)."""
    hits = load("en").find(words(label.title()))
    entities = (hit.value for hit in hits if hit.attribute == "entity")
    return frozenset(countries().get(entity, entity) for entity in entities)


def _fits(party: Party, label: str, known: frozenset[str]) -> bool:
    if party.countries & known:
        return True
    names = [anyascii(name).lower() for name in party.names]
    tokens = [anyascii(word.text).lower() for word in words(label)]
    return any(
        name.startswith(token[:-1]) or token.startswith(name)
        for token in tokens
        for name in names
        if min(len(token), len(name)) >= _SIGNIFICANT
    )
