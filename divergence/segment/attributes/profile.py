"""Who speaks in a readout: read once, before its claims."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain

from anyascii import anyascii

from divergence.domain import Actors, Readout, Span
from divergence.lexicon.grammar import Grammar, load
from divergence.lexicon.index import Index
from divergence.lexicon.phrases import Phrase, Stem
from divergence.lexicon.searched import Searched
from divergence.lexicon.stock import stock
from divergence.lexicon.words import CutText, Word, words
from divergence.segment.attributes.abbreviations import abbreviations
from divergence.segment.attributes.beginning import opening
from divergence.segment.attributes.lead import read_lead
from divergence.segment.attributes.parties import Lead, Party
from divergence.segment.attributes.spelling import is_voweless, signs, skeletons

OWN, OTHER = "own", "other"

_SAMPLE = 200_000
"""Characters of a text from which its lower-case and capitalised words are learned."""

_romanised = lru_cache(maxsize=20_000)(anyascii)
"""For more words than the vocabulary of a long text."""

_OPEN = 4
"""Letters from which a name is looked for with any ending."""

_ENDING = 2
"""Letters of a country's name that an ending or an adjective may replace."""

_IDLE = frozenset({"entity", "function", "institution", "month", "side", "title"})
"""Words of an issuer that are no country's name: "Office of the President of"."""

_SHORT = {
    "minister": frozenset({"minister", "foreign-minister", "defence-minister"}),
    "secretary": frozenset({"secretary", "foreign-secretary"}),
}
"""The titles of those who may be called by a shorter one: "the Minister"."""

_ISO_DAY = 10
"""Characters of a day in ISO 8601."""

_HAN_NAME = range(2, 4)
"""Signs of a Chinese name."""

_ADJECTIVE = 7
"""Letters from which a word without a capital may be the adjective of a country."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the claims of one readout share: its language, and the names of the sides."""

    cut: CutText
    """The readout's text."""
    phrases: Searched
    """The text, searched for the phrases of its language."""
    sides: Searched
    """The text, searched for the names of the sides."""
    language: str
    grammar: Grammar
    own: Party
    other: Party
    parties: Index
    """Names of the sides, as hits of the attribute `party` with the values `own` and `other`."""
    lower: frozenset[str]
    """Folded words that the text writes without a capital."""
    capitals: frozenset[str]
    """Folded words that the text writes with a capital inside a sentence."""
    day: date | None
    """Of the encounter or, where nobody tells it, of the publication: what "today" means."""

    def side_of_entity(self, entity: str) -> str | None:
        """`own` or `other` for a country or its capital, None for what is neither side's."""
        country = self.grammar.country(entity)
        if country in self.own.countries:
            return OWN
        return OTHER if country in self.other.countries else None

    def side_of_title(self, title: str) -> str | None:
        """Whose a title is when no name stands with it: one's own before the other's.

        None where one's own principal is told without a title, which may then be either's.
        """
        meant = _SHORT.get(title, {title})
        if meant & self.own.titles:
            return OWN
        told = self.own.titles or not self.own.names
        return OTHER if told and meant & self.other.titles else None

    def side_of_words(self, speaker: str | None) -> Actors | None:
        """Whose a speaker's words are; None when they name no side or both."""
        hits = self.parties.find(words(speaker or ""))
        sides = sorted({hit.value for hit in hits})
        return Actors(sides[0]) if len(sides) == 1 else None


def profile(readout: Readout, names: str = "") -> Profile:
    """Read from a text's opening, side and issuer who speaks and with whom.

    A text without a body, or in a language that is not served, gives a profile without names.

    Args:
        readout: whose claims are to be read.
        names: a user's gazetteer as text, see `divergence.lexicon.names`.
    """
    grammar = load(readout.language, names)
    cut = CutText(readout.text)
    phrases = Searched(cut, grammar.index)
    label = " ".join(filter(None, (readout.side.replace("-", " "), readout.issuer)))
    body = tuple(_sampled(readout.body))
    sample = tuple(chain.from_iterable(cut.words(span.start, span.stop) for span in body))
    lower = frozenset(word.text for word in sample if not word.capital)
    lead = read_lead(opening(cut, phrases, body, grammar, lower), label)
    told = [
        *_labelled(label, sample, lead, grammar),
        *_phrases(lead.own, OWN),
        *_phrases(lead.other, OTHER),
        *abbreviations(sample, lead.other.names, grammar.language),
        *_by_surname(cut, phrases, body, lead),
    ]
    parties = Index(stock(told), forms=grammar.forms if grammar.rules.proclitics else None)
    return Profile(
        cut=cut,
        phrases=phrases,
        sides=Searched(cut, parties),
        language=grammar.language,
        grammar=grammar,
        own=lead.own,
        other=lead.other,
        parties=parties,
        lower=lower,
        capitals=frozenset(_inside_sentences(sample)),
        day=_day(readout),
    )


