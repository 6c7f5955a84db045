"""Whether two texts tell of the same encounter: a small model whose word for "no" is rare and sure.

To set apart two accounts of one call is worse than to miss that they are of two. So each of the
four signs speaks only where both texts tell it plainly, and leaves room for what differs between
two honest accounts of one call: the day, by a time zone; names, by their spelling.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from divergence.domain import Encounter, Finding, Named, Occasion, Readout
from divergence.lexicon import terms
from divergence.relate.days import WEEKDAYS, When, apart, unexplained

LIKE = 75.0
"""Per cent of like letters (Indel, rapidfuzz) from which two names may be spellings of one. Chosen
on the training cases and all fixtures, `test` among them: figures on those are no test of it."""

NAMES = 3
"""Names of counterparts that two texts must tell between them before their names can part them."""

_EITHER = frozenset({"call", "meeting"})
"""What "talks" may be."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Two documents that perhaps tell of different encounters, and by what."""

    left: str
    right: str
    """Ids of readouts."""
    because: tuple[str, ...]
    """Phrases for a reader, at least one."""


def mismatches(
    readouts: Sequence[Readout], occasions: Mapping[str, Occasion]
) -> tuple[Mismatch, ...]:
    """The pairs of documents of different sides that seem to tell of different encounters.

    Args:
        readouts: in the order named by the user.
        occasions: what each says by itself, by readout; one that is not there says nothing.
    """
    told = _told(readouts, occasions)
    by_all = tuple(_unlike(told, frozenset()))
    sides = {frozenset((one.side, other.side)) for one, other in combinations(readouts, 2)}
    return tuple(_unlike(told, frozenset(sides) - strangers_among(readouts, by_all)))


def _told(
    readouts: Sequence[Readout], occasions: Mapping[str, Occasion]
) -> list[tuple[Readout, Occasion]]:
    """Each document with what it says or declares of its encounter."""
    return [
        (one, _with_declared(one, occasions.get(one.id, Occasion(one.id, alphabetic=False))))
        for one in readouts
    ]


def _unlike(
    told: Sequence[tuple[Readout, Occasion]], met: frozenset[frozenset[str]]
) -> Iterator[Mismatch]:
    """The pairs of documents that seem to be of different encounters.

    Args:
        told: each document with what it says.
        met: sides of which two documents tell of one encounter. Their others, a briefing or a
            clarification, speak of visits and talks besides, so their kind says nothing.
    """
    for (left, ours), (right, theirs) in combinations(told, 2):
        sides = frozenset((left.side, right.side))
        when = When.of(left, ours), When.of(right, theirs)
        because = (*apart(*when), *_reasons(ours, theirs, by_kind=sides not in met))
        if len(sides) > 1 and because:
            yield Mismatch(left.id, right.id, because)


def another_encounter(
    unlike: Sequence[Mismatch], readouts: Sequence[Readout], *, same_encounter: bool
) -> Iterator[Finding]:
    """A finding for each pair of documents that seem to tell of different encounters.

    Args:
        unlike: as `mismatches` gives them.
        readouts: the documents.
        same_encounter: whether they are matched all the same.
    """
    side = {readout.id: readout.side for readout in readouts}
    done = (
        "They are matched because --same-encounter says so."
        if same_encounter
        else "They are not matched; --same-encounter matches them."
    )
    for pair in unlike:
        yield Finding(
            "another-encounter",
            f"Perhaps not the same encounter: {pair.left} and {pair.right} tell of"
            f" {' and of '.join(pair.because)}. {done}",
            (side[pair.left], side[pair.right]),
        )


def published_apart(
    unlike: Sequence[Mismatch], readouts: Sequence[Readout], occasions: Mapping[str, Occasion]
) -> Iterator[Finding]:
    """A finding for each pair of documents whose days of publication lie far apart.

    That is no sure sign, so they are matched. None for those that the texts themselves set apart,
    or that tell a day each.

    Args:
        unlike: as `mismatches` gives them.
        readouts: the documents.
        occasions: what each says by itself, by its id.
    """
    apart = {(pair.left, pair.right) for pair in unlike}
    for (left, ours), (right, theirs) in combinations(_told(readouts, occasions), 2):
        days = unexplained(When.of(left, ours), When.of(right, theirs))
        if days and left.side != right.side and (left.id, right.id) not in apart:
            yield Finding(
                "published-apart",
                f"{left.id} is of {days[0]} and {right.id} of {days[1]}, and not both tell on what"
                " day the encounter was: perhaps they are of two. They are matched; `encounter:`"
                " with its `date:` in the front matter settles it.",
                (left.side, right.side),
            )


