"""Places, bodies and projects that one side alone names."""

from functools import lru_cache
from typing import ClassVar

from anyascii import anyascii

from divergence.domain import Evidence, Facet, Mention, Quote, Readout, RelationKind
from divergence.lexicon import terms
from divergence.lexicon.words import words as cut
from divergence.relate.rule import Example, told_by_one
from divergence.relate.voice import Voice

PREFIX = 5
"""Letters by which a romanised name is looked for: endings differ between cases and languages."""

SHORTEST = 3
"""Letters of the shortest word that is looked for; shorter ones are particles."""

OPENING = 240
"""Characters in which a text presents the parties, whose names are no detail of any point."""


class Names:
    """Names told in one account of a point and nowhere in the other text."""

    code: ClassVar = "names"
    facet: ClassVar = Facet.QUANTITY
    says: ClassVar = (
        "Says when an account of a point names a place, body or project that the other side's "
        "whole text does not name."
    )
    blind: ClassVar = (
        "A name that is translated, shortened or romanised in another way counts as not named, "
        "unless it is a place whose names the lexicon or the user's table knows. "
        "Names that the other text has elsewhere, and those in a text's opening, are left out."
    )
    examples: ClassVar = (
        Example(
            "The envoys will meet in the coming days.",
            "The envoys will meet in Vellmar in the coming days.",
            RelationKind.MORE_SPECIFIC,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """The names of each side that the other's text lacks."""
        return (*self._alone(left, right), *self._alone(right, left))

    def _alone(self, teller: Voice, other: Voice) -> tuple[Evidence, ...]:
        known = _romanised(tuple(readout.text for readout in _read(other)))
        opening = _romanised(tuple(_opening(readout) for readout in _read(teller)))
        places = _places(other)
        quotes = tuple(
            quote
            for mention, quote in _named(teller)
            if not _occurs(mention, known)
            and not _occurs(mention, opening)
            and places.isdisjoint(_place(teller, quote))
        )
        if not quotes:
            return ()
        names = ", ".join(f"“{quote.text}”" for quote in quotes)
        says = f"more detail in {teller.name}'s text: it names {names}"
        flips = f"if {other.name}'s text has the name in another spelling"
        return (told_by_one(self, teller, says, (*quotes, *other.whole()), flips),)


def _places(voice: Voice) -> frozenset[str]:
    """The places that the texts in which a voice speaks name, whatever name they use."""
    return frozenset(
        term.concept
        for readout in _read(voice)
        for term in terms.find("place", readout.text, readout.language, voice.terms)
    )


def _place(voice: Voice, quote: Quote) -> frozenset[str]:
    """The place that a name stands for: none, or one that goes by other names as well."""
    language = voice.readouts[quote.readout].language_at(quote.span)
    return frozenset(
        term.concept for term in terms.find("place", quote.text, language, voice.terms)
    )


def _read(voice: Voice) -> tuple[Readout, ...]:
    ids = dict.fromkeys(claim.readout for claim in voice.claims)
    return tuple(voice.readouts[each] for each in ids)


def _opening(readout: Readout) -> str:
    start = readout.body[0].start if readout.body else 0
    return f"{readout.side} {readout.issuer or ''} {readout.text[start : start + OPENING]}"


def _named(voice: Voice) -> tuple[tuple[Mention, Quote], ...]:
    """The names in a voice, each once; a quoted word without a capital is none."""
    found: dict[str, tuple[Mention, Quote]] = {}
    for claim in voice.claims:
        for mention in claim.attributes.names:
            quote = voice.quote(claim, mention.span)
            if not quote.text[0].islower():
                found.setdefault(mention.name, (mention, quote))
    return tuple(found.values())


def _occurs(mention: Mention, romanised: str) -> bool:
    """Whether any word of a name begins a word of a romanised text; short words are let pass."""
    words = [word for word in anyascii(mention.name).lower().split() if len(word) >= SHORTEST]
    return not words or any(f" {word[:PREFIX]}" in romanised for word in words)


@lru_cache(maxsize=16)
def _romanised(texts: tuple[str, ...]) -> str:
    """Texts in Latin letters and lower case, a space before every word."""
    words = (word.text for text in texts for word in cut(anyascii(text)))
    return " " + " ".join(words)
