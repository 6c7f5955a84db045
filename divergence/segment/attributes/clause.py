"""Polarity and condition of a claim."""

from divergence.lexicon.hits import Hit
from divergence.segment.attributes.passage import Passage

OPENING = 2
"""Words with which a claim that is a relative clause begins: "whose wares", «товар которого»."""


def negation(passage: Passage) -> Hit | None:
    """The word that negates; "not only", "no doubt" and the like do not."""
    found = (hit for hit in passage.of("negated") if hit.value == "yes")
    return next((hit for hit in found if not is_aside(passage, hit, after=OPENING)), None)


def is_aside(passage: Passage, hit: Hit, *, after: int = 0) -> bool:
    """Whether it stands in a relative clause, which no comma has closed.

    Args:
        passage: the claim.
        hit: the word.
        after: words at the claim's beginning in which a relative word opens no aside.
    """
    opened = [
        one
        for one in passage.of("relative")
        if one.last <= hit.first and not (one.last <= after and _opens(passage, one))
    ]
    return bool(opened) and not any(
        passage.is_parted(place) for place in range(opened[-1].last, hit.first + 1)
    )


def _opens(passage: Passage, relative: Hit) -> bool:
    """Whether a claim begins with a relative word, and with no noun to which it belongs."""
    return not any(map(passage.is_parted, range(1, relative.first + 1)))


def condition(passage: Passage) -> Hit | None:
    """The words that set a condition; "even if" does not."""
    return next((hit for hit in passage.of("conditional") if hit.value == "yes"), None)


def hypothesis(passage: Passage, main: Hit | None) -> Hit | None:
    """The words by which a thing is told as what might be; "would" only outside reported speech."""
    for hit in passage.of("hypothetical"):
        if hit.value == "yes" or (hit.value == "bare" and main is None):
            return hit
    return None