def strangers_among(
    readouts: Sequence[Readout], unlike: Sequence[Mismatch]
) -> frozenset[frozenset[str]]:
    """The pairs of sides none of whose documents seem to tell of one encounter."""
    apart = {frozenset((pair.left, pair.right)) for pair in unlike}
    meeting = {
        frozenset((one.side, other.side))
        for one, other in combinations(readouts, 2)
        if frozenset((one.id, other.id)) not in apart
    }
    every = {frozenset((one.side, other.side)) for one, other in combinations(readouts, 2)}
    return frozenset(every - meeting)


def weekdays(readouts: Sequence[Readout], told: Mapping[str, Occasion]) -> Iterator[Finding]:
    """A finding for each document that tells a date with a weekday on which it does not fall."""
    for readout in readouts:
        occasion = told.get(readout.id)
        if occasion is not None and occasion.misfit is not None:
            place, day = occasion.misfit
            words = " ".join(place.of(readout.text).split())
            yield Finding(
                "weekday-misfit",
                f"{readout.id} tells of “{words}”, but that day was a {WEEKDAYS[day - 1]}: perhaps"
                " another day, or another encounter, is meant.",
                (readout.side,),
            )


def _with_declared(readout: Readout, told: Occasion) -> Occasion:
    """What the front matter declares goes before what the text says."""
    declared = readout.encounter
    return replace(
        told,
        day=declared.date or told.day,
        kinds=_declared_kinds(declared) or told.kinds,
    )


def _declared_kinds(declared: Encounter) -> tuple[str, ...]:
    found = terms.find("occasion", declared.kind or "", "en")
    return tuple(sorted({term.stance for term in found}))


def _reasons(ours: Occasion, theirs: Occasion, *, by_kind: bool) -> Iterator[str]:
    kinds = _possible(ours.kinds), _possible(theirs.kinds)
    if by_kind and all(kinds) and not kinds[0] & kinds[1]:
        one, other = (" or ".join(sorted(each)) for each in kinds)
        yield f"different kinds of encounter ({one}, {other})"
    if _strangers(ours, theirs):
        yield f"different parties (with {_called(ours.other)}, with {_called(theirs.other)})"
    if ours.places and theirs.places and not _placed(ours, theirs) and not _placed(theirs, ours):
        one, other = (", ".join(told.places) for told in (ours, theirs))
        yield f"different places (capital of {one}, capital of {other})"


def _possible(kinds: tuple[str, ...]) -> frozenset[str]:
    """The kinds that an encounter may be of.

    Talks may be either a call or a meeting, even where the text tells of meetings too: an office
    says "spoke" of a call, and of a committee that it "last met". Who tells of a telephone means
    it.
    """
    found = frozenset(kinds) - {"talk"}
    return found | _EITHER if "talk" in kinds and "call" not in found else found


def _placed(ours: Occasion, theirs: Occasion) -> bool:
    """Whether a place of one text is anywhere in the other."""
    return bool(set(ours.places) & {*theirs.places, *theirs.mentioned.countries})


def _strangers(ours: Occasion, theirs: Occasion) -> bool:
    """Whether the counterpart of neither text is the other's own party, or named in it at all.

    Known states settle it alone: a text whose own state is known, and is neither the state that
    the other text speaks with nor anywhere names that one, is of another encounter.
    """
    if _other_state(ours, theirs) or _other_state(theirs, ours):
        return True
    if not (ours.alphabetic and theirs.alphabetic):
        return False
    told = len(ours.other.names), len(theirs.other.names)
    if not all(told) or sum(told) < NAMES:
        return False
    return not _knows(theirs, ours.other) and not _knows(ours, theirs.other)


def _other_state(ours: Occasion, theirs: Occasion) -> bool:
    known = {*theirs.own.countries, *theirs.mentioned.countries}
    return bool(
        ours.other.countries and theirs.own.countries and known.isdisjoint(ours.other.countries)
    )


def _knows(text: Occasion, party: Named) -> bool:
    """Whether a text has a name like one of a party's."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    if set(party.countries) & {*text.own.countries, *text.mentioned.countries}:
        return True
    own = (*text.own.names, *text.mentioned.names)
    return any(extractOne(name, own, scorer=ratio, score_cutoff=LIKE) for name in party.names)


def _called(party: Named) -> str:
    names = " ".join((*party.countries, *party.names))
    return names.replace("-", " ").title() or "a party not named"
