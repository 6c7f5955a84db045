"""What is to be said of a comparison as a whole, or of one of its documents."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from divergence.domain import Claim, Encounter, Finding, Grade, Occasion, Point, Readout
from divergence.lexicon.files import LANGUAGES, primary
from divergence.lexicon.words import words
from divergence.relate.denials import denied
from divergence.relate.encounters import (
    another_encounter,
    mismatches,
    published_apart,
    strangers_among,
    weekdays,
)
from divergence.relate.overall import formulas, given_words, prominence
from divergence.settings import SCANT_WORDS

_UNDETERMINED = "und"
"""BCP 47 for a language that nobody could tell."""

_LESS_THAN_OFFICIAL = {
    Grade.PRESS_QUOTED: "is quoted in the press",
    Grade.UNNAMED_SOURCES: "rests on unnamed sources",
}


def findings(
    readouts: Sequence[Readout],
    claims: Sequence[Claim],
    points: Sequence[Point] = (),
    told: Mapping[str, Occasion] = MappingProxyType({}),
    *,
    same_encounter: bool = False,
) -> tuple[Finding, ...]:
    """Findings in the order of the readouts, those about the whole first.

    Args:
        readouts: in the order named by the user.
        claims: of all readouts.
        points: into which the claims were put; a denial is tied to a claim of its own point first.
        told: what each document says of its encounter, by its id.
        same_encounter: whether documents that seem to tell of different ones are matched.
    """
    unlike = mismatches(readouts, told)
    between = (
        *denied(readouts, claims, points),
        *prominence(readouts, claims),
        *formulas(readouts, claims),
        *given_words(points, claims),
    )
    strangers = frozenset() if same_encounter else strangers_among(readouts, unlike)
    whole = [
        *_single_sided(readouts),
        *another_encounter(unlike, readouts, same_encounter=same_encounter),
        *(() if same_encounter else published_apart(unlike, readouts, told)),
        *weekdays(readouts, told),
        *(finding for finding in between if frozenset(finding.sides) not in strangers),
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


def _is_scant(readout: Readout) -> bool:
    """Whether the text is so short, and so little of its page, that it may be the wrong part."""
    kept = _length(readout.text) if readout.dropped else SCANT_WORDS
    return kept < SCANT_WORDS and kept < sum(map(_length, readout.dropped))


def _length(text: str) -> int:
    """Words, a Chinese sign counted as one."""
    return len(words(text))


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


def _of_one(readout: Readout, speaks: bool) -> Iterator[Finding]:  # noqa: FBT001 - internal
    name, sides = readout.id, (readout.side,)
    if not speaks:
        yield Finding("no-claims", f"No claim was found in {name}: nothing is compared.", sides)
    if _is_scant(readout):
        yield Finding(
            "scant-page",
            f"Little of the page or document of {name} was taken for its account:"
            f" {_length(readout.text)} words, where {sum(map(_length, readout.dropped))} were left"
            " out; look at these before anything is called absent.",
            sides,
        )
    if readout.complete is False:
        yield Finding(
            "excerpt", f"{name} is an excerpt: that it lacks something cannot be shown.", sides
        )
    yield from _noted(readout)
    yield from _languages(readout)
    if readout.provenance.grade in _LESS_THAN_OFFICIAL:
        yield Finding(
            "not-official",
            f"{name} {_LESS_THAN_OFFICIAL[readout.provenance.grade]}: it is not the office's own"
            " text.",
            sides,
        )


def _languages(readout: Readout) -> Iterator[Finding]:
    """A language that is not sure, or not served; paragraphs in another one."""
    name, sides = readout.id, (readout.side,)
    if readout.language == _UNDETERMINED:
        yield Finding(
            "language-unsure",
            f"What language {name} is in is not sure: its sentences are compared whole, and how"
            f" firmly or by whom a thing is said is not read. --language {name}=xx names it.",
            sides,
        )
    elif primary(readout.language) not in LANGUAGES:
        yield Finding(
            "language-not-served",
            f"The language of {name} ({readout.language}) is not served: its sentences are compared"
            " whole, and how firmly or by whom a thing is said is not read.",
            sides,
        )
    if readout.foreign:
        told = ", ".join(dict.fromkeys(language for _, language in readout.foreign))
        number = len(readout.foreign)
        yield Finding(
            "mixed-languages",
            f"{name} is in {readout.language}, but has {number} paragraph{'s' * (number > 1)} in"
            f" another language ({told}): each is cut and read by the rules of its own.",
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
