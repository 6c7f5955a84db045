"""The words of a text's opening, and what covers them: names, titles, ends of sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from divergence.lexicon.grammar import Grammar
from divergence.lexicon.hits import Hit
from divergence.lexicon.words import Word
from divergence.segment.attributes.parties import Party
from divergence.segment.attributes.verbs import VERBS, outside_names

REACH = 16
"""Words within which a principal is named after a connector."""

_COURTESIES = frozenset({"honorific"})
"""Titles that tell nothing of who bears them."""

_ENDS = ("contact", "act", "passive", "place", "status", "initiator")
"""What comes after the other principal's name."""

_STOPS = frozenset("。！？!?؟")
"""Signs that end a sentence without doubt; a stop may follow an initial."""

_UNABBREVIATED = 4
"""Letters from which a word before a stop is no abbreviation."""

_HAN_EDGE = 2
"""Signs of the word with which a Chinese phrase ends."""

_UNNAMED = ("title", "function", "month", "side")
"""What is no part of a name."""

_UNNAMED_UNCASED = (
    "contact", "initiator", "versus", "place", "conjunction", "pronoun", "group", "person"
)  # fmt: skip
"""What is none either where a script has no capitals."""


@dataclass(frozen=True)
class Opening:
    """The first words of a text, and what is known of each; worked out when it is asked for."""

    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    grammar: Grammar
    lower: frozenset[str] = frozenset()
    """Folded words that the text also writes without a capital."""
    _places: dict[tuple[str, ...], frozenset[int]] = field(
        default_factory=dict, init=False, repr=False
    )
    """By attributes: the words that a hit of one of them covers."""
    _named: dict[int, bool] = field(default_factory=dict, init=False, repr=False)
    """By a word's number: whether it is part of a name; both as far as it has been asked."""

    @property
    def chinese(self) -> bool:
        """Whether a word is one sign."""
        return self.grammar.language == "zh"

    @property
    def arabic(self) -> bool:
        """Whether articles and "and" are written together with the word after them."""
        return self.grammar.language == "ar"

    @property
    def cased(self) -> bool:
        """Whether names are written with capitals."""
        return self.grammar.rules.cased

    @cached_property
    def _by_attribute(self) -> dict[str, list[Hit]]:
        found: dict[str, list[Hit]] = {}
        for hit in self.hits:
            if (hit.attribute, hit.value) != ("title", "none"):
                found.setdefault(hit.attribute, []).append(hit)
        for verbs in VERBS & found.keys():
            found[verbs] = outside_names(found[verbs], found.get("entity", ()))
        return found

    def of(self, attribute: str, *values: str) -> Iterator[Hit]:
        """The hits of an attribute, by place; only with one of the values, if any is given."""
        found = self._by_attribute.get(attribute, ())
        return (hit for hit in found if not values or hit.value in values)

    def covered(self, place: int, *attributes: str) -> bool:
        """Whether a hit of one of the attributes covers a word."""
        places = self._places.get(attributes)
        if places is None:
            hits = chain.from_iterable(map(self.of, attributes))
            places = frozenset(chain.from_iterable(map(self._cover, hits)))
            self._places[attributes] = places
        return place in places

    def _cover(self, hit: Hit) -> Iterable[int]:
        """The words that a hit covers.

        Of "at the President's request" only the words around the name count.
        """
        if hit.attribute == "initiator" and any(_holds(hit, title) for title in self.of("title")):
            edge = _HAN_EDGE if self.chinese else 1
            return (hit.first, *range(hit.last - edge, hit.last))
        return range(hit.first, hit.last)

    def has_title(self, places: range) -> bool:
        """Whether a title stands among some words."""
        return any(self.covered(at, "title") for at in places)

    def is_name(self, place: int) -> bool:
        """Whether a word seems to be part of a name."""
        named = self._named.get(place)
        if named is None:
            named = self._named[place] = self._is_name(place)
        return named

    def _is_name(self, place: int) -> bool:
        word = self.words[place]
        if word.text.isdecimal() or self.covered(place, *_UNNAMED):
            return False
        if not self.cased:
            return self._is_second(place) or not self.covered(place, *_UNNAMED_UNCASED)
        if not word.capital:
            return False
        common = self._opens_sentence(place) and self._is_common(place)
        if common or self.covered(place, "group"):
            return False
        if self._is_in_place(place):
            return False
        return not (place and word.joined and self.covered(place - 1, "place"))

    def _is_second(self, place: int) -> bool:
        """Whether a sign like 在 is the second of a name after a title: none has only one."""
        named = self.chinese and place > 1 and self.covered(place, "place")
        return named and self.covered(place - 2, "title") and self.is_name(place - 1)

    def _opens_sentence(self, place: int) -> bool:
        before = place - 1
        abbreviated = place > 0 and (
            self.covered(before, "title") or len(self.words[before].text) == 1
        )
        sign = self.words[place].follows
        return place == 0 or ("." in sign and sign != "." and not abbreviated)

    def _is_common(self, place: int) -> bool:
        """Whether a word that opens a sentence has its capital from that alone."""
        alone = place + 1 == len(self.words) or not self.words[place + 1].capital
        if alone and not self.covered(place, "entity", "leader"):
            return True
        return self.words[place].text in self.lower

    def _is_in_place(self, place: int) -> bool:
        """Whether a word belongs to the name of a place after an article: "at the Amber Palace"."""
        at = place
        while at > 1 and self.words[at].joined and self.words[at].capital:
            at -= 1
            if self.covered(at, "title"):
                return False
        if at == place or not self.covered(at, "function"):
            return False
        return self.covered(at - 1, "place") and not self.covered(at - 1, "versus", "agent")

    def names(self, places: range) -> tuple[str, ...]:
        """The names among some words, folded, without case endings."""
        if self.chinese:
            return self._runs(places)
        stems = (
            self.grammar.stem(self.words[place].text)
            for place in places
            if self.is_name(place) and not self.covered(place, "entity")
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
        entities = (
            hit
            for hit in self.of("entity")
            if hit.first == 0 or not self.covered(hit.first - 1, "place")
        )
        speak = (hit for hit in self.of("leader") if self.grammar.country(hit.value) != hit.value)
        known = (hit for hit in chain(entities, speak) if hit.first in places)
        titles = (hit.value for hit in self.of("title") if hit.first in places)
        return Party(
            self.names(places),
            frozenset(self.grammar.country(hit.value) for hit in known),
            frozenset(titles) - _COURTESIES,
        )

    def listed(self, places: range) -> tuple[str, ...]:
        """The names of a list after "of", which tells whose meeting it is, with no person in it."""
        if self.has_title(places):
            return ()
        after = next((at + 1 for at in places if self.covered(at, "genitive")), places.stop)
        rest = range(after, places.stop)
        listed = any(
            "," in self.words[at].follows or self.covered(at, "conjunction") for at in rest
        )
        return self.names(rest) if listed else ()

    def opens_party(self, place: int) -> bool:
        """Whether a word is a title or part of a name."""
        return self.covered(place, "title") or self.is_name(place)

    def is_adjunct(self, place: int) -> bool:
        """Whether a name stands right before the next word, as a country's does before a title."""
        leads = bool(self.grammar.rules.connector) or self.chinese
        return leads and self.is_name(place) and self.words[place + 1].joined

    def has_article(self, place: int) -> bool:
        """Whether an Arabic word is written with its article."""
        return self.words[place].text.startswith("ال")

    def closes(self, place: int) -> bool:
        """Whether a sentence ended before a word."""
        before, sign = self.words[place - 1].text, self.words[place].follows
        if not _STOPS.isdisjoint(sign):
            return True
        least = _UNABBREVIATED if self.cased else 1
        return ". " in sign[:2] and len(before) >= least and not before.isdecimal()

    def end(self, start: int) -> int:
        """The word after the sentence in which a word stands."""
        places = range(start + 1, len(self.words))
        return next((at for at in places if self.closes(at)), len(self.words))

    def reach(self, start: int) -> range:
        """The words in which the other principal is named, from where that begins."""
        if self.chinese:  # "who is on a visit" takes many signs
            told = (hit.last for hit in self.of("function") if hit.first == start < hit.last - 1)
            start = max(told, default=start)
        stop = min(start + REACH, len(self.words))
        named = False
        for at in range(start, stop):
            if named and self._ends(at):
                return range(start, at)
            named = named or self.opens_party(at)
        return range(start, stop)

    def _ends(self, place: int) -> bool:
        """Whether a principal's name is over before a word."""
        told = self.covered(place, *_ENDS) and not self.covered(place, "title")
        return told or self.closes(place)


def _holds(hit: Hit, title: Hit) -> bool:
    return hit.first < title.first and title.last < hit.last
