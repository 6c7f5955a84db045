"""Polarity, condition and time of a claim."""

from divergence.domain import Status
from divergence.lexicon.phrases import Hit
from divergence.segment.attributes.passage import Passage


def negation(passage: Passage) -> Hit | None:
    """The word that negates; "not only", "no doubt" and the like do not."""
    return _affirmed(passage, "negated")


def condition(passage: Passage) -> Hit | None:
    """The words that set a condition; "even if" does not."""
    return _affirmed(passage, "conditional")


def _affirmed(passage: Passage, attribute: str) -> Hit | None:
    return next((hit for hit in passage.of(attribute) if hit.value == "yes"), None)


def status(passage: Passage) -> tuple[Status, Hit | None]:
    """Where in time the thing told stands, by the first word that says it."""
    hit = next((hit for hit in passage.of("status") if hit.value != "none"), None)
    return (Status.UNKNOWN, None) if hit is None else (Status(hit.value), hit)
