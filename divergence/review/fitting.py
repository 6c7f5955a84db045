"""Which claim of a comparison a ruling speaks of: the one of the same words, or none."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from divergence.domain import Cited, Claim, Comparison, Readout, Span, normal
from divergence.settings import RULING_FIT

_SHOWN = 60
"""Characters of a quote that a reason shows."""


class UnfitError(Exception):
    """What a ruling cites is not in the comparison; the message is one sentence for a reader."""


@dataclass(frozen=True)
class Fitting:
    """The claims of one comparison, as cited words are looked for among them."""

    comparison: Comparison

    def claims(self, cited: Iterable[Cited]) -> tuple[Claim, ...]:
        """The claims for the words cited, in their order.

        Raises:
            UnfitError: if nothing fits, two claims fit, or one claim fits twice.
        """
        found: dict[str, Claim] = {}
        for one in cited:
            claim = self.claim(one)
            if claim.id in found:
                raise UnfitError(f"two of its quotes are the same words now: {quoted(claim.text)}")
            found[claim.id] = claim
        return tuple(found.values())

    def claim(self, cited: Cited) -> Claim:
        """The claim for the words cited.

        First by the same words, where several have them by their place; then by words much like
        them that say the same, and only where no second claim has such words.

        Raises:
            UnfitError: if none fits, or more than one.
        """
        same = self._by_words.get((cited.side, normal(cited.text)), ())
        if len(same) == 1:
            return same[0]
        if same:
            placed = [one for one in same if (one.readout, one.span) == (cited.readout, cited.span)]
            return _only(placed, cited, "stands there several times, none of them in its old place")
        return _only(self._alike(cited), cited, "stands there no more")

    def _alike(self, cited: Cited) -> list[Claim]:
        from rapidfuzz.distance import Indel

        words = normal(cited.text)
        near = [
            claim
            for claim in self.comparison.claims
            if claim.side == cited.side
            and Indel.normalized_similarity(words, normal(claim.text)) >= RULING_FIT
        ]
        # A second one as near makes it doubtful even where it says something else.
        return near if len(near) != 1 or self._says_the_same(cited, near[0]) else []

    def _says_the_same(self, cited: Cited, claim: Claim) -> bool:
        """Whether figures, negation, act and who acts are read alike in both, each by itself."""
        readout = self.comparison.readout[claim.readout]
        readout = replace(readout, language=readout.language_at(claim.span))
        return _read(cited.text, readout) == _read(claim.text, readout)

    @cached_property
    def _by_words(self) -> dict[tuple[str, str], tuple[Claim, ...]]:
        found: dict[tuple[str, str], tuple[Claim, ...]] = {}
        for claim in self.comparison.claims:
            key = claim.side, normal(claim.text)
            found[key] = (*found.get(key, ()), claim)
        return found


def quoted(text: str) -> str:
    """The words in curly marks, a long quote cut short visibly."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= _SHOWN else f"“{line[:_SHOWN].rstrip()} […]”"


def _only(found: list[Claim], cited: Cited, none: str) -> Claim:
    if len(found) == 1:
        return found[0]
    if found:
        raise UnfitError(f"{quoted(cited.text)} could be any of {len(found)} claims now")
    raise UnfitError(f"{quoted(cited.text)} {none}")


def _read(text: str, readout: Readout) -> tuple[object, ...]:
    """What the rules read of words, as far as a ruling may hang on it."""
    from divergence.segment import given

    whole = Span(0, len(text))
    alone = Readout(
        readout.side,
        text,
        (whole,),
        readout.side,
        language=readout.language,
        encounter=readout.encounter,
    )
    (claim,) = given(alone, {readout.side: (Claim("", readout.side, "", whole, text),)})
    told = claim.attributes
    return (
        sorted((quantity.kind, quantity.value, quantity.unit) for quantity in told.quantities),
        (told.polarity, told.act, told.status, told.actors, told.initiator),
    )
