"""What shows only when two texts are seen whole: order, formulas, words given to the other side."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from divergence.domain import Act, Actors, Certainty, Claim, Finding, Point, Readout
from divergence.lexicon import terms
from divergence.lexicon.terms import about

COURTESIES = frozenset({"contacts", "courtesy"})
"""Topics whose place in a text says nothing."""

LATE = 0.5
"""Share of a text after which a topic that opens the other text counts as told late."""


def prominence(readouts: Sequence[Readout], claims: Sequence[Claim]) -> Iterator[Finding]:
    """A finding where the topic that opens one side's text comes late in the other's.

    The opening topic is that of the first claim that is no formality and has a topic. Only the
    first document of a side is looked at: the order of later ones has its own reasons.
    """
    for one, other in combinations(_first_of_each(readouts), 2):
        ours, theirs = (_substance(readout, claims) for readout in (one, other))
        for opening, late, here, there in (
            (one, other, ours, theirs),
            (other, one, theirs, ours),
        ):
            yield from _told_late(opening, late, here, there)


def _first_of_each(readouts: Sequence[Readout]) -> tuple[Readout, ...]:
    return tuple({readout.side: readout for readout in reversed(readouts)}.values())[::-1]


def _substance(readout: Readout, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """A document's claims with a topic that is no courtesy, in the order of the text."""
    return tuple(
        claim
        for claim in claims
        if claim.readout == readout.id and not claim.routine and _topics(claim)
    )


def _topics(claim: Claim) -> frozenset[str]:
    return frozenset(claim.attributes.topics) - COURTESIES


def _told_late(
    opening: Readout, late: Readout, here: tuple[Claim, ...], there: tuple[Claim, ...]
) -> Iterator[Finding]:
    if not here or not there:
        return
    first = here[0]
    meet = [place for place, claim in enumerate(there) if _topics(first) & _topics(claim)]
    if not meet or meet[0] < LATE * len(there) or meet[0] == 0:
        return
    told = there[meet[0]]
    topic = sorted(_topics(first) & _topics(told))[0]
    ours, theirs = (each.side.replace("-", " ").title() for each in (opening, late))
    yield Finding(
        "prominence",
        f"What opens {ours}'s text ({topic}) comes late in {theirs}'s: after {meet[0]} other"
        " claims.",
        (opening.side, late.side),
        (first.id, told.id),
    )


def given_words(points: Sequence[Point], claims: Sequence[Claim]) -> Iterator[Finding]:
    """A finding for words that one side gives to the other and that are nowhere in its own texts.

    Only between two sides, for among more "the other side" may be a third; only where that the
    other texts lack the point is sure.
    """
    by_id = {claim.id: claim for claim in claims}
    if len({claim.side for claim in claims}) != 2:  # noqa: PLR2004 - two sides
        return
    for point in points:
        sure = [each.side for each in point.silent if each.certainty is Certainty.NOT_FOUND]
        for side, ids in point.claims:
            for claim in (by_id[each] for each in ids):
                if sure and not claim.routine and _others_words(claim):
                    yield _given(claim, side, sure[0])


def _others_words(claim: Claim) -> bool:
    told = claim.attributes
    return told.actors is Actors.OTHER and told.act is not Act.NONE


def _given(claim: Claim, side: str, other: str) -> Finding:
    teller, speaker = (each.replace("-", " ").title() for each in (side, other))
    return Finding(
        "given-words",
        f"{teller}'s text gives words to {speaker} that {speaker}'s own text does not have:"
        f" “{claim.text}”.",
        (side, other),
        (claim.id,),
    )


def formulas(readouts: Sequence[Readout], claims: Sequence[Claim]) -> Iterator[Finding]:
    """A finding where one side's formula is wider than the other's: a part is added or left out.

    Parts that a side has anywhere in its texts count as told.
    """
    documents = {readout.id: readout for readout in readouts}
    sides = tuple(dict.fromkeys(readout.side for readout in readouts))
    told = {side: _parts(side, claims, documents) for side in sides}
    for one, other in combinations(sides, 2):
        for formula in sorted({name for name, _ in told[one]} & {name for name, _ in told[other]}):
            yield from _wider(formula, (one, told[one]), (other, told[other]))
            yield from _wider(formula, (other, told[other]), (one, told[one]))


_Parts = dict[tuple[str, str], tuple[str, str]]
"""Words and claim of each part of a formula that a side uses, the first time that it does."""


def _parts(side: str, claims: Sequence[Claim], documents: Mapping[str, Readout]) -> _Parts:
    found: _Parts = {}
    for claim in claims:
        if claim.side == side:
            language = documents[claim.readout].language_at(claim.span)
            for term in terms.find("formula", claim.text, language):
                found.setdefault((term.concept, term.stance), (term.span.of(claim.text), claim.id))
    return found


def _wider(formula: str, more: tuple[str, _Parts], less: tuple[str, _Parts]) -> Iterator[Finding]:
    """The parts of a formula that one side adds, where both share at least one."""
    side, ours = more
    other, theirs = less
    added = [part for part in ours if part[0] == formula and part not in theirs]
    shared = [part for part in ours if part[0] == formula and part in theirs]
    if not added or not shared:
        return
    words = ", ".join(f"“{ours[part][0]}”" for part in added)
    names = [each.replace("-", " ").title() for each in (side, other)]
    yield Finding(
        "wider-formula",
        f"{names[0]}'s text widens a formula ({about('formula', formula)}) by {words}, which"
        f" {names[1]}'s text does not have.",
        (side, other),
        tuple(dict.fromkeys((*(ours[part][1] for part in added), theirs[shared[0]][1]))),
    )
