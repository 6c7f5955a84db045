"""What is to be said of a comparison as a whole, or of one of its documents."""

from collections.abc import Iterator, Sequence

from divergence.domain import Claim, Encounter, Finding, Grade, Point, Readout
from divergence.lexicon.files import LANGUAGES, primary
from divergence.relate.denials import denied
from divergence.relate.overall import formulas, given_words, prominence

_LESS_THAN_OFFICIAL = {
    Grade.PRESS_QUOTED: "is quoted in the press",
    Grade.UNNAMED_SOURCES: "rests on unnamed sources",
}


def findings(
    readouts: Sequence[Readout], claims: Sequence[Claim], points: Sequence[Point] = ()
) -> tuple[Finding, ...]:
    """Findings in the order of the readouts, those about the whole first.

    Args:
        readouts: in the order named by the user.
        claims: of all readouts.
        points: into which the claims were put; a denial is tied to a claim of its own point first.
    """
    whole = [
        *_single_sided(readouts),
        *_another_encounter(readouts),
        *denied(readouts, claims, points),
        *prominence(readouts, claims),
        *formulas(readouts, claims),
        *given_words(points, claims),
    ]
    each = [
        finding
        for readout in readouts
        for finding in _of_one(readout, any(claim.readout == readout.id for claim in claims))
    ]
    return (*whole, *each)


def encounter(readouts: Sequence[Readout]) -> Encounter:
    """What the documents say of the encounter, where none says otherwise.

    A field on which two documents differ stays empty: the finding `another-encounter` tells of it.
    """
    told = [readout.encounter for readout in readouts]
    return Encounter(
        kind=_agreed(e.kind for e in told),
        date=_agreed(e.date for e in told),
        time=_agreed(e.time for e in told),
        parties=next((e.parties for e in told if e.parties), ()),
        place=_agreed(e.place for e in told),
    )


def _agreed(values: Iterator[str | None]) -> str | None:
    told = sorted({value for value in values if value})
    return told[0] if len(told) == 1 else None


def _single_sided(readouts: Sequence[Readout]) -> Iterator[Finding]:
    sides = tuple(dict.fromkeys(readout.side for readout in readouts))
    if len(sides) == 1:
        yield Finding(
            "single-sided",
            f"Only one account found, that of {sides[0]}: nothing can be said to be missing from"
            " another.",
            sides,
        )


def _another_encounter(readouts: Sequence[Readout]) -> Iterator[Finding]:
    """Days apart by more than one cannot be a matter of time zones."""
    from datetime import date

    days = {}
    for readout in readouts:
        try:
            days[readout.side] = date.fromisoformat(readout.encounter.date or "")
        except ValueError:
            continue
    if days and (max(days.values()) - min(days.values())).days > 1:
        told = ", ".join(f"{side} {day.isoformat()}" for side, day in days.items())
        yield Finding(
            "another-encounter",
            f"Perhaps not the same encounter: the documents name days that no time zone explains"
            f" ({told}).",
            tuple(days),
        )


def _of_one(readout: Readout, speaks: bool) -> Iterator[Finding]:  # noqa: FBT001 - internal
    name, sides = readout.id, (readout.side,)
    if not speaks:
        yield Finding("no-claims", f"No claim was found in {name}: nothing is compared.", sides)
    if readout.complete is False:
        yield Finding(
            "excerpt", f"{name} is an excerpt: that it lacks something cannot be shown.", sides
        )
    yield from _noted(readout)
    if primary(readout.language) not in LANGUAGES:
        yield Finding(
            "language-not-served",
            f"The language of {name} ({readout.language}) is not served: its sentences are compared"
            " whole, and how firmly or by whom a thing is said is not read.",
            sides,
        )
    if readout.provenance.grade in _LESS_THAN_OFFICIAL:
        yield Finding(
            "not-official",
            f"{name} {_LESS_THAN_OFFICIAL[readout.provenance.grade]}: it is not the office's own"
            " text.",
            sides,
        )


def _noted(readout: Readout) -> Iterator[Finding]:
    """What the journalist who quotes an account remarks on it, held against the excerpts."""
    for remark in readout.remarks:
        verdict = (
            "consistent with the excerpts; full text not seen"
            if remark.consistent
            else "not consistent with the excerpts, which speak of it"
        )
        told = " ".join(remark.span.of(readout.text).split())
        yield Finding(
            "noted-difference",
            f"Difference noted by the journalist on the account of {readout.side}: “{told}”"
            f" ({verdict}).",
            (readout.side,),
        )
