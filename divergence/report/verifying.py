"""Whether a comparison read from a file holds together: its quotes, and what it points to."""

from collections.abc import Iterator

from divergence.domain import Comparison, InputError, Point, Quote, normal


def verify(comparison: Comparison, name: str) -> None:
    """Make sure that every quote is its text's, and that nothing points to what is not there.

    Args:
        comparison: as it was read.
        name: what an error calls it.

    Raises:
        InputError: if a claim or quote has other words than the text at its place, or a claim or
            side is named that is not there.
    """
    texts = {readout.id: readout.text for readout in comparison.readouts}
    claims = (Quote(claim.readout, claim.span, claim.text) for claim in comparison.claims)
    for quote in (*claims, *_quotes(comparison)):
        if quote.span.of(texts.get(quote.readout, "")) != quote.text:
            raise InputError(
                f"{name} quotes words that do not stand in {quote.readout} at "
                f"[{quote.span.start}, {quote.span.stop}); compare the readouts again"
            )
    known = {*(claim.id for claim in comparison.claims), None}
    for claim in (*_pointed_to(comparison), *(quote.claim for quote in _quotes(comparison))):
        if claim not in known:
            raise InputError(f"{name} names a claim {claim!r} that it lacks; compare again")
    _verify_translations(comparison, name)
    sides = set(comparison.sides)
    for side in _sides(comparison):
        if side not in sides:
            raise InputError(f"{name} names a side {side!r} that it lacks; compare again")


def _verify_translations(comparison: Comparison, name: str) -> None:
    words = {claim.id: normal(claim.text) for claim in comparison.claims}
    for one in comparison.translations:
        if words.get(one.claim) != normal(one.quote):
            raise InputError(
                f"{name} has a translation of other words than claim {one.claim!r} has; "
                "compare again"
            )


def _quotes(comparison: Comparison) -> Iterator[Quote]:
    for point in _points(comparison):
        yield from (passage.quote for silence in point.silent for passage in silence.nearest)
        found = [each for one in point.relations for each in (one, one.found) if each]
        yield from (q for relation in found for e in relation.evidence for q in e.quotes)
    yield from (place for item in comparison.watched for place in item.places)


def _points(comparison: Comparison) -> tuple[Point, ...]:
    """Those that stand, and those that were found before anybody ruled on them."""
    review = comparison.review
    return (*comparison.points, *(review.points if review else ()))


def _pointed_to(comparison: Comparison) -> Iterator[str]:
    for point in _points(comparison):
        yield from (id_ for _, ids in point.claims for id_ in ids)
    before = comparison.review.undecided if comparison.review else ()
    for call in (*comparison.undecided, *before):
        yield from (call.claim, *(candidate.claim for candidate in call.candidates))


def _sides(comparison: Comparison) -> Iterator[str]:
    for point in _points(comparison):
        yield from (side for side, _ in point.claims)
        yield from (silence.side for silence in point.silent)
        yield from (side for relation in point.relations for side in relation.between)
    yield from (side for finding in comparison.findings for side in finding.sides)