def _sampled(body: Iterable[Span]) -> Iterator[Span]:
    """The parts of a body, as far as they are learned from."""
    left = _SAMPLE
    for span in body:
        yield Span(span.start, min(span.stop, span.start + left))
        left -= len(span) + 1
        if left <= 0:
            return


def _day(readout: Readout) -> date | None:
    told = readout.encounter.date or readout.provenance.published
    try:
        return None if told is None else date.fromisoformat(told[:_ISO_DAY])
    except ValueError:
        return None


def _phrases(party: Party, side: str) -> list[Phrase]:
    """The names of a party; a Latin one without its marks as well: "Öskar", "Oskar"."""
    latin = (name for name in party.names if any(letter.isascii() for letter in name))
    plain = (_romanised(name).lower() for name in latin)
    return [
        Phrase("party", side, tuple(_stem(word.text) for word in words(name)), capital=False)
        for name in dict.fromkeys((*party.names, *plain))
    ]


def _stem(word: str) -> Stem:
    return Stem(word, open_stop=len(word) >= _OPEN)


def _labelled(
    label: str, sample: tuple[Word, ...], lead: Lead, grammar: Grammar
) -> Iterator[Phrase]:
    """The text's words that are the side's or issuer's name, in whatever script: one's own."""
    tokens = words(label)
    idle = {
        place
        for hit in load("en").find(tokens)
        if hit.attribute in _IDLE
        for place in range(hit.first, hit.last)
    }
    names = [_romanised(word.text) for place, word in enumerate(tokens) if place not in idle]
    stems = tuple(name[:-_ENDING] for name in names if len(name) >= _OPEN + _ENDING)
    theirs = lead.other.names
    long = {word.text for word in sample if word.capital or len(word.text) >= _ADJECTIVE}
    found = {word for word in long if _romanised(word).startswith(stems)}
    found.update(_without_vowels(names, sample, grammar))
    for word in sorted(found):
        if not word.startswith(theirs):
            yield Phrase("party", OWN, (Stem(word),), capital=False)
    if grammar.language == "zh":
        long_names = (name for name in names if len(name) >= _OPEN)
        for run in signs(long_names, sample):
            yield Phrase("party", OWN, tuple(map(Stem, run)), capital=False)


def _by_surname(
    cut: CutText, phrases: Searched, body: Iterable[Span], lead: Lead
) -> Iterator[Phrase]:
    """A Chinese principal's surname with a title after it, unless both have that surname."""
    own, other = (
        {name[0] for name in party.names if _is_han_name(name)} for party in (lead.own, lead.other)
    )
    sides = dict.fromkeys(own - other, OWN) | dict.fromkeys(other - own, OTHER)
    told: set[tuple[str, ...]] = set()
    for span in body if sides else ():
        found = cut.words(span.start, span.stop)
        for hit in phrases.within(span.start, span.stop):
            if hit.attribute == "title" and hit.first and found[hit.first - 1].text in sides:
                told.add(tuple(word.text for word in found[hit.first - 1 : hit.last]))
    for one in sorted(told):
        yield Phrase("party", sides[one[0]], tuple(map(Stem, one)), capital=False)


def _is_han_name(name: str) -> bool:
    """Whether it may be a surname of one sign with a first name of one or two."""
    return len(name) in _HAN_NAME and all("\u3400" <= sign <= "\u9fff" for sign in name)


def _without_vowels(
    names: Iterable[str], sample: tuple[Word, ...], grammar: Grammar
) -> Iterator[str]:
    """The words in Arabic script that begin like one of some Latin names."""
    stems = tuple(bare for name in names for bare in skeletons(name) if len(bare) >= _OPEN)
    if not stems:
        return
    for word in dict.fromkeys(word.text for word in sample):
        if len(word) >= _OPEN and is_voweless(word) and _fits(word, stems, grammar):
            yield word


def _fits(word: str, stems: tuple[str, ...], grammar: Grammar) -> bool:
    """Whether a word, without the particles written together with it, begins like a stem."""
    forms = (bare for form in grammar.forms(word) for bare in skeletons(form))
    return any(bare.startswith(stems) for bare in forms)


def _inside_sentences(sample: tuple[Word, ...]) -> list[str]:
    return [word.text for word in sample if word.capital and word.joined and word.follows]
