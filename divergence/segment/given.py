"""Claims that someone else has cut: what their grammar says, without cutting anew."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from divergence.domain import Claim, Readout, UsageError
from divergence.segment.attributes import profile, read


def given(
    readout: Readout, by_side: Mapping[str, tuple[Claim, ...]], names: str = ""
) -> tuple[Claim, ...]:
    """The claims given for a readout's side, with ids and attributes as `claims` would give them.

    Whether a claim is routine is taken from what is given; everything else is read anew.

    Args:
        readout: the text in which the spans lie.
        by_side: claims with span and text, by side.
        names: a user's gazetteer as text, see `divergence.lexicon.names`.

    Raises:
        UsageError: if the side is not among them, or a claim's text is not that of its span.
    """
    if readout.side not in by_side:
        raise UsageError(
            f"no claims are given for {readout.side}; they are given for {', '.join(by_side)}"
        )
    cut = sorted(by_side[readout.side], key=lambda claim: claim.span)
    _fit(readout, cut)
    known, before, floor, claims = profile(readout, names), None, None, []
    for number, claim in enumerate(cut, start=1):
        reading = read(readout.text, claim.span, known, before, floor)
        before, floor = reading.attributes, reading.floor
        claims.append(
            replace(claim, id=f"{readout.id}-{number}", readout=readout.id, attributes=before)
        )
    return tuple(claims)


def _fit(readout: Readout, cut: Sequence[Claim]) -> None:
    for claim in cut:
        if claim.span.of(readout.text) != claim.text:
            raise UsageError(
                f"the given claim {claim.id} does not stand at its place in {readout.id}: the gold"
                " was made for another text"
            )
