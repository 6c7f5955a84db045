"""Who speaks in a readout: read once, before its claims."""

from dataclasses import dataclass

from anyascii import anyascii

from divergence.domain import Actors, Readout
from divergence.lexicon.grammar import Grammar, countries, load
from divergence.lexicon.phrases import Index, Phrase, Stem
from divergence.lexicon.words import Word, words
from divergence.segment.attributes.abbreviations import abbreviations
from divergence.segment.attributes.lead import Lead, Party, read_lead

OWN, OTHER = "own", "other"

_SAMPLE = 200_000
"""Characters of a text from which its lower-case and capitalised words are learned."""

_STOPS = tuple(".!?…。！？؟")
_QUOTES = ' \t\u00a0"”»’)'

_OPEN = 4
"""Letters from which a name is looked for with any ending."""

_ENDING = 2
"""Letters of a country's name that an ending or an adjective may replace."""

_IDLE = frozenset({"entity", "function", "institution", "month", "side", "title"})
"""Words of an issuer that are no country's name: "Office of the President of"."""

_ADJECTIVE = 7
"""Letters from which a word without a capital may be the adjective of a country."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the claims of one readout share: its language, and the names of the sides."""

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

    def side_of_entity(self, entity: str) -> str | None:
        """`own` or `other` for a country or its capital, None for what is neither side's."""
        country = countries().get(entity, entity)
        if country in self.own.countries:
            return OWN
        return OTHER if country in self.other.countries else None

    def side_of_title(self, title: str) -> str | None:
        """Whose a title is when no name stands with it: one's own before the other's."""
        if title in self.own.titles:
            return OWN
        return OTHER if title in self.other.titles else None

    def side_of_words(self, speaker: str | None) -> Actors | None:
        """Whose a speaker's words are; None when they name no side or both."""
        hits = self.parties.find(words(speaker or ""))
        sides = sorted({hit.value for hit in hits})
        return Actors(sides[0]) if len(sides) == 1 else None


def profile(readout: Readout) -> Profile:
    """Read from a text's opening, side and issuer who speaks and with whom.

    A text without a body, or in a language that is not served, gives a profile without names.
    """
    grammar = load(readout.language)
    text = "\n".join(span.of(readout.text) for span in readout.body)[:_SAMPLE]
    label = " ".join(filter(None, (readout.side.replace("-", " "), readout.issuer)))
    lead = read_lead(_sentences(text), grammar, label)
    sample = words(text)
    phrases = [
        *_labelled(label, sample, lead),
        *_phrases(lead.own, OWN),
        *_phrases(lead.other, OTHER),
        *abbreviations(sample, lead.other.names, grammar.language),
    ]
    return Profile(
        language=grammar.language,
        grammar=grammar,
        own=lead.own,
        other=lead.other,
        parties=Index(phrases, forms=grammar.forms if grammar.rules.proclitics else None),
        lower=frozenset(word.text for word in sample if not word.capital),
        capitals=frozenset(_inside_sentences(sample)),
    )


def _sentences(text: str) -> str:
    """The lines that end like a sentence, without headlines; all when none does."""
    lines = [line for line in text.splitlines() if line.rstrip(_QUOTES)[-1:] in _STOPS]
    return "\n".join(lines) or text


def _phrases(party: Party, side: str) -> list[Phrase]:
    return [
        Phrase("party", side, tuple(_stem(word.text) for word in words(name)), capital=False)
        for name in party.names
    ]


def _stem(word: str) -> Stem:
    return Stem(word, open_stop=len(word) >= _OPEN)


def _labelled(label: str, sample: tuple[Word, ...], lead: Lead) -> list[Phrase]:
    """The text's words that are the side's or issuer's name, in whatever script: one's own."""
    tokens = words(label)
    idle = {
        place
        for hit in load("en").find(tokens)
        if hit.attribute in _IDLE
        for place in range(hit.first, hit.last)
    }
    names = (anyascii(word.text) for place, word in enumerate(tokens) if place not in idle)
    stems = [name[:-_ENDING] for name in names if len(name) >= _OPEN + _ENDING]
    theirs = lead.other.names
    found = {
        word.text
        for word in sample
        if word.capital or len(word.text) >= _ADJECTIVE
        if any(anyascii(word.text).startswith(stem) for stem in stems)
    }
    return [
        Phrase("party", OWN, (Stem(word),), capital=False)
        for word in sorted(found)
        if not any(word.startswith(name) for name in theirs)
    ]


def _inside_sentences(sample: tuple[Word, ...]) -> list[str]:
    return [word.text for word in sample if word.capital and word.joined and word.follows]
