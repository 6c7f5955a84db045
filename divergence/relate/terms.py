"""Words that take a position, as they stand in a voice."""

from dataclasses import dataclass

from divergence.domain import Quote
from divergence.lexicon import terms
from divergence.relate.voice import Voice

CALLED = ("naming", "place")
"""Families of names that may take a position: of things and people, and of places."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A term in a voice."""

    concept: str
    stance: str
    quote: Quote


def found(family: str, voice: Voice) -> tuple[Taken, ...]:
    """A voice's terms of a family of the lexicon, in the order of the text."""
    return tuple(
        Taken(term.concept, term.stance, voice.quote(claim, term.span.shifted(claim.span.start)))
        for claim in voice.claims
        for term in terms.find(family, claim.text, voice.language(claim), voice.terms)
    )


def stances(taken: tuple[Taken, ...], concept: str) -> tuple[str, ...]:
    """The stances taken on a concept, sorted, each once."""
    return tuple(sorted({term.stance for term in taken if term.concept == concept}))


def quotes(taken: tuple[Taken, ...], concept: str) -> tuple[Quote, ...]:
    """The words that speak of a concept."""
    return tuple(term.quote for term in taken if term.concept == concept)
